// The job that hands one mail over to the mail server.
import type { Job } from '#platform/jobs/jobs.ts';
import type { Post } from './post.ts';

/** After so many tries (about a day with the growing pauses of the queue) a person has to look. */
const mostAttempts = 12;

/** Without a mail server the mail stays where it is, shown in Administration. */
export const mailJob = (post: Post | undefined): Job => ({
  name: 'mail.send',
  async run({ owner }, { id }) {
    if (!post || typeof id !== 'string') return;
    const mail = await owner.work((db) => db.updateTable('platform.mail').set((eb) => ({ attempts: eb('attempts', '+', 1) })).where('id', '=', id).where('state', '=', 'waiting')
      .returning(['to_address', 'subject', 'body', 'calendar', 'calendar_method', 'attempts']).executeTakeFirst());
    if (!mail) return;
    try {
      await post.send({ to: mail.to_address, subject: mail.subject, text: mail.body, ...(mail.calendar_method && { calendar: { method: mail.calendar_method, content: mail.calendar } }) });
    } catch (error) {
      const problem = (error instanceof Error ? error.message : String(error)).slice(0, 500), given = mail.attempts >= mostAttempts;
      await owner.work((db) => db.updateTable('platform.mail').set({ problem, ...(given && { state: 'failed' as const }) }).where('id', '=', id).execute());
      if (given) return;
      throw new Error('the mail server refused a mail');
    }
    await owner.work((db) => db.updateTable('platform.mail').set({ state: 'sent', sent_at: new Date(), body: '', calendar: '', problem: '' }).where('id', '=', id).execute());
  },
});
