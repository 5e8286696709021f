-- Nobody has been at the keyboard of the minutes for five minutes (`silentAfter` of rules.ts): somebody else may take them over.
create or replace function meetings.notes_are_silent(a_meeting uuid) returns boolean language plpgsql stable security definer set search_path = meetings, pg_temp as $$
begin return not exists (select from note_turn t where t.meeting_id = a_meeting and t.ended_at is null and t.seen_at > now() - interval '5 minutes'); end $$;

-- A sign of somebody at the keyboard. It is no content and no change of the meeting: nobody is told of it.
create or replace function meetings.sign_notes(a_meeting uuid) returns void language plpgsql volatile security definer set search_path = meetings, access, pg_temp as $$
begin update note_turn set seen_at = clock_timestamp() where meeting_id = a_meeting and ended_at is null and membership_id = (select my_membership()); end $$;

-- While minutes are written, whoever holds them hands them over; somebody else takes them only from one who is silent. The history is written by the way.
create or replace function meetings.turn_notes() returns trigger language plpgsql volatile security definer set search_path = meetings, access, pg_temp as $$
declare me uuid := my_membership(); held uuid; began boolean;
begin
  if tg_op = 'UPDATE' and new.state = old.state and new.note_taker_id is not distinct from old.note_taker_id then return null; end if;
  if tg_op = 'UPDATE' and old.state = 'running' then held := old.note_taker_id; end if;
  began := new.state = 'running' and new.note_taker_id is not null and new.note_taker_id is distinct from held;
  if held is not null and new.note_taker_id is distinct from held and me is not null and me <> held and not notes_are_silent(new.id) then raise insufficient_privilege; end if;
  if held is not null and (began or new.state <> 'running' or new.note_taker_id is null) then update note_turn set ended_at = clock_timestamp() where meeting_id = new.id and ended_at is null; end if;
  if began then insert into note_turn (organisation_id, meeting_id, case_id, membership_id, how, from_id)
    values (new.organisation_id, new.id, new.case_id, new.note_taker_id, case when held is null then 'began' when held = me then 'handed' else 'taken' end, held); end if;
  return null;
end $$;

-- Was this person's reading of this conference written down in the last ten minutes? What is read again and again while somebody writes is one reading.
create or replace function meetings.read_lately(a_case uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
begin return exists (select from read_log r where r.case_id = a_case and r.at > now() - interval '10 minutes' and r.membership_id = (select my_membership()) and r.endpoint = 'minutes.get' and r.ground <> 'denied'); end $$;
