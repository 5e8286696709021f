import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '#platform/db/connect.ts';
import { keyAfter, paged } from '#platform/http/cursor.ts';
import { known, nameOf } from '../people-queries.ts';
import type { AidLine, AidStore } from './contract.ts';

export async function findPage(db: Db, { caseId, activationId, thing, after, limit }: { caseId: string; activationId: string; thing?: string | undefined; after?: string | undefined; limit: number }) {
  const key = keyAfter(after, 2), older = key && !Number.isNaN(Date.parse(key[0]!)) ? sql`(a.moved_at, a.id) < (${key[0]}::timestamptz, ${key[1]}::uuid)` : sql`true`;
  const { rows } = await sql<AidLine>`with ${known(caseId)}
    select a.id, a.version, a.direction, a.thing, a.unit, a.amount::float8 as amount, a.whom, case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as partner, to_json(a.moved_at) #>> '{}' as "movedAt", ${nameOf('a.author_id')} as by, a.struck_reason as "struckReason",
           a.struck_reason = '' and a.organisation_id = any ((select access.my_organisations())::uuid[]) and a.activation_id = any ((select crisis.running())::uuid[]) as "mayStrike"
      from crisis.aid a left join directory.partner p on p.id = a.partner_id where a.activation_id = ${activationId} and a.case_id = ${caseId} and (${thing ?? null}::text is null or a.thing = ${thing ?? null}) and ${older}
     order by a.moved_at desc, a.id desc limit ${limit + 1}`.execute(db);
  return paged(rows, limit, (one) => [one.movedAt, one.id]);
}
export const findStore = async (db: Db, caseId: string, activationId: string): Promise<z.infer<typeof AidStore>[]> => (await sql<z.infer<typeof AidStore>>`
  select thing, unit, coalesce(sum(amount) filter (where direction = 'in'), 0)::float8 as came, coalesce(sum(amount) filter (where direction = 'out'), 0)::float8 as given, sum(case direction when 'in' then amount else -amount end)::float8 as left
    from crisis.aid where activation_id = ${activationId} and case_id = ${caseId} and struck_reason = '' group by thing, unit order by thing, unit limit 500`.execute(db)).rows;
/** The thing as it is counted already: however it is written, it is one pile. Without a unit it is of the pile's own, when there is one. */
export async function asCounted(db: Db, activationId: string, { thing, unit }: { thing: string; unit: string }): Promise<{ thing: string; unit: string }> {
  const { rows } = await sql<{ thing: string; unit: string }>`select distinct on (lower(unit)) thing, unit from crisis.aid where activation_id = ${activationId} and struck_reason = '' and lower(thing) = lower(${thing}) order by lower(unit), moved_at`.execute(db);
  const same = rows.find((one) => one.unit.toLowerCase() === unit.toLowerCase());
  return same ?? (unit === '' && rows.length === 1 ? rows[0]! : { thing: rows[0]?.thing ?? thing, unit });
}
export const findVersion = (db: Db, activationId: string, id: string) => db.selectFrom('crisis.aid').select(['id', 'version', 'struck_reason']).where('activation_id', '=', activationId).where('id', '=', id).executeTakeFirst();
export const knowsPartner = async (db: Db, id: string): Promise<boolean> => (await sql`select from directory.partner where id = ${id}`.execute(db)).rows.length > 0;
type New = { id: string; caseId: string; activationId: string; direction: 'in' | 'out'; thing: string; unit: string; amount: number; whom: string; partnerId: string | null; movedAt?: string | undefined };
export const insert = (db: Db, row: New) => db.insertInto('crisis.aid').values({ id: row.id, case_id: row.caseId, activation_id: row.activationId, direction: row.direction, thing: row.thing, unit: row.unit, amount: String(row.amount), whom: row.whom, partner_id: row.partnerId, ...(row.movedAt && { moved_at: new Date(row.movedAt) }) }).execute();
export async function strike(db: Db, id: string, version: number, reason: string): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('crisis.aid').set({ struck_reason: reason }).where('id', '=', id).where('version', '=', version).where('struck_reason', '=', '').executeTakeFirst();
  return numUpdatedRows > 0n;
}
