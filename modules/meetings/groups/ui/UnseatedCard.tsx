import { Trans } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { groups } from '../contract.ts';

/** Members nobody sits for any more, told to whoever runs the group and to the head of the member. */
export default function UnseatedCard() {
  const items = useRead(groups.unseated).data?.items ?? [];
  if (!items.length) return null;
  return (
    <Card title={<Trans>Ve skupině chybí zástupce</Trans>} count={items.length}>
      <Rows>{items.map((one) => <Row key={one.memberId} to={`/setkani/skupiny/${one.groupId}`} title={one.member} note={one.left ? <Trans>{one.group} · účet, který měl {one.left}, skončil</Trans> : one.group} end={<Tag tone="soon"><Trans>bez zástupce</Trans></Tag>} />)}</Rows>
    </Card>
  );
}
