-- Departures are our own: read and written by our people. What a service gave for its audit is read with the results of that audit and by whoever gave it.
call platform.grant_writes('quality.departure', array['service_id']);
create policy ours on quality.departure for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.my_role()) in ('worker', 'head', 'coordinator', 'methodologist', 'analyst'));
create policy write on quality.departure for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.my_role()) in ('worker', 'head', 'coordinator', 'methodologist')
  and service_id in (select s.id from directory.service s where s.id = service_id and s.organisation_id = (select access.my_organisation()) and s.partner_id is null));
create policy change on quality.departure for update to soubeh_app using (organisation_id = (select access.my_organisation()) and (author_id = (select access.my_membership()) or (select access.my_role()) = 'head')) with check (organisation_id = (select access.my_organisation()));
create policy drops on quality.departure for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and (author_id = (select access.my_membership()) or (select access.my_role()) = 'head'));
grant delete on quality.departure to soubeh_app;

create policy results on audits.staffing for select to soubeh_app using (audit_id = any ((select audits.results())::uuid[]));
create policy ours on audits.staffing for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and audit_id = any ((select audits.of_our_service())::uuid[]));
create policy notes on audits.staffing for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and source <> 'service' and departures is null and audit_id = any ((select audits.at_work())::uuid[]));
create policy releases on audits.staffing for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and source = 'service' and (select audits.plans()) and audit_id in (select a.id from audits.audit a where a.id = audit_id and a.to_organisation_id = any ((select access.my_organisations())::uuid[]) and a.state in ('open', 'draft') and a.id = any ((select audits.of_our_service())::uuid[])));
grant select, insert (id, audit_id, on_day, social_workers, care_workers, others, source, source_text, departures, departures_from) on audits.staffing to soubeh_app;
