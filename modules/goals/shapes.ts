// Words that every part of the room uses.
import { z } from 'zod';
import { Day, Id, line, prose } from '#platform/http/contract.ts';
import { Indicator } from '#modules/work/indicators/contract.ts';
import { kinds, measureKinds, outcomes, standings, states, stepKinds } from './rules.ts';

export const GoalKind = z.enum(kinds).meta({ id: 'OperationalGoalKind' });
export const PlanState = z.enum(states).meta({ id: 'GoalPlanState' });
export const StepKind = z.enum(stepKinds).meta({ id: 'GoalStepKind' });
export const Standing = z.enum(standings).meta({ id: 'GoalStanding' });
export const Outcome = z.enum(outcomes).meta({ id: 'OperationalGoalOutcome' });

/** How one sees whether a goal is reached. An indicator says itself; its words are optional. */
export const MeasureContent = z.strictObject({
  id: Id, kind: z.enum(measureKinds), words: z.union([z.literal(''), line(500)]).default(''), indicator: Indicator.nullable().default(null), dueOn: Day.nullable().default(null), evidence: prose(2000).default(''),
}).meta({ id: 'GoalMeasureContent' });
export type MeasureContent = z.infer<typeof MeasureContent>;

const part = {
  id: Id, text: line(2000), kind: GoalKind, responsibleId: Id.nullable().default(null), partnerId: Id.nullable().default(null), partner: z.union([z.literal(''), line(200)]).default(''),
  from: Day.nullable().default(null), dueOn: Day.nullable().default(null), measures: z.array(MeasureContent).max(10).default([]),
};
/** A goal as it is drafted, versioned, shared as a template and imported; its parts have no parts of their own. */
export const GoalContent = z.strictObject({ ...part, parts: z.array(z.strictObject(part)).max(20).default([]) }).meta({ id: 'GoalContent' });
export type GoalContent = z.infer<typeof GoalContent>;
