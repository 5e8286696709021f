// What other parts of the room ask about what came out of a meeting: the paper of the minutes, the page that publishes them.
import type { Db } from '#platform/db/connect.ts';
import type { Found } from '../queries.ts';
import type { Outcomes } from './contract.ts';
import { outcomesOf } from './shown.ts';

/** Votes, tasks and watched phenomena of a meeting as the caller sees them; who opens it was asked before (`openMeeting`). */
export const outcomesOfMeeting = async (db: Db, meeting: Found): Promise<Outcomes> => await outcomesOf(db, meeting) as Outcomes;
export { countWords } from './rules.ts';
