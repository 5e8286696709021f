// What the register says of one service, and of services of an organisation here.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Seen } from './item.ts';

const rows = async <T>(query: RawBuilder<T>, db: Db): Promise<T[]> => (await query.execute(db)).rows;

export type Entry = { number: string; seen: Seen; lastSeen: string; missing: boolean; fields: Seen['fields'] };
export const findOfService = async (db: Db, serviceId: string) => (await rows(sql<Entry>`select e.number, e.seen, e.last_seen::text as "lastSeen", e.hash is null as missing, c.fields from directory.register_entry e join directory.register_current c on c.number = e.number where e.service_id = ${serviceId}`, db))[0];

export type Ours = { number: string; seen: Seen; type: string | null };
/** Under our number, and neither taken over, nor linked, nor declined. */
export const findOurs = (db: Db) => rows(sql<Ours>`select e.number, e.seen, t.name as type from directory.register_entry e left join directory.service_type t on t.code = e.seen #>> '{fields,type}'
  where e.organisation_id = (select access.my_organisation()) and e.service_id is null and e.declined_on is null and e.hash is not null order by e.seen #>> '{fields,name}' collate "cs-x-icu", e.number limit 500`, db);
export const lockOurs = async (db: Db, number: string) => (await rows(sql<Ours>`select e.number, e.seen, t.name as type from directory.register_entry e left join directory.service_type t on t.code = e.seen #>> '{fields,type}'
  where e.number = ${number} and e.organisation_id = (select access.my_organisation()) and e.service_id is null for update of e`, db))[0];
export const isOwnService = async (db: Db, serviceId: string) => (await rows(sql`select from directory.service where id = ${serviceId} and partner_id is null and organisation_id = (select access.my_organisation())`, db)).length === 1;
export const isLinked = async (db: Db, serviceId: string) => (await rows(sql`select from directory.register_entry where service_id = ${serviceId}`, db)).length === 1;
export const link = (db: Db, number: string, serviceId: string) => sql`update directory.register_entry set service_id = ${serviceId}, declined_on = null where number = ${number}`.execute(db);
export const decline = async (db: Db, number: string) => (await rows(sql`update directory.register_entry set declined_on = platform.today() where number = ${number} and organisation_id = (select access.my_organisation()) and service_id is null returning number`, db)).length === 1;

/** Our own service made of what the register says, with its contacts and places, by those who administer it. */
export async function take(db: Db, id: string, { fields, contacts, places }: Seen): Promise<void> {
  await sql`insert into directory.service (id, name, type_code, forms, orp_codes, ends_on) values (${id}, ${fields.name}, ${fields.type}, ${fields.forms}, ${fields.areas.orps}, ${fields.ends})`.execute(db);
  await sql`insert into directory.offer (service_id, target_groups, capacity, capacity_unit, age_from, age_to, region_codes) values (${id}, ${fields.targets}, ${fields.capacity?.count ?? null}, ${fields.capacity?.unit ?? null}, ${fields.ages?.from ?? null}, ${fields.ages?.to ?? null}, ${fields.areas.regions})
    on conflict (service_id) do nothing`.execute(db);
  for (const { label, phone, email, web } of contacts) await sql`insert into directory.contact (id, service_id, label, phone, email, web, role) values (gen_random_uuid(), ${id}, ${label}, ${phone}, ${email}, ${web}, 'office')`.execute(db);
  for (const { name, address, city, zip, point, orp, lat, lng } of places) {
    const [place] = await rows(sql<{ id: string }>`insert into directory.place (id, name, address, city, postal_code, address_point, orp_code, latitude, longitude, open) values (gen_random_uuid(), ${name}, ${address}, ${city}, ${zip}, ${point}, ${orp}, ${lat}, ${lng}, true) returning id`, db);
    await sql`insert into directory.service_place (id, service_id, place_id) values (gen_random_uuid(), ${id}, ${place!.id})`.execute(db);
  }
}
