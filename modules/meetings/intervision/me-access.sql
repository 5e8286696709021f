-- Whose team I am in, and what came back to it from an intervision.

-- Cases in whose team I stand today, within my reach; with `key` those where I am a key worker. A head who is not in the team is not among them.
create or replace function meetings.team_cases(key boolean) returns uuid[] language plpgsql stable security definer set search_path = meetings, cases, access, pg_temp as $$
#variable_conflict use_column
declare reach uuid[] := my_cases(); me uuid := my_membership(); begin return (select coalesce(array_agg(distinct t.case_id), '{}') from team_member t
   where t.membership_id = me and (not key or t.role in ('leading_key_worker', 'key_worker')) and t.since <= platform.today() and (t.until is null or t.until >= platform.today()) and t.case_id = any (reach)); end $$;

-- What was brought from cases of mine and handed back to the team.
create or replace function meetings.handed_to_me() returns uuid[] language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(b.id), '{}') from brought_origin o join brought b on b.id = o.brought_id
   where o.organisation_id = any ((select my_organisations())::uuid[]) and o.case_id = any ((select team_cases(false))::uuid[]) and b.handed_on is not null); end $$;

-- Do people still bring something there, and is it a meeting that cases are brought to?
create or replace function meetings.takes_cases(a_meeting uuid) returns boolean language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return exists (select from meeting m where m.id = a_meeting and m.kind in ('intervision', 'supervision') and m.state in ('draft', 'invited', 'running') and m.id = any ((select my_meetings())::uuid[])); end $$;
-- Are ideas about it still noted? Also while the minutes wait for approval.
create or replace function meetings.takes_ideas(a_brought uuid) returns boolean language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return exists (select from brought b join meeting m on m.id = b.meeting_id where b.id = a_brought and b.handed_on is null and m.state in ('draft', 'invited', 'running', 'written') and m.id = any ((select my_meetings())::uuid[])); end $$;

create or replace function meetings.fill_brought() returns trigger language plpgsql security definer set search_path = meetings, pg_temp as $$
begin
  new.organisation_id := coalesce((select m.organisation_id from meeting m where m.id = new.meeting_id), new.organisation_id);
  return new;
end $$;
create or replace function meetings.fill_idea() returns trigger language plpgsql security definer set search_path = meetings, pg_temp as $$
begin
  new.organisation_id := coalesce((select b.organisation_id from brought b where b.id = new.brought_id), new.organisation_id);
  return new;
end $$;
