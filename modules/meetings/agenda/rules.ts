// Time of an agenda. Pure; the same in the browser.
const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const clockOf = (minutes: number): string => `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export type Timed = { plannedMinutes: number | null };
/** When each point begins, as far as it is known: after one without minutes nobody knows. @param startsAt `14:00`. */
export function beginnings(startsAt: string | null, items: readonly Timed[]): (string | null)[] {
  let at = startsAt ? minutesOf(startsAt) : null;
  return items.map(({ plannedMinutes }) => {
    const begins = at === null ? null : clockOf(at);
    at = at === null || plannedMinutes === null ? null : at + plannedMinutes;
    return begins;
  });
}
export const plannedTotal = (items: readonly Timed[]): number => items.reduce((all, { plannedMinutes }) => all + (plannedMinutes ?? 0), 0);
/** Minutes that the meeting has; nothing when it has no end. */
export const minutesBetween = (from: string | null, to: string | null): number | null => (from && to ? minutesOf(to) - minutesOf(from) : null);

/** Whole minutes spent on a point, with those since it was taken up. */
export const spentMinutes = (item: { spentSeconds: number; startedAt: string | null }, now: Date): number => Math.floor((item.spentSeconds + (item.startedAt ? Math.max(0, (now.getTime() - Date.parse(item.startedAt)) / 1000) : 0)) / 60);
/** Minutes over the plan; 0 while there is time, nothing without a plan. */
export const overMinutes = (item: { spentSeconds: number; startedAt: string | null; plannedMinutes: number | null }, now: Date): number | null => (item.plannedMinutes === null ? null : Math.max(0, spentMinutes(item, now) - item.plannedMinutes));
