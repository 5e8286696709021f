// Relations and households.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import type { Birth, RelationKind } from '../contract.ts';
import type { Household, Relation } from './contract.ts';

type Raw = Omit<Relation, 'otherName'>;
export const findRelations = async (db: Db, person: string) => (await sql<Raw>`select x.id, x.version, x.organisation_id = any ((select access.my_organisations())::uuid[]) as own, o.short_name as by, x.kind, coalesce(a.main_id, x.person_id) as "personId", coalesce(b.main_id, x.other_id) as "otherId", x.person_id = any (me.ids) as outgoing, x.since, x.until
  from people.relation x join access.known_organisation o on o.id = x.organisation_id cross join (select people.same_as(${person}) as ids) me left join people.alias a on a.person_id = x.person_id left join people.alias b on b.person_id = x.other_id
 where (x.person_id = any (me.ids)) <> (x.other_id = any (me.ids)) order by x.until is not null, x.created_at, x.id limit 200`.execute(db)).rows;

type RawHousehold = Omit<Household, 'members'> & { members: { id: string; version: number; personId: string; since: string | null; until: string | null }[] };
export const findHouseholds = async (db: Db, person: string) => (await sql<RawHousehold>`select h.id, h.version, h.label,
    (select coalesce(json_agg(json_build_object('id', m.id, 'version', m.version, 'personId', coalesce(a.main_id, m.person_id), 'since', m.since, 'until', m.until) order by m.until is not null, m.created_at, m.id), '[]') from people.household_member m left join people.alias a on a.person_id = m.person_id where m.household_id = h.id) as members
  from people.household h where h.id in (select household_id from people.household_member where person_id = any ((select people.same_as(${person}))::uuid[])) order by h.created_at, h.id limit 50`.execute(db)).rows;

/** Births of the persons as I know them, own profiles first. */
export async function findBirths(db: Db, people: readonly string[]): Promise<Map<string, Birth>> {
  const { rows } = await sql<Birth & { id: string }>`select distinct on (person_id) person_id as id, birth_date as "birthDate", birth_precision as "birthPrecision" from people.profile
    where person_id = any (${people}::uuid[]) order by person_id, organisation_id = any ((select access.my_organisations())::uuid[]) desc, created_at`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
export const findBetween = async (db: Db, one: string, other: string) => (await sql<{ personId: string; otherId: string; kind: RelationKind }>`select person_id as "personId", other_id as "otherId", kind from people.relation
  where organisation_id = (select access.my_organisation()) and ((person_id, other_id) = (${one}, ${other}) or (person_id, other_id) = (${other}, ${one}))`.execute(db)).rows;

export type NewRelation = { id: string; personId: string; otherId: string; kind: RelationKind; since: string | null; until: string | null };
export const addRelation = (db: Db, { id, personId, otherId, kind, since, until }: NewRelation) => db.insertInto('people.relation').values({ id, person_id: personId, other_id: otherId, kind, since, until } as never).execute();
export const addHousehold = (db: Db, id: string, label: string) => db.insertInto('people.household').values({ id, label } as never).execute();
export const addMember = (db: Db, household: string, { id, personId, since, until }: { id: string; personId: string; since: string | null; until: string | null }) =>
  db.insertInto('people.household_member').values({ id, household_id: household, person_id: personId, since, until } as never).execute();

type Versioned = 'people.relation' | 'people.household' | 'people.household_member';
export async function change(db: Db, table: Versioned, id: string, version: number, values: object): Promise<void> {
  const { numUpdatedRows } = await db.updateTable(table).set(values as never).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  if (numUpdatedRows) return;
  const current = await db.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst();
  throw !current || current.version === version ? notFound() : new Refusal('conflict', { current });
}
export async function remove(db: Db, table: 'people.relation' | 'people.household_member', id: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom(table).where('id', '=', id).executeTakeFirst();
  if (!numDeletedRows) throw notFound();
}
