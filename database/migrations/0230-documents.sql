-- Documents: a row that says what it is, and its content sealed apart.
create schema documents;
comment on schema documents is 'Files kept with a case or a person, sealed; and everything one organisation holds, taken out at once.';

create table documents.sealed (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  wrapped_key bytea not null,
  complete boolean not null default false,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on documents.sealed (organisation_id);
create index on documents.sealed (author_id);
comment on table documents.sealed is 'One sealed file: its own data key, wrapped by a key derived from the installation''s. Without this row its chunks are noise.';
comment on column documents.sealed.wrapped_key is 'The data key: nonce, tag, key, by AES-256-GCM.';
comment on column documents.sealed.complete is 'All chunks are here and were checked. An incomplete one is an upload under way or a broken one.';
comment on column documents.sealed.author_id is 'Who sent it.';

create table documents.chunk (
  sealed_id uuid not null references documents.sealed on delete cascade,
  number int not null,
  bytes bytea not null,
  primary key (sealed_id, number)
);
-- Sealed bytes do not compress.
alter table documents.chunk alter column bytes set storage external;
comment on table documents.chunk is 'A sealed file by pieces of 256 kB, so that neither sending nor reading ever holds it whole.';
comment on column documents.chunk.sealed_id is 'Whose piece.';
comment on column documents.chunk.number is 'Order, from 0.';
comment on column documents.chunk.bytes is 'Sealed bytes and tag; number and end are bound into the nonce.';

create table documents.document (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  title text not null,
  kind text not null,
  on_day date not null default platform.today(),
  state text not null default 'waiting' check (state in ('ready', 'waiting', 'removed')),
  extension text not null,
  declared_size bigint not null,
  media_type text not null default '',
  size bigint,
  sha256 text not null default '',
  sent_sha256 text not null default '',
  sealed_id uuid unique references documents.sealed,
  replaces_id uuid references documents.document,
  removal_reason text not null default '',
  confidence_of uuid references people.person,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (confidence_of is null or confidence_of = any (about))
);
create index on documents.document (case_id);
create index on documents.document (organisation_id);
create index on documents.document (author_id);
create index on documents.document (confidence_of);
create index on documents.document (replaces_id);
-- One version takes the place of another; a broken or removed one makes room.
create unique index one_next_version on documents.document (replaces_id) where state <> 'removed';
create index on documents.document using gin (about);
comment on table documents.document is 'A file kept with a case or a person: an agreement, a decision, a photograph. Leaves the organisation only one by one.';
comment on column documents.document.about is 'Whom it concerns. Shared with another organisation only when all of them have released it.';
comment on column documents.document.title is 'What it is, in the words of whoever put it here. The name that the file had on the device is not kept: it often holds a client''s name.';
comment on column documents.document.kind is 'Code of the list document_kind.';
comment on column documents.document.on_day is 'Day of the document.';
comment on column documents.document.state is 'waiting = its content has not come yet; ready; removed = the content is destroyed, the row says that it was here.';
comment on column documents.document.extension is 'Extension that the file was sent with; agrees with the content.';
comment on column documents.document.declared_size is 'How many bytes were announced: fewer that come are a broken upload.';
comment on column documents.document.media_type is 'What the content is, found from the content.';
comment on column documents.document.size is 'Bytes that are kept.';
comment on column documents.document.sha256 is 'SHA-256 of what is kept, hexadecimal.';
comment on column documents.document.sent_sha256 is 'SHA-256 of what was sent; differs when a place was taken out of a photograph.';
comment on column documents.document.sealed_id is 'Its content.';
comment on column documents.document.replaces_id is 'The earlier version.';
comment on column documents.document.removal_reason is 'Why it was removed.';
comment on column documents.document.confidence_of is 'Given in confidence by this person: never in another person''s file, print or log extract.';
comment on column documents.document.share_keys is 'Keys compared with releases in force.';
comment on column documents.document.author_id is 'Who put it here.';

-- One small link for each kind of row that can carry documents, with a real foreign key.
create table documents.record_document (
  document_id uuid primary key references documents.document,
  record_id uuid not null references work.record,
  organisation_id uuid not null references access.organisation,
  created_at timestamptz not null default now()
);
create index on documents.record_document (record_id);
create index on documents.record_document (organisation_id);
comment on table documents.record_document is 'A document that belongs to a record of work.';
comment on column documents.record_document.document_id is 'Document.';
comment on column documents.record_document.record_id is 'Record of work.';

-- Documents leave one by one, like health and third persons.
alter table access.release_item drop constraint release_item_kind_check;
alter table access.release_item add constraint release_item_kind_check check (kind in ('vulnerability', 'health', 'tie', 'document'));
comment on column access.release_item.item_id is 'Row of cases.vulnerability, cases.health_fact, cases.tie or documents.document.';

-- Which document was read. Filled from the transaction, as the session is.
alter table access.read_log add column document_id uuid default nullif(current_setting('app.document', true), '')::uuid;
comment on column access.read_log.document_id is 'The document whose content was read.';
