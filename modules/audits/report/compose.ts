// A report out of its data. Pure: the same content gives the same fingerprint.
import { createHash } from 'node:crypto';
import { textOf } from '#modules/questionnaires/index.ts';
import type { Question } from '#modules/questionnaires/contract.ts';
import { safeCount } from '#modules/insights/questions.ts';
import { isDecided, levelsOf, narrowed } from '../rating/rules.ts';
import { withWhom } from '../rules.ts';
import type { ReportComment, ReportContent, ReportCriterion } from './shapes.ts';
import type { Facts } from './queries.ts';

/** Fewer talks of a kind are not told: they would be traced to those who talked. */
export const fewestTalks = 3;
const cs = (words: Question['words']) => textOf(words, 'cs');

export function compose(facts: Facts, comments: readonly ReportComment[], themeName: (theme: string) => string, withTalks: boolean, before: ReportContent['before']): ReportContent {
  const { content, number, criteria, talks, ratings, found, ...rest } = facts, here = narrowed(content, criteria), rated = new Map(ratings.map((one) => [one.criterion, one]));
  const item = ({ id, text, theme, severity }: Facts['found'][number]) => ({ id, text, theme, themeName: themeName(theme), severity });
  const criterionOf = (question: Question): ReportCriterion => {
    const rating = rated.get(question.key), levels = levelsOf(question), at = levels.findIndex(({ key }) => key === rating?.level), own = found.filter(({ criterion }) => criterion === question.key);
    return {
      key: question.key, words: cs(question.words), importance: question.importance, applies: rating?.applies ?? true, level: at < 0 ? null : { key: levels[at]!.key, words: cs(levels[at]!.words), at: at + 1, of: levels.length }, decided: isDecided(question, rating),
      summary: rating?.summary ?? '', strengths: own.filter(({ kind }) => kind === 'strength').map(item), findings: own.filter(({ kind }) => kind === 'finding').map(item),
    };
  };
  return {
    ...rest, method: { title: cs(content.title), number }, talks: withTalks ? withWhom.filter((kind) => (talks[kind] ?? 0) > 0).map((kind) => ({ kind, count: safeCount(talks[kind]!, fewestTalks) as number | 'under' })) : null,
    areas: here.topics.map(({ key, words, questions }) => ({ key, words: cs(words), criteria: questions.map(criterionOf) })), comments: [...comments], before: [...before],
  };
}
/** Says whether two reports are the same: keys in one order, as they come back from the database in another. */
export const fingerprintOf = (content: ReportContent): string => createHash('sha256').update(JSON.stringify(content, (_, value: unknown) => (value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value))).digest('hex');
