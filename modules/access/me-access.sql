-- Who am I, what is within my reach, what was released to me. Current state: re-applied at each migrate.
-- Every function here runs as the owner and looks at tables unfiltered, so each starts from the session secret of the transaction.

-- Does a membership hold now? Ending it acts at once, also on the day it was given.
create or replace function access.lasts(valid_from date, valid_to date, ended_at timestamptz) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
  select ended_at is null and valid_from <= platform.today() and (valid_to is null or valid_to >= platform.today()) $$;

create or replace function access.caller(out account_id uuid, out membership_id uuid, out organisation_id uuid, out role text, out language text)
language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin
  select a.id, m.id, m.organisation_id, m.role, a.language into account_id, membership_id, organisation_id, role, language
    from session s join account a on a.id = s.account_id
    left join membership m on m.id = s.membership_id and m.account_id = a.id and lasts(m.valid_from, m.valid_to, m.ended_at)
   where s.secret_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))
     and s.strength = 'full' and s.expires_at > now() and a.disabled_at is null;
end $$;

create or replace function access.my_account() returns uuid language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select account_id from caller()); end $$;
create or replace function access.my_membership() returns uuid language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select membership_id from caller()); end $$;
create or replace function access.my_organisation() returns uuid language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select organisation_id from caller()); end $$;
create or replace function access.my_role() returns text language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select role from caller()); end $$;
-- Heads see their organisation whole; an administrator sees accounts, never clients.
create or replace function access.sees_whole_organisation() returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce((select role = 'head' from caller()), false)); end $$;
create or replace function access.administers() returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce((select role in ('administrator', 'head') from caller()), false)); end $$;

-- The organisation I act for; a head or an administrator also its parts.
create or replace function access.my_organisations() returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (with recursive parts as (
    select c.organisation_id as id, c.role from caller() c where c.organisation_id is not null
    union select o.id, p.role from organisation o join parts p on o.parent_id = p.id where p.role in ('head', 'administrator'))
  select coalesce(array_agg(id), '{}') from parts); end $$;

-- Services whose clients are mine to see: a worker's own, those of a coordinator's mandate in force, all of them for a head.
create or replace function access.my_services() returns uuid[] language plpgsql stable security definer set search_path = access, directory, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct s.service_id), '{}') from caller() c cross join lateral (
    select ms.service_id from membership_service ms where ms.membership_id = c.membership_id and c.role = 'worker'
    union all
    select md.service_id from mandate m join mandate_service md on md.mandate_id = m.id
     where m.membership_id = c.membership_id and c.role = 'coordinator' and m.valid_from <= platform.today() and (m.valid_to is null or m.valid_to >= platform.today())
    union all
    select sv.id from service sv where c.role = 'head' and sv.partner_id is null and sv.organisation_id = any ((select my_organisations())::uuid[])) s); end $$;
