// What other rooms ask of stories: the confirmed words to be shared, looked through once more.
import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import { today } from '#platform/i18n/format.ts';
import { knownOf } from './known.ts';
import * as q from './queries.ts';
import { lexicon, remaining, type Hint } from './rules.ts';

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
