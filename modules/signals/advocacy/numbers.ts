// Numbers of an action as they may leave the organisation. Pure.
import { safeCount, suppress, usualThreshold, type Shown } from '#modules/insights/questions.ts';
import type { Evidence } from './shapes.ts';

export type Occurrence = { month: string; level: string; orpCode: string | null };
const steps = { month: 1, quarter: 3, half: 6, year: 12 } as const;
export type Span = keyof typeof steps;
/** Months since the year nought. */
const monthNumber = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
/** The key of the span that a month lies in: `2026-03`, `2026-Q1`, `2026-H1`, `2026`. */
const keyOf = (n: number, by: Span): string => {
  const year = Math.floor(n / 12), month = n % 12;
  return by === 'month' ? `${year}-${String(month + 1).padStart(2, '0')}` : by === 'quarter' ? `${year}-Q${Math.floor(month / 3) + 1}` : by === 'half' ? `${year}-H${Math.floor(month / 6) + 1}` : String(year);
};
/** A table of one row whose total stands beside it. Tables of the same things by month, by level and by place share only that total, so each is made safe by itself. */
const safe = (counts: readonly number[]): Shown[] => (counts.length ? suppress({ rows: [{ key: '', counts }] }, { totalsKnown: true }).rows[0]!.cells : []);
const by = (of: readonly Occurrence[], key: (one: Occurrence) => string): { key: string; n: Shown }[] => {
  const groups = [...Map.groupBy(of, key)].toSorted(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1)), shown = safe(groups.map(([, x]) => x.length));
  return groups.map(([k], i) => ({ key: k, n: shown[i]! }));
};
/** Spans without anything between the first and the last stand there as well. */
function inTime(of: readonly Occurrence[], span: Span): { key: string; n: number }[] {
  const months = of.map(({ month }) => monthNumber(month)), first = Math.floor(Math.min(...months) / steps[span]), last = Math.floor(Math.max(...months) / steps[span]);
  return Array.from({ length: last - first + 1 }, (_, i) => { const at = (first + i) * steps[span]; return { key: keyOf(at, span), n: months.filter((m) => Math.floor(m / steps[span]) === first + i).length }; });
}
/** As fine as everything in it may be shown; null when even years are too small, or would be one bar. */
function chart(of: readonly Occurrence[]): Evidence['time'] {
  for (const span of ['month', 'quarter', 'half', 'year'] as const) {
    const cells = inTime(of, span);
    if (cells.length > 1 && cells.length <= 24 && cells.every(({ n }) => n >= usualThreshold)) return { by: span, cells };
  }
  return null;
}

/** Fewer than five: that it is fewer, and nothing else. */
export function numbersOf(of: readonly Occurrence[]): Pick<Evidence, 'total' | 'from' | 'until' | 'time' | 'levels' | 'places'> {
  const total = safeCount(of.length), months = of.map(({ month }) => month).toSorted();
  if (typeof total !== 'number') return { total, from: null, until: null, time: null, levels: [], places: [] };
  return { total, from: months[0]!, until: months.at(-1)!, time: chart(of), levels: by(of, ({ level }) => level), places: by(of, ({ orpCode }) => orpCode ?? '') };
}
