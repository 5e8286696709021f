-- What of case studies leaves the organisation of the case: approved words without the site, and whether a combination is rare, never how rare.

-- Approved ones, for the team and the sites of the programme: of which site they are is not told.
create or replace function programmes.approved_studies(a_programme uuid) returns table (id uuid, title text, text text, household text, children text, citizenship text, age text, district text, topics text[], approved_on date) language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return query select s.id, s.title, s.text, s.household, s.children, s.citizenship, s.age, s.district, s.topics, (s.decided_at at time zone 'Europe/Prague')::date from study s
   where s.programme_id = a_programme and s.state = 'approved' and a_programme = any (programmes.rounds_seen()) order by s.decided_at desc, s.id limit 500; end $$;

-- The features that a study declares, held against all cases of the organisation that it comes from, also those beyond anybody's reach. For its owner and for whoever
-- approves it; nobody may ask about features of their own choice. What others only offered is counted to whoever approves. `few` = fewer than five: of all declared features together, of each alone, and of the rest without each.
create or replace function programmes.rare_in(a_study uuid) returns table (feature text, few_alone boolean, few_without boolean, few_together boolean, studies int) language plpgsql stable security definer set search_path = programmes, cases, people, directory, access, pg_temp as $$
#variable_conflict use_column
declare st study; others int;
begin
  if my_membership() is null or not exists (select from study s where s.id = a_study and s.state <> 'withdrawn' and (s.programme_id = any (programmes.led()) or s.author_id = my_membership())) then return; end if;
  select * into st from study s where s.id = a_study;
  select count(*)::int into others from study s where s.programme_id = st.programme_id and s.id <> st.id and (s.state = 'approved' or s.state in ('offered', 'returned') and s.programme_id = any (programmes.led()))
    and (s.household, s.children, s.citizenship, s.age, s.district, s.topics) = (st.household, st.children, st.citizenship, st.age, st.district, st.topics);
  return query
  with ours as materialized (select distinct c.id, c.organisation_id from "case" c left join case_service v on v.case_id = c.id and v.organisation_id = st.organisation_id
      where c.subject_kind <> 'locality' and (c.organisation_id = st.organisation_id or v.state in ('accepted', 'ended'))),
  facts as materialized (select o.id,
      (select count(*) from case_person cp where cp.case_id = o.id and cp.until is null and cp.part = 'child') as kids,
      (select count(*) from case_person cp where cp.case_id = o.id and cp.until is null and cp.part <> 'child') as adults,
      (select coalesce(array_agg(distinct case when z = 'CZE' then 'czech' when z = 'UKR' then 'ukraine' when z = 'UNK' then 'unknown'
          when z in ('SVK', 'ROU', 'BGR', 'POL', 'DEU', 'AUT', 'HUN', 'HRV', 'SVN', 'ITA', 'FRA', 'ESP', 'PRT', 'GRC', 'NLD', 'BEL', 'LUX', 'IRL', 'DNK', 'SWE', 'FIN', 'EST', 'LVA', 'LTU', 'CYP', 'MLT') then 'eu' else 'other' end), '{}')
         from case_person cp join profile p on p.person_id = cp.person_id and p.organisation_id = st.organisation_id, unnest(p.citizenships) z where cp.case_id = o.id and cp.part <> 'child') as groups,
      (select coalesce(array_agg(extract(year from age(platform.today(), p.birth_date))::int), '{}') from case_person cp join profile p on p.person_id = cp.person_id and p.organisation_id = st.organisation_id
        where cp.case_id = o.id and cp.part = 'client' and p.birth_date is not null) as ages,
      array(select g.domain from goal g where g.case_id = o.id and g.organisation_id = st.organisation_id and g.domain is not null union select n.domain from need_rating n where n.case_id = o.id and n.organisation_id = st.organisation_id) as domains,
      coalesce((select l.orp_code from case_person cp join accommodation a on a.person_id = cp.person_id and a.organisation_id = st.organisation_id join place l on l.id = a.place_id
          where cp.case_id = o.id and l.orp_code is not null order by cp.part = 'client' desc, a.since desc nulls last, a.id limit 1),
        (select s.orp_code from site s where s.id = st.site_id)) as orp
    from ours o),
  met as materialized (select array[
      st.household = '' or case st.household when 'alone' then f.adults <= 1 and f.kids = 0 when 'adults' then f.adults > 1 and f.kids = 0 when 'one_parent' then f.adults = 1 and f.kids > 0 when 'parents' then f.adults > 1 and f.kids > 0
        when 'with_children' then f.kids > 0 else f.kids = 0 end,
      st.children = '' or case st.children when 'none' then f.kids = 0 when 'one' then f.kids = 1 when 'two' then f.kids = 2 when 'three' then f.kids = 3 when 'four' then f.kids = 4 when 'five_more' then f.kids >= 5 when 'one_two' then f.kids in (1, 2) else f.kids >= 3 end,
      st.citizenship = '' or case st.citizenship when 'foreign' then f.groups && array['ukraine', 'eu', 'other'] else st.citizenship = any (f.groups) end,
      st.age = '' or exists (select from unnest(f.ages) y where case st.age when 'under_18' then y < 18 when '18_29' then y between 18 and 29 when '30_44' then y between 30 and 44 when '45_64' then y between 45 and 64 when '65_more' then y >= 65 else y >= 18 end),
      st.district = '' or (f.orp in ('1000', '3102', '3209', '4103', '4214', '5105', '5205', '5309', '6105', '6203', '7107', '7213', '8119')) = (st.district = 'regional_city'),
      st.topics = '{}' or st.topics <@ f.domains] as holds from facts f),
  declared as (select d.at, d.feature from (values (1, 'household', st.household <> ''), (2, 'children', st.children <> ''), (3, 'citizenship', st.citizenship <> ''), (4, 'age', st.age <> ''), (5, 'district', st.district <> ''), (6, 'topics', st.topics <> '{}')) d (at, feature, said) where d.said)
  select d.feature, (select count(*) from met m where m.holds[d.at]) < 5,
    (select count(*) from met m where not exists (select from generate_subscripts(m.holds, 1) i where i <> d.at and not m.holds[i])) < 5,
    (select count(*) from met m where true = all (m.holds)) < 5, others from declared d order by d.at;
end $$;
-- Sites of mine that I may offer a story for.
create or replace function programmes.sites_offering() returns uuid[] language plpgsql stable security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(s.id), '{}') from site s where s.id = any ((select programmes.my_sites())::uuid[]) and s.id = any ((select programmes.sites_written())::uuid[]) and s.to_organisation_id = (select my_organisation())); end $$;
