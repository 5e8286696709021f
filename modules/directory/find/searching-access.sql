-- Searching: what was typed, what an index answers, who is open.

-- ---- what was typed ----
-- `exact`: every word as it was typed, by its beginning (Czech endings change). `near`: each of them with its neighbours, for when nothing is found exactly.
-- All words that occur are its neighbours, whoever may see them: what is found stands under the reader's policies all the same.
create or replace function directory.asked_words(typed text, out exact tsquery, out near tsquery) language plpgsql stable security definer set search_path = directory, public, pg_temp as $$
declare t text; stem text; slips int; beside text[]; all_exact text[] := '{}'; all_near text[] := '{}';
  quoted constant text := '''%s''';
begin
  for t in select w from unnest(tsvector_to_array(to_tsvector('simple', directory.plain(left(typed, 200))))) w
    where length(w) > 1 and w <> all ('{na,pro,do,ve,se,ze,od,za,po,ke,ku,si,je}') order by length(w) desc limit 8 loop
    t := left(replace(replace(t, '\', '\\'), '''', ''''''), 60);
    stem := case when length(t) >= 7 then left(t, -2) when length(t) >= 5 then left(t, -1) else t end;
    slips := case when length(t) >= 6 then 2 when length(t) >= 4 then 1 else 0 end;
    all_exact := all_exact || (format(quoted, stem) || ':*');
    beside := '{}';
    if slips > 0 then
      select coalesce(array_agg(format(quoted, replace(replace(w.word, '\', '\\'), '''', ''''''))), '{}') into beside from finding_word w
       where w.word % t and left(w.word, 1) = left(t, 1) and least(levenshtein_less_equal(left(w.word, length(t)), t, slips), levenshtein_less_equal(w.word, t, slips)) <= slips;
    end if;
    all_near := all_near || ('(' || array_to_string((format(quoted, stem) || ':*') || beside, ' | ') || ')');
  end loop;
  exact := nullif(array_to_string(all_exact, ' & '), '')::tsquery;
  near := nullif(array_to_string(all_near, ' & '), '')::tsquery;
end $$;

-- Services that the caller may see and that answer what only an index over lists and words can answer fast. Beneath a row policy such an index cannot be used
-- (its operators are not leakproof), so this asks the policy's own question itself; what is read of the services, the policy decides again.
-- Neighbours of the words are tried only when nothing the caller sees is found exactly. `titled`: those of them with the words in their titles.
create or replace function directory.sought(typed text, places text[], needs text[], languages text[], interpreted boolean, groups text[], attributes text[], out ids uuid[], out titled uuid[], out near boolean)
language plpgsql stable security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
declare a record; by_words tsquery; mine uuid[] := access.my_organisations(); hidden uuid[] := access.masked_from_me(); seen text; narrowed text := '';
begin
  near := false; titled := '{}';
  if (select access.my_account()) is null then ids := '{}'; return; end if;
  seen := 'select coalesce(array_agg(f.service_id), ''{}'') from finding f where (f.common or f.organisation_id = any ($1)) and f.organisation_id <> all ($2)';
  if places is not null then narrowed := narrowed || ' and f.covers && $3'; end if;
  if needs is not null then narrowed := narrowed || ' and f.needs && $4'; end if;
  if languages is not null then narrowed := narrowed || case when interpreted then ' and (f.languages && $5 or f.interpreting)' else ' and f.languages && $5' end; end if;
  if groups is not null then narrowed := narrowed || ' and f.target_groups && $6'; end if;
  if attributes is not null then narrowed := narrowed || ' and f.attributes @> $7'; end if;
  if typed is null then execute seen || narrowed into ids using mine, hidden, places, needs, languages, groups, attributes; return; end if;
  select * into a from asked_words(typed);
  by_words := a.exact;
  if a.near is not null and not exists (select from finding f where f.words @@ a.exact and (f.common or f.organisation_id = any (mine)) and f.organisation_id <> all (hidden)) then near := true; by_words := a.near; end if;
  execute seen || narrowed || ' and f.words @@ $8' into ids using mine, hidden, places, needs, languages, groups, attributes, by_words;
  execute seen || ' and f.titles @@ $3' into titled using mine, hidden, by_words;
end $$;

-- Is it open by its weekdays at this minute of the week? Where an exception may hold today or yesterday, the hours themselves are asked (`directory.opened`).
create or replace function directory.minute_of_week(an_instant timestamptz) returns int language sql stable set search_path = pg_catalog, pg_temp as $$
  select (extract(isodow from l)::int - 1) * 1440 + extract(hour from l)::int * 60 + extract(minute from l)::int from (select an_instant at time zone 'Europe/Prague' as l) x $$;
-- Services open at an instant of those with an exception on these days, whoever may see them: asked beneath the policy of `finding`, which says which of them the caller may.
create or replace function directory.open_exceptionally(an_instant timestamptz) returns uuid[] language plpgsql stable security definer set search_path = directory, pg_temp as $$
#variable_conflict use_column
declare days daterange := daterange((an_instant at time zone 'Europe/Prague')::date - 1, (an_instant at time zone 'Europe/Prague')::date, '[]');
begin return (select coalesce(array_agg(f.service_id), '{}') from finding f where (f.limited or f.exceptions && days) and directory.open_at(f.service_id, an_instant)); end $$;
