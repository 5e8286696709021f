-- What somebody without an account sees and says of a conference, in the database role of guests (access/guests).
-- The conference of the link; nothing once nobody's consent holds.
create or replace function meetings.guest_meeting() returns uuid language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return (select a.meeting_id from attendee a where a.id = guest_subject('meeting') and a.organisation_id = guest_organisation() and covers(a.id) <> '{}'); end $$;
create or replace function meetings.guest_covers() returns uuid[] language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
begin return covers(guest_subject('meeting')); end $$;
-- They promised to keep to themselves what they learn. Before that, no word of what is talked about.
create or replace function meetings.guest_confirmed() returns boolean language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
begin return (select exists (select from attendee a where a.id = guest_subject('meeting') and a.confidentiality_on is not null)); end $$;
-- What was agreed with them, once the minutes are written.
create or replace function meetings.guest_agreements() returns uuid[] language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(w.passage_id), '{}') from agreed_with w join meeting m on m.id = w.meeting_id where w.attendee_id = guest_subject('meeting') and m.state in ('written', 'approved', 'published')); end $$;

grant usage on schema meetings to soubeh_guest;
create policy guest on meetings.attendee for select to soubeh_guest using (id = (select access.guest_subject('meeting')) and meeting_id = (select meetings.guest_meeting()));
create policy guest_answers on meetings.attendee for update to soubeh_guest using (id = (select access.guest_subject('meeting')) and meeting_id = (select meetings.guest_meeting()));
grant select (id, meeting_id, part, answer, answer_note, confidentiality_on), update (answer, answer_note, confidentiality_on) on meetings.attendee to soubeh_guest;
create policy guest on meetings.meeting for select to soubeh_guest using (id = (select meetings.guest_meeting()));
grant select (id, on_day, starts_at, ends_at, place, online, state) on meetings.meeting to soubeh_guest;
create policy guest on meetings.item for select to soubeh_guest using (meeting_id = (select meetings.guest_meeting()) and for_guests and not internal and about <@ (select meetings.guest_covers())::uuid[] and (select meetings.guest_confirmed()));
grant select (id, meeting_id, position, section, title, planned_minutes, created_at) on meetings.item to soubeh_guest;
create policy guest on meetings.passage for select to soubeh_guest using (meeting_id = (select meetings.guest_meeting()) and kind in ('decision', 'agreement') and id = any ((select meetings.guest_agreements())::uuid[]) and about <@ (select meetings.guest_covers())::uuid[] and (select meetings.guest_confirmed()));
grant select (id, meeting_id, position, text, created_at) on meetings.passage to soubeh_guest;
create policy guest on meetings.date_option for select to soubeh_guest using (meeting_id = (select meetings.guest_meeting()));
grant select (id, meeting_id, on_day, starts_at, ends_at, place) on meetings.date_option to soubeh_guest;
create policy guest on meetings.date_answer for select to soubeh_guest using (attendee_id = (select access.guest_subject('meeting')) and meeting_id = (select meetings.guest_meeting()));
create policy guest_says on meetings.date_answer for insert to soubeh_guest with check (attendee_id = (select access.guest_subject('meeting')) and meeting_id = (select meetings.guest_meeting()));
create policy guest_changes on meetings.date_answer for update to soubeh_guest using (attendee_id = (select access.guest_subject('meeting')) and meeting_id = (select meetings.guest_meeting()));
grant select (id, meeting_id, option_id, attendee_id, answer), insert (id, meeting_id, option_id, attendee_id, answer), update (answer) on meetings.date_answer to soubeh_guest;

-- Whoever wrote it for a guest is who gave the link; a promise stays as it was given, today.
create or replace function meetings.fill_guest() returns trigger language plpgsql security definer set search_path = meetings, access, pg_temp as $$
declare g record;
begin
  select * into g from guest();
  if g.link_id is null then return new; end if;
  select g.organisation_id, g.author_id into new.organisation_id, new.author_id;
  return new;
end $$;
create or replace trigger fill_guest before insert on meetings.date_answer for each row execute function meetings.fill_guest();
create or replace function meetings.guard_guest() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if current_user <> 'soubeh_guest' then return new; end if;
  if new.confidentiality_on is distinct from old.confidentiality_on then new.confidentiality_on := coalesce(old.confidentiality_on, platform.today()); end if;
  if (new.answer, new.answer_note) is distinct from (old.answer, old.answer_note) then new.answered_at := now(); end if;
  return new;
end $$;
create or replace trigger guard_guest before update on meetings.attendee for each row execute function meetings.guard_guest();

