// Conferences as they are written.
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import { newId } from '#platform/http/client.ts';
import type { Consent, Course as CourseBody, DateAnswer, Invite, Start } from './contract.ts';

type Course = z.output<typeof CourseBody>;
type Assessed = Pick<z.output<typeof Start>, 'points' | 'recommended' | 'reason' | 'saidBy' | 'despite'>;
export const addSuitability = (db: Db, id: string, meetingId: string, about: readonly string[], a: Assessed) =>
  db.insertInto('meetings.suitability').values({ id, meeting_id: meetingId, about: [...about], points: [...a.points], recommended: a.recommended, reason: a.reason, said_by: a.saidBy, despite: a.despite } as never).execute();
export async function start(db: Db, caseId: string, me: string, title: string, body: z.output<typeof Start>): Promise<void> {
  await db.insertInto('meetings.meeting').values({ id: body.id, case_id: caseId, about: body.about, kind: 'conference', title, organiser_id: me, note_taker_id: me, state: body.goOn ? 'draft' : 'cancelled', cancel_reason: body.goOn ? '' : body.reason } as never).execute();
  await db.insertInto('meetings.conference').values({ id: newId(), meeting_id: body.id, about: body.about, goal: body.goal } as never).execute();
  await addSuitability(db, newId(), body.id, body.about, body);
  if (body.goOn) await db.insertInto('meetings.attendee').values({ id: newId(), meeting_id: body.id, membership_id: me, part: 'professional', about: [] } as never).execute();
}

/** Calendars are to be told of a change: counted where the row is locked, so that two changes at once are two. */
export const oneMore = sql`sequence + 1`;
/** Changes the meeting when its version is still the given one. */
export const changeMeeting = async (db: Db, id: string, version: number | null, next: Record<string, unknown>): Promise<boolean> => {
  let query = db.updateTable('meetings.meeting').set(next as never).where('id', '=', id);
  if (version !== null) query = query.where('version', '=', version);
  return (await query.returning('id').execute()).length > 0;
};
export const changeConference = async (db: Db, meetingId: string, next: { goal?: string; dates_asked_at?: Date; minutes_sent_at?: Date } & Partial<{ client_present: Course['clientPresent']; absence_choice: Course['absenceChoice']; absence_reason: string }>): Promise<boolean> =>
  (await db.updateTable('meetings.conference').set(next).where('meeting_id', '=', meetingId).returning('id').execute()).length > 0;
export const setCourse = (db: Db, meetingId: string, c: Course) => changeConference(db, meetingId, { client_present: c.clientPresent, absence_choice: c.clientPresent === 'no' ? c.absenceChoice : '', absence_reason: c.clientPresent === 'no' || c.clientPresent === 'part' ? c.absenceReason : '' });

export const addOption = (db: Db, meetingId: string, o: { id: string; onDay: string; startsAt: string; endsAt?: string | null | undefined; place: string }) =>
  db.insertInto('meetings.date_option').values({ id: o.id, meeting_id: meetingId, on_day: o.onDay, starts_at: o.startsAt, ends_at: o.endsAt ?? null, place: o.place } as never).execute();
export const hasOption = async (db: Db, meetingId: string, onDay: string, startsAt: string) => (await sql`select from meetings.date_option where meeting_id = ${meetingId} and on_day = ${onDay} and starts_at = ${startsAt}::time`.execute(db)).rows.length > 0;
export type Option = { id: string; meetingId: string; onDay: string; startsAt: string; endsAt: string | null; place: string };
export const findOption = async (db: Db, id: string): Promise<Option | undefined> => (await sql<Option>`select id, meeting_id as "meetingId", on_day as "onDay", to_char(starts_at, 'HH24:MI') as "startsAt", to_char(ends_at, 'HH24:MI') as "endsAt", place from meetings.date_option where id = ${id}`.execute(db)).rows[0];
export const dropOption = async (db: Db, id: string) => (await sql`delete from meetings.date_option where id = ${id} returning id`.execute(db)).rows.length > 0;
/** Their word, the last one. Also as a guest, in whose role nothing else may be written. */
export async function answerDate(db: Db, option: { id: string; meetingId: string }, attendeeId: string, answer: DateAnswer): Promise<void> {
  const { rows } = await sql`update meetings.date_answer set answer = ${answer} where option_id = ${option.id} and attendee_id = ${attendeeId} returning id`.execute(db);
  if (!rows.length) await sql`insert into meetings.date_answer (id, meeting_id, option_id, attendee_id, answer) values (${newId()}, ${option.meetingId}, ${option.id}, ${attendeeId}, ${answer})`.execute(db);
}

export type Invited = { id: string; meetingId: string; caseId: string; organisationId: string; membershipId: string | null; personId: string | null; name: string; version: number; me: boolean; child: boolean };
export const findInvited = async (db: Db, id: string): Promise<Invited | undefined> => (await sql<Invited>`
  select a.id, a.meeting_id as "meetingId", a.case_id as "caseId", a.organisation_id as "organisationId", a.membership_id as "membershipId", a.person_id as "personId", a.name, a.version, coalesce(a.membership_id = (select access.my_membership()), false) as me,
         coalesce((select cp.part = 'child' from cases.case_person cp where cp.case_id = a.case_id and cp.person_id = a.person_id limit 1), false) as child from meetings.attendee a where a.id = ${id} and a.case_id is not null`.execute(db)).rows[0];
export const isInvited = async (db: Db, meetingId: string, who: { membershipId?: string | null | undefined; personId?: string | null | undefined }) => (await sql`select from meetings.attendee where meeting_id = ${meetingId} and (membership_id = ${who.membershipId ?? null} or person_id = ${who.personId ?? null})`.execute(db)).rows.length > 0;
export const knowsPartner = async (db: Db, id: string) => (await sql`select from directory.partner where id = ${id}`.execute(db)).rows.length > 0;
/** Whom a row tells something of: the person themselves, of a guest everybody the conference is about, of a worker nobody. */
export const invite = (db: Db, meetingId: string, about: readonly string[], who: z.output<typeof Invite>) =>
  db.insertInto('meetings.attendee').values({ id: who.id, meeting_id: meetingId, part: who.part, membership_id: who.membershipId ?? null, person_id: who.personId ?? null, name: who.name ?? '', partner_id: who.partnerId ?? null, about: who.personId ? [who.personId] : who.name ? [...about] : [] } as never).execute();
export const uninvite = async (db: Db, id: string) => (await sql`delete from meetings.attendee where id = ${id} returning id`.execute(db)).rows.length > 0;
export const prepare = async (db: Db, id: string, version: number, points: readonly string[], note: string) =>
  (await db.updateTable('meetings.attendee').set({ prepared: [...points], prepared_note: note }).where('id', '=', id).where('version', '=', version).returning('id').execute()).length > 0;
export const addConsent = (db: Db, who: Invited, c: z.output<typeof Consent>) =>
  db.insertInto('meetings.guest_consent').values({ id: c.id, meeting_id: who.meetingId, attendee_id: who.id, person_id: c.personId, about: [c.personId], signed_by_id: c.signedById ?? null, guest_name: who.name, document_id: c.documentId, signed_on: c.signedOn, valid_to: c.validTo } as never).execute();
export const withdrawConsent = (db: Db, id: string, reason: string) => sql`update meetings.guest_consent set withdrawn_at = now(), withdrawal_reason = ${reason} where id = ${id} and withdrawn_at is null`.execute(db);
export const meetingOfConsent = async (db: Db, id: string): Promise<string | undefined> => (await sql<{ meetingId: string }>`select meeting_id as "meetingId" from meetings.guest_consent where id = ${id}`.execute(db)).rows[0]?.meetingId;
export const covers = async (db: Db, attendeeId: string): Promise<string[]> => (await sql<{ covers: string[] }>`select meetings.covers(${attendeeId}) as covers`.execute(db)).rows[0]!.covers;

/** Mails to those invited with an account whom something still reaches, but not to the caller. @returns how many. */
export const tellInvited = async (db: Db, meetingId: string, mail: { subject: string; text: string }): Promise<number> => (await sql<{ n: number }>`select meetings.tell_invited(${meetingId}, ${mail.subject}, ${mail.text}) as n`.execute(db)).rows[0]!.n;

export type Passage = { id: string; meetingId: string; kind: string };
export const findPassage = async (db: Db, id: string): Promise<Passage | undefined> => (await sql<Passage>`select id, meeting_id as "meetingId", kind from meetings.passage where id = ${id} and case_id is not null`.execute(db)).rows[0];
export const setAgreedWith = async (db: Db, passage: Passage, attendeeIds: readonly string[]): Promise<void> => {
  await sql`delete from meetings.agreed_with where passage_id = ${passage.id} and attendee_id <> all (${attendeeIds}::uuid[])`.execute(db);
  for (const attendeeId of attendeeIds) await sql`insert into meetings.agreed_with (id, meeting_id, passage_id, attendee_id) values (${newId()}, ${passage.meetingId}, ${passage.id}, ${attendeeId}) on conflict (passage_id, attendee_id) do nothing`.execute(db);
};
export const allInvited = async (db: Db, meetingId: string, ids: readonly string[]) => (await sql<{ n: number }>`select count(*)::int as n from meetings.attendee where meeting_id = ${meetingId} and id = any (${ids}::uuid[])`.execute(db)).rows[0]!.n === new Set(ids).size;
