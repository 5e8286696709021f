-- Files of rules are read by everybody who is in the organisation, files of practices by whoever reads the practice; those of a masked house by itself only: nobody knows what stands in their heading.
create or replace function quality.my_documents() returns uuid[] language plpgsql stable security definer set search_path = quality, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(x.id), '{}') from (select l.document_id as id from rule_document l where l.organisation_id = any ((select my_organisations())::uuid[])
  union all select l.document_id from practice_document l where l.practice_id = any ((select quality.my_practices())::uuid[])
    and (l.organisation_id = any ((select my_organisations())::uuid[]) or l.organisation_id not in (select m.organisation_id from mask m))) x); end $$;
create policy of_quality on documents.document for select to soubeh_app using (id = any ((select quality.my_documents())::uuid[]) and state = 'ready' and case_id is null and about = '{}');

create policy ours on quality.rule_document for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy adds on quality.rule_document for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select quality.leads())
  and rule_version_id in (select v.id from quality.rule_version v where v.id = rule_version_id and v.organisation_id = rule_document.organisation_id)
  and document_id in (select d.id from documents.document d where d.id = rule_document.document_id and d.author_id = (select access.my_membership()) and d.case_id is null and d.about = '{}'));
grant select, insert (document_id, rule_version_id) on quality.rule_document to soubeh_app;
