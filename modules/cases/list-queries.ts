// The list of cases and the coordinator's view of them.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { CaseLine } from './contract.ts';
import { standingOf, type Phase } from './rules.ts';

export type CaseFilter = {
  q?: string | undefined; phase?: Phase | undefined; service?: string | undefined; mine: boolean; still: boolean; closed: boolean; limit: number;
  after?: { on: string; id: string } | undefined;
};
type Line = Omit<CaseLine, 'lacking' | 'standing' | 'lead'> & { visible: boolean; own: boolean; state: string | null; lead_id: string | null; lead_name: string | null };

// Of a case that its lead does not release to us only what we did ourselves says when it last moved, the rest is not looked through; where there is nothing of ours, since when it was released to us or somebody of ours stands in its team.
/** One more than the limit, so that the caller knows whether there is a next page. */
export async function findLines(db: Db, { q, phase, service, mine, still, closed, limit, after }: CaseFilter): Promise<(Omit<CaseLine, 'lacking'>)[]> {
  const text = q?.trim() || null;
  const { rows } = await sql<Line>`
    with candidate as materialized (select id from unnest((select cases.my_list(${sql.lit(mine)}, ${closed}))::uuid[]) as m (id)),
    reached as materialized (
      select m.id, c.id is not null as visible, coalesce(c.label, s.own_label, '') as label, c.number, c.phase, c.subject_kind, c.organisation_id,
             coalesce(c.organisation_id = any ((select access.my_organisations())::uuid[]), false) as own, s.state,
             coalesce(greatest(c.opened_on, (s.answered_at at time zone 'Europe/Prague')::date, (s.created_at at time zone 'Europe/Prague')::date, r.on_day, e.on_day, p.changed_on),
               (select max(x.valid_from) from access.release x where x.case_id = m.id), (select max(t.since) from cases.team_member t where t.case_id = m.id)) as last_activity
        from candidate m
        left join cases.case c on c.id = m.id
        left join lateral (select s.* from cases.case_service s where s.case_id = m.id and s.organisation_id = any ((select access.my_organisations())::uuid[]) and s.service_id = any ((select access.my_services())::uuid[])
           order by s.state, s.created_at limit 1) s on true
        left join lateral (select r.on_day from work.record r where r.case_id = m.id and (c.id is not null or r.organisation_id = any ((select access.my_organisations())::uuid[])) order by r.on_day desc, r.id desc limit 1) r on true
        left join lateral (select (e.created_at at time zone 'Europe/Prague')::date as on_day from commitments.event e where e.case_id = m.id and (c.id is not null or e.organisation_id = any ((select access.my_organisations())::uuid[])) order by e.created_at desc limit 1) e on true
        left join lateral (select max(p.changed_on) as changed_on from cases.phase_change p where c.id is not null and p.case_id = m.id) p on true
       where (${phase ?? null}::text is null or c.phase = ${phase ?? null})
         and (${service ?? null}::uuid is null or exists (select from cases.case_service x where x.case_id = m.id and x.service_id = ${service ?? null}::uuid and x.state <> 'declined'))
         and ${text === null ? sql`true` : sql`(c.number like '%' || ${text} || '%' or people.name_key(coalesce(c.label, s.own_label, '')) like '%' || people.name_key(${text}) || '%'
              or exists (select from cases.case_person cp join people.profile p on p.person_id = cp.person_id where cp.case_id = m.id and people.name_key(p.given_name || ' ' || p.family_name || ' ' || p.native_name) like '%' || people.name_key(${text}) || '%'))`}),
    limits as materialized (select still_after_days from access.organisation where id = (select access.my_organisation())),
    chosen as (
      select r.*, case when r.visible and r.phase <> 'closed' and platform.today() - r.last_activity >= l.still_after_days then platform.today() - r.last_activity end as still_days
        from reached r, limits l
       where (not ${still} or r.visible and platform.today() - r.last_activity >= l.still_after_days)
         and (${after?.on ?? null}::date is null or (r.last_activity, r.id) < (${after?.on ?? null}::date, ${after?.id ?? null}::uuid))
       order by r.last_activity desc, r.id desc limit ${limit + 1}),
    leader as materialized (select o.id, o.name from access.known_organisation o where o.id in (select organisation_id from chosen))
    select k.id, k.visible, k.own, k.state, k.label, k.number, k.phase, k.subject_kind as "subjectKind", o.id as lead_id, o.name as lead_name, k.last_activity as "lastActivity", k.still_days as "stillDays",
           (select a.name from cases.team_member t join access.membership m on m.id = t.membership_id join access.account a on a.id = m.account_id
             where t.case_id = k.id and t.role = 'leading_key_worker' and t.until is null limit 1) as "keyWorker",
           (select json_build_object('on', d.due_on, 'what', d.what) from commitments.commitment d where d.case_id = k.id and d.state in ('offered', 'open') and d.due_on is not null and d.confidence_of is null order by d.due_on, d.id limit 1) as "nextDue"
      from chosen k left join leader o on o.id = k.organisation_id
     order by k.last_activity desc, k.id desc`.execute(db);
  return rows.map(({ visible, own, state, lead_id, lead_name, ...row }) => ({
    ...row, standing: standingOf({ visible, own, state }), lead: lead_id ? { id: lead_id, name: lead_name ?? '' } : null,
  }));
}

export type WaitingInvitation = { id: string; version: number; caseId: string; label: string; service: { id: string; name: string }; from: string; invitation: string; invitedOn: string };
/** Invitations of my services that wait for an answer. */
export async function findInvitations(db: Db): Promise<WaitingInvitation[]> {
  const { rows } = await sql<WaitingInvitation>`
    select s.id, s.version, s.case_id as "caseId", c.label, json_build_object('id', sv.id, 'name', sv.name) as service, o.name as from, s.invitation, (s.created_at at time zone 'Europe/Prague')::date as "invitedOn"
      from cases.case_service s join cases.case c on c.id = s.case_id join directory.known_service sv on sv.id = s.service_id join access.known_organisation o on o.id = s.lead_organisation_id
     where s.state = 'invited' and s.service_id = any ((select access.my_services())::uuid[]) order by s.created_at limit 50`.execute(db);
  return rows;
}

/** Invitations that my organisation sent and nobody has answered. */
export async function findUnanswered(db: Db): Promise<{ caseId: string; label: string; service: string; organisation: string; invitedOn: string }[]> {
  const { rows } = await sql<{ caseId: string; label: string; service: string; organisation: string; invitedOn: string }>`
    select s.case_id as "caseId", c.label, sv.name as service, o.name as organisation, (s.created_at at time zone 'Europe/Prague')::date as "invitedOn"
      from cases.case_service s join cases.case c on c.id = s.case_id join directory.known_service sv on sv.id = s.service_id join access.known_organisation o on o.id = s.organisation_id
     where s.state = 'invited' and c.phase <> 'closed' and s.case_id = any ((select access.lead_cases())::uuid[]) order by s.created_at limit 100`.execute(db);
  return rows;
}

/** Open cases of clients that my organisation leads, within my reach. */
export async function findOpenLedCases(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from cases.case where id = any ((select access.lead_cases())::uuid[]) and phase <> 'closed' and subject_kind <> 'locality' order by id desc limit 2000`.execute(db);
  return rows.map((row) => row.id);
}

/** How many open cases of clients each colleague works on and leads. */
export async function findLoad(db: Db): Promise<{ membershipId: string; name: string; caseIds: string[]; leading: number }[]> {
  const { rows } = await sql<{ membershipId: string; name: string; caseIds: string[]; leading: number }>`
    select t.membership_id as "membershipId", a.name, array_agg(distinct t.case_id) as "caseIds", count(distinct t.case_id) filter (where t.role = 'leading_key_worker')::int as "leading"
      from cases.team_member t join cases.case c on c.id = t.case_id join access.membership m on m.id = t.membership_id join access.account a on a.id = m.account_id
     where t.organisation_id = any ((select access.my_organisations())::uuid[]) and c.phase <> 'closed' and c.subject_kind <> 'locality' and c.id = any ((select access.lead_cases())::uuid[])
       and t.role in ('leading_key_worker', 'key_worker') and (t.until is null or t.until >= platform.today())
     group by t.membership_id, a.name order by a.name limit 200`.execute(db);
  return rows;
}
