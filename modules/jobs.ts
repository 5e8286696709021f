// Every room's jobs: what is done beside the requests. A job that is not named here does not run.
import { jobs as documents } from './documents/index.ts';
import type { Job } from '#platform/jobs/jobs.ts';
import { jobs as interpreters } from './directory/interpreters/index.ts';
import { registerJobs } from './directory/register/index.ts';
import { jobs as learning } from './learning/index.ts';
import { jobs as logs } from './access/logs/index.ts';
import { jobs as crises } from './crisis/index.ts';
import { jobs as insights } from './insights/index.ts';
import { jobs as meetings } from './meetings/invitations/index.ts';
import { jobs as referrals } from './referrals/index.ts';
import { jobs as following } from './signals/following/index.ts';
import { jobs as safety } from './localities/safety/index.ts';
import { jobs as retention } from './retention/index.ts';
import { jobs as events } from './programmes/events/index.ts';
import { jobs as work } from './work/index.ts';

export const jobs: readonly Job[] = [
  ...logs,
  ...work,
  ...documents,
  ...interpreters,
  ...insights,
  ...crises,
  ...meetings,
  ...referrals,
  ...retention,
  ...safety,
  ...following,
  ...events,
  ...learning,
  ...registerJobs,
];
