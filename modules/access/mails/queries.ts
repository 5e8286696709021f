import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Mail } from './contract.ts';

/** The last 100, those that wait first. */
export const findMails = async (db: Db): Promise<Mail[]> => (await db.selectFrom('platform.mail').selectAll()
  .orderBy((eb) => eb('state', '=', 'sent')).orderBy('created_at', 'desc').limit(100).execute())
  .map((m) => ({ id: m.id, to: m.to_address, subject: m.subject, state: m.state, attempts: m.attempts, problem: m.problem, text: m.body || null, createdAt: m.created_at.toISOString(), sentAt: m.sent_at?.toISOString() ?? null }));

/** @returns whether there was such a mail of mine that is not sent. */
export const sendAgain = async (db: Db, mailId: string): Promise<boolean> =>
  (await sql<{ done: boolean }>`select platform.send_again(${mailId}) as done`.execute(db)).rows[0]!.done;
