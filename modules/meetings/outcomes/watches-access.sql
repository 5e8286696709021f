-- Watched phenomena.
create policy watched on signals.signal for select to soubeh_app using (kind = 'watch' and case_id is null and id = any ((select meetings.my_watches())::uuid[]));
-- One of a supervision is not the head's to read only because the head sees everything the organisation wrote.
create policy watched_only on signals.signal as restrictive for select to soubeh_app using (kind <> 'watch' or author_id = (select access.my_membership()) or id = any ((select meetings.my_watches())::uuid[]));
create policy ours on meetings.watch for select to soubeh_app using (id = any ((select meetings.my_watches())::uuid[]));
create policy write on meetings.watch for insert to soubeh_app with check (meetings.runs(meeting_id));
call platform.grant_writes('meetings.watch', array['meeting_id', 'item_id', 'group_id']);
create or replace function meetings.guard_watch() returns trigger language plpgsql security definer set search_path = meetings, signals, access, pg_temp as $$
declare m meeting;
begin
  select * into m from meeting where id = new.meeting_id for share;
  new.organisation_id := m.organisation_id;
  -- What is said in supervision and intervision stays among those who sat there.
  new.group_id := case when m.kind in ('supervision', 'intervision') then null else m.group_id end;
  if my_membership() is null then return new; end if;
  if m.case_id is not null or m.state in ('approved', 'published', 'cancelled') or new.item_id is not null and not exists (select from item i where i.id = new.item_id and i.meeting_id = m.id)
    or not exists (select from signal s where s.id = new.id and s.kind = 'watch' and s.author_id = my_membership()) then raise insufficient_privilege; end if;
  return new;
end $$;
create or replace trigger guard before insert on meetings.watch for each row execute function meetings.guard_watch();

create policy ours on meetings.watch_note for select to soubeh_app using (watch_id = any ((select meetings.my_watches())::uuid[]));
create policy write on meetings.watch_note for insert to soubeh_app with check (meetings.runs(meeting_id) and watch_id = any ((select meetings.my_watches())::uuid[]));
create policy change on meetings.watch_note for update to soubeh_app using (meetings.runs(meeting_id));
call platform.grant_writes('meetings.watch_note', array['meeting_id', 'watch_id']);
-- The meeting is not over, and it is a meeting of those who watch.
create or replace function meetings.guard_watch_note() returns trigger language plpgsql security definer set search_path = meetings, access, pg_temp as $$
declare m meeting;
begin
  select * into m from meeting where id = new.meeting_id for share;
  new.organisation_id := m.organisation_id;
  if my_membership() is null then return new; end if;
  if m.state in ('approved', 'published', 'cancelled') or new.item_id is not null and not exists (select from item i where i.id = new.item_id and i.meeting_id = m.id)
    -- What is said in supervision and intervision would be read by all the group.
    or not exists (select from watch w where w.id = new.watch_id and (w.meeting_id = m.id or w.group_id = m.group_id and m.kind not in ('supervision', 'intervision'))) then raise insufficient_privilege; end if;
  return new;
end $$;
create or replace trigger guard before insert or update on meetings.watch_note for each row execute function meetings.guard_watch_note();
-- The signal says what the last meeting decided.
create or replace function meetings.settle_watch() returns trigger language plpgsql security definer set search_path = meetings, signals, pg_temp as $$
begin
  update signal s set review_on = x.review_on, ended_on = case when x.decision = 'end' then x.day end
    from (select n.review_on, n.decision, coalesce(m.on_day, platform.today()) as day from watch_note n join meeting m on m.id = n.meeting_id where n.watch_id = new.watch_id order by m.on_day desc nulls last, n.created_at desc limit 1) x
   where s.id = new.watch_id and (s.review_on, s.ended_on) is distinct from (x.review_on, case when x.decision = 'end' then x.day end);
  return null;
end $$;
create or replace trigger settle after insert or update on meetings.watch_note for each row execute function meetings.settle_watch();
