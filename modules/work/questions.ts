// What other rooms ask of records.
import type { Db } from '#platform/db/connect.ts';
import type { WorkRecord } from './contract.ts';
import { findLast, findOfCase, findRecord } from './queries.ts';

/** Longest file that is printed at once. */
const most = 500;

/**
 * Records of a case for print, oldest first, as the caller may see them. `forPerson`: only those that concern this person, without
 * what others said in confidence and without opinions. `withoutThirdPersons`: the interpreter is not named; free text stays as written.
 */
export async function recordsForPrint(db: Db, caseId: string, { forPerson, withoutThirdPersons = false }: { forPerson?: string; withoutThirdPersons?: boolean } = {}): Promise<WorkRecord[]> {
  const { items } = await findOfCase(db, caseId, { limit: most, ...(forPerson && { personId: forPerson }) });
  return items.toReversed().map((record) => ({ ...record, ...(forPerson && { opinion: '' }), ...(withoutThirdPersons && { interpreter: '' }) }));
}

/** In what language, and through whom, the last visit was; nothing of its content, and none that was confided. */
export async function talkOfLastVisit(db: Db, caseId: string): Promise<{ language: string | null; interpreter: string } | null> {
  const last = (await findOfCase(db, caseId, { mode: 'field', limit: 1 })).items[0];
  return last && last.confidenceOf === null ? { language: last.language, interpreter: last.interpreter } : null;
}

/** What to offer for the next record of the case. */
export const lastOfCase = async (db: Db, caseId: string) => await findLast(db, caseId) ?? null;

/** A record as the caller may see it; undefined when out of reach. */
export const recordById = findRecord;
export { correctRecord, writeRecord } from './writing.ts';
