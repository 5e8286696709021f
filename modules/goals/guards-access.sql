-- Guards of goals: what the application itself may write, and when. They run as who writes, so that a named row has to be one that they see.

create or replace function goals.refuse() returns void language plpgsql set search_path = pg_catalog, pg_temp as $$ begin raise insufficient_privilege; end $$;
create or replace function goals.guard_plan() returns trigger language plpgsql set search_path = goals, pg_temp as $$
declare free text[] := array['responsible_id', 'responsible', 'rhythm'];
begin
  if current_user <> 'soubeh_app' then return new; end if;
  if tg_op = 'UPDATE' and old.state not in ('draft', 'returned') and (old.state = 'closed' or not goals.leads(old.organisation_id) or to_jsonb(new) - free <> to_jsonb(old) - free) then perform goals.refuse(); end if;
  if new.responsible_id is not null and (tg_op = 'INSERT' or new.responsible_id is distinct from old.responsible_id) and not exists (select from access.membership m where m.id = new.responsible_id) then perform goals.refuse(); end if;
  return new;
end $$;
create or replace function goals.guard_goal() returns trigger language plpgsql set search_path = goals, pg_temp as $$
declare st text; judged text[] := array['outcome', 'outcome_reason'];
begin
  if current_user <> 'soubeh_app' then return coalesce(new, old); end if;
  st := goals.state_of(coalesce(new.plan_id, old.plan_id));
  if st not in ('draft', 'returned') then
    -- Afterwards only what came of it is written, before the year closes; the rest changes by an agreed version.
    if tg_op <> 'UPDATE' or st <> 'running' or not goals.leads(old.organisation_id) or to_jsonb(new) - judged <> to_jsonb(old) - judged then perform goals.refuse(); end if;
    return new;
  end if;
  if tg_op = 'DELETE' then return old; end if;
  if new.outcome is not null or new.dropped_on is not null then perform goals.refuse(); end if;
  if tg_op = 'INSERT' and (new.parent_id is not null and not exists (select from goals.goal p where p.id = new.parent_id and p.plan_id = new.plan_id and p.parent_id is null)
    or new.from_goal_id is not null and not exists (select from goals.goal f where f.id = new.from_goal_id) or new.template_id is not null and not exists (select from goals.template t where t.id = new.template_id)) then perform goals.refuse(); end if;
  if new.responsible_id is not null and (tg_op = 'INSERT' or new.responsible_id is distinct from old.responsible_id) and not exists (select from access.membership m where m.id = new.responsible_id)
    or new.partner_id is not null and (tg_op = 'INSERT' or new.partner_id is distinct from old.partner_id) and not exists (select from directory.partner k where k.id = new.partner_id) then perform goals.refuse(); end if;
  return new;
end $$;
create or replace function goals.guard_measure() returns trigger language plpgsql set search_path = goals, pg_temp as $$
declare st text; reached text[] := array['reached_on', 'evidence'];
begin
  if current_user <> 'soubeh_app' then return coalesce(new, old); end if;
  st := goals.state_of_goal(coalesce(new.goal_id, old.goal_id));
  if st in ('draft', 'returned') then return coalesce(new, old); end if;
  -- Afterwards: that a milestone was reached, and by what it can be seen.
  if tg_op <> 'UPDATE' or st not in ('approved', 'published', 'running') or to_jsonb(new) - reached <> to_jsonb(old) - reached then perform goals.refuse(); end if;
  return new;
end $$;
create or replace function goals.state_of_goal(a_goal uuid) returns text language plpgsql stable security definer set search_path = goals, pg_temp as $$
#variable_conflict use_column
begin return (select p.state from goal g join plan p on p.id = g.plan_id where g.id = a_goal); end $$;
create or replace function goals.guard_version() returns trigger language plpgsql set search_path = goals, pg_temp as $$
begin
  if current_user <> 'soubeh_app' then return new; end if;
  if goals.state_of(new.plan_id) not in ('approved', 'published', 'running') then perform goals.refuse(); end if;
  if tg_op = 'INSERT' then
    if new.state <> 'proposed' or new.answer <> '' or new.answered_at is not null or new.answered_by is not null or not exists (select from goals.goal g where g.id = new.goal_id and g.parent_id is null and g.dropped_on is null) then perform goals.refuse(); end if;
    new.number := goals.next_version(new.goal_id);
  else
    -- Whoever leads the centre takes a proposal back, the department answers it; once.
    if old.state <> 'proposed' or new.state not in ('agreed', 'refused', 'withdrawn') or new.state <> 'withdrawn' and not goals.approves(old.organisation_id) then perform goals.refuse(); end if;
    new.answered_at := now();
    new.answered_by := (select access.my_membership());
  end if;
  return new;
end $$;
-- The order of a draft is nobody's wording: whoever writes a goal meanwhile is not told of a conflict (the version stays).
create or replace function goals.untouch() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare place text[] := array['position', 'version', 'updated_at'];
begin
  if new.position <> old.position and to_jsonb(new) - place = to_jsonb(old) - place then new.version := old.version; end if;
  return new;
end $$;
