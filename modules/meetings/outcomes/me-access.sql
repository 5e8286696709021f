-- Which tasks and watched phenomena of meetings are mine to see, who may be asked, and who may vote.

-- Tasks of meetings without a case that I see: everybody there knows who does what. Those of a conference follow its case.
create or replace function meetings.my_tasks() returns uuid[] language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(l.commitment_id), '{}') from item_commitment l where l.case_id is null and l.meeting_id = any ((select my_meetings())::uuid[])); end $$;
-- Of these the ones of meetings that I run: whoever takes the minutes over carries on with what a colleague wrote.
create or replace function meetings.tasks_i_run() returns uuid[] language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(l.commitment_id), '{}') from item_commitment l join meeting m on m.id = l.meeting_id
   where l.case_id is null and ((select my_membership()) in (m.organiser_id, m.facilitator_id, m.note_taker_id) or m.kind not in ('supervision', 'intervision') and m.group_id = any ((select groups_i_run())::uuid[]))); end $$;
-- Phenomena watched by my groups, or noted at meetings that I see.
create or replace function meetings.my_watches() returns uuid[] language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(w.id), '{}') from watch w where w.group_id = any ((select my_groups())::uuid[]) or w.meeting_id = any ((select my_meetings())::uuid[])); end $$;

-- Organisations that were at a meeting without a case, or are members of its group on its day: a task can be offered to them. None for whom the meeting is invisible.
create or replace function meetings.organisations_at(a_meeting uuid) returns uuid[] language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct x.id) filter (where a_meeting = any ((select my_meetings())::uuid[])), '{}') from (
    select m.organisation_id as id from meeting m where m.id = a_meeting and m.case_id is null
    union all
    select a.side_organisation_id from attendee a join meeting m on m.id = a.meeting_id where a.meeting_id = a_meeting and m.case_id is null and a.side_organisation_id is not null
    union all
    select gm.member_organisation_id from group_member gm join meeting m on m.group_id = gm.group_id and m.id = a_meeting
     where gm.member_organisation_id is not null and gm.since <= coalesce(m.on_day, platform.today()) and (gm.until is null or gm.until >= coalesce(m.on_day, platform.today()))) x); end $$;
-- May this task, not in a case, be offered to that organisation? Asked by commitments.guard_owner while the row is being written.
create or replace function meetings.may_offer(a_commitment uuid, an_organisation uuid) returns boolean language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from item_commitment l where l.commitment_id = a_commitment and l.case_id is null and an_organisation = any (organisations_at(l.meeting_id)))); end $$;

-- Whom a task of this meeting can be given to: those at it and in its group, with their names. Nobody for whom the meeting is invisible.
create or replace function meetings.people_at(a_meeting uuid) returns table (membership_id uuid, name text, organisation_id uuid) language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return query select distinct ms.id, ac.name, ms.organisation_id from membership ms join account ac on ac.id = ms.account_id
    where ms.valid_from <= platform.today() and (ms.valid_to is null or ms.valid_to >= platform.today()) and ac.disabled_at is null and ms.role <> 'administrator' and a_meeting = any (my_meetings()) and ms.id in (
      select a.membership_id from attendee a where a.meeting_id = a_meeting
      union all select s.membership_id from seat s join meeting m on m.group_id = s.group_id where m.id = a_meeting and s.since <= platform.today() and (s.until is null or s.until >= platform.today())
      union all select unnest(array[m.organiser_id, m.facilitator_id, m.note_taker_id]) from meeting m where m.id = a_meeting); end $$;
-- Who has a vote at a meeting without a case, and by whom they are there: members of its group on its day, its representative before the deputy; without a
-- group those who were marked. A member admitted by this very meeting votes from the next one on. Nothing to whom the meeting is invisible.
create or replace function meetings.roll(a_meeting uuid, clock time) returns table (member_id uuid, attendee_id uuid, here boolean) language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return query
  with present as materialized (
    select a.id, a.member_id, coalesce(s.office = 'deputy', false) as deputy from attendee a
      left join lateral (select s.office from seat s where s.member_id = a.member_id and s.membership_id = a.membership_id order by s.office = 'deputy' limit 1) s on true
     where a.meeting_id = a_meeting and a.voting and a.presence = 'present' and (clock is null or (a.came_at is null or a.came_at <= clock) and (a.left_at is null or a.left_at > clock)))
  select gm.id, p.id, p.id is not null from meeting m join group_member gm on gm.group_id = m.group_id
    left join lateral (select p.id from present p where p.member_id = gm.id order by p.deputy, p.id limit 1) p on true
   where m.id = a_meeting and m.case_id is null and m.id = any (my_meetings()) and gm.voting and gm.since <= coalesce(m.on_day, platform.today()) and (gm.until is null or gm.until >= coalesce(m.on_day, platform.today()))
     and not exists (select from vote v where v.id = gm.admission_vote_id and v.meeting_id = m.id)
  union all
  select null::uuid, a.id, p.id is not null from meeting m join attendee a on a.meeting_id = m.id left join present p on p.id = a.id
   where m.id = a_meeting and m.case_id is null and m.group_id is null and m.id = any (my_meetings()) and a.voting; end $$;

-- The result of a vote; the same as `resultOf` of rules.ts, and a test compares the two.
create or replace function meetings.result_of(quorum text, majority text, entitled int, present int, votes_for int, votes_against int) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case
    when not case quorum when 'none' then true when 'third' then present > 0 and present * 3 >= entitled when 'half' then present * 2 > entitled when 'two_thirds' then present > 0 and present * 3 >= entitled * 2 else false end then 'invalid'
    when case majority when 'of_voting' then votes_for > votes_against when 'of_present' then votes_for * 2 > present when 'of_all' then votes_for * 2 > entitled else false end then 'passed'
    else 'rejected' end $$;

-- Whose a row is, where it never stands in a case: who keeps the meeting.
create or replace function meetings.fill_keeper() returns trigger language plpgsql security definer set search_path = meetings, pg_temp as $$
begin
  new.organisation_id := coalesce((select m.organisation_id from meeting m where m.id = new.meeting_id), new.organisation_id);
  return new;
end $$;
