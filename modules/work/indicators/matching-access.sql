-- Which records a filter takes, and whom of them: clients and groups without names. What is in a filter: shapes.ts; what counts as what: decision 85. `reference.ts` says the same in TypeScript.

-- Whole years on a day, by the bands of rules.ts. In one expression without a look aside, so that the planner puts it into the statement: called for every participation.
create or replace function work.age_band(born date, on_day date) returns text language sql immutable as $$
  select case when born > on_day then null else ('{0-5,6-14,15-17,18-26,27-64,65+}'::text[])[width_bucket(extract(year from age(on_day::timestamp, born::timestamp))::int, '{0,6,15,18,27,65}'::int[])] end $$;
-- Of Czechia, of the states given, of none, of elsewhere; null when nobody knows.
create or replace function work.eu_group(code text, eu text[]) returns text language sql immutable as $$
  select case when code is null or code = 'UNK' then null when code = 'CZE' then 'cz' when code = 'XXX' then 'stateless' when code = any (eu) then 'eu' else 'third' end $$;

-- Records of these days that a filter takes. `split`: instead of records, each client and group of theirs that it takes (`who`; of a client `client`, of a group how many `people`), with nothing of the record but its day.
-- A client is one human being under whatever card; what is known of them is what their own organisation wrote, as of the day of the record. It is known once for each person and joined, never looked up record by record.
create or replace function work.matching_records(f jsonb, organisations uuid[], from_day date, to_day date, eu text[], split boolean)
returns table (id uuid, organisation_id uuid, on_day date, minutes numeric, service_id uuid, place_id uuid, orp_code text, partner_id uuid, course_id uuid, author_id uuid, workers uuid[], topics text[], language text, who uuid, people int, client boolean)
language plpgsql stable security definer rows 10000 set search_path = work, pg_temp set plan_cache_mode = force_custom_plan set work_mem = '32MB' as $$
#variable_conflict use_column
declare q record; out_ boolean; of_profile boolean; of_person boolean; of_record boolean; whom boolean; skilled uuid[];
begin
  select * into q from jsonb_to_record(f) as x ("kinds" text[], "activities" text[], "topics" text[], "modes" text[], "directness" text[], "serviceIds" uuid[], "placeIds" uuid[], "placeKinds" text[], "orps" text[], "outside" boolean, "partnerIds" uuid[], "partnerKinds" text[],
    "languages" text[], "interpreted" boolean, "projectIds" uuid[], "courseKinds" text[], "accredited" boolean, "ageBands" text[], "sexes" text[], "citizenships" text[], "euGroups" text[], "residences" text[], "accommodations" text[], "situations" text[], "targetGroups" text[], "otherCitizenships" boolean, "professions" text[]);
  out_ := coalesce(q."outside", false);
  -- What only a client or a group can fulfil, and what a record can fulfil by itself.
  of_profile := q."ageBands" is not null or q."sexes" is not null or q."citizenships" is not null or q."euGroups" is not null;
  of_person := of_profile or q."residences" is not null or q."accommodations" is not null;
  of_record := q."situations" is not null or q."targetGroups" is not null;
  whom := split or of_person or of_record;
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
    select p.id, p.organisation_id, p.on_day, p.service_id, p.targeted, coalesce(j.main_id, p.person_id) as main_id
      from (select b.id, b.organisation_id, b.on_day, b.service_id, b.targeted, unnest(b.about) as person_id from base b where whom and b.situated) p
      left join joined j on j.organisation_id = p.organisation_id and j.person_id = p.person_id),
  known as materialized (
    select f.organisation_id, f.person_id as main_id, f.birth_date from people.profile f
     where of_profile and f.organisation_id = any (organisations) and f.person_id in (select c.main_id from client c) and (q."sexes" is null or f.sex = any (q."sexes"))
       and (q."citizenships" is null or case when coalesce(q."otherCitizenships", false) then array_remove(f.citizenships, 'UNK') <> '{}' and not f.citizenships && q."citizenships" else f.citizenships && q."citizenships" end)
       and (q."euGroups" is null or exists (select from unnest(f.citizenships) z where eu_group(z, eu) = any (q."euGroups")))),
  lives as materialized (
    select a.organisation_id, coalesce(j.main_id, a.person_id) as main_id, a.since, a.until from people.accommodation a left join joined j on j.organisation_id = a.organisation_id and j.person_id = a.person_id
     where a.organisation_id = any (organisations) and a.kind = any (q."accommodations")),
  stays as materialized (
    select s.organisation_id, coalesce(j.main_id, s.person_id) as main_id, s.valid_from, s.valid_to from people.residence s left join joined j on j.organisation_id = s.organisation_id and j.person_id = s.person_id
     where s.organisation_id = any (organisations) and s.kind = any (q."residences")),
  grouped as materialized (
    select t.organisation_id, coalesce(j.main_id, t.person_id) as main_id, t.service_id from target_group t left join joined j on j.organisation_id = t.organisation_id and j.person_id = t.person_id
     where t.organisation_id = any (organisations) and t.code = any (q."targetGroups")),
  -- A fact that nobody asks for is joined to nobody; one that is asked for has to be there.
  taken as (
    select distinct c.id, c.organisation_id, c.on_day, c.main_id
      from client c
      left join known k on of_profile and k.main_id = c.main_id and k.organisation_id = c.organisation_id
      left join lives a on q."accommodations" is not null and a.main_id = c.main_id and a.organisation_id = c.organisation_id and (a.since is null or a.since <= c.on_day) and (a.until is null or a.until >= c.on_day)
      left join stays s on q."residences" is not null and s.main_id = c.main_id and s.organisation_id = c.organisation_id and (s.valid_from is null or s.valid_from <= c.on_day) and (s.valid_to is null or s.valid_to >= c.on_day)
      left join grouped t on q."targetGroups" is not null and not c.targeted and t.main_id = c.main_id and t.organisation_id = c.organisation_id and (c.service_id is null or t.service_id = c.service_id)
     where (not of_profile or k.main_id is not null) and (q."ageBands" is null or age_band(k.birth_date, c.on_day) = any (q."ageBands"))
       and (q."accommodations" is null or a.main_id is not null) and (q."residences" is null or s.main_id is not null) and (q."targetGroups" is null or c.targeted or t.main_id is not null)),
  crowd as (
    select b.id, b.organisation_id, b.on_day, g.id as group_id, g.people
      from base b join anonymous_group g on g.record_id = b.id and g.organisation_id = any (organisations)
     where whom and b.targeted and (q."situations" is null or b.situated or g.situation = any (q."situations"))
       and (q."ageBands" is null or g.age_band = any (q."ageBands")) and (q."sexes" is null or g.sex = any (q."sexes"))
       and (q."citizenships" is null or case when coalesce(q."otherCitizenships", false) then g.citizenship <> 'UNK' and g.citizenship <> all (q."citizenships") else g.citizenship = any (q."citizenships") end)
       and (q."euGroups" is null or eu_group(g.citizenship, eu) = any (q."euGroups"))
       and (q."accommodations" is null or g.accommodation = any (q."accommodations")) and (q."residences" is null or g.residence = any (q."residences")))
  select b.id, b.organisation_id, b.on_day, b.minutes, b.service_id, b.place_id, b.orp_code, b.partner_id, b.course_id, b.author_id, b.workers, b.topics, b.language, null::uuid, null::int, null::boolean
    from base b where not split and (not of_person and b.situated and b.targeted or b.id in (select t.id from taken t) or b.id in (select c.id from crowd c))
  union all select t.id, t.organisation_id, t.on_day, null, null, null, null, null, null, null, null, null, null, t.main_id, 1, true from taken t where split
  union all select c.id, c.organisation_id, c.on_day, null, null, null, null, null, null, null, null, null, null, c.group_id, c.people, false from crowd c where split;
end $$;

revoke execute on function work.matching_records(jsonb, uuid[], date, date, text[], boolean) from public;
