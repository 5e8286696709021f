// The clock of the agenda, and the backlog.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Item } from '../contract.ts';
import { selectItems } from '../item-queries.ts';

const many = (query: Promise<{ numAffectedRows?: bigint | undefined }>): Promise<number> => query.then(({ numAffectedRows }) => Number(numAffectedRows ?? 0));
const spent = sql`spent_seconds + coalesce(extract(epoch from now() - started_at)::int, 0)`;
/** Ends whatever is being talked about. */
const close = (db: Db, meetingId: string, except: string) => sql`update meetings.item set state = 'done', spent_seconds = ${spent}, started_at = null where meeting_id = ${meetingId} and state = 'open' and id <> ${except}`.execute(db);
export async function startItem(db: Db, meetingId: string, id: string): Promise<void> {
  await close(db, meetingId, id);
  await sql`update meetings.item set state = 'open', started_at = now() where meeting_id = ${meetingId} and id = ${id} and state <> 'open'`.execute(db);
}
export const stopItem = (db: Db, meetingId: string, id: string, state: Item['state']) => sql`update meetings.item set state = ${state}, spent_seconds = ${spent}, started_at = null where meeting_id = ${meetingId} and id = ${id}`.execute(db);

export const findBacklog = async (db: Db, groupId: string): Promise<(Item & { proposedBy: string | null })[]> => (await sql<Item & { proposedBy: string | null }>`
  with items as materialized (${selectItems(sql`i.group_id = ${groupId} and i.meeting_id is null`)}),
       authors as materialized (select i.id, i.author_id from meetings.item i where i.group_id = ${groupId} and i.meeting_id is null),
       named as materialized (select * from meetings.names_of((select array_agg(distinct author_id) from authors)))
  select i.*, n.name as "proposedBy" from items i join authors a on a.id = i.id left join named n on n.membership_id = a.author_id`.execute(db)).rows;
export const propose = async (db: Db, b: { id: string; groupId: string; title: string; section: string; presenter: string; plannedMinutes: number | null }): Promise<void> => {
  await db.insertInto('meetings.item').values({ id: b.id, group_id: b.groupId, title: b.title, section: b.section, presenter: b.presenter, planned_minutes: b.plannedMinutes } as never).execute();
};
export const drop = (db: Db, id: string): Promise<number> => many(sql`delete from meetings.item where id = ${id} and meeting_id is null`.execute(db));
/** @returns how many came: only what waits in the backlog of the meeting's own group. */
export const takeOver = (db: Db, meetingId: string, groupId: string, ids: readonly string[]): Promise<number> => many(sql`
  update meetings.item i set meeting_id = ${meetingId}, position = (select coalesce(max(x.position), 0) from meetings.item x where x.meeting_id = ${meetingId}) + array_position(${[...ids]}::uuid[], i.id)
   where i.id = any (${[...ids]}::uuid[]) and i.meeting_id is null and i.group_id = ${groupId}`.execute(db));
export const groupRuns = async (db: Db, groupId: string): Promise<boolean> => (await sql<{ ok: boolean }>`select ${groupId}::uuid = any (meetings.my_groups()) as ok`.execute(db)).rows[0]!.ok;
