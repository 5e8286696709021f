// Which days an indicator counts: from when until when, and the weeks, months and quarters between. Pure.
import { addDays, daysUntil } from '#platform/i18n/format.ts';
import { addMonths, monthStart } from '#platform/i18n/months.ts';
import { mondayOf } from '../rules.ts';
import type { Indicator } from './shapes.ts';

const quarterOf = (day: string) => addMonths(monthStart(day), -((Number(day.slice(5, 7)) - 1) % 3));
/** Whole days from the first to the last, both counted. */
export const daysIn = (from: string, to: string) => daysUntil(to, from) + 1;
/** The same day a year before; 29 February becomes the 28th. */
export const yearBefore = (day: string) => addMonths(day, -12);

export type Span = { from: string; to: string };
export type Counted = Span & { until: string; /** Has it begun by the day asked about? */ begun: boolean; /** Is the last day over, or is it today? */ over: boolean };

/** Days counted of a year as of a day: until that day, or the last one it is meant for. */
export function spanOf({ from, until }: Pick<Indicator, 'from' | 'until'>, year: number, on: string): Counted {
  const first = from ?? `${year}-01-01`, last = until ?? (from !== null && Number(from.slice(0, 4)) > year ? `${from.slice(0, 4)}-12-31` : `${year}-12-31`);
  const begun = first <= on;
  return { from: first, to: begun ? (last < on ? last : on) : first, until: last, begun, over: on >= last };
}

const next = { week: (start: string) => addDays(mondayOf(start), 7), month: (start: string) => addMonths(monthStart(start), 1), quarter: (start: string) => addMonths(quarterOf(start), 3) };
const shortest = { week: 4, month: 14, quarter: 45 };
export type Part = Span & { /** Not over on the day. */ running: boolean; /** Cut at an edge to less than half: a target for the whole of it would be unfair. */ cut: boolean };

/** Weeks from Monday, months or quarters from the first to the last day, cut at the edges; those that have begun. */
export function partsOf(per: Indicator['per'], { from, until, to, begun }: Counted): Part[] {
  if (per === 'year' || per === 'once' || !begun) return [];
  const parts: Part[] = [];
  for (let start = from; start <= to; start = next[per](start)) {
    const end = addDays(next[per](start), -1), last = end < until ? end : until;
    parts.push({ from: start, to: last < to ? last : to, running: last > to, cut: daysIn(start, last) < shortest[per] });
  }
  return parts;
}
/** First days of the months counted so far; the first one is the first day itself. */
export function monthsOf({ from, to, begun }: Counted): string[] {
  const months: string[] = [];
  if (begun) for (let start = from; start <= to; start = next.month(start)) months.push(start);
  return months;
}
/** The year before, or the base given: as many days of it as are counted now. */
export function baseOf(base: Indicator['base'], { from, to }: Span): Span {
  if (!base) return { from: yearBefore(from), to: yearBefore(to) };
  const end = addDays(base.from, daysIn(from, to) - 1);
  return { from: base.from, to: end < base.to ? end : base.to };
}
