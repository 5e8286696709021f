// What other rooms ask of stories: the confirmed words to be shared, looked through once more.
import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { today } from '#platform/i18n/format.ts';
import { knownOf } from './known.ts';
import * as q from './queries.ts';
import { nameKey } from './keys.ts';
import { lexicon, remaining, type Hint, type Known } from './rules.ts';

/** What still tells in these words, by the names known now, what is knowingly kept left out. */
export async function namesLeft(db: Db, caseId: string, { title, text, question, kept }: { title: string; text: string; question: string; kept: readonly string[] }): Promise<Hint[]> {
  const of = lexicon(knownOf(await q.findFacts(db, caseId)));
  return [title, text, question].flatMap((part) => remaining(part, of, today())).filter(({ word }) => !kept.includes(word));
}
/** Refuses words with a name in them, and says which. */
export function refuseNames(left: readonly Hint[]): void {
  if (!left.length) return;
  const words = [...new Set(left.map(({ word }) => `„${word}“`))].slice(0, 12).join(', ');
  throw new Refusal('invalid', { fields: { text: { cs: `V textu zůstává, co prozrazuje: ${words}. Nahraďte to, nebo to vědomě ponechte a napište proč.`, en: `The text still tells: ${words}. Replace it, or keep it knowingly and write why.`, uk: `У тексті лишилося те, що видає: ${words}. Замініть це або свідомо залиште й напишіть чому.` } } });
}

export type Shared = { caseId: string; title: string; text: string; question: string };
/** A confirmed story as it may be laid before others today. Throws 404 when it is out of reach, 400 when somebody in it has got a name since. */
export async function storyToShare(db: Db, storyId: string): Promise<Shared> {
  const story = await q.findStory(db, storyId);
  if (!story) throw notFound();
  refuseNames(await namesLeft(db, story.caseId, story));
  return { caseId: story.caseId, title: story.title, text: story.text, question: story.question };
}
/** Confirmed stories of a case, newest first. */
export const storiesOf = q.findStories;
/** Stories made to be read outside, of all cases within reach, newest first. */
export const storiesForOutside = q.findForOutside;
/** A confirmed story in the short words that are to stand elsewhere, looked through by the names around its case. Throws 404 when it is out of reach or was made for colleagues only, 400 when the words tell. */
export async function storyToLend(db: Db, storyId: string, text: string): Promise<{ caseId: string; ownerId: string }> {
  const story = await q.findStory(db, storyId);
  if (!story || !(story.purpose === 'advocacy' || story.purpose === 'publication')) throw notFound();
  refuseNames(await namesLeft(db, story.caseId, { title: '', text, question: '', kept: story.kept }));
  return { caseId: story.caseId, ownerId: (await q.findOwner(db, storyId))! };
}
/** Stories that the caller confirmed and that may become case studies, newest first. */
export const storiesForStudies = q.findForStudies;
/** A confirmed story of the caller as it may be offered for a case study today, with the words that are knowingly kept. Throws 404 when it is not theirs or was made for something else, 400 when the words tell. */
export async function storyForStudy(db: Db, storyId: string): Promise<{ caseId: string; title: string; text: string; kept: string[]; keptReason: string }> {
  const story = await q.findStory(db, storyId);
  if (!story?.mine || !(story.purpose === 'case_study' || story.purpose === 'publication')) throw notFound();
  refuseNames(await namesLeft(db, story.caseId, { ...story, question: '' }));
  return { caseId: story.caseId, title: story.title, text: story.text, kept: story.kept, keptReason: story.keptReason };
}

/** Enough of a name to be worth looking at closer, whatever its ending. */
const start = (word: string) => nameKey(word).slice(0, 3);
const known = ({ given, family, others }: q.PersonName): Known => {
  const lines = others.map((line) => line.trim().split(/[\s,]+/).filter((word) => /^\p{Lu}/u.test(word) && !word.endsWith('.')));
  return { kind: 'person', given: [given, ...lines.flatMap((line) => (line.length > 1 ? line.slice(0, -1) : line))].filter(Boolean), family: [family, ...lines.flatMap((line) => (line.length > 1 ? line.slice(-1) : []))].filter(Boolean), names: [], as: 'someone', number: null };
};
/** Names in texts that are about nobody (evidence that is sent out): of everybody within the caller's reach, in every ending, and of whoever is given a title. Numbers and days may stand there. */
export async function peopleNamedIn(db: Db, texts: readonly string[]): Promise<string[][]> {
  const written = new Set(texts.flatMap((text) => text.match(/[\p{L}\p{M}]+/gu) ?? []).map(start)), near = (word: string) => word !== '' && written.has(start(word));
  const of = lexicon((await q.findEverybody(db)).map(known).filter(({ given, family }) => [...given, ...family].some((name) => name.split(/[\s-]+/).some(near))));
  return texts.map((text) => remaining(text, of, today()).filter(({ kind, sure }) => kind === 'name' && sure).map(({ word }) => word));
}
