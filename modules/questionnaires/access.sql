-- Questionnaires are about no client. Those of the program are everybody's who is signed in; an organisation reads its own and what others offer.
-- Whose version a sheet answers, reads the version with the sheet: the room that keeps the sheets adds a policy `of_…` here (`questionnaires.of_versions`).

-- Offered by others and published at least once.
create or replace function questionnaires.offered() returns uuid[] language plpgsql stable security definer set search_path = questionnaires, access, pg_temp as $$
#variable_conflict use_column
begin return (select case when my_organisation() is null then '{}'::uuid[] else
  (select coalesce(array_agg(q.id), '{}') from questionnaire q where (q.offered or q.organisation_id is null) and exists (select from version v where v.questionnaire_id = q.id and v.state = 'published')) end); end $$;
create or replace function questionnaires.of_versions(versions uuid[]) returns uuid[] language plpgsql stable security definer set search_path = questionnaires, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct v.questionnaire_id), '{}') from version v where v.id = any (versions)); end $$;
create or replace function questionnaires.writes(an_organisation uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return coalesce(an_organisation = my_organisation() and my_role() in ('head', 'coordinator', 'methodologist'), false); end $$;

-- Of my organisation, without any version left.
create or replace function questionnaires.empty() returns uuid[] language plpgsql stable security definer set search_path = questionnaires, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(q.id), '{}') from questionnaire q where q.organisation_id = my_organisation() and not exists (select from version v where v.questionnaire_id = q.id)); end $$;

alter table questionnaires.questionnaire alter organisation_id set default access.my_organisation();
create policy own on questionnaires.questionnaire for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy offered on questionnaires.questionnaire for select to soubeh_app using (id = any ((select questionnaires.offered())::uuid[]));
create policy begins on questionnaires.questionnaire for insert to soubeh_app with check (questionnaires.writes(organisation_id) and (from_version_id is null or from_version_id in (select v.id from questionnaires.version v where v.id = from_version_id)));
create policy changes on questionnaires.questionnaire for update to soubeh_app using (questionnaires.writes(organisation_id)) with check (questionnaires.writes(organisation_id));
call platform.grant_writes('questionnaires.questionnaire', array['purpose', 'from_version_id']);
-- One that was thrown away before anything of it was published leaves nothing behind.
create policy drops on questionnaires.questionnaire for delete to soubeh_app using (questionnaires.writes(organisation_id) and id = any ((select questionnaires.empty())::uuid[]));
grant delete on questionnaires.questionnaire to soubeh_app;

alter table questionnaires.version alter organisation_id set default access.my_organisation();
create policy own on questionnaires.version for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy offered on questionnaires.version for select to soubeh_app using (state = 'published' and questionnaire_id = any ((select questionnaires.offered())::uuid[]));
create policy drafts on questionnaires.version for insert to soubeh_app with check (questionnaires.writes(organisation_id) and state = 'draft' and questionnaire_id in (select q.id from questionnaires.questionnaire q where q.organisation_id = version.organisation_id));
-- Only a draft is written or thrown away: what is published answers for the sheets that were filled in by it.
create policy writes on questionnaires.version for update to soubeh_app using (questionnaires.writes(organisation_id) and state = 'draft') with check (questionnaires.writes(organisation_id));
create policy drops on questionnaires.version for delete to soubeh_app using (questionnaires.writes(organisation_id) and state = 'draft');
call platform.grant_writes('questionnaires.version', array['questionnaire_id', 'number']);
grant delete on questionnaires.version to soubeh_app;

-- What is filled in by a version, as far as the reader sees it: a row for each sheet.
create or replace view questionnaires.sheet with (security_invoker) as
  select s.version_id, 'conditions' as kind from localities.condition_sheet s union all select a.version_id, 'audit' from audits.audit a
  union all select e.version_id, 'standards' from quality.self_evaluation e union all select c.version_id, 'feedback' from quality.campaign c
  union all select r.version_id, 'maturity' from programmes.sheet s join programmes.round r on r.id = s.round_id;
grant select on questionnaires.sheet to soubeh_app;
