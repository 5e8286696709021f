-- Does a goal that the department approved count this? Then everybody of the centre may be told the number. Who drafts a goal may not learn by it what its definition would say:
-- neither of other days, nor of other members, nor by another form. Only how much is to be reached may differ, since that changes no number; of workers not even that: who
-- tries one target after another reads the number of a colleague.
create or replace function goals.vouched_part(an_indicator jsonb) returns jsonb language sql immutable set search_path = pg_catalog, pg_temp as $$
  select '{"form": "total", "per": "year", "direction": "up"}'::jsonb || jsonb_strip_nulls(case when an_indicator ->> 'by' = 'worker' then an_indicator else an_indicator - 'target' end) $$;
create or replace function goals.vouches(a_centre uuid, an_indicator jsonb) returns boolean language plpgsql stable security definer set search_path = goals, pg_temp as $$
#variable_conflict use_column
begin return exists (select from measure m join goal g on g.id = m.goal_id join plan p on p.id = g.plan_id
   where m.organisation_id = a_centre and p.state in ('approved', 'published', 'running', 'closed') and g.dropped_on is null and m.dropped_on is null
     and m.indicator -> 'measure' = an_indicator -> 'measure' and vouched_part(m.indicator) = vouched_part(an_indicator)); end $$;
-- Is it the day until which a centre's goals of a year are meant? Their values are told as of it.
create or replace function goals.ends_on(a_centre uuid, a_day date) returns boolean language plpgsql stable security definer set search_path = goals, pg_temp as $$
#variable_conflict use_column
begin return exists (select from plan p where p.organisation_id = a_centre and p.due_on = a_day and p.state not in ('draft', 'submitted', 'returned')); end $$;
revoke execute on function goals.ends_on(uuid, date) from public;
