-- Who am I, what is within my reach, what was released to me. Current state: re-applied at each migrate.
-- Every function here runs as the owner and looks at tables unfiltered, so each starts from the session secret of the transaction.

-- Does a membership hold now? Ending it acts at once, also on the day it was given.
create or replace function access.lasts(valid_from date, valid_to date, ended_at timestamptz) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
  select ended_at is null and valid_from <= platform.today() and (valid_to is null or valid_to >= platform.today()) $$;

create or replace function access.caller(out account_id uuid, out membership_id uuid, out organisation_id uuid, out role text, out language text)
language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin
  select a.id, m.id, m.organisation_id, m.role, a.language into account_id, membership_id, organisation_id, role, language
    from session s join account a on a.id = s.account_id
    left join membership m on m.id = s.membership_id and m.account_id = a.id and lasts(m.valid_from, m.valid_to, m.ended_at)
   where s.secret_hash = sha256(convert_to(nullif(current_setting('app.session', true), ''), 'UTF8'))
     and s.strength = 'full' and s.expires_at > now() and a.disabled_at is null;
end $$;

create or replace function access.my_account() returns uuid language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select account_id from caller()); end $$;
create or replace function access.my_membership() returns uuid language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select membership_id from caller()); end $$;
create or replace function access.my_organisation() returns uuid language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select organisation_id from caller()); end $$;
create or replace function access.my_role() returns text language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select role from caller()); end $$;
-- Heads see their organisation whole; an administrator sees accounts, never clients.
create or replace function access.sees_whole_organisation() returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce((select role = 'head' from caller()), false)); end $$;
create or replace function access.administers() returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce((select role in ('administrator', 'head') from caller()), false)); end $$;

-- The organisation I act for; a head or an administrator also its parts.
create or replace function access.my_organisations() returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (with recursive parts as (
    select c.organisation_id as id, c.role from caller() c where c.organisation_id is not null
    union select o.id, p.role from organisation o join parts p on o.parent_id = p.id where p.role in ('head', 'administrator'))
  select coalesce(array_agg(id), '{}') from parts); end $$;

-- Services whose clients are mine to see: a worker's own, those of a coordinator's mandate in force, all of them for a head.
create or replace function access.my_services() returns uuid[] language plpgsql stable security definer set search_path = access, directory, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct s.service_id), '{}') from caller() c cross join lateral (
    select ms.service_id from membership_service ms where ms.membership_id = c.membership_id and c.role = 'worker'
    union all
    select md.service_id from mandate m join mandate_service md on md.mandate_id = m.id
     where m.membership_id = c.membership_id and c.role = 'coordinator' and m.valid_from <= platform.today() and (m.valid_to is null or m.valid_to >= platform.today())
    union all
    select sv.id from service sv where c.role = 'head' and sv.partner_id is null and sv.organisation_id = any ((select my_organisations())::uuid[])) s); end $$;

-- Releases that hold today: signed or on a statute valid today, within their days, not withdrawn. One place, never copied.
create or replace view access.release_in_force with (security_invoker = true) as
  select r.* from access.release r
   where platform.today() between r.valid_from and r.valid_to and r.withdrawn_at is null
     and (r.ground = 'consent' and exists (select from access.release_signature s where s.release_id = r.id)
       or r.ground = 'statute' and exists (select from access.statute_ground g join access.organisation o on o.id = r.to_organisation_id
         where g.code = r.statute_code and platform.today() >= g.valid_from and (g.valid_to is null or platform.today() <= g.valid_to)
           and o.kind = any (g.asker_kinds) and access.level_rank(r.level) <= access.level_rank(g.max_level)));
comment on view access.release_in_force is 'Releases that hold today.';

-- Mutual releases on which the receiving organisation passes the same back today.
create or replace view access.release_passed_back with (security_invoker = true) as
  select r.* from access.release_in_force r where r.mutual and exists (select from access.release_return b where b.release_id = r.id and b.organisation_id = r.to_organisation_id and b.ended_at is null);
comment on view access.release_passed_back is 'Mutual releases in force that the receiving organisation agreed to.';

-- Cases that my services take part in or were invited to, and those of my teams. Says nothing of what I see in them.
create or replace function access.my_reach() returns uuid[] language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct x.case_id), '{}') from (
    select cs.case_id from case_service cs where cs.organisation_id = any ((select my_organisations())::uuid[]) and cs.service_id = any ((select my_services())::uuid[]) and cs.state <> 'declined'
    union all
    select t.case_id from team_member t, caller() c
     where t.membership_id = c.membership_id and c.role in ('worker', 'head', 'coordinator') and t.since <= platform.today() and (t.until is null or t.until >= platform.today())) x); end $$;

-- What flows to me: from which organisation, in which case, about whom, how much. A mutual release flows back only when the other
-- organisation agreed to it (release_return). Within the receiving organisation it reaches the service it names, otherwise those who work on the case, and the head.
create or replace function access.flowing_to_me(out release_id uuid, out from_organisation uuid, out case_id uuid, out person_id uuid, out rank int)
returns setof record language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return query
  with me as materialized (select c.role = 'head' as head, my_organisations() as organisations, my_services() as services, my_reach() as reach from caller() c where c.role in ('worker', 'head', 'coordinator'))
  select r.id, r.organisation_id, r.case_id, r.person_id, level_rank(r.level) from me join release_in_force r on r.to_organisation_id = any (me.organisations)
   where me.head or case when r.to_service_id is null then r.case_id = any (me.reach) else r.to_service_id = any (me.services) end
  union all
  select r.id, r.to_organisation_id, r.case_id, r.person_id, level_rank(r.level) from me join release_passed_back r on r.organisation_id = any (me.organisations)
   where me.head or r.case_id = any (me.reach);
end $$;

create or replace function access.released_keys(level text) returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct share_key(from_organisation, case_id, person_id)), '{}') from flowing_to_me() where rank >= level_rank(level)); end $$;
create or replace function access.released_profile_keys(level text) returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct md5(from_organisation::text || person_id::text)::uuid), '{}') from flowing_to_me() where rank >= level_rank(level)); end $$;
create or replace function access.released_cases(level text) returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct case_id), '{}') from flowing_to_me() where rank >= level_rank(level)); end $$;
-- (organisation, case) pairs that release anything to me, for rows that stand in a case but concern no person: its team, its phases.
create or replace function access.released_case_keys(level text) returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct md5(from_organisation::text || case_id::text)::uuid), '{}') from flowing_to_me() where rank >= level_rank(level)); end $$;
-- Rows released one by one: everybody a row concerns has released it, and it belongs to the organisation and case of the release.
create or replace function access.released_items(item_kind text) returns uuid[] language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
begin return (with given as (
    select i.item_id, f.from_organisation, f.case_id, array_agg(f.person_id) as people
      from flowing_to_me() f join release_item i on i.release_id = f.release_id and i.organisation_id = f.from_organisation where i.kind = item_kind group by 1, 2, 3)
  select coalesce(array_agg(distinct g.item_id), '{}') from given g join (
    select id, organisation_id, case_id, about, confidence_of from vulnerability where item_kind = 'vulnerability'
    union all select id, organisation_id, case_id, about, confidence_of from health_fact where item_kind = 'health'
    union all select id, organisation_id, case_id, about, confidence_of from tie where item_kind = 'tie') x
    on x.id = g.item_id and x.organisation_id = g.from_organisation and x.case_id = g.case_id
   where x.about <> '{}' and x.about <@ g.people and (x.confidence_of is null or x.confidence_of = any (g.people))); end $$;

-- Cases I can open: those my services take part in, of my teams, and those something of which flows to me. An invitation alone opens nothing.
create or replace function access.my_cases() returns uuid[] language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct x.case_id), '{}') from (
    select cs.case_id from case_service cs
     where cs.organisation_id = any ((select my_organisations())::uuid[]) and cs.service_id = any ((select my_services())::uuid[]) and (cs.organisation_id = cs.lead_organisation_id or cs.state in ('accepted', 'ended'))
    union all
    select t.case_id from team_member t, caller() c
     where t.membership_id = c.membership_id and c.role in ('worker', 'head', 'coordinator') and t.since <= platform.today() and (t.until is null or t.until >= platform.today())
    union all
    select f.case_id from flowing_to_me() f) x); end $$;
create or replace function access.lead_cases() returns uuid[] language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(c.id), '{}') from "case" c where c.id = any ((select my_cases())::uuid[]) and c.organisation_id = any ((select my_organisations())::uuid[])); end $$;
-- Cases I may write into: led by us, or with a release to us in force. When it ends, so does writing.
create or replace function access.open_cases() returns uuid[] language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(x), '{}') from (select unnest((select lead_cases())) x union select unnest((select my_cases())) intersect select unnest((select released_cases('involvement')))) y); end $$;

-- Persons within my reach: of cases we lead, released to me, or registered by my services.
create or replace function access.my_people() returns uuid[] language plpgsql stable security definer set search_path = access, cases, people, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct p), '{}') from (
    select cp.person_id p from case_person cp where cp.case_id = any ((select lead_cases())::uuid[])
    union all select f.person_id from flowing_to_me() f
    union all select pr.person_id from profile pr, caller() c where pr.organisation_id = any ((select my_organisations())::uuid[]) and (pr.service_id = any ((select my_services())::uuid[]) or pr.author_id = c.membership_id or c.role = 'head')) x); end $$;

-- Writing about persons: all of them stand in the case, and it is ours or they are released to us. Only ever asked about a row being written.
create or replace function access.may_write_about(in_case uuid, about uuid[]) returns boolean language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
begin return (select case when in_case is null then about <@ my_people()
    else not exists (select from unnest(about) p where not exists (
      select from case_person cp where cp.case_id = in_case and cp.person_id = p
        and (in_case = any ((select lead_cases())::uuid[]) or exists (select from flowing_to_me() f where f.case_id = in_case and f.person_id = p)))) end); end $$;

-- Signed releases (or statutory ones) given to my organisation, also ended ones: the release itself is kept by both sides.
create or replace function access.releases_to_me() returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(r.id), '{}') from release r where r.to_organisation_id = any ((select my_organisations())::uuid[]) and r.case_id = any ((select my_cases())::uuid[])
    and (r.to_service_id is null or (select my_role()) = 'head' or r.to_service_id = any ((select my_services())::uuid[]))
    and (r.ground = 'statute' or exists (select from release_signature s where s.release_id = r.id))); end $$;
create or replace function access.releases_given() returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(r.id), '{}') from release r where r.organisation_id = any ((select my_organisations())::uuid[]) and r.case_id = any ((select my_cases())::uuid[])); end $$;
create or replace function access.releases_from_me() returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(r.id), '{}') from release r where r.organisation_id = any ((select my_organisations())::uuid[]) and r.case_id = any ((select open_cases())::uuid[])); end $$;

-- People whose name I may read as colleagues: of my organisation, and in the teams of cases I reach.
create or replace function access.my_colleagues() returns uuid[] language plpgsql stable security definer set search_path = access, cases, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct m), '{}') from (
    select id m from membership where organisation_id = any ((select my_organisations())::uuid[])
    union all select t.membership_id from team_member t where t.case_id = any ((select lead_cases())::uuid[])
    union all select t.membership_id from team_member t where md5(t.organisation_id::text || t.case_id::text)::uuid = any ((select released_case_keys('involvement'))::uuid[])
    union all select r.author_id from release r where r.id = any ((select releases_to_me())::uuid[])) x); end $$;
create or replace function access.known_accounts() returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct a), '{}') from (select account_id a from membership where id = any ((select my_colleagues())::uuid[]) union all select my_account()) x); end $$;

create or replace function access.is_of_mine(a_membership uuid, a_service uuid) returns boolean language plpgsql stable security definer set search_path = access, directory, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from membership m join service s on s.organisation_id = m.organisation_id and s.partner_id is null
                  where m.id = a_membership and s.id = a_service and m.organisation_id = any ((select my_organisations())::uuid[]))); end $$;
create or replace function access.my_mandates() returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(id), '{}') from mandate where organisation_id = any ((select my_organisations())::uuid[])); end $$;

create or replace function access.is_of_my_organisation(a_membership uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from membership where id = a_membership and organisation_id = any ((select my_organisations())::uuid[]) and lasts(valid_from, valid_to, ended_at))); end $$;
-- A part is of the kind of its whole (or a centre of a network): else an organisation could call a part of itself an office and be given data on a statute.
create or replace function access.may_be_part(whole uuid, a_kind text) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from organisation o where o.id = whole and o.id = any ((select my_organisations())::uuid[]) and (a_kind = o.kind or o.kind = 'centre_network' and a_kind = 'centre'))); end $$;
-- An administrator gives no role to himself, unless the organisation has never had a head: else they would end the head's membership first.
create or replace function access.may_appoint(an_account uuid, an_organisation uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select (select my_role()) = 'head' or an_account <> (select my_account()) or not exists (select from membership where organisation_id = an_organisation and role = 'head')); end $$;
create or replace function access.may_staff(a_membership uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from membership m where m.id = a_membership and may_appoint(m.account_id, m.organisation_id))); end $$;
-- Persons my organisations registered themselves; for heads, who answer for them.
create or replace function access.registered_by_us() returns uuid[] language plpgsql stable security definer set search_path = access, people, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct person_id), '{}') from profile where organisation_id = any ((select my_organisations())::uuid[]) and (select sees_whole_organisation())); end $$;

-- ---- policies ----
create policy everyone on access.organisation for select to soubeh_app using ((select access.my_account()) is not null);
create policy administrator on access.organisation for update to soubeh_app using ((select access.administers()) and id = any ((select access.my_organisations())::uuid[]));
create policy part on access.organisation for insert to soubeh_app with check ((select access.administers()) and access.may_be_part(parent_id, kind));
grant select, insert (id, parent_id, name, short_name, kind, ico, still_after_days), update (name, short_name, ico, still_after_days) on access.organisation to soubeh_app;

create policy colleague on access.account for select to soubeh_app using (id = any ((select access.known_accounts())::uuid[]));
create policy administrator on access.account for insert to soubeh_app with check ((select access.administers()));
create policy own on access.account for update to soubeh_app using (id = (select access.my_account()));
grant select (id, email, name, language, disabled_at, totp_confirmed_at, version, created_at, updated_at), insert (id, email, name, password_hash, language), update (name, language) on access.account to soubeh_app;

create policy colleague on access.membership for select to soubeh_app using (id = any ((select access.my_colleagues())::uuid[]) or account_id = (select access.my_account()));
-- From today on: an older membership would become the one its account acts for when signing in. A role is never changed, a new row follows.
create policy administrator_adds on access.membership for insert to soubeh_app with check ((select access.administers()) and organisation_id = any ((select access.my_organisations())::uuid[])
  and valid_from >= platform.today() and access.may_appoint(account_id, organisation_id));
create policy administrator on access.membership for update to soubeh_app using ((select access.administers()) and organisation_id = any ((select access.my_organisations())::uuid[]));
grant select, insert (id, account_id, organisation_id, role, profession, fte, valid_from, valid_to), update (profession, fte, valid_to, ended_at) on access.membership to soubeh_app;

create policy colleague on access.membership_service for select to soubeh_app using (membership_id = any ((select access.my_colleagues())::uuid[]));
create policy administrator_adds on access.membership_service for insert to soubeh_app with check ((select access.administers()) and access.is_of_mine(membership_id, service_id) and access.may_staff(membership_id));
create policy administrator_removes on access.membership_service for delete to soubeh_app using ((select access.administers()) and access.is_of_mine(membership_id, service_id));
grant select, insert, delete on access.membership_service to soubeh_app;

create policy organisation on access.mandate for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy head on access.mandate for insert to soubeh_app with check ((select access.sees_whole_organisation()) and organisation_id = (select access.my_organisation()) and access.is_of_my_organisation(membership_id));
create policy head_ends on access.mandate for update to soubeh_app using ((select access.sees_whole_organisation()) and organisation_id = any ((select access.my_organisations())::uuid[]));
call platform.grant_writes('access.mandate', array['membership_id', 'text', 'valid_from']);
create policy organisation on access.mandate_service for select to soubeh_app using (mandate_id = any ((select access.my_mandates())::uuid[]));
create policy head on access.mandate_service for insert to soubeh_app with check ((select access.sees_whole_organisation()) and mandate_id = any ((select access.my_mandates())::uuid[])
  and service_id = any ((select access.my_services())::uuid[]));
grant select, insert on access.mandate_service to soubeh_app;

create policy nobody on access.session for select to soubeh_app using (account_id = (select access.my_account()));
create policy nobody on access.sign_in_attempt for select to soubeh_app using (false);

-- What people of mine opened, and who opened cases we lead. Refused attempts are for heads: the reader's and the owner's.
create policy reader on access.read_log for select to soubeh_app using (
  membership_id = (select access.my_membership())
  or organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.sees_whole_organisation())
  or case_id = any ((select access.lead_cases())::uuid[]) and (ground <> 'denied' or (select access.sees_whole_organisation()))
  or case_id is null and ground <> 'denied' and person_id = any ((select access.my_people())::uuid[]) and organisation_id = any ((select access.my_organisations())::uuid[])
  or ground = 'denied' and person_id = any ((select access.registered_by_us())::uuid[]));
grant select on access.read_log to soubeh_app;
create policy organisation on access.change_log for select to soubeh_app using (
  organisation_id = any ((select access.my_organisations())::uuid[]) and (case_id = any ((select access.my_cases())::uuid[]) or (select access.sees_whole_organisation())));
grant select on access.change_log to soubeh_app;
create policy everyone on access.log_seal for select to soubeh_app using ((select access.administers()));
grant select on access.log_seal to soubeh_app;
create policy own on access.replay for select to soubeh_app using (account_id = (select access.my_account()));
create policy own_adds on access.replay for insert to soubeh_app with check (account_id = (select access.my_account()));
grant select, insert (id, account_id, endpoint, body_hash) on access.replay to soubeh_app;

create policy everyone on access.statute_ground for select to soubeh_app using (true);
grant select on access.statute_ground to soubeh_app;

create policy giver on access.release for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and case_id = any ((select access.my_cases())::uuid[]));
create policy receiver on access.release for select to soubeh_app using (id = any ((select access.releases_to_me())::uuid[]));
create policy giver_adds on access.release for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and case_id = any ((select access.open_cases())::uuid[]) and access.may_write_about(case_id, array[person_id]));
create policy giver_withdraws on access.release for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and case_id = any ((select access.my_cases())::uuid[]));
-- Until it is signed, what signing adds; then only the withdrawal (trigger guard_release).
grant select, insert (id, to_organisation_id, to_service_id, case_id, person_id, ground, statute_code, level, mutual, purpose, valid_from, valid_to, language, interpreter),
  update (language, interpreter, understood, guardian_id, child_opinion, sheet_versions, withdrawn_at, withdrawal_reason) on access.release to soubeh_app;
grant select on access.release_in_force, access.release_passed_back to soubeh_app;

create policy both_sides on access.release_item for select to soubeh_app using (release_id = any ((select access.releases_to_me() || access.releases_given())::uuid[]));
create policy giver_adds on access.release_item for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and release_id = any ((select access.releases_from_me())::uuid[]));
grant select, insert (id, release_id, kind, item_id) on access.release_item to soubeh_app;

create policy both_sides on access.release_signature for select to soubeh_app using (release_id = any ((select access.releases_to_me() || access.releases_given())::uuid[]));
create policy giver_adds on access.release_signature for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and release_id = any ((select access.releases_from_me())::uuid[]));
grant select, insert (release_id, signer_name, as_guardian, strokes) on access.release_signature to soubeh_app;

create policy both_sides on access.release_return for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) or release_id = any ((select access.releases_from_me())::uuid[]));
create policy receiver_agrees on access.release_return for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and release_id = any ((select access.releases_to_me())::uuid[]));
create policy receiver_ends on access.release_return for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and release_id = any ((select access.releases_to_me())::uuid[]));
grant select, insert (release_id), update (agreed_at, ended_at) on access.release_return to soubeh_app;

create policy organisation on access.sheet_text for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy head on access.sheet_text for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.administers()));
grant select, insert (id, sheet, language, revision, body, translator, verifier, valid_from) on access.sheet_text to soubeh_app;

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
  diff := diff - 'password_hash' - 'totp_secret';
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
    select sha256(before || convert_to(coalesce(string_agg(row(r.id, r.xid, r.at, r.account_id, r.membership_id, r.organisation_id, r.case_id, r.person_id, r.endpoint, r.ground, r.reason)::text, E'\n' order by r.xid, r.id), ''), 'UTF8')), count(*)
      into digest, rows from read_log r where r.xid >= from_xid and r.xid < below;
  else
    select sha256(before || convert_to(coalesce(string_agg(row(r.id, r.xid, r.at, r.account_id, r.membership_id, r.organisation_id, r.case_id, r.table_name, r.row_id, r.action, r.was)::text, E'\n' order by r.xid, r.id), ''), 'UTF8')), count(*)
      into digest, rows from change_log r where r.xid >= from_xid and r.xid < below;
  end if;
end $$;
create or replace function access.seal_logs() returns void language plpgsql volatile security definer set search_path = access, pg_temp as $$
declare l text; last record; below xid8 := pg_snapshot_xmin(pg_current_snapshot()); d record;
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
