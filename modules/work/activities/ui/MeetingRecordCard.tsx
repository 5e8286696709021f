import { Button } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconPencilPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { today } from '#platform/i18n/format.ts';
import { meetings } from '#modules/meetings/contract.ts';
import { activities } from '../contract.ts';

const held = ['running', 'written', 'approved', 'published'], staff = ['worker', 'head', 'coordinator'];

/** A meeting that was held is work of those who were there: once for each of them. A session of a course is written from its attendance sheet. */
export default function MeetingRecordCard({ meetingId }: { meetingId: string }) {
  const writes = staff.includes(useMe().membership.role), meeting = useRead(meetings.get, { params: { meetingId } }).data;
  const was = meeting !== undefined && meeting.onDay !== null && meeting.onDay <= today() && meeting.kind !== 'course' && held.includes(meeting.state) && (meeting.runs || meeting.attendeeId !== null);
  const written = useRead(activities.ofMeeting, { params: { meetingId } }, { enabled: writes && was }).data;
  if (!writes || !was || !written) return null;
  return (
    <Card title={<Trans>Moje práce</Trans>}>
      {written.recordId
        ? <p className="inline"><Trans>Práci z tohoto setkání máte zapsanou.</Trans> <Link to={`/prace/zaznam/${written.recordId}` as string}><Trans>Otevřít záznam</Trans></Link></p>
        : <Button variant="default" leftSection={<IconPencilPlus size={18} aria-hidden />} renderRoot={(props: object) => <Link to={'/prace/zapsat' as string} search={{ setkani: meetingId } as never} {...props} />}><Trans>Zapsat práci ze setkání</Trans></Button>}
    </Card>
  );
}
