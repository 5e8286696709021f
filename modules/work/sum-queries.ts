// Sums of work: computed from the records behind them, never typed.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { MonthTally, WeekSum } from './contract.ts';

/** Minutes and units by week and worker: my own, or of everybody in my organisations. */
export const findSums = async (db: Db, { from, to, team }: { from: string; to: string; team: boolean }) => (await sql<WeekSum>`
  with counted as (
    select r.*, exists (select from work.record_unit u where u.record_id = r.id and u.unit = 'kontakt') as is_kontakt, exists (select from work.record_unit u where u.record_id = r.id and u.unit = 'intervence') as is_intervence
      from work.record r where r.organisation_id = any ((select access.my_organisations())::uuid[]) and r.on_day between ${from} and ${to} and ${team ? sql`true` : sql`r.author_id = (select access.my_membership())`})
  select date_trunc('week', r.on_day::timestamp)::date as week, json_build_object('id', r.author_id, 'name', max(a.name)) as worker, count(*)::int as records, sum(r.minutes)::int as minutes,
         coalesce(sum(r.minutes) filter (where r.directness = 'direct'), 0)::int as direct, coalesce(sum(r.minutes) filter (where r.directness = 'indirect'), 0)::int as indirect,
         coalesce(sum(r.minutes) filter (where r.directness = 'organisational'), 0)::int as organisational,
         count(*) filter (where is_kontakt)::int as kontakt, count(*) filter (where is_intervence)::int as intervence
    from counted r join access.membership m on m.id = r.author_id join access.account a on a.id = m.account_id
   group by 1, r.author_id order by 1 desc, max(a.name)`.execute(db)).rows;

/** My month until today; `days` are those with a record. */
export const findMonth = async (db: Db) => (await sql<{ month: string; since: string; today: string; contacts: number; minutes: number; direct: number; days: string[] }>`
  select date_trunc('month', platform.today()::timestamp)::date as month, platform.today() as today, greatest(me.valid_from, date_trunc('month', platform.today()::timestamp)::date) as since,
         count(*) filter (where r.id in (select u.record_id from work.record_unit u where u.author_id = (select access.my_membership()) and u.on_day >= date_trunc('month', platform.today()::timestamp)::date and u.unit = 'kontakt'))::int as contacts,
         coalesce(sum(r.minutes), 0)::int as minutes, coalesce(sum(r.minutes) filter (where r.directness = 'direct'), 0)::int as direct,
         coalesce(array_agg(distinct r.on_day::text) filter (where r.id is not null), '{}') as days
    from access.membership me left join work.record r on r.author_id = me.id and r.organisation_id = me.organisation_id and r.on_day >= date_trunc('month', platform.today()::timestamp)::date
   where me.id = (select access.my_membership()) group by me.id, me.valid_from`.execute(db)).rows[0];

/** Is this a worker of my organisation, or of one of its parts? */
export const isOfMine = async (db: Db, membershipId: string) => (await sql`select from access.membership where id = ${membershipId} and organisation_id = any ((select access.my_organisations())::uuid[])`.execute(db)).rows.length > 0;

/** A year by month and organisation of mine, or also by service: from the sums kept as records are written. */
export const findStatistics = async (db: Db, { year, by }: { year: number; by: 'organisation' | 'service' }) => (await sql<MonthTally>`
  with counted as (
    select month, organisation_id, ${by === 'service' ? sql`service_id` : sql`null::uuid`} as service_id, sum(records)::int as records, sum(minutes)::int as minutes,
           coalesce(sum(minutes) filter (where directness = 'direct'), 0)::int as direct, coalesce(sum(minutes) filter (where directness = 'indirect'), 0)::int as indirect,
           coalesce(sum(minutes) filter (where directness = 'organisational'), 0)::int as organisational, sum(kontakt)::int as kontakt, sum(intervence)::int as intervence, sum(participations)::int as participations, sum(erased)::int as erased
      from work.month_tally where organisation_id = any ((select access.my_organisations())::uuid[]) and month between make_date(${year}, 1, 1) and make_date(${year}, 12, 1)
     group by 1, 2, 3 having sum(records) <> 0)
  select t.month, json_build_object('id', o.id, 'name', o.short_name) as organisation, case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as service,
         t.records, t.minutes, t.direct, t.indirect, t.organisational, t.kontakt, t.intervence, t.participations, t.erased
    from counted t join access.known_organisation o on o.id = t.organisation_id left join directory.known_service s on s.id = t.service_id
   order by t.month, o.short_name, o.id, s.name nulls last, s.id`.execute(db)).rows;

/** Is this my organisation, or one of its parts? */
export const isMyOrganisation = async (db: Db, id: string) => (await sql<{ mine: boolean }>`select ${id}::uuid = any (access.my_organisations()) as mine`.execute(db)).rows[0]!.mine;
