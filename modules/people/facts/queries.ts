// Facts about a person: one way of keeping seven tables. Row policies decide whose rows are seen and changed. Cards joined to this one bring theirs along.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import type { Accommodation, Address, Benefit, Contact, Language, Occupation, Residence } from './contract.ts';

const own = sql<boolean>`x.organisation_id = any ((select access.my_organisations())::uuid[])`;
const by = sql<string>`o.short_name`;
const of = (person: string) => sql<boolean>`x.person_id = any ((select people.same_as(${person}))::uuid[])`;
const sameAs = (person: string) => sql<boolean>`person_id = any ((select people.same_as(${person}))::uuid[])`;

export const findLanguages = async (db: Db, person: string) => (await sql<Language>`select x.id, x.version, ${own} as own, ${by} as by, x.language, x.spoken, x.written, x.script, x.preferred
  from people.person_language x join access.known_organisation o on o.id = x.organisation_id where ${of(person)} order by x.preferred desc, x.created_at, x.id limit 100`.execute(db)).rows;
export const findResidences = async (db: Db, person: string) => (await sql<Residence>`select x.id, x.version, ${own} as own, ${by} as by, x.kind, x.valid_from as "validFrom", x.valid_to as "validTo", x.next_step as "nextStep", x.next_step_due as "nextStepDue"
  from people.residence x join access.known_organisation o on o.id = x.organisation_id where ${of(person)} order by coalesce(x.valid_to, 'infinity') desc, x.valid_from desc nulls last, x.id limit 100`.execute(db)).rows;
export const findAccommodations = async (db: Db, person: string) => (await sql<Accommodation>`select x.id, x.version, ${own} as own, ${by} as by, x.kind, x.place_id as "placeId", p.name as place, x.address, x.since, x.until
  from people.accommodation x join access.known_organisation o on o.id = x.organisation_id left join directory.place p on p.id = x.place_id where ${of(person)} order by coalesce(x.until, 'infinity') desc, x.since desc nulls last, x.id limit 100`.execute(db)).rows;
export const findOccupations = async (db: Db, person: string) => (await sql<Occupation>`select x.id, x.version, ${own} as own, ${by} as by, x.kind, x.title, x.employer, x.since, x.until, x.recognition
  from people.occupation x join access.known_organisation o on o.id = x.organisation_id where ${of(person)} order by x.kind = 'qualification', coalesce(x.until, 'infinity') desc, x.since desc nulls last, x.id limit 100`.execute(db)).rows;
export const findContacts = async (db: Db, person: string) => (await sql<Contact>`select x.id, x.version, ${own} as own, ${by} as by, x.kind, x.value, x.note
  from people.contact x join access.known_organisation o on o.id = x.organisation_id where ${of(person)} order by ${own} desc, x.created_at, x.id limit 100`.execute(db)).rows;

export const findAddresses = async (db: Db, person: string) => (await sql<Address>`select x.id, x.version, ${own} as own, ${by} as by, x.kind, x.address, x.since, x.until
  from people.address x join access.known_organisation o on o.id = x.organisation_id where ${of(person)} order by x.kind desc, coalesce(x.until, 'infinity') desc, x.since desc nulls last, x.id limit 100`.execute(db)).rows;
export const findBenefits = async (db: Db, person: string) => (await sql<Benefit>`select x.id, x.version, ${own} as own, ${by} as by, x.kind, x.state, x.note, x.since, x.until
  from people.benefit x join access.known_organisation o on o.id = x.organisation_id where ${of(person)} order by coalesce(x.until, 'infinity') desc, x.since desc nulls last, x.id limit 100`.execute(db)).rows;

export type FactTable = 'people.address' | 'people.benefit' | 'people.person_language' | 'people.residence' | 'people.accommodation' | 'people.occupation' | 'people.contact';
/** camelCase of the contract to snake_case of the tables. */
const columns = (body: object) => Object.fromEntries(Object.entries(body).map(([key, value]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]));

export const addFact = (db: Db, table: FactTable, person: string, body: { id: string }) => db.insertInto(table).values({ ...columns(body), person_id: person } as never).execute();
/** Changes the row when nobody else has meanwhile; otherwise says what stands there now. */
export async function changeFact(db: Db, table: FactTable, { personId, factId }: { personId: string; factId: string }, version: number, body: object): Promise<void> {
  const { numUpdatedRows } = await db.updateTable(table).set(columns(body) as never).where('id', '=', factId).where(sameAs(personId)).where('version', '=', version).executeTakeFirst();
  if (numUpdatedRows) return;
  const current = await db.selectFrom(table).selectAll().where('id', '=', factId).where(sameAs(personId)).executeTakeFirst();
  throw !current || current.version === version ? notFound() : new Refusal('conflict', { current });
}
export async function removeFact(db: Db, table: FactTable, { personId, factId }: { personId: string; factId: string }): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom(table).where('id', '=', factId).where(sameAs(personId)).executeTakeFirst();
  if (!numDeletedRows) throw notFound();
}
/** One preferred language of a person in an organisation. */
export const preferOnly = (db: Db, person: string, language: string) => db.updateTable('people.person_language').set({ preferred: false }).where(sameAs(person)).where('preferred', '=', true).where('language', '!=', language).execute();
/** A place in the directory may be pointed to only by those who know it. */
export const knowsPlace = async (db: Db, place: string | null) => place === null || Boolean(await db.selectFrom('directory.place').select('id').where('id', '=', place).executeTakeFirst());
