// At night: qualifications that end are told, once sixty and once fourteen days before. One transaction: after a restart it is either done with its mails, or not at all.
import type { Job } from '#platform/jobs/jobs.ts';
import { queueMailOf } from '#platform/mail/queue.ts';
import { reminderMail } from './mail.ts';
import { markReminders } from './remind-queries.ts';

export const jobs: readonly Job[] = [{
  name: 'learning.remind', cron: '10 4 * * *',
  run: async ({ owner, publicUrl }) => {
    await owner.work(async (db) => { for (const { organisationId, email } of await markReminders(db)) await queueMailOf(db, organisationId, { to: email, ...reminderMail(publicUrl) }); });
  },
}];
