// Barriers and recommendations as this caller may see them.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows as all } from '#platform/db/rows.ts';
import type { Barrier, Recommendation } from './contract.ts';
import type { BarrierLevel } from './rules.ts';

const named = (id: RawBuilder<unknown>, name: RawBuilder<unknown>) => sql`json_build_object('id', ${id}, 'name', coalesce(${name}, ''))`;
const label = (row: RawBuilder<unknown>) => sql`coalesce((select nullif(cs.own_label, '') from cases.case_service cs where cs.case_id = ${row} and cs.organisation_id = (select access.my_organisation()) limit 1), c.label)`;

export type NewBarrier = { id: string; caseId: string | null; about: string[]; domain: string; level: BarrierLevel; orpCode: string | null; text: string; recordId: string | null };
export const addBarrier = (db: Db, b: NewBarrier) => db.insertInto('signals.signal')
  .values({ id: b.id, case_id: b.caseId, about: b.about, domain: b.domain, level: b.level, orp_code: b.orpCode, text: b.text, record_id: b.recordId }).execute();
/** A phenomenon that a group watches: about no client and in no case. */
export type NewWatch = { id: string; text: string; domain: string; level: BarrierLevel; orpCode: string | null; threshold: string; thresholdCount: number | null; reviewOn: string | null; notedOn: string };
export const addWatch = (db: Db, w: NewWatch) => db.insertInto('signals.signal')
  .values({ id: w.id, kind: 'watch', domain: w.domain, level: w.level, orp_code: w.orpCode, text: w.text, threshold: w.threshold, threshold_count: w.thresholdCount, review_on: w.reviewOn, noted_on: w.notedOn }).execute();
/** What a meeting passes on: about no client and in no case. */
export async function addInput(db: Db, i: { id: string; meetingId: string; itemId: string | null; domain: string; level: BarrierLevel; orpCode: string | null; text: string }): Promise<void> {
  await db.insertInto('signals.signal').values({ id: i.id, kind: 'input', domain: i.domain, level: i.level, orp_code: i.orpCode, text: i.text }).execute();
  await db.insertInto('signals.input').values({ id: i.id, meeting_id: i.meetingId, item_id: i.itemId }).execute();
}
/** What repeats across audits: about no client, and no service stands in it. */
export const addFinding = (db: Db, f: { id: string; theme: string; domain: string; level: BarrierLevel; orpCode: string | null; text: string }) => db.insertInto('signals.signal')
  .values({ id: f.id, kind: 'finding', theme: f.theme, domain: f.domain, level: f.level, orp_code: f.orpCode, text: f.text }).execute();
export const isOrp = async (db: Db, code: string) => (await all(db, sql`select from directory.orp where code = ${code}`)).length > 0;
/** References are checked as the caller sees them: a foreign key alone would confirm that a hidden row exists. */
export const seesRecord = async (db: Db, id: string) => (await all(db, sql`select from work.record where id = ${id}`)).length > 0;
export const seesService = async (db: Db, id: string) => (await all(db, sql`select from directory.service where id = ${id}`)).length > 0;

const barrier = sql`
  select s.id, s.case_id as "caseId", ${label(sql`s.case_id`)} as "caseLabel", s.about, s.domain, s.level, case when p.code is not null then json_build_object('code', p.code, 'name', p.name) end as orp,
         s.text, s.noted_on as "notedOn", s.ended_on as "endedOn", ${named(sql`s.author_id`, sql`a.name`)} as author
    from signals.signal s left join cases.case c on c.id = s.case_id left join directory.orp p on p.code = s.orp_code
    left join access.membership m on m.id = s.author_id left join access.account a on a.id = m.account_id`;
export const findBarriersOf = (db: Db, caseId: string) => all(db, sql<Barrier>`${barrier} where s.kind = 'barrier' and s.case_id = ${caseId} order by s.noted_on desc, s.id desc limit 200`);

const recommendation = sql`
  select r.id, r.case_id as "caseId", ${label(sql`r.case_id`)} as "caseLabel", r.about, r.text, r.reason, case when s.id is not null then json_build_object('id', s.id, 'name', s.name) end as service,
         r.answer_due_on as "answerDueOn", (r.created_at at time zone 'Europe/Prague')::date as "givenOn", json_build_object('id', r.author_id, 'name', coalesce(ba.name, ''), 'role', coalesce(bm.role, '')) as by,
         ${named(sql`r.to_membership_id`, sql`ta.name`)} as to, n.id is null and r.to_membership_id = (select access.my_membership()) as "waitsForMe",
         case when n.id is not null then json_build_object('kind', n.kind, 'text', n.text, 'answeredOn', (n.created_at at time zone 'Europe/Prague')::date, 'by', ${named(sql`n.author_id`, sql`na.name`)}) end as answer
    from signals.recommendation r left join cases.case c on c.id = r.case_id left join directory.known_service s on s.id = r.service_id left join signals.answer n on n.recommendation_id = r.id
    left join access.membership bm on bm.id = r.author_id left join access.account ba on ba.id = bm.account_id
    left join access.membership tm on tm.id = r.to_membership_id left join access.account ta on ta.id = tm.account_id
    left join access.membership nm on nm.id = n.author_id left join access.account na on na.id = nm.account_id`;
export const findRecommendationsOf = (db: Db, caseId: string) => all(db, sql<Recommendation>`${recommendation} where r.case_id = ${caseId} order by r.created_at desc, r.id desc limit 200`);
export const findRecommendation = async (db: Db, id: string) => (await all(db, sql<Recommendation>`${recommendation} where r.id = ${id} and r.case_id is not null`))[0];
export const findWaitingForMe = (db: Db) => all(db, sql<Recommendation>`${recommendation} where r.to_membership_id = (select access.my_membership()) and n.id is null order by r.answer_due_on nulls last, r.created_at limit 50`);
export const findWaitingOfMine = (db: Db) => all(db, sql<Recommendation>`${recommendation} where r.case_id is not null and r.author_id = (select access.my_membership()) and n.id is null order by r.created_at limit 50`);

export type NewRecommendation = { id: string; caseId: string; about: string[]; toMembershipId: string; text: string; reason: string; serviceId: string | null; answerDueOn: string | null };
export const addRecommendation = (db: Db, r: NewRecommendation, toOrganisationId: string) => db.insertInto('signals.recommendation')
  .values({ id: r.id, case_id: r.caseId, about: r.about, to_membership_id: r.toMembershipId, to_organisation_id: toOrganisationId, text: r.text, reason: r.reason, service_id: r.serviceId, answer_due_on: r.answerDueOn }).execute();

/** Workers of the case now, me left out. */
export const findRecipients = (db: Db, caseId: string) => all(db, sql<{ id: string; name: string; organisation: string; organisationId: string; role: string }>`
  select distinct on (t.membership_id) t.membership_id as id, coalesce(a.name, '') as name, o.short_name as organisation, t.organisation_id as "organisationId", t.role
    from cases.team_member t join access.known_organisation o on o.id = t.organisation_id left join access.membership m on m.id = t.membership_id left join access.account a on a.id = m.account_id
   where t.case_id = ${caseId} and t.since <= platform.today() and (t.until is null or t.until >= platform.today()) and t.membership_id <> (select access.my_membership())
   order by t.membership_id, t.role = 'leading_key_worker' desc limit 100`);
/** Everybody to whom it is addressed must have consented to it; the database asks the same. */
export const mayAddress = async (db: Db, caseId: string, about: string[], organisationId: string) => (await all(db, sql<{ ok: boolean }>`select signals.may_address(${caseId}, ${about}::uuid[], ${organisationId}) as ok`))[0]!.ok;

export const addAnswer = (db: Db, r: { id: string; kind: 'accepted' | 'changed' | 'declined'; text: string }, to: { id: string; caseId: string | null; about: string[] }) => db.insertInto('signals.answer')
  .values({ id: r.id, kind: r.kind, text: r.text, recommendation_id: to.id, case_id: to.caseId, about: to.about, to_organisation_id: sql`(select organisation_id from signals.recommendation where id = ${to.id})` }).execute();
