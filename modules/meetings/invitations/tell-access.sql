-- Who is told what. One statement for the whole list: the rights are asked once, and of the same change nobody is told twice.
create or replace function meetings.tell(a_meeting uuid, only_told boolean) returns int language plpgsql volatile security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
declare m meeting; told int;
begin
  if not runs(a_meeting) then raise insufficient_privilege; end if;
  select * into m from meeting where id = a_meeting for update;
  with chosen as (
    update attendee t set told_sequence = m.sequence, invited_at = coalesce(t.invited_at, now())
     where t.meeting_id = m.id and t.told_sequence is distinct from m.sequence and (t.email <> '' and t.membership_id is null or t.membership_id = any (still_there(array[t.membership_id]))) and (t.case_id is null or concerns(t.id)) and (not only_told or t.told_sequence is not null) returning t.*),
  made as (
    insert into notice (id, organisation_id, meeting_id, case_id, about, attendee_id, membership_id, name, email, kind, sequence)
    select gen_random_uuid(), c.organisation_id, c.meeting_id, c.case_id, c.about, c.id, c.membership_id, case when c.membership_id is null then c.name else '' end, case when c.membership_id is null then c.email else '' end, 'request', m.sequence from chosen c
    on conflict do nothing returning id),
  queued as (select graphile_worker.add_job('meetings.tell', json_build_object('id', made.id), job_key => 'meetings.tell ' || made.id) from made)
  select count(*) into told from queued;
  return told;
end $$;
-- One of those who were told (all of them without a name) is told that it does not concern them.
create or replace function meetings.call_off(a_meeting uuid, an_attendee uuid default null) returns int language plpgsql volatile security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
declare m meeting; told int;
begin
  if not runs(a_meeting) then raise insufficient_privilege; end if;
  select * into m from meeting where id = a_meeting for update;
  with made as (
    insert into notice (id, organisation_id, meeting_id, case_id, about, attendee_id, membership_id, name, email, kind, sequence)
    select gen_random_uuid(), c.organisation_id, c.meeting_id, c.case_id, c.about, c.id, c.membership_id, case when c.membership_id is null then c.name else '' end, case when c.membership_id is null then c.email else '' end, 'cancel', m.sequence
      from attendee c where c.meeting_id = m.id and c.told_sequence is not null and (c.membership_id is not null or c.email <> '') and (an_attendee is null or c.id = an_attendee)
    on conflict do nothing returning id),
  queued as (select graphile_worker.add_job('meetings.tell', json_build_object('id', made.id), job_key => 'meetings.tell ' || made.id) from made)
  select count(*) into told from queued;
  return told;
end $$;
-- What became of the mails, for those who run the meeting.
create or replace function meetings.notices_of(a_meeting uuid) returns table (id uuid, attendee_id uuid, membership_id uuid, name text, kind text, sequence int, state text, problem text, at timestamptz) language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin
  if not runs(a_meeting) then return; end if;
  return query select n.id, n.attendee_id, n.membership_id, coalesce(nullif(n.name, ''), a.name, ''), n.kind, n.sequence, coalesce(l.state, 'waiting'), coalesce(l.problem, ''), coalesce(l.sent_at, n.created_at)
    from notice n left join platform.mail l on l.id = n.mail_id left join membership b on b.id = n.membership_id left join account a on a.id = b.account_id
   where n.meeting_id = a_meeting and (n.case_id is null or n.about = '{}' or n.organisation_id = any ((select my_organisations())::uuid[])) order by n.created_at desc, n.id limit 1500;
end $$;
-- Another try of a mail that the mail server refused.
create or replace function meetings.tell_again(a_meeting uuid, a_notice uuid) returns boolean language plpgsql volatile security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
declare the_mail uuid;
begin
  if not runs(a_meeting) then return false; end if;
  update platform.mail l set state = 'waiting', problem = '', attempts = 0 from notice n where n.id = a_notice and n.meeting_id = a_meeting and l.id = n.mail_id and l.state <> 'sent' returning l.id into the_mail;
  if the_mail is null then return false; end if;
  perform graphile_worker.add_job('mail.send', json_build_object('id', the_mail), job_key => 'mail ' || the_mail);
  return true;
end $$;

-- Is it the name or the address of a place that somebody keeps secret? Then neither a mail nor a link says it.
create or replace function meetings.is_secret_place(a_place text) returns boolean language plpgsql stable security definer set search_path = meetings, directory, pg_temp as $$
#variable_conflict use_column
begin return a_place <> '' and exists (select from place p where p.secret and (position(lower(p.name) in lower(a_place)) > 0 or length(p.address) > 5 and position(lower(p.address) in lower(a_place)) > 0)); end $$;

-- ---- the door of those who answer by their link ----
-- Day, time, place, who calls; no client, no topic. A link lives until the day after; of a conference no longer than what it stands on, a consent or a release.
-- Whoever hides their name hides where they meet as well.
create or replace function meetings.door_invitation(a_hash bytea, out attendee_id uuid, out guest text, out organisation text, out on_day date, out starts_at text, out ends_at text, out place text, out online text, out state text, out answer text, out note text, out open boolean)
language sql stable security definer set search_path = meetings, access, pg_temp as $$
  select t.id, coalesce(nullif(t.name, ''), a.name, ''), o.name, m.on_day, to_char(m.starts_at, 'HH24:MI'), to_char(m.ends_at, 'HH24:MI'), case when is_secret_place(m.place) or exists (select from mask k where k.organisation_id = m.organisation_id) then '' else m.place end, m.online, m.state, t.answer, t.answer_note, m.state = 'invited' and m.on_day >= platform.today()
    from attendee t join meeting m on m.id = t.meeting_id join organisation o on o.id = m.organisation_id left join membership b on b.id = t.membership_id left join account a on a.id = b.account_id
   where t.answer_hash = a_hash and m.state <> 'draft' and platform.today() <= m.on_day + 1 and concerns(t.id) $$;
create or replace function meetings.door_answer(a_hash bytea, an_answer text, a_note text) returns boolean language plpgsql volatile security definer set search_path = meetings, pg_temp as $$
declare found_id uuid := (select attendee_id from door_invitation(a_hash) where open);
begin
  update attendee set answer = an_answer, answer_note = a_note, answered_at = now() where id = found_id;
  return found;
end $$;
do $$ declare f regprocedure; begin
  foreach f in array array['meetings.door_invitation(bytea)', 'meetings.door_answer(bytea, text, text)']::regprocedure[] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to soubeh_door', f);
  end loop;
  revoke execute on function meetings.is_secret_place(text) from public;
  foreach f in array array['meetings.tell(uuid, boolean)', 'meetings.call_off(uuid, uuid)', 'meetings.notices_of(uuid)', 'meetings.tell_again(uuid, uuid)']::regprocedure[] loop
    execute format('revoke execute on function %s from public', f);
    execute format('grant execute on function %s to soubeh_app', f);
  end loop;
end $$;
grant usage on schema meetings to soubeh_door;
