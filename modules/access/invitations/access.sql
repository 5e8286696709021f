-- Invitations and forgotten passwords. The secret is known to the mail alone; here stands its hash.

-- An account of ours that has no way in yet: nobody's password or passkey may be replaced by inviting. As with resetting a password, only when
-- all it lasts in is ours, and a head by a head: the link would lead whoever sends it into another organisation, or an administrator to clients.
-- The first head of an organisation is invited by its administrator, who appointed them.
create or replace function access.may_invite(an_account uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select (select administers()) and exists (select from account a where a.id = an_account and a.disabled_at is null and a.password_hash is null)
    and not exists (select from passkey p where p.account_id = an_account) and not exists (select from oidc_identity i where i.account_id = an_account)
    and exists (select from membership m where m.account_id = an_account and m.organisation_id = any ((select my_organisations())::uuid[]) and m.ended_at is null and (m.valid_to is null or m.valid_to >= platform.today()))
    and not exists (select from membership m where m.account_id = an_account and m.ended_at is null and (m.valid_to is null or m.valid_to >= platform.today())
      and (m.organisation_id <> all ((select my_organisations())::uuid[])
        or m.role = 'head' and (select my_role()) <> 'head' and exists (select from membership h where h.organisation_id = m.organisation_id and h.role = 'head' and h.account_id <> an_account)))); end $$;
-- Accounts whose invitations I look after.
create or replace function access.staff_accounts() returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct m.account_id), '{}') from membership m where (select administers()) and m.organisation_id = any ((select my_organisations())::uuid[])); end $$;
-- Which of these can sign in at all? Says only that, and only of people of mine.
create or replace function access.with_a_way_in() returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(a.id), '{}') from account a where a.id = any ((select staff_accounts())::uuid[])
    and (a.password_hash is not null or exists (select from passkey p where p.account_id = a.id) or exists (select from oidc_identity i where i.account_id = a.id))); end $$;

create policy administrator on access.invitation for select to soubeh_app using (account_id = any ((select access.staff_accounts())::uuid[]));
create policy administrator_invites on access.invitation for insert to soubeh_app with check (access.may_invite(account_id));
create policy administrator_revokes on access.invitation for update to soubeh_app using (account_id = any ((select access.staff_accounts())::uuid[]));
grant select (id, account_id, expires_at, used_at, revoked_at, author_id, created_at), insert (id, account_id, secret_hash), update (revoked_at) on access.invitation to soubeh_app;

-- A mail to a head may hold a link that leads into the head's chair: who administers and sees no client does not read it. The first head's, whom
-- an administrator appointed, has to be passed on when there is no mail server.
create or replace function access.addresses_of_heads() returns text[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(a.email), '{}') from membership m join account a on a.id = m.account_id
   where my_role() is distinct from 'head' and m.role = 'head' and m.organisation_id = any ((select my_organisations())::uuid[]) and exists (select from membership h where h.organisation_id = m.organisation_id and h.role = 'head' and h.account_id <> m.account_id)); end $$;
create policy not_of_heads on platform.mail as restrictive for select to soubeh_app using (to_address <> all ((select access.addresses_of_heads())::text[]));

-- An invitation that still holds, and for whom.
create or replace function access.door_invitation(a_hash bytea) returns table (account_id uuid, email text, name text, language text, organisation text, inviter text)
language sql stable security definer set search_path = access, pg_temp as $$
  select a.id, a.email, a.name, a.language, o.name, coalesce(i_a.name, '')
    from invitation i join account a on a.id = i.account_id join membership m on m.id = i.author_id join account i_a on i_a.id = m.account_id
    join lateral (select o.name from membership own join organisation o on o.id = own.organisation_id where own.account_id = a.id order by own.valid_from, own.id limit 1) o on true
   where i.secret_hash = a_hash and i.used_at is null and i.revoked_at is null and i.expires_at > now() and a.disabled_at is null $$;
-- Taken once: of two at the same time one gets it.
create or replace function access.door_use_invitation(a_hash bytea) returns uuid language sql volatile security definer set search_path = access, pg_temp as $$
  update invitation i set used_at = now() from account a
   where i.secret_hash = a_hash and i.used_at is null and i.revoked_at is null and i.expires_at > now() and a.id = i.account_id and a.disabled_at is null returning i.account_id $$;

-- A link for a forgotten password; an earlier one is worth nothing from now on. Nothing for an unknown or disabled account.
create or replace function access.door_start_reset(an_email text, a_hash bytea, lasts interval) returns table (name text, language text) language plpgsql volatile security definer set search_path = access, pg_temp as $$
declare who account;
begin
  select * into who from account a where a.email = lower(an_email) and a.disabled_at is null;
  if who.id is null then return; end if;
  delete from password_reset r where r.expires_at < now() - interval '7 days';
  update password_reset r set used_at = now() where r.account_id = who.id and r.used_at is null;
  insert into password_reset (secret_hash, account_id, expires_at) values (a_hash, who.id, now() + lasts);
  return query select who.name, who.language;
end $$;
create or replace function access.door_reset_holds(a_hash bytea) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select exists (select from password_reset r join account a on a.id = r.account_id where r.secret_hash = a_hash and r.used_at is null and r.expires_at > now() and a.disabled_at is null) $$;
-- The new password, once; every device is signed out.
create or replace function access.door_reset_password(a_hash bytea, a_password_hash text) returns table (email text, name text, language text) language plpgsql volatile security definer set search_path = access, pg_temp as $$
declare whose uuid;
begin
  update password_reset r set used_at = now() from account a where r.secret_hash = a_hash and r.used_at is null and r.expires_at > now() and a.id = r.account_id and a.disabled_at is null returning a.id into whose;
  if whose is null then return; end if;
  update account a set password_hash = a_password_hash, must_change_password = false where a.id = whose;
  update invitation i set revoked_at = now() where i.account_id = whose and i.used_at is null and i.revoked_at is null;
  delete from session s where s.account_id = whose;
  return query select a.email, a.name, a.language from account a where a.id = whose;
end $$;
call access.grant_doors();
