import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { known, nameOf } from '../people-queries.ts';

export type ShiftRow = { id: string; version: number; code: string; from: string; to: string; goesOn: string; watch: string; at: Date; takenAt: Date | null; forMe: boolean };
export const findAll = async (db: Db, caseId: string, activationId: string): Promise<ShiftRow[]> => (await sql<ShiftRow>`with ${known(caseId)}
  select s.id, s.version, s.role_code as code, ${nameOf('s.author_id')} as "from", ${nameOf('s.to_membership_id')} as "to", s.goes_on as "goesOn", s.watch, s.created_at as at, s.taken_at as "takenAt", s.to_membership_id = (select access.my_membership()) as "forMe"
    from crisis.shift s where s.activation_id = ${activationId} and s.case_id = ${caseId} order by s.created_at desc, s.id desc limit 200`.execute(db)).rows;
export const insert = (db: Db, row: { id: string; caseId: string; activationId: string; roleCode: string; toMembershipId: string; goesOn: string; watch: string }) =>
  db.insertInto('crisis.shift').values({ id: row.id, case_id: row.caseId, activation_id: row.activationId, role_code: row.roleCode, to_membership_id: row.toMembershipId, goes_on: row.goesOn, watch: row.watch }).execute();
export const take = (db: Db, id: string) => sql`update crisis.shift set taken_at = coalesce(taken_at, now()) where id = ${id}`.execute(db);
