-- A plan is read by those who lead quality and by the team; that of a service is written by them too, that of named people by the head alone (by choosing whom one counts, one would find out who was where). What came of it is counted by the functions below:
-- they give out days, lengths and how many came, and nothing else of a meeting: neither its name, its number, who led it nor what was said there.

create or replace function quality.my_supervision_plans() returns uuid[] language plpgsql stable security definer set search_path = quality, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(p.id), '{}') from supervision_plan p where p.organisation_id = any ((select my_organisations())::uuid[])
  and ((select quality.leads()) or (select my_role()) = 'worker' and (p.service_id = any ((select quality.my_services())::uuid[]) or p.id in (select w.plan_id from supervision_worker w where w.membership_id = (select my_membership()))))); end $$;

call platform.grant_writes('quality.supervision_plan');
create policy led on quality.supervision_plan for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (select quality.leads()));
create policy of_team on quality.supervision_plan for select to soubeh_app using (id = any ((select quality.my_supervision_plans())::uuid[]));
create policy write on quality.supervision_plan for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select quality.leads()) and (service_id = any ((select quality.my_services())::uuid[]) or service_id is null and (select access.sees_whole_organisation())));
create policy change on quality.supervision_plan for update to soubeh_app using (organisation_id = (select access.my_organisation()) and (select quality.leads()) and (service_id is not null or (select access.sees_whole_organisation()))) with check (organisation_id = (select access.my_organisation()) and (service_id = any ((select quality.my_services())::uuid[]) or service_id is null and (select access.sees_whole_organisation())));
create policy drops on quality.supervision_plan for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and (select quality.leads()));
grant delete on quality.supervision_plan to soubeh_app;

-- Who is in the team stands for those who lead, and for each their own.
create policy led on quality.supervision_worker for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (membership_id = (select access.my_membership()) or (select quality.leads())));
create policy write on quality.supervision_worker for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.sees_whole_organisation()) and plan_id = any ((select quality.my_supervision_plans())::uuid[])
  and membership_id in (select m.id from access.membership m where m.id = membership_id and m.organisation_id = any ((select access.my_organisations())::uuid[])));
create policy drops on quality.supervision_worker for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and (select access.sees_whole_organisation()));
grant select, insert (plan_id, membership_id), delete on quality.supervision_worker to soubeh_app;

-- The team of a plan: people named, or who works at its service, while they work there.
create or replace function quality.supervised(a_plan uuid) returns table (membership_id uuid, since date, until date) language plpgsql stable security definer set search_path = quality, access, pg_temp as $$
#variable_conflict use_column
begin return query select m.id, m.valid_from, m.valid_to from supervision_plan p join membership m on m.role in ('worker', 'coordinator') and case when p.service_id is null then m.id in (select w.membership_id from supervision_worker w where w.plan_id = p.id)
    else m.role = 'worker' and m.id in (select s.membership_id from membership_service s where s.service_id = p.service_id) end where p.id = a_plan; end $$;
revoke execute on function quality.supervised(uuid) from public;

-- Meetings of a plan: of its group, or, without one, those that two of the team at least were called to (individual: exactly one). Only those that its organisation keeps.
-- One where a single person of the team sat is somebody's own: the head counts all of them, everybody else only theirs.
create or replace function quality.meetings_of_plan(a_plan uuid, from_day date, to_day date) returns table (meeting_id uuid, on_day date, minutes int, state text, listed int, came int, told int) language plpgsql stable security definer set search_path = quality, meetings, access, pg_temp as $$
#variable_conflict use_column
begin return query
  with plan as (select p.* from supervision_plan p where p.id = a_plan and p.id = any ((select quality.my_supervision_plans())::uuid[])),
    team as materialized (select t.* from plan p, quality.supervised(p.id) t),
    near as (select m.id, m.on_day, m.starts_at, m.ends_at, m.state, m.group_id, p.kind as plan_kind, p.group_id as plan_group, p.id as plan_id
      from plan p join meeting m on m.organisation_id = p.organisation_id and m.kind = case p.kind when 'intervision' then 'intervision' else 'supervision' end
     where m.on_day between greatest(from_day, p.valid_from) and least(to_day, coalesce(p.valid_to, to_day)) and m.state <> 'draft'),
    counted as (select n.*, c.listed, c.came, c.told, c.mine from near n cross join lateral (select count(*)::int as listed, count(*) filter (where a.presence = 'present')::int as came, count(*) filter (where a.presence <> 'unknown')::int as told, coalesce(bool_or(a.membership_id = (select my_membership())), false) as mine
      from attendee a join team t on t.membership_id = a.membership_id and n.on_day >= t.since and (t.until is null or n.on_day <= t.until) where a.meeting_id = n.id) c)
  select c.id, c.on_day, (extract(epoch from c.ends_at - c.starts_at) / 60)::int, c.state, c.listed, c.came, c.told from counted c
   where c.listed > 0 and case when c.plan_group is not null then c.group_id = c.plan_group
      when c.plan_kind = 'individual' then c.group_id is null and c.listed = 1
      else c.listed >= 2 and (c.group_id is null or c.group_id not in (select o.group_id from supervision_plan o where o.group_id is not null)) end
     and (c.plan_kind <> 'individual' and c.listed >= 2 or c.mine or (select sees_whole_organisation())); end $$;
revoke execute on function quality.meetings_of_plan(uuid, date, date) from public;

-- Days, lengths and how many of the team came: all that is ever told of a supervision to those who did not sit there. Of two people the head alone reads how many: to each of the two it would say who the other one was.
create or replace function quality.sittings(a_plan uuid, from_day date, to_day date) returns table (on_day date, minutes int, how text, came int) language plpgsql stable security definer set search_path = quality, pg_temp as $$
#variable_conflict use_column
begin return query select m.on_day, m.minutes, case when m.state = 'cancelled' then 'cancelled' when m.on_day > platform.today() then 'planned' when m.came > 0 or m.told = 0 and m.state in ('written', 'approved', 'published') then 'held' when m.told > 0 then 'nobody' else 'unmarked' end,
    case when m.came > 0 and (m.listed <> 2 or (select access.sees_whole_organisation())) then m.came end from quality.meetings_of_plan(a_plan, from_day, to_day) m order by m.on_day; end $$;

-- At how many of them each of the team was: for the head; everybody else their own.
create or replace function quality.sitting_shares(a_plan uuid, from_day date, to_day date) returns table (membership_id uuid, since date, came int) language plpgsql stable security definer set search_path = quality, meetings, access, pg_temp as $$
#variable_conflict use_column
begin return query select t.membership_id, t.since, (select count(*)::int from quality.meetings_of_plan(a_plan, from_day, least(to_day, platform.today())) m join attendee a on a.meeting_id = m.meeting_id where a.membership_id = t.membership_id and a.presence = 'present' and m.state <> 'cancelled')
  from quality.supervised(a_plan) t where a_plan = any ((select quality.my_supervision_plans())::uuid[]) and (t.until is null or t.until >= from_day) and (t.membership_id = (select my_membership()) or (select sees_whole_organisation())); end $$;
-- How many people are in the team, for those who read the plan.
create or replace function quality.team_size(a_plan uuid) returns int language plpgsql stable security definer set search_path = quality, access, pg_temp as $$
#variable_conflict use_column
begin return (select count(*)::int from quality.supervised(a_plan) t where a_plan = any ((select quality.my_supervision_plans())::uuid[]) and t.since <= platform.today() and (t.until is null or t.until >= platform.today())); end $$;
