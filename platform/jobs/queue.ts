// How a request starts a job.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';

/** Starts a job once the request's transaction has been committed. Of several with one `key` that have not begun only the last stays. */
export const queueJob = async (db: Db, name: string, payload: Record<string, string | number> = {}, key?: string): Promise<void> => {
  await sql`select platform.queue_job(${name}, ${JSON.stringify(payload)}::jsonb, ${key ?? null})`.execute(db);
};
