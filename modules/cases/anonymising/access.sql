-- A story stays with its case: our people within reach of it. Other organisations read the copies that are shared, never this row.

create policy we_wrote on cases.anonymised_story for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (case_id = any ((select access.my_cases())::uuid[])) is true);
-- A closed case is told as well: a story changes nothing in it.
create policy write on cases.anonymised_story for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and case_id = any ((select access.my_cases())::uuid[]));
create policy change on cases.anonymised_story for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and case_id = any ((select access.my_cases())::uuid[]));
create policy remove on cases.anonymised_story for delete to soubeh_app using (author_id = (select access.my_membership()) and case_id = any ((select access.my_cases())::uuid[]));
call platform.grant_writes('cases.anonymised_story', array['purpose']);
grant delete on cases.anonymised_story to soubeh_app;

-- In how many cases of my organisation somebody has the same traits; five and more is told as five. Counted over all its cases, also those beyond my reach:
-- a number below five warns that the story tells who it is.
create or replace function cases.alike(a_case uuid, out citizenship int, out citizenships text[], out children int, out children_alike int, out together int, out occupations jsonb)
language plpgsql stable security definer set search_path = cases, people, access, pg_temp as $$
#variable_conflict use_column
declare mine uuid[] := my_organisations(); kids int;
begin
  if not a_case = any (my_cases()) then return; end if;
  select array_agg(distinct x.c) into citizenships from case_person cp join profile p on p.person_id = cp.person_id and p.organisation_id = any (mine), unnest(p.citizenships) x (c) where cp.case_id = a_case and cp.until is null and cp.part <> 'child';
  select count(*)::int into kids from case_person cp where cp.case_id = a_case and cp.until is null and cp.part = 'child';
  children := kids;
  with ours as materialized (select distinct c.id from "case" c left join case_service s on s.case_id = c.id and s.organisation_id = any (mine) where c.organisation_id = any (mine) or s.state in ('accepted', 'ended')),
    same as materialized (select o.id, exists (select from case_person cp join profile p on p.person_id = cp.person_id and p.organisation_id = any (mine) where cp.case_id = o.id and cp.part <> 'child' and p.citizenships && citizenships) as citizen,
      (select count(*) from case_person cp where cp.case_id = o.id and cp.until is null and cp.part = 'child') = kids as kin from ours o)
  select least(count(*) filter (where citizen), 5)::int, least(count(*) filter (where kin), 5)::int, least(count(*) filter (where citizen and kin), 5)::int into citizenship, children_alike, together from same;
  select jsonb_agg(jsonb_build_object('title', o.title, 'alike', least((select count(distinct y.person_id) from occupation y where y.organisation_id = any (mine) and lower(y.title) = lower(o.title)), 5))) into occupations
    from occupation o where o.organisation_id = any (mine) and o.kind = 'work' and o.title <> '' and o.person_id in (select cp.person_id from case_person cp where cp.case_id = a_case and cp.until is null);
end $$;
