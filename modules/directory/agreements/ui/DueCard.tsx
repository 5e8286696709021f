import { Trans } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { agreements } from '../contract.ts';

/** Agreements that wait for our confirmation, are to be looked at again, or end soon. */
export default function DueCard() {
  const { role } = useMe().membership;
  const items = useRead(agreements.due, {}, { enabled: role === 'head' || role === 'coordinator' }).data?.items ?? [];
  if (!items.length) return null;
  return (
    <Card title={<Trans>Dohody, které čekají na vás</Trans>} count={items.length}>
      <Rows>{items.map((one) => <Row key={one.id} to={`/sit/dohody/${one.id}`} title={one.title} note={one.with}
        end={one.why === 'confirm' ? <Tag tone="waiting"><Trans>k potvrzení</Trans></Tag> : one.why === 'review' ? <Tag tone="soon"><Trans>přezkoumat {day(one.onDay!)}</Trans></Tag> : <Tag tone="soon"><Trans>končí {day(one.onDay!)}</Trans></Tag>} />)}</Rows>
    </Card>
  );
}
