// What a plan of supervision asks for and how it went: counted from days alone. No scores; whoever plans says how often is enough.
import { addDays, daysUntil } from '#platform/i18n/format.ts';

export const kinds = ['group', 'individual', 'intervision'] as const;
export const periods = { month: 1, quarter: 3, half_year: 6, year: 12 } as const;
export type Per = keyof typeof periods;
export const hows = ['held', 'cancelled', 'nobody', 'unmarked', 'planned'] as const;
export type How = (typeof hows)[number];
export type Sitting = { /** `2026-02-01` */ onDay: string; minutes: number | null; how: How; /** How many of the team came; null where it is not known. */ came: number | null };
export type Frequency = { times: number; per: Per; validFrom: string; validTo: string | null };
export type MonthOf = { /** `2026-02-01` */ month: string; state: 'held' | 'planned' | 'cancelled' | 'unmarked' | 'missing' | 'none'; held: number };
export type Reality = {
  /** Expected by today and in the whole year. */ expected: number; inYear: number; held: number; cancelled: number; /** Past ones of which nobody wrote who came. */ unmarked: number;
  last: string | null; next: string | null; months: MonthOf[]; /** Longest time without one that is longer than one and a half of what the plan allows. */ gap: { from: string; to: string; days: number } | null;
};

const earlier = (a: string, b: string) => (a < b ? a : b), later = (a: string, b: string) => (a > b ? a : b);
/** Months from a day to another one, which is not counted; what is left over as a part of one. */
export function monthsBetween(from: string, until: string): number {
  if (until <= from) return 0;
  const [fy, fm, fd] = from.split('-').map(Number) as [number, number, number], [uy, um, ud] = until.split('-').map(Number) as [number, number, number];
  return Math.max(0, (uy - fy) * 12 + (um - fm) + (ud - fd) / 31);
}
/** Days of one year on which a plan holds; nothing when it does not. */
export function within({ validFrom, validTo }: Pick<Frequency, 'validFrom' | 'validTo'>, year: number): { from: string; to: string } | undefined {
  const from = later(validFrom, `${year}-01-01`), to = validTo ? earlier(validTo, `${year}-12-31`) : `${year}-12-31`;
  return from <= to ? { from, to } : undefined;
}
const due = ({ times, per }: Frequency, from: string, until: string) => monthsBetween(from, until) * times / periods[per];

/**
 * A plan against what was held in one calendar year. `people`: individual supervision is expected for each of so many.
 * One is expected when its share of the period has passed: of four in a year the first by the end of March.
 */
export function realityOf(plan: Frequency, sittings: readonly Sitting[], { year, today, people = 1 }: { year: number; today: string; people?: number }): Reality {
  const span = within(plan, year), held = sittings.filter(({ how }) => how === 'held').map(({ onDay }) => onDay).toSorted(), next = sittings.filter(({ how }) => how === 'planned').map(({ onDay }) => onDay).toSorted()[0] ?? null;
  const count = (how: How) => sittings.filter((one) => one.how === how).length, nothing = { held: held.length, cancelled: count('cancelled') + count('nobody'), unmarked: count('unmarked'), last: held.at(-1) ?? null, next };
  if (!span) return { ...nothing, expected: 0, inYear: 0, months: [], gap: null };
  const byDay = (until: string) => Math.floor(due(plan, span.from, until) + 1e-6) * people, end = addDays(span.to, 1), now = earlier(addDays(today, 1), end);
  const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}-01`).filter((month) => month.slice(0, 7) >= span.from.slice(0, 7) && month <= span.to).map((month): MonthOf => {
    const of = sittings.filter(({ onDay }) => onDay.slice(0, 7) === month.slice(0, 7)), has = (how: How) => of.some((one) => one.how === how);
    const after = `${month.slice(0, 5) === `${year}-` && month.slice(5, 7) === '12' ? `${year + 1}-01` : `${year}-${String(Number(month.slice(5, 7)) + 1).padStart(2, '0')}`}-01`, past = after <= today;
    const behind = past && byDay(earlier(after, end)) > held.filter((day) => day < after).length && byDay(earlier(after, end)) > byDay(later(month, span.from));
    return { month, held: of.filter(({ how }) => how === 'held').length, state: has('held') ? 'held' : has('unmarked') ? 'unmarked' : has('planned') ? 'planned' : has('cancelled') || has('nobody') ? 'cancelled' : behind ? 'missing' : 'none' };
  });
  return { ...nothing, expected: span.from > today ? 0 : byDay(now), inYear: Math.round(due(plan, span.from, end)) * people, months, gap: people === 1 ? gapOf(plan, held, span.from, earlier(today, span.to)) : null };
}
function gapOf({ times, per }: Frequency, held: readonly string[], from: string, to: string): Reality['gap'] {
  const allowed = periods[per] * 30.4 / times * 1.5, days = [from, ...held.filter((day) => day >= from && day <= to), to];
  const gaps = days.slice(1).map((day, at) => ({ from: days[at]!, to: day, days: daysUntil(day, days[at]!) })).filter((gap) => gap.days > allowed);
  return gaps.toSorted((a, b) => b.days - a.days)[0] ?? null;
}
/** How many are missing today. */
export const missing = ({ expected, held }: Pick<Reality, 'expected' | 'held'>): number => Math.max(0, expected - held);
