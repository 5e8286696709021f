-- Votes, tasks and watched phenomena. What came out of a meeting without a case is read by everybody who sees the meeting; votes and phenomena are about no client.

-- Whoever watches the minutes being written sees what comes out of them (platform/live).
create or replace trigger tell after insert or update or delete on meetings.vote for each row execute function platform.tell('meeting', 'meeting_id');
create or replace trigger tell after insert or update or delete on meetings.ballot for each row execute function platform.tell('meeting', 'meeting_id');
create or replace trigger tell after insert on meetings.item_commitment for each row execute function platform.tell('meeting', 'meeting_id');
create or replace trigger tell after insert or update on meetings.watch_note for each row execute function platform.tell('meeting', 'meeting_id');
