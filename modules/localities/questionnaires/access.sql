-- Questionnaires are about no client. Those of the program are everybody's who is signed in; an organisation reads its own and what others offer.
-- Whose version a finished sheet answers, reads the version with the sheet (localities.versions_of_sheets of conditions/).

-- Offered by others and published at least once.
create or replace function localities.offered_questionnaires() returns uuid[] language plpgsql stable security definer set search_path = localities, access, pg_temp as $$
#variable_conflict use_column
begin return (select case when my_organisation() is null then '{}'::uuid[] else
  (select coalesce(array_agg(q.id), '{}') from questionnaire q where (q.offered or q.organisation_id is null) and exists (select from questionnaire_version v where v.questionnaire_id = q.id and v.state = 'published')) end); end $$;
-- Versions that sheets which I see were filled in by.
create or replace function localities.versions_of_sheets() returns uuid[] language plpgsql stable security definer set search_path = localities, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct s.version_id), '{}') from condition_sheet s where s.case_id = any (my_cases())); end $$;
create or replace function localities.questionnaires_of_sheets() returns uuid[] language plpgsql stable security definer set search_path = localities, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct v.questionnaire_id), '{}') from questionnaire_version v where v.id = any (localities.versions_of_sheets())); end $$;
create or replace function localities.writes_questionnaires(an_organisation uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return coalesce(an_organisation = my_organisation() and my_role() in ('head', 'coordinator', 'methodologist'), false); end $$;

-- Of my organisation, without any version left.
create or replace function localities.empty_questionnaires() returns uuid[] language plpgsql stable security definer set search_path = localities, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(q.id), '{}') from questionnaire q where q.organisation_id = my_organisation() and not exists (select from questionnaire_version v where v.questionnaire_id = q.id)); end $$;

alter table localities.questionnaire alter organisation_id set default access.my_organisation();
create policy own on localities.questionnaire for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy offered on localities.questionnaire for select to soubeh_app using (id = any ((select localities.offered_questionnaires())::uuid[]) or id = any ((select localities.questionnaires_of_sheets())::uuid[]));
create policy begins on localities.questionnaire for insert to soubeh_app with check (localities.writes_questionnaires(organisation_id) and (from_version_id is null or from_version_id in (select v.id from localities.questionnaire_version v where v.id = from_version_id)));
create policy changes on localities.questionnaire for update to soubeh_app using (localities.writes_questionnaires(organisation_id)) with check (localities.writes_questionnaires(organisation_id));
call platform.grant_writes('localities.questionnaire', array['purpose', 'from_version_id']);
-- One that was thrown away before anything of it was published leaves nothing behind.
create policy drops on localities.questionnaire for delete to soubeh_app using (localities.writes_questionnaires(organisation_id) and id = any ((select localities.empty_questionnaires())::uuid[]));
grant delete on localities.questionnaire to soubeh_app;

alter table localities.questionnaire_version alter organisation_id set default access.my_organisation();
create policy own on localities.questionnaire_version for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy offered on localities.questionnaire_version for select to soubeh_app using (state = 'published' and (questionnaire_id = any ((select localities.offered_questionnaires())::uuid[]) or id = any ((select localities.versions_of_sheets())::uuid[])));
create policy drafts on localities.questionnaire_version for insert to soubeh_app with check (localities.writes_questionnaires(organisation_id) and state = 'draft' and questionnaire_id in (select q.id from localities.questionnaire q where q.organisation_id = questionnaire_version.organisation_id));
-- Only a draft is written or thrown away: what is published answers for the sheets that were filled in by it.
create policy writes on localities.questionnaire_version for update to soubeh_app using (localities.writes_questionnaires(organisation_id) and state = 'draft') with check (localities.writes_questionnaires(organisation_id));
create policy drops on localities.questionnaire_version for delete to soubeh_app using (localities.writes_questionnaires(organisation_id) and state = 'draft');
call platform.grant_writes('localities.questionnaire_version', array['questionnaire_id', 'number']);
grant delete on localities.questionnaire_version to soubeh_app;
