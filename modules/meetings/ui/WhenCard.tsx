import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { dayLong } from '#platform/i18n/format.ts';
import { MeetingSheet } from './MeetingSheet.tsx';
import { useMeeting } from './useMeeting.ts';
import { span } from './words.ts';

/** When, where, who calls, leads and takes notes. */
export default function WhenCard({ meetingId }: { meetingId: string }) {
  const { t } = useLingui();
  const of = useMeeting(meetingId).data, [editing, setEditing] = useState(false);
  if (!of) return null;
  const previous = of.previousId, next = of.nextId;
  return (
    <Card title={t`Kdy a kde`} action={of.runs && of.state !== 'cancelled' && <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}><Trans>Změnit</Trans></Button>}>
      <Facts facts={[
        [t`Den`, of.onDay ? dayLong(of.onDay) : t`zatím bez termínu`], [t`Čas`, span(of.startsAt, of.endsAt)], [t`Místo`, of.place], [t`Hovor`, of.online && <a key="o" href={/^https?:\/\//.test(of.online) ? of.online : undefined} target="_blank" rel="noopener noreferrer">{of.online}</a>],
        [t`Skupina`, of.groupName], [t`Případ`, of.caseId && of.caseLabel && <Link key="c" to={`/pripady/${of.caseId}` as string}>{of.caseLabel}</Link>], [t`Svolává`, [of.organiser.name, of.organisation.shortName].filter(Boolean).join(', ')], [t`Vede`, of.facilitator?.name ?? of.facilitatorName], [t`Zapisuje`, of.noteTaker?.name],
        [t`Navazuje na`, previous && <Link key="p" to={`/setkani/${previous}` as string}><Trans>předchozí setkání</Trans></Link>], [t`Další setkání`, next && <Link key="n" to={`/setkani/${next}` as string}><Trans>otevřít</Trans></Link>], [t`Důvod zrušení`, of.cancelReason],
      ]} />
      {editing && <MeetingSheet meeting={of} onClose={() => setEditing(false)} />}
    </Card>
  );
}
