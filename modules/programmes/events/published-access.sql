-- What everybody with the address of a run reads, what whoever registered reads and does by their own link. No table is theirs, no account, no session.

-- How long registrations of an organisation are kept, in years after the run.
create or replace function programmes.kept_years(an_organisation uuid) returns int language sql stable security definer set search_path = retention, pg_temp as $$
  select coalesce((select r.years from rule r where r.organisation_id = an_organisation and r.kind = 'registration'), 5) $$;
-- A run as it is told outside. Who hides their name hides where they are as well: nothing of them is public. Sites that do not want to be named, or are masked, are not offered.
create or replace function programmes.run_told(a_run uuid) returns jsonb language sql stable security definer set search_path = programmes, meetings, access, pg_temp as $$
  select jsonb_build_object('id', r.id, 'token', r.path_token, 'title', e.title, 'about', e.about, 'kind', e.kind, 'number', r.number, 'town', r.town, 'place', case when meetings.is_secret_place(r.place) then '' else r.place end, 'minutes', e.minutes, 'accreditation', e.accreditation, 'leastPercent', e.least_percent,
      'programme', p.name, 'funder', p.funder, 'organisation', o.name, 'leader', coalesce(l.name, ''), 'keptYears', programmes.kept_years(r.organisation_id), 'open', programmes.run_open(r.id), 'begun', now() >= programmes.run_begins(r.id), 'opensOn', r.opens_on, 'closesOn', r.closes_on,
      'full', (select count(*) from registration g where g.run_id = r.id and g.state = 'registered') >= r.capacity,
      'days', coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'onDay', m.on_day, 'startsAt', to_char(m.starts_at, 'HH24:MI'), 'endsAt', to_char(m.ends_at, 'HH24:MI'), 'online', m.online <> '') order by m.on_day, m.starts_at, m.id) from run_day d join meeting m on m.id = d.meeting_id where d.run_id = r.id and m.state <> 'cancelled'), '[]'),
      'sites', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name collate "cs-x-icu", s.id) from site s where s.programme_id = r.programme_id and s.joined_on <= platform.today() and (s.left_on is null or s.left_on >= platform.today())
        and s.id not in (select h.site_id from page_hidden h) and (s.to_organisation_id in (select k.organisation_id from mask k)) is not true), '[]'))
    from run r join event e on e.id = r.event_id join programme p on p.id = r.programme_id join organisation o on o.id = r.organisation_id left join member l on l.id = r.leader_id
   where r.id = a_run and r.organisation_id not in (select k.organisation_id from mask k) $$;
revoke execute on function programmes.kept_years(uuid), programmes.run_told(uuid) from public;
grant execute on function programmes.kept_years(uuid) to soubeh_app;
-- Runs that come, for the public page of a programme: once registration has opened they are told to anybody. Before the page is published whoever previews it reads them as well.
create or replace function published.coming_runs(a_programme uuid) returns table (title text, place text, begins_on date, ends_on date, registration text) language plpgsql stable security definer set search_path = programmes, meetings, access, pg_temp as $$
#variable_conflict use_column
begin return query select e.title, concat_ws(', ', nullif(r.town, ''), case when not meetings.is_secret_place(r.place) then nullif(r.place, '') end), d.first, nullif(d.last, d.first), case when programmes.run_open(r.id) then '/akce/' || r.path_token end
  from run r join event e on e.id = r.event_id cross join lateral (select min(m.on_day) as first, max(m.on_day) as last from run_day x join meeting m on m.id = x.meeting_id where x.run_id = r.id and m.state <> 'cancelled') d
  where r.programme_id = a_programme and r.path_token is not null and d.last >= platform.today() and r.organisation_id not in (select k.organisation_id from mask k)
    and (a_programme in (select g.programme_id from page g where g.content is not null) or a_programme = any (programmes.whole())) order by d.first, r.id limit 100; end $$;
create or replace function published.event_run(a_token text) returns jsonb language sql stable security definer set search_path = programmes, pg_temp as $$ select programmes.run_told(r.id) from run r where r.path_token = a_token $$;
-- One registration by the hash of its link: how it stands, with the place in the queue, materials, certificate, where to say how it was.
create or replace function published.event_registration(a_hash bytea) returns jsonb language sql stable security definer set search_path = programmes, pg_temp as $$
  select jsonb_build_object('run', t.run, 'name', g.name, 'email', g.email, 'employer', g.employer, 'post', g.post, 'needs', g.needs, 'language', g.language, 'state', g.state, 'account', g.membership_id is not null,
      'position', case when g.state = 'waiting' then (select count(*) from registration w where w.run_id = g.run_id and w.state = 'waiting' and w.queued <= g.queued) end,
      'came', exists (select from presence x where x.registration_id = g.id),
      'materials', case when g.state = 'registered' then coalesce((select jsonb_agg(jsonb_build_object('title', m.title, 'url', m.url) order by m.created_at, m.id) from event_material m join run r on r.event_id = m.event_id where r.id = g.run_id), '[]') else '[]' end,
      'certificate', (select c.number from certificate c where c.registration_id = g.id and c.revoked_on is null),
      'feedback', (select c.path_token from quality.campaign c where c.run_id = g.run_id and platform.today() between c.begins_on and c.ends_on and exists (select from presence x where x.registration_id = g.id) order by c.begins_on desc limit 1))
    from registration g cross join lateral (select programmes.run_told(g.run_id) as run) t where g.link_hash = a_hash and g.erased_on is null and t.run is not null $$;
create or replace function published.event_certificate(a_hash bytea) returns jsonb language sql stable security definer set search_path = programmes, pg_temp as $$
  select c.paper from registration g join certificate c on c.registration_id = g.id and c.revoked_on is null where g.link_hash = a_hash and g.erased_on is null $$;
grant usage on schema published to soubeh_public, soubeh_guest;
revoke execute on function published.event_run(text), published.event_registration(bytea), published.event_certificate(bytea) from public;
grant execute on function published.coming_runs(uuid), published.event_run(text), published.event_registration(bytea), published.event_certificate(bytea) to soubeh_public;

create or replace function published.register_for_event(an_id uuid, a_token text, a_site uuid, a_name text, an_email text, an_employer text, a_post text, some_needs text, a_language text) returns text language plpgsql volatile security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_column
begin return coalesce((select programmes.take_registration(an_id, r.id, null, a_site, a_name, an_email, an_employer, a_post, some_needs, a_language) from run r where r.path_token = a_token and r.organisation_id not in (select k.organisation_id from mask k)), 'closed'); end $$;
create or replace function published.change_registration(a_hash bytea, some_needs text) returns boolean language plpgsql volatile security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin
  update registration g set needs = some_needs where g.link_hash = a_hash and g.erased_on is null and g.state <> 'cancelled' and now() < programmes.run_begins(g.run_id);
  return found;
end $$;
create or replace function published.cancel_registration(a_hash bytea) returns boolean language plpgsql volatile security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
declare g registration;
begin
  select * into g from registration x where x.link_hash = a_hash and x.erased_on is null;
  if g.id is null or now() >= programmes.run_begins(g.run_id) then return false; end if;
  return programmes.leave_registration(g.id);
end $$;
revoke execute on function published.register_for_event(uuid, text, uuid, text, text, text, text, text, text), published.change_registration(bytea, text), published.cancel_registration(bytea) from public;
grant execute on function published.register_for_event(uuid, text, uuid, text, text, text, text, text, text), published.change_registration(bytea, text), published.cancel_registration(bytea) to soubeh_guest;
