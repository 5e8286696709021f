import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconArrowUp } from '@tabler/icons-react';
import { Fragment, useEffect, useRef, useState } from 'react';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { More } from '#platform/design/More.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { dayLong, dayOf, time } from '#platform/i18n/format.ts';
import type { Entry, WriteEntry } from '../contract.ts';
import { isWritten } from '../rules.ts';
import { CorrectSheet } from './CorrectSheet.tsx';
import { EntryRow } from './EntryRow.tsx';
import { useTimeline, type Narrowed } from './useTimeline.ts';
import { useEntryWords } from './words.ts';
import styles from './Timeline.module.css';

type Area = { value: string; label: string };
type Props = { caseId: string; activationId: string; narrowed: Narrowed; areas: readonly Area[]; writers: readonly { id: string }[]; /** I may put right what others wrote. */ edits: boolean; running: boolean; /** Written here, not read yet. */ written: readonly WriteEntry[] };
/** Milliseconds between two announcements: thirty people writing at once must not talk over a reader. */
const calm = 4_000;

/** The list, newest first. What comes in while one reads below waits behind a button; at the top it comes in by itself. */
export function Entries({ caseId, activationId, narrowed, areas, writers, edits, running, written }: Props) {
  const { t } = useLingui();
  const { membership } = useMe(), words = useEntryWords(), { list, shown, fresh, reveal } = useTimeline({ caseId, activationId }, narrowed);
  const [correcting, setCorrecting] = useState<Entry>(), [announced, setAnnounced] = useState(0), top = useRef<HTMLDivElement>(null), [atTop, setAtTop] = useState(true);
  // At the top is who has not scrolled past the beginning of the list, also when it begins below the screen: nothing that is read moves then.
  useEffect(() => {
    const seen = new IntersectionObserver(([entry]) => setAtTop(entry!.isIntersecting), { rootMargin: '0px 0px 100000px 0px' });
    if (top.current) seen.observe(top.current);
    return () => seen.disconnect();
  }, []);
  const count = fresh.length, mine = fresh.some((one) => one.mine);
  const [news, setNews] = useState(0);
  useEffect(() => { if (count) setNews((n) => Math.max(n, count)); if (count && (atTop || mine)) reveal(); }, [count, atTop, mine, reveal]);
  useEffect(() => {
    if (!news) return;
    const timer = setTimeout(() => { setAnnounced(news); setNews(0); }, calm);
    return () => clearTimeout(timer);
  }, [news]);
  const waiting = written.filter(({ id }) => !shown.some((one) => one.id === id) && !fresh.some((one) => one.id === id));
  const nameOf = (code: string) => areas.find(({ value }) => value === code)?.label ?? (code || undefined), orderOf = (id: string | null | undefined) => { const others = writers.filter((one) => one.id !== membership.organisation.id); return id === membership.organisation.id ? 0 : 1 + Math.max(0, others.findIndex((one) => one.id === id)); };
  const may = (one: Entry) => running && isWritten(one.kind) && one.struckBy === null && (one.mine || edits || one.by?.organisationId === membership.organisation.id);
  return (
    <>
      <div ref={top} />
      <p className="hidden-text" role="status">{announced > 0 && <Plural value={announced} one="Přibyl # zápis" few="Přibyly # zápisy" many="Přibylo # zápisu" other="Přibylo # zápisů" />}</p>
      {count > 0 && !atTop && <div className={styles.new}><Button size="sm" leftSection={<IconArrowUp size={16} aria-hidden />} onClick={() => { reveal(); top.current?.scrollIntoView({ block: 'center' }); }}><Plural value={count} one="# nový" few="# nové" many="# nového" other="# nových" /></Button></div>}
      <Reading of={list} rows={6}>{() => (
        <>
          {shown.length + waiting.length === 0 && <Empty>{Object.keys(narrowed).length ? <Trans>Tomuto výběru žádný zápis neodpovídá.</Trans> : <Trans>Zatím tu nic není. Napište první větu: co se stalo.</Trans>}</Empty>}
          <ol className={styles.list} aria-label={t`Časová osa`}>
            {waiting.map((one) => (
              <li key={one.id} className={`${styles.entry} ${styles.waiting}`}>
                <time className={styles.time} dateTime={one.at}>{time(one.at)}</time>
                <div><p className={styles.text}>{one.text}</p><div className={styles.note}><span className={styles.kind}>{words.kind(one.kind)}</span> <Trans>zatím jen v tomto zařízení</Trans></div></div>
              </li>
            ))}
            {shown.map((one, at) => (
              <Fragment key={one.id}>
                {(at === 0 || dayOf(shown[at - 1]!.writtenAt) !== dayOf(one.writtenAt)) && <li className={styles.day}>{dayLong(one.writtenAt)}</li>}
                <EntryRow entry={one} caseId={caseId} activationId={activationId} area={nameOf(one.area)} who={orderOf(one.by?.organisationId)} onCorrect={may(one) ? () => setCorrecting(one) : undefined} />
              </Fragment>
            ))}
          </ol>
          <More of={list} />
        </>
      )}</Reading>
      {correcting && <CorrectSheet entry={correcting} caseId={caseId} activationId={activationId} areas={areas} onClose={() => setCorrecting(undefined)} onWritten={reveal} />}
    </>
  );
}
