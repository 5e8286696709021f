-- Localities: a locality is a case that no person stands in. What stands in it is common to everybody who takes part.
alter table cases.case drop constraint case_subject_kind_check;
alter table cases.case add constraint case_subject_kind_check check (subject_kind in ('person', 'family', 'locality'));
comment on column cases.case.subject_kind is 'Whom it is about: a person, a family, or a locality, in which no person stands.';
create index on cases.case (id) where subject_kind = 'locality';

alter table access.reach add column common_cases uuid[];
comment on column access.reach.common_cases is 'Cases of localities that a service of ours takes part in.';

create schema localities;
comment on schema localities is 'Localities (dormitories, houses, estates, villages): what is known of them, screening, safety of workers.';

create table localities.locality (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null unique references cases.case,
  organisation_id uuid not null references access.organisation,
  kind text not null check (kind in ('dormitory', 'house', 'estate', 'village', 'other')),
  place_id uuid references directory.place,
  address text not null default '',
  city text not null default '',
  address_point text check (address_point ~ '^\d{1,9}$'),
  orp_code text not null references directory.orp,
  owner text not null default '',
  owner_partner_id uuid references directory.partner,
  operator text not null default '',
  operator_partner_id uuid references directory.partner,
  agency text not null default '',
  agency_partner_id uuid references directory.partner,
  capacity int check (capacity between 0 and 100000),
  capacity_source text not null default '',
  capacity_on date,
  note text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on localities.locality (organisation_id);
create index on localities.locality (place_id);
create index on localities.locality (orp_code);
create index on localities.locality (owner_partner_id);
create index on localities.locality (operator_partner_id);
create index on localities.locality (agency_partner_id);
create index on localities.locality (author_id);
comment on table localities.locality is 'Card of a locality. It is known by its case: name, phase, team, plan and episodes are the case''s.';
comment on column localities.locality.kind is 'Dormitory, house, estate, village.';
comment on column localities.locality.place_id is 'Place of the directory, when it is one address: visits and records of work name that.';
comment on column localities.locality.address is 'Street and number, or the area in words.';
comment on column localities.locality.city is 'Municipality and its part.';
comment on column localities.locality.address_point is 'Code of the address point (RÚIAN): by it places of other organisations are known to be the same house.';
comment on column localities.locality.orp_code is 'District.';
comment on column localities.locality.owner is 'Who owns it. May be a private person: never stands in evidence that is sent.';
comment on column localities.locality.owner_partner_id is 'The owner in the directory.';
comment on column localities.locality.operator is 'Who runs it. May be a private person: never stands in evidence that is sent.';
comment on column localities.locality.operator_partner_id is 'The operator in the directory.';
comment on column localities.locality.agency is 'Agency or employer that houses people here. May be a private person: never stands in evidence that is sent.';
comment on column localities.locality.agency_partner_id is 'The agency in the directory.';
comment on column localities.locality.capacity is 'For how many people it is, approved or declared.';
comment on column localities.locality.capacity_source is 'Who says so.';
comment on column localities.locality.capacity_on is 'As of when.';
comment on column localities.locality.note is 'What one has to know of it. Never about clients.';
comment on column localities.locality.author_id is 'Who wrote it.';

create table localities.inside (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  locality_id uuid not null references localities.locality,
  case_id uuid not null references cases.case,
  since date not null default platform.today(),
  until date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (until >= since),
  unique (locality_id, case_id)
);
create index on localities.inside (organisation_id);
create index on localities.inside (case_id);
create index on localities.inside (author_id);
comment on table localities.inside is 'A case of a person or a family stands inside a locality. Seen by the organisation that leads the case; others learn how many at most.';
comment on column localities.inside.locality_id is 'Locality.';
comment on column localities.inside.since is 'From.';
comment on column localities.inside.until is 'To; empty = still.';
comment on column localities.inside.author_id is 'Who wrote it.';
