import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';

/** What may have to be read: each by a column of its own. */
export type Thing = 'rule_version';
const column = (thing: Thing) => sql.ref(`${thing}_id`);
export const confirm = (db: Db, thing: Thing, id: string, thingId: string) => sql`insert into quality.read_confirmation (id, ${column(thing)}) values (${id}, ${thingId}) on conflict (${column(thing)}, author_id) do nothing`.execute(db);
export type Confirmed = { thingId: string; membershipId: string; onDay: string };
export const confirmationsOf = async (db: Db, thing: Thing, ids: readonly string[]): Promise<Confirmed[]> => ids.length
  ? (await sql<Confirmed>`select ${column(thing)} as "thingId", author_id as "membershipId", (created_at at time zone 'Europe/Prague')::date as "onDay" from quality.read_confirmation where ${column(thing)} = any (${ids}::uuid[])`.execute(db)).rows : [];
