-- Incidents: of whoever wrote them, and of whoever is about to go there. The rest of an organisation, and everybody else, does not learn that there is one.
call platform.grant_writes('localities.incident', array['organisation_id']);
create policy we_wrote on localities.incident for select to soubeh_app using (id = any ((select localities.own_incidents())::uuid[]));
create policy on_my_way on localities.incident for select to soubeh_app using (id = any ((select localities.met_incidents())::uuid[]));
create policy write on localities.incident for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (case_id is null or case_id = any ((select access.open_cases())::uuid[])));
create policy change on localities.incident for update to soubeh_app using (id = any ((select localities.own_incidents())::uuid[])) with check (organisation_id = any ((select access.my_organisations())::uuid[]));
create or replace trigger guard_incident before insert or update on localities.incident for each row execute function localities.guard_incident();
create or replace trigger tell_those_who_go after insert or update on localities.incident for each row execute function localities.tell_those_who_go();

-- Who it was and what we think of it: never of those who only go there.
call platform.grant_writes('localities.incident_own', array['incident_id']);
create policy we_wrote on localities.incident_own for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and incident_id = any ((select localities.own_incidents())::uuid[]));
create policy write on localities.incident_own for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and incident_id = any ((select localities.own_incidents())::uuid[]));
create policy change on localities.incident_own for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and incident_id = any ((select localities.own_incidents())::uuid[])) with check (organisation_id = any ((select access.my_organisations())::uuid[]));

-- Visits: of those who go, of the colleague who is alarmed, of the head. Where workers are is no business of anybody else.
call platform.grant_writes('localities.visit', array['checked_in_received_at', 'checked_out_received_at']);
create policy i_go on localities.visit for select to soubeh_app using (author_id = (select access.my_membership()) or second_membership_id = (select access.my_membership()) or alarm_membership_id = (select access.my_membership())
  or organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.sees_whole_organisation()));
create policy write on localities.visit for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and author_id = (select access.my_membership()) and (case_id is null or case_id = any ((select access.open_cases())::uuid[])));
create policy change on localities.visit for update to soubeh_app using (author_id = (select access.my_membership()) or second_membership_id = (select access.my_membership()) or alarm_membership_id = (select access.my_membership())
  or organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.sees_whole_organisation())) with check (organisation_id = any ((select access.my_organisations())::uuid[]));
create or replace trigger guard_visit before insert or update on localities.visit for each row execute function localities.guard_visit();
create or replace trigger watch_visit after insert or update on localities.visit for each row execute function localities.watch_visit();
create or replace trigger tell after insert or update on localities.visit for each row execute function platform.tell('safety', 'author_id');
create or replace trigger tell_second after insert or update on localities.visit for each row execute function platform.tell('safety', 'second_membership_id');
create or replace trigger tell_colleague after insert or update on localities.visit for each row execute function platform.tell('safety', 'alarm_membership_id');

-- Who confirmed that they read it: themselves and their head. The organisation that wrote it is told how many (localities.count_readings).
call platform.grant_writes('localities.incident_reading', array['incident_id', 'incident_version']);
create policy mine on localities.incident_reading for select to soubeh_app using (author_id = (select access.my_membership()) or organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.sees_whole_organisation()));
create policy write on localities.incident_reading for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and author_id = (select access.my_membership()) and (incident_id = any ((select localities.met_incidents())::uuid[]) or incident_id = any ((select localities.own_incidents())::uuid[])));

-- Alarms are raised by the job; whoever was told answers by localities.acknowledge.
create policy told on localities.alarm for select to soubeh_app using (to_membership_id = (select access.my_membership()) or visitor_id = (select access.my_membership()) or organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.sees_whole_organisation()));
grant select on localities.alarm to soubeh_app;
create or replace trigger tell after insert or update on localities.alarm for each row execute function platform.tell('safety', 'to_membership_id');
create or replace trigger tell_visitor after insert or update on localities.alarm for each row execute function platform.tell('safety', 'visitor_id');
