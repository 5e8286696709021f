// Who may coordinate or hold a role: takes part in the locality, and a training for it holds today.
import type { Db } from '#platform/db/connect.ts';
import type { CrisisPerson } from './contract.ts';
import { findPeople } from './people-queries.ts';
import * as refuse from './refusals.ts';
import type { TrainingKind } from './templates/shapes.ts';

export type Naming = { field: string; membershipId: string };
/** The named people, in order. The first one who does not fit is refused at their field. */
export async function assertFit(db: Db, caseId: string, needs: TrainingKind, named: readonly Naming[]): Promise<CrisisPerson[]> {
  const people = await findPeople(db, caseId);
  return named.map(({ field, membershipId }, at) => {
    const person = people.find((one) => one.membershipId === membershipId);
    if (!person) throw refuse.unknownPerson(field);
    if (!person.trained.includes(needs)) throw refuse.notTrained(field, person.name);
    if (named.findIndex((one) => one.membershipId === membershipId) < at) throw refuse.samePerson(field);
    return person;
  });
}
