// Mandates of coordinators: dated versions, never rewritten.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';

export type MandateRow = { id: string; version: number; membershipId: string; name: string; text: string; validFrom: string; validTo: string | null; lasts: boolean; services: { id: string; name: string }[] };
export const findMandates = async (db: Db) => (await sql<MandateRow>`
  select md.id, md.version, md.membership_id as "membershipId", a.name, md.text, md.valid_from as "validFrom", md.valid_to as "validTo", platform.today() between md.valid_from and coalesce(md.valid_to, 'infinity') as lasts,
         (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name), '[]') from access.mandate_service ms join directory.known_service s on s.id = ms.service_id where ms.mandate_id = md.id) as services
    from access.mandate md join access.membership m on m.id = md.membership_id join access.account a on a.id = m.account_id order by a.name, md.valid_from desc limit 200`.execute(db)).rows;
export const findCoordinator = async (db: Db, membershipId: string) =>
  (await sql<{ role: string }>`select role from access.membership where id = ${membershipId} and organisation_id = any ((select access.my_organisations())::uuid[])`.execute(db)).rows[0];

/** A new version: the one in force ends the day before it begins. */
export async function addMandate(db: Db, mandate: { id: string; membershipId: string; text: string; services: string[]; validFrom: string }): Promise<void> {
  await sql`update access.mandate set valid_to = ${mandate.validFrom}::date - 1 where membership_id = ${mandate.membershipId} and valid_from < ${mandate.validFrom}::date and (valid_to is null or valid_to >= ${mandate.validFrom}::date)`.execute(db);
  await sql`insert into access.mandate (id, membership_id, text, valid_from) values (${mandate.id}, ${mandate.membershipId}, ${mandate.text}, ${mandate.validFrom})`.execute(db);
  for (const service of new Set(mandate.services)) await sql`insert into access.mandate_service (mandate_id, service_id) values (${mandate.id}, ${service})`.execute(db);
}
export const endMandate = async (db: Db, id: string, version: number, validTo: string) =>
  (await sql<{ version: number }>`update access.mandate set valid_to = ${validTo} where id = ${id} and version = ${version} and valid_from <= ${validTo}::date returning version`.execute(db)).rows[0]?.version;
