// Exports as heads see them.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { ExportRow } from './contract.ts';

const instant = (value: RawBuilder<unknown>) => sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const nameOf = (id: RawBuilder<unknown>) => sql`coalesce((select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = ${id}), '')`;
export const findExports = async (db: Db) => (await sql<ExportRow>`
  select e.id, e.state, e.done, e.steps, e.size::float8 as size, e.sha256, o.name as organisation, ${instant(sql`e.created_at`)} as "askedAt", ${nameOf(sql`e.author_id`)} as by, ${instant(sql`e.finished_at`)} as "finishedAt", ${instant(sql`e.expires_at`)} as "expiresAt",
         (select coalesce(jsonb_agg(jsonb_build_object('at', ${instant(sql`d.created_at`)}, 'by', ${nameOf(sql`d.author_id`)}) order by d.created_at), '[]') from documents.export_download d where d.export_id = e.id) as downloads
    from documents.export e join access.known_organisation o on o.id = e.organisation_id order by e.created_at desc, e.id limit 50`.execute(db)).rows;
/** Whether it is new: the same id again changes nothing. */
export const ask = async (db: Db, id: string) => (await sql`insert into documents.export (id) values (${id}) on conflict (id) do nothing returning id`.execute(db)).rows.length === 1;
export const isOurs = async (db: Db, id: string) => (await sql`select from documents.export where id = ${id}`.execute(db)).rows.length === 1;
export const isUnderWay = async (db: Db) => (await sql`select from documents.export where organisation_id = (select access.my_organisation()) and state in ('waiting', 'running')`.execute(db)).rows.length > 0;

/** The finished file, and a line that it was taken. */
export async function take(db: Db, id: string): Promise<{ sealedId: string; size: number; day: string } | undefined> {
  const { rows: [found] } = await sql<{ sealedId: string; size: number; day: string }>`
    select sealed_id as "sealedId", size::float8 as size, to_char(finished_at at time zone 'Europe/Prague', 'YYYY-MM-DD') as day from documents.export where id = ${id} and state = 'ready' and expires_at > now()`.execute(db);
  if (found) await sql`insert into documents.export_download (id, export_id) values (gen_random_uuid(), ${id})`.execute(db);
  return found;
}
/** Did the caller prove who they are a short while ago? The policy asks the same. */
export const isFresh = async (db: Db) => (await sql<{ ok: boolean }>`select access.i_am_fresh() as ok`.execute(db)).rows[0]!.ok;
