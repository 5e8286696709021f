-- A case conference: whom may be invited, what a guest's consent opens, and what stays inside.

-- ---- inside ----
-- Whether a conference suits, and consents of guests, never leave the organisation; a goal goes with the plan, days with the invitation, with whom something
-- was agreed with the agreement.
call meetings.govern('meetings.suitability', 'mapping', 'meetings.runs(meeting_id)');
call meetings.govern('meetings.conference', 'plan', 'meetings.runs(meeting_id)');
call meetings.govern('meetings.date_option', 'involvement', 'meetings.runs(meeting_id)');
call meetings.govern('meetings.date_answer', 'involvement', '(meetings.runs(meeting_id) or attendee_id in (select a.id from meetings.attendee a where a.membership_id = (select access.my_membership())))', '{meeting_id,option_id,attendee_id}');
call meetings.govern('meetings.guest_consent', 'mapping', 'meetings.runs(meeting_id)', '{meeting_id,attendee_id,person_id,signed_by_id,guest_name,document_id,signed_on,valid_to}');
call meetings.govern('meetings.agreed_with', 'commitments', 'meetings.runs(meeting_id)', '{meeting_id,passage_id,attendee_id}');
do $$ declare t text; begin
  foreach t in array array['suitability', 'date_option', 'date_answer', 'guest_consent'] loop execute format('drop policy released on meetings.%I', t); end loop;
  foreach t in array array['suitability', 'guest_consent'] loop execute format('drop policy own_words on meetings.%I', t); end loop;
  foreach t in array array['date_option', 'date_answer'] loop execute format('create policy invited on meetings.%I for select to soubeh_app using ((meeting_id = any ((select meetings.our_invitations())::uuid[])) is true)', t); end loop;
  foreach t in array array['suitability', 'conference', 'date_option', 'date_answer', 'guest_consent', 'agreed_with'] loop execute format('create trigger fill before insert on meetings.%I for each row execute function meetings.fill_from_meeting()', t); end loop;
end $$;
-- A consent is taken back, not deleted, nor by the way with the one whom it is for.
drop policy remove on meetings.guest_consent;
revoke delete on meetings.guest_consent from soubeh_app;
create or replace function meetings.keep_consents() returns trigger language plpgsql security definer set search_path = meetings, access, pg_temp as $$
begin
  if my_membership() is not null and exists (select from guest_consent g where g.attendee_id = old.id) then raise check_violation using constraint = 'consent_stays', message = 'somebody signed a consent for them'; end if;
  return old;
end $$;
create or replace trigger keep_consents before delete on meetings.attendee for each row execute function meetings.keep_consents();
-- Whom a row of those invited tells of stays.
revoke update (about) on meetings.attendee from soubeh_app;

-- How somebody was prepared, what they are afraid of and who supports a child is for those who called the conference; a row alone cannot hide it from others
-- who see that the person was invited.
revoke select (prepared, prepared_note) on meetings.attendee from soubeh_app;
create or replace function meetings.preparation_of(a_meeting uuid, out attendee_id uuid, out points text[], out note text) returns setof record language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return query select a.id, a.prepared, a.prepared_note from attendee a where a.meeting_id = a_meeting and a.organisation_id = any ((select my_organisations())::uuid[]) and a.case_id = any ((select my_cases())::uuid[]); end $$;

-- What hangs on a conference hangs on rows of the same one. Of whom an agreement tells something is said by the agreement.
create or replace function meetings.guard_same_meeting() returns trigger language plpgsql security definer set search_path = meetings, pg_temp as $$
begin
  if not exists (select from attendee a where a.id = new.attendee_id and a.meeting_id = new.meeting_id) then raise insufficient_privilege; end if;
  if tg_table_name = 'date_answer' and not exists (select from date_option o where o.id = (to_jsonb(new) ->> 'option_id')::uuid and o.meeting_id = new.meeting_id) then raise insufficient_privilege; end if;
  if tg_table_name = 'agreed_with' then
    select p.about into new.about from passage p where p.id = (to_jsonb(new) ->> 'passage_id')::uuid and p.meeting_id = new.meeting_id;
    if not found then raise insufficient_privilege; end if;
  end if;
  return new;
end $$;
create or replace trigger guard before insert on meetings.date_answer for each row execute function meetings.guard_same_meeting();
create or replace trigger guard before insert on meetings.guest_consent for each row execute function meetings.guard_same_meeting();
create or replace trigger guard before insert on meetings.agreed_with for each row execute function meetings.guard_same_meeting();

-- ---- whom may be invited ----
-- Workers of other organisations whom what we hold of these persons reaches today. An organisation that is masked from me names nobody but members of the team.
create or replace function meetings.reached_workers(a_case uuid, about uuid[], out membership_id uuid, out name text, out organisation_id uuid, out person_id uuid, out level text) returns setof record language plpgsql stable security definer set search_path = meetings, access, cases, pg_temp as $$
#variable_conflict use_column
begin return query select r.membership_id, a.name, r.organisation_id, r.person_id, (array['involvement', 'commitments', 'plan', 'mapping', 'notes'])[r.rank]
   from reached_by((select my_organisation()), a_case, about) r join membership m on m.id = r.membership_id join account a on a.id = m.account_id
  where a_case = any ((select my_cases())::uuid[]) and a.disabled_at is null
    and (r.organisation_id <> all ((select masked_from_me())::uuid[]) or exists (select from team_member t where t.case_id = a_case and t.membership_id = m.id)); end $$;
-- Per organisation: about whom how much flows to it from us.
create or replace function meetings.flowing_to(a_case uuid, about uuid[], out organisation_id uuid, out service_id uuid, out person_id uuid, out level text, out valid_to date) returns setof record language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return query select f.* from (
    select r.to_organisation_id, r.to_service_id, r.person_id, r.level, r.valid_to from release_in_force r where r.organisation_id = (select my_organisation()) and r.case_id = a_case and r.person_id = any (about)
    union all select r.organisation_id, null, r.person_id, r.level, r.valid_to from release_passed_back r where r.to_organisation_id = (select my_organisation()) and r.case_id = a_case and r.person_id = any (about)) f
  where a_case = any ((select my_cases())::uuid[]); end $$;

-- A worker of another organisation comes to a conference only when something about its persons is released to them; whoever leads it or writes the minutes as well.
-- Rows that the owner puts in (demo, tests) have no caller and are trusted.
create or replace function meetings.guard_invitation() returns trigger language plpgsql security definer set search_path = meetings, access, pg_temp as $$
declare m record;
begin
  if my_membership() is null or new.case_id is null then return new; end if;
  if tg_op = 'INSERT' then perform from meeting k where k.id = new.meeting_id for update; end if;
  select k.organisation_id, k.case_id, k.about into m from meeting k where k.id = new.meeting_id;
  -- Of whom the row tells something is not for the writer to say: others read it by that. Two who invite the same person at once invite once.
  if tg_op = 'INSERT' then
    new.about := case when new.person_id is not null then array[new.person_id] when new.membership_id is null then m.about else '{}' end;
    if new.person_id is not null and new.person_id <> all (m.about) then raise insufficient_privilege; end if;
    if new.person_id is not null and exists (select from attendee a where a.meeting_id = new.meeting_id and a.person_id = new.person_id) then raise unique_violation; end if;
  -- A consent is for the person whose name stands on it.
  elsif new.name is distinct from old.name and exists (select from guest_consent g where g.attendee_id = new.id) then
    raise check_violation using constraint = 'consent_as_signed', message = 'the name stands on a consent';
  end if;
  if new.membership_id is not null and new.side_organisation_id is distinct from m.organisation_id
     and not exists (select from reached_by(m.organisation_id, m.case_id, m.about) r where r.membership_id = new.membership_id) then
    raise check_violation using constraint = 'ground_to_invite', message = 'nothing about persons of the conference is released to them';
  end if;
  -- Nothing is sent to somebody without an account before somebody agreed to it in writing.
  if new.membership_id is null and new.person_id is null and new.email <> '' and meetings.covers(new.id) = '{}' then
    raise check_violation using constraint = 'consent_to_write', message = 'nobody agreed that they may be written to';
  end if;
  return new;
end $$;
create or replace trigger guard_invitation before insert or update of email, name on meetings.attendee for each row execute function meetings.guard_invitation();

create or replace function meetings.guard_roles() returns trigger language plpgsql security definer set search_path = meetings, access, pg_temp as $$
declare who uuid;
begin
  if my_membership() is null then return new; end if;
  if exists (select from unnest(array[new.organiser_id, new.facilitator_id, new.note_taker_id]) x where x is not null and (tg_op = 'INSERT' or x not in (old.organiser_id, coalesce(old.facilitator_id, old.organiser_id), coalesce(old.note_taker_id, old.organiser_id))) and not may_be_met(x)) then raise insufficient_privilege; end if;
  if new.case_id is null then return new; end if;
  foreach who in array array_remove(array[case when tg_op = 'INSERT' or new.facilitator_id is distinct from old.facilitator_id then new.facilitator_id end, case when tg_op = 'INSERT' or new.note_taker_id is distinct from old.note_taker_id then new.note_taker_id end], null) loop
    if who is distinct from my_membership() and not exists (select from membership k where k.id = who and k.organisation_id = new.organisation_id)
       and not exists (select from reached_by(new.organisation_id, new.case_id, new.about) r where r.membership_id = who) then
      raise check_violation using constraint = 'ground_to_invite', message = 'nothing about persons of the conference is released to them';
    end if;
  end loop;
  return new;
end $$;
create or replace trigger guard_roles before insert or update of organiser_id, facilitator_id, note_taker_id on meetings.meeting for each row execute function meetings.guard_roles();

-- Tells those invited who have an account, and whom something of the conference still reaches, that something waits for them. The mail belongs to the
-- organisation of whoever gets it: an address tells whom one works for, so that whoever sends it never reads it.
create or replace function meetings.tell_invited(a_meeting uuid, a_subject text, a_body text) returns int language plpgsql volatile security definer set search_path = meetings, access, platform, pg_temp as $$
declare one record; made uuid; n int := 0;
begin
  for one in select k.organisation_id, c.email from meeting m join attendee a on a.meeting_id = m.id join membership k on k.id = a.membership_id join account c on c.id = k.account_id
     where m.id = a_meeting and m.case_id is not null and runs(m.id) and c.disabled_at is null and k.id is distinct from my_membership()
       and (k.organisation_id = m.organisation_id or k.id in (select r.membership_id from reached_by(m.organisation_id, m.case_id, m.about) r)) loop
    insert into mail (organisation_id, to_address, subject, body) values (one.organisation_id, lower(one.email), a_subject, a_body) returning id into made;
    perform graphile_worker.add_job('mail.send', json_build_object('id', made), job_key => 'mail ' || made);
    n := n + 1;
  end loop;
  return n;
end $$;
