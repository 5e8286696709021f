-- A vote is written by whoever takes the notes, until the minutes are approved.
create policy of_meeting on meetings.vote for select to soubeh_app using (meeting_id = any ((select meetings.my_meetings())::uuid[]));
create policy write on meetings.vote for insert to soubeh_app with check (meetings.takes_notes(meeting_id) and (candidate_organisation_id is null or candidate_organisation_id <> all ((select access.masked_from_me())::uuid[])));
create policy change on meetings.vote for update to soubeh_app using (meetings.takes_notes(meeting_id));
create policy remove on meetings.vote for delete to soubeh_app using (state = 'open' and meetings.takes_notes(meeting_id));
call platform.grant_writes('meetings.vote', array['meeting_id', 'item_id', 'kind', 'candidate_organisation_id', 'candidate_partner_id', 'candidate_partner_name', 'candidate_name']);
grant delete on meetings.vote to soubeh_app;
create or replace trigger fill before insert on meetings.vote for each row execute function meetings.fill_keeper();

create policy of_meeting on meetings.ballot for select to soubeh_app using (meeting_id = any ((select meetings.my_meetings())::uuid[]));
create policy write on meetings.ballot for insert to soubeh_app with check (meetings.takes_notes(meeting_id));
create policy change on meetings.ballot for update to soubeh_app using (meetings.takes_notes(meeting_id));
create policy remove on meetings.ballot for delete to soubeh_app using (meetings.takes_notes(meeting_id));
call platform.grant_writes('meetings.ballot', array['meeting_id', 'vote_id', 'attendee_id', 'member_id']);
grant delete on meetings.ballot to soubeh_app;
create or replace trigger fill before insert on meetings.ballot for each row execute function meetings.fill_keeper();

-- The meeting, held as it is until the end of the transaction: nobody approves the minutes while something is being written into them.
create or replace function meetings.hold_open(a_meeting uuid) returns meetings.meeting language plpgsql volatile security definer set search_path = meetings, pg_temp as $$
declare m meeting;
begin
  select * into m from meeting where id = a_meeting for share;
  if m.state not in ('running', 'written') then raise insufficient_privilege; end if;
  return m;
end $$;
revoke execute on function meetings.hold_open(uuid) from public;
-- The current membership of a candidate in a group on a day, by whatever the candidate is.
create or replace function meetings.membership_of(a_group uuid, of meetings.vote, on_day date) returns uuid language sql stable set search_path = meetings, pg_temp as $$
  select gm.id from group_member gm where gm.group_id = a_group and (gm.until is null or gm.until >= on_day)
     and (gm.member_organisation_id = of.candidate_organisation_id or gm.partner_id = of.candidate_partner_id or of.candidate_name <> '' and lower(gm.person_name) = lower(of.candidate_name)) limit 1 $$;
revoke execute on function meetings.membership_of(uuid, meetings.vote, date) from public;

-- Votes do not change once they are closed, and the result is worked out here, whatever a query would say.
create or replace function meetings.guard_vote() returns trigger language plpgsql security definer set search_path = meetings, access, pg_temp as $$
declare m meeting; g record; r record;
begin
  if my_membership() is null then return case when tg_op = 'DELETE' then old else new end; end if;
  if tg_op = 'DELETE' then
    m := hold_open(old.meeting_id);
    if old.state <> 'open' then raise insufficient_privilege; end if;
    return old;
  end if;
  m := hold_open(new.meeting_id);
  select coalesce(x.quorum, 'none') as quorum, coalesce(x.majority, 'of_voting') as majority into g from (select 1) one left join "group" x on x.id = m.group_id;
  if tg_op = 'INSERT' then
    if new.state <> 'open' or num_nonnulls(new.votes_for, new.votes_against, new.abstained, new.entitled, new.present, new.quorum, new.majority, new.result, new.closed_at, new.annulled_at) > 0
      or m.kind not in ('working_group', 'team', 'round_table', 'other') or not exists (select from item i where i.id = new.item_id and i.meeting_id = m.id) or new.kind = 'admission' and m.group_id is null then
      raise insufficient_privilege;
    end if;
    if new.kind = 'admission' and membership_of(m.group_id, new, coalesce(m.on_day, platform.today())) is not null then raise unique_violation; end if;
    new.candidate_partner_name := coalesce((select p.name from directory.partner p where p.id = new.candidate_partner_id), '');
    return new;
  end if;
  if old.state = 'open' and new.state = 'open' then
    if num_nonnulls(new.entitled, new.present, new.quorum, new.majority, new.result, new.closed_at, new.annulled_at) > 0 or new.secret and exists (select from ballot b where b.vote_id = new.id) then raise insufficient_privilege; end if;
  elsif old.state = 'open' and new.state = 'closed' then
    select count(*)::int as entitled, (count(*) filter (where x.here))::int as present, array_agg(x.attendee_id) filter (where x.here) as here, array_agg(x.member_id) filter (where x.here) as members into r from roll(m.id, new.taken_at) x;
    if new.secret then
      if new.votes_for + new.votes_against + new.abstained > r.present is not false then raise check_violation using message = 'more votes than members present'; end if;
    else
      -- Somebody's presence may have been put right since the vote was written. Who voted as a deputy did so, also when the representative is there as well.
      if exists (select from ballot b join attendee a on a.id = b.attendee_id where b.vote_id = new.id and b.attendee_id <> all (coalesce(r.here, '{}')) and (b.member_id = any (r.members) and a.voting and a.presence = 'present') is not true) then raise check_violation using message = 'a vote of somebody who is not there'; end if;
      select count(*) filter (where b.choice = 'for'), count(*) filter (where b.choice = 'against'), count(*) filter (where b.choice = 'abstained') into new.votes_for, new.votes_against, new.abstained from ballot b where b.vote_id = new.id;
    end if;
    new.entitled := r.entitled; new.present := r.present; new.quorum := g.quorum; new.majority := g.majority; new.closed_at := now();
    new.result := result_of(g.quorum, g.majority, r.entitled, r.present, new.votes_for, new.votes_against);
  elsif old.state = 'closed' and new.state = 'annulled' then
    new.annulled_at := now();
    if (to_jsonb(new) - '{state,annulled_at,annul_reason,version,updated_at}'::text[]) is distinct from (to_jsonb(old) - '{state,annulled_at,annul_reason,version,updated_at}'::text[]) then raise insufficient_privilege; end if;
  else
    raise insufficient_privilege;
  end if;
  return new;
end $$;
create or replace trigger guard_vote before insert or update or delete on meetings.vote for each row execute function meetings.guard_vote();

-- An admission takes effect when it is passed, and is taken back when the vote is annulled: with nothing hanging on it yet, it never was.
create or replace function meetings.admit() returns trigger language plpgsql security definer set search_path = meetings, access, pg_temp as $$
declare m meeting; day date;
begin
  if my_membership() is null or new.kind <> 'admission' or new.state = old.state or new.result <> 'passed' then return null; end if;
  select * into m from meeting where id = new.meeting_id;
  day := coalesce(m.on_day, platform.today());
  if new.state = 'closed' then
    if membership_of(m.group_id, new, day) is not null then raise unique_violation; end if;
    insert into group_member (id, group_id, member_organisation_id, partner_id, person_name, since, voting, admission, admission_vote_id) values (gen_random_uuid(), m.group_id, new.candidate_organisation_id, new.candidate_partner_id, new.candidate_name, day, true,
      format('Přijetí odhlasováno %s. %s. %s: %s pro, %s proti, zdrželo se %s.', extract(day from day), extract(month from day), extract(year from day), new.votes_for, new.votes_against, new.abstained), new.id);
  else
    begin
      delete from group_member gm where gm.admission_vote_id = new.id and not exists (select from seat s where s.member_id = gm.id) and not exists (select from attendee a where a.member_id = gm.id);
    exception when foreign_key_violation then null;
    end;
    update group_member gm set until = greatest(gm.since, platform.today()), end_reason = format('Hlasování o přijetí bylo zrušeno: %s', new.annul_reason) where gm.admission_vote_id = new.id and gm.until is null;
  end if;
  return null;
end $$;
create or replace trigger admit after update on meetings.vote for each row execute function meetings.admit();

-- Nobody without the right, nobody absent and no member twice is written as having voted.
create or replace function meetings.guard_ballot() returns trigger language plpgsql security definer set search_path = meetings, access, pg_temp as $$
declare v vote; r record;
begin
  if my_membership() is null then return case when tg_op = 'DELETE' then old else new end; end if;
  select * into v from vote where id = case when tg_op = 'DELETE' then old.vote_id else new.vote_id end for share;
  -- With its vote, which was open, a ballot goes as well.
  if tg_op = 'DELETE' and v.id is null then return old; end if;
  perform hold_open(v.meeting_id);
  if v.state <> 'open' or v.secret then raise insufficient_privilege; end if;
  if tg_op = 'DELETE' then return old; end if;
  select * into r from roll(v.meeting_id, v.taken_at) x where x.here and (x.attendee_id = new.attendee_id or x.member_id = (select a.member_id from attendee a where a.id = new.attendee_id and a.meeting_id = v.meeting_id and a.voting and a.presence = 'present'));
  if r is null or new.meeting_id <> v.meeting_id then raise insufficient_privilege; end if;
  new.member_id := r.member_id;
  return new;
end $$;
create or replace trigger guard_ballot before insert or update or delete on meetings.ballot for each row execute function meetings.guard_ballot();
