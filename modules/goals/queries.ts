// Goals as who asks sees them (policies of access.sql), and the drafting of them.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { Centre, Goal, GoalContent, GoalPlan, NewGoal } from './shapes.ts';
import type { PlanBody } from './contract.ts';
import type { PlanState, StepKind } from './rules.ts';

/** As text with its offset, exact. */
const instant = (column: RawBuilder<unknown>) => sql`to_json(${column}) #>> '{}'`;
const nameOf = (membership: RawBuilder<unknown>) => sql`(select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = ${membership})`;

const centre = sql`o.id, o.name, not exists (select from goals.my_roots() r where r = o.id) as part, goals.in_team(o.id) as "mayDraft", goals.leads(o.id) as "mayLead", goals.approves(o.id) as "mayApprove"`;
export type YearRef = { planId: string; year: number; state: PlanState };
export const findCentres = (db: Db) => rows(db, sql<Centre & { years: YearRef[] }>`
  select ${centre}, (select coalesce(json_agg(json_build_object('planId', p.id, 'year', p.year, 'state', p.state) order by p.year desc), '[]') from goals.plan p where p.organisation_id = o.id) as years
    from access.known_organisation o where o.id = any ((select goals.my_centres())::uuid[]) order by o.name collate "cs-x-icu", o.id limit 300`);
export const findCentre = async (db: Db, id: string) => (await rows(db, sql<Centre>`select ${centre} from access.known_organisation o where o.id = ${id} and o.id = any ((select goals.my_centres())::uuid[])`))[0];
export const findYears = (db: Db, centreId: string) => rows(db, sql<YearRef>`select id as "planId", year, state from goals.plan where organisation_id = ${centreId} order by year desc limit 101`);

export type FoundPlan = Omit<GoalPlan, 'lacks' | 'steps'>;
const plan = (where: RawBuilder<unknown>) => sql<FoundPlan>`
  select p.id, p.version, p.organisation_id as "centreId", p.year, p.title, p.preamble, p.state, p.responsible_id as "responsibleId", p.responsible, coalesce(${nameOf(sql`p.responsible_id`)}, p.responsible) as "responsibleName", p.rhythm, p.due_on as "dueOn", ${instant(sql`p.published_at`)} as "publishedAt"
    from goals.plan p where ${where}`;
export const findPlan = async (db: Db, id: string) => (await rows(db, plan(sql`p.id = ${id}`)))[0];
export const findPlanOf = async (db: Db, centreId: string, year: number) => (await rows(db, plan(sql`p.organisation_id = ${centreId} and p.year = ${year}`)))[0];
/** Holds the plan until the end of the request, so that two steps at once come one after the other. */
export const lockPlan = (db: Db, id: string) => sql`select from goals.plan where id = ${id} for update`.execute(db);
export const findSteps = (db: Db, planId: string) => rows(db, sql<GoalPlan['steps'][number]>`
  select s.id, s.kind, s.text, o.name as organisation, ${nameOf(sql`s.author_id`)} as author, ${instant(sql`s.created_at`)} as at from goals.step s join access.known_organisation o on o.id = s.by_organisation_id where s.plan_id = ${planId} order by s.created_at, s.id limit 500`);

const goal = (where: RawBuilder<unknown>) => sql<Goal>`
  select g.id, g.version, g.plan_id as "planId", g.position, goals.content_of(g) as content, coalesce(${nameOf(sql`g.responsible_id`)}, '') as "responsibleName", coalesce((select k.name from directory.partner k where k.id = g.partner_id), g.partner) as "partnerName",
         g.from_goal_id as "fromGoalId", (select json_build_object('year', fp.year, 'text', f.text, 'outcome', f.outcome) from goals.goal f join goals.plan fp on fp.id = f.plan_id where f.id = g.from_goal_id) as "from", g.template_id as "templateId",
         g.dropped_on as "droppedOn", g.outcome, g.outcome_reason as "outcomeReason",
         (select count(*)::int from goals.goal_version v where v.goal_id = g.id and v.state = 'agreed') as versions, exists (select from goals.goal_version v where v.goal_id = g.id and v.state = 'proposed') as proposed,
         (select coalesce(json_agg(json_build_object('measureId', m.id, 'reachedOn', m.reached_on, 'evidence', m.evidence, 'closing', c.reading)), '[]') from goals.measure m left join goals.closing c on c.measure_id = m.id and c.reopened_at is null
           where m.dropped_on is null and m.goal_id in (select x.id from goals.goal x where x.id = g.id or x.parent_id = g.id)) as measures
    from goals.goal g where g.parent_id is null and ${where} order by g.position, g.id limit 300`;
export const findGoals = (db: Db, planId: string) => rows(db, goal(sql`g.plan_id = ${planId}`));
export const findGoal = async (db: Db, id: string) => (await rows(db, goal(sql`g.id = ${id}`)))[0];

const columns = (b: PlanBody) => ({ title: b.title, preamble: b.preamble, responsible_id: b.responsibleId, responsible: b.responsible, rhythm: b.rhythm, due_on: b.dueOn });
export const begin = (db: Db, b: { id: string; centreId: string; year: number } & PlanBody) => db.insertInto('goals.plan').values({ id: b.id, organisation_id: b.centreId, year: b.year, ...columns(b) } as never).execute();
/** @returns whether nobody else has changed it meanwhile. */
export const change = async (db: Db, id: string, version: number, b: PlanBody) => (await db.updateTable('goals.plan').set(columns(b) as never).where('id', '=', id).where('version', '=', version).executeTakeFirst()).numUpdatedRows > 0n;

export async function addGoal(db: Db, planId: string, { fromGoalId, templateId, ...content }: NewGoal): Promise<void> {
  await sql`insert into goals.goal (id, plan_id, position, text, kind, from_goal_id, template_id)
    values (${content.id}, ${planId}, (select coalesce(max(position), 0) + 1 from goals.goal where plan_id = ${planId} and parent_id is null), ${content.text}, ${content.kind}, ${fromGoalId}, ${templateId})`.execute(db);
  await put(db, content);
}
const put = (db: Db, content: GoalContent) => sql`select goals.put_content(${content.id}, ${JSON.stringify(content)}::jsonb)`.execute(db);
/** @returns the new version, or undefined when somebody else has changed it meanwhile. The goal's version counts for its measures and parts too. */
export async function putGoal(db: Db, version: number, content: GoalContent): Promise<number | undefined> {
  const [found] = await rows(db, sql<{ version: number }>`select version from goals.goal where id = ${content.id} and version = ${version} for update`);
  if (!found) return undefined;
  await put(db, content);
  return (await rows(db, sql<{ version: number }>`select version from goals.goal where id = ${content.id}`))[0]!.version;
}
export async function removeGoal(db: Db, id: string, version: number): Promise<boolean> {
  if (!(await rows(db, sql`select from goals.goal where id = ${id} and version = ${version} for update`)).length) return false;
  await sql`delete from goals.measure where goal_id in (select g.id from goals.goal g where g.id = ${id} or g.parent_id = ${id})`.execute(db);
  await sql`delete from goals.goal where parent_id = ${id}`.execute(db);
  await sql`delete from goals.goal where id = ${id}`.execute(db);
  return true;
}
/** Order is nobody's wording: it does not count as a change of a goal that somebody is writing. */
export const order = (db: Db, planId: string, ids: readonly string[]) => sql`
  update goals.goal g set position = n.at from (select x.id, row_number() over (order by array_position(${[...ids]}::uuid[], x.id) nulls last, x.position, x.id) as at from goals.goal x where x.plan_id = ${planId} and x.parent_id is null) n where n.id = g.id and g.position <> n.at`.execute(db);
export const addStep = (db: Db, s: { id: string; planId: string; kind: StepKind; text: string }) =>
  sql`insert into goals.step (id, plan_id, kind, text, by_organisation_id) values (${s.id}, ${s.planId}, ${s.kind}, ${s.text}, (select access.my_organisation()))`.execute(db);

/** Which of these memberships that last and partners I see. */
export const findKnown = async (db: Db, ids: readonly string[]): Promise<Set<string>> => new Set(ids.length ? (await rows(db, sql<{ id: string }>`
  select id from access.membership where id = any (${[...ids]}::uuid[]) and ended_at is null union all select id from directory.partner where id = any (${[...ids]}::uuid[])`)).map(({ id }) => id) : []);

export type Waiting = { planId: string; centreId: string; centre: string; year: number; why: 'submitted' | 'returned' | 'changes'; count: number; text: string; at: string };
export const findWaiting = (db: Db) => rows(db, sql<Waiting>`
  with mine as (select p.*, o.name, s.text, s.created_at as stepped from goals.plan p join access.known_organisation o on o.id = p.organisation_id
      left join lateral (select x.text, x.created_at from goals.step x where x.plan_id = p.id order by x.created_at desc, x.id desc limit 1) s on true)
  select id as "planId", organisation_id as "centreId", name as centre, year, case state when 'submitted' then 'submitted' else 'returned' end as why, (select count(*)::int from goals.goal g where g.plan_id = mine.id and g.parent_id is null) as count, text, ${instant(sql`stepped`)} as at
    from mine where state = 'submitted' and goals.approves(organisation_id) or state = 'returned' and organisation_id = (select access.my_organisation()) and goals.leads(organisation_id)
  union all
  select m.id, m.organisation_id, m.name, m.year, 'changes', count(*)::int, '', ${instant(sql`min(v.created_at)`)} from mine m join goals.goal_version v on v.plan_id = m.id and v.state = 'proposed' where goals.approves(m.organisation_id) group by 1, 2, 3, 4
  order by 8, 1 limit 300`);
