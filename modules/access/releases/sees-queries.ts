// Who takes part in a case and what it sees: the ground of the block "Kdo co vidí".
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { nameOf } from './queries.ts';

export type Taking = { organisationId: string; name: string; shortName: string; leads: boolean; mine: boolean; services: string[] };
/** Organisations of the case that I may know of, those that declined left out. */
export const findTaking = async (db: Db, caseId: string) => (await sql<Taking>`
  select o.id as "organisationId", o.name, o.short_name as "shortName", bool_or(x.leads) as leads, o.id = any ((select access.my_organisations())::uuid[]) as mine,
         coalesce(array_agg(x.service order by x.service) filter (where x.service is not null), '{}') as services
    from (
      select cs.organisation_id, cs.organisation_id = cs.lead_organisation_id as leads, s.name as service from cases.case_service cs join directory.known_service s on s.id = cs.service_id
       where cs.case_id = ${caseId} and cs.state in ('invited', 'accepted')
      union all select c.organisation_id, true, null from cases.case c where c.id = ${caseId}
      union all select r.to_organisation_id, false, null from access.release_in_force r where r.case_id = ${caseId}) x
    join access.known_organisation o on o.id = x.organisation_id group by o.id, o.name, o.short_name order by bool_or(x.leads) desc, o.short_name limit 50`.execute(db)).rows;

/** Who of them works on the case. */
export const findWorkers = async (db: Db, caseId: string) => (await sql<{ organisationId: string; name: string; role: string; me: boolean }>`
  select t.organisation_id as "organisationId", a.name, t.role, t.membership_id = (select access.my_membership()) as me
    from cases.team_member t join access.membership m on m.id = t.membership_id join access.account a on a.id = m.account_id
   where t.case_id = ${caseId} and t.since <= platform.today() and (t.until is null or t.until >= platform.today()) order by t.role = 'leading_key_worker' desc, t.role = 'key_worker' desc, a.name limit 100`.execute(db)).rows;

/** Coordinators whose mandate covers a service of the case, for the row that says that they recommend and do not decide. */
export const findCoordinators = async (db: Db, caseId: string) => (await sql<{ name: string; organisationId: string }>`
  select distinct a.name, md.organisation_id as "organisationId" from access.mandate md join access.mandate_service ms on ms.mandate_id = md.id join cases.case_service cs on cs.service_id = ms.service_id and cs.case_id = ${caseId}
    join access.membership m on m.id = md.membership_id and access.lasts(m.valid_from, m.valid_to, m.ended_at) join access.account a on a.id = m.account_id
   where md.valid_from <= platform.today() and (md.valid_to is null or md.valid_to >= platform.today()) order by a.name limit 20`.execute(db)).rows;

export const findPersons = async (db: Db, caseId: string) => (await sql<{ id: string; name: string }>`
  select cp.person_id as id, ${nameOf(sql`cp.person_id`)} as name from cases.case_person cp where cp.case_id = ${caseId} and (cp.until is null or cp.until >= platform.today()) order by cp.part = 'client' desc, cp.part = 'adult' desc, cp.since, name limit 40`.execute(db)).rows;

/** The last time somebody of another organisation opened the case. */
export const findLastForeign = async (db: Db, caseId: string) => (await sql<{ at: string; reader: string; organisation: string; reason: string | null }>`
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, reader, organisation, reason from access.openings_of_case(${caseId})
   where organisation_id <> (select access.my_organisation()) and ground <> 'denied' order by id desc limit 1`.execute(db)).rows[0];
