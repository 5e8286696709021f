-- Own; others at the level of notes and only what the author opened to them. Opinions never leave the organisation.
call platform.govern_fact('work.record', null, without_case => true);
create policy opened on work.record for select to soubeh_app using ((case_id = any ((select access.my_cases())::uuid[])) is true and open_to && (select access.my_organisations())::uuid[] and confidence_of is null
  and share_keys <> '{}' and share_keys <@ (select access.released_keys('notes'))::uuid[]);
-- Of a locality what the author opened to an organisation that takes part.
create policy opened_in_common on work.record for select to soubeh_app using ((case_id = any ((select access.common_cases())::uuid[])) is true and about = '{}' and open_to && (select access.my_organisations())::uuid[]);

-- Organisations that may read notes about all of these persons of the case: a release of ours, or a mutual one of theirs that we pass back. Only asked about a row being written.
create or replace function work.readers(in_case uuid, about uuid[]) returns uuid[] language plpgsql stable security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(o), '{}') from (
    select f.to_ as o from (
      select r.to_organisation_id as to_, r.person_id from release_in_force r where r.organisation_id = (select my_organisation()) and r.case_id = in_case and r.level = 'notes'
      union select r.organisation_id, r.person_id from release_passed_back r where r.to_organisation_id = (select my_organisation()) and r.case_id = in_case and r.level = 'notes') f
     where f.person_id = any (about)
     group by f.to_ having count(distinct f.person_id) = cardinality(array(select distinct unnest(about)))
    union all
    select cs.organisation_id from cases.case_service cs where about = '{}' and cs.case_id = in_case and cs.state = 'accepted' and in_case = any ((select common_cases())::uuid[])) x); end $$;
create policy opens_within_releases on work.record as restrictive for insert to soubeh_app with check (on_day <= platform.today() and (open_to = '{}' or open_to <@ work.readers(case_id, about)));
create policy author_or_head on work.record as restrictive for update to soubeh_app using (author_id = (select access.my_membership()) or (select access.sees_whole_organisation()))
  with check (on_day <= platform.today() and (open_to = '{}' or open_to <@ work.readers(case_id, about)));

call platform.govern_fact('work.record_opinion', null, without_case => true);
create policy author on work.record_opinion as restrictive for update to soubeh_app using (author_id = (select access.my_membership()));
call platform.govern_fact('work.record_commitment', null, without_case => true);
-- An opinion and a link belong to a record of ours: there is one opinion to a record, and nobody takes its place.
create policy of_own_record on work.record_opinion as restrictive for insert to soubeh_app with check (record_id in (select r.id from work.record r where r.id = record_opinion.record_id and r.author_id = record_opinion.author_id and r.case_id is not distinct from record_opinion.case_id));
revoke update (record_id) on work.record_opinion from soubeh_app;
create policy of_own_record on work.record_commitment as restrictive for insert to soubeh_app with check (
  record_id in (select r.id from work.record r where r.id = record_commitment.record_id and r.organisation_id = record_commitment.organisation_id and r.case_id is not distinct from record_commitment.case_id)
  and commitment_id in (select c.id from commitments.commitment c where c.id = record_commitment.commitment_id and c.case_id is not distinct from record_commitment.case_id));
revoke update on work.record_commitment from soubeh_app;
create policy organisation on work.unit_rule for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
-- Rules of the funder of a project that pays for my work, also when the project is of the whole.
create policy of_payer on work.unit_rule for select to soubeh_app using (project_id is not null and organisation_id = any ((select work.my_payers())::uuid[]));
create policy head on work.unit_rule for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.administers())
  and (project_id is null or project_id in (select p.id from work.project p where p.organisation_id = (select access.my_organisation()))));
create policy head_changes on work.unit_rule for update to soubeh_app using (organisation_id = (select access.my_organisation()) and (select access.administers()));
call platform.grant_writes('work.unit_rule', array['project_id']);

-- Which units a record counts as, by the rules of its organisation on its day. A long talk is a kontakt and an intervence.
create or replace view work.record_unit with (security_invoker = true) as
  select r.id as record_id, r.organisation_id, r.author_id, r.case_id, r.on_day, u.unit
    from work.record r join work.unit_rule u on u.organisation_id = r.organisation_id and u.project_id is null and r.on_day >= u.valid_from and (u.valid_to is null or r.on_day <= u.valid_to)
     and r.minutes >= u.min_minutes and r.mode = any (u.modes) and r.directness = any (u.directness);
comment on view work.record_unit is 'Statutory units derived from records: one row for each record and unit.';
grant select on work.record_unit to soubeh_app;

-- Target group of a client in a service: of the organisation's own people within reach of the service.
create policy own on work.target_group for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and service_id = any ((select access.my_services())::uuid[]) and person_id = any ((select access.my_people())::uuid[]));
create policy write on work.target_group for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and service_id = any ((select access.my_services())::uuid[]) and access.may_write_about(null, array[person_id]));
create policy change on work.target_group for update to soubeh_app using (organisation_id = (select access.my_organisation()) and service_id = any ((select access.my_services())::uuid[]) and person_id = any ((select access.my_people())::uuid[]));
call platform.grant_writes('work.target_group', array['person_id', 'service_id']);

-- Sums are for the head and the analyst of the organisation (a head also of its parts); nobody writes them.
create policy counted on work.month_sum for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.my_role()) = any ('{head,analyst}'));
create policy counted on work.month_delta for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.my_role()) = any ('{head,analyst}'));
create policy counted on work.past_sum for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.my_role()) = any ('{head,analyst}'));
grant select on work.month_sum, work.month_delta, work.past_sum, work.record_counted, work.month_tally to soubeh_app;

-- Activities of a service (a course, an event, materials given out) are known to everybody who works in it, as far as everybody they concern is within their reach. Support of a site is none: its hours are told by its programme.
create policy of_team on work.record for select to soubeh_app using (case_id is null and kind not in ('contact', 'coordination', 'administration', 'method_support') and confidence_of is null
  and organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.my_role()) in ('worker', 'coordinator')
  and (service_id is null or service_id = any ((select access.my_services())::uuid[])) and (about = '{}' or about <@ (select access.my_people())::uuid[]));

-- Where a record stands: the service that it is work of (mine that takes part in the case within my reach, or my only one) and the episode of the case.
-- Without a row when the case takes no records from us: it is closed, or its row is not ours to see (the policies of cases.case: we lead it, or who leads it released somebody to us).
create or replace function work.stands_in(a_case uuid) returns table (service_id uuid, episode int) language plpgsql stable security definer set search_path = work, cases, access, pg_temp as $$
#variable_conflict use_column
declare part text; mine uuid[]; leads boolean; the_case "case"; taking_part uuid[];
begin
  select h.role, h.services, a_case = any (h.lead_cases) into part, mine, leads from asked_reach h;
  if not found then part := my_role(); mine := my_services(); leads := a_case = any (lead_cases()); end if;
  if part is distinct from 'worker' then mine := '{}'; end if;
  if a_case is null then
    if cardinality(mine) = 1 then service_id := mine[1]; end if;
    return next;
  else
    select c.* into the_case from "case" c where c.id = a_case;
    if leads is not true and (md5(the_case.organisation_id::text || the_case.id::text)::uuid = any (released_case_keys('involvement'))) is not true then return; end if;
    if the_case.phase = 'closed' then return; end if;
    episode := the_case.episode;
    select array_agg(cs.service_id order by cs.service_id) into taking_part from case_service cs where cs.case_id = a_case;
    for n in 1 .. coalesce(cardinality(taking_part), 0) loop
      if taking_part[n] = any (mine) then service_id := taking_part[n]; exit; end if;
    end loop;
    return next;
  end if;
end $$;

-- A course and a meeting that one sees: a session has one record, and nobody else takes its place. (In a function, for the few records that have one: the lists of
-- what is within reach that both tables ask for would be made ready for each record written.)
create or replace function work.sees_session(a_course uuid, a_meeting uuid) returns boolean language plpgsql stable set search_path = work, pg_temp as $$
begin return (a_course is null or exists (select from course c where c.id = a_course)) and (a_meeting is null or exists (select from meetings.meeting m where m.id = a_meeting)); end $$;
create policy of_seen_session on work.record as restrictive for insert to soubeh_app with check (course_id is null and meeting_id is null or work.sees_session(course_id, meeting_id));

-- What stands beside a record belongs to our own: another organisation that reads the record does not see who pays for it.
create policy own on work.anonymous_group for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and work.sees_record(record_id));
create policy write on work.anonymous_group for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and work.writes_record(record_id) and work.sees_record(record_id));
create policy remove on work.anonymous_group for delete to soubeh_app using (work.writes_record(record_id));
call platform.grant_writes('work.anonymous_group');
create policy own on work.material for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and work.sees_record(record_id));
create policy write on work.material for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and work.writes_record(record_id) and work.sees_record(record_id));
create policy remove on work.material for delete to soubeh_app using (work.writes_record(record_id));
call platform.grant_writes('work.material');
create policy own on work.record_project for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and work.sees_record(record_id));
create policy write on work.record_project for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and work.writes_record(record_id) and work.sees_record(record_id)
  and project_id in (select p.id from work.project p where p.organisation_id = any ((select work.my_payers())::uuid[])));
create policy remove on work.record_project for delete to soubeh_app using (work.writes_record(record_id));
call platform.grant_writes('work.record_project');
revoke update on work.anonymous_group, work.material, work.record_project from soubeh_app;
grant delete on work.anonymous_group, work.material, work.record_project to soubeh_app;

-- Projects, courses, files that came in: the organisation's own. Projects of the whole are also its parts'.
create policy payers on work.project for select to soubeh_app using (organisation_id = any ((select work.my_payers())::uuid[]));
create policy head on work.project for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.sees_whole_organisation()));
create policy head_changes on work.project for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.sees_whole_organisation()));
call platform.grant_writes('work.project');
create policy own on work.course for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy write on work.course for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.my_role()) in ('worker', 'head', 'coordinator') and (service_id is null or service_id = any ((select access.my_services())::uuid[])));
create policy change on work.course for update to soubeh_app using (organisation_id = (select access.my_organisation()) and (select access.my_role()) in ('worker', 'head', 'coordinator') and (service_id is null or service_id = any ((select access.my_services())::uuid[])));
call platform.grant_writes('work.course');
create policy own on work.import for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (author_id = (select access.my_membership()) or (select access.sees_whole_organisation())));
create policy write on work.import for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.my_role()) in ('worker', 'head', 'coordinator'));
create policy undo on work.import for update to soubeh_app using (organisation_id = (select access.my_organisation()) and (author_id = (select access.my_membership()) or (select access.sees_whole_organisation())));
call platform.grant_writes('work.import', array['file_name', 'row_count', 'from_day', 'to_day']);
