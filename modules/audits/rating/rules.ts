// Pure decisions about rating: which criteria are looked at, which levels a criterion offers, how far an audit is. The same on the server, in the browser and without signal.
import { questionsOf } from '#modules/questionnaires/index.ts';
import type { Choice, Content, Question } from '#modules/questionnaires/contract.ts';
import { criteriaOf } from '../rules.ts';
import type { AuditSheet, Rating } from './shapes.ts';

/** The method narrowed to the criteria that are looked at; null = all. Areas without any are left out. */
export function narrowed(content: Content, criteria: readonly string[] | null): Content {
  return { ...content, topics: criteriaOf({ criteria }, content) };
}

const yesNo: Choice[] = [{ key: 'yes', words: { cs: 'ano', en: 'yes', uk: 'так' } }, { key: 'no', words: { cs: 'ne', en: 'no', uk: 'ні' } }];
/** Levels in the order of the method; none where a criterion is only described in words. */
export const levelsOf = ({ kind, choices }: Question): readonly Choice[] => kind === 'scale' || kind === 'one' ? choices : kind === 'yes_no' ? yesNo : [];
/** Rated once a level is chosen, it is said not to concern the service, or, where there are no levels, it is described. */
export const isDecided = (criterion: Question, rating: Pick<Rating, 'level' | 'applies' | 'summary'> | undefined): boolean => rating !== undefined && (!rating.applies || (levelsOf(criterion).length ? rating.level !== null : rating.summary !== ''));

export type Progress = { of: number; decided: number; withEvidence: number };
type Work = Pick<AuditSheet, 'content' | 'ratings' | 'evidence'>;
/** Of one area by its key, or of the whole. */
export function progressOf({ content, ratings, evidence }: Work, area?: string): Progress {
  const here = questionsOf(area ? { ...content, topics: content.topics.filter(({ key }) => key === area) } : content), rated = new Map(ratings.map((one) => [one.criterion, one])), known = new Set(evidence.map(({ criterion }) => criterion));
  return { of: here.length, decided: here.filter((one) => isDecided(one, rated.get(one.key))).length, withEvidence: here.filter(({ key }) => known.has(key)).length };
}
/** Keys of criteria without a decision, and of those rated by a level that stands on nothing. */
export function lacking({ content, ratings, evidence }: Work): { undecided: string[]; withoutEvidence: string[] } {
  const rated = new Map(ratings.map((one) => [one.criterion, one])), known = new Set(evidence.map(({ criterion }) => criterion)), criteria = questionsOf(content);
  return { undecided: criteria.filter((one) => !isDecided(one, rated.get(one.key))).map(({ key }) => key), withoutEvidence: criteria.filter((one) => isDecided(one, rated.get(one.key)) && rated.get(one.key)!.applies && !known.has(one.key)).map(({ key }) => key) };
}
/** Theme that a finding of an area begins with: the area's own key where the list has it. */
export const themeOf = (content: Content, criterion: string, themes: readonly string[]): string => {
  const area = content.topics.find(({ questions }) => questions.some(({ key }) => key === criterion))?.key ?? '';
  return themes.includes(area) ? area : themes.includes('other') ? 'other' : themes.at(-1) ?? 'other';
};
