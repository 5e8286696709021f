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
-- Arguments: which of id, case_id and organisation_id the table has.
create or replace function access.log_change() returns trigger language plpgsql volatile security definer set search_path = access, pg_temp as $$
declare me record; r record; a_row uuid; in_case uuid; of uuid; now_ jsonb; was_ jsonb; diff jsonb;
begin
  if tg_op = 'DELETE' then r := old; else r := new; end if;
  if 'id' = any (tg_argv) then a_row := r.id; end if;
  if 'case_id' = any (tg_argv) then in_case := r.case_id; elsif tg_table_schema || tg_table_name = 'casescase' then in_case := a_row; end if;
  if 'organisation_id' = any (tg_argv) then of := r.organisation_id; end if;
  if tg_op = 'UPDATE' then
    now_ := to_jsonb(new); was_ := to_jsonb(old);
    select jsonb_object_agg(o.key, o.value) into diff from jsonb_each(was_) o where now_ -> o.key is distinct from o.value and o.key not in ('version', 'updated_at');
    if diff is null then return null; end if;
  elsif tg_op = 'DELETE' then diff := to_jsonb(old); end if;
  if diff is not null then diff := diff - array['password_hash', 'totp_secret', 'totp_next', 'secret_hash', 'code_hash', 'answer_hash', 'public_key']; end if;
  select account_id, membership_id, organisation_id into me from asked;
  if not found then select account_id, membership_id, organisation_id into me from caller(); end if;
  -- The line is of the one who changed. Who answers another organisation's row (a referral) does not learn from it in which case it stands.
  if in_case is not null and me.organisation_id <> of and not in_case = any (my_cases()) then in_case := null; end if;
  insert into change_log (account_id, membership_id, organisation_id, case_id, table_name, row_id, action, was)
    values (me.account_id, me.membership_id, coalesce(me.organisation_id, of), in_case, tg_table_schema || '.' || tg_table_name, a_row, lower(tg_op), diff);
  return null;
end $$;

-- ---- the hash chain ----
-- A row as it is hashed: columns are named, so that a later column does not break older links. The salt makes the hash unguessable.
create or replace function access.line_hash(r access.read_log) returns bytea language sql stable set search_path = access, pg_temp set timezone = 'UTC' set datestyle = 'ISO, YMD' as $$
  select sha256(convert_to(row(r.id, r.xid, r.at, r.account_id, r.membership_id, r.organisation_id, r.case_id, r.person_id, r.endpoint, r.ground, r.reason, r.document_id, r.salt)::text, 'UTF8')) $$;
create or replace function access.line_hash(r access.change_log) returns bytea language sql stable set search_path = access, pg_temp set timezone = 'UTC' set datestyle = 'ISO, YMD' as $$
  select sha256(convert_to(row(r.id, r.xid, r.at, r.account_id, r.membership_id, r.organisation_id, r.case_id, r.table_name, r.row_id, r.action, r.was, r.salt)::text, 'UTF8')) $$;
-- A link is made of the hashes of its rows: a row whose content was erased is in it by the hash it had.
create or replace function access.log_digest(a_log text, from_xid xid8, below xid8, before bytea, out digest bytea, out rows bigint) language plpgsql stable security definer
set search_path = access, pg_temp set timezone = 'UTC' set datestyle = 'ISO, YMD' as $$
begin
  if a_log = 'read_log' then
    select sha256(before || coalesce(string_agg(coalesce(r.row_hash, sha256(convert_to(row(r.id, r.xid, r.at, r.account_id, r.membership_id, r.organisation_id, r.case_id, r.person_id, r.endpoint, r.ground, r.reason, r.document_id, r.salt)::text, 'UTF8'))), ''::bytea order by r.xid, r.id), '')), count(*)
      into digest, rows from read_log r where r.xid >= from_xid and r.xid < below;
  else
    select sha256(before || coalesce(string_agg(coalesce(r.row_hash, sha256(convert_to(row(r.id, r.xid, r.at, r.account_id, r.membership_id, r.organisation_id, r.case_id, r.table_name, r.row_id, r.action, r.was, r.salt)::text, 'UTF8'))), ''::bytea order by r.xid, r.id), '')), count(*)
      into digest, rows from change_log r where r.xid >= from_xid and r.xid < below;
  end if;
end $$;
-- Takes the content of lines about rows, a case or a person out of one organisation's logs (about rows out of everybody's change log). For erasing only.
-- @returns how many lines it took.
create or replace function access.redact_logs(an_erasure uuid, an_organisation uuid, about_rows uuid[], a_case uuid, a_person uuid) returns int language plpgsql volatile security definer set search_path = access, pg_temp as $$
declare changed int; opened int; before uuid[];
begin
  -- Rows about the person that were deleted before are known by the line that says so; their corrections by the row.
  before := array(select r.row_id from change_log r where a_person is not null and r.organisation_id = an_organisation and r.case_id is null and r.action = 'delete' and r.row_id is not null and strpos(r.was::text, a_person::text) > 0);
  update change_log r set row_hash = line_hash(r), erasure_id = an_erasure, salt = null, case_id = null, row_id = null, was = null
   where r.row_hash is null and r.xid <> platform.raised(pg_current_xact_id()) and (r.row_id = any (about_rows) or r.case_id = a_case and r.organisation_id = an_organisation
     or a_person is not null and r.organisation_id = an_organisation and r.case_id is null and (r.row_id = any (before) or strpos(r.was::text, a_person::text) > 0));
  get diagnostics changed = row_count;
  update read_log r set row_hash = line_hash(r), erasure_id = an_erasure, salt = null, case_id = null, person_id = null, document_id = null, reason = null
   where r.row_hash is null and r.organisation_id = an_organisation and (r.case_id = a_case or r.person_id = a_person or r.document_id = any (about_rows));
  get diagnostics opened = row_count;
  return changed + opened;
end $$;
-- The same for the openings of one year by people of one organisation.
create or replace function access.redact_openings(an_erasure uuid, an_organisation uuid, a_year int) returns int language plpgsql volatile security definer set search_path = access, pg_temp as $$
declare opened int;
begin
  update read_log r set row_hash = line_hash(r), erasure_id = an_erasure, salt = null, case_id = null, person_id = null, document_id = null, reason = null
   where r.row_hash is null and r.organisation_id = an_organisation and r.at >= make_timestamptz(a_year, 1, 1, 0, 0, 0, 'Europe/Prague') and r.at < make_timestamptz(a_year + 1, 1, 1, 0, 0, 0, 'Europe/Prague');
  get diagnostics opened = row_count;
  return opened;
end $$;
-- Erasures with the number of lines they took, beside the number they say themselves: they differ when somebody hid a line under an erasure.
create or replace function access.redactions() returns table (erasure_id uuid, at timestamptz, said bigint, found bigint) language plpgsql stable security definer set search_path = access, retention, pg_temp as $$
#variable_conflict use_column
begin return query
  select coalesce(e.id, l.id), e.created_at, coalesce(e.log_rows, 0)::bigint, coalesce(l.lines, 0)::bigint from erasure e full join (
    select x.id, count(*) as lines from (select r.erasure_id as id from read_log r where r.erasure_id is not null union all select c.erasure_id from change_log c where c.erasure_id is not null) x group by x.id) l on l.id = e.id
   where coalesce(e.log_rows, 0) > 0 or l.lines > 0 order by e.created_at; end $$;
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
revoke execute on function access.seal_logs(), access.broken_seals(), access.log_digest(text, xid8, xid8, bytea), access.redact_logs(uuid, uuid, uuid[], uuid, uuid), access.redact_openings(uuid, uuid, int), access.redactions() from public;
