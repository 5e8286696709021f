-- A person's data belong to the organisation that wrote them (profile). Own: within my reach. Released: names with the involvement,
-- ways to reach them with commitments, residence, addresses, housing and work with the mapping. Benefits never leave.

create or replace function access.may_profile(a_person uuid) returns boolean language plpgsql stable security definer set search_path = access, people, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from person p where p.id = a_person and p.organisation_id = (select my_organisation())) or exists (select from flowing_to_me() f where f.person_id = a_person)); end $$;
-- An empty one is seen while it is being made: its label is mostly the family's name.
create or replace function people.my_households() returns uuid[] language plpgsql stable security definer set search_path = people, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct h.id), '{}') from household h left join household_member m on m.household_id = h.id
   where h.organisation_id = any ((select access.my_organisations())::uuid[]) and (m.person_id is null and h.created_at = now() or m.person_id = any ((select access.my_people())::uuid[]))); end $$;

create policy reach on people.person for select to soubeh_app using (id = any ((select access.my_people())::uuid[]));
create policy organisation_adds on people.person for insert to soubeh_app with check (organisation_id = (select access.my_organisation()));
grant select, insert (id) on people.person to soubeh_app;

create policy we_wrote on people.profile for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[])
  and (service_id = any ((select access.my_services())::uuid[]) or person_id = any ((select access.my_people())::uuid[]) or author_id = (select access.my_membership()) or (select access.sees_whole_organisation())));
create policy released on people.profile for select to soubeh_app using (share_key = any ((select access.released_profile_keys('involvement'))::uuid[]));
-- A profile of a person registered elsewhere may be made only of somebody who is released to us.
create policy organisation_adds on people.profile for insert to soubeh_app with check (organisation_id = (select access.my_organisation())
  and (service_id is null or service_id = any ((select access.my_services())::uuid[])) and access.may_profile(person_id));
create policy organisation_changes on people.profile for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and person_id = any ((select access.my_people())::uuid[]))
  with check (organisation_id = (select access.my_organisation()));
call platform.grant_writes('people.profile', array['person_id']);

create or replace procedure people.govern(tbl regclass, level text) language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('create policy we_wrote on %s for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and person_id = any ((select access.my_people())::uuid[]))', tbl);
  if level is not null then
    execute format('create policy released on %s for select to soubeh_app using (share_key = any ((select access.released_profile_keys(%L))::uuid[]))', tbl, level);
  end if;
  execute format('create policy write on %s for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and access.may_write_about(null, array[person_id]))', tbl);
  execute format('create policy change on %s for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and person_id = any ((select access.my_people())::uuid[])) with check (organisation_id = (select access.my_organisation()))', tbl);
  execute format('create policy remove on %s for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and person_id = any ((select access.my_people())::uuid[]))', tbl);
  call platform.grant_writes(tbl, array['person_id']);
  execute format('grant delete on %s to soubeh_app', tbl);
end $$;
call people.govern('people.person_language', 'involvement');
call people.govern('people.contact', 'commitments');
call people.govern('people.residence', 'mapping');
call people.govern('people.accommodation', 'mapping');
call people.govern('people.occupation', 'mapping');
-- Where a masked organisation houses somebody is where it is.
create policy masked on people.accommodation as restrictive for select to soubeh_app using (organisation_id <> all ((select access.masked_from_me())::uuid[]));
call people.govern('people.address', 'mapping');
create policy masked on people.address as restrictive for select to soubeh_app using (organisation_id <> all ((select access.masked_from_me())::uuid[]));
-- A pension may reveal an illness: never released.
call people.govern('people.benefit', null);

create policy we_wrote on people.relation for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and person_id = any ((select access.my_people())::uuid[]));
create policy released on people.relation for select to soubeh_app using (share_keys <@ (select access.released_profile_keys('involvement'))::uuid[]);
create policy write on people.relation for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and access.may_write_about(null, array[person_id, other_id]));
create policy change on people.relation for update to soubeh_app using (organisation_id = (select access.my_organisation()) and person_id = any ((select access.my_people())::uuid[]));
create policy remove on people.relation for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and person_id = any ((select access.my_people())::uuid[]));
call platform.grant_writes('people.relation', array['person_id', 'other_id']);
grant delete on people.relation to soubeh_app;

create policy own on people.household for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and id = any ((select people.my_households())::uuid[]));
create policy write on people.household for insert to soubeh_app with check (organisation_id = (select access.my_organisation()));
create policy change on people.household for update to soubeh_app using (organisation_id = (select access.my_organisation()) and id = any ((select people.my_households())::uuid[]));
call platform.grant_writes('people.household');
create policy own on people.household_member for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and person_id = any ((select access.my_people())::uuid[]));
create policy write on people.household_member for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and household_id = any ((select people.my_households())::uuid[]) and access.may_write_about(null, array[person_id]));
create policy change on people.household_member for update to soubeh_app using (organisation_id = (select access.my_organisation()) and person_id = any ((select access.my_people())::uuid[]));
call platform.grant_writes('people.household_member', array['person_id', 'household_id']);
create policy remove on people.household_member for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and person_id = any ((select access.my_people())::uuid[]));
grant delete on people.household_member to soubeh_app;

-- Residence permits that we wrote of people within my reach and that end between these days, no later one known: the first so many. As the policy of permits says, for all
-- of them at once: many end of people out of reach, for each of whom the whole list would be gone through.
create or replace function people.my_ending_residences(from_day date, to_day date, how_many int) returns uuid[] language plpgsql stable security definer set search_path = people, access, pg_temp as $$
#variable_conflict use_column
declare mine uuid[] := my_organisations(); reach uuid[] := my_people();
begin return array(
  -- (A later permit is asked for in order, until there are enough: of three hundred that end, fifty are shown.)
  select x.id from (select e.id, e.person_id, e.organisation_id, e.valid_to from residence e
    where e.organisation_id = any (mine) and e.valid_to between from_day and to_day and (e.person_id in (select unnest(reach))) is true order by e.valid_to, e.id) x
   where (select true from residence later where later.person_id = x.person_id and later.organisation_id = x.organisation_id and later.valid_to > x.valid_to limit 1) is null
   order by x.valid_to, x.id limit how_many); end $$;

-- ---- search by name ----
-- Can the word be a misspelling of this word of a name, or of its beginning? One measure that lets through everything that has a distance (people.word_distance) and little else, put in place of the call.
create or replace function people.may_be_near(token text, word text) returns boolean language sql immutable parallel safe
return case when length(word) > 100 then true else public.levenshtein_less_equal(left(token, length(word) + 2), word, 3) <= 3 end;

-- Only profiles that the caller may see: own ones within reach and released ones. Typos are looked for among the words of the caller's own
-- organisations and of the profiles released to them, so that not even the time taken says anything of other people.
-- Names that have all the words are looked for first, in the index; only when there is none, those that lack one of several.
-- (Its plans are kept by the connection: planned for each search anew, a fifth of the time would be planning.)
create or replace function people.find_names(q text, how_many int) returns table (profile_id uuid, distance int, alike real)
language plpgsql stable security definer set search_path = people, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  words text[] := (string_to_array(nullif(name_key(q), ''), ' '))[1:6];
  plain text := lower(public.unaccent('public.unaccent'::regdictionary, q) collate "und-x-icu");
  mine uuid[] := access.my_organisations(); services uuid[] := access.my_services(); known uuid[] := access.my_people();
  keys uuid[] := access.released_profile_keys('involvement'); me uuid := access.my_membership(); whole boolean := access.sees_whole_organisation();
  typed int[] := array(select letters_of(w) from unnest(words) with ordinality x (w, n) order by n);
  near text[]; near_word int[]; near_distance int[]; first text[]; second text[]; wanted int := cardinality(words);
begin
  if words is null or me is null then return; end if;
  -- At most two letters of a word typed may be missing: what is farther has no distance (people.word_distance).
  select array_agg(t.token), array_agg(w.n), array_agg(word_distance(t.token, w.word)) into near, near_word, near_distance
    from name_token t cross join unnest(words, typed) with ordinality w (word, letters, n)
   where t.organisation_id = any (mine) and bit_count((w.letters & ~t.letters)::bit(32)) <= 2 and may_be_near(t.token, w.word) and word_distance(t.token, w.word) is not null;
  for missing in 0 .. least(wanted - 1, 1) loop
    -- Names that have the first two words typed (the index knows which have them), unless one may be missing.
    first := case when missing > 0 then near else array(select x.token from unnest(near, near_word) x (token, n) where x.n = 1) end;
    second := case when missing > 0 or wanted < 2 then near else array(select x.token from unnest(near, near_word) x (token, n) where x.n = 2) end;
    return query
      with near_token as materialized (select x.token, x.n, x.distance from unnest(near, near_word, near_distance) x (token, n, distance)),
      ours as (
        select s.profile_id, s.key, array(select (select min(t.distance) from near_token t where t.n = w and t.token = any (s.tokens)) from generate_series(1, wanted) w) as distances
          from name_search s
         where s.organisation_id = any (mine) and s.tokens && first and s.tokens && second
           -- Asked of each name found, by its key: joined, every profile would be gone through.
           and (select p.service_id = any (services) or p.author_id = me or whole or p.person_id in (select unnest(known)) from profile p where p.id = s.profile_id)),
      -- Of names released to us each word is measured once, then only those that have a near one are looked at.
      given as materialized (select s.profile_id, s.key, s.tokens from name_search s where s.share_key = any (keys)),
      near_given as materialized (
        select t.token, w.n, word_distance(t.token, w.word) as distance from (select distinct unnest(g.tokens) as token from given g offset 0) t cross join unnest(words) with ordinality w (word, n)
         where may_be_near(t.token, w.word) and word_distance(t.token, w.word) is not null),
      released as (
        select g.profile_id, g.key, array(select (select min(t.distance) from near_given t where t.n = w and t.token = any (g.tokens)) from generate_series(1, wanted) w) as distances
          from given g where g.tokens && (select array_agg(t.token) from near_given t)),
      counted as (
        select distinct on (m.profile_id) m.profile_id, m.key, (select sum(coalesce(d, 20))::int from unnest(m.distances) d) as distance, array_length(array_positions(m.distances, null), 1) as lacks
          from (select * from ours union all select * from released) m)
      select c.profile_id, c.distance, public.similarity(c.key, plain) as alike from counted c where coalesce(c.lacks, 0) = missing
       order by c.distance, 3 desc, c.profile_id limit least(how_many, 200);
    if found then return; end if;
  end loop;
end $$;
comment on function people.find_names is 'Profiles within the caller''s reach whose names are near the words typed, nearest first.';

-- Words that no name has any more are personal data without a purpose. The lock waits for names being written.
create or replace function people.purge_name_tokens() returns int language plpgsql volatile security definer set search_path = people, pg_temp as $$
declare purged int;
begin
  lock table name_token in share row exclusive mode;
  delete from name_token t where not exists (select from name_search s where s.organisation_id = t.organisation_id and s.tokens @> array[t.token]);
  get diagnostics purged = row_count;
  return purged;
end $$;
comment on function people.purge_name_tokens is 'Removes the words of names that nobody has any more.';
revoke execute on function people.purge_name_tokens() from public;
