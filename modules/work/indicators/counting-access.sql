-- Counting records of work for indicators. All records of the organisation and its parts count, also those that the reader may not see; only numbers leave (who is told: whose-access.sql).
-- What is in which definition: shapes.ts. What counts as what: decision 85; which records a filter takes: matching-access.sql. `reference.ts` says the same in TypeScript.

-- An organisation and its parts.
create or replace function work.with_parts(an_organisation uuid) returns uuid[] language plpgsql stable security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
begin return (with recursive parts as (
    select an_organisation as id
    union select o.id from organisation o join parts p on o.parent_id = p.id)
  select array_agg(id) from parts); end $$;

-- What is added up, record by record, and for which member of the set. Without `by_members` each once. `key` is what is counted once however many records it has.
create or replace function work.counted_units(item jsonb, organisations uuid[], from_day date, to_day date, eu text[], by_members boolean)
returns table (record_id uuid, on_day date, key text, amount numeric, member text) language plpgsql stable security definer rows 10000 set search_path = work, pg_temp set work_mem = '32MB' as $$
#variable_conflict use_column
declare measure text := item ->> 'measure'; by_ text := case when by_members then item ->> 'by' end; filter jsonb := item -> 'filter'; whole jsonb := nullif(nullif(item -> 'whole', 'null'), '{}');
  of_people boolean := measure in ('clients', 'participants'); of_citizens boolean := coalesce(by_ = 'citizenship', false); joined text := joined_sql(organisations);
  m text := filter_sql(filter, false, joined is not null); w text; units text; parts text; ctes text[];
  langs text[] := case when filter -> 'languages' is not null then array(select jsonb_array_elements_text(filter -> 'languages')) end;
  named text[] := case when by_ is not null and jsonb_typeof(item -> 'members') = 'array' then array(select x ->> 'key' from jsonb_array_elements(item -> 'members') x) end;
begin
  if of_people or of_citizens then w := format('select x.* from (%s) x where %s', filter_sql(filter, true, joined is not null), case measure when 'clients' then 'x.client' else 'true' end); end if;
  -- Of the whole as well: of a number of people the same people in the same records.
  if whole is not null then
    ctes := array[format('inside as materialized (%s)', filter_sql(whole, of_people, joined is not null))];
    if of_people then w := format('select x.* from (%s) x where (x.id, x.who) in (select i.id, i.who from inside i)', w); else m := format('select x.* from (%s) x where x.id in (select i.id from inside i)', m); end if;
  end if;
  if by_ is not null then
    ctes := ctes || format('m as materialized (%s)', m);
    m := 'select * from m';
    if w is not null then
      ctes := ctes || format('w as materialized (%s)', w);
      w := 'select * from w';
    end if;
  end if;
  units := case measure
    when 'records' then format('select m.id, m.on_day, null::uuid as who, null::text as key, 1::numeric as amount from (%s) m', m)
    when 'hours' then format('select m.id, m.on_day, null::uuid as who, null::text as key, m.minutes / 60 as amount from (%s) m', m)
    when 'clients' then format('select w.id, w.on_day, w.who, w.who::text as key, 1::numeric as amount from (%s) w', w)
    when 'participants' then format('select w.id, w.on_day, w.who, null::text as key, w.people::numeric as amount from (select distinct x.id, x.on_day, x.who, x.people from (%s) x) w', w)
    when 'pieces' then format('select m.id, m.on_day, t.id as who, null::text as key, t.pieces::numeric as amount from (%s) m join work.material t on t.record_id = m.id where %s', m, coalesce(clause('t.language = any (%L)', langs), 'true'))
    when 'workers' then format('select m.id, m.on_day, null::uuid as who, unnest(m.workers || m.author_id)::text as key, 1::numeric as amount from (%s) m', m)
    else format('select m.id, m.on_day, null::uuid as who, m.%1$I::text as key, 1::numeric as amount from (%2$s) m where m.%1$I is not null', case measure when 'places' then 'place_id' when 'districts' then 'orp_code' when 'partners' then 'partner_id' when 'courses' then 'course_id' end, m) end;
  if by_ is not null then
    parts := case by_
      when 'topic' then 'select m.id, null::uuid as who, unnest(m.topics) as member from m'
      when 'worker' then 'select m.id, null::uuid as who, unnest(m.workers || m.author_id)::text as member from m'
      when 'language' then 'select m.id, t.id as who, t.language as member from m join work.material t on t.record_id = m.id' || case when measure <> 'pieces' then ' union all select m.id, null, m.language from m' else '' end
      when 'citizenship' then 'select w.id, w.who, unnest(f.citizenships) as member from w join people.profile f on f.person_id = w.who and f.organisation_id = w.organisation_id where w.client
        union all select w.id, w.who, g.citizenship from w join work.anonymous_group g on g.id = w.who where not w.client'
      else format('select m.id, null::uuid as who, m.%I::text as member from m', case by_ when 'place' then 'place_id' when 'district' then 'orp_code' when 'partner' then 'partner_id' when 'service' then 'service_id' end) end;
    units := format('select u.id, u.on_day, u.key, u.amount, b.member from (%s) u join (select distinct p.id, %s as who, p.member from (%s) p where %s) b on b.id = u.id and (b.who is null or b.who = u.who)', units,
      case when of_people and of_citizens or measure = 'pieces' and by_ = 'language' then 'p.who' else 'null::uuid' end, parts, all_of('p.member is not null', clause('p.member = any (%L)', named)));
  else units := format('select u.id, u.on_day, u.key, u.amount, null::text from (%s) u', units);
  end if;
  return query execute coalesce('with ' || nullif(array_to_string(array[joined] || ctes, ', '), '') || ' ', '') || units using organisations, from_day, to_day, eu;
end $$;

-- The numbers of one definition over the days given, by month and by period (both lists of first days). `first`: what came for the first time; added up it makes the whole.
-- Of a set only its members matter: their values make the whole.
create or replace function work.count_indicator(item jsonb, an_organisation uuid, from_day date, to_day date, months date[], periods date[], eu text[]) returns jsonb
language plpgsql stable security definer set search_path = work, pg_temp set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
#variable_conflict use_column
declare once boolean := item ->> 'measure' in ('clients', 'places', 'districts', 'partners', 'courses', 'workers'); by_ text := item ->> 'by'; organisations uuid[] := with_parts(an_organisation); periodical boolean := cardinality(periods) > 0;
begin
  return (with u as materialized (
    select c.record_id, c.member, c.key, c.amount, width_bucket(c.on_day, months) as month, case when periodical then width_bucket(c.on_day, periods) end as period from counted_units(item, organisations, from_day, to_day, eu, by_ is not null) c),
  -- Once for each key and time, or added up.
  k as materialized (select u.member, u.key, u.month, u.period, sum(u.amount) as amount from u group by u.member, u.key, u.month, u.period),
  firsts as (
    select x.member, x.month, count(*)::numeric as first from (select k.member, k.key, min(k.month) as month from k where once group by k.member, k.key) x group by x.member, x.month
    union all select k.member, k.month, sum(k.amount) from k where not once group by k.member, k.month),
  by_month as (select k.member, k.month, case when once then count(distinct k.key) else sum(k.amount) end as value from k group by k.member, k.month),
  by_period as (select k.member, k.period, case when once then count(distinct k.key) else sum(k.amount) end as value from k where periodical group by k.member, k.period)
  select jsonb_build_object('records', (select count(*) from (select distinct u.record_id from u) x)) || case when by_ is null then jsonb_build_object(
      'months', (select coalesce(jsonb_agg(jsonb_build_array(x.month, x.value, coalesce(y.first, 0))), '[]') from by_month x left join firsts y on y.month = x.month),
      'periods', (select coalesce(jsonb_agg(jsonb_build_array(x.period, x.value)), '[]') from by_period x))
    else jsonb_build_object('months', '[]'::jsonb, 'periods', '[]'::jsonb,
      'members', (select coalesce(jsonb_agg(jsonb_build_array(x.member, x.month, coalesce(y.first, 0))), '[]') from by_month x left join firsts y on y.member = x.member and y.month = x.month),
      'memberPeriods', (select coalesce(jsonb_agg(jsonb_build_array(x.member, x.period, x.value)), '[]') from by_period x),
      'workers', case when by_ = 'worker' then (select coalesce(jsonb_agg(m.id order by m.id), '[]') from access.membership m where m.organisation_id = any (organisations) and m.role in ('worker', 'coordinator') and m.valid_from <= to_day and (m.valid_to is null or m.valid_to >= to_day)) end) end);
end $$;

-- Numbers of many definitions at once: [{n, organisationId, indicator, from, to, months, periods, base: {from, to} | null}]. Null for what the caller is not told.
create or replace function work.read_indicators(items jsonb, eu text[]) returns table (n int, numbers jsonb) language plpgsql stable security definer set search_path = work, pg_temp as $$
#variable_conflict use_column
declare x record; asked jsonb; whole jsonb;
begin
  for x in select * from jsonb_to_recordset(items) as i ("n" int, "organisationId" uuid, "indicator" jsonb, "from" date, "to" date, "months" date[], "periods" date[], "base" jsonb) loop
    n := x.n; numbers := null;
    if may_count(x."organisationId", x."indicator") and (not may_single_out(x."indicator") or sees_all_of(x."organisationId") or told_by(x."indicator", x."organisationId", x."from", x."to", x."months", x."periods", x."base")) then
      asked := x."indicator";
      numbers := count_indicator(asked, x."organisationId", x."from", x."to", x."months", x."periods", eu);
      whole := nullif(asked -> 'whole', 'null');
      if whole is not null then numbers := numbers || jsonb_build_object('whole', count_indicator(asked || jsonb_build_object('filter', whole, 'whole', null, 'by', null), x."organisationId", x."from", x."to", x."months", x."periods", eu)); end if;
      if jsonb_typeof(x."base") = 'object' then numbers := numbers || jsonb_build_object('base', count_indicator(asked, x."organisationId", (x."base" ->> 'from')::date, (x."base" ->> 'to')::date, array[(x."base" ->> 'from')::date], '{}', eu)); end if;
    end if;
    return next;
  end loop;
end $$;

-- Records behind a number, all of them; who asks shows of them what its reader sees. Null for who is not told the number.
create or replace function work.records_of_indicator(item jsonb, an_organisation uuid, from_day date, to_day date, a_member text, eu text[]) returns uuid[] language plpgsql stable security definer set search_path = work, pg_temp as $$
#variable_conflict use_column
declare part text := case when item ->> 'per' = 'week' then 'week' else 'month' end;
begin
  if not may_count(an_organisation, item) then return null; end if;
  -- What was approved is told by months and weeks, not day by day: of one day it would say whom somebody met.
  if may_single_out(item) and not sees_all_of(an_organisation) then
    from_day := greatest(date_trunc(part, from_day::timestamp)::date, coalesce((item ->> 'from')::date, '-infinity'));
    to_day := least((date_trunc(part, to_day::timestamp) + case part when 'week' then interval '6 days' else interval '1 month - 1 day' end)::date, coalesce((item ->> 'until')::date, 'infinity'));
  end if;
  return array(select distinct u.record_id from counted_units(item, with_parts(an_organisation), from_day, to_day, eu, item ->> 'by' is not null) u where a_member is null or u.member = a_member);
end $$;

revoke execute on function work.with_parts(uuid), work.counted_units(jsonb, uuid[], date, date, text[], boolean), work.count_indicator(jsonb, uuid, date, date, date[], date[], text[]) from public;
