// At night: days of recommendations that come near or have passed are told, once each. One transaction: after a restart it is either done with its mails, or not at all.
import type { Job } from '#platform/jobs/jobs.ts';
import { queueMailOf } from '#platform/mail/queue.ts';
import { reminderMail } from './mail.ts';
import { markReminders } from './remind-queries.ts';

export const jobs: readonly Job[] = [{
  name: 'following.remind', cron: '50 3 * * *',
  run: async ({ owner, publicUrl }) => {
    await owner.work(async (db) => {
      for (const { organisationId, email, followedIds } of await markReminders(db)) await queueMailOf(db, organisationId, { to: email, ...reminderMail(publicUrl, followedIds) });
    });
  },
}];
