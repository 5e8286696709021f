-- Passkeys: each sees and removes their own; adding and removing only soon after proving who one is.
create policy own on access.passkey for select to soubeh_app using (account_id = (select access.my_account()));
create policy own_adds on access.passkey for insert to soubeh_app with check (account_id = (select access.my_account()) and (select access.i_am_fresh()));
create policy own_removes on access.passkey for delete to soubeh_app using (account_id = (select access.my_account()) and (select access.i_am_fresh()));
grant select (id, account_id, name, credential_id, transports, backed_up, last_used_at, created_at), insert (id, account_id, name, credential_id, public_key, counter, transports, backed_up), delete on access.passkey to soubeh_app;

-- A challenge of the session that adds a passkey.
create or replace function access.begin_registration(a_hash bytea, lasts interval) returns boolean language plpgsql volatile security definer set search_path = access, pg_temp as $$
begin
  if not i_am_fresh() then return false; end if;
  delete from challenge where expires_at < now();
  insert into challenge (hash, purpose, session_id, account_id, expires_at) values (a_hash, 'register', my_session(), my_account(), now() + lasts);
  return true;
end $$;
create or replace function access.use_registration(a_hash bytea) returns boolean language plpgsql volatile security definer set search_path = access, pg_temp as $$
declare ok boolean;
begin
  delete from challenge where hash = a_hash and purpose = 'register' and session_id = my_session() and account_id = my_account() and expires_at > now() returning true into ok;
  return coalesce(ok, false);
end $$;

create or replace function access.door_add_challenge(a_hash bytea, a_purpose text, a_session uuid, an_account uuid, lasts interval) returns void language sql volatile security definer set search_path = access, pg_temp as $$
  delete from challenge where expires_at < now();
  insert into challenge (hash, purpose, session_id, account_id, expires_at) values (a_hash, a_purpose, a_session, an_account, now() + lasts) $$;
-- Once, for the same purpose, session and account.
create or replace function access.door_use_challenge(a_hash bytea, a_purpose text, a_session uuid, an_account uuid) returns boolean language sql volatile security definer set search_path = access, pg_temp as $$
  with used as (delete from challenge where hash = a_hash and purpose = a_purpose and session_id is not distinct from a_session and account_id is not distinct from an_account and expires_at > now() returning 1)
  select exists (select from used) $$;
create or replace function access.door_passkey(a_credential text) returns table (id uuid, account_id uuid, public_key bytea, counter bigint, transports text[]) language sql stable security definer set search_path = access, pg_temp as $$
  select p.id, p.account_id, p.public_key, p.counter, p.transports from passkey p join account a on a.id = p.account_id where p.credential_id = a_credential and a.disabled_at is null $$;
create or replace function access.door_passkeys(an_account uuid) returns table (credential_id text, transports text[]) language sql stable security definer set search_path = access, pg_temp as $$
  select p.credential_id, p.transports from passkey p where p.account_id = an_account $$;
create or replace function access.door_used_passkey(an_id uuid, a_counter bigint, is_backed_up boolean) returns boolean language sql volatile security definer set search_path = access, pg_temp as $$
  with done as (update passkey set counter = a_counter, last_used_at = now(), backed_up = is_backed_up where id = an_id and (counter < a_counter or counter = 0 and a_counter = 0) returning 1) select exists (select from done) $$;
create or replace function access.door_add_passkey(an_id uuid, an_account uuid, a_name text, a_credential text, a_key bytea, a_counter bigint, some_transports text[], is_backed_up boolean) returns void language sql volatile security definer set search_path = access, pg_temp as $$
  insert into passkey (id, account_id, name, credential_id, public_key, counter, transports, backed_up, last_used_at) values (an_id, an_account, a_name, a_credential, a_key, a_counter, some_transports, is_backed_up, now()) $$;
call access.grant_doors();
