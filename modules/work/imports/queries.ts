// Files of records as this caller may see them, and what their rows are read against.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { newId } from '#platform/http/client.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import { kindOf } from '../rules.ts';
import type { Import, ImportedRecord, ImportHead } from './contract.ts';

const ours = sql`(select access.my_organisations())::uuid[]`;

type Named = { id: string; name: string };
/** People of my organisation whose records may come in: everybody for the head, me alone otherwise. */
const authors = sql`select m.id, a.name from access.membership m join access.account a on a.id = m.account_id where m.organisation_id = (select access.my_organisation()) and m.role in ('worker', 'head', 'coordinator') and ((select access.sees_whole_organisation()) or m.id = (select access.my_membership()))`;
export async function findLists(db: Db): Promise<{ authors: Named[]; workers: Named[]; services: Named[]; projects: Named[]; courses: Named[] }> {
  const many = (query: RawBuilder<unknown>, limit = 2000) => rows(db, sql<Named>`select id, name from (${query}) x order by name, id limit ${limit}`);
  return {
    authors: await many(authors), workers: await many(sql`select m.id, a.name from access.membership m join access.account a on a.id = m.account_id where m.organisation_id = any (${ours})`),
    services: await many(sql`select id, name from directory.service where id = any ((select access.my_services())::uuid[])`, 1000), projects: await many(sql`select id, name from work.project`), courses: await many(sql`select id, name from work.course`),
  };
}
export const findMapping = async (db: Db, headings: string) => (await rows(db, sql<{ mapping: Record<string, unknown> }>`select mapping from work.import_mapping where headings = ${headings} and organisation_id = (select access.my_organisation())`))[0]?.mapping ?? null;
export const rememberMapping = async (db: Db, { headings, mapping }: NonNullable<ImportHead['remember']>): Promise<void> => {
  await sql`insert into work.import_mapping (id, headings, mapping) values (${newId()}, ${headings}, ${JSON.stringify(mapping)}::jsonb) on conflict (organisation_id, headings) do update set mapping = excluded.mapping`.execute(db);
};

/** Ids of visible rows by name, without accents and capitals; a name that two bear is none, but for one of ours among others'. */
export const findNamed = (db: Db, table: 'place' | 'partner', words: readonly string[]) => (words.length ? rows(db, sql<{ word: string; id: string }>`
  with asked as (select w as word, lower(public.unaccent(w)) as key from unnest(${[...words]}::text[]) w),
  found as (select a.word, x.id, x.organisation_id = any (${ours}) as own from asked a join ${sql.table(`directory.${table}`)} x on lower(public.unaccent(x.name)) = a.key)
  select word, (array_agg(id order by own desc))[1] as id from found group by word having count(*) filter (where own) = 1 or count(*) = 1`) : []);

const distinct = (many: readonly (string | null)[]) => [...new Set(many.filter((one): one is string => one !== null))];
/** Of what the records point at, what the caller sees: a foreign key alone would confirm that a hidden row exists. */
export async function findSeen(db: Db, records: readonly ImportedRecord[]) {
  const ids = async (query: RawBuilder<{ id: string }>) => new Set((await rows(db, query)).map(({ id }) => id));
  const of = (pick: (r: ImportedRecord) => string | null | readonly string[]) => distinct(records.flatMap((r) => pick(r)));
  return {
    authors: await ids(sql`select id from (${authors}) x where id = any (${of((r) => r.authorId)}::uuid[])`),
    workers: await ids(sql`select id from access.membership where organisation_id = any (${ours}) and id = any (${of((r) => r.workers)}::uuid[])`),
    services: await ids(sql`select s as id from unnest(access.my_services()) s`),
    places: await ids(sql`select id from directory.place where id = any (${of((r) => r.placeId)}::uuid[])`), partners: await ids(sql`select id from directory.partner where id = any (${of((r) => r.partnerId)}::uuid[])`),
    courses: await ids(sql`select id from work.course where id = any (${of((r) => r.courseId)}::uuid[])`), projects: await ids(sql`select id from work.project where id = any (${of((r) => r.projects.map(({ projectId }) => projectId))}::uuid[])`),
    orps: await ids(sql`select code as id from directory.orp where code = any (${of((r) => r.orpCode)}::text[])`),
  };
}

export type Client = { caseId: string } | { personId: string };
/** What numbers of cases and cards mean to the caller: open cases I write into, and cards within my reach. A number of two cases is none. */
export async function findClients(db: Db, tokens: readonly string[]): Promise<Map<string, Client>> {
  const found = new Map<string, Client>(), asked = distinct(tokens.map((token) => token.toLowerCase())), cards = asked.filter((token) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(token));
  if (cards.length) for (const { id } of await rows(db, sql<{ id: string }>`select p as id from unnest(access.my_people()) p where p = any (${cards}::uuid[])`)) found.set(id, { personId: id });
  if (asked.length) for (const { number, id } of await rows(db, sql<{ number: string; id: string }>`select lower(number) as number, (array_agg(id order by organisation_id = (select access.my_organisation()) desc))[1]::text as id from cases.case
    where lower(number) = any (${asked}::text[]) and id = any ((select access.open_cases())::uuid[]) group by 1 having count(*) filter (where organisation_id = (select access.my_organisation())) = 1 or count(*) = 1`)) found.set(number, { caseId: id });
  return found;
}

const kindIn = (r: ImportedRecord) => r.kind ?? kindOf(r.directness);
/** Rows of records that are here already: the same day, author, minutes, kind and facts. */
export const findStored = async (db: Db, records: readonly ImportedRecord[]) => (await rows(db, sql<{ row: number }>`
  select k.row from jsonb_to_recordset(${JSON.stringify(records.map((r) => ({ row: r.row, author: r.authorId, day: r.onDay, minutes: r.minutes, kind: kindIn(r), facts: r.facts })))}::jsonb) k (row int, author uuid, day date, minutes int, kind text, facts text)
   where exists (select from work.record r where r.author_id = k.author and r.on_day = k.day and r.minutes = k.minutes and r.kind = k.kind and r.facts = k.facts)`)).map(({ row }) => row);

/** Files of one organisation come in one after the other, so that the second one sees what the first has brought. */
export const holdImports = (db: Db) => sql`select pg_advisory_xact_lock(hashtext('work.import'), hashtext((select access.my_organisation())::text))`.execute(db);
/** @returns false when there is an import of that id already. */
export const addImport = async (db: Db, id: string, fileName: string, records: readonly ImportedRecord[]): Promise<boolean> => {
  const days = records.map(({ onDay }) => onDay).sort();
  return (await rows(db, sql`insert into work.import (id, file_name, row_count, from_day, to_day) values (${id}, ${fileName}, ${records.length}, ${days[0]}, ${days.at(-1)}) on conflict do nothing returning id`)).length === 1;
};
/** Writes a batch. Who it is about comes as cases and cards within reach. */
export const bring = (db: Db, importId: string, records: readonly (ImportedRecord & { caseId: string | null; about: string[] })[]) => sql`select work.bring(${importId}, ${JSON.stringify(records.map((r) => ({
  id: newId(), author_id: r.authorId, case_id: r.caseId, about: r.about, kind: kindIn(r), on_day: r.onDay, at_time: r.atTime, minutes: r.minutes, mode: r.mode, directness: r.directness, activities: r.activities, topics: r.topics, service_id: r.serviceId, place_id: r.placeId, place: r.place,
  orp_code: r.orpCode, partner_id: r.partnerId, target_groups: r.targetGroups, situations: r.situations, workers: r.workers, language: r.language, interpreter: r.interpreter, understood: r.understood, accredited: r.accredited, course_id: r.courseId, facts: r.facts,
  one_off_request: r.oneOffRequest, groups: r.groups, projects: r.projects, materials: r.materials })))}::jsonb)`.execute(db);

const instant = (value: RawBuilder<unknown>) => sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`, nameOf = (member: RawBuilder<unknown>) => sql`(select a.name from access.membership m join access.account a on a.id = m.account_id where m.id = ${member})`;
const select = sql`select i.id, i.file_name as "fileName", i.row_count as rows, i.from_day as "from", i.to_day as "to", coalesce(${nameOf(sql`i.author_id`)}, '') as by, ${instant(sql`i.created_at`)} as at,
  case when i.undone_at is not null then json_build_object('by', coalesce(${nameOf(sql`i.undone_by`)}, ''), 'at', ${instant(sql`i.undone_at`)}) end as undone,
  case when i.undone_at is null then (select count(*)::int from work.record r where r.import_id = i.id) else 0 end as left, work.may_undo(i.id) as "mayUndo" from work.import i`;
export const findImport = async (db: Db, id: string) => (await rows(db, sql<Import>`${select} where i.id = ${id}`))[0];
export const findImports = async (db: Db, { after, limit }: { after?: string | undefined; limit: number }) => {
  const key = keyAfter(after, 2);
  return paged(await rows(db, sql<Import>`${select} where ${key ? sql`(i.created_at, i.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)` : sql`true`} order by i.created_at desc, i.id desc limit ${limit + 1}`), limit, ({ at, id }) => [at, id]);
};
export const findStanding = (db: Db, id: string) => rows(db, sql<{ why: 'changed' | 'built' | 'closed' | 'erased'; day: string | null; year: number | null }>`select why, day, year from work.stands_on_import(${id}) order by year, day`);
/** @returns whether it was taken back. */
export const undo = async (db: Db, id: string) => (await rows(db, sql<{ gone: number | null }>`select work.undo_import(${id}) as gone`))[0]!.gone !== null;
