-- What everybody reads of goals: those of plans that were published, of organisations that nobody masked. Functions in the schema of what is published and no table, asked anew
-- each time, so that a publication taken back and a mask hold at once. No names of workers: nobody agreed to be named here, so roles stand in their place.

-- A number of people under this is not said to everybody.
create or replace function published.least_people() returns int language sql immutable return 5;

-- The whole that an organisation is a part of, or itself.
create or replace function published.provider_of(an_organisation uuid) returns uuid language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (with recursive above as (
    select o.id, o.parent_id, 0 as far from organisation o where o.id = an_organisation
    union all select o.id, o.parent_id, a.far + 1 from organisation o join above a on o.id = a.parent_id where a.far < 10)
  select id from above order by far desc limit 1); end $$;
revoke execute on function published.provider_of(uuid) from public;

create or replace function published.goal_plans() returns table (id uuid, centre_id uuid, centre text, provider_id uuid, provider text, year int, state text, title text, preamble text, responsible text, rhythm text, due_on date) language plpgsql stable security definer set search_path = goals, access, pg_temp as $$
#variable_conflict use_column
begin return query
  select p.id, o.id, o.name, w.id, w.name, p.year, p.state, p.title, p.preamble, case when m.role = 'head' or m.id is null then 'head' else 'team' end, p.rhythm, p.due_on
    from plan p join organisation o on o.id = p.organisation_id join organisation w on w.id = published.provider_of(o.id) left join membership m on m.id = p.responsible_id
   where p.published_at is not null and p.state in ('published', 'running', 'closed') and o.id not in (select organisation_id from mask) and w.id not in (select organisation_id from mask)
   order by w.name collate "cs-x-icu", w.id, o.name collate "cs-x-icu", o.id, p.year desc limit 2000; end $$;

-- A value as everybody may read it: without members, periods and months; a small number of people is not said. `few`: there are some, fewer than are said.
create or replace function published.value_of(reading jsonb, an_indicator jsonb) returns jsonb language plpgsql immutable set search_path = published, pg_temp as $$
declare people boolean := an_indicator ->> 'measure' in ('clients', 'participants') or work.asks_of_whom(an_indicator); form text := coalesce(an_indicator ->> 'form', 'total'); few boolean;
  periodical boolean := jsonb_typeof(reading -> 'target') = 'number' and coalesce(an_indicator ->> 'form', 'total') <> 'each' and reading #> '{periods,0}' is not null;
begin
  if reading is null or jsonb_typeof(reading) <> 'object' or jsonb_typeof(reading -> 'value') <> 'number' then return null; end if;
  -- Of shares and of sets the number of people is behind the value, not in it; of hours, records and places what is behind is small as well. Of a share neither those in it nor those outside may be few.
  few := people and (reading -> 'value')::numeric > 0 and least(case when form in ('total', 'trend') and reading ->> 'unit' <> 'percent' then (reading -> 'value')::numeric end,
    case when form not in ('total', 'trend') or an_indicator ->> 'measure' not in ('clients', 'participants') then (reading -> 'records')::numeric end,
    case when form = 'share' and not periodical and jsonb_typeof(reading -> 'of') = 'number' then round((reading -> 'value')::numeric * (reading -> 'of')::numeric / 100) end,
    case when form = 'share' and not periodical and jsonb_typeof(reading -> 'of') = 'number' and (reading -> 'value')::numeric < 100 then round((100 - (reading -> 'value')::numeric) * (reading -> 'of')::numeric / 100) end) < least_people();
  return jsonb_build_object('few', few, 'value', case when not few then reading -> 'value' end, 'targetMax', case when not periodical and form in ('total', 'share') then reading -> 'targetMax' end, 'periodical', periodical,
    'of', case when few then null when periodical or form = 'each' then reading -> 'of' when form = 'coverage' then coalesce(nullif(reading -> 'target', 'null'), reading -> 'of') when form <> 'trend' then reading -> 'target' end, 'unit', reading -> 'unit', 'on', reading -> 'to', 'met', case when not few then reading -> 'met' end);
end $$;
-- A definition as everybody may read it: workers of a set have no names, nor have places, partners and services that are not public themselves.
create or replace function published.indicator_of(an_indicator jsonb) returns jsonb language sql stable set search_path = directory, pg_temp as $$
  select case when an_indicator ->> 'by' = 'worker' then an_indicator || '{"members": null}'
    when an_indicator ->> 'by' in ('place', 'partner', 'service') and jsonb_typeof(an_indicator -> 'members') = 'array' then an_indicator || jsonb_build_object('members', (
      select coalesce(jsonb_agg(case when m ->> 'key' !~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' or exists (select from directory.place p where p.open and p.id::text = m ->> 'key')
          or exists (select from directory.partner p where p.open and p.id::text = m ->> 'key') or exists (select from directory.published p where p.service_id::text = m ->> 'key') then m else m || '{"label": "…"}' end order by n), '[]')
        from jsonb_array_elements(an_indicator -> 'members') with ordinality x(m, n)))
    else an_indicator end $$;

-- Goals of a published plan with their measures; the values of the last evaluation, of a closed year those of the closing.
create or replace function published.goals(a_plan uuid) returns table (id uuid, parent_id uuid, text text, kind text, partner text, from_day date, due_on date, outcome text, standing text, said_of date, measures jsonb) language plpgsql stable security definer set search_path = goals, directory, access, pg_temp as $$
#variable_conflict use_column
begin return query
  select g.id, g.parent_id, g.text, g.kind, coalesce(case when t.open then t.name end, case when t.id is null then g.partner end, ''), g.from_day, g.due_on, case when p.state = 'closed' then g.outcome end,
         case when p.state <> 'closed' then e.standing end, case when p.state <> 'closed' then e.month end,
         coalesce((select jsonb_agg(jsonb_build_object('kind', m.kind, 'words', m.words, 'indicator', published.indicator_of(m.indicator), 'dueOn', m.due_on, 'reachedOn', m.reached_on,
             'shown', published.value_of(coalesce(c.reading, (select r -> 'reading' from jsonb_array_elements(e.readings) r where r ->> 'id' = m.id::text limit 1)), m.indicator)) order by m.position, m.id)
           from measure m left join closing c on c.measure_id = m.id and c.reopened_at is null and p.state = 'closed' where m.goal_id = g.id and m.dropped_on is null), '[]')
    from goal g join plan p on p.id = g.plan_id left join partner t on t.id = g.partner_id
    left join lateral (select x.standing, x.month, x.readings from evaluation x where x.goal_id = coalesce(g.parent_id, g.id) order by x.month desc limit 1) e on true
   where g.plan_id = a_plan and g.dropped_on is null and a_plan in (select x.id from published.goal_plans() x) order by g.position, g.id limit 500; end $$;

-- Words that the definitions of a plan need: code lists, and of the directory only what is public itself.
create or replace function published.goal_labels(a_plan uuid) returns table (list text, key text, cs text, en text, uk text) language plpgsql stable security definer set search_path = goals, directory, access, pg_temp as $$
#variable_conflict use_column
begin
  if a_plan not in (select x.id from published.goal_plans() x) then return; end if;
  return query
  with asked as materialized (select distinct v.value #>> '{}' as key from measure m cross join lateral jsonb_path_query(m.indicator, '$.** ? (@.type() == "string")') v(value) where m.indicator is not null and m.goal_id in (select g.id from goal g where g.plan_id = a_plan))
  select c.list, c.code, c.cs, c.en, c.uk from code c join asked a on a.key = c.code
  union all select 'orp', o.code, o.name, o.name, o.name from orp o join asked a on a.key = o.code
  union all select c.list, c.code, c.cs, c.en, c.uk from own_code c join asked a on a.key = c.code where c.organisation_id in (select x.centre_id from published.goal_plans() x where x.id = a_plan union select x.provider_id from published.goal_plans() x where x.id = a_plan)
  union all select 'partner', p.id::text, p.name, p.name, p.name from partner p join asked a on a.key = p.id::text where p.open
  union all select 'place', p.id::text, p.name, p.name, p.name from place p join asked a on a.key = p.id::text where p.open
  union all select 'service', p.service_id::text, p.name, p.name, p.name from published p join asked a on a.key = p.service_id::text;
end $$;
grant execute on function published.goal_plans(), published.goals(uuid), published.goal_labels(uuid) to soubeh_public;
revoke execute on function published.value_of(jsonb, jsonb), published.indicator_of(jsonb), published.least_people() from public;
