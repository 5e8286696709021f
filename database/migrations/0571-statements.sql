-- What may be said to the public in a crisis: written by one, approved by another, published by the spokesperson.
create table crisis.statement (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  activation_id uuid not null references crisis.activation,
  title text not null,
  text text not null,
  unsaid text not null default '',
  state text not null default 'draft' check (state in ('draft', 'approved', 'published')),
  returned text not null default '',
  kept text[] not null default '{}',
  kept_reason text not null default '',
  approved_at timestamptz,
  approved_by uuid references access.membership,
  published_at timestamptz,
  published_by uuid references access.membership,
  channel text not null default '',
  corrects_id uuid references crisis.statement,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint approved_by_another check (approved_by <> author_id),
  constraint approved_before check ((state = 'draft') = (approved_at is null) and (approved_at is null) = (approved_by is null)),
  constraint published_when_approved check ((state = 'published') = (published_at is not null) and (published_at is null) = (published_by is null) and (published_at is null or approved_at is not null and published_at >= approved_at)),
  check (corrects_id <> id)
);
create index on crisis.statement (organisation_id);
create index on crisis.statement (case_id);
create index on crisis.statement (activation_id);
create index on crisis.statement (approved_by);
create index on crisis.statement (published_by);
create index on crisis.statement (author_id);
-- One published statement is corrected by one other at most.
create unique index on crisis.statement (corrects_id);
comment on table crisis.statement is 'Statement for the public. Published only when another person than its author approved it; then it does not change, a correction is a new one.';
comment on column crisis.statement.activation_id is 'In which crisis.';
comment on column crisis.statement.title is 'What it is about.';
comment on column crisis.statement.text is 'What is said.';
comment on column crisis.statement.unsaid is 'What is not said, for those who speak.';
comment on column crisis.statement.state is 'draft, approved, published.';
comment on column crisis.statement.returned is 'Why it was given back to its author.';
comment on column crisis.statement.kept is 'Words like a name of a person that were knowingly left there.';
comment on column crisis.statement.kept_reason is 'Why they were left there.';
comment on column crisis.statement.approved_at is 'When it was approved.';
comment on column crisis.statement.approved_by is 'Who approved it: the coordinator or who stands in.';
comment on column crisis.statement.published_at is 'When it was said.';
comment on column crisis.statement.published_by is 'Who published it: the spokesperson or who stands in.';
comment on column crisis.statement.channel is 'Where it was said.';
comment on column crisis.statement.corrects_id is 'Which published statement it corrects.';
comment on column crisis.statement.author_id is 'Who wrote it.';
