// What is missing in a return or looks wrong, and its locks. Row policies decide; only the head asks.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { ReturnLock } from './contract.ts';
import type { ReturnNumbers } from './numbers.ts';
import type { Span } from './queries.ts';
import { longMinutes, type Check } from './rules.ts';


export const recordChecks = ['noService', 'noActivity', 'nobody', 'tooLong', 'twice'] as const satisfies readonly Check[];
export type RecordCheck = typeof recordChecks[number];
const suspicious: Record<RecordCheck, RawBuilder<unknown>> = {
  // Of the organisation whose service it is: nobody knows of which service they were to be.
  noService: sql`service_id is null and directness <> 'organisational'`,
  noActivity: sql`of_service and directness = 'direct' and kind = 'contact' and activities = '{}'`,
  nobody: sql`of_service and directness <> 'organisational' and about = '{}' and one_off_request = '' and case_id is null and kind in ('contact', 'coordination')`,
  tooLong: sql`of_service and minutes > ${longMinutes}`,
  // The same worker, day, people and length: likely sent twice.
  twice: sql`of_service and about <> '{}' and same > 1`,
};
const looked = ({ serviceId, from, to }: Span) => sql`looked as (select r.id, r.service_id, r.service_id is not distinct from ${serviceId}::uuid as of_service, r.directness, r.kind, r.activities, r.about, r.one_off_request, r.case_id, r.minutes,
    count(*) over (partition by r.service_id, r.author_id, r.on_day, r.about, r.minutes, coalesce(r.at_time, '00:00')) as same
  from work.record r where r.organisation_id = (select s.organisation_id from directory.service s where s.id = ${serviceId}) and r.on_day between ${from} and ${to} and (r.service_id = ${serviceId} or r.service_id is null))`;

export const countSuspicious = async (db: Db, span: Span) => (await rows(db, sql<Record<RecordCheck, number>>`with ${looked(span)} select ${sql.join(recordChecks.map((one) => sql`(count(*) filter (where ${suspicious[one]}))::int as ${sql.ref(one)}`))} from looked`))[0]!;
export const idsSuspicious = async (db: Db, span: Span, kind: RecordCheck) => (await rows(db, sql<{ id: string }>`with ${looked(span)} select id from looked where ${suspicious[kind]}`)).map(({ id }) => id);

/** Only a record that has none yet, and only of the organisation whose service it is. @returns whether there was such a record. */
export const assignService = async (db: Db, recordId: string, serviceId: string) => ((await sql`update work.record set service_id = ${serviceId} where id = ${recordId} and service_id is null
  and organisation_id = (select s.organisation_id from directory.service s where s.id = ${serviceId})`.execute(db)).numAffectedRows ?? 0n) > 0n;

const instant = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
type FoundLock = ReturnLock & { serviceId: string };
const lock = sql<FoundLock>`select l.id, l.version, l.service_id as "serviceId", l.year, l.numbers, ${instant('l.created_at')} as "lockedAt", coalesce(a.name, '') as "lockedBy", l.submitted_on as "submittedOn", ${instant('l.unlocked_at')} as "unlockedAt", b.name as "unlockedBy", l.unlock_reason as "unlockReason"
  from work.return_lock l left join access.membership m on m.id = l.author_id left join access.account a on a.id = m.account_id left join access.membership n on n.id = l.unlocked_by left join access.account b on b.id = n.account_id`;
/** Locks of a return, the newest first. */
export const findLocks = (db: Db, serviceId: string, year: number) => rows(db, sql<FoundLock>`${lock} where l.service_id = ${serviceId} and l.year = ${year} order by l.unlocked_at desc nulls first, l.id desc limit 50`);
export const findLock = async (db: Db, id: string) => (await rows(db, sql<FoundLock>`${lock} where l.id = ${id}`))[0];
export const isOwnService = async (db: Db, id: string) => (await rows(db, sql`select from directory.service where id = ${id} and organisation_id = (select access.my_organisation())`)).length > 0;
export const addLock = (db: Db, id: string, serviceId: string, year: number, numbers: ReturnNumbers) => db.insertInto('work.return_lock').values({ id, service_id: serviceId, year, numbers: JSON.stringify(numbers) } as never).execute();
const change = async (db: Db, id: string, version: number, set: object) => (await db.updateTable('work.return_lock').set(set as never).where('id', '=', id).where('version', '=', version).executeTakeFirst()).numUpdatedRows > 0n;
export const submitLock = (db: Db, id: string, version: number, on: string | null) => change(db, id, version, { submitted_on: on });
export const unlock = (db: Db, id: string, version: number, reason: string) => change(db, id, version, { unlocked_at: sql`now()`, unlocked_by: sql`access.my_membership()`, unlock_reason: reason });
