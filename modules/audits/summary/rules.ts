// Counting of audits as it may be told: what is small, what changed. Pure.
import type { Content, Question } from '#modules/questionnaires/contract.ts';
import { questionsOf } from '#modules/questionnaires/index.ts';
import { namesDeclined, tellsHouse } from '#platform/i18n/declined.ts';
import { safeCount, suppress } from '#modules/insights/questions.ts';
import type { Area, As, Development, Direction, Shown } from './shapes.ts';

/** The smallest number of services that is told to those who do not audit: whoever is one of them still learns of two others at least, never of one. */
export const fewestServices = 3;
/** Of a round with fewer services nothing is counted for them at all. */
export const fewestInRound = 5;
export const tooFew = (as: As | null, services: number): boolean => as !== 'whole' && services < fewestInRound;

export const shownFor = (as: As) => (n: number): Shown => (as === 'whole' ? n : safeCount(n, fewestServices));

/** How a service moved on a scale, by the order of the newer method. `other`: a level that it does not know, or a scale that has no better end. */
export function directionOf(question: Pick<Question, 'choices' | 'better'> | undefined, was: string, now: string): Direction {
  if (was === now) return 'same';
  const at = (key: string) => question?.choices.findIndex((one) => one.key === key) ?? -1, from = at(was), to = at(now);
  if (!question || question.better === 'none' || from < 0 || to < 0) return 'other';
  return (to > from) === (question.better === 'last') ? 'better' : 'worse';
}

export type Counts = Record<Direction, number>;
/** What may be told of a change without a number: at least three services more went one way than the other. */
export function tendency({ better, same, worse }: Counts): 'better' | 'same' | 'worse' | null {
  if (better - worse >= fewestServices && better >= fewestServices) return 'better';
  if (worse - better >= fewestServices && worse >= fewestServices) return 'worse';
  return same >= 2 * fewestServices && better + worse === 0 ? 'same' : null;
}

export type LevelCount = { criterion: string; level: string; services: number };
const mostWords = (content: Content | undefined) => new Map((content ? questionsOf(content) : []).map((one) => [one.key, one]));
/**
 * Criteria with their levels in the order of the newest method, then those that only older ones have. `contents` newest first. For others than those who audit the levels of
 * each criterion are one table whose total is known: no small one is shown, nor can it be counted from the rest.
 */
export function areasOf(contents: readonly Content[], counts: readonly LevelCount[], as: As): Area[] {
  const of = new Map<string, Map<string, number>>();
  for (const { criterion, level, services } of counts) of.set(criterion, (of.get(criterion) ?? new Map<string, number>()).set(level, services));
  const placed = new Set<string>(), areas: Area[] = [];
  for (const content of contents) for (const topic of content.topics) {
    const criteria = topic.questions.filter(({ key, kind }) => kind === 'scale' && !placed.has(key) && of.has(key)).map((question) => {
      placed.add(question.key);
      const found = of.get(question.key)!, older = contents.flatMap((one) => mostWords(one).get(question.key)?.choices ?? []), known = new Set(question.choices.map(({ key }) => key));
      const choices = [...question.choices, ...older.filter(({ key }) => !known.has(key) && found.has(key) && known.add(key)), ...(found.has('') ? [{ key: '', words: {} }] : [])];
      const numbers = safeLevels(choices.map(({ key }) => found.get(key) ?? 0), as);
      return { key: question.key, words: question.words, importance: question.importance, levels: choices.map(({ key, words }, i) => ({ key, words, services: numbers[i]! })) };
    });
    if (!criteria.length) continue;
    const area = areas.find(({ key }) => key === topic.key);
    if (area) area.criteria.push(...criteria); else areas.push({ key: topic.key, words: topic.words, criteria });
  }
  return areas;
}
export const safeLevels = (counts: readonly number[], as: As): Shown[] => (as === 'whole' ? [...counts] : suppress({ rows: [{ key: 'levels', counts }] }, { threshold: fewestServices, totalsKnown: true }).rows[0]!.cells);

export type ChangeCount = { criterion: string; was: string; isNow: string; services: number; whose: readonly string[] | null };
/** @param names services by id, in words; only those who audit have any. */
export function developmentOf(content: Content, found: readonly ChangeCount[], as: As, names: ReadonlyMap<string, string>): Development {
  const round = (was: string, now: string) => found.find((one) => one.criterion === '' && one.was === was && one.isNow === now), both = round('was', 'is')?.services ?? 0;
  const named = (ids: readonly string[] | null | undefined) => (ids ?? []).map((id) => names.get(id) ?? '').filter(Boolean).toSorted((a, b) => a.localeCompare(b, 'cs'));
  const byCriterion = Map.groupBy(found.filter(({ criterion }) => criterion !== ''), ({ criterion }) => criterion), tell = !tooFew(as, both);
  return {
    both: shownFor(as)(both), onlyFirst: as === 'whole' ? named(round('was', '')?.whose) : null, onlySecond: as === 'whole' ? named(round('', 'is')?.whose) : null,
    areas: content.topics.map(({ key, words, questions }) => ({ key, words, criteria: questions.filter((one) => byCriterion.has(one.key) && tell).map((question) => {
      const rows = byCriterion.get(question.key)!.map((one) => ({ ...one, direction: directionOf(question, one.was, one.isNow) })), counts: Counts = { better: 0, same: 0, worse: 0, other: 0 };
      for (const one of rows) counts[one.direction] += one.services;
      const whose = (['better', 'worse', 'other'] as const).map((direction) => ({ direction, services: named(rows.filter((one) => one.direction === direction).flatMap((one) => one.whose ?? [])) })).filter(({ services }) => services.length > 0);
      return { key: question.key, words: question.words, counts: as === 'whole' ? counts : null, tends: tendency(counts), whose: as === 'whole' ? whose : [] };
    }) })).filter(({ criteria }) => criteria.length > 0),
  };
}
/** Names of services or organisations that stand in a text, declined or not: of each name all words that are its own (`ve Vlaštovce` says Azylový dům Vlaštovka, `v Plzni` alone nobody). */
export const namesIn = (text: string, names: readonly string[]): string[] => namesDeclined(text, names, tellsHouse, 'every');
