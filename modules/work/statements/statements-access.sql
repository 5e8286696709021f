-- Records of a service on some days as numbers: nothing that is written in them, and clients as numbers that hold for this answer only. All of them for the head and for
-- the coordinator of the service, who does not read every one of them; their own for a worker. What of them one may open, row policies decide.
create or replace function work.statement_rows(a_service uuid, from_day date, to_day date)
returns table (id uuid, on_day date, minutes int, mode text, directness text, kind text, activities text[], kontakt int, intervence int, clients int[], anonymous int[], people_groups jsonb, materials jsonb, course jsonb, projects jsonb)
language plpgsql stable security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
declare whole boolean := my_role() in ('head', 'coordinator'); me uuid := my_membership();
begin
  if my_role() not in ('head', 'coordinator', 'worker') or not a_service = any (my_services()) then return; end if;
  return query with recursive up as (
    select m.organisation_id as of, m.merged_id as card, m.kept_id as main, 1 as far from people.merge m where m.undone_at is null and m.organisation_id = any ((select my_organisations())::uuid[])
    union all select u.of, u.card, m.kept_id, u.far + 1 from up u join people.merge m on m.merged_id = u.main and m.organisation_id = u.of and m.undone_at is null where u.far < 20),
  alias as (select distinct on (of, card) of, card, main from up order by of, card, far desc),
  rec as materialized (select r.* from record r where r.service_id = a_service and r.organisation_id = any ((select my_organisations())::uuid[]) and r.on_day between from_day and to_day and (whole or r.author_id = me)),
  person as (select distinct r.id as record, coalesce(a.main, p) as who, r.organisation_id as of from rec r cross join unnest(r.about) p left join alias a on a.card = p and a.of = r.organisation_id where r.confidence_of is null or r.confidence_of = p),
  numbered as (select q.record, dense_rank() over (order by q.who)::int as n, coalesce((select f.anonymous from people.profile f where f.person_id = q.who and f.organisation_id = q.of), false) as nameless from person q),
  known as (select record, coalesce(array_agg(n order by n) filter (where not nameless), '{}') as clients, coalesce(array_agg(n order by n) filter (where nameless), '{}') as anonymous from numbered group by record)
  select r.id, r.on_day, r.minutes, r.mode, r.directness, r.kind, r.activities,
         counts_as('kontakt', r.organisation_id, r.on_day, r.minutes, r.mode, r.directness), counts_as('intervence', r.organisation_id, r.on_day, r.minutes, r.mode, r.directness),
         coalesce(k.clients, '{}'), coalesce(k.anonymous, '{}'),
         case when r.detailed then (select coalesce(jsonb_agg(jsonb_build_object('people', g.people, 'ageBand', g.age_band, 'sex', g.sex, 'citizenship', g.citizenship, 'residence', g.residence, 'accommodation', g.accommodation, 'situation', g.situation)), '[]') from anonymous_group g where g.record_id = r.id) else '[]' end,
         case when r.detailed then (select coalesce(jsonb_agg(jsonb_build_object('title', m.title, 'language', m.language, 'pieces', m.pieces)), '[]') from material m where m.record_id = r.id) else '[]' end,
         (select jsonb_build_object('id', c.id, 'name', c.name) from course c where c.id = r.course_id),
         case when r.detailed then (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'share', rp.share,
             'kontakt', funder_counts(p.id, 'kontakt', r.organisation_id, r.on_day, r.minutes, r.mode, r.directness, participants(r.id, r.about)), 'intervence', funder_counts(p.id, 'intervence', r.organisation_id, r.on_day, r.minutes, r.mode, r.directness, participants(r.id, r.about)),
             'ownRule', exists (select from unit_rule u where u.project_id = p.id and r.on_day >= u.valid_from and (u.valid_to is null or r.on_day <= u.valid_to)))), '[]') from record_project rp join project p on p.id = rp.project_id where rp.record_id = r.id) else '[]' end
    from rec r left join known k on k.record = r.id; end $$;
