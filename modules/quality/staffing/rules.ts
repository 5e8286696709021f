// Half-years, shares of professions, what stands beside what. Pure.
import type { Half, Mix } from './contract.ts';

/** `2026-H1`. */
export const halfOf = (day: string): string => `${day.slice(0, 4)}-H${day.slice(5, 7) < '07' ? 1 : 2}`;
/** First and last day. */
export const spanOf = (half: string): { from: string; until: string } => (half.endsWith('H1') ? { from: `${half.slice(0, 4)}-01-01`, until: `${half.slice(0, 4)}-06-30` } : { from: `${half.slice(0, 4)}-07-01`, until: `${half.slice(0, 4)}-12-31` });
/** The half-year of a day and those before it, oldest first. */
export function halvesUntil(day: string, count: number): string[] {
  const year = Number(day.slice(0, 4)), second = day.slice(5, 7) >= '07' ? 1 : 0;
  return Array.from({ length: count }, (_, i) => { const n = year * 2 + second - (count - 1 - i); return `${Math.floor(n / 2)}-H${(n % 2) + 1}`; });
}
/** The last half-year that is over. */
export const lastWhole = (day: string): string => halvesUntil(day, 2)[0]!;
/** What of the team are social workers, 0 to 1; null of nobody. */
export function shareOfSocialWorkers({ socialWorkers, careWorkers, others }: Pick<Mix, 'socialWorkers' | 'careWorkers' | 'others'>): number | null {
  const all = socialWorkers + careWorkers + others;
  return all > 0 ? socialWorkers / all : null;
}
/** Where a household lives by its own or with support, not in another institution. */
export const homes: readonly string[] = ['own_rented', 'municipal', 'follow_up'];
export const households = (of: Record<string, number>): number => Object.values(of).reduce((sum, n) => sum + n, 0);
export const toHomes = (of: Record<string, number>): number => homes.reduce((sum, code) => sum + (of[code] ?? 0), 0);
/** Departures and the team of each half-year beside each other; a half-year in which nobody left is there as well. */
export const beside = (halves: readonly string[], mixes: readonly (Mix & { half: string })[], left: readonly { half: string; destination: string; n: number; people: number }[]): Half[] => halves.map((half) => {
  const mix = mixes.find((one) => one.half === half), rows = left.filter((one) => one.half === half);
  return { half, mix: mix ? { socialWorkers: mix.socialWorkers, careWorkers: mix.careWorkers, others: mix.others, people: mix.people } : { socialWorkers: 0, careWorkers: 0, others: 0, people: 0 }, left: Object.fromEntries(rows.map(({ destination, n }) => [destination, n])), people: rows.reduce((sum, one) => sum + one.people, 0) };
});
