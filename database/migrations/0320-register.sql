-- What comes into the directory from a file: the national register of providers, or an own sheet. First read and shown, then confirmed, then written.

create table directory.register_keeper (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references access.organisation,
  only_one boolean not null default true unique check (only_one),
  since date not null default platform.today(),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on directory.register_keeper (organisation_id);
create index on directory.register_keeper (author_id);
comment on table directory.register_keeper is 'Which organisation keeps the national register in this installation: the first one that imported it.';
comment on column directory.register_keeper.only_one is 'There is one row.';
comment on column directory.register_keeper.since is 'Since when.';
comment on column directory.register_keeper.author_id is 'Who confirmed the first import.';

create table directory.import (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  kind text not null check (kind in ('register', 'sheet')),
  state text not null default 'reading' check (state in ('reading', 'preview', 'queued', 'running', 'done', 'failed', 'expired', 'undone')),
  read_bytes bigint not null default 0,
  counts jsonb not null default '{}',
  done int not null default 0,
  steps int not null default 0,
  confirmed_at timestamptz,
  finished_at timestamptz,
  expires_at timestamptz,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on directory.import (organisation_id, created_at desc);
create index on directory.import (author_id);
-- Two at once would each compare with what the other is about to change.
create unique index import_at_once on directory.import (kind, organisation_id) where state in ('reading', 'queued', 'running');
comment on table directory.import is 'One taking over of a file into the directory: read, shown, confirmed, written. The row itself is the record of who did it and what came of it.';
comment on column directory.import.kind is 'The national register, or an own sheet of services.';
comment on column directory.import.state is 'reading, preview; queued and running once confirmed; done, failed (nothing was changed), expired (never confirmed), undone.';
comment on column directory.import.read_bytes is 'Size of the file as it came.';
comment on column directory.import.counts is 'How many rows are new, changed, same, ended, with local facts kept, refused and so on.';
comment on column directory.import.done is 'Steps of writing done.';
comment on column directory.import.steps is 'Steps of writing in all.';
comment on column directory.import.confirmed_at is 'When it was confirmed.';
comment on column directory.import.finished_at is 'When it was written or given up.';
comment on column directory.import.expires_at is 'When a preview that nobody confirmed is thrown away.';
comment on column directory.import.author_id is 'Who read the file in.';

create table directory.import_row (
  import_id uuid not null references directory.import on delete cascade,
  organisation_id uuid not null references access.organisation,
  row int not null,
  key text not null default '',
  ico text,
  label text not null default '',
  data jsonb,
  hash text,
  what text check (what in ('new', 'change', 'same', 'end', 'past', 'ours', 'wrong')),
  kept jsonb not null default '[]',
  reason text,
  said text not null default '',
  service_id uuid,
  partner_id uuid,
  made text[] not null default '{}',
  was jsonb,
  primary key (import_id, row)
);
create index on directory.import_row (organisation_id);
create index on directory.import_row (import_id, what, row);
create index on directory.import_row (import_id, key);
create index on directory.import_row (import_id, ico);
comment on table directory.import_row is 'Rows of a file as read, and what each would do. Thrown away when written (of a sheet: when it cannot be undone any more) or expired.';
comment on column directory.import_row.import_id is 'Of which import.';
comment on column directory.import_row.row is 'Number of the item or row in the file, from 1; below zero a service that the file does not name any more.';
comment on column directory.import_row.key is 'Number of the service in the register, or the id in a sheet.';
comment on column directory.import_row.ico is 'Registration number of the provider.';
comment on column directory.import_row.label is 'What the reader recognises it by: name of the service.';
comment on column directory.import_row.data is 'What the row says, reduced to known fields. No statutory persons, no secret addresses.';
comment on column directory.import_row.hash is 'Of data, for recognising what has not changed.';
comment on column directory.import_row.what is 'new, change, same, end, past (ended before we knew it), ours (of an organisation here: offered to it), wrong.';
comment on column directory.import_row.kept is 'Local facts that are kept against the file: field, what the file says, what stands here.';
comment on column directory.import_row.reason is 'Why it is refused, a code.';
comment on column directory.import_row.said is 'The value that is wrong, and in a sheet its column.';
comment on column directory.import_row.service_id is 'The service it makes or changes.';
comment on column directory.import_row.partner_id is 'The partner it makes or uses.';
comment on column directory.import_row.made is 'What was made by this row (partner, service): taken away when the import is undone.';
comment on column directory.import_row.was is 'What stood here before, for undoing.';

create table directory.register_provider (
  ico text primary key check (ico ~ '^\d{8}$'),
  organisation_id uuid not null references access.organisation,
  partner_id uuid not null unique references directory.partner,
  seen jsonb not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on directory.register_provider (organisation_id);
comment on table directory.register_provider is 'A provider of the register as the last import saw it, and the partner it became.';
comment on column directory.register_provider.ico is 'Registration number.';
comment on column directory.register_provider.partner_id is 'The partner.';
comment on column directory.register_provider.seen is 'Name and contacts as the register had them.';

create table directory.register_entry (
  number text primary key check (number ~ '^\d{1,12}$'),
  organisation_id uuid not null references access.organisation,
  ico text not null check (ico ~ '^\d{8}$'),
  service_id uuid unique references directory.service,
  seen jsonb not null,
  hash text,
  first_seen date not null default platform.today(),
  last_seen date not null default platform.today(),
  declined_on date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on directory.register_entry (organisation_id);
create index on directory.register_entry (ico);
comment on table directory.register_entry is 'A service of the register as the last import saw it. What stands here otherwise than it was seen is a local fact and is not overwritten.';
comment on column directory.register_entry.number is 'Number in the register (portalId).';
comment on column directory.register_entry.organisation_id is 'Who keeps the service: the keeper of the register, or the organisation here that provides it.';
comment on column directory.register_entry.ico is 'Provider.';
comment on column directory.register_entry.service_id is 'The service it became; empty while the organisation here that provides it has not taken it over.';
comment on column directory.register_entry.seen is 'The fields as the register had them. No statutory persons, no secret addresses.';
comment on column directory.register_entry.hash is 'Of the fields; empty when the service was not in the last file.';
comment on column directory.register_entry.first_seen is 'First import that had it.';
comment on column directory.register_entry.last_seen is 'Last import that had it.';
comment on column directory.register_entry.declined_on is 'The organisation here does not want to be reminded of it.';

create table directory.register_place (
  key text not null,
  organisation_id uuid not null references access.organisation,
  place_id uuid not null unique references directory.place,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (organisation_id, key)
);
comment on table directory.register_place is 'Which place an address of the register became.';
comment on column directory.register_place.key is 'Code of the address point, or the address in small letters.';
comment on column directory.register_place.place_id is 'The place.';
