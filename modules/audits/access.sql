-- An audit is read by its team and by those who plan audits; by the service as far as it has come; by others when it is final and they were let in one by one.

call platform.grant_writes('audits.round');
create policy ours on audits.round for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy write on audits.round for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select audits.plans()) and version_id in (select v.id from questionnaires.version v where v.id = version_id and v.state = 'published'));
create policy change on audits.round for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select audits.plans())) with check (organisation_id = (select access.my_organisation()));

call platform.grant_writes('audits.audit', array['service_id', 'to_organisation_id', 'kind', 'follows_id']);
create policy we_plan on audits.audit for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select audits.plans()));
create policy seen on audits.audit for select to soubeh_app using (id = any ((select audits.seen())::uuid[]));
create policy write on audits.audit for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select audits.plans()) and state = 'open' and version_id in (select v.id from questionnaires.version v where v.id = version_id and v.state = 'published'));
create policy change on audits.audit for update to soubeh_app using (id = any ((select audits.at_work())::uuid[]) or organisation_id = any ((select access.my_organisations())::uuid[]) and (select audits.plans())) with check (organisation_id = (select access.my_organisation()));
create or replace trigger guard before insert or update on audits.audit for each row when (current_setting('app.erasing', true) is distinct from 'on') execute function audits.guard_audit();

call platform.grant_writes('audits.auditor', array['audit_id', 'membership_id', 'name']);
create policy seen on audits.auditor for select to soubeh_app using (audit_id = any ((select audits.seen())::uuid[]));
create policy write on audits.auditor for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and audit_id = any ((select audits.planned_by_us())::uuid[]) and declared_at is null);
create policy change on audits.auditor for update to soubeh_app using (audit_id = any ((select audits.planned_by_us())::uuid[]) or membership_id = (select access.my_membership())) with check (organisation_id = (select access.my_organisation()));
create or replace trigger guard before insert or update on audits.auditor for each row when (current_setting('app.erasing', true) is distinct from 'on') execute function audits.guard_auditor();

-- The service and those let in see who else reads.
call platform.grant_writes('audits.reader', array['audit_id', 'kind', 'to_organisation_id', 'to_membership_id']);
create policy seen on audits.reader for select to soubeh_app using (audit_id = any ((select audits.seen())::uuid[]));
create policy write on audits.reader for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (audit_id = any ((select audits.planned_by_us())::uuid[]) or audit_id = any ((select audits.at_work())::uuid[])));
create policy change on audits.reader for update to soubeh_app using (audit_id = any ((select audits.planned_by_us())::uuid[])) with check (organisation_id = (select access.my_organisation()));

call platform.grant_writes('audits.visit', array['audit_id']);
create policy seen on audits.visit for select to soubeh_app using (audit_id = any ((select audits.seen())::uuid[]));
create policy write on audits.visit for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and audit_id = any ((select audits.at_work() || audits.planned_by_us())::uuid[]));
create policy change on audits.visit for update to soubeh_app using (audit_id = any ((select audits.at_work() || audits.planned_by_us())::uuid[])) with check (organisation_id = (select access.my_organisation()));

-- Talks and what is known from them stay with those who audit: neither the service nor the head of the organisation that audits reads them.
call platform.grant_writes('audits.interview', array['audit_id']);
create policy team on audits.interview for select to soubeh_app using (audit_id = any ((select audits.in_team())::uuid[]));
create policy write on audits.interview for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and audit_id = any ((select audits.at_work())::uuid[]));
create policy change on audits.interview for update to soubeh_app using (author_id = (select access.my_membership()) and audit_id = any ((select audits.at_work())::uuid[])) with check (organisation_id = (select access.my_organisation()));
call platform.grant_writes('audits.evidence', array['audit_id', 'criterion']);
create policy team on audits.evidence for select to soubeh_app using (audit_id = any ((select audits.in_team())::uuid[]));
create policy write on audits.evidence for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and audit_id = any ((select audits.at_work())::uuid[]));
create policy change on audits.evidence for update to soubeh_app using (author_id = (select access.my_membership()) and audit_id = any ((select audits.at_work())::uuid[])) with check (organisation_id = (select access.my_organisation()));
create policy drops on audits.evidence for delete to soubeh_app using (author_id = (select access.my_membership()) and audit_id = any ((select audits.at_work())::uuid[]));
grant delete on audits.evidence to soubeh_app;

call platform.grant_writes('audits.rating', array['audit_id', 'criterion']);
create policy seen on audits.rating for select to soubeh_app using (audit_id = any ((select audits.results())::uuid[]));
create policy write on audits.rating for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and audit_id = any ((select audits.at_work())::uuid[]));
create policy change on audits.rating for update to soubeh_app using (audit_id = any ((select audits.at_work())::uuid[])) with check (organisation_id = (select access.my_organisation()));
call platform.grant_writes('audits.finding', array['audit_id', 'criterion']);
create policy seen on audits.finding for select to soubeh_app using (audit_id = any ((select audits.results())::uuid[]));
create policy write on audits.finding for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and audit_id = any ((select audits.at_work())::uuid[]));
create policy change on audits.finding for update to soubeh_app using (audit_id = any ((select audits.at_work())::uuid[])) with check (organisation_id = (select access.my_organisation()));
create policy drops on audits.finding for delete to soubeh_app using (audit_id = any ((select audits.at_work())::uuid[]));
grant delete on audits.finding to soubeh_app;

-- The service comments while the draft is with it, the auditors answer.
create policy seen on audits.comment for select to soubeh_app using (audit_id = any ((select audits.results())::uuid[]));
create policy service_comments on audits.comment for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and replies_id is null and audit_id = any ((select audits.drafts_for_us())::uuid[]));
create policy team_answers on audits.comment for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and audit_id = any ((select audits.at_work())::uuid[])
  and audit_id = audits.audit_commented(replies_id));
grant select, insert (id, audit_id, criterion, finding_id, replies_id, outcome, text) on audits.comment to soubeh_app;

-- A document is read by the team, or by those named; by whoever put it there always; what the service handed over without naming anybody, also by the service itself.
create or replace function audits.my_documents() returns uuid[] language plpgsql stable security definer set search_path = audits, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(d.document_id), '{}') from audit_document d where d.author_id = (select my_membership())
  or d.audit_id = any ((select audits.in_team())::uuid[]) and (d.readers is null or (select my_membership()) = any (d.readers))
  or d.readers is null and d.organisation_id = any ((select my_organisations())::uuid[]) and d.audit_id = any ((select audits.of_our_service())::uuid[])); end $$;
-- Of my organisations, but not for me: also not for the head, who otherwise reads every document of theirs that stands in no case.
create or replace function audits.documents_of_others() returns uuid[] language plpgsql stable security definer set search_path = audits, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(d.document_id), '{}') from audit_document d where d.organisation_id = any ((select my_organisations())::uuid[]) and d.document_id <> all ((select audits.my_documents())::uuid[])); end $$;
create policy of_audit on documents.document for select to soubeh_app using (id = any ((select audits.my_documents())::uuid[]) and state = 'ready' and case_id is null and about = '{}');
create policy not_of_audit on documents.document as restrictive for select to soubeh_app using (id <> all ((select audits.documents_of_others())::uuid[]));
create policy readers on audits.audit_document for select to soubeh_app using (document_id = any ((select audits.my_documents())::uuid[]) or author_id = (select access.my_membership()));
create policy write on audits.audit_document for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and audit_id = any ((select audits.at_work() || audits.of_our_service())::uuid[])
  and document_id in (select d.id from documents.document d where d.id = document_id and d.author_id = (select access.my_membership()) and d.case_id is null and d.about = '{}'));
create policy change on audits.audit_document for update to soubeh_app using (author_id = (select access.my_membership())) with check (organisation_id = (select access.my_organisation()));
grant select, insert (document_id, audit_id, readers), update (readers) on audits.audit_document to soubeh_app;

-- Keys of criteria that hold something: for who plans or writes, so that none of them is lost from the scope. What they hold is not said.
create or replace function audits.held_criteria(an_audit uuid) returns text[] language plpgsql stable security definer set search_path = audits, pg_temp as $$
#variable_conflict use_column
begin
  if an_audit <> all (audits.planned_by_us() || audits.in_team()) then return '{}'; end if;
  return (select coalesce(array_agg(distinct x.criterion), '{}') from (select r.criterion from rating r where r.audit_id = an_audit and (r.level is not null or not r.applies or r.summary <> '') union all select e.criterion from evidence e where e.audit_id = an_audit
    union all select f.criterion from finding f where f.audit_id = an_audit union all select c.criterion from comment c where c.audit_id = an_audit and c.criterion is not null) x);
end $$;

create policy seen on audits.report for select to soubeh_app using (id = any ((select audits.results())::uuid[]));
create policy write on audits.report for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and id = any ((select audits.at_work())::uuid[]));
grant select, insert (id, content, fingerprint, pdf, docx) on audits.report to soubeh_app;

-- Whoever sees an audit, sees the method it goes by.
create or replace function audits.methods() returns uuid[] language plpgsql stable security definer set search_path = audits, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct a.version_id), '{}') from audit a where a.id = any (audits.seen())); end $$;
create policy of_audits on questionnaires.version for select to soubeh_app using (state = 'published' and id = any ((select audits.methods())::uuid[]));
create policy of_audits on questionnaires.questionnaire for select to soubeh_app using (id = any ((select questionnaires.of_versions((select audits.methods())))::uuid[]));

-- Which recommendation comes out of which audit: read with the results.
create policy seen on audits.recommended for select to soubeh_app using (audit_id = any ((select audits.results())::uuid[]));
create policy write on audits.recommended for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and audit_id = any ((select audits.at_work())::uuid[])
  and id in (select r.id from signals.recommendation r where r.id = recommended.id and r.author_id = (select access.my_membership()))
  and (finding_id is null or finding_id in (select f.id from audits.finding f where f.id = finding_id and f.audit_id = recommended.audit_id)));
grant select, insert (id, audit_id, finding_id) on audits.recommended to soubeh_app;
