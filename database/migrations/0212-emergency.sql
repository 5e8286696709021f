-- Emergency access: a narrow look at a person in danger, logged before it is answered.
alter table cases.health_fact add column in_emergency boolean not null default false;
comment on column cases.health_fact.in_emergency is 'To be told under emergency access: what rescuers or an approaching worker must know.';

alter table access.read_log drop constraint read_log_ground_check;
alter table access.read_log add constraint read_log_ground_check check (ground in ('team', 'service', 'head', 'mandate', 'release', 'own', 'emergency', 'denied'));

create table access.emergency_request (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  xid xid8 not null default pg_current_xact_id(),
  name text not null,
  birth_date date not null,
  danger text not null check (danger in ('life', 'violence', 'child', 'missing', 'self_harm', 'other')),
  reason text not null,
  answered_at timestamptz,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on access.emergency_request (organisation_id, created_at);
create index on access.emergency_request (author_id, created_at);
comment on table access.emergency_request is 'Who asked for emergency access to whom and why: written and committed before anything is looked for, whether somebody is found or not.';
comment on column access.emergency_request.xid is 'Transaction that wrote it: it is never answered within the same one.';
comment on column access.emergency_request.name is 'Whole name, as typed.';
comment on column access.emergency_request.birth_date is 'Birth date, as typed.';
comment on column access.emergency_request.danger is 'Kind of danger.';
comment on column access.emergency_request.reason is 'What happened, in words.';
comment on column access.emergency_request.answered_at is 'Answered, once.';
comment on column access.emergency_request.author_id is 'Who asked.';

create table access.emergency_access (
  id uuid primary key default gen_random_uuid(),
  request_id uuid not null unique references access.emergency_request,
  organisation_id uuid not null references access.organisation,
  person_ids uuid[] not null check (person_ids <> '{}'),
  ends_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references access.membership,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on access.emergency_access (organisation_id);
create index on access.emergency_access (author_id);
create index on access.emergency_access (ended_by);
comment on table access.emergency_access is 'Somebody was found: a narrow view for a few hours.';
comment on column access.emergency_access.request_id is 'What was asked.';
comment on column access.emergency_access.person_ids is 'The person, under every number they have here.';
comment on column access.emergency_access.ends_at is 'Ends by itself.';
comment on column access.emergency_access.ended_at is 'Ended earlier.';
comment on column access.emergency_access.ended_by is 'By whom: the reader, or an owner of the data.';
comment on column access.emergency_access.author_id is 'Who may look.';

create table access.emergency_notice (
  id uuid primary key default gen_random_uuid(),
  access_id uuid not null references access.emergency_access,
  organisation_id uuid not null references access.organisation,
  membership_id uuid not null references access.membership,
  person_id uuid not null,
  confirmed_at timestamptz,
  comment text not null default '',
  created_at timestamptz not null default now(),
  unique (access_id, membership_id)
);
create index on access.emergency_notice (organisation_id);
create index on access.emergency_notice (membership_id);
comment on table access.emergency_notice is 'Whom it was told at once: heads and leading key workers of the organisations whose data were opened. They confirm having read it.';
comment on column access.emergency_notice.access_id is 'Which access.';
comment on column access.emergency_notice.membership_id is 'Who is told.';
comment on column access.emergency_notice.person_id is 'Whom it is about.';
comment on column access.emergency_notice.confirmed_at is 'Read.';
comment on column access.emergency_notice.comment is 'What they say to it.';

-- Whole names as keys, in any order of their words, beside the birth date: an emergency search is one look into this index, hit or miss.
create function people.whole_key(variadic names text[]) returns text language sql immutable parallel safe set search_path = pg_catalog, people, pg_temp as $$
  select coalesce(string_agg(w, ' ' order by w), '') from unnest(string_to_array(people.name_key(array_to_string(names, ' ')), ' ')) w where w <> '' $$;
comment on function people.whole_key is 'Key of a whole name: the keys of all its words, in the order of the alphabet.';
create index emergency on people.profile (birth_date, people.whole_key(given_name, family_name)) where not anonymous and birth_precision = 'known';
create index emergency_native on people.profile (birth_date, people.whole_key(native_name)) where not anonymous and birth_precision = 'known' and native_name <> '';
