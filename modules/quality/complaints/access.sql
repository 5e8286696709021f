-- A complaint is read by who handles it and who received it, never by a worker whom it names.
create policy seen on quality.complaint for select to soubeh_app using (id = any ((select quality.complaints_seen())::uuid[]));
create policy receives on quality.complaint for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and organisation_id = directory.service_organisation(service_id)
  and (select access.my_role()) in ('worker', 'head', 'coordinator', 'methodologist') and access.may_write_about(null, array_remove(array[person_id], null)) and received_on <= platform.today() and answered_on is null);
create policy handles on quality.complaint for update to soubeh_app using (id = any ((select quality.complaints_handled())::uuid[])) with check (answered_on <= platform.today() is not false);
call platform.grant_writes('quality.complaint', array['service_id', 'person_id', 'in_name', 'received_on', 'way', 'due_on', 'handler_name']);
revoke insert (handler_name) on quality.complaint from soubeh_app;

create policy handled on quality.complaint_worker for select to soubeh_app using (complaint_id = any ((select quality.complaints_seen())::uuid[]));
create policy with_complaint on quality.complaint_worker for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and complaint_id = any ((select quality.complaints_being_written())::uuid[]));
create policy found_out on quality.complaint_worker for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and complaint_id = any ((select quality.complaints_handled())::uuid[]));
grant select, insert (complaint_id, membership_id) on quality.complaint_worker to soubeh_app;

create policy handled on quality.complaint_note for select to soubeh_app using (complaint_id = any ((select quality.complaints_handled())::uuid[]));
create policy adds on quality.complaint_note for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and complaint_id = any ((select quality.complaints_handled())::uuid[]));
grant select, insert (id, complaint_id, on_day, with_whom, text) on quality.complaint_note to soubeh_app;

create policy handled on quality.complaint_measure for select to soubeh_app using (complaint_id = any ((select quality.complaints_handled())::uuid[]));
create policy gives on quality.complaint_measure for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and complaint_id = any ((select quality.complaints_handled())::uuid[])
  and id in (select k.id from commitments.commitment k where k.id = complaint_measure.id and k.author_id = (select access.my_membership())));
grant select, insert (id, complaint_id) on quality.complaint_measure to soubeh_app;

-- The rules are everybody's of the organisation: a complaint is received by anybody. Set by the head or the administrator.
create policy own on quality.complaint_rule for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy sets on quality.complaint_rule for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.administers()) and (trusted_id is null or access.is_of_my_organisation(trusted_id)));
create policy mends on quality.complaint_rule for update to soubeh_app using (organisation_id = (select access.my_organisation()) and (select access.administers()) and valid_from >= platform.today())
  with check (trusted_id is null or access.is_of_my_organisation(trusted_id));
grant select, insert (id, valid_from, days, extension_days, trusted_id, appeal), update (days, extension_days, trusted_id, appeal) on quality.complaint_rule to soubeh_app;

-- What changed in a complaint stands in the log of changes for who keeps the installation. Nobody reads it in the application: a head may be the one it names.
create policy not_complaints on access.change_log as restrictive for select to soubeh_app using (table_name not in ('quality.complaint', 'quality.complaint_worker', 'quality.complaint_note', 'quality.complaint_measure'));

-- Answered in a year and over; while a head in office is named in one, it waits, so that the list of what is due does not tell them. For retention only.
create or replace function quality.complaints_over(an_organisation uuid, a_year int) returns table (id uuid, answered_on date) language plpgsql stable security definer set search_path = quality, pg_temp as $$
#variable_conflict use_column
begin return query select c.id, c.answered_on from complaint c where c.organisation_id = an_organisation and c.answered_on is not null and (a_year is null or extract(year from c.answered_on) = a_year) and not quality.names_head(c.id, c.organisation_id); end $$;
revoke execute on function quality.complaints_over(uuid, int) from public;
