// Operational goals: what a centre sets out to do in a year, agreed with its department. About no client.
import { z } from 'zod';
import { Created, Day, endpoints, Id, Instant, prose, Version } from '#platform/http/contract.ts';
import { Centre, CentreYear, Goal, GoalContent, NewGoal, Outcome, planFields, PlanState, Year, YearRef } from './shapes.ts';

export * from './shapes.ts';

const CentreRef = z.strictObject({ centreId: Id, year: Year }), PlanRef = z.strictObject({ planId: Id }), GoalRef = z.strictObject({ goalId: Id });
const team = ['worker', 'head', 'coordinator'] as const;
/** Steps without a list of their own; closing has one (goals.closing). */
export const plainSteps = ['submitted', 'returned', 'approved', 'published', 'withdrawn', 'started', 'reopened'] as const;
export const PlanBody = z.strictObject(planFields);
export type PlanBody = z.output<typeof PlanBody>;
export const Waiting = z.object({
  planId: Id, centreId: Id, centre: z.string(), year: z.int(), /** Submitted to me; returned to me with a comment; changes that I answer. */ why: z.enum(['submitted', 'returned', 'changes']), count: z.int(), text: z.string(), at: Instant,
}).meta({ id: 'GoalsWaiting' });

export const goals = endpoints({
  centres: { method: 'GET', path: '/goal-centres', summary: 'Centres whose goals I see, with the years they have goals for, newest first.', allow: 'signedIn', reply: z.object({ items: z.array(Centre.extend({ years: z.array(YearRef).max(101) })).max(300) }) },
  year: { method: 'GET', path: '/goal-centres/:centreId/years/:year', summary: 'The goals of a centre for a year: plan, its steps and what it lacks, goals with measures and parts.', allow: 'signedIn', params: CentreRef, reply: CentreYear },
  waiting: { method: 'GET', path: '/goal-plans/waiting', summary: 'Goals that wait for me: submitted to my department, returned to my centre, changes to be answered.', allow: ['head'], reply: z.object({ items: z.array(Waiting).max(300) }) },
  begin: { method: 'POST', path: '/goal-plans', summary: 'Begin the goals of a centre for a year, as a draft.', allow: team, creates: true, body: z.strictObject({ id: Id, centreId: Id, year: Year, ...planFields, dueOn: Day.nullable().default(null) }), reply: Created },
  change: { method: 'PATCH', path: '/goal-plans/:planId', summary: 'Change the heading, preamble, who answers, rhythm and deadline; after submission only who answers and the rhythm.', allow: team, versioned: true, params: PlanRef, body: PlanBody },
  add: { method: 'POST', path: '/goal-plans/:planId/goals', summary: 'Add one whole goal with its measures and parts to a draft, at the end.', allow: team, creates: true, params: PlanRef, body: NewGoal, reply: Created },
  put: { method: 'PUT', path: '/goals/:goalId', summary: 'Write a goal of a draft anew, with its measures and parts.', allow: team, versioned: true, params: GoalRef, body: GoalContent, reply: z.object({ version: Version }) },
  remove: { method: 'DELETE', path: '/goals/:goalId', summary: 'Delete a goal of a draft with its measures and parts.', allow: team, versioned: true, params: GoalRef },
  order: { method: 'PUT', path: '/goal-plans/:planId/order', summary: 'The order of the goals of a draft; those not named keep theirs after.', allow: team, params: PlanRef, body: z.strictObject({ goalIds: z.array(Id).min(1).max(300) }) },
  carry: { method: 'POST', path: '/goal-plans/:planId/carried', summary: 'Goals of an earlier year go on in this draft: copied with their days moved, targets kept or given anew, and a link back.', allow: team, params: PlanRef,
    body: z.strictObject({ goals: z.array(z.strictObject({ /** Of the new goal. */ id: Id, fromGoalId: Id, targets: z.array(z.strictObject({ measureId: Id, value: z.number().min(0).max(1_000_000), max: z.number().min(0).max(1_000_000).nullable().default(null) })).max(300).default([]) })).min(1).max(100) }) },
  get: { method: 'GET', path: '/goals/:goalId', summary: 'One goal with its measures and parts.', allow: 'signedIn', params: GoalRef, reply: Goal },
  step: { method: 'POST', path: '/goal-plans/:planId/steps', summary: 'Submit, return with a comment, approve, publish, start, withdraw or reopen; says everything that is missing at once.', allow: ['head'], creates: true, params: PlanRef, body: z.strictObject({ id: Id, kind: z.enum(plainSteps), text: prose(5000).default('') }), reply: Created },
});
export { Outcome, PlanState };
