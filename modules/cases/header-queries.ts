// What the header of a case shows. Everything is read as the caller: a row that is not theirs is not there.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { CasePerson, CaseService, Episode, PhaseChange, RunsOut, TeamMember } from './contract.ts';
import type { Phase } from './rules.ts';

/** A case within my reach. `visible` is false when my organisation took part and nothing is released to it any more. */
export type ReachedCase = {
  id: string; visible: boolean; own: boolean; open: boolean; label: string; number: string; subject_kind: 'person' | 'family' | 'locality'; scope: 'internal' | 'external'; mode: 'individual' | 'team';
  phase: Phase; episode: number; opened_on: string; version: number; organisation_id: string; lead_name: string; state: CaseService['state'] | null; own_label: string; sharing_ended_on: string | null;
};

export async function findReachedCase(db: Db, caseId: string): Promise<ReachedCase | undefined> {
  const { rows } = await sql<ReachedCase>`
    select i.id, c.id is not null as visible, coalesce(c.organisation_id = any ((select access.my_organisations())::uuid[]), false) as own, i.id = any ((select access.open_cases())::uuid[]) as open,
           c.label, c.number, c.subject_kind, c.scope, c.mode, c.phase, c.episode, c.opened_on, c.version, c.organisation_id, o.name as lead_name, s.state, coalesce(s.own_label, '') as own_label,
           case when c.id is null then (select max(least(r.valid_to, coalesce((r.withdrawn_at at time zone 'Europe/Prague')::date, r.valid_to))) from access.release r where r.case_id = i.id) end as sharing_ended_on
      from (select ${caseId}::uuid as id where ${caseId}::uuid = any ((select access.my_cases())::uuid[])) i
      left join cases.case c on c.id = i.id
      left join access.known_organisation o on o.id = c.organisation_id
      left join lateral (select s.state, s.own_label from cases.case_service s
         where s.case_id = i.id and s.organisation_id = any ((select access.my_organisations())::uuid[]) and s.service_id = any ((select access.my_services())::uuid[])
         order by s.state, s.created_at limit 1) s on true`.execute(db);
  return rows[0];
}

/** (Written as a case: under row security a coalesce is not compared before the policies, and every profile would be gone through.) */
export async function findPersons(db: Db, caseId: string): Promise<CasePerson[]> {
  const { rows } = await sql<CasePerson>`
    select cp.person_id as id, cp.id as "casePersonId", coalesce(nullif(btrim(p.given_name || ' ' || p.family_name), ''), nullif(p.native_name, ''), '') as name, coalesce(p.native_name, '') as "nativeName",
           cp.part, extract(year from p.birth_date)::int as "birthYear", extract(year from age(platform.today(), p.birth_date))::int as age, cp.since, cp.until, cp.version, (select x.person_id from cases.case_person x where x.case_id = cp.case_id and x.person_id = al.main_id and x.until is null) as "sameAs",
           (select l.language from people.person_language l where l.person_id = cp.person_id order by l.preferred desc, l.created_at, l.id limit 1) as language
      from cases.case_person cp left join people.alias al on al.person_id = cp.person_id
      left join lateral (select * from people.profile p where p.person_id = case when al.main_id is null then cp.person_id else al.main_id end
         order by p.organisation_id = (select access.my_organisation()) desc, p.organisation_id = cp.organisation_id desc limit 1) p on true
     where cp.case_id = ${caseId}
     order by cp.until is not null, case cp.part when 'client' then 1 when 'adult' then 2 else 3 end, p.birth_date nulls last, cp.created_at`.execute(db);
  return rows;
}

type ServiceRow = Omit<CaseService, 'service' | 'organisation' | 'agreement' | 'answeredAt'> & {
  service_id: string; service: string; organisation_id: string; organisation: string; answered_at: Date | null;
  agreement_form: 'none' | 'oral' | 'written'; agreement_on: string | null; agreement_scope: string; agreement_ends_on: string | null;
};
/** What another organisation agreed on with the client, and what it calls the case, stays with it; that there is an agreement may be known. */
export async function findServices(db: Db, caseId: string): Promise<CaseService[]> {
  const { rows } = await sql<ServiceRow>`
    select s.id, s.version, s.service_id, coalesce(sv.name, '') as service, s.organisation_id, o.name as organisation, case when s.organisation_id = any ((select access.my_organisations())::uuid[]) then s.own_label else '' end as "ownLabel", s.organisation_id = any ((select access.my_organisations())::uuid[]) as own,
           s.service_id = any ((select access.my_services())::uuid[]) as mine, s.organisation_id = s.lead_organisation_id as "leading", s.state, s.invitation, (s.created_at at time zone 'Europe/Prague')::date as "invitedOn",
           s.answer, s.answered_at, s.agreement_form, s.agreement_on, case when s.organisation_id = any ((select access.my_organisations())::uuid[]) then s.agreement_scope else '' end as agreement_scope, s.agreement_ends_on, s.ended_on as "endedOn", s.ending_reason as "endingReason"
      from cases.case_service s join access.known_organisation o on o.id = s.organisation_id left join directory.known_service sv on sv.id = s.service_id
     where s.case_id = ${caseId} order by "leading" desc, s.created_at, s.id`.execute(db);
  return rows.map(({ service_id, service, organisation_id, organisation, answered_at, agreement_form, agreement_on, agreement_scope, agreement_ends_on, ...rest }) => ({
    ...rest, service: { id: service_id, name: service }, organisation: { id: organisation_id, name: organisation }, answeredAt: answered_at?.toISOString() ?? null,
    agreement: { form: agreement_form, on: agreement_on, scope: agreement_scope, endsOn: agreement_ends_on },
  }));
}

export async function findTeam(db: Db, caseId: string): Promise<TeamMember[]> {
  const { rows } = await sql<TeamMember>`
    select t.id, t.version, t.membership_id as "membershipId", coalesce(a.name, '') as name, json_build_object('id', o.id, 'name', o.name) as organisation,
           case when sv.id is not null then json_build_object('id', sv.id, 'name', sv.name) end as service, t.role, t.since, t.until, coalesce(h.handover, '') as handover, t.organisation_id = any ((select access.my_organisations())::uuid[]) as own
      from cases.team_member t join access.known_organisation o on o.id = t.organisation_id
      left join access.membership m on m.id = t.membership_id left join access.account a on a.id = m.account_id left join directory.known_service sv on sv.id = t.service_id
      left join cases.handovers(${caseId}) h on h.member_id = t.id
     where t.case_id = ${caseId} order by t.until is not null, t.role <> 'leading_key_worker', own desc, t.since, t.created_at`.execute(db);
  return rows;
}

export async function findEpisodes(db: Db, caseId: string): Promise<Episode[]> {
  const { rows } = await sql<Episode>`
    select number, opened_on as "openedOn", opening_reason as "openingReason", closed_on as "closedOn", closing_code as "closingCode", closing_reason as "closingReason"
      from cases.episode where case_id = ${caseId} order by number desc`.execute(db);
  return rows;
}

export async function findPhaseChanges(db: Db, caseId: string): Promise<PhaseChange[]> {
  const { rows } = await sql<PhaseChange>`
    select p.id, p.episode, p.from_phase as "from", p.to_phase as "to", p.changed_on as "on", p.lacking, p.reason, coalesce(a.name, '') as by
      from cases.phase_change p left join access.membership m on m.id = p.author_id left join access.account a on a.id = m.account_id
     where p.case_id = ${caseId} order by p.created_at desc, p.id desc limit 100`.execute(db);
  return rows;
}

/** Residence permits of the persons, releases and agreements that end within the days given, or have just ended. */
export async function findRunningOut(db: Db, caseId: string, withinDays: number): Promise<RunsOut[]> {
  const { rows } = await sql<RunsOut>`
    with person as (
      select cp.person_id, (select coalesce(nullif(p.given_name, ''), p.native_name) from people.profile p where p.person_id = cp.person_id order by p.organisation_id = (select access.my_organisation()) desc limit 1) as name
        from cases.case_person cp where cp.case_id = ${caseId} and cp.until is null)
    select * from (
      select 'residence' as kind, max(r.valid_to) as "on", coalesce(person.name, '') as about, person.person_id as "personId" from people.residence r join person using (person_id) group by 3, 4
      union all
      select 'release', max(r.valid_to), o.name || case when coalesce(person.name, '') <> '' then ' · ' || person.name else '' end, r.person_id from access.release_in_force r join access.known_organisation o on o.id = r.to_organisation_id left join person using (person_id)
       where r.case_id = ${caseId} group by 3, 4
      union all
      select 'agreement', s.agreement_ends_on, sv.name, null from cases.case_service s join directory.known_service sv on sv.id = s.service_id
       where s.case_id = ${caseId} and s.state = 'accepted' and s.organisation_id = any ((select access.my_organisations())::uuid[])) x
     where x."on" between platform.today() - 30 and platform.today() + ${withinDays}::int order by x."on" limit 30`.execute(db);
  return rows;
}
