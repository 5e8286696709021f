// Commitments in the database, seen and written under its policies.
import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import type { AddCommitment, ChangeCommitment, Kind, Owner, State } from './contract.ts';
import type { OwnerColumns } from './owner-queries.ts';

/** A row as the rules and the reply need it. */
export type Row = {
  id: string; version: number; case_id: string | null; case_label: string | null; goal_id: string | null; what: string; about: string[];
  starts_on: string | null; due_on: string | null; due_time: string | null; priority: number; kind: Kind; state: State; proposed_on: string | null; done_on: string | null;
  organisation_id: string; organisation_name: string; author_id: string; author_name: string | null; confidence_of: string | null;
  owner_kind: Owner['kind']; owner_name: string | null; owner_membership_id: string | null; owner_service_id: string | null; owner_person_id: string | null; partner_id: string | null;
  owner_organisation_id: string | null; owner_organisation_name: string | null; asked_on: string | null; asked_by: string | null; asked_by_name: string | null; remind_on: string | null;
  needs: string[]; meeting: { id: string; title: string; onDay: string | null } | null; written_on: string; last_text: string | null; since: Date;
  /** Organisations I act for, and whether I may write it now: the case is open for us. */
  mine: string[]; open: boolean;
  /** I am a coordinator and it is not asked of me. */
  only_coordinates: boolean;
};

const personName = (person: RawBuilder<unknown>) => sql`(select case when p.anonymous then coalesce(nullif(p.aliases[1], ''), nullif(p.given_name, ''), '') else btrim(p.given_name || ' ' || p.family_name) end
  from people.profile p where p.person_id = ${person} order by p.organisation_id = (select access.my_organisation()) desc, p.created_at limit 1)`;
// Colleagues are looked up once for all rows, whom I may see as a colleague being the dearest question of all, and as one object: read as rows, each name would go through all of them.
export const colleagues = sql`colleague as materialized (select coalesce(jsonb_object_agg(m.id, a.name), '{}') as names from access.membership m join access.account a on a.id = m.account_id)`;
export const memberName = (membership: RawBuilder<unknown>) => sql`(select names ->> ${membership}::text from colleague)`;

// Of a meeting one also knows by name whom one meets there, from whichever organisation.
const nameOf = (membership: RawBuilder<unknown>) => sql`coalesce(${memberName(membership)}, case when c.case_id is null then (select n.name from meetings.names_of(array[${membership}]) n) end)`;

/** Whether I may write it now: the case is open for us; outside of cases it is mine to give or to do, as the policies say. */
const mayWrite = sql`case when c.case_id is not null then c.case_id = any ((select access.open_cases())::uuid[])
  else (select access.my_membership()) in (c.author_id, c.owner_membership_id) or c.owner_service_id = any ((select access.my_services())::uuid[])
    or (select access.sees_whole_organisation()) and (c.organisation_id = any ((select access.my_organisations())::uuid[]) or c.owner_organisation_id = any ((select access.my_organisations())::uuid[]))
    or c.organisation_id = any ((select access.my_organisations())::uuid[]) and c.id = any ((select meetings.tasks_i_run())::uuid[]) end is true`;

/** Rows with everything that is shown; `where` speaks of `c`. */
export const rows = async (db: Db, where: RawBuilder<unknown>, order: RawBuilder<unknown>, limit: number): Promise<Row[]> => (await sql<Row>`
  with ${colleagues}
  select c.id, c.version, c.case_id, coalesce(k.label, (select nullif(cs.own_label, '') from cases.case_service cs where cs.case_id = c.case_id and cs.organisation_id = any ((select access.my_organisations())::uuid[]) limit 1)) as case_label, g.id as goal_id, c.what, c.about, c.starts_on, c.due_on, c.due_time, c.priority, c.kind, c.state, c.proposed_on, c.done_on,
         c.organisation_id, o.short_name as organisation_name, c.author_id, ${nameOf(sql`c.author_id`)} as author_name, c.confidence_of,
         c.owner_kind, case c.owner_kind when 'worker' then ${nameOf(sql`c.owner_membership_id`)} when 'service' then (select s.name from directory.known_service s where s.id = c.owner_service_id)
           when 'client' then ${personName(sql`c.owner_person_id`)} when 'body' then c.owner_body end as owner_name,
         c.owner_membership_id, c.owner_service_id, c.owner_person_id, c.partner_id, c.owner_organisation_id, oo.short_name as owner_organisation_name,
         c.asked_on, c.asked_by, ${nameOf(sql`c.asked_by`)} as asked_by_name, c.remind_on,
         (select coalesce(array_agg(d.needs_id), '{}') from commitments.dependency d where d.commitment_id = c.id) as needs,
         (select json_build_object('id', m.id, 'title', m.title, 'onDay', m.on_day) from meetings.item_commitment l join meetings.meeting m on m.id = l.meeting_id where l.commitment_id = c.id) as meeting,
         (c.created_at at time zone 'Europe/Prague')::date as written_on, nullif(e.text, '') as last_text, coalesce(e.created_at, c.created_at) as since,
         (select access.my_organisations()) as mine, ${mayWrite} as open,
         (select access.my_role()) = 'coordinator' and c.owner_membership_id is distinct from (select access.my_membership()) as only_coordinates
    from commitments.commitment c
    join access.known_organisation o on o.id = c.organisation_id
    left join access.known_organisation oo on oo.id = c.owner_organisation_id
    left join cases.case k on k.id = c.case_id
    left join cases.goal g on g.id = c.goal_id
    left join lateral (select e.text, e.created_at from commitments.event e where e.commitment_id = c.id and e.kind <> 'note' order by e.created_at desc, e.id desc limit 1) e on true
   where ${where} order by ${order} limit ${limit}`.execute(db)).rows;

const nearest = sql`c.due_on nulls last, c.due_time nulls last, c.priority, c.created_at, c.id`;
const going = sql`c.state in ('open', 'offered')`;

/** One commitment that I may see. */
export const find = async (db: Db, id: string): Promise<Row | undefined> => (await rows(db, sql`c.id = ${id}`, nearest, 1))[0];

/** Of these the ones that I see: what goes on first, then what is over, the last done first. */
export const among = (db: Db, ids: readonly string[]) => rows(db, sql`c.id = any (${ids}::uuid[])`, sql`${going} desc, case when ${going} then c.due_on end nulls last, c.done_on desc nulls last, c.created_at, c.id`, ids.length);

/** Those of a case: what goes on first, then what is over. */
export const ofCase = (db: Db, caseId: string, state: State | undefined, limit: number) =>
  rows(db, sql`c.case_id = ${caseId}${state ? sql` and c.state = ${state}` : sql``}`, sql`${going} desc, ${nearest}`, limit);
export const countOfCase = async (db: Db, caseId: string, state: State | undefined): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from commitments.commitment c where c.case_id = ${caseId}${state ? sql` and c.state = ${state}` : sql``}`.execute(db)).rows[0]!.n;

const owed = (until: string | undefined) => sql`c.state = 'open' and (c.owner_membership_id = (select access.my_membership())
    or c.owner_kind = 'service' and c.owner_service_id = any ((select access.my_services())::uuid[]) and (select access.my_role()) = 'worker'
    or c.owner_kind = 'body' and coalesce(c.asked_by, c.author_id) = (select access.my_membership()) and c.remind_on is not null)
  ${until ? sql` and coalesce(c.remind_on, c.due_on) <= ${until}` : sql``}`;
/** What I owe: mine, my services', and bodies that I am to remind. */
export const mine = (db: Db, until: string | undefined, limit: number) => rows(db, owed(until), sql`coalesce(c.remind_on, c.due_on) nulls last, c.due_time nulls last, c.priority, c.id`, limit);
export const countMine = async (db: Db, until: string | undefined): Promise<number> => (await sql<{ n: number }>`select count(*)::int as n from commitments.commitment c where ${owed(until)}`.execute(db)).rows[0]!.n;

const foreign = sql`c.state = 'offered' and c.owner_organisation_id is distinct from c.organisation_id`;
/** Offered to us and to be answered by me: a worker for oneself and one's services, a coordinator only for oneself, a head for all. */
export const offeredToUs = (db: Db, limit: number) => rows(db, sql`${foreign} and c.owner_organisation_id = any ((select access.my_organisations())::uuid[])
  and ((select access.my_role()) = 'head' or c.owner_membership_id = (select access.my_membership()) or (select access.my_role()) = 'worker' and c.owner_service_id = any ((select access.my_services())::uuid[]))`, sql`since, c.id`, limit);
/** Our own offers without an answer; a worker sees their own ones. */
export const offeredByUs = (db: Db, limit: number) => rows(db, sql`${foreign} and c.organisation_id = any ((select access.my_organisations())::uuid[]) and ((select access.my_role()) <> 'worker' or c.author_id = (select access.my_membership()))`, sql`since, c.id`, limit);

/** Whether a goal that I see stands in this case. */
export const goalInCase = async (db: Db, goalId: string, caseId: string): Promise<boolean> => (await sql`select from cases.goal where id = ${goalId} and case_id = ${caseId}`.execute(db)).rows.length > 0;

export const today = async (db: Db): Promise<string> => (await sql<{ today: string }>`select platform.today() as today`.execute(db)).rows[0]!.today;

type Fields = Pick<z.output<typeof AddCommitment>, keyof z.output<typeof ChangeCommitment>>;
const values = (f: Fields) => ({
  goal_id: f.goalId ?? null, what: f.what, about: f.about, starts_on: f.startsOn ?? null, due_on: f.dueOn ?? null, due_time: f.dueTime ?? null,
  priority: f.priority ?? 2, kind: f.kind ?? 'task', confidence_of: f.confidenceOf ?? null,
});

export const add = (db: Db, body: z.output<typeof AddCommitment>, owner: OwnerColumns, state: State) =>
  db.insertInto('commitments.commitment').values({ id: body.id, case_id: body.caseId ?? null, ...values(body), ...owner, state }).execute();

/** Changes the row when its version is still the given one. */
export const change = async (db: Db, id: string, version: number, next: Partial<OwnerColumns> & Partial<{ state: State; proposed_on: string | null; due_on: string | null; done_on: string | null }>): Promise<boolean> =>
  (await db.updateTable('commitments.commitment').set(next).where('id', '=', id).where('version', '=', version).returning('id').execute()).length > 0;
export const rewrite = (db: Db, id: string, version: number, body: z.output<typeof ChangeCommitment>, owner: OwnerColumns, next: { state: State; proposed_on: string | null }) =>
  change(db, id, version, { ...values(body), ...owner, ...next } as never);

/** What has to be done before, as pairs within the case that I may see. */
export const dependencies = async (db: Db, caseId: string): Promise<{ step: string; needs: string }[]> => (await sql<{ step: string; needs: string }>`
  select d.commitment_id as step, d.needs_id as needs from commitments.dependency d join commitments.commitment c on c.id = d.commitment_id where c.case_id = ${caseId}`.execute(db)).rows;
/** Are all of these steps of the case that I may see? */
export const allInCase = async (db: Db, ids: readonly string[], caseId: string): Promise<boolean> =>
  (await sql<{ n: number }>`select count(*)::int as n from commitments.commitment where id = any (${ids}::uuid[]) and case_id = ${caseId}`.execute(db)).rows[0]!.n === new Set(ids).size;
/** Makes the step wait for exactly these; pairs that another organisation wrote stay. */
export async function setNeeds(db: Db, step: string, needs: readonly string[]): Promise<void> {
  await sql`delete from commitments.dependency where commitment_id = ${step} and organisation_id = (select access.my_organisation()) and needs_id <> all (${needs}::uuid[])`.execute(db);
  await sql`insert into commitments.dependency (id, commitment_id, needs_id) select gen_random_uuid(), ${step}, n from unnest(${needs}::uuid[]) n on conflict (commitment_id, needs_id) do nothing`.execute(db);
}
