// What an import keeps away from others: addresses that became secret, providers that work here themselves, masked ones.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import type { Wanted } from './apply-queries.ts';

const run = (db: Db, query: ReturnType<typeof sql>) => query.execute(db);

/** An address that became secret is not kept here any more: the place that stood on it loses it, also in the log of changes, unless another service still gives it openly. */
export async function secretPlaces(db: Db, { id, organisationId }: Wanted): Promise<void> {
  const { rows: places } = await sql<{ id: string }>`with gone as (select distinct p ->> 'key' as key from directory.import_row r join directory.register_entry e on e.number = r.key cross join lateral jsonb_array_elements(e.seen -> 'places') p
      where r.import_id = ${id} and r.what = 'change' and (r.data -> 'secret')::boolean and not exists (select from jsonb_array_elements(r.data -> 'places') n where n ->> 'key' = p ->> 'key')),
      still as (select p ->> 'key' as key from directory.register_entry e cross join lateral jsonb_array_elements(e.seen -> 'places') p where e.organisation_id = ${organisationId} and e.number not in (select key from directory.import_row where import_id = ${id} and what = 'change')
        union select p ->> 'key' from directory.import_row r cross join lateral jsonb_array_elements(r.data -> 'places') p where r.import_id = ${id} and r.what in ('new', 'change'))
    delete from directory.register_place k using gone where k.organisation_id = ${organisationId} and k.key = gone.key and gone.key not in (select key from still) returning k.place_id as id`.execute(db);
  const ids = places.map((one) => one.id);
  if (!ids.length) return;
  await run(db, sql`update directory.place set name = 'Utajené místo', address = '', city = '', postal_code = null, address_point = null, latitude = null, longitude = null, access_note = '', open = false where id = any (${ids}::uuid[])`);
  await run(db, sql`update access.change_log set was = was - array['name', 'address', 'city', 'postal_code', 'address_point', 'latitude', 'longitude', 'access_note'] where table_name = 'directory.place' and row_id = any (${ids}::uuid[]) and row_hash is null and at >= transaction_timestamp()`);
}

/** Providers that are organisations here: what the register says of them waits for them; a copy that we kept before they joined is closed. */
export async function theirs(db: Db, { id, organisationId }: Wanted): Promise<void> {
  await run(db, sql`with closed as (select e.service_id from directory.import_row r join directory.register_entry e on e.number = r.key where r.import_id = ${id} and r.what = 'ours' and e.organisation_id = ${organisationId}
      and not exists (select from access.organisation o where o.id = e.organisation_id and o.ico = r.ico))
    update directory.service s set open = false, accepts_referrals = false, ends_on = coalesce(least(s.ends_on, platform.today()), platform.today()) from closed where s.id = closed.service_id and s.partner_id is not null`);
  await run(db, sql`insert into directory.register_entry (number, organisation_id, ico, seen, hash) select distinct on (r.key) r.key, o.id, r.ico, r.data - 'provider', r.hash from directory.import_row r join access.organisation o on o.ico = r.ico and not o.masked where r.import_id = ${id} and r.what = 'ours' order by r.key, o.created_at, o.id
    on conflict (number) do update set seen = excluded.seen, hash = excluded.hash, last_seen = platform.today(), organisation_id = excluded.organisation_id, service_id = case when register_entry.organisation_id = excluded.organisation_id then register_entry.service_id end`);
  // Masked here since it was taken over, if the job has not been there yet.
  await hideCopies(db);
}
/** Copies of organisations that are masked here are seen by their keeper only. */
export const hideCopies = (db: Db) => run(db, sql`select directory.hide_copies()`);
