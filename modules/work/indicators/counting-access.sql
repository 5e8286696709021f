-- Counting records of work for indicators. All records of the organisation and its parts count, also those that the reader may not see; only numbers leave.
-- What is in which definition: shapes.ts. What counts as what: decision 85; who is told: decision 86. `reference.ts` says the same in TypeScript.

-- Whose indicators I may be told: my organisations, and the parts of the organisation I act for.
create or replace function work.my_counted() returns uuid[] language plpgsql stable security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
begin return (with recursive parts as (
    select (select my_organisation()) as id
    union select o.id from organisation o join parts p on o.parent_id = p.id)
  select (select my_organisations()) || coalesce(array_agg(id) filter (where id is not null), '{}') from parts); end $$;

-- An organisation and its parts.
create or replace function work.with_parts(an_organisation uuid) returns uuid[] language plpgsql stable security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
begin return (with recursive parts as (
    select an_organisation as id
    union select o.id from organisation o join parts p on o.parent_id = p.id)
  select array_agg(id) from parts); end $$;

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

-- Whole years on a day, by the bands of rules.ts.
create or replace function work.age_band(born date, on_day date) returns text language sql immutable as $$
  select case when born is null or born > on_day then null when x < 6 then '0-5' when x < 15 then '6-14' when x < 18 then '15-17' when x < 27 then '18-26' when x < 65 then '27-64' else '65+' end from (select extract(year from age(on_day, born)) as x) a $$;
-- Of Czechia, of the states given, of none, of elsewhere; null when nobody knows.
create or replace function work.eu_group(code text, eu text[]) returns text language sql immutable as $$
  select case when code is null or code = 'UNK' then null when code = 'CZE' then 'cz' when code = 'XXX' then 'stateless' when code = any (eu) then 'eu' else 'third' end $$;

-- Records that a filter takes, with those of their clients and groups without names that it takes. `whom`: clients and groups are asked for although the filter says nothing of them.
-- Sets are put together by joins and looked up by hash: a look for each client would go through all facts of the organisation each time.
-- A client is one human being under whatever card; what is known of them is what their own organisation wrote, as of the day of the record.
create or replace function work.matching_records(f jsonb, organisations uuid[], from_day date, to_day date, eu text[], whom boolean)
returns table (id uuid, organisation_id uuid, on_day date, minutes numeric, service_id uuid, place_id uuid, orp_code text, partner_id uuid, course_id uuid, author_id uuid, workers uuid[], topics text[], language text, people uuid[], groups uuid[])
language plpgsql stable security definer set search_path = work, pg_temp set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
#variable_conflict use_column
declare q record; out_ boolean; of_person boolean; of_record boolean; skilled uuid[];
begin
  select * into q from jsonb_to_record(f) as x ("kinds" text[], "activities" text[], "topics" text[], "modes" text[], "directness" text[], "serviceIds" uuid[], "placeIds" uuid[], "placeKinds" text[], "orps" text[], "outside" boolean, "partnerIds" uuid[], "partnerKinds" text[],
    "languages" text[], "interpreted" boolean, "projectIds" uuid[], "courseKinds" text[], "accredited" boolean, "ageBands" text[], "sexes" text[], "citizenships" text[], "euGroups" text[], "residences" text[], "accommodations" text[], "situations" text[], "targetGroups" text[], "otherCitizenships" boolean, "professions" text[]);
  out_ := coalesce(q."outside", false);
  -- What only a client or a group can fulfil, and what a record can fulfil by itself.
  of_person := q."ageBands" is not null or q."sexes" is not null or q."citizenships" is not null or q."euGroups" is not null or q."residences" is not null or q."accommodations" is not null;
  of_record := q."situations" is not null or q."targetGroups" is not null;
  whom := whom or of_person or of_record;
  if q."professions" is not null then skilled := array(select m.id from access.membership m where m.organisation_id = any (organisations) and m.profession = any (q."professions")); end if;
  return query
  with recursive base as materialized (
    select r.id, r.organisation_id, r.on_day, case when q."projectIds" is null then r.minutes::numeric else r.minutes * (select sum(p.share) from record_project p where p.record_id = r.id and p.project_id = any (q."projectIds")) / 100.0 end as minutes,
           r.service_id, r.place_id, r.orp_code, r.partner_id, r.course_id, r.author_id, r.workers, r.topics, r.language, r.about,
           q."situations" is null or r.situations && q."situations" as situated, q."targetGroups" is null or r.target_groups && q."targetGroups" as targeted
      from record r
     where r.organisation_id = any (organisations) and r.on_day between from_day and to_day
       and (q."kinds" is null or r.kind = any (q."kinds")) and (q."activities" is null or r.activities && q."activities") and (q."topics" is null or r.topics && q."topics")
       and (q."modes" is null or r.mode = any (q."modes")) and (q."directness" is null or r.directness = any (q."directness")) and (q."serviceIds" is null or r.service_id = any (q."serviceIds"))
       and (q."placeIds" is null or (r.place_id = any (q."placeIds")) <> out_) and (q."orps" is null or (r.orp_code = any (q."orps")) <> out_)
       and (q."placeKinds" is null or r.place_id in (select p.id from directory.place p where p.kind = any (q."placeKinds")))
       and (q."partnerIds" is null or r.partner_id = any (q."partnerIds")) and (q."partnerKinds" is null or r.partner_id in (select p.id from directory.partner p where p.kind = any (q."partnerKinds")))
       and (q."languages" is null or r.language = any (q."languages") or r.id in (select t.record_id from material t where t.organisation_id = any (organisations) and t.language = any (q."languages")))
       and (q."interpreted" is null or (r.interpreter <> '') = q."interpreted") and (q."projectIds" is null or r.id in (select p.record_id from record_project p where p.project_id = any (q."projectIds")))
       and (q."courseKinds" is null or r.course_id in (select c.id from course c where c.kind = any (q."courseKinds"))) and (q."accredited" is null or r.accredited = q."accredited")
       and (q."professions" is null or r.workers || r.author_id && skilled)),
  -- Cards joined in the organisation, each with the one that stays at the end of the chain.
  up as (
    select m.organisation_id, m.merged_id as person_id, m.kept_id as main_id, 1 as far from people.merge m where m.undone_at is null and m.organisation_id = any (organisations) and whom
    union all select u.organisation_id, u.person_id, m.kept_id, u.far + 1 from up u join people.merge m on m.organisation_id = u.organisation_id and m.merged_id = u.main_id and m.undone_at is null where u.far < 20),
  joined as materialized (select distinct on (u.organisation_id, u.person_id) u.organisation_id, u.person_id, u.main_id from up u order by u.organisation_id, u.person_id, u.far desc),
  client as materialized (
    select b.id, b.organisation_id, b.on_day, b.service_id, b.situated, b.targeted, coalesce(j.main_id, p.id) as main_id
      from base b cross join lateral unnest(b.about) p(id) left join joined j on j.organisation_id = b.organisation_id and j.person_id = p.id where whom),
  lives as materialized (
    select a.organisation_id, coalesce(j.main_id, a.person_id) as main_id, a.since, a.until from people.accommodation a left join joined j on j.organisation_id = a.organisation_id and j.person_id = a.person_id
     where a.organisation_id = any (organisations) and a.kind = any (q."accommodations")),
  stays as materialized (
    select s.organisation_id, coalesce(j.main_id, s.person_id) as main_id, s.valid_from, s.valid_to from people.residence s left join joined j on j.organisation_id = s.organisation_id and j.person_id = s.person_id
     where s.organisation_id = any (organisations) and s.kind = any (q."residences")),
  grouped as materialized (
    select t.organisation_id, coalesce(j.main_id, t.person_id) as main_id, t.service_id from target_group t left join joined j on j.organisation_id = t.organisation_id and j.person_id = t.person_id
     where t.organisation_id = any (organisations) and t.code = any (q."targetGroups")),
  taken as (
    select c.id, array_agg(distinct c.main_id) as people
      from client c left join people.profile f on f.person_id = c.main_id and f.organisation_id = c.organisation_id and of_person
     where c.situated
       and (q."targetGroups" is null or c.targeted or (c.id, c.main_id) in (select x.id, x.main_id from client x join grouped t on t.main_id = x.main_id and t.organisation_id = x.organisation_id and (x.service_id is null or t.service_id = x.service_id)))
       and (q."ageBands" is null or age_band(f.birth_date, c.on_day) = any (q."ageBands")) and (q."sexes" is null or f.sex = any (q."sexes"))
       and (q."citizenships" is null or case when coalesce(q."otherCitizenships", false) then array_remove(f.citizenships, 'UNK') <> '{}' and not f.citizenships && q."citizenships" else f.citizenships && q."citizenships" end)
       and (q."euGroups" is null or exists (select from unnest(f.citizenships) z where eu_group(z, eu) = any (q."euGroups")))
       and (q."accommodations" is null or (c.id, c.main_id) in (select x.id, x.main_id from client x join lives a on a.main_id = x.main_id and a.organisation_id = x.organisation_id and (a.since is null or a.since <= x.on_day) and (a.until is null or a.until >= x.on_day)))
       and (q."residences" is null or (c.id, c.main_id) in (select x.id, x.main_id from client x join stays s on s.main_id = x.main_id and s.organisation_id = x.organisation_id and (s.valid_from is null or s.valid_from <= x.on_day) and (s.valid_to is null or s.valid_to >= x.on_day)))
     group by c.id),
  crowd as (
    select b.id, array_agg(g.id) as groups
      from base b join anonymous_group g on g.record_id = b.id and g.organisation_id = any (organisations)
     where whom and b.targeted and (q."situations" is null or b.situated or g.situation = any (q."situations"))
       and (q."ageBands" is null or g.age_band = any (q."ageBands")) and (q."sexes" is null or g.sex = any (q."sexes"))
       and (q."citizenships" is null or case when coalesce(q."otherCitizenships", false) then g.citizenship <> 'UNK' and g.citizenship <> all (q."citizenships") else g.citizenship = any (q."citizenships") end)
       and (q."euGroups" is null or eu_group(g.citizenship, eu) = any (q."euGroups"))
       and (q."accommodations" is null or g.accommodation = any (q."accommodations")) and (q."residences" is null or g.residence = any (q."residences"))
     group by b.id)
  select b.id, b.organisation_id, b.on_day, b.minutes, b.service_id, b.place_id, b.orp_code, b.partner_id, b.course_id, b.author_id, b.workers, b.topics, b.language, coalesce(t.people, '{}'), coalesce(c.groups, '{}')
    from base b left join taken t on t.id = b.id left join crowd c on c.id = b.id
   where t.people is not null or c.groups is not null or not of_person and b.situated and b.targeted;
end $$;

-- What is added up, record by record, and for which member of the set. Without `by_members` each once. `key` is what is counted once however many records it has.
create or replace function work.counted_units(item jsonb, organisations uuid[], from_day date, to_day date, eu text[], by_members boolean)
returns table (record_id uuid, on_day date, key text, amount numeric, member text) language plpgsql stable security definer set search_path = work, pg_temp set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
#variable_conflict use_column
declare measure text := item ->> 'measure'; by_ text := case when by_members then item ->> 'by' end; of_people boolean := measure in ('clients', 'participants');
  langs text[] := case when item #> '{filter,languages}' is not null then array(select jsonb_array_elements_text(item #> '{filter,languages}')) end; whole jsonb := nullif(nullif(item -> 'whole', 'null'), '{}');
  named text[] := case when by_ is not null and jsonb_typeof(item -> 'members') = 'array' then array(select x ->> 'key' from jsonb_array_elements(item -> 'members') x) end;
begin
  return query
  with inside as materialized (select * from matching_records(whole, organisations, from_day, to_day, eu, of_people or by_ = 'citizenship') where whole is not null),
  m as materialized (
    select r.* from matching_records(item -> 'filter', organisations, from_day, to_day, eu, of_people or coalesce(by_ = 'citizenship', false)) r where whole is null or r.id in (select i.id from inside i)),
  units as (
    select m.id, m.on_day, null::uuid as who, null::text as key, 1::numeric as amount from m where measure = 'records'
    union all select m.id, m.on_day, null, null, m.minutes / 60 from m where measure = 'hours'
    union all select m.id, m.on_day, p, p::text, 1 from m cross join lateral unnest(m.people) p where of_people and (whole is null or (m.id, p) in (select i.id, y from inside i cross join lateral unnest(i.people) y))
    union all select m.id, m.on_day, g.id, null, g.people from m cross join lateral unnest(m.groups) x join anonymous_group g on g.id = x where measure = 'participants' and (whole is null or (m.id, g.id) in (select i.id, y from inside i cross join lateral unnest(i.groups) y))
    union all select m.id, m.on_day, null, m.place_id::text, 1 from m where measure = 'places' and m.place_id is not null
    union all select m.id, m.on_day, null, m.orp_code, 1 from m where measure = 'districts' and m.orp_code is not null
    union all select m.id, m.on_day, null, m.partner_id::text, 1 from m where measure = 'partners' and m.partner_id is not null
    union all select m.id, m.on_day, null, m.course_id::text, 1 from m where measure = 'courses' and m.course_id is not null
    union all select m.id, m.on_day, null, w::text, 1 from m cross join lateral unnest(m.workers || m.author_id) w where measure = 'workers'
    union all select m.id, m.on_day, t.id, null, t.pieces from m join material t on t.record_id = m.id where measure = 'pieces' and (langs is null or t.language = any (langs))),
  parts as (
    select m.id, null::uuid as who, x as member from m cross join lateral unnest(m.topics) x where by_ = 'topic'
    union all select m.id, null, m.place_id::text from m where by_ = 'place'
    union all select m.id, null, m.orp_code from m where by_ = 'district'
    union all select m.id, null, m.partner_id::text from m where by_ = 'partner'
    union all select m.id, null, x::text from m cross join lateral unnest(m.workers || m.author_id) x where by_ = 'worker'
    union all select m.id, null, m.service_id::text from m where by_ = 'service'
    union all select m.id, null, m.language from m where by_ = 'language' and measure <> 'pieces'
    union all select m.id, t.id, t.language from m join material t on t.record_id = m.id where by_ = 'language'
    union all select m.id, p, x from m cross join lateral unnest(m.people) p join people.profile f on f.person_id = p and f.organisation_id = m.organisation_id cross join lateral unnest(f.citizenships) x where by_ = 'citizenship'
    union all select m.id, g.id, g.citizenship from m cross join lateral unnest(m.groups) x join anonymous_group g on g.id = x where by_ = 'citizenship'),
  members as (select distinct p.id, case when of_people and by_ = 'citizenship' or measure = 'pieces' and by_ = 'language' then p.who end as who, p.member from parts p where p.member is not null and (named is null or p.member = any (named)))
  select u.id, u.on_day, u.key, u.amount, null::text from units u where by_ is null
  union all select u.id, u.on_day, u.key, u.amount, b.member from units u join members b on b.id = u.id and (b.who is null or b.who = u.who) where by_ is not null;
end $$;

-- The numbers of one definition over the days given, by month and by period (both lists of first days). `first`: what came for the first time; added up it makes the whole.
create or replace function work.count_indicator(item jsonb, an_organisation uuid, from_day date, to_day date, months date[], periods date[], eu text[]) returns jsonb
language plpgsql stable security definer set search_path = work, pg_temp set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
#variable_conflict use_column
declare once boolean := item ->> 'measure' in ('clients', 'places', 'districts', 'partners', 'courses', 'workers'); organisations uuid[] := with_parts(an_organisation);
begin
  -- Of a set only its members matter: their values make the whole.
  if item ->> 'by' is not null then
    return (with u as materialized (
      select c.record_id, c.member, c.key, c.amount, width_bucket(c.on_day, months) as month, case when cardinality(periods) > 0 then width_bucket(c.on_day, periods) end as period, case when once then row_number() over (partition by c.member, c.key order by c.on_day) > 1 else false end as again
        from counted_units(item, organisations, from_day, to_day, eu, true) c)
    select jsonb_build_object('records', (select count(distinct u.record_id) from u), 'months', '[]'::jsonb, 'periods', '[]'::jsonb,
      'members', (select coalesce(jsonb_agg(jsonb_build_array(x.member, x.month, x.first)), '[]') from (select u.member, u.month, coalesce(sum(u.amount) filter (where not u.again), 0) as first from u group by u.member, u.month) x),
      'memberPeriods', (select coalesce(jsonb_agg(jsonb_build_array(x.member, x.period, x.value)), '[]') from (select u.member, u.period, case when once then count(distinct u.key) else sum(u.amount) end as value from u where u.period is not null group by u.member, u.period) x),
      'workers', case when item ->> 'by' = 'worker' then (select coalesce(jsonb_agg(m.id order by m.id), '[]') from access.membership m where m.organisation_id = any (organisations) and m.role in ('worker', 'coordinator') and m.valid_from <= to_day and (m.valid_to is null or m.valid_to >= to_day)) end));
  end if;
  return (with u as materialized (
    select c.record_id, c.key, c.amount, width_bucket(c.on_day, months) as month, case when cardinality(periods) > 0 then width_bucket(c.on_day, periods) end as period, case when once then row_number() over (partition by c.key order by c.on_day) > 1 else false end as again
      from counted_units(item, organisations, from_day, to_day, eu, false) c)
  select jsonb_build_object('records', (select count(distinct u.record_id) from u),
    'months', (select coalesce(jsonb_agg(jsonb_build_array(x.month, x.value, x.first)), '[]') from (select u.month, case when once then count(distinct u.key) else sum(u.amount) end as value, coalesce(sum(u.amount) filter (where not u.again), 0) as first from u group by u.month) x),
    'periods', (select coalesce(jsonb_agg(jsonb_build_array(x.period, x.value)), '[]') from (select u.period, case when once then count(distinct u.key) else sum(u.amount) end as value from u where u.period is not null group by u.period) x)));
end $$;

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

revoke execute on function work.with_parts(uuid), work.matching_records(jsonb, uuid[], date, date, text[], boolean), work.counted_units(jsonb, uuid[], date, date, text[], boolean), work.count_indicator(jsonb, uuid, date, date, date[], date[], text[]) from public;
