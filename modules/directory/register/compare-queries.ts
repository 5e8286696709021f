// What each row that was read would do. Asked by whoever reads the file in, under their policies, and once more by the writing itself.
import { sql } from 'kysely';
import type { Db } from '#platform/db/connect.ts';

/** Rows that contradict one another are refused, whatever order they stand in. */
async function refuse(db: Db, id: string): Promise<void> {
  await sql`update directory.import_row r set what = 'wrong', reason = 'twice', said = r.key where r.import_id = ${id} and r.reason is null and r.key in (
    select key from directory.import_row where import_id = ${id} and key <> '' and row > 0 group by key having count(*) > 1 and (count(distinct hash) > 1 or bool_or(hash is null)))`.execute(db);
  // The same item twice is one item.
  await sql`delete from directory.import_row r using directory.import_row o where r.import_id = ${id} and o.import_id = r.import_id and o.key = r.key and o.hash = r.hash and o.row < r.row and r.reason is null`.execute(db);
  await sql`with named as (select row, ico, data #>> '{provider,name}' as name, regexp_replace(lower(public.unaccent(data #>> '{provider,name}')), '[^a-z0-9]+', '', 'g') as word from directory.import_row where import_id = ${id} and reason is null and row > 0),
      counted as (select ico, word, count(*) as n, min(name collate "C") as name from named group by ico, word),
      usual as (select distinct on (ico) ico, word, name from counted order by ico, n desc, word collate "C")
    update directory.import_row r set what = 'wrong', reason = 'other_name', said = u.name from named n join usual u on u.ico = n.ico and u.word <> n.word where r.import_id = ${id} and r.row = n.row`.execute(db);
}

/** Says of every row of a register import what it would do, and adds what the file does not name any more. Repeating it changes nothing. */
export async function compareRegister(db: Db, id: string, keeper: string): Promise<void> {
  await sql`delete from directory.import_row where import_id = ${id} and row < 0`.execute(db);
  await sql`select directory.count_staged(${id})`.execute(db);
  await refuse(db, id);
  await sql`update directory.import_row r set what = case
      when exists (select from access.organisation o where o.ico = r.ico and not o.masked) then 'ours'
      when e.number is null and r.data #>> '{fields,ends}' < platform.today()::text then 'past'
      when e.number is null then 'new' when e.hash = r.hash then 'same' else 'change' end, service_id = case when e.organisation_id = ${keeper} then e.service_id end, kept = '[]'
    from directory.import_row x left join directory.register_entry e on e.number = x.key
   where r.import_id = ${id} and r.reason is null and x.import_id = r.import_id and x.row = r.row`.execute(db);
  // What was written here by hand since: the row is not what the last import left.
  await sql`with gone as (
      select x.row, jsonb_agg(x.field) as kept from (
        select r.row, jsonb_build_object('field', n.key, 'register', n.value, 'here', c.fields -> n.key) as field, n.key
          from directory.import_row r join directory.register_entry e on e.number = r.key join directory.register_current c on c.number = r.key cross join lateral jsonb_each(r.data -> 'fields') n
         where r.import_id = ${id} and r.what = 'change' and n.value is distinct from e.seen -> 'fields' -> n.key and c.fields -> n.key is distinct from e.seen -> 'fields' -> n.key and c.fields -> n.key is distinct from n.value
        union all
        -- A contact that the register changed or dropped, and somebody changed or removed here.
        select r.row, jsonb_build_object('field', 'contacts', 'register', r.data -> 'contacts', 'here', (select coalesce(jsonb_agg(jsonb_build_object('label', d.label, 'phone', d.phone, 'email', d.email, 'web', d.web) order by d.label), '[]') from directory.contact d where d.service_id = e.service_id)), 'contacts'
          from directory.import_row r join directory.register_entry e on e.number = r.key
         where r.import_id = ${id} and r.what = 'change' and exists (select from jsonb_array_elements(e.seen -> 'contacts') p where not r.data -> 'contacts' @> jsonb_build_array(p)
           and not exists (select from directory.contact d where d.service_id = e.service_id and jsonb_build_object('label', d.label, 'phone', d.phone, 'email', d.email, 'web', d.web) = p))) x group by x.row)
    update directory.import_row r set kept = gone.kept from gone where r.import_id = ${id} and r.row = gone.row`.execute(db);
  await sql`insert into directory.import_row (import_id, organisation_id, row, key, ico, label, what, service_id)
    select ${id}, ${keeper}, -row_number() over (order by e.number)::int, e.number, e.ico, e.seen #>> '{fields,name}', 'end', e.service_id from directory.ended_in(${id}) n join directory.register_entry e on e.number = n where e.organisation_id = ${keeper}`.execute(db);
}

export async function countRows(db: Db, id: string): Promise<void> {
  await sql`update directory.import i set counts = (select jsonb_build_object('new', count(*) filter (where what = 'new'), 'change', count(*) filter (where what = 'change'), 'same', count(*) filter (where what = 'same'), 'end', count(*) filter (where what = 'end'),
      'past', count(*) filter (where what = 'past'), 'ours', count(*) filter (where what = 'ours'), 'wrong', count(*) filter (where what = 'wrong'), 'kept', count(*) filter (where kept <> '[]'),
      'known', (select count(*) from directory.register_entry e where e.organisation_id = i.organisation_id)) from directory.import_row r where r.import_id = i.id) where i.id = ${id}`.execute(db);
}
