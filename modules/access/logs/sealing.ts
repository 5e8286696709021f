// The hash chains of the two logs: sealed every minute, checked on demand. Works as the owner, beside the application's roles.
import { openAsOwner } from '#platform/db/connect.ts';
import type { Job } from '#platform/jobs/jobs.ts';
import { brokenSeals, chainHeads, seal, sealIfFree } from './sealing-queries.ts';

/** Seals both logs every minute. */
export const jobs: Job[] = [{ name: 'logs.seal', cron: '* * * * *', run: ({ owner }) => owner.work(sealIfFree) }];

export type LogCheck = { broken: { log: string; sealId: string; sealedAt: Date }[]; heads: { log: string; links: number; rows: number; hash: string }[] };
/** Seals what is not sealed yet, then goes through both chains from the first link. */
export async function checkLogs(adminUrl: string): Promise<LogCheck> {
  const owner = openAsOwner(adminUrl, { connections: 1 });
  try {
    return await owner.work(async (db) => {
      const broken = await brokenSeals(db);
      if (!broken.length) await seal(db);
      return { broken, heads: await chainHeads(db) };
    });
  } finally { await owner.close(); }
}
