import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Loading } from '#platform/design/Loading.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { day as dayText, today } from '#platform/i18n/format.ts';
import { meetings } from '#modules/meetings/contract.ts';
import { activityKinds } from '../../rules.ts';
import { kindIcons, useKindWords } from '../../ui/kinds.ts';
import contact from '../../ui/Contact.module.css';
import { activities, type Ground } from '../contract.ts';
import styles from './Activity.module.css';
import { ActivityForm } from './ActivityForm.tsx';
import { KindChoice } from './KindChoice.tsx';
import { newActivity, ofMeeting, writtenAgain, type ActivityValues } from './values.ts';

/** Work is written when it is done: a day ahead is not taken from the address. */
const dayIn = (den: string) => (/^\d{4}-\d{2}-\d{2}$/.test(den) && den <= today() ? den : '');

/** Writing work down: which kind, then everything on one screen. `?druh=`, `?znovu=` a record, `?setkani=` a meeting, `?den=` a day. */
export default function EntryPage() {
  const { t } = useLingui();
  const [kindIn] = useAddress('druh'), [again] = useAddress('znovu'), [meetingId] = useAddress('setkani'), [den] = useAddress('den');
  const kind = activityKinds.find((one) => one === kindIn), onDay = dayIn(den);
  const ground = useRead(activities.ground, {}, { enabled: Boolean(kind || again || meetingId) });
  const back = meetingId ? { to: `/setkani/${meetingId}`, label: t`Setkání` } : { to: onDay ? '/prace/tyden' : '/prace', label: onDay ? t`Týden` : t`Práce` };
  const page = (content: ReactNode) => <Page title={<Trans>Zapsat práci</Trans>} back={back} narrow>{content}</Page>;
  if (!kind && !again && !meetingId) return page(<KindChoice onDay={onDay} />);
  if (ground.error) return page(<ProblemAlert problem={ground.error} onRetry={() => void ground.refetch()} />);
  if (!ground.data) return page(<Loading rows={8} />);
  if (meetingId) return page(<OfMeeting meetingId={meetingId} ground={ground.data} back={back.to} />);
  if (again) return page(<Again recordId={again} onDay={onDay || today()} ground={ground.data} back={back.to} />);
  return page(<Filled draftKey={`activity:${kind}:${onDay}`} initial={newActivity(kind!, 'direct', onDay || today(), ground.data)} ground={ground.data} back={back.to} />);
}

type FilledProps = { initial: ActivityValues; draftKey: string; ground: Ground; back: string; note?: ReactNode };
function Filled({ initial, draftKey, ground, back, note }: FilledProps) {
  const { t } = useLingui();
  const navigate = useNavigate(), kinds = useKindWords();
  const kind = initial.details.kind ?? (initial.directness === 'indirect' ? 'coordination' : 'administration'), Icon = kindIcons[kind];
  const above = (
    <div>
      <div className={contact.chosen}><Icon size={20} aria-hidden /><strong className={styles.name}>{kinds[kind]}</strong>{!initial.details.meetingId && <Button variant="subtle" size="xs" renderRoot={(props: object) => <Link to={'/prace/zapsat' as string} search={{} as never} {...props} />}><Trans>Změnit</Trans></Button>}</div>
      {note && <p className="meta">{note}</p>}
    </div>
  );
  return <ActivityForm key={draftKey} initial={initial} draftKey={draftKey} ground={ground} above={above} onSaved={() => { said(t`Záznam byl uložen`); void navigate({ to: back }); }} />;
}

/** A record of mine once more. One of the last ones is at hand, also without signal. */
function Again({ recordId, onDay, ground, back }: { recordId: string; onDay: string; ground: Ground; back: string }) {
  const near = ground.starts.find(({ record }) => record.id === recordId);
  const read = useRead(activities.record, { params: { recordId } }, { enabled: !near }), opened = near ?? read.data;
  if (!opened && read.error) return <ProblemAlert problem={read.error} onRetry={() => void read.refetch()} />;
  if (!opened) return <Loading rows={8} />;
  if (!opened.record.details) return <KindChoice onDay={onDay} />;
  return <Filled draftKey={`activity:again:${recordId}:${onDay}`} initial={writtenAgain(opened, onDay)} ground={ground} back={back} note={<Trans>Podle záznamu z {dayText(opened.record.onDay)}. Zkontrolujte, kdo tam byl tentokrát.</Trans>} />;
}

/** What a meeting was of work: length and colleagues who were there are taken from it. */
function OfMeeting({ meetingId, ground, back }: { meetingId: string; ground: Ground; back: string }) {
  const { membership } = useMe();
  const meeting = useRead(meetings.get, { params: { meetingId } }), there = useRead(meetings.attendees, { params: { meetingId } }), written = useRead(activities.ofMeeting, { params: { meetingId } });
  const error = meeting.error ?? there.error ?? written.error;
  if (error) return <ProblemAlert problem={error} onRetry={() => { void meeting.refetch(); void there.refetch(); void written.refetch(); }} />;
  if (!meeting.data || !there.data || !written.data) return <Loading rows={8} />;
  if (written.data.recordId) return <p><Trans>Práci z tohoto setkání už máte zapsanou.</Trans> <Link to={`/prace/zaznam/${written.data.recordId}` as string}><Trans>Otevřít záznam</Trans></Link></p>;
  return <Filled draftKey={`activity:meeting:${meetingId}`} initial={ofMeeting(meeting.data, there.data.items, { membershipId: membership.id, organisationId: membership.organisation.id }, ground, today())} ground={ground} back={back}
    note={meeting.data.caseId ? <Trans>Zapíše se do spisu případu, kterého se konference týká.</Trans> : <Trans>Délka a kolegové jsou ze setkání. Co tam kdo řekl, zůstává v zápisu setkání.</Trans>} />;
}
