-- Who was told what is seen by those who run the meeting; rows are written by `meetings.tell` and `meetings.call_off` only.
create policy run on meetings.notice for select to soubeh_app using (meetings.runs(meeting_id));
grant select on meetings.notice to soubeh_app;
