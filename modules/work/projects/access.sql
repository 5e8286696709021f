-- The sheet of a supported person: of the head of the organisation that wrote it, about people within reach.
create policy head on work.supported_person for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.sees_whole_organisation())
  and person_id = any ((select access.my_people())::uuid[]));
create policy write on work.supported_person for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.sees_whole_organisation())
  and access.may_write_about(null, array[person_id]) and project_id in (select p.id from work.project p where p.organisation_id = any ((select work.my_payers())::uuid[])));
create policy change on work.supported_person for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.sees_whole_organisation()) and person_id = any ((select access.my_people())::uuid[]));
call platform.grant_writes('work.supported_person', array['project_id', 'person_id']);
