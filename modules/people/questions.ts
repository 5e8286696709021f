// What other rooms ask about people. Everything is answered as the caller may see it.
import type { Db } from '#platform/db/connect.ts';
import { findInCase, findNames, takeOver } from './queries.ts';

/** Display names of the persons by id; whoever may not be named is missing. */
export const namesOf = (db: Db, personIds: readonly string[]): Promise<Map<string, string>> => findNames(db, [...new Set(personIds)]);

/** An organisation that accepts a case makes its own profiles of the persons released to it in that case. Repeating it changes nothing. */
export async function takeOverPeople(db: Db, { caseId, personIds, serviceId }: { caseId: string; personIds: readonly string[]; serviceId: string }): Promise<void> {
  if (personIds.length) await takeOver(db, await findInCase(db, caseId, personIds), serviceId);
}
