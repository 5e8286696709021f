-- What a release may say, whoever writes it. Rules say it first and in words; this holds when a rule is forgotten.

create or replace function access.is_signed(a_release uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from release_signature where release_id = a_release)); end $$;

-- A statute only from the dated list: for this kind of organisation, no higher than it carries, and never back.
create or replace function access.guard_release() returns trigger language plpgsql security definer set search_path = access, directory, pg_temp as $$
begin
  -- Erasing empties what another organisation's record still refers to. It has no caller; one who has none sees no release.
  if tg_op = 'UPDATE' and my_membership() is null and current_setting('app.erasing', true) = 'on' then return new; end if;
  if tg_op = 'INSERT' then
    if new.to_service_id is not null and not exists (select from service s where s.id = new.to_service_id and s.organisation_id = new.to_organisation_id and s.partner_id is null) then
      raise check_violation using message = 'the service is of another organisation';
    end if;
    if new.ground = 'statute' and (new.mutual or not exists (select from statute_ground g join organisation o on o.id = new.to_organisation_id
        where g.code = new.statute_code and o.kind = any (g.asker_kinds) and level_rank(new.level) <= level_rank(g.max_level)
          and platform.today() >= g.valid_from and (g.valid_to is null or platform.today() <= g.valid_to))) then
      raise check_violation using message = 'the statute does not carry this';
    end if;
    return new;
  end if;
  if new.withdrawn_at is distinct from old.withdrawn_at then
    if old.withdrawn_at is not null then raise check_violation using message = 'a withdrawn release stays withdrawn'; end if;
    new.withdrawn_at := now();
  end if;
  if (is_signed(old.id) or old.withdrawn_at is not null or old.ground = 'statute')
     and to_jsonb(new) - array['withdrawn_at', 'withdrawal_reason', 'version', 'updated_at'] is distinct from to_jsonb(old) - array['withdrawn_at', 'withdrawal_reason', 'version', 'updated_at'] then
    raise check_violation using message = 'what was signed does not change';
  end if;
  return new;
end $$;
create or replace trigger guard_release before insert or update on access.release for each row execute function access.guard_release();

-- Signed by the adult, or for a child by a parent or guardian who stands in the case; after somebody asked what was understood.
-- Rows that the owner of the database puts in (demo, tests) have no caller and are trusted.
create or replace function access.guard_signature() returns trigger language plpgsql security definer set search_path = access, cases, people, pg_temp as $$
declare r record; is_child boolean;
begin
  if my_membership() is null then return new; end if;
  select * into strict r from release where id = new.release_id for update;
  select p.part = 'child' into is_child from case_person p where p.case_id = r.case_id and p.person_id = r.person_id;
  if r.ground <> 'consent' or r.withdrawn_at is not null or r.valid_to < platform.today() or coalesce(r.understood, 'no') = 'no'
     or is_child <> new.as_guardian or is_child <> (r.guardian_id is not null)
     or is_child and not exists (select from relation k join case_person g on g.case_id = r.case_id and g.person_id = k.person_id and g.part <> 'child'
          where k.organisation_id = r.organisation_id and k.person_id = r.guardian_id and k.other_id = r.person_id and k.kind in ('parent', 'guardian') and (k.until is null or k.until >= platform.today())) then
    raise check_violation using message = 'this release cannot be signed so';
  end if;
  return new;
end $$;
create or replace trigger guard_signature before insert on access.release_signature for each row execute function access.guard_signature();

-- Items are named before the signature, from the giver's own rows of the case that concern the person.
create or replace function access.guard_item() returns trigger language plpgsql security definer set search_path = access, cases, pg_temp as $$
declare r record;
begin
  select * into strict r from release where id = new.release_id;
  if my_membership() is not null and (is_signed(r.id) or r.ground <> 'consent' or r.withdrawn_at is not null) or new.organisation_id <> r.organisation_id
     or not exists (select from (
       select id, organisation_id, case_id, about from vulnerability where new.kind = 'vulnerability'
       union all select id, organisation_id, case_id, about from health_fact where new.kind = 'health'
       union all select id, organisation_id, case_id, about from tie where new.kind = 'tie'
       union all select id, organisation_id, case_id, about from documents.document where new.kind = 'document' and state = 'ready') x
       where x.id = new.item_id and x.organisation_id = r.organisation_id and x.case_id = r.case_id and r.person_id = any (x.about)) then
    raise check_violation using message = 'this cannot be released here';
  end if;
  return new;
end $$;
create or replace trigger guard_item before insert on access.release_item for each row execute function access.guard_item();

create or replace function access.guard_return() returns trigger language plpgsql security definer set search_path = access, pg_temp as $$
begin
  if not exists (select from release r where r.id = new.release_id and r.mutual and r.to_organisation_id = new.organisation_id) then
    raise check_violation using message = 'this release does not flow back';
  end if;
  return new;
end $$;
create or replace trigger guard_return before insert or update on access.release_return for each row execute function access.guard_return();

-- How many consents my organisation has signed on each wording of a sheet: numbers only, for those who keep the texts and see no client.
create or replace function access.sheet_uses(a_language text) returns table (version text, signed int, last_signed_on date) language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return query select r.sheet_versions ->> a_language, count(*)::int, max((s.signed_at at time zone 'Europe/Prague')::date) from release r join release_signature s on s.release_id = r.id
   where administers() and r.organisation_id = my_organisation() and r.sheet_versions ->> a_language is not null group by 1; end $$;

-- Releases in force that I may see and that end between these days. As the policies of releases say, for all of them at once (decision 42): whoever works with other organisations holds a
-- thousand releases; the policies would go through them one by one to show the few that end. Whether a case is over is asked under the policies of cases: of one that I do not see, nothing is told.
create or replace function access.my_ending_releases(from_day date, to_day date) returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
declare ours uuid[] := my_organisations(); reach uuid[] := my_cases(); given uuid[] := releases_to_me();
begin return array(select r.id from release_in_force r where r.id = any (array(
  select e.id from release e where e.organisation_id = any (ours) and e.valid_to between from_day and to_day and (e.case_id in (select unnest(reach))) is true
  union
  select e.id from release e where e.to_organisation_id = any (ours) and e.valid_to between from_day and to_day and (e.id in (select unnest(given))) is true))); end $$;

-- Whom what one organisation holds of persons of a case reaches today, as one row for each account of another organisation: by the same rule as
-- `flowing_to_me`, asked from the other side; in a locality whoever takes part, about nobody. For whoever decides whom to invite; asked by definer functions only.
create or replace function access.reached_by(an_organisation uuid, a_case uuid, about uuid[], out membership_id uuid, out organisation_id uuid, out person_id uuid, out rank int)
returns setof record language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
begin
  return query
  with flow as (
    select r.to_organisation_id as receiver, r.to_service_id as service, r.person_id as person, level_rank(r.level) as rank from release_in_force r where r.organisation_id = an_organisation and r.case_id = a_case and r.person_id = any (about)
    union all
    select r.organisation_id, null, r.person_id, level_rank(r.level) from release_passed_back r where r.to_organisation_id = an_organisation and r.case_id = a_case and r.person_id = any (about))
  select m.id, m.organisation_id, f.person, max(f.rank) from flow f join membership m on m.organisation_id = f.receiver
   where m.valid_from <= platform.today() and (m.valid_to is null or m.valid_to >= platform.today()) and m.ended_at is null
     and (m.role = 'head' or m.role in ('worker', 'coordinator') and case when f.service is not null then serves(m.id, f.service)
       else exists (select from team_member t where t.case_id = a_case and t.membership_id = m.id and t.since <= platform.today() and (t.until is null or t.until >= platform.today()))
         or exists (select from case_service cs where cs.case_id = a_case and cs.organisation_id = m.organisation_id and cs.state <> 'declined' and serves(m.id, cs.service_id)) end)
   group by 1, 2, 3
  union all
  select m.id, m.organisation_id, null, level_rank('notes') from "case" k join membership m on exists (select from case_service cs where cs.case_id = k.id and cs.organisation_id = m.organisation_id and cs.state = 'accepted'
       and (m.role = 'head' or m.role in ('worker', 'coordinator') and (serves(m.id, cs.service_id) or exists (select from team_member t where t.case_id = k.id and t.membership_id = m.id and t.since <= platform.today() and (t.until is null or t.until >= platform.today())))))
   where k.id = a_case and k.subject_kind = 'locality' and m.organisation_id <> an_organisation and m.valid_from <= platform.today() and (m.valid_to is null or m.valid_to >= platform.today()) and m.ended_at is null;
end $$;
-- Does an account work for a service: as its worker, or by a mandate?
create or replace function access.serves(a_membership uuid, a_service uuid) returns boolean language sql stable set search_path = access, pg_temp as $$
  select exists (select from membership_service ms join membership m on m.id = ms.membership_id where ms.membership_id = a_membership and ms.service_id = a_service and m.role = 'worker')
    or exists (select from mandate d join mandate_service ds on ds.mandate_id = d.id where d.membership_id = a_membership and ds.service_id = a_service and d.valid_from <= platform.today() and (d.valid_to is null or d.valid_to >= platform.today())) $$;
revoke execute on function access.reached_by(uuid, uuid, uuid[]), access.serves(uuid, uuid) from public;
