-- The door: what signing in may do, in a database role of its own (soubeh_door). The application's role cannot call any of it.
create or replace function access.door_account(an_email text) returns table (id uuid, password_hash text, totp_secret bytea, totp_confirmed_at timestamptz, disabled_at timestamptz, language text)
language sql stable security definer set search_path = access, pg_temp as $$
  select a.id, a.password_hash, a.totp_secret, a.totp_confirmed_at, a.disabled_at, a.language from account a where a.email = lower(an_email) $$;

-- What the session of a cookie is worth. A disabled account has none.
create or replace function access.door_session(a_secret_hash bytea) returns table (id uuid, account_id uuid, email text, name text, language text, strength text, locked boolean, fresh boolean, membership_id uuid,
  must_change boolean, has_password boolean, totp_secret bytea, totp_next bytea, totp_confirmed_at timestamptz, passkeys int, backup_codes int, linked boolean, idle_minutes int)
language sql stable security definer set search_path = access, pg_temp as $$
  select s.id, a.id, a.email, a.name, a.language, s.strength, is_locked(s), is_fresh(s), s.membership_id, a.must_change_password, a.password_hash is not null, a.totp_secret, a.totp_next, a.totp_confirmed_at,
         (select count(*)::int from passkey p where p.account_id = a.id), (select count(*)::int from backup_code b where b.account_id = a.id and b.used_at is null),
         exists (select from oidc_identity i where i.account_id = a.id), idle_minutes(s.membership_id)
    from session s join account a on a.id = s.account_id where s.secret_hash = a_secret_hash and s.expires_at > now() and a.disabled_at is null $$;

-- Counts as failed until it is forgiven, and one at a time for each key: a thousand guesses sent at once are a thousand guesses.
create or replace function access.door_attempt(keys text[], since interval, most int) returns bigint[] language plpgsql volatile security definer set search_path = access, pg_temp as $$
declare k text; noted bigint[];
begin
  for k in select unnest(keys) order by 1 loop perform pg_advisory_xact_lock(hashtextextended(k, 0)); end loop;
  if exists (select from sign_in_attempt a where a.key = any (keys) and a.at > clock_timestamp() - since group by a.key having count(*) >= most) then return null; end if;
  delete from sign_in_attempt a where a.at < now() - interval '1 day';
  with made as (insert into sign_in_attempt (key) select unnest(keys) returning id) select array_agg(id) into noted from made;
  return noted;
end $$;
create or replace function access.door_forgive(ids bigint[]) returns void language sql volatile security definer set search_path = access, pg_temp as $$
  delete from sign_in_attempt where id = any (ids) $$;
create or replace function access.door_forget_attempts(keys text[]) returns void language sql volatile security definer set search_path = access, pg_temp as $$
  delete from sign_in_attempt where key = any (keys) $$;

-- The membership that lasts and began first is acted for until the account switches.
create or replace function access.door_open_session(a_secret_hash bytea, an_account uuid, a_strength text, lasts interval, a_device text) returns void language sql volatile security definer set search_path = access, pg_temp as $$
  insert into session (secret_hash, account_id, membership_id, strength, device, awake_until, expires_at)
  select a_secret_hash, an_account, m.id, a_strength, a_device, awake_until(m.id), now() + lasts
    from (select (select m.id from membership m where m.account_id = an_account and lasts(m.valid_from, m.valid_to, m.ended_at) order by m.valid_from, m.id limit 1) as id) m;
  delete from session where expires_at < now() $$;
-- A half session becomes a full one under a new secret; it ends when it would have ended had it been full from its beginning.
create or replace function access.door_raise_session(old_hash bytea, new_hash bytea, lasts interval) returns boolean language sql volatile security definer set search_path = access, pg_temp as $$
  with done as (update session set secret_hash = new_hash, strength = 'full', locked_at = null, seen_at = now(), confirmed_at = now(), awake_until = awake_until(membership_id), expires_at = created_at + lasts
    where secret_hash = old_hash and strength = 'half' and expires_at > now() returning 1) select exists (select from done) $$;
-- Opens a locked session, or proves anew who sits there. The secret changes, the end does not.
create or replace function access.door_unlock(old_hash bytea, new_hash bytea) returns boolean language sql volatile security definer set search_path = access, pg_temp as $$
  with done as (update session set secret_hash = new_hash, locked_at = null, seen_at = now(), confirmed_at = now(), awake_until = awake_until(membership_id)
    where secret_hash = old_hash and strength = 'full' and expires_at > now() returning 1) select exists (select from done) $$;
create or replace function access.door_lock(a_secret_hash bytea) returns void language sql volatile security definer set search_path = access, pg_temp as $$
  update session set locked_at = coalesce(locked_at, now()) where secret_hash = a_secret_hash and strength = 'full' $$;
-- Somebody is at work, though nothing is asked of the server: typing a long record.
create or replace function access.door_stay(a_secret_hash bytea) returns void language sql volatile security definer set search_path = access, pg_temp as $$
  update session s set seen_at = now(), awake_until = awake_until(s.membership_id) where s.secret_hash = a_secret_hash and s.strength = 'full' and not is_locked(s) $$;
create or replace function access.door_close_session(a_secret_hash bytea) returns void language sql volatile security definer set search_path = access, pg_temp as $$
  delete from session where secret_hash = a_secret_hash $$;
create or replace function access.door_switch(a_secret_hash bytea, a_membership uuid) returns boolean language sql volatile security definer set search_path = access, pg_temp as $$
  with done as (update session s set membership_id = m.id, awake_until = awake_until(m.id) from membership m where s.secret_hash = a_secret_hash and m.id = a_membership and m.account_id = s.account_id
    and lasts(m.valid_from, m.valid_to, m.ended_at) and s.strength = 'full' and not is_locked(s) returning 1) select exists (select from done) $$;

-- A code works once: the step has to be newer than the last accepted one.
create or replace function access.door_use_code(an_account uuid, step bigint) returns boolean language sql volatile security definer set search_path = access, pg_temp as $$
  with done as (update account set totp_last = step where id = an_account and totp_last < step returning 1) select exists (select from done) $$;
-- The new secret waits beside the old one until its first code: an interrupted pairing locks nobody out.
create or replace function access.door_start_totp(an_account uuid, sealed bytea) returns void language sql volatile security definer set search_path = access, pg_temp as $$
  update account set totp_next = sealed where id = an_account $$;
create or replace function access.door_confirm_totp(an_account uuid, sealed bytea, step bigint) returns boolean language sql volatile security definer set search_path = access, pg_temp as $$
  with done as (update account set totp_secret = totp_next, totp_next = null, totp_confirmed_at = now(), totp_last = step where id = an_account and totp_next = sealed returning 1) select exists (select from done) $$;
create or replace function access.door_remove_totp(an_account uuid) returns void language sql volatile security definer set search_path = access, pg_temp as $$
  delete from backup_code where account_id = an_account;
  update account set totp_secret = null, totp_next = null, totp_confirmed_at = null where id = an_account $$;
create or replace function access.door_use_backup_code(an_account uuid, a_hash bytea) returns boolean language sql volatile security definer set search_path = access, pg_temp as $$
  with done as (update backup_code set used_at = now() where account_id = an_account and code_hash = a_hash and used_at is null returning 1) select exists (select from done) $$;
create or replace function access.door_set_backup_codes(an_account uuid, hashes bytea[]) returns void language sql volatile security definer set search_path = access, pg_temp as $$
  delete from backup_code where account_id = an_account;
  insert into backup_code (code_hash, account_id) select h, an_account from unnest(hashes) h $$;
create or replace function access.door_set_password(an_account uuid, a_hash text) returns void language sql volatile security definer set search_path = access, pg_temp as $$
  update account set password_hash = a_hash, must_change_password = false where id = an_account;
  update invitation set revoked_at = now() where account_id = an_account and used_at is null and revoked_at is null;
  update password_reset set used_at = now() where account_id = an_account and used_at is null $$;

create or replace function access.door_close_others(a_secret_hash bytea, an_account uuid) returns void language sql volatile security definer set search_path = access, pg_temp as $$
  delete from session where account_id = an_account and secret_hash <> a_secret_hash $$;

create or replace function access.door_needs_setup() returns boolean language sql stable security definer set search_path = access, pg_temp as $$ select not exists (select from organisation) $$;
create or replace function access.door_set_up(organisation_name text, organisation_kind text, an_email text, a_name text, a_hash text) returns uuid language plpgsql volatile security definer set search_path = access, pg_temp as $$
declare org uuid := gen_random_uuid(); acc uuid := gen_random_uuid();
begin
  lock table organisation in exclusive mode;
  if exists (select from organisation) then raise exception 'already set up' using errcode = 'SB409'; end if;
  insert into organisation (id, name, short_name, kind) values (org, organisation_name, left(organisation_name, 40), organisation_kind);
  insert into account (id, email, name, password_hash) values (acc, lower(an_email), a_name, a_hash);
  insert into membership (id, account_id, organisation_id, role) values (gen_random_uuid(), acc, org, 'administrator');
  return acc;
end $$;

-- Called at the end of every file that adds a door.
create or replace procedure access.grant_doors() language plpgsql set search_path = pg_catalog, pg_temp as $$ declare f regprocedure; begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'access'::regnamespace and p.proname like 'door\_%' loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to soubeh_door', f);
  end loop;
end $$;
revoke execute on procedure access.grant_doors() from public;
call access.grant_doors();
grant usage on schema access to soubeh_door;
