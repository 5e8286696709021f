// What is done beside the requests, on the same database. See README.md: a payload proves nothing.
import { parseCronItems, run, runOnce, type CronItem, type TaskList } from 'graphile-worker';
import { openAsOwner, type Owner } from '#platform/db/connect.ts';
import { quiet } from '#platform/db/quiet.ts';
import { mailJob } from '#platform/mail/send.ts';
import type { Post } from '#platform/mail/post.ts';

/** What a job works with. `owner.work` is one transaction that sees everything. */
export type JobContext = {
  owner: Owner;
  /** Seals secrets and files: 32 bytes. */
  secretKey: Buffer;
  /** Where people reach the product, for links in mails. */
  publicUrl: string;
  /** What recipients of mails see as the sender. */
  mailFrom: string;
};
export type Job = {
  /** `room.verb` */
  name: string;
  /** When it runs by itself: five fields of cron, UTC. */
  cron?: string;
  /** Throwing means: try again later, up to 25 times with growing pauses. */
  run(context: JobContext, payload: Record<string, unknown>): Promise<void>;
};
export type Jobs = { jobs: readonly Job[]; post: Post | undefined } & Omit<JobContext, 'owner'>;

const tasks = ({ jobs, post, ...rest }: Jobs, owner: Owner): TaskList => Object.fromEntries(
  [mailJob(post), ...jobs].map((job) => [job.name, (payload: unknown) => job.run({ ...rest, owner }, (payload ?? {}) as Record<string, unknown>)]));
const day = 24 * 60 * 60 * 1000;
/** What runs once a day is made up for when no server was running at its time: an office switches its computer off at night. */
const backfill = (cron: string) => (/^\d+ \d+ /.test(cron) ? { options: { backfillPeriod: day } } : {});
const times = (jobs: readonly Job[]): CronItem[] => jobs.flatMap((job) => job.cron ? [{ task: job.name, match: job.cron, identifier: job.name, ...backfill(job.cron) }] : []);

/** Works until the returned function is called, which waits for the jobs that are running. */
export async function startJobs(adminUrl: string, given: Jobs): Promise<() => Promise<void>> {
  const owner = openAsOwner(adminUrl);
  // Mails that waited for a mail server are sent now that there is one.
  if (given.post) await owner.pool.query(`select graphile_worker.add_job('mail.send', json_build_object('id', id), job_key => 'mail ' || id) from platform.mail where state = 'waiting'`);
  const runner = await run({ pgPool: owner.pool, taskList: tasks(given, owner), parsedCronItems: parseCronItems(times(given.jobs)), concurrency: 2, noHandleSignals: true, logger: quiet });
  return async () => { await runner.stop().catch(() => {}); await owner.close(); };
}

/** Does everything that is due, once: for tests and commands. */
export async function runDueJobs(adminUrl: string, given: Jobs): Promise<void> {
  const owner = openAsOwner(adminUrl);
  try { await runOnce({ pgPool: owner.pool, taskList: tasks(given, owner), noHandleSignals: true, logger: quiet }); } finally { await owner.close(); }
}
