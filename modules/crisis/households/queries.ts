// Households as the caller may read them: which rows is decided by the policies.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { known, nameOf } from '../people-queries.ts';
import type { Household } from './contract.ts';
import type { Numbers } from './numbers.ts';

export const findAll = async (db: Db, caseId: string, activationId: string): Promise<Household[]> => (await sql<Household>`
  with ${known(caseId)}
  select h.id, h.version, h.unit, h.adults, h.children, h.shelter, h.shelter_where as "shelterWhere", h.health_support as "healthSupport", h.pets, h.language, h.interpreter,
         (select json_build_object('membershipId', k.membership_id, 'name', k.name, 'organisation', k.person -> 'organisation' ->> 'shortName') from known k where k.membership_id = h.cares_id) as cares, h.needs, to_json(h.left_at) #>> '{}' as "leftAt", to_json(h.updated_at) #>> '{}' as "updatedAt", ${nameOf('h.author_id')} as by,
         h.organisation_id = any ((select access.my_organisations())::uuid[]) as own,
         h.activation_id = any ((select crisis.running())::uuid[]) and (h.organisation_id = any ((select access.my_organisations())::uuid[]) or h.activation_id = any ((select crisis.open_to_me())::uuid[])) as "mayChange",
         (select json_build_object('caseId', c.id, 'label', c.label) from crisis.household_client x join cases.case c on c.id = x.case_id where x.household_id = h.id limit 1) as client
    from crisis.household h where h.activation_id = ${activationId} and h.case_id = ${caseId} order by h.unit, h.id limit 1000`.execute(db)).rows;
const counted = sql`households, coalesce(adults, 0) as adults, coalesce(children, 0) as children, shelter_needed as "shelterNeeded", coalesce(shelter_people, 0) as "shelterPeople", placed, health_support as "healthSupport", coalesce(pets, 0) as pets, interpreter, without_worker as "withoutWorker", gone`;
export const findParts = async (db: Db, activationId: string): Promise<Numbers[]> => (await sql<Numbers>`select ${counted} from crisis.household_parts(${activationId})`.execute(db)).rows;
/** Numbers of those that the caller reads one by one. */
export const findSeen = async (db: Db, activationId: string): Promise<Numbers[]> => (await sql<Numbers>`select ${counted} from crisis.household_sum where activation_id = ${activationId}`.execute(db)).rows;
export const isOpenToMe = async (db: Db, activationId: string): Promise<boolean> => (await sql<{ open: boolean }>`select ${activationId}::uuid = any ((select crisis.open_to_me())::uuid[]) as open`.execute(db)).rows[0]!.open;

export type Fields = { unit: string; adults: number; children: number; shelter: Household['shelter']; shelterWhere: string; healthSupport: boolean; pets: number; language: string | null; interpreter: boolean; caresId: string | null; needs: string };
const columns = (f: Fields) => ({ unit: f.unit, adults: f.adults, children: f.children, shelter: f.shelter, shelter_where: f.shelterWhere, health_support: f.healthSupport, pets: f.pets, language: f.language, interpreter: f.interpreter, cares_id: f.caresId, needs: f.needs });
/** False when the unit is in the overview already, also when the caller may not read it. */
export const insert = async (db: Db, row: { id: string; caseId: string; activationId: string } & Fields): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await db.insertInto('crisis.household').values({ id: row.id, case_id: row.caseId, activation_id: row.activationId, ...columns(row) }).onConflict((c) => c.columns(['activation_id', 'unit']).where('left_at', 'is', null).doNothing()).executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
};
export async function change(db: Db, id: string, version: number, set: Fields & { gone: boolean }): Promise<boolean> {
  const { rows } = await sql`update crisis.household set unit = ${set.unit}, adults = ${set.adults}, children = ${set.children}, shelter = ${set.shelter}, shelter_where = ${set.shelterWhere}, health_support = ${set.healthSupport}, pets = ${set.pets},
      language = ${set.language}, interpreter = ${set.interpreter}, cares_id = ${set.caresId}, needs = ${set.needs}, left_at = case when ${set.gone} then coalesce(left_at, now()) end where id = ${id} and version = ${version} returning id`.execute(db);
  return rows.length > 0;
}
export const isTaken = async (db: Db, activationId: string, unit: string, exceptId: string): Promise<boolean> => (await sql`select from crisis.household where activation_id = ${activationId} and unit = ${unit} and id <> ${exceptId} and left_at is null`.execute(db)).rows.length > 0;
export const leads = async (db: Db, caseId: string): Promise<boolean> => (await sql`select from cases.case where id = ${caseId} and id = any ((select access.lead_cases())::uuid[]) and subject_kind <> 'locality'`.execute(db)).rows.length > 0;
export async function link(db: Db, id: string, householdId: string, clientCaseId: string | null): Promise<void> {
  await sql`delete from crisis.household_client where household_id = ${householdId}`.execute(db);
  if (clientCaseId) await sql`insert into crisis.household_client (id, household_id, case_id) values (${id}, ${householdId}, ${clientCaseId})`.execute(db);
}
