import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconCalendarPlus, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { dayLong } from '#platform/i18n/format.ts';
import { isHoliday } from '#platform/i18n/holidays.ts';
import { MeetingSheet } from './MeetingSheet.tsx';
import { NextSheet } from './series/NextSheet.tsx';
import { CancelSheet } from './steps.tsx';
import { useMeeting } from './useMeeting.ts';
import { span } from './words.ts';

/** When, where, who calls, leads and takes notes; the meeting before and after. */
export default function WhenCard({ meetingId }: { meetingId: string }) {
  const { t } = useLingui();
  const of = useMeeting(meetingId).data, [sheet, setSheet] = useState<'change' | 'cancel' | 'next'>(), close = () => setSheet(undefined);
  if (!of) return null;
  const { previousId, nextId } = of, goesOn = of.runs && of.state !== 'cancelled', open = of.runs && ['draft', 'invited', 'running', 'written'].includes(of.state);
  return (
    <Card title={t`Kdy a kde`} action={open && <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} />} onClick={() => setSheet('change')}><Trans>Změnit</Trans></Button>}>
      <div className="stack"><Facts facts={[
        [t`Den`, of.onDay ? <span key="d" className="inline">{dayLong(of.onDay)}{isHoliday(of.onDay) && <Tag tone="soon"><Trans>státní svátek</Trans></Tag>}</span> : t`zatím bez termínu`], [t`Čas`, span(of.startsAt, of.endsAt)], [t`Místo`, of.place],
        [t`Hovor`, /^https?:\/\//.test(of.online) ? <a key="o" href={of.online} target="_blank" rel="noopener noreferrer">{of.online}</a> : of.online],
        [t`Skupina`, of.groupName], [t`Případ`, of.caseId && of.caseLabel && <Link key="c" to={`/pripady/${of.caseId}` as string}>{of.caseLabel}</Link>], [t`Svolává`, [of.organiser.name, of.organisation.shortName].filter(Boolean).join(', ')], [t`Vede`, of.facilitator?.name ?? of.facilitatorName], [t`Zapisuje`, of.noteTaker?.name],
        [t`Navazuje na`, previousId && <Link key="p" to={`/setkani/${previousId}` as string}><Trans>předchozí setkání</Trans></Link>], [t`Další setkání`, nextId && <Link key="n" to={`/setkani/${nextId}` as string}><Trans>otevřít</Trans></Link>], [t`Důvod zrušení`, of.cancelReason],
      ]} />
      {goesOn && <div className="inline">
        {!nextId && of.state !== 'draft' && <Button variant="default" size="xs" leftSection={<IconCalendarPlus size={16} />} onClick={() => setSheet('next')}><Trans>Založit další setkání</Trans></Button>}
        {of.moves.includes('cancel') && <Button variant="subtle" color="red" size="xs" onClick={() => setSheet('cancel')}><Trans>Zrušit setkání</Trans></Button>}
      </div>}</div>
      {sheet === 'change' && <MeetingSheet meeting={of} onClose={close} />}
      {sheet === 'cancel' && <CancelSheet of={of} onClose={close} />}
      {sheet === 'next' && <NextSheet of={of} onClose={close} />}
    </Card>
  );
}
