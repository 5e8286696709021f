// Who is told what: asked by a request, written by a job.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Notice } from './contract.ts';
import type { Told } from './invitation.ts';

const one = async (query: Promise<{ rows: { n: number }[] }>): Promise<number> => (await query).rows[0]!.n;
/** Those who do not know the present sequence are told; `onlyTold`: of them those who knew an older one. @returns how many mails go. */
export const tell = (db: Db, meetingId: string, onlyTold: boolean): Promise<number> => one(sql<{ n: number }>`select meetings.tell(${meetingId}, ${onlyTold}) as n`.execute(db));
/** Those who were told, or one of them, are told that it does not concern them. */
export const callOff = (db: Db, meetingId: string, attendeeId: string | null = null): Promise<number> => one(sql<{ n: number }>`select meetings.call_off(${meetingId}, ${attendeeId}) as n`.execute(db));
export const tellAgain = async (db: Db, meetingId: string, noticeId: string): Promise<boolean> => (await sql<{ ok: boolean }>`select meetings.tell_again(${meetingId}, ${noticeId}) as ok`.execute(db)).rows[0]!.ok;
export const findNotices = async (db: Db, meetingId: string): Promise<Notice[]> => (await sql<Notice>`
  select n.id, n.attendee_id as "attendeeId", n.name, n.kind, n.sequence, n.state, n.problem, to_char(n.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at from meetings.notices_of(${meetingId}) n`.execute(db)).rows;

export type Waiting = Told & { attendeeId: string; organisationId: string; /** Still on the list, and it still concerns them. */ stays: boolean; newer: boolean };
/** From a job: a notice that no mail was written for yet, locked. */
export const takeNotice = async (db: Db, id: string): Promise<Waiting | undefined> => (await sql<Waiting>`
  select n.attendee_id as "attendeeId", n.organisation_id as "organisationId", n.kind = 'cancel' as cancel, n.sequence, exists (select from meetings.attendee t where t.id = n.attendee_id and meetings.concerns(t.id)) as stays,
         exists (select from meetings.notice x where x.attendee_id = n.attendee_id and x.kind = 'request' and x.sequence > n.sequence) as newer,
         m.id as "meetingId", m.kind, m.on_day as "onDay", to_char(m.starts_at, 'HH24:MI') as "startsAt", to_char(m.ends_at, 'HH24:MI') as "endsAt",
         (m.on_day + m.starts_at) at time zone 'Europe/Prague' as "from", (m.on_day + m.ends_at) at time zone 'Europe/Prague' as "to", m.place, m.online, meetings.is_secret_place(m.place) as "secretPlace",
         o.name as organisation, exists (select from access.mask k where k.organisation_id = o.id) as masked, case when g.id = any (published.group_ids()) then g.name end as "publicGroup",
         coalesce(a.email, n.email) as email, coalesce(a.name, n.name) as name, a.language
    from meetings.notice n join meetings.meeting m on m.id = n.meeting_id join access.organisation o on o.id = m.organisation_id left join meetings."group" g on g.id = m.group_id
    left join access.membership b on b.id = n.membership_id left join access.account a on a.id = b.account_id
   where n.id = ${id} and n.mail_id is null and m.on_day is not null for update of n`.execute(db)).rows[0];
export const mailed = async (db: Db, id: string, mailId: string): Promise<void> => { await sql`update meetings.notice set mail_id = ${mailId} where id = ${id}`.execute(db); };
export const dropNotice = async (db: Db, id: string): Promise<void> => { await sql`delete from meetings.notice where id = ${id}`.execute(db); };
export const keepAnswerHash = async (db: Db, attendeeId: string, hash: Buffer): Promise<void> => { await sql`update meetings.attendee set answer_hash = ${hash} where id = ${attendeeId} and answer_hash is distinct from ${hash}`.execute(db); };

// ---- the door ----
export type Invitation = { guest: string; organisation: string; on_day: string; starts_at: string | null; ends_at: string | null; place: string; online: string; state: string; answer: 'none' | 'yes' | 'no' | 'maybe'; note: string; open: boolean };
export const invitationBySecret = async (db: Db, hash: Buffer): Promise<Invitation | undefined> =>
  (await sql<Invitation & { attendee_id: string | null }>`select * from meetings.door_invitation(${hash})`.execute(db)).rows.find((row) => row.attendee_id !== null);
export const answerBySecret = async (db: Db, hash: Buffer, answer: string, note: string): Promise<boolean> => (await sql<{ ok: boolean }>`select meetings.door_answer(${hash}, ${answer}, ${note}) as ok`.execute(db)).rows[0]!.ok;

// ---- one's own answer ----
/** Whoever calls a meeting comes. */
export const comes = async (db: Db, meetingId: string): Promise<void> => { await sql`update meetings.attendee set answer = 'yes', answered_at = now() where meeting_id = ${meetingId} and membership_id = (select access.my_membership())`.execute(db); };
export const answerMine = async (db: Db, attendeeId: string, answer: string, note: string): Promise<boolean> =>
  Number((await sql`update meetings.attendee set answer = ${answer}, answer_note = ${note}, answered_at = now() where id = ${attendeeId}`.execute(db)).numAffectedRows ?? 0) > 0;
