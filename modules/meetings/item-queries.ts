// The agenda.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Item, ItemBody } from './contract.ts';

const instant = (column: RawBuilder<unknown>) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
export const selectItems = (where: RawBuilder<unknown>) => sql<Item>`
  select i.id, i.version, i.meeting_id as "meetingId", i.group_id as "groupId", i.about, i.position, i.section, i.title, i.presenter, i.presenter_id as "presenterId", i.planned_minutes as "plannedMinutes",
         ${instant(sql`i.started_at`)} as "startedAt", i.spent_seconds as "spentSeconds", i.state, i.internal, i.for_guests as "forGuests", i.carried_from_id as "carriedFromId", i.author_id = (select access.my_membership()) as mine
    from meetings.item i where ${where} order by i.position, i.created_at, i.checks, i.id limit 500`;
export const findItems = async (db: Db, meetingId: string): Promise<Item[]> => (await selectItems(sql`i.meeting_id = ${meetingId}`).execute(db)).rows;
export const findItem = async (db: Db, meetingId: string, id: string): Promise<Item | undefined> => (await selectItems(sql`i.meeting_id = ${meetingId} and i.id = ${id}`).execute(db)).rows[0];

export const itemColumns = (b: ItemBody) => ({ section: b.section, title: b.title, presenter: b.presenter, presenter_id: b.presenterId, planned_minutes: b.plannedMinutes, internal: b.internal, for_guests: b.forGuests, about: b.about });
export const addItem = async (db: Db, meetingId: string, id: string, b: ItemBody): Promise<void> => {
  await db.insertInto('meetings.item').values({ id, meeting_id: meetingId, ...itemColumns(b), position: sql`(select coalesce(max(position), 0) + 1 from meetings.item where meeting_id = ${meetingId})` } as never).execute();
};
/** @returns the new version, or nothing when somebody has changed it meanwhile. */
export const changeItem = async (db: Db, meetingId: string, id: string, version: number, b: ItemBody): Promise<number | undefined> =>
  (await db.updateTable('meetings.item').set(itemColumns(b) as never).where('id', '=', id).where('meeting_id', '=', meetingId).where('version', '=', version).returning('version').executeTakeFirst())?.version;
/** Rows whose place stays are not touched: their version does not rise. */
export const orderItems = (db: Db, meetingId: string, ids: readonly string[]) => sql`
  with wanted as (select i.id, row_number() over (order by array_position(${[...ids]}::uuid[], i.id) nulls last, i.position, i.created_at, i.checks, i.id)::int as place from meetings.item i where i.meeting_id = ${meetingId})
  update meetings.item i set position = w.place from wanted w where w.id = i.id and i.position <> w.place`.execute(db);
/** What waits in a backlog goes back there; the rest is gone. */
export const removeItem = async (db: Db, meetingId: string, id: string): Promise<void> => {
  await sql`update meetings.item set meeting_id = null, presenter_id = null, position = 0, state = 'planned' where meeting_id = ${meetingId} and id = ${id} and group_id is not null and case_id is null`.execute(db);
  await sql`delete from meetings.item where meeting_id = ${meetingId} and id = ${id}`.execute(db);
};
