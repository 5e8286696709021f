-- What is due and what stands in the way. Run by the nightly job and again before anything is erased.

-- First day after the period: whole years from 1 January after the event, as filing plans count.
create or replace function retention.first_day(event date, years int) returns date language sql immutable set search_path = pg_catalog, pg_temp as $$
  select make_date(extract(year from event)::int + years + 1, 1, 1) $$;

-- The cards that one organisation has joined to one human being: they are due together.
create or replace function retention.same_person(an_organisation uuid, a_person uuid) returns uuid[] language plpgsql stable set search_path = people, pg_temp as $$
begin
  if not exists (select from merge m where m.organisation_id = an_organisation and m.undone_at is null and a_person in (m.kept_id, m.merged_id)) then return array[a_person]; end if;
  return array(with recursive same as (select a_person as id union select case when m.kept_id = s.id then m.merged_id else m.kept_id end from same s join merge m on m.organisation_id = an_organisation and m.undone_at is null and s.id in (m.kept_id, m.merged_id))
    select id from same);
end $$;

-- Applications that still say who it was, decided and off the waiting list; in a year or in all of them.
create or replace function retention.named_applications(an_organisation uuid, a_year int) returns uuid[] language sql stable set search_path = referrals, pg_temp as $$
  select coalesce(array_agg(a.id), '{}') from application a where a.organisation_id = an_organisation and a.state <> 'open' and not (a.call_agreed and a.waiting_ended_on is null)
     and (a.person_id is not null or concat(a.name, a.contact, a.asked, a.explanation, a.elsewhere_note) <> '') and a.erased_on is null
     and (a_year is null or extract(year from greatest(a.decided_on, a.waiting_ended_on)) = a_year) $$;

-- Everything of one organisation whose period is over, with the event it is counted from.
create or replace function retention.over(an_organisation uuid, only_kind text default null, only_case uuid default null, only_person uuid default null) returns table (kind text, case_id uuid, person_id uuid, release_id uuid, year int, rows_held int, event_on date, due_on date)
language plpgsql stable security definer set search_path = retention, access, cases, people, work, pg_temp as $$
#variable_conflict use_column
begin return query
  with closed as (
    select c.id, (select max(e.closed_on) from episode e where e.case_id = c.id) as on_day from "case" c
     where c.phase = 'closed' and (only_case is null or c.id = only_case) and exists (select from case_service s where s.case_id = c.id and s.organisation_id = an_organisation)),
  found as (
    select 'closed_case' as kind, c.id as case_id, null::uuid as person_id, null::uuid as release_id, null::int as year, 0 as rows_held,
           -- A signed consent kept for longer keeps its case.
           greatest(c.on_day, (select max(r.on_day) from record r where r.case_id = c.id and r.organisation_id = an_organisation), (select max(least(r.valid_to, (r.withdrawn_at at time zone 'Europe/Prague')::date)) + (make_interval(years => greatest(q.years - (select years from rule where organisation_id = an_organisation and kind = 'closed_case'), 0)))
              from release r, rule q where r.case_id = c.id and r.organisation_id = an_organisation and q.organisation_id = an_organisation and q.kind = 'release' group by q.years)::date) as event_on
      from closed c where c.on_day is not null and coalesce(only_kind, 'closed_case') = 'closed_case'
    union all
    select 'release', r.case_id, r.person_id, r.id, null, 0, least(r.valid_to, (r.withdrawn_at at time zone 'Europe/Prague')::date)
      from release r join closed c on c.id = r.case_id where r.organisation_id = an_organisation and r.purpose <> '–' and coalesce(only_kind, 'release') = 'release'
    union all
    select 'person', null, p.person_id, null, null, 0, greatest((select max(q.updated_at at time zone 'Europe/Prague')::date from profile q where q.organisation_id = an_organisation and q.person_id = any (same)), (select max(r.on_day) from record r where r.organisation_id = an_organisation and r.about && same))
      from profile p, same_person(an_organisation, p.person_id) same where p.organisation_id = an_organisation and coalesce(only_kind, 'person') = 'person' and (only_person is null or p.person_id = only_person)
       and not exists (select from case_person cp join case_service s on s.case_id = cp.case_id and s.organisation_id = an_organisation where cp.person_id = any (same))
    union all
    select case when r.one_off_request <> '' then 'one_off_request' else 'work_record' end, null, null, null, extract(year from r.on_day)::int, count(*)::int, max(r.on_day)
      from record r where r.organisation_id = an_organisation and r.case_id is null and coalesce(only_kind, 'work_record') in ('work_record', 'one_off_request') group by 1, 5
    union all
    select 'one_off_request', null, null, null, x.year, x.referrals, x.last_on from referrals.without_case(an_organisation) x where coalesce(only_kind, 'one_off_request') = 'one_off_request'
    union all
    select 'read_log', null, null, null, extract(year from l.at at time zone 'Europe/Prague')::int, count(*)::int, max((l.at at time zone 'Europe/Prague')::date)
      from read_log l where l.organisation_id = an_organisation and l.row_hash is null and coalesce(only_kind, 'read_log') = 'read_log' group by 5
    union all
    -- Names of applicants; what is still to be decided and who stands on a waiting list is not over.
    select 'application', null, null, null, extract(year from greatest(a.decided_on, a.waiting_ended_on))::int, count(*)::int, max(greatest(a.decided_on, a.waiting_ended_on))
      from referrals.application a where a.organisation_id = an_organisation and a.id = any (retention.named_applications(an_organisation, null)) and coalesce(only_kind, 'application') = 'application' group by 5
    union all
    -- Meetings without a case that are over; those of a case go with it.
    select 'meeting', null, null, null, extract(year from m.on_day)::int, count(*)::int, max(m.on_day)
      from meetings.meeting m where m.organisation_id = an_organisation and m.id = any (meetings.over_without_case(an_organisation, null)) and coalesce(only_kind, 'meeting') = 'meeting' group by 5
    union all
    -- What was said and seen at audits that are over.
    select 'audit', null, null, null, extract(year from o.on_day)::int, count(*)::int, max(o.on_day)
      from audits.over_with_talks(an_organisation, null) o where coalesce(only_kind, 'audit') = 'audit' group by 5
    union all
    -- Complaints that were answered. How many is not said: a complaint is not counted by who must not read it.
    select 'complaint', null, null, null, extract(year from c.answered_on)::int, 0, max(c.answered_on) from quality.complaints_over(an_organisation, null) c where coalesce(only_kind, 'complaint') = 'complaint' group by 5
    union all
    -- Words of clients from campaigns that are over, by the year in which they came. How many is not said: weeks with few are not counted for anybody.
    select 'feedback', null, null, null, extract(year from v.week)::int, 0, max(v.week)
      from quality.voice_text v join quality.campaign c on c.id = v.campaign_id where v.organisation_id = an_organisation and c.ends_on < platform.today() and coalesce(only_kind, 'feedback') = 'feedback' group by 5
    union all
    select 'departure', null, null, null, extract(year from d.on_day)::int, count(*)::int, max(d.on_day) from quality.departure d where d.organisation_id = an_organisation and coalesce(only_kind, 'departure') = 'departure' group by 5
    union all
    -- Learning of people who left, by the year in which they did.
    select 'learning', null, null, null, extract(year from l.on_day)::int, sum(l.rows_held)::int, max(l.on_day) from learning.over(an_organisation, null) l where coalesce(only_kind, 'learning') = 'learning' group by 5
    union all
    -- Registrations for events that were held.
    select 'registration', null, null, null, extract(year from g.on_day)::int, count(*)::int, max(g.on_day) from programmes.registrations_over(an_organisation, null) g where coalesce(only_kind, 'registration') = 'registration' group by 5),
  -- Whoever registered was told how long: five years, unless the head said otherwise.
  rules as (select q.organisation_id, q.kind, q.years from rule q where q.organisation_id = an_organisation
    union all select an_organisation, 'registration', 5 where not exists (select from rule q where q.organisation_id = an_organisation and q.kind = 'registration'))
  select f.kind, f.case_id, f.person_id, f.release_id, f.year, sum(f.rows_held)::int, max(f.event_on), first_day(max(f.event_on), r.years)
    from found f join rules r on r.organisation_id = an_organisation and r.kind = f.kind group by f.kind, f.case_id, f.person_id, f.release_id, f.year, r.years having first_day(max(f.event_on), r.years) <= platform.today(); end $$;

-- What forbids erasing now, in codes; empty when nothing does.
create or replace function retention.standing_in_way(an_organisation uuid, a_kind text, a_case uuid, a_person uuid) returns text[] language plpgsql stable security definer
set search_path = retention, access, cases, people, commitments, signals, work, pg_temp as $$
#variable_conflict use_column
begin return array_remove(array[
  case when exists (select from "case" c where c.id = a_case and c.phase <> 'closed') then 'open_case' end,
  case when exists (select from commitment k where (k.case_id = a_case or a_kind = 'person' and k.case_id is null and a_person = any (k.about)) and (k.organisation_id = an_organisation or k.owner_organisation_id = an_organisation)
      and (k.state = 'offered' or k.state = 'open' and k.due_on >= platform.today()))
    or a_kind = 'person' and exists (select from referrals.application p where p.organisation_id = an_organisation and p.person_id = a_person and (p.state = 'open' or p.call_agreed and p.waiting_ended_on is null))
    -- An open complaint, or one that names a head: whoever may confirm the erasing of its client must not be able to make it disappear.
    or a_kind = 'person' and exists (select from quality.complaint c where c.organisation_id = an_organisation and c.person_id = a_person and (c.answered_on is null or quality.names_head(c.id, c.organisation_id)))
    or exists (select from recommendation r where r.case_id = a_case and (r.organisation_id = an_organisation or r.to_organisation_id = an_organisation) and not exists (select from answer a where a.recommendation_id = r.id)) then 'unanswered' end,
  case when exists (select from release r where (r.case_id = a_case or a_kind = 'person' and r.person_id = a_person) and (r.organisation_id = an_organisation or r.to_organisation_id = an_organisation)
      and r.valid_to >= platform.today() and r.withdrawn_at is null) then 'running_release' end,
  case when a_kind = 'person' and exists (select from record r where r.organisation_id = an_organisation and a_person = any (r.about)) then 'records' end], null); end $$;

-- Marks what is due in every organisation that has rules; unmarks what no longer is (a case opened again, a longer period).
create or replace function retention.mark_due() returns int language plpgsql volatile security definer set search_path = retention, access, pg_temp as $$
#variable_conflict use_column
declare o uuid; marked int := 0; n int;
begin
  update item set state = 'due', postponed_until = null, reason = '' where state = 'postponed' and postponed_until < platform.today();
  for o in select distinct organisation_id from (select organisation_id from rule union select organisation_id from item union select organisation_id from programmes.registration) x loop
    with due as materialized (select d.* from over(o) d where standing_in_way(o, d.kind, d.case_id, d.person_id) = '{}'),
    gone as (delete from item i where i.organisation_id = o and i.state <> 'confirmed' and not exists (select from due d where d.kind = i.kind and (d.case_id, d.person_id, d.release_id, d.year) is not distinct from (i.case_id, i.person_id, i.release_id, i.year)))
    insert into item as kept (organisation_id, kind, case_id, person_id, release_id, year, rows_held, event_on, due_on)
      select o, kind, case_id, person_id, release_id, year, rows_held, event_on, due_on from due
      on conflict (organisation_id, kind, case_id, person_id, release_id, year) do update set rows_held = excluded.rows_held, event_on = excluded.event_on, due_on = excluded.due_on
        where (kept.rows_held, kept.event_on, kept.due_on) is distinct from (excluded.rows_held, excluded.event_on, excluded.due_on);
    get diagnostics n = row_count;
    marked := marked + n;
  end loop;
  -- That an item is due no more is no news; whom it was about stays out of the log.
  update access.change_log set was = null where xid = platform.raised(pg_current_xact_id()) and table_name = 'retention.item' and action = 'delete';
  return marked;
end $$;
revoke execute on function retention.same_person(uuid, uuid), retention.over(uuid, text, uuid, uuid), retention.named_applications(uuid, int), retention.standing_in_way(uuid, text, uuid, uuid), retention.mark_due() from public;

-- What erasing an item would take, by table: for the head's second look. Numbers only, of the caller's own organisation.
create or replace function retention.parts(an_item uuid) returns table (table_name text, rows int) language plpgsql stable security definer set search_path = retention, pg_temp as $$
#variable_conflict use_column
declare i item; t record; n int;
begin
  select * into i from item where id = an_item and organisation_id = access.my_organisation() and access.sees_whole_organisation();
  if i.id is null then return; end if;
  if i.year is not null then table_name := case i.kind when 'read_log' then 'access.read_log' when 'application' then 'referrals.application' when 'meeting' then 'meetings.meeting' when 'audit' then 'audits.audit' when 'complaint' then 'quality.complaint' when 'feedback' then 'quality.voice_text' when 'departure' then 'quality.departure' when 'registration' then 'programmes.registration' when 'learning' then 'learning.entry' else 'work.record' end; rows := i.rows_held; return next; return; end if;
  if i.kind = 'release' then table_name := 'access.release'; rows := 1; return next; return; end if;
  for t in select tbl, columns from tables() where i.kind = 'closed_case' and columns @> '{organisation_id,case_id}' or i.kind = 'person' and columns @> '{organisation_id,person_id}' and not 'case_id' = any (columns) and tbl <> 'quality.complaint'::regclass loop
    execute format('select count(*)::int from %s where organisation_id = $1 and %I = $2', t.tbl, case when i.kind = 'person' then 'person_id' else 'case_id' end) into n using i.organisation_id, coalesce(i.case_id, i.person_id);
    if n > 0 then table_name := t.tbl::text; rows := n; return next; end if;
  end loop;
end $$;
-- How many other organisations hold something of their own in the case or about the person: theirs stays.
create or replace function retention.others(an_item uuid) returns int language plpgsql stable security definer set search_path = retention, access, cases, people, pg_temp as $$
#variable_conflict use_column
begin return (select case i.kind
    when 'closed_case' then (select count(distinct s.organisation_id) from case_service s where s.case_id = i.case_id and s.organisation_id <> i.organisation_id)
    when 'person' then (select count(*) from profile p where p.person_id = i.person_id and p.organisation_id <> i.organisation_id) else 0 end::int
  from item i where i.id = an_item and i.organisation_id = my_organisation() and sees_whole_organisation()); end $$;
