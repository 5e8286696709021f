-- Who may know the name of a masked organisation, and how it goes on and off. The neutral name stands in access.organisation and
-- directory.service themselves: a query that forgets this file shows too little, never too much.

-- Masked organisations whose name the caller may not know. Their own people know it (also those of its parts), and so does whoever it
-- unmasked itself to; on paper (app.paper) nobody does: paper is read by others than the one who printed it.
create or replace function access.masked_from_me() returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin
  if not exists (select from mask) then return '{}'; end if;
  if current_setting('app.paper', true) = '1' then return (select array_agg(organisation_id) from mask); end if;
  return (with recursive mine as materialized (select my_organisations() as ids, my_organisation() as own),
      whole as (select own as id from mine union select o.parent_id from organisation o join whole w on o.id = w.id),
      above as (select m.organisation_id as id, m.organisation_id as holder from mask m union select a.id, o.parent_id from above a join organisation o on o.id = a.holder where o.parent_id is not null)
    select coalesce(array_agg(m.organisation_id), '{}') from mine, mask m
     where m.organisation_id <> all (mine.ids) and not exists (select from whole w where w.id = m.organisation_id)
       and not exists (select from unmasking u join above a on a.id = m.organisation_id and a.holder = u.organisation_id
         where u.to_organisation_id = any (mine.ids) and u.ended_at is null and u.since <= platform.today() and (u.until is null or u.until >= platform.today())));
end $$;

create policy knows on access.mask for select to soubeh_app using ((select access.my_account()) is not null and organisation_id <> all ((select access.masked_from_me())::uuid[]));
grant select on access.mask to soubeh_app;
create policy both_sides on access.unmasking for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.administers()) or to_organisation_id = any ((select access.my_organisations())::uuid[]));
create policy head on access.unmasking for insert to soubeh_app with check ((select access.sees_whole_organisation()) and organisation_id = any ((select access.my_organisations())::uuid[]));
create policy head_ends on access.unmasking for update to soubeh_app using ((select access.sees_whole_organisation()) and organisation_id = any ((select access.my_organisations())::uuid[]));
grant select (id, organisation_id, to_organisation_id, since, until, ended_at, version, created_at), insert (id, organisation_id, to_organisation_id, note, since, until), update (until, ended_at) on access.unmasking to soubeh_app;

-- The organisation as the caller may know it. Also within definer functions, which row policies do not bind.
create or replace view access.known_organisation with (security_invoker = true) as
  select o.id, coalesce(m.name, o.name) as name, coalesce(m.short_name, o.short_name) as short_name, coalesce(m.kind, o.kind) as kind, coalesce(m.ico, o.ico) as ico, o.masked, o.still_after_days, o.version, o.idle_minutes
    from access.organisation o left join access.mask m on m.organisation_id = o.id and m.organisation_id <> all ((select access.masked_from_me())::uuid[]);
comment on view access.known_organisation is 'Organisations by the name that the caller may know.';
grant select on access.known_organisation to soubeh_app;

-- E-mail addresses tell the organisation by their domain: only colleagues' are given out.
create or replace function access.email_of(an_account uuid) returns text language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select a.email from account a where a.id = an_account and (a.id = (select my_account())
    or exists (select from membership m where m.account_id = a.id and m.organisation_id = any ((select my_organisations())::uuid[])))); end $$;
-- The whole of a part of mine; of others' parts it would tell whose they are.
create or replace function access.whole_of(an_organisation uuid) returns uuid language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select parent_id from organisation where id = an_organisation and id = any ((select my_organisations())::uuid[])); end $$;
-- Masked organisations that I meet in cases: they can be chosen there by their neutral name; nowhere else are they listed.
create or replace function access.masked_beside_me() returns uuid[] language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
begin
  if not exists (select from mask) then return '{}'; end if;
  return (select coalesce(array_agg(distinct cs.organisation_id), '{}') from mask m join case_service cs on cs.organisation_id = m.organisation_id where cs.case_id = any ((select my_cases())::uuid[]));
end $$;

create or replace function access.hide_names(an_organisation uuid, a_name text, a_short_name text) returns void language plpgsql volatile security definer set search_path = access, directory, pg_temp as $$
#variable_conflict use_column
begin
  insert into mask (organisation_id, name, short_name, kind, ico) select id, name, short_name, kind, ico from organisation where id = an_organisation on conflict (organisation_id) do nothing;
  update organisation set name = a_name, short_name = a_short_name, kind = 'other', ico = null, masked = true where id = an_organisation;
  insert into masked_service (service_id, organisation_id, name, type_code, forms, description, orp_codes)
    select id, organisation_id, name, type_code, forms, description, orp_codes from service where organisation_id = an_organisation and partner_id is null on conflict (service_id) do nothing;
  update service set name = a_name, type_code = null, forms = '{}', description = '', orp_codes = '{}' where organisation_id = an_organisation and partner_id is null;
end $$;
revoke execute on function access.hide_names(uuid, text, text) from public;

-- By the head of the organisation, with all its parts. A public office is never masked: its powers follow from its kind.
create or replace function access.put_on_mask(an_organisation uuid, a_name text, a_short_name text) returns boolean language plpgsql volatile security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
declare part uuid;
begin
  if not sees_whole_organisation() or an_organisation <> all (my_organisations()) then return false; end if;
  if exists (select from organisation where id = an_organisation and kind in ('orp', 'region', 'ministry')) then raise check_violation using message = 'an office is not masked'; end if;
  for part in with recursive parts as (select an_organisation as id union select o.id from organisation o join parts p on o.parent_id = p.id) select id from parts loop perform hide_names(part, a_name, a_short_name); end loop;
  return true;
end $$;
create or replace function access.take_off_mask(an_organisation uuid) returns boolean language plpgsql volatile security definer set search_path = access, directory, pg_temp as $$
#variable_conflict use_column
declare part uuid;
begin
  if not sees_whole_organisation() or an_organisation <> all (my_organisations()) then return false; end if;
  if exists (select from organisation o join organisation w on w.id = o.parent_id and w.masked where o.id = an_organisation) then raise check_violation using message = 'the whole is masked'; end if;
  for part in with recursive parts as (select an_organisation as id union select o.id from organisation o join parts p on o.parent_id = p.id) select id from parts loop
    update organisation o set name = m.name, short_name = m.short_name, kind = m.kind, ico = m.ico, masked = false from mask m where m.organisation_id = o.id and o.id = part;
    update service s set name = m.name, type_code = m.type_code, forms = m.forms, description = m.description, orp_codes = m.orp_codes from masked_service m where m.service_id = s.id and s.organisation_id = part;
    delete from mask where organisation_id = part;
    delete from masked_service where organisation_id = part;
  end loop;
  return true;
end $$;

-- What the application writes into a masked row goes under the mask. The owner's own functions (above) write it as it is.
create or replace function access.write_under_mask(an_organisation uuid, a_name text, a_short_name text, an_ico text) returns void language plpgsql volatile security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin
  if not administers() or an_organisation <> all (my_organisations()) then raise insufficient_privilege; end if;
  update mask set name = coalesce(a_name, name), short_name = coalesce(a_short_name, short_name), ico = coalesce(an_ico, ico) where organisation_id = an_organisation;
end $$;
create or replace function access.keep_mask() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user <> 'soubeh_app' or not old.masked then return new; end if;
  perform access.write_under_mask(new.id, nullif(new.name, old.name), nullif(new.short_name, old.short_name), new.ico);
  new.name := old.name; new.short_name := old.short_name; new.ico := null;
  return new;
end $$;
create or replace trigger keep_mask before update on access.organisation for each row execute function access.keep_mask();
-- A part of a masked organisation begins masked.
create or replace function access.mask_part() returns trigger language plpgsql security definer set search_path = access, pg_temp as $$
declare whole record;
begin
  select name, short_name into whole from organisation where id = new.parent_id and masked;
  if found then perform hide_names(new.id, whole.name, whole.short_name); end if;
  return null;
end $$;
create or replace trigger mask_part after insert on access.organisation for each row execute function access.mask_part();
