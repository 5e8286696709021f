-- Approved minutes: frozen versions, what is attached to a meeting, and the words by which minutes are found.
create table meetings.minutes (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  meeting_id uuid not null references meetings.meeting,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  number int not null check (number between 1 and 999),
  snapshot jsonb not null,
  fingerprint text not null default '',
  approved_on date not null default platform.today(),
  correction text not null default '',
  corrected_at timestamptz,
  corrected_by uuid references access.membership,
  published_at timestamptz,
  published_by uuid references access.membership,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (meeting_id, number),
  check ((correction = '') = (corrected_at is null)),
  check (published_at is null or corrected_at is null and case_id is null)
);
-- One version is in force: two people approving at once make one.
create unique index one_in_force on meetings.minutes (meeting_id) where corrected_at is null;
create index on meetings.minutes (organisation_id);
create index on meetings.minutes (case_id);
create index on meetings.minutes (corrected_by);
create index on meetings.minutes (published_by);
create index on meetings.minutes (author_id);
comment on table meetings.minutes is 'Approved minutes of a meeting, as they were on that day. A correction is a new version; the older one stays.';
comment on column meetings.minutes.meeting_id is 'Meeting.';
comment on column meetings.minutes.case_id is 'Case of the meeting.';
comment on column meetings.minutes.about is 'Persons of the case that the meeting was about.';
comment on column meetings.minutes.number is 'Version, from 1.';
comment on column meetings.minutes.snapshot is 'All that the paper shows, names as they were: modules/meetings/papers/shapes.ts. Masked organisations stand here by their neutral name.';
comment on column meetings.minutes.fingerprint is 'SHA-256 of the snapshot, hexadecimal; its beginning is on the paper.';
comment on column meetings.minutes.approved_on is 'Approved on. Who approved is the author.';
comment on column meetings.minutes.correction is 'Why this version is not in force any more: what the next one corrects.';
comment on column meetings.minutes.corrected_at is 'Opened for correction at.';
comment on column meetings.minutes.corrected_by is 'Who opened it for correction.';
comment on column meetings.minutes.published_at is 'On public pages since; empty when it is not there.';
comment on column meetings.minutes.published_by is 'Who published it.';
comment on column meetings.minutes.author_id is 'Who approved it.';

create table meetings.meeting_document (
  document_id uuid primary key references documents.document,
  meeting_id uuid not null references meetings.meeting,
  organisation_id uuid not null references access.organisation,
  created_at timestamptz not null default now()
);
create index on meetings.meeting_document (meeting_id);
create index on meetings.meeting_document (organisation_id);
comment on table meetings.meeting_document is 'A document attached to a meeting without a case: seen by whoever sees the meeting, about no client. What belongs to a conference is a document of its case.';
comment on column meetings.meeting_document.document_id is 'Document.';
comment on column meetings.meeting_document.meeting_id is 'Meeting.';

-- Text as it is searched: without accents and capitals. Immutable, so that an index can stand on it.
create function meetings.plain(a text) returns text language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp as $$
  select lower(public.unaccent('public.unaccent'::regdictionary, coalesce(a, '')) collate "und-x-icu") $$;
create function meetings.words(a text) returns tsvector language sql immutable parallel safe set search_path = pg_catalog, public, pg_temp as $$
  select to_tsvector('pg_catalog.simple', lower(public.unaccent('public.unaccent'::regdictionary, coalesce(a, '')) collate "und-x-icu")) $$;
create index meeting_words on meetings.meeting using gin (meetings.words(title));
create index item_words on meetings.item using gin (meetings.words(title));
create index passage_words on meetings.passage using gin (meetings.words(text));
create index meeting_letters on meetings.meeting using gin (meetings.plain(title) public.gin_trgm_ops);
create index item_letters on meetings.item using gin (meetings.plain(title) public.gin_trgm_ops);
create index passage_letters on meetings.passage using gin (meetings.plain(text) public.gin_trgm_ops);

-- How long minutes of meetings without a case are kept.
alter table retention.rule drop constraint rule_kind_check, add constraint rule_kind_check check (kind in ('closed_case', 'release', 'person', 'work_record', 'one_off_request', 'read_log', 'application', 'meeting'));
alter table retention.item drop constraint item_kind_check, add constraint item_kind_check check (kind in ('closed_case', 'release', 'person', 'work_record', 'one_off_request', 'read_log', 'application', 'meeting'));
comment on column retention.rule.kind is 'Closed cases with their facts, ended releases, persons without a case, work without a case, one-off requests, the read log, names of applicants, meetings without a case with their minutes.';
