// What our own organisation wrote about one person: in a case, or anywhere. Row policies filter once more.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';

/** Ours, about the person, told by nobody else in confidence, and of the case when one is asked for. */
const ours = (alias: string, same: readonly string[], caseId: string | null) => sql`${sql.ref(`${alias}.organisation_id`)} = (select access.my_organisation()) and ${sql.ref(`${alias}.about`)} && ${[...same]}::uuid[]
  and (${caseId}::uuid is null or ${sql.ref(`${alias}.case_id`)} = ${caseId}::uuid)`;
const told = (alias: string, same: readonly string[]) => sql`(${sql.ref(`${alias}.confidence_of`)} is null or ${sql.ref(`${alias}.confidence_of`)} = any (${[...same]}::uuid[]))`;

export type Told = { words: string; translation: string; reading: string; saidOn: string; language: string };
export type Need = { domain: string; worker: number | null; client: number | null; ratedOn: string };
export type Step = { id: string; goalId: string | null; what: string; who: string; dueOn: string | null; state: string; result: string };
export type Goal = { id: string; words: string; translation: string; language: string; state: string };
export type Work = { onDay: string; mode: string; minutes: number; who: string; facts: string; activities: string[] };

/** Is it a case of this person that the caller reaches? */
export const isCaseOf = async (db: Db, caseId: string, same: readonly string[]) => (await rows(db, sql`select from cases.case_person cp join cases."case" c on c.id = cp.case_id where cp.case_id = ${caseId} and cp.person_id = any (${[...same]}::uuid[])`)).length > 0;

export const findRequests = (db: Db, same: readonly string[], caseId: string | null) => rows(db, sql<Told>`select r.words, r.translation, r.reading, r.said_on as "saidOn", r.language from cases.request r where ${ours('r', same, caseId)} and ${told('r', same)} order by r.said_on, r.id limit 50`);
export const findNeeds = (db: Db, same: readonly string[], caseId: string | null) => rows(db, sql<Need>`
  select distinct on (n.domain) n.domain, n.worker_value as worker, n.client_value as client, n.rated_on as "ratedOn" from cases.need_rating n where ${ours('n', same, caseId)} and ${told('n', same)} order by n.domain, n.rated_on desc, n.id desc limit 40`);
export const findGoals = (db: Db, same: readonly string[], caseId: string | null) => rows(db, sql<Goal>`select g.id, g.words, g.translation, g.language, g.state from cases.goal g where ${ours('g', same, caseId)} and ${told('g', same)} order by g.created_at, g.id limit 100`);
/** Steps of goals that may not be printed are left out as well: they would tell what the goal is. */
export const findSteps = (db: Db, same: readonly string[], caseId: string | null, goals: readonly string[]) => rows(db, sql<Step>`
  select k.id, k.goal_id as "goalId", k.what, coalesce(a.name, s.name, case when k.owner_kind = 'client' then 'klient/ka' end, nullif(k.owner_body, ''), '') as who, k.due_on as "dueOn", k.state,
         coalesce((select e.text from commitments.event e where e.commitment_id = k.id and e.organisation_id = k.organisation_id and e.kind = 'done' order by e.created_at desc limit 1), '') as result
    from commitments.commitment k left join access.membership m on m.id = k.owner_membership_id left join access.account a on a.id = m.account_id left join directory.known_service s on s.id = k.owner_service_id
   where ${ours('k', same, caseId)} and ${told('k', same)} and k.state not in ('cancelled', 'declined') and (k.goal_id is null or k.goal_id = any (${[...goals]}::uuid[])) order by k.due_on nulls last, k.created_at, k.id limit 300`);
export const findWork = (db: Db, same: readonly string[], caseId: string | null) => rows(db, sql<Work>`
  select r.on_day as "onDay", r.mode, r.minutes, coalesce(a.name, '') as who, r.facts, r.activities from work.record r left join access.membership m on m.id = r.author_id left join access.account a on a.id = m.account_id
   where ${ours('r', same, caseId)} and ${told('r', same)} order by r.on_day, r.at_time nulls first, r.id limit 500`);
export const findReader = async (db: Db) => (await rows(db, sql<{ organisation: string; worker: string }>`select o.name as organisation, coalesce((select name from access.account where id = (select access.my_account())), '') as worker from access.known_organisation o where o.id = (select access.my_organisation())`))[0]!;
