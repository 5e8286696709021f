import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { number } from '#platform/i18n/format.ts';
import { goals } from '../contract.ts';

/** Goals that wait for the department, and those that it returned to me. */
export default function WaitingCard() {
  const { t } = useLingui();
  const { role } = useMe().membership, items = useRead(goals.waiting, {}, { enabled: role === 'head' }).data?.items ?? [];
  if (!items.length) return null;
  const tags = { submitted: <Tag tone="waiting"><Trans>čeká na schválení</Trans></Tag>, returned: <Tag tone="soon"><Trans>vráceno</Trans></Tag>, changes: <Tag tone="waiting"><Trans>návrh změny</Trans></Tag> };
  return (
    <Card title={<Trans>Cíle, které čekají na vás</Trans>} count={items.length}>
      <Rows>{items.map((one) => <Row key={`${one.planId}${one.why}`} to={`/cile/${one.centreId}/${one.year}`} title={t`Cíle ${String(one.year)}`} note={[one.centre, one.why === 'returned' ? one.text : one.why === 'changes' ? t`změn: ${number(one.count)}` : t`cílů: ${number(one.count)}`].filter(Boolean).join(' · ')} end={tags[one.why]} />)}</Rows>
    </Card>
  );
}
