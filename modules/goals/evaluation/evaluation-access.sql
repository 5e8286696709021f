-- What the evaluation and the board know across a whole: names of those who answer for goals, whom a task may be given to, and what came of tasks.

-- The organisation and those that it is a part of.
create or replace function goals.line_of(an_organisation uuid) returns uuid[] language plpgsql stable security definer set search_path = goals, access, pg_temp as $$
#variable_conflict use_column
begin return (with recursive above as (
    select o.id, o.parent_id from organisation o where o.id = an_organisation
    union select o.id, o.parent_id from organisation o join above a on o.id = a.parent_id)
  select coalesce(array_agg(id), '{}') from above); end $$;
-- A centre and the whole that it is a part of may ask each other for something outside of cases. It begins as an offer: neither binds the other. Asked by commitments.guard_owner.
create or replace function goals.may_ask(an_organisation uuid, another uuid) returns boolean language plpgsql stable security definer set search_path = goals, access, pg_temp as $$
begin return coalesce(another = any (line_of(an_organisation)) or an_organisation = any (line_of(another)), false); end $$;
-- Who is a part of whom is not for everybody to ask.
revoke execute on function goals.line_of(uuid), goals.may_ask(uuid, uuid) from public;

-- Names of colleagues of the same whole, for whoever answers for a goal or wrote an evaluation. Nobody of another whole.
create or replace function goals.names_of(ids uuid[]) returns table (membership_id uuid, name text) language plpgsql stable security definer set search_path = goals, access, pg_temp as $$
#variable_conflict use_column
begin return query select m.id, a.name from membership m join account a on a.id = m.account_id where m.id = any (ids) and m.organisation_id = any ((select my_whole())::uuid[]); end $$;

-- Whom a task from the evaluation of a centre's goals may be given to: its team, and the heads of the whole. `head`: of the centre itself, or of what it is a part of.
create or replace function goals.team_of(centres uuid[]) returns table (centre_id uuid, membership_id uuid, name text, organisation_id uuid, head boolean, above boolean) language plpgsql stable security definer set search_path = goals, access, pg_temp as $$
#variable_conflict use_column
begin return query
  select c.id, m.id, a.name, m.organisation_id, m.role = 'head', m.organisation_id <> c.id
    from (select unnest(centres) as id) c join membership m on m.organisation_id = c.id and m.role <> 'administrator' or m.role = 'head' and m.organisation_id = any (line_of(c.id)) join account a on a.id = m.account_id
   where c.id = any ((select my_centres())::uuid[]) and lasts(m.valid_from, m.valid_to, m.ended_at) and a.disabled_at is null
   order by c.id, m.organisation_id <> c.id, m.role <> 'head', a.name, m.id; end $$;

-- What came of evaluations of these goals: everybody who sees the goal knows what is being done about it, by whom and by when. Tasks of goals are about no client.
create or replace function goals.tasks_of(among uuid[]) returns table (goal_id uuid, month date, id uuid, what text, state text, due_on date, done_on date, owner text, mine boolean) language plpgsql stable security definer set search_path = goals, commitments, access, pg_temp as $$
#variable_conflict use_column
begin return query
  select e.goal_id, e.month, c.id, c.what, c.state, c.due_on, c.done_on, coalesce(a.name, nullif(c.owner_body, '')), coalesce(c.owner_membership_id = (select my_membership()), false)
    from evaluation e join commitment c on c.id = e.commitment_id and c.case_id is null left join membership m on m.id = c.owner_membership_id left join account a on a.id = m.account_id
   where e.goal_id = any (among) and e.organisation_id = any ((select my_centres())::uuid[]); end $$;

-- A task and a meeting that the writer sees themselves, and no others: who reads the evaluation reads of them.
create or replace function goals.guard_evaluation() returns trigger language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare before uuid[] := case when tg_op = 'UPDATE' then array[old.commitment_id, old.meeting_id] end;
begin
  if access.my_membership() is null then return new; end if;
  if new.commitment_id is not null and new.commitment_id is distinct from before[1] and not exists (select from commitments.commitment c where c.id = new.commitment_id and c.case_id is null)
    or new.meeting_id is not null and new.meeting_id is distinct from before[2] and not exists (select from meetings.meeting m where m.id = new.meeting_id and m.case_id is null and m.kind = 'team') then
    raise insufficient_privilege;
  end if;
  return new;
end $$;
create or replace trigger guard before insert or update on goals.evaluation for each row execute function goals.guard_evaluation();

create or replace trigger tell after insert or update on goals.evaluation for each row execute function platform.tell('goals', 'plan_id');

-- The department reminds; everybody who sees the centre sees that it did.
create policy centres on goals.reminder for select to soubeh_app using (organisation_id = any ((select goals.my_centres())::uuid[]));
-- By a commitment of theirs: of it everybody is told how it stands.
create policy reminds on goals.reminder for insert to soubeh_app with check (goals.approves(goals.centre_of(plan_id)) and commitment_id in (select c.id from commitments.commitment c where c.id = reminder.commitment_id and c.case_id is null and c.author_id = (select access.my_membership())));
call platform.grant_writes('goals.reminder');
revoke update on goals.reminder from soubeh_app;
create or replace trigger fill before insert on goals.reminder for each row execute function goals.fill_from_plan();
create or replace function goals.reminders_of(plans uuid[], a_month date) returns table (plan_id uuid, on_day date, state text) language plpgsql stable security definer set search_path = goals, commitments, access, pg_temp as $$
#variable_conflict use_column
begin return query select distinct on (r.plan_id) r.plan_id, (r.created_at at time zone 'Europe/Prague')::date, c.state from reminder r join commitment c on c.id = r.commitment_id
   where r.plan_id = any (plans) and r.month = a_month and r.organisation_id = any ((select my_centres())::uuid[]) order by r.plan_id, r.created_at desc; end $$;
