// Who may be given a commitment: workers, services, persons and bodies, and what of ours reaches them.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Owner } from './contract.ts';

/** Everything that the owner of a commitment is in the columns. */
export type OwnerColumns = {
  owner_kind: Owner['kind']; owner_membership_id: string | null; owner_service_id: string | null; owner_organisation_id: string | null; owner_person_id: string | null;
  owner_body: string; partner_id: string | null; asked_on: string | null; asked_by: string | null; remind_on: string | null;
};
type Taken = { organisation_id: string; own: boolean; reads: boolean };

/** The organisation of a worker I may see as a colleague, and whether they may be given something in the case: ours, when they read it; others' when they stand in its team. */
export const workerFor = async (db: Db, membershipId: string, caseId: string | null): Promise<Taken | undefined> => (await sql<Taken>`
  select m.organisation_id, m.organisation_id = (select access.my_organisation()) as own, ${caseId === null
    ? sql`m.organisation_id = (select access.my_organisation()) and m.role <> 'administrator'`
    : sql`(m.organisation_id = any ((select access.my_organisations())::uuid[]) and commitments.reads_case(${caseId}, m.id)
        or exists (select from cases.team_member t where t.case_id = ${caseId} and t.membership_id = m.id and (t.until is null or t.until >= platform.today())))`} as reads
    from access.membership m where m.id = ${membershipId}`.execute(db)).rows[0];

/** The organisation of a service that takes part in the case; without a case an own one. */
export const serviceFor = async (db: Db, serviceId: string, caseId: string | null): Promise<Taken | undefined> => (await sql<Taken>`
  select s.organisation_id, s.organisation_id = (select access.my_organisation()) as own, ${caseId === null
    ? sql`s.organisation_id = (select access.my_organisation())`
    : sql`exists (select from cases.case_service cs where cs.case_id = ${caseId} and cs.service_id = s.id and cs.state in ('invited', 'accepted'))`} as reads
    from directory.known_service s where s.id = ${serviceId} and s.partner_id is null`.execute(db)).rows[0];

/** Persons of these about whom nothing at the level of commitments flows from us to that organisation (and service) in the case. */
export const notReleasedTo = async (db: Db, organisationId: string, serviceId: string | null, caseId: string, about: readonly string[]): Promise<string[]> => (await sql<{ person: string }>`
  select p as person from unnest(${about}::uuid[]) p where not exists (
    select from access.release_in_force r where r.case_id = ${caseId} and r.person_id = p and access.level_rank(r.level) >= access.level_rank('commitments')
      and (r.organisation_id = (select access.my_organisation()) and r.to_organisation_id = ${organisationId} and (r.to_service_id is null or ${serviceId}::uuid is null or r.to_service_id = ${serviceId})
        or r.to_organisation_id = (select access.my_organisation()) and r.organisation_id = ${organisationId} and r.id in (select id from access.release_passed_back)))`.execute(db)).rows.map((r) => r.person);

/** Does that organisation take part in the case of a locality, together with us? */
export const isCommonWith = async (db: Db, caseId: string, organisationId: string): Promise<boolean> => (await sql`select from cases.case_service where case_id = ${caseId} and case_id = any ((select access.common_cases())::uuid[]) and organisation_id = ${organisationId} and state = 'accepted'`.execute(db)).rows.length > 0;

export const personInCase = async (db: Db, personId: string, caseId: string): Promise<boolean> => (await sql`select from cases.case_person where person_id = ${personId} and case_id = ${caseId}`.execute(db)).rows.length > 0;
export const knowsPartner = async (db: Db, partnerId: string): Promise<boolean> => (await sql`select from directory.partner where id = ${partnerId}`.execute(db)).rows.length > 0;

type OwnerWorker = { membership_id: string; name: string; organisation_id: string; short_name: string; own: boolean };
/** Colleagues who read the case, and members of its team from other organisations. */
export const workersOf = async (db: Db, caseId: string): Promise<OwnerWorker[]> => (await sql<OwnerWorker>`
  select m.id as membership_id, a.name, m.organisation_id, o.short_name, m.organisation_id = (select access.my_organisation()) as own
    from access.membership m join access.account a on a.id = m.account_id join access.known_organisation o on o.id = m.organisation_id
   where a.disabled_at is null and (m.organisation_id = any ((select access.my_organisations())::uuid[]) and commitments.reads_case(${caseId}, m.id)
      or exists (select from cases.team_member t where t.case_id = ${caseId} and t.membership_id = m.id and t.until is null and t.role not in ('interpreter')))
   order by own desc, o.short_name, a.name limit 200`.execute(db)).rows;
type OwnerService = { service_id: string; name: string; organisation_id: string; short_name: string; own: boolean };
export const servicesOf = async (db: Db, caseId: string): Promise<OwnerService[]> => (await sql<OwnerService>`
  select s.id as service_id, s.name, s.organisation_id, o.short_name, s.organisation_id = (select access.my_organisation()) as own
    from cases.case_service cs join directory.known_service s on s.id = cs.service_id join access.known_organisation o on o.id = s.organisation_id
   where cs.case_id = ${caseId} and cs.state in ('invited', 'accepted') order by own desc, o.short_name, s.name limit 100`.execute(db)).rows;
