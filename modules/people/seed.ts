// People and shared cases for tests, written by the API where it exists and by the owner's connection where another room writes.
import { newId } from '#platform/http/client.ts';
import type { Asker, TestHouse } from '#platform/testing/house.ts';
import { organisations, people as personas, services } from '#platform/testing/common.ts';
import { people } from './contract.ts';

/** Registers a person and returns the id. */
export async function register(asker: Asker, identity: Partial<{ givenName: string; familyName: string; nativeName: string; aliases: string[]; birthDate: string; birthPrecision: 'known' | 'approximate'; serviceId: string; anonymous: boolean; languages: string[]; phone: string }>): Promise<string> {
  const id = newId();
  await asker.ok(people.add, { body: { id, ...identity } });
  return id;
}

/** A case of the outreach service of Kompas with these persons, to which early care of Jeřabina is invited. */
export async function openCase(house: TestHouse, persons: readonly string[], state: 'invited' | 'accepted' = 'accepted'): Promise<string> {
  const id = newId(), kompas = organisations.kompas.id;
  await house.admin.query(`insert into cases."case" (id, organisation_id, label, subject_kind, author_id) values ($1, $2, 'Případ ke zkoušce', 'person', $3)`, [id, kompas, personas.olena.membership]);
  await house.admin.query(`insert into cases.case_service (id, organisation_id, case_id, service_id, lead_organisation_id, state, author_id) values ($1, $2, $3, $4, $2, 'accepted', $5)`, [newId(), kompas, id, services.outreach.id, personas.olena.membership]);
  await house.admin.query(`insert into cases.case_service (id, organisation_id, case_id, service_id, lead_organisation_id, state, author_id) values ($1, $2, $3, $4, $5, $6, $7)`, [newId(), organisations.jerabina.id, id, services.earlyCare.id, kompas, state, personas.olena.membership]);
  for (const person of persons) await house.admin.query(`insert into cases.case_person (id, organisation_id, case_id, person_id, part) values ($1, $2, $3, $4, 'client')`, [newId(), kompas, id, person]);
  return id;
}

/** Releases a person to early care of Jeřabina at a level; signed unless told otherwise. Returns the release. */
export async function release(house: TestHouse, caseId: string, personId: string, level: string, { signed = true } = {}): Promise<string> {
  const id = newId();
  await house.admin.query(`insert into access.release (id, organisation_id, to_organisation_id, to_service_id, case_id, person_id, level, ground, purpose, valid_from, valid_to, language, author_id)
    values ($1, $2, $3, $4, $5, $6, $7, 'consent', 'spolupráce', platform.today(), platform.today() + 30, 'uk', $8)`, [id, organisations.kompas.id, organisations.jerabina.id, services.earlyCare.id, caseId, personId, level, personas.olena.membership]);
  if (signed) await house.admin.query(`insert into access.release_signature (release_id, organisation_id, signer_name, strokes, author_id) values ($1, $2, 'podpis', '[]', $3)`, [id, organisations.kompas.id, personas.olena.membership]);
  return id;
}
