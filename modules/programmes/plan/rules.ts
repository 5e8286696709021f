// How a plan of change stands. Pure.
export const goalStates = ['open', 'reached', 'dropped'] as const;
export type GoalState = typeof goalStates[number];
export type StepState = 'offered' | 'open' | 'declined' | 'done' | 'cancelled';
type Dated = { dueOn: string | null };
export const isOverdue = (of: Dated & { state: string }, today: string): boolean => (of.state === 'open' || of.state === 'offered') && of.dueOn !== null && of.dueOn < today;
/** Overdue ones first, then by their day, those without a day after them, those that are over last. */
export function byUrgency<T extends Dated & { state: string }>(all: readonly T[], today: string): T[] {
  const rank = (one: T) => (isOverdue(one, today) ? 0 : one.state === 'open' || one.state === 'offered' ? 1 : 2);
  return all.toSorted((a, b) => rank(a) - rank(b) || (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
}
