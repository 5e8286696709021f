// One mail for one notice: written together with the note that it was written, so that a job begun twice sends once.
import { createHash } from 'node:crypto';
import type { Job } from '#platform/jobs/jobs.ts';
import { queueMailOf } from '#platform/mail/queue.ts';
import { answerLink, answerSecret, calendarOf, textOf } from './invitation.ts';
import * as q from './queries.ts';

export const jobs: readonly Job[] = [{
  name: 'meetings.tell',
  run: async ({ owner, secretKey, publicUrl, mailFrom }, { id }) => {
    if (typeof id !== 'string') return;
    await owner.work(async (db) => {
      const told = await q.takeNotice(db, id);
      if (!told) return;
      // Taken off the list, or changed once more, before the mail was written: nothing was said, nothing stands.
      if (!told.cancel && (!told.stays || told.newer)) return q.dropNotice(db, id);
      const secret = answerSecret(secretKey, told.attendeeId, told.email), link = answerLink(publicUrl, secret);
      if (!told.cancel) await q.keepAnswerHash(db, told.attendeeId, createHash('sha256').update(secret).digest());
      await q.mailed(db, id, await queueMailOf(db, told.organisationId, { to: told.email, ...textOf(told, link), calendar: calendarOf(told, { publicUrl, mailFrom }) }));
    });
  },
}];
