// What the process itself uses of work: sums are folded every minute.
import type { Job } from '#platform/jobs/jobs.ts';
import { fold } from './folding-queries.ts';

export const jobs: Job[] = [{ name: 'work.fold', cron: '* * * * *', run: ({ owner }) => owner.work(fold) }];
