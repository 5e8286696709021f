// The plan of change as who asks sees it (policies of access.sql).
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { ChangeGoal, ChangeStep } from './contract.ts';

const said = (t: RawBuilder<unknown>) => sql`case when ${t}.sheet_id is not null then json_build_object('sheetId', ${t}.sheet_id, 'question', ${t}.question) end as "from"`;
const goal = sql`g.id, g.version, g.level, g.what, g.why, g.due_on as "dueOn", g.state, g.ended_on as "endedOn", g.ended_word as "endedWord", ${said(sql`g`)}`;
export const findGoals = (db: Db, siteId: string) => rows(db, sql<ChangeGoal>`select ${goal} from programmes.change_goal g where g.site_id = ${siteId} order by g.created_at, g.id limit 500`);
export const findGoal = async (db: Db, siteId: string, id: string) => (await rows(db, sql<ChangeGoal>`select ${goal} from programmes.change_goal g where g.site_id = ${siteId} and g.id = ${id}`))[0];
export const findSteps = (db: Db, siteId: string) => rows(db, sql<ChangeStep>`select c.id, s.goal_id as "goalId", ${said(sql`s`)}, c.what, c.due_on as "dueOn", c.done_on as "doneOn", c.state, s.name as by, s.side
  from programmes.change_step s join commitments.commitment c on c.id = s.commitment_id where s.site_id = ${siteId} order by s.created_at, c.id limit 1000`);
export type Doer = { membershipId: string; name: string; side: 'team' | 'site'; organisationId: string; own: boolean };
export const findDoers = (db: Db, siteId: string) => rows(db, sql<Doer>`select membership_id as "membershipId", name, side, organisation_id as "organisationId", organisation_id = (select access.my_organisation()) as own from programmes.doers_of(${siteId})`);
export const findOpen = (db: Db, programmeId: string) => rows(db, sql<{ siteId: string; name: string; goals: number; steps: number; late: number }>`select s.id as "siteId", s.name, coalesce(g.n, 0) as goals, coalesce(t.n, 0) as steps, coalesce(t.late, 0) as late from programmes.site s
  left join (select site_id, count(*)::int as n from programmes.change_goal where state = 'open' group by site_id) g on g.site_id = s.id
  left join (select x.site_id, count(*)::int as n, (count(*) filter (where c.due_on < platform.today()))::int as late from programmes.change_step x join commitments.commitment c on c.id = x.commitment_id where c.state in ('open', 'offered') group by x.site_id) t on t.site_id = s.id
  where s.programme_id = ${programmeId} and s.joined_on is not null order by s.name, s.id limit 1000`);

type Written = Pick<ChangeGoal, 'level' | 'what' | 'why' | 'dueOn'>;
export const addGoal = (db: Db, g: Written & { id: string; siteId: string; sheetId: string | null; question: string }) =>
  sql`insert into programmes.change_goal (id, site_id, level, what, why, due_on, sheet_id, question) values (${g.id}, ${g.siteId}, ${g.level}, ${g.what}, ${g.why}, ${g.dueOn}, ${g.sheetId}, ${g.question})`.execute(db);
export const putGoal = async (db: Db, id: string, version: number, g: Written) => (await rows(db, sql`update programmes.change_goal set level = ${g.level}, what = ${g.what}, why = ${g.why}, due_on = ${g.dueOn} where id = ${id} and version = ${version} and state = 'open' returning id`)).length > 0;
export const endGoal = async (db: Db, id: string, version: number, e: { state: 'open' | 'reached' | 'dropped'; endedOn: string | null; word: string }) => (await rows(db, sql`update programmes.change_goal set state = ${e.state}, ended_on = ${e.endedOn}, ended_word = ${e.word} where id = ${id} and version = ${version} returning id`)).length > 0;
export const addStep = (db: Db, s: { id: string; siteId: string; goalId: string | null; sheetId: string | null; question: string }) =>
  sql`insert into programmes.change_step (commitment_id, site_id, goal_id, sheet_id, question) values (${s.id}, ${s.siteId}, ${s.goalId}, ${s.sheetId}, ${s.question})`.execute(db);
