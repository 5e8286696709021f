create table quality.practice (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  title text not null check (title <> ''),
  theme text not null,
  what text not null check (what <> ''),
  brought text not null default '',
  watch text not null default '',
  contact text not null default '',
  offered boolean not null default false,
  finding_id uuid references audits.finding,
  ended_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organisation_id, finding_id)
);
create index on quality.practice (theme);
create index on quality.practice (finding_id);
create index on quality.practice (author_id);
comment on table quality.practice is 'Something that a service does well, told so that others may try it. About no client.';
comment on column quality.practice.title is 'What it is called.';
comment on column quality.practice.theme is 'Code of the list audit_theme.';
comment on column quality.practice.what is 'What is done and how.';
comment on column quality.practice.brought is 'What it brought.';
comment on column quality.practice.watch is 'What to look out for.';
comment on column quality.practice.contact is 'Whom to ask: a post or a desk.';
comment on column quality.practice.offered is 'Offered to other organisations here.';
comment on column quality.practice.finding_id is 'Strength of an audit that it comes from.';
comment on column quality.practice.ended_on is 'Not done any more since.';
comment on column quality.practice.author_id is 'Who wrote it.';

create table quality.practice_try (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  practice_id uuid not null references quality.practice,
  since date not null,
  went text not null default '',
  went_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (practice_id, organisation_id),
  check ((went <> '') = (went_on is not null))
);
create index on quality.practice_try (organisation_id);
create index on quality.practice_try (author_id);
comment on table quality.practice_try is 'An organisation tries a good practice, and how it went. Read by it and by whose practice it is.';
comment on column quality.practice_try.practice_id is 'Practice.';
comment on column quality.practice_try.since is 'Since when.';
comment on column quality.practice_try.went is 'How it went.';
comment on column quality.practice_try.went_on is 'When that was written.';
comment on column quality.practice_try.author_id is 'Who said it.';
