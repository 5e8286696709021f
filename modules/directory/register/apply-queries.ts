// Writing a confirmed import of the register, as the owner of the tables, in one transaction. Set by set: the number of statements does not grow with the file.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';
import { secretPlaces, theirs } from './hidden-queries.ts';

export type Wanted = { id: string; kind: 'register' | 'sheet'; organisationId: string; authorId: string };
const run = (db: Db, query: ReturnType<typeof sql>) => query.execute(db);

/** The import that waits to be written, locked against another server; undefined when it is done, was never confirmed, or is being written. */
export async function findWanted(db: Db, id: string): Promise<Wanted | undefined> {
  // First the lock, then the state: asked in one statement, the state may be from before the other server's end.
  const { rows: [lock] } = await sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(hashtext('soubeh.import'), hashtext(${id})) as mine`.execute(db);
  if (!lock?.mine) return undefined;
  const { rows: [wanted] } = await sql<Wanted>`select id, kind, organisation_id as "organisationId", author_id as "authorId" from directory.import where id = ${id} and state in ('queued', 'running')`.execute(db);
  return wanted;
}
/** Confirmed, and nobody is writing them: the server that was died. */
export const findLeft = async (db: Db) => (await sql<{ id: string }>`select id from directory.import where state in ('queued', 'running') and updated_at < now() - interval '20 seconds'`.execute(db)).rows.map(({ id }) => id);
export const say = (db: Db, id: string, done: number, steps: number) => sql`update directory.import set state = 'running', done = ${done}, steps = ${steps} where id = ${id} and state in ('queued', 'running')`.execute(db);
export const end = (db: Db, id: string, state: 'done' | 'failed') => sql`update directory.import set state = ${state}, finished_at = now(), done = case when ${state} = 'done' then steps else 0 end where id = ${id} and state in ('queued', 'running')`.execute(db);
/** Previews that nobody confirmed, what died while it was read, rows of what is written and cannot be undone any more. */
export async function sweep(db: Db, undoDays: number): Promise<void> {
  await sql`delete from directory.import where state = 'reading' and updated_at < now() - interval '1 hour'`.execute(db);
  await sql`update directory.import set state = 'expired', finished_at = now() where state in ('preview', 'failed') and expires_at < now()`.execute(db);
  await sql`delete from directory.import_row r using directory.import i where i.id = r.import_id and (i.state in ('expired', 'undone') or i.state = 'done' and i.finished_at < now() - case when i.kind = 'sheet' then make_interval(days => ${undoDays}) else interval '2 days' end)`.execute(db);
}

const contactOf = (d: string) => sql.raw(`jsonb_build_object('label', ${d}.label, 'phone', ${d}.phone, 'email', ${d}.email, 'web', ${d}.web)`);
/** Contacts that the register dropped go unless they were changed here; those it added come. What was written here by hand stays. `pairs` names ours (id), was and now. */
async function mergeContacts(db: Db, organisation: string, column: 'service_id' | 'partner_id', pairs: ReturnType<typeof sql>): Promise<void> {
  const of = sql.raw(column);
  await run(db, sql`with pairs as (${pairs}), gone as (select id, x from pairs cross join lateral jsonb_array_elements(was) x except select id, x from pairs cross join lateral jsonb_array_elements(now) x)
    delete from directory.contact d using gone where d.${of} = gone.id and ${contactOf('d')} = gone.x`);
  await run(db, sql`with pairs as (${pairs}), came as (select id, x from pairs cross join lateral jsonb_array_elements(now) x except select id, x from pairs cross join lateral jsonb_array_elements(was) x)
    insert into directory.contact (id, organisation_id, ${of}, label, phone, email, web, role) select gen_random_uuid(), ${organisation}, id, x ->> 'label', x ->> 'phone', x ->> 'email', x ->> 'web', 'office' from came
     where not exists (select from directory.contact d where d.${of} = came.id and ${contactOf('d')} = came.x)`);
}

async function providers(db: Db, { id, organisationId, authorId }: Wanted): Promise<void> {
  const named = sql`select distinct on (ico) ico, data -> 'provider' as now from directory.import_row where import_id = ${id} and what in ('new', 'change') order by ico, (data -> 'provider')::text collate "C"`;
  await run(db, sql`with named as (${named}), made as materialized (select gen_random_uuid() as id, ico, now from named where not exists (select from directory.register_provider p where p.ico = named.ico)),
      partners as (insert into directory.partner (id, organisation_id, name, kind, ico, open, author_id) select id, ${organisationId}, now ->> 'name', 'provider', ico, true, ${authorId} from made)
    insert into directory.register_provider (ico, organisation_id, partner_id, seen) select ico, ${organisationId}, id, jsonb_build_object('name', now -> 'name', 'contacts', '[]'::jsonb) from made`);
  await run(db, sql`with named as (${named}) update directory.partner t set name = n.now ->> 'name' from named n join directory.register_provider p on p.ico = n.ico where t.id = p.partner_id and t.name = p.seen ->> 'name' and t.name <> n.now ->> 'name'`);
  await mergeContacts(db, organisationId, 'partner_id', sql`select p.partner_id as id, p.seen -> 'contacts' as was, n.now -> 'contacts' as now from (${named}) n join directory.register_provider p on p.ico = n.ico where p.seen -> 'contacts' <> n.now -> 'contacts'`);
  await run(db, sql`with named as (${named}) update directory.register_provider p set seen = n.now from named n where p.ico = n.ico and p.seen <> n.now`);
}

const arrayOf = (path: string) => sql.raw(`array(select jsonb_array_elements_text(${path}))`);
async function newServices(db: Db, { id, organisationId }: Wanted): Promise<void> {
  await run(db, sql`update directory.import_row set service_id = gen_random_uuid() where import_id = ${id} and what = 'new'`);
  await run(db, sql`insert into directory.service (id, organisation_id, partner_id, name, type_code, forms, orp_codes, ends_on, open)
    select r.service_id, ${organisationId}, p.partner_id, f ->> 'name', f ->> 'type', ${arrayOf(`f -> 'forms'`)}, ${arrayOf(`f #> '{areas,orps}'`)}, (f ->> 'ends')::date, true
      from directory.import_row r cross join lateral (select r.data -> 'fields' as f) x join directory.register_provider p on p.ico = r.ico where r.import_id = ${id} and r.what = 'new'`);
  await run(db, sql`insert into directory.offer (service_id, organisation_id, target_groups, capacity, capacity_unit, age_from, age_to, region_codes)
    select r.service_id, ${organisationId}, ${arrayOf(`f -> 'targets'`)}, (f #>> '{capacity,count}')::int, f #>> '{capacity,unit}', (f #>> '{ages,from}')::int, (f #>> '{ages,to}')::int, ${arrayOf(`f #> '{areas,regions}'`)}
      from directory.import_row r cross join lateral (select r.data -> 'fields' as f) x where r.import_id = ${id} and r.what = 'new'`);
  await run(db, sql`insert into directory.register_entry (number, organisation_id, ico, service_id, seen) select key, ${organisationId}, ico, service_id, (data - 'provider') || '{"contacts": [], "places": []}' from directory.import_row where import_id = ${id} and what = 'new'`);
}

/** Fields as they will be: what the last import left is rewritten, what was changed here since stays. */
async function changedServices(db: Db, { id }: Wanted): Promise<void> {
  const merged = sql`select r.service_id, c.fields as was, c.fields || coalesce((select jsonb_object_agg(n.key, n.value) from jsonb_each(r.data -> 'fields') n where c.fields -> n.key = e.seen -> 'fields' -> n.key), '{}') as f
    from directory.import_row r join directory.register_entry e on e.number = r.key join directory.register_current c on c.number = r.key where r.import_id = ${id} and r.what = 'change'`;
  // Asked once, before either table is written: the second would see what the first has done.
  await run(db, sql`create temporary table if not exists import_merged (service_id uuid, was jsonb, f jsonb) on commit drop`);
  await run(db, sql`insert into import_merged ${merged}`);
  await run(db, sql`update directory.service s set name = f ->> 'name', type_code = f ->> 'type', forms = ${arrayOf(`f -> 'forms'`)}, orp_codes = ${arrayOf(`f #> '{areas,orps}'`)}, ends_on = (f ->> 'ends')::date from import_merged m where s.id = m.service_id and m.f <> m.was`);
  await run(db, sql`update directory.offer o set target_groups = ${arrayOf(`f -> 'targets'`)}, capacity = (f #>> '{capacity,count}')::int, capacity_unit = f #>> '{capacity,unit}', age_from = (f #>> '{ages,from}')::int, age_to = (f #>> '{ages,to}')::int,
    region_codes = ${arrayOf(`f #> '{areas,regions}'`)} from import_merged m where o.service_id = m.service_id and m.f <> m.was`);
}

async function places(db: Db, { id, organisationId, authorId }: Wanted): Promise<void> {
  await run(db, sql`with named as (select distinct on (p ->> 'key') p from directory.import_row r cross join lateral jsonb_array_elements(r.data -> 'places') p where r.import_id = ${id} and r.what in ('new', 'change') order by p ->> 'key', p::text collate "C"),
      made as materialized (select gen_random_uuid() as id, p from named where not exists (select from directory.register_place k where k.organisation_id = ${organisationId} and k.key = p ->> 'key')),
      placed as (insert into directory.place (id, organisation_id, name, address, city, postal_code, address_point, orp_code, latitude, longitude, kind, open, author_id)
        select id, ${organisationId}, p ->> 'name', p ->> 'address', p ->> 'city', p ->> 'zip', p ->> 'point', p ->> 'orp', (p ->> 'lat')::float8, (p ->> 'lng')::float8, 'other', true, ${authorId} from made)
    insert into directory.register_place (key, organisation_id, place_id) select p ->> 'key', ${organisationId}, id from made`);
  const pairs = (side: string) => sql`select r.service_id, k.place_id from directory.import_row r join directory.register_entry e on e.number = r.key cross join lateral jsonb_array_elements(${sql.raw(side)} -> 'places') p
    join directory.register_place k on k.organisation_id = ${organisationId} and k.key = p ->> 'key' where r.import_id = ${id} and r.what in ('new', 'change')`;
  await run(db, sql`with gone as (${pairs('e.seen')} except ${pairs('r.data')}) delete from directory.service_place s using gone where s.service_id = gone.service_id and s.place_id = gone.place_id`);
  await run(db, sql`with came as (${pairs('r.data')} except ${pairs('e.seen')}) insert into directory.service_place (id, organisation_id, service_id, place_id) select gen_random_uuid(), ${organisationId}, service_id, place_id from came on conflict (service_id, place_id) do nothing`);
}

async function finish(db: Db, { id, organisationId, authorId }: Wanted): Promise<void> {
  // What earlier files said may be secret by now.
  await run(db, sql`delete from directory.import_row r using directory.import i where i.id = r.import_id and i.kind = 'register' and i.organisation_id = ${organisationId} and i.state = 'done' and i.id <> ${id}`);
  await run(db, sql`update directory.service s set ends_on = platform.today() from directory.import_row r join directory.register_entry e on e.number = r.key where r.import_id = ${id} and r.what = 'end' and s.id = e.service_id and s.ends_on is not distinct from (e.seen #>> '{fields,ends}')::date`);
  await run(db, sql`update directory.register_entry e set hash = null, seen = jsonb_set(e.seen, '{fields,ends}', to_jsonb(platform.today()::text)) from directory.import_row r where r.import_id = ${id} and r.what = 'end' and e.number = r.key`);
  await run(db, sql`update directory.register_entry e set seen = r.data - 'provider', hash = r.hash, last_seen = platform.today() from directory.import_row r where r.import_id = ${id} and r.what in ('new', 'change') and e.number = r.key`);
  await run(db, sql`update directory.register_entry e set last_seen = platform.today() from directory.import_row r where r.import_id = ${id} and r.what = 'same' and e.number = r.key and e.last_seen < platform.today()`);
  await run(db, sql`insert into directory.verification (id, organisation_id, service_id, aspect, source, author_id) select gen_random_uuid(), ${organisationId}, r.service_id, a, 'register', ${authorId} from directory.import_row r cross join unnest(array['basics', 'offer']) a where r.import_id = ${id} and r.what in ('new', 'change')`);
}

type Step = (db: Db, wanted: Wanted) => Promise<void>;
/** A first import makes thousands of rows that the planner has not counted yet. */
const counted: Step = async (db) => { for (const table of ['import_row', 'register_provider', 'register_entry', 'service', 'offer', 'contact']) await sql`analyze ${sql.raw(`directory.${table}`)}`.execute(db); };

/** The steps of writing, in order; between them it is said how far it is. */
export const steps: readonly Step[] = [theirs, providers, newServices, counted, changedServices, places, secretPlaces,
  async (db, { id, organisationId }) => mergeContacts(db, organisationId, 'service_id', sql`select r.service_id as id, e.seen -> 'contacts' as was, r.data -> 'contacts' as now from directory.import_row r join directory.register_entry e on e.number = r.key
    where r.import_id = ${id} and r.what in ('new', 'change') and e.seen -> 'contacts' <> r.data -> 'contacts'`),
  finish];
