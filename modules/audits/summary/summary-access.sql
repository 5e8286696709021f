-- What audits say together. Those who audit count what they read; others get sums through these functions, which give no row of an audit away, and the server hides what is small in them (decision 124).

-- Final audits that I may count, and as whom: whole = I audit or plan; read = let in one by one; counts = analyst of those who audit, once nothing of the round goes on (a round read before and after one more audit would tell that one).
create or replace function audits.countable() returns table (audit_id uuid, as_what text) language plpgsql stable security definer set search_path = audits, access, pg_temp as $$
#variable_conflict use_column
begin return query
  with mine as materialized (select audits.in_team() || audits.planned_by_us() as whole, audits.results_for_us() as read, coalesce(my_role() = 'analyst', false) as counts, my_organisations() as ours)
  select a.id, case when a.id = any (m.whole) then 'whole' when a.id = any (m.read) then 'read' else 'counts' end from audit a, mine m
   where a.state = 'final' and (a.id = any (m.whole) or a.id = any (m.read)
     or m.counts and a.organisation_id = any (m.ours) and a.round_id is not null and not exists (select from audit o where o.round_id = a.round_id and o.state in ('open', 'draft'))); end $$;
revoke execute on function audits.countable() from public;

-- As whom I read a round: as the nearest to it that I am in any of its audits. Without a round (all of them) only those who audit.
create or replace function audits.summary_as(a_round uuid) returns text language plpgsql stable security definer set search_path = audits, pg_temp as $$
#variable_conflict use_column
begin return (select case when bool_or(c.as_what = 'whole') then 'whole' when a_round is null then null when bool_or(c.as_what = 'read') then 'read' when bool_or(c.as_what = 'counts') then 'counts' end
  from audits.countable() c join audit a on a.id = c.audit_id where a_round is null or a.round_id = a_round); end $$;
-- The audits that are counted.
create or replace function audits.summary_ids(a_round uuid) returns uuid[] language plpgsql stable security definer set search_path = audits, pg_temp as $$
#variable_conflict use_column
declare as_ text := audits.summary_as(a_round);
begin return (select coalesce(array_agg(c.audit_id), '{}') from audits.countable() c join audit a on a.id = c.audit_id where c.as_what = as_ and (a_round is null or a.round_id = a_round)); end $$;
revoke execute on function audits.summary_ids(uuid) from public;

-- Audits that I audit or plan, by which numbers open.
create or replace function audits.summary_whole(a_round uuid) returns uuid[] language plpgsql stable security definer set search_path = audits, pg_temp as $$
#variable_conflict use_column
begin return case when audits.summary_as(a_round) = 'whole' then audits.summary_ids(a_round) else '{}'::uuid[] end; end $$;

-- Rounds of which I may count something, or that were published to us.
create or replace function audits.summary_rounds() returns table (id uuid, name text, begins_on date, ends_on date, as_what text, services int, audits int, version_id uuid, ours boolean, published boolean, going_on boolean) language plpgsql stable security definer set search_path = audits, access, pg_temp as $$
#variable_conflict use_column
begin return query
  with c as (select a.round_id, a.service_id, k.as_what from audits.countable() k join audit a on a.id = k.audit_id where a.round_id is not null),
       best as (select round_id, case when bool_or(as_what = 'whole') then 'whole' when bool_or(as_what = 'read') then 'read' else 'counts' end as as_what from c group by 1),
       n as (select c.round_id, count(distinct c.service_id)::int as services, count(*)::int as audits from c join best b on b.round_id = c.round_id and b.as_what = c.as_what group by 1)
  select r.id, r.name, r.begins_on, r.ends_on, coalesce(b.as_what, 'published'), coalesce(n.services, 0), coalesce(n.audits, 0), r.version_id, r.organisation_id = any (my_organisations()), exists (select from summary_report s where s.id = r.id),
         exists (select from audit o where o.round_id = r.id and o.state in ('open', 'draft'))
    from round r left join best b on b.round_id = r.id left join n on n.round_id = r.id where b.round_id is not null or r.id = any (audits.summaries_for_us()); end $$;

-- By theme: in how many services, how many findings.
create or replace function audits.summary_themes(a_round uuid) returns table (theme text, kind text, services int, n int, whose uuid[]) language plpgsql stable security definer set search_path = audits, pg_temp as $$
#variable_conflict use_column
declare ids uuid[] := audits.summary_ids(a_round); whole boolean := audits.summary_as(a_round) = 'whole';
begin return query select f.theme, f.kind, count(distinct a.service_id)::int, count(*)::int, case when whole then array_agg(distinct a.service_id) end from finding f join audit a on a.id = f.audit_id where f.audit_id = any (ids) group by 1, 2; end $$;
-- By criterion and level, the newest word on each service. Level '' = does not concern it.
create or replace function audits.summary_levels(a_round uuid) returns table (criterion text, level text, services int) language plpgsql stable security definer set search_path = audits, pg_temp as $$
#variable_conflict use_column
declare ids uuid[] := audits.summary_ids(a_round);
begin return query with last as (select distinct on (a.service_id, r.criterion) r.criterion, case when r.applies then r.level else '' end as level from rating r join audit a on a.id = r.audit_id where r.audit_id = any (ids) and (r.level is not null or not r.applies) order by a.service_id, r.criterion, a.final_at desc, a.id)
  select criterion, level, count(*)::int from last group by 1, 2; end $$;
-- From one round to another, the same services: criterion, level then and now. Rows with an empty criterion say in how many services both, only the first, only the second.
create or replace function audits.summary_changes(from_round uuid, to_round uuid) returns table (criterion text, was text, is_now text, services int, whose uuid[]) language plpgsql stable security definer set search_path = audits, pg_temp as $$
#variable_conflict use_column
declare before uuid[] := audits.summary_ids(from_round); after uuid[] := audits.summary_ids(to_round); whole boolean := audits.summary_as(from_round) = 'whole' and audits.summary_as(to_round) = 'whole';
begin return query
  with b as (select distinct on (a.service_id, r.criterion) a.service_id, r.criterion, r.level from rating r join audit a on a.id = r.audit_id where r.audit_id = any (before) and r.level is not null order by a.service_id, r.criterion, a.final_at desc, a.id),
       n as (select distinct on (a.service_id, r.criterion) a.service_id, r.criterion, r.level from rating r join audit a on a.id = r.audit_id where r.audit_id = any (after) and r.level is not null order by a.service_id, r.criterion, a.final_at desc, a.id),
       sb as (select distinct a.service_id from audit a where a.id = any (before)), sn as (select distinct a.service_id from audit a where a.id = any (after))
  select b.criterion, b.level, n.level, count(*)::int, case when whole then array_agg(b.service_id) end from b join n using (service_id, criterion) group by 1, 2, 3
  union all select '', case when sb.service_id is null then '' else 'was' end, case when sn.service_id is null then '' else 'is' end, count(*)::int, case when whole then array_agg(coalesce(sb.service_id, sn.service_id)) end from sb full join sn using (service_id) group by 2, 3; end $$;
-- Recommendations given out of these audits, by addressee, state and how long they have been given; of how many services each number is.
create or replace function audits.summary_asked(a_round uuid) returns table (kind text, state text, age text, late boolean, n int, services int) language plpgsql stable security definer set search_path = audits, signals, pg_temp as $$
#variable_conflict use_column
declare ids uuid[] := audits.summary_ids(a_round);
begin return query
  with f as (select f.addressee_kind, f.state, case when f.state in ('given', 'accepted', 'proved') then case when platform.today() - f.given_on < 90 then 'quarter' when platform.today() - f.given_on < 365 then 'year' else 'older' end else '' end as age,
      f.state in ('given', 'accepted') and f.due_on < platform.today() as late, a.service_id from recommended r join followed f on f.id = r.id join audit a on a.id = r.audit_id where r.audit_id = any (ids) and f.state <> 'draft')
  select case when grouping(addressee_kind) = 1 then '' else addressee_kind end, case when grouping(state) = 1 then '' else state end, case when grouping(age) = 1 then '' else age end, late, count(*)::int, count(distinct service_id)::int
    from f group by grouping sets ((state), (addressee_kind, state), (age, late)); end $$;

-- Reports of rounds that were published to us.
create or replace function audits.summaries_for_us() returns uuid[] language plpgsql stable security definer set search_path = audits, access, pg_temp as $$
#variable_conflict use_column
begin return (select case when my_role() in ('head', 'methodologist', 'coordinator', 'analyst') then (select coalesce(array_agg(r.report_id), '{}') from summary_reader r where r.to_organisation_id = any (my_organisations())) else '{}'::uuid[] end); end $$;
-- Rounds whose reports we write.
create or replace function audits.our_rounds() returns uuid[] language plpgsql stable security definer set search_path = audits, access, pg_temp as $$
#variable_conflict use_column
begin return (select case when audits.plans() then (select coalesce(array_agg(r.id), '{}') from round r where r.organisation_id = any (my_organisations())) else '{}'::uuid[] end); end $$;
-- Recommendations out of a round that we write a report of, in words.
create or replace function audits.to_choose_from(a_round uuid) returns table (id uuid, text text, reason text, addressee_kind text, theme text, state text) language plpgsql stable security definer set search_path = audits, signals, pg_temp as $$
#variable_conflict use_column
begin return query select s.id, s.text, s.reason, f.addressee_kind, f.theme, f.state from recommended r join followed f on f.id = r.id join recommendation s on s.id = r.id join audit a on a.id = r.audit_id
  where a.round_id = a_round and a.state = 'final' and f.state not in ('draft', 'dropped') and a_round = any (audits.our_rounds()) order by f.addressee_kind, f.priority, s.id; end $$;
-- Names of the audited services of a round and of their organisations, as far as the caller knows them: what stands on paper is looked through for them. Neutral names of masked ones are common words.
create or replace function audits.names_of_round(a_round uuid) returns text[] language plpgsql stable security definer set search_path = audits, access, directory, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct x), '{}') from audit a join service s on s.id = a.service_id left join organisation o on o.id = a.to_organisation_id left join masked_service m on m.service_id = s.id and m.organisation_id <> all (access.masked_from_me())
  left join mask k on k.organisation_id = o.id and k.organisation_id <> all (access.masked_from_me()) left join partner p on p.id = s.partner_id,
  unnest(case when coalesce(o.masked, false) then array[m.name, k.name, k.short_name] else array[s.name, o.name, o.short_name, p.name] end) x where a.round_id = a_round and a_round = any (audits.our_rounds()) and length(x) > 2); end $$;
-- Of each organisation to whom the report is to go, how many of the round's audits it reads one by one anyway (whoever reads all has nothing to work out). Its head reads those of its parts too.
create or replace function audits.known_to(a_round uuid, some_organisations uuid[]) returns table (organisation_id uuid, audit_ids uuid[]) language plpgsql stable security definer set search_path = audits, access, pg_temp as $$
#variable_conflict use_column
begin return query
  with recursive parts (whole, id) as (select o, o from unnest(some_organisations) o union select p.whole, o.id from parts p join organisation o on o.parent_id = p.id)
  select p.whole, array_agg(distinct r.audit_id) from parts p join reader r on r.to_organisation_id = p.id join audit a on a.id = r.audit_id where a.round_id = a_round and a.state = 'final' and a_round = any (audits.our_rounds()) group by 1; end $$;
