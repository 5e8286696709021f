-- Does a goal that the department approved count this? Then everybody of the centre may be told the number. Who drafts a goal may not learn by it what its definition would say.
create or replace function goals.vouches(a_centre uuid, an_indicator jsonb) returns boolean language plpgsql stable security definer set search_path = goals, pg_temp as $$
#variable_conflict use_column
begin return exists (select from measure m join goal g on g.id = m.goal_id join plan p on p.id = g.plan_id
   where m.organisation_id = a_centre and p.state in ('approved', 'published', 'running', 'closed') and g.dropped_on is null and m.dropped_on is null
     and m.indicator -> 'measure' = an_indicator -> 'measure' and m.indicator -> 'filter' = an_indicator -> 'filter' and nullif(m.indicator -> 'whole', 'null') is not distinct from nullif(an_indicator -> 'whole', 'null')
     and nullif(m.indicator -> 'by', 'null') is not distinct from nullif(an_indicator -> 'by', 'null')); end $$;
