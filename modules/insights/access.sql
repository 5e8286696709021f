-- What insights count. Current state, no history.
-- Counting runs as the owner, for whom the policies of single rows would not hold: so each function begins from the caller's role and reach, and gives out
-- numbers; ids of cases only of those within the caller's reach. Heads (with parts), analysts and methodologists count their organisation whole;
-- a coordinator what the mandate covers.

-- Services of mine in cases: what everything below is counted over. A service of ours counts from its answer, the first one from the opening.
create or replace function insights.scope(out case_id uuid, out organisation_id uuid, out service_id uuid, out since date, out until date, out leads boolean,
  out kind text, out phase text, out opened_on date, out opened_at timestamptz) returns setof record
language plpgsql stable security definer set search_path = cases, access, pg_temp as $$
#variable_conflict use_column
declare mine uuid[] := my_organisations(); my_part text := my_role();
begin
  if my_part is null or my_part not in ('head', 'coordinator', 'analyst', 'methodologist') then return; end if;
  return query select cs.case_id, cs.organisation_id, cs.service_id, coalesce((cs.answered_at at time zone 'Europe/Prague')::date, c.opened_on), cs.ended_on, cs.organisation_id = cs.lead_organisation_id, c.subject_kind, c.phase, c.opened_on, c.created_at
    from case_service cs join "case" c on c.id = cs.case_id
   where cs.organisation_id = any (mine) and (cs.organisation_id = cs.lead_organisation_id and cs.state in ('invited', 'accepted', 'ended') or cs.state in ('accepted', 'ended'))
     and (my_part <> 'coordinator' or cs.service_id = any ((select my_services())::uuid[]) and cs.case_id = any ((select my_cases())::uuid[]));
end $$;

-- The same in cases of clients: a locality is nobody's case, and in no number of cases. What is met in one (barriers) is counted.
create or replace function insights.client_scope(out case_id uuid, out organisation_id uuid, out service_id uuid, out since date, out until date, out leads boolean,
  out phase text, out opened_on date, out opened_at timestamptz) returns setof record language sql stable security definer set search_path = insights, pg_temp as $$
  select s.case_id, s.organisation_id, s.service_id, s.since, s.until, s.leads, s.phase, s.opened_on, s.opened_at from scope() s where s.kind <> 'locality' $$;

-- Phases of cases at the end of a day, of those that ever changed it.
create or replace function insights.phases_on(cases uuid[], a_day date) returns table (case_id uuid, phase text) language sql stable set search_path = cases, pg_temp as $$
  select x.case_id, coalesce((array_agg(x.to_phase order by x.changed_on desc, x.created_at desc) filter (where x.changed_on <= a_day))[1], (array_agg(x.from_phase order by x.changed_on, x.created_at))[1])
    from phase_change x where x.case_id = any (cases) group by 1 $$;

-- One row for each thing that is counted: a service in a case, a step, a stay, a need, a barrier. `fact`: which of those asked for, which are worked out together;
-- `owner`: whose; `services`: by which it may be narrowed. Of a case that somebody else leads only that our service takes part: its phase is not ours to count.
create or replace function insights.facts(whats text[], a_from date, a_until date, by_what text,
  out fact text, out owner uuid, out services uuid[], out row_key text, out col_key text, out case_id uuid, out days int) returns setof record
language plpgsql stable security definer set search_path = insights, cases, signals, access, pg_temp as $$
#variable_conflict use_column
declare at_day date := least(a_until, platform.today()); mine uuid[] := my_organisations(); coordinates boolean := my_role() = 'coordinator'; past boolean := at_day < platform.today();
begin
  if whats && '{caseload,lasting}' then
    return query with s as materialized (select x.case_id, x.organisation_id, x.service_id, x.since, x.leads, x.phase as phase_now from client_scope() x where x.since <= at_day and (x.until is null or x.until > at_day)),
      p as (select * from phases_on((select array_agg(s.case_id) from s where s.leads), at_day) where past),
      taken as (select s.*, coalesce(p.phase, s.phase_now) as phase from s left join p on p.case_id = s.case_id and s.leads)
      select w.fact, t.organisation_id, array[t.service_id], t.service_id::text, case when w.fact = 'lasting' then case when at_day - t.since < 92 then 'quarter' when at_day - t.since < 366 then 'year' else 'longer' end when t.leads then t.phase else 'elsewhere' end, t.case_id, null::int
        from taken t cross join unnest(whats) w (fact) where w.fact in ('caseload', 'lasting') and (not t.leads or t.phase <> 'closed');
  end if;
  if 'workers' = any (whats) and my_role() = 'head' then
    -- Numbers of single workers: for their head. Each case once, whichever of a worker's services it is for.
    return query with s as materialized (select t.organisation_id, array_agg(t.service_id) as services, t.membership_id, t.case_id, c.organisation_id = any (mine) as leads, c.phase as phase_now
        from team_member t join "case" c on c.id = t.case_id where c.subject_kind <> 'locality' and t.organisation_id = any (mine) and t.role in ('leading_key_worker', 'key_worker') and t.since <= at_day and (t.until is null or t.until > at_day) group by 1, 3, 4, 5, 6),
      p as (select * from phases_on((select array_agg(s.case_id) from s where s.leads), at_day) where past),
      taken as (select s.*, coalesce(p.phase, s.phase_now) as phase from s left join p on p.case_id = s.case_id and s.leads)
      select 'workers', t.organisation_id, t.services, t.membership_id::text, case when t.leads then t.phase else 'elsewhere' end, t.case_id, null::int from taken t where not t.leads or t.phase <> 'closed';
  end if;
  if whats && '{moves,stays,stuck}' then
    return query with led as materialized (select s.case_id, s.organisation_id, s.opened_on, s.opened_at, s.phase, array_agg(s.service_id) as services from client_scope() s where s.leads group by 1, 2, 3, 4, 5),
      began as (select distinct on (x.case_id) x.case_id, x.from_phase from phase_change x where x.case_id in (select l.case_id from led l) order by x.case_id, x.changed_on, x.created_at),
      steps as (select l.case_id, l.organisation_id, l.services, l.opened_on as on_day, coalesce(b.from_phase, l.phase) as phase, true as opened, l.opened_at as at from led l left join began b on b.case_id = l.case_id
                union all select l.case_id, l.organisation_id, l.services, x.changed_on, x.to_phase, false, x.created_at from led l join phase_change x on x.case_id = l.case_id),
      stays as (select t.*, lead(t.on_day) over (partition by t.case_id order by t.on_day, t.opened desc, t.at) as left_on from steps t)
      select w.fact, t.organisation_id, t.services, case w.fact when 'moves' then to_char(t.on_day, 'YYYY-MM') else t.phase end, case w.fact when 'moves' then case when t.opened then 'opened' else t.phase end when 'stays' then 'left' else 'stuck' end,
             t.case_id, case w.fact when 'stays' then t.left_on - t.on_day when 'stuck' then at_day - t.on_day end
        from stays t cross join unnest(whats) w (fact) where case w.fact when 'moves' then t.on_day between a_from and a_until when 'stays' then t.phase <> 'closed' and t.left_on between a_from and a_until
          when 'stuck' then t.phase <> 'closed' and t.on_day < at_day - 180 and (t.left_on is null or t.left_on > at_day) else false end;
  end if;
  if 'help' = any (whats) then
    -- From the first word of it (a request, a referral taken on, the opening), for a service that joined later from its answer.
    return query select 'help', s.organisation_id, array[s.service_id], s.service_id::text, case when h.on_day is null then 'waiting' else 'helped' end, s.case_id, greatest(0, h.on_day - b.on_day)
      from client_scope() s
      cross join lateral (select case when s.since > s.opened_on then s.since else least(s.opened_on, (select min(r.said_on) from request r where r.case_id = s.case_id and r.organisation_id = s.organisation_id),
        (select min(f.sent_on) from referrals.reception e join referrals.referral f on f.id = e.referral_id where e.case_id = s.case_id and e.organisation_id = s.organisation_id)) end as on_day) b
      cross join lateral (select min(r.on_day) as on_day from work.record r where r.case_id = s.case_id and r.organisation_id = s.organisation_id and r.directness = 'direct' and r.on_day >= b.on_day and r.on_day <= at_day and coalesce(r.service_id, s.service_id) = s.service_id) h
     where b.on_day between a_from and a_until;
  end if;
  if whats && '{needs,unanswered}' then
    return query with mine_in as materialized (select s.case_id, array_agg(s.service_id) as services from client_scope() s group by 1),
      -- Only needs rated in the period; their first value may be older.
      recent as (select distinct n.organisation_id, n.case_id, n.domain, n.about from need_rating n where n.organisation_id = any (mine) and n.rated_on between a_from and a_until),
      rated as materialized (select n.organisation_id, n.case_id, m.services, n.domain, n.about, count(*) as times, (array_agg(coalesce(n.worker_value, n.client_value) order by n.rated_on, n.created_at, n.id))[1] as first_value,
                  (array_agg(coalesce(n.worker_value, n.client_value) order by n.rated_on desc, n.created_at desc, n.id desc))[1] as last_value
                  from recent e join mine_in m on m.case_id = e.case_id join need_rating n on (n.organisation_id, n.case_id, n.domain) = (e.organisation_id, e.case_id, e.domain) and n.about = e.about where n.rated_on <= a_until group by 1, 2, 3, 4, 5)
      select w.fact, r.organisation_id, r.services, r.domain, case when w.fact = 'unanswered' then 'unanswered' when r.times = 1 then 'once' when r.last_value > r.first_value then 'better' when r.last_value = r.first_value then 'same' else 'worse' end, r.case_id, null::int
        from rated r cross join unnest(whats) w (fact) where (w.fact = 'needs' or w.fact = 'unanswered' and r.last_value <= 2 and not exists (select from goal g where g.case_id = r.case_id and g.organisation_id = any (mine) and g.domain = r.domain and g.state <> 'dropped' and (g.created_at at time zone 'Europe/Prague')::date <= a_until));
  end if;
  if 'barriers' = any (whats) then
    return query with mine_in as materialized (select s.case_id, array_agg(s.service_id) as services from scope() s group by 1)
      select 'barriers', g.organisation_id, coalesce(m.services, '{}'), case by_what when 'month' then to_char(g.noted_on, 'YYYY-MM') when 'orp' then coalesce(g.orp_code, '') else g.domain end, g.level, g.case_id, null::int
        from signal g left join mine_in m on m.case_id = g.case_id
       where g.kind = 'barrier' and g.organisation_id = any (mine) and g.noted_on between a_from and a_until
         and my_role() in ('head', 'coordinator', 'analyst', 'methodologist') and (not coordinates or g.case_id is null or m.case_id is not null);
  end if;
end $$;
-- Facts added up: how many and quartiles of days. Rows of services say whose they are. A row without a key says in how many cases all of a fact was, each once.
create or replace function insights.count_facts(whats text[], a_from date, a_until date, by_what text, an_organisation uuid, a_service uuid)
returns table (fact text, organisation_id uuid, row_key text, col_key text, n int, q1 float8, median float8, q3 float8) language sql stable security definer set search_path = insights, pg_temp as $$
  with f as materialized (select * from facts(whats, a_from, a_until, by_what) x where (an_organisation is null or x.owner = an_organisation) and (a_service is null or a_service = any (x.services)))
  select f.fact, case when f.fact in ('caseload', 'lasting', 'help') then f.owner end, f.row_key, f.col_key, count(*)::int,
         percentile_cont(0.25) within group (order by f.days), percentile_cont(0.5) within group (order by f.days), percentile_cont(0.75) within group (order by f.days)
    from f group by 1, 2, 3, 4
  union all select f.fact, null, null, null, count(distinct f.case_id)::int, null, null, null from f group by 1 $$;

-- Cases behind a number: those within the caller's reach, and how many others there are.
create or replace function insights.behind(what text, a_from date, a_until date, by_what text, an_organisation uuid, a_service uuid, a_row text, a_col text, out seen uuid[], out hidden int, out without int)
language plpgsql stable security definer set search_path = insights, access, pg_temp as $$
#variable_conflict use_column
declare reach uuid[] := my_cases();
begin
  select coalesce(array_agg(distinct f.case_id) filter (where f.case_id = any (reach)), '{}'), (count(distinct f.case_id) filter (where not f.case_id = any (reach)))::int, (count(*) filter (where f.case_id is null))::int
    into seen, hidden, without
    from facts(array[what], a_from, a_until, by_what) f where (an_organisation is null or f.owner = an_organisation) and (a_service is null or a_service = any (f.services)) and (a_row is null or f.row_key = a_row) and (a_col is null or f.col_key = a_col);
end $$;

-- Districts that my services work in: of the organisation, of the head of a whole also those of its parts.
create or replace function insights.my_districts() returns text[] language plpgsql stable security definer set search_path = access, directory, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct o), '{}') from service s, unnest(s.orp_codes) o where s.organisation_id = any ((select my_organisations())::uuid[]) and s.partner_id is null
    and (s.ends_on is null or s.ends_on >= platform.today()) and my_role() in ('head', 'coordinator', 'analyst', 'methodologist')); end $$;

-- The whole that an organisation is a part of, itself when of none.
create or replace function insights.top_of(an_organisation uuid) returns uuid language sql stable set search_path = access, pg_temp as $$
  with recursive up as (select id, parent_id from organisation where id = an_organisation union select o.id, o.parent_id from organisation o join up on o.id = up.parent_id) select id from up where parent_id is null $$;

-- What is published of districts is counted from this by a job, which is the owner; nobody signed in may call it. One row for each case that was open on some day of
-- the quarter: its district (where its people live, else the only one its leading service works in), who leads it, of which whole that is a part, and domains
-- of pressing needs and of barriers. Organisations that hide and people in secret places are in no number of a district.
create or replace function insights.district_cases(a_from date, a_until date) returns table (orp_code text, organisation_id uuid, whole_id uuid, subject_kind text, needs text[], barriers text[])
language sql stable security definer set search_path = cases, pg_temp as $$
  select d.orp_code, c.organisation_id, insights.top_of(c.organisation_id), c.subject_kind,
         array(select x.domain from (select distinct on (n.domain, n.about) n.domain, coalesce(n.worker_value, n.client_value) as value from need_rating n where n.case_id = c.id and n.rated_on <= a_until order by n.domain, n.about, n.rated_on desc, n.created_at desc, n.id desc) x where x.value <= 2 group by x.domain),
         array(select distinct g.domain from signals.signal g where g.case_id = c.id and g.kind = 'barrier' and g.noted_on between a_from and a_until)
    from "case" c join access.organisation o on o.id = c.organisation_id and not o.masked
    cross join lateral (select coalesce(
      (select p.orp_code from case_person cp join people.accommodation a on a.person_id = cp.person_id and a.organisation_id = c.organisation_id join directory.place p on p.id = a.place_id
        where cp.case_id = c.id and p.orp_code is not null and (a.since is null or a.since <= a_until) and (a.until is null or a.until >= a_from) order by cp.part = 'client' desc, a.since desc nulls last, a.id limit 1),
      (select s.orp_codes[1] from case_service cs join directory.service s on s.id = cs.service_id where cs.case_id = c.id and cs.organisation_id = c.organisation_id and cardinality(s.orp_codes) = 1 order by cs.created_at, cs.id limit 1)) as orp_code) d
   where d.orp_code is not null and c.subject_kind <> 'locality'
     and exists (select from episode e where e.case_id = c.id and e.opened_on <= a_until and (e.closed_on is null or e.closed_on >= a_from))
     and not exists (select from case_person cp join people.accommodation a on a.person_id = cp.person_id join directory.place p on p.id = a.place_id where cp.case_id = c.id and p.secret) $$;
create policy of_my_districts on insights.publication for select to soubeh_app using (orp_code = any ((select insights.my_districts())::text[]));
grant select on insights.publication to soubeh_app;

revoke execute on all functions in schema insights from public;
grant execute on function insights.count_facts(text[], date, date, text, uuid, uuid), insights.behind(text, date, date, text, uuid, uuid, text, text), insights.my_districts() to soubeh_app;
