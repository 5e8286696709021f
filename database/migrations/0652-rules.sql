create table quality.rule (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  title text not null check (title <> ''),
  standards int[] not null default '{}' check (standards <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]),
  service_ids uuid[] not null default '{}',
  owner_id uuid not null references access.membership,
  review_on date,
  reviewed_on date,
  ended_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on quality.rule (organisation_id);
create index on quality.rule (owner_id);
create index on quality.rule (author_id);
comment on table quality.rule is 'An internal rule or document of an organisation, over its versions. About no client.';
comment on column quality.rule.title is 'What it is called.';
comment on column quality.rule.standards is 'Numbers of the standards of quality that it belongs to.';
comment on column quality.rule.service_ids is 'Services that it concerns; empty = the whole organisation.';
comment on column quality.rule.owner_id is 'Who is in charge of it.';
comment on column quality.rule.review_on is 'When to look whether it still fits.';
comment on column quality.rule.reviewed_on is 'When somebody looked last.';
comment on column quality.rule.ended_on is 'Last day it holds; empty = it holds.';
comment on column quality.rule.author_id is 'Who wrote it here.';

create table quality.rule_version (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  rule_id uuid not null references quality.rule,
  number int not null,
  text text not null default '',
  link text not null default '',
  changed text not null default '',
  valid_from date not null,
  approved_by uuid not null references access.membership,
  approved_on date not null,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  unique (rule_id, number),
  check (text <> '' or link <> '')
);
create index on quality.rule_version (organisation_id);
create index on quality.rule_version (approved_by);
create index on quality.rule_version (author_id);
comment on table quality.rule_version is 'One wording of a rule. Never changed: a new wording is a new version.';
comment on column quality.rule_version.rule_id is 'Rule.';
comment on column quality.rule_version.number is 'Number of the version.';
comment on column quality.rule_version.text is 'What it says.';
comment on column quality.rule_version.link is 'Or where it is to be read, an https address.';
comment on column quality.rule_version.changed is 'What is otherwise than before.';
comment on column quality.rule_version.valid_from is 'Holds from.';
comment on column quality.rule_version.approved_by is 'Who approved it.';
comment on column quality.rule_version.approved_on is 'When.';
comment on column quality.rule_version.author_id is 'Who wrote it.';

-- One table for all that has to be read and confirmed: another thing to be read brings a column of its own beside rule_version_id.
create table quality.read_confirmation (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  rule_version_id uuid references quality.rule_version,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  unique (rule_version_id, author_id),
  constraint one_thing_read check (rule_version_id is not null)
);
create index on quality.read_confirmation (organisation_id);
create index on quality.read_confirmation (author_id);
comment on table quality.read_confirmation is 'Somebody says that they read one wording of something and know it. Never taken back.';
comment on column quality.read_confirmation.rule_version_id is 'Wording of a rule.';
comment on column quality.read_confirmation.author_id is 'Who.';
