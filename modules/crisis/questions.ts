// What the rooms inside, and others, ask of a crisis.
import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import { against, notFound } from '#platform/http/problems.ts';
import type { Crisis } from './contract.ts';
import * as q from './queries.ts';

export type NewEntry = { caseId: string; activationId: string; kind: string; text: string; area?: string; /** When it happened; now when missing. */ at?: string; id?: string };
/** Writes into the timeline, in the transaction of whatever happened. */
export const note = (db: Db, { id = newId(), area = '', ...entry }: NewEntry) => q.insertEntry(db, { id, area, ...entry });

/** One crisis of a locality that I take part in, or not found. */
export async function crisisOf(db: Db, { caseId, activationId }: { caseId: string; activationId: string }): Promise<Crisis> {
  const found = await q.findCrisis(db, caseId, activationId);
  if (!found) throw notFound();
  return found;
}
/** Asked by whoever writes into a crisis: it still goes on. */
export async function runningCrisis(db: Db, ref: { caseId: string; activationId: string }): Promise<Crisis> {
  const crisis = await crisisOf(db, ref);
  if (crisis.endedAt) throw against({ cs: 'Krize už skončila, dá se jen číst.', en: 'The crisis has ended and can only be read.', uk: 'Кризу завершено, її можна лише читати.' });
  return crisis;
}
/** What only whoever directs the crisis does: the coordinator, the deputy, the head of the coordinator's organisation. */
export async function directedCrisis(db: Db, ref: { caseId: string; activationId: string }): Promise<Crisis> {
  const crisis = await runningCrisis(db, ref);
  if (!crisis.my.direct) throw against({ cs: `Tohle řídí koordinace krize: ${crisis.acting?.name ?? crisis.coordinator.name}.`, en: `This is directed by the coordination of the crisis: ${crisis.acting?.name ?? crisis.coordinator.name}.`, uk: `Цим керує координація кризи: ${crisis.acting?.name ?? crisis.coordinator.name}.` });
  return crisis;
}
/** Does the caller hold this role (or stand in for it), or coordinate? */
export const holds = (crisis: Crisis, ...codes: string[]): boolean => crisis.my.coordinates || codes.some((code) => crisis.my.roles.includes(code));
export { findPeople as peopleOfCrisis } from './people-queries.ts';
