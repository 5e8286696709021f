// Good practice as the caller sees it. Whose it is, is said by the name that they may know; the contact of a masked house is told to nobody outside.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import type { Practice, PracticeBody } from './contract.ts';

const name = (id: RawBuilder<unknown>) => sql`coalesce((select o.name from access.known_organisation o where o.id = ${id}), '')`;
const select = (where: RawBuilder<unknown>, limit: number) => sql<Practice>`
  select p.id, p.version, ${name(sql`p.organisation_id`)} as organisation, o.ours, o.own and ((select quality.leads()) or p.author_id = (select access.my_membership()) and not p.offered) as "mayWrite", o.own and (select quality.leads()) as "mayOffer",
    p.title, p.theme, p.what, p.brought, p.watch, case when p.organisation_id = any ((select access.masked_from_me())::uuid[]) then '' else p.contact end as contact, p.offered, p.ended_on as "endedOn", (p.created_at at time zone 'Europe/Prague')::date as "writtenOn", o.ours and p.finding_id is not null as "fromAudit",
    coalesce((select json_agg(json_build_object('id', t.id, 'version', t.version, 'organisation', ${name(sql`t.organisation_id`)}, 'mine', t.organisation_id = (select access.my_organisation()), 'since', t.since, 'went', t.went, 'wentOn', t.went_on) order by t.since desc, t.id) from quality.practice_try t where t.practice_id = p.id), '[]') as tries,
    not o.ours and (select quality.leads()) and not exists (select from quality.practice_try t where t.practice_id = p.id and t.organisation_id = (select access.my_organisation())) as "mayTry"
  from quality.practice p cross join lateral (select p.organisation_id = any ((select access.my_organisations())::uuid[]) as ours, p.organisation_id = (select access.my_organisation()) as own) o
  where ${where} order by p.created_at desc, p.id desc limit ${limit}`;

type Asked = { q?: string | undefined; theme?: string | undefined; whose: 'all' | 'ours' | 'others' | 'tried'; after?: string | undefined; limit: number };
export async function findPage(db: Db, { q, theme, whose, after, limit }: Asked) {
  const key = keyAfter(after, 1), words = (q ?? '').split(/\s+/).filter(Boolean).slice(0, 8);
  const whoseIs = { all: sql`true`, ours: sql`o.ours`, others: sql`not o.ours`, tried: sql`p.id in (select t.practice_id from quality.practice_try t where t.organisation_id = any ((select access.my_organisations())::uuid[]))` }[whose];
  const found = words.map((word) => sql`public.unaccent(lower(concat_ws(' ', p.title, p.what, p.brought, p.watch))) like '%' || public.unaccent(lower(${word.replace(/[\\%_]/g, '\\$&')})) || '%'`);
  const where = sql.join([whoseIs, theme ? sql`p.theme = ${theme}` : sql`true`, key ? sql`(p.created_at, p.id) < (select x.created_at, x.id from quality.practice x where x.id = ${key[0]}::uuid)` : sql`true`, ...found], sql` and `);
  return paged(await rows(db, select(where, limit + 1)), limit, ({ id }) => [id]);
}
export const find = async (db: Db, id: string) => (await rows(db, select(sql`p.id = ${id}`, 1)))[0];
export const strengthsOf = (db: Db, auditId: string) => rows(db, sql<{ findingId: string; theme: string; text: string; practiceId: string | null }>`select f.id as "findingId", f.theme, f.text, (select p.id from quality.practice p where p.finding_id = f.id and p.organisation_id = (select access.my_organisation())) as "practiceId"
  from audits.finding f where f.audit_id = ${auditId} and f.id = any ((select quality.our_strengths())::uuid[]) order by f.created_at, f.id limit 500`);
/** Names that would tell whose house it is, while it is masked. */
export const namesToHide = async (db: Db) => (await rows(db, sql<{ names: string[] }>`select to_json(quality.names_to_hide()) as names`))[0]!.names;

export const add = (db: Db, id: string, b: Omit<PracticeBody, 'endedOn'>, findingId: string | null) => sql`insert into quality.practice (id, title, theme, what, brought, watch, contact, offered, finding_id) values (${id}, ${b.title}, ${b.theme}, ${b.what}, ${b.brought}, ${b.watch}, ${b.contact}, ${b.offered}, ${findingId})`.execute(db);
export const change = async (db: Db, id: string, version: number, b: PracticeBody) => (await rows(db, sql`update quality.practice set title = ${b.title}, theme = ${b.theme}, what = ${b.what}, brought = ${b.brought}, watch = ${b.watch}, contact = ${b.contact}, offered = ${b.offered}, ended_on = ${b.endedOn} where id = ${id} and version = ${version} returning id`)).length > 0;
export const addTry = (db: Db, id: string, practiceId: string, since: string) => sql`insert into quality.practice_try (id, practice_id, since) values (${id}, ${practiceId}, ${since})`.execute(db);
export const findTry = async (db: Db, id: string) => (await rows(db, sql<{ id: string; version: number; went: string; wentOn: string | null; mine: boolean }>`select id, version, went, went_on as "wentOn", organisation_id = (select access.my_organisation()) as mine from quality.practice_try where id = ${id}`))[0];
export const went = async (db: Db, id: string, version: number, text: string, onDay: string) => (await rows(db, sql`update quality.practice_try set went = ${text}, went_on = ${onDay} where id = ${id} and version = ${version} returning id`)).length > 0;
