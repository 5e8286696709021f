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
returns table (record_id uuid, on_day date, key text, amount numeric, member text) language plpgsql stable security definer rows 10000 set search_path = work, pg_temp set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
#variable_conflict use_column
declare measure text := item ->> 'measure'; by_ text := case when by_members then item ->> 'by' end; of_people boolean := measure in ('clients', 'participants'); of_citizens boolean := coalesce(by_ = 'citizenship', false);
  langs text[] := case when item #> '{filter,languages}' is not null then array(select jsonb_array_elements_text(item #> '{filter,languages}')) end; whole jsonb := nullif(nullif(item -> 'whole', 'null'), '{}');
  named text[] := case when by_ is not null and jsonb_typeof(item -> 'members') = 'array' then array(select x ->> 'key' from jsonb_array_elements(item -> 'members') x) end;
begin
  return query
  with inside as materialized (select i.id, i.who from matching_records(whole, organisations, from_day, to_day, eu, of_people) i where whole is not null),
  -- Of a number of people their clients and groups are enough, unless the set is made of what stands in the record.
  m as materialized (
    select r.* from matching_records(item -> 'filter', organisations, from_day, to_day, eu, false) r
     where (not of_people or by_ is not null and not of_citizens) and (whole is null or of_people or r.id in (select i.id from inside i))),
  w as materialized (
    select r.id, r.organisation_id, r.on_day, r.who, r.people, r.client from matching_records(item -> 'filter', organisations, from_day, to_day, eu, true) r
     where (of_people or of_citizens) and (measure <> 'clients' or r.client) and (whole is null or not of_people or (r.id, r.who) in (select i.id, i.who from inside i))),
  units as (
    select m.id, m.on_day, null::uuid as who, null::text as key, 1::numeric as amount from m where measure = 'records'
    union all select m.id, m.on_day, null, null, m.minutes / 60 from m where measure = 'hours'
    union all select w.id, w.on_day, w.who, case when measure = 'clients' then w.who::text end, w.people from w where of_people
    union all select m.id, m.on_day, null, m.place_id::text, 1 from m where measure = 'places' and m.place_id is not null
    union all select m.id, m.on_day, null, m.orp_code, 1 from m where measure = 'districts' and m.orp_code is not null
    union all select m.id, m.on_day, null, m.partner_id::text, 1 from m where measure = 'partners' and m.partner_id is not null
    union all select m.id, m.on_day, null, m.course_id::text, 1 from m where measure = 'courses' and m.course_id is not null
    union all select m.id, m.on_day, null, unnest(m.workers || m.author_id)::text, 1 from m where measure = 'workers'
    union all select m.id, m.on_day, t.id, null, t.pieces from m join material t on t.record_id = m.id where measure = 'pieces' and (langs is null or t.language = any (langs))),
  parts as (
    select m.id, null::uuid as who, unnest(m.topics) as member from m where by_ = 'topic'
    union all select m.id, null, m.place_id::text from m where by_ = 'place'
    union all select m.id, null, m.orp_code from m where by_ = 'district'
    union all select m.id, null, m.partner_id::text from m where by_ = 'partner'
    union all select m.id, null, unnest(m.workers || m.author_id)::text from m where by_ = 'worker'
    union all select m.id, null, m.service_id::text from m where by_ = 'service'
    union all select m.id, null, m.language from m where by_ = 'language' and measure <> 'pieces'
    union all select m.id, t.id, t.language from m join material t on t.record_id = m.id where by_ = 'language'
    union all select w.id, w.who, unnest(f.citizenships) from w join people.profile f on f.person_id = w.who and f.organisation_id = w.organisation_id where of_citizens and w.client
    union all select w.id, w.who, g.citizenship from w join anonymous_group g on g.id = w.who where of_citizens and not w.client),
  members as (select distinct p.id, case when of_people and of_citizens or measure = 'pieces' and by_ = 'language' then p.who end as who, p.member from parts p where p.member is not null and (named is null or p.member = any (named)))
  select u.id, u.on_day, u.key, u.amount, null::text from units u where by_ is null
  union all select u.id, u.on_day, u.key, u.amount, b.member from units u join members b on b.id = u.id and (b.who is null or b.who = u.who) where by_ is not null;
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
    if may_count(x."organisationId", x."indicator") then
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
begin
  if not may_count(an_organisation, item) then return null; end if;
  return array(select distinct u.record_id from counted_units(item, with_parts(an_organisation), from_day, to_day, eu, item ->> 'by' is not null) u where a_member is null or u.member = a_member);
end $$;

revoke execute on function work.with_parts(uuid), work.counted_units(jsonb, uuid[], date, date, text[], boolean), work.count_indicator(jsonb, uuid, date, date, date[], date[], text[]) from public;
