-- Own organisation reads what it wrote; others what was offered. Who tries it is known to whoever tries and to whose practice it is.
create or replace function quality.my_practices() returns uuid[] language plpgsql stable security definer set search_path = quality, access, pg_temp as $$
#variable_conflict use_column
begin return (select case when my_organisation() is null then '{}'::uuid[] else (select coalesce(array_agg(p.id), '{}') from practice p where p.organisation_id = any ((select my_organisations())::uuid[]) or p.offered and p.ended_on is null or p.id in (select t.practice_id from practice_try t where t.organisation_id = any ((select my_organisations())::uuid[])) and p.offered) end); end $$;
create or replace function quality.our_practices() returns uuid[] language plpgsql stable security definer set search_path = quality, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(p.id), '{}') from practice p where p.organisation_id = any ((select my_organisations())::uuid[])); end $$;
-- Strengths of audits of our own services that I read.
create or replace function quality.our_strengths() returns uuid[] language plpgsql stable security definer set search_path = audits, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(f.id), '{}') from finding f join audit a on a.id = f.audit_id where f.kind = 'strength' and a.to_organisation_id = any ((select my_organisations())::uuid[]) and f.audit_id = any ((select audits.results_for_us())::uuid[])); end $$;

call platform.grant_writes('quality.practice', array['finding_id']);
create policy ours on quality.practice for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy offered on quality.practice for select to soubeh_app using (id = any ((select quality.my_practices())::uuid[]));
create policy write on quality.practice for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (finding_id is null or finding_id = any ((select quality.our_strengths())::uuid[])) and (not offered or (select quality.leads())));
-- Whoever wrote it, and those who lead; only they offer it to others.
create policy change on quality.practice for update to soubeh_app using (organisation_id = (select access.my_organisation()) and ((select quality.leads()) or author_id = (select access.my_membership()) and not offered)) with check (organisation_id = (select access.my_organisation()) and (not offered or (select quality.leads())));

call platform.grant_writes('quality.practice_try', array['practice_id']);
create policy ours on quality.practice_try for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy of_ours on quality.practice_try for select to soubeh_app using (practice_id = any ((select quality.our_practices())::uuid[]));
create policy write on quality.practice_try for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select quality.leads()) and practice_id = any ((select quality.my_practices())::uuid[]) and practice_id <> all ((select quality.our_practices())::uuid[]));
create policy change on quality.practice_try for update to soubeh_app using (organisation_id = (select access.my_organisation()) and (select quality.leads())) with check (organisation_id = (select access.my_organisation()));
-- Names that would tell whose house it is, while the organisation is masked: neither of them goes out in what is offered.
create or replace function quality.names_to_hide() returns text[] language plpgsql stable security definer set search_path = access, directory, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(x.name), '{}') from (select m.name from mask m where m.organisation_id = my_organisation() union select m.short_name from mask m where m.organisation_id = my_organisation() union select s.name from masked_service s where s.organisation_id = my_organisation()) x where x.name <> ''); end $$;

-- Files go with the practice, to whom it is offered too (rules/documents-access.sql).
create policy seen on quality.practice_document for select to soubeh_app using (document_id = any ((select quality.my_documents())::uuid[]));
create policy adds on quality.practice_document for insert to soubeh_app with check (organisation_id = (select access.my_organisation())
  and practice_id in (select p.id from quality.practice p where p.id = practice_id and p.organisation_id = practice_document.organisation_id and ((select quality.leads()) or p.author_id = (select access.my_membership()) and not p.offered))
  and document_id in (select d.id from documents.document d where d.id = practice_document.document_id and d.author_id = (select access.my_membership()) and d.case_id is null and d.about = '{}'));
grant select, insert (document_id, practice_id) on quality.practice_document to soubeh_app;
