-- Who am I, what is within my reach, what was released to me. Current state, no history.
-- Every function here runs as the owner and looks at tables unfiltered, so each starts from the session secret of the transaction.

-- Does a membership hold now? Ending it acts at once, also on the day it was given.
create or replace function access.lasts(valid_from date, valid_to date, ended_at timestamptz) returns boolean language sql stable
  return ended_at is null and valid_from <= platform.today() and (valid_to is null or valid_to >= platform.today());

-- Who holds the session of the transaction. The only place that says when a session counts; for definer functions, the application cannot read it.
create or replace view access.me with (security_invoker = true) as
  select a.id as account_id, m.id as membership_id, m.organisation_id, m.role, a.language, s.secret_hash
    from access.session s join access.account a on a.id = s.account_id
    left join access.membership m on m.id = s.membership_id and m.account_id = a.id and access.lasts(m.valid_from, m.valid_to, m.ended_at)
   where s.secret_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))
     and s.strength = 'full' and s.locked_at is null and s.awake_until > now() and s.expires_at > now() and a.disabled_at is null and not a.must_change_password;
comment on view access.me is 'The caller of the transaction.';

-- A request begins by arriving (access.arrive): who is it, and does what is held of their reach still hold? Both are found out once and written
-- down for the transaction, where the application can neither read nor write. From then on the functions below look only there; without
-- it, once the transaction itself changed what reach is built on, and when it goes on for long, they work everything out as they are defined.
create or replace view access.asked with (security_invoker = true) as
  select * from access.asking where backend = pg_backend_pid() and began = now() and secret_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))
     and began > clock_timestamp() - interval '10 seconds';
comment on view access.asked is 'Who asks in this transaction, as found out at its beginning.';
create or replace view access.asked_reach with (security_invoker = true) as
  select r.* from access.asked a join access.reach r on r.membership_id = a.membership_id and r.made_by = a.made_by;
comment on view access.asked_reach is 'What is held of the reach of who asks.';

-- How long a screen may stand without anybody: as the organisation acted for says.
create or replace function access.idle_minutes(a_membership uuid) returns int language sql stable set search_path = access, pg_temp as $$
  select coalesce((select o.idle_minutes from membership m join organisation o on o.id = m.organisation_id where m.id = a_membership), 15) $$;
-- The browser locks first; the server two minutes later, for the lid that was shut.
create or replace function access.awake_until(a_membership uuid) returns timestamptz language sql stable set search_path = access, pg_temp as $$
  select now() + make_interval(mins => idle_minutes(a_membership) + 2) $$;
create or replace function access.is_locked(s access.session) returns boolean language sql stable set search_path = access, pg_temp as $$
  select s.strength = 'full' and (s.locked_at is not null or s.awake_until <= now()) $$;
-- Soon enough after the person proved who they are to change the ways into their account.
create or replace function access.is_fresh(s access.session) returns boolean language sql stable set search_path = access, pg_temp as $$
  select s.strength = 'full' and s.confirmed_at > now() - interval '15 minutes' $$;

create or replace function access.caller(out account_id uuid, out membership_id uuid, out organisation_id uuid, out role text, out language text)
language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin
  select c.account_id, c.membership_id, c.organisation_id, c.role, c.language into account_id, membership_id, organisation_id, role, language from asked c;
  if not found then select c.account_id, c.membership_id, c.organisation_id, c.role, c.language into account_id, membership_id, organisation_id, role, language from me c; end if;
end $$;

-- Why a session that is known sees nothing; told only to whoever holds its secret.
create or replace function access.refused_because() returns text language plpgsql stable security definer set search_path = access, pg_temp as $$
begin return (select case when a.disabled_at is not null then 'account_disabled' when s.strength <> 'full' then 'signed_out' when a.must_change_password then 'password_change' when is_locked(s) then 'locked' else 'signed_out' end
    from session s join account a on a.id = s.account_id
   where s.secret_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')) and s.expires_at > now()); end $$;
create or replace function access.my_session() returns uuid language plpgsql stable security definer set search_path = access, pg_temp as $$
begin return (select s.id from session s where s.secret_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')) and (select account_id from caller()) = s.account_id); end $$;
create or replace function access.i_am_fresh() returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
begin return coalesce((select is_fresh(s) from session s where s.id = (select my_session())), false); end $$;

-- (What is known is returned at once: a question within the answer is made ready each time, also when nothing is asked.)
create or replace function access.my_account() returns uuid language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
declare found_out uuid;
begin
  select account_id into found_out from asked;
  if found_out is not null then return found_out; end if;
  return (select account_id from me);
end $$;
create or replace function access.my_membership() returns uuid language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
declare found_out uuid;
begin
  select membership_id into found_out from asked;
  if found_out is not null then return found_out; end if;
  return (select membership_id from me);
end $$;
create or replace function access.my_organisation() returns uuid language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
declare found_out uuid;
begin
  select organisation_id into found_out from asked;
  if found_out is not null then return found_out; end if;
  return (select organisation_id from me);
end $$;
create or replace function access.my_role() returns text language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
declare found_out text;
begin
  select role into found_out from asked;
  if found_out is not null then return found_out; end if;
  return (select role from me);
end $$;
-- Heads see their organisation whole; an administrator sees accounts, never clients.
create or replace function access.sees_whole_organisation() returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return coalesce(my_role() = 'head', false); end $$;
create or replace function access.administers() returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return coalesce(my_role() in ('administrator', 'head'), false); end $$;

-- The organisation I act for; a head or an administrator also its parts.
create or replace function access.my_organisations() returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
declare held uuid[];
begin
  select a.organisations into held from asked a;
  if held is not null then return held; end if;
  return (with recursive parts as (
    select c.organisation_id as id, c.role from caller() c where c.organisation_id is not null
    union select o.id, p.role from organisation o join parts p on o.parent_id = p.id where p.role in ('head', 'administrator'))
  select coalesce(array_agg(id), '{}') from parts); end $$;

-- Services whose clients are mine to see: a worker's own, those of a coordinator's mandate in force, all of them for a head.
create or replace function access.my_services() returns uuid[] language plpgsql stable security definer set search_path = access, directory, pg_temp as $$
#variable_conflict use_column
declare held uuid[];
begin
  select a.services into held from asked a;
  if held is not null then return held; end if;
  return (select coalesce(array_agg(distinct s.service_id), '{}') from caller() c cross join lateral (
    select ms.service_id from membership_service ms where ms.membership_id = c.membership_id and c.role = 'worker'
    union all
    select md.service_id from mandate m join mandate_service md on md.mandate_id = m.id
     where m.membership_id = c.membership_id and c.role = 'coordinator' and m.valid_from <= platform.today() and (m.valid_to is null or m.valid_to >= platform.today())
    union all
    select sv.id from service sv where c.role = 'head' and sv.partner_id is null and sv.organisation_id = any ((select my_organisations())::uuid[])) s); end $$;
