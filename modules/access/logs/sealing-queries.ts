// Asked by the owner of the database, not by a caller: the application's role may neither seal nor check.
import type pg from 'pg';

export const seal = async (db: pg.Client): Promise<void> => { await db.query('select access.seal_logs()'); };
export const brokenSeals = async (db: pg.Client) => (await db.query<{ log: string; sealId: string; sealedAt: Date }>(`select log, seal_id::text as "sealId", sealed_at as "sealedAt" from access.broken_seals()`)).rows;
/** The last link of each chain: written down elsewhere, it also proves that no link was cut off the end. */
export const chainHeads = async (db: pg.Client) => (await db.query<{ log: string; links: number; rows: number; hash: string }>(`
  select log, count(*)::int as links, sum(row_count)::int as rows, (array_agg(encode(hash, 'hex') order by id desc))[1] as hash from access.log_seal group by log order by log`)).rows;
/** Erasures that took content out of the logs, and how many lines each took and says it took. */
export const redactions = async (db: pg.Client) => (await db.query<{ erasureId: string; at: Date | null; said: number; found: number }>(`select erasure_id as "erasureId", at, said::int, found::int from access.redactions()`)).rows;
