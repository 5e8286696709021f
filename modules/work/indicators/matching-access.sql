-- Which records a filter takes, and whom of them: clients and groups without names. What is in a filter: shapes.ts; what counts as what: decision 85. `reference.ts` says the same in TypeScript.
-- A filter becomes the statement that somebody would write by hand for it: only what it asks is joined and planned. Values come in as quoted literals; $1 organisations, $2 and $3 days, $4 states of the Union.

-- Whole years on a day, by the bands of rules.ts. One expression without a look aside, so that the planner puts it into the statement: it is asked of every participation.
create or replace function work.age_band(born date, on_day date) returns text language sql immutable as $$
  select case when born > on_day then null else ('{0-5,6-14,15-17,18-26,27-64,65+}'::text[])[width_bucket(extract(year from age(on_day::timestamp, born::timestamp))::int, '{0,6,15,18,27,65}'::int[])] end $$;
-- Of Czechia, of the states given, of none, of elsewhere; null when nobody knows.
create or replace function work.eu_group(code text, eu text[]) returns text language sql immutable as $$
  select case when code is null or code = 'UNK' then null when code = 'CZE' then 'cz' when code = 'XXX' then 'stateless' when code = any (eu) then 'eu' else 'third' end $$;

-- A condition with the value quoted into it; nothing when nobody asks for it. Text that holds a value already is never a template again: a per cent sign in it would be one. Conditions that there are, put together.
create or replace function work.clause(template text, wanted anyelement) returns text language sql immutable as $$ select case when wanted is not null then format(template, wanted) end $$;
create or replace function work.all_of(variadic clauses text[]) returns text language sql immutable as $$ select coalesce(nullif(array_to_string(clauses, ' and '), ''), 'true') $$;

-- Cards joined in the organisations, each with the one that stays at the end of the chain: the beginning of a statement, nothing when none is joined.
create or replace function work.joined_sql(organisations uuid[]) returns text language plpgsql stable security definer set search_path = work, pg_temp as $$
begin
  if not exists (select from people.merge m where m.undone_at is null and m.organisation_id = any (organisations)) then return null; end if;
  return $sql$recursive up as (
    select m.organisation_id, m.merged_id as person_id, m.kept_id as main_id, 1 as far from people.merge m where m.undone_at is null and m.organisation_id = any ($1)
    union all select u.organisation_id, u.person_id, m.kept_id, u.far + 1 from up u join people.merge m on m.organisation_id = u.organisation_id and m.merged_id = u.main_id and m.undone_at is null where u.far < 20),
  joined as materialized (select distinct on (u.organisation_id, u.person_id) u.organisation_id, u.person_id, u.main_id from up u order by u.organisation_id, u.person_id, u.far desc)$sql$;
end $$;
-- Rows of a table that speak of persons, with the card that stays as `main_id`.
create or replace function work.of_main_sql(rows_ text, joined boolean) returns text language sql immutable as $$
  select case when joined then format('(select x.*, coalesce(j.main_id, x.person_id) as main_id from %s x left join joined j on j.organisation_id = x.organisation_id and j.person_id = x.person_id)', rows_)
    else format('(select x.*, x.person_id as main_id from %s x)', rows_) end $$;

-- Records of the days that a filter takes. `split`: instead of records, each client and group of theirs that it takes: `who`, of a group how many `people`; a client may come more than once, by two cards or facts. `joined`: there are joined cards.
-- A client is one human being under whatever card; what is known of them is what their own organisation wrote, as of the day of the record. It is joined, never looked up record by record.
create or replace function work.filter_sql(f jsonb, split boolean, joined boolean) returns text language plpgsql immutable set search_path = work, pg_temp as $$
declare q record; records text; situated text; targeted text; profile text; clients text; groups text; of_person boolean; is_ text;
begin
  select * into q from jsonb_to_record(f) as x ("kinds" text[], "activities" text[], "topics" text[], "modes" text[], "directness" text[], "serviceIds" uuid[], "placeIds" uuid[], "placeKinds" text[], "orps" text[], "outside" boolean, "partnerIds" uuid[], "partnerKinds" text[],
    "languages" text[], "interpreted" boolean, "projectIds" uuid[], "courseKinds" text[], "accredited" boolean, "ageBands" text[], "sexes" text[], "citizenships" text[], "euGroups" text[], "residences" text[], "accommodations" text[], "situations" text[], "targetGroups" text[], "otherCitizenships" boolean, "professions" text[]);
  is_ := case when q."outside" then '<> all' else '= any' end;
  records := all_of('r.organisation_id = any ($1) and r.on_day between $2 and $3',
    clause('r.kind = any (%L)', q."kinds"), clause('r.activities && %L', q."activities"), clause('r.topics && %L', q."topics"), clause('r.mode = any (%L)', q."modes"), clause('r.directness = any (%L)', q."directness"), clause('r.service_id = any (%L)', q."serviceIds"),
    clause('r.place_id ' || is_ || ' (%L)', q."placeIds"), clause('r.orp_code ' || is_ || ' (%L)', q."orps"), clause('r.place_id in (select p.id from directory.place p where p.kind = any (%L))', q."placeKinds"),
    clause('r.partner_id = any (%L)', q."partnerIds"), clause('r.partner_id in (select p.id from directory.partner p where p.kind = any (%L))', q."partnerKinds"),
    clause('(r.language = any (%1$L) or r.id in (select t.record_id from work.material t where t.organisation_id = any ($1) and t.language = any (%1$L)))', q."languages"),
    clause('(r.interpreter <> '''') = %L', q."interpreted"), clause('r.id in (select p.record_id from work.record_project p where p.project_id = any (%L))', q."projectIds"),
    clause('r.course_id in (select c.id from work.course c where c.kind = any (%L))', q."courseKinds"), clause('r.accredited = %L', q."accredited"),
    clause('r.workers || r.author_id && array(select m.id from access.membership m where m.organisation_id = any ($1) and m.profession = any (%L))', q."professions"));
  -- What the record says of everybody in it, and what only a client or a group can fulfil.
  situated := coalesce(clause('r.situations && %L', q."situations"), 'true');
  targeted := coalesce(clause('r.target_groups && %L', q."targetGroups"), 'true');
  profile := nullif(all_of(clause('f.sex = any (%L)', q."sexes"), clause('work.age_band(f.birth_date, p.on_day) = any (%L)', q."ageBands"), clause('exists (select from unnest(f.citizenships) z where work.eu_group(z, $4) = any (%L))', q."euGroups"),
    clause(case when q."otherCitizenships" then 'array_remove(f.citizenships, ''UNK'') <> ''{}'' and not f.citizenships && %L' else 'f.citizenships && %L' end, q."citizenships")), 'true');
  of_person := profile is not null or q."residences" is not null or q."accommodations" is not null;
  if split or of_person or q."situations" is not null or q."targetGroups" is not null then
    clients := format('select p.id, p.organisation_id, p.on_day, p.main_id as who, 1 as people, true as client from %s p %s %s where %s',
      of_main_sql(format('(select r.id, r.organisation_id, r.on_day, r.service_id, %s as targeted, unnest(r.about) as person_id from work.record r where %s and %s)', targeted, records, situated), joined),
      case when profile is not null then 'join people.profile f on f.person_id = p.main_id and f.organisation_id = p.organisation_id and ' || profile end,
      -- A client belongs to a target group of the service of the record, or of any when the record has none.
      clause('left join ' || of_main_sql('work.target_group', joined) || ' t on not p.targeted and t.main_id = p.main_id and t.organisation_id = p.organisation_id and t.code = any (%L) and (p.service_id is null or t.service_id = p.service_id)', q."targetGroups"),
      all_of(case when q."targetGroups" is not null then '(p.targeted or t.main_id is not null)' end,
        clause('exists (select from ' || of_main_sql('people.accommodation', joined) || ' a where a.main_id = p.main_id and a.organisation_id = p.organisation_id and a.kind = any (%L) and (a.since is null or a.since <= p.on_day) and (a.until is null or a.until >= p.on_day))', q."accommodations"),
        clause('exists (select from ' || of_main_sql('people.residence', joined) || ' s where s.main_id = p.main_id and s.organisation_id = p.organisation_id and s.kind = any (%L) and (s.valid_from is null or s.valid_from <= p.on_day) and (s.valid_to is null or s.valid_to >= p.on_day))', q."residences")));
    groups := 'select r.id, r.organisation_id, r.on_day, g.id as who, g.people, false as client from work.record r join work.anonymous_group g on g.record_id = r.id and g.organisation_id = any ($1) where ' || all_of(records, targeted,
      case when q."situations" is not null then format('(%s or g.situation = any (%L))', situated, q."situations") end, clause('g.age_band = any (%L)', q."ageBands"), clause('g.sex = any (%L)', q."sexes"), clause('work.eu_group(g.citizenship, $4) = any (%L)', q."euGroups"),
      clause(case when q."otherCitizenships" then 'g.citizenship <> ''UNK'' and g.citizenship <> all (%L)' else 'g.citizenship = any (%L)' end, q."citizenships"), clause('g.accommodation = any (%L)', q."accommodations"), clause('g.residence = any (%L)', q."residences"));
    if split then return clients || ' union all ' || groups; end if;
    records := all_of(records, format('(%s r.id in (select x.id from (%s) x) or r.id in (select x.id from (%s) x))', case when not of_person then format('%s and %s or', situated, targeted) end, clients, groups));
  end if;
  return format('select r.id, r.organisation_id, r.on_day, %s as minutes, r.service_id, r.place_id, r.orp_code, r.partner_id, r.course_id, r.author_id, r.workers, r.topics, r.language from work.record r where %s',
    coalesce(clause('r.minutes * (select sum(p.share) from work.record_project p where p.record_id = r.id and p.project_id = any (%L)) / 100.0', q."projectIds"), 'r.minutes::numeric'), records);
end $$;

revoke execute on function work.joined_sql(uuid[]), work.of_main_sql(text, boolean), work.filter_sql(jsonb, boolean, boolean), work.clause(text, anyelement), work.all_of(text[]) from public;
