// What follows from evaluations. Safe in the browser.
import type { Outcome } from './contract.ts';

type Evaluated = { evaluatedOn: string; createdAt: string; outcome: Outcome };
/** The state of a goal is the outcome of its newest evaluation; without any it stays open. */
export const stateOf = (evaluations: readonly Evaluated[]): Outcome =>
  evaluations.toSorted((a, b) => a.evaluatedOn.localeCompare(b.evaluatedOn) || a.createdAt.localeCompare(b.createdAt)).at(-1)?.outcome ?? 'open';

export type Gap = 'goals' | 'client' | 'stabilised' | 'intervision' | 'next_step';
type Episode = { withClient: boolean; stabilised: string | null; intervisionOn: string | null; nextStep: string | null };
/** What the evaluation of an episode still lacks. It informs; it does not block. */
export function gaps(evaluation: Episode | undefined, goals: readonly { evaluations: readonly unknown[] }[]): Gap[] {
  const found: Gap[] = goals.some((goal) => goal.evaluations.length === 0) ? ['goals'] : [];
  if (!evaluation?.withClient) found.push('client');
  if (!evaluation?.stabilised) found.push('stabilised');
  if (!evaluation?.intervisionOn) found.push('intervision');
  if (!evaluation?.nextStep) found.push('next_step');
  return found;
}
