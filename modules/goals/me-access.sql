-- Whose goals I see, who drafts them, who approves them.

-- My organisations, and the parts of the organisation I act for whatever my role: what a department agrees with its centres is no secret within it.
create or replace function goals.my_centres() returns uuid[] language plpgsql stable security definer set search_path = goals, access, pg_temp as $$
#variable_conflict use_column
begin return (with recursive parts as (
    select (select my_organisation()) as id
    union select o.id from organisation o join parts p on o.parent_id = p.id)
  select (select my_organisations()) || coalesce(array_agg(id) filter (where id is not null), '{}') from parts); end $$;

-- Organisations of the same whole as mine: shared templates are theirs too.
create or replace function goals.my_whole() returns uuid[] language plpgsql stable security definer set search_path = goals, access, pg_temp as $$
#variable_conflict use_column
begin return (with recursive above as (
    select o.id, o.parent_id from organisation o where o.id = (select my_organisation())
    union select o.id, o.parent_id from organisation o join above a on o.id = a.parent_id),
  below as (
    select id from above where parent_id is null
    union select o.id from organisation o join below b on o.parent_id = b.id)
  select coalesce(array_agg(id), '{}') from below); end $$;

-- The team of a centre drafts: its head and workers. Only asked about rows being written.
create or replace function goals.in_team(a_centre uuid) returns boolean language plpgsql stable security definer set search_path = goals, access, pg_temp as $$
#variable_conflict use_column
begin return coalesce(a_centre = any (my_organisations()) and (my_role() = 'head' or my_organisation() = a_centre and my_role() in ('worker', 'coordinator')), false); end $$;
create or replace function goals.leads(a_centre uuid) returns boolean language plpgsql stable security definer set search_path = goals, access, pg_temp as $$
#variable_conflict use_column
begin return coalesce(my_role() = 'head' and a_centre = any (my_organisations()), false); end $$;
-- The department approves: the head of the whole that the centre is a part of; where there is none, the centre's own head.
create or replace function goals.approves(a_centre uuid) returns boolean language plpgsql stable security definer set search_path = goals, access, pg_temp as $$
#variable_conflict use_column
begin return coalesce(leads(a_centre) and (my_organisation() <> a_centre or exists (select from organisation o where o.id = a_centre and o.parent_id is null)), false); end $$;
-- Is the plan still being written?
create or replace function goals.is_drafted(a_plan uuid) returns boolean language plpgsql stable security definer set search_path = goals, pg_temp as $$
#variable_conflict use_column
begin return exists (select from plan p where p.id = a_plan and p.state in ('draft', 'returned')); end $$;
create or replace function goals.centre_of(a_plan uuid) returns uuid language plpgsql stable security definer set search_path = goals, pg_temp as $$
#variable_conflict use_column
begin return (select p.organisation_id from plan p where p.id = a_plan); end $$;

-- May measures of this goal be written: while the plan is, and by the department whenever it agrees to a change. Only asked about rows being written.
create or replace function goals.may_measure(a_goal uuid) returns boolean language plpgsql stable security definer set search_path = goals, pg_temp as $$
#variable_conflict use_column
begin return coalesce((select in_team(g.organisation_id) and is_drafted(g.plan_id) or approves(g.organisation_id) from goal g where g.id = a_goal), false); end $$;
create or replace function goals.centre_of_goal(a_goal uuid) returns uuid language plpgsql stable security definer set search_path = goals, pg_temp as $$
#variable_conflict use_column
begin return (select g.organisation_id from goal g where g.id = a_goal); end $$;

-- Whose a row is comes from its plan, whoever writes it; the plan comes from the goal.
create or replace function goals.fill_from_plan() returns trigger language plpgsql security definer set search_path = goals, pg_temp as $$
begin
  select p.organisation_id into new.organisation_id from plan p where p.id = new.plan_id;
  return new;
end $$;
create or replace function goals.fill_from_goal() returns trigger language plpgsql security definer set search_path = goals, pg_temp as $$
begin
  new := (select jsonb_populate_record(new, jsonb_build_object('organisation_id', g.organisation_id, 'plan_id', g.plan_id)) from goal g where g.id = new.goal_id);
  return new;
end $$;

-- Which of the centres I see are a part of no other: the rest has a department. Told to who sees them, as their goals are.
create or replace function goals.my_roots() returns setof uuid language plpgsql stable security definer set search_path = goals, access, pg_temp as $$
#variable_conflict use_column
begin return query select o.id from organisation o where o.id = any ((select my_centres())::uuid[]) and o.parent_id is null; end $$;
