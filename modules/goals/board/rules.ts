// How a goal is doing, what needs attention, which months wait. Pure.
import type { Indicator, Reading } from '#modules/work/indicators/contract.ts';
import { addDays } from '#platform/i18n/format.ts';
import type { standings } from '../rules.ts';

/** In the order of how much attention they need. */
export const signals = ['endangered', 'behind', 'words', 'on', 'done'] as const;
export type Signal = typeof signals[number];
type Standing = typeof standings[number];
type Target = Pick<Reading, 'value' | 'target' | 'of' | 'met' | 'forecast' | 'pace' | 'to' | 'until'> & { periods: readonly { met: boolean | null; running: boolean }[] };
type Measure = { kind: string; dueOn: string | null; reachedOn: string | null; indicator: Pick<Indicator, 'per' | 'form' | 'target'> | null; reading: Target | null };

/** Below this share of the target at the present pace a goal is not only behind. */
const farBehind = 0.75;

function ofReading(reading: Target, { per, form, target }: NonNullable<Measure['indicator']>): Signal | undefined {
  if (!target && form !== 'trend' && form !== 'yes_no') return undefined;
  const over = reading.to >= reading.until, once = per === 'year' || per === 'once';
  // What is enough once stays enough; of months and weeks, and of a value that may go down again, one knows at the end.
  if (reading.met) return over || once && target?.kind === 'at_least' && form !== 'share' && form !== 'trend' || form === 'yes_no' ? 'done' : 'on';
  if (over) return 'endangered';
  if (reading.pace === 'behind') return reading.forecast !== null && reading.target !== null && reading.forecast < reading.target * farBehind ? 'endangered' : 'behind';
  if (reading.pace) return 'on';
  const past = reading.periods.filter(({ running, met }) => !running && met !== null), missed = past.filter(({ met }) => !met).length;
  return missed === 0 ? 'on' : missed > past.length * (1 - farBehind) ? 'endangered' : 'behind';
}
function ofMeasure({ kind, dueOn, reachedOn, indicator, reading }: Measure, on: string): Signal | undefined {
  if (kind === 'milestone') return reachedOn && reachedOn <= on ? 'done' : dueOn && dueOn < on ? 'endangered' : dueOn ? 'on' : undefined;
  return indicator && reading ? ofReading(reading, indicator) : undefined;
}
const bySaid: Record<Standing, Signal> = { reached: 'done', going: 'on', slow: 'behind', stopped: 'endangered', not_begun: 'words' };

/** The worst of its measures; where nothing is counted, what the team said last. */
export function signalOf(measures: readonly Measure[], said: Standing | null, on: string): Signal {
  const known = measures.map((one) => ofMeasure(one, on)).filter((one) => one !== undefined);
  return known.toSorted((a, b) => signals.indexOf(a) - signals.indexOf(b))[0] ?? (said ? bySaid[said] : 'words');
}
export const worst = (all: readonly Signal[]): Signal => all.toSorted((a, b) => signals.indexOf(a) - signals.indexOf(b))[0] ?? 'words';

/** Of what the value is: periods that are over, members of the set, the target; null where there is nothing to compare with. As `published.value_of` says it too. */
export function outOf({ form, periods, of, target }: Pick<Reading, 'form' | 'periods' | 'of' | 'target'>): { of: number | null; periodical: boolean } {
  const periodical = target !== null && periods.length > 0 && form !== 'each';
  return { of: periodical || form === 'each' ? of : form === 'trend' ? null : form === 'coverage' ? target ?? of : target, periodical };
}

export const monthOf = (day: string) => `${day.slice(0, 7)}-01`;
export const nextMonth = (month: string) => monthOf(addDays(month, 40));
export const lastDayOf = (month: string) => addDays(nextMonth(month), -1);
/** Months in their order as runs of those that follow one another. */
export const runsOf = (months: readonly string[]): string[][] => months.reduce<string[][]>((runs, month) => { const last = runs.at(-1); if (last && nextMonth(last.at(-1)!) === month) last.push(month); else runs.push([month]); return runs; }, []);
export const monthsOf = (year: number) => Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}-01`);

type Year = { year: number; /** First day on which the plan ran; null = it does not run yet. */ since: string | null; goals: readonly { droppedOn: string | null }[]; evaluated: ReadonlyMap<string, number>; today: string };
/**
 * The months of a year until this one. A month waits when it is over, the goals ran then, and some were not evaluated. Months before anybody evaluated and before the
 * plan was started in the product ask for nothing: goals may be written down later than they were agreed.
 */
export function monthStates({ year, since, goals, evaluated, today }: Year): { month: string; evaluated: number; of: number; waits: boolean }[] {
  const now = monthOf(today), first = [...evaluated.keys(), ...(since ? [monthOf(since)] : [])].toSorted()[0];
  return monthsOf(year).filter((month) => month <= now).map((month) => {
    const of = goals.filter(({ droppedOn }) => !droppedOn || droppedOn > lastDayOf(month)).length, done = Math.min(evaluated.get(month) ?? 0, of);
    return { month, evaluated: done, of, waits: since !== null && first !== undefined && month >= first && month < now && done < of };
  });
}

type Centre = { name: string; plan: object | null; months: readonly { waits: boolean }[]; goals: readonly { signal: Signal }[] };
/** What needs attention comes first: months without an evaluation, goals in danger, goals behind. By no score of anybody; it is not shown. Centres without goals stand last. */
export function byAttention<T extends Centre>(centres: readonly T[], compare: (a: string, b: string) => number): T[] {
  const weight = ({ months, goals }: Centre) => 2 * months.filter(({ waits }) => waits).length + goals.reduce((sum, { signal }) => sum + (signal === 'endangered' ? 3 : signal === 'behind' ? 1 : 0), 0);
  return centres.toSorted((a, b) => Number(!a.plan) - Number(!b.plan) || weight(b) - weight(a) || compare(a.name, b.name));
}

/** States in which a plan waits for somebody before it runs. */
export const waitingStates = ['draft', 'submitted', 'returned', 'approved'] as const;
