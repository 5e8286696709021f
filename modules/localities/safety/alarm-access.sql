-- Who is alarmed when somebody does not come out, and when. The job calls it as the owner (jobs.ts).

-- Whom a visit needs told: the job is part of the transaction that begins, prolongs or ends it, and its time is the time of the alarm. What comes late from a
-- telephone without signal gets a minute, in which the check-out that waits behind it arrives.
create or replace function localities.watch_visit() returns trigger language plpgsql volatile security definer set search_path = localities, access, pg_temp as $$
begin
  if new.state = 'running' and (tg_op = 'INSERT' or old.state <> 'running' or old.ends_by <> new.ends_by) then
    perform graphile_worker.add_job('safety.overdue', json_build_object('id', new.id), job_key => 'visit ' || new.id,
      run_at => case when new.ends_by < now() and new.checked_in_received_at > new.checked_in_at + interval '2 minutes' then now() + interval '1 minute' else new.ends_by end);
  end if;
  if tg_op = 'UPDATE' and (new.state <> 'running' or new.ends_by > now()) then
    update alarm set called_off_at = now() where visit_id = new.id and kind <> 'alone' and called_off_at is null;
  end if;
  -- Alone, or in, in spite of a warning: the head knows at once.
  if new.state = 'running' and new.alone_reason <> '' and (tg_op = 'INSERT' or old.state <> 'running') then
    insert into alarm (organisation_id, visit_id, kind, to_membership_id, visitor_id) select new.organisation_id, new.id, 'alone', m, new.author_id from unnest(heads_of(new.organisation_id, new.author_id)) m;
  end if;
  return null;
end $$;
create or replace function localities.works(a_membership uuid) returns boolean language sql stable set search_path = access, pg_temp as $$
  select exists (select from membership m join account a on a.id = m.account_id where m.id = a_membership and lasts(m.valid_from, m.valid_to, m.ended_at) and a.disabled_at is null) $$;
-- Heads of an organisation, and of what it is a part of when it has none of its own; not the one who is out there.
create or replace function localities.heads_of(an_organisation uuid, but uuid) returns uuid[] language sql stable set search_path = localities, access, pg_temp as $$
  with own as (select m.id from membership m where m.organisation_id = an_organisation and m.role = 'head' and m.id <> but and works(m.id)),
    above as (select m.id from organisation o join membership m on m.organisation_id = o.parent_id and m.role = 'head' and m.id <> but and works(m.id) where o.id = an_organisation and not exists (select from own))
  select coalesce(array_agg(id), '{}') from (select id from own union select id from above) x $$;
-- What a visit that is overdue needs now; asks for itself again when the next thing is due. What was done is a row, so doing it again does nothing.
-- First the named colleague; when they do not answer, the head; when they did and nobody came out for an hour, the head as well. @returns whom to write to.
create or replace function localities.raise_alarm(a_visit uuid) returns table (organisation_id uuid, email text) language plpgsql volatile set search_path = localities, access, pg_temp as $$
#variable_conflict use_column
declare v visit; first_at timestamptz; heard_at timestamptz; due timestamptz; step text; told uuid[];
begin
  select * into v from visit where id = a_visit for update;
  if v.id is null or v.state <> 'running' or exists (select from alarm a where a.visit_id = v.id and a.kind = 'unanswered' and a.called_off_at is null) then return; end if;
  select min(a.raised_at), min(a.acknowledged_at) into first_at, heard_at from alarm a where a.visit_id = v.id and a.kind = 'overdue' and a.called_off_at is null;
  step := case when first_at is null then 'overdue' else 'unanswered' end;
  due := case when first_at is null then v.ends_by when heard_at is not null then heard_at + interval '1 hour' else first_at + make_interval(mins => v.head_after_minutes) end;
  if due <= now() then
    told := case when step = 'overdue' and works(v.alarm_membership_id) then array[v.alarm_membership_id] else heads_of(v.organisation_id, v.author_id) end;
    -- Nobody heads it: the colleague again.
    if cardinality(told) = 0 then told := array[v.alarm_membership_id]; end if;
    insert into alarm (organisation_id, visit_id, kind, to_membership_id, visitor_id) select v.organisation_id, v.id, step, m, v.author_id from unnest(told) m;
    due := case when step = 'overdue' then now() + make_interval(mins => v.head_after_minutes) end;
  end if;
  if due is not null then perform graphile_worker.add_job('safety.overdue', json_build_object('id', v.id), job_key => 'visit ' || v.id, run_at => due); end if;
  return query select m.organisation_id, a.email::text from unnest(told) t join membership m on m.id = t join account a on a.id = m.account_id;
end $$;
-- Running visits whose time has passed and of whom nobody was told, whatever became of their job.
create or replace function localities.overdue_visits() returns table (id uuid) language sql stable set search_path = localities, pg_temp as $$
  select v.id from visit v where v.state = 'running' and v.ends_by < now() - interval '2 minutes' and not exists (select from alarm a where a.visit_id = v.id and a.kind = 'unanswered' and a.called_off_at is null) $$;
-- Who went where and when is nobody's business for long: ninety days after.
create or replace function localities.forget_visits() returns int language plpgsql volatile security definer set search_path = localities, access, pg_temp as $$
declare n int;
begin
  delete from alarm where visit_id in (select id from visit where state <> 'running' and ends_by < now() - interval '90 days');
  delete from visit where state <> 'running' and ends_by < now() - interval '90 days';
  get diagnostics n = row_count;
  delete from change_log where xid = platform.raised(pg_current_xact_id());
  return n;
end $$;
revoke execute on function localities.works(uuid), localities.heads_of(uuid, uuid), localities.raise_alarm(uuid), localities.overdue_visits(), localities.forget_visits(), localities.watch_visit() from public;

-- I deal with it.
create or replace function localities.acknowledge(an_alarm uuid) returns boolean language plpgsql volatile security definer set search_path = localities, access, pg_temp as $$
begin
  update alarm set acknowledged_at = coalesce(acknowledged_at, now()) where id = an_alarm and to_membership_id = my_membership();
  return found;
end $$;
