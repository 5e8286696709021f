-- A self-evaluation is read and filled in by those who lead quality in the organisation and by workers of the service; by nobody of another organisation.
call platform.grant_writes('quality.self_evaluation', array['service_id', 'version_id']);
create policy of_service on quality.self_evaluation for select to soubeh_app using (service_id = any ((select quality.my_services())::uuid[]));
create policy write on quality.self_evaluation for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and state = 'draft' and service_id = any ((select quality.my_services())::uuid[])
  and version_id in (select v.id from questionnaires.version v where v.id = version_id and v.state = 'published'));
create policy change on quality.self_evaluation for update to soubeh_app using (state = 'draft' and organisation_id = (select access.my_organisation()) and service_id = any ((select quality.my_services())::uuid[])) with check (organisation_id = (select access.my_organisation()));
create policy drops on quality.self_evaluation for delete to soubeh_app using (state = 'draft' and organisation_id = (select access.my_organisation()) and service_id = any ((select quality.my_services())::uuid[]));
grant delete on quality.self_evaluation to soubeh_app;

create or replace function quality.my_self_evaluations() returns uuid[] language plpgsql stable security definer set search_path = quality, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(e.id), '{}') from self_evaluation e where e.service_id = any ((select quality.my_services())::uuid[])); end $$;
create policy of_service on quality.standard_task for select to soubeh_app using (self_evaluation_id = any ((select quality.my_self_evaluations())::uuid[]));
create policy write on quality.standard_task for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and self_evaluation_id = any ((select quality.my_self_evaluations())::uuid[])
  and commitment_id in (select c.id from commitments.commitment c where c.id = commitment_id and c.author_id = (select access.my_membership()) and c.case_id is null));
grant select, insert (commitment_id, self_evaluation_id, topic) on quality.standard_task to soubeh_app;

-- Who reads a self-evaluation, reads the frame that it answers.
create or replace function quality.versions_of_self_evaluations() returns uuid[] language plpgsql stable security definer set search_path = quality, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct e.version_id), '{}') from self_evaluation e where e.service_id = any ((select quality.my_services())::uuid[])); end $$;
create policy of_self_evaluations on questionnaires.version for select to soubeh_app using (state = 'published' and id = any ((select quality.versions_of_self_evaluations())::uuid[]));
create policy of_self_evaluations on questionnaires.questionnaire for select to soubeh_app using (id = any ((select questionnaires.of_versions((select quality.versions_of_self_evaluations())))::uuid[]));
-- What is said of a task to those who read the self-evaluation: what, by when, whether it is done. The task itself is read by those whose it is.
create or replace function quality.tasks_of(an_evaluation uuid) returns table (id uuid, topic text, what text, due_on date, state text, done_on date, owner text) language plpgsql stable security definer set search_path = quality, commitments, access, pg_temp as $$
#variable_conflict use_column
begin return query select c.id, t.topic, c.what, c.due_on, c.state, c.done_on, coalesce((select a.name from membership m join account a on a.id = m.account_id where m.id = c.owner_membership_id and m.organisation_id = any ((select my_organisations())::uuid[])), '')
  from standard_task t join commitment c on c.id = t.commitment_id where t.self_evaluation_id = an_evaluation and an_evaluation = any ((select quality.my_self_evaluations())::uuid[]) order by c.due_on nulls last, c.created_at; end $$;
