-- Which registrations and runs of events are mine to see. Definers: the tables of events ask one another.

-- When a run begins: its first day that is not called off. From then on nobody registers and nobody moves in the queue.
create or replace function programmes.run_begins(a_run uuid) returns timestamptz language sql stable security definer set search_path = programmes, meetings, pg_temp as $$
  select min((m.on_day + coalesce(m.starts_at, time '00:00')) at time zone 'Europe/Prague') from run_day d join meeting m on m.id = d.meeting_id where d.run_id = a_run and m.state <> 'cancelled' $$;
create or replace function programmes.run_ends(a_run uuid) returns date language sql stable security definer set search_path = programmes, meetings, pg_temp as $$
  select max(m.on_day) from run_day d join meeting m on m.id = d.meeting_id where d.run_id = a_run and m.state <> 'cancelled' $$;
create or replace function programmes.run_open(a_run uuid) returns boolean language sql stable security definer set search_path = programmes, pg_temp as $$
  select exists (select from run r join programme p on p.id = r.programme_id where r.id = a_run and p.closed_on is null and r.opens_on <= platform.today() and (r.closes_on is null or r.closes_on >= platform.today()) and now() < programmes.run_begins(r.id)) $$;
revoke execute on function programmes.run_begins(uuid), programmes.run_ends(uuid), programmes.run_open(uuid) from public;

-- Registrations that I see: all of them the team; my own; a site, in its own programme, those who chose it or work there; leads of an organisation their people's.
create or replace function programmes.my_registrations() returns uuid[] language plpgsql stable security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct x.id), '{}') from (
    select g.id from registration g join run r on r.id = g.run_id where r.programme_id = any (programmes.whole())
    union all
    select g.id from registration g where g.membership_id = (select my_membership())
    union all
    select g.id from registration g where g.site_id = any (programmes.my_sites())
    union all
    select g.id from registration g join run r on r.id = g.run_id join membership m on m.id = g.membership_id where m.organisation_id = any ((select my_organisations())::uuid[])
       and ((select my_role()) in ('head', 'methodologist') or (r.programme_id, m.organisation_id) in (select s.programme_id, s.to_organisation_id from site s where s.id = any (programmes.my_sites())))) x); end $$;
-- Runs that I see: of programmes that I see, and those that I or our people are registered for.
create or replace function programmes.runs_seen() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(r.id), '{}') from run r where r.programme_id = any (programmes.seen()) or r.id in (select g.run_id from registration g where g.id = any (programmes.my_registrations()))); end $$;
create or replace function programmes.runs_whole() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(r.id), '{}') from run r where r.programme_id = any (programmes.whole())); end $$;
create or replace function programmes.runs_at_work() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(r.id), '{}') from run r where r.programme_id = any (programmes.at_work())); end $$;
-- Meetings that are days of runs: the team sees and runs them like a course its sessions.
create or replace function programmes.my_days() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(d.meeting_id), '{}') from run_day d where d.run_id = any (programmes.runs_whole())); end $$;
-- When the days of runs are, for whoever sees the run and not its meetings.
create or replace function programmes.days_of(some_runs uuid[]) returns table (run_id uuid, meeting_id uuid, on_day date, starts_at text, ends_at text, minutes int, state text, version int) language plpgsql stable security definer set search_path = programmes, meetings, pg_temp as $$
#variable_conflict use_column
begin return query select d.run_id, d.meeting_id, m.on_day, to_char(m.starts_at, 'HH24:MI'), to_char(m.ends_at, 'HH24:MI'), d.minutes, m.state, d.version from run_day d join meeting m on m.id = d.meeting_id
   where d.run_id = any (some_runs) and d.run_id = any (programmes.runs_seen()); end $$;
-- How many: a number for everybody who sees the run, without a name.
create or replace function programmes.run_counts(some_runs uuid[]) returns table (run_id uuid, registered int, waiting int, came int) language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return query select r.id, (select count(*)::int from registration g where g.run_id = r.id and g.state = 'registered'), (select count(*)::int from registration g where g.run_id = r.id and g.state = 'waiting'),
    (select count(distinct p.registration_id)::int from presence p join registration g on g.id = p.registration_id where g.run_id = r.id) from run r where r.id = any (some_runs) and r.id = any (programmes.runs_seen()); end $$;
-- What those runs are of.
create or replace function programmes.events_seen() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct r.event_id), '{}') from run r where r.id = any (programmes.runs_seen())); end $$;
