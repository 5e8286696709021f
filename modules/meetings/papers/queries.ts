// Approved versions and where minutes stand, under the caller's policies.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { MinutesVersion } from './contract.ts';
import type { Paper, PublicPaper } from './shapes.ts';

const prague = (column: RawBuilder<unknown>) => sql`(${column} at time zone 'Europe/Prague')::date`;

/** Newest first. */
export const findVersions = (db: Db, meetingId: string): Promise<MinutesVersion[]> => rows(db, sql<MinutesVersion>`
  with chosen as materialized (select v.* from meetings.minutes v where v.meeting_id = ${meetingId}),
       named as materialized (select * from meetings.names_of((select array_agg(c.corrected_by) from chosen c where c.corrected_by is not null)))
  select c.id, c.number, c.approved_on as "approvedOn", coalesce(c.snapshot #>> '{approvedBy,name}', '') as "approvedBy", c.fingerprint, c.correction, ${prague(sql`c.corrected_at`)} as "correctedOn",
         coalesce((select n.name from named n where n.membership_id = c.corrected_by), '') as "correctedBy", c.published_at is not null as published
    from chosen c order by c.number desc limit 100`);
export const findVersion = async (db: Db, meetingId: string, number: number) => (await rows(db, sql<{ snapshot: Paper; fingerprint: string; inForce: boolean }>`
  select snapshot || jsonb_build_object('approvedOn', approved_on) as snapshot, fingerprint, corrected_at is null as "inForce" from meetings.minutes where meeting_id = ${meetingId} and number = ${number}`))[0];
/** The version in force: number, day and who approved it. Also for those who do not read versions of a conference. */
export const findInForce = async (db: Db, meetingId: string) => (await rows(db, sql<{ number: number; approvedOn: string; approvedBy: string }>`select number, approved_on as "approvedOn", approved_by as "approvedBy" from meetings.in_force(${meetingId})`))[0];

export const findRights = async (db: Db, meetingId: string) => (await rows(db, sql<{ approves: boolean; mayBePublic: boolean }>`
  select meetings.approves(${meetingId}) as approves, meetings.may_be_public(${meetingId}) as "mayBePublic"`))[0]!;

/** Freezes what is approved. @returns false when somebody was faster. */
export async function addVersion(db: Db, id: string, meetingId: string, snapshot: Paper): Promise<boolean> {
  const { numAffectedRows } = await sql`insert into meetings.minutes (id, meeting_id, snapshot) values (${id}, ${meetingId}, ${JSON.stringify(snapshot)}::jsonb) on conflict (meeting_id) where corrected_at is null do nothing`.execute(db);
  return Boolean(numAffectedRows);
}
export const openForCorrection = async (db: Db, meetingId: string, reason: string) => Boolean((await sql`update meetings.minutes set correction = ${reason} where meeting_id = ${meetingId} and corrected_at is null`.execute(db)).numAffectedRows);
export const setPublished = async (db: Db, meetingId: string, published: boolean) => Boolean((await sql`update meetings.minutes set published_at = ${published ? sql`now()` : null} where meeting_id = ${meetingId} and corrected_at is null`.execute(db)).numAffectedRows);
/** The number that the next version gets. */
export const nextNumber = async (db: Db, meetingId: string) => (await rows(db, sql<{ n: number }>`select coalesce(max(number), 0)::int + 1 as n from meetings.minutes where meeting_id = ${meetingId}`))[0]!.n;
/** Waits for whoever approves, corrects or publishes the same minutes, then reads their state anew. */
export const lockState = async (db: Db, meetingId: string) => (await rows(db, sql<{ version: number; state: string }>`select version, state from meetings.meeting where id = ${meetingId} for update`))[0];

export const findPreview = async (db: Db, meetingId: string) => (await rows(db, sql<{ content: PublicPaper | null }>`select meetings.public_preview(${meetingId}) as content`))[0]?.content ?? undefined;
export type Published = { id: string; groupId: string; fingerprint: string; content: PublicPaper };
/** In the role of everybody. */
export const findPublished = async (db: Db, meetingId: string) => (await rows(db, sql<Published>`select id, group_id as "groupId", fingerprint, content from published.minutes(${meetingId})`))[0];
