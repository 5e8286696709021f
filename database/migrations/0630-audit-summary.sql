-- What audits of a round say together: what its author writes, and the report as it was published, for whom.
create table audits.summary_text (
  id uuid primary key references audits.round,
  organisation_id uuid not null references access.organisation,
  introduction text not null default '',
  strengths uuid[] not null default '{}',
  recommendations uuid[] not null default '{}',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on audits.summary_text (organisation_id);
create index on audits.summary_text (author_id);
comment on table audits.summary_text is 'What the author of a report of a whole round (of the same number) writes and chooses; everything else in it is counted.';
comment on column audits.summary_text.introduction is 'Introduction. Names no service.';
comment on column audits.summary_text.strengths is 'Strengths worth sharing: findings of the round, in order.';
comment on column audits.summary_text.recommendations is 'Recommendations that stand in the report in words, in order.';
comment on column audits.summary_text.author_id is 'Who wrote it first.';

create table audits.summary_report (
  id uuid primary key references audits.round,
  organisation_id uuid not null references access.organisation,
  content jsonb not null,
  fingerprint text not null,
  pdf bytea not null,
  docx bytea not null,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on audits.summary_report (organisation_id);
create index on audits.summary_report (author_id);
comment on table audits.summary_report is 'The report of a whole round (of the same number) as it was published: once, never changed. A second one would give away by subtraction what came between.';
comment on column audits.summary_report.content is 'What it says (modules/audits/summary/shapes.ts): safe numbers, no ids.';
comment on column audits.summary_report.fingerprint is 'SHA-256 of the content, hexadecimal.';
comment on column audits.summary_report.pdf is 'The file as it was published.';
comment on column audits.summary_report.docx is 'The same for a word processor.';
comment on column audits.summary_report.author_id is 'Who published it.';

create table audits.summary_number (
  report_id uuid not null references audits.summary_report,
  number int not null,
  organisation_id uuid not null references access.organisation,
  audit_id uuid not null references audits.audit,
  finding_id uuid not null references audits.finding,
  primary key (report_id, number)
);
create index on audits.summary_number (organisation_id);
create index on audits.summary_number (audit_id);
create index on audits.summary_number (finding_id);
comment on table audits.summary_number is 'Which finding a number in a published report stands for. Numbers are drawn, so that they tell no audit; whoever may read the audit finds the finding behind a number.';
comment on column audits.summary_number.report_id is 'Report.';
comment on column audits.summary_number.number is 'Number on paper.';
comment on column audits.summary_number.audit_id is 'Audit of the finding.';
comment on column audits.summary_number.finding_id is 'Finding.';

create table audits.summary_reader (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  report_id uuid not null references audits.summary_report,
  to_organisation_id uuid not null references access.organisation,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  unique (report_id, to_organisation_id)
);
create index on audits.summary_reader (organisation_id);
create index on audits.summary_reader (to_organisation_id);
create index on audits.summary_reader (author_id);
comment on table audits.summary_reader is 'To whom a report of a round was published: said with the publishing, because what is hidden in it depends on who reads.';
comment on column audits.summary_reader.report_id is 'Report.';
comment on column audits.summary_reader.to_organisation_id is 'Organisation: its heads, methodologists, coordinators and analysts.';
comment on column audits.summary_reader.author_id is 'Who published it.';
