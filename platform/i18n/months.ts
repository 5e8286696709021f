// Months of the calendar, by days written as `2026-11-26`. Pure.

/** First day of its month. */
export const monthStart = (day: string): string => `${day.slice(0, 8)}01`;
/** The same day of another month, or its last one: 29 February a year later is the 28th. */
export function addMonths(day: string, months: number): string {
  const [year, month, of] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)), first = `${String(last.getUTCFullYear()).padStart(4, '0')}-${String(last.getUTCMonth() + 1).padStart(2, '0')}`;
  return `${first}-${String(Math.min(of, last.getUTCDate())).padStart(2, '0')}`;
}
