-- Who takes part in a crisis, who is trained, who directs it.

-- May this member act in the locality: their service takes part, they stand in its team for an organisation that does, or they are a head of one.
create or replace function crisis.takes_part(a_case uuid, a_membership uuid) returns boolean language plpgsql stable security definer set search_path = crisis, access, cases, directory, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from membership m join case_service cs on cs.case_id = a_case and cs.state = 'accepted'
   where m.id = a_membership and lasts(m.valid_from, m.valid_to, m.ended_at) and (
     m.role = 'head' and (cs.organisation_id = m.organisation_id or exists (select from organisation o where o.id = cs.organisation_id and o.parent_id = m.organisation_id))
     or m.role = 'worker' and exists (select from membership_service ms where ms.membership_id = m.id and ms.service_id = cs.service_id)
     or m.role = 'coordinator' and exists (select from mandate d join mandate_service ds on ds.mandate_id = d.id where d.membership_id = m.id and ds.service_id = cs.service_id and d.valid_from <= platform.today() and (d.valid_to is null or d.valid_to >= platform.today()))
     or m.role in ('worker', 'head', 'coordinator') and cs.organisation_id = m.organisation_id and exists (select from team_member t where t.case_id = a_case and t.membership_id = m.id and t.since <= platform.today() and (t.until is null or t.until >= platform.today()))))); end $$;
revoke execute on function crisis.takes_part(uuid, uuid) from public;

-- Kinds of training that hold today. Who may lead a crisis may act in one.
create or replace function crisis.trained_for(a_membership uuid) returns text[] language plpgsql stable security definer set search_path = crisis, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct k.kind), '{}') from training t cross join lateral (select t.kind union select 'team' where t.kind = 'coordination') k
   where t.membership_id = a_membership and t.ended_on is null and platform.today() between t.trained_on and t.valid_until); end $$;
revoke execute on function crisis.trained_for(uuid) from public;

-- Whom a crisis in a locality knows by name: those who are trained and take part, the locality's team, and those who stand or stood in it. The one list; for the functions below.
create or replace function crisis.known_members(a_case uuid) returns uuid[] language plpgsql stable security definer set search_path = crisis, access, cases, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(x.membership_id), '{}') from (
     select t.membership_id from training t where takes_part(a_case, t.membership_id)
     union select x from activation v cross join lateral unnest(array[v.coordinator_id, v.deputy_id, v.author_id]) x where v.case_id = a_case
     union select x from role r cross join lateral unnest(array[r.membership_id, r.deputy_id, r.author_id]) x where r.case_id = a_case
     union select x from contact c cross join lateral unnest(array[c.membership_id, c.told_by, c.author_id]) x where c.case_id = a_case
     union select e.author_id from entry e where e.case_id = a_case
     union select e.author_id from emergency e where e.case_id = a_case
     union select i.author_id from item i where i.case_id = a_case
     union select f.author_id from finding f where f.case_id = a_case
     union select x from proposal p cross join lateral unnest(array[p.author_id, p.answered_by]) x where p.case_id = a_case
     union select t.membership_id from team_member t where t.case_id = a_case and takes_part(a_case, t.membership_id)
     union select x from household h cross join lateral unnest(array[h.author_id, h.cares_id]) x where h.case_id = a_case
     union select d.author_id from aid d where d.case_id = a_case
     union select x from shift s cross join lateral unnest(array[s.author_id, s.to_membership_id]) x where s.case_id = a_case
     union select h.id from membership h where h.role = 'head' and takes_part(a_case, h.id)
     union select x from report p cross join lateral unnest(array[p.author_id, p.approved_by]) x where p.case_id = a_case
     union select x from statement s cross join lateral unnest(array[s.author_id, s.approved_by, s.published_by]) x where s.case_id = a_case
     union select o.author_id from report_opening o where o.case_id = a_case
     union select c.membership_id from recipient c where c.case_id = a_case
     union select my_membership()) x (membership_id) where x.membership_id is not null); end $$;
revoke execute on function crisis.known_members(uuid) from public;
-- Told to everybody who takes part, with whether they take part now and for what they are trained.
create or replace function crisis.people(a_case uuid, out membership_id uuid, out name text, out organisation_id uuid, out role text, out here boolean, out trained text[]) returns setof record language plpgsql stable security definer set search_path = crisis, access, cases, pg_temp as $$
#variable_conflict use_column
begin
  if not a_case = any ((select common_cases())::uuid[]) then return; end if;
  return query select m.id, a.name, m.organisation_id, m.role, takes_part(a_case, m.id), trained_for(m.id) from membership m join account a on a.id = m.account_id where m.id = any ((select known_members(a_case))::uuid[]);
end $$;
-- The same as the timeline says it: by name and organisation only, which is quicker.
create or replace function crisis.who(a_activation uuid, out membership_id uuid, out name text, out organisation_id uuid, out organisation text) returns setof record language plpgsql stable security definer set search_path = crisis, access, pg_temp as $$
#variable_conflict use_column
begin return query select m.id, a.name, m.organisation_id, coalesce(k.short_name, k.name, '') from activation v join membership m on m.id = any ((select known_members(v.case_id))::uuid[]) join account a on a.id = m.account_id left join known_organisation k on k.id = m.organisation_id
   where v.id = a_activation and v.case_id = any ((select common_cases())::uuid[]); end $$;

-- Who coordinates now: the coordinator while they take part, then the deputy; nobody when both are gone.
create or replace function crisis.acting(an_activation uuid) returns uuid language plpgsql stable security definer set search_path = crisis, pg_temp as $$
#variable_conflict use_column
begin return (select case when takes_part(a.case_id, a.coordinator_id) then a.coordinator_id when a.deputy_id is not null and takes_part(a.case_id, a.deputy_id) then a.deputy_id end
   from activation a where a.id = an_activation and a.case_id = any ((select access.common_cases())::uuid[])); end $$;

-- Roles that I hold now, also as who stands in, in crises that go on.
create or replace function crisis.my_roles(out activation_id uuid, out case_id uuid, out code text) returns setof record language plpgsql stable security definer set search_path = crisis, access, pg_temp as $$
#variable_conflict use_column
begin return query
  select a.id, a.case_id, 'coordinator' from activation a where a.ended_at is null and a.case_id = any ((select common_cases())::uuid[]) and (select my_membership()) in (a.coordinator_id, a.deputy_id)
  union all
  select r.activation_id, r.case_id, r.code from role r join activation a on a.id = r.activation_id where a.ended_at is null and r.until is null and r.case_id = any ((select common_cases())::uuid[]) and (select my_membership()) in (r.membership_id, r.deputy_id); end $$;

-- Crises that I direct: as the coordinator or the deputy, as head of the coordinator's organisation, and as any head or trained coordinator who takes part when nobody coordinates.
create or replace function crisis.directed() returns uuid[] language plpgsql stable security definer set search_path = crisis, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(a.id), '{}') from activation a where a.ended_at is null and a.case_id = any ((select common_cases())::uuid[])
   and ((select my_membership()) in (a.coordinator_id, a.deputy_id)
     or (select sees_whole_organisation()) and exists (select from membership m where m.id = a.coordinator_id and m.organisation_id = any ((select my_organisations())::uuid[]))
     or (select may_begin()) and acting(a.id) is null)); end $$;
-- May I activate a crisis plan: a head may, a coordinator whose training in leading a crisis holds may.
create or replace function crisis.may_begin() returns boolean language plpgsql stable security definer set search_path = crisis, access, pg_temp as $$
begin return coalesce((select my_role()) = 'head' or (select my_role()) = 'coordinator' and 'coordination' = any (trained_for((select my_membership()))), false); end $$;
-- Crises of my localities that go on.
create or replace function crisis.running() returns uuid[] language plpgsql stable security definer set search_path = crisis, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(a.id), '{}') from activation a where a.ended_at is null and a.case_id = any ((select common_cases())::uuid[])); end $$;
