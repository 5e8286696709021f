// Mails of my organisation: what waits, what was sent, what the mail server refused.
import { z } from 'zod';
import { endpoints, Id, Instant } from '#platform/http/contract.ts';

const administrators = ['administrator', 'head'] as const;
export const Mail = z.object({
  id: Id, to: z.string(), subject: z.string(), state: z.enum(['waiting', 'sent', 'failed']), attempts: z.int(),
  /** What the mail server answered last. */
  problem: z.string(),
  /** Only of a mail that no mail server takes: somebody has to pass it on. */
  text: z.string().nullable(), createdAt: Instant, sentAt: Instant.nullable(),
});
export type Mail = z.infer<typeof Mail>;

export const mails = endpoints({
  list: { method: 'GET', path: '/administration/mails', summary: 'The last 100 mails of my organisation and its parts, those that wait first.', allow: administrators,
    reply: z.object({ mailServer: z.boolean(), items: z.array(Mail) }) },
  sendAgain: { method: 'PUT', path: '/administration/mails/:mailId/sending', summary: 'Puts a mail that was not sent into the queue once more.', allow: administrators, params: z.strictObject({ mailId: Id }) },
});
