-- What a group left unfinished comes to the agenda of its next meetings by itself.
create or replace function meetings.put_checks(a_group uuid, only_meeting uuid) returns void language plpgsql volatile security definer set search_path = meetings, commitments, signals, pg_temp as $$
begin
  insert into item (id, meeting_id, title, checks, author_id)
    select gen_random_uuid(), m.id, c.title, c.checks, m.author_id from meeting m cross join (values ('Kontrola úkolů', 'tasks'), ('Sledované jevy', 'watches')) c (title, checks)
     where m.group_id = a_group and m.case_id is null and m.kind not in ('supervision', 'intervision') and m.state in ('draft', 'invited') and (only_meeting is null or m.id = only_meeting)
       and case c.checks
         when 'tasks' then exists (select from item_commitment l join meeting o on o.id = l.meeting_id join commitment t on t.id = l.commitment_id where o.group_id = a_group and o.id <> m.id and o.case_id is null and o.kind not in ('supervision', 'intervision') and t.state in ('offered', 'open'))
         else exists (select from watch w join signal s on s.id = w.id where w.group_id = a_group and w.meeting_id <> m.id and s.ended_on is null) end
    on conflict do nothing;
end $$;
revoke execute on function meetings.put_checks(uuid, uuid) from public;
create or replace function meetings.put_checks_for_meeting() returns trigger language plpgsql security definer set search_path = meetings, pg_temp as $$
begin perform put_checks(new.group_id, new.id); return null; end $$;
create or replace trigger put_checks after insert on meetings.meeting for each row when (new.group_id is not null and new.case_id is null) execute function meetings.put_checks_for_meeting();
create or replace function meetings.put_checks_for_outcome() returns trigger language plpgsql security definer set search_path = meetings, pg_temp as $$
declare its_group uuid := (select m.group_id from meeting m where m.id = new.meeting_id);
begin
  if its_group is not null then perform put_checks(its_group, null); end if;
  return null;
end $$;
-- At the end of the transaction, when the task stands behind its link.
create constraint trigger put_checks after insert on meetings.item_commitment deferrable initially deferred for each row execute function meetings.put_checks_for_outcome();
create or replace trigger put_checks after insert on meetings.watch for each row execute function meetings.put_checks_for_outcome();
