// Passages, and who holds the notes, under the policies of the database.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows } from '#platform/db/rows.ts';
import type { MeetingState } from '../shapes.ts';
import type { Attended, Passage, Turn, WritePassage } from './contract.ts';
import { mostPassages } from './rules.ts';

const instant = (column: RawBuilder<unknown>) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
/** May the caller watch this meeting? Exactly when they see it. */
export const sees = async (db: Db, id: string): Promise<boolean> => (await rows(db, sql`select from meetings.meeting where id = ${id}`)).length > 0;
/** Read within the last minutes by the same person, and written down then. */
export const readLately = async (db: Db, caseId: string): Promise<boolean> => (await rows(db, sql<{ lately: boolean }>`select meetings.read_lately(${caseId}) as lately`))[0]!.lately;
export const isSilent = async (db: Db, id: string): Promise<boolean> => (await rows(db, sql<{ silent: boolean }>`select meetings.notes_are_silent(${id}) as silent`))[0]!.silent;

const passage = sql`p.id, p.version, p.item_id as "itemId", p.about, p.position, p.kind, p.text`;
export const findPassages = (db: Db, meetingId: string): Promise<Passage[]> => rows(db, sql<Passage>`select ${passage} from meetings.passage p where p.meeting_id = ${meetingId} order by p.item_id, p.position, p.created_at, p.id limit ${mostPassages}`);
export const findPassage = async (db: Db, meetingId: string, id: string): Promise<Passage | undefined> => (await rows(db, sql<Passage>`select ${passage} from meetings.passage p where p.id = ${id} and p.meeting_id = ${meetingId}`))[0];
export const countPassages = async (db: Db, meetingId: string): Promise<number> => (await rows(db, sql<{ n: number }>`select count(*)::int as n from meetings.passage where meeting_id = ${meetingId}`))[0]!.n;

export const findTurns = (db: Db, meetingId: string): Promise<Turn[]> => rows(db, sql<Turn>`
  with chosen as materialized (select t.membership_id, t.how, t.created_at, t.ended_at from meetings.note_turn t where t.meeting_id = ${meetingId} order by t.created_at desc limit 50),
       named as materialized (select * from meetings.names_of((select array_agg(c.membership_id) from chosen c)))
  select json_build_object('membershipId', c.membership_id, 'name', n.name) as by, c.how, ${instant(sql`c.created_at`)} as "from", ${instant(sql`c.ended_at`)} as "until" from chosen c left join named n on n.membership_id = c.membership_id order by c.created_at desc`);
/** The meeting after this one: what follows it, or the next one of the group; of the same kind and the same case, since paper says when it is. */
export const findNext = async (db: Db, meetingId: string): Promise<{ id: string; onDay: string | null } | undefined> => (await rows(db, sql<{ id: string; onDay: string | null }>`
  select n.id, n.on_day as "onDay" from meetings.meeting m join meetings.meeting n on n.id <> m.id and n.state <> 'cancelled' and n.case_id is not distinct from m.case_id and n.kind = m.kind and (n.previous_id = m.id or n.group_id = m.group_id and (n.on_day, n.id) > (m.on_day, m.id))
   where m.id = ${meetingId} order by n.previous_id is not distinct from m.id desc, n.on_day limit 1`))[0];

/** Moves the meeting on. @returns whether it was still as it was read. */
export const move = async (db: Db, id: string, version: number, to: MeetingState, noteTaker: string | undefined): Promise<boolean> => (await rows(db, sql`
  update meetings.meeting set state = ${to}, on_day = coalesce(on_day, platform.today())${noteTaker ? sql`, note_taker_id = ${noteTaker}` : sql``} where id = ${id} and version = ${version} returning id`)).length > 0;
/** Gives the notes to somebody, as long as `from` holds them. */
export const giveNotes = async (db: Db, id: string, from: string | null, to: string): Promise<boolean> => (await rows(db, sql`
  update meetings.meeting set note_taker_id = ${to} where id = ${id} and note_taker_id is not distinct from ${from}::uuid and state = 'running' returning id`)).length > 0;
export const signNotes = (db: Db, id: string) => sql`select meetings.sign_notes(${id})`.execute(db);

type Given = Pick<WritePassage, 'itemId' | 'kind' | 'text' | 'position'> & { about: readonly string[] };
const values = (p: Given) => ({ item_id: p.itemId, kind: p.kind, text: p.text, position: p.position, about: [...p.about] });
export const addPassage = async (db: Db, meetingId: string, id: string, p: Given): Promise<void> => { await db.insertInto('meetings.passage').values({ id, meeting_id: meetingId, ...values(p) } as never).execute(); };
export const changePassage = async (db: Db, meetingId: string, id: string, version: number, p: Given): Promise<number | undefined> =>
  (await db.updateTable('meetings.passage').set(values(p) as never).where('id', '=', id).where('meeting_id', '=', meetingId).where('version', '=', version).returning('version').executeTakeFirst())?.version;
export const removePassage = async (db: Db, meetingId: string, id: string, version: number): Promise<boolean> =>
  (await db.deleteFrom('meetings.passage').where('id', '=', id).where('meeting_id', '=', meetingId).where('version', '=', version).returning('id').executeTakeFirst()) !== undefined;

/** Only rows in which something changes are written. */
export const attend = (db: Db, meetingId: string, attended: readonly Attended[]) => sql`
  update meetings.attendee t set presence = x.presence, came_at = x.came, left_at = x.went
    from (select (j->>'id')::uuid as id, j->>'presence' as presence, (j->>'cameAt')::time as came, (j->>'leftAt')::time as went from json_array_elements(${JSON.stringify(attended)}::json) j) x
   where t.id = x.id and t.meeting_id = ${meetingId} and (t.presence, t.came_at, t.left_at) is distinct from (x.presence, x.came, x.went)`.execute(db);
