// What a meeting hands over to the next one.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Item } from '../contract.ts';
import { selectItems } from '../item-queries.ts';
import type { Rhythm } from './rules.ts';

export type GroupHabits = { rhythm: Rhythm; usualTime: string | null; usualMinutes: number; usualPlace: string };
export const findHabits = async (db: Db, groupId: string): Promise<GroupHabits | undefined> => (await sql<GroupHabits>`
  select g.rhythm, to_char(g.usual_time, 'HH24:MI') as "usualTime", g.usual_minutes as "usualMinutes", g.usual_place as "usualPlace" from meetings."group" g where g.id = ${groupId}`.execute(db)).rows[0];
/** Put off or not reached, and not carried anywhere yet. What the minutes speak of was reached; checks of tasks and of what is watched come by themselves. */
export const findLeftovers = async (db: Db, meetingId: string): Promise<Item[]> =>
  (await selectItems(sql`i.meeting_id = ${meetingId} and i.checks is null and (i.state = 'postponed' or i.state <> 'done' and not exists (select from meetings.passage p where p.item_id = i.id) and not exists (select from meetings.vote v where v.item_id = i.id))
    and not exists (select from meetings.item n where n.carried_from_id = i.id)`).execute(db)).rows;
/** Copies points into another meeting, in their order; where they stood they are put off, but in approved minutes nothing changes. */
export async function carry(db: Db, from: string, to: string, ids: readonly string[]): Promise<void> {
  await sql`insert into meetings.item (id, meeting_id, group_id, about, position, section, title, presenter, planned_minutes, internal, for_guests, carried_from_id)
    select gen_random_uuid(), ${to}, i.group_id, i.about, row_number() over (order by i.position, i.created_at, i.checks, i.id), i.section, i.title, i.presenter, i.planned_minutes, i.internal, i.for_guests, i.id
      from meetings.item i where i.meeting_id = ${from} and i.id = any (${[...ids]}::uuid[])`.execute(db);
  await sql`update meetings.item set state = 'postponed', started_at = null where meeting_id = ${from} and id = any (${[...ids]}::uuid[]) and state <> 'done' and meeting_id not in (select m.id from meetings.meeting m where m.state in ('approved', 'published'))`.execute(db);
}
const lasts = (row: RawBuilder<unknown>) => sql`coalesce(${row}.until, 'infinity') >= platform.today()`;
/** The people of the meeting before. Whoever has left their organisation or their seat since stays behind, and so does who came for a member that is none any more: who is on the list reads the meeting.
 * Of a conference, whom nothing of it reaches any more as well, and addresses: consents are for one conference. */
export const copyPeople = async (db: Db, from: string, to: string): Promise<void> => {
  await sql`insert into meetings.attendee (id, meeting_id, membership_id, member_id, partner_id, person_id, name, email, about, part, voting)
    select gen_random_uuid(), ${to}, t.membership_id, t.member_id, t.partner_id, t.person_id, t.name, case when t.case_id is null then t.email else '' end, t.about, t.part, t.voting from meetings.attendee t where t.meeting_id = ${from}
       and (t.case_id is null or t.membership_id is null or t.side_organisation_id = t.organisation_id or t.membership_id in (select r.membership_id from meetings.meeting m cross join lateral meetings.reached_workers(m.case_id, m.about) r where m.id = ${from}))
       and not exists (select from meetings.attendee x where x.meeting_id = ${to} and x.membership_id = t.membership_id)
       and (t.membership_id is null or t.membership_id = any (meetings.still_there(array[t.membership_id])))
       and (t.member_id is null or exists (select from meetings.group_member gm where gm.id = t.member_id and ${lasts(sql`gm`)})
         and (t.membership_id is null or exists (select from meetings.seat s where s.member_id = t.member_id and s.membership_id = t.membership_id and ${lasts(sql`s`)})
           or not exists (select from meetings.seat s where s.member_id = t.member_id and s.membership_id = t.membership_id) and meetings.may_sit(t.member_id, t.membership_id)))
    on conflict do nothing`.execute(db);
};
/** Those who sit in the group on the day (today without one); a deputy comes without a vote. @returns how many were not there yet. */
export const copyMembers = async (db: Db, meetingId: string, groupId: string, day: string | null): Promise<number> => Number((await sql`
  insert into meetings.attendee (id, meeting_id, membership_id, member_id, partner_id, name, email, part, voting)
  select gen_random_uuid(), ${meetingId}, s.membership_id, gm.id, gm.partner_id, s.name, s.email, 'member', gm.voting and s.office <> 'deputy'
    from meetings.seat s join meetings.group_member gm on gm.id = s.member_id, (select coalesce(${day}::date, platform.today()) as day) d
   where s.group_id = ${groupId} and d.day >= s.since and (s.until is null or s.until >= d.day) and d.day >= gm.since and (gm.until is null or gm.until >= d.day)
     and not exists (select from meetings.attendee t where t.meeting_id = ${meetingId} and (t.membership_id = s.membership_id or t.membership_id is null and t.member_id = gm.id and t.name = s.name))
  on conflict do nothing`.execute(db)).numAffectedRows ?? 0);
/** Whoever is there already gets the vote of the member that they sit for. */
export const giveVotes = async (db: Db, meetingId: string, groupId: string): Promise<void> => {
  await sql`update meetings.attendee t set member_id = gm.id, voting = gm.voting and s.office <> 'deputy' from meetings.seat s join meetings.group_member gm on gm.id = s.member_id
    where t.meeting_id = ${meetingId} and s.group_id = ${groupId} and s.membership_id = t.membership_id and t.member_id is null and (s.until is null or s.until >= platform.today()) and (gm.until is null or gm.until >= platform.today())`.execute(db);
};
