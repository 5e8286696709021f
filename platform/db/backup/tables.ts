// What a backup holds: every table of our schemas, its columns that are stored (and not computed), and the counters.
import type pg from 'pg';

export type Table = { name: string; columns: string[] };
export type Counter = { name: string; value: string; called: boolean };

/** Made anew by migrating, or worked out anew (what is held of reach counts transactions of its own cluster): never copied. */
const remade = ['platform.migration', 'platform.rules_put', 'platform.log_life', 'access.reach', 'access.reach_change', 'access.asking'];
const ours = String.raw`n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker')`;

/** All tables in order of their names, written as SQL names them. */
export const tablesOf = async (db: pg.ClientBase): Promise<Table[]> => (await db.query<Table>(`
  select format('%I.%I', n.nspname, c.relname) as name, (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and not c.relispartition and ${ours} and n.nspname || '.' || c.relname <> all ($1) order by 1`, [remade])).rows;

export const countersOf = async (db: pg.ClientBase): Promise<Counter[]> => {
  const { rows } = await db.query<{ name: string }>(`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${ours} order by 1`);
  const found: Counter[] = [];
  for (const { name } of rows) found.push(...(await db.query<Counter>(`select $1::text as name, last_value::text as value, is_called as called from ${name}`, [name])).rows);
  return found;
};
