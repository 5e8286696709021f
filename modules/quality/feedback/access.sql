-- Campaigns of my services; answers of them only in batches that may be shown, for heads and workers alike.
create policy mine on quality.campaign for select to soubeh_app using (id = any ((select quality.my_campaigns())::uuid[]));
create policy begins on quality.campaign for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (run_id is not null or organisation_id = directory.service_organisation(service_id)) and quality.asks_in(service_id, run_id)
  and version_id in (select v.id from questionnaires.version v join questionnaires.questionnaire q on q.id = v.questionnaire_id where v.id = campaign.version_id and v.state = 'published' and q.purpose = 'feedback'));
create policy changes on quality.campaign for update to soubeh_app using (organisation_id = (select access.my_organisation()) and quality.asks_in(service_id, run_id)) with check (organisation_id = (select access.my_organisation()));
call platform.grant_writes('quality.campaign', array['service_id', 'run_id', 'version_id', 'path_token', 'begins_on']);

-- By column: neither the place of a row nor its transaction is granted.
create policy shown on quality.voice for select to soubeh_app using ((campaign_id, week) in (select s.campaign_id, s.week from quality.shown_weeks() s));
grant select (id, organisation_id, campaign_id, week, tongue, paper, answers) on quality.voice to soubeh_app;
create policy shown on quality.voice_text for select to soubeh_app using ((campaign_id, week) in (select s.campaign_id, s.week from quality.shown_weeks() s));
grant select (id, organisation_id, campaign_id, week, question, text) on quality.voice_text to soubeh_app;

-- A text that names somebody is hidden by the head; it stays and is counted.
create policy mine on quality.voice_hidden for select to soubeh_app using (id in (select t.id from quality.voice_text t));
create policy hides on quality.voice_hidden for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.sees_whole_organisation()) and id in (select t.id from quality.voice_text t where t.id = voice_hidden.id and t.organisation_id = voice_hidden.organisation_id));
create policy shows_again on quality.voice_hidden for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and (select access.sees_whole_organisation()));
grant select, insert (id, reason), delete on quality.voice_hidden to soubeh_app;

-- Whoever sees a campaign sees what it asks.
create or replace function quality.campaign_versions() returns uuid[] language plpgsql stable security definer set search_path = quality, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct c.version_id), '{}') from campaign c where c.id = any (quality.my_campaigns())); end $$;
create policy of_campaigns on questionnaires.version for select to soubeh_app using (state = 'published' and id = any ((select quality.campaign_versions())::uuid[]));
create policy of_campaigns on questionnaires.questionnaire for select to soubeh_app using (id = any ((select questionnaires.of_versions((select quality.campaign_versions())))::uuid[]));
