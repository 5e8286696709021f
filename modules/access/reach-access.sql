-- What was released to me, and which cases and persons that puts within my reach. Continues me-access.sql; what may be written stands in writing-access.sql.

-- Releases that hold today: signed or on a statute valid today, within their days, not withdrawn. One place, never copied.
create or replace view access.release_in_force with (security_invoker = true) as
  select r.* from access.release r
   where platform.today() between r.valid_from and r.valid_to and r.withdrawn_at is null
     and (r.ground = 'consent' and exists (select from access.release_signature s where s.release_id = r.id)
       or r.ground = 'statute' and exists (select from access.statute_ground g join access.organisation o on o.id = r.to_organisation_id
         where g.code = r.statute_code and platform.today() >= g.valid_from and (g.valid_to is null or platform.today() <= g.valid_to)
           and o.kind = any (g.asker_kinds) and access.level_rank(r.level) <= access.level_rank(g.max_level)));
comment on view access.release_in_force is 'Releases that hold today.';

-- Mutual releases on which the receiving organisation passes the same back today.
create or replace view access.release_passed_back with (security_invoker = true) as
  select r.* from access.release_in_force r where r.mutual and exists (select from access.release_return b where b.release_id = r.id and b.organisation_id = r.to_organisation_id and b.ended_at is null);
comment on view access.release_passed_back is 'Mutual releases in force that the receiving organisation agreed to.';

-- Cases that my services take part in or were invited to, and those of my teams. Says nothing of what I see in them.
create or replace function access.my_reach() returns uuid[] language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct x.case_id), '{}') from (
    select cs.case_id from case_service cs where cs.organisation_id = any ((select my_organisations())::uuid[]) and cs.service_id = any ((select my_services())::uuid[]) and cs.state <> 'declined'
    union all
    select t.case_id from team_member t, caller() c
     where t.membership_id = c.membership_id and c.role in ('worker', 'head', 'coordinator') and t.since <= platform.today() and (t.until is null or t.until >= platform.today())) x); end $$;

-- Cases that no person stands in (of localities) in which a service of mine takes part, or in whose team I stand for an organisation that does: what stands
-- in them is common to everybody who takes part. An invitation is none yet (asked_into).
create or replace function access.common_cases() returns uuid[] language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
declare held uuid[];
begin
  select h.common_cases into held from asked_reach h;
  if held is not null then return held; end if;
  return (select coalesce(array_agg(distinct x.case_id), '{}') from (
    select cs.case_id from case_service cs where cs.organisation_id = any ((select my_organisations())::uuid[]) and cs.service_id = any ((select my_services())::uuid[]) and cs.state = 'accepted'
    union all
    select t.case_id from caller() c join team_member t on t.membership_id = c.membership_id and c.role in ('worker', 'head', 'coordinator') and t.since <= platform.today() and (t.until is null or t.until >= platform.today())
     where exists (select from case_service cs where cs.case_id = t.case_id and cs.organisation_id = t.organisation_id and cs.state = 'accepted')) x
    join "case" k on k.id = x.case_id and k.subject_kind = 'locality'); end $$;
-- Localities into which services of mine are invited: what they are called may be read, to answer.
create or replace function access.asked_into() returns uuid[] language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(cs.case_id), '{}') from case_service cs join "case" k on k.id = cs.case_id and k.subject_kind = 'locality'
   where cs.organisation_id = any ((select my_organisations())::uuid[]) and cs.service_id = any ((select my_services())::uuid[]) and cs.state = 'invited'); end $$;

-- What flows to me: from which organisation, in which case, about whom, how much. A mutual release flows back only when the other
-- organisation agreed to it (release_return). Within the receiving organisation it reaches the service it names, otherwise those who work on the case, and the head.
create or replace function access.flowing_to_me(out release_id uuid, out from_organisation uuid, out case_id uuid, out person_id uuid, out rank int)
returns setof record language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
begin
  return query select f.* from asked_reach h, unnest(h.flow_releases, h.flow_organisations, h.flow_cases, h.flow_persons, h.flow_ranks) f;
  if found or exists (select from asked_reach) then return; end if;
  return query
  with me as materialized (select c.role = 'head' as head, my_organisations() as organisations, my_services() as services, my_reach() as reach from caller() c where c.role in ('worker', 'head', 'coordinator'))
  select r.id, r.organisation_id, r.case_id, r.person_id, level_rank(r.level) from me join release_in_force r on r.to_organisation_id = any (me.organisations)
   where me.head or case when r.to_service_id is null then r.case_id = any (me.reach) else r.to_service_id = any (me.services) end
  union all
  select r.id, r.to_organisation_id, r.case_id, r.person_id, level_rank(r.level) from me join release_passed_back r on r.organisation_id = any (me.organisations)
   where me.head or r.case_id = any (me.reach)
  union all
  -- In a common case from everybody who takes part or took part, about nobody.
  select distinct null::uuid, cs.organisation_id, cs.case_id, null::uuid, level_rank('notes') from me join case_service cs on cs.case_id = any ((select common_cases())::uuid[]) and cs.state in ('accepted', 'ended') and cs.organisation_id <> all (me.organisations);
end $$;

create or replace function access.released_keys(level text) returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
declare held uuid[];
begin
  select h.keys[1:h.key_ends[array_position(array['involvement', 'commitments', 'plan', 'mapping', 'notes'], level)]] into held from asked_reach h;
  if held is not null then return held; end if;
  return (select coalesce(array_agg(distinct share_key(from_organisation, case_id, person_id)), '{}') from flowing_to_me() where person_id is not null and rank >= level_rank(level)); end $$;
create or replace function access.released_profile_keys(level text) returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
declare held uuid[];
begin
  select h.profile_keys[1:h.profile_key_ends[array_position(array['involvement', 'commitments', 'plan', 'mapping', 'notes'], level)]] into held from asked_reach h;
  if held is not null then return held; end if;
  return (select coalesce(array_agg(distinct md5(from_organisation::text || person_id::text)::uuid), '{}') from flowing_to_me() where person_id is not null and rank >= level_rank(level)); end $$;
create or replace function access.released_cases(level text) returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct case_id), '{}') from flowing_to_me() where rank >= level_rank(level)); end $$;
-- (organisation, case) pairs that release anything to me, for rows that stand in a case but concern no person: its team, its phases.
create or replace function access.released_case_keys(level text) returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
declare held uuid[];
begin
  select h.case_keys[1:h.case_key_ends[array_position(array['involvement', 'commitments', 'plan', 'mapping', 'notes'], level)]] into held from asked_reach h;
  if held is not null then return held; end if;
  return (select coalesce(array_agg(distinct md5(from_organisation::text || case_id::text)::uuid), '{}') from flowing_to_me() where rank >= level_rank(level)); end $$;
-- Rows released one by one: everybody a row concerns has released it, and it belongs to the organisation and case of the release.
create or replace function access.released_items(item_kind text) returns uuid[] language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
begin return (with given as (
    select i.item_id, f.from_organisation, f.case_id, array_agg(f.person_id) as people
      from flowing_to_me() f join release_item i on i.release_id = f.release_id and i.organisation_id = f.from_organisation where i.kind = item_kind group by 1, 2, 3)
  select coalesce(array_agg(distinct g.item_id), '{}') from given g join (
    select id, organisation_id, case_id, about, confidence_of from vulnerability where item_kind = 'vulnerability'
    union all select id, organisation_id, case_id, about, confidence_of from health_fact where item_kind = 'health'
    union all select id, organisation_id, case_id, about, confidence_of from tie where item_kind = 'tie'
    union all select id, organisation_id, case_id, about, confidence_of from documents.document where item_kind = 'document' and state = 'ready') x
    on x.id = g.item_id and x.organisation_id = g.from_organisation and x.case_id = g.case_id
   where x.about <> '{}' and x.about <@ g.people and (x.confidence_of is null or x.confidence_of = any (g.people))); end $$;

-- Cases I can open: those my services take part in, of my teams, and those something of which flows to me. An invitation alone opens nothing.
create or replace function access.my_cases() returns uuid[] language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
declare held uuid[];
begin
  select h.cases into held from asked_reach h;
  if held is not null then return held; end if;
  return (select coalesce(array_agg(distinct x.case_id), '{}') from (
    select cs.case_id from case_service cs
     where cs.organisation_id = any ((select my_organisations())::uuid[]) and cs.service_id = any ((select my_services())::uuid[]) and (cs.organisation_id = cs.lead_organisation_id or cs.state in ('accepted', 'ended'))
    union all
    select t.case_id from team_member t, caller() c
     where t.membership_id = c.membership_id and c.role in ('worker', 'head', 'coordinator') and t.since <= platform.today() and (t.until is null or t.until >= platform.today())
    union all
    select f.case_id from flowing_to_me() f) x); end $$;
create or replace function access.lead_cases() returns uuid[] language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
declare held uuid[];
begin
  select h.lead_cases into held from asked_reach h;
  if held is not null then return held; end if;
  return (select coalesce(array_agg(c.id), '{}') from "case" c where c.id = any ((select my_cases())::uuid[]) and c.organisation_id = any ((select my_organisations())::uuid[])); end $$;
-- Cases I may write into: led by us, or with a release to us in force. When it ends, so does writing.
create or replace function access.open_cases() returns uuid[] language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
declare held uuid[];
begin
  select h.open_cases into held from asked_reach h;
  if held is not null then return held; end if;
  return (select coalesce(array_agg(x), '{}') from (select unnest((select lead_cases())) x union select unnest((select my_cases())) intersect select unnest((select released_cases('involvement')))) y); end $$;

-- Persons within my reach: of cases we lead, released to me, or registered by my services.
create or replace function access.my_people() returns uuid[] language plpgsql stable security definer set search_path = access, cases, people, pg_temp as $$
#variable_conflict use_column
declare held uuid[];
begin
  select h.people into held from asked_reach h;
  if held is not null then return held; end if;
  return (select coalesce(array_agg(distinct p), '{}') from (
    select cp.person_id p from case_person cp where cp.case_id = any ((select lead_cases())::uuid[])
    union all select f.person_id from flowing_to_me() f where f.person_id is not null
    union all select pr.person_id from profile pr, caller() c where pr.organisation_id = any ((select my_organisations())::uuid[]) and (pr.service_id = any ((select my_services())::uuid[]) or pr.author_id = c.membership_id or c.role = 'head')) x); end $$;

-- Signed releases (or statutory ones) given to my organisation, also ended ones: the release itself is kept by both sides.
create or replace function access.releases_to_me() returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
declare held uuid[];
begin
  select h.releases_to_me into held from asked_reach h;
  if held is not null then return held; end if;
  return (select coalesce(array_agg(r.id), '{}') from release r where r.to_organisation_id = any ((select my_organisations())::uuid[]) and r.case_id = any ((select my_cases())::uuid[])
    and (r.to_service_id is null or (select my_role()) = 'head' or r.to_service_id = any ((select my_services())::uuid[]))
    and (r.ground = 'statute' or exists (select from release_signature s where s.release_id = r.id))); end $$;
create or replace function access.releases_given() returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
declare held uuid[];
begin
  select h.releases_given into held from asked_reach h;
  if held is not null then return held; end if;
  return (select coalesce(array_agg(r.id), '{}') from release r where r.organisation_id = any ((select my_organisations())::uuid[]) and r.case_id = any ((select my_cases())::uuid[])); end $$;
create or replace function access.releases_from_me() returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
declare held uuid[];
begin
  select h.releases_from_me into held from asked_reach h;
  if held is not null then return held; end if;
  return (select coalesce(array_agg(r.id), '{}') from release r where r.organisation_id = any ((select my_organisations())::uuid[]) and r.case_id = any ((select open_cases())::uuid[])); end $$;

-- People whose name I may read as colleagues: of my organisation, and in the teams of cases I reach.
create or replace function access.my_colleagues() returns uuid[] language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
declare held uuid[];
begin
  select h.colleagues into held from asked_reach h;
  if held is not null then return held; end if;
  return (select coalesce(array_agg(distinct m), '{}') from (
    select id m from membership where organisation_id = any ((select my_organisations())::uuid[])
    union all select t.membership_id from team_member t where t.case_id = any ((select lead_cases())::uuid[])
    union all select t.membership_id from team_member t where md5(t.organisation_id::text || t.case_id::text)::uuid = any ((select released_case_keys('involvement'))::uuid[])
    union all select r.author_id from release r where r.id = any ((select releases_to_me())::uuid[])) x); end $$;
create or replace function access.known_accounts() returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
declare held uuid[];
begin
  select h.accounts into held from asked_reach h;
  if held is not null then return held; end if;
  return (select coalesce(array_agg(distinct a), '{}') from (select account_id a from membership where id = any ((select my_colleagues())::uuid[]) union all select my_account()) x); end $$;
create or replace function access.my_mandates() returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
declare held uuid[];
begin
  select h.mandates into held from asked_reach h;
  if held is not null then return held; end if;
  return (select coalesce(array_agg(id), '{}') from mandate where organisation_id = any ((select my_organisations())::uuid[])); end $$;

-- Persons my organisations registered themselves; for heads, who answer for them.
create or replace function access.registered_by_us() returns uuid[] language plpgsql stable security definer set search_path = access, people, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct person_id), '{}') from profile where organisation_id = any ((select my_organisations())::uuid[]) and (select sees_whole_organisation())); end $$;
