// The list of those invited.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { NewAttendee } from './contract.ts';

export const countAttendees = async (db: Db, meetingId: string): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from meetings.attendee where meeting_id = ${meetingId}`.execute(db)).rows[0]!.n;

/** Puts people on the list; whoever is there already, by account or by address, stays as they are. @returns how many came. */
export async function addAttendees(db: Db, meetingId: string, attendees: readonly NewAttendee[]): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into meetings.attendee (id, meeting_id, membership_id, member_id, partner_id, person_id, name, email, about, part, voting)
    select (x->>'id')::uuid, ${meetingId}, (x->>'membershipId')::uuid, (x->>'memberId')::uuid, (x->>'partnerId')::uuid, (x->>'personId')::uuid, x->>'name', lower(x->>'email'),
           (select coalesce(array_agg(p::uuid), '{}') from json_array_elements_text(x->'about') p), x->>'part', (x->>'voting')::boolean
      from json_array_elements(${JSON.stringify(attendees)}::json) x
     where not exists (select from meetings.attendee t where t.meeting_id = ${meetingId} and (t.membership_id = (x->>'membershipId')::uuid or t.person_id = (x->>'personId')::uuid
        or t.membership_id is null and t.email <> '' and t.email = lower(x->>'email') or t.id = (x->>'id')::uuid))
    on conflict do nothing`.execute(db);
  return Number(numAffectedRows ?? 0);
}
export type AttendeeChange = { name?: string; email?: string; part?: string; voting?: boolean };
/** @returns the new version, or nothing when somebody has changed it meanwhile. */
export const changeAttendee = async (db: Db, meetingId: string, id: string, version: number, set: AttendeeChange): Promise<number | undefined> =>
  (await db.updateTable('meetings.attendee').set({ name: sql`name`, ...set,
    // Whoever was told at another address was not told.
    ...(set.email !== undefined && { email: set.email.toLowerCase(), told_sequence: sql`case when email = ${set.email.toLowerCase()} then told_sequence end` }) } as never).where('id', '=', id).where('meeting_id', '=', meetingId).where('version', '=', version).returning('version').executeTakeFirst())?.version;
export const removeAttendee = async (db: Db, meetingId: string, id: string): Promise<void> => {
  await sql`update meetings.item set presenter_id = null where meeting_id = ${meetingId} and presenter_id = ${id}`.execute(db);
  await sql`delete from meetings.attendee where meeting_id = ${meetingId} and id = ${id}`.execute(db);
};
