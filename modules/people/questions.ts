// What other rooms ask about people. Everything is answered as the caller may see it.
import type { Db } from '#platform/db/connect.ts';
import { today } from '#platform/i18n/format.ts';
import { findAccommodations, findContacts, findLanguages } from './facts/queries.ts';
import { findInCase, findNames, findProfiles, takeOver } from './queries.ts';

/** Display names of the persons by id; whoever may not be named is missing. */
export const namesOf = (db: Db, personIds: readonly string[]): Promise<Map<string, string>> => findNames(db, [...new Set(personIds)]);

/** An organisation that accepts a case makes its own profiles of the persons released to it in that case. Repeating it changes nothing. */
export async function takeOverPeople(db: Db, { caseId, personIds, serviceId }: { caseId: string; personIds: readonly string[]; serviceId: string }): Promise<void> {
  if (personIds.length) await takeOver(db, await findInCase(db, caseId, personIds), serviceId);
}

export type HowToReach = { personId: string; phones: { value: string; note: string }[]; addresses: string[]; languages: string[]; interpreterLanguage: string | null };
/** How to get to a person and be understood: telephones, where they live now, languages. Nothing else of their file. */
export async function howToReach(db: Db, personId: string): Promise<HowToReach> {
  const [profiles, contacts, homes, languages] = [await findProfiles(db, personId), await findContacts(db, personId), await findAccommodations(db, personId), await findLanguages(db, personId)];
  return {
    personId, interpreterLanguage: profiles[0]?.interpreterLanguage ?? null,
    phones: contacts.filter(({ kind, value }) => kind === 'phone' && value).map(({ value, note }) => ({ value, note })),
    addresses: [...new Set(homes.filter(({ until, address, place }) => (until === null || until >= today()) && (address || place)).map(({ place, address }) => [place, address].filter(Boolean).join(', ')))],
    languages: [...new Set(languages.map(({ language }) => language))],
  };
}
