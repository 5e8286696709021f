// Numbers of indicators. Counted by functions that see all records and say only numbers; names and records come under the caller's policies.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { WorkRecord } from '../contract.ts';
import { findAmong } from '../queries.ts';
import { nothing, type Numbers } from './reading.ts';
import { euStates, type MemberKind } from './rules.ts';
import type { Filter, Indicator } from './shapes.ts';
import type { Span } from './spans.ts';

const eu = [...euStates];
export type ToCount = { organisationId: string; indicator: Indicator; from: string; to: string; months: string[]; periods: string[]; base: Span | null };
/** Numbers of each, in the order asked; null for what the caller is not told. */
export async function countIndicators(db: Db, items: readonly ToCount[]): Promise<(Numbers | null)[]> {
  const asked = JSON.stringify(items.map((item, n) => ({ n, ...item })));
  const { rows } = await sql<{ n: number; numbers: Numbers | null }>`select n, numbers from work.read_indicators(${asked}::jsonb, ${eu}::text[])`.execute(db);
  const found = new Map(rows.map((row) => [row.n, row.numbers]));
  return items.map((item, n) => (item.months.length ? found.get(n) ?? null : found.get(n) && nothing) ?? null);
}

/** Ids of all records behind a number; null when the caller is not told it. */
export const idsBehind = async (db: Db, { organisationId, indicator, memberKey = null, from, to }: { organisationId: string; indicator: Indicator; memberKey?: string | null } & Span) =>
  (await sql<{ ids: string[] | null }>`select work.records_of_indicator(${JSON.stringify(indicator)}::jsonb, ${organisationId}, ${from}, ${to}, ${memberKey}, ${eu}::text[]) as ids`.execute(db)).rows[0]!.ids;

/** Those of the records that the caller sees, newest first, and how many there are that they do not see. */
export async function findBehind(db: Db, ids: string[], page: { after?: string | undefined; limit: number }): Promise<{ items: WorkRecord[]; next: string | null; hidden: number }> {
  const found = await findAmong(db, ids, page);
  const { rows: [seen] } = await sql<{ count: number }>`select count(*)::int as count from work.record where id = any (${ids}::uuid[])`.execute(db);
  return { ...found, hidden: ids.length - seen!.count };
}

/** Names of members of open sets, as the caller may know them. */
export async function findNames(db: Db, asked: readonly { by: MemberKind; key: string }[]): Promise<Map<string, string>> {
  const of = (by: MemberKind) => [...new Set(asked.filter((one) => one.by === by).map(({ key }) => key))];
  const parts = ([
    ['place', (keys) => sql`select id::text as key, name from directory.place where id = any (${keys}::uuid[])`], ['partner', (keys) => sql`select id::text as key, name from directory.partner where id = any (${keys}::uuid[])`],
    ['service', (keys) => sql`select id::text as key, name from directory.known_service where id = any (${keys}::uuid[])`], ['district', (keys) => sql`select code as key, short_name as name from directory.orp where code = any (${keys}::text[])`],
    ['worker', (keys) => sql`select membership_id::text as key, name from goals.names_of(${keys}::uuid[])`],
  ] satisfies [MemberKind, (keys: string[]) => RawBuilder<unknown>][]).flatMap(([by, ask]) => { const keys = of(by); return keys.length ? [ask(keys)] : []; });
  const { rows } = parts.length ? await sql<{ key: string; name: string }>`${sql.join(parts, sql` union all `)}`.execute(db) : { rows: [] };
  return new Map(rows.map(({ key, name }) => [key, name]));
}

/** Is the caller the head of this organisation? */
export const leads = async (db: Db, organisationId: string) => (await sql<{ leads: boolean }>`select (select access.sees_whole_organisation()) and ${organisationId}::uuid = any (access.my_organisations()) as leads`.execute(db)).rows[0]!.leads;
export const whoAmI = async (db: Db) => (await sql<{ id: string | null; organisations: string[]; head: boolean }>`select access.my_membership() as id, access.my_organisations() as organisations, access.sees_whole_organisation() as head`.execute(db)).rows[0]!;

/** Names of whatever definitions point at, as the caller knows them. */
export const findKnown = async (db: Db, ids: readonly string[]) => (await sql<{ id: string; name: string }>`
  select id, name from directory.place where id = any (${[...ids]}::uuid[]) union all select id, name from directory.partner where id = any (${[...ids]}::uuid[])
  union all select id, name from directory.known_service where id = any (${[...ids]}::uuid[]) union all select id, name from work.project where id = any (${[...ids]}::uuid[]) limit 210`.execute(db)).rows;
export const findDistricts = async (db: Db, codes: readonly string[]) => (await sql<{ code: string; name: string }>`select code, short_name as name from directory.orp where code = any (${[...codes]}::text[])`.execute(db)).rows;
/** Is everything that a definition points at known to the caller? */
export const knowsAll = async (db: Db, { serviceIds = [], placeIds = [], partnerIds = [], projectIds = [], orps = [] }: Filter) => (await sql<{ all: boolean }>`select
  (select count(*) from directory.known_service where id = any (${serviceIds}::uuid[])) = ${new Set(serviceIds).size} and (select count(*) from directory.place where id = any (${placeIds}::uuid[])) = ${new Set(placeIds).size}
  and (select count(*) from directory.partner where id = any (${partnerIds}::uuid[])) = ${new Set(partnerIds).size} and (select count(*) from work.project where id = any (${projectIds}::uuid[])) = ${new Set(projectIds).size}
  and (select count(*) from directory.orp where code = any (${orps}::text[])) = ${new Set(orps).size} as "all"`.execute(db)).rows[0]!.all;
export const findProjects = async (db: Db) => (await sql<{ id: string; name: string }>`select id, name from work.project order by ends_on is not null and ends_on < platform.today(), name, id limit 500`.execute(db)).rows;
