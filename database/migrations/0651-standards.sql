create table quality.self_evaluation (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  service_id uuid not null references directory.service,
  version_id uuid not null references questionnaires.version,
  on_day date not null,
  state text not null default 'draft' check (state in ('draft', 'finished')),
  answers jsonb not null default '{}',
  note text not null default '',
  finished_at timestamptz,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((state = 'finished') = (finished_at is not null))
);
create index on quality.self_evaluation (organisation_id);
create index on quality.self_evaluation (service_id, on_day desc);
create index on quality.self_evaluation (version_id);
create index on quality.self_evaluation (author_id);
comment on table quality.self_evaluation is 'How a service itself sees that it keeps the standards of quality, on a day. draft = filled in by several people; finished = never changes.';
comment on column quality.self_evaluation.service_id is 'Service.';
comment on column quality.self_evaluation.version_id is 'Frame: published version of a questionnaire of purpose standards.';
comment on column quality.self_evaluation.on_day is 'As of which day.';
comment on column quality.self_evaluation.state is 'draft, finished.';
comment on column quality.self_evaluation.answers is 'By key of the question: value, whether it applies, what it is based on (modules/questionnaires/shapes.ts, Answers).';
comment on column quality.self_evaluation.note is 'To the whole of it. Never about a client.';
comment on column quality.self_evaluation.finished_at is 'When it was finished.';
comment on column quality.self_evaluation.author_id is 'Who began it.';

create table quality.standard_task (
  commitment_id uuid primary key references commitments.commitment,
  organisation_id uuid not null references access.organisation,
  self_evaluation_id uuid not null references quality.self_evaluation on delete cascade,
  topic text not null,
  created_at timestamptz not null default now()
);
create index on quality.standard_task (organisation_id);
create index on quality.standard_task (self_evaluation_id);
comment on table quality.standard_task is 'A task that came out of a self-evaluation.';
comment on column quality.standard_task.commitment_id is 'Task.';
comment on column quality.standard_task.self_evaluation_id is 'Self-evaluation.';
comment on column quality.standard_task.topic is 'Key of the standard (a topic of the frame).';
