-- Everything one organisation holds, taken out at once.
create table documents.export (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'ready', 'failed', 'expired')),
  done int not null default 0,
  steps int not null default 0,
  size bigint,
  sha256 text not null default '',
  sealed_id uuid unique references documents.sealed,
  finished_at timestamptz,
  expires_at timestamptz,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on documents.export (organisation_id);
create index on documents.export (author_id);
comment on table documents.export is 'One taking out of everything an organisation holds: asked for by a head, made beside the requests, kept sealed for some days.';
comment on column documents.export.state is 'waiting, running, ready; failed = to be asked for again; expired = its file is destroyed.';
comment on column documents.export.done is 'Steps done.';
comment on column documents.export.steps is 'Steps in all: tables and documents.';
comment on column documents.export.size is 'Bytes of the file.';
comment on column documents.export.sha256 is 'SHA-256 of the file, hexadecimal.';
comment on column documents.export.sealed_id is 'Its file while it is kept.';
comment on column documents.export.finished_at is 'When it was made.';
comment on column documents.export.expires_at is 'When its file is destroyed.';
comment on column documents.export.author_id is 'Who asked for it.';

create table documents.export_download (
  id uuid primary key,
  export_id uuid not null references documents.export,
  organisation_id uuid not null references access.organisation,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on documents.export_download (export_id);
create index on documents.export_download (organisation_id);
create index on documents.export_download (author_id);
comment on table documents.export_download is 'Who took an export, and when.';
comment on column documents.export_download.export_id is 'Which one.';
comment on column documents.export_download.author_id is 'Who took it.';
