// The catalog and the rows of an export. Works as the owner, in one snapshot.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { exportedDocument, type Column, type Plan, type Table } from './rules.ts';

/** Every table of the product with its columns, comments and single-column references. */
export async function findTables(db: Db): Promise<Table[]> {
  const ours = sql`n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker')`;
  const { rows: columns } = await sql<Column & { table: string; tableComment: string }>`
    select n.nspname || '.' || c.relname as table, coalesce(obj_description(c.oid, 'pg_class'), '') as "tableComment", a.attname as name, format_type(a.atttypid, a.atttypmod) as type, coalesce(col_description(c.oid, a.attnum), '') as comment, a.attgenerated <> '' as generated
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and not c.relispartition and ${ours} order by 1, a.attnum`.execute(db);
  const { rows: references } = await sql<{ table: string; column: string; to: string; toColumn: string; required: boolean }>`
    select n.nspname || '.' || c.relname as table, a.attname as column, fn.nspname || '.' || f.relname as to, fa.attname as "toColumn", a.attnotnull as required
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1] join pg_attribute fa on fa.attrelid = f.oid and fa.attnum = k.confkey[1]
     where k.contype = 'f' and cardinality(k.conkey) = 1 and ${ours} order by 1, a.attnum`.execute(db);
  return Object.entries(Object.groupBy(columns, ({ table }) => table)).map(([name, found]) => ({ name, comment: found![0]!.tableComment, columns: found!, references: references.filter((r) => r.table === name) }));
}

const quoted = (name: string) => name.split('.').map((part) => `"${part}"`).join('.');
/** A row of the change log says what was before only of a row that is ours: one of another organisation's, changed by our answer, is not told. */
const wasOfOurs = (plans: readonly Plan[]) => `case t.table_name ${plans.filter((p) => p.columns.some((c) => c.name === 'id' && c.type === 'uuid') && p.columns.some((c) => c.name === 'organisation_id') && p.name !== 'access.change_log')
  .map((p) => `when '${p.name}' then case when t.row_id in (select o.id from ${quoted(p.name)} o where o.organisation_id = any ($orgs)) or t.was ->> 'organisation_id' = any ($orgs::text[]) then t.was end`).join(' ')} end as was`;

const batch = 500;
/** Rows of a table as objects, a batch at a time; nothing is held whole. */
export async function* rowsOf(db: Db, plan: Plan, plans: readonly Plan[], organisationIds: readonly string[]): AsyncGenerator<Record<string, unknown>> {
  const orgs = `'{${organisationIds.join(',')}}'::uuid[]`;
  const columns = plan.columns.map(({ name }) => (plan.name === 'access.change_log' && name === 'was' ? wasOfOurs(plans) : `t."${name}"`)).join(', ');
  const text = `select to_jsonb(x) as row from (select ${columns} from ${quoted(plan.name)} t where ${plan.where} order by 1) x`.replaceAll('$orgs::text[]', `${orgs}::text[]`).replaceAll('$orgs', orgs);
  const cursor = `export_${cursors++}`;
  await sql.raw(`declare ${cursor} no scroll cursor for ${text}`).execute(db);
  try {
    for (;;) {
      const { rows } = await sql.raw<{ row: Record<string, unknown> }>(`fetch ${batch} from ${cursor}`).execute(db);
      for (const { row } of rows) yield row;
      if (rows.length < batch) return;
    }
  } finally { await sql.raw(`close ${cursor}`).execute(db).catch(() => undefined); }
}
let cursors = 0;

/** From here on everything is read as it was at one moment. */
export const takeSnapshot = (db: Db) => sql`set transaction isolation level repeatable read`.execute(db);
/** The organisation and its parts. */
export const findParts = async (db: Db, organisationId: string) => (await sql<{ id: string; name: string }>`
  with recursive parts as (select id, name from access.organisation where id = ${organisationId} union select o.id, o.name from access.organisation o join parts p on o.parent_id = p.id) select * from parts`.execute(db)).rows;

export type Attachment = { id: string; sealedId: string; title: string; kind: string; onDay: string; extension: string; mediaType: string; size: number; sha256: string };
export const findAttachments = async (db: Db, organisationIds: readonly string[]) => (await sql<Attachment>`
  select id, sealed_id as "sealedId", title, kind, on_day as "onDay", extension, media_type as "mediaType", size::int as size, sha256 from documents.document t
   where ${sql.raw(exportedDocument)} and organisation_id = any (${sql.val([...organisationIds])}::uuid[]) and state = 'ready' and sealed_id is not null order by on_day, id`.execute(db)).rows;

export type Wanted = { id: string; organisationId: string; authorId: string; state: string };
export const findWanted = async (db: Db, id: string) => (await sql<Wanted>`select id, organisation_id as "organisationId", author_id as "authorId", state from documents.export where id = ${id} and state in ('waiting', 'running')`.execute(db)).rows[0];
export const begin = (db: Db, id: string) => sql`update documents.export set state = 'running', done = 0, steps = 0 where id = ${id}`.execute(db);
export const say = (db: Db, id: string, done: number, steps: number) => sql`update documents.export set done = ${done}, steps = ${steps} where id = ${id}`.execute(db);
/** @returns false when it is not being made any more. */
export const end = async (db: Db, id: string, file: { id: string; size: number; sha256: string }, days: number) => (await sql`
  with ended as (update documents.export set state = 'ready', sealed_id = ${file.id}, size = ${file.size}, sha256 = ${file.sha256}, finished_at = now(), expires_at = now() + make_interval(days => ${days}) where id = ${id} and state = 'running' returning sealed_id)
  update documents.sealed s set complete = true from ended where s.id = ended.sealed_id returning s.id`.execute(db)).rows.length === 1;
export const fail = (db: Db, id: string) => sql`update documents.export set state = 'failed', finished_at = now() where id = ${id} and state in ('waiting', 'running')`.execute(db);

/** Destroys exports that are over, uploads that broke, and what was announced and never came. */
export async function sweep(db: Db): Promise<void> {
  const { rows } = await sql<{ id: string }>`with old as (select id, sealed_id from documents.export where state = 'ready' and expires_at <= now() for update)
    update documents.export e set state = 'expired', sealed_id = null from old where e.id = old.id returning old.sealed_id as id`.execute(db);
  await sql`delete from documents.sealed where id = any (${sql.val(rows.map(({ id }) => id))}::uuid[])`.execute(db);
  await sql`delete from documents.sealed s where created_at < now() - interval '1 day' and not exists (select from documents.document d where d.sealed_id = s.id) and not exists (select from documents.export e where e.sealed_id = s.id)`.execute(db);
  await sql`update documents.document set state = 'removed', removal_reason = 'upload' where state = 'waiting' and created_at < now() - interval '7 days'`.execute(db);
}
