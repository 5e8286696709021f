// Imports as their keepers see them.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { cursor, keyAfter } from '#platform/http/cursor.ts';
import type { Import, RowKind } from './contract.ts';
import type { Known, Row } from './item.ts';
import { previewDays, undoDays } from './rules.ts';

const rows = async <T>(query: RawBuilder<T>, db: Db): Promise<T[]> => (await query.execute(db)).rows;
const instant = (value: RawBuilder<unknown>) => sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** What items of the register are read against. */
export async function findKnown(db: Db): Promise<Known> {
  const [one] = await rows(sql<{ today: string; types: [string, string][]; targets: string[]; orps: [string, string][] }>`select platform.today()::text as today,
    (select jsonb_agg(jsonb_build_array(code, name)) from directory.service_type) as types, (select jsonb_agg(code) from directory.code where list = 'target_group') as targets,
    (select jsonb_agg(jsonb_build_array(region_code || ' ' || name, code)) from directory.orp) as orps`, db);
  return { today: one!.today, types: new Map(one!.types), targets: new Set(one!.targets), orps: new Map(one!.orps) };
}
export const findKeeper = async (db: Db) => (await rows(sql<{ id: string; name: string; mine: boolean }>`select k.organisation_id as id, o.name, k.organisation_id = (select access.my_organisation()) as mine from directory.register_keeper k join access.known_organisation o on o.id = k.organisation_id`, db))[0];
/** Somebody keeps it, though their name is not ours to know. */
export const becomeKeeper = async (db: Db) => (await rows(sql`insert into directory.register_keeper (id) values (gen_random_uuid()) on conflict (only_one) do nothing returning id`, db)).length === 1;
export const amMasked = async (db: Db) => (await rows(sql<{ masked: boolean }>`select masked from access.organisation where id = (select access.my_organisation())`, db))[0]?.masked ?? false;
export const registerSums = async (db: Db) => (await rows(sql<{ services: number; lastSeen: string | null }>`select count(*)::int as services, max(last_seen)::text as "lastSeen" from directory.register_entry e where e.organisation_id = (select organisation_id from directory.register_keeper) and e.hash is not null`, db))[0]!;

/** Begins reading; earlier previews of this kind are thrown away, and what died while reading. False when another one is under way, undefined when the id is used. */
export async function begin(db: Db, id: string, kind: Import['kind']): Promise<boolean | undefined> {
  await sql`delete from directory.import where kind = ${kind} and organisation_id = (select access.my_organisation()) and (state = 'preview' or state = 'reading' and updated_at < now() - interval '5 minutes') and id <> ${id}`.execute(db);
  if ((await rows(sql`select from directory.import where kind = ${kind} and organisation_id = (select access.my_organisation()) and state in ('reading', 'queued', 'running')`, db)).length) return false;
  const made = await rows(sql`insert into directory.import (id, kind, expires_at) values (${id}, ${kind}, now() + make_interval(days => ${previewDays})) on conflict do nothing returning id`, db);
  return made.length ? true : undefined;
}
export const stage = async (db: Db, id: string, lot: readonly Row[]) => (await rows(sql<{ ok: boolean }>`select directory.stage_import(${id}, ${JSON.stringify(lot)}::jsonb) as ok`, db))[0]!.ok;
export const shown = (db: Db, id: string, size: number) => sql`update directory.import set state = 'preview', read_bytes = ${size} where id = ${id} and state = 'reading'`.execute(db);
export const discard = async (db: Db, id: string) => (await rows(sql`delete from directory.import where id = ${id} and state in ('reading', 'preview', 'failed') returning id`, db)).length === 1;
export const queue = async (db: Db, id: string) => (await rows(sql<{ kind: Import['kind'] }>`update directory.import set state = 'queued', confirmed_at = now(), done = 0, steps = 0 where id = ${id} and state in ('preview', 'failed') and expires_at > now() returning kind`, db))[0];

const none = { new: 0, change: 0, same: 0, end: 0, past: 0, ours: 0, wrong: 0, kept: 0, known: 0 };
const findThem = async (db: Db, where: RawBuilder<unknown>, limit: number): Promise<Import[]> => (await rows(sql<Import>`
  select i.id, i.kind, case when i.state = 'preview' and i.expires_at < now() then 'expired' else i.state end as state, coalesce(a.name, '') as by, ${instant(sql`i.created_at`)} as at, i.read_bytes::float8 as size, i.counts, i.done, i.steps,
         ${instant(sql`i.confirmed_at`)} as "confirmedAt", ${instant(sql`i.finished_at`)} as "finishedAt", ${instant(sql`i.expires_at`)} as "expiresAt", i.kind = 'sheet' and i.state = 'done' and i.finished_at > now() - make_interval(days => ${undoDays}) as undoable
    from directory.import i left join access.membership m on m.id = i.author_id left join access.account a on a.id = m.account_id where ${where} order by i.created_at desc, i.id limit ${limit}`, db)).map((one) => ({ ...one, counts: { ...none, ...one.counts } }));
export const findImports = (db: Db) => findThem(db, sql`i.organisation_id = (select access.my_organisation()) and i.state <> 'reading'`, 30);
export const findImport = async (db: Db, id: string) => (await findThem(db, sql`i.id = ${id} and i.organisation_id = (select access.my_organisation())`, 1))[0];

export type Kept = { field: string; register: unknown; here: unknown };
export type FoundRow = { row: number; number: string; label: string; provider: string; what: RowKind; reason: string | null; said: string; kept: Kept[] };
const rowColumns = sql`r.row, r.key as number, r.label, coalesce(r.data #>> '{provider,name}', p.seen ->> 'name', '') as provider, r.what, r.reason, r.said, r.kept`;
const rowOrder = sql`array_position(array['wrong', 'end', 'change', 'new', 'ours', 'past', 'same'], r.what)`;
export async function findRows(db: Db, id: string, { what, kept, after, limit }: { what?: RowKind | undefined; kept?: string | undefined; after?: string | undefined; limit: number }): Promise<{ items: FoundRow[]; next: string | null }> {
  const key = keyAfter(after, 2);
  const found = await rows(sql<FoundRow & { sort: number }>`select ${rowColumns}, ${rowOrder} as sort from directory.import_row r left join directory.register_provider p on p.ico = r.ico where r.import_id = ${id} and r.what is not null
     and ${what ? sql`r.what = ${what}` : sql`true`} and ${kept ? sql`r.kept <> '[]'` : sql`true`} and ${key ? sql`(${rowOrder}, r.row) > (${Number(key[0])}::int, ${Number(key[1])}::int)` : sql`true`} order by ${rowOrder}, r.row limit ${limit + 1}`, db);
  const last = found.length > limit ? found[limit - 1]! : undefined;
  return { items: found.slice(0, limit), next: last ? cursor(String(last.sort), String(last.row)) : null };
}
/** What needs attention, whole: for a file. */
export const findReport = (db: Db, id: string) => rows(sql<FoundRow>`select ${rowColumns} from directory.import_row r left join directory.register_provider p on p.ico = r.ico where r.import_id = ${id} and (r.what in ('wrong', 'end', 'change', 'new', 'ours', 'past') or r.kept <> '[]') order by ${rowOrder}, r.row`, db);
/** Labels of codes, for showing what stands on either side. */
export const findLabels = async (db: Db) => new Map((await rows(sql<{ key: string; name: string }>`select 'type ' || code as key, name from directory.service_type union all select 'orp ' || code, name from directory.orp union all select 'region ' || code, name from directory.region
  union all select 'target ' || code, cs from directory.code where list = 'target_group'`, db)).map(({ key, name }) => [key, name]));
