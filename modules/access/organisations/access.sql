-- Doors of the administration: each asks first whether the caller administers, and then for whom.

-- An administrator types the whole address; nothing is listed or guessed for them.
create or replace function access.account_by_email(an_email text) returns uuid language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select id from account where email = lower(an_email) and disabled_at is null and (select administers())); end $$;

-- A new password and the end of every session. Only for an account all of whose lasting memberships are in my organisations:
-- otherwise an administrator of one organisation could sign in to another. A head's password is reset by a head.
create or replace function access.reset_password(an_account uuid, a_hash text) returns boolean language plpgsql volatile security definer set search_path = access, pg_temp as $$
declare ours int; others int; heads int;
begin
  if not administers() or an_account = (select my_account()) then return false; end if;
  select count(*) filter (where organisation_id = any ((select my_organisations())::uuid[])), count(*) filter (where not organisation_id = any ((select my_organisations())::uuid[])), count(*) filter (where role = 'head')
    into ours, others, heads from membership where account_id = an_account and ended_at is null and (valid_to is null or valid_to >= platform.today());
  if ours = 0 or others > 0 or heads > 0 and my_role() <> 'head' then return false; end if;
  update account set password_hash = a_hash, must_change_password = true where id = an_account;
  update password_reset set used_at = now() where account_id = an_account and used_at is null;
  update invitation set revoked_at = now() where account_id = an_account and used_at is null and revoked_at is null;
  -- Whoever has the lost device has its key as well.
  delete from passkey where account_id = an_account;
  delete from session where account_id = an_account;
  return true;
end $$;

-- Is there somebody else who leads the organisation, or a whole that it is a part of, without an end in sight?
create or replace function access.led_without(a_membership uuid, an_organisation uuid) returns boolean language sql stable set search_path = access, pg_temp as $$
  with recursive wholes as (select id, parent_id from organisation where id = an_organisation union select o.id, o.parent_id from organisation o join wholes w on o.id = w.parent_id)
  select exists (select from membership m join account a on a.id = m.account_id where m.organisation_id in (select id from wholes) and m.role = 'head' and m.id <> a_membership
    and m.ended_at is null and m.valid_to is null and m.valid_from <= platform.today() and a.disabled_at is null) $$;

-- A membership that ended is acted for no more: its sessions are closed, and it stays ended; a new one is written. A head is ended by a
-- head, and never the last one: two heads who end each other at once wait for one another here.
create or replace function access.close_ended_sessions() returns trigger language plpgsql security definer set search_path = access, pg_temp as $$
begin
  if my_membership() is not null and ((new.valid_to, new.ended_at) is distinct from (old.valid_to, old.ended_at)) then
    if old.role = 'head' and my_role() is distinct from 'head' then raise insufficient_privilege; end if;
    if old.ended_at is not null or old.valid_to < platform.today() then raise insufficient_privilege; end if;
    if old.role = 'head' and (new.ended_at is not null or new.valid_to is not null) then
      perform from organisation where id = old.organisation_id for update;
      if not led_without(old.id, old.organisation_id) then raise exception 'the last head' using errcode = 'SB001'; end if;
    end if;
  end if;
  if new.ended_at is not null and old.ended_at is null then
    new.ended_at := now();
    delete from session where membership_id = new.id;
  end if;
  return new;
end $$;
create or replace trigger close_ended_sessions before update on access.membership for each row execute function access.close_ended_sessions();
