// The case's own row: its state, its opening, its change of phase.
import { sql, type Insertable, type Updateable } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Database } from '#platform/db/types.generated.ts';
import type { Phase } from './rules.ts';

export async function findCaseState(db: Db, caseId: string): Promise<{ phase: Phase; episode: number; label: string; of: 'client' | 'locality'; organisationId: string; own: boolean } | undefined> {
  const { rows } = await sql<{ phase: Phase; episode: number; label: string; of: 'client' | 'locality'; organisationId: string; own: boolean }>`
    select phase, episode, label, case subject_kind when 'locality' then 'locality' else 'client' end as of, organisation_id as "organisationId", organisation_id = any ((select access.my_organisations())::uuid[]) as own from cases.case where id = ${caseId}`.execute(db);
  return rows[0];
}

/** The version and what may be changed, for showing both versions of a conflict. */
export const findCaseFacts = (db: Db, caseId: string) => db.selectFrom('cases.case').select(['label', 'scope', 'mode', 'version']).where('id', '=', caseId).executeTakeFirst();

/** Without `returning`: the row is within reach only once a service of ours stands in it. */
export const insertCase = (db: Db, row: Insertable<Database['cases.case']>) => db.insertInto('cases.case').values(row).execute();
export const insertEpisode = (db: Db, row: Insertable<Database['cases.episode']>) => db.insertInto('cases.episode').values(row).execute();

/** False when somebody else has changed it meanwhile. */
export async function changeCase(db: Db, caseId: string, version: number, set: Updateable<Database['cases.case']>): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('cases.case').set(set).where('id', '=', caseId).where('version', '=', version).executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** False when the case is no more in the phase it was moved from. */
export async function moveCase(db: Db, caseId: string, from: Phase, to: Phase, episode?: number): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('cases.case').set({ phase: to, ...(episode !== undefined && { episode }) }).where('id', '=', caseId).where('phase', '=', from).executeTakeFirst();
  return numUpdatedRows > 0n;
}
export const insertPhaseChange = (db: Db, row: { id: string; case_id: string; episode: number; from_phase: Phase; to_phase: Phase; lacking: string[]; reason: string }) =>
  db.insertInto('cases.phase_change').values(row).execute();

export const closeEpisode = (db: Db, caseId: string, number: number, code: string, reason: string) =>
  sql`update cases.episode set closed_on = platform.today(), closing_code = ${code}, closing_reason = ${reason} where case_id = ${caseId} and number = ${number}`.execute(db);
export const openEpisode = (db: Db, id: string, caseId: string, number: number, reason: string) =>
  sql`insert into cases.episode (id, case_id, number, opened_on, opening_reason) values (${id}, ${caseId}, ${number}, platform.today(), ${reason})`.execute(db);

export type OpenCommitment = { id: string; what: string; dueOn: string | null };
/** Commitments that would stay open after closing; a planned follow-up call is meant to. */
export async function findOpenCommitments(db: Db, caseId: string): Promise<OpenCommitment[]> {
  const { rows } = await sql<OpenCommitment>`
    select id, what, due_on as "dueOn" from commitments.commitment where case_id = ${caseId} and state in ('offered', 'open') and kind <> 'follow_up' order by due_on nulls last, id limit 100`.execute(db);
  return rows;
}
