-- A plan is its organisation's; a published version is also read by every organisation that takes part in a locality together with it.
create or replace function crisis.fellow_organisations() returns uuid[] language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct cs.organisation_id), '{}') from case_service cs where cs.state = 'accepted' and cs.case_id = any ((select common_cases())::uuid[])); end $$;
call platform.grant_writes('crisis.template');
create policy own on crisis.template for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.my_role()) in ('worker', 'head', 'coordinator', 'methodologist'));
create policy fellows on crisis.template for select to soubeh_app using (organisation_id = any ((select crisis.fellow_organisations())::uuid[]));
create policy write on crisis.template for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.my_role()) in ('head', 'coordinator', 'methodologist'));
create policy change on crisis.template for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.my_role()) in ('head', 'coordinator', 'methodologist'));
call platform.grant_writes('crisis.template_version', array['template_id', 'number']);
create policy own on crisis.template_version for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.my_role()) in ('worker', 'head', 'coordinator', 'methodologist'));
create policy fellows on crisis.template_version for select to soubeh_app using (state = 'published' and organisation_id = any ((select crisis.fellow_organisations())::uuid[]));
create policy write on crisis.template_version for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.my_role()) in ('head', 'coordinator', 'methodologist') and state = 'draft'
  and template_id in (select t.id from crisis.template t where t.id = template_version.template_id and t.organisation_id = template_version.organisation_id));
-- A published version never changes.
create policy change on crisis.template_version for update to soubeh_app using (state = 'draft' and organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.my_role()) in ('head', 'coordinator', 'methodologist')) with check (organisation_id = any ((select access.my_organisations())::uuid[]));
