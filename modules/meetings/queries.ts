// Meetings and those invited, under the policies of the database.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { Attendee, MeetingBody, MeetingRow, NewMeeting } from './contract.ts';
import type { MeetingState } from './shapes.ts';

const me = sql`(select access.my_membership())`;
const clock = (column: RawBuilder<unknown>) => sql`to_char(${column}, 'HH24:MI')`;
const instant = (column: RawBuilder<unknown>) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const someone = (column: RawBuilder<unknown>) => sql`case when ${column} is not null then json_build_object('membershipId', ${column}, 'name', (select n.name from named n where n.membership_id = ${column})) end`;

export type Found = MeetingRow & { about: string[]; cancelReason: string; facilitator: { membershipId: string; name: string | null } | null; facilitatorName: string; noteTaker: { membershipId: string; name: string | null } | null; takesNotes: boolean; previousId: string | null; nextId: string | null; sequence: number; reviewOn: string | null };
const select = (where: RawBuilder<unknown>, order: RawBuilder<unknown>, limit: number) => sql<Found>`
  with chosen as materialized (select m.* from meetings.meeting m where ${where} order by ${order} limit ${limit}),
       named as materialized (select * from meetings.names_of((select array_agg(x) from chosen c, unnest(array[c.organiser_id, c.facilitator_id, c.note_taker_id]) x where x is not null)))
  select m.id, m.version, m.kind, m.title, m.state, m.on_day as "onDay", ${clock(sql`m.starts_at`)} as "startsAt", ${clock(sql`m.ends_at`)} as "endsAt", m.place, m.online,
         m.group_id as "groupId", g.name as "groupName", m.case_id as "caseId", k.label as "caseLabel", json_build_object('id', m.organisation_id, 'shortName', coalesce(o.short_name, '')) as organisation,
         ${someone(sql`m.organiser_id`)} as organiser, meetings.runs(m.id) as runs, a.id as "attendeeId", a.answer as "myAnswer",
         m.about, m.cancel_reason as "cancelReason", ${someone(sql`m.facilitator_id`)} as facilitator, m.facilitator_name as "facilitatorName", ${someone(sql`m.note_taker_id`)} as "noteTaker", meetings.takes_notes(m.id) as "takesNotes",
         m.previous_id as "previousId", (select n.id from meetings.meeting n where n.previous_id = m.id and n.state <> 'cancelled' order by n.on_day nulls last limit 1) as "nextId", m.sequence, m.review_on as "reviewOn"
    from chosen m
    left join access.known_organisation o on o.id = m.organisation_id
    left join meetings."group" g on g.id = m.group_id
    left join cases.case k on k.id = m.case_id
    left join lateral (select t.id, t.answer from meetings.attendee t where t.meeting_id = m.id and t.membership_id = ${me}) a on true
   order by ${order}`;

export const find = async (db: Db, id: string): Promise<Found | undefined> => (await rows(db, select(sql`m.id = ${id}`, sql`m.id`, 1)))[0];

export type Asked = { part: 'coming' | 'past'; groupId?: string | undefined; caseId?: string | undefined; kind?: string | undefined; after?: string | undefined; limit: number };
/** Without a date first, then by day; past ones the newest first. What is not cancelled and has its day ahead of it is coming. */
export async function findPage(db: Db, { part, groupId, caseId, kind, after, limit }: Asked) {
  const coming = sql`(m.state <> 'cancelled' and (m.on_day is null or m.on_day >= platform.today()) and m.state in ('draft', 'invited', 'running'))`;
  const key = keyAfter(after, 2), sort = sql`(coalesce(m.on_day, '0001-01-01') + coalesce(m.starts_at, '00:00'))`, later = part === 'coming';
  const beyond = !key ? sql`true` : later ? sql`(${sort}, m.id) > (${key[0]}::timestamp, ${key[1]}::uuid)` : sql`(${sort}, m.id) < (${key[0]}::timestamp, ${key[1]}::uuid)`;
  const where = sql`${coming} = ${later} and ${groupId ? sql`m.group_id = ${groupId}` : sql`true`} and ${caseId ? sql`m.case_id = ${caseId}` : sql`true`} and ${kind ? sql`m.kind = ${kind}` : sql`true`} and ${beyond}`;
  const found = await rows(db, select(where, later ? sql`${sort}, m.id` : sql`${sort} desc, m.id desc`, limit + 1));
  return paged(found, limit, (m) => [`${m.onDay ?? '0001-01-01'} ${m.startsAt ?? '00:00'}`, m.id]);
}

/** Invitations to the caller that wait for an answer, the nearest first. */
export const findUnanswered = (db: Db): Promise<Found[]> => rows(db, select(sql`m.state = 'invited' and m.on_day >= platform.today() and exists (select from meetings.attendee t where t.meeting_id = m.id and t.membership_id = ${me} and t.answer = 'none')`, sql`m.on_day, m.starts_at, m.id`, 50));

const columns = (b: MeetingBody) => ({ title: b.title, on_day: b.onDay, starts_at: b.startsAt, ends_at: b.endsAt, place: b.place, online: b.online, facilitator_id: b.facilitatorId, facilitator_name: b.facilitatorName, note_taker_id: b.noteTakerId, review_on: b.reviewOn });
export async function create(db: Db, b: NewMeeting, organiserId: string): Promise<void> {
  await db.insertInto('meetings.meeting').values({ id: b.id, kind: b.kind, group_id: b.groupId, case_id: b.caseId, about: b.about, previous_id: b.previousId, organiser_id: organiserId, ...columns(b) } as never).execute();
}
/** @returns the new version, or nothing when somebody has changed it meanwhile. `told`: calendars have to be told anew. */
export const change = async (db: Db, id: string, version: number, b: MeetingBody, told: boolean): Promise<number | undefined> =>
  (await db.updateTable('meetings.meeting').set({ ...columns(b), ...(told && { sequence: sql`sequence + 1` }) } as never).where('id', '=', id).where('version', '=', version).returning('version').executeTakeFirst())?.version;
/** @returns whether it was still so. */
export const setState = async (db: Db, id: string, version: number, to: MeetingState, more: { cancel_reason?: string; rise?: boolean } = {}): Promise<boolean> => {
  const { rise, ...set } = more;
  return Boolean((await db.updateTable('meetings.meeting').set({ state: to, ...set, ...(rise && { sequence: sql`sequence + 1` }) } as never).where('id', '=', id).where('version', '=', version).returning('id').executeTakeFirst()));
};

/** Of one meeting: chair and members first, then by name. */
export const findAttendees = (db: Db, meetingId: string, runs: boolean): Promise<Attendee[]> => rows(db, sql<Attendee>`
  with chosen as materialized (select t.id, t.version, t.membership_id, t.side_organisation_id, t.member_id, t.partner_id, t.person_id, t.name, t.email, t.part, t.voting, t.invited_at, t.told_sequence, t.answer, t.answered_at, t.answer_note, t.presence, t.came_at, t.left_at
         from meetings.attendee t where t.meeting_id = ${meetingId}),
       named as materialized (select * from meetings.names_of((select array_agg(c.membership_id) from chosen c where c.membership_id is not null)))
  select t.id, t.version, t.membership_id as "membershipId", s.shown as name,
         case when o.id is not null then json_build_object('id', o.id, 'shortName', o.short_name) end as organisation, t.member_id as "memberId",
         (select coalesce(mo.short_name, p.name, nullif(gm.person_name, '')) from meetings.group_member gm left join access.known_organisation mo on mo.id = gm.member_organisation_id left join directory.partner p on p.id = gm.partner_id where gm.id = t.member_id) as "memberName",
         t.partner_id as "partnerId", t.person_id as "personId", case when ${runs}::boolean then t.email end as email, t.part, t.voting, ${instant(sql`t.invited_at`)} as "invitedAt", t.told_sequence as "toldSequence",
         t.answer, ${instant(sql`t.answered_at`)} as "answeredAt", t.answer_note as "answerNote", t.presence, ${clock(sql`t.came_at`)} as "cameAt", ${clock(sql`t.left_at`)} as "leftAt", coalesce(t.membership_id = ${me}, false) as mine, case when t.membership_id is null then t.email <> '' else t.membership_id = any (l.ids) end as reachable
    from chosen t cross join (select meetings.still_there((select array_agg(c.membership_id) from chosen c where c.membership_id is not null)) as ids) l left join named n on n.membership_id = t.membership_id left join access.known_organisation o on o.id = t.side_organisation_id
    cross join lateral (select coalesce(n.name, nullif(t.name, ''), (select btrim(p.given_name || ' ' || p.family_name) from people.profile p where p.person_id = t.person_id order by p.organisation_id = (select access.my_organisation()) desc, p.created_at limit 1), '') as shown) s
   order by array_position(array['member', 'professional', 'client', 'family', 'support', 'interpreter', 'guest'], t.part), s.shown collate "cs-x-icu", t.id`);
