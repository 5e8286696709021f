import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { IconCalendarPlus, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { LazyPart } from '#platform/design/LazyPart.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useParts, type GroupCard } from '#platform/design/parts.ts';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, number, today } from '#platform/i18n/format.ts';
import { useTerritory } from '#modules/directory/ui/index.ts';
import { meetings } from '../../contract.ts';
import type { MeetingKind } from '../../shapes.ts';
import { meetingSeries } from '../../series/contract.ts';
import { MeetingSheet } from '../../ui/MeetingSheet.tsx';
import styles from '../../ui/Meetings.module.css';
import { anew as anewMeeting } from '../../ui/useMeeting.ts';
import { clock } from '../../ui/words.ts';
import type { GroupKind } from '../rules.ts';
import type { Group } from '../shapes.ts';
import { EndGroupSheet } from './EndSheets.tsx';
import { GroupMeetings } from './GroupMeetings.tsx';
import { GroupSheet } from './GroupSheet.tsx';
import { HistoryCard, MembersCard } from './MembersCard.tsx';
import { PublicationCard } from './PublicationCard.tsx';
import { useGroup } from './useGroup.ts';
import { useGroupWords } from './words.ts';

/** Which meetings a group calls; a case conference begins in its case. */
const calls: Readonly<Record<GroupKind, readonly MeetingKind[]>> = { working_group: ['working_group', 'round_table', 'other'], team: ['team', 'intervision', 'supervision', 'other'], series: ['other'] };
/** `15:30` so many minutes after `14:00`, on the same day at most. */
const later = (time: string, minutes: number) => { const [hour = 0, minute = 0] = time.split(':').map(Number), end = Math.min(hour * 60 + minute + minutes, 24 * 60 - 1); return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`; };

function RulesCard({ of, onChange, onEnd }: { of: Group; onChange: () => void; onEnd: () => void }) {
  const { t } = useLingui();
  const words = useGroupWords(), { nameOf } = useTerritory(), minutes = number(of.usualMinutes);
  // What waits is taken over into the program of the next meeting.
  const next = useRead(meetings.list, { query: { groupId: of.id, part: 'coming', limit: 1 } }, { enabled: of.backlog > 0 }).data?.items[0], waiting = number(of.backlog);
  const usual = [words.rhythm[of.rhythm], of.usualTime && t`od ${clock(of.usualTime)}`, t`${minutes} min`, of.usualPlace].filter(Boolean).join(' · ');
  return (
    <Card title={t`O skupině`} action={of.runs && <Button variant="default" size="xs" leftSection={<IconPencil size={16} />} onClick={onChange}><Trans>Změnit</Trans></Button>}>
      <Facts facts={[
        [t`K čemu je`, of.purpose && <span style={{ whiteSpace: 'pre-line' }}>{of.purpose}</span>], [t`Svolává`, of.organisation.name], [t`Kde působí`, of.orpCode && nameOf(of.orpCode)], [t`Schází se`, usual],
        [t`Hlasování platí`, words.quorum[of.quorum]], [t`Návrh je přijatý`, words.majority[of.majority]], [t`Body v zásobníku`, of.backlog === 0 ? '' : next ? <Link to={`/setkani/${next.id}/program` as string}><Trans>{waiting}, do programu příštího setkání</Trans></Link> : waiting], [t`Skončila`, of.endedOn && day(of.endedOn)],
      ]} />
      {of.kind === 'series' && <p className="meta"><Trans>Případové konference se svolávají z případu; tady je vidět, kdo se jich v území účastní a kdy byly.</Trans></p>}
      {of.runs && <div><Button variant="subtle" color="gray" size="xs" onClick={onEnd}>{of.endedOn ? <Trans>Obnovit skupinu</Trans> : <Trans>Ukončit skupinu</Trans>}</Button></div>}
    </Card>
  );
}

/** One group: members and who sits there, on any day; meetings; rules; what of it is public. */
export default function GroupPage() {
  const { t } = useLingui();
  const { groupId = '' } = useParams({ strict: false }) as { groupId?: string }, navigate = useNavigate();
  const found = useGroup(groupId), of = found.data, words = useGroupWords(), cards = useParts('groupCards'), [sheet, setSheet] = useState<'call' | 'change' | 'end'>(), close = () => setSheet(undefined);
  // Whoever sits in the group is invited from the start; when that fails, the list of the meeting offers it again.
  const invite = useChange(meetingSeries.copyMembers, anewMeeting), called = async (id: string) => { await invite.mutateAsync({ params: { meetingId: id } }).catch(() => undefined); await navigate({ to: `/setkani/${id}` as string }); };
  const over = of?.endedOn ? of.endedOn < today() : false, column = (which: GroupCard['column']) => cards.filter((card) => card.column === which).map((card) => <LazyPart key={card.key} load={card.component} of={{ groupId }} waiting={<Card><Loading rows={2} /></Card>} />);
  return (
    <Page back={{ to: '/setkani/skupiny', label: t`Skupiny` }} title={of?.name ?? t`Skupina`} subtitle={of && <span className="inline"><Tag>{words.kind[of.kind]}</Tag>{over && <Tag tone="late"><Trans>skončila</Trans></Tag>}<span>{of.organisation.name}</span></span>}
      {...(of?.runs && !over && of.kind !== 'series' && { action: { label: t`Svolat setkání`, icon: <IconCalendarPlus size={18} />, onClick: () => setSheet('call') } })}>
      <Reading of={found}>{(group) => (
        <div className={styles.overview}>
          <div className={styles.column}><GroupMeetings groupId={groupId} part="coming" /><MembersCard of={group} />{column('left')}<GroupMeetings groupId={groupId} part="past" /><HistoryCard of={group} /></div>
          <div className={styles.column}><RulesCard of={group} onChange={() => setSheet('change')} onEnd={() => setSheet('end')} />{column('right')}<PublicationCard of={group} /></div>
        </div>
      )}</Reading>
      {of && sheet === 'change' && <GroupSheet group={of} onClose={close} />}
      {of && sheet === 'end' && <EndGroupSheet group={of} onClose={close} />}
      {of && sheet === 'call' && <MeetingSheet kinds={calls[of.kind]} start={{ groupId, title: of.name, place: of.usualPlace, startsAt: of.usualTime ?? '', endsAt: of.usualTime ? later(of.usualTime, of.usualMinutes) : '' }} onClose={close} onMade={(id) => void called(id)} />}
    </Page>
  );
}
