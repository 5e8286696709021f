// Generates database/schema.sql: the whole schema on one page for reading. The migrations make it; this file is never run.
import type pg from 'pg';
import { isMain, writeOrCheck } from './common.ts';
import { type Column, type Relation, onCatalog, ours, relations } from './catalog.ts';

/** Where the page is kept. */
export const schemaFile = 'database/schema.sql';

type Parts = Record<number, string[]>;

/** The page as text: only what all supported versions of PostgreSQL print alike, in an order that depends on names alone. */
export async function schema(adminUrl: string): Promise<string> {
  return onCatalog(adminUrl, async (client) => {
    const found = await relations(client), functions = await functionLines(client);
    const parts = { constraints: await constraints(client), indexes: await indexes(client), triggers: await triggers(client), reads: await reads(client) };
    const schemas = (await client.query<{ name: string; comment: string | null }>(
      `select n.nspname as name, obj_description(n.oid, 'pg_namespace') as comment from pg_namespace n where ${ours} order by n.nspname collate "C"`)).rows;
    const pages = schemas.map(({ name, comment }) => [
      `-- ${'='.repeat(10)} ${name} ${'='.repeat(10)}${comment ? `\n-- ${oneLine(comment)}` : ''}\ncreate schema ${name};`,
      ...found.filter((r) => r.schema === name).map((r) => (r.kind === 'table' ? table(r, parts) : view(r, parts.reads[r.oid] ?? []))),
      ...(functions[name] ?? []),
    ].join('\n\n'));
    return `-- Generated from the migrations by \`npm run generate\`, to be read and not run. Policies and grants are in modules/*/access.sql.\n\n${pages.join('\n\n\n')}\n`;
  });
}

function table(r: Relation, parts: { constraints: Parts; indexes: Parts; triggers: Parts }): string {
  const lines = [...r.columns.map((c) => [columnLine(c), c.comment] as const), ...(parts.constraints[r.oid] ?? []).map((text) => [text, null] as const)];
  const body = lines.map(([text, comment], i) => `  ${text}${i < lines.length - 1 ? ',' : ''}${comment ? `  -- ${oneLine(comment)}` : ''}`).join('\n');
  return [...(r.comment ? [`-- ${oneLine(r.comment)}`] : []), `create table ${r.schema}.${r.name} (\n${body}\n);`, ...(parts.indexes[r.oid] ?? []), ...(parts.triggers[r.oid] ?? [])].join('\n');
}

// The text of a view's query is printed differently by each major version; its columns and sources are not.
function view(r: Relation, from: string[]): string {
  const columns = r.columns.map((c) => `--   ${c.name} ${c.written}${c.comment ? `  -- ${oneLine(c.comment)}` : ''}`);
  return [...(r.comment ? [`-- ${oneLine(r.comment)}`] : []), `-- view ${r.schema}.${r.name}${from.length ? `, reads ${from.join(', ')}` : ''}`, ...columns].join('\n');
}

function columnLine(c: Column): string {
  const value = c.generated ? ` generated always as (${c.default})${c.generated === 's' ? ' stored' : ''}`
    : c.identity ? ` generated ${c.identity === 'a' ? 'always' : 'by default'} as identity`
    : c.default !== null ? ` default ${c.default}` : '';
  return `${c.name} ${c.written}${c.notNull ? ' not null' : ''}${value}`;
}

// Not-null constraints have rows of their own only since PostgreSQL 18; the columns say it anyway.
const constraints = (client: pg.Client) => linesByRelation(client, `
  select conrelid as oid, pg_get_constraintdef(k.oid) as line
  from pg_constraint k join pg_namespace n on n.oid = k.connamespace
  where ${ours} and conrelid <> 0 and contype in ('p', 'u', 'f', 'c', 'x')
  order by position(contype::text in 'pufcx'), conname collate "C"`);

const indexes = (client: pg.Client) => linesByRelation(client, `
  select i.indrelid as oid, pg_get_indexdef(i.indexrelid) || ';' as line
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
  order by c.relname collate "C"`);

const triggers = (client: pg.Client) => linesByRelation(client, `
  select t.tgrelid as oid, pg_get_triggerdef(t.oid) || ';' as line
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and not t.tgisinternal order by t.tgname collate "C"`);

const reads = (client: pg.Client) => linesByRelation(client, `
  select oid, line from (
    select distinct w.ev_class as oid, n.nspname || '.' || c.relname as line
    from pg_rewrite w join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid and d.refclassid = 'pg_class'::regclass
    join pg_class c on c.oid = d.refobjid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.oid <> w.ev_class) found
  order by line collate "C"`);

async function linesByRelation(client: pg.Client, sql: string): Promise<Parts> {
  const { rows } = await client.query<{ oid: number; line: string }>(sql);
  return Object.fromEntries(Object.entries(Object.groupBy(rows, ({ oid }) => oid)).map(([oid, found]) => [oid, found!.map(({ line }) => line)]));
}

async function functionLines(client: pg.Client): Promise<Record<string, string[]>> {
  const { rows } = await client.query<{ schema: string; line: string; comment: string | null }>(`
    select n.nspname as schema, obj_description(p.oid, 'pg_proc') as comment,
      case p.prokind when 'p' then 'procedure ' else 'function ' end || n.nspname || '.' || p.proname || '(' || pg_get_function_arguments(p.oid) || ')'
        || coalesce(' returns ' || pg_get_function_result(p.oid), '')
        || case p.provolatile when 'i' then ' immutable' when 's' then ' stable' else '' end || case when p.prosecdef then ' security definer' else '' end as line
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${ours} and not exists (select from pg_depend x where x.classid = 'pg_proc'::regclass and x.objid = p.oid and x.deptype = 'e')
    order by p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`);
  return Object.fromEntries(Object.entries(Object.groupBy(rows, (row) => row.schema))
    .map(([name, found]) => [name, found!.map(({ line, comment }) => `${comment ? `-- ${oneLine(comment)}\n` : ''}-- ${line}`)]));
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

if (isMain(import.meta.url)) await writeOrCheck(schemaFile, schema);
