-- A locality is read by everybody who takes part in its case (access.common_cases); its card is kept by all of them together.
call platform.govern_common('localities.locality', together => true);
-- Of an invitation: what kind of place it is and where.
create policy asked on localities.locality for select to soubeh_app using (case_id = any ((select access.asked_into())::uuid[]));

-- Localities that I take part in, by their own ids.
create or replace function localities.mine() returns uuid[] language plpgsql stable security definer set search_path = localities, access, pg_temp as $$
begin return (select coalesce(array_agg(id), '{}') from locality where case_id = any ((select common_cases())::uuid[])); end $$;

-- Whose case stands inside is the business of who leads that case; the others learn how many (localities.count_inside).
create policy we_lead on localities.inside for select to soubeh_app using (case_id = any ((select access.lead_cases())::uuid[]));
create policy write on localities.inside for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and case_id = any ((select access.lead_cases())::uuid[]) and locality_id = any ((select localities.mine())::uuid[]));
create policy change on localities.inside for update to soubeh_app using (case_id = any ((select access.lead_cases())::uuid[])) with check (organisation_id = (select access.my_organisation()));
call platform.grant_writes('localities.inside', array['locality_id']);
-- A locality stands in no other one.
create or replace trigger guard_client_case before insert on localities.inside for each row execute function cases.guard_client_case();

-- How many cases stand inside now, per organisation; a number that leaves it goes through the suppression of insights. Nothing of which ones.
create or replace function localities.count_inside(a_case uuid, out organisation_id uuid, out own boolean, out cases int) returns setof record language plpgsql stable security definer set search_path = localities, access, pg_temp as $$
#variable_conflict use_column
begin return query select i.organisation_id, i.organisation_id = any ((select my_organisations())::uuid[]), count(distinct i.case_id)::int from inside i join locality l on l.id = i.locality_id
   where l.case_id = a_case and l.case_id = any ((select common_cases())::uuid[]) and (i.until is null or i.until >= platform.today()) group by 1; end $$;

-- Letters and digits of an address, for comparing what different people wrote.
create or replace function localities.address_key(address text, city text) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, address || ' ' || city) collate "und-x-icu"), '[^a-z0-9]+', '', 'g') $$;
-- The locality that a place of anybody is in: the same place, the same address point, or the same address in the same district. For definer functions that
-- decide what whoever goes there has to know; says nothing by itself.
create or replace function localities.of_place(a_place uuid) returns uuid[] language sql stable set search_path = localities, directory, pg_temp as $$
  select coalesce(array_agg(l.case_id), '{}') from place p join locality l on l.place_id = p.id
      or l.address_point is not null and l.address_point = p.address_point
      or l.address <> '' and l.orp_code = p.orp_code and address_key(l.address, l.city) = address_key(p.address, p.city)
   where p.id = a_place $$;
revoke execute on function localities.of_place(uuid) from public;
