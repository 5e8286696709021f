-- Numbers of projects: counted as the owner, told only to who may know them, and without anything that stands in a record.

-- How many units a record is by a rule of a funder. `people` = participants, named or not.
create or replace function work.units_by(min_minutes int, modes text[], directnesses text[], group_counts text, step_minutes int, rounding text, some_minutes int, a_mode text, a_directness text, people int) returns int language sql immutable as $$
  select case when some_minutes < min_minutes or not a_mode = any (modes) or not a_directness = any (directnesses) then 0
    else case when step_minutes is null then 1 when rounding = 'up' then (some_minutes + step_minutes - 1) / step_minutes else some_minutes / step_minutes end
      * case when group_counts = 'each' then greatest(people, 1) else 1 end end $$;

-- Units of a record for a project: by the rule of its funder on that day; without one, as the organisation counts.
create or replace function work.funder_counts(a_project uuid, a_unit text, an_organisation uuid, a_day date, some_minutes int, a_mode text, a_directness text, people int) returns int language sql stable as $$
  select coalesce((select work.units_by(u.min_minutes, u.modes, u.directness, u.group_counts, u.step_minutes, u.rounding, some_minutes, a_mode, a_directness, people)
      from work.unit_rule u where u.project_id = a_project and u.unit = a_unit and a_day >= u.valid_from and (u.valid_to is null or a_day <= u.valid_to) order by u.valid_from desc limit 1),
    work.counts_as(a_unit, an_organisation, a_day, some_minutes, a_mode, a_directness)) $$;

-- Everybody who took part in a record, named or not.
create or replace function work.participants(a_record uuid, about uuid[]) returns int language sql stable as $$
  select cardinality(about) + coalesce((select sum(g.people) from work.anonymous_group g where g.record_id = a_record), 0)::int $$;

-- What a rule of a funder would change, by month. Changes nothing; also for an administrator, who sees no record.
create or replace function work.preview_funder_units(a_project uuid, a_unit text, min_minutes int, some_modes text[], some_directness text[], group_counts text, step_minutes int, rounding text, from_day date, to_day date)
returns table (month date, before int, after int) language plpgsql stable security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
begin return query
  select date_trunc('month', r.on_day::timestamp)::date, sum(funder_counts(a_project, a_unit, r.organisation_id, r.on_day, r.minutes, r.mode, r.directness, participants(r.id, r.about)))::int,
         sum(units_by(preview_funder_units.min_minutes, some_modes, some_directness, preview_funder_units.group_counts, preview_funder_units.step_minutes, preview_funder_units.rounding, r.minutes, r.mode, r.directness, participants(r.id, r.about)))::int
    from record_project rp join record r on r.id = rp.record_id
   where administers() and rp.project_id = a_project and r.organisation_id = any ((select my_organisations())::uuid[]) and r.on_day >= from_day and (to_day is null or r.on_day <= to_day)
     and exists (select from project p where p.id = a_project and p.organisation_id = my_organisation()) group by 1; end $$;

-- Work that a project pays for, by month and service: for the head (with the parts of the organisation) and the analyst. `shared` = minutes by share.
create or replace function work.project_tally(a_project uuid, from_day date, to_day date)
returns table (month date, organisation_id uuid, service_id uuid, records int, minutes int, shared numeric, kontakt int, intervence int, participants int, outside int) language plpgsql stable security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
begin return query
  select date_trunc('month', r.on_day::timestamp)::date, r.organisation_id, r.service_id, count(*)::int, sum(r.minutes)::int, sum(r.minutes * rp.share) / 100.0,
         sum(funder_counts(a_project, 'kontakt', r.organisation_id, r.on_day, r.minutes, r.mode, r.directness, n.people))::int, sum(funder_counts(a_project, 'intervence', r.organisation_id, r.on_day, r.minutes, r.mode, r.directness, n.people))::int, sum(n.people)::int,
         (count(*) filter (where r.on_day < p.starts_on or r.on_day > p.ends_on))::int
    from project p join record_project rp on rp.project_id = p.id join record r on r.id = rp.record_id cross join lateral (select participants(r.id, r.about) as people) n
   where (select my_role()) in ('head', 'analyst') and p.id = a_project and r.organisation_id = any ((select my_organisations())::uuid[]) and r.on_day between from_day and to_day group by 1, 2, 3; end $$;

-- Supported persons of a project with their hours: minutes by share, each person of a record whole; only of records with that project, on days when it runs. For the head. Who is merged
-- is one person; a confidence is support of who confided it; people without a name are no supported persons (`anonymous`). Groups are in no row.
create or replace function work.supported(a_project uuid) returns table (person_id uuid, anonymous boolean, records int, minutes numeric, first_on date, last_on date) language plpgsql stable security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
begin return query
  with recursive up as (
    select m.organisation_id as of, m.merged_id as card, m.kept_id as main, 1 as far from people.merge m where m.undone_at is null and m.organisation_id = any ((select my_organisations())::uuid[])
    union all select u.of, u.card, m.kept_id, u.far + 1 from up u join people.merge m on m.merged_id = u.main and m.organisation_id = u.of and m.undone_at is null where u.far < 20),
  alias as (select distinct on (of, card) of, card, main from up order by of, card, far desc),
  person as (
    select distinct r.id, r.on_day, r.minutes, rp.share, coalesce(a.main, p) as who
      from project pr join record_project rp on rp.project_id = pr.id join record r on r.id = rp.record_id and r.on_day >= pr.starts_on and (pr.ends_on is null or r.on_day <= pr.ends_on) cross join unnest(r.about) p left join alias a on a.card = p and a.of = r.organisation_id
     where (select sees_whole_organisation()) and pr.id = a_project and r.organisation_id = any ((select my_organisations())::uuid[]) and (r.confidence_of is null or r.confidence_of = p))
  select s.who, coalesce((select bool_and(f.anonymous) from people.profile f where f.person_id = s.who and f.organisation_id = any ((select my_organisations())::uuid[])), false), count(*)::int, sum(s.minutes * s.share) / 100.0, min(s.on_day), max(s.on_day)
    from person s group by s.who; end $$;
