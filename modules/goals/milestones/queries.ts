import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';

export type Milestone = { id: string; centreId: string; kind: string; reachedOn: string | null; evidence: string; state: string };
export const find = async (db: Db, id: string): Promise<Milestone | undefined> => (await sql<Milestone>`select m.id, m.organisation_id as "centreId", m.kind, m.reached_on as "reachedOn", m.evidence, p.state
  from goals.measure m join goals.goal g on g.id = m.goal_id join goals.plan p on p.id = g.plan_id where m.id = ${id}`.execute(db)).rows[0];
/** @returns whether what was read still stood. */
export const set = async (db: Db, id: string, { was, wasEvidence, reachedOn, evidence }: { was: string | null; wasEvidence?: string | undefined; reachedOn: string | null; evidence: string }): Promise<boolean> =>
  ((await db.updateTable('goals.measure').set({ reached_on: reachedOn, evidence }).where('id', '=', id).where(sql<boolean>`reached_on is not distinct from ${was}::date and (${wasEvidence ?? null}::text is null or evidence = ${wasEvidence ?? null})`).executeTakeFirst()).numUpdatedRows ?? 0n) > 0n;
