// What other rooms ask about people. Everything is answered as the caller may see it.
import type { Db } from '#platform/db/connect.ts';
import { today } from '#platform/i18n/format.ts';
import type { Accommodation, Address, Benefit, Contact, Occupation, Residence } from './facts/contract.ts';
import * as facts from './facts/queries.ts';
import { findSame } from './duplicates/queries.ts';
import { addPerson, findInCase, findNames, findProfiles, takeOver } from './queries.ts';
import { IdentityBody, type Profile } from './contract.ts';

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

export type HowToReach = { personId: string; phones: { value: string; note: string }[]; addresses: string[]; languages: string[]; interpreterLanguage: string | null };
/** How to get to a person and be understood: telephones, where they live now, languages. Nothing else of their file. */
export async function howToReach(db: Db, personId: string): Promise<HowToReach> {
  const [profiles, contacts, homes, languages] = [await findProfiles(db, personId), await facts.findContacts(db, personId), await facts.findAccommodations(db, personId), await facts.findLanguages(db, personId)];
  return {
    personId, interpreterLanguage: profiles[0]?.interpreterLanguage ?? null,
    phones: contacts.filter(({ kind, value }) => kind === 'phone' && value).map(({ value, note }) => ({ value, note })),
    addresses: [...new Set(homes.filter(({ until, address, place }) => (until === null || until >= today()) && (address || place)).map(({ place, address }) => [place, address].filter(Boolean).join(', ')))],
    languages: [...new Set(languages.map(({ language }) => language))],
  };
}

/** A person met on the way, known by what they call themselves: registered by a service of ours, with the language and the number they told. The caller checks the language. */
export const registerMet = (db: Db, { id, serviceId, name, language, phone }: { id: string; serviceId: string; name: string; language: string | null; phone: string }): Promise<void> =>
  addPerson(db, id, serviceId, { ...IdentityBody.parse({ givenName: name }), languages: language ? [language] : [], phone });
