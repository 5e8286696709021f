-- Inputs of meetings. Definers: the tables of meetings ask one another.
create or replace function signals.my_inputs() returns uuid[] language plpgsql stable security definer set search_path = signals, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(i.id), '{}') from input i where i.meeting_id = any ((select meetings.my_meetings())::uuid[])); end $$;
-- Whoever sees a meeting without a case passes on what was said there, as long as it is not called off.
create or replace function signals.takes_inputs(a_meeting uuid) returns boolean language plpgsql stable security definer set search_path = meetings, pg_temp as $$
#variable_conflict use_column
begin return exists (select from meeting m where m.id = a_meeting and m.id = any ((select my_meetings())::uuid[]) and m.case_id is null and m.kind not in ('supervision', 'intervision', 'conference') and m.state <> 'cancelled'); end $$;
