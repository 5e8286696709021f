import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';

export type Leaver = { id: string; name: string; role: string; organisationId: string };
export const findLeaver = async (db: Db, id: string) => (await sql<Leaver>`
  select m.id, a.name, m.role, m.organisation_id as "organisationId" from access.membership m join access.account a on a.id = m.account_id
   where m.id = ${id} and m.organisation_id = any ((select access.my_organisations())::uuid[])`.execute(db)).rows[0];
/** When those who left did, with their names. */
export const findLeft = async (db: Db, ids: readonly string[]) => (await sql<{ membershipId: string; name: string; left: string }>`
  select m.id as "membershipId", a.name, coalesce((m.ended_at at time zone 'Europe/Prague')::date, m.valid_to) as left from access.membership m join access.account a on a.id = m.account_id
   where m.id = any (${sql.val(ids)}::uuid[]) order by 3 desc, a.name`.execute(db)).rows;

export type Mandate = { id: string; version: number; text: string; services: { id: string; name: string }[] };
/** A mandate in force of one membership. */
export const findMandatesOf = async (db: Db, membershipId: string) => (await sql<Mandate>`
  select md.id, md.version, md.text, (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name), '[]') from access.mandate_service ms join directory.known_service s on s.id = ms.service_id where ms.mandate_id = md.id) as services
    from access.mandate md where md.membership_id = ${membershipId} and md.valid_from <= platform.today() and (md.valid_to is null or md.valid_to > platform.today()) order by md.valid_from desc limit 20`.execute(db)).rows;
export const countMandates = async (db: Db, membershipId: string) => (await findMandatesOf(db, membershipId)).length;
export const findEmptyMandates = async (db: Db) => (await sql<{ membershipId: string; count: number }>`
  select m.id as "membershipId", count(*)::int as count from access.mandate md join access.membership m on m.id = md.membership_id
   where m.organisation_id = any ((select access.my_organisations())::uuid[]) and not access.lasts(m.valid_from, m.valid_to, m.ended_at) and m.valid_from <= platform.today() and (md.valid_to is null or md.valid_to > platform.today()) group by 1 limit 200`.execute(db)).rows;
