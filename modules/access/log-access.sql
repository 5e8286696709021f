-- The read log, the change log and the hash chain that seals both.

-- ---- the read log: no log, no data ----
create or replace function access.log_read(an_endpoint text, a_case uuid, a_person uuid, a_reason text) returns boolean
language plpgsql volatile security definer set search_path = access, cases, people, pg_temp as $$
declare me record; why text; reachable boolean;
begin
  select * into me from caller();
  if me.membership_id is null then return false; end if;
  reachable := case when a_case is not null then a_case = any ((select my_cases())::uuid[]) else a_person = any ((select my_people())::uuid[]) end;
  why := case
    when not reachable then 'denied'
    when a_case is null and exists (select from flowing_to_me() f where f.person_id = a_person) and not exists (select from profile p where p.person_id = a_person and p.organisation_id = any ((select my_organisations())::uuid[])) then 'release'
    when a_case is null and exists (select from team_member t join case_person cp using (case_id) where cp.person_id = a_person and t.membership_id = me.membership_id and t.until is null) then 'team'
    when a_case is null and exists (select from profile p where p.person_id = a_person and p.author_id = me.membership_id) then 'own'
    when a_case is not null and not a_case = any ((select lead_cases())::uuid[]) then 'release'
    when exists (select from team_member t where t.case_id = a_case and t.membership_id = me.membership_id and t.until is null) then 'team'
    when me.role = 'head' then 'head' when me.role = 'coordinator' then 'mandate' else 'service' end;
  insert into read_log (account_id, membership_id, organisation_id, case_id, person_id, endpoint, ground, reason)
    values (me.account_id, me.membership_id, me.organisation_id, a_case, a_person, an_endpoint, why, nullif(a_reason, ''));
  return reachable;
end $$;

-- ---- the change log: one trigger for every table ----
create or replace function access.log_change() returns trigger language plpgsql volatile security definer set search_path = access, pg_temp as $$
declare me record; now_ jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end; was_ jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end; any_ jsonb := coalesce(now_, was_); diff jsonb;
begin
  select * into me from caller();
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(o.key, o.value) into diff from jsonb_each(was_) o where now_ -> o.key is distinct from o.value and o.key not in ('version', 'updated_at');
    if diff is null then return null; end if;
  elsif tg_op = 'DELETE' then diff := was_; end if;
  diff := diff - array['password_hash', 'totp_secret', 'totp_next', 'secret_hash', 'public_key'];
  insert into change_log (account_id, membership_id, organisation_id, case_id, table_name, row_id, action, was)
    values (me.account_id, me.membership_id, coalesce(me.organisation_id, (any_ ->> 'organisation_id')::uuid), case when tg_table_schema || tg_table_name = 'casescase' then (any_ ->> 'id')::uuid else (any_ ->> 'case_id')::uuid end,
            tg_table_schema || '.' || tg_table_name, (any_ ->> 'id')::uuid, lower(tg_op), diff);
  return null;
end $$;

-- ---- the hash chain ----
-- The same bytes whatever the session's settings say; columns are named, so that a later column does not break older links.
create or replace function access.log_digest(a_log text, from_xid xid8, below xid8, before bytea, out digest bytea, out rows bigint) language plpgsql stable security definer
set search_path = access, pg_temp set timezone = 'UTC' set datestyle = 'ISO, YMD' as $$
begin
  if a_log = 'read_log' then
    select sha256(before || convert_to(coalesce(string_agg(row(r.id, r.xid, r.at, r.account_id, r.membership_id, r.organisation_id, r.case_id, r.person_id, r.endpoint, r.ground, r.reason)::text || coalesce(r.document_id::text, ''), E'\n' order by r.xid, r.id), ''), 'UTF8')), count(*)
      into digest, rows from read_log r where r.xid >= from_xid and r.xid < below;
  else
    select sha256(before || convert_to(coalesce(string_agg(row(r.id, r.xid, r.at, r.account_id, r.membership_id, r.organisation_id, r.case_id, r.table_name, r.row_id, r.action, r.was)::text, E'\n' order by r.xid, r.id), ''), 'UTF8')), count(*)
      into digest, rows from change_log r where r.xid >= from_xid and r.xid < below;
  end if;
end $$;
create or replace function access.seal_logs() returns void language plpgsql volatile security definer set search_path = access, pg_temp as $$
declare l text; last record; below xid8 := platform.raised(pg_snapshot_xmin(pg_current_snapshot())); d record;
begin
  perform pg_advisory_xact_lock(hashtext('access.seal_logs'));
  foreach l in array array['read_log', 'change_log'] loop
    select coalesce(max(below_xid::text::bigint), 0)::text::xid8 as upto, (select hash from log_seal where log = l order by id desc limit 1) as hash into last from log_seal where log = l;
    select * into d from log_digest(l, last.upto, below, coalesce(last.hash, ''));
    if d.rows > 0 then insert into log_seal (log, below_xid, row_count, hash) values (l, below, d.rows, d.digest); end if;
  end loop;
end $$;
-- First broken link of each chain; no row means that nothing was changed or removed.
create or replace function access.broken_seals() returns table (log text, seal_id bigint, sealed_at timestamptz) language plpgsql stable security definer set search_path = access, pg_temp as $$
declare s record; prev bytea; prev_below xid8; l text; d record;
begin
  foreach l in array array['read_log', 'change_log'] loop
    prev := ''; prev_below := '0';
    for s in select * from log_seal x where x.log = l order by x.id loop
      select * into d from log_digest(l, prev_below, s.below_xid, prev);
      if d.digest <> s.hash or d.rows <> s.row_count then log := l; seal_id := s.id; sealed_at := s.sealed_at; return next; exit; end if;
      prev := s.hash; prev_below := s.below_xid;
    end loop;
  end loop;
end $$;
revoke execute on function access.seal_logs(), access.broken_seals(), access.log_digest(text, xid8, xid8, bytea) from public;
