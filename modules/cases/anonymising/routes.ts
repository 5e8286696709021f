import type { Db } from '#platform/db/connect.ts';
import { against, notFound } from '#platform/http/problems.ts';
import { serve, type House } from '#platform/http/serve.ts';
import { composeParts } from './compose.ts';
import { anonymising, type StoryText } from './contract.ts';
import { knownOf } from './known.ts';
import * as q from './queries.ts';
import { namesLeft, refuseNames } from './questions.ts';

/** Out of reach, and no more shared: both do not exist. */
async function told(db: Db, caseId: string): Promise<void> {
  if (!await q.isTold(db, caseId)) throw notFound();
}
/** What is kept and does not stand in the text is not kept. */
async function checked<T extends StoryText>(db: Db, caseId: string, story: T): Promise<T> {
  refuseNames(await namesLeft(db, caseId, story));
  const all = `${story.title}\n${story.text}\n${story.question}`, kept = story.kept.filter((word) => all.includes(word));
  return { ...story, kept, keptReason: kept.length ? story.keptReason : '' };
}

export const routes = (house: House): void => serve(house, 'anonymising', anonymising)({
  compose: async ({ params: { caseId } }, { db }) => {
    await told(db, caseId);
    return { parts: await composeParts(db, caseId), known: knownOf(await q.findFacts(db, caseId)), alike: await q.findAlike(db, caseId) };
  },
  list: async ({ params: { caseId } }, { db }) => {
    await told(db, caseId);
    return { items: await q.findStories(db, caseId) };
  },
  confirm: async ({ params: { caseId }, body }, { db }) => {
    await told(db, caseId);
    await q.addStory(db, caseId, await checked(db, caseId, body));
    return { id: body.id };
  },
  change: async ({ params: { caseId, storyId }, body }, { db, version }) => {
    await told(db, caseId);
    if ((await q.findStory(db, storyId))?.caseId !== caseId) throw notFound();
    await q.changeStory(db, caseId, storyId, version, await checked(db, caseId, body));
  },
  remove: async ({ params: { caseId, storyId } }, { db }) => {
    await told(db, caseId);
    const found = await q.findStory(db, storyId);
    if (!found || found.caseId !== caseId || !found.mine) throw notFound();
    if (found.brought) throw against({ cs: 'Příběh už byl přinesen na intervizi, nebo ho používá advokační akce. Zůstává u případu.', en: 'The story was brought to an intervision already, or an advocacy action uses it. It stays with the case.', uk: 'Історію вже винесено на інтервізію або її використовує адвокаційна акція. Вона залишається у справі.' });
    await q.removeStory(db, caseId, storyId);
  },
});
