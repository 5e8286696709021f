// A membership that runs out by its day tells nobody: once an hour it is looked whether every crisis still has its coordinator.
import type { Job } from '#platform/jobs/jobs.ts';
import { succeed } from './queries.ts';

export const jobs: readonly Job[] = [{ name: 'crisis.succeed', cron: '5 * * * *', run: async ({ owner }) => { await owner.work(async (db) => { await succeed(db); }); } }];
