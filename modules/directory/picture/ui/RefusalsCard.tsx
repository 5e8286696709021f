import { Trans, useLingui } from '@lingui/react/macro';
import { useReferralWords } from '#modules/referrals/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { number } from '#platform/i18n/format.ts';
import { useCodes } from '../../ui/useCodes.ts';
import type { Picture } from '../contract.ts';
import { behind, type Narrowing } from '../drill.ts';
import { Behind } from './Behind.tsx';

/** The same receiver, the same reason, the same need, again and again: a gap, not a mishap. */
export function RefusalsCard({ of, narrowed, chosen }: { of: Picture; narrowed: Narrowing; chosen: string }) {
  const { t } = useLingui(), need = useCodes('need_domain'), said = useReferralWords();
  const nodes = new Map(of.nodes.map((node) => [node.key, node])), refusals = of.refusals.filter(({ to }) => !chosen || to === chosen);
  return (
    <Card title={t`Kde se odmítnutí opakuje`} count={refusals.length} meta={<Trans>aspoň {number(of.repeats)}× ze stejného důvodu a pro stejnou potřebu</Trans>}>
      {refusals.length ? <Rows label={t`Opakovaná odmítnutí`}>{refusals.map((one) => {
        const name = nodes.get(one.to)?.name || t`bez názvu`, what = [said.reason[one.reason], one.need && need.label(one.need)].filter(Boolean).join(' · ');
        return <Row key={`${one.to} ${one.reason} ${one.need}`} title={name} note={what} end={<Behind of={behind(of, narrowed, { refusal: one })} count={one.referrals} what={`${name}, ${what}`}>{number(one.referrals)}×</Behind>} />;
      })}</Rows> : <Empty><Trans>V tomto období se žádné odmítnutí neopakuje.</Trans></Empty>}
    </Card>
  );
}
