-- What was brought and what colleagues suggest: those who sit there. From which case, and what was decided about it: the team of the case, in the
-- organisation that brought it. Once handed back, the team reads the ideas although it did not sit there.

create policy of_meeting on meetings.brought for select to soubeh_app using (meeting_id = any ((select meetings.my_meetings())::uuid[]));
create policy of_team on meetings.brought for select to soubeh_app using (id = any ((select meetings.handed_to_me())::uuid[]));
create policy bring on meetings.brought for insert to soubeh_app with check (meetings.takes_cases(meeting_id));
create policy conclude on meetings.brought for update to soubeh_app using (meeting_id = any ((select meetings.my_meetings())::uuid[]) and (author_id = (select access.my_membership()) or meetings.runs(meeting_id)));
create policy take_back on meetings.brought for delete to soubeh_app using (author_id = (select access.my_membership()) and meetings.takes_cases(meeting_id));
-- What was shared is a copy that stays as it was read.
call platform.grant_writes('meetings.brought', array['meeting_id', 'title', 'text', 'question']);
grant delete on meetings.brought to soubeh_app;
create or replace trigger fill before insert on meetings.brought for each row execute function meetings.fill_brought();

create policy of_team on meetings.brought_origin for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (case_id = any ((select access.my_cases())::uuid[])) is true
  and (author_id = (select access.my_membership()) or case_id = any ((select meetings.team_cases(false))::uuid[])));
create policy bring on meetings.brought_origin for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and case_id = any ((select access.my_cases())::uuid[])
  and brought_id in (select b.id from meetings.brought b where b.author_id = (select access.my_membership()))
  and (story_id is null or story_id in (select s.id from cases.anonymised_story s where s.case_id = brought_origin.case_id)));
create policy take_back on meetings.brought_origin for delete to soubeh_app using (author_id = (select access.my_membership()) and brought_id in (select b.id from meetings.brought b where meetings.takes_cases(b.meeting_id)));
call platform.grant_writes('meetings.brought_origin');
-- Where it came from is said once.
revoke update on meetings.brought_origin from soubeh_app;
grant delete on meetings.brought_origin to soubeh_app;

create policy of_meeting on meetings.idea for select to soubeh_app using (brought_id in (select b.id from meetings.brought b));
create policy note on meetings.idea for insert to soubeh_app with check (meetings.takes_ideas(brought_id));
create policy correct on meetings.idea for update to soubeh_app using (meetings.takes_ideas(brought_id)) with check (meetings.takes_ideas(brought_id));
create policy remove on meetings.idea for delete to soubeh_app using (meetings.takes_ideas(brought_id));
call platform.grant_writes('meetings.idea', array['brought_id']);
grant delete on meetings.idea to soubeh_app;
create or replace trigger fill before insert on meetings.idea for each row execute function meetings.fill_idea();

create policy of_team on meetings.idea_answer for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and case_id = any ((select meetings.team_cases(false))::uuid[]));
create policy decide on meetings.idea_answer for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and case_id = any ((select meetings.team_cases(true))::uuid[]) and case_id = any ((select access.open_cases())::uuid[])
  and idea_id in (select i.id from meetings.idea i join meetings.brought_origin o on o.brought_id = i.brought_id where o.case_id = idea_answer.case_id and i.brought_id = any ((select meetings.handed_to_me())::uuid[])));
create policy change on meetings.idea_answer for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and case_id = any ((select meetings.team_cases(true))::uuid[]) and case_id = any ((select access.open_cases())::uuid[]));
call platform.grant_writes('meetings.idea_answer', array['idea_id']);
