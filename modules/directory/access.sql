-- Territory and code lists are for everyone signed in. Services of organisations here are the common directory; partners and places are each organisation's own.

create or replace function directory.service_organisation(a_service uuid) returns uuid language plpgsql stable security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
begin return (select organisation_id from service where id = a_service and partner_id is null); end $$;

do $$ declare t text; begin
  foreach t in array array['region', 'orp', 'service_type', 'code'] loop
    execute format('create policy everyone on directory.%I for select to soubeh_app using (true)', t);
    execute format('grant select on directory.%I to soubeh_app', t);
  end loop;
end $$;

-- Ours to keep: the partners' services of our organisation, and our own when we administer it.
create or replace function directory.kept_services() returns uuid[] language plpgsql stable security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(id), '{}') from service where organisation_id = any ((select access.my_organisations())::uuid[]) and (partner_id is not null or access.administers())); end $$;
create or replace function directory.my_partners() returns uuid[] language plpgsql stable security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(id), '{}') from partner where organisation_id = any ((select access.my_organisations())::uuid[])); end $$;

create policy everyone on directory.service for select to soubeh_app using (
  (select access.my_account()) is not null and (partner_id is null or organisation_id = any ((select access.my_organisations())::uuid[])
  -- Of a masked organisation not even the services of its partners: whom it works with tells who it is.
  or open and organisation_id <> all ((select access.masked_from_me())::uuid[])));
create policy organisation_adds on directory.service for insert to soubeh_app with check (organisation_id = (select access.my_organisation())
  and (partner_id is null and (select access.administers()) or partner_id = any ((select directory.my_partners())::uuid[])));
create policy organisation on directory.service for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (partner_id is not null or (select access.administers())));
call platform.grant_writes('directory.service', array['partner_id']);

do $$ declare t regclass; begin
  foreach t in array array['directory.partner', 'directory.place']::regclass[] loop
    -- Ours, and what others opened to everybody; not even that when they are masked.
    execute format('create policy organisation on %s for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[])
      or open and (select access.my_account()) is not null and organisation_id <> all ((select access.masked_from_me())::uuid[]))', t);
    execute format('create policy organisation_adds on %s for insert to soubeh_app with check (organisation_id = (select access.my_organisation()))', t);
    execute format('create policy organisation_changes on %s for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]))', t);
    call platform.grant_writes(t);
  end loop;
end $$;

-- A contact is seen with its service or partner, and kept by those who keep them: nobody can put a number under another's service.
create policy everyone on directory.contact for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[])
  or (service_id in (select id from directory.service) or partner_id in (select id from directory.partner)) and organisation_id <> all ((select access.masked_from_me())::uuid[]));
create policy organisation_adds on directory.contact for insert to soubeh_app with check (organisation_id = (select access.my_organisation())
  and (partner_id = any ((select directory.my_partners())::uuid[]) or service_id = any ((select directory.kept_services())::uuid[])));
create policy organisation_changes on directory.contact for update to soubeh_app using (partner_id = any ((select directory.my_partners())::uuid[]) or service_id = any ((select directory.kept_services())::uuid[]));
create policy organisation_removes on directory.contact for delete to soubeh_app using (partner_id = any ((select directory.my_partners())::uuid[]) or service_id = any ((select directory.kept_services())::uuid[]));
call platform.grant_writes('directory.contact', array['partner_id', 'service_id']);
grant delete on directory.contact to soubeh_app;

-- ---- what a service offers, where, when, and who made sure of it ----
-- Seen with the service; of a masked organisation only by those who may know it. Kept by those who keep the service.
do $$ declare t regclass; begin
  foreach t in array array['directory.offer', 'directory.service_place', 'directory.schedule']::regclass[] loop
    execute format('create policy everyone on %s for select to soubeh_app using (service_id in (select id from directory.service) and (organisation_id = any ((select access.my_organisations())::uuid[]) or organisation_id <> all ((select access.masked_from_me())::uuid[])))', t);
    execute format('create policy organisation_adds on %s for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and service_id = any ((select directory.kept_services())::uuid[]))', t);
    execute format('create policy organisation_changes on %s for update to soubeh_app using (service_id = any ((select directory.kept_services())::uuid[]))', t);
    call platform.grant_writes(t, array['service_id']);
  end loop;
  foreach t in array array['directory.service_place', 'directory.schedule']::regclass[] loop
    execute format('create policy organisation_removes on %s for delete to soubeh_app using (service_id = any ((select directory.kept_services())::uuid[]))', t);
    execute format('grant delete on %s to soubeh_app', t);
  end loop;
end $$;

-- What somebody was told or made sure of: by anybody who sees the service, kept as it was written.
create policy everyone on directory.availability for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[])
  or service_id in (select id from directory.service s where s.organisation_id <> all ((select access.masked_from_me())::uuid[])) and organisation_id <> all ((select access.masked_from_me())::uuid[]));
create policy organisation_adds on directory.availability for insert to soubeh_app with check (organisation_id = (select access.my_organisation())
  and service_id in (select id from directory.service s where s.organisation_id <> all ((select access.masked_from_me())::uuid[])));
call platform.grant_writes('directory.availability', array['service_id', 'told_on', 'told_by', 'free', 'waiting_days', 'note']);
create policy everyone on directory.verification for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) or organisation_id <> all ((select access.masked_from_me())::uuid[]) and (
  service_id in (select id from directory.service s where s.organisation_id <> all ((select access.masked_from_me())::uuid[])) or partner_id in (select id from directory.partner) or place_id in (select id from directory.place)));
create policy organisation_adds on directory.verification for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (
  service_id in (select id from directory.service s where s.organisation_id <> all ((select access.masked_from_me())::uuid[])) or partner_id in (select id from directory.partner) or place_id in (select id from directory.place)));
call platform.grant_writes('directory.verification', array['service_id', 'partner_id', 'place_id', 'aspect', 'checked_on', 'source', 'note']);
