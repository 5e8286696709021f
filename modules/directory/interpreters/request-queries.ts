// Requests with their bookings, as this caller may see them.
import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import { notFound, Refusal } from '#platform/http/problems.ts';
import type { Asked } from '#platform/http/contract.ts';
import type { AddRequest, InterpretingRequest, interpreting, RequestBody } from './contract.ts';
import { costOf, isUnmet, mayWith, type BookingState, type Mode } from './rules.ts';

const instant = (column: RawBuilder<unknown>) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const ours = sql`any ((select access.my_organisations())::uuid[])`;

type BookingRow = { id: string; version: number; interpreter: { id: string; name: string }; language: string; state: BookingState; late: boolean; answerBy: string; answeredBy: 'interpreter' | 'guest' | 'worker' | null; reason: string; byLink: boolean; phone: string | null; begun: boolean;
  price: { hour: number | null; travel: number | null; minMinutes: number; stepMinutes: number } };
type Row = Omit<InterpretingRequest, 'booking' | 'before' | 'unmet'> & { bookings: BookingRow[]; today: string };

const request = sql`
  select r.id, r.version, r.case_id as "caseId", coalesce((select nullif(cs.own_label, '') from cases.case_service cs where cs.case_id = r.case_id and cs.organisation_id = (select access.my_organisation()) limit 1), c.label) as "caseLabel",
         r.occasion, r.about, r.languages, r.variant, r.on_day as "onDay", to_char(r.starts, 'HH24:MI') as starts, r.minutes, r.mode, r.place_id as "placeId", r.place, pl.name as "placeName", r.place_in_mail as "placeInMail", r.orp_code as "orpCode",
         r.topic, r.sex, r.preferred_id as "preferredId", r.urgency, r.client_shown as "clientShown", r.contact_name as "contactName", r.contact_phone as "contactPhone", r.project, r.state, r.instead, r.close_reason as "closeReason",
         r.minutes_done as "minutesDone", r.cost_computed::float8 as "costComputed", r.cost::float8 as cost, r.cost_reason as "costReason", json_build_object('id', r.author_id, 'name', coalesce(a.name, '')) as author, platform.today() as today,
         (r.case_id is null or r.case_id = any ((select access.open_cases())::uuid[])) and r.organisation_id = (select access.my_organisation()) as "mayChange",
         (select coalesce(json_agg(json_build_object('id', b.id, 'version', b.version, 'interpreter', json_build_object('id', b.interpreter_id, 'name', b.interpreter_name), 'language', b.language, 'state', b.state,
             'late', b.state = 'offered' and b.answer_by < now(), 'answerBy', ${instant(sql`b.answer_by`)}, 'answeredBy', b.answered_by, 'reason', b.reason, 'byLink', i.id is not null and i.membership_id is null, 'phone', i.phone, 'begun', lower(b.during) <= now(),
             'price', json_build_object('hour', b.price_hour::float8, 'travel', b.price_travel::float8, 'minMinutes', b.price_min_minutes, 'stepMinutes', b.price_step_minutes)) order by b.created_at desc, b.id desc), '[]')
            from directory.booking b left join directory.interpreter i on i.id = b.interpreter_id where b.request_id = r.id) as bookings
    from directory.interpreting_request r left join cases.case c on c.id = r.case_id left join directory.place pl on pl.id = r.place_id
    left join access.membership m on m.id = r.author_id left join access.account a on a.id = m.account_id`;

const living: readonly BookingState[] = ['offered', 'confirmed', 'done', 'client_absent', 'interpreter_absent'];
function shaped({ bookings, today, ...row }: Row): InterpretingRequest {
  const all = bookings.map(({ begun, price, ...one }) => ({ ...one, may: row.mayChange ? mayWith({ state: one.state, begun }) : [], costNow: costOf(price, { outcome: 'done', minutes: row.minutesDone ?? row.minutes, mode: row.mode as Mode }) }));
  const booking = all.find(({ state }) => living.includes(state)) ?? null;
  return { ...row, unmet: isUnmet(row, today), booking, before: all.filter((one) => one !== booking) };
}
const shapedAll = async (db: Db, query: RawBuilder<Row>) => (await rows(db, query)).map(shaped);

export async function findRequests(db: Db, { which, year, month, language, orp, interpreterId, organisationId, project, after, limit }: Asked<typeof interpreting.list>['query']): Promise<{ items: InterpretingRequest[]; next: string | null }> {
  const key = keyAfter(after, 3), forward = which === 'coming';
  const chosen = {
    coming: sql`r.on_day >= platform.today() and r.state in ('open', 'booked')`, past: sql`(r.on_day < platform.today() or r.state not in ('open', 'booked'))`,
    unmet: sql`(r.state = 'unmet' or r.state = 'open' and r.on_day < platform.today())`, done: sql`r.state = 'done'`,
    absent: sql`r.state = 'done' and r.id in (select b.request_id from directory.booking b where b.state = 'client_absent')`,
  }[which];
  const ofInterpreter = interpreterId ? sql`r.id in (select b.request_id from directory.booking b where b.interpreter_id = ${interpreterId} and b.state in ('done', 'client_absent'))` : sql`true`;
  // What was interpreted counts under the language that was spoken, what was not under the first one wanted.
  const inLanguage = !language ? sql`true` : which === 'done' || which === 'absent' ? sql`r.id in (select b.request_id from directory.booking b where b.language = ${language} and b.state in ('done', 'client_absent'))` : sql`r.languages[1] = ${language}`;
  const items = await shapedAll(db, sql<Row>`${request} where r.organisation_id = ${ours} and ${chosen} and ${ofInterpreter} and ${inLanguage}
    and ${organisationId ? sql`r.organisation_id = ${organisationId}` : sql`true`} and ${project === undefined ? sql`true` : sql`r.project = ${project}`}
    and ${year ? sql`r.on_day between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)` : sql`true`}
    and ${month ? sql`date_trunc('month', r.on_day) = date_trunc('month', ${month}::date)` : sql`true`}
    and ${orp ? (orp === 'none' ? sql`r.orp_code is null` : sql`r.orp_code = ${orp}`) : sql`true`}
    and ${key ? sql`(r.on_day, r.starts, r.id) ${forward ? sql`>` : sql`<`} (${key[0]}::date, ${key[1]}::time, ${key[2]}::uuid)` : sql`true`}
    order by r.on_day ${forward ? sql`asc` : sql`desc`}, r.starts ${forward ? sql`asc` : sql`desc`}, r.id ${forward ? sql`asc` : sql`desc`} limit ${limit + 1}`);
  return paged(items, limit, ({ onDay, starts, id }) => [onDay, starts, id]);
}
export const findOfCase = (db: Db, caseId: string) => shapedAll(db, sql<Row>`${request} where r.case_id = ${caseId} order by r.on_day desc, r.starts desc, r.id desc limit 100`);
export const findRequest = async (db: Db, id: string) => (await shapedAll(db, sql<Row>`${request} where r.id = ${id}`))[0];
const mine = sql`(r.author_id = (select access.my_membership()) or r.case_id in (select t.case_id from cases.team_member t where t.membership_id = (select access.my_membership()) and t.until is null))`;
export const findUnanswered = (db: Db) => shapedAll(db, sql<Row>`${request} where r.organisation_id = ${ours} and ${mine} and r.state = 'open' and r.on_day >= platform.today() order by r.on_day, r.starts limit 50`);
export const findComing = (db: Db) => shapedAll(db, sql<Row>`${request} where r.organisation_id = ${ours} and ${mine} and r.state = 'booked' and r.on_day between platform.today() and platform.today() + 7 order by r.on_day, r.starts limit 50`);
/** Took place, and nobody has said yet how it went; or nobody came and nobody has said what happened instead. */
export const findToFinish = (db: Db) => shapedAll(db, sql<Row>`${request} where r.organisation_id = ${ours} and ${mine} and (r.state = 'booked' and r.on_day < platform.today() or r.state = 'open' and r.on_day between platform.today() - 30 and platform.today() - 1) order by r.on_day, r.starts limit 50`);
/** Languages that people of the case need interpreted, as their cards say. */
export const findNeeded = async (db: Db, caseId: string) => (await rows(db, sql<{ language: string }>`select distinct p.interpreter_language as language from cases.case_person cp join people.profile p on p.person_id = cp.person_id where cp.case_id = ${caseId} and p.interpreter_language is not null order by 1`)).map(({ language }) => language);

type Fields = z.output<typeof RequestBody>;
const columns = (b: Fields) => ({
  about: b.about, languages: b.languages, variant: b.variant, on_day: b.onDay, starts: b.starts, minutes: b.minutes, mode: b.mode, place_id: b.placeId, place: b.place, place_in_mail: b.placeInMail, orp_code: b.orpCode, topic: b.topic, sex: b.sex,
  preferred_id: b.preferredId, urgency: b.urgency, client_shown: b.clientShown, contact_name: b.contactName, contact_phone: b.contactPhone, project: b.project,
});
export const addRequest = (db: Db, b: z.output<typeof AddRequest>) => db.insertInto('directory.interpreting_request').values({ id: b.id, case_id: b.caseId, occasion: b.occasion, commitment_id: b.commitmentId, ...columns(b) } as never).execute();
/** Changes the row when nobody else has meanwhile; otherwise says what stands there now. */
async function set(db: Db, id: string, version: number, values: object): Promise<void> {
  const { numUpdatedRows } = await db.updateTable('directory.interpreting_request').set(values as never).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  if (numUpdatedRows) return;
  const current = await findRequest(db, id);
  throw !current || current.version === version ? notFound() : new Refusal('conflict', { current });
}
export const changeRequest = (db: Db, id: string, version: number, body: Fields) => set(db, id, version, columns(body));
export const closeRequest = (db: Db, id: string, version: number, values: { state: 'cancelled' | 'unmet'; instead: string | null; close_reason: string }) => set(db, id, version, values);
export const writeOutcome = (db: Db, id: string, values: { minutes_done: number; cost_computed: number | null; cost: number | null; cost_reason: string }) =>
  db.updateTable('directory.interpreting_request').set(values as never).where('id', '=', id).execute();

/** What a request refers to, as the caller sees it: a foreign key alone would confirm that a hidden row exists. */
export const seesPlace = async (db: Db, id: string) => (await rows(db, sql<{ office: boolean }>`select kind in ('office', 'contact_point') and organisation_id = ${ours} as office from directory.place where id = ${id}`))[0];
export const seesCommitment = async (db: Db, id: string, caseId: string | null) => (await rows(db, sql`select from commitments.commitment where id = ${id} and case_id is not distinct from ${caseId}`)).length > 0;
export const regionOf = async (db: Db, orp: string | null) => orp === null ? null : (await rows(db, sql<{ region_code: string }>`select region_code from directory.orp where code = ${orp}`))[0]?.region_code ?? null;
export const amMasked = async (db: Db) => (await rows(db, sql<{ masked: boolean }>`select masked from access.known_organisation where id = (select access.my_organisation())`))[0]?.masked ?? false;
