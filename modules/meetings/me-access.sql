-- Which groups and meetings are mine to see and to run. A meeting without a case is seen by those invited, by its group and by the head of the
-- organisation that keeps it (not supervision and intervision: what is said there is for those who sat there). A conference follows the case.

-- Who founded a group is in it until somebody runs it: then they are what their seat says.
create or replace function meetings.founds(a_group uuid, an_author uuid) returns boolean language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
begin return an_author = my_membership() and not exists (select from seat s where s.group_id = a_group and s.office in ('chair', 'secretary')); end $$;

-- Groups I sit in today, those of which my organisation is a member and I am its head, those my organisation keeps and I am its head.
create or replace function meetings.my_groups() returns uuid[] language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct x.id), '{}') from (
    select s.group_id as id from seat s join group_member gm on gm.id = s.member_id
     where s.membership_id = (select my_membership()) and platform.today() between s.since and coalesce(s.until, 'infinity') and platform.today() between gm.since and coalesce(gm.until, 'infinity')
    union all
    select gm.group_id from group_member gm where (select sees_whole_organisation()) and gm.member_organisation_id = any ((select my_organisations())::uuid[]) and platform.today() >= gm.since and (gm.until is null or gm.until >= platform.today())
    union all
    select g.id from "group" g where (founds(g.id, g.author_id) or (select sees_whole_organisation())) and g.organisation_id = any ((select my_organisations())::uuid[])) x); end $$;

-- Groups I run: its chair and secretary, who is founding it, and the head of the organisation that keeps it.
create or replace function meetings.groups_i_run() returns uuid[] language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct x.id), '{}') from (
    select s.group_id as id from seat s join group_member gm on gm.id = s.member_id
     where s.membership_id = (select my_membership()) and s.office in ('chair', 'secretary') and platform.today() between s.since and coalesce(s.until, 'infinity') and platform.today() between gm.since and coalesce(gm.until, 'infinity')
    union all
    select g.id from "group" g where (founds(g.id, g.author_id) or (select sees_whole_organisation())) and g.organisation_id = any ((select my_organisations())::uuid[])) x); end $$;

-- Courses that my service holds: whoever works there teaches in turn, so all of them see and run its sessions.
create or replace function meetings.my_courses() returns uuid[] language plpgsql stable security definer set search_path = meetings, access, work, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(c.id), '{}') from course c where c.organisation_id = (select my_organisation()) and (select my_role()) in ('worker', 'head', 'coordinator') and (c.service_id is null or c.service_id = any ((select my_services())::uuid[]))); end $$;

-- Meetings without a case that I see.
create or replace function meetings.my_meetings() returns uuid[] language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct x.id), '{}') from (
    select m.id from meeting m where m.case_id is null and (select my_membership()) in (m.organiser_id, m.facilitator_id, m.note_taker_id)
    union all
    select m.id from attendee a join meeting m on m.id = a.meeting_id where a.membership_id = (select my_membership()) and m.case_id is null and m.state <> 'draft'
    union all
    select m.id from meeting m where m.case_id is null and m.kind not in ('supervision', 'intervision') and m.group_id = any ((select my_groups())::uuid[]) and (m.state <> 'draft' or m.group_id = any ((select groups_i_run())::uuid[]))
    union all
    select m.id from meeting m where m.case_id is null and m.kind not in ('supervision', 'intervision') and (select sees_whole_organisation()) and m.organisation_id = any ((select my_organisations())::uuid[])
    union all
    select m.id from meeting m where m.course_id = any ((select my_courses())::uuid[])
    union all
    select m.id from meeting m where m.case_id is null and m.id = any ((select programmes.my_days())::uuid[])) x); end $$;

-- Conferences to which somebody of my organisation was invited, while something about its persons is released to me: what I read of them is still decided
-- by releases. A draft as soon as those invited were asked which day suits them. Of localities all of them: what stands there is common.
create or replace function meetings.our_invitations() returns uuid[] language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct x.id), '{}') from (
    select m.id, m.state from attendee a join meeting m on m.id = a.meeting_id
     where a.side_organisation_id = any ((select my_organisations())::uuid[]) and m.case_id = any ((select my_cases())::uuid[]) and m.share_keys && (select released_keys('involvement'))::uuid[]
    union all
    select m.id, m.state from meeting m where m.case_id = any ((select common_cases())::uuid[])) x
   where x.state <> 'draft' or exists (select from conference c where c.meeting_id = x.id and c.dates_asked_at is not null)); end $$;

-- Do I run this meeting? Only asked about a row being written. Somebody of another organisation leads or writes a conference as long as something of it is released to them.
create or replace function meetings.runs(a_meeting uuid) returns boolean language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return coalesce((select case when m.case_id is not null then m.case_id = any ((select open_cases())::uuid[]) and (m.organisation_id = any ((select my_organisations())::uuid[]) or (select my_membership()) in (m.facilitator_id, m.note_taker_id) and m.id = any ((select our_invitations())::uuid[]))
      else (select my_membership()) in (m.organiser_id, m.facilitator_id, m.note_taker_id) or m.course_id = any ((select my_courses())::uuid[]) or m.id = any ((select programmes.my_days())::uuid[]) or m.kind not in ('supervision', 'intervision') and (m.group_id = any ((select groups_i_run())::uuid[]) or (select sees_whole_organisation()) and m.organisation_id = any ((select my_organisations())::uuid[])) end
    from meeting m where m.id = a_meeting), false); end $$;
-- Do I write its minutes now? One at a time.
create or replace function meetings.takes_notes(a_meeting uuid) returns boolean language plpgsql stable security definer set search_path = meetings, access, pg_temp as $$
#variable_conflict use_column
begin return coalesce((select m.note_taker_id = (select my_membership()) and runs(m.id) from meeting m where m.id = a_meeting), false); end $$;

-- Whose a row of a meeting is, and in which case, comes from its meeting, whoever writes it.
create or replace function meetings.fill_from_meeting() returns trigger language plpgsql security definer set search_path = meetings, pg_temp as $$
begin
  -- A table that stands in no case has no such column.
  if new.meeting_id is not null then new := (select jsonb_populate_record(new, jsonb_build_object('organisation_id', m.organisation_id, 'case_id', m.case_id)) from meeting m where m.id = new.meeting_id); end if;
  return new;
end $$;
-- The same for what belongs to a group.
create or replace function meetings.fill_from_group() returns trigger language plpgsql security definer set search_path = meetings, pg_temp as $$
begin
  if new.group_id is not null then select g.organisation_id into new.organisation_id from "group" g where g.id = new.group_id; end if;
  return new;
end $$;

-- The rule of a row of a meeting: without a case who sees the meeting; with one as a fact of the case, for others only when they were invited and as far as released.
create or replace procedure meetings.govern(tbl regclass, level text, writes text, frozen text[] default '{meeting_id}') language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  call platform.grant_writes(tbl, frozen);
  execute format('create policy of_meeting on %s for select to soubeh_app using (case_id is null and meeting_id = any ((select meetings.my_meetings())::uuid[]))', tbl);
  execute format('create policy we_wrote on %s for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (case_id = any ((select access.my_cases())::uuid[])) is true)', tbl);
  execute format('create policy own_words on %s for select to soubeh_app using (author_id = (select access.my_membership()) and (case_id = any ((select access.my_cases())::uuid[])) is true)', tbl);
  execute format('create policy released on %s for select to soubeh_app using ((meeting_id = any ((select meetings.our_invitations())::uuid[])) is true and (share_keys <@ (select access.released_keys(%L))::uuid[]%s or (case_id = any ((select access.common_cases())::uuid[])) is true))', tbl, level,
    case when tbl = 'meetings.attendee'::regclass then '' else ' and share_keys <> ''{}''' end);
  execute format('create policy write on %s for insert to soubeh_app with check (%s and (case_id is null or access.may_write_about(case_id, about)))', tbl, writes);
  execute format('create policy change on %s for update to soubeh_app using (%s) with check (%s and (case_id is null or access.may_write_about(case_id, about)))', tbl, writes, writes);
  execute format('create policy remove on %s for delete to soubeh_app using (%s)', tbl, writes);
  execute format('grant delete on %s to soubeh_app', tbl);
end $$;
