-- How the goals of a year go on: states, goals as one piece, steps, agreed changes. Definitions only; policies are in access.sql.

create or replace function goals.state_of(a_plan uuid) returns text language plpgsql stable security definer set search_path = goals, pg_temp as $$
#variable_conflict use_column
begin return (select p.state from plan p where p.id = a_plan); end $$;
-- The state after a step, null when the step cannot be made: the same table as `stateAfter` in rules.ts (a test holds them together).
create or replace function goals.state_after(a_state text, a_step text) returns text language sql immutable
  return case a_step when 'submitted' then case when a_state in ('draft', 'returned') then 'submitted' end
    when 'returned' then case when a_state = 'submitted' then 'returned' end
    when 'approved' then case when a_state = 'submitted' then 'approved' end
    when 'published' then case a_state when 'approved' then 'published' when 'running' then 'running' end
    when 'started' then case when a_state in ('approved', 'published') then 'running' end
    when 'withdrawn' then case when a_state = 'submitted' then 'draft' end
    when 'closed' then case when a_state = 'running' then 'closed' end
    when 'reopened' then case when a_state = 'closed' then 'running' end end;

-- A goal as drafts, versions and templates carry it (GoalContent of shapes.ts). Runs as who asks: of what is not visible it says null.
create or replace function goals.measures_of(a_goal uuid) returns jsonb language sql stable set search_path = goals, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'words', m.words, 'indicator', m.indicator, 'dueOn', m.due_on, 'evidence', m.evidence) order by m.position, m.id), '[]') from measure m where m.goal_id = a_goal and m.dropped_on is null $$;
create or replace function goals.part_of(g goals.goal) returns jsonb language sql stable set search_path = goals, pg_temp as $$
  select jsonb_build_object('id', g.id, 'text', g.text, 'kind', g.kind, 'responsibleId', g.responsible_id, 'partnerId', g.partner_id, 'partner', g.partner, 'from', g.from_day, 'dueOn', g.due_on, 'measures', measures_of(g.id)) $$;
create or replace function goals.content_of(g goals.goal) returns jsonb language sql stable set search_path = goals, pg_temp as $$
  select part_of(g) || jsonb_build_object('parts', coalesce((select jsonb_agg(part_of(p) order by p.position, p.id) from goal p where p.parent_id = g.id and p.dropped_on is null), '[]')) $$;

-- Writes what GoalContent says into a goal, its measures and parts. Runs as who asks: a draft under the policies, an agreed change as the owner (below).
create or replace function goals.put_measures(a_goal uuid, list jsonb, drafted boolean) returns void language plpgsql volatile set search_path = goals, pg_temp as $$
declare m record; kept uuid[] := coalesce((select array_agg((x ->> 'id')::uuid) from jsonb_array_elements(list) x), '{}');
begin
  if drafted then delete from measure d where d.goal_id = a_goal and d.id <> all (kept);
  else update measure d set dropped_on = platform.today() where d.goal_id = a_goal and d.id <> all (kept) and d.dropped_on is null; end if;
  for m in select n, (x ->> 'id')::uuid as id, x ->> 'kind' as kind, coalesce(x ->> 'words', '') as words, nullif(x -> 'indicator', 'null') as indicator, (x ->> 'dueOn')::date as due_on, coalesce(x ->> 'evidence', '') as evidence from jsonb_array_elements(list) with ordinality e(x, n) loop
    -- What was written of a milestone reached since the change was proposed stays; what is no milestone any more is not reached.
    update measure u set position = m.n, kind = m.kind, words = m.words, indicator = m.indicator, due_on = m.due_on, evidence = case when u.reached_on is null then m.evidence else u.evidence end,
      reached_on = case when m.kind = 'milestone' then u.reached_on end, dropped_on = null where u.id = m.id and u.goal_id = a_goal;
    if not found then insert into measure (id, goal_id, position, kind, words, indicator, due_on, evidence) values (m.id, a_goal, m.n, m.kind, m.words, m.indicator, m.due_on, m.evidence); end if;
  end loop;
end $$;
create or replace function goals.put_part(a_goal uuid, c jsonb, drafted boolean) returns void language plpgsql volatile set search_path = goals, pg_temp as $$
begin
  update goal u set text = c ->> 'text', kind = c ->> 'kind', responsible_id = (c ->> 'responsibleId')::uuid, partner_id = (c ->> 'partnerId')::uuid, partner = coalesce(c ->> 'partner', ''), from_day = (c ->> 'from')::date, due_on = (c ->> 'dueOn')::date, dropped_on = null where u.id = a_goal;
  if not found then raise insufficient_privilege; end if;
  perform put_measures(a_goal, coalesce(c -> 'measures', '[]'), drafted);
end $$;
create or replace function goals.put_content(a_goal uuid, c jsonb) returns void language plpgsql volatile set search_path = goals, pg_temp as $$
declare p record; the_plan uuid; drafted boolean; list jsonb := coalesce(c -> 'parts', '[]'); kept uuid[] := coalesce((select array_agg((x ->> 'id')::uuid) from jsonb_array_elements(list) x), '{}');
begin
  select g.plan_id, is_drafted(g.plan_id) into the_plan, drafted from goal g where g.id = a_goal;
  perform put_part(a_goal, c, drafted);
  if drafted then
    delete from measure d where d.goal_id in (select g.id from goal g where g.parent_id = a_goal and g.id <> all (kept));
    delete from goal g where g.parent_id = a_goal and g.id <> all (kept);
  else update goal g set dropped_on = platform.today() where g.parent_id = a_goal and g.id <> all (kept) and g.dropped_on is null; end if;
  for p in select n, x from jsonb_array_elements(list) with ordinality e(x, n) loop
    update goal g set position = p.n where g.id = (p.x ->> 'id')::uuid and g.parent_id = a_goal;
    if not found then insert into goal (id, plan_id, parent_id, position, text, kind) values ((p.x ->> 'id')::uuid, the_plan, a_goal, p.n, p.x ->> 'text', p.x ->> 'kind'); end if;
    perform put_part((p.x ->> 'id')::uuid, p.x, drafted);
  end loop;
end $$;

-- A step moves the state; nothing else does (the application has no right to the column). Approval keeps each goal as version 1, a reopening puts the closing out of force.
create or replace function goals.take_step() returns trigger language plpgsql security definer set search_path = goals, pg_temp as $$
declare p plan%rowtype; next_ text;
begin
  select * into p from plan x where x.id = new.plan_id for update;
  next_ := state_after(p.state, new.kind);
  if next_ is null then raise check_violation using message = 'this step cannot follow'; end if;
  if new.kind = 'submitted' and (p.responsible_id is null and p.responsible = '' or not exists (select from goal g where g.plan_id = p.id)) then raise check_violation using message = 'nobody answers for it, or there is no goal'; end if;
  if new.kind = 'closed' and exists (select from goal g where g.plan_id = p.id and g.parent_id is null and g.dropped_on is null and g.outcome is null) then raise check_violation using message = 'a goal has no outcome'; end if;
  update plan x set state = next_, published_at = case when new.kind = 'published' then now() else x.published_at end where x.id = p.id;
  if new.kind = 'approved' then
    insert into goal_version (id, goal_id, number, content, state, answered_at, answered_by)
      select gen_random_uuid(), g.id, 1, content_of(g), 'agreed', now(), access.my_membership() from goal g where g.plan_id = p.id and g.parent_id is null;
  elsif new.kind = 'reopened' then update closing c set reopened_at = now() where c.plan_id = p.id and c.reopened_at is null;
  end if;
  return new;
end $$;
create or replace function goals.next_version(a_goal uuid) returns int language plpgsql volatile security definer set search_path = goals, pg_temp as $$
begin
  perform 1 from goal g where g.id = a_goal for update;
  return coalesce((select max(v.number) from goal_version v where v.goal_id = a_goal), 0) + 1;
end $$;
-- What the department agreed to, holds.
create or replace function goals.apply_version() returns trigger language plpgsql security definer set search_path = goals, pg_temp as $$
begin
  if new.state <> 'agreed' or old.state = 'agreed' then return null; end if;
  if new.drops then update goal g set dropped_on = platform.today() where (g.id = new.goal_id or g.parent_id = new.goal_id) and g.dropped_on is null;
  else perform put_content(new.goal_id, new.content); end if;
  return null;
end $$;
