// What the nightly job does, as the owner.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { usual } from './rules.ts';

export const expire = (db: Db) => sql`select referrals.expire()`.execute(db);
/** Marks new silence once; @returns whom to write to. */
export const markSilence = async (db: Db) => (await sql<{ organisationId: string; email: string; referralIds: string[] }>`
  select organisation_id as "organisationId", email, referral_ids as "referralIds" from referrals.mark_silence(${JSON.stringify(usual)}::jsonb)`.execute(db)).rows;
/** A mail of an organisation, put into this transaction with its job: there is no caller whose organisation it could take. */
export const queueMailOf = (db: Db, organisationId: string, mail: { to: string; subject: string; text: string }) => sql`
  with made as (insert into platform.mail (organisation_id, to_address, subject, body) values (${organisationId}, lower(${mail.to}), ${mail.subject}, ${mail.text}) returning id)
  select graphile_worker.add_job('mail.send', json_build_object('id', id), job_key => 'mail ' || id) from made`.execute(db);
