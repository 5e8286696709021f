-- The search of people by name: one key for all spellings, kept beside the profiles by a trigger.

create or replace function people.name_key(t text) returns text language plpgsql immutable strict parallel safe set search_path = pg_catalog, public, pg_temp as $$
declare k text := lower(normalize(t, NFKC) collate "und-x-icu");
begin
  -- Signs that are written and not spoken: soft sign and every apostrophe.
  k := translate(k, 'ьʼ’‘''`´′ʹ', '');
  -- Cyrillic letters that are two in Latin. Bulgarian шт sounds as щ, and щ is written sht or shch.
  k := replace(replace(replace(replace(replace(replace(replace(k, 'шт', 'щ'), 'щ', 'sc'), 'ю', 'iu'), 'я', 'ia'), 'є', 'ie'), 'ї', 'i'), 'ё', 'io');
  k := translate(k, 'абвгґдежзиійклмнопрстуфхцчшыэъөүўђјљњћџ', 'abvhhdezziiiklmnoprstufcccsieauuudilncd');
  -- Latin letters whose accent matters, and both encodings of the Romanian comma letters. Others lose their accents and Vietnamese tones.
  k := replace(replace(replace(replace(k, 'št', 'sc'), 'šť', 'sc'), 'sht', 'sc'), 'đ', 'd');
  k := translate(k, 'öüşșţțčšžř', 'uussttcszr');
  k := public.unaccent('public.unaccent'::regdictionary, k);
  -- One sound, one letter: y and j are i, g is h; х is kh in a passport and ch in Czech, which in English is ч.
  k := translate(k, 'yjwqg', 'iivkh');
  k := regexp_replace(k, '(.)\1+', '\1', 'g');
  k := replace(replace(replace(replace(replace(k, 'x', 'ks'), 'ph', 'f'), 'zh', 'z'), 'kh', 'c'), 'th', 't');
  k := replace(replace(replace(replace(replace(replace(k, 'shch', 'sc'), 'sch', 'sc'), 'ch', 'c'), 'sh', 's'), 'cz', 'c'), 'sz', 's');
  k := replace(replace(k, 'ts', 'c'), 'tc', 'c');
  -- The glide before a vowel is written in four ways: Yuliia, Julija, Iuliya, Юлія.
  k := regexp_replace(regexp_replace(k, 'i+([aeou])', '\1', 'g'), '(.)\1+', '\1', 'g');
  k := btrim(regexp_replace(k, '[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007e\u00a0-\u00bf\u2010-\u2015\u2018-\u201f]+', ' ', 'g'));
  -- Nováková is the wife of Novák, Petrova of Petrov.
  return regexp_replace(k, '(\S{4,})[oe]va?(?= |$)', '\1', 'g');
end $$;
comment on function people.name_key(text) is 'Search key of a name: the same for Cyrillic, passport, Czech and older spelling, with or without accents, for husband and wife.';

-- The words of names by which a person is found.
create function people.name_tokens(variadic names text[]) returns text[] language sql immutable parallel safe set search_path = pg_catalog, people, pg_temp as $$
  select coalesce(array_agg(distinct w order by w), '{}') from unnest(names) n, unnest(string_to_array(people.name_key(n), ' ')) w where w <> '' $$;
comment on function people.name_tokens is 'Keys of all words of the names.';

create table people.name_search (
  profile_id uuid primary key references people.profile on delete cascade,
  organisation_id uuid not null references access.organisation,
  person_id uuid not null references people.person,
  share_key uuid not null,
  key text not null,
  tokens text[] not null
);
create index on people.name_search (organisation_id);
create index on people.name_search (person_id);
create index on people.name_search (share_key);
create index on people.name_search using gin (tokens);
comment on table people.name_search is 'Search keys of profiles, kept by a trigger. The application reads it only through people.find_names.';
comment on column people.name_search.profile_id is 'Profile.';
comment on column people.name_search.share_key is 'Key of the profile compared with releases in force.';
comment on column people.name_search.key is 'Whole name as written, in small letters without accents: exact spelling ranks first.';
comment on column people.name_search.tokens is 'Keys of all words of all names of the profile.';

create table people.name_token (
  organisation_id uuid not null references access.organisation,
  token text not null,
  primary key (organisation_id, token)
);
comment on table people.name_token is 'Words of names known in an organisation: a typo is looked for among them, never among the words of others.';
comment on column people.name_token.token is 'Key of a word.';

create function people.keep_names() returns trigger language plpgsql security definer set search_path = people, pg_temp as $$
declare found_tokens text[] := name_tokens(variadic array[new.given_name, new.family_name, new.native_name, new.patronymic] || new.aliases);
begin
  insert into name_search (profile_id, organisation_id, person_id, share_key, key, tokens)
    values (new.id, new.organisation_id, new.person_id, md5(new.organisation_id::text || new.person_id::text)::uuid,
      lower(public.unaccent('public.unaccent'::regdictionary, concat_ws(' ', new.family_name, new.given_name, new.native_name, array_to_string(new.aliases, ' '))) collate "und-x-icu"), found_tokens)
    on conflict (profile_id) do update set key = excluded.key, tokens = excluded.tokens;
  insert into name_token (organisation_id, token) select new.organisation_id, t from unnest(found_tokens) t on conflict do nothing;
  return null;
end $$;
create trigger keep_names after insert or update of given_name, family_name, native_name, patronymic, aliases on people.profile for each row execute function people.keep_names();

-- Rows that came before this migration.
update people.profile set given_name = given_name;

-- How far a word stands from a word of a name: 0 the same, 1 its beginning, more for each typo; null when it is another word.
create function people.word_distance(token text, word text) returns int language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select case
    when token = word then 0
    when starts_with(token, word) then 1
    when least(length(token), length(word)) < 3 or greatest(length(token), length(word)) < 4 then null
    else (select case
        when d <= case when greatest(length(token), length(word)) >= 7 then 2 else 1 end then 1 + d
        -- Two neighbours swapped.
        when d = 2 and length(token) = length(word) and (select array_agg(c order by c) from regexp_split_to_table(token, '') c) = (select array_agg(c order by c) from regexp_split_to_table(word, '') c) then 3
        when length(word) >= 5 and length(token) > length(word) and public.levenshtein_less_equal(left(token, length(word)), word, 1) <= 1 then 4 end
      from (select public.levenshtein_less_equal(token, word, 2) as d) x) end $$;
comment on function people.word_distance is 'How far a typed word is from a word of a name.';

-- Membership of a household gets what every changeable row has.
alter table people.household_member add column version int not null default 1, add column created_at timestamptz not null default now(), add column updated_at timestamptz not null default now();
