// Plans as the caller sees them, and days that are counted without being read (access.sql: quality.sittings).
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { SupervisionBody, SupervisionPlan } from './contract.ts';
import type { Sitting } from './rules.ts';

export type PlanRow = Omit<SupervisionPlan, 'reality' | 'shares' | 'onlyMine'> & { head: boolean };

const select = (where: RawBuilder<unknown>) => sql<PlanRow>`
  select p.id, p.version, case when p.service_id is not null then json_build_object('id', p.service_id, 'name', coalesce((select s.name from directory.known_service s where s.id = p.service_id), '')) end as service,
    coalesce((select json_agg(json_build_object('id', w.membership_id, 'name', a.name) order by a.name) from quality.supervision_worker w join access.membership m on m.id = w.membership_id join access.account a on a.id = m.account_id where w.plan_id = p.id), '[]') as team,
    quality.team_size(p.id) as people, p.kind, p.times, p.per, p.minutes, p.supervisor, (select json_build_object('id', x.id, 'name', x.name) from directory.partner x where x.id = p.partner_id) as partner, (select json_build_object('id', g.id, 'name', g.name) from meetings."group" g where g.id = p.group_id) as "group",
    to_json(p.planned_days) as "plannedDays", p.valid_from as "validFrom", p.valid_to as "validTo", p.note, access.sees_whole_organisation() as head,
    p.organisation_id = (select access.my_organisation()) and (select quality.leads()) and (p.service_id is not null or (select access.sees_whole_organisation())) as "mayWrite"
  from quality.supervision_plan p where ${where} order by p.service_id is null, (select s.name from directory.known_service s where s.id = p.service_id), p.kind, p.valid_from desc limit 300`;
/** Plans that hold on any day of a year. */
export const findOfYear = (db: Db, year: number) => rows(db, select(sql`p.valid_from <= ${`${year}-12-31`}::date and (p.valid_to is null or p.valid_to >= ${`${year}-01-01`}::date)`));
export const find = async (db: Db, id: string) => (await rows(db, select(sql`p.id = ${id}`)))[0];
export type Span = { id: string; from: string; to: string };
const each = (spans: readonly Span[]) => sql`unnest(${spans.map(({ id }) => id)}::uuid[], ${spans.map(({ from }) => from)}::date[], ${spans.map(({ to }) => to)}::date[]) p(id, from_day, to_day)`;
/** Of all plans at once, each in its days. */
export const sittingsOf = (db: Db, spans: readonly Span[]) => rows(db, sql<Sitting & { planId: string }>`select p.id as "planId", s.on_day as "onDay", s.minutes, s.how, s.came from ${each(spans)} cross join lateral (select * from quality.sittings(p.id, p.from_day, p.to_day) limit 400) s order by s.on_day`);
export const sharesOf = (db: Db, spans: readonly Span[]) => rows(db, sql<{ planId: string; membershipId: string; name: string; me: boolean; since: string; came: number }>`
  select p.id as "planId", x.membership_id as "membershipId", coalesce(a.name, '') as name, x.membership_id = (select access.my_membership()) as me, x.since, x.came from ${each(spans)} cross join lateral (select * from quality.sitting_shares(p.id, p.from_day, p.to_day) limit 300) x
  left join access.membership m on m.id = x.membership_id left join access.account a on a.id = m.account_id order by a.name`);
/** What the plan refers to is seen by the caller. */
export const sees = async (db: Db, { serviceId, partnerId, groupId }: Pick<SupervisionBody, 'serviceId' | 'partnerId' | 'groupId'>) => (await rows(db, sql<{ ok: boolean }>`select (${serviceId}::uuid is null or ${serviceId}::uuid = any (quality.my_services()))
  and (${partnerId}::uuid is null or exists (select from directory.partner p where p.id = ${partnerId}::uuid)) and (${groupId}::uuid is null or exists (select from meetings."group" g where g.id = ${groupId}::uuid)) as ok`))[0]!.ok;

const columns = (b: SupervisionBody) => [b.serviceId, b.kind, b.times, b.per, b.minutes, b.supervisor, b.partnerId, b.groupId, b.plannedDays, b.validFrom, b.validTo, b.note] as const;
const names = sql`service_id, kind, times, per, minutes, supervisor, partner_id, group_id, planned_days, valid_from, valid_to, note`;
const values = (b: SupervisionBody) => sql.join(columns(b).map((value) => (Array.isArray(value) ? sql`${value as string[]}::date[]` : sql`${value}`)));
export async function add(db: Db, id: string, body: SupervisionBody): Promise<void> {
  await sql`insert into quality.supervision_plan (id, ${names}) values (${id}, ${values(body)})`.execute(db);
  await putWorkers(db, id, body);
}
export async function change(db: Db, id: string, version: number, body: SupervisionBody): Promise<boolean> {
  if (!(await rows(db, sql`update quality.supervision_plan set (${names}) = row (${values(body)}) where id = ${id} and version = ${version} returning id`)).length) return false;
  await sql`delete from quality.supervision_worker where plan_id = ${id} and membership_id <> all (${body.serviceId ? [] : body.workers}::uuid[])`.execute(db);
  await putWorkers(db, id, body);
  return true;
}
async function putWorkers(db: Db, id: string, { serviceId, workers }: SupervisionBody): Promise<void> {
  if (!serviceId && workers.length) await sql`insert into quality.supervision_worker (plan_id, membership_id) select ${id}, x from unnest(${[...new Set(workers)]}::uuid[]) x on conflict do nothing`.execute(db);
}
export const drop = async (db: Db, id: string, version: number) => (await rows(db, sql`delete from quality.supervision_plan where id = ${id} and version = ${version} returning id`)).length > 0;
