// The read log as the caller may read it.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Opening } from './contract.ts';

const instant = (value: RawBuilder<unknown>) => sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Which document was read, where the caller sees both the line and the document; of a person's extract, only one that concerns that person alone or openly. */
const documentOf = (personId: string | null) => sql`(select d.title from access.read_log l join documents.document d on d.id = l.document_id
  where l.id = o.id and (${personId}::uuid is null or ${personId}::uuid = any (d.about) and (d.confidence_of is null or d.confidence_of = ${personId}::uuid)))`;
/** Lines of one reader on one ground within an hour put together, newest first, from below `before`. */
async function lines(db: Db, from: RawBuilder<unknown>, before: string | undefined, limit: number, personId: string | null = null): Promise<{ items: Opening[]; next: string | null }> {
  const { rows } = await sql<Opening>`
    select max(x.id)::text as id, ${instant(sql`min(x.at)`)} as at, ${instant(sql`max(x.at)`)} as until, count(*)::int as count, x.reader, x.organisation, x.organisation_id as "organisationId",
           x.organisation_id = any ((select access.my_organisations())::uuid[]) as mine, x.what, x.document, x.ground, x.reason
      from (select o.*, ${documentOf(personId)} as document, case when endpoint ~ '^documents\\.content' then 'document' when endpoint ~* '(sheet|print|extract|file)' then 'print' when case_id is null then 'person' else 'case' end as what, date_trunc('hour', at) as hour from ${from} o) x
     group by x.hour, x.reader, x.organisation, x.organisation_id, x.what, x.document, x.ground, x.reason
    having ${before ?? null}::bigint is null or max(x.id) < ${before ?? null}::bigint
     order by max(x.id) desc limit ${limit + 1}`.execute(db);
  return { items: rows.slice(0, limit), next: rows.length > limit ? rows[limit - 1]!.id : null };
}
export const openingsOfPerson = (db: Db, personId: string, before: string | undefined, limit: number) => lines(db, sql`(select distinct on (o.at, o.reader, o.endpoint) o.* from unnest(people.same_as(${personId})) s, access.openings_of_person(s) o order by o.at, o.reader, o.endpoint, o.id desc)`, before, limit, personId);
export const openingsOfCase = (db: Db, caseId: string, before: string | undefined, limit: number) => lines(db, sql`access.openings_of_case(${caseId})`, before, limit);
export const openingsOfOurs = (db: Db, before: string | undefined, limit: number) => lines(db, sql`access.openings_of_ours()`, before, limit);
export const logReason = async (db: Db, caseId: string, reason: string) => (await sql<{ ok: boolean }>`select access.log_read('logs.giveReason', ${caseId}, null, ${reason}) as ok`.execute(db)).rows[0]!.ok;
export const personName = async (db: Db, personId: string) => (await sql<{ name: string }>`
  select coalesce(nullif(trim(given_name || ' ' || family_name), ''), nullif(native_name, ''), '') as name from people.profile where person_id = ${personId} order by organisation_id = (select access.my_organisation()) desc limit 1`.execute(db)).rows[0]?.name ?? '';
