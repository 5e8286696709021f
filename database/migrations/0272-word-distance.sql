-- The distance of two words is asked for every word of an organisation at each search: written so that the planner puts it in place of the call.
create function people.same_letters(a text, b text) returns boolean language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select (select array_agg(c order by c) from regexp_split_to_table(a, '') c) = (select array_agg(c order by c) from regexp_split_to_table(b, '') c) $$;
comment on function people.same_letters is 'The same letters in any order.';

create or replace function people.word_distance(token text, word text) returns int language sql immutable parallel safe
return case
    when token = word then 0
    when starts_with(token, word) then 1
    when least(length(token), length(word)) < 3 or greatest(length(token), length(word)) not between 4 and 100 then null
    when abs(length(token) - length(word)) <= 2 and public.levenshtein_less_equal(token, word, 2) <= case when greatest(length(token), length(word)) >= 7 then 2 else 1 end
      then 1 + public.levenshtein_less_equal(token, word, 2)
    -- Two neighbours swapped.
    when length(token) = length(word) and public.levenshtein_less_equal(token, word, 2) = 2 and people.same_letters(token, word) then 3
    when length(word) >= 5 and length(token) > length(word) and public.levenshtein_less_equal(left(token, length(word)), word, 1) <= 1 then 4 end;
