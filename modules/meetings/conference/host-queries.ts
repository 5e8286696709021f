// A conference as somebody without an account sees it: in the guest's own database role, which may read these columns and nothing else.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { HostMeeting } from './contract.ts';

export type HostRow = Pick<HostMeeting, 'state' | 'onDay' | 'startsAt' | 'endsAt' | 'place' | 'online' | 'confidentialityOn' | 'answer' | 'answerNote'> & { attendeeId: string; meetingId: string };
export const find = async (db: Db): Promise<HostRow | undefined> => (await sql<HostRow>`
  select a.id as "attendeeId", m.id as "meetingId", m.state, m.on_day as "onDay", to_char(m.starts_at, 'HH24:MI') as "startsAt", to_char(m.ends_at, 'HH24:MI') as "endsAt", m.place, m.online, a.confidentiality_on as "confidentialityOn", a.answer, a.answer_note as "answerNote"
    from meetings.attendee a join meetings.meeting m on m.id = a.meeting_id`.execute(db)).rows[0];
export const findDates = async (db: Db): Promise<HostMeeting['dates']> => (await sql<HostMeeting['dates'][number]>`
  select o.id, o.on_day as "onDay", to_char(o.starts_at, 'HH24:MI') as "startsAt", to_char(o.ends_at, 'HH24:MI') as "endsAt", o.place, (select d.answer from meetings.date_answer d where d.option_id = o.id) as answer from meetings.date_option o order by o.on_day, o.starts_at limit 30`.execute(db)).rows;
export const findAgenda = async (db: Db): Promise<HostMeeting['agenda']> => (await sql<HostMeeting['agenda'][number]>`select section, title, planned_minutes as minutes from meetings.item order by position, created_at, id limit 100`.execute(db)).rows;
export const findAgreements = async (db: Db): Promise<string[]> => (await sql<{ text: string }>`select text from meetings.passage order by position, created_at, id limit 100`.execute(db)).rows.map(({ text }) => text);
export const promise = (db: Db, attendeeId: string) => sql`update meetings.attendee set confidentiality_on = platform.today() where id = ${attendeeId}`.execute(db);
export const answer = (db: Db, attendeeId: string, said: string, note: string) => sql`update meetings.attendee set answer = ${said}, answer_note = ${note} where id = ${attendeeId}`.execute(db);
