// Numbers as functions of the schema count them within the caller's reach, by names that the caller may know. Sums of work come from the room of work's own sums, under its policies.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows as all } from '#platform/db/rows.ts';

export const today = async (db: Db) => (await all(db, sql<{ day: string }>`select platform.today() as day`))[0]!.day;

export type Narrowed = { from: string; until: string; by: string; organisationId?: string | undefined; serviceId?: string | undefined };
export type Counted = { organisationId: string | null; row: string; column: string; n: number; q1: number | null; median: number | null; q3: number | null };
const narrowing = ({ organisationId, serviceId }: Narrowed) => sql`${organisationId ?? null}::uuid, ${serviceId ?? null}::uuid`;

/** Facts of an insight added up, and in how many cases all of a fact was, each once. */
export async function countFacts(db: Db, facts: readonly string[], of: Narrowed): Promise<{ of(fact: string): Counted[]; cases(fact: string): number }> {
  const found = await all(db, sql<Omit<Counted, 'row'> & { fact: string; row: string | null }>`
    select fact, organisation_id as "organisationId", row_key as "row", col_key as "column", n, q1, median, q3 from insights.count_facts(${[...facts]}::text[], ${of.from}, ${of.until}, ${of.by}, ${narrowing(of)})`);
  return { of: (fact) => found.filter((one): one is Counted & { fact: string } => one.fact === fact && one.row !== null), cases: (fact) => found.find((one) => one.fact === fact && one.row === null)?.n ?? 0 };
}

/** Narrowed to an organisation and a service. */
const whole = ({ organisationId, serviceId }: Narrowed, organisation: RawBuilder<unknown>, service: RawBuilder<unknown>) => sql`(${organisationId ?? null}::uuid is null or ${organisation} = ${organisationId ?? null}::uuid) and (${serviceId ?? null}::uuid is null or ${service} = ${serviceId ?? null}::uuid)`;

export type CaseBehind = { id: string; label: string; number: string; phase: string | null };
/** Cases by the name that the reader's organisation gives them. */
export async function findBehind(db: Db, what: string, of: Narrowed, row: string | undefined, column: string | undefined, most: number): Promise<{ items: CaseBehind[]; seen: number; hidden: number; without: number }> {
  const found = (await all(db, sql<{ seen: string[]; hidden: number; without: number }>`select seen, hidden, without from insights.behind(${what}, ${of.from}, ${of.until}, ${of.by}, ${narrowing(of)}, ${row ?? null}, ${column ?? null})`))[0]!;
  const items = await all(db, sql<CaseBehind>`select i.id, coalesce(s.own_label, c.label, '') as label, coalesce(c.number, '') as number, c.phase from unnest(${found.seen}::uuid[]) i (id) left join cases.case c on c.id = i.id
    left join lateral (select nullif(cs.own_label, '') as own_label from cases.case_service cs where cs.case_id = i.id and cs.organisation_id = any ((select access.my_organisations())::uuid[]) order by nullif(cs.own_label, '') nulls last limit 1) s on true
    order by coalesce(s.own_label, c.label, '') collate "cs-x-icu", i.id limit ${most}`);
  return { items, seen: found.seen.length, hidden: found.hidden, without: found.without };
}

export const findWorkers = (db: Db, memberships: readonly string[]) => all(db, sql<{ key: string; name: string }>`select m.id as key, coalesce(a.name, '') as name from access.membership m left join access.account a on a.id = m.account_id where m.id = any (${memberships}::uuid[])`);

export type Minutes = { organisationId: string; row: string; name: string | null; column: string; minutes: number; records: number };
/** Minutes of work from the sums kept by month; by worker from the records, which the head reads whole. */
export const countMinutes = (db: Db, of: Narrowed) => of.by === 'worker' ? all(db, sql<Minutes>`
  select r.organisation_id as "organisationId", m.id as "row", coalesce(a.name, '') as name, r.directness as "column", sum(r.minutes)::int as minutes, count(*)::int as records
    from work.record r join access.membership m on m.id = r.author_id left join access.account a on a.id = m.account_id
   where r.organisation_id = any ((select access.my_organisations())::uuid[]) and r.on_day between ${of.from} and ${of.until} and ${whole(of, sql`r.organisation_id`, sql`r.service_id`)} group by 1, 2, 3, 4`) : all(db, sql<Minutes>`
  select y.organisation_id as "organisationId", ${of.by === 'month' ? sql`to_char(y.month, 'YYYY-MM')` : sql`coalesce(y.service_id::text, '')`} as "row", null as name, y.directness as "column", sum(y.minutes)::int as minutes, sum(y.records)::int as records
    from work.month_tally y where y.organisation_id = any ((select access.my_organisations())::uuid[]) and y.month between ${of.from} and ${of.until} and ${whole(of, sql`y.organisation_id`, sql`y.service_id`)} group by 1, 2, 4 having sum(y.records) <> 0`);

/** Organisations that I count, and their services. */
export const findOrganisations = (db: Db) => all(db, sql<{ key: string; name: string; mine: boolean }>`select o.id as key, o.short_name as name, o.id = (select access.my_organisation()) as mine from access.known_organisation o where o.id = any ((select access.my_organisations())::uuid[]) order by o.id = (select access.my_organisation()) desc, o.short_name collate "cs-x-icu"`);
export const findServices = (db: Db, coordinates: boolean) => all(db, sql<{ key: string; name: string; of: string }>`
  select s.id as key, s.name, s.organisation_id as "of" from directory.known_service s where s.organisation_id = any ((select access.my_organisations())::uuid[]) and s.partner_id is null and ${coordinates ? sql`s.id = any ((select access.my_services())::uuid[])` : sql`true`} order by s.name collate "cs-x-icu", s.id`);
export const findDistrictNames = (db: Db, codes: readonly string[]) => all(db, sql<{ key: string; name: string }>`select code as key, short_name as name from directory.orp where code = any (${codes}::text[]) order by short_name collate "cs-x-icu"`);
