-- Files of what concerns no client: the wording of a rule, a practice worth sharing.
alter table quality.rule_version add column in_file boolean not null default false;
comment on column quality.rule_version.in_file is 'The wording is in a file attached to it.';
do $$ declare c text; begin
  select conname into c from pg_constraint where conrelid = 'quality.rule_version'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%link%';
  execute format('alter table quality.rule_version drop constraint %I', c);
end $$;
alter table quality.rule_version add constraint said check (text <> '' or link <> '' or in_file);

create table quality.rule_document (
  document_id uuid primary key references documents.document on delete cascade,
  organisation_id uuid not null references access.organisation,
  rule_version_id uuid not null references quality.rule_version on delete cascade,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on quality.rule_document (organisation_id);
create index on quality.rule_document (rule_version_id);
create index on quality.rule_document (author_id);
comment on table quality.rule_document is 'A file with the wording of a rule, or one that belongs to it. About no client.';
comment on column quality.rule_document.document_id is 'Document.';
comment on column quality.rule_document.rule_version_id is 'Wording.';
comment on column quality.rule_document.author_id is 'Who put it there.';

create table quality.practice_document (
  document_id uuid primary key references documents.document on delete cascade,
  organisation_id uuid not null references access.organisation,
  practice_id uuid not null references quality.practice on delete cascade,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on quality.practice_document (organisation_id);
create index on quality.practice_document (practice_id);
create index on quality.practice_document (author_id);
comment on table quality.practice_document is 'A file that a practice is described or carried out by. About no client; goes with the practice to whom it is offered.';
comment on column quality.practice_document.document_id is 'Document.';
comment on column quality.practice_document.practice_id is 'Practice.';
comment on column quality.practice_document.author_id is 'Who put it there.';
