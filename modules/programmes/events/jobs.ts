// Writing to whoever registered. How they stand is read when the mail is made: what changed meanwhile is said as it is.
import { createHash } from 'node:crypto';
import type { Job } from '#platform/jobs/jobs.ts';
import { queueMailOf } from '#platform/mail/queue.ts';
import { linkOf, linkSecret } from './link.ts';
import { calendarOf, isWhat, textOf } from './mail.ts';
import { findMine, giveLink } from './public/queries.ts';

export const jobs: readonly Job[] = [{
  name: 'programmes.tell',
  run: async ({ owner, secretKey, publicUrl }, { id, what }) => {
    if (typeof id !== 'string' || !isWhat(what)) return;
    const secret = linkSecret(secretKey, id), hash = createHash('sha256').update(secret).digest();
    await owner.work(async (db) => {
      const found = await giveLink(db, id, hash), of = found && await findMine(db, secret);
      // Cancelled meanwhile: a mail that a place is theirs would not be true.
      if (!found || !of || of.state === 'cancelled') return;
      const calendar = what === 'new' || what === 'moved' ? calendarOf(of, publicUrl) : undefined;
      await queueMailOf(db, found.organisationId, { to: found.email, ...textOf(of, what, { link: linkOf(publicUrl, secret), publicUrl }), ...(calendar && { calendar }) });
    });
  },
}];
