// What the nightly job does, as the owner.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { remindDays } from './rules.ts';

/** Marks days that come or have passed, once each; @returns whom to write to. */
export const markReminders = async (db: Db) => (await sql<{ organisationId: string; email: string; followedIds: string[] }>`
  select organisation_id as "organisationId", email, followed_ids as "followedIds" from signals.remind_of_followed(${remindDays})`.execute(db)).rows;
