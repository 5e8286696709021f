-- A crisis plan activated for a locality: who coordinates, who holds which role. Everything of it stands in the locality's case.
create schema crisis;
comment on schema crisis is 'Crisis plans: templates, activations, roles, timeline, statements, households, material aid, reviews.';

create table crisis.activation (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  title text not null,
  trigger text not null,
  level text not null default 'local' check (level in ('watch', 'local', 'full')),
  coordinator_id uuid not null references access.membership,
  deputy_id uuid references access.membership,
  started_at timestamptz not null default now(),
  report_every_hours int not null default 6 check (report_every_hours between 1 and 72),
  emergency_until timestamptz,
  ended_at timestamptz,
  ending text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (ended_at is null or ended_at >= started_at),
  check (deputy_id <> coordinator_id)
);
-- A locality has one crisis at a time.
create unique index one_at_a_time on crisis.activation (case_id) where ended_at is null;
create index on crisis.activation (organisation_id);
create index on crisis.activation (case_id);
create index on crisis.activation (coordinator_id);
create index on crisis.activation (deputy_id);
create index on crisis.activation (author_id);
comment on table crisis.activation is 'A crisis plan that runs or ran for a locality, with one coordinator where information meets.';
comment on column crisis.activation.title is 'How people call it.';
comment on column crisis.activation.trigger is 'What happened: why it was activated.';
comment on column crisis.activation.level is 'watch = we get ready, local = bodies of the place, full = everybody.';
comment on column crisis.activation.coordinator_id is 'The one coordinator.';
comment on column crisis.activation.deputy_id is 'Who stands in for the coordinator.';
comment on column crisis.activation.started_at is 'Since when.';
comment on column crisis.activation.report_every_hours is 'A situation report is due every so many hours.';
comment on column crisis.activation.emergency_until is 'Until when the emergency ground opens the overview of households to those who hold a role; empty = it does not.';
comment on column crisis.activation.ended_at is 'Until when.';
comment on column crisis.activation.ending is 'How it ended, what goes on.';
comment on column crisis.activation.author_id is 'Who activated it.';

create table crisis.role (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  activation_id uuid not null references crisis.activation,
  code text not null,
  name text not null,
  membership_id uuid not null references access.membership,
  deputy_id uuid references access.membership,
  since timestamptz not null default now(),
  until timestamptz,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (until is null or until >= since),
  check (deputy_id <> membership_id)
);
create unique index one_holder on crisis.role (activation_id, code) where until is null;
create index on crisis.role (organisation_id);
create index on crisis.role (case_id);
create index on crisis.role (activation_id);
create index on crisis.role (membership_id);
create index on crisis.role (deputy_id);
create index on crisis.role (author_id);
comment on table crisis.role is 'Who holds a role in a crisis, and who stands in for them. Whoever takes over is a new row.';
comment on column crisis.role.activation_id is 'In which crisis.';
comment on column crisis.role.code is 'Which role, by its code in the template: information, spokesperson, people, children, aid, legal, …';
comment on column crisis.role.name is 'What it is called.';
comment on column crisis.role.membership_id is 'Who holds it.';
comment on column crisis.role.deputy_id is 'Who stands in.';
comment on column crisis.role.since is 'From.';
comment on column crisis.role.until is 'To; empty = still.';
comment on column crisis.role.author_id is 'Who wrote it.';
