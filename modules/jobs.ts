// Every room's jobs: what is done beside the requests. A job that is not named here does not run.
import type { Job } from '#platform/jobs/jobs.ts';
import { jobs as retention } from './retention/index.ts';

export const jobs: readonly Job[] = [...retention];
