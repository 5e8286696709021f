// Hours as a few lines that a person reads: days with the same hours together, and the exceptions that are near. Pure.
import { addDays } from '#platform/i18n/format.ts';
import type { Hours, HoursKind } from '../cards/hours.ts';

export type WeekLine = { kind: HoursKind; /** Weekdays 1 to 7, in order; runs are told by their ends. */ days: number[]; spans: { opens: string; closes: string }[] };
export type ExceptionLine = { from: string; to: string; /** Empty: closed. */ spans: { opens: string; closes: string }[]; kind: HoursKind };

const clock = (text: string) => text.replace(/^0/, '');
export const spanText = ({ opens, closes }: { opens: string; closes: string }) => `${clock(opens)}–${clock(closes)}`;
/** Open all day: from an hour to the same hour. */
export const isNonstop = (line: WeekLine) => line.days.length === 7 && line.spans.length === 1 && line.spans[0]!.opens === line.spans[0]!.closes;

/** Weekdays that hold today, days of the same hours together. */
export function weekLines(hours: readonly Hours[], today: string): WeekLine[] {
  const lines: WeekLine[] = [];
  for (const kind of ['open', 'phone', 'appointment', 'outreach'] as const) for (let weekday = 1; weekday <= 7; weekday++) {
    const spans = hours.filter((h) => h.kind === kind && h.weekday === weekday && h.opens !== null && h.closes !== null && (h.validFrom === null || h.validFrom <= today) && (h.validTo === null || h.validTo >= today))
      .map((h) => ({ opens: h.opens!, closes: h.closes! })).toSorted((a, b) => (a.opens < b.opens ? -1 : 1)).filter((span, i, all) => i === 0 || spanText(span) !== spanText(all[i - 1]!));
    if (!spans.length) continue;
    const same = lines.find((line) => line.kind === kind && line.spans.map(spanText).join() === spans.map(spanText).join());
    if (same) same.days.push(weekday); else lines.push({ kind, days: [weekday], spans });
  }
  return lines;
}
/** `po–čt, so` of weekdays. */
export function daysText(days: readonly number[], names: readonly string[]): string {
  const runs: number[][] = [];
  for (const day of days) { const run = runs.at(-1); if (run && run.at(-1) === day - 1) run.push(day); else runs.push([day]); }
  return runs.map((run) => (run.length > 2 ? `${names[run[0]! - 1]}–${names[run.at(-1)! - 1]}` : run.map((day) => names[day - 1]).join(', '))).join(', ');
}
/** Exceptions that begin within `days`, or last. */
export function exceptionLines(hours: readonly Hours[], today: string, days = 45): ExceptionLine[] {
  const near = hours.filter((h) => h.onDay !== null && (h.untilDay ?? h.onDay) >= today && h.onDay <= addDays(today, days)).toSorted((a, b) => (a.onDay! < b.onDay! ? -1 : 1));
  const lines = new Map<string, ExceptionLine>();
  for (const h of near) {
    const key = `${h.onDay} ${h.untilDay} ${h.kind}`, line = lines.get(key) ?? { from: h.onDay!, to: h.untilDay ?? h.onDay!, spans: [], kind: h.kind };
    if (h.opens !== null && h.closes !== null) line.spans.push({ opens: h.opens, closes: h.closes });
    lines.set(key, line);
  }
  return [...lines.values()];
}
