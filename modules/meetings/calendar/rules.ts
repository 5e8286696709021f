// What a calendar is made of, what stands against what, and when several people are free. Pure; the same answer in the browser.
import { addDays } from '#platform/i18n/format.ts';
import { addMonths, monthStart } from '#platform/i18n/months.ts';

export const entryKinds = ['meeting', 'visit', 'task', 'interpreting', 'ending'] as const;
export type EntryKind = (typeof entryKinds)[number];
/** firm; draft = only thought of; waiting = for an answer of mine or of an interpreter; declined = I do not come; cancelled; done. */
export const entryStates = ['firm', 'draft', 'waiting', 'declined', 'cancelled', 'done'] as const;
export type EntryState = (typeof entryStates)[number];

/** At most so many days are asked for at once: a month as it is drawn has 42. */
export const mostDays = 45;
/** At most so many entries are answered. */
export const mostEntries = 1000;
/** How long something takes whose end nobody wrote. */
export const usualMinutes = 60;

export const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
export const timeOf = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const dayMinutes = 24 * 60;

export type Timed = { starts: string | null; ends: string | null };
/** From and to in minutes of the day; nothing for what has no time. */
export function spanOf({ starts, ends }: Timed): { from: number; to: number } | undefined {
  if (!starts) return undefined;
  const from = minuteOf(starts);
  return { from, to: ends ? minuteOf(ends) : Math.min(from + usualMinutes, dayMinutes) };
}

// ---- days ----
const weekdayOf = (day: string) => (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7;
/** Saturday or Sunday. */
export const isWeekend = (day: string) => weekdayOf(day) > 4;
/** Monday of the week. */
export const weekStart = (day: string) => addDays(day, -weekdayOf(day));
export { addMonths, monthStart };
export const daysFrom = (first: string, count: number): string[] => Array.from({ length: count }, (_, n) => addDays(first, n));
/** The weeks of a month as it is drawn, Monday first; as many as it needs. */
export function weeksOf(day: string): string[][] {
  const first = weekStart(monthStart(day)), end = addDays(monthStart(addMonths(monthStart(day), 1)), -1), weeks: string[][] = [];
  for (let monday = first; monday <= end; monday = addDays(monday, 7)) weeks.push(daysFrom(monday, 7));
  return weeks;
}

// ---- clocks of Prague ----
const shown = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Prague', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const wallOf = (at: number) => { const part = Object.fromEntries(shown.formatToParts(at).map(({ type, value }) => [type, Number(value)])); return Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute); };
/** The instant of a clock time in Prague. An hour that the spring skips is read as an hour later, of one that autumn repeats the first is meant. */
export function instantOf(day: string, time = '00:00'): Date {
  const wall = Date.parse(`${day}T${time.slice(0, 5)}:00Z`);
  // Prague is one or two hours ahead: the earlier instant that shows this time is the right one, if any does.
  const found = [wall - 7_200_000, wall - 3_600_000].find((at) => wallOf(at) === wall);
  return new Date(found ?? wall - 3_600_000);
}
/** How many hours a day of Prague has: 24, 23 in spring, 25 in autumn. */
export const hoursOf = (day: string) => (instantOf(addDays(day, 1)).getTime() - instantOf(day).getTime()) / 3_600_000;
/** Minutes that really pass from one clock time of the day to another. */
export const minutesBetween = (day: string, from: string, to: string) => (instantOf(day, to).getTime() - instantOf(day, from).getTime()) / 60_000;

// ---- conflicts ----
export type Standing = Timed & { id: string; kind: EntryKind; day: string; state: EntryState; mine: boolean; caseId: string | null; ofId: string | null };
export type Conflict<E> = { with: E } | { holiday: true };
/** Takes my time: I am to be there, and it holds. A task with a time is a deadline and takes none. */
const takesTime = ({ kind, state, mine, starts }: Standing) => starts !== null && mine && kind !== 'task' && kind !== 'ending' && state !== 'declined' && state !== 'cancelled';
/** An interpreter of the very visit or case is no conflict with it: they come together. */
const belong = (a: Standing, b: Standing) => a.ofId === b.id || b.ofId === a.id || (a.kind === 'interpreting') !== (b.kind === 'interpreting') && a.caseId !== null && a.caseId === b.caseId;

/** What stands against what, by id: two things at one time, and a meeting on a public holiday. What is done is left alone. */
export function conflictsOf<E extends Standing>(entries: readonly E[], isHoliday: (day: string) => boolean): Map<string, Conflict<E>[]> {
  const found = new Map<string, Conflict<E>[]>(), note = (id: string, conflict: Conflict<E>) => found.set(id, [...(found.get(id) ?? []), conflict]);
  const timed = entries.filter((one) => takesTime(one) && one.state !== 'done').toSorted((a, b) => (a.day === b.day ? minuteOf(a.starts!) - minuteOf(b.starts!) : a.day < b.day ? -1 : 1));
  for (const [i, one] of timed.entries()) {
    const { to } = spanOf(one)!;
    for (const other of timed.slice(i + 1)) {
      if (other.day !== one.day || spanOf(other)!.from >= to) break;
      if (belong(one, other)) continue;
      note(one.id, { with: other });
      note(other.id, { with: one });
    }
  }
  for (const one of entries) if (one.kind === 'meeting' && one.state !== 'cancelled' && one.state !== 'done' && isHoliday(one.day)) note(one.id, { holiday: true });
  return found;
}

/** Columns side by side for what overlaps: each entry its column, and how many there are in its cluster. */
export function columnsOf<T>(spans: readonly { of: T; from: number; to: number }[]): { of: T; from: number; to: number; column: number; columns: number }[] {
  const placed: { of: T; from: number; to: number; column: number; columns: number }[] = [];
  let cluster: typeof placed = [], until = -1;
  const close = () => { const columns = Math.max(0, ...cluster.map(({ column }) => column + 1)); for (const one of cluster) one.columns = columns; placed.push(...cluster); cluster = []; };
  for (const span of spans.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (span.from >= until) close();
    const taken = new Set(cluster.filter(({ to }) => to > span.from).map(({ column }) => column));
    let column = 0;
    while (taken.has(column)) column++;
    cluster.push({ ...span, column, columns: 1 });
    until = Math.max(until, span.to);
  }
  close();
  return placed;
}
/** Hours that a week is drawn with: seven to seven, more when something is earlier or later. */
export function hoursShown(spans: readonly { from: number; to: number }[]): { first: number; last: number } {
  return { first: Math.min(7, ...spans.map(({ from }) => Math.floor(from / 60))), last: Math.max(19, ...spans.map(({ to }) => Math.ceil(to / 60))) };
}

// ---- a free date ----
export type Busy = { day: string; starts: string; ends: string };
export type FreeQuery = { from: string; days: number; minutes: number; /** Minutes of the day between which it may be. */ opens: number; closes: number; isHoliday: (day: string) => boolean };
export const stepMinutes = 30, mostFree = 24;
/** Working days and times when nobody of these has anything, the soonest first, at most three a day. */
export function freeSlots(busy: readonly Busy[], { from, days, minutes, opens, closes, isHoliday }: FreeQuery): { day: string; from: string; to: string }[] {
  const found: { day: string; from: string; to: string }[] = [];
  for (const day of daysFrom(from, days)) {
    if (isWeekend(day) || isHoliday(day)) continue;
    const taken = busy.filter((one) => one.day === day).map(({ starts, ends }) => ({ from: minuteOf(starts), to: minuteOf(ends) }));
    let ofDay = 0;
    for (let at = opens; at + minutes <= closes && ofDay < 3; at += stepMinutes) {
      const hit = taken.filter((one) => one.from < at + minutes && one.to > at);
      if (hit.length) continue;
      found.push({ day, from: timeOf(at), to: timeOf(at + minutes) });
      ofDay++;
      // The next offer of the day is another one, not the same moved by half an hour.
      at += Math.ceil(minutes / stepMinutes) * stepMinutes - stepMinutes;
    }
    if (found.length >= mostFree) break;
  }
  return found.slice(0, mostFree);
}
