// Names of private persons in what goes into the report: people within reach, whoever is given a title, and whoever talked with the auditors.
import { peopleNamedIn } from '#modules/cases/anonymising/questions.ts';
import type { Db } from '#platform/db/connect.ts';
import { findTalkNames } from './queries.ts';
import type { ReportContent } from './shapes.ts';

const wordsOf = (text: string) => text.match(/\p{Lu}[\p{L}\p{M}]{2,}/gu) ?? [];
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
/** The same name in another ending: Nováková, Novákové. */
const alike = (word: string, name: string) => { const stem = plain(name).slice(0, Math.max(3, name.length - 2)); return plain(word).startsWith(stem) && word.length <= name.length + 3; };
/** Words of the texts that are one of the names, in any ending. */
export const namesAmong = (texts: readonly string[], names: readonly string[]): string[] => { const parts = names.flatMap(wordsOf); return texts.flatMap(wordsOf).filter((word) => parts.some((name) => alike(word, name))); };

/** What still tells, words that knowingly stay left out; at most 30. */
export async function namesTold(db: Db, auditId: string, { areas, scope, recommendations, before }: ReportContent, kept: readonly string[]): Promise<string[]> {
  const texts = [scope, ...areas.flatMap(({ criteria }) => criteria.flatMap(({ summary, strengths, findings }) => [summary, ...strengths.map(({ text }) => text), ...findings.map(({ text }) => text)])), ...recommendations.flatMap(({ text, reason }) => [text, reason]), ...before.map(({ evidence }) => evidence)].filter(Boolean);
  const found = [...(await peopleNamedIn(db, texts)).flat(), ...namesAmong(texts, await findTalkNames(db, auditId))];
  const within = (word: string, others: readonly string[]) => others.some((other) => other !== word && other.split(/\s+/).includes(word));
  return [...new Set(found)].filter((word) => !kept.includes(word) && !within(word, kept) && !within(word, found)).slice(0, 30);
}
