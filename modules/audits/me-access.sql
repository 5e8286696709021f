-- Which audits are mine, and as whom. Definers: the tables of audits ask one another.

-- I audit, since I was put in the team and until I left it.
create or replace function audits.in_team() returns uuid[] language plpgsql stable security definer set search_path = audits, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(a.audit_id), '{}') from auditor a where a.membership_id = (select my_membership()) and a.organisation_id = any ((select my_organisations())::uuid[]) and (a.left_on is null or a.left_on > platform.today())); end $$;
-- I audit and declared that I am independent, and it is not finished: only then one writes what was found.
create or replace function audits.at_work() returns uuid[] language plpgsql stable security definer set search_path = audits, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(a.audit_id), '{}') from auditor a join audit u on u.id = a.audit_id
  where a.membership_id = (select my_membership()) and a.organisation_id = any ((select my_organisations())::uuid[]) and a.declared_at is not null and (a.left_on is null or a.left_on > platform.today()) and u.state in ('open', 'draft')); end $$;
-- Whoever plans audits: the head and methodologists of the organisation that audits.
create or replace function audits.plans() returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return coalesce(my_role() in ('head', 'methodologist'), false); end $$;
create or replace function audits.planned_by_us() returns uuid[] language plpgsql stable security definer set search_path = audits, access, pg_temp as $$
#variable_conflict use_column
begin return (select case when audits.plans() then (select coalesce(array_agg(a.id), '{}') from audit a where a.organisation_id = any ((select my_organisations())::uuid[])) else '{}'::uuid[] end); end $$;
-- Readers that I am one of: named, or head or methodologist of an organisation that was let in.
create or replace function audits.my_readings() returns table (audit_id uuid, kind text) language plpgsql stable security definer set search_path = audits, access, pg_temp as $$
#variable_conflict use_column
begin return query select r.audit_id, r.kind from reader r where r.to_organisation_id = any ((select my_organisations())::uuid[]) and (r.until is null or r.until >= platform.today())
  and (r.to_membership_id = (select my_membership()) or r.to_membership_id is null and (select audits.plans())); end $$;
-- Of a service of ours: that the audit goes on, who comes and when.
create or replace function audits.of_our_service() returns uuid[] language plpgsql stable security definer set search_path = audits, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct r.audit_id), '{}') from audits.my_readings() r join audit a on a.id = r.audit_id where r.kind = 'service' and a.state <> 'cancelled'); end $$;
-- Drafts that a service of ours comments on now.
create or replace function audits.drafts_for_us() returns uuid[] language plpgsql stable security definer set search_path = audits, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct r.audit_id), '{}') from audits.my_readings() r join audit a on a.id = r.audit_id where r.kind = 'service' and a.state = 'draft'); end $$;
-- Results that I may read though I do not audit: the service its draft and its final audit, the others the final one.
create or replace function audits.results_for_us() returns uuid[] language plpgsql stable security definer set search_path = audits, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct r.audit_id), '{}') from audits.my_readings() r join audit a on a.id = r.audit_id where a.state = 'final' or r.kind = 'service' and a.state = 'draft'); end $$;
-- Ratings and findings that I see.
create or replace function audits.results() returns uuid[] language plpgsql stable security definer set search_path = audits, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct x), '{}') from unnest(audits.in_team() || audits.planned_by_us() || audits.results_for_us()) x); end $$;
-- Audits of which I see that they are there.
create or replace function audits.seen() returns uuid[] language plpgsql stable security definer set search_path = audits, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct x), '{}') from unnest(audits.results() || audits.of_our_service()) x); end $$;

-- Whose service it is follows from the service; nobody audits a service of their own organisation or of its whole.
create or replace function audits.guard_audit() returns trigger language plpgsql security definer set search_path = audits, access, directory, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    new.to_organisation_id := (select s.organisation_id from service s where s.id = new.service_id and s.partner_id is null);
    if my_membership() is not null and audits.same_house(new.organisation_id, new.to_organisation_id) then raise insufficient_privilege using message = 'own service'; end if;
    if new.follows_id is not null and not exists (select from audit a where a.id = new.follows_id and a.service_id = new.service_id and a.organisation_id = new.organisation_id and a.state = 'final') then raise insufficient_privilege; end if;
  elsif my_membership() is not null and old.state in ('final', 'cancelled') then raise insufficient_privilege;
  elsif my_membership() is not null and new.state is distinct from old.state and not (old.state = 'open' and new.state in ('draft', 'cancelled') or old.state = 'draft' and new.state in ('open', 'final', 'cancelled')) then raise insufficient_privilege;
  end if;
  return new;
end $$;
-- The organisation itself, a part of it, or its whole.
create or replace function audits.same_house(a uuid, b uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return b is not null and coalesce((with recursive up (id, parent, top) as (select o.id, o.parent_id, o.id from organisation o where o.id in (a, b) union all select o.id, o.parent_id, u.top from up u join organisation o on o.id = u.parent)
  select bool_or(x.id = y.id) from up x join up y on x.top = a and y.top = b), false); end $$;
-- In the team only people of the organisation that audits, and nobody who also works for the one that is audited.
create or replace function audits.guard_auditor() returns trigger language plpgsql security definer set search_path = audits, access, pg_temp as $$
declare who access.membership; audited uuid;
begin
  if tg_op = 'INSERT' then
    select m.* into who from access.membership m where m.id = new.membership_id;
    select a.to_organisation_id into audited from audit a where a.id = new.audit_id;
    new.name := coalesce((select c.name from account c where c.id = who.account_id), '');
    if my_membership() is not null and (who.organisation_id is distinct from new.organisation_id
      or exists (select from access.membership m where m.account_id = who.account_id and (m.valid_to is null or m.valid_to >= platform.today() - 730) and audits.same_house(m.organisation_id, audited))) then raise insufficient_privilege using message = 'not independent'; end if;
  -- Only oneself declares that one is independent.
  elsif my_membership() is not null and (new.declared_at is distinct from old.declared_at or new.declaration is distinct from old.declaration) and new.membership_id is distinct from my_membership() then raise insufficient_privilege;
  end if;
  return new;
end $$;
-- May this colleague audit the service? Said before it is tried.
create or replace function audits.is_independent(a_membership uuid, of_organisation uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return not exists (select from membership w join membership m on m.account_id = w.account_id where w.id = a_membership and w.organisation_id = any ((select my_organisations())::uuid[])
  and (m.valid_to is null or m.valid_to >= platform.today() - 730) and audits.same_house(m.organisation_id, of_organisation)); end $$;
-- Audit that a comment of a service stands at: an answer belongs to the same one.
create or replace function audits.audit_commented(a_comment uuid) returns uuid language plpgsql stable security definer set search_path = audits, pg_temp as $$
#variable_conflict use_column
begin return (select c.audit_id from comment c where c.id = a_comment and c.replies_id is null and c.audit_id = any (audits.at_work())); end $$;
