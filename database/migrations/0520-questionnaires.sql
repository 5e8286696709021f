-- Versioned questionnaires: what is asked and in which words. A version is published once and never changes; answers keep the version they answer.
create table localities.questionnaire (
  id uuid primary key,
  organisation_id uuid references access.organisation,
  purpose text not null check (purpose in ('conditions', 'audit', 'maturity', 'feedback', 'other')),
  offered boolean not null default false,
  ended_on date,
  from_version_id uuid,
  author_id uuid references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((organisation_id is null) = (author_id is null))
);
create index on localities.questionnaire (organisation_id);
create index on localities.questionnaire (from_version_id);
create index on localities.questionnaire (author_id);
comment on table localities.questionnaire is 'A questionnaire that lasts over its versions. Without an organisation it came with the program and belongs to everybody.';
comment on column localities.questionnaire.purpose is 'What it is for: living conditions of a locality, audits, maturity rounds, feedback of clients, anything else.';
comment on column localities.questionnaire.offered is 'Its published versions may be filled in by other organisations too.';
comment on column localities.questionnaire.ended_on is 'Not offered for new sheets since; sheets stay.';
comment on column localities.questionnaire.from_version_id is 'Version of another questionnaire that it was copied from.';
comment on column localities.questionnaire.author_id is 'Who began it.';

create table localities.questionnaire_version (
  id uuid primary key,
  organisation_id uuid references access.organisation,
  questionnaire_id uuid not null references localities.questionnaire,
  number int not null check (number > 0),
  state text not null default 'draft' check (state in ('draft', 'published')),
  content jsonb not null,
  note text not null default '',
  published_at timestamptz,
  author_id uuid references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (questionnaire_id, number),
  check ((state = 'published') = (published_at is not null))
);
create index on localities.questionnaire_version (organisation_id);
create index on localities.questionnaire_version (author_id);
create unique index one_draft on localities.questionnaire_version (questionnaire_id) where state = 'draft';
comment on table localities.questionnaire_version is 'One wording of a questionnaire: draft, then published and from then on never changed nor deleted.';
comment on column localities.questionnaire_version.questionnaire_id is 'Of which questionnaire.';
comment on column localities.questionnaire_version.number is 'From 1.';
comment on column localities.questionnaire_version.state is 'draft: being written, one at a time; published: filled in.';
comment on column localities.questionnaire_version.content is 'Topics, questions, levels in words and languages (modules/localities/questionnaires/shapes.ts, Content).';
comment on column localities.questionnaire_version.note is 'What changed and why, written when it was published.';
comment on column localities.questionnaire_version.published_at is 'When.';
comment on column localities.questionnaire_version.author_id is 'Who began the draft.';

alter table localities.questionnaire add foreign key (from_version_id) references localities.questionnaire_version on delete set null;
