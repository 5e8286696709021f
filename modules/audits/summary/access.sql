-- The report of a round is written by those who plan audits and read as it was published by those it was published to.
call platform.grant_writes('audits.summary_text');
create policy ours on audits.summary_text for select to soubeh_app using (id = any ((select audits.our_rounds())::uuid[]));
create policy write on audits.summary_text for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and id = any ((select audits.our_rounds())::uuid[]));
create policy change on audits.summary_text for update to soubeh_app using (id = any ((select audits.our_rounds())::uuid[])) with check (organisation_id = (select access.my_organisation()));

create policy ours on audits.summary_report for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.my_role()) in ('head', 'methodologist', 'coordinator', 'analyst'));
create policy published on audits.summary_report for select to soubeh_app using (id = any ((select audits.summaries_for_us())::uuid[]));
create policy write on audits.summary_report for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and id = any ((select audits.our_rounds())::uuid[]));
grant select, insert (id, content, fingerprint, pdf, docx) on audits.summary_report to soubeh_app;

-- A number is resolved by whoever reads the audit behind it.
create policy read_audit on audits.summary_number for select to soubeh_app using (audit_id = any ((select audits.results())::uuid[]));
create policy write on audits.summary_number for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and report_id = any ((select audits.our_rounds())::uuid[])
  and finding_id in (select f.id from audits.finding f join audits.audit a on a.id = f.audit_id where f.id = finding_id and f.audit_id = summary_number.audit_id and a.round_id = report_id and a.state = 'final'));
grant select, insert (report_id, number, audit_id, finding_id) on audits.summary_number to soubeh_app;

create policy ours on audits.summary_reader for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.my_role()) in ('head', 'methodologist', 'coordinator', 'analyst'));
create policy to_us on audits.summary_reader for select to soubeh_app using (to_organisation_id = any ((select access.my_organisations())::uuid[]) and report_id = any ((select audits.summaries_for_us())::uuid[]));
create policy write on audits.summary_reader for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and report_id = any ((select audits.our_rounds())::uuid[]) and to_organisation_id <> organisation_id);
grant select, insert (id, report_id, to_organisation_id) on audits.summary_reader to soubeh_app;
