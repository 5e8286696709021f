-- What came in by a file: the list of imports is governed in `work/access.sql`. Here: who brings records in and takes them back, and what is remembered of columns.
grant execute on function work.bring(uuid, jsonb), work.may_undo(uuid), work.stands_on_import(uuid), work.undo_import(uuid) to soubeh_app;
-- That it was taken back, and which file a record came in, is said by these functions alone.
revoke update on work.import from soubeh_app;
revoke insert (undone_at, undone_by) on work.import from soubeh_app;
revoke insert (import_id), update (import_id) on work.record from soubeh_app;

create policy own on work.import_mapping for select to soubeh_app using (organisation_id = (select access.my_organisation()) and (select access.my_role()) in ('worker', 'head', 'coordinator'));
create policy write on work.import_mapping for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.my_role()) in ('worker', 'head', 'coordinator'));
create policy change on work.import_mapping for update to soubeh_app using (organisation_id = (select access.my_organisation()) and (select access.my_role()) in ('worker', 'head', 'coordinator'));
call platform.grant_writes('work.import_mapping', array['headings']);
