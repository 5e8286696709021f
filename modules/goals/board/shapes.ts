// A goal with its measures as they stand on a day: the same on the board, at an evaluation and frozen in it.
import { z } from 'zod';
import { Day, Id } from '#platform/http/contract.ts';
import { Indicator, Reading } from '#modules/work/indicators/contract.ts';
import { measureKinds } from '../rules.ts';
import { GoalKind, Outcome, Standing } from '../shapes.ts';
import { signals } from './rules.ts';

/** How a goal is doing, from its measures, or from what its team said where nothing is counted. `words`: nobody can tell yet. */
export const Signal = z.enum(signals).meta({ id: 'GoalSignal' });

/** A measure and what it said on a day. The definition is kept with the value, so that a frozen one is understood later. Of workers only how many: their names stand in no reading of a goal. */
export const MeasureState = z.object({
  id: Id, kind: z.enum(measureKinds), words: z.string(), indicator: Indicator.nullable(), dueOn: Day.nullable(), reachedOn: Day.nullable(), evidence: z.string(), reading: Reading.nullable(),
}).meta({ id: 'GoalMeasureState' });
export type MeasureState = z.infer<typeof MeasureState>;

const goal = { id: Id, text: z.string(), kind: GoalKind, partner: z.string(), responsible: z.string().nullable(), from: Day.nullable(), dueOn: Day.nullable(), droppedOn: Day.nullable(), outcome: Outcome.nullable(), outcomeReason: z.string(), measures: z.array(MeasureState), signal: Signal };
/** A part of a goal: it is evaluated with it. */
export const GoalPart = z.object(goal).meta({ id: 'GoalPart' });
export type GoalPart = z.infer<typeof GoalPart>;
export const GoalState = z.object({ ...goal, parts: z.array(GoalPart) }).meta({ id: 'GoalState' });
export type GoalState = z.infer<typeof GoalState>;

/** The last thing that the team said. */
export const Said = z.object({ month: Day, standing: Standing, comment: z.string() });
export type Said = z.infer<typeof Said>;

/** A month of a year: how many goals are evaluated of how many. `waits`: it is over and some are not. */
export const MonthState = z.object({ month: Day, evaluated: z.int(), of: z.int(), waits: z.boolean() }).meta({ id: 'GoalMonthState' });
export type MonthState = z.infer<typeof MonthState>;
