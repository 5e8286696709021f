// Plans, goals and what was said of them, as this caller may see them.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows as all } from '#platform/db/rows.ts';
import type { z } from 'zod';
import type { PlanState } from '../shapes.ts';
import type { GoalTask, MeasureState, PastEvaluation, Said } from './contract.ts';

const prague = (column: RawBuilder<unknown>) => sql`(${column} at time zone 'Europe/Prague')::date`;
/** Names of colleagues of the whole; `named` speaks of the rows of the statement. */
export const nameOf = (membership: RawBuilder<unknown>) => sql`case when ${membership} is not null then (select n.name from goals.names_of(array[${membership}]) n) end`;

type State = z.infer<typeof PlanState>;
export type PlanRow = { id: string; organisationId: string; year: number; state: State; title: string; preamble: string; dueOn: string; rhythm: string; responsible: string; responsibleId: string | null; since: string | null; mayEvaluate: boolean };
const plan = sql`
  select p.id, p.organisation_id as "organisationId", p.year, p.state, p.title, p.preamble, p.due_on as "dueOn", p.rhythm, coalesce(nullif(p.responsible, ''), ${nameOf(sql`p.responsible_id`)}, '') as responsible, p.responsible_id as "responsibleId",
         case when p.state in ('running', 'closed') then coalesce((select min(${prague(sql`s.created_at`)}) from goals.step s where s.plan_id = p.id and s.kind = 'started'), ${prague(sql`p.created_at`)}) end as since,
         p.state = 'running' and goals.in_team(p.organisation_id) as "mayEvaluate"
    from goals.plan p`;
export const findPlans = (db: Db, year: number): Promise<PlanRow[]> => all(db, sql<PlanRow>`${plan} where p.year = ${year} order by p.id limit 300`);
export const findPlan = async (db: Db, centreId: string, year: number): Promise<PlanRow | undefined> => (await all(db, sql<PlanRow>`${plan} where p.organisation_id = ${centreId} and p.year = ${year}`))[0];
export const findPlanById = async (db: Db, id: string): Promise<PlanRow | undefined> => (await all(db, sql<PlanRow>`${plan} where p.id = ${id}`))[0];

export type CentreRow = { id: string; name: string; remind: boolean };
/** Organisations whose goals I see. `remind`: I head the organisation that it is a part of. */
export const findCentres = (db: Db, ids?: readonly string[]): Promise<CentreRow[]> => all(db, sql<CentreRow>`
  select o.id, o.name, o.id <> (select access.my_organisation()) and goals.approves(o.id) as remind
    from access.known_organisation o where ${ids ? sql`o.id = any (${ids}::uuid[]) and ` : sql``}o.id = any ((select goals.my_centres())::uuid[]) order by o.name collate "cs-x-icu", o.id limit 300`);
export const findYears = async (db: Db): Promise<number[]> => (await all(db, sql<{ year: number }>`select distinct year from goals.plan order by year desc limit 100`)).map(({ year }) => year);
export const findWaiting = (db: Db, years: readonly number[]) => all(db, sql<{ planId: string; centreId: string; name: string; year: number; state: State; since: string }>`
  select p.id as "planId", p.organisation_id as "centreId", o.name, p.year, p.state, ${prague(sql`coalesce((select max(s.created_at) from goals.step s where s.plan_id = p.id), p.created_at)`)} as since
    from goals.plan p join access.known_organisation o on o.id = p.organisation_id where p.year = any (${years}::int[]) and p.state in ('draft', 'submitted', 'returned', 'approved')
   order by array_position(array['submitted', 'returned', 'approved', 'draft'], p.state), p.year, o.name collate "cs-x-icu" limit 300`);
export const findPlannedCentres = async (db: Db, year: number): Promise<string[]> => (await all(db, sql<{ id: string }>`select organisation_id as id from goals.plan where year = ${year}`)).map(({ id }) => id);

export type MeasureRow = Omit<MeasureState, 'reading' | 'indicator'> & { indicator: unknown; frozen: unknown };
export type GoalRow = {
  id: string; planId: string; parentId: string | null; text: string; kind: string; partner: string; responsible: string | null; from: string | null; dueOn: string | null; droppedOn: string | null; outcome: string | null; outcomeReason: string; earlierId: string | null; measures: MeasureRow[];
};
const goal = sql`
  select g.id, g.plan_id as "planId", g.parent_id as "parentId", g.text, g.kind, coalesce(t.name, g.partner) as partner, ${nameOf(sql`g.responsible_id`)} as responsible, g.from_day as "from", g.due_on as "dueOn", g.dropped_on as "droppedOn", g.outcome, g.outcome_reason as "outcomeReason", g.from_goal_id as "earlierId", coalesce(m.items, '[]') as measures
    from goals.goal g left join directory.partner t on t.id = g.partner_id
    left join measured m on m.goal_id = g.id`;
const measured = (where: RawBuilder<unknown>) => sql`
  measured as materialized (select m.goal_id, json_agg(json_build_object('id', m.id, 'kind', m.kind, 'words', m.words, 'indicator', m.indicator, 'dueOn', m.due_on, 'reachedOn', m.reached_on, 'evidence', m.evidence, 'frozen', c.reading) order by m.position, m.id) as items
    from goals.measure m left join goals.closing c on c.measure_id = m.id and c.reopened_at is null where m.dropped_on is null and m.goal_id in (select x.id from goals.goal x where ${where}) group by m.goal_id)`;
/** Goals of plans with their parts, in their order. */
export const findGoals = (db: Db, planIds: readonly string[]): Promise<GoalRow[]> => all(db, sql<GoalRow>`
  with ${measured(sql`x.plan_id = any (${planIds}::uuid[])`)} ${goal} where g.plan_id = any (${planIds}::uuid[]) order by g.plan_id, g.position, g.id limit 5000`);

/** Ids of the records that the closing in force froze with a value; some may be erased by now. */
export const findFrozenRecords = async (db: Db, measureId: string): Promise<string[] | undefined> => (await all(db, sql<{ records: string[] }>`select records from goals.closing where measure_id = ${measureId} and reopened_at is null`))[0]?.records;
/** The last thing said of each goal until a month. */
export const findSaid = (db: Db, planIds: readonly string[], until: string) => all(db, sql<Said & { goalId: string }>`
  select distinct on (goal_id) goal_id as "goalId", month, standing, comment from goals.evaluation where plan_id = any (${planIds}::uuid[]) and month <= ${until} order by goal_id, month desc`);
export const countEvaluated = (db: Db, planIds: readonly string[]) => all(db, sql<{ planId: string; month: string; count: number }>`
  select e.plan_id as "planId", e.month, count(*)::int as count from goals.evaluation e join goals.goal g on g.id = e.goal_id and g.parent_id is null and (g.dropped_on is null or g.dropped_on >= e.month + interval '1 month')
   where e.plan_id = any (${planIds}::uuid[]) group by 1, 2`);

export const findTasks = (db: Db, goalIds: readonly string[]): Promise<GoalTask[]> => all(db, sql<GoalTask>`
  select t.id, t.goal_id as "goalId", t.month, t.what, t.state, t.due_on as "dueOn", t.done_on as "doneOn", t.owner, t.mine from goals.tasks_of(${goalIds}::uuid[]) t order by t.month desc, t.due_on nulls last, t.id limit 2000`);
export const findPastEvaluations = (db: Db, goalId: string): Promise<PastEvaluation[]> => all(db, sql<PastEvaluation>`
  select e.id, e.month, e.standing, e.comment, e.readings as measures, coalesce(${nameOf(sql`e.author_id`)}, '') as author, ${prague(sql`e.created_at`)} as "writtenOn",
         case when m.id is not null then json_build_object('id', m.id, 'title', m.title, 'onDay', m.on_day) end as meeting
    from goals.evaluation e left join meetings.meeting m on m.id = e.meeting_id where e.goal_id = ${goalId} order by e.month desc limit 36`);
/** Where a goal stands: its plan, and itself when it is a part. */
export const findPlace = async (db: Db, goalId: string) => (await all(db, sql<{ planId: string; topId: string; versions: number }>`
  select g.plan_id as "planId", coalesce(g.parent_id, g.id) as "topId", (select count(*)::int from goals.goal_version v where v.goal_id = g.id) as versions from goals.goal g where g.id = ${goalId}`))[0];
export const findEarlier = async (db: Db, goalId: string) => (await all(db, sql<{ id: string; year: number }>`select g.id, p.year from goals.goal g join goals.plan p on p.id = g.plan_id where g.id = ${goalId}`))[0];

type Going = { planId: string; on: string; state: 'offered' | 'open' | 'declined' | 'done' | 'cancelled' };
/** The last reminder of each plan about a month, and what came of it: also for those who did not write the commitment. */
export const findReminders = (db: Db, planIds: readonly string[], month: string): Promise<Going[]> => all(db, sql<Going>`
  select r.plan_id as "planId", r.on_day as "on", r.state from goals.reminders_of(${planIds}::uuid[], ${month}) r`);
export const addReminder = (db: Db, r: { id: string; planId: string; month: string; commitmentId: string }) => db.insertInto('goals.reminder').values({ id: r.id, plan_id: r.planId, month: r.month, commitment_id: r.commitmentId } as never).execute();

export type Colleague = { centreId: string; membershipId: string; name: string; organisationId: string; head: boolean; above: boolean };
/** Who works in these centres, and heads of what they are parts of. */
export const findTeams = (db: Db, centreIds: readonly string[]): Promise<Colleague[]> => all(db, sql<Colleague>`
  select t.centre_id as "centreId", t.membership_id as "membershipId", t.name, t.organisation_id as "organisationId", t.head, t.above from goals.team_of(${centreIds}::uuid[]) t`);
export const now = async (db: Db) => (await all(db, sql<{ today: string }>`select platform.today() as today`))[0]!.today;
