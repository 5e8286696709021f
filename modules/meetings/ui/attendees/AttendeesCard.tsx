import { ActionIcon, Button } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPencil, IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { number } from '#platform/i18n/format.ts';
import { meetings, type Attendee, type Meeting } from '../../contract.ts';
import { meetingInvitations, type Notice } from '../../invitations/contract.ts';
import { meetingSeries } from '../../series/contract.ts';
import { anew, useMeeting } from '../useMeeting.ts';
import { useMeetingWords } from '../words.ts';
import { AddSheet } from './AddSheet.tsx';
import { AttendeeSheet } from './AttendeeSheet.tsx';
import { knows } from './told.ts';

const shownAtFirst = 30;

function One({ of, meeting, notices, onEdit }: { of: Attendee; meeting: Meeting; notices: readonly Notice[]; onEdit: (() => void) | undefined }) {
  const { t } = useLingui();
  const words = useMeetingWords(), known = meeting.runs ? knows(of, meeting, notices) : 'told';
  const post = { nothing: meeting.state === 'draft' ? null : <Tag><Trans>bez pozvánky</Trans></Tag>, unreachable: <Tag tone="soon"><Trans>bez e-mailu, řekněte jinak</Trans></Tag>, left: <Tag tone="soon"><Trans>účet skončil</Trans></Tag>, waiting: <Tag><Trans>e-mail se odesílá</Trans></Tag>, failed: <Tag tone="late"><Trans>e-mail neodešel</Trans></Tag>, old: <Tag tone="soon"><Trans>neví o změně</Trans></Tag>, told: null }[known];
  const note = [of.organisation?.shortName ?? of.memberName, of.part === 'member' ? null : words.part[of.part], of.voting && t`hlasuje`, of.email, meeting.state === 'invited' && of.answer === 'none' && words.answer.none, of.answerNote && `„${of.answerNote}“`].filter(Boolean).join(' · ');
  return <Row title={of.mine ? <>{of.name} <span className="meta">(<Trans>vy</Trans>)</span></> : of.name} note={note || undefined}
    end={<>{post}{meeting.state !== 'draft' && of.answer !== 'none' && <Tag tone={words.answerTone[of.answer]}>{words.answer[of.answer]}</Tag>}{onEdit && <ActionIcon variant="subtle" aria-label={t`Upravit: ${of.name}`} onClick={onEdit}><IconPencil size={18} /></ActionIcon>}</>} />;
}

function Counts({ items }: { items: readonly Attendee[] }) {
  const { t } = useLingui();
  const count = (answer: Attendee['answer']) => items.filter((one) => one.answer === answer).length;
  const parts = [[count('yes'), t`přijde`], [count('maybe'), t`možná`], [count('no'), t`nepřijde`], [count('none'), t`bez odpovědi`]] as const;
  return <p className="meta">{parts.filter(([n]) => n > 0).map(([n, word]) => `${word} ${number(n)}`).join(' · ')}</p>;
}

/** Who is invited, what they answered, and what they know. */
export default function AttendeesCard({ meetingId }: { meetingId: string }) {
  const { t } = useLingui();
  const meeting = useMeeting(meetingId).data, found = useRead(meetings.attendees, { params: { meetingId } });
  const notices = useRead(meetingInvitations.notices, { params: { meetingId } }, { enabled: meeting?.runs === true && meeting.state !== 'draft' }).data?.items ?? [];
  const [adding, setAdding] = useState(false), [edited, setEdited] = useState<Attendee | null>(null), [all, setAll] = useState(false);
  const copy = useChange(meetingSeries.copyMembers, { ...anew, onDone: ({ added }) => said(plural(added, { one: 'Přibyl # člověk.', few: 'Přibyli # lidé.', many: 'Přibylo # člověka.', other: 'Přibylo # lidí.' })) });
  if (!meeting) return null;
  const writes = meeting.runs && ['draft', 'invited', 'running', 'written'].includes(meeting.state);
  return (
    <Card title={t`Pozvaní`} {...(found.data && { count: found.data.items.length })} action={writes && <Button variant="subtle" size="xs" leftSection={<IconUserPlus size={16} />} onClick={() => setAdding(true)}><Trans>Přidat</Trans></Button>}>
      <div className="stack">
      <Reading of={found}>{({ items }) => <>
        {/* Once it began, who came is in the attendance. */}
        {meeting.state === 'invited' && <Counts items={items} />}
        {items.length ? <Rows label={t`Pozvaní`}>{items.slice(0, all ? undefined : shownAtFirst).map((one) => <One key={one.id} of={one} meeting={meeting} notices={notices} onEdit={writes ? () => setEdited(one) : undefined} />)}</Rows> : <Empty><Trans>Zatím není nikdo pozvaný.</Trans></Empty>}
        {!all && items.length > shownAtFirst && <Button variant="subtle" onClick={() => setAll(true)}><Trans>Všech {number(items.length)}</Trans></Button>}
      </>}</Reading>
      {writes && meeting.groupId && <div><Button variant="default" size="xs" leftSection={<IconUsersGroup size={16} />} loading={copy.isPending} onClick={() => copy.mutate({ params: { meetingId } })}><Trans>Převzít lidi ze skupiny</Trans></Button></div>}
      <ProblemAlert problem={copy.error} />
      </div>
      {adding && <AddSheet meeting={meeting} known={found.data?.items ?? []} onClose={() => setAdding(false)} />}
      {edited && <AttendeeSheet meeting={meeting} of={edited} onClose={() => setEdited(null)} />}
    </Card>
  );
}
