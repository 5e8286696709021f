// Teams, departures and what was given for audits, as this caller sees them.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows as all } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { AuditTeam, Departure, Mix, Team } from './contract.ts';

const ours = sql`s.partner_id is null and s.organisation_id = any ((select access.my_organisations())::uuid[])`;
/** Professions of a service on each of some days: one who works in more services counts in each by an equal part. */
const mixes = (services: RawBuilder<unknown>, days: readonly string[]) => sql`
  select x.day, ms.service_id, coalesce(sum(w.part) filter (where w.profession = 'social_worker'), 0)::float8 as "socialWorkers", coalesce(sum(w.part) filter (where w.profession = 'social_care_worker'), 0)::float8 as "careWorkers",
      coalesce(sum(w.part) filter (where w.profession not in ('social_worker', 'social_care_worker')), 0)::float8 as others, count(*)::int as people
    from unnest(${[...days]}::date[]) as x (day) cross join access.membership_service ms join lateral (
      select m.profession, m.fte / greatest(1, (select count(*) from access.membership_service o where o.membership_id = m.id)) as part from access.membership m where m.id = ms.membership_id and m.valid_from <= x.day and (m.valid_to is null or m.valid_to >= x.day)) w on true
   where ms.service_id in (${services}) group by 1, 2`;
const rounded = <T extends Mix>(one: T): T => ({ ...one, socialWorkers: round(one.socialWorkers), careWorkers: round(one.careWorkers), others: round(one.others) });
const round = (n: number) => Math.round(n * 1000) / 1000;

export async function findServices(db: Db, today: string): Promise<Team['services']> {
  const rows = await all(db, sql<Team['services'][number] & Mix>`with m as (${mixes(sql`select s.id from directory.service s where ${ours}`, [today])})
    select s.id, s.name, 'residential' = any (s.forms) as residential, (select access.my_role()) <> 'worker' or s.id in (select w.service_id from access.membership_service w where w.membership_id = (select access.my_membership())) as mine,
      coalesce(m."socialWorkers", 0) as "socialWorkers", coalesce(m."careWorkers", 0) as "careWorkers", coalesce(m.others, 0) as others, coalesce(m.people, 0) as people
      from directory.known_service s left join m on m.service_id = s.id where ${ours} and (s.ends_on is null or s.ends_on >= ${today}::date) order by residential desc, s.name, s.id limit 200`);
  return rows.map(({ id, name, residential, mine, ...mix }) => { const { socialWorkers, careWorkers, others, people } = rounded(mix); return { id, name, residential, mine, mix: { socialWorkers, careWorkers, others, people } }; });
}
export const findMixes = async (db: Db, service: string, days: readonly { half: string; on: string }[]) => (await all(db, sql<Mix & { day: string }>`${mixes(sql`${service}::uuid`, days.map(({ on }) => on))}`)).map((one) => ({ ...rounded(one), half: days.find(({ on }) => on === one.day)?.half ?? '' }));
export const findLeft = (db: Db, service: string, from: string) => all(db, sql<{ half: string; destination: string; n: number; people: number }>`
  select to_char(d.on_day, 'YYYY') || case when extract(month from d.on_day) < 7 then '-H1' else '-H2' end as half, d.destination, count(*)::int as n, sum(d.people)::int as people from quality.departure d where d.service_id = ${service} and d.on_day >= ${from}::date group by 1, 2`);
/** Minutes by month out of the sums of work; empty for those who do not read them. */
export const findWork = (db: Db, service: string, from: string) => all(db, sql<{ month: string; direct: number; indirect: number; organisational: number }>`
  select t.month, coalesce(sum(t.minutes) filter (where t.directness = 'direct'), 0)::int as direct, coalesce(sum(t.minutes) filter (where t.directness = 'indirect'), 0)::int as indirect, coalesce(sum(t.minutes) filter (where t.directness = 'organisational'), 0)::int as organisational
    from work.month_tally t where t.service_id = ${service} and t.month >= ${from}::date group by 1 having sum(t.records) <> 0 order by 1`);

const departure = sql`select d.id, d.version, d.service_id as "serviceId", d.on_day as "onDay", d.people, d.destination, coalesce((select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = d.author_id), '') as author,
  d.organisation_id = (select access.my_organisation()) and (d.author_id = (select access.my_membership()) or (select access.my_role()) = 'head') as "mayChange" from quality.departure d`;
export async function findDepartures(db: Db, { service, after, limit }: { service: string; after?: string | undefined; limit: number }) {
  const key = keyAfter(after, 2);
  return paged(await all(db, sql<Departure>`${departure} where d.service_id = ${service} ${key ? sql`and (d.on_day, d.id) < (${key[0]}::date, ${key[1]}::uuid)` : sql``} order by d.on_day desc, d.id desc limit ${limit + 1}`), limit, ({ onDay, id }) => [onDay, id]);
}
export const findDeparture = async (db: Db, id: string) => (await all(db, sql<Departure>`${departure} where d.id = ${id}`))[0];
type Written = { onDay: string; people: number; destination: string };
export const addDeparture = (db: Db, d: Written & { id: string; serviceId: string }) => sql`insert into quality.departure (id, service_id, on_day, people, destination) values (${d.id}, ${d.serviceId}, ${d.onDay}, ${d.people}, ${d.destination})`.execute(db);
export const changeDeparture = async (db: Db, id: string, version: number, d: Written) => (await all(db, sql`update quality.departure set on_day = ${d.onDay}, people = ${d.people}, destination = ${d.destination} where id = ${id} and version = ${version} returning id`)).length > 0;
export const dropDeparture = async (db: Db, id: string, version: number) => (await all(db, sql`delete from quality.departure where id = ${id} and version = ${version} returning id`)).length > 0;

/** An audit that the caller sees: its service, and what the caller may do with its team. */
export const findAudit = async (db: Db, id: string) => (await all(db, sql<{ serviceId: string; ours: boolean; notes: boolean; goesOn: boolean; begins: string }>`select a.service_id as "serviceId", a.to_organisation_id = any ((select access.my_organisations())::uuid[]) and a.id = any ((select audits.of_our_service())::uuid[]) is true as ours, a.id = any ((select audits.at_work())::uuid[]) as notes, a.state in ('open', 'draft') as "goesOn", a.begins_on as begins
  from audits.audit a where a.id = ${id}`))[0];
export const findGiven = (db: Db, auditId: string) => all(db, sql<AuditTeam>`select g.id, g.on_day as "onDay", g.social_workers::float8 as "socialWorkers", g.care_workers::float8 as "careWorkers", g.others::float8 as others, g.source, g.source_text as "sourceText", g.departures, g.departures_from as "departuresFrom",
  coalesce((select u.name from audits.auditor u where u.audit_id = g.audit_id and u.membership_id = g.author_id), (select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = g.author_id), '') as author from audits.staffing g where g.audit_id = ${auditId} order by g.on_day desc, g.created_at desc limit 100`);
type Given = { id: string; onDay: string; socialWorkers: number; careWorkers: number; others: number; source: string; sourceText: string; departures: Record<string, number> | null; departuresFrom: string | null };
export const addGiven = (db: Db, auditId: string, g: Given) => sql`insert into audits.staffing (id, audit_id, on_day, social_workers, care_workers, others, source, source_text, departures, departures_from)
  values (${g.id}, ${auditId}, ${g.onDay}, ${g.socialWorkers}, ${g.careWorkers}, ${g.others}, ${g.source}, ${g.sourceText}, ${g.departures ? JSON.stringify(g.departures) : null}::jsonb, ${g.departuresFrom})`.execute(db);
