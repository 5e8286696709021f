// Goals in the database, and what the printed sheet asks, all seen under the caller's policies.
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import type { ChangeGoal, Goal } from './contract.ts';

export type GoalRow = {
  id: string; version: number; words: string; language: string; translation: string; domain: string | null; priority: number; starts_on: string | null; due_on: string | null;
  state: Goal['state']; about: string[]; episode: number; confidence_of: string | null; service_id: string | null; service_name: string | null;
  organisation_id: string; organisation_name: string; own: boolean; open: boolean; why: string | null;
};

const select = sql`
  select g.id, g.version, g.words, g.language, g.translation, g.domain, g.priority, g.starts_on, g.due_on, g.state, g.about, g.episode, g.confidence_of,
         s.id as service_id, s.name as service_name, g.organisation_id, o.short_name as organisation_name,
         g.organisation_id = any ((select access.my_organisations())::uuid[]) as own, g.case_id = any ((select access.open_cases())::uuid[]) as open,
         (select nullif(e.why, '') from cases.goal_evaluation e where e.goal_id = g.id order by e.evaluated_on desc, e.created_at desc limit 1) as why
    from cases.goal g join access.known_organisation o on o.id = g.organisation_id left join directory.known_service s on s.id = g.service_id`;

/** Goals of a case that I may see: those worked on first, by priority. */
export const goals = async (db: Db, caseId: string): Promise<GoalRow[]> =>
  (await sql<GoalRow>`${select} where g.case_id = ${caseId} order by g.state <> 'open', g.episode desc, g.priority, g.created_at, g.id limit 200`.execute(db)).rows;
/** Goals told in confidence that the caller sees. */
export const confidedGoals = async (db: Db): Promise<string[]> => (await sql<{ id: string }>`select id from cases.goal where confidence_of is not null and id = any (cases.confidential_goals())`.execute(db)).rows.map(({ id }) => id);
export const findGoal = async (db: Db, caseId: string, goalId: string): Promise<GoalRow | undefined> => (await sql<GoalRow>`${select} where g.id = ${goalId} and g.case_id = ${caseId}`.execute(db)).rows[0];

type Standing = { episode: number | null; phase: string | null; open: boolean };
/** The episode and phase, when the case itself is visible, and whether it is open for us. */
export const standing = async (db: Db, caseId: string): Promise<Standing> => (await sql<Standing>`
  select (select episode from cases.case where id = ${caseId}) as episode, (select phase from cases.case where id = ${caseId}) as phase, ${caseId} = any ((select access.open_cases())::uuid[]) as open`.execute(db)).rows[0]!;

export type ServiceRow = { id: string; name: string; own: boolean };
export const services = async (db: Db, caseId: string): Promise<ServiceRow[]> => (await sql<ServiceRow>`
  select s.id, s.name, cs.organisation_id = any ((select access.my_organisations())::uuid[]) as own from cases.case_service cs join directory.known_service s on s.id = cs.service_id
   where cs.case_id = ${caseId} and cs.state in ('accepted', 'ended') order by own desc, cs.created_at, s.name limit 50`.execute(db)).rows;
/** Whether it is a service of my organisation that takes part in the case. */
export const isOwnService = async (db: Db, caseId: string, serviceId: string): Promise<boolean> => (await sql`
  select from cases.case_service where case_id = ${caseId} and service_id = ${serviceId} and organisation_id = (select access.my_organisation()) and state = 'accepted'`.execute(db)).rows.length > 0;

const values = (g: z.output<typeof ChangeGoal>) => ({
  words: g.words, language: g.language, translation: g.translation, domain: g.domain ?? null, priority: g.priority, starts_on: g.startsOn ?? null, due_on: g.dueOn ?? null,
  about: g.about, service_id: g.serviceId ?? null, confidence_of: g.confidenceOf ?? null,
});
export const addGoal = (db: Db, caseId: string, id: string, episode: number, goal: z.output<typeof ChangeGoal>) =>
  db.insertInto('cases.goal').values({ id, case_id: caseId, episode, ...values(goal) }).execute();
export const changeGoal = async (db: Db, id: string, version: number, goal: z.output<typeof ChangeGoal>): Promise<boolean> =>
  (await db.updateTable('cases.goal').set(values(goal)).where('id', '=', id).where('version', '=', version).returning('id').execute()).length > 0;

/** Drops a goal and writes down why. */
export async function dropGoal(db: Db, caseId: string, goal: GoalRow, version: number, reason: string): Promise<boolean> {
  const done = (await db.updateTable('cases.goal').set({ state: 'dropped' }).where('id', '=', goal.id).where('version', '=', version).returning('id').execute()).length > 0;
  // Of a confidence nobody is named: so it is never shared.
  if (done) await sql`insert into cases.goal_evaluation (id, case_id, goal_id, about, outcome, why) values (gen_random_uuid(), ${caseId}, ${goal.id}, ${goal.confidence_of ? [] : goal.about}::uuid[], 'dropped', ${reason})`.execute(db);
  return done;
}

export type PersonRow = { id: string; name: string };
/** Persons now in the case that I may see, as my organisation calls them. */
export const persons = async (db: Db, caseId: string): Promise<PersonRow[]> => (await sql<PersonRow>`
  select cp.person_id as id, coalesce((select case when p.anonymous then coalesce(nullif(p.aliases[1], ''), p.given_name) else btrim(p.given_name || ' ' || p.family_name) end
           from people.profile p where p.person_id = case when al.main_id is null then cp.person_id else al.main_id end order by p.organisation_id = (select access.my_organisation()) desc, p.created_at limit 1), '') as name
    from cases.case_person cp left join people.alias al on al.person_id = cp.person_id where cp.case_id = ${caseId} and (cp.until is null or cp.until >= platform.today()) order by cp.part = 'child', cp.created_at, cp.id limit 60`.execute(db)).rows;

/** Names of the organisations that can read the plan (of one person, or of any): mine, and those it is released to. */
export const readers = async (db: Db, caseId: string, person: string | undefined): Promise<string[]> => (await sql<{ name: string }>`
  select name from (
    select o.name, 0 as rank from access.known_organisation o where o.id = (select access.my_organisation())
    union select o.name, 1 from access.release_in_force r join access.known_organisation o on o.id = case when r.organisation_id = any ((select access.my_organisations())::uuid[]) then r.to_organisation_id else r.organisation_id end
     where r.case_id = ${caseId} and access.level_rank(r.level) >= access.level_rank('commitments') ${person ? sql`and r.person_id = ${person}` : sql``}) x
   group by name order by min(rank), name`.execute(db)).rows.map((r) => r.name);

type Printed = { organisation: string; worker: string; today: string };
export const printedBy = async (db: Db): Promise<Printed> => (await sql<Printed>`
  select o.name as organisation, a.name as worker, platform.today() as today from access.known_organisation o, access.account a where o.id = (select access.my_organisation()) and a.id = (select access.my_account())`.execute(db)).rows[0]!;
