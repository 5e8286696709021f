-- What the standardised record of a social worker (decree 332/2013) asks for and had no home yet. The birth number is not kept on purpose.
alter table people.profile add column title text not null default '', add column birth_place text not null default '', add column birth_country text;
comment on column people.profile.title is 'Academic titles before and after the name.';
comment on column people.profile.birth_place is 'Place of birth.';
comment on column people.profile.birth_country is 'Country of birth, ISO 3166 alpha-3.';

create table people.address (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  person_id uuid not null references people.person,
  kind text not null check (kind in ('permanent', 'delivery')),
  address text not null,
  since date,
  until date,
  share_key uuid not null generated always as (md5(organisation_id::text || person_id::text)::uuid) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (until is null or since is null or until >= since)
);
create index on people.address (organisation_id);
create index on people.address (person_id);
create index on people.address (author_id);
comment on table people.address is 'Addresses on paper: where a person is registered and where letters go. Where they really live is accommodation.';
comment on column people.address.kind is 'Permanent residence, or where letters are delivered.';
comment on column people.address.address is 'Address in words.';
comment on column people.address.since is 'From.';
comment on column people.address.until is 'To.';
comment on column people.address.share_key is 'Key compared with releases in force.';
comment on column people.address.author_id is 'Who wrote it down.';

create table people.benefit (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  person_id uuid not null references people.person,
  kind text not null,
  state text not null check (state in ('asked', 'granted', 'refused')),
  note text not null default '',
  since date,
  until date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (until is null or since is null or until >= since)
);
create index on people.benefit (organisation_id);
create index on people.benefit (person_id);
create index on people.benefit (author_id);
comment on table people.benefit is 'Pensions and benefits. A pension may reveal an illness, so they never leave the organisation.';
comment on column people.benefit.kind is 'Code of the list benefit_kind.';
comment on column people.benefit.state is 'Asked for, granted, refused.';
comment on column people.benefit.note is 'Amount, decision, what is missing.';
comment on column people.benefit.since is 'From.';
comment on column people.benefit.until is 'To.';
comment on column people.benefit.author_id is 'Who wrote it down.';
