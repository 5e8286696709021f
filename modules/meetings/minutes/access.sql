-- Minutes: who wrote when, and who is told that something changed.
create policy of_meeting on meetings.note_turn for select to soubeh_app using (case_id is null and meeting_id = any ((select meetings.my_meetings())::uuid[]));
create policy we_wrote on meetings.note_turn for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (case_id = any ((select access.my_cases())::uuid[])) is true);
grant select on meetings.note_turn to soubeh_app;
create or replace trigger turn_notes after insert or update on meetings.meeting for each row execute function meetings.turn_notes();

create or replace trigger tell after update on meetings.meeting for each row execute function platform.tell('meeting', 'id');
create or replace trigger tell after insert or update or delete on meetings.attendee for each row execute function platform.tell('meeting', 'meeting_id');
create or replace trigger tell after insert or update or delete on meetings.item for each row execute function platform.tell('meeting', 'meeting_id');
create or replace trigger tell after insert or update or delete on meetings.passage for each row execute function platform.tell('meeting', 'meeting_id');
