-- Tasks. The link is written by whoever runs the meeting and is not changed; a task that exists already is linked by its author only.
call meetings.govern('meetings.item_commitment', 'commitments', 'meetings.runs(meeting_id)', array['meeting_id', 'item_id', 'commitment_id']);
revoke update, delete on meetings.item_commitment from soubeh_app;
create or replace trigger fill before insert on meetings.item_commitment for each row execute function meetings.fill_from_meeting();
create or replace function meetings.guard_item_commitment() returns trigger language plpgsql security definer set search_path = meetings, commitments, access, pg_temp as $$
declare m meeting; c record;
begin
  if my_membership() is null then return new; end if;
  select * into m from meeting where id = new.meeting_id for share;
  select author_id, case_id into c from commitment where id = new.commitment_id;
  if m.state in ('approved', 'published', 'cancelled') or new.item_id is not null and not exists (select from item i where i.id = new.item_id and i.meeting_id = m.id)
    or found and (c.author_id <> my_membership() or c.case_id is distinct from m.case_id) then raise insufficient_privilege; end if;
  return new;
end $$;
create or replace trigger guard before insert on meetings.item_commitment for each row execute function meetings.guard_item_commitment();
-- Everybody at the meeting and in its group reads the task and how it stands, the answer included.
create policy of_meeting on commitments.commitment for select to soubeh_app using (case_id is null and id = any ((select meetings.my_tasks())::uuid[]));
create policy of_meeting on commitments.event for select to soubeh_app using (case_id is null and commitment_id = any ((select meetings.my_tasks())::uuid[]));
-- Whoever of the same organisation runs the meeting carries on with what the note-taker wrote.
create policy of_meeting_changes on commitments.commitment for update to soubeh_app using (case_id is null and organisation_id = any ((select access.my_organisations())::uuid[]) and id = any ((select meetings.tasks_i_run())::uuid[])) with check (case_id is null and organisation_id = (select access.my_organisation()));
