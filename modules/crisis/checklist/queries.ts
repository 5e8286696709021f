import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';

export type ItemRow = { id: string; version: number; area: string; text: string; whoUsually: string; dueAt: string | null; state: 'proposed' | 'given' | 'covered' | 'skipped'; commitmentId: string | null; coveredBy: string; reason: string; added: boolean };
const item = (where: RawBuilder<unknown>) => sql<ItemRow>`select i.id, i.version, i.area, i.text, i.who_usually as "whoUsually", to_json(i.due_at) #>> '{}' as "dueAt", i.state, i.commitment_id as "commitmentId", i.covered_by as "coveredBy", i.reason, i.added
  from crisis.item i where ${where} order by i.area, i.position, i.id limit 1000`;
export const findItems = (db: Db, activationId: string) => rows(db, item(sql`i.activation_id = ${activationId}`));
export const findItem = async (db: Db, activationId: string, id: string) => (await rows(db, item(sql`i.id = ${id} and i.activation_id = ${activationId}`)))[0];

export type NewItem = { id: string; area: string; position: number; text: string; whoUsually: string; dueAt: string | null };
export const addPlanned = (db: Db, ref: { caseId: string; activationId: string }, items: readonly NewItem[]) => sql`
  insert into crisis.item (id, case_id, activation_id, area, position, text, who_usually, due_at)
  select x.id, ${ref.caseId}, ${ref.activationId}, x.area, x.position, x.text, x."whoUsually", x."dueAt" from json_to_recordset(${JSON.stringify(items)}::json) as x (id uuid, area text, position int, text text, "whoUsually" text, "dueAt" timestamptz)`.execute(db);
export const addItem = (db: Db, { id, caseId, activationId, area, text, dueAt }: { id: string; caseId: string; activationId: string; area: string; text: string; dueAt: string | null }) => sql`
  insert into crisis.item (id, case_id, activation_id, area, position, text, due_at, added) select ${id}, ${caseId}, ${activationId}, ${area}, coalesce(max(i.position), 0) + 1, ${text}, ${dueAt}, true from crisis.item i where i.activation_id = ${activationId} and i.area = ${area}`.execute(db);
export type Settling = { state: ItemRow['state']; commitment_id: string | null; covered_by: string; reason: string };
/** False when somebody else has changed it meanwhile. */
export async function settle(db: Db, id: string, version: number, set: Settling): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('crisis.item').set(set).where('id', '=', id).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}
/** What nobody took on is left out, for one reason. */
export const skipRest = (db: Db, ids: readonly string[], reason: string) => sql`update crisis.item set state = 'skipped', commitment_id = null, reason = ${reason} where id = any (${ids}::uuid[])`.execute(db);
