// Closing of a year: each goal has an outcome, each measure its frozen value.
import { z } from 'zod';
import { Created, Day, endpoints, Id, prose } from '#platform/http/contract.ts';
import { Reading } from '#modules/work/indicators/contract.ts';
import { MeasureContent, Outcome } from '../shapes.ts';

const PlanRef = z.strictObject({ planId: Id });
const ClosedMeasure = z.object({
  content: MeasureContent, /** Number of the part it belongs to. */ part: z.int().nullable(), reachedOn: Day.nullable(),
  /** The value: frozen once the year is closed. Null for a judgement. */ reading: Reading.nullable(),
  /** By how much records written or changed since have moved the value; the frozen one stays. */ movedBy: z.number().nullable(),
});
const ClosedGoal = z.object({ goalId: Id, number: z.int(), text: z.string(), outcome: Outcome.nullable(), reason: z.string(), proposed: Outcome.nullable(), measures: z.array(ClosedMeasure).max(300) });
export const GoalsClosing = z.object({ planId: Id, year: z.int(), closed: z.boolean(), /** Value as of. */ on: Day, mayClose: z.boolean(), goals: z.array(ClosedGoal).max(300) }).meta({ id: 'GoalsClosing' });
export type GoalsClosing = z.infer<typeof GoalsClosing>;
export const GoalsClosingBody = z.strictObject({ id: Id, text: prose(5000).default(''), outcomes: z.array(z.strictObject({ goalId: Id, outcome: Outcome, reason: prose(2000).default('') })).max(300) });

export const goalsClosing = endpoints({
  get: { method: 'GET', path: '/goal-plans/:planId/closing', summary: 'What the measures of a year say, the outcome they propose, and once closed the frozen values with how they differ now.', allow: 'signedIn', params: PlanRef, reply: GoalsClosing },
  close: { method: 'POST', path: '/goal-plans/:planId/closing', summary: 'Close a running year: an outcome for each goal, with the reason unless it is fulfilled; values freeze with the records behind them.', allow: ['head'], creates: true, params: PlanRef, body: GoalsClosingBody, reply: Created },
});
