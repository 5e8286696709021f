import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Rows } from '#platform/design/Row.tsx';
import { meetings } from '../../contract.ts';
import { MeetingRow } from '../../ui/MeetingRow.tsx';

/** Meetings of a group: coming ones, and what took place. */
export function GroupMeetings({ groupId, part }: { groupId: string; part: 'coming' | 'past' }) {
  const { t } = useLingui();
  const found = usePages(meetings.list, { query: { groupId, part, limit: 5 } }), title = part === 'coming' ? t`Příští setkání` : t`Proběhlá setkání`;
  return (
    <Card title={title}>
      <Reading of={found}>{({ items }) => <>
        {items.length ? <Rows label={title}>{items.map((one) => <MeetingRow key={one.id} of={one} inGroup />)}</Rows> : <Empty>{part === 'coming' ? <Trans>Žádné setkání teď není naplánované.</Trans> : <Trans>Zatím se skupina nesešla.</Trans>}</Empty>}
        <More of={found} />
      </>}</Reading>
    </Card>
  );
}
