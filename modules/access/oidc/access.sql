-- Identities at the provider: each sees and removes their own; linked by the door alone, after the way to the provider and back.
create policy own on access.oidc_identity for select to soubeh_app using (account_id = (select access.my_account()));
create policy own_removes on access.oidc_identity for delete to soubeh_app using (account_id = (select access.my_account()) and (select access.i_am_fresh()));
grant select (id, account_id, label, last_used_at, created_at), delete on access.oidc_identity to soubeh_app;

create or replace function access.door_add_flow(a_state bytea, a_browser bytea, a_purpose text, a_session uuid, an_invitation bytea, a_sealed bytea, lasts interval) returns void language sql volatile security definer set search_path = access, pg_temp as $$
  delete from oidc_flow where expires_at < now();
  insert into oidc_flow (state_hash, browser_hash, purpose, session_id, invitation_hash, sealed, expires_at) values (a_state, a_browser, a_purpose, a_session, an_invitation, a_sealed, now() + lasts) $$;
-- Once, and only for the browser that set out.
create or replace function access.door_take_flow(a_state bytea, a_browser bytea) returns table (purpose text, session_id uuid, invitation_hash bytea, sealed bytea) language sql volatile security definer set search_path = access, pg_temp as $$
  delete from oidc_flow f where f.state_hash = a_state and f.browser_hash = a_browser and f.expires_at > now() returning f.purpose, f.session_id, f.invitation_hash, f.sealed $$;
create or replace function access.door_identity(an_issuer text, a_subject text) returns table (id uuid, account_id uuid, totp_confirmed_at timestamptz, disabled_at timestamptz) language sql stable security definer set search_path = access, pg_temp as $$
  select i.id, a.id, a.totp_confirmed_at, a.disabled_at from oidc_identity i join account a on a.id = i.account_id where i.issuer = an_issuer and i.subject = a_subject $$;
create or replace function access.door_used_identity(an_id uuid) returns void language sql volatile security definer set search_path = access, pg_temp as $$
  update oidc_identity set last_used_at = now() where id = an_id $$;
create or replace function access.door_link(an_id uuid, an_account uuid, an_issuer text, a_subject text, a_label text) returns void language sql volatile security definer set search_path = access, pg_temp as $$
  insert into oidc_identity (id, account_id, issuer, subject, label, last_used_at) values (an_id, an_account, an_issuer, a_subject, a_label, now()) $$;
call access.grant_doors();

-- Would the signed-in person still get in without this identity?
create or replace function access.has_other_way(an_identity uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
declare me uuid := my_account();
begin return exists (select from account a where a.id = me and a.password_hash is not null) or exists (select from passkey p where p.account_id = me) or exists (select from oidc_identity i where i.account_id = me and i.id <> an_identity); end $$;
