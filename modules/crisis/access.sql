-- A crisis stands in the locality's case: read by everybody who takes part there, also those without a role. Who may do what in it is decided by roles (rules.ts);
-- what must hold whatever a query would try stands here.
call platform.govern_common('crisis.activation', together => true, frozen => array['title', 'started_at', 'template_version_id', 'plan_name', 'plan']);
call platform.govern_common('crisis.role', together => true, frozen => array['activation_id', 'code', 'name', 'membership_id', 'since']);
call platform.govern_common('crisis.entry', frozen => array['activation_id', 'at', 'kind', 'area', 'text']);
call platform.govern_common('crisis.emergency', frozen => array['activation_id', 'until', 'statute_code', 'reason']);
call platform.govern_common('crisis.item', together => true, frozen => array['activation_id', 'area', 'position', 'text', 'who_usually', 'added']);
call platform.govern_common('crisis.contact', together => true, frozen => array['activation_id', 'kind', 'membership_id', 'partner_id', 'name']);
-- What happened is only added to.
drop policy change on crisis.entry;
drop policy change on crisis.emergency;
revoke insert, update on crisis.entry, crisis.emergency from soubeh_app;
grant insert (id, case_id, activation_id, at, kind, area, text) on crisis.entry to soubeh_app;
grant insert (id, case_id, activation_id, until, statute_code, reason) on crisis.emergency to soubeh_app;

-- Begun by who may, led by who is trained; changed by who directs it while it goes on.
create policy may_begin on crisis.activation as restrictive for insert to soubeh_app with check ((select crisis.may_begin()));
create policy directs on crisis.activation as restrictive for update to soubeh_app using (id = any ((select crisis.directed())::uuid[]));
create policy of_running on crisis.role as restrictive for insert to soubeh_app with check (activation_id = any ((select crisis.directed())::uuid[]));
create policy directs on crisis.role as restrictive for update to soubeh_app using (activation_id = any ((select crisis.directed())::uuid[]));
create policy of_running on crisis.entry as restrictive for insert to soubeh_app with check (activation_id = any ((select crisis.running())::uuid[]));
create policy directs on crisis.emergency as restrictive for insert to soubeh_app with check (activation_id = any ((select crisis.directed())::uuid[]));
create policy of_running on crisis.item as restrictive for insert to soubeh_app with check (activation_id = any ((select crisis.running())::uuid[]));
create policy while_running on crisis.item as restrictive for update to soubeh_app using (activation_id = any ((select crisis.running())::uuid[]));
create policy of_running on crisis.contact as restrictive for insert to soubeh_app with check (activation_id = any ((select crisis.running())::uuid[]));
create policy while_running on crisis.contact as restrictive for update to soubeh_app using (activation_id = any ((select crisis.running())::uuid[]));

-- Nobody coordinates or holds a role without a training that holds on that day, and nobody who does not take part.
create or replace function crisis.guard_coordinator() returns trigger language plpgsql stable security definer set search_path = crisis, access, pg_temp as $$
declare who uuid;
begin
  if my_membership() is null then return new; end if;
  foreach who in array array_remove(array[case when tg_op = 'INSERT' or new.coordinator_id <> old.coordinator_id then new.coordinator_id end, case when tg_op = 'INSERT' or new.deputy_id is distinct from old.deputy_id then new.deputy_id end], null) loop
    -- A deputy takes over by a rule (crisis.succeed): they were trained when they became one.
    if not takes_part(new.case_id, who) or not 'coordination' = any (trained_for(who)) and not (tg_op = 'UPDATE' and who = old.deputy_id) then raise insufficient_privilege; end if;
  end loop;
  return new;
end $$;
create or replace trigger guard_coordinator before insert or update on crisis.activation for each row execute function crisis.guard_coordinator();
create or replace function crisis.guard_role() returns trigger language plpgsql stable security definer set search_path = crisis, access, pg_temp as $$
declare who uuid; needs text;
begin
  if my_membership() is null then return new; end if;
  select coalesce(r ->> 'training', 'team') into needs from activation a, jsonb_array_elements(a.plan -> 'roles') r where a.id = new.activation_id and a.case_id = new.case_id and r ->> 'code' = new.code;
  if not found then raise insufficient_privilege; end if;
  foreach who in array array_remove(array[case when tg_op = 'INSERT' then new.membership_id end, case when tg_op = 'INSERT' or new.deputy_id is distinct from old.deputy_id then new.deputy_id end], null) loop
    if not takes_part(new.case_id, who) or not needs = any (trained_for(who)) then raise insufficient_privilege; end if;
  end loop;
  return new;
end $$;
create or replace trigger guard_role before insert or update on crisis.role for each row execute function crisis.guard_role();

-- A number without gaps within the crisis: one writes at a time, so that whoever reads on from the last one misses nothing.
create or replace function crisis.number_entry() returns trigger language plpgsql security definer set search_path = crisis, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('crisis.entry:' || new.activation_id, 0));
  new.seq := (select coalesce(max(e.seq), 0) + 1 from entry e where e.activation_id = new.activation_id);
  return new;
end $$;
create or replace trigger number_entry before insert on crisis.entry for each row execute function crisis.number_entry();
-- What a rule did, written into the timeline by nobody.
create or replace function crisis.say(an_activation uuid, a_kind text, a_text text) returns void language plpgsql security definer set search_path = crisis, pg_temp as $$
begin insert into entry (id, organisation_id, case_id, activation_id, kind, text, author_id) select gen_random_uuid(), a.organisation_id, a.case_id, a.id, a_kind, a_text, null from activation a where a.id = an_activation; end $$;
revoke execute on function crisis.say(uuid, text, text) from public;

-- A coordinator who leaves never leaves the crisis without one: the deputy takes over. When there is none either, it is said in the timeline, and any head who takes part names one.
create or replace function crisis.succeed(a_case uuid default null) returns int language plpgsql security definer set search_path = crisis, access, pg_temp as $$
declare a record; done int := 0;
begin
  for a in select v.*, takes_part(v.case_id, v.deputy_id) as deputy_here, coalesce((select c.name from membership m join account c on c.id = m.account_id where m.id = v.deputy_id), '') as deputy_name,
      (select c.name from membership m join account c on c.id = m.account_id where m.id = v.coordinator_id) as coordinator_name
      from activation v where v.ended_at is null and (a_case is null or v.case_id = a_case) and not takes_part(v.case_id, v.coordinator_id) for update loop
    if a.deputy_here then
      perform say(a.id, 'takeover', a.coordinator_name || ' → ' || a.deputy_name);
      update activation set coordinator_id = a.deputy_id, deputy_id = null where id = a.id;
      done := done + 1;
    elsif not exists (select from entry e where e.activation_id = a.id and e.kind = 'vacant' and e.seq > coalesce((select max(x.seq) from entry x where x.activation_id = a.id and x.kind in ('activation', 'handover', 'takeover')), 0)) then
      perform say(a.id, 'vacant', a.coordinator_name);
      done := done + 1;
    end if;
  end loop;
  return done;
end $$;
revoke execute on function crisis.succeed(uuid) from public;
create or replace function crisis.somebody_left() returns trigger language plpgsql security definer set search_path = crisis, pg_temp as $$
begin
  if tg_table_name = 'membership' then perform succeed(a.case_id) from activation a where a.ended_at is null and a.coordinator_id = new.id;
  else perform succeed(new.case_id); end if;
  return null;
end $$;
create or replace trigger crisis_membership after update of ended_at, valid_to, role on access.membership for each row execute function crisis.somebody_left();
create or replace trigger crisis_service after update of state on cases.case_service for each row when (old.state = 'accepted' and new.state <> 'accepted') execute function crisis.somebody_left();

-- Whoever watches a crisis is told that something of it changed (platform/live).
create or replace trigger tell after insert or update on crisis.activation for each row execute function platform.tell('crisis', 'id');
create or replace trigger tell after insert or update on crisis.role for each row execute function platform.tell('crisis', 'activation_id');
create or replace trigger tell after insert on crisis.emergency for each row execute function platform.tell('crisis', 'activation_id');
create or replace trigger tell after insert or update on crisis.item for each row execute function platform.tell('crisis', 'activation_id');
create or replace trigger tell after insert or update on crisis.contact for each row execute function platform.tell('crisis', 'activation_id');
-- A task that was answered or done elsewhere changes the checklist as well.
create or replace function crisis.tell_task() returns trigger language plpgsql security definer set search_path = crisis, pg_temp as $$
begin
  perform pg_notify('live', 'crisis:' || i.activation_id) from item i where i.commitment_id = new.id;
  return null;
end $$;
create or replace trigger crisis_task after update of state, due_on, owner_membership_id on commitments.commitment for each row when (old.* is distinct from new.*) execute function crisis.tell_task();
