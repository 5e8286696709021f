-- What was said in public is written and read by the team; everybody reads it on the public page, once that is published.
call platform.grant_writes('programmes.publicity', array['programme_id']);
create policy whole on programmes.publicity for select to soubeh_app using (programme_id = any ((select programmes.whole())::uuid[]));
create policy write on programmes.publicity for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and programme_id = any ((select programmes.at_work())::uuid[])
  and (activity_id is null or activity_id in (select a.id from programmes.activity a where a.id = activity_id and a.programme_id = publicity.programme_id)));
create policy change on programmes.publicity for update to soubeh_app using (programme_id = any ((select programmes.at_work())::uuid[])) with check (organisation_id = (select access.my_organisation())
  and (activity_id is null or activity_id in (select a.id from programmes.activity a where a.id = activity_id and a.programme_id = publicity.programme_id)));
create policy remove on programmes.publicity for delete to soubeh_app using (programme_id = any ((select programmes.at_work())::uuid[]));
grant delete on programmes.publicity to soubeh_app;

create policy whole on programmes.publicity_document for select to soubeh_app using (publicity_id in (select p.id from programmes.publicity p where p.id = publicity_id));
create policy adds on programmes.publicity_document for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and publicity_id in (select p.id from programmes.publicity p where p.id = publicity_id and p.programme_id = any ((select programmes.at_work())::uuid[]))
  and document_id in (select d.id from documents.document d where d.id = publicity_document.document_id and d.author_id = (select access.my_membership()) and d.case_id is null and d.about = '{}'));
grant select, insert (document_id, publicity_id) on programmes.publicity_document to soubeh_app;
