// Alarms of visits that are overdue. The visit itself asks for the job at the time of its end (trigger watch_visit), in the transaction that begins or prolongs
// it, so a restart loses none; what is overdue is looked through every five minutes besides, for a restored database.
import type { Job, JobContext } from '#platform/jobs/jobs.ts';
import { queueMailOf } from '#platform/mail/queue.ts';
import { alarmMail } from './mail.ts';
import { findOverdue, forgetVisits, raiseAlarm } from './visit-queries.ts';

const raise = ({ owner, publicUrl }: JobContext, visitId: string) => owner.work(async (db) => {
  for (const { organisationId, email } of await raiseAlarm(db, visitId)) await queueMailOf(db, organisationId, { to: email, ...alarmMail(publicUrl) });
});
const anId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const jobs: readonly Job[] = [
  {
    name: 'safety.overdue', cron: '*/5 * * * *',
    run: async (context, payload) => {
      const asked = String(payload['id'] ?? '');
      for (const id of anId.test(asked) ? [asked] : await context.owner.work(findOverdue)) await raise(context, id);
    },
  },
  { name: 'safety.forget', cron: '50 3 * * *', run: async ({ owner }) => { await owner.work(forgetVisits); } },
];
