// What the nightly job does, as the owner.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { remindDays } from './rules.ts';

/** Marks what ends, once each step; @returns whom to write to, each once. */
export const markReminders = async (db: Db) => (await sql<{ organisationId: string; email: string }>`select organisation_id as "organisationId", email from learning.remind_of_qualifications(${[...remindDays]}::int[])`.execute(db)).rows;
