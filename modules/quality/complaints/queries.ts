// Complaints as who asks sees them (me-access.sql, access.sql).
import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import type { Complaint, ComplaintLine, ComplaintYear, complaints, NewComplaint } from './contract.ts';
import { daysAfter, soonDays, usualDays, usualExtension } from './rules.ts';
import type { Asked } from '#platform/http/contract.ts';

const nameOf = (membership: RawBuilder<unknown>) => sql`coalesce((select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = ${membership}), '')`;
const line = sql`c.id, json_build_object('id', s.id, 'name', s.name) as service, c.received_on as "receivedOn", c.way, c.in_name as "inName", c.subject, c.due_on as "dueOn", c.extended_until as "extendedUntil",
  case when c.handler_id is not null then json_build_object('membershipId', c.handler_id, 'name', c.handler_name) end as handler, c.answered_on as "answeredOn", c.finding`;
const from = sql`quality.complaint c join directory.known_service s on s.id = c.service_id`;
const by = sql`coalesce(c.extended_until, c.due_on)`;

export async function findPage(db: Db, { part, after, limit }: Asked<typeof complaints.list>['query']) {
  const key = keyAfter(after, 2), open = part === 'open';
  const later = !key ? sql`true` : open ? sql`(${by}, c.id) > (${key[0]}::date, ${key[1]}::uuid)` : sql`(c.answered_on, c.id) < (${key[0]}::date, ${key[1]}::uuid)`;
  const found = await rows(db, sql<ComplaintLine>`select ${line} from ${from} where ${open ? sql`c.answered_on is null` : sql`c.answered_on is not null`} and ${later} order by ${open ? sql`${by}, c.id` : sql`c.answered_on desc, c.id desc`} limit ${limit + 1}`);
  return paged(found, limit, (c) => [open ? c.extendedUntil ?? c.dueOn : c.answeredOn!, c.id]);
}
/** Mine to answer, soon or late; and for whoever leads, those given to nobody. */
export const findDue = (db: Db) => rows(db, sql<ComplaintLine>`select ${line} from ${from} where c.answered_on is null and (c.handler_id = (select access.my_membership()) and ${by} <= platform.today() + ${soonDays}::int or c.handler_id is null and c.id = any ((select quality.complaints_led())::uuid[])) order by ${by}, c.id limit 20`);

export const find = async (db: Db, id: string) => (await rows(db, sql<Complaint & { organisationId: string; personId: string | null }>`
  select ${line}, c.version, c.organisation_id as "organisationId", p.person_id as "personId", case when p.person_id is not null then json_build_object('id', p.person_id, 'name', coalesce(nullif(btrim(p.given_name || ' ' || p.family_name), ''), p.native_name, '')) end as person, c.person_id is not null and p.person_id is null as "personHidden",
         c.name, c.contact, c.text, c.wish, ${nameOf(sql`c.author_id`)} as "receivedBy", (select coalesce(json_agg(json_build_object('id', w.membership_id, 'name', w.name) order by w.name, w.id), '[]') from quality.complaint_worker w where w.complaint_id = c.id) as workers,
         c.extension_reason as "extensionReason", c.extension_told_on as "extensionToldOn", case when h.mine then c.finding_reason else '' end as "findingReason", case when h.mine then c.answer else '' end as answer, c.answer_way as "answerWay", c.appeal_told as "appealTold", case when h.mine then c.measure else '' end as measure,
         (select coalesce(json_agg(json_build_object('id', n.id, 'onDay', n.on_day, 'withWhom', n.with_whom, 'text', n.text, 'author', ${nameOf(sql`n.author_id`)}) order by n.on_day, n.created_at, n.id), '[]') from (select * from quality.complaint_note n where n.complaint_id = c.id limit 200) n) as notes,
         (select coalesce(json_agg(json_build_object('id', k.id, 'what', k.what, 'owner', ${nameOf(sql`k.owner_membership_id`)}, 'dueOn', k.due_on, 'done', k.state = 'done') order by k.due_on, k.id), '[]') from quality.complaint_measure x join commitments.commitment k on k.id = x.id where x.complaint_id = c.id) as measures,
         c.id = any ((select quality.complaints_led())::uuid[]) as leads, h.mine as handles, quality.has_leader(c.id) as "hasLeader", coalesce((r.r).extension_days, ${usualExtension}::int) as "extensionDays", coalesce((r.r).appeal, '') as appeal
    from ${from} cross join lateral (select c.id = any ((select quality.complaints_handled())::uuid[]) as mine) h cross join lateral (select quality.complaint_rule_on(c.organisation_id, c.received_on) as r) r
    left join lateral (select * from people.profile x where x.person_id = c.person_id order by x.organisation_id = any ((select access.my_organisations())::uuid[]) desc, x.created_at limit 1) p on true
   where c.id = ${id}`))[0];

export const serviceOf = async (db: Db, id: string) => (await rows(db, sql<{ id: string }>`select s.id from directory.service s where s.id = ${id} and s.partner_id is null and s.organisation_id = (select access.my_organisation())`))[0];
export async function add(db: Db, c: z.output<typeof NewComplaint>): Promise<void> {
  const [rule] = await rows(db, sql<{ days: number }>`select coalesce((quality.complaint_rule_on((select access.my_organisation()), ${c.receivedOn})).days, ${usualDays}::int) as days`);
  await sql`insert into quality.complaint (id, service_id, received_on, way, in_name, person_id, name, contact, subject, text, wish, due_on)
    values (${c.id}, ${c.serviceId}, ${c.receivedOn}, ${c.way}, ${c.inName}, ${c.personId}, ${c.name}, ${c.contact}, ${c.subject}, ${c.text}, ${c.wish}, ${daysAfter(c.receivedOn, rule!.days)})`.execute(db);
  if (c.workers.length) await sql`insert into quality.complaint_worker (complaint_id, membership_id) select ${c.id}::uuid, x from unnest(${[...new Set(c.workers)]}::uuid[]) x`.execute(db);
}
/** Whose memberships the writer may choose from: people of the organisation and its parts. */
export const areColleagues = async (db: Db, memberships: readonly string[]) => (await rows(db, sql<{ n: number }>`select count(*)::int as n from access.membership m where m.id = any (${[...new Set(memberships)]}::uuid[])`))[0]!.n === new Set(memberships).size;
/** One human being under two memberships? */
export const sameAccount = async (db: Db, a: string, b: string) => a === b || (await rows(db, sql<{ same: boolean }>`select count(*) = 2 and count(distinct m.account_id) = 1 as same from access.membership m where m.id in (${a}, ${b})`))[0]!.same;
/** Changes it when nobody else has meanwhile; otherwise says what stands there now. */
export async function change(db: Db, id: string, version: number, values: object): Promise<void> {
  const { numUpdatedRows } = await db.updateTable('quality.complaint').set(values as never).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  if (numUpdatedRows) return;
  const current = await find(db, id);
  throw !current || current.version === version ? notFound() : new Refusal('conflict', { current });
}
export const findHandlers = (db: Db, id: string) => rows(db, sql<{ membershipId: string; name: string }>`select membership_id as "membershipId", name from quality.complaint_handlers(${id}) order by name collate "cs-x-icu", membership_id limit 500`);
export const addWorker = (db: Db, id: string, membershipId: string) => sql`insert into quality.complaint_worker (complaint_id, membership_id) values (${id}, ${membershipId})`.execute(db);
export const addNote = (db: Db, complaintId: string, n: { id: string; onDay: string; withWhom: string; text: string }) => sql`insert into quality.complaint_note (id, complaint_id, on_day, with_whom, text) values (${n.id}, ${complaintId}, ${n.onDay}, ${n.withWhom}, ${n.text})`.execute(db);
export const addMeasure = (db: Db, complaintId: string, id: string) => sql`insert into quality.complaint_measure (id, complaint_id) values (${id}, ${complaintId})`.execute(db);

const ofYear = (year: number) => sql`c.received_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`, handled = sql`c.id = any ((select quality.complaints_handled())::uuid[])`;
const counts = (of: RawBuilder<unknown>) => sql`(select coalesce(json_agg(json_build_object('key', k, 'count', n) order by n desc, k), '[]') from (select ${of} as k, count(*)::int as n from y where ${of} is not null group by 1) x)`;
/** Of those that I handle: nobody's number tells of one that they must not read. */
export const findYear = async (db: Db, year: number) => (await rows(db, sql<Omit<ComplaintYear, 'year'>>`with y as materialized (select c.*, s.name as service_name from ${from} where ${ofYear(year)} and ${handled})
  select count(*)::int as all, count(*) filter (where answered_on is null)::int as open, count(*) filter (where answered_on is not null)::int as answered, count(*) filter (where answered_on <= coalesce(extended_until, due_on))::int as "inTime", count(*) filter (where in_name = 'anonymous')::int as anonymous,
         round(avg(answered_on - received_on), 1)::float8 as days, ${counts(sql`subject`)} as subjects, ${counts(sql`finding`)} as findings,
         (select coalesce(json_agg(json_build_object('id', service_id, 'name', name, 'count', n) order by n desc, name), '[]') from (select service_id, min(service_name) as name, count(*)::int as n from y group by 1) x) as services from y`))[0]!;
export const mostInRegister = 2000;
export type RegisterRow = ComplaintLine & { name: string; personId: string | null; person: string; text: string; wish: string; workers: string; extensionReason: string; findingReason: string; answer: string; answerWay: string | null; appealTold: boolean; measure: string };
export const findRegister = (db: Db, year: number) => rows(db, sql<RegisterRow>`select ${line}, c.name, p.person_id as "personId", coalesce(nullif(btrim(p.given_name || ' ' || p.family_name), ''), p.native_name, '') as person, c.text, c.wish, coalesce((select string_agg(w.name, ', ' order by w.name) from quality.complaint_worker w where w.complaint_id = c.id), '') as workers,
    c.extension_reason as "extensionReason", c.finding_reason as "findingReason", c.answer, c.answer_way as "answerWay", c.appeal_told as "appealTold", c.measure
  from ${from} left join lateral (select * from people.profile x where x.person_id = c.person_id order by x.organisation_id = any ((select access.my_organisations())::uuid[]) desc, x.created_at limit 1) p on true
  where ${ofYear(year)} and ${handled} order by c.received_on, c.id limit ${mostInRegister}`);
export const organisationName = async (db: Db) => (await rows(db, sql<{ name: string }>`select name from access.known_organisation where id = (select access.my_organisation())`))[0]?.name ?? '';

export const findRules = (db: Db) => rows(db, sql<{ id: string; validFrom: string; days: number; extensionDays: number; trusted: { membershipId: string; name: string } | null; appeal: string; by: string }>`select r.id, r.valid_from as "validFrom", r.days, r.extension_days as "extensionDays",
  case when r.trusted_id is not null then json_build_object('membershipId', r.trusted_id, 'name', ${nameOf(sql`r.trusted_id`)}) end as trusted, r.appeal, ${nameOf(sql`r.author_id`)} as by from quality.complaint_rule r where r.organisation_id = (select access.my_organisation()) order by r.valid_from desc limit 100`);
/** One rule a day: set again on the same day, it is mended. */
export const setRule = (db: Db, r: { id: string; validFrom: string; days: number; extensionDays: number; trustedId: string | null; appeal: string }) => sql`insert into quality.complaint_rule (id, valid_from, days, extension_days, trusted_id, appeal) values (${r.id}, ${r.validFrom}, ${r.days}, ${r.extensionDays}, ${r.trustedId}, ${r.appeal})
  on conflict (organisation_id, valid_from) do update set days = excluded.days, extension_days = excluded.extension_days, trusted_id = excluded.trusted_id, appeal = excluded.appeal`.execute(db);
