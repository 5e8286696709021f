// What other rooms ask about people. Everything is answered as the caller may see it.
import type { Db } from '#platform/db/connect.ts';
import type { Accommodation, Address, Benefit, Contact, Occupation, Residence } from './facts/contract.ts';
import * as facts from './facts/queries.ts';
import { findSame } from './duplicates/queries.ts';
import { findInCase, findNames, findProfiles, takeOver } from './queries.ts';
import type { Profile } from './contract.ts';

/** Display names of the persons by id; whoever may not be named is missing. */
export const namesOf = (db: Db, personIds: readonly string[]): Promise<Map<string, string>> => findNames(db, [...new Set(personIds)]);

/** An organisation that accepts a case makes its own profiles of the persons released to it in that case. Repeating it changes nothing. */
export async function takeOverPeople(db: Db, { caseId, personIds, serviceId }: { caseId: string; personIds: readonly string[]; serviceId: string }): Promise<void> {
  if (personIds.length) await takeOver(db, await findInCase(db, caseId, personIds), serviceId);
}

/** All ids under which the caller knows the same human being, the card that stays first. */
export const sameAs = findSame;

export type OwnFile = { profile: Profile; addresses: Address[]; contacts: Contact[]; accommodation: Accommodation[]; benefits: Benefit[]; residence: Residence[]; occupation: Occupation[] };
/** What our own organisation holds about a person; undefined when it holds no card. What others released is not in it. */
export async function ownFile(db: Db, personId: string): Promise<OwnFile | undefined> {
  const profile = (await findProfiles(db, personId)).find(({ own }) => own);
  if (!profile) return undefined;
  const ours = <T extends { own: boolean }>(items: readonly T[]) => items.filter(({ own }) => own);
  return {
    profile, addresses: ours(await facts.findAddresses(db, personId)), contacts: ours(await facts.findContacts(db, personId)), accommodation: ours(await facts.findAccommodations(db, personId)),
    benefits: ours(await facts.findBenefits(db, personId)), residence: ours(await facts.findResidences(db, personId)), occupation: ours(await facts.findOccupations(db, personId)),
  };
}
