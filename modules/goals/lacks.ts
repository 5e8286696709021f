// What stands in the way of submitting the goals of a year. Pure: all of it is said at once.
import { faultsOf } from '#modules/work/indicators/contract.ts';
import type { GoalContent, MeasureContent, PartContent } from './shapes.ts';

export const lackCodes = ['responsible', 'goals', 'text', 'measure', 'words', 'milestone_day', 'deadline', 'from', 'no_days', 'indicator'] as const;
export type LackCode = typeof lackCodes[number];
export type Texts = { cs: string; en: string; uk: string };
/** `says`: what is wrong with an indicator, in the engine's words. */
export type Lack = { code: LackCode; goalId: string | null; number: number | null; part: number | null; says: Texts | null };
type Found = { code: LackCode; says: Texts | null };
const found = (code: LackCode, says: Texts | null = null): Found => ({ code, says });

const outside = (day: string | null | undefined, year: number) => !!day && !day.startsWith(`${year}-`);
function ofMeasure({ kind, words, indicator, dueOn }: MeasureContent, goal: PartContent, year: number): Found[] {
  const lacks: Found[] = [];
  if (kind !== 'indicator' && !words) lacks.push(found('words'));
  if (kind === 'milestone' && !dueOn && !goal.dueOn) lacks.push(found('milestone_day'));
  if (outside(dueOn, year)) lacks.push(found('deadline'));
  if (!indicator) return lacks;
  const { from, until } = indicator;
  if (from && goal.dueOn && goal.dueOn < from) lacks.push(found('no_days'));
  if (outside(from, year) || outside(until, year)) lacks.push(found('deadline'));
  return [...lacks, ...faultsOf(indicator, year).map(({ texts }) => found('indicator', texts))];
}
function ofGoal(goal: PartContent, year: number, measured: boolean): Found[] {
  const lacks: Found[] = [];
  if (!goal.text.trim()) lacks.push(found('text'));
  if (!measured && goal.kind !== 'text') lacks.push(found('measure'));
  if (outside(goal.dueOn, year)) lacks.push(found('deadline'));
  if (outside(goal.from, year)) lacks.push(found('from'));
  const all = [...lacks, ...goal.measures.flatMap((measure) => ofMeasure(measure, goal, year))];
  return all.filter((one, at) => all.findIndex((other) => other.code === one.code && other.says?.en === one.says?.en) === at);
}
/** Goals in their order. A goal whose parts are measured needs no measure of its own. */
export function lacksOf(plan: { year: number; responsibleId: string | null; responsible: string }, goals: readonly GoalContent[]): Lack[] {
  const whole: Found[] = [...(plan.responsibleId || plan.responsible ? [] : [found('responsible')]), ...(goals.length ? [] : [found('goals')])];
  return [...whole.map((one) => ({ ...one, goalId: null, number: null, part: null })), ...goals.flatMap((goal, index) => [
    ...ofGoal(goal, plan.year, goal.measures.length > 0 || goal.parts.some(({ measures }) => measures.length > 0)).map((one) => ({ ...one, goalId: goal.id, number: index + 1, part: null })),
    ...goal.parts.flatMap((part, at) => ofGoal(part, plan.year, part.measures.length > 0).map((one) => ({ ...one, goalId: goal.id, number: index + 1, part: at + 1 }))),
  ])];
}
