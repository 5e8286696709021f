// The plan as the time chart and the list by date see it.
import type { Commitment } from '#modules/commitments/contract.ts';
import type { Goal, Plan } from '../contract.ts';
import type { ChartGoal } from '../timeline.ts';

export const shownStep = (step: Commitment) => step.state !== 'cancelled' && step.state !== 'declined';
/** The goal as it is read in the office: the family's own sentence, in Czech when there is a translation. */
export const sentence = (goal: Pick<Goal, 'words' | 'translation'>) => `„${(goal.translation || goal.words).replace(/^[„"“]|[“"”]$/g, '')}“`;

/** Goals worked on with their steps, and steps outside of them at the end. `service`: only its individual plan; '' = everything. */
export function chartOf(plan: Plan, { service = '', outside, markOf }: { service?: string; outside: string; markOf: (step: Commitment) => string }): ChartGoal[] {
  const goals = plan.goals.filter((goal) => goal.state === 'open' && inPlan(goal, service));
  const steps = plan.steps.filter(shownStep);
  const known = new Set(plan.goals.map((goal) => goal.id));
  const loose = service ? [] : steps.filter((step) => (!step.goalId || !known.has(step.goalId)) && step.kind === 'task');
  const of = (those: readonly Commitment[]) => those.toSorted((a, b) => (a.startsOn ?? a.dueOn ?? a.writtenOn).localeCompare(b.startsOn ?? b.dueOn ?? b.writtenOn))
    .map((step) => ({ id: step.id, label: step.what, startsOn: step.startsOn, dueOn: step.dueOn, since: step.writtenOn, needs: step.needs, mark: markOf(step) }));
  return [
    ...goals.map((goal) => ({ id: goal.id, label: sentence(goal), steps: of(steps.filter((step) => step.goalId === goal.id)) })),
    ...(loose.length ? [{ id: 'outside', label: outside, steps: of(loose) }] : []),
  ];
}
/** Whether a goal belongs to the chosen plan: the joint one, a service's own, or all. */
export const inPlan = (goal: Goal, service: string) => service === '' || (service === 'joint' ? goal.service === null : goal.service?.id === service);
