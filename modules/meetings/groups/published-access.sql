-- What everybody reads of groups that publish: functions in a schema of their own, and no table. Asked anew each time, so that taking a publication back, a mask, an end
-- and a withdrawn consent hold at once.

-- Groups that publish, of organisations that are not masked.
create or replace function published.group_ids() returns uuid[] language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(g.id), '{}') from "group" g where g.published_since <= platform.today() and g.organisation_id not in (select organisation_id from mask)); end $$;
revoke execute on function published.group_ids() from public;

-- Would this member stand on the page? Nobody masked, no partner that its writer keeps for itself.
create or replace function published.shows_member(a_member uuid) returns boolean language plpgsql stable security definer set search_path = meetings, access, directory, pg_temp as $$
#variable_conflict use_column
begin return exists (select from group_member m left join partner p on p.id = m.partner_id where m.id = a_member and m.person_name = ''
   and (m.member_organisation_id is null or m.member_organisation_id not in (select organisation_id from mask)) and (m.partner_id is null or p.open)); end $$;
revoke execute on function published.shows_member(uuid) from public;
grant execute on function published.shows_member(uuid) to soubeh_app;

-- By name. Of meetings only the day of the next one that people are invited to.
create or replace function published.groups() returns table (id uuid, kind text, name text, purpose text, organisation text, district text, ended_on date, next_on date) language plpgsql stable security definer set search_path = meetings, access, directory, pg_temp as $$
#variable_conflict use_column
begin return query
  select g.id, g.kind, g.name, g.purpose, o.name, r.name, case when g.ended_on < platform.today() then g.ended_on end,
         (select min(m.on_day) from meeting m where m.group_id = g.id and m.case_id is null and m.kind not in ('intervision', 'supervision') and m.state in ('invited', 'running') and m.on_day >= platform.today())
    from "group" g join organisation o on o.id = g.organisation_id left join orp r on r.code = g.orp_code where g.id = any (published.group_ids()) order by g.ended_on < platform.today() nulls first, g.name collate "cs-x-icu", g.id limit 500; end $$;

-- Members of a day (today, or the last one): organisations, and persons as they agreed.
create or replace function published.group_members(a_group uuid) returns table (name text, persons text[]) language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return query
  select x.name, x.persons from (
    select case when m.person_name = '' then coalesce(o.name, m.partner_name) else '' end as name,
           (select coalesce(array_agg(concat_ws(', ', coalesce(a.name, s.name), nullif(s.duty, '')) order by array_position('{chair,secretary,member,deputy}', s.office), s.since, s.id), '{}') from seat s left join membership b on b.id = s.membership_id left join account a on a.id = b.account_id
             where s.member_id = m.id and s.public_consent_on <= platform.today() and d.on_day between s.since and coalesce(s.until, 'infinity') and (s.membership_id is null or lasts(b.valid_from, b.valid_to, b.ended_at) and a.disabled_at is null and b.organisation_id not in (select organisation_id from mask))) as persons,
           published.shows_member(m.id) as shown
      from "group" g cross join lateral (select least(platform.today(), g.ended_on) as on_day) d join group_member m on m.group_id = g.id and d.on_day between m.since and coalesce(m.until, 'infinity') left join organisation o on o.id = m.member_organisation_id
     where g.id = a_group and g.id = any (published.group_ids())) x
   where x.shown or x.name = '' and x.persons <> '{}' order by x.name = '', x.name collate "cs-x-icu", x.persons limit 300; end $$;

-- Meetings whose minutes were published, the newest first. Minutes themselves are the matter of whoever publishes them.
create or replace function published.group_minutes(a_group uuid) returns table (id uuid, on_day date, title text) language plpgsql stable security definer set search_path = meetings, pg_temp as $$
#variable_conflict use_column
begin return query select m.id, m.on_day, m.title from meeting m where m.group_id = a_group and m.group_id = any (published.group_ids()) and m.case_id is null and m.kind not in ('intervision', 'supervision') and m.state = 'published' order by m.on_day desc, m.id desc limit 200; end $$;

grant usage on schema published to soubeh_public, soubeh_app;
