// Bookings: asking, answering, how it went; what the interpreter sees of them; numbers.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { HostBooking, MyBooking } from './contract.ts';
import { mayAnswer, type BookingState, type Mode } from './rules.ts';

const instant = (column: RawBuilder<unknown>) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Of these, who has said yes to something else at that time and who was asked for something else. */
export const findTaken = async (db: Db, among: readonly string[], at: { onDay: string; starts: string; minutes: number }, butRequest: string) => (await rows(db, sql<{ busy: string[]; asked: string[] }>`
  select busy, asked from directory.taken(${among}::uuid[], directory.span(${at.onDay}::date, ${at.starts}::time, ${at.minutes}::int), ${butRequest})`))[0]!;
export const offer = (db: Db, b: { id: string; requestId: string; interpreterId: string; language: string; answerBy: string }) =>
  sql`insert into directory.booking (id, request_id, interpreter_id, language, answer_by) values (${b.id}, ${b.requestId}, ${b.interpreterId}, ${b.language}, ${b.answerBy})`.execute(db);

/** A booking as those who ask see it, with what a mail about it needs. */
export type Asked = { id: string; requestId: string; caseId: string | null; state: BookingState; begun: boolean; interpreterId: string; interpreterName: string; onDay: string; starts: string; minutes: number; mode: Mode; language: string; contactPhone: string; answerBy: string;
  email: string | null; byLink: boolean; /** Only when it may stand in a mail. */ mailPlace: string; daysAhead: number; priceHour: number | null; priceTravel: number | null; priceMinMinutes: number; priceStepMinutes: number };
const asked = sql`
  select b.id, b.request_id as "requestId", r.case_id as "caseId", b.state, lower(b.during) <= now() as begun, b.interpreter_id as "interpreterId", b.interpreter_name as "interpreterName", b.on_day as "onDay", to_char(b.starts, 'HH24:MI') as starts, b.minutes, b.mode, b.language,
         b.contact_phone as "contactPhone", ${instant(sql`b.answer_by`)} as "answerBy", i.email, coalesce(i.membership_id is null, true) as "byLink", b.on_day - platform.today() as "daysAhead",
         case when r.place_in_mail and r.mode = 'in_person' and not o.masked then concat_ws(', ', p.name, nullif(p.address, '')) else '' end as "mailPlace",
         b.price_hour::float8 as "priceHour", b.price_travel::float8 as "priceTravel", b.price_min_minutes as "priceMinMinutes", b.price_step_minutes as "priceStepMinutes"
    from directory.booking b join directory.interpreting_request r on r.id = b.request_id left join directory.interpreter i on i.id = b.interpreter_id join access.organisation o on o.id = b.organisation_id left join directory.place p on p.id = r.place_id`;
export const findAsked = async (db: Db, id: string) => (await rows(db, sql<Asked>`${asked} where b.id = ${id}`))[0];
/** The one who is asked now, or has said yes. */
export const findLiving = async (db: Db, requestId: string) => (await rows(db, sql<Asked>`${asked} where b.request_id = ${requestId} and b.state in ('offered', 'confirmed')`))[0];
/** @returns false when the state was another one meanwhile. */
export const setState = async (db: Db, id: string, from: readonly BookingState[], to: BookingState, reason = '', answeredBy: 'worker' | null = null) => (await rows(db, sql`
  update directory.booking set state = ${to}, reason = ${reason}${answeredBy ? sql`, answered_by = ${answeredBy}` : sql``} where id = ${id} and state = any (${from}) returning id`)).length > 0;
export const revokeLinks = (db: Db, bookingId: string) => sql`update access.guest_link set revoked_at = now() where purpose = 'booking' and subject_id = ${bookingId} and revoked_at is null`.execute(db);

export const noteMailed = (db: Db, linkId: string, to: string) => sql`update access.guest_link set mailed_to = ${to} where id = ${linkId}`.execute(db);

// ---- the one asked ----
type MineRow = Omit<MyBooking, 'may'> & { begun: boolean };
const mine = sql`
  select b.id, b.on_day as "onDay", to_char(b.starts, 'HH24:MI') as starts, b.minutes, b.language, b.mode, coalesce(t.place, '') as place, coalesce(t.client_shown, '') as "clientShown", b.contact_name as "contactName", b.contact_phone as "contactPhone", coalesce(o.short_name, '') as organisation,
         b.interpreter_name as interpreter, b.interpreter_id = any ((select directory.me_as_interpreter())::uuid[]) as me, ${instant(sql`b.answer_by`)} as "answerBy", b.state, lower(b.during) <= now() as begun
    from directory.booking b left join access.known_organisation o on o.id = b.organisation_id cross join lateral directory.told_of_booking(b.id) t`;
const shaped = ({ begun, ...row }: MineRow): MyBooking => ({ ...row, may: row.me ? mayAnswer({ state: row.state, begun }) : [] });
export const findMine = async (db: Db) => (await rows(db, sql<MineRow>`${mine} where b.on_day >= platform.today() and b.state in ('offered', 'confirmed')
  and (b.interpreter_id = any ((select directory.me_as_interpreter())::uuid[]) or b.organisation_id <> all ((select access.my_organisations())::uuid[])) order by b.on_day, b.starts limit 100`)).map(shaped);
export const findMyOne = async (db: Db, id: string) => (await rows(db, sql<MineRow>`${mine} where b.id = ${id} and b.interpreter_id = any ((select directory.me_as_interpreter())::uuid[])`)).map(shaped)[0];
export const answer = (db: Db, id: string, to: 'confirmed' | 'refused', reason: string) => sql`update directory.booking set state = ${to}, reason = ${reason}, answered_by = 'interpreter' where id = ${id} and state in ('offered', 'confirmed')`.execute(db);

// ---- the guest ----
type HostRow = Pick<HostBooking, 'onDay' | 'starts' | 'minutes' | 'language' | 'mode' | 'place' | 'clientShown' | 'contactName' | 'contactPhone' | 'state'> & { id: string; begun: boolean };
/** Where the client will be and how they are called is for somebody who may come, not for one who refused or was let go. */
const toldWhile = (column: RawBuilder<unknown>) => sql`case when b.state in ('offered', 'confirmed') then ${column} else '' end`;
export const findOfGuest = async (db: Db) => (await rows(db, sql<HostRow>`select b.id, b.on_day as "onDay", to_char(b.starts, 'HH24:MI') as starts, b.minutes, b.language, b.mode, ${toldWhile(sql`b.place`)} as place, ${toldWhile(sql`b.client_shown`)} as "clientShown", b.contact_name as "contactName", b.contact_phone as "contactPhone", b.state,
  (b.on_day + b.starts) at time zone 'Europe/Prague' <= now() as begun from directory.booking b where b.id = access.guest_subject('booking')`))[0];
export const answerAsGuest = (db: Db, id: string, to: 'confirmed' | 'refused', reason: string) => sql`update directory.booking set state = ${to}, reason = ${reason} where id = ${id}`.execute(db);

// ---- numbers ----
export const findSums = (db: Db, year: number) => rows(db, sql<{ month: string; language: string; interpreter: { id: string; name: string }; project: string; organisation: { id: string; name: string }; bookings: number; absent: number; minutes: number; cost: number }>`
  select s.month, s.language, json_build_object('id', s.interpreter_id, 'name', s.interpreter) as interpreter, s.project, json_build_object('id', o.id, 'name', o.short_name) as organisation, s.bookings, s.absent, s.minutes, s.cost::float8 as cost
    from directory.interpreting_sums(${year}) s join access.known_organisation o on o.id = s.organisation_id order by s.month, s.language, s.interpreter`);
export const findUnmet = (db: Db, year: number) => rows(db, sql<{ month: string; language: string; orpCode: string | null; organisation: { id: string; name: string }; requests: number }>`
  select s.month, s.language, s.orp_code as "orpCode", json_build_object('id', o.id, 'name', o.short_name) as organisation, s.requests from directory.unmet_demand(${year}) s join access.known_organisation o on o.id = s.organisation_id order by s.month, s.language, s.orp_code`);

// ---- the day before ----
export type Due = Pick<Asked, 'id' | 'onDay' | 'starts' | 'minutes' | 'mode' | 'language' | 'mailPlace' | 'byLink'> & { email: string };
/** Confirmed for tomorrow, with an address, not reminded yet; taken as reminded in the same step. As the owner. */
export const takeDue = (db: Db) => rows(db, sql<Due & { organisationId: string }>`
  with due as (update directory.booking b set reminded_at = now() from directory.interpreter i where i.id = b.interpreter_id and i.email is not null and b.state = 'confirmed' and b.reminded_at is null and b.on_day = platform.today() + 1 returning b.*)
  select b.id, b.organisation_id as "organisationId", b.on_day as "onDay", to_char(b.starts, 'HH24:MI') as starts, b.minutes, b.mode, b.language, i.email, i.membership_id is null as "byLink",
         case when r.place_in_mail and r.mode = 'in_person' and not o.masked then concat_ws(', ', p.name, nullif(p.address, '')) else '' end as "mailPlace"
    from due b join directory.interpreter i on i.id = b.interpreter_id join directory.interpreting_request r on r.id = b.request_id join access.organisation o on o.id = b.organisation_id left join directory.place p on p.id = r.place_id`);
/** Czech name of a language today, for a mail. As the owner. */
export const languageName = async (db: Db, code: string) => (await rows(db, sql<{ cs: string }>`select cs from directory.code where list = 'language' and code = ${code}`))[0]?.cs ?? code;
