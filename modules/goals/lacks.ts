// What stands in the way of submitting the goals of a year. Pure: all of it is said at once.
import type { Filter } from '#modules/work/indicators/contract.ts';
import type { GoalContent, MeasureContent, PartContent } from './shapes.ts';

export const lackCodes = ['responsible', 'goals', 'text', 'measure', 'words', 'milestone_day', 'deadline', 'from', 'target_zero', 'target_range', 'no_days', 'set'] as const;
export type LackCode = typeof lackCodes[number];
export type Lack = { code: LackCode; goalId: string | null; number: number | null; part: number | null };

const outside = (day: string | null | undefined, year: number) => !!day && !day.startsWith(`${year}-`);
const saysNothing = (filter: Filter | null) => filter === null;
function ofMeasure({ kind, words, indicator, dueOn }: MeasureContent, goal: PartContent, year: number): LackCode[] {
  const lacks: LackCode[] = [];
  if (kind !== 'indicator' && !words) lacks.push('words');
  if (kind === 'milestone' && !dueOn && !goal.dueOn) lacks.push('milestone_day');
  if (outside(dueOn, year)) lacks.push('deadline');
  if (!indicator) return lacks;
  const { target, from, until, form, by, members, whole } = indicator;
  if (target && target.value === 0 && !(target.max && target.max > 0)) lacks.push('target_zero');
  if (target && target.max !== null && target.max < target.value) lacks.push('target_range');
  if (from && until && until < from || from && goal.dueOn && goal.dueOn < from) lacks.push('no_days');
  if (outside(from, year) || outside(until, year)) lacks.push('deadline');
  if (form === 'each' && (!by || by !== 'worker' && !members?.length) || form === 'coverage' && !by || form === 'share' && saysNothing(whole)) lacks.push('set');
  return lacks;
}
function ofGoal(goal: PartContent, year: number, measured: boolean): LackCode[] {
  const lacks: LackCode[] = [];
  if (!goal.text.trim()) lacks.push('text');
  if (!measured && goal.kind !== 'text') lacks.push('measure');
  if (outside(goal.dueOn, year)) lacks.push('deadline');
  if (outside(goal.from, year)) lacks.push('from');
  return [...new Set([...lacks, ...goal.measures.flatMap((measure) => ofMeasure(measure, goal, year))])];
}
/** Goals in their order. A goal whose parts are measured needs no measure of its own. */
export function lacksOf(plan: { year: number; responsibleId: string | null; responsible: string }, goals: readonly GoalContent[]): Lack[] {
  const whole: LackCode[] = [...(plan.responsibleId || plan.responsible ? [] : ['responsible' as const]), ...(goals.length ? [] : ['goals' as const])];
  return [...whole.map((code) => ({ code, goalId: null, number: null, part: null })), ...goals.flatMap((goal, index) => [
    ...ofGoal(goal, plan.year, goal.measures.length > 0 || goal.parts.some(({ measures }) => measures.length > 0)).map((code) => ({ code, goalId: goal.id, number: index + 1, part: null })),
    ...goal.parts.flatMap((part, at) => ofGoal(part, plan.year, part.measures.length > 0).map((code) => ({ code, goalId: goal.id, number: index + 1, part: at + 1 }))),
  ])];
}
