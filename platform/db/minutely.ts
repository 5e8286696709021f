// Work that the owner of the database does every minute beside the requests, on a connection of its own.
import pg from 'pg';

/** A connection of its own, closed afterwards; gives up soon rather than hold anybody. */
export async function withOwner<T>(adminUrl: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: adminUrl, statement_timeout: 30 * 60_000, lock_timeout: 5_000, connectionTimeoutMillis: 10_000 });
  await db.connect();
  try { return await work(db); } finally { await db.end(); }
}

/** Runs `work` every minute, one at a time. A failure is told (`what` failed) and tried again; requests never wait for it. Returns how to stop. */
export function everyMinute(adminUrl: string, what: string, work: (db: pg.Client) => Promise<void>): () => void {
  let running = false;
  const once = async () => {
    if (running) return;
    running = true;
    try { await withOwner(adminUrl, work); } catch (error) { console.error(`${what} failed:`, error instanceof Error ? error.message : error); } finally { running = false; }
  };
  const timer = setInterval(() => void once(), 60_000);
  timer.unref();
  return () => clearInterval(timer);
}
