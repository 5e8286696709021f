// The hash chains of the two logs: sealed every minute, checked on demand. Works as the owner, beside the application's roles.
import { brokenSeals, chainHeads, redactions, seal, withOwner } from './sealing-queries.ts';

const everyMinute = 60_000;

/** Seals both logs every minute. A failure is told and tried again; requests never wait for it. Returns how to stop. */
export function startSealing(adminUrl: string): () => void {
  let running = false;
  const once = async () => {
    if (running) return;
    running = true;
    try { await withOwner(adminUrl, seal); } catch (error) { console.error('sealing the logs failed:', error instanceof Error ? error.message : error); } finally { running = false; }
  };
  const timer = setInterval(() => void once(), everyMinute);
  timer.unref();
  return () => clearInterval(timer);
}

export type LogCheck = { broken: { log: string; sealId: string; sealedAt: Date }[]; heads: { log: string; links: number; rows: number; hash: string }[]; redactions: { erasureId: string; at: Date | null; said: number; found: number }[] };
/** Seals what is not sealed yet, then goes through both chains from the first link. Lines that an erasure emptied are in the chain by their hash. */
export const checkLogs = (adminUrl: string): Promise<LogCheck> => withOwner(adminUrl, async (db) => {
  const broken = await brokenSeals(db);
  if (!broken.length) await seal(db);
  return { broken, heads: await chainHeads(db), redactions: await redactions(db) };
});
