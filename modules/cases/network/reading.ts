// Reads the whole network of a case, as the caller may see it.
import type { Db } from '#platform/db/connect.ts';
import { notFound } from '#platform/http/problems.ts';
import type { NetworkMap } from './contract.ts';
import { mapOf } from './map.ts';
import * as q from './queries.ts';

export async function readNetwork(db: Db, caseId: string, { on, since }: { on?: string | undefined; since?: string | undefined } = {}): Promise<NetworkMap> {
  const { reached, leading } = await q.findStanding(db, caseId);
  if (!reached) throw notFound();
  const [ties, services, people, relations, kin, notes, readers, today] = await Promise.all([
    q.findTies(db, caseId), q.findCaseServices(db, caseId), q.findPeople(db, caseId), q.findRelations(db, caseId), q.findKin(db, caseId), q.findNotes(db, caseId), q.findReaders(db, caseId), q.findToday(db)]);
  return mapOf({ ties, services, people, relations, kin, notes, readers, leading }, on ?? today, since);
}
