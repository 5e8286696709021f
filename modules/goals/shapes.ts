// Words that every part of the room uses.
import { z } from 'zod';
import { Day, Id, Instant, line, prose, Version } from '#platform/http/contract.ts';
import { Indicator, Reading } from '#modules/work/indicators/contract.ts';
import { kinds, measureKinds, outcomes, standings, states, stepKinds } from './rules.ts';
import { lackCodes } from './lacks.ts';

export const GoalKind = z.enum(kinds).meta({ id: 'OperationalGoalKind' });
export const PlanState = z.enum(states).meta({ id: 'GoalPlanState' });
export const StepKind = z.enum(stepKinds).meta({ id: 'GoalStepKind' });
export const Standing = z.enum(standings).meta({ id: 'GoalStanding' });
export const Outcome = z.enum(outcomes).meta({ id: 'OperationalGoalOutcome' });
export const Year = z.coerce.number().int().min(2000).max(2100);

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
export type PartContent = Omit<GoalContent, 'parts'>;

/** A new goal with its measures and parts in one piece; where it goes on from or began from. */
export const NewGoal = GoalContent.extend({ fromGoalId: Id.nullable().default(null), templateId: Id.nullable().default(null) });
export type NewGoal = z.output<typeof NewGoal>;

export const Centre = z.object({ id: Id, name: z.string(), /** Is a part of another organisation, its department. */ part: z.boolean(), /** May I draft, lead, approve there? */ mayDraft: z.boolean(), mayLead: z.boolean(), mayApprove: z.boolean() }).meta({ id: 'GoalCentre' });
export type Centre = z.infer<typeof Centre>;
export const YearRef = z.object({ planId: Id, year: z.int(), state: PlanState });

/** What stands in the way of submitting: of which goal, or of the whole. */
export const Lack = z.object({ code: z.enum(lackCodes), goalId: Id.nullable(), /** Its number in the plan, and the part's within it. */ number: z.int().nullable(), part: z.int().nullable(), /** What is wrong with an indicator. */ note: z.string() });
export const PlanStep = z.object({ id: Id, kind: StepKind, text: z.string(), organisation: z.string(), author: z.string().nullable(), at: Instant });
export const planFields = {
  title: z.union([z.literal(''), line(200)]).default(''), preamble: prose(5000).default(''), responsibleId: Id.nullable().default(null), responsible: z.union([z.literal(''), line(200)]).default(''), rhythm: z.union([z.literal(''), line(300)]).default(''), dueOn: Day,
};
export const GoalPlan = z.object({
  id: Id, version: Version, centreId: Id, year: z.int(), title: z.string(), preamble: z.string(), state: PlanState, responsibleId: Id.nullable(), responsible: z.string(), /** Name of the account or the words. */ responsibleName: z.string(), rhythm: z.string(), dueOn: Day, publishedAt: Instant.nullable(),
  steps: z.array(PlanStep).max(500), lacks: z.array(Lack).max(500),
}).meta({ id: 'GoalPlan' });
export type GoalPlan = z.infer<typeof GoalPlan>;

export const MeasureState = z.object({ measureId: Id, reachedOn: Day.nullable(), evidence: z.string(), /** Value at the closing, when the year is closed. */ closing: Reading.nullable() });
export const Goal = z.object({
  id: Id, version: Version, planId: Id, position: z.int(), content: GoalContent, responsibleName: z.string(), partnerName: z.string(),
  fromGoalId: Id.nullable(), /** The goal it goes on from, when I see it. */ from: z.object({ year: z.int(), text: z.string(), outcome: Outcome.nullable() }).nullable(), templateId: Id.nullable(),
  droppedOn: Day.nullable(), outcome: Outcome.nullable(), outcomeReason: z.string(), /** How many wordings were approved. */ versions: z.int(), /** A change waits for the department. */ proposed: z.boolean(),
  measures: z.array(MeasureState).max(300),
}).meta({ id: 'OperationalGoal' });
export type Goal = z.infer<typeof Goal>;
/** Goals of a centre's year; `plan` is null while nobody began it. */
export const CentreYear = z.object({ centre: Centre, year: z.int(), years: z.array(YearRef).max(101), plan: GoalPlan.nullable(), goals: z.array(Goal).max(300) }).meta({ id: 'GoalCentreYear' });
export type CentreYear = z.infer<typeof CentreYear>;
