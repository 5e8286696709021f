-- Living conditions of a locality: a questionnaire filled in on a day. A finished sheet never changes; a correction is a new one.
create table localities.condition_sheet (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  version_id uuid not null references localities.questionnaire_version,
  on_day date not null,
  state text not null default 'draft' check (state in ('draft', 'finished')),
  answers jsonb not null default '{}',
  note text not null default '',
  corrects_id uuid references localities.condition_sheet,
  finished_at timestamptz,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((state = 'finished') = (finished_at is not null)),
  check (corrects_id is distinct from id)
);
create index on localities.condition_sheet (organisation_id);
create index on localities.condition_sheet (case_id, on_day);
create index on localities.condition_sheet (version_id);
create index on localities.condition_sheet (corrects_id);
create index on localities.condition_sheet (author_id);
comment on table localities.condition_sheet is 'Living conditions of a locality as found on a day, by a version of a questionnaire. Names no client. Drafts are read by the organisation that writes them, finished sheets by all who take part in the case.';
comment on column localities.condition_sheet.version_id is 'Published version that it answers.';
comment on column localities.condition_sheet.on_day is 'As it was on that day.';
comment on column localities.condition_sheet.state is 'draft: being filled in; finished: never changed.';
comment on column localities.condition_sheet.answers is 'Answers by the key of the question (modules/localities/questionnaires/shapes.ts, Answers).';
comment on column localities.condition_sheet.note is 'Who was there and what to say of the visit as a whole, without clients.';
comment on column localities.condition_sheet.corrects_id is 'Finished sheet of the same organisation that this one is written in place of.';
comment on column localities.condition_sheet.finished_at is 'When it was finished.';
comment on column localities.condition_sheet.author_id is 'Who began it.';
