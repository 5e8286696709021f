// Statements, as the caller may read them.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { iso, someone, who } from '../timeline/standing-queries.ts';
import type { Statement } from './contract.ts';

export type Found = Omit<Statement, 'may'>;
const columns = sql`s.id, s.version, s.title, s.text, s.unsaid, s.state, s.returned, ${someone('w')} as by, s.author_id = (select access.my_membership()) as mine, ${iso('s.created_at')} as "writtenAt",
  ${iso('s.approved_at')} as "approvedAt", ${someone('ap')} as "approvedBy", ${iso('s.published_at')} as "publishedAt", ${someone('pu')} as "publishedBy", s.channel,
  case when f.id is not null then json_build_object('id', f.id, 'title', f.title) end as corrects, exists (select from crisis.statement n where n.corrects_id = s.id and n.state = 'published') as corrected`;
const tables = sql`crisis.statement s left join who w on w.membership_id = s.author_id left join who ap on ap.membership_id = s.approved_by left join who pu on pu.membership_id = s.published_by left join crisis.statement f on f.id = s.corrects_id`;

/** One more than the limit; newest first: what was published by its time, the rest by when it was written. */
export const findAll = async (db: Db, activationId: string, { after, limit }: { after?: string | undefined; limit: number }): Promise<Found[]> => (await sql<Found>`
  with ${who(activationId)} select ${columns} from ${tables} where s.activation_id = ${activationId} and s.case_id = any ((select access.common_cases())::uuid[])
     and (${after ?? null}::text is null or (coalesce(s.published_at, s.created_at), s.id) < (select coalesce(x.published_at, x.created_at), x.id from crisis.statement x where x.id = ${after ?? null}::uuid))
   order by coalesce(s.published_at, s.created_at) desc, s.id desc limit ${limit + 1}`.execute(db)).rows;
export const find = async (db: Db, activationId: string, id: string): Promise<Found | undefined> => (await sql<Found>`
  with ${who(activationId)} select ${columns} from ${tables} where s.activation_id = ${activationId} and s.id = ${id} and s.case_id = any ((select access.common_cases())::uuid[])`.execute(db)).rows[0];

export const add = (db: Db, row: { id: string; caseId: string; activationId: string; title: string; text: string; unsaid: string; correctsId: string | null }) =>
  db.insertInto('crisis.statement').values({ id: row.id, case_id: row.caseId, activation_id: row.activationId, title: row.title, text: row.text, unsaid: row.unsaid, corrects_id: row.correctsId } as never).execute();
type Changes = { title?: string; text?: string; unsaid?: string; state?: Statement['state']; returned?: string; kept?: string[]; kept_reason?: string; approved_at?: Date | null; approved_by?: string | null; published_at?: Date; published_by?: string; channel?: string };
/** @returns whether what was read still stood. */
export const change = async (db: Db, id: string, version: number, set: Changes): Promise<boolean> =>
  (await db.updateTable('crisis.statement').set(set as never).where('id', '=', id).where('version', '=', version).executeTakeFirst()).numUpdatedRows > 0n;
/** Words that were knowingly kept when it was approved. */
export const keptIn = async (db: Db, id: string): Promise<string[]> => (await db.selectFrom('crisis.statement').select('kept').where('id', '=', id).executeTakeFirst())?.kept ?? [];
