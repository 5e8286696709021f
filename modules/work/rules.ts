// What a record of work has to keep. Pure: the same answer in the browser, on the server and without signal.
import { addDays } from '#platform/i18n/format.ts';
import { isHoliday } from '#platform/i18n/holidays.ts';

export const modes = ['office', 'field', 'phone', 'online', 'written'] as const;
export type Mode = typeof modes[number];
export const directnesses = ['direct', 'indirect', 'organisational'] as const;
export type Directness = typeof directnesses[number];
export const understandings = ['yes', 'partly', 'no', 'not_checked'] as const;
export type Understood = typeof understandings[number];
export const units = ['kontakt', 'intervence'] as const;
export type Unit = typeof units[number];

/** A visit that is just ending may be written before its last minute. */
const graceMinutes = 15;

// Made once, and asked once a minute: it costs as much as the rest of what is checked.
const prague = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Prague', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
let known = { minute: -1, now: { day: '', minute: 0 } };
/** Day and minute of the day in Prague, whatever the clock of the device says about its zone. */
export function pragueNow(at = new Date()): { day: string; minute: number } {
  const minute = Math.floor(at.getTime() / 60_000);
  if (known.minute === minute) return known.now;
  const parts = Object.fromEntries(prague.formatToParts(at).map(({ type, value }) => [type, value]));
  known = { minute, now: { day: `${parts.year}-${parts.month}-${parts.day}`, minute: Number(parts.hour) * 60 + Number(parts.minute) } };
  return known.now;
}
const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

type When = { onDay: string; atTime?: string | null; minutes: number };
/** Work is written when it is done: neither its day nor its end lies ahead. */
export function liesAhead({ onDay, atTime, minutes }: When, now = pragueNow()): boolean {
  if (onDay !== now.day) return onDay > now.day;
  if (!atTime) return false;
  return minuteOf(atTime) > now.minute || minuteOf(atTime) + minutes > now.minute + graceMinutes;
}

type Talk = { interpreter: string; language?: string | null; /** Of an activity. */ kind?: string | null | undefined; about?: readonly string[] | undefined };
/** With an interpreter, or in another language than Czech, one has to say whether the client understood; an activity that concerns no client by name asks nobody. The same rule stands in the database. */
export const asksUnderstanding = ({ interpreter, language, kind, about }: Talk) => (interpreter.trim() !== '' || (language ?? 'cs') !== 'cs') && !(kind && about?.length === 0);

/** Kinds that are chosen; the first three follow directness. */
export const activityKinds = ['field_visit', 'screening', 'course', 'partner_talk', 'assistance', 'tutoring', 'counselling_hours', 'event', 'interpreting', 'distribution', 'staff_training', 'supervision', 'awareness'] as const;
export type ActivityKind = typeof activityKinds[number];
/** Support of a site is written in its programme, not chosen among activities. */
export const recordKinds = ['contact', 'coordination', 'administration', ...activityKinds, 'method_support'] as const;
export type RecordKind = typeof recordKinds[number];

/** What the record is counted under. */
export const kindOf = (directness: Directness) => directness === 'direct' ? 'contact' as const : directness === 'indirect' ? 'coordination' as const : 'administration' as const;

export type UnitRule = { unit: Unit; minMinutes: number; modes: readonly string[]; directness: readonly string[]; validFrom: string; validTo: string | null };
type Counted = { onDay: string; minutes: number; mode: Mode; directness: Directness };
/** Which units a record counts as on its day; the view `work.record_unit` says the same. */
export const unitsOf = ({ onDay, minutes, mode, directness }: Counted, rules: readonly UnitRule[]): Unit[] => [...new Set(rules
  .filter((r) => onDay >= r.validFrom && (r.validTo === null || onDay <= r.validTo) && minutes >= r.minMinutes && r.modes.includes(mode) && r.directness.includes(directness))
  .map((r) => r.unit))].toSorted((a, b) => units.indexOf(a) - units.indexOf(b));

/** Monday of the week that the day belongs to. */
export const mondayOf = (day: string) => addDays(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7));
/** Monday to Sunday. */
export const weekOf = (day: string) => ({ from: mondayOf(day), to: addDays(mondayOf(day), 6) });
/** Days from Monday to Friday that are no holidays, both ends included. */
export function workingDays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !isHoliday(day)) days.push(day);
  return days;
}
