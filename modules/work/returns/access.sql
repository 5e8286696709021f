-- Locks of yearly returns: of the head, each organisation of its own services. What was frozen is never written again; one who opens it again says why.
create policy own on work.return_lock for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.sees_whole_organisation()));
create policy lock on work.return_lock for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.sees_whole_organisation()) 
  and service_id in (select s.id from directory.service s where s.organisation_id = (select access.my_organisation()) and s.partner_id is null) and submitted_on is null and unlocked_at is null);
create policy change on work.return_lock for update to soubeh_app using (organisation_id = (select access.my_organisation()) and (select access.sees_whole_organisation()) and unlocked_at is null)
  with check (unlocked_by is null or unlocked_by = (select access.my_membership()));
call platform.grant_writes('work.return_lock', array['service_id', 'year', 'numbers']);
