import { Plural, Trans } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { supervision } from '../contract.ts';
import { missing } from '../rules.ts';
import { useSupervisionWords } from './words.ts';

/** Plans of supervision that are behind, for those who lead them. */
export default function BehindCard() {
  const { role } = useMe().membership, leads = role === 'head' || role === 'methodologist' || role === 'coordinator', words = useSupervisionWords();
  const items = (useRead(supervision.list, { query: {} }, { enabled: leads }).data?.items ?? []).filter((plan) => missing(plan.reality) > 0);
  if (!items.length) return null;
  return (
    <Card title={<Trans>Supervize jsou pozadu</Trans>} count={items.length}>
      <Rows>{items.map((plan) => <Row key={plan.id} to="/kvalita/supervize" title={words.whose(plan)} note={[`${words.kinds[plan.kind]}, ${words.often(plan)}`, plan.reality.next ? <Trans key="next">další {day(plan.reality.next)}</Trans> : <Trans key="none">další není domluvená</Trans>].map((part, at) => <span key={at}>{at > 0 && ' · '}{part}</span>)} end={<Tag tone="late"><Plural value={missing(plan.reality)} one="chybí #" few="chybějí #" many="chybí #" other="chybí #" /></Tag>} />)}</Rows>
    </Card>
  );
}
