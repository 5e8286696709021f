-- Events and runs are known to whoever sees the programme; who registered to the team, to themselves, and by name to their own site and organisation.

call platform.grant_writes('programmes.event', array['programme_id']);
create policy seen on programmes.event for select to soubeh_app using (programme_id = any ((select programmes.seen())::uuid[]) or id = any ((select programmes.events_seen())::uuid[]));
create policy write on programmes.event for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and programme_id = any ((select programmes.at_work())::uuid[])
  and (activity_id is null or activity_id in (select a.id from programmes.activity a where a.id = activity_id and a.programme_id = event.programme_id)));
create policy change on programmes.event for update to soubeh_app using (programme_id = any ((select programmes.at_work())::uuid[]))
  with check (organisation_id = (select access.my_organisation()) and (activity_id is null or activity_id in (select a.id from programmes.activity a where a.id = activity_id and a.programme_id = event.programme_id)));

-- Materials are for the team and for those who registered (their own link, or signed in).
create policy whole on programmes.event_material for select to soubeh_app using (event_id in (select e.id from programmes.event e where e.programme_id = any ((select programmes.whole())::uuid[]))
  or event_id in (select r.event_id from programmes.run r where r.id in (select g.run_id from programmes.registration g where g.membership_id = (select access.my_membership()) and g.state = 'registered')));
create policy write on programmes.event_material for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and event_id in (select e.id from programmes.event e where e.programme_id = any ((select programmes.at_work())::uuid[])));
create policy remove on programmes.event_material for delete to soubeh_app using (event_id in (select e.id from programmes.event e where e.programme_id = any ((select programmes.at_work())::uuid[])));
grant select, insert (id, event_id, title, url), delete on programmes.event_material to soubeh_app;

call platform.grant_writes('programmes.run', array['programme_id', 'event_id']);
create policy seen on programmes.run for select to soubeh_app using (id = any ((select programmes.runs_seen())::uuid[]));
create policy write on programmes.run for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and programme_id = any ((select programmes.at_work())::uuid[])
  and event_id in (select e.id from programmes.event e where e.id = run.event_id and e.programme_id = run.programme_id) and (leader_id is null or leader_id in (select m.id from programmes.member m where m.id = leader_id and m.programme_id = run.programme_id)));
create policy change on programmes.run for update to soubeh_app using (programme_id = any ((select programmes.at_work())::uuid[]))
  with check (organisation_id = (select access.my_organisation()) and (leader_id is null or leader_id in (select m.id from programmes.member m where m.id = leader_id and m.programme_id = run.programme_id)));

call platform.grant_writes('programmes.run_day', array['meeting_id', 'run_id']);
create policy whole on programmes.run_day for select to soubeh_app using (run_id = any ((select programmes.runs_whole())::uuid[]));
create policy write on programmes.run_day for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and run_id = any ((select programmes.runs_at_work())::uuid[])
  and meeting_id in (select m.id from meetings.meeting m where m.id = run_day.meeting_id and m.case_id is null and m.kind in ('round_table', 'other') and m.organiser_id = (select access.my_membership())));
create policy change on programmes.run_day for update to soubeh_app using (run_id = any ((select programmes.runs_at_work())::uuid[])) with check (organisation_id = (select access.my_organisation()));

-- Of a registration by column: who and how it stands. Address, work and needs are given by registration_details to the team and to whose it is.
create policy mine on programmes.registration for select to soubeh_app using (id = any ((select programmes.my_registrations())::uuid[]));
grant select (id, organisation_id, run_id, membership_id, site_id, name, state, queued, cancelled_at, erased_on, version, created_at, updated_at) on programmes.registration to soubeh_app;
create or replace function programmes.registration_details(a_run uuid) returns table (id uuid, email text, employer text, post text, needs text, language text) language plpgsql stable security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_column
begin return query select g.id, g.email, g.employer, g.post, g.needs, g.language from registration g where g.run_id = a_run and (a_run = any (programmes.runs_whole()) or g.membership_id = (select my_membership())); end $$;

-- Presence says more than a name: the team and whose it is.
create policy team on programmes.presence for select to soubeh_app using (meeting_id in (select d.meeting_id from programmes.run_day d) or registration_id in (select g.id from programmes.registration g where g.membership_id = (select access.my_membership())));
create policy tick on programmes.presence for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and meeting_id in (select d.meeting_id from programmes.run_day d join programmes.registration g on g.run_id = d.run_id
  where d.meeting_id = presence.meeting_id and g.id = presence.registration_id and g.state = 'registered' and d.run_id = any ((select programmes.runs_at_work())::uuid[])));
-- What a certificate says stands as long as it holds.
create policy untick on programmes.presence for delete to soubeh_app using (meeting_id in (select d.meeting_id from programmes.run_day d where d.run_id = any ((select programmes.runs_at_work())::uuid[]))
  and registration_id not in (select c.registration_id from programmes.certificate c where c.revoked_on is null));
grant select, insert (registration_id, meeting_id), delete on programmes.presence to soubeh_app;

-- That there is a certificate, for how long: whoever counts learning of their people. The paper itself: the team and whose it is.
create policy of_registration on programmes.certificate for select to soubeh_app using (registration_id = any ((select programmes.my_registrations())::uuid[]));
create policy issue on programmes.certificate for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and registration_id in (select g.id from programmes.registration g where g.run_id = any ((select programmes.runs_at_work())::uuid[])));
create policy revoke_ on programmes.certificate for update to soubeh_app using (revoked_on is null and registration_id in (select g.id from programmes.registration g where g.run_id = any ((select programmes.runs_whole())::uuid[]))) with check (organisation_id = (select access.my_organisation()) and revoked_on is not null);
grant select (id, organisation_id, registration_id, number, minutes, issued_on, revoked_on, revoked_reason, author_id, version, created_at, updated_at), insert (id, registration_id, number, minutes, paper), update (revoked_on, revoked_reason) on programmes.certificate to soubeh_app;
create or replace function programmes.certificate_paper(a_certificate uuid) returns jsonb language plpgsql stable security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_column
begin return (select c.paper from certificate c join registration g on g.id = c.registration_id where c.id = a_certificate and g.erased_on is null and (g.run_id = any (programmes.runs_whole()) or g.membership_id = (select my_membership()))); end $$;
-- The next number of my organisation in this year: whoever asks holds the others until the end of the transaction.
create or replace function programmes.next_certificate() returns text language plpgsql volatile security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_column
declare y text := extract(year from platform.today())::text; of uuid := my_organisation();
begin
  perform pg_advisory_xact_lock(hashtextextended('programmes.certificate ' || of, 0));
  return y || '/' || lpad((select coalesce(max(split_part(c.number, '/', 2)::int), 0) + 1 from certificate c where c.organisation_id = of and split_part(c.number, '/', 1) = y)::text, 4, '0');
end $$;
-- The rule of the event holds in the database as well: minutes are those that somebody was there, and they suffice.
create or replace function programmes.guard_certificate() returns trigger language plpgsql volatile security definer set search_path = programmes, meetings, pg_temp as $$
declare there int; whole int; least int;
begin
  if access.my_membership() is null then return new; end if;
  select coalesce(sum(d.minutes) filter (where p.registration_id is not null), 0), sum(d.minutes), max(e.least_percent) into there, whole, least
    from registration g join run r on r.id = g.run_id join event e on e.id = r.event_id join run_day d on d.run_id = r.id join meeting m on m.id = d.meeting_id and m.state <> 'cancelled'
    left join presence p on p.registration_id = g.id and p.meeting_id = d.meeting_id where g.id = new.registration_id and g.state = 'registered';
  if least is null or there * 100 < whole * least or new.minutes <> there or programmes.run_ends((select g.run_id from registration g where g.id = new.registration_id)) > platform.today() then raise check_violation using message = 'the rule of the event is not met'; end if;
  return new;
end $$;
create or replace trigger guard before insert on programmes.certificate for each row execute function programmes.guard_certificate();
