-- The lead's words belong to the team; a finished report is read by the sites of the programme as well, also by those that left.
call platform.grant_writes('programmes.chapter', array['programme_id', 'chapter']);
create policy seen on programmes.chapter for select to soubeh_app using (programme_id = any ((select programmes.whole())::uuid[]));
create policy write on programmes.chapter for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and programme_id = any ((select programmes.led())::uuid[]));
create policy change on programmes.chapter for update to soubeh_app using (programme_id = any ((select programmes.led())::uuid[])) with check (organisation_id = (select access.my_organisation()));

create policy seen on programmes.report for select to soubeh_app using (programme_id = any ((select programmes.whole())::uuid[]) or programme_id in (select s.programme_id from programmes.site s where s.id = any ((select programmes.my_sites())::uuid[])));
create policy write on programmes.report for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and programme_id = any ((select programmes.led())::uuid[]));
grant select, insert (id, programme_id, content, fingerprint, pdf, docx) on programmes.report to soubeh_app;
