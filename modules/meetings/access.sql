-- Groups are about no client: everybody who sits in one reads it whole, whoever runs it writes it.
create policy ours on meetings."group" for select to soubeh_app using (id = any ((select meetings.my_groups())::uuid[]));
create policy founded on meetings."group" for insert to soubeh_app with check (organisation_id = (select access.my_organisation())
  and ((select access.my_role()) in ('head', 'coordinator', 'secretary') or kind = 'team' and (select access.my_role()) in ('worker', 'methodologist')));
create policy run on meetings."group" for update to soubeh_app using (id = any ((select meetings.groups_i_run())::uuid[]));
call platform.grant_writes('meetings.group');
create policy ours on meetings.group_member for select to soubeh_app using (group_id = any ((select meetings.my_groups())::uuid[]));
create policy run on meetings.group_member for insert to soubeh_app with check (group_id = any ((select meetings.groups_i_run())::uuid[]) and (member_organisation_id is null or member_organisation_id <> all ((select access.masked_from_me())::uuid[]))
  and (partner_id is null or partner_id in (select p.id from directory.partner p where p.id = group_member.partner_id)));
create policy run_changes on meetings.group_member for update to soubeh_app using (group_id = any ((select meetings.groups_i_run())::uuid[]));
call platform.grant_writes('meetings.group_member', array['group_id', 'member_organisation_id', 'partner_id']);
create policy ours on meetings.seat for select to soubeh_app using (group_id = any ((select meetings.my_groups())::uuid[]));
create policy run on meetings.seat for insert to soubeh_app with check (group_id = any ((select meetings.groups_i_run())::uuid[]));
create policy run_changes on meetings.seat for update to soubeh_app using (group_id = any ((select meetings.groups_i_run())::uuid[]));
call platform.grant_writes('meetings.seat', array['group_id', 'member_id', 'membership_id']);
create or replace trigger fill before insert on meetings.group_member for each row execute function meetings.fill_from_group();
create or replace trigger fill before insert on meetings.seat for each row execute function meetings.fill_from_group();

-- A meeting: without a case by invitation and group; with one as the case is shared.
create policy ours on meetings.meeting for select to soubeh_app using (case_id is null and id = any ((select meetings.my_meetings())::uuid[]));
create policy we_wrote on meetings.meeting for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (case_id = any ((select access.my_cases())::uuid[])) is true);
create policy released on meetings.meeting for select to soubeh_app using ((id = any ((select meetings.our_invitations())::uuid[])) is true and (share_keys && (select access.released_keys('involvement'))::uuid[] or (case_id = any ((select access.common_cases())::uuid[])) is true));
create policy call_ on meetings.meeting for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and organiser_id = (select access.my_membership()) and (group_id is null or group_id = any ((select meetings.groups_i_run())::uuid[])) and (course_id is null or course_id = any ((select meetings.my_courses())::uuid[]))
  and (case_id is null or case_id = any ((select access.open_cases())::uuid[]) and access.may_write_about(case_id, about)));
create policy change on meetings.meeting for update to soubeh_app using (meetings.runs(id)) with check (case_id is null or access.may_write_about(case_id, about));
call platform.grant_writes('meetings.meeting', array['group_id', 'kind', 'course_id']);

call meetings.govern('meetings.attendee', 'involvement', 'meetings.runs(meeting_id)', array['meeting_id', 'membership_id', 'side_organisation_id', 'person_id']);
-- Whoever was invited answers for themselves.
create policy answers on meetings.attendee for update to soubeh_app using (membership_id = (select access.my_membership()) and meeting_id in (select m.id from meetings.meeting m));
create or replace trigger fill before insert on meetings.attendee for each row execute function meetings.fill_from_meeting();
revoke select on meetings.attendee from soubeh_app;
do $$ declare cols text := (select string_agg(quote_ident(attname), ', ') from pg_attribute where attrelid = 'meetings.attendee'::regclass and attnum > 0 and not attisdropped and attname <> 'answer_hash'); begin
  execute format('grant select (%s) on meetings.attendee to soubeh_app', cols);
end $$;
-- Where an account comes from has to be said truly: what others read goes by it. One who only answers changes nothing else (what is computed from the rest is not there yet).
create or replace function meetings.guard_attendee() returns trigger language plpgsql security definer set search_path = meetings, access, pg_temp as $$
begin
  if my_membership() is null then return new; end if;
  if tg_op = 'INSERT' and not may_be_met(new.membership_id) then raise insufficient_privilege; end if;
  new.side_organisation_id := (select m.organisation_id from membership m where m.id = new.membership_id);
  -- For a member of this group, and an account only for whom it sits or might sit there: they vote for it.
  if new.member_id is not null and (tg_op = 'INSERT' or new.member_id is distinct from old.member_id) and (not exists (select from group_member gm join meeting m on m.group_id = gm.group_id where gm.id = new.member_id and m.id = new.meeting_id)
    or new.membership_id is not null and not may_sit(new.member_id, new.membership_id) and not exists (select from seat s where s.member_id = new.member_id and s.membership_id = new.membership_id)) then raise insufficient_privilege; end if;
  if tg_op = 'UPDATE' and not runs(new.meeting_id) and (to_jsonb(new) - '{answer,answered_at,answer_note,version,updated_at,share_keys}'::text[]) is distinct from (to_jsonb(old) - '{answer,answered_at,answer_note,version,updated_at,share_keys}'::text[]) then raise insufficient_privilege; end if;
  return new;
end $$;
create or replace trigger guard before insert or update on meetings.attendee for each row execute function meetings.guard_attendee();

call meetings.govern('meetings.item', 'commitments', 'meetings.runs(meeting_id)', '{}');
create or replace trigger fill before insert or update of meeting_id on meetings.item for each row execute function meetings.fill_from_meeting();
-- A point goes from the backlog of a group to a meeting of that group and back, nowhere else; what stood in a case leaves it nowhere.
create or replace function meetings.guard_item() returns trigger language plpgsql security definer set search_path = meetings, access, pg_temp as $$
begin
  if my_membership() is null or new.meeting_id is not distinct from old.meeting_id then return new; end if;
  if old.case_id is not null or num_nonnulls(old.meeting_id, new.meeting_id) <> 1 or old.group_id is null or new.group_id is distinct from old.group_id
     or not exists (select from meeting m where m.id = coalesce(new.meeting_id, old.meeting_id) and m.group_id = old.group_id) then raise insufficient_privilege; end if;
  return new;
end $$;
create or replace trigger guard before update of meeting_id on meetings.item for each row execute function meetings.guard_item();
-- The backlog of a group: everybody in it proposes, whoever runs it takes over or drops.
create policy of_group on meetings.item for select to soubeh_app using (meeting_id is null and group_id = any ((select meetings.my_groups())::uuid[]));
create policy propose on meetings.item for insert to soubeh_app with check (meeting_id is null and case_id is null and group_id = any ((select meetings.my_groups())::uuid[]));
create policy backlog on meetings.item for update to soubeh_app using (meeting_id is null and (group_id = any ((select meetings.groups_i_run())::uuid[]) or author_id = (select access.my_membership()) and group_id = any ((select meetings.my_groups())::uuid[])));
create policy drop_ on meetings.item for delete to soubeh_app using (meeting_id is null and (group_id = any ((select meetings.groups_i_run())::uuid[]) or author_id = (select access.my_membership()) and group_id = any ((select meetings.my_groups())::uuid[])));
create or replace trigger fill_group before insert on meetings.item for each row when (new.meeting_id is null) execute function meetings.fill_from_group();

call meetings.govern('meetings.passage', 'plan', 'meetings.takes_notes(meeting_id)', '{meeting_id}');
create or replace trigger fill before insert on meetings.passage for each row execute function meetings.fill_from_meeting();
-- What another organisation reads depends on what it is: agreements as commitments, talk as a plan, the client's view, strengths and worries as mapping.
drop policy released on meetings.passage;
create policy released on meetings.passage for select to soubeh_app using ((meeting_id = any ((select meetings.our_invitations())::uuid[])) is true and case when (case_id = any ((select access.common_cases())::uuid[])) is true then true when share_keys = '{}' then false
  when kind in ('decision', 'agreement') then share_keys <@ (select access.released_keys('commitments'))::uuid[]
  when kind = 'text' then share_keys <@ (select access.released_keys('plan'))::uuid[]
  else share_keys <@ (select access.released_keys('mapping'))::uuid[] end);
