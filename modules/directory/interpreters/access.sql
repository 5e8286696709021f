-- Requests are facts of a case; a booking carries the little that the interpreter may know.

do $$ declare own text := '((case_id = any ((select access.my_cases())::uuid[])) is true or case_id is null and (select access.my_role()) in (''worker'', ''head'', ''coordinator'', ''secretary''))';
  writes text := 'organisation_id = (select access.my_organisation()) and (case_id is null or case_id = any ((select access.open_cases())::uuid[])) and access.may_write_about(case_id, about)';
begin
  execute format('create policy own on directory.interpreting_request for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and %s)', own);
  execute format('create policy write on directory.interpreting_request for insert to soubeh_app with check (%s)', writes);
  execute format('create policy change on directory.interpreting_request for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and %s) with check (%s)', own, writes);
  call platform.grant_writes('directory.interpreting_request');
end $$;

-- Those who ask: whoever sees the request. The one asked. And of another organisation's requests those who answer for its interpreters.
create policy asks on directory.booking for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and request_id in (select id from directory.interpreting_request));
create policy is_asked on directory.booking for select to soubeh_app using (interpreter_id = any ((select directory.me_as_interpreter())::uuid[]));
create policy keeps_interpreter on directory.booking for select to soubeh_app using (organisation_id <> all ((select access.my_organisations())::uuid[]) and organisation_id <> all ((select access.masked_from_me())::uuid[])
  and interpreter_id = any ((select directory.kept_interpreters())::uuid[]) and (select access.my_role()) in ('head', 'coordinator', 'secretary'));
create policy offers on directory.booking for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and state = 'offered'
  and request_id in (select id from directory.interpreting_request where state = 'open') and interpreter_id in (select id from directory.interpreter));
create policy asks_changes on directory.booking for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and request_id in (select id from directory.interpreting_request));
create policy is_asked_answers on directory.booking for update to soubeh_app using (interpreter_id = any ((select directory.me_as_interpreter())::uuid[]));
-- How the client is called and where they meet is told to the interpreter only (`told_of_booking`); those who ask read it in their request.
do $$ declare cols text := (select string_agg(quote_ident(attname), ', ') from pg_attribute where attrelid = 'directory.booking'::regclass and attnum > 0 and not attisdropped and attname not in ('client_shown', 'place')); begin
  revoke select on directory.booking from soubeh_app;
  execute format('grant select (%s) on directory.booking to soubeh_app', cols);
end $$;
create or replace function directory.told_of_booking(a_booking uuid, out client_shown text, out place text) language plpgsql stable security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
begin
  select b.client_shown, b.place into client_shown, place from booking b where b.id = a_booking and b.interpreter_id = any (me_as_interpreter()) and b.state in ('offered', 'confirmed');
end $$;
grant insert (id, request_id, interpreter_id, language, answer_by), update (state, reason, answered_by) on directory.booking to soubeh_app;

-- ---- the guest: one booking ----
create policy guest on directory.booking for select to soubeh_guest using (id = (select access.guest_subject('booking')) and organisation_id = (select access.guest_organisation()));
create policy guest_answers on directory.booking for update to soubeh_guest using (id = (select access.guest_subject('booking')) and organisation_id = (select access.guest_organisation()));
grant usage on schema directory to soubeh_guest;
grant select (id, interpreter_name, on_day, starts, minutes, language, mode, place, client_shown, contact_name, contact_phone, answer_by, state, version), update (state, reason, answered_by) on directory.booking to soubeh_guest;
-- A link is given for a booking that its giver sees as the one who asks, and stands in the case of its request.
create policy for_seen_booking on access.guest_link as restrictive for insert to soubeh_app with check (purpose <> 'booking'
  or subject_id in (select b.id from directory.booking b join directory.interpreting_request r on r.id = b.request_id where b.id = guest_link.subject_id and r.case_id is not distinct from guest_link.case_id and b.organisation_id = guest_link.organisation_id));

-- ---- what follows from what ----
create or replace function directory.span(a_day date, starts time, minutes int) returns tstzrange language sql stable set search_path = pg_catalog, pg_temp
  return tstzrange((a_day + starts) at time zone 'Europe/Prague', (a_day + starts) at time zone 'Europe/Prague' + make_interval(mins => minutes));

-- A booking says what its request says, and at what price the interpreter works today.
create or replace function directory.fill_booking() returns trigger language plpgsql security definer set search_path = directory, pg_temp as $$
declare r interpreting_request; i interpreter;
begin
  select * into r from interpreting_request where id = new.request_id;
  select * into i from interpreter where id = new.interpreter_id;
  new.interpreter_name := i.name;
  new.price_hour := i.price_hour; new.price_travel := i.price_travel; new.price_min_minutes := i.price_min_minutes; new.price_step_minutes := i.price_step_minutes;
  new.on_day := r.on_day; new.starts := r.starts; new.minutes := r.minutes; new.during := span(r.on_day, r.starts, r.minutes);
  new.mode := r.mode; new.client_shown := r.client_shown; new.contact_name := r.contact_name; new.contact_phone := r.contact_phone;
  new.place := concat_ws(', ', (select concat_ws(', ', p.name, nullif(p.address, '')) from place p where p.id = r.place_id), nullif(r.place, ''));
  return new;
end $$;
create or replace trigger fill_booking before insert on directory.booking for each row execute function directory.fill_booking();

-- When the request changes, so does what was told; a yes to another hour or place is no yes to this one.
create or replace function directory.follow_request() returns trigger language plpgsql security definer set search_path = directory, pg_temp as $$
declare moved boolean := (old.on_day, old.starts, old.minutes, old.mode, old.place_id, old.place) is distinct from (new.on_day, new.starts, new.minutes, new.mode, new.place_id, new.place);
begin
  update booking b set on_day = new.on_day, starts = new.starts, minutes = new.minutes, during = span(new.on_day, new.starts, new.minutes), mode = new.mode, client_shown = new.client_shown, contact_name = new.contact_name, contact_phone = new.contact_phone,
         place = concat_ws(', ', (select concat_ws(', ', p.name, nullif(p.address, '')) from place p where p.id = new.place_id), nullif(new.place, '')),
         state = case when moved then 'offered' else b.state end, reminded_at = case when moved then null else b.reminded_at end,
         answer_by = case when moved then greatest(least(now() + interval '2 days', lower(span(new.on_day, new.starts, new.minutes))), now() + interval '1 hour') else b.answer_by end
   where b.request_id = new.id and b.state in ('offered', 'confirmed')
     and (moved or (old.client_shown, old.contact_name, old.contact_phone) is distinct from (new.client_shown, new.contact_name, new.contact_phone));
  return null;
end $$;
create or replace trigger follow_request after update on directory.interpreting_request for each row execute function directory.follow_request();

create or replace function directory.follow_booking() returns trigger language plpgsql security definer set search_path = directory, pg_temp as $$
begin
  update interpreting_request r set state = case new.state when 'confirmed' then 'booked' when 'done' then 'done' when 'client_absent' then 'done' when 'interpreter_absent' then 'unmet' else 'open' end
   where r.id = new.request_id and r.state <> 'cancelled' and (r.state <> 'unmet' or old.state = 'interpreter_absent')
     and r.state is distinct from case new.state when 'confirmed' then 'booked' when 'done' then 'done' when 'client_absent' then 'done' when 'interpreter_absent' then 'unmet' else 'open' end;
  return null;
end $$;
create or replace trigger follow_booking after update of state on directory.booking for each row when (old.state is distinct from new.state) execute function directory.follow_booking();

-- The one asked says yes or no, and no more; a guest as well. How it went is said by those who asked.
create or replace function directory.guard_booking() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user not in ('soubeh_app', 'soubeh_guest') then return new; end if;
  if current_user = 'soubeh_guest' then
    new.answered_by := 'guest';
  elsif new.request_id in (select id from directory.interpreting_request) then
    if old.state in ('refused', 'no_answer', 'withdrawn') or new.state = 'offered' then raise insufficient_privilege; end if;
    -- Whose word it was follows from who writes it.
    new.answered_by := old.answered_by;
    if new.state in ('confirmed', 'refused') and new.state <> old.state then
      new.answered_at := now();
      new.answered_by := case when new.interpreter_id = any (directory.me_as_interpreter()) then 'interpreter' else 'worker' end;
    end if;
    return new;
  else
    new.answered_by := 'interpreter';
  end if;
  if new.state not in ('confirmed', 'refused') or old.state not in ('offered', 'confirmed') then raise insufficient_privilege; end if;
  new.answered_at := now();
  return new;
end $$;
create or replace trigger guard_booking before update on directory.booking for each row execute function directory.guard_booking();

-- While somebody counts on an interpreter, nobody else becomes that interpreter: the account would open what others told this one.
create or replace function directory.is_awaited(an_interpreter uuid) returns boolean language plpgsql stable security definer set search_path = directory, pg_temp as $$
begin return an_interpreter = any (kept_interpreters()) and exists (select from booking b where b.interpreter_id = an_interpreter and b.state in ('offered', 'confirmed') and b.on_day >= platform.today()); end $$;
create or replace function directory.guard_interpreter() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user = 'soubeh_app' and new.membership_id is distinct from old.membership_id and new.membership_id is not null and directory.is_awaited(old.id) then raise insufficient_privilege; end if;
  return new;
end $$;
create or replace trigger guard_interpreter before update on directory.interpreter for each row execute function directory.guard_interpreter();

-- Of these interpreters, who has said yes to something else at that time, and who was asked for something else. No word of what or by whom.
create or replace function directory.taken(among uuid[], a_during tstzrange, but_request uuid, out busy uuid[], out asked uuid[]) language plpgsql stable security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
begin
  select coalesce(array_agg(distinct b.interpreter_id) filter (where b.state in ('confirmed', 'done', 'client_absent')), '{}'), coalesce(array_agg(distinct b.interpreter_id) filter (where b.state = 'offered'), '{}') into busy, asked
    from booking b where b.interpreter_id = any (among) and b.during && a_during and b.request_id is distinct from but_request and b.interpreter_id = any (seen_interpreters());
end $$;

-- Numbers of my organisations, whole: also of cases that the reader does not open. They stay inside the organisation.
create or replace function directory.unmet_demand(a_year int, out month date, out language text, out orp_code text, out organisation_id uuid, out requests int) returns setof record language plpgsql stable security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
begin
  return query select date_trunc('month', r.on_day)::date, r.languages[1], r.orp_code, r.organisation_id, count(*)::int from interpreting_request r
   where r.organisation_id = any ((select access.my_organisations())::uuid[]) and r.on_day between make_date(a_year, 1, 1) and make_date(a_year, 12, 31)
     and (r.state = 'unmet' or r.state = 'open' and r.on_day < platform.today())
   group by 1, 2, 3, 4;
end $$;
create or replace function directory.interpreting_sums(a_year int, out month date, out language text, out interpreter_id uuid, out interpreter text, out project text, out organisation_id uuid, out bookings int, out absent int, out minutes int, out cost numeric)
returns setof record language plpgsql stable security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
begin
  return query select date_trunc('month', b.on_day)::date, b.language, b.interpreter_id, max(b.interpreter_name), r.project, r.organisation_id, count(*)::int, count(*) filter (where b.state = 'client_absent')::int,
         coalesce(sum(r.minutes_done), 0)::int, coalesce(sum(r.cost), 0)
    from booking b join interpreting_request r on r.id = b.request_id
   where r.organisation_id = any ((select access.my_organisations())::uuid[]) and b.on_day between make_date(a_year, 1, 1) and make_date(a_year, 12, 31) and b.state in ('done', 'client_absent')
   group by 1, 2, 3, 5, 6;
end $$;
