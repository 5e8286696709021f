-- Who the interpreters are: seen by the organisation that keeps them and by those it shared them with.

create or replace function directory.kept_interpreters() returns uuid[] language plpgsql stable security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(id), '{}') from interpreter where organisation_id = any ((select access.my_organisations())::uuid[])); end $$;
create or replace function directory.interpreters_shared_with_me() returns uuid[] language plpgsql stable security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct s.interpreter_id), '{}') from interpreter_share s where (select access.my_account()) is not null
    and (s.to_organisation_id is null or s.to_organisation_id = any ((select access.my_organisations())::uuid[]))); end $$;
-- The interpreter that I am, in the membership I act under now.
create or replace function directory.me_as_interpreter() returns uuid[] language plpgsql stable security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(id), '{}') from interpreter where membership_id = (select access.my_membership())); end $$;
-- Of the masked ones nobody without a ground reads anything, also when they once opened it.
create or replace function directory.seen_interpreters() returns uuid[] language plpgsql stable security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(i.id), '{}') from interpreter i where i.organisation_id = any ((select access.my_organisations())::uuid[])
    or i.id = any ((select interpreters_shared_with_me())::uuid[]) and i.organisation_id <> all ((select access.masked_from_me())::uuid[])); end $$;

create policy seen on directory.interpreter for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[])
  or id = any ((select directory.interpreters_shared_with_me())::uuid[]) and organisation_id <> all ((select access.masked_from_me())::uuid[]));
create policy organisation_adds on directory.interpreter for insert to soubeh_app with check (organisation_id = (select access.my_organisation())
  and (membership_id is null or access.is_of_my_organisation(membership_id)) and (partner_id is null or partner_id = any ((select directory.my_partners())::uuid[])));
create policy organisation_changes on directory.interpreter for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]))
  with check ((membership_id is null or access.is_of_my_organisation(membership_id)) and (partner_id is null or partner_id = any ((select directory.my_partners())::uuid[])));
call platform.grant_writes('directory.interpreter');

create policy seen on directory.interpreter_language for select to soubeh_app using (interpreter_id = any ((select directory.seen_interpreters())::uuid[]));
create policy organisation_adds on directory.interpreter_language for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and interpreter_id = any ((select directory.kept_interpreters())::uuid[]));
create policy organisation_removes on directory.interpreter_language for delete to soubeh_app using (interpreter_id = any ((select directory.kept_interpreters())::uuid[]));
call platform.grant_writes('directory.interpreter_language', array['interpreter_id', 'language', 'variant', 'direction', 'level']);
grant delete on directory.interpreter_language to soubeh_app;

-- Sharing is decided by those who answer for the organisation; whom else it is shared with, only the keeper knows.
create policy both_sides on directory.interpreter_share for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[])
  or to_organisation_id = any ((select access.my_organisations())::uuid[]) and organisation_id <> all ((select access.masked_from_me())::uuid[]));
create policy decides on directory.interpreter_share for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and interpreter_id = any ((select directory.kept_interpreters())::uuid[])
  and (select access.my_role()) in ('head', 'coordinator', 'administrator'));
create policy takes_back on directory.interpreter_share for delete to soubeh_app using (interpreter_id = any ((select directory.kept_interpreters())::uuid[]) and (select access.my_role()) in ('head', 'coordinator', 'administrator'));
call platform.grant_writes('directory.interpreter_share', array['interpreter_id', 'to_organisation_id']);
grant delete on directory.interpreter_share to soubeh_app;

-- Contract and order of asking are each organisation's own.
do $$ declare t regclass; begin
  foreach t in array array['directory.interpreter_terms', 'directory.interpreter_preference']::regclass[] loop
    execute format('create policy organisation on %s for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]))', t);
    execute format('create policy organisation_adds on %s for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and interpreter_id = any ((select directory.seen_interpreters())::uuid[]))', t);
    execute format('create policy organisation_changes on %s for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]))', t);
    execute format('create policy organisation_removes on %s for delete to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]))', t);
    call platform.grant_writes(t, array['interpreter_id']);
    execute format('grant delete on %s to soubeh_app', t);
  end loop;
end $$;

-- A conflict with a client is a fact of the case; one with an organisation is read by whoever wrote it.
create policy own on directory.interpreter_conflict for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[])
  and (case_id is null and (select access.my_role()) in ('worker', 'head', 'coordinator', 'secretary') or (case_id = any ((select access.my_cases())::uuid[])) is true));
-- Who keeps an interpreter says with which organisation they are not to work; others say it of their own organisation, else they could take them from anybody.
create policy write on directory.interpreter_conflict for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and interpreter_id = any ((select directory.seen_interpreters())::uuid[])
  and (with_organisation_id is null or with_organisation_id = any ((select access.my_organisations())::uuid[]) or interpreter_id = any ((select directory.kept_interpreters())::uuid[]))
  and (case_id is null or case_id = any ((select access.open_cases())::uuid[]) and access.may_write_about(case_id, array[person_id])));
create policy ends on directory.interpreter_conflict for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[])
  and (case_id is null and (select access.my_role()) in ('worker', 'head', 'coordinator', 'secretary') or (case_id = any ((select access.open_cases())::uuid[])) is true));
call platform.grant_writes('directory.interpreter_conflict', array['interpreter_id', 'person_id', 'with_organisation_id', 'reason', 'note']);

-- Which of these are not to be asked for a case of mine (for these persons, or anybody in it), nor by my organisation at all. Says that and never why: somebody else may have written it.
-- Only persons within reach: else trying would tell of somebody in the case who was not released to the caller.
create or replace function directory.unsuitable(a_case uuid, persons uuid[], among uuid[]) returns uuid[] language plpgsql stable security definer set search_path = directory, access, cases, people, pg_temp as $$
#variable_conflict use_column
declare meant uuid[];
begin
  if a_case is not null and a_case = any (my_cases()) then
    meant := array(select distinct s from (select p.person_id from case_person p where p.case_id = a_case and p.person_id = any (my_people()) and (persons = '{}' or p.person_id = any (persons))) x, unnest(people.same_as(x.person_id)) s);
  end if;
  return (select coalesce(array_agg(distinct c.interpreter_id), '{}') from interpreter_conflict c where c.interpreter_id = any (among) and c.ended_on is null
    and (c.with_organisation_id = any (my_organisations()) or c.person_id = any (meant)));
end $$;
