-- Holding what reach-access.sql works out: when it is worked out anew, and what ends it.

-- By the clock alone, apart from the turn of the day: the nearest moment at which something in the caller's reach ends.
create or replace function access.reach_until() returns timestamptz language sql stable set search_path = access, pg_temp as $$
  select ((platform.today() + 1)::timestamp at time zone 'Europe/Prague') $$;

-- What is held of the caller's reach, as long as it holds: on its day, in the same role and organisation, and when nothing that it depends
-- on was changed by a transaction it does not know of, or by the one that worked it out. (A snapshot does not say of its own transaction
-- that it is still going on.)
create or replace view access.held_reach with (security_invoker = true) as
  select r.*, c.account_id, c.language, c.secret_hash from access.me c join access.reach r on r.membership_id = c.membership_id and r.organisation_id = c.organisation_id and r.role = c.role
   where r.day = platform.today() and r.until > now() and r.accounts is not null
     and not exists (select from access.reach_change x where x.about = any (r.depends) and x.xid >= r.since and (x.xid = r.made_by or not pg_visible_in_snapshot(x.xid, r.seen)));
comment on view access.held_reach is 'The caller''s reach as worked out before, while it holds.';

-- The beginning of a request: who asks, found out once and written down for the transaction. `holds`: what is held of their reach holds; if not, it has to be worked out
-- first (hold_reach), in a transaction of its own, or every question is answered from the tables. Who acts for nobody has nothing to be held.
-- It is a sign of life, noted once a minute and never waiting for another request, unless it is done unseen: nobody has to sit there.
-- What creates something comes with an id, which is used up: `before` says what it was used for (access.use_for).
create or replace function access.arrive(unseen boolean, an_id uuid default null, an_endpoint text default null, a_hash text default null,
  out account_id uuid, out membership_id uuid, out organisation_id uuid, out role text, out language text, out holds boolean, out before text)
language plpgsql volatile security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin
  if not unseen then
    update session s set seen_at = now(), awake_until = awake_until(s.membership_id) where s.secret_hash = (
      select x.secret_hash from session x where x.secret_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))
         and x.strength = 'full' and x.seen_at < now() - interval '1 minute' and x.locked_at is null and x.awake_until > now() for update skip locked);
  end if;
  insert into asking as a (backend, began, secret_hash, account_id, membership_id, organisation_id, role, language, made_by, organisations, services)
    select pg_backend_pid(), now(), h.secret_hash, h.account_id, h.membership_id, h.organisation_id, h.role, h.language, h.made_by, h.organisations, h.services from held_reach h
    on conflict (backend) do update set (began, secret_hash, account_id, membership_id, organisation_id, role, language, made_by, organisations, services)
      = (excluded.began, excluded.secret_hash, excluded.account_id, excluded.membership_id, excluded.organisation_id, excluded.role, excluded.language, excluded.made_by, excluded.organisations, excluded.services)
    returning a.account_id, a.membership_id, a.organisation_id, a.role, a.language into account_id, membership_id, organisation_id, role, language;
  holds := found;
  if not found then
    select c.account_id, c.membership_id, c.organisation_id, c.role, c.language into account_id, membership_id, organisation_id, role, language from me c;
    holds := membership_id is null;
  end if;
  if an_id is not null then before := use_for(account_id, an_id, an_endpoint, a_hash); end if;
end $$;

-- Keys with the highest level first, and how many of them carry at least each level.
create or replace function access.rank_keys(all_keys uuid[], ranks int[], out keys uuid[], out ends int[]) language sql immutable set search_path = pg_catalog, pg_temp as $$
  with best as (select k, max(r) as r from unnest(all_keys, ranks) x (k, r) group by k)
  select coalesce(array_agg(k order by r desc, k), '{}'), array[count(*), count(*) filter (where r >= 2), count(*) filter (where r >= 3), count(*) filter (where r >= 4), count(*) filter (where r >= 5)]::int[] from best $$;

-- A policy goes through a list until it finds the row's case: what is opened most stands first. The cases of the membership's own teams that go on, then
-- others that go on, then the closed ones, the newest first.
-- (Only of own cases: how far a case of others has come is not to be read from its place either.)
create or replace function access.likely_first(of uuid[], mine uuid, ours uuid[]) returns uuid[] language sql stable set search_path = access, cases, pg_temp as $$
  select coalesce(array_agg(x.id order by c.id is not null, t.case_id is null, x.id desc), '{}') from unnest(of) x (id)
    left join "case" c on c.id = x.id and c.organisation_id = any (ours) and c.phase = 'closed'
    left join (select distinct t.case_id from team_member t where t.membership_id = mine and (t.until is null or t.until >= platform.today())) t on t.case_id = x.id $$;
create or replace function access.likely_people_first(of uuid[], in_order uuid[]) returns uuid[] language sql stable set search_path = access, cases, pg_temp as $$
  select coalesce(array_agg(x.id order by s.at, x.id), '{}') from unnest(of) x (id)
    left join (select cp.person_id, min(o.at) as at from unnest(in_order) with ordinality o (id, at) join case_person cp on cp.case_id = o.id group by 1) s on s.person_id = x.id $$;

-- Works the caller's reach out and holds it, in the order in which the definitions build on one another: what is known already is looked up
-- (the transaction asks what it is just working out). It writes down first which transactions it will know of, then asks the tables: what is
-- changed meanwhile ends it.
create or replace function access.hold_reach() returns void language plpgsql volatile security definer set search_path = access, pg_temp as $$
declare c record; knows pg_snapshot; mine uuid; ours uuid[]; served uuid[];
begin
  select * into c from me;
  if c.membership_id is null then return; end if;
  mine := c.membership_id;
  -- One at a time for each membership; whoever waited finds it done. The second lock keeps what is purged from being needed.
  perform pg_advisory_xact_lock(hashtextextended('access.reach' || mine, 0));
  if exists (select from held_reach) then return; end if;
  lock table reach in row exclusive mode;
  delete from asking where backend = pg_backend_pid();
  knows := pg_current_snapshot();
  ours := my_organisations(); served := my_services();
  delete from reach r where r.membership_id = mine;
  insert into reach (membership_id, organisation_id, role, day, until, seen, since, depends, organisations, services)
    values (mine, c.organisation_id, c.role, platform.today(), reach_until(), knows, least(pg_snapshot_xmin(knows), pg_current_xact_id()), array['00000000-0000-0000-0000-000000000000'::uuid, mine] || ours, ours, served);
  update reach r set common_cases = common_cases() where r.membership_id = mine;
  update reach r set (flow_releases, flow_organisations, flow_cases, flow_persons, flow_ranks) = (select coalesce(array_agg(f.release_id), '{}'), coalesce(array_agg(f.from_organisation), '{}'), coalesce(array_agg(f.case_id), '{}'),
      coalesce(array_agg(f.person_id), '{}'), coalesce(array_agg(f.rank), '{}') from flowing_to_me() f) where r.membership_id = mine;
  update reach r set (keys, key_ends) = (select k.keys, k.ends from rank_keys(array(select share_key(o, i, p) from unnest(r.flow_organisations, r.flow_cases, r.flow_persons) f (o, i, p) where p is not null), array(select k from unnest(r.flow_persons, r.flow_ranks) f (p, k) where p is not null)) k),
      (profile_keys, profile_key_ends) = (select k.keys, k.ends from rank_keys(array(select md5(o::text || p::text)::uuid from unnest(r.flow_organisations, r.flow_persons) f (o, p) where p is not null), array(select k from unnest(r.flow_persons, r.flow_ranks) f (p, k) where p is not null)) k),
      (case_keys, case_key_ends) = (select k.keys, k.ends from rank_keys(array(select md5(o::text || i::text)::uuid from unnest(r.flow_organisations, r.flow_cases) f (o, i)), r.flow_ranks) k) where r.membership_id = mine;
  insert into asking (backend, began, secret_hash, account_id, membership_id, organisation_id, role, language, made_by, organisations, services)
    values (pg_backend_pid(), now(), c.secret_hash, c.account_id, mine, c.organisation_id, c.role, c.language, pg_current_xact_id(), ours, served);
  update reach r set cases = likely_first(my_cases(), mine, ours) where r.membership_id = mine;
  update reach r set lead_cases = likely_first(lead_cases(), mine, ours) where r.membership_id = mine;
  update reach r set open_cases = likely_first(open_cases(), mine, ours), people = likely_people_first(my_people(), r.cases), releases_to_me = releases_to_me(), releases_given = releases_given(), mandates = my_mandates() where r.membership_id = mine;
  update reach r set releases_from_me = releases_from_me(), colleagues = my_colleagues() where r.membership_id = mine;
  update reach r set accounts = known_accounts() where r.membership_id = mine;
  -- Who only worked it out has not asked: in this very transaction it is not believed.
  delete from asking where backend = pg_backend_pid();
end $$;

-- What nobody can need any more. Nobody is just working a reach out while the table is locked, so every one that is held can be seen.
create or replace function access.purge_reach() returns void language plpgsql volatile security definer set search_path = access, pg_temp as $$
begin
  lock table reach in share row exclusive mode;
  delete from reach where day < platform.today();
  delete from asking where began < now() - interval '1 day';
  delete from reach_change x where x.xid < coalesce((select min(r.since) from reach r), pg_snapshot_xmin(pg_current_snapshot()));
end $$;
revoke execute on function access.purge_reach() from public;

-- ---- what ends it ----
-- Everybody around cases: who leads, takes part, is in the team, gives or receives.
create or replace function access.around_cases(of uuid[]) returns setof uuid language sql stable set search_path = access, cases, pg_temp as $$
  select c.organisation_id from "case" c where c.id = any (of)
  union select unnest(array[s.organisation_id, s.lead_organisation_id]) from case_service s where s.case_id = any (of)
  union select unnest(array[t.organisation_id, t.membership_id]) from team_member t where t.case_id = any (of)
  union select unnest(array[r.organisation_id, r.to_organisation_id]) from release r where r.case_id = any (of) $$;

-- After each statement on a table that reach is built on. Arguments: columns that say whose reach it is, columns that matter besides, and
-- the column by which the case is found ('' = none, 'release_id' = that of the release). A statement that changes none of them ends nothing.
create or replace function access.end_reach() returns trigger language plpgsql security definer set search_path = access, pg_temp as $$
declare
  whose text := tg_argv[0]; columns text := concat_ws(', ', nullif(tg_argv[0], ''), nullif(tg_argv[1], ''), nullif(tg_argv[2], ''));
  changed text; cases text;
begin
  changed := case tg_op when 'INSERT' then format('select %s from new_rows', columns) when 'DELETE' then format('select %s from old_rows', columns)
    when 'UPDATE' then format('(select %1$s from old_rows except select %1$s from new_rows) union all (select %1$s from new_rows except select %1$s from old_rows)', columns) end;
  cases := case tg_argv[2] when '' then null when 'release_id' then 'select r.case_id from access.release r where r.id in (select release_id from d)' else format('select %s from d', tg_argv[2]) end;
  execute format('with d as materialized (%s) insert into access.reach_change (about) select x from (%s%s) y (x) where x is not null on conflict do nothing', changed,
    case when whose = '' then format('select %L::uuid where exists (select from d)', '00000000-0000-0000-0000-000000000000') else format('select unnest(array[%s]) from d', whose) end,
    case when cases is null then '' else format(' union select access.around_cases(array(%s))', cases) end);
  delete from asking where backend = pg_backend_pid();
  return null;
end $$;
create or replace function access.end_all_reach() returns trigger language plpgsql security definer set search_path = access, pg_temp as $$
begin insert into reach_change (about) values ('00000000-0000-0000-0000-000000000000') on conflict do nothing; delete from asking where backend = pg_backend_pid(); return null; end $$;

-- Whatever a definition in reach-access.sql reads has to stand here, or what it says would be held too long.
create or replace procedure access.builds_reach(tbl regclass, whose text, matters text, of_case text default '') language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('create or replace trigger end_reach_insert after insert on %s referencing new table as new_rows for each statement execute function access.end_reach(%L, %L, %L)', tbl, whose, matters, of_case);
  execute format('create or replace trigger end_reach_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function access.end_reach(%L, %L, %L)', tbl, whose, matters, of_case);
  execute format('create or replace trigger end_reach_delete after delete on %s referencing old table as old_rows for each statement execute function access.end_reach(%L, %L, %L)', tbl, whose, matters, of_case);
  execute format('create or replace trigger end_reach_truncate after truncate on %s for each statement execute function access.end_all_reach()', tbl);
end $$;
comment on procedure access.builds_reach is 'Reach is built on this table: a change of these columns ends what is held of those named by the first ones (none = everybody), and of everybody around the case.';
call access.builds_reach('access.organisation', '', 'id, parent_id, kind');
call access.builds_reach('access.mandate', '', 'id, organisation_id, membership_id, valid_from, valid_to');
call access.builds_reach('access.mandate_service', '', 'mandate_id, service_id');
call access.builds_reach('access.statute_ground', '', 'code, asker_kinds, max_level, valid_from, valid_to');
call access.builds_reach('access.account', 'id', 'disabled_at, must_change_password');
call access.builds_reach('access.membership', 'organisation_id, id', 'account_id, role, valid_from, valid_to, ended_at');
call access.builds_reach('access.membership_service', 'membership_id', 'service_id');
call access.builds_reach('directory.service', 'organisation_id', 'id, partner_id');
call access.builds_reach('cases.case', 'organisation_id', 'id, subject_kind');
call access.builds_reach('cases.case_service', 'organisation_id, lead_organisation_id', 'service_id, state', 'case_id');
call access.builds_reach('cases.team_member', 'organisation_id, membership_id', 'since, until', 'case_id');
call access.builds_reach('cases.case_person', 'organisation_id', 'person_id', 'case_id');
call access.builds_reach('access.release', 'organisation_id, to_organisation_id', 'id, to_service_id, person_id, ground, statute_code, level, mutual, valid_from, valid_to, withdrawn_at, author_id', 'case_id');
call access.builds_reach('access.release_signature', 'organisation_id', '', 'release_id');
call access.builds_reach('access.release_return', 'organisation_id', 'ended_at', 'release_id');
call access.builds_reach('people.profile', 'organisation_id', 'person_id, service_id, author_id');
