import { ActionIcon, Alert, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconCalendarSearch, IconChevronLeft, IconChevronRight, IconDeviceMobile, IconPlus, IconPrinter } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { addDays, day as dayText, dayLong, dayShort, month, today, weekday } from '#platform/i18n/format.ts';
import { MeetingSheet, type MeetingStart } from '../../ui/MeetingSheet.tsx';
import { MeetingsTabs } from '../../ui/MeetingsTabs.tsx';
import { entryKinds, mostEntries, type EntryKind } from '../rules.ts';
import { AgendaView, DayRows } from './AgendaView.tsx';
import { Conflicts } from './Conflicts.tsx';
import { icons, useEntryWords } from './kinds.tsx';
import { MonthView } from './MonthView.tsx';
import { stepOf, useCalendar, usePlace, type View } from './useCalendar.ts';
import { WeekView } from './WeekView.tsx';
import styles from './Calendar.module.css';

/** Kalendář: a week, a month or a list of what I have; what stands against what; a free hour begins a new meeting. */
export default function CalendarPage() {
  const { t } = useLingui(), phone = usePhone(), navigate = useNavigate(), { membership: { role, organisation }, name } = useMe();
  const [place, go] = usePlace(), calendar = useCalendar(place), { kinds } = useEntryWords(), [start, setStart] = useState<MeetingStart | null>(null);
  const { view, day, hidden } = place, { read, days, items } = calendar, inside = useRef<HTMLDivElement>(null);
  // t = today, wherever one stands on the page and does not write.
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey || at.closest('input:not([type=radio], [type=checkbox]), textarea, select, [role=dialog]')) return;
      if (event.key === 't') go({ day: today() });
      else if (event.key === 'PageDown' && inside.current?.contains(at)) { event.preventDefault(); go({ day: stepOf(place, 1) }); }
      else if (event.key === 'PageUp' && inside.current?.contains(at)) { event.preventDefault(); go({ day: stepOf(place, -1) }); }
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  });
  const first = days[0]!, last = days.at(-1)!, whole = `${first.slice(0, 7) === last.slice(0, 7) ? dayShort(first).split(/\s/)[0] : dayShort(first)} – ${dayText(last)}`;
  const heading = view === 'mesic' ? month(day) : whole, names: Record<View, [string, string]> = { tyden: [t`Předchozí týden`, t`Další týden`], mesic: [t`Předchozí měsíc`, t`Další měsíc`], seznam: [t`Dřív`, t`Později`] };
  const open = (on: string) => go({ view: 'seznam', day: on }), free = (onDay: string, startsAt = '', endsAt = '') => setStart({ onDay, startsAt, endsAt });
  const link = (to: string, icon: React.ReactNode, label: string) => <Button variant="default" leftSection={icon} renderRoot={(props: object) => <Link to={to as string} {...props} />}>{label}</Button>;
  const changed = (on: readonly EntryKind[]) => go({ hidden: entryKinds.filter((kind) => !on.includes(kind)) });
  const tools = <>
    {(role === 'head' || role === 'coordinator') && link('/setkani/termin', <IconCalendarSearch size={18} aria-hidden />, t`Najít volný termín`)}
    {link('/setkani/telefon', <IconDeviceMobile size={18} aria-hidden />, t`Kalendář v telefonu`)}
    {!phone && <Button variant="default" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}><Trans>Vytisknout</Trans></Button>}
  </>;
  return (
    <Page title={t`Kalendář`} {...(!phone && { subtitle: <Trans>Setkání, návštěvy, termíny a tlumočení na jednom místě</Trans> })} action={{ label: t`Nové setkání`, icon: <IconPlus size={18} />, onClick: () => free(day < today() ? today() : day) }}
      {...(!phone && { tools })}>
      <div className={styles.noPaper}><MeetingsTabs /></div>
      {place.wrong && <Alert color="yellow" variant="light">{place.wrong === 'day' ? <Trans>Takový den v kalendáři není. Ukazujeme dnešek.</Trans> : <Trans>Takové zobrazení kalendář nemá. Vyberte týden, měsíc nebo seznam.</Trans>}</Alert>}
      <div className={styles.bar}>
        <div className={styles.steps}>
          <ActionIcon variant="default" size="lg" aria-label={names[view][0]} onClick={() => go({ day: stepOf(place, -1) })}><IconChevronLeft size={20} /></ActionIcon>
          <Button variant="default" onClick={() => go({ day: today() })} aria-keyshortcuts="t"><Trans>Dnes</Trans></Button>
          <ActionIcon variant="default" size="lg" aria-label={names[view][1]} onClick={() => go({ day: stepOf(place, 1) })}><IconChevronRight size={20} /></ActionIcon>
          <h2 className={styles.period} aria-live="polite">{heading}</h2>
        </div>
        <div className={styles.views}><Segmented label={t`Zobrazení`} hideLabel value={view} onChange={(next) => go({ view: next })} options={[{ value: 'tyden', label: t`Týden` }, { value: 'mesic', label: t`Měsíc` }, { value: 'seznam', label: t`Seznam` }]} /></div>
      </div>
      <div className={styles.filters}><CheckChips label={<span className="hidden-text"><Trans>Co ukázat</Trans></span>} value={entryKinds.filter((kind) => !hidden.includes(kind))} onChange={changed}
        options={entryKinds.map((kind) => { const Icon = icons[kind]; return { value: kind, label: kinds[kind], icon: <Icon size={16} aria-hidden /> }; })} /></div>
      <p className={styles.onPaper}>{name} · {organisation.name} · <Trans>vytištěno {dayText(today())}</Trans></p>
      {read.error && <ProblemAlert problem={read.error} onRetry={() => void read.refetch()} />}
      {!read.data && !read.error && <Card><Loading rows={8} height={56} /></Card>}
      {read.data && (
        <div ref={inside} className="stack" aria-busy={read.isPlaceholderData}>
          {calendar.more && <Alert color="yellow" variant="light"><Trans>V tomto období je víc než {mostEntries} položek, ukazuje se jen prvních {mostEntries}. Vyberte kratší období.</Trans></Alert>}
          <Conflicts of={calendar} onDay={open} />
          {view === 'tyden' && (phone ? <>
            <div className={styles.strip} role="group" aria-label={t`Dny týdne`}>{days.map((one) => { const count = calendar.byDay.get(one)?.length ?? 0; return (
              <button key={one} type="button" aria-pressed={one === day} data-today={one === today() || undefined} onClick={() => go({ day: one })}><span>{weekday(one)}</span><b>{Number(one.slice(8))}</b><small>{count ? `${count}×` : ' '}</small><span className="hidden-text">{dayLong(one)}</span></button>
            ); })}</div>
            <WeekView of={calendar} days={[day]} day={day} onDay={open} onFree={free} />
          </> : <WeekView of={calendar} days={days} day={day} onDay={open} onFree={free} />)}
          {view === 'mesic' && <><MonthView of={calendar} day={day} phone={phone} onDay={(next) => go({ day: next })} onOpen={open} onFree={free} />
            {phone && <Card title={dayLong(day)}>{calendar.byDay.get(day)?.length ? <DayRows entries={calendar.byDay.get(day)!} conflicts={calendar.conflicts} label={dayLong(day)} /> : <Empty><Trans>Tento den nic není.</Trans></Empty>}</Card>}</>}
          {view === 'seznam' && <AgendaView of={calendar} onNext={() => go({ day: addDays(last, 1) })} />}
          {view !== 'seznam' && items.length === 0 && <p className="meta">{hidden.length ? <Trans>Nic z toho, co je vybráno, v tomto období není.</Trans> : <Trans>V tomto období nic není. Setkání založíte kliknutím na volnou hodinu.</Trans>}</p>}
          {!phone && <p className={`meta ${styles.noPaper}`}><Trans>Klávesy: t dnes, šipky mezi dny, Page Up a Page Down o období, Enter otevře.</Trans> <Trans>Vedoucí a koordinace vaší organizace vidí jen to, kdy máte obsazeno.</Trans></p>}
        </div>
      )}
      {phone && <div className="inline">{tools}</div>}
      {start && <MeetingSheet start={start} onClose={() => setStart(null)} onMade={(id) => void navigate({ to: `/setkani/${id}` as string })} />}
    </Page>
  );
}
