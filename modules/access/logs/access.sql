-- Who opened a file, as the client may be told. Runs as the owner, so it asks first what the caller may see.

-- May I be told that this opening happened? Another organisation opens a person's file or our case by our release; that we may know.
-- What it opens on a ground of its own is its own matter.
create or replace function access.by_release_from_us(a_person uuid, an_organisation uuid, a_membership uuid, opened timestamptz) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from release r where r.person_id = a_person and r.to_organisation_id = an_organisation and r.organisation_id = any ((select my_organisations())::uuid[])
    and (r.ground = 'statute' or is_signed(r.id)) and opened >= r.created_at and (r.withdrawn_at is null or opened <= r.withdrawn_at)
    and (opened at time zone 'Europe/Prague')::date between r.valid_from and r.valid_to
    and (r.to_service_id is null or exists (select from membership m left join membership_service ms on ms.membership_id = m.id where m.id = a_membership and (m.role = 'head' or ms.service_id = r.to_service_id))))); end $$;

create or replace function access.openings_of_person(a_person uuid)
returns table (id bigint, at timestamptz, organisation_id uuid, organisation text, reader text, endpoint text, case_id uuid, ground text, reason text)
language sql stable security definer set search_path = access, cases, pg_temp as $$
  with ours as (select my_organisations() as o, lead_cases() as led, my_cases() as reached, registered_by_us() as registered, a_person = any ((select my_people())::uuid[]) as may)
  select l.id, l.at, l.organisation_id, o.short_name, a.name, l.endpoint, l.case_id, l.ground,
         -- A reason about the case may tell a confidence of somebody else in it.
         case when l.person_id = a_person then l.reason end
    from ours, read_log l join known_organisation o on o.id = l.organisation_id join account a on a.id = l.account_id
   where ours.may and (l.person_id = a_person or l.case_id in (select p.case_id from case_person p where p.person_id = a_person and p.case_id = any (ours.reached)))
     and case
       when l.ground = 'denied' then l.person_id = any (ours.registered) or l.case_id = any (ours.led) and (select sees_whole_organisation())
       when l.organisation_id = any (ours.o) then true
       -- Whoever knows the person is told of every emergency access to them.
       when l.ground = 'emergency' then exists (select from people.profile p where p.person_id = a_person and p.organisation_id = any (ours.o))
       else (l.case_id is null or l.case_id = any (ours.led)) and by_release_from_us(a_person, l.organisation_id, l.membership_id, l.at) end $$;

create or replace function access.openings_of_case(a_case uuid)
returns table (id bigint, at timestamptz, organisation_id uuid, organisation text, reader text, endpoint text, case_id uuid, ground text, reason text)
language sql stable security definer set search_path = access, cases, pg_temp as $$
  with ours as (select my_organisations() as o, a_case = any ((select lead_cases())::uuid[]) as led, a_case = any ((select my_cases())::uuid[]) as may)
  select l.id, l.at, l.organisation_id, o.short_name, a.name, l.endpoint, l.case_id, l.ground, l.reason
    from ours, read_log l join known_organisation o on o.id = l.organisation_id join account a on a.id = l.account_id
   where ours.may and l.case_id = a_case and (ours.led or l.organisation_id = any (ours.o)) and (l.ground <> 'denied' or ours.led and (select sees_whole_organisation())) $$;

-- What people of my organisations opened, and whoever was refused at our files. For heads.
create or replace function access.openings_of_ours()
returns table (id bigint, at timestamptz, organisation_id uuid, organisation text, reader text, endpoint text, case_id uuid, ground text, reason text)
language sql stable security definer set search_path = access, cases, pg_temp as $$
  with ours as (select my_organisations() as o, lead_cases() as led, registered_by_us() as registered)
  select l.id, l.at, l.organisation_id, o.short_name, a.name, l.endpoint, l.case_id, l.ground, l.reason
    from ours, read_log l join known_organisation o on o.id = l.organisation_id join account a on a.id = l.account_id
   where (select sees_whole_organisation()) and (l.organisation_id = any (ours.o) or l.ground = 'denied' and (l.case_id = any (ours.led) or l.person_id = any (ours.registered))) $$;
