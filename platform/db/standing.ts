// Whether the rules stand as they were put: asked of the catalogs themselves, so that what somebody has changed by hand is put right at the next start.
import type pg from 'pg';

/** The jobs' library has tables of its own; our rights to them are rules too. */
const theirs = 'graphile_worker';

/**
 * Hash of everything that the rules decide: functions, policies, triggers, views, owners, rights, row security and defaults of these schemas. A row of a catalog
 * holds numbers of its own database: of a restored one the hash is another.
 */
async function standingOf(db: pg.ClientBase, schemas: readonly string[]): Promise<string> {
  const { rows } = await db.query<{ standing: string }>(`
    with ours as (select oid from pg_namespace where nspname = any ($1)), relation as (select c.* from pg_class c where c.relnamespace in (select oid from ours) and c.relkind in ('r', 'p', 'v', 'm', 'S', 'f')),
    line as (
      select 'schema ' || n.nspname || n.nspowner || coalesce(n.nspacl::text, '') as text from pg_namespace n where n.oid in (select oid from ours)
      union all select 'function ' || p::text from pg_proc p where p.pronamespace in (select oid from ours)
      union all select 'relation ' || c.oid || c.relname || c.relowner || c.relrowsecurity || c.relforcerowsecurity || coalesce(c.relacl::text, '') || coalesce(c.reloptions::text, '') from relation c
      union all select 'column ' || a.attrelid || ' ' || a.attnum || ' ' || a.attname || ' ' || a.attnotnull || coalesce(a.attacl::text, '') from pg_attribute a join relation c on c.oid = a.attrelid where a.attnum > 0
      union all select 'default ' || d::text from pg_attrdef d join relation c on c.oid = d.adrelid
      union all select 'policy ' || p::text from pg_policy p join relation c on c.oid = p.polrelid
      union all select 'trigger ' || t::text from pg_trigger t join relation c on c.oid = t.tgrelid
      union all select 'view ' || r::text from pg_rewrite r join relation c on c.oid = r.ev_class)
    select md5(string_agg(md5(text), '' order by md5(text))) as standing from line`, [[...schemas, theirs]]);
  return rows[0]!.standing;
}

/** Do the rules of these files stand, untouched since they were put? */
export async function rulesStand(db: pg.ClientBase, schemas: readonly string[], files: string): Promise<boolean> {
  const { rows: [put] } = await db.query<{ files: string; standing: string }>('select files, standing from platform.rules_put');
  return put?.files === files && put.standing === await standingOf(db, schemas);
}
/** Remembers them, in the transaction that puts them. */
export async function rememberRules(db: pg.ClientBase, schemas: readonly string[], files: string): Promise<void> {
  await db.query('insert into platform.rules_put (files, standing) values ($1, $2) on conflict (id) do update set (files, standing, put_at) = (excluded.files, excluded.standing, now())', [files, await standingOf(db, schemas)]);
}
