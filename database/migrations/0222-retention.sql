-- How long an organisation keeps what it wrote, what is due, and what was erased by whom.
create schema retention;
comment on schema retention is 'Periods after which an organisation erases what it wrote.';

create table retention.rule (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  kind text not null check (kind in ('closed_case', 'release', 'person', 'work_record', 'one_off_request', 'read_log')),
  years int not null check (years between 1 and 100),
  source text not null check (source <> ''),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organisation_id, kind)
);
create index on retention.rule (author_id);
comment on table retention.rule is 'For how many years an organisation keeps a kind of record. Without a rule nothing of the kind is ever due.';
comment on column retention.rule.kind is 'Closed cases with their facts, ended releases, persons without a case, work without a case, one-off requests, the read log.';
comment on column retention.rule.years is 'Whole years, counted from 1 January after the event, as filing plans do.';
comment on column retention.rule.source is 'Filing plan or other paper that says so.';
comment on column retention.rule.author_id is 'Who wrote it.';

create table retention.erasure (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  rules jsonb not null default '[]',
  items int not null,
  done int not null default 0,
  held int not null default 0,
  rows_erased int not null default 0,
  log_rows int not null default 0,
  finished_at timestamptz,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on retention.erasure (organisation_id);
create index on retention.erasure (author_id);
comment on table retention.erasure is 'That something was erased, by whom, when and by which rules; never what it was.';
comment on column retention.erasure.rules is 'Kinds with their counts, years and sources as they were when it was confirmed.';
comment on column retention.erasure.items is 'How many items were confirmed.';
comment on column retention.erasure.done is 'How many of them are erased.';
comment on column retention.erasure.held is 'How many went back to the list: something stood in the way by then.';
comment on column retention.erasure.rows_erased is 'Rows that went.';
comment on column retention.erasure.log_rows is 'Lines of the two logs that lost their content.';
comment on column retention.erasure.finished_at is 'When the last item was done.';
comment on column retention.erasure.author_id is 'Who confirmed it.';

create table retention.item (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references access.organisation,
  kind text not null check (kind in ('closed_case', 'release', 'person', 'work_record', 'one_off_request', 'read_log')),
  case_id uuid references cases.case on delete cascade,
  person_id uuid references people.person on delete cascade,
  release_id uuid references access.release on delete cascade,
  year int,
  rows_held int not null default 0,
  event_on date not null,
  due_on date not null,
  state text not null default 'due' check (state in ('due', 'postponed', 'confirmed')),
  postponed_until date,
  reason text not null default '',
  held_by text[] not null default '{}',
  erasure_id uuid references retention.erasure,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique nulls not distinct (organisation_id, kind, case_id, person_id, release_id, year)
);
create index on retention.item (case_id);
create index on retention.item (person_id);
create index on retention.item (release_id);
create index on retention.item (erasure_id);
comment on table retention.item is 'What is due: a case, a person, a release, or a year of records. Marked every night; gone when erased.';
comment on column retention.item.kind is 'Kind of the rule it is due by.';
comment on column retention.item.release_id is 'Ended release.';
comment on column retention.item.year is 'Year of the records.';
comment on column retention.item.rows_held is 'How many records a year holds.';
comment on column retention.item.event_on is 'Event that the period is counted from.';
comment on column retention.item.due_on is 'First day it may be erased.';
comment on column retention.item.state is 'Due, postponed with a reason, or confirmed and waiting for the job.';
comment on column retention.item.postponed_until is 'Last day it is held.';
comment on column retention.item.reason is 'Why it is held, e.g. a court case.';
comment on column retention.item.held_by is 'What stood in the way when it was to be erased.';
comment on column retention.item.erasure_id is 'Confirmation it belongs to.';

create table retention.husk (
  row_id uuid primary key,
  organisation_id uuid not null references access.organisation,
  table_name text not null,
  in_case uuid
);
create index on retention.husk (organisation_id);
create index on retention.husk (in_case);
comment on table retention.husk is 'Rows emptied instead of deleted, because another organisation''s own record refers to them. They go with the last of those.';
comment on column retention.husk.row_id is 'Row.';
comment on column retention.husk.table_name is 'Schema and table.';
comment on column retention.husk.in_case is 'Case it stood in.';
