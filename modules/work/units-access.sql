-- What a rule of units would change: counts by month of the caller's own organisation, also for an administrator, who sees no record.
create or replace function work.preview_units(a_unit text, min_minutes int, some_modes text[], some_directness text[], from_day date, to_day date) returns table (month date, before int, after int) language plpgsql stable security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
begin return query
  select date_trunc('month', r.on_day::timestamp)::date, sum(counts_as(a_unit, r.organisation_id, r.on_day, r.minutes, r.mode, r.directness))::int,
         (count(*) filter (where r.minutes >= preview_units.min_minutes and r.mode = any (some_modes) and r.directness = any (some_directness)))::int
    from record r where administers() and r.organisation_id = my_organisation() and r.on_day >= from_day and (to_day is null or r.on_day <= to_day) group by 1; end $$;
