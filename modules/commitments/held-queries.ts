// What one colleague owes, for handing it over.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { rows, type Row } from './queries.ts';

const held = (membershipId: string) => sql`c.state = 'open' and (c.owner_membership_id = ${membershipId} or c.owner_kind = 'body' and c.asked_by = ${membershipId} and c.remind_on is not null)`;
export const findHeld = (db: Db, membershipId: string): Promise<Row[]> => rows(db, held(membershipId), sql`coalesce(c.remind_on, c.due_on) nulls last, c.due_time nulls last, c.priority, c.id`, 500);
/** By colleague who has left: how much is still theirs. */
export const findLeftBehind = async (db: Db): Promise<{ membershipId: string; count: number }[]> => (await sql<{ membershipId: string; count: number }>`
  select m.id as "membershipId", count(*)::int as count from access.membership m join commitments.commitment c on c.state = 'open' and (c.owner_membership_id = m.id or c.owner_kind = 'body' and c.asked_by = m.id and c.remind_on is not null)
   where m.organisation_id = any ((select access.my_organisations())::uuid[]) and not access.lasts(m.valid_from, m.valid_to, m.ended_at) and m.valid_from <= platform.today() group by 1 limit 500`.execute(db)).rows;
export const countHeld = async (db: Db, membershipId: string): Promise<{ commitments: number; contacts: number }> =>
  (await sql<{ commitments: number; contacts: number }>`select * from commitments.count_held(${membershipId})`.execute(db)).rows[0]!;
