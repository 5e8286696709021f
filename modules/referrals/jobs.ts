// At night: what nobody answered expires, and silence is told further. One transaction: after a restart it is either done with its mails, or not at all.
import type { Job } from '#platform/jobs/jobs.ts';
import { queueMailOf } from '#platform/mail/queue.ts';
import { silenceMail } from './mail.ts';
import { expire, markSilence } from './silence-queries.ts';

export const jobs: readonly Job[] = [{
  name: 'referrals.silence', cron: '40 3 * * *',
  run: async ({ owner, publicUrl }) => {
    await owner.work(async (db) => {
      await expire(db);
      for (const { organisationId, email, referralIds } of await markSilence(db)) await queueMailOf(db, organisationId, { to: email, ...silenceMail(publicUrl, referralIds) });
    });
  },
}];
