-- Guests: people without an account. Their transactions run in a database role of its own (soubeh_guest) that has no grant but those
-- given by the purposes; which row, the link of the session says.

create policy giver on access.guest_link for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[])
  and (case_id = any ((select access.my_cases())::uuid[]) or author_id = (select access.my_membership()) or (select access.sees_whole_organisation())));
create policy giver_adds on access.guest_link for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (case_id is null or case_id = any ((select access.open_cases())::uuid[])));
create policy giver_revokes on access.guest_link for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[])
  and (case_id = any ((select access.my_cases())::uuid[]) or author_id = (select access.my_membership()) or (select access.sees_whole_organisation())));
grant select (id, organisation_id, case_id, purpose, subject_id, guest_name, client_shown, phone, wrong_codes, burnt_at, mailed_to, expires_on, revoked_at, author_id, version, created_at, updated_at),
  insert (id, case_id, purpose, subject_id, guest_name, client_shown, phone, secret_hash, code_hash, expires_on), update (mailed_to, revoked_at) on access.guest_link to soubeh_app;

-- What was taken back stays so, at the time it really was.
create or replace function access.guard_guest_link() returns trigger language plpgsql set search_path = access, pg_temp as $$
begin
  if new.revoked_at is distinct from old.revoked_at then
    if old.revoked_at is not null then raise check_violation using message = 'a revoked link stays revoked'; end if;
    new.revoked_at := now();
  end if;
  return new;
end $$;
create or replace trigger guard_guest_link before update on access.guest_link for each row execute function access.guard_guest_link();

create or replace function access.my_guest_links() returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(l.id), '{}') from guest_link l where l.organisation_id = any ((select my_organisations())::uuid[])
    and (l.case_id = any ((select my_cases())::uuid[]) or l.author_id = (select my_membership()) or (select sees_whole_organisation()))); end $$;
create policy giver on access.guest_log for select to soubeh_app using (link_id = any ((select access.my_guest_links())::uuid[]));
grant select on access.guest_log to soubeh_app;

-- The secret of a link, for whoever holds it: mailing needs to know that it is this one.
create or replace function access.is_secret_of(a_link uuid, a_secret_hash bytea) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from guest_link l where l.id = a_link and l.secret_hash = a_secret_hash and l.id = any (my_guest_links()))); end $$;

-- ---- the guest ----
create or replace function access.link_holds(l access.guest_link) returns boolean language sql stable set search_path = access, pg_temp as $$
  select l.burnt_at is null and l.revoked_at is null and l.expires_on >= platform.today() $$;
-- The link of the transaction's guest; nothing when it has ended meanwhile.
create or replace function access.guest(out link_id uuid, out purpose text, out subject_id uuid, out organisation_id uuid, out author_id uuid)
language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin
  select l.id, l.purpose, l.subject_id, l.organisation_id, l.author_id into link_id, purpose, subject_id, organisation_id, author_id
    from guest_session s join guest_link l on l.id = s.link_id
   where s.secret_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8')) and s.expires_at > now() and link_holds(l);
end $$;
-- The one row that the guest's link opens, if it is for this purpose.
create or replace function access.guest_subject(a_purpose text) returns uuid language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select subject_id from guest() where purpose = a_purpose); end $$;
create or replace function access.guest_organisation() returns uuid language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select organisation_id from guest()); end $$;

-- What stands around the thing itself: who asks, where to call. A masked organisation goes by its neutral name here as well.
create or replace function access.guest_card(out link_id uuid, out guest_name text, out client_shown text, out asked_by text, out organisation text, out phone text, out expires_on date)
language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin
  select l.id, l.guest_name, l.client_shown, a.name, o.name, l.phone, l.expires_on into link_id, guest_name, client_shown, asked_by, organisation, phone, expires_on
    from guest_link l join membership m on m.id = l.author_id join account a on a.id = m.account_id join organisation o on o.id = l.organisation_id where l.id = (select g.link_id from guest() g);
end $$;
-- No log, no answer: written in the same transaction. Says whether there is such a guest, for this purpose.
create or replace function access.log_guest(a_purpose text, what text) returns boolean language plpgsql volatile security definer set search_path = access, pg_temp as $$
declare g record;
begin
  select * into g from guest();
  if g.link_id is null or g.purpose <> a_purpose then return false; end if;
  insert into guest_log (organisation_id, link_id, what) values (g.organisation_id, g.link_id, what);
  return true;
end $$;

-- The door: the secret of the link and the code. One attempt at a time, since the row is locked; the fifth wrong one burns the link.
create or replace function access.door_guest_link(a_secret_hash bytea, out id uuid, out purpose text) language sql stable security definer set search_path = access, pg_temp as $$
  select id, purpose from guest_link where secret_hash = a_secret_hash $$;
create or replace function access.door_open_guest(a_link uuid, a_code_hash bytea, a_session_hash bytea) returns text language plpgsql volatile security definer set search_path = access, pg_temp as $$
declare l guest_link;
begin
  select * into l from guest_link where id = a_link for update;
  if not found or not link_holds(l) then return 'gone'; end if;
  if l.code_hash <> a_code_hash then
    update guest_link set wrong_codes = wrong_codes + 1, burnt_at = case when wrong_codes >= 4 then now() end where id = l.id;
    insert into guest_log (organisation_id, link_id, what) values (l.organisation_id, l.id, case when l.wrong_codes >= 4 then 'burnt' else 'wrong_code' end);
    return case when l.wrong_codes >= 4 then 'gone' else 'wrong' end;
  end if;
  delete from guest_session where expires_at < now();
  insert into guest_session (secret_hash, link_id, expires_at) values (a_session_hash, l.id, now() + interval '1 hour');
  insert into guest_log (organisation_id, link_id, what) values (l.organisation_id, l.id, 'opened');
  return 'opened';
end $$;
create or replace function access.door_close_guest(a_session_hash bytea) returns void language sql volatile security definer set search_path = access, pg_temp as $$
  delete from guest_session where secret_hash = a_session_hash $$;
do $$ declare f regprocedure; begin
  foreach f in array array['access.door_guest_link(bytea)', 'access.door_open_guest(uuid, bytea, bytea)', 'access.door_close_guest(bytea)']::regprocedure[] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to soubeh_door', f);
  end loop;
end $$;

grant usage on schema access, platform to soubeh_guest;
