// What others ask about what comes out of a meeting: the paper of the minutes, the page that publishes them; names in a text that is about nobody.
import type { Db } from '#platform/db/connect.ts';
import type { Found } from '../queries.ts';
import type { Outcomes } from './contract.ts';
import { findNames } from './queries.ts';
import { possibleNames } from './rules.ts';
import { outcomesOf } from './shown.ts';

/** Votes, tasks and watched phenomena of a meeting as the caller sees them; who opens it was asked before (`openMeeting`). */
export const outcomesOfMeeting = async (db: Db, meeting: Found): Promise<Outcomes> => await outcomesOf(db, meeting) as Outcomes;
export { countWords } from './rules.ts';
/** Words of a short text that are names of people within the caller's reach; all of it is gone through, however long. */
export async function namesOfPeopleIn(db: Db, text: string): Promise<string[]> {
  const words = text.split(/\s+/), found = new Set<string>();
  // Pieces overlap by one word, so that no given name is torn from its family name.
  for (let at = 0; at < words.length; at += 9) for (const name of await findNames(db, possibleNames(words.slice(at, at + 10).join(' ')))) found.add(name);
  return [...found];
}
