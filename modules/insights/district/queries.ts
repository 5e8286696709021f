// Publications as their readers find them, and what the job counts and writes as the owner.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows as all } from '#platform/db/rows.ts';
import type { DistrictCase, Published } from './rules.ts';


export const findDistricts = (db: Db) => all(db, sql<{ key: string; name: string }>`select code as key, short_name as name from directory.orp where code = any ((select insights.my_districts())::text[]) order by short_name collate "cs-x-icu"`);
export const findQuarters = async (db: Db, orp: string) => (await all(db, sql<{ quarter: string }>`select to_char(quarter, 'YYYY"-Q"Q') as quarter from insights.publication where orp_code = ${orp} order by publication.quarter desc limit 40`)).map(({ quarter }) => quarter);
export const findPublication = async (db: Db, orp: string, quarter: string) => (await all(db, sql<{ content: Published | null; publishedOn: string }>`
  select content, (published_at at time zone 'Europe/Prague')::date as "publishedOn" from insights.publication where orp_code = ${orp} and to_char(quarter, 'YYYY"-Q"Q') = ${quarter}`))[0];

/** Barriers as published in the districts that the caller's services work in: the last eight quarters of each, safe numbers only (null = not shown). */
export const findPublishedBarriers = (db: Db) => all(db, sql<{ orp: string; name: string; quarter: string; barriers: Record<string, number | null> }>`
  select o.code as orp, o.short_name as name, to_char(x.quarter, 'YYYY"-Q"Q') as quarter, coalesce(x.content->'barriers', '{}') as barriers
    from (select p.*, row_number() over (partition by p.orp_code order by p.quarter desc) as back from insights.publication p where p.orp_code = any ((select insights.my_districts())::text[])) x join directory.orp o on o.code = x.orp_code
   where x.back <= 8 order by o.short_name collate "cs-x-icu", x.quarter desc limit 400`);

// ---- as the owner ----
export const isPublished = async (db: Db, from: string) => (await all(db, sql`select from insights.publication where quarter = ${from} limit 1`)).length > 0;
export const findDistrictCases = (db: Db, from: string, until: string) => all(db, sql<DistrictCase>`select orp_code as orp, organisation_id as "organisationId", whole_id as "wholeId", subject_kind as kind, needs, barriers from insights.district_cases(${from}, ${until})`);
export const findCommonCodes = async (db: Db, list: string) => (await all(db, sql<{ code: string }>`select code from directory.code where list = ${list} order by code`)).map(({ code }) => code);
/** One row for each district of the country, also where nothing can be published: that there are cases is not told by a row either. */
export const addPublications = (db: Db, from: string, contents: ReadonlyMap<string, Published>) => sql`
  insert into insights.publication (quarter, orp_code, content) select ${from}, o.code, x.content from directory.orp o left join json_to_recordset(${JSON.stringify([...contents].map(([orp, content]) => ({ orp, content })))}::json) as x (orp text, content jsonb) on x.orp = o.code
  on conflict do nothing`.execute(db);
export const findFirstDay = async (db: Db) => (await all(db, sql<{ day: string | null }>`select min(opened_on) as day from cases.episode`))[0]!.day;
export const todayOf = async (db: Db) => (await all(db, sql<{ day: string }>`select platform.today() as day`))[0]!.day;
