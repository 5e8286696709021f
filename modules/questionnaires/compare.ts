// Sheets over time beside each other: no number is made of them and nothing is averaged. Pure, knows no locality.
import { followedOf, isAnswered, levelAt } from './rules.ts';
import type { Answer, Answers, Choice, Content, Question, Topic } from './shapes.ts';

/** A finished sheet as comparing needs it. */
export type Sheet = { id: string; /** `2026-02-01` */ onDay: string; organisationId: string; versionId: string; answers: Answers };
/** The level of a topic on one sheet: in the words of the version that was filled in, and where it lies between the worse end (0) and the better one (1). */
export type Point = { sheetId: string; onDay: string; organisationId: string; question: Question; choice: Choice; at: number };
export type Way = 'better' | 'worse' | 'other';
export type Change = { question: Question; before: Answer; after: Answer; beforeQuestion: Question; way: Way };
export type TopicOverTime = { key: string; topic: Topic; points: Point[]; /** What the last sheet says otherwise than the one before it. */ changes: Change[] };
/** Two organisations that say something else of the same question on near days. */
export type Disagreement = { topic: string; question: Question; one: { sheetId: string; answer: Answer; question: Question }; other: { sheetId: string; answer: Answer; question: Question }; days: number };
export type Comparison = { /** Oldest first. */ sheets: Sheet[]; /** The two that `changes` are read from. */ last: Sheet | undefined; before: Sheet | undefined; topics: TopicOverTime[]; disagreements: Disagreement[] };

/** Days within which sheets of two organisations are held against each other. */
export const nearDays = 30;
/** Numbers closer than this share of the larger one agree: two people measure a room. */
const closeEnough = 0.1;

export const daysBetween = (a: string, b: string): number => Math.abs(Date.parse(`${a}T12:00:00Z`) - Date.parse(`${b}T12:00:00Z`)) / 86_400_000;
const byDay = (a: Sheet, b: Sheet): number => a.onDay.localeCompare(b.onDay) || a.id.localeCompare(b.id);
const listed = (value: Answer['value']): string => JSON.stringify(Array.isArray(value) ? value.toSorted() : value);

/** Whether both say something definite and not the same. Texts and “not known” contradict nothing. */
export function contradict(question: Question, a: Answer | undefined, b: Answer | undefined): boolean {
  if (!a || !b || !isAnswered(a) || !isAnswered(b) || question.kind === 'text' || a.value === 'unknown' || b.value === 'unknown') return false;
  if (a.applies !== b.applies) return true;
  if (!a.applies) return false;
  if (typeof a.value === 'number' && typeof b.value === 'number') return Math.abs(a.value - b.value) > closeEnough * Math.max(Math.abs(a.value), Math.abs(b.value));
  return listed(a.value) !== listed(b.value);
}
function wayOf(before: Question, after: Question, a: Answer, b: Answer): Way {
  if (after.kind !== 'scale' || before.kind !== 'scale' || after.better === 'none' || typeof a.value !== 'string' || typeof b.value !== 'string') return 'other';
  const from = levelAt(before, a.value), to = levelAt(after, b.value);
  return from === undefined || to === undefined || from === to ? 'other' : to > from ? 'better' : 'worse';
}

/** What the last sheet is held against: the former one, but not what another organisation wrote at about the same time (those stand beside each other). */
const sheetBefore = (sheets: readonly Sheet[], last: Sheet): Sheet | undefined => sheets.findLast((one) => one !== last && (one.organisationId === last.organisationId || daysBetween(one.onDay, last.onDay) > nearDays));

/** `contents` by the id of the version. Sheets that were corrected are left out by who asks. */
export function compareSheets(contents: ReadonlyMap<string, Content>, given: readonly Sheet[]): Comparison {
  const sheets = given.filter(({ versionId }) => contents.has(versionId)).toSorted(byDay);
  const questions = new Map([...contents].map(([id, content]) => [id, new Map(content.topics.flatMap((topic) => topic.questions.map((question) => [question.key, { topic, question }] as const)))]));
  const in_ = ({ versionId }: Sheet, key: string) => questions.get(versionId)!.get(key);
  // Topics in the order of the newest sheet; those that only older ones had stand after.
  const topics = new Map<string, Topic>();
  for (const sheet of sheets.toReversed()) for (const topic of contents.get(sheet.versionId)!.topics) if (!topics.has(topic.key)) topics.set(topic.key, topic);
  const last = sheets.at(-1), before = last && sheetBefore(sheets, last);

  const pointsOf = (key: string): Point[] => sheets.flatMap((sheet) => {
    const topic = contents.get(sheet.versionId)!.topics.find((one) => one.key === key), question = topic && followedOf(topic), value = question && sheet.answers[question.key]?.value;
    const choice = question?.choices.find((one) => one.key === value), at = choice && levelAt(question!, choice.key);
    return question && choice && at !== undefined && sheet.answers[question.key]!.applies ? [{ sheetId: sheet.id, onDay: sheet.onDay, organisationId: sheet.organisationId, question, choice, at }] : [];
  });
  const changesOf = (topic: Topic): Change[] => !before || !last ? [] : topic.questions.flatMap((question) => {
    const a = before.answers[question.key], b = last.answers[question.key], old = in_(before, question.key)?.question;
    if (!a || !b || !old || !isAnswered(a) || !isAnswered(b) || a.applies === b.applies && listed(a.value) === listed(b.value)) return [];
    return [{ question, before: a, after: b, beforeQuestion: old, way: wayOf(old, question, a, b) }];
  });
  const lastTopic = (key: string) => last && contents.get(last.versionId)!.topics.find((one) => one.key === key);
  const disagreements = sheets.flatMap((one, at) => sheets.slice(at + 1).filter((other) => other.organisationId !== one.organisationId && daysBetween(one.onDay, other.onDay) <= nearDays).flatMap((other) =>
    [...questions.get(one.versionId)!.values()].flatMap(({ topic, question }): Disagreement[] => {
      const theirs = in_(other, question.key)?.question, a = one.answers[question.key], b = other.answers[question.key];
      return theirs && theirs.kind === question.kind && contradict(question, a, b) ? [{ topic: topic.key, question, one: { sheetId: one.id, answer: a!, question }, other: { sheetId: other.id, answer: b!, question: theirs }, days: daysBetween(one.onDay, other.onDay) }] : [];
    })));
  return { sheets, last, before, topics: [...topics].map(([key, topic]) => ({ key, topic, points: pointsOf(key), changes: lastTopic(key) ? changesOf(lastTopic(key)!) : [] })), disagreements };
}
