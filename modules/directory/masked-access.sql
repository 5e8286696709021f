-- Services of masked organisations: the neutral name for everybody, what they truly are for those who may know (access/masking).

create policy knows on directory.masked_service for select to soubeh_app using ((select access.my_account()) is not null and organisation_id <> all ((select access.masked_from_me())::uuid[]));
grant select on directory.masked_service to soubeh_app;

create or replace view directory.known_service with (security_invoker = true) as
  select s.id, s.organisation_id, s.partner_id, coalesce(m.name, s.name) as name, coalesce(m.type_code, s.type_code) as type_code, coalesce(m.forms, s.forms) as forms, coalesce(m.description, s.description) as description,
         coalesce(m.orp_codes, s.orp_codes) as orp_codes, s.accepts_referrals, s.ends_on, s.version, s.open
    from directory.service s left join directory.masked_service m on m.service_id = s.id and m.organisation_id <> all ((select access.masked_from_me())::uuid[]);
comment on view directory.known_service is 'Services by the name that the caller may know.';
grant select on directory.known_service to soubeh_app;

create or replace function directory.write_under_mask(a directory.service) returns void language plpgsql volatile security definer set search_path = directory, pg_temp as $$
begin
  -- Whose the service is says the table, never the row that was handed in.
  if not exists (select from masked_service m where m.service_id = a.id and m.organisation_id = any ((select access.my_organisations())::uuid[])) or not access.administers() then raise insufficient_privilege; end if;
  update masked_service set name = a.name, type_code = a.type_code, forms = a.forms, description = a.description, orp_codes = a.orp_codes where service_id = a.id;
end $$;
-- A changed name means that the whole form was sent; without it only the flags beside.
create or replace function directory.keep_mask() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user <> 'soubeh_app' or old.partner_id is not null or not (select o.masked from access.organisation o where o.id = old.organisation_id) then return new; end if;
  if new.name <> old.name then perform directory.write_under_mask(new); end if;
  new.name := old.name; new.type_code := old.type_code; new.forms := old.forms; new.description := old.description; new.orp_codes := old.orp_codes;
  return new;
end $$;
create or replace trigger keep_mask before update on directory.service for each row execute function directory.keep_mask();
create or replace function directory.mask_new() returns trigger language plpgsql security definer set search_path = directory, pg_temp as $$
declare whole record;
begin
  select name, short_name into whole from access.organisation where id = new.organisation_id and masked and new.partner_id is null;
  if found then perform access.hide_names(new.organisation_id, whole.name, whole.short_name); end if;
  return null;
end $$;
create or replace trigger mask_new after insert on directory.service for each row execute function directory.mask_new();
