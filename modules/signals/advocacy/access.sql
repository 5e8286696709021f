-- An action is its organisation's own; those asked to join read what is asked and what came of it, and give what they approved themselves.
create policy ours on signals.action for select to soubeh_app using (id = any ((select signals.my_actions())::uuid[]));
create policy asked on signals.action for select to soubeh_app using (id = any ((select signals.asked_actions())::uuid[]));
create policy prepare on signals.action for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select signals.prepares()));
create policy change on signals.action for update to soubeh_app using (organisation_id = (select access.my_organisation()) and (select signals.prepares()) and signals.is_open(id));
call platform.grant_writes('signals.action');

create policy ours on signals.action_signal for select to soubeh_app using (action_id = any ((select signals.my_actions())::uuid[]));
create policy choose on signals.action_signal for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select signals.prepares()) and signals.is_open(action_id)
  and action_id in (select a.id from signals.action a where a.id = action_signal.action_id and a.organisation_id = (select access.my_organisation()))
  and signal_id in (select s.id from signals.signal s where s.id = action_signal.signal_id and (s.organisation_id = (select access.my_organisation()) or s.kind = 'watch')));
create policy leave_out on signals.action_signal for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and (select signals.prepares()) and signals.is_open(action_id));
grant select, insert (action_id, signal_id), delete on signals.action_signal to soubeh_app;

-- History: nothing in it changes. Whether it was returned and why is for our own people.
create policy ours on signals.action_step for select to soubeh_app using (action_id = any ((select signals.my_actions())::uuid[]));
create policy asked on signals.action_step for select to soubeh_app using (kind in ('sent', 'reminded', 'answered', 'effect', 'dropped') and action_id = any ((select signals.asked_actions())::uuid[]));
create policy goes_on on signals.action_step for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select signals.prepares()) and (kind not in ('approved', 'returned') or (select access.my_role()) = 'head')
  and action_id in (select a.id from signals.action a where a.id = action_step.action_id and a.organisation_id = (select access.my_organisation())));
grant select, insert (id, action_id, kind, on_day, text, way, reference, due_on, answer, fingerprint) on signals.action_step to soubeh_app;

-- Sent is only what the head approved, and nothing more happens to it before that.
create or replace function signals.guard_step() returns trigger language plpgsql security definer set search_path = signals, pg_temp as $$
declare last_ action_step; was_sent boolean;
begin
  perform from action where id = new.action_id for update;
  select * into last_ from action_step where action_id = new.action_id and kind in ('proposed', 'returned', 'approved') order by created_at desc, id desc limit 1;
  was_sent := exists (select from action_step where action_id = new.action_id and kind = 'sent');
  if exists (select from action_step where action_id = new.action_id and kind = 'dropped')
    or (new.kind in ('reminded', 'answered', 'effect')) <> was_sent
    or new.kind = 'sent' and (last_.kind is distinct from 'approved' or last_.fingerprint <> new.fingerprint) then raise check_violation using message = 'an action does not go this way'; end if;
  new.created_at := clock_timestamp();
  return new;
end $$;
create or replace trigger guard before insert on signals.action_step for each row execute function signals.guard_step();

create policy ours on signals.action_sheet for select to soubeh_app using (id = any ((select signals.my_actions())::uuid[]));
create policy joined on signals.action_sheet for select to soubeh_app using (id = any ((select signals.joined_actions())::uuid[]));
create policy send on signals.action_sheet for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select signals.prepares())
  and id in (select s.action_id from signals.action_step s where s.action_id = action_sheet.id and s.kind = 'sent' and s.fingerprint = action_sheet.fingerprint));
grant select, insert (id, content, fingerprint, pdf, docx) on signals.action_sheet to soubeh_app;

create policy ours on signals.action_ask for select to soubeh_app using (action_id = any ((select signals.my_actions())::uuid[]));
create policy to_us on signals.action_ask for select to soubeh_app using (action_id = any ((select signals.asked_actions())::uuid[]) and to_organisation_id = (select access.my_organisation()));
create policy ask on signals.action_ask for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select signals.prepares()) and signals.is_open(action_id)
  and action_id in (select a.id from signals.action a where a.id = action_ask.action_id and a.organisation_id = (select access.my_organisation())));
create policy take_back on signals.action_ask for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and (select signals.prepares()) and signals.is_open(action_id));
grant select, insert (id, action_id, to_organisation_id), delete on signals.action_ask to soubeh_app;

-- What another organisation gives: its own until its head approves it; withdrawn by it until it was sent.
create policy we_give on signals.contribution for select to soubeh_app using (organisation_id = (select access.my_organisation()) and (select signals.prepares()));
create policy given on signals.contribution for select to soubeh_app using (approved_at is not null and action_id = any ((select signals.my_actions())::uuid[]));
create policy give on signals.contribution for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select signals.prepares()) and signals.is_open(action_id)
  and (approved_at is null or declined or (select access.my_role()) = 'head')
  and ask_id in (select k.id from signals.action_ask k where k.id = contribution.ask_id and k.action_id = contribution.action_id and k.to_organisation_id = (select access.my_organisation())));
create policy approve on signals.contribution for update to soubeh_app using (organisation_id = (select access.my_organisation()) and (select access.my_role()) = 'head' and signals.is_open(action_id));
create policy withdraw on signals.contribution for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and (select signals.prepares()) and signals.is_open(action_id));
grant select, insert (id, action_id, ask_id, declined, counted_from, counted_until, cases, approved_at), update (approved_at), delete on signals.contribution to soubeh_app;

-- Stories: prepared by those who prepare, approved by whose they are, read by the asking organisation once approved.
create policy ours on signals.action_story for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and ((select signals.prepares()) or owner_id = (select access.my_membership())));
create policy given on signals.action_story for select to soubeh_app using (approved_at is not null and action_id = any ((select signals.my_actions())::uuid[]));
create policy ask on signals.action_story for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select signals.prepares()) and signals.is_open(action_id)
  and action_id in (select a.id from signals.action a where a.id = action_story.action_id) and (approved_at is null or owner_id = (select access.my_membership())));
create policy approve on signals.action_story for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and signals.is_open(action_id)
  and (owner_id = (select access.my_membership()) or (select access.my_role()) = 'head' and signals.has_left(owner_id)));
create policy withdraw on signals.action_story for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and signals.is_open(action_id) and ((select signals.prepares()) or owner_id = (select access.my_membership())));
grant select, insert (id, action_id, text, owner_id, approved_at), update (approved_at), delete on signals.action_story to soubeh_app;

-- Who approved, and once.
create or replace function signals.guard_approval() returns trigger language plpgsql security definer set search_path = signals, access, pg_temp as $$
begin
  if tg_op = 'UPDATE' and old.approved_at is not null then raise check_violation using message = 'it is approved already'; end if;
  new.approved_by := case when new.approved_at is not null then my_membership() end;
  if new.approved_at is not null and new.approved_by is not null then new.approved_at := now(); end if;
  return new;
end $$;
create or replace trigger guard before insert or update on signals.contribution for each row when (current_setting('app.erasing', true) is distinct from 'on') execute function signals.guard_approval();
create or replace trigger guard before insert or update on signals.action_story for each row when (current_setting('app.erasing', true) is distinct from 'on') execute function signals.guard_approval();

create policy of_case on signals.story_origin for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (case_id = any ((select access.my_cases())::uuid[])) is true);
create policy choose on signals.story_origin for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and case_id = any ((select access.my_cases())::uuid[])
  and action_story_id in (select s.id from signals.action_story s where s.id = story_origin.action_story_id and s.author_id = (select access.my_membership()))
  and story_id in (select t.id from cases.anonymised_story t where t.id = story_origin.story_id and t.case_id = story_origin.case_id));
grant select, insert (id, action_story_id, case_id, story_id) on signals.story_origin to soubeh_app;
