// What the process itself does of insights: quarters of districts are published at night, once they are over.
import type { Job } from '#platform/jobs/jobs.ts';
import { publishDue } from './district/publishing.ts';

export const jobs: readonly Job[] = [{ name: 'insights.publish', cron: '50 3 * * *', run: ({ owner }) => owner.work(publishDue) }];
