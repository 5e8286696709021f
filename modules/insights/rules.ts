// Decisions about insights. Pure, the same for the page and the server.

export const insights = ['caseload', 'flow', 'help', 'needs', 'barriers', 'workload'] as const;
export type Insight = (typeof insights)[number];
/** In what rows; `usual` is the first way of each insight. */
export const breakdowns = ['usual', 'month', 'orp', 'worker'] as const;
export type Breakdown = (typeof breakdowns)[number];
export const breakdownsOf: Readonly<Record<Insight, readonly Breakdown[]>> = { caseload: ['usual', 'worker'], flow: ['usual'], help: ['usual'], needs: ['usual'], barriers: ['usual', 'month', 'orp'], workload: ['usual', 'month', 'worker'] };

/** Sums of work are for the head and the analyst; numbers of single workers for the head (and the worker, who reads their own elsewhere). */
export const mayRead = (role: string, what: Insight, by: Breakdown): boolean => (what !== 'workload' || role === 'head' || role === 'analyst') && (by !== 'worker' || role === 'head');

/** A year, or a quarter of one. */
export const periodPattern = /^20\d{2}(-Q[1-4])?$/;
const pad = (n: number) => String(n).padStart(2, '0');
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
export function daysOf(period: string): { from: string; until: string } {
  const year = Number(period.slice(0, 4)), quarter = period[6] ? Number(period[6]) : undefined, first = quarter ? quarter * 3 - 2 : 1, last = quarter ? quarter * 3 : 12;
  return { from: `${year}-${pad(first)}-01`, until: `${year}-${pad(last)}-${lastDay(year, last)}` };
}
export const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
export function quarterBefore(quarter: string): string {
  const year = Number(quarter.slice(0, 4)), n = Number(quarter[6]);
  return n === 1 ? `${year - 1}-Q4` : `${year}-Q${n - 1}`;
}
/** Months of a period as `2026-03`. */
export const monthsOf = ({ from, until }: { from: string; until: string }): string[] =>
  Array.from({ length: Number(until.slice(5, 7)) - Number(from.slice(5, 7)) + 1 }, (_, i) => `${from.slice(0, 4)}-${pad(Number(from.slice(5, 7)) + i)}`);

/** Facts that an insight counts together; the number of its cases is of the first. */
export const countedFor: Readonly<Record<Insight, readonly string[]>> = { caseload: ['caseload', 'lasting'], flow: ['moves', 'stays', 'stuck'], help: ['help'], needs: ['needs', 'unanswered'], barriers: ['barriers'], workload: [] };
/** Which table counts which facts. */
export const factsOf: Readonly<Record<string, string>> = { phases: 'caseload', workers: 'workers', lasting: 'lasting', moves: 'moves', stays: 'stays', stuck: 'stuck', help: 'help', needs: 'needs', unanswered: 'unanswered', barriers: 'barriers' };
