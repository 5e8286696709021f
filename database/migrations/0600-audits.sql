-- Questionnaires get a room of their own: localities, audits, standards and feedback all ask by them.
create schema questionnaires;
comment on schema questionnaires is 'What is asked and in which words, in versions: living conditions, methods of audits, standards of quality, feedback.';
alter table localities.questionnaire set schema questionnaires;
alter table localities.questionnaire_version set schema questionnaires;
alter table questionnaires.questionnaire_version rename to version;
alter table questionnaires.questionnaire drop constraint questionnaire_purpose_check;
alter table questionnaires.questionnaire add check (purpose in ('conditions', 'audit', 'standards', 'maturity', 'feedback', 'other'));
comment on column questionnaires.questionnaire.purpose is 'What it is for: living conditions of a locality, method of audits, standards of quality, maturity rounds, feedback of clients, anything else.';
comment on column questionnaires.version.content is 'Topics, questions, levels in words and languages (modules/questionnaires/shapes.ts, Content). Of a method of audits a topic is an area and a question a criterion.';

create schema audits;
comment on schema audits is 'Process audits of services: what was seen by a method, what was found, what is recommended.';

create table audits.round (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  name text not null,
  version_id uuid not null references questionnaires.version,
  begins_on date not null,
  ends_on date,
  purpose text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (ends_on >= begins_on)
);
create index on audits.round (organisation_id);
create index on audits.round (version_id);
create index on audits.round (author_id);
comment on table audits.round is 'Audits of several services that belong together: compared with each other and with an earlier round.';
comment on column audits.round.name is 'What it is called. Names no service.';
comment on column audits.round.version_id is 'Method that its audits begin with.';
comment on column audits.round.begins_on is 'From.';
comment on column audits.round.ends_on is 'To; empty = goes on.';
comment on column audits.round.purpose is 'What it is to find out.';
comment on column audits.round.author_id is 'Who began it.';

create table audits.audit (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  round_id uuid references audits.round,
  service_id uuid not null references directory.service,
  to_organisation_id uuid references access.organisation,
  version_id uuid not null references questionnaires.version,
  kind text not null default 'full' check (kind in ('full', 'follow_up')),
  follows_id uuid references audits.audit,
  scope text not null default '',
  criteria text[],
  state text not null default 'open' check (state in ('open', 'draft', 'final', 'cancelled')),
  begins_on date not null,
  ends_on date,
  comments_until date,
  sent_at timestamptz,
  final_at timestamptz,
  cancel_reason text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (ends_on >= begins_on),
  check ((kind = 'follow_up') = (follows_id is not null)),
  check (follows_id is distinct from id),
  check (state <> 'final' or final_at is not null),
  check ((state = 'cancelled') = (cancel_reason <> ''))
);
create index on audits.audit (organisation_id, state);
create index on audits.audit (round_id);
create index on audits.audit (service_id);
create index on audits.audit (to_organisation_id);
create index on audits.audit (version_id);
create index on audits.audit (follows_id);
create index on audits.audit (author_id);
comment on table audits.audit is 'One audit of one service by a version of a method. open = being prepared and on visits; draft = the draft is with the service, which comments; final = never changes any more.';
comment on column audits.audit.round_id is 'Round that it belongs to.';
comment on column audits.audit.service_id is 'Service that is audited: of an organisation here, or of a partner in our directory.';
comment on column audits.audit.to_organisation_id is 'Organisation whose service it is, when it works here; set by the database.';
comment on column audits.audit.version_id is 'Method: published version of a questionnaire of purpose audit.';
comment on column audits.audit.kind is 'full = by the whole method (or the criteria named); follow_up = only what an earlier audit left open.';
comment on column audits.audit.follows_id is 'Earlier audit of the same service.';
comment on column audits.audit.scope is 'What is looked at and what is not.';
comment on column audits.audit.criteria is 'Keys of the criteria that are looked at; empty = all of the method.';
comment on column audits.audit.state is 'open, draft, final, cancelled.';
comment on column audits.audit.begins_on is 'From.';
comment on column audits.audit.ends_on is 'To.';
comment on column audits.audit.comments_until is 'By when the service comments on the draft.';
comment on column audits.audit.sent_at is 'When the draft was sent to the service.';
comment on column audits.audit.final_at is 'When it was finished.';
comment on column audits.audit.cancel_reason is 'Why it was called off.';
comment on column audits.audit.author_id is 'Who planned it.';

create table audits.auditor (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  audit_id uuid not null references audits.audit,
  membership_id uuid not null references access.membership,
  name text not null default '',
  leads boolean not null default false,
  declared_at timestamptz,
  declaration text not null default '',
  left_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (audit_id, membership_id)
);
create index on audits.auditor (organisation_id);
create index on audits.auditor (membership_id);
create index on audits.auditor (author_id);
comment on table audits.auditor is 'Who audits. Never somebody of the organisation that is audited.';
comment on column audits.auditor.audit_id is 'Audit.';
comment on column audits.auditor.membership_id is 'Who.';
comment on column audits.auditor.name is 'Their name for the service and the report; set by the database.';
comment on column audits.auditor.leads is 'Leads the team.';
comment on column audits.auditor.declared_at is 'When they declared that they are independent of the service. Before it they write nothing.';
comment on column audits.auditor.declaration is 'What they declared, with what else is to be known (worked there years ago).';
comment on column audits.auditor.left_on is 'Not in the team since.';
comment on column audits.auditor.author_id is 'Who put them in the team.';

create table audits.reader (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  audit_id uuid not null references audits.audit,
  kind text not null check (kind in ('service', 'founder', 'municipality', 'region', 'ministry', 'method_team', 'other')),
  to_organisation_id uuid not null references access.organisation,
  to_membership_id uuid references access.membership,
  until date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique nulls not distinct (audit_id, to_organisation_id, to_membership_id)
);
create index on audits.reader (organisation_id);
create index on audits.reader (to_organisation_id);
create index on audits.reader (to_membership_id);
create index on audits.reader (author_id);
comment on table audits.reader is 'Who may read an audit when it is final, said one by one. The service reads also that it goes on, and its draft.';
comment on column audits.reader.audit_id is 'Audit.';
comment on column audits.reader.kind is 'As what.';
comment on column audits.reader.to_organisation_id is 'Which organisation: its heads and methodologists.';
comment on column audits.reader.to_membership_id is 'Only this person of it.';
comment on column audits.reader.until is 'Last day; empty = without an end.';
comment on column audits.reader.author_id is 'Who let them.';

create table audits.visit (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  audit_id uuid not null references audits.audit,
  on_day date not null,
  starts_at time,
  ends_at time,
  place text not null default '',
  program text not null default '',
  cancelled boolean not null default false,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (ends_at > starts_at)
);
create index on audits.visit (organisation_id);
create index on audits.visit (audit_id, on_day);
create index on audits.visit (author_id);
comment on table audits.visit is 'A visit of the auditors; the service reads it too.';
comment on column audits.visit.audit_id is 'Audit.';
comment on column audits.visit.on_day is 'Day.';
comment on column audits.visit.starts_at is 'From, clock of Prague.';
comment on column audits.visit.ends_at is 'To.';
comment on column audits.visit.place is 'Where.';
comment on column audits.visit.program is 'With whom and what for.';
comment on column audits.visit.cancelled is 'Did not take place.';
comment on column audits.visit.author_id is 'Who planned it.';

create table audits.interview (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  audit_id uuid not null references audits.audit,
  visit_id uuid references audits.visit,
  on_day date not null,
  with_whom text not null check (with_whom in ('client', 'worker', 'head', 'other')),
  label text not null,
  consent text not null check (consent in ('oral', 'written', 'refused')),
  anonymous boolean not null default true,
  name text not null default '',
  notes text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (audit_id, label),
  check (not anonymous or name = ''),
  check (consent <> 'refused' or notes = '')
);
create index on audits.interview (organisation_id);
create index on audits.interview (visit_id);
create index on audits.interview (author_id);
comment on table audits.interview is 'A talk of the auditors with a client, a worker, the head. Read by the team of the audit only, never by the service.';
comment on column audits.interview.audit_id is 'Audit.';
comment on column audits.interview.visit_id is 'On which visit.';
comment on column audits.interview.on_day is 'Day.';
comment on column audits.interview.with_whom is 'Whom they talked with.';
comment on column audits.interview.label is 'Letter and number by which it is spoken of (K1): no name.';
comment on column audits.interview.consent is 'How they agreed to talk; refused = they did not, and nothing is written.';
comment on column audits.interview.anonymous is 'Without a name: the usual case; of a client always, unless they wish otherwise.';
comment on column audits.interview.name is 'Name, when they wish it.';
comment on column audits.interview.notes is 'What was said.';
comment on column audits.interview.author_id is 'Who talked with them.';

create table audits.evidence (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  audit_id uuid not null references audits.audit,
  criterion text not null,
  kind text not null check (kind in ('observation', 'interview', 'document', 'record', 'other')),
  interview_id uuid references audits.interview,
  document_id uuid references documents.document on delete set null,
  text text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (text <> '' or interview_id is not null or kind = 'document')
);
create index on audits.evidence (organisation_id);
create index on audits.evidence (audit_id, criterion);
create index on audits.evidence (interview_id);
create index on audits.evidence (document_id);
create index on audits.evidence (author_id);
comment on table audits.evidence is 'What a rating of a criterion stands on: seen, heard, read. Read by the team of the audit only.';
comment on column audits.evidence.audit_id is 'Audit.';
comment on column audits.evidence.criterion is 'Key of the criterion (a question of the method).';
comment on column audits.evidence.kind is 'How it is known.';
comment on column audits.evidence.interview_id is 'From which talk.';
comment on column audits.evidence.document_id is 'From which document.';
comment on column audits.evidence.text is 'What exactly. Without names.';
comment on column audits.evidence.author_id is 'Who found it.';

create table audits.rating (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  audit_id uuid not null references audits.audit,
  criterion text not null,
  level text,
  applies boolean not null default true,
  summary text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (audit_id, criterion),
  check (applies or level is null)
);
create index on audits.rating (organisation_id);
create index on audits.rating (author_id);
comment on table audits.rating is 'How one criterion stands in one audit, in a level described by words. Goes to the service with the draft and into the report.';
comment on column audits.rating.audit_id is 'Audit.';
comment on column audits.rating.criterion is 'Key of the criterion.';
comment on column audits.rating.level is 'Key of the level; empty = not decided yet.';
comment on column audits.rating.applies is 'false = the criterion does not concern this service.';
comment on column audits.rating.summary is 'Why, as it goes into the report: names nobody and tells no talk apart.';
comment on column audits.rating.author_id is 'Who wrote it first.';

create table audits.finding (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  audit_id uuid not null references audits.audit,
  criterion text not null,
  kind text not null check (kind in ('strength', 'finding')),
  severity text check (severity in ('serious', 'middle', 'small')),
  theme text not null,
  text text not null check (text <> ''),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((kind = 'finding') = (severity is not null))
);
create index on audits.finding (organisation_id);
create index on audits.finding (audit_id, criterion);
create index on audits.finding (theme);
create index on audits.finding (author_id);
comment on table audits.finding is 'What is good in a service and what is to change, by the criterion where it was seen. Goes to the service with the draft and into the report.';
comment on column audits.finding.audit_id is 'Audit.';
comment on column audits.finding.criterion is 'Key of the criterion.';
comment on column audits.finding.kind is 'A strength, or a finding.';
comment on column audits.finding.severity is 'How serious a finding is.';
comment on column audits.finding.theme is 'Code of the list audit_theme: by it findings are summed up across services.';
comment on column audits.finding.text is 'In words. Names nobody.';
comment on column audits.finding.author_id is 'Who wrote it.';

create table audits.comment (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  audit_id uuid not null references audits.audit,
  criterion text,
  finding_id uuid references audits.finding,
  replies_id uuid references audits.comment,
  outcome text check (outcome in ('taken', 'partly', 'kept')),
  text text not null check (text <> ''),
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  check ((outcome is not null) = (replies_id is not null))
);
create index on audits.comment (organisation_id);
create index on audits.comment (audit_id);
create index on audits.comment (finding_id);
create unique index one_reply on audits.comment (replies_id);
create index on audits.comment (author_id);
comment on table audits.comment is 'What the service says to the draft, and what the auditors made of it. Never changed; stays beside the text.';
comment on column audits.comment.audit_id is 'Audit.';
comment on column audits.comment.criterion is 'To which criterion; empty = to the whole.';
comment on column audits.comment.finding_id is 'To which finding.';
comment on column audits.comment.replies_id is 'Comment of the service that the auditors answer.';
comment on column audits.comment.outcome is 'Of an answer: the text was changed, partly, or was kept.';
comment on column audits.comment.text is 'In words.';
comment on column audits.comment.author_id is 'Who wrote it.';

create table audits.audit_document (
  document_id uuid primary key references documents.document on delete cascade,
  audit_id uuid not null references audits.audit,
  organisation_id uuid not null references access.organisation,
  readers uuid[],
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on audits.audit_document (audit_id);
create index on audits.audit_document (organisation_id);
create index on audits.audit_document (author_id);
comment on table audits.audit_document is 'A document of an audit: a template of a contract, house rules, a plan of supervision. About no client.';
comment on column audits.audit_document.document_id is 'Document.';
comment on column audits.audit_document.audit_id is 'Audit.';
comment on column audits.audit_document.readers is 'Memberships that read it, besides whoever put it there; empty = the whole team of the audit.';
comment on column audits.audit_document.author_id is 'Who put it there.';

create table audits.report (
  id uuid primary key references audits.audit,
  organisation_id uuid not null references access.organisation,
  content jsonb not null,
  fingerprint text not null,
  pdf bytea not null,
  docx bytea not null,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on audits.report (organisation_id);
create index on audits.report (author_id);
comment on table audits.report is 'The final report of an audit (of the same number) as it was finished: never changed.';
comment on column audits.report.content is 'What it says (modules/audits/report/shapes.ts).';
comment on column audits.report.fingerprint is 'SHA-256 of the content, hexadecimal.';
comment on column audits.report.pdf is 'The file as it was finished.';
comment on column audits.report.docx is 'The same for a word processor.';
comment on column audits.report.author_id is 'Who finished it.';
