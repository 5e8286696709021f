-- Counts of a course over everybody, also clients that the reader may not see: for whoever sees the course.
create or replace function work.sees_course(a_course uuid) returns boolean language plpgsql stable security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
begin return exists (select from course c where c.id = a_course and c.organisation_id = any (my_organisations())); end $$;
create or replace function work.course_counts(a_course uuid, out held int, out came int, out minutes int, out enrolled int) language plpgsql stable security definer set search_path = work, pg_temp as $$
#variable_conflict use_column
begin
  if not sees_course(a_course) then return; end if;
  select count(*)::int, coalesce(sum(cardinality(r.about)), 0)::int + coalesce(sum((select sum(g.people) from anonymous_group g where g.record_id = r.id)), 0)::int, coalesce(sum(r.minutes), 0)::int into held, came, minutes from record r join course c on c.id = r.course_id and c.organisation_id = r.organisation_id where r.course_id = a_course and r.kind = 'course';
  select count(*)::int into enrolled from enrolment e where e.course_id = a_course and e.until is null;
end $$;
create or replace function work.enrolments_of(a_course uuid) returns int language plpgsql stable security definer set search_path = work, pg_temp as $$
#variable_conflict use_column
begin return (select count(*)::int from enrolment e where e.course_id = a_course and sees_course(a_course)); end $$;

-- Who is enrolled: clients within reach, by people of the service that holds the course.
create or replace function work.holds_course(a_course uuid) returns boolean language plpgsql stable security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
begin return exists (select from course c where c.id = a_course and c.organisation_id = my_organisation() and my_role() in ('worker', 'head', 'coordinator') and (c.service_id is null or c.service_id = any (my_services()))); end $$;
create policy own on work.enrolment for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and person_id = any ((select access.my_people())::uuid[]));
create policy write on work.enrolment for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and work.holds_course(course_id) and access.may_write_about(null, array[person_id]));
create policy change on work.enrolment for update to soubeh_app using (organisation_id = (select access.my_organisation()) and work.holds_course(course_id) and person_id = any ((select access.my_people())::uuid[]));
call platform.grant_writes('work.enrolment', array['course_id', 'person_id']);
