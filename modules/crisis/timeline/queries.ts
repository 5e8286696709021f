// The timeline, as everybody who takes part reads it.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Entry, Filter } from './contract.ts';
import { entryKinds } from './rules.ts';
import { iso, someone, who } from './standing-queries.ts';

const columns = sql`e.id, e.seq::int as seq, ${iso('e.at')} as at, ${iso('e.created_at')} as "writtenAt", e.kind, e.area, e.text, ${someone('w')} as by, coalesce(e.author_id = (select access.my_membership()), false) as mine,
  case when f.id is not null then json_build_object('id', f.id, 'seq', f.seq) end as strikes, (select n.seq::int from crisis.entry n where n.strikes_id = e.id) as "struckBy",
  e.commitment_id as "commitmentId", e.statement_id as "statementId", e.report_id as "reportId"`;
const tables = sql`crisis.entry e left join who w on w.membership_id = e.author_id left join crisis.entry f on f.id = e.strikes_id`;
const plain = (text: RawBuilder<unknown>) => sql`lower(public.unaccent('public.unaccent'::regdictionary, ${text}) collate "und-x-icu")`;
const like = (words: string) => `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
/** Of this crisis, while I take part in it, narrowed as asked. */
const asked = (activationId: string, { area, organisationId, kind, q }: Filter) => sql`e.activation_id = ${activationId} and e.case_id = any ((select access.common_cases())::uuid[])
  ${area === undefined ? sql`` : sql`and e.area = ${area}`} ${organisationId ? sql`and e.organisation_id = ${organisationId} and e.author_id is not null` : sql``}
  ${kind === 'rules' ? sql`and e.kind <> all (${[...entryKinds]}::text[])` : kind ? sql`and e.kind = ${kind}` : sql``}
  ${q?.trim() ? sql`and ${plain(sql`e.text`)} like ${plain(sql`${like(q.trim())}::text`)}` : sql``}`;

/** One more than the limit; newest first, before the entry of the number. */
export const findBefore = async (db: Db, activationId: string, filter: Filter, before: number | undefined, limit: number): Promise<Entry[]> => (await sql<Entry>`
  with ${who(activationId)} select ${columns} from ${tables} where ${asked(activationId, filter)} ${before === undefined ? sql`` : sql`and e.seq < ${before}`} order by e.seq desc limit ${limit + 1}`.execute(db)).rows;
/** Oldest first, after the entry of the number. */
export const findAfter = async (db: Db, activationId: string, filter: Filter, after: number, limit: number): Promise<Entry[]> => (await sql<Entry>`
  with ${who(activationId)} select ${columns} from ${tables} where ${asked(activationId, filter)} and e.seq > ${after} order by e.seq limit ${limit}`.execute(db)).rows;
/** Number of the last entry; 0 when there is none. */
export const lastOf = async (db: Db, activationId: string): Promise<number> => (await sql<{ last: number }>`select coalesce(max(e.seq), 0)::int as last from crisis.entry e where e.activation_id = ${activationId}`.execute(db)).rows[0]!.last;
export const find = async (db: Db, activationId: string, id: string): Promise<Entry | undefined> => (await sql<Entry>`
  with ${who(activationId)} select ${columns} from ${tables} where ${asked(activationId, {})} and e.id = ${id}`.execute(db)).rows[0];
export const findWriters = async (db: Db, activationId: string): Promise<{ id: string; name: string }[]> => (await sql<{ id: string; name: string }>`
  select k.id, coalesce(k.short_name, k.name) as name from (select distinct e.organisation_id from crisis.entry e where e.activation_id = ${activationId} and e.author_id is not null) x join access.known_organisation k on k.id = x.organisation_id order by 2 limit 200`.execute(db)).rows;
/** Is it a commitment of this case that the caller sees? */
export const seesCommitment = async (db: Db, caseId: string, id: string): Promise<boolean> => (await db.selectFrom('commitments.commitment').select('id').where('id', '=', id).where('case_id', '=', caseId).executeTakeFirst()) !== undefined;

export type NewEntry = { id: string; caseId: string; activationId: string; kind: string; area: string; text: string; at: Date; strikesId: string | null; commitmentId: string | null; statementId: string | null; reportId: string | null };
export const insertEntry = (db: Db, e: NewEntry): Promise<unknown> => db.insertInto('crisis.entry').values({
  id: e.id, case_id: e.caseId, activation_id: e.activationId, kind: e.kind, area: e.area, text: e.text, at: e.at, strikes_id: e.strikesId, commitment_id: e.commitmentId, statement_id: e.statementId, report_id: e.reportId,
} as never).execute();
