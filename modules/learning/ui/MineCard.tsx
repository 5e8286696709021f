import { Trans, useLingui } from '@lingui/react/macro';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { learning } from '../contract.ts';
import { endingOf } from '../rules.ts';
import { useLearningWords } from './words.ts';

/** My hours of this year, what ends; for those who lead learning, what of others waits. */
export default function MineCard() {
  const { t } = useLingui(), { h } = useLearningWords(), { label } = useCodes('qualification_kind'), of = useRead(learning.mine).data, lacking = of?.lacking ?? 0;
  if (!of || !of.worker?.requirements.length && !of.ending.length && !lacking) return null;
  return (
    <Card title={<Trans>Vzdělávání</Trans>}>
      <Rows>
        {of.worker?.requirements.map((one) => <Row key={one.lineId} to="/kvalita/vzdelavani?cast=moje" title={t`Moje hodiny: ${h(one.done)} z ${h(one.required)}`} note={one.title} end={one.missing === 0 ? <Tag tone="done"><Trans>splněno</Trans></Tag> : <Tag tone={one.missing <= of.worker!.planned ? 'waiting' : 'soon'}><Trans>chybí {h(one.missing)}</Trans></Tag>} />)}
        {lacking > 0 && <Row to="/kvalita/vzdelavani" title={t`Lidé, kterým chybí hodiny a nemají je v plánu`} end={<Tag tone="soon">{lacking}</Tag>} />}
        {of.ending.slice(0, 6).map((one) => <Row key={one.id} to={`/kvalita/vzdelavani/${one.membershipId}`} title={[label(one.kind), one.title].filter(Boolean).join(': ')} note={one.name} end={<Tag tone={endingOf(one.validUntil, today()) === 'ended' ? 'late' : 'soon'}>{endingOf(one.validUntil, today()) === 'ended' ? t`platnost skončila ${day(one.validUntil!)}` : t`platí do ${day(one.validUntil!)}`}</Tag>} />)}
      </Rows>
    </Card>
  );
}
