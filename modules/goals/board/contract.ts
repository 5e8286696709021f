// The board of all centres, a goal with what stands behind it, and reminders.
import { z } from 'zod';
import { Day, endpoints, Id, pageQuery } from '#platform/http/contract.ts';
import { WorkRecord } from '#modules/work/contract.ts';
import { staff } from '../rules.ts';
import { PlanState, Standing } from '../shapes.ts';
import { GoalState, MeasureState, MonthState, Said } from './shapes.ts';

export * from './shapes.ts';

export const Year = z.coerce.number().int().min(2000).max(2100);

export const BoardGoal = GoalState.extend({ said: Said.nullable() }).meta({ id: 'BoardGoal' });
export type BoardGoal = z.infer<typeof BoardGoal>;
export const BoardCentre = z.object({
  id: Id, name: z.string(), plan: z.object({ id: Id, state: PlanState, dueOn: Day, rhythm: z.string() }).nullable(), /** Who answers for the goals. */ responsible: z.string(),
  months: z.array(MonthState), goals: z.array(BoardGoal), /** I may evaluate them. */ mayEvaluate: z.boolean(), /** The department that approves is mine, and it is not this centre itself. */ mayRemind: z.boolean(),
  /** Asked to evaluate the last month that is over, and how that stands. */ reminder: z.object({ on: Day, state: z.enum(['offered', 'open', 'declined', 'done', 'cancelled']) }).nullable(),
}).meta({ id: 'BoardCentre' });
export type BoardCentre = z.infer<typeof BoardCentre>;
export const Board = z.object({
  year: z.int(), /** Years in which somebody has goals, and this one. */ years: z.array(z.int()), /** The day on which it was counted. */ on: Day, /** Last month of the year that is over. */ lastMonth: Day.nullable(),
  /** What needs attention first. */ centres: z.array(BoardCentre),
  /** Plans of this and the next year that wait for somebody: being written, submitted, returned, approved and not published. */
  waiting: z.array(z.object({ planId: Id, centreId: Id, name: z.string(), year: z.int(), state: PlanState, since: Day })), /** Centres without a plan of the next year. */ notBegun: z.int(),
}).meta({ id: 'GoalBoard' });
export type Board = z.infer<typeof Board>;

export const GoalTask = z.object({ id: Id, goalId: Id, month: Day, what: z.string(), state: z.enum(['offered', 'open', 'declined', 'done', 'cancelled']), dueOn: Day.nullable(), doneOn: Day.nullable(), owner: z.string().nullable(), mine: z.boolean() }).meta({ id: 'GoalTask' });
export type GoalTask = z.infer<typeof GoalTask>;
export const PastEvaluation = z.object({ id: Id, month: Day, standing: Standing, comment: z.string(), measures: z.array(MeasureState), author: z.string(), writtenOn: Day, meeting: z.object({ id: Id, title: z.string(), onDay: Day.nullable() }).nullable() }).meta({ id: 'PastGoalEvaluation' });
export type PastEvaluation = z.infer<typeof PastEvaluation>;
export const GoalPage = z.object({
  goal: GoalState, centre: z.object({ id: Id, name: z.string() }), plan: z.object({ id: Id, year: z.int(), state: PlanState }), on: Day, position: z.int(), months: z.array(z.object({ month: Day, evaluated: z.boolean() })),
  previousId: Id.nullable(), nextId: Id.nullable(), /** The goal of an earlier year. */ earlier: z.object({ id: Id, year: z.int() }).nullable(), versions: z.int(),
  evaluations: z.array(PastEvaluation), tasks: z.array(GoalTask), mayEvaluate: z.boolean(),
}).meta({ id: 'GoalPage' });
export type GoalPage = z.infer<typeof GoalPage>;

const GoalRef = z.strictObject({ goalId: Id });

export const goalBoard = endpoints({
  year: { method: 'GET', path: '/goal-board', summary: 'Goals of all centres that I see in a year with their values of today, what needs attention first; who has not evaluated and whose goals wait.', allow: staff, query: z.strictObject({ year: Year.optional() }), reply: Board },
  goal: { method: 'GET', path: '/goal-board/goals/:goalId', summary: 'One goal: its measures as they stand, evaluations in time, tasks that came out of them.', allow: staff, params: GoalRef, reply: GoalPage },
  records: { method: 'GET', path: '/goal-board/goals/:goalId/records', summary: 'Records behind a measure of a goal (of one member of its set, between two days), the newest first. What the reader may not see is counted and not shown.', allow: staff, params: GoalRef,
    query: z.strictObject({ measureId: Id, memberKey: z.string().max(120).optional(), from: Day.optional(), to: Day.optional(), ...pageQuery }), reply: z.object({ items: z.array(WorkRecord), next: z.string().nullable(), hidden: z.int() }) },
  remind: { method: 'POST', path: '/goal-board/reminders', summary: 'Ask heads of centres to evaluate a month: a commitment offered to each. Whoever was asked and has not answered is not asked again; a centre without a head cannot be.', allow: ['head'],
    body: z.strictObject({ month: Day, planIds: z.array(Id).min(1).max(100) }), reply: z.object({ reminded: z.int(), /** Centres that nobody with an account leads. */ nobody: z.array(z.string()), /** Asked before and waiting. */ before: z.int() }) },
});
