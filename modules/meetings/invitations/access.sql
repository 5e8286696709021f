-- Who was told what is seen by those who run the meeting; rows are written by `meetings.tell` and `meetings.call_off` only.
-- At a conference that another organisation keeps, only of those who come for their work.
create policy run on meetings.notice for select to soubeh_app using (meetings.runs(meeting_id) and (case_id is null or about = '{}' or organisation_id = any ((select access.my_organisations())::uuid[])));
grant select on meetings.notice to soubeh_app;
