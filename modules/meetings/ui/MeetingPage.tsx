import { Trans, useLingui } from '@lingui/react/macro';
import { useLingui as useTranslation } from '@lingui/react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { IconMailForward, IconPencil } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Empty } from '#platform/design/Empty.tsx';
import { useOpenInRow } from '#platform/design/openInRow.ts';
import { Page } from '#platform/design/Page.tsx';
import { useParts } from '#platform/design/parts.ts';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { today } from '#platform/i18n/format.ts';
import { meetings, type Meeting } from '../contract.ts';
import { Part } from './Part.tsx';
import { InviteSheet } from './steps.tsx';
import { useMeeting } from './useMeeting.ts';
import { useMeetingWords } from './words.ts';
import styles from './Meetings.module.css';

const at = (kind: string) => (part: { kinds?: readonly string[] }) => !part.kinds || part.kinds.includes(kind);

function Overview({ of }: { of: Meeting }) {
  const cards = useParts('meetingCards').filter(at(of.kind));
  return (
    <div className={styles.overview}>
      {(['left', 'right'] as const).map((column) => <div key={column} className={styles.column}>{cards.filter((card) => card.column === column).map((card) => <Part key={card.key} part={card} meetingId={of.id} />)}</div>)}
    </div>
  );
}

function Opened({ of, tab }: { of: Meeting; tab: string }) {
  const { t } = useLingui();
  const { _ } = useTranslation();
  const tabs = useParts('meetingTabs').filter(at(of.kind)), shown = tabs.find(({ key }) => key === tab), row = useRef<HTMLElement>(null);
  useOpenInRow(row, tab);
  const base = `/setkani/${of.id}`, links = [{ key: '', label: t`Přehled` }, ...tabs.map((one) => ({ key: one.key, label: _(one.label) }))];
  return <>
    <nav ref={row} className={styles.tabs} aria-label={t`Části setkání`}>
      {links.map(({ key, label }) => <Link key={key} to={(key ? `${base}/${key}` : base) as never} resetScroll={false} activeOptions={{ exact: true, includeSearch: false }} className={styles.tab}>{label}</Link>)}
    </nav>
    {tab === '' ? <Overview of={of} /> : shown ? <Part key={shown.key} part={shown} meetingId={of.id} /> : <Empty><Trans>Taková část setkání tu není.</Trans></Empty>}
  </>;
}

/** The page of a meeting: what, when and where; tabs and cards that the parts of the room bring. */
export default function MeetingPage() {
  const { t } = useLingui();
  const { meetingId = '', tab = '' } = useParams({ strict: false }) as { meetingId?: string; tab?: string };
  const navigate = useNavigate(), found = useMeeting(meetingId), words = useMeetingWords(), of = found.data, [inviting, setInviting] = useState(false);
  const people = useRead(meetings.attendees, { params: { meetingId } }, { enabled: of !== undefined }).data?.items ?? [];
  // A conference first agrees on its day with those invited (Příprava). Those who were put on the list since, or whose address was mended.
  const untold = people.filter((one) => one.toldSequence === null && one.reachable).length, invites = of?.runs && (of.state === 'draft' && (of.onDay !== null || of.kind !== 'conference') || of.state === 'invited' && untold > 0);
  // The one next step: invitations while somebody has none, then the minutes on the day.
  const minuted = useParts('meetingTabs').some((part) => part.key === 'zapis' && of && at(of.kind)(part)), writes = minuted && tab !== 'zapis' && of?.runs && (of.state === 'running' || of.state === 'invited' && of.onDay !== null && of.onDay <= today());
  return (
    <Page {...(writes && !invites && { action: { label: t`Otevřít zápis`, icon: <IconPencil size={18} />, onClick: () => void navigate({ to: `/setkani/${meetingId}/zapis` as string }) } })} {...(invites && { action: { label: of.state === 'draft' ? t`Odeslat pozvánky` : t`Odeslat pozvánky (${untold})`, icon: <IconMailForward size={18} />, onClick: () => setInviting(true) } })} back={{ to: '/setkani/seznam', label: t`Setkání` }} title={of?.title ?? t`Setkání`}
      subtitle={of && <span className="inline"><Tag tone={words.tone[of.state]}>{words.state[of.state]}</Tag><span>{[of.kind === 'conference' ? of.caseLabel : words.kind[of.kind], words.when(of), of.groupName !== of.title && of.groupName].filter(Boolean).join(' · ')}</span></span>}>
      <Reading of={found}>{(data) => <Opened of={data} tab={tab} />}</Reading>
      {of && inviting && <InviteSheet of={of} onClose={() => setInviting(false)} />}
    </Page>
  );
}
