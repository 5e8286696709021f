// Tasks and watched phenomena of meetings, under the policies of the database.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { NoteBody, Watch } from './contract.ts';


export const isItemOf = async (db: Db, meetingId: string, itemId: string): Promise<boolean> => (await rows(db, sql`select from meetings.item where id = ${itemId} and meeting_id = ${meetingId}`)).length > 0;
/** Points of the agenda that came by themselves. */
export const findChecks = async (db: Db, meetingId: string): Promise<{ tasks: string | null; watches: string | null }> => {
  const found = await rows(db, sql<{ id: string; checks: 'tasks' | 'watches' }>`select id, checks from meetings.item where meeting_id = ${meetingId} and checks is not null`);
  return { tasks: found.find(({ checks }) => checks === 'tasks')?.id ?? null, watches: found.find(({ checks }) => checks === 'watches')?.id ?? null };
};

/** Commitments of one meeting and the points they come from, in the order of writing. */
export const findLinks = (db: Db, meetingId: string): Promise<{ commitmentId: string; itemId: string | null }[]> => rows(db, sql<{ commitmentId: string; itemId: string | null }>`
  select commitment_id as "commitmentId", item_id as "itemId" from meetings.item_commitment where meeting_id = ${meetingId} order by created_at, id limit 500`);
/** Commitments from the meetings of a group that the reader sees; the newest 300. */
export const findGroupLinks = async (db: Db, groupId: string): Promise<string[]> => (await rows(db, sql<{ id: string }>`
  select l.commitment_id as id from meetings.item_commitment l join meetings.meeting m on m.id = l.meeting_id where m.group_id = ${groupId} and l.case_id is null order by l.created_at desc limit 300`)).map(({ id }) => id);
/** Of other meetings of the group: what goes on, and what was settled since its last meeting before this one. */
export const findCarriedLinks = async (db: Db, meetingId: string): Promise<string[]> => (await rows(db, sql<{ id: string }>`
  select l.commitment_id as id from meetings.meeting here join meetings.meeting m on m.group_id = here.group_id and m.id <> here.id join meetings.item_commitment l on l.meeting_id = m.id join commitments.commitment c on c.id = l.commitment_id
   where here.id = ${meetingId} and l.case_id is null and here.kind not in ('supervision', 'intervision') and m.kind not in ('supervision', 'intervision') and (m.on_day is null or here.on_day is null or m.on_day <= here.on_day)
     and (c.state in ('open', 'offered', 'declined') or c.state = 'done' and c.done_on >= coalesce((select max(p.on_day) from meetings.meeting p where p.group_id = here.group_id and p.on_day < here.on_day), here.on_day - 60))
   order by l.created_at limit 200`)).map(({ id }) => id);
export const seesGroup = async (db: Db, groupId: string): Promise<boolean> => (await rows(db, sql`select from meetings."group" where id = ${groupId}`)).length > 0;

export const addLink = async (db: Db, link: { id: string; meetingId: string; itemId: string | null; commitmentId: string; about: readonly string[] }): Promise<void> => {
  await sql`insert into meetings.item_commitment (id, meeting_id, item_id, commitment_id, case_id, about) select ${link.id}, m.id, ${link.itemId}, ${link.commitmentId}, m.case_id, ${[...link.about]}::uuid[] from meetings.meeting m where m.id = ${link.meetingId}`.execute(db);
};

export type Worker = { membershipId: string; name: string; organisationId: string; shortName: string; own: boolean; here: boolean };
export const findWorkers = (db: Db, meetingId: string): Promise<Worker[]> => rows(db, sql<Worker>`
  with there as materialized (select * from meetings.people_at(${meetingId})),
       all_ as (select t.membership_id, t.name, t.organisation_id, true as here from there t
         union all select m.id, a.name, m.organisation_id, false from access.membership m join access.account a on a.id = m.account_id
          where m.organisation_id = (select access.my_organisation()) and m.role <> 'administrator' and a.disabled_at is null and (m.valid_to is null or m.valid_to >= platform.today()) and m.id not in (select membership_id from there))
  select x.membership_id as "membershipId", x.name, x.organisation_id as "organisationId", o.short_name as "shortName", x.organisation_id = (select access.my_organisation()) as own, x.here
    from all_ x join access.known_organisation o on o.id = x.organisation_id order by x.here desc, own desc, o.short_name collate "cs-x-icu", x.name collate "cs-x-icu" limit 500`);
export type Service = { serviceId: string; name: string; organisationId: string; shortName: string; own: boolean };
export const findServices = (db: Db, meetingId: string): Promise<Service[]> => rows(db, sql<Service>`
  select s.id as "serviceId", s.name, s.organisation_id as "organisationId", o.short_name as "shortName", s.organisation_id = (select access.my_organisation()) as own
    from directory.known_service s join access.known_organisation o on o.id = s.organisation_id
   where s.partner_id is null and (s.ends_on is null or s.ends_on >= platform.today()) and (s.organisation_id = (select access.my_organisation()) or s.organisation_id = any ((select meetings.organisations_at(${meetingId}))::uuid[]) and s.organisation_id <> all ((select access.masked_from_me())::uuid[]))
   order by own desc, o.short_name collate "cs-x-icu", s.name collate "cs-x-icu" limit 300`);

/** What meetings said, up to a day when one of them is read. */
const notes = (until: string | null) => sql`(select coalesce(json_agg(json_build_object('id', n.id, 'version', n.version, 'meetingId', n.meeting_id, 'meetingTitle', m.title, 'onDay', m.on_day, 'text', n.text, 'seenCount', n.seen_count, 'decision', n.decision, 'reviewOn', n.review_on) order by m.on_day nulls last, n.created_at), '[]')
  from meetings.watch_note n left join meetings.meeting m on m.id = n.meeting_id where n.watch_id = w.id and ${until ? sql`(m.on_day is null or m.on_day <= ${until}::date)` : sql`true`})`;
const watches = (db: Db, where: RawBuilder<unknown>, { order = sql`s.noted_on, w.created_at, w.id`, until = null }: { order?: RawBuilder<unknown>; until?: string | null } = {}): Promise<Watch[]> => rows(db, sql<Watch>`
  select w.id, w.item_id as "itemId", w.meeting_id as "meetingId", case when g.id is not null then json_build_object('id', g.id, 'name', g.name) end as "group", s.text, s.domain, s.level, case when p.code is not null then json_build_object('code', p.code, 'name', p.name) end as orp,
         s.threshold, s.threshold_count as "thresholdCount", s.noted_on as "notedOn", s.review_on as "reviewOn", s.ended_on as "endedOn", ${notes(until)} as notes
    from meetings.watch w join signals.signal s on s.id = w.id left join meetings."group" g on g.id = w.group_id left join directory.orp p on p.code = s.orp_code where ${where} order by ${order} limit 200`);
export const findWatchesBegun = (db: Db, meetingId: string, onDay: string | null) => watches(db, sql`w.meeting_id = ${meetingId}`, { until: onDay });
/** Of the group, begun before: those that go on, and those of which this meeting has said something. */
export const findWatchesCarried = (db: Db, meetingId: string, groupId: string, onDay: string | null) => watches(db, sql`w.group_id = ${groupId} and w.meeting_id <> ${meetingId} and s.noted_on <= coalesce(${onDay}::date, s.noted_on)
  and (s.ended_on is null or w.id in (select n.watch_id from meetings.watch_note n where n.meeting_id = ${meetingId}))`, { until: onDay });
/** Those whose day to look again has come first. */
export const findWatches = (db: Db, { part, groupId }: { part: 'current' | 'ended'; groupId?: string | undefined }) => watches(db, sql`${part === 'current' ? sql`s.ended_on is null` : sql`s.ended_on is not null`} and ${groupId ? sql`w.group_id = ${groupId}` : sql`true`}`,
  { order: part === 'current' ? sql`s.review_on nulls last, s.noted_on, w.id` : sql`s.ended_on desc, w.id` });
export const seesWatch = async (db: Db, id: string): Promise<boolean> => (await rows(db, sql`select from meetings.watch where id = ${id}`)).length > 0;

export const addWatch = async (db: Db, w: { id: string; meetingId: string; itemId: string | null }): Promise<void> => { await db.insertInto('meetings.watch').values({ id: w.id, meeting_id: w.meetingId, item_id: w.itemId }).execute(); };
/** One line for each meeting: said again, it is written anew. */
export const setNote = async (db: Db, meetingId: string, watchId: string, b: NoteBody): Promise<void> => {
  await sql`insert into meetings.watch_note (id, meeting_id, watch_id, item_id, text, seen_count, decision, review_on) values (${b.id}, ${meetingId}, ${watchId}, ${b.itemId}, ${b.text}, ${b.seenCount}, ${b.decision}, ${b.reviewOn})
    on conflict (watch_id, meeting_id) do update set text = excluded.text, seen_count = excluded.seen_count, decision = excluded.decision, review_on = excluded.review_on`.execute(db);
};
/** Which of these words are names of people within my reach. */
export const findNames = async (db: Db, words: readonly { words: string; distance: number }[]): Promise<string[]> => (await rows(db, sql<{ words: string }>`
  select x->>'words' as words from json_array_elements(${JSON.stringify(words)}::json) x where exists (select from people.find_names(x->>'words', 3) f where f.distance <= (x->>'distance')::int)`)).map((one) => one.words);
