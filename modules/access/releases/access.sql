-- What a release may say, whoever writes it. Rules say it first and in words; this holds when a rule is forgotten.

create or replace function access.is_signed(a_release uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from release_signature where release_id = a_release)); end $$;

-- A statute only from the dated list: for this kind of organisation, no higher than it carries, and never back.
create or replace function access.guard_release() returns trigger language plpgsql security definer set search_path = access, directory, pg_temp as $$
begin
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
