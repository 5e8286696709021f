// The calendar in the database, read under its policies.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { MeetingKind, MeetingState } from '../shapes.ts';

export type OwnMeeting = { id: string; day: string; starts: string | null; ends: string | null; title: string; kind: MeetingKind; state: MeetingState; place: string; caseLabel: string | null; caseId: string | null; answer: 'none' | 'yes' | 'no' | 'maybe'; /** Invited or with a role; false when only the group meets. */ mine: boolean; /** Invited by somebody else, whom one answers. */ asked: boolean; sequence: number; changed: Date };

/** Meetings of these days, which are few, before asking of each whether it is mine: where I have a role, to which I am invited, and those of groups in which I sit on that day. */
export const findMeetings = async (db: Db, from: string, until: string, limit: number): Promise<OwnMeeting[]> => (await sql<OwnMeeting>`
  with me as materialized (select access.my_membership() as id),
    seat as materialized (select s.group_id, s.since, s.until from meetings.seat s where s.membership_id = (select id from me)),
    near as materialized (select m.* from meetings.meeting m where m.on_day between ${from} and ${until})
  select m.id, m.on_day as day, to_char(m.starts_at, 'HH24:MI') as starts, to_char(m.ends_at, 'HH24:MI') as ends, m.title, m.kind, m.state, m.place, m.case_id as "caseId", c.label as "caseLabel",
         coalesce(i.answer, 'none') as answer, coalesce(i.meeting_id is not null or (select id from me) in (m.organiser_id, m.facilitator_id, m.note_taker_id), false) as mine, i.meeting_id is not null and m.organiser_id <> (select id from me) as asked, m.sequence, m.updated_at as changed
    from near m left join meetings.attendee i on i.meeting_id = m.id and i.membership_id = (select id from me) left join cases.case c on c.id = m.case_id
   where (i.meeting_id is not null or (select id from me) in (m.organiser_id, m.facilitator_id, m.note_taker_id)
       or exists (select from seat s where s.group_id = m.group_id and s.since <= m.on_day and (s.until is null or s.until >= m.on_day)))
   order by m.on_day, m.starts_at nulls first, m.id limit ${limit}`.execute(db)).rows;

export const findBusy = async (db: Db, people: readonly string[], from: string, until: string) => (await sql<{ membershipId: string; day: string; starts: string; ends: string }>`
  select membership_id as "membershipId", on_day as day, to_char(starts, 'HH24:MI') as starts, to_char(ends, 'HH24:MI') as ends from meetings.busy(${people}::uuid[], ${from}::date, ${until}::date) limit 5000`.execute(db)).rows;

// ---- the address for a telephone ----
export const findFeed = async (db: Db) => (await sql<{ since: Date; fetched: Date | null }>`
  select f.created_at as since, x.fetched_at as fetched from meetings.calendar_feed f left join meetings.calendar_fetch x on x.feed_id = f.id`.execute(db)).rows[0];
/** @returns false when the person has to prove first who they are. */
export const newFeed = async (db: Db, hash: Buffer): Promise<boolean> => (await sql<{ ok: boolean }>`select meetings.new_feed(${hash}) as ok`.execute(db)).rows[0]!.ok;
export const endFeed = async (db: Db): Promise<void> => { await sql`select meetings.end_feed()`.execute(db); };

/** At the door: opens a moment's session for whoever the address belongs to. @returns false when it is worth nothing. */
export const openCalendar = async (db: Db, hash: Buffer, session: Buffer): Promise<boolean> => (await sql<{ ok: boolean }>`select access.door_open_calendar(${hash}, ${session}) as ok`.execute(db)).rows[0]!.ok;
export const closeCalendar = async (db: Db, session: Buffer): Promise<void> => { await sql`select access.door_close_session(${session})`.execute(db); };
/** At the door: notes what was told. @returns since when it is the same. */
export const calendarTold = async (db: Db, hash: Buffer, etag: string): Promise<Date | undefined> => (await sql<{ since: Date | null }>`select access.door_calendar_told(${hash}, ${etag}) as since`.execute(db)).rows[0]?.since ?? undefined;
