// Dated rules of units: which of them a new one closes, and whether it reaches into months that are over.

export const groupCounts = ['once', 'each'] as const;
export type GroupCounts = typeof groupCounts[number];
export const roundings = ['down', 'up'] as const;
export type Rounding = typeof roundings[number];

/** Rules of one unit of one funder follow one another; those of the organisation (no project) stand apart from them. */
type Dated = { unit: string; projectId: string | null; validFrom: string; validTo: string | null };
/** Last day of a new rule: the day before the next one of its unit begins; null when none follows. */
export function lastDay(rules: readonly Dated[], { unit, projectId, validFrom: from }: Omit<Dated, 'validTo'>, dayBefore: (day: string) => string): string | null {
  const next = rules.filter((rule) => rule.unit === unit && rule.projectId === projectId && rule.validFrom > from).toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0];
  return next ? dayBefore(next.validFrom) : null;
}
/** A month that has ended may have been reported: changing it asks for a confirmation. */
export const reachesBack = (from: string, today: string) => from < `${today.slice(0, 7)}-01`;

export type MonthChange = { month: string; before: number; after: number };
/** What has to be confirmed: how many months of those over change, and by how many units. */
export function changeOf(months: readonly MonthChange[], today: string): { months: number; units: number } {
  const over = months.filter(({ month, before, after }) => reachesBack(month, today) && before !== after);
  return { months: over.length, units: over.reduce((sum, { before, after }) => sum + Math.abs(after - before), 0) };
}
