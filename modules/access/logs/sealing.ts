// The hash chains of the two logs: sealed every minute, checked on demand. Works as the owner, beside the application's roles.
import { everyMinute, withOwner } from '#platform/db/minutely.ts';
import { brokenSeals, chainHeads, redactions, seal } from './sealing-queries.ts';

/** Seals both logs every minute. Returns how to stop. */
export const startSealing = (adminUrl: string): (() => void) => everyMinute(adminUrl, 'sealing the logs', seal);

export type LogCheck = { broken: { log: string; sealId: string; sealedAt: Date }[]; heads: { log: string; links: number; rows: number; hash: string }[]; redactions: { erasureId: string; at: Date | null; said: number; found: number }[] };
/** Seals what is not sealed yet, then goes through both chains from the first link. Lines that an erasure emptied are in the chain by their hash. */
export const checkLogs = (adminUrl: string): Promise<LogCheck> => withOwner(adminUrl, async (db) => {
  const broken = await brokenSeals(db);
  if (!broken.length) await seal(db);
  return { broken, heads: await chainHeads(db), redactions: await redactions(db) };
});
