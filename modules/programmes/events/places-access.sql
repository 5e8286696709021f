-- Places in a run. One way for everybody, signed in or not: the row of the run is held, so that of many at the same moment exactly as many as fit in are registered.

-- Writes to somebody how they stand: a job makes the mail with their own link.
create or replace function programmes.tell_registered(a_registration uuid, what text) returns void language plpgsql volatile security definer set search_path = programmes, pg_temp as $$
begin
  update registration set told_at = now() where id = a_registration;
  perform graphile_worker.add_job('programmes.tell', json_build_object('id', a_registration, 'what', what), job_key => 'programmes.tell ' || what || ' ' || a_registration);
end $$;
-- Free places go to those who wait, in their order, until it begins. The run is held by the caller.
create or replace function programmes.fill_run(a_run uuid) returns void language plpgsql volatile security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
declare free int; one uuid;
begin
  if now() >= programmes.run_begins(a_run) then return; end if;
  select r.capacity - (select count(*) from registration g where g.run_id = r.id and g.state = 'registered') into free from run r where r.id = a_run;
  for one in select g.id from registration g where g.run_id = a_run and g.state = 'waiting' order by g.queued limit greatest(free, 0) loop
    update registration set state = 'registered' where id = one;
    perform programmes.tell_registered(one, 'moved');
  end loop;
end $$;
-- Takes one registration. @returns 'taken', or 'closed'. The same address again takes no second place; it is written to once more, at most every ten minutes, and who asked learns nothing.
create or replace function programmes.take_registration(an_id uuid, a_run uuid, a_membership uuid, a_site uuid, a_name text, an_email text, an_employer text, a_post text, some_needs text, a_language text) returns text language plpgsql volatile security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
declare r run; before registration; taken int; first uuid;
begin
  select * into r from run where id = a_run for update;
  if r.id is null or not programmes.run_open(r.id) then return 'closed'; end if;
  select * into before from registration g where g.run_id = r.id and g.state <> 'cancelled' and (lower(g.email) = lower(an_email) or g.membership_id = a_membership) order by g.membership_id = a_membership desc nulls last limit 1;
  if before.id is not null then
    if before.told_at is null or before.told_at < now() - interval '10 minutes' then perform programmes.tell_registered(before.id, 'again'); end if;
    return case when a_membership is not null and before.membership_id is distinct from a_membership then 'address' else 'taken' end;
  end if;
  if a_site is not null and not exists (select from site s where s.id = a_site and s.programme_id = r.programme_id and s.joined_on is not null) then return 'closed'; end if;
  select count(*) into taken from registration g where g.run_id = r.id and g.state = 'registered';
  -- A place that is free goes to whoever waits first.
  insert into registration (id, organisation_id, run_id, membership_id, site_id, name, email, employer, post, needs, language, state, queued)
    values (an_id, r.organisation_id, r.id, a_membership, a_site, a_name, an_email, an_employer, a_post, some_needs, a_language, 'waiting', (select coalesce(max(g.queued), 0) + 1 from registration g where g.run_id = r.id));
  if taken < r.capacity then
    update registration g set state = 'registered' where g.id = (select w.id from registration w where w.run_id = r.id and w.state = 'waiting' order by w.queued limit 1) returning g.id into first;
    -- Somebody who waited meanwhile (a day was moved, nobody left) learns it.
    if first <> an_id then perform programmes.tell_registered(first, 'moved'); end if;
  end if;
  perform programmes.tell_registered(an_id, 'new');
  return 'taken';
end $$;
create or replace function programmes.leave_registration(a_registration uuid) returns boolean language plpgsql volatile security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
declare r run;
begin
  select x.* into r from run x join registration g on g.run_id = x.id where g.id = a_registration for update of x;
  update registration set state = 'cancelled', cancelled_at = now() where id = a_registration and state <> 'cancelled';
  if not found then return false; end if;
  perform programmes.fill_run(r.id);
  return true;
end $$;
revoke execute on function programmes.tell_registered(uuid, text), programmes.fill_run(uuid), programmes.take_registration(uuid, uuid, uuid, uuid, text, text, text, text, text, text), programmes.leave_registration(uuid) from public;
-- More places, for whoever waits; never fewer than those who have one.
create or replace function programmes.fill_changed_run() returns trigger language plpgsql volatile security definer set search_path = programmes, pg_temp as $$
begin
  if new.capacity < (select count(*) from registration g where g.run_id = new.id and g.state = 'registered') then raise check_violation using message = 'fewer places than people who have one'; end if;
  perform programmes.fill_run(new.id);
  return null;
end $$;
create or replace trigger fill after update of capacity on programmes.run for each row when (new.capacity <> old.capacity) execute function programmes.fill_changed_run();

-- Signed in: their name and address are those of the account; the registration is theirs from the beginning. @returns 'taken', 'closed', or 'address' when their address is registered without an account: its link joins the two.
create or replace function programmes.register_me(an_id uuid, a_run uuid, some_needs text, a_language text) returns text language plpgsql volatile security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_column
declare said text;
begin
  if not a_run = any (programmes.runs_seen()) then return 'closed'; end if;
  select programmes.take_registration(an_id, a_run, m.id, (select s.id from site s join run r on r.programme_id = s.programme_id where r.id = a_run and s.to_organisation_id = m.organisation_id and s.joined_on is not null and s.left_on is null), a.name, a.email, o.name, '', some_needs, a_language) into said
    from membership m join account a on a.id = m.account_id join organisation o on o.id = m.organisation_id where m.id = my_membership();
  return coalesce(said, 'closed');
end $$;
-- Whose it is, or the team: before it begins whoever waits moves in.
create or replace function programmes.cancel_registration(a_registration uuid) returns boolean language plpgsql volatile security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_column
declare g registration;
begin
  select * into g from registration x where x.id = a_registration;
  if g.id is null or exists (select from certificate c where c.registration_id = g.id and c.revoked_on is null) or not (g.run_id = any (programmes.runs_at_work()) or g.membership_id = my_membership() and now() < programmes.run_begins(g.run_id)) then return false; end if;
  return programmes.leave_registration(g.id);
end $$;
-- A registration made without an account becomes mine: I am signed in and hold its link.
create or replace function programmes.join_registration(a_hash bytea) returns uuid language plpgsql volatile security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_column
declare done uuid;
begin
  update registration g set membership_id = my_membership() where g.link_hash = a_hash and g.membership_id is null and g.state <> 'cancelled' and g.erased_on is null and my_membership() is not null
    and not exists (select from registration o where o.run_id = g.run_id and o.membership_id = my_membership() and o.state <> 'cancelled') returning g.run_id into done;
  return done;
end $$;
-- Those who came are thanked, told where they may say how it was.
create or replace function programmes.thank_run(a_run uuid) returns int language plpgsql volatile security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
declare one uuid; n int := 0;
begin
  if not a_run = any (programmes.runs_at_work()) then return 0; end if;
  for one in select distinct g.id from registration g join presence p on p.registration_id = g.id where g.run_id = a_run and g.state = 'registered' loop perform programmes.tell_registered(one, 'thanks'); n := n + 1; end loop;
  return n;
end $$;
create or replace function programmes.tell_certified(a_registration uuid) returns void language plpgsql volatile security definer set search_path = programmes, pg_temp as $$
begin
  if exists (select from registration g where g.id = a_registration and g.run_id = any (programmes.runs_at_work())) then perform programmes.tell_registered(a_registration, 'certificate'); end if;
end $$;
