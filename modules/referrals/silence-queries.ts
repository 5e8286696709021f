// What the nightly job does, as the owner.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { usual } from './rules.ts';

export const expire = (db: Db) => sql`select referrals.expire()`.execute(db);
/** Marks new silence once; @returns whom to write to. */
export const markSilence = async (db: Db) => (await sql<{ organisationId: string; email: string; referralIds: string[] }>`
  select organisation_id as "organisationId", email, referral_ids as "referralIds" from referrals.mark_silence(${JSON.stringify(usual)}::jsonb)`.execute(db)).rows;
