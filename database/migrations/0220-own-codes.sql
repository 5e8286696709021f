-- What an organisation adds to the code lists of the installation, calls otherwise, or no longer offers: always from a day on, so that
-- an old record keeps the label of its day.
create table directory.own_code (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  list text not null check (list in ('need_domain', 'vulnerability_factor', 'activity', 'accommodation_kind', 'closing_reason', 'barrier_domain')),
  code text not null check (code ~ '^[a-z0-9_-]{1,40}(@[0-9a-f]{12})?$'),
  cs text not null check (cs <> ''),
  en text not null check (en <> ''),
  uk text not null check (uk <> ''),
  offered boolean not null default true,
  reason text not null default '',
  valid_from date not null default platform.today(),
  valid_to date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (valid_to is null or valid_to >= valid_from),
  -- An entry of its own carries the end of the organisation's number: two organisations never mean different things by one code.
  check (position('@' in code) = 0 or split_part(code, '@', 2) = right(organisation_id::text, 12)),
  -- What is no longer offered is an entry of the installation; an own one simply ends.
  check (offered or position('@' in code) = 0),
  check (position('@' in code) > 0 or reason <> '' or not offered),
  exclude using gist (organisation_id with =, list with =, code with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index on directory.own_code (organisation_id);
create index on directory.own_code (author_id);
create index on directory.own_code (list, code);
comment on table directory.own_code is 'Periods of an entry of a code list as one organisation uses it: its own entry, another label of a common one, or a common one it does not offer.';
comment on column directory.own_code.list is 'Which list; lists given by law or by a standard take nothing.';
comment on column directory.own_code.code is 'A common code, or an own one: letters, @ and the end of the organisation''s number.';
comment on column directory.own_code.cs is 'Czech label.';
comment on column directory.own_code.en is 'English label.';
comment on column directory.own_code.uk is 'Ukrainian label.';
comment on column directory.own_code.offered is 'May be chosen in these days. Not so: a common entry that the organisation leaves out.';
comment on column directory.own_code.reason is 'Why a common entry is called otherwise here.';
comment on column directory.own_code.valid_from is 'First day of the period.';
comment on column directory.own_code.valid_to is 'Last day of the period.';
comment on column directory.own_code.author_id is 'Who wrote it.';
