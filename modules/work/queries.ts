// Records of work as this caller may see them. Row policies decide; what is written here only narrows.
import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Asked } from '#platform/http/contract.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { Db } from '#platform/db/connect.ts';
import { rows as all } from '#platform/db/rows.ts';
import type { RecordAdd, RecordChange, work, WorkRecord } from './contract.ts';
import { clearBeside, detailColumns, detailsOf, writeBeside } from './detail-queries.ts';
import { kindOf } from './rules.ts';

const named = (id: RawBuilder<unknown>, name: RawBuilder<unknown>) => sql`json_build_object('id', ${id}, 'name', ${name})`;

// Worked out once for a statement: without its own `select` it would be asked for each row.
const ours = sql`(select access.my_organisations())::uuid[]`;

/** Newest first. A foreign reader learns that it was opened to them, not to whom else. */
const select = sql`
  select r.id, r.version, r.case_id as "caseId", coalesce((select nullif(cs.own_label, '') from cases.case_service cs where cs.case_id = r.case_id and cs.organisation_id = (select access.my_organisation()) limit 1), c.label) as "caseLabel",
         r.on_day as "onDay", r.at_time as "atTime", r.minutes, r.mode, r.directness, r.place, r.activities, r.about, r.language, r.interpreter, r.understood, r.facts, coalesce(op.text, '') as opinion,
         (select coalesce(json_agg(${named(sql`oo.id`, sql`oo.short_name`)} order by oo.short_name), '[]') from access.known_organisation oo where oo.id = any (r.open_to) and (r.organisation_id = any (${ours}) or oo.id = any (${ours}))) as "openTo",
         r.confidence_of as "confidenceOf", case when g.id is not null then json_build_object('id', g.id, 'words', g.words) end as goal, r.one_off_request as "oneOffRequest", r.kind, ${detailsOf(ours)} as details,
         (select coalesce(json_agg(json_build_object('id', k.id, 'what', k.what, 'done', k.state = 'done') order by k.created_at, k.id), '[]') from work.record_commitment rc join commitments.commitment k on k.id = rc.commitment_id where rc.record_id = r.id) as commitments,
         array(select u.unit from work.record_unit u where u.record_id = r.id group by u.unit order by u.unit desc) as units,
         ${named(sql`r.author_id`, sql`coalesce(a.name, '')`)} as author, ${named(sql`o.id`, sql`o.short_name`)} as organisation,
         (select ea.name from access.membership em join access.account ea on ea.id = em.account_id where em.id = r.entered_by) as "enteredBy",
         r.organisation_id = any (${ours}) as own, r.organisation_id = any (${ours}) and (r.author_id = (select access.my_membership()) or (select access.sees_whole_organisation())) as "mayChange"
    from work.record r join access.known_organisation o on o.id = r.organisation_id
    left join access.membership m on m.id = r.author_id left join access.account a on a.id = m.account_id
    left join cases.case c on c.id = r.case_id left join cases.goal g on g.id = r.goal_id left join work.record_opinion op on op.record_id = r.id`;

type Page = { after?: string | undefined; limit: number };
async function newestFirst(db: Db, where: RawBuilder<unknown>, { after, limit }: Page): Promise<{ items: WorkRecord[]; next: string | null }> {
  const key = keyAfter(after, 2);
  const items = await all(db, sql<WorkRecord>`${select} where ${where} and ${key ? sql`(r.on_day, r.id) < (${key[0]}::date, ${key[1]}::uuid)` : sql`true`} order by r.on_day desc, r.id desc limit ${limit + 1}`);
  return paged(items, limit, ({ onDay, id }) => [onDay, id]);
}
const optional = <T>(value: T | undefined, condition: (value: T) => RawBuilder<unknown>) => (value === undefined ? sql`true` : condition(value));

/** About a person, under any of their joined cards, without what somebody else confided. */
const concerning = (personId: string) => sql`r.about && (select people.same_as(${personId}))::uuid[] and (r.confidence_of is null or r.confidence_of = any ((select people.same_as(${personId}))::uuid[]))`;

export const findOfCase = (db: Db, caseId: string, { mode, organisationId, personId, goalId, from, to, ...page }: Asked<typeof work.ofCase>['query']) => newestFirst(db, sql`r.case_id = ${caseId}
  and ${optional(mode, (v) => sql`r.mode = ${v}`)} and ${optional(organisationId, (v) => sql`r.organisation_id = ${v}`)} and ${optional(personId, (v) => concerning(v))}
  and ${optional(goalId, (v) => sql`r.goal_id = ${v}`)} and ${optional(from, (v) => sql`r.on_day >= ${v}`)} and ${optional(to, (v) => sql`r.on_day <= ${v}`)}`, page);

/** A person's file never holds what another person confided. */
export const findOfPerson = (db: Db, personId: string, page: Page) => newestFirst(db, concerning(personId), page);

/** What came in a file. */
export const findOfImport = (db: Db, importId: string, page: Page) => newestFirst(db, sql`r.import_id = ${importId}`, page);

type OfReturn = { /** Of this person, without confidences of others. */ same?: readonly string[]; /** About nobody but these; about nobody at all when empty. */ only?: readonly string[]; serviceId: string; from: string; to: string; unit?: string | undefined; activity?: string | undefined; mode?: string | undefined; month?: number | undefined };
/** Records of a service behind a number of the yearly return. */
export const findOfReturn = (db: Db, { same, only, serviceId, from, to, unit, activity, mode, month, ...page }: OfReturn & Page) => newestFirst(db, sql`r.organisation_id = any (${ours}) and r.service_id = ${serviceId} and r.on_day between ${from} and ${to}
  and ${optional(same, (v) => sql`r.about && ${[...v]}::uuid[] and (r.confidence_of is null or r.confidence_of = any (${[...v]}::uuid[]))`)}
  and ${optional(only, (v) => (v.length ? sql`r.about <> '{}' and r.about <@ ${[...v]}::uuid[]` : sql`r.about = '{}'`))}
  and ${optional(activity, (v) => sql`${v} = any (r.activities)`)} and ${optional(mode, (v) => sql`r.mode = ${v}`)} and ${optional(month, (v) => sql`extract(month from r.on_day) = ${v}`)} and ${optional(unit, (v) => sql`exists (select from work.record_unit u where u.record_id = r.id and u.unit = ${v})`)}`, page);

type Narrowed = { kind?: string | undefined; orp?: string | undefined; partnerId?: string | undefined; topic?: string | undefined; projectId?: string | undefined };
const narrowed = ({ kind, orp, partnerId, topic, projectId }: Narrowed) => sql`${optional(kind, (v) => sql`r.kind = ${v}`)} and ${optional(orp, (v) => sql`r.orp_code = ${v}`)} and ${optional(partnerId, (v) => sql`r.partner_id = ${v}`)}
  and ${optional(topic, (v) => sql`${v} = any (r.topics)`)} and ${optional(projectId, (v) => sql`exists (select from work.record_project rp where rp.record_id = r.id and rp.project_id = ${v})`)}`;

/** Activities of the organisation that the caller sees, whoever wrote them: of their services for a worker, all of them for a head. */
export const findOfTeam = (db: Db, { from, to, after, limit, ...more }: Narrowed & Page & { from: string; to: string }) =>
  newestFirst(db, sql`r.organisation_id = any (${ours}) and r.on_day between ${from} and ${to} and r.case_id is null and r.kind not in ('contact', 'coordination', 'administration', 'method_support') and ${narrowed(more)}`, { after, limit });

/** By everything that sums are made by. `whose: 'organisation'` is every record of mine, else those of one worker. */
export const findWritten = (db: Db, { from, to, whose, workerId, organisationId, serviceId, mode, directness, unit, kind, orp, partnerId, topic, projectId, ...page }: Asked<typeof work.mine>['query']) => newestFirst(db, sql`${optional(organisationId, (v) => sql`r.organisation_id = ${v}`)}
  and r.organisation_id = any (${ours}) and ${whose === 'organisation' ? optional(workerId, (v) => sql`r.author_id = ${v}`) : sql`r.author_id = ${workerId}`} and r.on_day between ${from} and ${to}
  and ${optional(serviceId, (v) => (v === 'none' ? sql`r.service_id is null` : sql`r.service_id = ${v}`))} and ${optional(mode, (v) => sql`r.mode = ${v}`)}
  and ${optional(directness, (v) => sql`r.directness = ${v}`)} and ${optional(unit, (v) => sql`exists (select from work.record_unit u where u.record_id = r.id and u.unit = ${v})`)} and ${narrowed({ kind, orp, partnerId, topic, projectId })}`, page);

/** Those of the records that I see. */
export const findAmong = (db: Db, ids: string[], page: Page) => newestFirst(db, sql`r.id = any (${ids}::uuid[])`, page);

/** Of these records the ones I may see, newest first: what stands behind a number that was counted elsewhere. */
export const findThese = (db: Db, ids: readonly string[], page: Page) => newestFirst(db, sql`r.id = any (${[...ids]}::uuid[])`, page);

export const findRecord = async (db: Db, id: string) => (await all(db, sql<WorkRecord>`${select} where r.id = ${id}`))[0];
/** Those of them that the caller sees, newest first. */
export const findRecords = (db: Db, ids: readonly string[]) => all(db, sql<WorkRecord>`${select} where r.id = any (${[...ids]}::uuid[]) order by r.on_day desc, r.created_at desc, r.id desc`);
/** Did the caller write a record of this meeting already? */
export const findOfMeeting = async (db: Db, meetingId: string) => (await all(db, sql<{ id: string }>`select id from work.record where meeting_id = ${meetingId} and author_id = (select access.my_membership()) order by created_at limit 1`))[0]?.id;

/** Whom each other organisation of the case may read notes about, by releases in force. */
export const findReaders = (db: Db, caseId: string) => all(db, sql<{ id: string; name: string; people: string[]; common: boolean }>`
  with released as (
    select to_organisation_id as to_, person_id from access.release_in_force where organisation_id = (select access.my_organisation()) and case_id = ${caseId} and level = 'notes'
    union select organisation_id, person_id from access.release_passed_back where to_organisation_id = (select access.my_organisation()) and case_id = ${caseId} and level = 'notes'),
  others as (
    select organisation_id as id from cases.case_service where case_id = ${caseId} and state in ('invited', 'accepted') union select organisation_id from cases.case where id = ${caseId} union select to_ from released)
  select o.id, o.short_name as name, array(select r.person_id from released r where r.to_ = o.id) as people,
         ${caseId} = any ((select access.common_cases())::uuid[]) and exists (select from cases.case_service s where s.case_id = ${caseId} and s.organisation_id = o.id and s.state = 'accepted') as common
    from others join access.known_organisation o using (id) where o.id <> (select access.my_organisation()) order by o.short_name limit 50`);

/** The last record of ours in the case, to begin the next one from; where a talk told in confidence was is part of the confidence. */
export const findLast = async (db: Db, caseId: string) => (await all(db, sql<{ onDay: string; about: string[]; mode: WorkRecord['mode']; minutes: number; directness: WorkRecord['directness']; place: string; language: string | null; interpreter: string }>`
  select on_day as "onDay", about, mode, minutes, directness, place, language, interpreter from work.record
   where case_id = ${caseId} and confidence_of is null and organisation_id = any ((select access.my_organisations())::uuid[]) order by author_id = (select access.my_membership()) desc, on_day desc, created_at desc limit 1`))[0];

/** Codes of a list among those given; what is missing was made up. */
/** References are checked as the caller sees them: a foreign key alone would confirm that a hidden row exists. */
export const seesGoal = async (db: Db, id: string, caseId: string | null) => (await all(db, sql`select from cases.goal where id = ${id} and case_id = ${caseId}`)).length > 0;
export const seenCommitments = async (db: Db, ids: string[], caseId: string | null) => (await all(db, sql<{ id: string }>`select id from commitments.commitment where id = any (${ids}::uuid[]) and case_id is not distinct from ${caseId}`)).map((r) => r.id);

type Add = z.output<typeof RecordAdd>;
type Content = z.output<typeof RecordChange>;
const columns = (c: Content) => ({
  about: c.about, kind: c.details?.kind ?? kindOf(c.directness), on_day: c.onDay, at_time: c.atTime, minutes: c.minutes, mode: c.mode, directness: c.directness, activities: c.activities, place: c.place,
  language: c.language, interpreter: c.interpreter, understood: c.understood, facts: c.facts, goal_id: c.goalId, one_off_request: c.oneOffRequest, open_to: c.openTo, confidence_of: c.confidenceOf, ...(c.details && detailColumns(c.details)),
});
/** `kind`: one that no form of this room offers. @returns whether the case takes records: nothing is written into one that is out of reach or closed. */
export async function addRecord(db: Db, record: Add, kind?: 'method_support'): Promise<boolean> {
  const { id, caseId: case_id, details } = record, row = { id, case_id, ...columns(record), ...(kind && { kind }) };
  const { numAffectedRows } = await sql`insert into work.record (${sql.join(Object.keys(row).map((name) => sql.ref(name)))}, service_id, episode)
    select ${sql.join(Object.values(row))}, coalesce(${details?.serviceId ?? null}::uuid, w.service_id), w.episode from work.stands_in(${case_id}::uuid) w`.execute(db);
  if (!numAffectedRows) return false;
  if (record.details) await writeBeside(db, record.id, record.details);
  if (record.opinion) await addOpinion(db, record.id, record.caseId, record.opinion);
  return true;
}
const addOpinion = (db: Db, recordId: string, caseId: string | null, text: string) =>
  db.insertInto('work.record_opinion').values({ id: sql`gen_random_uuid()`, case_id: caseId, record_id: recordId, text }).execute();

/** Links the record with what it worked on. */
export async function linkCommitments(db: Db, recordId: string, caseId: string | null, ids: string[]): Promise<void> {
  if (ids.length) await db.insertInto('work.record_commitment').values(ids.map((id) => ({ id: sql<string>`gen_random_uuid()`, case_id: caseId, record_id: recordId, commitment_id: id }))).execute();
}

/** Without details those of the record stay, its kind too. @returns whether the version still held. */
export async function changeRecord(db: Db, before: WorkRecord, version: number, content: Content): Promise<boolean> {
  const { id } = before, kind = before.kind === 'method_support' ? { kind: before.kind } : content.details ? {} : before.details?.kind ? { kind: before.details.kind } : {};
  const service = content.details?.serviceId ? { service_id: content.details.serviceId } : {};
  const { numUpdatedRows } = await db.updateTable('work.record').set({ ...columns(content), ...kind, ...service }).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  if (numUpdatedRows > 0n && content.details) {
    await clearBeside(db, id);
    await writeBeside(db, id, content.details);
  }
  return numUpdatedRows > 0n;
}
export async function setOpinion(db: Db, record: WorkRecord, text: string): Promise<void> {
  const { numUpdatedRows } = await db.updateTable('work.record_opinion').set({ text }).where('record_id', '=', record.id).executeTakeFirst();
  if (numUpdatedRows === 0n && text) await addOpinion(db, record.id, record.caseId, text);
}
