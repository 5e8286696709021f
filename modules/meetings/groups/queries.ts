// Groups, members and seats. Row policies decide which are seen: those I am in, keep, or lead a member of.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { Group, GroupMember, GroupRow, GroupSeat, Unseated } from './shapes.ts';

const mine = sql`(select access.my_membership())`, today = sql`platform.today()`, ours = sql`any ((select access.my_organisations())::uuid[])`;
const holds = (alias: string) => sql`${today} between ${sql.ref(`${alias}.since`)} and coalesce(${sql.ref(`${alias}.until`)}, 'infinity')`;
const ended = sql`coalesce(g.ended_on < ${today}, false)`;

export async function findPage(db: Db, { part, after, limit }: { part: 'current' | 'ended'; after?: string | undefined; limit: number }) {
  const key = keyAfter(after, 2);
  const found = await rows(db, sql<GroupRow>`
    select g.id, g.kind, g.name, jsonb_build_object('id', o.id, 'name', o.name) as organisation, g.ended_on as "endedOn", g.published_since is not null as publishes,
           (select count(*)::int from meetings.group_member m where m.group_id = g.id and least(${today}, g.ended_on) between m.since and coalesce(m.until, 'infinity')) as members,
           (select s.office from meetings.seat s where s.group_id = g.id and s.membership_id = ${mine} and ${holds('s')} limit 1) as office,
           (select min(x.on_day) from meetings.meeting x where x.group_id = g.id and x.on_day >= ${today} and x.state in ('draft', 'invited', 'running')) as "nextOn"
      from meetings."group" g join access.known_organisation o on o.id = g.organisation_id
     where ${ended} = ${part === 'ended'} and ${key ? sql`(g.name collate "cs-x-icu", g.id) > (${key[0]}, ${key[1]}::uuid)` : sql`true`} order by g.name collate "cs-x-icu", g.id limit ${limit + 1}`);
  return paged(found, limit, (g) => [g.name, g.id]);
}

export type Found = Omit<Group, 'members'> & { organisationMasked: boolean };
export const find = async (db: Db, id: string) => (await rows(db, sql<Found>`
  select g.id, g.version, g.kind, g.name, g.purpose, jsonb_build_object('id', o.id, 'name', o.name) as organisation, o.masked as "organisationMasked", g.organisation_id = ${ours} as ours, g.orp_code as "orpCode", g.rhythm, to_char(g.usual_time, 'HH24:MI') as "usualTime",
         g.usual_minutes as "usualMinutes", g.usual_place as "usualPlace", g.quorum, g.majority, g.published_since as "publishedSince", g.ended_on as "endedOn", g.id = any ((select meetings.groups_i_run())::uuid[]) as runs,
         (select count(*)::int from meetings.item i where i.group_id = g.id and i.meeting_id is null and i.state <> 'done') as backlog
    from meetings."group" g join access.known_organisation o on o.id = g.organisation_id where g.id = ${id}`))[0];

const seatColumns = sql`s.id, s.version, k.name, k.email, k.phone, s.duty, s.office, s.since, s.until, s.membership_id is not null as account, k.here, coalesce(s.membership_id = ${mine}, false) as mine, s.public_consent_on as "publicConsentOn"`;
const seatJson = sql`jsonb_build_object('id', s.id, 'version', s.version, 'name', k.name, 'email', k.email, 'phone', k.phone, 'duty', s.duty, 'office', s.office, 'since', s.since, 'until', s.until, 'account', s.membership_id is not null, 'here', k.here,
  'mine', coalesce(s.membership_id = ${mine}, false), 'publicConsentOn', s.public_consent_on)`;
/** Members by name, each with all who ever sat there. Organisations go by the name that the reader may know. */
export const findMembers = (db: Db, groupId: string) => rows(db, sql<GroupMember>`
  with known as materialized (select * from meetings.seated(array[${groupId}]::uuid[]))
  select m.id, m.version, case when m.member_organisation_id is not null then 'organisation' when m.partner_id is not null then 'partner' else 'person' end as kind, m.member_organisation_id as "organisationId",
         coalesce(o.name, nullif(m.person_name, ''), m.partner_name) as name, m.since, m.until, m.voting, m.admission, m.end_reason as "endReason", published.shows_member(m.id) as shown,
         g.id = any ((select meetings.groups_i_run())::uuid[]) or m.id = any ((select meetings.members_i_name())::uuid[]) as "mayName", coalesce(m.member_organisation_id = ${ours}, false) as mine,
         (select coalesce(jsonb_agg(${seatJson} order by array_position('{chair,secretary,member,deputy}', s.office), s.since desc, s.id), '[]') from meetings.seat s join known k on k.seat_id = s.id where s.member_id = m.id) as seats
    from meetings.group_member m join meetings."group" g on g.id = m.group_id left join access.known_organisation o on o.id = m.member_organisation_id
   where m.group_id = ${groupId} order by coalesce(o.name, nullif(m.person_name, ''), m.partner_name) collate "cs-x-icu", m.since desc, m.id limit 400`);

/** Members nobody sits for today, where I run the group or lead the member. */
export const findUnseated = (db: Db) => rows(db, sql<Unseated>`
  with care as materialized (select m.id, m.group_id, m.member_organisation_id, m.person_name, m.partner_name, g.name from meetings.group_member m join meetings."group" g on g.id = m.group_id
      where ${holds('m')} and not ${ended} and (m.group_id = any ((select meetings.groups_i_run())::uuid[]) or m.id = any ((select meetings.members_i_name())::uuid[]))),
    known as materialized (select * from meetings.seated((select array_agg(distinct group_id) from care)))
  select c.id as "memberId", c.group_id as "groupId", c.name as "group", coalesce(o.name, nullif(c.person_name, ''), c.partner_name) as member, coalesce(c.member_organisation_id = ${ours}, false) as mine,
         (select k.name from meetings.seat s join known k on k.seat_id = s.id where s.member_id = c.id and ${holds('s')} and not k.here order by s.since desc, s.id limit 1) as left
    from care c left join access.known_organisation o on o.id = c.member_organisation_id
   where not exists (select from meetings.seat s join known k on k.seat_id = s.id where s.member_id = c.id and ${holds('s')} and k.here) order by c.name collate "cs-x-icu", 4, c.id limit 100`);

export type FoundMember = { id: string; version: number; groupId: string; kind: GroupMember['kind']; organisationId: string | null; since: string; until: string | null; voting: boolean; admission: string; endReason: string; runs: boolean; mayName: boolean; groupEnded: boolean; firstSeat: string | null; lastSeat: string | null };
export const findMember = async (db: Db, id: string) => (await rows(db, sql<FoundMember>`
  select m.id, m.version, m.group_id as "groupId", case when m.member_organisation_id is not null then 'organisation' when m.partner_id is not null then 'partner' else 'person' end as kind, m.member_organisation_id as "organisationId", m.since, m.until, m.voting, m.admission, m.end_reason as "endReason",
         m.group_id = any ((select meetings.groups_i_run())::uuid[]) as runs, m.group_id = any ((select meetings.groups_i_run())::uuid[]) or m.id = any ((select meetings.members_i_name())::uuid[]) as "mayName", ${ended} as "groupEnded",
         (select min(s.since) from meetings.seat s where s.member_id = m.id) as "firstSeat", (select max(s.since) from meetings.seat s where s.member_id = m.id and s.since < ${today}) as "lastSeat"
    from meetings.group_member m join meetings."group" g on g.id = m.group_id where m.id = ${id}`))[0];
/** When the same organisation, partner or person is a member in these days already: until when, or null while it lasts. */
export const memberDuring = async (db: Db, groupId: string, m: { organisationId: string | null; partnerId: string | null; personName: string }, since: string, except: string | null = null) => (await rows(db, sql<{ since: string; until: string | null }>`
  select m.since, m.until from meetings.group_member m where m.group_id = ${groupId} and m.id is distinct from ${except}::uuid and (m.member_organisation_id = ${m.organisationId}::uuid or m.partner_id = ${m.partnerId}::uuid or m.person_name <> '' and lower(m.person_name) = lower(${m.personName})) and coalesce(m.until, 'infinity') >= ${since}::date limit 1`))[0];

export type FoundSeat = GroupSeat & { memberId: string; groupId: string };
export const findSeat = async (db: Db, id: string) => (await rows(db, sql<FoundSeat>`select ${seatColumns}, s.member_id as "memberId", s.group_id as "groupId" from meetings.seat s cross join lateral meetings.seated(array[s.group_id]) k where s.id = ${id} and k.seat_id = s.id`))[0];

/** Who sits there, as it is kept. */
export const whoSits = async (db: Db, id: string) => (await rows(db, sql<{ membershipId: string | null; name: string; email: string; phone: string; duty: string }>`select membership_id as "membershipId", name, email, phone, duty from meetings.seat where id = ${id}`))[0]!;

const asked = async (db: Db, query: RawBuilder<unknown>): Promise<boolean> => (await rows(db, sql<{ yes: boolean }>`select ${query} as yes`))[0]!.yes;
export const isHidden = (db: Db, organisationId: string) => asked(db, sql`${organisationId} = any (coalesce((select access.masked_from_me()), '{}'))`);
export const maySit = (db: Db, memberId: string, membershipId: string) => asked(db, sql`meetings.may_sit(${memberId}, ${membershipId})`);
export const accountAt = async (db: Db, memberId: string, email: string) => (await rows(db, sql<{ id: string | null }>`select meetings.account_at(${memberId}, ${email}) as id`))[0]!.id;
/** Sits there in these days already, for this member or another one. */
export const sitsDuring = (db: Db, groupId: string, membershipId: string, since: string) => asked(db, sql`exists (select from meetings.seat s where s.group_id = ${groupId} and s.membership_id = ${membershipId} and coalesce(s.until, 'infinity') >= ${since}::date)`);
export const isRun = (db: Db, groupId: string, day: string) => asked(db, sql`meetings.is_run(${groupId}, ${day}::date)`);
export const myName = async (db: Db) => (await rows(db, sql<{ name: string }>`select a.name from access.account a where a.id = (select access.my_account())`))[0]!.name;
