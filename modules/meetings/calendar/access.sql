-- Own address of the calendar: that there is one, never its secret. It is made and ended by the functions below only.
create policy own on meetings.calendar_feed for select to soubeh_app using (membership_id = (select access.my_membership()));
grant select (id, membership_id, created_at) on meetings.calendar_feed to soubeh_app;
create policy own on meetings.calendar_fetch for select to soubeh_app using (feed_id in (select f.id from meetings.calendar_feed f));
grant select on meetings.calendar_fetch to soubeh_app;

-- A new address replaces the old one, soon after the person proved who they are: whoever finds an open screen carries nothing away for good.
create or replace function meetings.new_feed(a_secret_hash bytea) returns boolean language plpgsql volatile security definer set search_path = meetings, access, pg_temp as $$
begin
  if my_membership() is null or not i_am_fresh() then return false; end if;
  delete from calendar_feed where membership_id = my_membership();
  insert into calendar_feed (organisation_id, membership_id, secret_hash) values (my_organisation(), my_membership(), a_secret_hash);
  return true;
end $$;
create or replace function meetings.end_feed() returns void language plpgsql volatile security definer set search_path = meetings, access, pg_temp as $$
begin delete from calendar_feed where membership_id = my_membership(); end $$;

-- A calendar program asks: for a moment it is the person, so that it gets what their own policies give, and nothing of theirs once these give nothing.
-- The session is known to nobody but the server that asks, proves nothing, and is closed when the answer is made.
create or replace function access.door_open_calendar(a_secret_hash bytea, a_session_hash bytea) returns boolean language sql volatile security definer set search_path = access, meetings, pg_temp as $$
  with opened as (insert into session (secret_hash, account_id, membership_id, strength, device, confirmed_at, expires_at)
    select a_session_hash, m.account_id, m.id, 'full', 'Kalendář', now() - interval '1 day', now() + interval '30 seconds' from calendar_feed f join membership m on m.id = f.membership_id join account a on a.id = m.account_id
     where f.secret_hash = a_secret_hash and lasts(m.valid_from, m.valid_to, m.ended_at) and a.disabled_at is null and not a.must_change_password
    returning 1) select exists (select from opened) $$;
-- Notes that it asked; since when it gets the same.
create or replace function access.door_calendar_told(a_secret_hash bytea, an_etag text) returns timestamptz language sql volatile security definer set search_path = access, meetings, pg_temp as $$
  insert into calendar_fetch as c (feed_id, etag) select f.id, an_etag from calendar_feed f where f.secret_hash = a_secret_hash
  on conflict (feed_id) do update set fetched_at = now(), etag = an_etag, changed_at = case when c.etag = an_etag then c.changed_at else now() end
  returning changed_at $$;
call access.grant_doors();

-- When colleagues are not free: from–to and nothing else, for heads and coordinators who look for a date, of their own organisation only. What was refused or
-- only thought of takes nobody's time; a visit or a meeting whose end nobody wrote takes an hour.
create or replace function meetings.busy(memberships uuid[], from_day date, to_day date) returns table (membership_id uuid, on_day date, starts time, ends time)
language plpgsql stable security definer set search_path = meetings, access, commitments, directory, pg_temp as $$
#variable_conflict use_column
begin
  if coalesce(my_role(), '') not in ('head', 'coordinator') then return; end if;
  return query with who as materialized (
      select m.id from membership m where m.id = any (memberships) and m.organisation_id = any ((select my_organisations())::uuid[]) and lasts(m.valid_from, m.valid_to, m.ended_at)),
    taken as (
      select w.id, m.on_day, m.starts_at, m.ends_at from who w join attendee a on a.membership_id = w.id and a.answer <> 'no' join meeting m on m.id = a.meeting_id where m.on_day between from_day and to_day and m.state not in ('draft', 'cancelled')
      union
      select w.id, m.on_day, m.starts_at, m.ends_at from who w join meeting m on w.id in (m.organiser_id, m.facilitator_id, m.note_taker_id)
       where m.on_day between from_day and to_day and m.state not in ('draft', 'cancelled') and not exists (select from attendee a where a.meeting_id = m.id and a.membership_id = w.id and a.answer = 'no')
      union
      select w.id, c.due_on, c.due_time, null from who w join commitment c on c.owner_membership_id = w.id where c.state = 'open' and c.kind <> 'task' and c.due_on between from_day and to_day
      union
      select w.id, b.on_day, b.starts, (b.starts + least(b.minutes * interval '1 minute', time '23:59' - b.starts))::time from who w join interpreting_request r on r.author_id = w.id join booking b on b.request_id = r.id and b.state = 'confirmed' where b.on_day between from_day and to_day)
    select t.id, t.on_day, t.starts_at, coalesce(t.ends_at, (t.starts_at + least(interval '1 hour', time '23:59' - t.starts_at))::time) from taken t where t.starts_at is not null order by 1, 2, 3;
end $$;
