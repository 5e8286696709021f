-- Imports are kept by administrators and heads of the organisation that reads the file in. What the register says of a service is seen with the service.

create policy everyone on directory.register_keeper for select to soubeh_app using ((select access.my_account()) is not null and organisation_id <> all ((select access.masked_from_me())::uuid[]));
create policy organisation_adds on directory.register_keeper for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.administers()));
grant select on directory.register_keeper to soubeh_app;
grant insert (id) on directory.register_keeper to soubeh_app;

do $$ declare t regclass; begin
  foreach t in array array['directory.import', 'directory.import_row']::regclass[] loop
    execute format('create policy organisation on %s for select to soubeh_app using (organisation_id = (select access.my_organisation()) and (select access.administers()))', t);
    execute format('create policy organisation_removes on %s for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and (select access.administers()))', t);
    execute format('grant delete on %s to soubeh_app', t);
  end loop;
end $$;
create policy organisation_adds on directory.import for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.administers()));
create policy organisation_changes on directory.import for update to soubeh_app using (organisation_id = (select access.my_organisation()) and (select access.administers()));
call platform.grant_writes('directory.import');
-- What a row would do is said by whoever reads the file in; what it did is written by the writing alone, and taking it back believes it: nobody else says what was made.
-- A row that the file does not name is added by the comparison, also when it is asked by the writing itself: whose it is, is said, and checked by the policy.
create policy organisation_adds on directory.import_row for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.administers()) and directory.is_kept_by_us(service_id));
create policy organisation_changes on directory.import_row for update to soubeh_app using (organisation_id = (select access.my_organisation()) and (select access.administers()))
  with check (organisation_id = (select access.my_organisation()) and directory.is_kept_by_us(service_id));
grant select, insert (import_id, organisation_id, row, key, ico, label, what, service_id), update (what, reason, said, kept, service_id) on directory.import_row to soubeh_app;

create policy organisation on directory.register_provider for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[])
  or partner_id in (select id from directory.partner) and organisation_id <> all ((select access.masked_from_me())::uuid[]));
grant select on directory.register_provider to soubeh_app;
create policy organisation on directory.register_place for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
grant select on directory.register_place to soubeh_app;

create policy everyone on directory.register_entry for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[])
  or service_id in (select id from directory.service) and organisation_id <> all ((select access.masked_from_me())::uuid[]));
-- Taking over what the register says of one's own service, or saying not to be reminded of it.
create policy organisation_changes on directory.register_entry for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.administers()))
  with check (organisation_id = any ((select access.my_organisations())::uuid[]) and (service_id is null or service_id = any ((select directory.kept_services())::uuid[])));
grant select, update (service_id, declined_on) on directory.register_entry to soubeh_app;

-- What stands here in place of what the register says: the fields of an import, as they are now.
create or replace view directory.register_current with (security_invoker = true) as
  select e.number, e.service_id, jsonb_build_object('name', s.name, 'type', s.type_code, 'forms', directory.sorted(s.forms),
      'areas', jsonb_build_object('orps', directory.sorted(s.orp_codes), 'regions', directory.sorted(o.region_codes)), 'ends', s.ends_on, 'targets', directory.sorted(o.target_groups),
      'capacity', case when o.capacity is not null then jsonb_build_object('count', o.capacity, 'unit', o.capacity_unit) end,
      'ages', case when num_nonnulls(o.age_from, o.age_to) > 0 then jsonb_build_object('from', o.age_from, 'to', o.age_to) end) as fields
    from directory.register_entry e join directory.service s on s.id = e.service_id left join directory.offer o on o.service_id = s.id;
comment on view directory.register_current is 'Fields that an import of the register writes, as they stand here now.';
grant select on directory.register_current to soubeh_app;
