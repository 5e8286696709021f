// What is done with a goal as a whole: a kind proposed, a copy for another year or centre, what differs between two wordings. Pure.
import { addMonths } from '#platform/i18n/months.ts';
import type { Indicator } from '#modules/work/indicators/contract.ts';
import type { GoalKind } from './rules.ts';
import type { GoalContent, MeasureContent, PartContent } from './shapes.ts';

/** A kind that fits the first measure; somebody may always choose another one. */
export function proposeKind(measures: readonly Pick<MeasureContent, 'kind' | 'indicator' | 'dueOn'>[]): GoalKind {
  const first = measures[0];
  if (!first || first.kind === 'judgement') return 'text';
  if (first.kind === 'milestone') return first.dueOn ? 'dated_milestone' : 'milestone';
  return first.indicator ? kindOf(first.indicator) : 'count';
}
function kindOf({ form, measure, per, target, filter, by }: Indicator): GoalKind {
  if (form === 'each') return by === 'worker' && filter.kinds?.includes('staff_training') ? 'training' : 'each_of_set';
  if (form === 'coverage') return 'coverage';
  if (form === 'share' || form === 'trend') return 'trend';
  if (form === 'yes_no') return 'milestone';
  if (measure === 'hours' && per !== 'once' && per !== 'year') return 'hours_per_period';
  if (target?.kind === 'about') return 'soft_range';
  if (per === 'week' || per === 'month' || per === 'quarter') return 'frequency';
  if (filter.outside !== undefined || filter.placeIds || filter.orps) return 'spatial';
  if (filter.kinds?.includes('staff_training') || measure === 'workers') return 'training';
  return measure === 'partners' ? 'partnership' : measure === 'pieces' ? 'deliverable' : 'count';
}

/** The same day so many years later; 29 February becomes the 28th. */
export const yearsLater = (day: string, years: number): string => addMonths(day, 12 * years);
const shift = <T extends string | null>(day: T, years: number) => (day === null ? null : yearsLater(day, years));
const indicatorLater = (indicator: Indicator, years: number): Indicator => ({ ...indicator, from: shift(indicator.from, years), until: shift(indicator.until, years), base: indicator.base && { from: yearsLater(indicator.base.from, years), to: yearsLater(indicator.base.to, years) } });
type Targets = ReadonlyMap<string, { value: number; max: number | null }>;
const partAnew = (part: PartContent, newId: () => string, years: number, targets: Targets): PartContent => ({
  ...part, id: newId(), from: shift(part.from, years), dueOn: shift(part.dueOn, years),
  measures: part.measures.map((measure) => {
    const to = targets.get(measure.id), later = measure.indicator && indicatorLater(measure.indicator, years);
    return { ...measure, id: newId(), dueOn: shift(measure.dueOn, years), indicator: later && to && later.target ? { ...later, target: { ...later.target, ...to } } : later };
  }),
});
/** A copy with ids of its own, its days moved by whole years; `targets` by the measure's id here, where they are to be others. */
export function anew({ parts, ...goal }: GoalContent, newId: () => string, { id = newId(), years = 0, targets = new Map() }: { id?: string; years?: number; targets?: Targets } = {}): GoalContent {
  return { ...partAnew(goal, newId, years, targets), id, parts: parts.map((part) => partAnew(part, newId, years, targets)) };
}

/** By what it was seen that a milestone was reached stays with the year in which it was: `reached` are ids of such measures. */
export function withoutEvidence(goal: GoalContent, reached: ReadonlySet<string>): GoalContent {
  const clean = <P extends PartContent>(part: P): P => ({ ...part, measures: part.measures.map((measure) => (reached.has(measure.id) ? { ...measure, evidence: '' } : measure)) });
  return { ...clean(goal), parts: goal.parts.map(clean) };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What is one centre's own (its services, places, partners, projects, people) does not go into a template: whoever begins from it says theirs. */
function indicatorForOthers({ filter: { serviceIds: _s, placeIds: _p, partnerIds: _r, projectIds: _j, ...filter }, members: named, whole, ...rest }: Indicator): Indicator {
  const members = rest.by === 'worker' ? null : named;
  const open = whole && (({ serviceIds: _a, placeIds: _b, partnerIds: _c, projectIds: _d, ...more }) => more)(whole);
  return { ...rest, filter, whole: open, members: members && members.map(({ key, label }) => ({ key: uuid.test(key) ? label.slice(0, 120) : key, label })) };
}
const partForOthers = <T extends PartContent>(part: T): T => ({ ...part, responsibleId: null, partnerId: null, measures: part.measures.map((measure) => ({ ...measure, evidence: '', indicator: measure.indicator && indicatorForOthers(measure.indicator) })) });
export const forOthers = (goal: GoalContent): GoalContent => ({ ...partForOthers(goal), parts: goal.parts.map(partForOthers) });

/** One difference between two wordings. Of a measure or part that is in both, what differs inside. */
export type Change =
  | { what: 'text' | 'kind' | 'responsible' | 'partner' | 'from' | 'dueOn' | 'words' | 'evidence'; before: string | null; after: string | null }
  | { what: 'indicator'; before: Indicator | null; after: Indicator | null }
  | { what: 'measure_added' | 'measure_removed'; measure: MeasureContent }
  | { what: 'part_added' | 'part_removed'; part: PartContent }
  | { what: 'part'; part: PartContent; inside: Change[] };

const sorted = (value: unknown): unknown => Array.isArray(value) ? value.map(sorted) : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)])) : value;
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
/** Pairs by id; of a copy, whose ids are new, by order. */
function pairs<T extends { id: string }>(before: readonly T[], after: readonly T[]): { kept: [T, T][]; gone: T[]; come: T[] } {
  const byId = after.some(({ id }) => before.some((one) => one.id === id)), mate = (one: T, at: number) => (byId ? after.find(({ id }) => id === one.id) : after[at]);
  const kept = before.flatMap((one, at) => { const other = mate(one, at); return other ? [[one, other] as [T, T]] : []; });
  return { kept, gone: before.filter((one) => !kept.some(([a]) => a === one)), come: after.filter((one) => !kept.some(([, b]) => b === one)) };
}
const measureChanges = (a: MeasureContent, b: MeasureContent): Change[] => a.kind !== b.kind ? [{ what: 'measure_removed', measure: a }, { what: 'measure_added', measure: b }] : [
  ...(a.words !== b.words ? [{ what: 'words' as const, before: a.words, after: b.words }] : []), ...(a.dueOn !== b.dueOn ? [{ what: 'dueOn' as const, before: a.dueOn, after: b.dueOn }] : []),
  ...(same(a.indicator, b.indicator) ? [] : [{ what: 'indicator' as const, before: a.indicator, after: b.indicator }]), ...(a.evidence !== b.evidence ? [{ what: 'evidence' as const, before: a.evidence, after: b.evidence }] : []),
];
function partChanges(a: PartContent, b: PartContent): Change[] {
  const fields = [['text', a.text, b.text], ['kind', a.kind, b.kind], ['responsible', a.responsibleId, b.responsibleId], ['partner', a.partnerId ?? a.partner, b.partnerId ?? b.partner], ['from', a.from, b.from], ['dueOn', a.dueOn, b.dueOn]] as const, measures = pairs(a.measures, b.measures);
  return [...fields.filter(([, x, y]) => (x || null) !== (y || null)).map(([what, before, after]) => ({ what, before: before || null, after: after || null })), ...measures.kept.flatMap(([x, y]) => measureChanges(x, y)),
    ...measures.gone.map((measure) => ({ what: 'measure_removed' as const, measure })), ...measures.come.map((measure) => ({ what: 'measure_added' as const, measure }))];
}
/** What differs, from the older wording to the newer one. `years` between them: days that only moved with the year are no difference. */
export function changesOf(before: GoalContent, after: GoalContent, years = 0): Change[] {
  const old = years ? { ...anew(before, () => '', { years }), id: before.id } : before, parts = pairs(years ? old.parts.map((part, at) => ({ ...part, id: `${at}` })) : old.parts, years ? after.parts.map((part) => ({ ...part })) : after.parts);
  return [...partChanges(old, after), ...parts.kept.flatMap(([a, b]) => { const inside = partChanges(a, b); return inside.length ? [{ what: 'part' as const, part: b, inside }] : []; }),
    ...parts.gone.map((part) => ({ what: 'part_removed' as const, part })), ...parts.come.map((part) => ({ what: 'part_added' as const, part }))];
}
