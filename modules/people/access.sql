-- A person's data belong to the organisation that wrote them (profile). Own: within my reach. Released: names with the involvement,
-- ways to reach them with commitments, residence, housing and work with the mapping.

create or replace function access.may_profile(a_person uuid) returns boolean language sql stable security definer set search_path = access, people, pg_temp as $$
  select exists (select from person p where p.id = a_person and p.organisation_id = my_organisation()) or exists (select from flowing_to_me() f where f.person_id = a_person) $$;
create or replace function people.my_households() returns uuid[] language sql stable security definer set search_path = people, pg_temp as $$
  select coalesce(array_agg(distinct h.id), '{}') from household h left join household_member m on m.household_id = h.id
   where h.organisation_id = any ((select access.my_organisations())::uuid[]) and (m.person_id is null or m.person_id = any ((select access.my_people())::uuid[])) $$;

create policy reach on people.person for select to soubeh_app using (id = any ((select access.my_people())::uuid[]));
create policy organisation_adds on people.person for insert to soubeh_app with check (organisation_id = (select access.my_organisation()));
grant select, insert (id) on people.person to soubeh_app;

create policy own on people.profile for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[])
  and (service_id = any ((select access.my_services())::uuid[]) or person_id = any ((select access.my_people())::uuid[]) or author_id = (select access.my_membership()) or (select access.sees_whole_organisation())));
create policy released on people.profile for select to soubeh_app using (share_key = any ((select access.released_profile_keys('involvement'))::uuid[]));
-- A profile of a person registered elsewhere may be made only of somebody who is released to us.
create policy organisation_adds on people.profile for insert to soubeh_app with check (organisation_id = (select access.my_organisation())
  and (service_id is null or service_id = any ((select access.my_services())::uuid[])) and access.may_profile(person_id));
create policy organisation_changes on people.profile for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and person_id = any ((select access.my_people())::uuid[]))
  with check (organisation_id = (select access.my_organisation()));
call platform.grant_writes('people.profile', array['person_id']);

create or replace procedure people.govern(tbl regclass, level text) language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('create policy own on %s for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and person_id = any ((select access.my_people())::uuid[]))', tbl);
  execute format('create policy released on %s for select to soubeh_app using (share_key = any ((select access.released_profile_keys(%L))::uuid[]))', tbl, level);
  execute format('create policy write on %s for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and access.may_write_about(null, array[person_id]))', tbl);
  execute format('create policy change on %s for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and person_id = any ((select access.my_people())::uuid[])) with check (organisation_id = (select access.my_organisation()))', tbl);
  execute format('create policy remove on %s for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and person_id = any ((select access.my_people())::uuid[]))', tbl);
  call platform.grant_writes(tbl, array['person_id']);
  execute format('grant delete on %s to soubeh_app', tbl);
end $$;
call people.govern('people.person_language', 'involvement');
call people.govern('people.contact', 'commitments');
call people.govern('people.residence', 'mapping');
call people.govern('people.accommodation', 'mapping');
call people.govern('people.occupation', 'mapping');

create policy own on people.relation for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and person_id = any ((select access.my_people())::uuid[]));
create policy released on people.relation for select to soubeh_app using (share_keys <@ (select access.released_profile_keys('involvement'))::uuid[]);
create policy write on people.relation for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and access.may_write_about(null, array[person_id, other_id]));
create policy change on people.relation for update to soubeh_app using (organisation_id = (select access.my_organisation()) and person_id = any ((select access.my_people())::uuid[]));
create policy remove on people.relation for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and person_id = any ((select access.my_people())::uuid[]));
call platform.grant_writes('people.relation', array['person_id', 'other_id']);
grant delete on people.relation to soubeh_app;

create policy own on people.household for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and id = any ((select people.my_households())::uuid[]));
create policy write on people.household for insert to soubeh_app with check (organisation_id = (select access.my_organisation()));
create policy change on people.household for update to soubeh_app using (organisation_id = (select access.my_organisation()) and id = any ((select people.my_households())::uuid[]));
call platform.grant_writes('people.household');
create policy own on people.household_member for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and person_id = any ((select access.my_people())::uuid[]));
create policy write on people.household_member for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and access.may_write_about(null, array[person_id]));
create policy change on people.household_member for update to soubeh_app using (organisation_id = (select access.my_organisation()) and person_id = any ((select access.my_people())::uuid[]));
call platform.grant_writes('people.household_member', array['person_id', 'household_id']);
