-- Which warning concerns whom: by the house, never by the organisation. Only definer functions ask it.

-- What a house is known by to one organisation: the case, the place, its address point, its address in its district, the locality it is in; of a family
-- also the places where its persons live now, as that organisation wrote them. Two are the same house when they share one of these.
create or replace function localities.house_keys(of uuid, a_case uuid, a_place uuid) returns text[] language sql stable set search_path = localities, directory, cases, people, pg_temp as $$
  with homes as materialized (
    select p.id, p.address_point, p.orp_code, p.address, p.city from place p
     where p.id = a_place or p.id in (select l.place_id from locality l where l.case_id = a_case)
        or p.id in (select a.place_id from case_person c join accommodation a on a.person_id = c.person_id and a.organisation_id = of and (a.until is null or a.until >= platform.today())
                     where c.case_id = a_case and (c.until is null or c.until >= platform.today())))
  select coalesce(array_agg(distinct x.key), '{}') from (
    select 'case:' || a_case as key where a_case is not null
    union all select 'place:' || id from homes
    union all select 'point:' || address_point from homes where address_point is not null
    union all select 'at:' || orp_code || ':' || localities.address_key(address, city) from homes where orp_code is not null and address <> ''
    union all select 'case:' || c from homes, unnest(localities.of_place(id)) c
    union all select 'point:' || l.address_point from locality l where l.case_id = a_case and l.address_point is not null
    union all select 'at:' || l.orp_code || ':' || localities.address_key(l.address, l.city) from locality l where l.case_id = a_case and l.address <> '') x $$;
-- Does it warn today? Until its review and thirty days more.
create or replace function localities.warns(i localities.incident) returns boolean language sql stable set search_path = localities, pg_temp as $$ select i.ended_on is null and i.review_on + 30 >= platform.today() $$;
revoke execute on function localities.house_keys(uuid, uuid, uuid), localities.warns(localities.incident) from public;

-- Where somebody is about to go: visits from seven days before until the check-out (a planned one that nobody began is forgotten after a day), and what they
-- promised within a case. Of those who may see it themselves (`of`), for telling them; of me.
create or replace function localities.about_to_go(of uuid[]) returns table (membership_id uuid, visit_id uuid, commitment_id uuid, organisation_id uuid, case_id uuid, place_id uuid) language sql stable set search_path = localities, commitments, pg_temp as $$
  select m, v.id, v.commitment_id, v.organisation_id, v.case_id, v.place_id from visit v, unnest(array[v.author_id, v.second_membership_id]) m
   where m is not null and (of is null or m = any (of)) and (v.state = 'running' or v.state = 'planned' and v.starts_at between now() - interval '1 day' and now() + interval '7 days')
  union all
  select k.owner_membership_id, null, k.id, k.owner_organisation_id, k.case_id, null from commitment k
   where (of is null or k.owner_membership_id = any (of)) and k.owner_membership_id is not null and k.state = 'open' and k.kind in ('promised_contact', 'review', 'follow_up')
     and k.case_id is not null and k.due_on between platform.today() - 1 and platform.today() + 7 $$;
revoke execute on function localities.about_to_go(uuid[]) from public;

-- Warnings on my way, each with the visit or the promise that it concerns.
create or replace function localities.my_warnings(out visit_id uuid, out commitment_id uuid, out incident_id uuid) returns setof record language plpgsql stable security definer set search_path = localities, access, pg_temp as $$
#variable_conflict use_column
begin
  if my_membership() is null or not exists (select from about_to_go(array[my_membership()])) then return; end if;
  return query with going as materialized (
      select g.visit_id, g.commitment_id, house_keys(g.organisation_id, g.case_id, g.place_id) as keys from about_to_go(array[my_membership()]) g
       where g.visit_id is not null or g.case_id = any ((select my_cases())::uuid[]))
    select g.visit_id, g.commitment_id, i.id from incident i join going g on house_keys(i.organisation_id, i.case_id, i.place_id) && g.keys where warns(i);
end $$;
-- Incidents of others that I may read now, because I am about to go there.
create or replace function localities.met_incidents() returns uuid[] language plpgsql stable security definer set search_path = localities, access, pg_temp as $$
begin return (select coalesce(array_agg(distinct w.incident_id), '{}') from my_warnings() w); end $$;
-- Incidents of my organisation that I may read: mine, as the head all, and of cases and localities where I work.
create or replace function localities.own_incidents() returns uuid[] language plpgsql stable security definer set search_path = localities, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(i.id), '{}') from incident i
   where i.organisation_id = any ((select my_organisations())::uuid[]) and my_role() in ('worker', 'head', 'coordinator')
     and (i.author_id = (select my_membership()) or (select sees_whole_organisation()) or i.case_id = any ((select my_cases())::uuid[])
       or i.place_id is not null and of_place(i.place_id) && (select common_cases())::uuid[])); end $$;
-- Of what I may read: what concerns the house of a case of mine.
create or replace function localities.incidents_at(a_case uuid) returns uuid[] language plpgsql stable security definer set search_path = localities, access, pg_temp as $$
#variable_conflict use_column
begin
  if not a_case = any ((select my_cases())::uuid[]) then return '{}'; end if;
  return (with here as materialized (select house_keys(my_organisation(), a_case, null) as keys)
    select coalesce(array_agg(i.id), '{}') from incident i, here where i.id = any ((select own_incidents() || met_incidents())::uuid[]) and house_keys(i.organisation_id, i.case_id, i.place_id) && here.keys);
end $$;
-- How many people of other organisations confirmed that they read it as it stands now. Asked by the organisation that wrote it.
create or replace function localities.count_readings(an_incident uuid, out readings int) language plpgsql stable security definer set search_path = localities, access, pg_temp as $$
#variable_conflict use_column
begin readings := (select count(*)::int from incident_reading r join incident i on i.id = r.incident_id and i.version = r.incident_version
   where i.id = an_incident and i.id = any ((select own_incidents())::uuid[])); end $$;

-- Whoever is about to go there is told that there is something to read.
create or replace function localities.tell_those_who_go() returns trigger language plpgsql volatile security definer set search_path = localities, pg_temp as $$
declare m uuid; keys text[] := house_keys(new.organisation_id, new.case_id, new.place_id);
begin
  for m in select distinct g.membership_id from about_to_go(null) g where house_keys(g.organisation_id, g.case_id, g.place_id) && keys loop perform pg_notify('live', 'safety:' || m); end loop;
  return null;
end $$;

-- Times of arrival are the server's, and who is named is a colleague.
create or replace function localities.guard_visit() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if access.my_membership() is null then return new; end if;
  if tg_op = 'INSERT' or new.checked_in_at is distinct from old.checked_in_at then new.checked_in_received_at := case when new.checked_in_at is not null then now() end;
  else new.checked_in_received_at := old.checked_in_received_at; end if;
  if tg_op = 'INSERT' or new.checked_out_at is distinct from old.checked_out_at then new.checked_out_received_at := case when new.checked_out_at is not null then now() end;
  else new.checked_out_received_at := old.checked_out_received_at; end if;
  if (tg_op = 'INSERT' or new.alarm_membership_id <> old.alarm_membership_id) and not access.is_of_my_organisation(new.alarm_membership_id)
    or new.second_membership_id is not null and (tg_op = 'INSERT' or new.second_membership_id is distinct from old.second_membership_id) and not access.is_of_my_organisation(new.second_membership_id)
    or new.place_id is not null and (tg_op = 'INSERT' or new.place_id is distinct from old.place_id) and not exists (select from directory.place p where p.id = new.place_id)
    or new.commitment_id is not null and (tg_op = 'INSERT' or new.commitment_id is distinct from old.commitment_id) and not exists (select from commitments.commitment k where k.id = new.commitment_id)
  then raise insufficient_privilege; end if;
  return new;
end $$;
create or replace function localities.guard_incident() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if access.my_membership() is not null and new.place_id is not null and (tg_op = 'INSERT' or new.place_id is distinct from old.place_id) and not exists (select from directory.place p where p.id = new.place_id) then raise insufficient_privilege; end if;
  return new;
end $$;
