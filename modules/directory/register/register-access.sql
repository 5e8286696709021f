-- Functions of imports.

create or replace function directory.sorted(many text[]) returns jsonb language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(x order by x collate "C"), '[]') from unnest(many) x $$;
comment on function directory.sorted is 'A list whose order does not matter, for comparing.';

-- A row of an import names no service of anybody else: what it names is changed, and taken back, by the owner of the tables.
create or replace function directory.is_kept_by_us(a_service uuid) returns boolean language plpgsql stable security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
begin return a_service is null or exists (select from service where id = a_service and organisation_id = access.my_organisation()); end $$;

-- Who hides here: a copy that the register's keeper took over before is from then on seen by nobody but the keeper, and stands on no public page. It stays
-- among what is kept: one less would tell.
create or replace function directory.hide_copies() returns void language plpgsql volatile security definer set search_path = directory, pg_temp as $$
begin
  update partner set open = false where open and id in (select p.partner_id from register_provider p join access.mask m on m.ico = p.ico);
  with hidden as (select e.service_id from register_entry e join access.mask m on m.ico = e.ico join service s on s.id = e.service_id where s.partner_id is not null),
    services as (update service set open = false where open and id in (select service_id from hidden))
  update place p set open = false where p.open and p.id in (select sp.place_id from service_place sp join hidden h on h.service_id = sp.service_id)
    and not exists (select from service_place o join service s on s.id = o.service_id where o.place_id = p.id and s.open and s.id not in (select service_id from hidden));
end $$;
revoke execute on function directory.hide_copies() from public;
-- By a job: whoever puts the mask on would stand in the history of the copy as the one who closed it.
create or replace function directory.hide_copies_soon() returns trigger language plpgsql volatile security definer set search_path = directory, pg_temp as $$
begin perform platform.queue_job('directory.hide_copies', '{}', 'hide copies'); return null; end $$;
create or replace trigger hide_copies after insert or update on access.mask for each statement execute function directory.hide_copies_soon();

-- Takes rows that were read into the import of the caller. Of the register, a provider that is masked here leaves nothing behind, not even in a count: rows of its
-- registration number are dropped before anybody has seen them. That it is masked is read here only; the caller learns nothing from it.
create or replace function directory.stage_import(an_import uuid, many jsonb) returns boolean language plpgsql volatile security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
declare whose uuid;
begin
  update import i set updated_at = now() where i.id = an_import and i.state = 'reading' and i.organisation_id = access.my_organisation() and access.administers() returning i.organisation_id into whose;
  if whose is null then return false; end if;
  insert into import_row (import_id, organisation_id, row, key, ico, label, data, hash, what, reason, said)
    select an_import, whose, r.row, r.key, r.ico, r.label, r.data, r.hash, case when r.reason is not null then 'wrong' end, r.reason, coalesce(r.said, '')
      from jsonb_to_recordset(many) as r(row int, key text, ico text, label text, data jsonb, hash text, reason text, said text)
      -- An own sheet is what the reader knows and keeps: a row that vanished from it would say who hides here.
     where (select i.kind from import i where i.id = an_import) = 'sheet' or not exists (select from access.mask m where m.ico = r.ico);
  return true;
end $$;

-- A planner that knows nothing of thousands of new rows compares each with each.
create or replace function directory.count_staged(an_import uuid) returns void language plpgsql volatile security definer set search_path = directory, pg_temp as $$
begin
  if exists (select from import i where i.id = an_import and (i.organisation_id = access.my_organisation() and access.administers() or current_setting('role') = 'soubeh_owner')) then analyze import_row; end if;
end $$;

-- Services kept that the file does not name any more. Rows of a provider that is masked here were dropped, and its services did not end.
create or replace function directory.ended_in(an_import uuid) returns setof text language plpgsql stable security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
begin
  -- Asked by whoever reads the file in, or by the writing, which works as the owner.
  return query select e.number from import i join register_entry e on e.organisation_id = i.organisation_id
    where i.id = an_import and (i.organisation_id = access.my_organisation() and access.administers() or current_setting('role') = 'soubeh_owner')
      and e.service_id is not null and e.hash is not null and not exists (select from import_row r where r.import_id = an_import and r.key = e.number) and not exists (select from access.mask m where m.ico = e.ico);
end $$;

-- What stands in the way of taking a sheet back: a service or partner changed since, or named by something that the sheet did not make.
create or replace function directory.built_on_sheet(an_import uuid) returns text[] language plpgsql stable security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
declare whole import; found_out text[]; hits text[]; r record;
begin
  select * into whole from import i where i.id = an_import and i.organisation_id = access.my_organisation() and access.administers() and i.kind = 'sheet' and i.state = 'done';
  if not found then return '{}'; end if;
  select array_agg(distinct s.name) into found_out from import_row x join service s on s.id = x.service_id left join offer o on o.service_id = s.id
   where x.import_id = an_import and x.what in ('new', 'change') and (s.updated_at > whole.finished_at or o.updated_at > whole.finished_at or exists (select from contact c where c.service_id = s.id and c.updated_at > whole.finished_at)
     or exists (select from service_place sp join place p on p.id = sp.place_id where sp.service_id = s.id and greatest(sp.updated_at, p.updated_at) > whole.finished_at)
     -- Removed by somebody since: the log tells it, and the writing of the sheet itself is nobody's.
     or exists (select from access.change_log l where l.action = 'delete' and l.table_name in ('directory.contact', 'directory.schedule', 'directory.service_place') and l.was ->> 'service_id' = s.id::text and l.membership_id is not null and l.at > whole.finished_at));
  for r in select c.conrelid::regclass as t, a.attname as col, c.confrelid::regclass::text as refs from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    -- What goes with the service by itself is derived from it: nobody built it.
    where c.contype = 'f' and c.confdeltype <> 'c' and cardinality(c.conkey) = 1 and c.confrelid in ('directory.service'::regclass, 'directory.partner'::regclass)
      and c.conrelid not in ('directory.offer'::regclass, 'directory.contact'::regclass, 'directory.service_place'::regclass)
  loop
    if r.refs in ('directory.service', 'service') then
      execute format('select array_agg(distinct s.name) from directory.import_row x join directory.service s on s.id = x.service_id where x.import_id = $1 and ''service'' = any (x.made) and exists (select from %s f where f.%I = s.id)', r.t, r.col) into hits using an_import;
    else
      execute format('select array_agg(distinct p.name) from directory.import_row x join directory.partner p on p.id = x.partner_id where x.import_id = $1 and ''partner'' = any (x.made) and exists (select from %s f where f.%I = p.id%s)', r.t, r.col,
        case when r.t = 'directory.service'::regclass then ' and f.id not in (select y.service_id from directory.import_row y where y.import_id = $1 and y.service_id is not null)' else '' end) into hits using an_import;
    end if;
    found_out := coalesce(found_out, '{}') || coalesce(hits, '{}');
  end loop;
  return coalesce((select array_agg(distinct n) from unnest(found_out) n), '{}');
end $$;

create or replace function directory.undo_sheet(an_import uuid) returns boolean language plpgsql volatile security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
declare made_services uuid[]; made_places uuid[]; x record;
begin
  perform from import i where i.id = an_import and i.organisation_id = access.my_organisation() and access.administers() and i.kind = 'sheet' and i.state = 'done' for update;
  if not found or cardinality(built_on_sheet(an_import)) > 0 then return false; end if;
  select coalesce(array_agg(service_id), '{}') into made_services from import_row where import_id = an_import and 'service' = any (made);
  select coalesce(array_agg(place_id), '{}') into made_places from service_place where service_id = any (made_services);
  delete from service_place where service_id = any (made_services);
  delete from contact where service_id = any (made_services);
  delete from offer where service_id = any (made_services);
  delete from service where id = any (made_services);
  delete from partner where id in (select partner_id from import_row where import_id = an_import and 'partner' = any (made));
  for x in select service_id, was, data from import_row where import_id = an_import and was is not null loop
    update service s set name = w.name, type_code = w.type_code, forms = w.forms, description = w.description, orp_codes = w.orp_codes, accepts_referrals = w.accepts_referrals, ends_on = w.ends_on, open = w.open
      from jsonb_populate_record(null::service, x.was -> 'service') w where s.id = x.service_id;
    update offer o set target_groups = coalesce(w.target_groups, '{}'), capacity = w.capacity from jsonb_populate_record(null::offer, x.was -> 'offer') w where o.service_id = x.service_id;
    made_places := made_places || array(select place_id from service_place sp where sp.service_id = x.service_id and not x.was -> 'links' @> to_jsonb(sp.id));
    delete from service_place sp where sp.service_id = x.service_id and not x.was -> 'links' @> to_jsonb(sp.id);
    insert into service_place (id, organisation_id, service_id, place_id) select l.id::uuid, s.organisation_id, s.id, (p ->> 'id')::uuid from service s, jsonb_array_elements_text(x.was -> 'links') with ordinality l(id, n), jsonb_array_elements(x.was -> 'places') with ordinality q(p, n)
      where s.id = x.service_id and l.n = q.n on conflict do nothing;
    -- Only what the sheet wrote: a place it left alone may have been changed since.
    update place p set address = w ->> 'address' from jsonb_array_elements(x.was -> 'places') w where p.id = (w ->> 'id')::uuid and p.address = x.data ->> 'address' and p.address <> w ->> 'address';
    delete from contact c where c.service_id = x.service_id and not exists (select from jsonb_array_elements(x.was -> 'contacts') w where (w ->> 'id')::uuid = c.id);
    insert into contact (id, organisation_id, service_id, label, phone, email, web, role, note) select w.id, w.organisation_id, w.service_id, w.label, w.phone, w.email, w.web, w.role, w.note from jsonb_populate_recordset(null::contact, x.was -> 'contacts') w
      on conflict (id) do update set phone = excluded.phone, email = excluded.email, web = excluded.web;
  end loop;
  delete from place p where p.id = any (made_places) and not exists (select from service_place sp where sp.place_id = p.id);
  update import set state = 'undone' where id = an_import;
  delete from import_row where import_id = an_import;
  return true;
end $$;
