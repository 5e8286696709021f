-- Persons as each organisation knows them.
create schema people;
comment on schema people is 'Persons, their names, languages, residence, relations.';

create table people.person (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  created_at timestamptz not null default now()
);
create index on people.person (organisation_id);
comment on table people.person is 'Only a token that a human being exists. What is known stands in profiles, one per organisation: each is its own controller.';

-- The key of a name: the same for Cyrillic, passport Latin and Czech spelling, with or without diacritics.
create function people.name_key(t text) returns text language sql immutable strict parallel safe set search_path = pg_catalog, public, pg_temp as $$
 select btrim(regexp_replace(regexp_replace(
  replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
   translate(
    public.unaccent('public.unaccent'::regdictionary,
     replace(replace(replace(replace(
      translate(lower(t), 'абвгґдеєжзиіїйклмнопрстуфхцчшщюяёыэъьөүʼ’''`', 'abvhgdeežziiiiklmnoprstufhcčššuaeie'||''),
      'š','s'),'č','c'),'ž','z'),'ř','r')),
    'ywq','ivk'),
   'shch','s'),'sch','s'),'sc','s'),'sh','s'),'zh','z'),'kh','h'),'ch','c'),'ts','c'),'ph','f'),'j','i'),
   'iu','u'),'ia','a'),'ie','e'),'ii','i'),'x','ks'),
  '(.)\1+','\1','g'), '[^[:alnum:]]+',' ','g'))
$$;
comment on function people.name_key(text) is 'Search key of a name; revised by later migrations, never by editing this one.';

create table people.profile (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  person_id uuid not null references people.person,
  service_id uuid references directory.service,
  anonymous boolean not null default false,
  given_name text not null default '',
  family_name text not null default '',
  native_name text not null default '',
  patronymic text not null default '',
  aliases text[] not null default '{}',
  birth_date date,
  birth_precision text not null default 'unknown' check (birth_precision in ('known', 'approximate', 'unknown')),
  sex text not null default 'unstated' check (sex in ('female', 'male', 'unstated')),
  citizenships text[] not null default '{}',
  literacy text not null default 'unstated' check (literacy in ('unstated', 'full', 'partial', 'none')),
  interpreter_language text,
  note text not null default '',
  share_key uuid not null generated always as (md5(organisation_id::text || person_id::text)::uuid) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (person_id, organisation_id),
  check ((birth_precision = 'unknown') = (birth_date is null))
);
create index on people.profile (organisation_id);
create index on people.profile (service_id);
create index on people.profile (author_id);
comment on table people.profile is 'A person as one organisation knows them: the identity it holds on its own ground. Another organisation that works with the same person has a profile of its own.';
comment on column people.profile.service_id is 'Service that registered the person.';
comment on column people.profile.anonymous is 'An anonymous client: the given name is whatever the client wants to be called.';
comment on column people.profile.given_name is 'Given name in Latin script, as in the passport.';
comment on column people.profile.family_name is 'Family name in Latin script, as in the passport.';
comment on column people.profile.native_name is 'Whole name in the person''s own script and order.';
comment on column people.profile.patronymic is 'Patronymic; not a middle name.';
comment on column people.profile.aliases is 'Other spellings.';
comment on column people.profile.birth_date is 'Birth date; for an approximate one the first day of the year or month meant.';
comment on column people.profile.birth_precision is 'How well the birth date is known.';
comment on column people.profile.sex is 'Sex, when stated.';
comment on column people.profile.citizenships is 'ISO 3166 alpha-3 codes; says nothing of language or ethnicity.';
comment on column people.profile.literacy is 'Reads and writes.';
comment on column people.profile.interpreter_language is 'Language to interpret into when an interpreter is needed (ISO 639), otherwise empty.';
comment on column people.profile.note is 'Anything else about identity.';
comment on column people.profile.share_key is 'Key compared with releases in force.';
comment on column people.profile.author_id is 'Who registered the person.';

create table people.person_language (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  person_id uuid not null references people.person,
  language text not null,
  spoken text not null default 'unstated' check (spoken in ('unstated', 'none', 'basic', 'good', 'native')),
  written text not null default 'unstated' check (written in ('unstated', 'none', 'basic', 'good', 'native')),
  script text,
  preferred boolean not null default false,
  share_key uuid not null generated always as (md5(organisation_id::text || person_id::text)::uuid) stored,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organisation_id, person_id, language)
);
create index on people.person_language (person_id);
comment on table people.person_language is 'Languages a person speaks and writes; the preferred one is the client''s choice.';
comment on column people.person_language.language is 'ISO 639 code.';
comment on column people.person_language.spoken is 'How well spoken.';
comment on column people.person_language.written is 'How well written.';
comment on column people.person_language.script is 'Script, e.g. Cyrl, Latn.';
comment on column people.person_language.preferred is 'The language the client wants to be addressed in.';
comment on column people.person_language.share_key is 'Key compared with releases in force.';

create table people.residence (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  person_id uuid not null references people.person,
  kind text not null,
  valid_from date,
  valid_to date,
  next_step text not null default '',
  next_step_due date,
  share_key uuid not null generated always as (md5(organisation_id::text || person_id::text)::uuid) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (valid_to is null or valid_from is null or valid_to >= valid_from)
);
create index on people.residence (organisation_id, valid_to);
create index on people.residence (person_id);
create index on people.residence (author_id);
comment on table people.residence is 'Residence status with its validity and the next step; history is kept by rows.';
comment on column people.residence.kind is 'Code of the list residence_kind.';
comment on column people.residence.valid_from is 'First day.';
comment on column people.residence.valid_to is 'Last day.';
comment on column people.residence.next_step is 'What has to be done next.';
comment on column people.residence.next_step_due is 'Until when.';
comment on column people.residence.share_key is 'Key compared with releases in force.';
comment on column people.residence.author_id is 'Who wrote it down.';

create table people.accommodation (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  person_id uuid not null references people.person,
  kind text not null,
  place_id uuid references directory.place,
  address text not null default '',
  since date,
  until date,
  share_key uuid not null generated always as (md5(organisation_id::text || person_id::text)::uuid) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (until is null or since is null or until >= since)
);
create index on people.accommodation (organisation_id);
create index on people.accommodation (person_id);
create index on people.accommodation (place_id);
create index on people.accommodation (author_id);
comment on table people.accommodation is 'Where a person lives and lived, dated.';
comment on column people.accommodation.kind is 'Code of the list accommodation_kind.';
comment on column people.accommodation.place_id is 'A known place.';
comment on column people.accommodation.address is 'Address in words.';
comment on column people.accommodation.since is 'From.';
comment on column people.accommodation.until is 'To.';
comment on column people.accommodation.share_key is 'Key compared with releases in force.';
comment on column people.accommodation.author_id is 'Who wrote it down.';

create table people.occupation (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  person_id uuid not null references people.person,
  kind text not null check (kind in ('work', 'education', 'qualification')),
  title text not null,
  employer text not null default '',
  since date,
  until date,
  recognition text not null default 'none' check (recognition in ('none', 'asked', 'recognised', 'refused')),
  share_key uuid not null generated always as (md5(organisation_id::text || person_id::text)::uuid) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (until is null or since is null or until >= since)
);
create index on people.occupation (organisation_id);
create index on people.occupation (person_id);
create index on people.occupation (author_id);
comment on table people.occupation is 'Work, school and qualifications, with the recognition of a foreign diploma.';
comment on column people.occupation.kind is 'Work, education going on, or a finished qualification.';
comment on column people.occupation.title is 'Post, school or diploma.';
comment on column people.occupation.employer is 'Employer or school.';
comment on column people.occupation.since is 'From.';
comment on column people.occupation.until is 'To.';
comment on column people.occupation.recognition is 'Recognition of a foreign qualification.';
comment on column people.occupation.share_key is 'Key compared with releases in force.';
comment on column people.occupation.author_id is 'Who wrote it down.';

create table people.contact (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  person_id uuid not null references people.person,
  kind text not null check (kind in ('phone', 'email', 'whatsapp', 'viber', 'telegram', 'other')),
  value text not null,
  note text not null default '',
  share_key uuid not null generated always as (md5(organisation_id::text || person_id::text)::uuid) stored,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on people.contact (organisation_id);
create index on people.contact (person_id);
comment on table people.contact is 'How to reach a person.';
comment on column people.contact.kind is 'Way.';
comment on column people.contact.value is 'Number (E.164) or address.';
comment on column people.contact.note is 'When to call, who answers.';
comment on column people.contact.share_key is 'Key compared with releases in force.';

create table people.relation (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  person_id uuid not null references people.person,
  other_id uuid not null references people.person,
  kind text not null check (kind in ('parent', 'guardian', 'partner', 'former_partner', 'sibling', 'grandparent', 'other')),
  since date,
  until date,
  share_keys uuid[] not null generated always as (array[md5(organisation_id::text || person_id::text)::uuid, md5(organisation_id::text || other_id::text)::uuid]) stored,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (person_id <> other_id),
  unique (organisation_id, person_id, other_id, kind)
);
create index on people.relation (person_id);
create index on people.relation (other_id);
comment on table people.relation is 'person_id is the <kind> of other_id: parent of a child, partner of a partner.';
comment on column people.relation.other_id is 'The other person.';
comment on column people.relation.kind is 'What person_id is to other_id.';
comment on column people.relation.since is 'From.';
comment on column people.relation.until is 'To.';
comment on column people.relation.share_keys is 'Keys of both persons: shown only when both are released.';

create table people.household (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  label text not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on people.household (organisation_id);
comment on table people.household is 'People who live together.';
comment on column people.household.label is 'How the workers call it.';

create table people.household_member (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  household_id uuid not null references people.household,
  person_id uuid not null references people.person,
  since date,
  until date,
  unique (household_id, person_id)
);
create index on people.household_member (organisation_id);
create index on people.household_member (person_id);
comment on table people.household_member is 'Who belongs to a household, dated.';
comment on column people.household_member.household_id is 'Household.';
comment on column people.household_member.since is 'From.';
comment on column people.household_member.until is 'To.';
