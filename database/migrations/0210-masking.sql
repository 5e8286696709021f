-- An organisation whose name alone would reveal the problem is masked: the neutral name stands in the usual columns, so that whoever
-- reads them reads nothing, and the true one moves into tables of its own.
alter table access.organisation add column masked boolean not null default false;
comment on column access.organisation.masked is 'name, short_name, kind and ico are neutral; the true ones stand in access.mask.';

create table access.mask (
  organisation_id uuid primary key references access.organisation,
  name text not null,
  short_name text not null,
  kind text not null,
  ico text,
  since date not null default platform.today(),
  author_id uuid references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on access.mask (author_id);
comment on table access.mask is 'The true name of a masked organisation, for its own people and for those it unmasked itself to.';
comment on column access.mask.organisation_id is 'Which one.';
comment on column access.mask.name is 'True full name.';
comment on column access.mask.short_name is 'True short name.';
comment on column access.mask.kind is 'True kind of body.';
comment on column access.mask.ico is 'True registration number.';
comment on column access.mask.since is 'Masked since.';
comment on column access.mask.author_id is 'Which head masked it.';

create table access.unmasking (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  to_organisation_id uuid not null references access.organisation,
  note text not null default '',
  since date not null default platform.today(),
  until date,
  ended_at timestamptz,
  author_id uuid references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (until is null or until >= since),
  check (organisation_id <> to_organisation_id)
);
create index on access.unmasking (organisation_id);
create index on access.unmasking (to_organisation_id);
create index on access.unmasking (author_id);
comment on table access.unmasking is 'To whom a masked organisation told its name, and until when. Kept by its head.';
comment on column access.unmasking.to_organisation_id is 'Who may know.';
comment on column access.unmasking.note is 'Why; for ourselves.';
comment on column access.unmasking.since is 'First day.';
comment on column access.unmasking.until is 'Last day; empty while it lasts.';
comment on column access.unmasking.ended_at is 'Taken back at this moment.';
comment on column access.unmasking.author_id is 'Which head decided.';

create table directory.masked_service (
  service_id uuid primary key references directory.service,
  organisation_id uuid not null references access.organisation,
  name text not null,
  type_code text references directory.service_type,
  forms text[] not null,
  description text not null,
  orp_codes text[] not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on directory.masked_service (organisation_id);
create index on directory.masked_service (type_code);
comment on table directory.masked_service is 'What a service of a masked organisation truly is; directory.service holds the neutral name and nothing else.';
comment on column directory.masked_service.service_id is 'Which one.';
comment on column directory.masked_service.name is 'True name.';
comment on column directory.masked_service.type_code is 'True type.';
comment on column directory.masked_service.forms is 'True forms.';
comment on column directory.masked_service.description is 'True description.';
comment on column directory.masked_service.orp_codes is 'True districts.';
