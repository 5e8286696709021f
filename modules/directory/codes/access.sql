-- Own entries of code lists: kept by those who administer the organisation; the labels are read by those who read facts of it.

-- The organisation I act for and those it is a part of, nearest first: their entries are mine to choose.
create or replace function directory.code_organisations() returns uuid[] language plpgsql stable security definer set search_path = directory, access, pg_temp as $$
#variable_conflict use_column
declare ids uuid[] := '{}'; next uuid := my_organisation();
begin
  while next is not null and cardinality(ids) < 10 loop
    ids := ids || next;
    select o.parent_id into next from organisation o where o.id = next;
  end loop;
  return ids;
end $$;
-- Organisations whose labels I read: those, my parts, and everybody whose facts flow to me.
create or replace function directory.label_organisations() returns uuid[] language plpgsql stable security definer set search_path = directory, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct o), '{}') from (
    select unnest(code_organisations()) o union all select unnest(my_organisations()) union all select from_organisation from flowing_to_me()) x); end $$;

-- Another organisation's wording of a common entry is its own matter: only labels of entries nobody else has are read.
create policy label on directory.own_code for select to soubeh_app using (organisation_id = any ((select directory.code_organisations() || access.my_organisations())::uuid[])
  or position('@' in code) > 0 and organisation_id = any ((select directory.label_organisations())::uuid[])
  -- What services offer is told to everybody, and so are its labels.
  or position('@' in code) > 0 and list = 'service_attribute' and (select access.my_account()) is not null and organisation_id <> all ((select access.masked_from_me())::uuid[]));
create policy administrator_adds on directory.own_code for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.administers()));
create policy administrator_changes on directory.own_code for update to soubeh_app using (organisation_id = (select access.my_organisation()) and (select access.administers()));
call platform.grant_writes('directory.own_code', array['list', 'code']);

-- Which of the codes may be chosen for something of that day, by the organisation I act for. The only place that decides it.
-- (Its plan is kept by the connection; it looks at the tables unfiltered, and only at entries of organisations whose entries are mine to choose.)
create or replace function directory.choosable(a_list text, codes text[], on_day date) returns text[] language plpgsql stable security definer set search_path = directory, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare mine uuid[] := code_organisations();
begin return (select coalesce(array_agg(c), '{}') from unnest(codes) c where coalesce(
    (select o.offered from own_code o where o.organisation_id = any (mine) and o.list = a_list and o.code = c
        and on_day >= o.valid_from and (o.valid_to is null or on_day <= o.valid_to) order by array_position(mine, o.organisation_id) limit 1),
    (select true from code k where k.list = a_list and k.code = c and on_day >= k.valid_from and (k.valid_to is null or on_day <= k.valid_to)), false)); end $$;

-- How often my organisation uses each entry: counts only, so that an administrator, who sees no client, learns what is alive.
create or replace function directory.code_uses(a_list text) returns table (code text, uses int, last_on date) language plpgsql stable security definer
set search_path = directory, cases, people, work, signals, access, pg_temp as $$
#variable_conflict use_column
declare mine uuid[] := case when administers() then my_organisations() else '{}' end;
begin return query select x.c, count(*)::int, max(x.d) from (
    select r.domain c, r.rated_on d from need_rating r where a_list = 'need_domain' and r.organisation_id = any (mine)
    union all select g.domain, (g.created_at at time zone 'Europe/Prague')::date from goal g where a_list = 'need_domain' and g.domain is not null and g.organisation_id = any (mine)
    union all select v.factor, v.noted_on from vulnerability v where a_list = 'vulnerability_factor' and v.organisation_id = any (mine)
    union all select a, r.on_day from record r, unnest(r.activities) a where a_list = 'activity' and r.organisation_id = any (mine)
    union all select r.kind, (r.created_at at time zone 'Europe/Prague')::date from residence r where a_list = 'residence_kind' and r.organisation_id = any (mine)
    union all select a.kind, (a.created_at at time zone 'Europe/Prague')::date from accommodation a where a_list = 'accommodation_kind' and a.organisation_id = any (mine)
    union all select x, r.on_day from record r, unnest(r.topics) x where a_list = 'work_topic' and r.organisation_id = any (mine)
    union all select x, r.on_day from record r, unnest(r.situations) x where a_list = 'situation' and r.organisation_id = any (mine)
    union all select e.closing_code, e.closed_on from episode e where a_list = 'closing_reason' and e.closing_code is not null and e.organisation_id = any (mine)
    union all select s.domain, s.noted_on from signal s where a_list = 'barrier_domain' and s.organisation_id = any (mine)
    union all select d.kind, d.on_day from documents.document d where a_list = 'document_kind' and d.state = 'ready' and d.organisation_id = any (mine)
    union all select b.kind, b.since from benefit b where a_list = 'benefit_kind' and b.organisation_id = any (mine)
    union all select g.code, (g.created_at at time zone 'Europe/Prague')::date from work.target_group g where a_list = 'target_group' and g.organisation_id = any (mine)
    union all select a, null from offer f, unnest(f.attributes) a where a_list = 'service_attribute' and f.organisation_id = any (mine)
    union all select n, null from offer f, unnest(f.needs) n where a_list = 'need_domain' and f.organisation_id = any (mine)
    union all select g, null from offer f, unnest(f.target_groups) g where a_list = 'target_group' and f.organisation_id = any (mine)
    union all select l.language, null from person_language l where a_list = 'language' and l.organisation_id = any (mine)
    union all select r.language, r.on_day from record r where a_list = 'language' and r.language is not null and r.organisation_id = any (mine)
    union all select z, null from profile p, unnest(p.citizenships) z where a_list = 'citizenship' and p.organisation_id = any (mine)) x group by x.c; end $$;
