// Turns samples into plans of the floor: what the product asks of the database for them, without access rules; only samples for which the same rows come back, but for a quarter of the statements at most.
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import { buildApp } from '#platform/http/app.ts';
import { openDatabase } from '#platform/db/connect.ts';
import { rooms } from '#modules/routes.ts';
import type { Plan } from './floor.ts';
import type { Sample } from './load.ts';
import type { Prepared } from './operations.ts';
import { withoutAccess, written, type Statement } from './statements.ts';

export type Beside = { samples: Sample[]; /** One for each sample: the floor's address of each of its requests. */ floor: Sample[]; plans: Plan[]; /** Samples left out because the floor's rows differ in more than a quarter of the statements: data that reach the caller from elsewhere, or hide from them. */ left: number; /** Statements among those kept and left that give other rows. */ other: number };

export async function besideFloor(url: string, db: pg.Client, { samples, askers, floor }: Prepared, from: number): Promise<Beside> {
  const address = (plans: Plan[], at: number): Sample => plans.map((_, i) => ({ method: 'GET', path: `/${at + i}` }));
  const found: Beside = { samples: [], floor: [], plans: [], left: 0, other: 0 };
  const take = (sample: Sample, plans: Plan[]) => {
    found.samples.push(sample);
    found.floor.push(address(plans, from + found.plans.length));
    found.plans.push(...plans);
  };
  if (floor) {
    samples.forEach((sample, i) => take(sample, floor[i]!));
    return found;
  }
  const { rows: types } = await db.query<{ name: string; type: string }>(`select 'access.' || proname as name, format_type(prorettype, null) as type from pg_proc where pronamespace = 'access'::regnamespace and not proretset`);
  const typeOf = new Map(types.map(({ name, type }) => [name, type]));
  const database = openDatabase(url, { connections: 2 }), app = buildApp({ database, secretKey: randomBytes(32), secondFactor: 'optional', setupCode: undefined, publicUrl: 'http://localhost', mail: false }, rooms);
  try {
    // Each sample takes the product seconds when access rules are slow: forty are enough to walk over.
    for (const [i, sample] of samples.slice(0, 40).entries()) {
      const { secret } = askers[i]!, plans: Plan[] = [];
      const asked = new Map<string, string | null>();
      const ask = async (expression: string) => {
        if (!asked.has(expression)) asked.set(expression, (await database.asSession(secret, async (tx) => (await sql<{ v: string | null }>`select ${sql.raw(expression)}::text as v`.execute(tx)).rows[0]!.v)));
        return asked.get(expression)!;
      };
      let all = 0, other = 0;
      for (const { method, path, cookie } of sample) {
        const statements = await written(async () => {
          const response = await app.inject({ method: method as 'GET', url: path, headers: { cookie: cookie! } });
          if (response.statusCode >= 300) throw new Error(`${method} ${path}: ${response.statusCode} ${response.body}`);
        });
        const bare: Statement[] = [];
        for (const statement of statements) bare.push(await withoutAccess(statement, typeOf, ask));
        for (const one of bare) { all++; if ((await db.query(one.sql, one.values)).rows.length !== one.rows) other++; }
        plans.push(bare);
      }
      if (other <= all / 4) take(sample, plans); else found.left++;
      found.other += other;
    }
  } finally { await app.close(); await database.close(); }
  if (!found.samples.length) throw new Error('the floor gives other rows than the product for every sample: write its statements by hand in operations.ts');
  return found;
}

/** How the table of records looks: columns, checks, keys, indexes. */
const looks = `select md5(string_agg(x, ';' order by x)) from (select attname || atttypid as x from pg_attribute where attrelid = 'work.record'::regclass and attnum > 0 and not attisdropped
  union all select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'work.record'::regclass union all select pg_get_indexdef(indexrelid) from pg_index where indrelid = 'work.record'::regclass) y`;

/** What the hand-written floors stand on: a trigram index over keys of names, and the records once more, as many and with the same indexes, checks and foreign keys, in a table without triggers and policies. Made once, and again when the real one looks otherwise. */
export async function groundOfFloor(db: pg.Client): Promise<void> {
  const { rows: [made] } = await db.query<{ names: boolean; records: boolean }>(`select to_regclass('bench.name_key') is not null as names, exists (select from pg_class where oid = to_regclass('bench.record') and obj_description(oid) = (${looks})) as records`);
  if (!made!.names) await db.query(`create table bench.name_key as select id as profile_id, organisation_id, people.name_key(given_name || ' ' || family_name || ' ' || native_name) as key from people.profile;
    create index on bench.name_key using gin (key public.gin_trgm_ops); alter table bench.name_key add primary key (profile_id); analyze bench.name_key`);
  if (made!.records) return;
  console.log('Records once more, for the floor…');
  const { rows: [columns] } = await db.query<{ list: string }>(`select string_agg(quote_ident(attname), ', ' order by attnum) as list from pg_attribute where attrelid = 'work.record'::regclass and attnum > 0 and not attisdropped and attgenerated = ''`);
  await db.query(`drop table if exists bench.record; create table bench.record (like work.record including defaults including constraints including generated); insert into bench.record (${columns!.list}) select ${columns!.list} from work.record`);
  for (const { made: index } of (await db.query<{ made: string }>(`select replace(pg_get_indexdef(indexrelid), ' ON work.record ', ' ON bench.record ') as made from pg_index where indrelid = 'work.record'::regclass`)).rows) await db.query(index);
  for (const { made: key } of (await db.query<{ made: string }>(`select pg_get_constraintdef(oid) as made from pg_constraint where conrelid = 'work.record'::regclass and contype = 'f'`)).rows) await db.query(`alter table bench.record add ${key}`);
  await db.query(`do $$ begin execute format('comment on table bench.record is %L', (${looks})); end $$`);
  await db.query('vacuum analyze bench.record');
}
