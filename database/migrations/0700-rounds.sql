-- Rounds of evaluation: each site says where it stands by the levels of the model, and what comes of it.
create table programmes.round (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  programme_id uuid not null references programmes.programme,
  name text not null check (name <> ''),
  begins_on date not null,
  ends_on date not null,
  version_id uuid not null references questionnaires.version,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (ends_on >= begins_on)
);
create index on programmes.round (organisation_id);
create index on programmes.round (programme_id, begins_on);
create index on programmes.round (version_id);
create index on programmes.round (author_id);
comment on table programmes.round is 'A round of evaluation of a programme: days in which sites fill in where they stand by one version of the model.';
comment on column programmes.round.programme_id is 'Programme.';
comment on column programmes.round.name is 'What it is called.';
comment on column programmes.round.begins_on is 'Sites fill it in from.';
comment on column programmes.round.ends_on is 'Last day; later filling is possible and marked.';
comment on column programmes.round.version_id is 'Model: published version of a questionnaire of purpose maturity. Does not change.';
comment on column programmes.round.author_id is 'Who began it.';

create table programmes.sheet (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  round_id uuid not null references programmes.round,
  site_id uuid not null references programmes.site,
  on_day date not null,
  state text not null default 'draft' check (state in ('draft', 'finished')),
  answers jsonb not null default '{}',
  note text not null default '',
  finished_at timestamptz,
  finished_name text not null default '',
  returned_at timestamptz,
  returned_name text not null default '',
  returned_word text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (round_id, site_id),
  check ((state = 'finished') = (finished_at is not null)),
  check ((returned_at is null) = (returned_word = ''))
);
create index on programmes.sheet (organisation_id);
create index on programmes.sheet (site_id);
create index on programmes.sheet (author_id);
comment on table programmes.sheet is 'Where a site stands in a round, by the levels of the model, with reasons. draft = filled in by several people; finished = frozen until the team returns it. About no client.';
comment on column programmes.sheet.round_id is 'Round.';
comment on column programmes.sheet.site_id is 'Site.';
comment on column programmes.sheet.on_day is 'As of which day.';
comment on column programmes.sheet.state is 'draft, finished.';
comment on column programmes.sheet.answers is 'By key of the statement: level, whether it applies, reason and evidence (modules/questionnaires/shapes.ts, Answers).';
comment on column programmes.sheet.note is 'To the whole of it. Never about a client.';
comment on column programmes.sheet.finished_at is 'When it was finished last; after the last day of the round = filled in late.';
comment on column programmes.sheet.finished_name is 'Name of who finished it, for the other side; set by the database.';
comment on column programmes.sheet.returned_at is 'When the team returned it last; set by the database.';
comment on column programmes.sheet.returned_name is 'Name of who returned it, for the other side; set by the database.';
comment on column programmes.sheet.returned_word is 'Why it was returned.';
comment on column programmes.sheet.author_id is 'Who began it.';
