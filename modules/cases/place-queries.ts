// Places of one colleague in the teams of all cases, for handing them over.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';

export type PlaceRow = { id: string; version: number; case_id: string; membership_id: string; label: string; role: string; service_id: string | null };
const gone = sql`not access.lasts(m.valid_from, m.valid_to, m.ended_at) and m.valid_from <= platform.today()`;
const open = sql`t.until is null and t.case_id = any ((select access.open_cases())::uuid[]) and c.phase is distinct from 'closed'`;
const label = sql`coalesce(c.label, (select nullif(s.own_label, '') from cases.case_service s where s.case_id = t.case_id and s.organisation_id = any ((select access.my_organisations())::uuid[]) limit 1), '')`;

/** In open cases that I may write into, of a colleague of mine; those they lead first. */
export const findPlaces = async (db: Db, membershipId: string): Promise<PlaceRow[]> => (await sql<PlaceRow>`
  select t.id, t.version, t.case_id, t.membership_id, ${label} as label, t.role, t.service_id from cases.team_member t left join cases.case c on c.id = t.case_id
   where t.membership_id = ${membershipId} and t.organisation_id = any ((select access.my_organisations())::uuid[]) and ${open} order by t.role <> 'leading_key_worker', label, t.id limit 500`.execute(db)).rows;
/** By colleague who has left: how many cases they still stand in. */
export const findEmptyPlaces = async (db: Db): Promise<{ membershipId: string; count: number }[]> => (await sql<{ membershipId: string; count: number }>`
  select t.membership_id as "membershipId", count(*)::int as count from cases.team_member t join access.membership m on m.id = t.membership_id left join cases.case c on c.id = t.case_id
   where t.organisation_id = any ((select access.my_organisations())::uuid[]) and ${gone} and ${open} group by 1 limit 500`.execute(db)).rows;
export const countPlaces = async (db: Db, membershipId: string): Promise<{ leading: number; places: number }> =>
  (await sql<{ leading: number; places: number }>`select leads as leading, places from cases.count_places(${membershipId})`.execute(db)).rows[0]!;
