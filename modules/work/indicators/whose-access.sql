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

-- May I be told this number? The head of the organisation sees everything anyway. The others of the centre and of its department: as far as it asks nothing about
-- what clients are like, or a room that the department approved vouches for the definition.
create or replace function work.may_count(an_organisation uuid, item jsonb) returns boolean language plpgsql stable security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
begin return coalesce(an_organisation = any (my_counted()) and (my_role() = 'head' and an_organisation = any (my_organisations()) or not asks_of_whom(item) or goals.vouches(an_organisation, item)), false); end $$;
