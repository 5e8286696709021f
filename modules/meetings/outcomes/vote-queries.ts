// Votes and ballots, under the policies and guards of the database.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { NewVote, RollLine, Vote } from './contract.ts';
import type { Choice, Majority, Quorum } from './rules.ts';

/** Members go by the name that the reader may know; a partner by the name it had, where the reader does not know the partner. */
const memberName = (id: RawBuilder<unknown>) => sql`(select coalesce(o.short_name, p.name, nullif(gm.partner_name, ''), nullif(gm.person_name, '')) from meetings.group_member gm
  left join access.known_organisation o on o.id = gm.member_organisation_id left join directory.partner p on p.id = gm.partner_id where gm.id = ${id})`;
const attendeeName = (t: RawBuilder<unknown>) => sql`coalesce((select n.name from named n where n.membership_id = ${t}.membership_id), nullif(${t}.name, ''))`;
const named = (meetingId: string) => sql`named as materialized (select * from meetings.names_of((select array_agg(t.membership_id) from meetings.attendee t where t.meeting_id = ${meetingId} and t.membership_id is not null)))`;

export type Seat = RollLine;
/** Who has a vote at the meeting and by whom they are there, at an hour or at all. */
export const findRoll = (db: Db, meetingId: string, takenAt: string | null): Promise<RollLine[]> => rows(db, sql<RollLine>`
  with ${named(meetingId)}
  select * from (select r.member_id as "memberId", ${memberName(sql`r.member_id`)} as "memberName", r.attendee_id as "attendeeId", ${attendeeName(sql`t`)} as name, r.here
    from meetings.roll(${meetingId}, ${takenAt}::time) r left join meetings.attendee t on t.id = r.attendee_id) x order by x."memberName" collate "cs-x-icu" nulls last, x.name collate "cs-x-icu", x."attendeeId"`);

export type Rules = { quorum: Quorum; majority: Majority };
/** The rules of the group as the reader sees it; none without a group. */
export const findRules = async (db: Db, groupId: string | null): Promise<Rules | undefined> => (await rows(db, sql<Rules>`select quorum, majority from meetings."group" where id = ${groupId}`))[0];

export type Found = Omit<Vote, 'count' | 'entitled' | 'present' | 'quorum' | 'majority'> & {
  votesFor: number | null; votesAgainst: number | null; abstained: number | null; entitled: number | null; present: number | null; quorum: Quorum | null; majority: Majority | null;
};
export const findVotes = (db: Db, meetingId: string, voteId?: string): Promise<Found[]> => rows(db, sql<Found>`
  with ${named(meetingId)}
  select v.id, v.version, v.item_id as "itemId", v.kind, v.text, v.secret, to_char(v.taken_at, 'HH24:MI') as "takenAt", v.state, v.votes_for as "votesFor", v.votes_against as "votesAgainst", v.abstained, v.entitled, v.present, v.quorum, v.majority, v.result, v.annul_reason as "annulReason",
         case when v.kind = 'admission' then json_build_object('kind', case when v.candidate_organisation_id is not null then 'organisation' when v.candidate_partner_id is not null then 'partner' else 'person' end,
           'name', coalesce((select o.short_name from access.known_organisation o where o.id = v.candidate_organisation_id), nullif(v.candidate_partner_name, ''), v.candidate_name)) end as candidate,
         (select coalesce(json_agg(json_build_object('attendeeId', b.attendee_id, 'memberName', ${memberName(sql`b.member_id`)}, 'name', coalesce(${attendeeName(sql`t`)}, ''), 'choice', b.choice) order by ${memberName(sql`b.member_id`)} collate "cs-x-icu", b.id), '[]')
            from meetings.ballot b left join meetings.attendee t on t.id = b.attendee_id where b.vote_id = v.id) as ballots
    from meetings.vote v where v.meeting_id = ${meetingId} and ${voteId ? sql`v.id = ${voteId}` : sql`true`} order by v.created_at, v.id limit 200`);

export type Voter = { attendeeId: string; memberId: string | null; voting: boolean; present: boolean; name: string };
export const findVoters = (db: Db, meetingId: string): Promise<Voter[]> => rows(db, sql<Voter>`
  with ${named(meetingId)}
  select t.id as "attendeeId", t.member_id as "memberId", t.voting, t.presence = 'present' as present, coalesce(${attendeeName(sql`t`)}, '') as name from meetings.attendee t where t.meeting_id = ${meetingId}`);

/** Whether whoever is to be admitted may be named here, and is a member already on that day. */
export const findCandidate = async (db: Db, groupId: string, onDay: string | null, c: NonNullable<NewVote['candidate']>): Promise<{ known: boolean; member: boolean }> => (await rows(db, sql<{ known: boolean; member: boolean }>`
  select case when ${c.organisationId}::uuid is not null then exists (select from access.known_organisation o where o.id = ${c.organisationId}) and ${c.organisationId}::uuid <> all ((select access.masked_from_me())::uuid[])
              when ${c.partnerId}::uuid is not null then exists (select from directory.partner p where p.id = ${c.partnerId}) else true end as known,
         exists (select from meetings.group_member gm where gm.group_id = ${groupId} and (gm.until is null or gm.until >= coalesce(${onDay}::date, platform.today()))
           and (gm.member_organisation_id = ${c.organisationId} or gm.partner_id = ${c.partnerId} or ${c.name} <> '' and lower(gm.person_name) = lower(${c.name}))) as member`))[0]!;

export const addVote = async (db: Db, meetingId: string, b: NewVote): Promise<void> => {
  await db.insertInto('meetings.vote').values({ id: b.id, meeting_id: meetingId, item_id: b.itemId, kind: b.candidate ? 'admission' : 'motion', text: b.text, secret: b.secret, taken_at: b.takenAt,
    candidate_organisation_id: b.candidate?.organisationId ?? null, candidate_partner_id: b.candidate?.partnerId ?? null, candidate_name: b.candidate?.name ?? '' }).execute();
};
/** The whole list: what is not on it any more goes, the rest is written or changed. */
export async function setBallots(db: Db, meetingId: string, voteId: string, ballots: readonly { attendeeId: string; choice: Choice }[]): Promise<void> {
  const given = JSON.stringify(ballots);
  await sql`delete from meetings.ballot where vote_id = ${voteId} and attendee_id <> all (select (x->>'attendeeId')::uuid from json_array_elements(${given}::json) x)`.execute(db);
  await sql`update meetings.ballot b set choice = x->>'choice' from json_array_elements(${given}::json) x where b.vote_id = ${voteId} and b.attendee_id = (x->>'attendeeId')::uuid and b.choice <> x->>'choice'`.execute(db);
  await sql`insert into meetings.ballot (id, meeting_id, vote_id, attendee_id, choice) select gen_random_uuid(), ${meetingId}, ${voteId}, (x->>'attendeeId')::uuid, x->>'choice' from json_array_elements(${given}::json) x
     where (x->>'attendeeId')::uuid not in (select b.attendee_id from meetings.ballot b where b.vote_id = ${voteId})`.execute(db);
}
/** The database works out the rest. @returns whether it was still as the caller read it. */
export const closeVote = async (db: Db, id: string, version: number, count: { for: number; against: number; abstained: number } | null): Promise<boolean> =>
  (await db.updateTable('meetings.vote').set({ state: 'closed', ...(count && { votes_for: count.for, votes_against: count.against, abstained: count.abstained }) }).where('id', '=', id).where('version', '=', version).where('state', '=', 'open').returning('id').execute()).length > 0;
export const annulVote = async (db: Db, id: string, version: number, reason: string): Promise<boolean> =>
  (await db.updateTable('meetings.vote').set({ state: 'annulled', annul_reason: reason }).where('id', '=', id).where('version', '=', version).where('state', '=', 'closed').returning('id').execute()).length > 0;
export const dropVote = async (db: Db, id: string): Promise<boolean> => (await db.deleteFrom('meetings.vote').where('id', '=', id).where('state', '=', 'open').returning('id').execute()).length > 0;
