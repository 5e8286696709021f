-- Who finds what: a row is seen as its service is, and of a masked organisation only by those who may know it (on paper by nobody).
create policy knows on directory.finding for select to soubeh_app using ((select access.my_account()) is not null
  and (common or organisation_id = any ((select access.my_organisations())::uuid[])) and organisation_id <> all ((select access.masked_from_me())::uuid[]));
grant select on directory.finding to soubeh_app;

-- Public pages and the public export: a role of their own that reads what agreed and is in force, and what codes and districts are called. Nothing else is granted to it.
grant usage on schema platform, directory to soubeh_public;
create policy everybody on directory.published for select to soubeh_public using (since <= platform.today() and (ends_on is null or ends_on >= platform.today()));
grant select on directory.published to soubeh_public;
do $$ declare t text; begin
  foreach t in array array['region', 'orp', 'service_type', 'code'] loop
    execute format('create policy everybody on directory.%I for select to soubeh_public using (true)', t);
    execute format('grant select on directory.%I to soubeh_public', t);
  end loop;
end $$;
