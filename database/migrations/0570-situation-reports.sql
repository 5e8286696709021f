-- Situation reports of a crisis: drafted from its timeline, approved, numbered and frozen; who receives them; who downloaded them.
create table crisis.report (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  activation_id uuid not null references crisis.activation,
  state text not null default 'draft' check (state in ('draft', 'approved')),
  number int check (number > 0),
  from_at timestamptz not null,
  to_at timestamptz not null,
  content jsonb not null default '{}',
  kept text[] not null default '{}',
  kept_reason text not null default '',
  approved_at timestamptz,
  approved_by uuid references access.membership,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (to_at >= from_at),
  constraint approved_and_numbered check ((state = 'approved') = (number is not null) and (state = 'approved') = (approved_at is not null) and (state = 'approved') = (approved_by is not null)),
  unique (activation_id, number)
);
create unique index one_report_draft on crisis.report (activation_id) where state = 'draft';
create index on crisis.report (organisation_id);
create index on crisis.report (case_id);
create index on crisis.report (approved_by);
create index on crisis.report (author_id);
comment on table crisis.report is 'Situation report of a crisis. Once approved it is numbered and does not change.';
comment on column crisis.report.activation_id is 'Of which crisis.';
comment on column crisis.report.state is 'draft, approved.';
comment on column crisis.report.number is 'Which one in its crisis, from 1; empty while it is a draft.';
comment on column crisis.report.from_at is 'From when it tells.';
comment on column crisis.report.to_at is 'As of when it tells.';
comment on column crisis.report.content is 'Words and numbers of the report, by area. Never about a single household.';
comment on column crisis.report.kept is 'Words like a name of a person that were knowingly left there.';
comment on column crisis.report.kept_reason is 'Why they were left there.';
comment on column crisis.report.approved_at is 'When it was approved.';
comment on column crisis.report.approved_by is 'Who approved it.';
comment on column crisis.report.author_id is 'Who drafted it.';

create table crisis.recipient (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  activation_id uuid not null references crisis.activation,
  name text not null,
  membership_id uuid references access.membership,
  way text not null default '',
  ended_at timestamptz,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on crisis.recipient (organisation_id);
create index on crisis.recipient (case_id);
create index on crisis.recipient (activation_id);
create index on crisis.recipient (membership_id);
create index on crisis.recipient (author_id);
comment on table crisis.recipient is 'Body that receives the situation reports of a crisis: by a mail that one waits, or handed over in another way.';
comment on column crisis.recipient.activation_id is 'Of which crisis.';
comment on column crisis.recipient.name is 'Body: office, organisation, firm.';
comment on column crisis.recipient.membership_id is 'Who takes part for it and is told by a mail; empty when it is handed over in another way.';
comment on column crisis.recipient.way is 'How it is handed over when not by a mail.';
comment on column crisis.recipient.ended_at is 'Since when it receives no more.';
comment on column crisis.recipient.author_id is 'Who put it on the list.';

create table crisis.report_sent (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  report_id uuid not null references crisis.report,
  recipient_id uuid not null references crisis.recipient,
  mailed boolean not null,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  unique (report_id, recipient_id)
);
create index on crisis.report_sent (organisation_id);
create index on crisis.report_sent (case_id);
create index on crisis.report_sent (recipient_id);
create index on crisis.report_sent (author_id);
comment on table crisis.report_sent is 'A body was told that a report waits, or it was handed over.';
comment on column crisis.report_sent.report_id is 'Which report.';
comment on column crisis.report_sent.recipient_id is 'To whom.';
comment on column crisis.report_sent.mailed is 'Told by a mail; otherwise handed over in another way.';
comment on column crisis.report_sent.author_id is 'Who sent it.';

create table crisis.report_opening (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  report_id uuid not null references crisis.report,
  format text not null check (format in ('pdf', 'docx')),
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on crisis.report_opening (organisation_id);
create index on crisis.report_opening (case_id);
create index on crisis.report_opening (report_id);
create index on crisis.report_opening (author_id);
comment on table crisis.report_opening is 'Who downloaded a situation report, when and as what.';
comment on column crisis.report_opening.report_id is 'Which report.';
comment on column crisis.report_opening.format is 'pdf, docx.';
comment on column crisis.report_opening.author_id is 'Who downloaded it.';
