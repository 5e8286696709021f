-- Emergency access. Nothing here widens what rows anybody sees: the view is one function that gives a few lines about one person.

create or replace function access.may_ask_in_emergency() returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce((select role in ('worker', 'head') from caller()), false)); end $$;

create policy asked on access.emergency_request for select to soubeh_app using (author_id = (select access.my_membership()) or organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.sees_whole_organisation()));
grant select on access.emergency_request to soubeh_app;
create policy looks on access.emergency_access for select to soubeh_app using (author_id = (select access.my_membership()) or organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.sees_whole_organisation()));
grant select on access.emergency_access to soubeh_app;
create policy told on access.emergency_notice for select to soubeh_app using (membership_id = (select access.my_membership()));
grant select on access.emergency_notice to soubeh_app;

-- First the log. So many a day for one person and for one organisation; one at a time for each, so that a hundred sent at once are counted.
-- The figures come from rules.ts and may be smaller here, never larger: whoever asks the database directly brings their own.
create or replace function access.emergency_ask(an_id uuid, a_name text, a_birth_date date, a_danger text, a_reason text, most_mine int, most_ours int) returns boolean
language plpgsql volatile security definer set search_path = access, pg_temp as $$
declare me record;
begin
  select * into me from caller();
  if not may_ask_in_emergency() then raise insufficient_privilege; end if;
  perform pg_advisory_xact_lock(hashtextextended('emergency:' || me.organisation_id, 0));
  if (select count(*) from emergency_request r where r.author_id = me.membership_id and r.created_at > clock_timestamp() - interval '1 day') >= least(most_mine, 5)
    or (select count(*) from emergency_request r where r.organisation_id = me.organisation_id and r.created_at > clock_timestamp() - interval '1 day') >= least(most_ours, 20) then return false; end if;
  insert into emergency_request (id, organisation_id, name, birth_date, danger, reason, author_id) values (an_id, me.organisation_id, a_name, a_birth_date, a_danger, a_reason, me.membership_id);
  return true;
end $$;

-- Whom I am looking for. Whoever is known only to a masked organisation, or came anonymously, is not found: exactly as if they did not exist.
create or replace function access.emergency_found(a_name text, a_birth_date date) returns uuid[] language sql stable set search_path = access, people, pg_temp as $$
  select coalesce(array_agg(distinct p.person_id), '{}') from profile p
   where p.birth_date = a_birth_date and not p.anonymous and p.birth_precision = 'known'
     and (people.whole_key(p.given_name, p.family_name) = people.whole_key(a_name) or p.native_name <> '' and people.whole_key(p.native_name) = people.whole_key(a_name)) and not exists (select from mask m where m.organisation_id = p.organisation_id) $$;
revoke execute on function access.emergency_found(text, date) from public;

-- Then the answer, of a request of mine that has been committed, once, within minutes. The same statements in the same order whether
-- somebody is found or not: none of them branches on it, all of them insert what there is.
create or replace function access.emergency_answer(a_request uuid, hours int, a_subject text, a_body text) returns uuid
language plpgsql volatile security definer set search_path = access, cases, people, platform, pg_temp as $$
#variable_conflict use_column
declare r emergency_request; whom uuid[]; made uuid; mails int;
begin
  select * into r from emergency_request x where x.id = a_request and x.author_id = (select my_membership()) for update;
  if r.id is null or r.xid = pg_current_xact_id() or r.answered_at is not null or r.created_at < now() - interval '5 minutes' or not may_ask_in_emergency() then raise insufficient_privilege; end if;
  update emergency_request set answered_at = now() where id = r.id;
  whom := emergency_found(r.name, r.birth_date);
  with opened as (insert into emergency_access (request_id, organisation_id, person_ids, ends_at, author_id) select r.id, r.organisation_id, whom, now() + make_interval(hours => least(hours, 4)), r.author_id where whom <> '{}' returning id)
    select id into made from opened;
  -- Told at once: the heads and the key workers of those whose data the view opens.
  insert into emergency_notice (access_id, organisation_id, membership_id, person_id)
    select distinct on (m.id) made, o.organisation_id, m.id, o.person_id
      from (select p.organisation_id, p.person_id from profile p where p.person_id = any (whom)
            union select cs.organisation_id, cp.person_id from case_person cp join case_service cs on cs.case_id = cp.case_id and cs.state = 'accepted' where cp.person_id = any (whom)) o
      join membership m on m.organisation_id = o.organisation_id and lasts(m.valid_from, m.valid_to, m.ended_at)
     where not exists (select from mask k where k.organisation_id = o.organisation_id)
       and (m.role = 'head' or m.id in (select t.membership_id from team_member t join case_person cp on cp.case_id = t.case_id where cp.person_id = o.person_id and t.role in ('leading_key_worker', 'key_worker') and t.until is null))
     order by m.id, o.person_id;
  -- A mail belongs to the organisation that is told: the one that asked learns no address from it.
  with mailed as (insert into mail (organisation_id, to_address, subject, body)
      select n.organisation_id, a.email, a_subject, a_body from emergency_notice n join membership m on m.id = n.membership_id join account a on a.id = m.account_id where n.access_id = made and a.disabled_at is null returning id)
    select count(*) into mails from mailed cross join lateral graphile_worker.add_job('mail.send', json_build_object('id', mailed.id));
  return made;
end $$;

create or replace function access.emergency_end(an_access uuid) returns boolean language plpgsql volatile security definer set search_path = access, pg_temp as $$
begin
  update emergency_access set ended_at = now(), ended_by = (select my_membership()) where id = an_access and author_id = (select my_membership()) and ended_at is null;
  return found;
end $$;

-- What I was told of, unread first: who looked, why and how often. The name of the person comes from what I see myself.
create or replace function access.emergency_notices() returns table (id uuid, at timestamptz, reader text, organisation text, danger text, reason text, person_id uuid, ends_at timestamptz, lasts_still boolean, looks int, confirmed_at timestamptz, comment text)
language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return query
  select n.id, n.created_at, a.name, o.short_name, r.danger, r.reason, n.person_id, coalesce(x.ended_at, x.ends_at), x.ended_at is null and x.ends_at > now(),
         (select count(distinct l.at)::int from read_log l where l.person_id = n.person_id and l.membership_id = x.author_id and l.ground = 'emergency' and l.at >= x.created_at and l.at <= coalesce(x.ended_at, x.ends_at)), n.confirmed_at, n.comment
    from emergency_notice n join emergency_access x on x.id = n.access_id join emergency_request r on r.id = x.request_id
    join membership m on m.id = x.author_id join account a on a.id = m.account_id join known_organisation o on o.id = x.organisation_id
   where n.membership_id = (select my_membership()) and (n.confirmed_at is null or n.confirmed_at > now() - interval '30 days') order by n.confirmed_at is not null, n.created_at desc limit 50; end $$;
-- Read, with a word to it; and ended for everybody when the owner says so. Once.
create or replace function access.emergency_confirm(a_notice uuid, a_comment text, ending boolean) returns boolean language plpgsql volatile security definer set search_path = access, pg_temp as $$
declare opened uuid;
begin
  update emergency_notice set confirmed_at = now(), comment = a_comment where id = a_notice and membership_id = (select my_membership()) and confirmed_at is null returning access_id into opened;
  if opened is null then return false; end if;
  if ending then update emergency_access set ended_at = now(), ended_by = (select my_membership()) where id = opened and ended_at is null and ends_at > now(); end if;
  return true;
end $$;
