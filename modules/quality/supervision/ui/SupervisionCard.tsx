import { Trans } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { MonthSquares } from '#platform/design/MonthSquares.tsx';
import { useLingui } from '@lingui/react/macro';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { supervision } from '../contract.ts';
import { missing } from '../rules.ts';
import { useSupervisionWords } from './words.ts';

/** How supervision of each service goes; of a worker, my own. */
export default function SupervisionCard() {
  const { t } = useLingui(), worker = useMe().membership.role === 'worker', words = useSupervisionWords(), items = useRead(supervision.list, { query: {} }).data?.items ?? [];
  if (!items.length) return null;
  return (
    <Card title={worker ? <Trans>Moje supervize</Trans> : <Trans>Supervize podle plánu</Trans>} count={items.length}>
      <Rows>{items.map((plan) => { const me = plan.shares.find((share) => share.me); return (
        <Row key={plan.id} to="/kvalita/supervize" title={words.whose(plan)} note={<span className="inline"><MonthSquares months={words.months(plan)} label={t`Měsíce`} /><span>{[`${words.kinds[plan.kind]}, ${words.often(plan)}`, me && t`moje účast ${me.came} z ${me.of}`, plan.reality.next && t`další ${day(plan.reality.next)}`].filter(Boolean).join(' · ')}</span></span>}
          end={missing(plan.reality) > 0 ? <Tag tone="late">{plan.reality.held} / {plan.reality.expected}</Tag> : <Tag tone={plan.reality.expected ? 'done' : 'plain'}>{plan.reality.held} / {plan.reality.expected}</Tag>} />); })}</Rows>
    </Card>
  );
}
