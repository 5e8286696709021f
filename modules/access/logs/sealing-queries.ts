// Asked by the owner of the database, not by a caller: the application's role may neither seal nor check.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';

/** Gives up soon rather than hold anybody, and is not held by the usual limit: a chain may be long. */
const patient = (db: Db) => sql`select set_config('lock_timeout', '5s', true), set_config('statement_timeout', '30min', true)`.execute(db);

export const seal = async (db: Db): Promise<void> => { await patient(db); await sql`select access.seal_logs()`.execute(db); };
/** As `seal`, unless somebody holds the chains now (another server, or the demo telling its past): the next minute will do. */
export const sealIfFree = async (db: Db): Promise<void> => {
  const { rows: [row] } = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(hashtext('access.seal_logs')) as free`.execute(db);
  if (row!.free) await seal(db);
};
export const brokenSeals = async (db: Db) => {
  await patient(db);
  return (await sql<{ log: string; sealId: string; sealedAt: Date }>`select log, seal_id::text as "sealId", sealed_at as "sealedAt" from access.broken_seals()`.execute(db)).rows;
};
/** The last link of each chain: written down elsewhere, it also proves that no link was cut off the end. */
export const chainHeads = async (db: Db) => (await sql<{ log: string; links: number; rows: number; hash: string }>`
  select log, count(*)::int as links, sum(row_count)::int as rows, (array_agg(encode(hash, 'hex') order by id desc))[1] as hash from access.log_seal group by log order by log`.execute(db)).rows;
