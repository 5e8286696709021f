// What goals are and how the goals of a year go on. Pure.

/** Everybody who works with goals: they are about no client. */
export const staff = ['worker', 'head', 'coordinator', 'methodologist', 'analyst', 'secretary'] as const;
export const kinds = ['count', 'each_of_set', 'coverage', 'frequency', 'soft_range', 'hours_per_period', 'milestone', 'dated_milestone', 'staffing', 'partnership', 'training', 'spatial', 'deliverable', 'trend', 'text'] as const;
export type GoalKind = typeof kinds[number];
export const measureKinds = ['indicator', 'milestone', 'judgement'] as const;
export const states = ['draft', 'submitted', 'returned', 'approved', 'published', 'running', 'closed'] as const;
export type PlanState = typeof states[number];
export const stepKinds = ['submitted', 'returned', 'approved', 'published', 'withdrawn', 'started', 'closed', 'reopened'] as const;
export type StepKind = typeof stepKinds[number];
/** In the team's own judgement, month by month. */
export const standings = ['reached', 'going', 'slow', 'stopped', 'not_begun'] as const;
export const outcomes = ['fulfilled', 'partly', 'not', 'moved'] as const;

const next: Record<StepKind, { from: readonly PlanState[]; to: PlanState; stays?: readonly PlanState[] }> = {
  submitted: { from: ['draft', 'returned'], to: 'submitted' },
  returned: { from: ['submitted'], to: 'returned' },
  approved: { from: ['submitted'], to: 'approved' },
  /** Also later: a year that runs already goes on running. */
  published: { from: ['approved'], to: 'published', stays: ['running'] },
  started: { from: ['approved', 'published'], to: 'running' },
  /** Taken back before anybody decided. */
  withdrawn: { from: ['submitted'], to: 'draft' },
  closed: { from: ['running'], to: 'closed' },
  reopened: { from: ['closed'], to: 'running' },
};
/** The state after a step, or undefined when the step cannot be made now. */
export const stateAfter = (state: PlanState, step: StepKind): PlanState | undefined => next[step].from.includes(state) ? next[step].to : next[step].stays?.includes(state) ? state : undefined;
export const isDrafted = (state: PlanState): boolean => state === 'draft' || state === 'returned';
/** Approved and not closed: goals change by an agreed version only. */
export const isHeld = (state: PlanState): boolean => state === 'approved' || state === 'published' || state === 'running';
