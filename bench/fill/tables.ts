// Loading tables fast: triggers whose effect is produced otherwise are off, indexes are built after the rows.
import type pg from 'pg';

/** Foreign keys hold by construction, the change log is left out, sums and what is searched through are made by one statement, nobody's reach is held yet. Every other trigger works, so that what it keeps (words of names) is there. */
const left = ['log_change', 'touch', 'counts_added', 'counts_changed', 'counts_removed', 'end_reach_insert', 'end_reach_update', 'end_reach_delete', 'find_anew_insert', 'find_anew_update', 'find_anew_delete',
  // What happened is filled in as it stands now, approved minutes included.
  'keep_approved'];
const schemas = ['access', 'directory', 'people', 'cases', 'commitments', 'work', 'signals', 'referrals', 'meetings'];

export async function withoutTriggers(db: pg.Client, work: () => Promise<void>): Promise<void> {
  const { rows: tables } = await db.query<{ name: string; kept: string[] }>(`select c.oid::regclass::text as name, array(select t.tgname::text from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal and t.tgname <> all ($2)) as kept
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = any ($1)`, [schemas, left]);
  for (const { name, kept } of tables) {
    await db.query(`alter table ${name} disable trigger all`);
    for (const trigger of kept) await db.query(`alter table ${name} enable trigger "${trigger}"`);
  }
  await work();
  for (const { name } of tables) await db.query(`alter table ${name} enable trigger all`);
  await db.query('delete from access.reach');
}

/** Takes the indexes of the table away, runs the work and builds them again; keys and unique constraints stay. */
export async function withoutIndexes(db: pg.Client, table: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await db.query<{ name: string; definition: string }>(`select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
    where i.indrelid = $1::regclass and not i.indisunique and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`, [table]);
  for (const { name } of rows) await db.query(`drop index ${name}`);
  await work();
  for (const { definition } of rows) await db.query(definition);
}
