// Persons, services and colleagues of a case: who stands in it.
import { sql, type Insertable, type Updateable } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Database } from '#platform/db/types.generated.ts';

type Part = Insertable<Database['cases.case_person']>['part'];

// ---- persons ----
export const insertCasePerson = (db: Db, row: Insertable<Database['cases.case_person']>) => db.insertInto('cases.case_person').values(row).execute();
export const findCasePerson = (db: Db, caseId: string, casePersonId: string) => db.selectFrom('cases.case_person').select(['id', 'version', 'since', 'until']).where('case_id', '=', caseId).where('id', '=', casePersonId).executeTakeFirst();
/** Somebody who has left comes back: the same row, so that what was written about them stays theirs. */
export async function returnPerson(db: Db, caseId: string, personId: string, part: NonNullable<Part>): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('cases.case_person').set({ until: null, part }).where('case_id', '=', caseId).where('person_id', '=', personId).where('until', 'is not', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}
export async function endCasePerson(db: Db, caseId: string, casePersonId: string, version: number, until: string): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('cases.case_person').set({ until }).where('case_id', '=', caseId).where('id', '=', casePersonId).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}
export async function countOtherPersons(db: Db, caseId: string, casePersonId: string): Promise<number> {
  const { n } = await db.selectFrom('cases.case_person').select(sql<number>`count(*)::int`.as('n')).where('case_id', '=', caseId).where('id', '<>', casePersonId).where('until', 'is', null).executeTakeFirstOrThrow();
  return n;
}

export type Candidate = { id: string; name: string; nativeName: string; birthYear: number | null; age: number | null; serviceId: string | null; household: string[] };
/** Persons whom my organisation knows itself: those registered last, or by a part of the name in any spelling. */
export async function findCandidates(db: Db, q: string | undefined): Promise<Candidate[]> {
  const text = q?.trim() ?? '';
  const { rows } = await sql<Candidate>`
    select p.person_id as id, coalesce(nullif(btrim(p.given_name || ' ' || p.family_name), ''), p.native_name) as name, p.native_name as "nativeName", extract(year from p.birth_date)::int as "birthYear", extract(year from age(platform.today(), p.birth_date))::int as age, p.service_id as "serviceId",
           array(select distinct other.person_id from people.household_member mine join people.household_member other using (household_id)
                  where mine.person_id = p.person_id and other.person_id <> p.person_id and mine.until is null and other.until is null limit 40) as household
      from people.profile p
     where p.organisation_id = (select access.my_organisation()) and p.person_id = any ((select access.my_people())::uuid[])
       and (${text} = '' or people.name_key(p.given_name || ' ' || p.family_name || ' ' || p.native_name) like '%' || people.name_key(${text}) || '%')
     order by p.created_at desc, p.id desc limit 30`.execute(db);
  return rows;
}

// ---- services ----
export const insertCaseService = (db: Db, row: Insertable<Database['cases.case_service']>) => db.insertInto('cases.case_service').values(row).execute();
/** The organisation of a service that may take part; a partner's service has no account here. */
export async function findServiceOrganisation(db: Db, serviceId: string): Promise<string | undefined> {
  const row = await db.selectFrom('directory.service').select('organisation_id').where('id', '=', serviceId).where('partner_id', 'is', null).executeTakeFirst();
  return row?.organisation_id;
}
export type ServiceState = { id: string; version: number; state: string; service_id: string; organisation_id: string; lead_organisation_id: string; created_on: string; own_label: string; mine: boolean; own: boolean; leading: boolean; agreement_on: string | null };
export async function findCaseService(db: Db, caseId: string, id: string): Promise<ServiceState | undefined> {
  const { rows } = await sql<ServiceState>`
    select id, version, state, service_id, organisation_id, lead_organisation_id, (created_at at time zone 'Europe/Prague')::date as created_on, own_label, agreement_on, service_id = any ((select access.my_services())::uuid[]) as mine,
           organisation_id = any ((select access.my_organisations())::uuid[]) as own, organisation_id = lead_organisation_id as "leading"
      from cases.case_service where case_id = ${caseId} and id = ${id}`.execute(db);
  return rows[0];
}
export const findServiceInCase = (db: Db, caseId: string, serviceId: string) => db.selectFrom('cases.case_service').select(['id', 'state']).where('case_id', '=', caseId).where('service_id', '=', serviceId).executeTakeFirst();
/** A service that declined or ended is asked again. */
export const inviteAgain = (db: Db, id: string, invitation: string) => db.updateTable('cases.case_service').set({ state: 'invited', invitation, answer: '', answered_at: null, ended_on: null, ending_reason: '' }).where('id', '=', id).execute();
export async function changeService(db: Db, id: string, version: number, set: Updateable<Database['cases.case_service']>): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('cases.case_service').set(set).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}
export async function countOtherLeading(db: Db, caseId: string, id: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from cases.case_service where case_id = ${caseId} and id <> ${id} and state = 'accepted' and organisation_id = lead_organisation_id`.execute(db);
  return rows[0]!.n;
}
export type Invitable = { id: string; name: string; organisation: { id: string; name: string }; own: boolean };
export async function findInvitable(db: Db, caseId: string, q: string | undefined): Promise<Invitable[]> {
  const text = q?.trim() ?? '';
  const { rows } = await sql<Invitable>`
    select s.id, s.name, json_build_object('id', o.id, 'name', o.name) as organisation, s.organisation_id = any ((select access.my_organisations())::uuid[]) as own
      from directory.known_service s join access.known_organisation o on o.id = s.organisation_id
     where s.partner_id is null and (${text} = '' or public.unaccent(s.name || ' ' || o.name) ilike '%' || public.unaccent(${text}) || '%')
       and not exists (select from cases.case_service c where c.case_id = ${caseId} and c.service_id = s.id and c.state in ('invited', 'accepted'))
     order by own desc, o.name, s.name limit 50`.execute(db);
  return rows;
}

// ---- team ----
export const insertMember = (db: Db, row: Insertable<Database['cases.team_member']>) => db.insertInto('cases.team_member').values(row).execute();
export const findMember = (db: Db, caseId: string, memberId: string) => db.selectFrom('cases.team_member').select(['id', 'version', 'role', 'membership_id', 'since', 'until']).where('case_id', '=', caseId).where('id', '=', memberId).executeTakeFirst();
export async function isInTeam(db: Db, caseId: string, membershipId: string): Promise<boolean> {
  return Boolean(await db.selectFrom('cases.team_member').select('id').where('case_id', '=', caseId).where('membership_id', '=', membershipId).where('until', 'is', null).executeTakeFirst());
}
export const findLeading = (db: Db, caseId: string) =>
  db.selectFrom('cases.team_member').select(['id', 'version', 'membership_id', 'service_id', 'since']).where('case_id', '=', caseId).where('role', '=', 'leading_key_worker').where('until', 'is', null).executeTakeFirst();
export async function endMember(db: Db, memberId: string, version: number, until: string, handover?: string): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('cases.team_member').set({ until, ...(handover !== undefined && { handover }) }).where('id', '=', memberId).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Colleagues of my organisation who work with clients, and its services. */
export async function findColleagues(db: Db): Promise<{ id: string; name: string; role: string; services: string[] }[]> {
  const { rows } = await sql<{ id: string; name: string; role: string; services: string[] }>`
    select m.id, a.name, m.role, array(select ms.service_id from access.membership_service ms where ms.membership_id = m.id) as services
      from access.membership m join access.account a on a.id = m.account_id
     where m.organisation_id = (select access.my_organisation()) and m.role in ('worker', 'head', 'coordinator') and m.valid_from <= platform.today() and (m.valid_to is null or m.valid_to >= platform.today()) and a.disabled_at is null
     order by m.id <> (select access.my_membership()), a.name limit 200`.execute(db);
  return rows;
}
export async function findOwnServices(db: Db): Promise<{ id: string; name: string; mine: boolean }[]> {
  const { rows } = await sql<{ id: string; name: string; mine: boolean }>`
    select id, name, id = any ((select access.my_services())::uuid[]) as mine from directory.known_service where partner_id is null and organisation_id = any ((select access.my_organisations())::uuid[]) order by mine desc, name limit 200`.execute(db);
  return rows;
}
