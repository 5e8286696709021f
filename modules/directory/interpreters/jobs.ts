// What the process itself does for interpreters: the reminder of the day before.
import type { Job } from '#platform/jobs/jobs.ts';
import { queueMailOf } from '#platform/mail/queue.ts';
import { languageName, takeDue } from './booking-queries.ts';
import { reminderMail } from './mail.ts';

/** At three in the afternoon of Prague's winter: late enough for the day to be settled, early enough to answer. */
export const jobs: Job[] = [{
  name: 'interpreters.remind', cron: '0 14 * * *',
  run: ({ owner, publicUrl }) => owner.work(async (db) => {
    for (const due of await takeDue(db)) await queueMailOf(db, due.organisationId, { to: due.email, ...reminderMail({ ...due, place: due.mailPlace, language: await languageName(db, due.language) }, due.byLink ? 'link they have' : 'account', publicUrl) });
  }),
}];
