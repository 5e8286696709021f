-- A word longer than any name is compared only as a whole: levenshtein refuses 255 signs with an error, and one such name would put out
-- the search of everybody in the organisation.
create or replace function people.word_distance(token text, word text) returns int language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select case
    when token = word then 0
    when starts_with(token, word) then 1
    when least(length(token), length(word)) < 3 or greatest(length(token), length(word)) < 4 then null
    when greatest(length(token), length(word)) > 100 then null
    else (select case
        when d <= case when greatest(length(token), length(word)) >= 7 then 2 else 1 end then 1 + d
        -- Two neighbours swapped.
        when d = 2 and length(token) = length(word) and (select array_agg(c order by c) from regexp_split_to_table(token, '') c) = (select array_agg(c order by c) from regexp_split_to_table(word, '') c) then 3
        when length(word) >= 5 and length(token) > length(word) and public.levenshtein_less_equal(left(token, length(word)), word, 1) <= 1 then 4 end
      from (select public.levenshtein_less_equal(token, word, 2) as d) x) end $$;
