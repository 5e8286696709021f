// How a request sends a mail.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';

/** Plain text. Neither subject nor text ever names a client or says what a case is about: it says that something waits, and links. */
export type Mail = { to: string; subject: string; text: string };

/** Sends a mail once the transaction has been committed; also from the door. Without a mail server it waits in Administration. */
export const queueMail = async (db: Db, { to, subject, text }: Mail): Promise<void> => {
  await sql`select platform.queue_mail(${to}, ${subject}, ${text})`.execute(db);
};
