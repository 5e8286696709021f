// Emergency access in the database: every step is a function there, which logs before it tells.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { EmergencyNotice, EmergencyRequest, EmergencyView } from './contract.ts';

const first = async <T>(promise: Promise<{ rows: T[] }>): Promise<T> => (await promise).rows[0]!;
const instant = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Logs the request. @returns false when there were too many. */
export const ask = async (db: Db, r: EmergencyRequest, mostMine: number, mostOurs: number) =>
  (await first(sql<{ ok: boolean }>`select access.emergency_ask(${r.id}, ${r.name}, ${r.birthDate}, ${r.danger}, ${r.reason}, ${mostMine}, ${mostOurs}) as ok`.execute(db))).ok;
export const answer = async (db: Db, request: string, hours: number, mail: { subject: string; text: string }) =>
  (await first(sql<{ id: string | null }>`select access.emergency_answer(${request}, ${hours}, ${mail.subject}, ${mail.text}) as id`.execute(db))).id;
export const view = async (db: Db, access: string) => (await first(sql<{ view: EmergencyView | null }>`select access.emergency_view(${access}) as view`.execute(db))).view ?? undefined;
export const mine = async (db: Db) => (await sql<{ id: string; endsAt: string }>`
  select id, ${instant('ends_at')} as "endsAt" from access.emergency_access where author_id = (select access.my_membership()) and ended_at is null and ends_at > now() order by ends_at desc limit 20`.execute(db)).rows;
export const end = async (db: Db, access: string) => (await first(sql<{ ok: boolean }>`select access.emergency_end(${access}) as ok`.execute(db))).ok;
export const notices = async (db: Db) => (await sql<Omit<EmergencyNotice, 'personName'>>`
  select id, ${instant('at')} as at, reader, organisation, danger, reason, person_id as "personId", ${instant('ends_at')} as "endsAt", lasts_still as lasts, looks, ${instant('confirmed_at')} as "confirmedAt", comment from access.emergency_notices()`.execute(db)).rows;
export const confirm = async (db: Db, notice: string, comment: string, ending: boolean) => (await first(sql<{ ok: boolean }>`select access.emergency_confirm(${notice}, ${comment}, ${ending}) as ok`.execute(db))).ok;
