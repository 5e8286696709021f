-- Support is written in whole half-hours, about nobody; the lead's words to the chapters of a report, and reports as they were finished.
alter table work.record add constraint record_support_check check (kind <> 'method_support' or (case_id is null and about = '{}' and directness = 'organisational' and minutes % 30 = 0)) not valid;
alter table work.record validate constraint record_support_check;

create table programmes.chapter (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  programme_id uuid not null references programmes.programme,
  chapter text not null check (chapter ~ '^[a-z_]{1,40}$'),
  words text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (programme_id, chapter)
);
create index on programmes.chapter (organisation_id);
create index on programmes.chapter (author_id);
comment on table programmes.chapter is 'What whoever leads a programme says to a chapter of its report; numbers stand in no words, they are counted.';
comment on column programmes.chapter.programme_id is 'Programme.';
comment on column programmes.chapter.chapter is 'Key of the chapter (modules/programmes/report/chapters.ts).';
comment on column programmes.chapter.words is 'The words.';
comment on column programmes.chapter.author_id is 'Who wrote them first.';

create table programmes.report (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  programme_id uuid not null references programmes.programme,
  content jsonb not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  pdf bytea not null,
  docx bytea not null,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on programmes.report (programme_id, created_at);
create index on programmes.report (organisation_id);
create index on programmes.report (author_id);
comment on table programmes.report is 'A report of a programme as it was finished; never changes. A later one stands beside it.';
comment on column programmes.report.programme_id is 'Programme.';
comment on column programmes.report.content is 'What it says, chapter by chapter, in Czech (ReportContent).';
comment on column programmes.report.fingerprint is 'SHA-256 of the content with its keys in one order.';
comment on column programmes.report.pdf is 'The paper.';
comment on column programmes.report.docx is 'The same for a word processor.';
comment on column programmes.report.author_id is 'Who finished it.';
