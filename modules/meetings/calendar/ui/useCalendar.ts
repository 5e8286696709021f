// What the address says, what is read for it and what stands against what.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { usePhone } from '#platform/design/phone.ts';
import { useRead } from '#platform/design/query.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { isHoliday } from '#platform/i18n/holidays.ts';
import { calendar, type Entry } from '../contract.ts';
import { addMonths, conflictsOf, daysFrom, entryKinds, weekStart, weeksOf, type EntryKind } from '../rules.ts';

export const views = ['tyden', 'mesic', 'seznam'] as const;
export type View = (typeof views)[number];
/** So many days are listed at once. */
export const listDays = 21;

/** A day that exists, within the years a calendar is looked into. */
const isDay = (text: string) => /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && new Date(`${text}T12:00:00Z`).toISOString().startsWith(text);
const exists = (text: string) => { try { return isDay(text); } catch { return false; } };

export type Place = { view: View; day: string; hidden: readonly EntryKind[]; /** The address said something that is no view or no day. */ wrong: 'view' | 'day' | undefined };

/** View, day and what is left out stand in the address; what makes no sense there is today, and is said. */
export function usePlace(): [Place, (next: Partial<Pick<Place, 'view' | 'day' | 'hidden'>>) => void] {
  const search = useSearch({ strict: false }) as { pohled?: unknown; den?: unknown; bez?: unknown }, navigate = useNavigate(), usual: View = usePhone() ? 'seznam' : 'tyden';
  const said = { view: search.pohled === undefined ? '' : String(search.pohled), day: search.den === undefined ? '' : String(search.den) };
  const view = views.find((one) => one === said.view), day = exists(said.day) ? said.day : undefined;
  const place: Place = { view: view ?? usual, day: day ?? today(), hidden: entryKinds.filter((kind) => String(search.bez ?? '').split('.').includes(kind)), wrong: said.view && !view ? 'view' : said.day && !day ? 'day' : undefined };
  const go = (next: Partial<Pick<Place, 'view' | 'day' | 'hidden'>>) => {
    // On what the address says now: keys come faster than pages are drawn.
    void navigate({ to: '/setkani', replace: true, resetScroll: false, search: ((now: Record<string, unknown>) => ({
      ...now, pohled: next.view ?? (place.wrong === 'view' ? place.view : now.pohled), den: next.day ?? (place.wrong === 'day' ? place.day : now.den), ...(next.hidden && { bez: next.hidden.length ? next.hidden.join('.') : undefined }),
    })) as never });
  };
  return [place, go];
}

/** First and last day that a view shows. */
export function rangeOf({ view, day }: Pick<Place, 'view' | 'day'>): string[] {
  return view === 'tyden' ? daysFrom(weekStart(day), 7) : view === 'mesic' ? weeksOf(day).flat() : daysFrom(day, listDays);
}
/** The same place one step on or back. */
export const stepOf = ({ view, day }: Pick<Place, 'view' | 'day'>, step: 1 | -1): string => view === 'mesic' ? addMonths(day, step) : addDays(day, step * (view === 'tyden' ? 7 : listDays));

export function useCalendar(place: Place) {
  const days = rangeOf(place);
  const read = useRead(calendar.list, { query: { from: days[0]!, until: days.at(-1)! } }, { keepPrevious: true });
  const all = read.data?.items ?? [], items = all.filter(({ kind, day }) => !place.hidden.includes(kind) && days.includes(day));
  // What is not shown stands in the way all the same.
  const conflicts = conflictsOf<Entry>(all, isHoliday), byDay = new Map(days.map((day) => [day, items.filter((one) => one.day === day)]));
  return { read, days, items, byDay, conflicts, more: read.data?.more ?? false };
}
export type Calendar = ReturnType<typeof useCalendar>;
