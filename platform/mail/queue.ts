// How a request sends a mail.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { CalendarPart } from './post.ts';

/** Plain text. Neither subject nor text ever names a client or says what a case is about: it says that something waits, and links. */
export type Mail = { to: string; subject: string; text: string };
export type { CalendarPart } from './post.ts';

/** Sends a mail once the transaction has been committed; also from the door. Without a mail server it waits in Administration. */
export const queueMail = async (db: Db, { to, subject, text }: Mail): Promise<void> => {
  await sql`select platform.queue_mail(${to}, ${subject}, ${text})`.execute(db);
};

/** From a job: a mail of an organisation, put into this transaction with the job that sends it. There is no caller whose organisation it could take. As the owner. @returns its id. */
export const queueMailOf = async (db: Db, organisationId: string, { to, subject, text, calendar }: Mail & { calendar?: CalendarPart }): Promise<string> => {
  const { rows: [made] } = await sql<{ id: string }>`with made as (insert into platform.mail (organisation_id, to_address, subject, body, calendar, calendar_method) values (${organisationId}, lower(${to}), ${subject}, ${text}, ${calendar?.content ?? ''}, ${calendar?.method ?? null}) returning id)
    select made.id, graphile_worker.add_job('mail.send', json_build_object('id', made.id), job_key => 'mail ' || made.id) is null as queued from made`.execute(db);
  return made!.id;
};
