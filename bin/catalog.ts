// What the generators read from a live database: the relations of our own schemas, their columns and checks.
import pg from 'pg';

/** Schemas that are ours, as a condition on `n.nspname`. */
export const ours = String.raw`n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker')`;

export type Column = {
  name: string; type: string; written: string; element: string | null; notNull: boolean; comment: string | null;
  default: string | null; identity: '' | 'a' | 'd'; generated: '' | 's' | 'v';
};
export type Relation = { oid: number; schema: string; name: string; kind: 'table' | 'view'; comment: string | null; columns: Column[]; checks: string[] };

/** Connects, works, disconnects. Names are always qualified in what PostgreSQL prints, whoever asks. */
export async function onCatalog<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(`set search_path = pg_catalog; set timezone = 'UTC'`);
    return await work(client);
  } finally { await client.end(); }
}

/** Tables and views of our schemas in order of their names; partitions and what belongs to an extension are left out. */
export async function relations(client: pg.Client): Promise<Relation[]> {
  const { rows } = await client.query<Relation>(`
    select c.oid::int as oid, n.nspname as schema, c.relname as name, case when c.relkind in ('r', 'p') then 'table' else 'view' end as kind,
      obj_description(c.oid, 'pg_class') as comment,
      coalesce((select json_agg(json_build_object(
          'name', a.attname, 'type', coalesce(nullif(t.typbasetype, 0), t.oid)::regtype::text, 'written', format_type(a.atttypid, a.atttypmod),
          'element', (select e.typname from pg_type e where e.oid = t.typelem and t.typcategory = 'A'),
          'notNull', a.attnotnull, 'comment', col_description(c.oid, a.attnum), 'identity', a.attidentity, 'generated', a.attgenerated,
          'default', pg_get_expr(d.adbin, d.adrelid)) order by a.attnum)
        from pg_attribute a join pg_type t on t.oid = a.atttypid
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped), '[]') as columns,
      coalesce((select json_agg(pg_get_constraintdef(k.oid) order by k.conname) from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'), '[]') as checks
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
      and not exists (select from pg_depend x where x.classid = 'pg_class'::regclass and x.objid = c.oid and x.deptype = 'e')
    order by n.nspname collate "C", c.relname collate "C"`);
  return rows;
}
