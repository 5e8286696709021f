// Rules, what is due and what was erased, as the caller may see them; and what the job does as the owner.
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import { cursor, keyAfter } from '#platform/http/cursor.ts';
import type { DueItem, Erasure, retention, RetentionRule } from './contract.ts';
import type { Kind } from './rules.ts';

export const findRules = async (db: Db) => (await sql<RetentionRule>`
  select r.id, r.version, r.kind, r.years, r.source, a.name as author, (r.updated_at at time zone 'Europe/Prague')::date as since
    from retention.rule r join access.membership m on m.id = r.author_id join access.account a on a.id = m.account_id where r.organisation_id = (select access.my_organisation()) limit 20`.execute(db)).rows;
export const addRule = (db: Db, rule: { id: string; kind: Kind; years: number; source: string }) => db.insertInto('retention.rule').values(rule).execute();
export const changeRule = async (db: Db, id: string, version: number, rule: { years: number; source: string }) => Number((await db.updateTable('retention.rule').set(rule).where('id', '=', id).where('version', '=', version).executeTakeFirst()).numUpdatedRows) > 0;
export const dropRule = async (db: Db, id: string) => Number((await db.deleteFrom('retention.rule').where('id', '=', id).executeTakeFirst()).numDeletedRows) > 0;
export const findCounts = async (db: Db) => (await sql<z.infer<typeof retention.counts.reply>['items'][number]>`select kind, state, items, rows_held as rows, oldest from retention.due_counts() order by oldest`.execute(db)).rows;

const item = sql`
  select i.id, i.version, i.kind, i.case_id as "caseId", i.person_id as "personId", i.year, i.rows_held as rows, i.event_on as "eventOn", i.due_on as "dueOn", coalesce(r.years, case when i.kind = 'registration' then 5 else 1 end) as years, coalesce(r.source, '') as source,
         i.state, i.postponed_until as "postponedUntil", i.reason, i.held_by as "heldBy",
         coalesce(case i.kind
           when 'closed_case' then (select concat_ws(' ', case when c.organisation_id = i.organisation_id then nullif(c.number, '') end, coalesce(nullif(s.own_label, ''), c.label)) from cases."case" c left join cases.case_service s on s.case_id = c.id and s.organisation_id = i.organisation_id where c.id = i.case_id limit 1)
           when 'person' then (select coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), p.native_name) from people.profile p where p.person_id = i.person_id and p.organisation_id = i.organisation_id)
           when 'release' then (select o.short_name from access.release x join access.organisation o on o.id = x.to_organisation_id where x.id = i.release_id) end, '') as label
    from retention.item i left join retention.rule r on r.organisation_id = i.organisation_id and r.kind = i.kind`;
export async function findDue(db: Db, { kind, after, limit }: { kind?: Kind | undefined; after?: string | undefined; limit: number }) {
  const key = keyAfter(after, 2);
  const { rows } = await sql<DueItem>`${item} where ${kind ? sql`i.kind = ${kind}` : sql`true`} and ${key ? sql`(i.due_on, i.id) > (${key[0]}::date, ${key[1]}::uuid)` : sql`true`} order by i.due_on, i.id limit ${limit + 1}`.execute(db);
  const last = rows.length > limit ? rows[limit - 1]! : undefined;
  return { items: rows.slice(0, limit), next: last ? cursor(last.dueOn, last.id) : null };
}
export const findItems = async (db: Db, ids: readonly string[]) => (await sql<DueItem>`${item} where i.id = any (${[...ids]}::uuid[]) order by i.due_on, i.id`.execute(db)).rows;
export const findParts = async (db: Db, id: string) => (await sql<{ table: string; rows: number }>`select table_name as table, rows from retention.parts(${id}) where rows > 0 order by rows desc`.execute(db)).rows;
export const countOthers = async (db: Db, id: string) => (await sql<{ others: number }>`select retention.others(${id}) as others`.execute(db)).rows[0]!.others;

export const decide = async (db: Db, id: string, version: number, to: { state: 'due' | 'postponed'; postponed_until: string | null; reason: string }) =>
  Number((await db.updateTable('retention.item').set(to).where('id', '=', id).where('version', '=', version).where('state', '<>', 'confirmed').executeTakeFirst()).numUpdatedRows) > 0;
export const addErasure = (db: Db, id: string, rules: unknown, items: number) => sql`insert into retention.erasure (id, rules, items) values (${id}, ${JSON.stringify(rules)}::jsonb, ${items})`.execute(db);
export const confirmItems = async (db: Db, erasure: string, ids: readonly string[]) => Number((await db.updateTable('retention.item').set({ state: 'confirmed', erasure_id: erasure }).where('id', 'in', [...ids]).where('state', '=', 'due').executeTakeFirst()).numUpdatedRows);
export async function findErasures(db: Db, { after, limit }: { after?: string | undefined; limit: number }) {
  const key = keyAfter(after, 2);
  const { rows } = await sql<Erasure & { at: string }>`
    select e.id, a.name as by, to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as on, e.rules, e.items, e.done, e.held, e.rows_erased as rows, e.log_rows as "logLines", e.finished_at is not null as finished, e.created_at::text as at
      from retention.erasure e join access.membership m on m.id = e.author_id join access.account a on a.id = m.account_id
     where e.organisation_id = (select access.my_organisation()) and ${key ? sql`(e.created_at, e.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)` : sql`true`} order by e.created_at desc, e.id desc limit ${limit + 1}`.execute(db);
  const last = rows.length > limit ? rows[limit - 1]! : undefined;
  return { items: rows.slice(0, limit), next: last ? cursor(last.at, last.id) : null };
}

// ---- the job, as the owner ----
export const markDue = async (db: Db) => (await sql<{ n: number }>`select retention.mark_due() as n`.execute(db)).rows[0]!.n;
/** Items confirmed and not erased yet, consents and cases before the persons who stand in them. */
export const findConfirmed = async (db: Db, erasure: string) => (await sql<{ id: string }>`
  select id from retention.item where erasure_id = ${erasure} and state = 'confirmed' order by array_position(array['release', 'closed_case', 'one_off_request', 'work_record', 'application', 'meeting', 'audit', 'complaint', 'feedback', 'departure', 'registration', 'learning', 'person', 'read_log'], kind), id`.execute(db)).rows.map(({ id }) => id);
export type Outcome = 'erased' | 'held' | 'gone';
export const eraseItem = async (db: Db, id: string) => (await sql<{ outcome: Outcome }>`select retention.erase(${id}) as outcome`.execute(db)).rows[0]!.outcome;
export type Erased = { organisationId: string; caseId: string | null; personId: string | null; year: number | null };
export const findItem = async (db: Db, id: string) => (await sql<Erased>`select organisation_id as "organisationId", case_id as "caseId", person_id as "personId", year from retention.item where id = ${id}`.execute(db)).rows[0];
/** Ids of the rows that the transaction has erased. */
export const findTaken = async (db: Db) => new Set((await sql<{ id: string }>`select id from pg_temp.taken where id is not null`.execute(db)).rows.map(({ id }) => id));
export const eraseDeposits = (db: Db, ids: readonly string[]) => sql`select retention.erase_deposits(${[...ids]}::uuid[])`.execute(db);
/** Puts back what could not be erased, so that nobody thinks it is gone. */
export const putBack = (db: Db, id: string) => sql`
  with back as (update retention.item i set state = 'due', held_by = '{failed}', erasure_id = null from retention.item was where was.id = i.id and i.id = ${id} and i.state = 'confirmed' returning was.erasure_id)
  update retention.erasure e set held = held + 1, finished_at = case when done + held + 1 >= items then now() end from back where e.id = back.erasure_id`.execute(db);
