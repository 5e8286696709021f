-- What a programme made: its outputs with their versions, and who uses them.
create table programmes.output (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  programme_id uuid not null references programmes.programme,
  activity_id uuid references programmes.activity,
  kind text not null check (kind in ('model', 'manual', 'training', 'legislative', 'examples', 'leaflet', 'other')),
  title text not null check (title <> ''),
  about text not null default '',
  isbn text not null default '' check (isbn ~ '^[0-9-]*[0-9X]?$'),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on programmes.output (organisation_id);
create index on programmes.output (programme_id);
create index on programmes.output (activity_id);
create index on programmes.output (author_id);
comment on table programmes.output is 'What a programme made and leaves behind: a model, a manual, a training method, proposals to law, examples from practice, a leaflet.';
comment on column programmes.output.programme_id is 'Programme.';
comment on column programmes.output.activity_id is 'Key activity that it comes from.';
comment on column programmes.output.kind is 'model, manual, training method, legislative recommendations, examples from practice, leaflet, other.';
comment on column programmes.output.title is 'What it is called.';
comment on column programmes.output.about is 'What it is for, in words for anybody.';
comment on column programmes.output.isbn is 'ISBN with or without hyphens; empty when it has none. Its last digit is checked on the way in.';
comment on column programmes.output.author_id is 'Who wrote it down.';

create table programmes.output_version (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  output_id uuid not null references programmes.output on delete cascade,
  number text not null check (number <> ''),
  changed text not null default '',
  published_on date,
  link text not null default '' check (link = '' or link like 'https://%'),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (output_id, number)
);
create index on programmes.output_version (organisation_id);
create index on programmes.output_version (author_id);
comment on table programmes.output_version is 'One version of an output. Without a day of publication it is a draft, known to the team only.';
comment on column programmes.output_version.output_id is 'Output.';
comment on column programmes.output_version.number is 'Number of the version as it stands on it.';
comment on column programmes.output_version.changed is 'What is different from the version before.';
comment on column programmes.output_version.published_on is 'Since when it is given to others; empty = a draft.';
comment on column programmes.output_version.link is 'Where it is to be read, when it is elsewhere.';
comment on column programmes.output_version.author_id is 'Who wrote it down.';

create table programmes.output_document (
  document_id uuid primary key references documents.document on delete cascade,
  organisation_id uuid not null references access.organisation,
  output_version_id uuid not null references programmes.output_version on delete cascade,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on programmes.output_document (organisation_id);
create index on programmes.output_document (output_version_id);
create index on programmes.output_document (author_id);
comment on table programmes.output_document is 'The file of a version of an output. About no client.';
comment on column programmes.output_document.document_id is 'Document.';
comment on column programmes.output_document.output_version_id is 'Version.';
comment on column programmes.output_document.author_id is 'Who put it there.';

create table programmes.output_use (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  output_id uuid not null references programmes.output on delete cascade,
  site_id uuid references programmes.site,
  to_organisation_id uuid references access.organisation,
  name text not null default '',
  since date not null default platform.today(),
  until date,
  how text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (until >= since),
  check (num_nonnulls(site_id, to_organisation_id, nullif(name, '')) = 1)
);
create index on programmes.output_use (organisation_id);
create index on programmes.output_use (output_id);
create index on programmes.output_use (site_id);
create index on programmes.output_use (to_organisation_id);
create index on programmes.output_use (author_id);
create unique index used_once_by_site on programmes.output_use (output_id, site_id) where until is null;
comment on table programmes.output_use is 'Who uses an output of a programme: a site of it, an organisation here, or somebody by name.';
comment on column programmes.output_use.output_id is 'Output.';
comment on column programmes.output_use.site_id is 'Site of the programme; it may say so itself.';
comment on column programmes.output_use.to_organisation_id is 'Organisation here that is no site.';
comment on column programmes.output_use.name is 'Somebody else, a body and never a person.';
comment on column programmes.output_use.since is 'Since when.';
comment on column programmes.output_use.until is 'Last day that it was used; empty = it is.';
comment on column programmes.output_use.how is 'How.';
comment on column programmes.output_use.author_id is 'Who said so.';
