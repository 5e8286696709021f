// The monthly evaluation of a centre's goals, one after another, at the team's meeting.
import { z } from 'zod';
import { Day, endpoints, Id, Instant, line, prose, Version } from '#platform/http/contract.ts';
import { GoalState, GoalTask, MeasureState, MonthState, Said, Year } from '../board/contract.ts';
import { staff } from '../rules.ts';
import { PlanState, Standing } from '../shapes.ts';

/** A month by its first day. */
export const Month = Day.regex(/-01$/);

export const Evaluation = z.object({
  id: Id, version: Version, goalId: Id, month: Day, standing: Standing, comment: z.string(), /** Values as they were then. */ measures: z.array(MeasureState), taskId: Id.nullable(),
  meeting: z.object({ id: Id, title: z.string(), onDay: Day.nullable() }).nullable(), author: z.string(), at: Instant,
}).meta({ id: 'GoalEvaluation' });
export type Evaluation = z.infer<typeof Evaluation>;

export const MonthEvaluation = z.object({
  centre: z.object({ id: Id, name: z.string() }), plan: z.object({ id: Id, year: z.int(), state: PlanState, rhythm: z.string(), responsible: z.string() }), month: Day, /** The day whose values are shown: the end of the month, or today. */ on: Day, months: z.array(MonthState),
  goals: z.array(GoalState.extend({ /** Said in an earlier month. */ before: Said.nullable(), now: Evaluation.nullable(), /** What came of earlier months and of this one. */ tasks: z.array(GoalTask) })),
  /** The team's meeting of today, or the one it was evaluated at. */
  meeting: z.object({ id: Id, title: z.string(), onDay: Day.nullable(), /** Its minutes are being written, by me. */ takesNotes: z.boolean() }).nullable(),
  mayEvaluate: z.boolean(), /** Whom a task may be given to: the team, and heads of the department. */ owners: z.array(z.object({ membershipId: Id, name: z.string(), above: z.boolean(), me: z.boolean() })),
}).meta({ id: 'GoalMonthEvaluation' });
export type MonthEvaluation = z.infer<typeof MonthEvaluation>;

/** What will be done about it: by a colleague, a head of the department, or by whoever writes it. */
export const NewTask = z.strictObject({ id: Id, what: line(500), membershipId: Id, dueOn: Day.nullable().default(null) });
/** `base` is the version that was read; 0 = nothing is written yet. The same words again are no conflict: an answer may have been lost. */
export const WriteEvaluation = z.strictObject({ id: Id, base: z.int().min(0), standing: Standing, comment: prose(4000).default(''), meetingId: Id.nullable().default(null), task: NewTask.nullable().default(null) });
export type WriteEvaluation = z.output<typeof WriteEvaluation>;

const CentreYear = z.strictObject({ centreId: Id, year: Year }), team = ['worker', 'head', 'coordinator'] as const;
const ofMonth = z.strictObject({ month: Month.optional() });

export const goalEvaluations = endpoints({
  ofMonth: { method: 'GET', path: '/goal-centres/:centreId/years/:year/evaluation', summary: "A centre's goals for the evaluation of a month: values as of its end, what was said before, what is said now. Without a month the oldest one that waits, or this one.", allow: staff, params: CentreYear, query: ofMonth, reply: MonthEvaluation },
  write: { method: 'PUT', path: '/goals/:goalId/evaluations/:month', summary: 'Write how a goal stands in a month, with a task if there is one. Values are frozen when it is first written. 409 with what stands there (`current`) when somebody else wrote meanwhile.', allow: team, params: z.strictObject({ goalId: Id, month: Month }), body: WriteEvaluation, reply: z.object({ version: Version }) },
  sheet: { method: 'GET', path: '/goal-centres/:centreId/years/:year/evaluation.pdf', summary: 'The evaluation of a month on paper: how each goal stands, values, comments and tasks.', allow: staff, params: CentreYear, query: ofMonth, file: 'application/pdf' },
  ofMeeting: { method: 'GET', path: '/goal-meetings/:meetingId', summary: "Goals that the team of a meeting can evaluate at it: the centre's plan, and the month that waits.", allow: 'signedIn', params: z.strictObject({ meetingId: Id }),
    reply: z.object({ plan: z.object({ centreId: Id, centre: z.string(), year: z.int(), month: Day, evaluated: z.int(), of: z.int() }).nullable() }) },
});
