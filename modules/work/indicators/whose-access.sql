-- Who is told which number. Only numbers leave: what the reader may not see of the records behind them is counted like everything else. Decision 86.

-- Whose indicators I may be told: my organisations, and the parts of the organisation I act for.
create or replace function work.my_counted() returns uuid[] language plpgsql stable security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
begin return (with recursive parts as (
    select (select my_organisation()) as id
    union select o.id from organisation o join parts p on o.parent_id = p.id)
  select (select my_organisations()) || coalesce(array_agg(id) filter (where id is not null), '{}') from parts); end $$;

-- Does it ask what clients are like? Such a number may tell of one client: who is from where in which house.
create or replace function work.asks_of_whom(item jsonb) returns boolean language plpgsql immutable set search_path = work, pg_temp as $$
begin return coalesce(item ->> 'by', '') = 'citizenship' or coalesce(item -> 'filter', '{}') || coalesce(nullif(item -> 'whole', 'null'), '{}')
  ?| '{ageBands,sexes,citizenships,otherCitizenships,euGroups,residences,accommodations,situations,targetGroups}'; end $$;

-- The same of whoever it may single out: a language is as good as a citizenship, and colleagues who are named, or are the only one of their profession, are single workers.
create or replace function work.may_single_out(item jsonb) returns boolean language plpgsql immutable set search_path = work, pg_temp as $$
begin return asks_of_whom(item) or coalesce(coalesce(item ->> 'by', '') = 'worker' and jsonb_typeof(item -> 'members') = 'array'
    or coalesce(item -> 'filter', '{}') || coalesce(nullif(item -> 'whole', 'null'), '{}') ? 'professions'
    or item ->> 'measure' is distinct from 'pieces' and (item ->> 'by' = 'language' or coalesce(item -> 'filter', '{}') || coalesce(nullif(item -> 'whole', 'null'), '{}') ? 'languages'), false); end $$;

-- Am I the head of the organisation, who sees every record of it anyway?
create or replace function work.sees_all_of(an_organisation uuid) returns boolean language plpgsql stable security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
begin return coalesce(my_role() = 'head' and an_organisation = any (my_organisations()), false); end $$;

-- May I be told this number? The head of the organisation sees everything anyway. The others of the centre and of its department: as far as it singles nobody out,
-- or a room that the department approved vouches for the definition.
create or replace function work.may_count(an_organisation uuid, item jsonb) returns boolean language plpgsql stable security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
begin return coalesce(an_organisation = any (my_counted()) and (sees_all_of(an_organisation) or not may_single_out(item) or goals.vouches(an_organisation, item)), false); end $$;

-- Are these the days that a definition itself is told by: from its beginning to today, to the end of a month, of the plan or its own, by whole months and periods? What was approved is
-- told so and no other way: taken apart by days a number of a dozen becomes twelve numbers of one. Its base is what the same days make of it.
create or replace function work.told_by(item jsonb, an_organisation uuid, from_day date, to_day date, months date[], periods date[], base jsonb) returns boolean language plpgsql stable security definer set search_path = work, pg_temp as $$
#variable_conflict use_column
declare part text := case when item ->> 'per' in ('week', 'quarter') then item ->> 'per' else 'month' end; b jsonb := nullif(item -> 'base', 'null');
begin return coalesce(from_day = coalesce((item ->> 'from')::date, date_trunc('year', from_day::timestamp)::date)
    and (to_day >= platform.today() or to_day = (item ->> 'until')::date or to_day = (date_trunc('month', to_day::timestamp) + interval '1 month - 1 day')::date or goals.ends_on(an_organisation, to_day))
    and not exists (select from unnest(months) m where m <> from_day and m <> date_trunc('month', m::timestamp)) and not exists (select from unnest(periods) p where p <> from_day and p <> date_trunc(part, p::timestamp)), false)
  and (jsonb_typeof(base) is distinct from 'object' or b is null and (base ->> 'from')::date = (from_day - interval '1 year')::date and (base ->> 'to')::date = (to_day - interval '1 year')::date
    or b is not null and (base ->> 'from')::date = (b ->> 'from')::date and (base ->> 'to')::date = least((b ->> 'to')::date, (b ->> 'from')::date + (to_day - from_day))); end $$;
