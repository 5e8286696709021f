-- Which agreements are within reach: those my organisation wrote, and those offered to it as a party. Roles with accounts of the organisation read them: no client stands in one.
create or replace function directory.my_agreements() returns uuid[] language plpgsql stable security definer set search_path = directory, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(a.id), '{}') from agreement a where a.organisation_id = any ((select my_organisations())::uuid[])
    or exists (select from agreement_party p where p.agreement_id = a.id and p.party_organisation_id = any ((select my_organisations())::uuid[])) and exists (select from agreement_step s where s.agreement_id = a.id and s.kind = 'offered')); end $$;

-- Is my own organisation its party, or its writer, and may I act for it?
create or replace function directory.keeps_agreement(an_agreement uuid) returns boolean language plpgsql stable security definer set search_path = directory, access, pg_temp as $$
#variable_conflict use_column
begin return (select my_role() in ('head', 'coordinator') and an_agreement = any ((select my_agreements())::uuid[]) and exists (select from agreement a where a.id = an_agreement
    and (a.organisation_id = my_organisation() or exists (select from agreement_party p where p.agreement_id = a.id and p.party_organisation_id = my_organisation())))); end $$;
-- Mine to write: my organisation wrote it, and it is over for nobody yet.
create or replace function directory.writes_agreement(an_agreement uuid) returns boolean language plpgsql stable security definer set search_path = directory, access, pg_temp as $$
#variable_conflict use_column
begin return (select my_role() in ('head', 'coordinator') and exists (select from agreement a where a.id = an_agreement and a.organisation_id = my_organisation())
    and not exists (select from agreement_step s where s.agreement_id = an_agreement and s.kind in ('withdrawn', 'ended'))); end $$;
create or replace function directory.is_offered(an_agreement uuid) returns boolean language plpgsql stable security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from agreement_step s where s.agreement_id = an_agreement and s.kind = 'offered')); end $$;

-- What a step may be, whoever writes it: its wording is the one that stands, and only a party of this organisation speaks for it.
create or replace function directory.guard_step() returns trigger language plpgsql volatile security definer set search_path = directory, access, pg_temp as $$
declare a agreement; over_ boolean; offered boolean;
begin
  select * into a from agreement where id = new.agreement_id for update;
  over_ := exists (select from agreement_step s where s.agreement_id = a.id and s.kind in ('withdrawn', 'ended'));
  offered := is_offered(a.id);
  if new.revision <> a.revision or over_ then raise check_violation using message = 'this wording does not stand any more'; end if;
  if new.kind = 'offered' and offered or new.kind <> 'offered' and not offered then raise check_violation using message = 'an agreement is offered once, and first'; end if;
  if new.kind in ('offered', 'changed', 'withdrawn') and a.organisation_id <> new.organisation_id then raise insufficient_privilege; end if;
  if new.kind in ('confirmed', 'declined') and not exists (select from agreement_party p where p.agreement_id = a.id and p.party_organisation_id = new.organisation_id) then raise insufficient_privilege; end if;
  return new;
end $$;
create or replace trigger guard_step before insert on directory.agreement_step for each row execute function directory.guard_step();
