-- Own; others at the level of notes and only what the author opened to them. Opinions never leave the organisation.
call platform.govern_fact('work.record', null, without_case => true);
create policy opened on work.record for select to soubeh_app using (case_id = any ((select access.my_cases())::uuid[]) and open_to && (select access.my_organisations())::uuid[] and confidence_of is null
  and share_keys <> '{}' and share_keys <@ (select access.released_keys('notes'))::uuid[]);
call platform.govern_fact('work.record_opinion', null, without_case => true);
call platform.govern_fact('work.record_commitment', null, without_case => true);
create policy organisation on work.unit_rule for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy head on work.unit_rule for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.administers()));
create policy head_changes on work.unit_rule for update to soubeh_app using (organisation_id = (select access.my_organisation()) and (select access.administers()));
call platform.grant_writes('work.unit_rule');
