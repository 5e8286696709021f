// Minutes as they stand in rows, under the caller's policies: what the caller may not see is not there. Masked organisations go by what the transaction may
// know of them (`forPaper`: by nobody).
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { Paper, PaperAttendee, PaperPoint, PaperWhole } from './shapes.ts';

const clock = (column: RawBuilder<unknown>) => sql`to_char(${column}, 'HH24:MI')`;
/** Somebody with an account; `named` stands in the query. Nobody when the caller may not know the name. */
const person = (id: RawBuilder<unknown>) => sql`(select json_build_object('name', n.name, 'membershipId', n.membership_id, 'of', o.name, 'organisationId', o.id) from named n left join access.known_organisation o on o.id = n.organisation_id where n.membership_id = ${id})`;
const words = (name: RawBuilder<unknown>, of: RawBuilder<unknown> = sql`null::text`, organisationId: RawBuilder<unknown> = sql`null::uuid`) => sql`json_build_object('name', ${name}, 'membershipId', null, 'of', ${of}, 'organisationId', ${organisationId})`;
const nameInCase = (id: RawBuilder<unknown>) => sql`(select btrim(p.given_name || ' ' || p.family_name) from people.profile p where p.person_id = ${id} order by p.organisation_id = (select access.my_organisation()) desc, p.created_at limit 1)`;

type Head = Omit<Paper, 'attendees' | 'points' | 'whole' | 'number' | 'approvedOn' | 'approvedBy'>;
const findHead = async (db: Db, id: string) => (await rows(db, sql<Head>`
  with m as materialized (select * from meetings.meeting where id = ${id}),
       named as materialized (select * from meetings.names_of((select array_agg(x) from m, unnest(array[m.facilitator_id, m.note_taker_id]) x where x is not null)))
  select m.title, m.kind, g.name as "group", json_build_object('id', m.organisation_id, 'name', coalesce(o.name, '')) as organisation, m.on_day as "onDay", ${clock(sql`m.starts_at`)} as "startsAt", ${clock(sql`m.ends_at`)} as "endsAt", m.place, m.review_on as "reviewOn",
         coalesce(${person(sql`m.facilitator_id`)}, case when m.facilitator_name <> '' then ${words(sql`m.facilitator_name`)} end) as facilitator, ${person(sql`m.note_taker_id`)} as writer,
         (select json_build_object('onDay', n.on_day, 'startsAt', ${clock(sql`n.starts_at`)}, 'place', n.place) from meetings.meeting n
           where n.state <> 'cancelled' and n.on_day is not null and n.case_id is not distinct from m.case_id and n.kind = m.kind and (n.previous_id = m.id or n.group_id = m.group_id and n.id <> m.id and n.on_day > m.on_day) order by (n.previous_id = m.id) is true desc, n.on_day, n.starts_at limit 1) as next
    from m left join meetings."group" g on g.id = m.group_id left join access.known_organisation o on o.id = m.organisation_id`))[0];

const findAttendees = (db: Db, id: string) => rows(db, sql<PaperAttendee>`
  with chosen as materialized (select t.id, t.membership_id, t.side_organisation_id, t.member_id, t.partner_id, t.person_id, t.name, t.part, t.voting, t.presence, t.came_at, t.left_at from meetings.attendee t where t.meeting_id = ${id}),
       named as materialized (select * from meetings.names_of((select array_agg(c.membership_id) from chosen c where c.membership_id is not null)))
  select coalesce(n.name, nullif(c.name, ''), ${nameInCase(sql`c.person_id`)}, '') as name, c.membership_id as "membershipId", coalesce(mo.name, mp.name, o.name, p.name) as of, coalesce(mo.id, o.id) as "organisationId",
         c.part, c.presence, c.voting, ${clock(sql`c.came_at`)} as "cameAt", ${clock(sql`c.left_at`)} as "leftAt"
    from chosen c left join named n on n.membership_id = c.membership_id left join access.known_organisation o on o.id = c.side_organisation_id left join directory.partner p on p.id = c.partner_id
    left join meetings.group_member gm on gm.id = c.member_id left join access.known_organisation mo on mo.id = gm.member_organisation_id left join directory.partner mp on mp.id = gm.partner_id
   order by coalesce(n.name, nullif(c.name, ''), '') collate "cs-x-icu", c.id`);

type OfItem<T> = T & { itemId: string | null };
const findItems = (db: Db, id: string) => rows(db, sql<{ id: string } & Omit<PaperPoint, keyof PaperWhole>>`
  select i.id, i.section, i.title, i.state, i.internal, coalesce(nullif(i.presenter, ''), (select coalesce(n.name, a.name) from meetings.attendee a left join lateral (select * from meetings.names_of(array[a.membership_id])) n on true where a.id = i.presenter_id), '') as presenter
    from meetings.item i where i.meeting_id = ${id} order by i.position, i.created_at, i.checks, i.id limit 500`);
const findPassages = (db: Db, id: string) => rows(db, sql<OfItem<PaperWhole['passages'][number]>>`select item_id as "itemId", kind, text from meetings.passage where meeting_id = ${id} and btrim(text) <> '' order by position, created_at, id limit 5000`);
const findVotes = (db: Db, id: string) => rows(db, sql<OfItem<PaperWhole['votes'][number]>>`
  select v.item_id as "itemId", v.kind = 'admission' as admission, coalesce(o.name, p.name, nullif(v.candidate_partner_name, ''), v.candidate_name) as candidate, v.text as motion, coalesce(v.votes_for, 0) as for, coalesce(v.votes_against, 0) as against, coalesce(v.abstained, 0) as abstained,
         coalesce(v.entitled, 0) as entitled, coalesce(v.present, 0) as present, case v.state when 'annulled' then 'annulled' else v.result end as result
    from meetings.vote v left join access.known_organisation o on o.id = v.candidate_organisation_id left join directory.partner p on p.id = v.candidate_partner_id where v.meeting_id = ${id} order by v.created_at, v.id limit 500`);
const findTasks = (db: Db, id: string) => rows(db, sql<OfItem<PaperWhole['tasks'][number]>>`
  with chosen as materialized (select l.item_id, c.* from meetings.item_commitment l join commitments.commitment c on c.id = l.commitment_id where l.meeting_id = ${id}),
       named as materialized (select * from meetings.names_of((select array_agg(c.owner_membership_id) from chosen c where c.owner_membership_id is not null)))
  select c.item_id as "itemId", c.what, c.due_on as until, case when c.owner_kind = 'body' then c.asked_on end as asked, c.state,
         case c.owner_kind when 'worker' then coalesce(${person(sql`c.owner_membership_id`)}, ${words(sql`''`, sql`oo.name`, sql`oo.id`)})
           when 'service' then ${words(sql`''`, sql`concat_ws(', ', (select s.name from directory.known_service s where s.id = c.owner_service_id), oo.short_name)`, sql`oo.id`)}
           when 'client' then ${words(sql`coalesce(${nameInCase(sql`c.owner_person_id`)}, '')`)} when 'body' then ${words(sql`''`, sql`c.owner_body`)} end as who
    from chosen c left join access.known_organisation oo on oo.id = c.owner_organisation_id order by c.created_at, c.id limit 500`);
const findWatches = (db: Db, id: string) => rows(db, sql<OfItem<PaperWhole['watches'][number]>>`
  select coalesce(n.item_id, w.item_id) as "itemId", s.text, concat_ws(' ', nullif(s.threshold, ''), case when s.threshold_count is not null then '(' || s.threshold_count || '×)' end) as threshold,
         coalesce(n.text, '') as note, n.seen_count as seen, coalesce(n.decision, 'watch') as decision, coalesce(n.review_on, s.review_on) as "reviewOn"
    from meetings.watch w join signals.signal s on s.id = w.id left join meetings.watch_note n on n.watch_id = w.id and n.meeting_id = ${id}
   where w.meeting_id = ${id} or n.id is not null order by w.created_at, w.id limit 200`);

const without = <T extends { itemId: string | null }>({ itemId: _, ...rest }: T): Omit<T, 'itemId'> => rest;
/** Minutes of a meeting as the caller sees them; undefined when there is no such meeting. */
export async function findPaper(db: Db, id: string): Promise<Paper | undefined> {
  const head = await findHead(db, id);
  if (!head) return undefined;
  const [attendees, items, passages, votes, tasks, watches] = [await findAttendees(db, id), await findItems(db, id), await findPassages(db, id), await findVotes(db, id), await findTasks(db, id), await findWatches(db, id)];
  // What stands under a point that the caller does not see stands under none.
  const seen = new Set(items.map((item) => item.id));
  const under = (of: string | null): PaperWhole => {
    const here = ({ itemId }: { itemId: string | null }) => (itemId && seen.has(itemId) ? itemId : null) === of;
    return { passages: passages.filter(here).map(without), votes: votes.filter(here).map(without), tasks: tasks.filter(here).map(without), watches: watches.filter(here).map(without) };
  };
  return { ...head, attendees, points: items.map(({ id: itemId, ...item }) => ({ ...item, ...under(itemId) })), whole: under(null), number: null, approvedOn: null, approvedBy: null };
}
/** The caller, as they stand on paper. */
export const findMe = async (db: Db) => (await rows(db, sql<NonNullable<Paper['approvedBy']>>`
  select a.name, m.id as "membershipId", o.name as of, o.id as "organisationId" from access.membership m join access.account a on a.id = m.account_id left join access.known_organisation o on o.id = m.organisation_id where m.id = (select access.my_membership())`))[0]!;
/** Organisations that are masked today, by the name that may be shown: older versions say how they were called before. */
export const findMasked = async (db: Db): Promise<Map<string, string>> => new Map((await rows(db, sql<{ id: string; name: string }>`select id, name from access.known_organisation where masked`)).map(({ id, name }) => [id, name]));
