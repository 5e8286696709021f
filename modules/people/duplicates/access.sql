-- Duplicates: only among the cards that the caller's own organisation holds and the caller reaches. Whoever does not reach both
-- cards of a merge does not see the merge, and goes on seeing the one card as before.

-- Two cards of my organisation, both within my reach, neither of them joined to another already. Only asked about a row being written.
create or replace function people.may_merge(kept uuid, merged uuid) returns boolean language plpgsql stable security definer set search_path = people, access, pg_temp as $$
#variable_conflict use_column
begin return (select kept <> merged and array[kept, merged] <@ (select my_people())
    and (select count(*) from profile where organisation_id = (select my_organisation()) and person_id in (kept, merged)) = 2
    and not exists (select from people.merge m where m.organisation_id = (select my_organisation()) and m.undone_at is null and m.merged_id in (kept, merged))); end $$;

create policy both_in_reach on people.merge for select to soubeh_app using (organisation_id = (select access.my_organisation())
  and kept_id = any ((select access.my_people())::uuid[]) and merged_id = any ((select access.my_people())::uuid[]));
create policy both_cards_ours on people.merge for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and people.may_merge(kept_id, merged_id));
grant select, insert (id, kept_id, merged_id, reason, before, after) on people.merge to soubeh_app;

create policy both_in_reach on people.different for select to soubeh_app using (organisation_id = (select access.my_organisation())
  and one_id = any ((select access.my_people())::uuid[]) and other_id = any ((select access.my_people())::uuid[]));
create policy both_cards_ours on people.different for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and people.may_merge(one_id, other_id));
create policy taken_back on people.different for delete to soubeh_app using (organisation_id = (select access.my_organisation())
  and one_id = any ((select access.my_people())::uuid[]) and other_id = any ((select access.my_people())::uuid[]));
grant select, insert (id, one_id, other_id), delete on people.different to soubeh_app;

-- Who is shown as whom to the caller: each merged card with the one that stays at the end of the chain.
create or replace view people.alias with (security_invoker = true) as
  with recursive up as (
    select m.merged_id as person_id, m.kept_id as main_id, 1 as far from people.merge m where m.undone_at is null
    union all select u.person_id, m.kept_id, u.far + 1 from up u join people.merge m on m.merged_id = u.main_id and m.undone_at is null where u.far < 20)
  select distinct on (person_id) person_id, main_id from up order by person_id, far desc;
comment on view people.alias is 'Merged cards the caller may know of, each with the card it is shown as.';
grant select on people.alias to soubeh_app;

create or replace function people.main_of(a_person uuid) returns uuid language sql stable security invoker set search_path = people, pg_temp as $$
  select coalesce((select main_id from people.alias where person_id = a_person), a_person) $$;
comment on function people.main_of is 'The card as which the caller sees the person.';
-- Nearly nobody has a joined card: then nothing but two indexes is looked at.
create or replace function people.same_as(a_person uuid) returns uuid[] language plpgsql stable security invoker set search_path = people, pg_temp as $$
begin
  if not exists (select from people.merge m where m.undone_at is null and (m.kept_id = a_person or m.merged_id = a_person)) then return array[a_person]; end if;
  return (with a as materialized (select person_id, main_id from people.alias), main as (select coalesce((select a.main_id from a where a.person_id = a_person), a_person) as id)
    select array[main.id] || array(select a.person_id from a where a.main_id = main.id order by 1) from main);
end $$;
comment on function people.same_as is 'All ids under which the caller knows the same human being, the card that stays first.';

-- One click back. Fields that were taken from the other card return unless somebody has changed them since; a later merge that built on
-- them is told what stood there before, so that several merges may be undone in any order.
create or replace function people.undo_merge(a_merge uuid, why text) returns boolean language plpgsql volatile security definer set search_path = people, access, pg_temp as $$
declare m people.merge; later people.merge; now_ jsonb; back jsonb := '{}'; g text; mine uuid[] := my_people();
begin
  select * into m from people.merge x where x.id = a_merge and x.undone_at is null and x.organisation_id = my_organisation() and x.kept_id = any (mine) and x.merged_id = any (mine) for update;
  if not found then return false; end if;
  select to_jsonb(p) into now_ from profile p where p.person_id = m.kept_id and p.organisation_id = m.organisation_id for update;
  for g in select jsonb_object_keys(m.before) loop
    select * into later from people.merge l where l.organisation_id = m.organisation_id and l.kept_id = m.kept_id and l.undone_at is null and (l.created_at, l.id) > (m.created_at, m.id) and l.before ? g order by l.created_at, l.id limit 1;
    if found then
      if later.before -> g = m.after -> g then update people.merge set before = jsonb_set(before, array[g], m.before -> g) where id = later.id; end if;
    elsif (select jsonb_object_agg(k, now_ -> k) from jsonb_object_keys(m.after -> g) k) = m.after -> g then
      back := back || (m.before -> g);
    end if;
  end loop;
  if back <> '{}' then
    update profile p set given_name = r.given_name, family_name = r.family_name, native_name = r.native_name, patronymic = r.patronymic, aliases = r.aliases, title = r.title, birth_date = r.birth_date, birth_precision = r.birth_precision,
        birth_place = r.birth_place, birth_country = r.birth_country, sex = r.sex, citizenships = r.citizenships, literacy = r.literacy, interpreter_language = r.interpreter_language, note = r.note
      from jsonb_populate_record(null::profile, now_ || back) r where p.person_id = m.kept_id and p.organisation_id = m.organisation_id;
  end if;
  update people.merge set undone_at = now(), undone_by = my_membership(), undone_reason = why where id = m.id;
  return true;
end $$;
comment on function people.undo_merge is 'Takes a merge back; false when there is none that the caller could take back.';

-- Organisations' releases that reach the profile of a person held by my organisation, also those not begun or not signed yet: what they
-- would see must not change by a merge. Only whether there is any.
create or replace function people.is_shared(a_person uuid) returns boolean language plpgsql stable security definer set search_path = people, access, pg_temp as $$
#variable_conflict use_column
begin return (select a_person = any ((select my_people())::uuid[]) and exists (select from release r where r.person_id = a_person and r.withdrawn_at is null and r.valid_to >= platform.today()
    and (r.organisation_id = (select my_organisation()) or r.mutual and r.to_organisation_id = (select my_organisation())))); end $$;
comment on function people.is_shared is 'Does anything of what my organisation holds about the person reach another organisation, now or later?';

-- Pairs worth looking at: they share a word of their names and the first letter of another one, or that letter and a birth date, number or household. Compared only with each other, never with anybody's else.
create or replace function people.likely_pairs(only_person uuid default null) returns table (one_id uuid, other_id uuid) language plpgsql stable security definer set search_path = people, access, pg_temp as $$
#variable_conflict use_column
declare mine uuid[] := my_people(); us uuid := my_organisation(); asked record;
begin
  if us is null then return; end if;
  -- For one person only the cards near it are looked at.
  if only_person is not null then
    select p.birth_date as born, s.tokens into asked from profile p join name_search s on s.profile_id = p.id where p.organisation_id = us and p.person_id = only_person and only_person = any (mine);
    if not found then return; end if;
    mine := array(select x from unnest(mine) x where x in (
      select s.person_id from name_search s where s.organisation_id = us and s.tokens && asked.tokens
      union all select p.person_id from profile p where p.organisation_id = us and (p.birth_date = asked.born or extract(day from asked.born) <= 12 and p.birth_date = make_date(extract(year from asked.born)::int, extract(day from asked.born)::int, extract(month from asked.born)::int))
      union all select o.person_id from contact c join contact o on o.value = c.value and o.organisation_id = us where c.person_id = only_person and c.organisation_id = us
      union all select o.person_id from household_member h join household_member o on o.household_id = h.household_id where h.person_id = only_person and h.organisation_id = us));
  end if;
  return query
    with cards as materialized (
      select p.person_id, s.tokens, case when p.birth_precision = 'known' then p.birth_date end as born from profile p join name_search s on s.profile_id = p.id
       where p.organisation_id = us and p.person_id = any (mine) and not p.anonymous and not exists (select from people.merge m where m.organisation_id = us and m.merged_id = p.person_id and m.undone_at is null)),
    words as materialized (select c.person_id, w, c.born, cardinality(c.tokens) as many from cards c, unnest(c.tokens) w),
    -- Two words alike, or one and the beginning of another.
    named as (
      select distinct a.person_id, least(a.w, b.w) || '|' || greatest(a.w, b.w) as block from words a join words b on b.person_id = a.person_id and b.w > a.w
      union all select a.person_id, a.w || '|' || left(b.w, n) || '|' || n from words a join words b on b.person_id = a.person_id and b.w <> a.w cross join (values (1), (2)) x(n) where length(a.w) > 1
      union all select person_id, w || '|alone' from words where many = 1),
    -- What half of the cards share says nothing: such a block is left out, unless something besides the name agrees.
    telling as (select n.person_id, n.block from (select x.*, count(*) over (partition by x.block) as shared_by from named x) n where n.shared_by between 2 and 40),
    blocks as (
      select * from telling
      union all select person_id, left(w, 1) || '|' || born from words where born is not null
      union all select person_id, left(w, 1) || '|' || make_date(extract(year from born)::int, extract(day from born)::int, extract(month from born)::int) from words where extract(day from born) <= 12
      union all select w.person_id, left(w.w, 1) || '|' || c.value from words w join contact c on c.person_id = w.person_id and c.organisation_id = us
      union all select w.person_id, left(w.w, 1) || '|' || h.household_id from words w join household_member h on h.person_id = w.person_id and h.organisation_id = us)
    select distinct least(a.person_id, b.person_id), greatest(a.person_id, b.person_id) from blocks a join blocks b on b.block = a.block and b.person_id <> a.person_id
     where only_person is null or a.person_id = only_person
     limit 4000;
end $$;
comment on function people.likely_pairs is 'Pairs of cards of my organisation within my reach that are alike enough to be compared.';
