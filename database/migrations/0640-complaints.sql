-- Complaints about a service (standard 7): received, handled by somebody whom they do not concern, answered by a day, with what was done about them.
create table quality.complaint (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  service_id uuid not null references directory.service,
  received_on date not null,
  way text not null check (way in ('oral', 'written', 'email', 'box', 'phone', 'on_behalf')),
  in_name text not null check (in_name in ('client', 'on_behalf', 'other', 'anonymous')),
  person_id uuid references people.person,
  name text not null default '',
  contact text not null default '',
  subject text not null,
  text text not null,
  wish text not null default '',
  due_on date not null,
  extended_until date,
  extension_reason text not null default '',
  extension_told_on date,
  handler_id uuid references access.membership,
  handler_name text not null default '',
  finding text check (finding in ('justified', 'partly', 'unjustified', 'undecidable')),
  finding_reason text not null default '',
  answer text not null default '',
  answer_way text check (answer_way in ('handed', 'post', 'email', 'data_box', 'board')),
  answered_on date,
  appeal_told boolean not null default false,
  measure text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (in_name <> 'anonymous' or person_id is null and name = '' and contact = ''),
  check (due_on >= received_on),
  check (extended_until > due_on),
  check ((extended_until is null) = (extension_reason = '')),
  check (answered_on >= received_on),
  check (answered_on is null or finding is not null and answer <> '' and answer_way is not null),
  check (answered_on is null or (in_name = 'anonymous') = (answer_way = 'board'))
);
create index on quality.complaint (organisation_id, answered_on);
create index on quality.complaint (service_id);
create index on quality.complaint (person_id);
create index on quality.complaint (handler_id);
create index on quality.complaint (author_id);
comment on table quality.complaint is 'A complaint about a service. Never read by a worker whom it names, whatever their role.';
comment on column quality.complaint.service_id is 'Service it is about.';
comment on column quality.complaint.received_on is 'Day it came; the deadline runs from it.';
comment on column quality.complaint.way is 'How it came: spoken, on paper, by e-mail, in the box, by telephone, brought by somebody else.';
comment on column quality.complaint.in_name is 'In whose name: a client, somebody on behalf of a client, somebody else, or nobody named.';
comment on column quality.complaint.person_id is 'Client it comes from, when it is one of ours.';
comment on column quality.complaint.name is 'Who complains, as they said it; empty when anonymous.';
comment on column quality.complaint.contact is 'Where the answer is to come.';
comment on column quality.complaint.subject is 'What about: code of the list complaint_subject.';
comment on column quality.complaint.text is 'The complaint, as it was said or written.';
comment on column quality.complaint.wish is 'What whoever complains wishes.';
comment on column quality.complaint.due_on is 'By when it is answered, by the own rule of the organisation on the day it came.';
comment on column quality.complaint.extended_until is 'Longer deadline, once, with a reason told to whoever complains.';
comment on column quality.complaint.extension_reason is 'Why it takes longer.';
comment on column quality.complaint.extension_told_on is 'When whoever complains was told.';
comment on column quality.complaint.handler_id is 'Who handles it. Never somebody whom it concerns.';
comment on column quality.complaint.handler_name is 'Their name, for those who do not know accounts of their organisation; set by the database.';
comment on column quality.complaint.finding is 'What was found: justified, partly, unjustified, cannot be decided.';
comment on column quality.complaint.finding_reason is 'Why it was found so. Stays inside.';
comment on column quality.complaint.answer is 'The answer, as it was given. On the notice board without anybody identified.';
comment on column quality.complaint.answer_way is 'How it was given; an anonymous one on the notice board.';
comment on column quality.complaint.answered_on is 'When it was given; empty = it is being handled.';
comment on column quality.complaint.appeal_told is 'Whoever complains was told where to turn when they disagree.';
comment on column quality.complaint.measure is 'What was done so that it does not happen again, in words.';
comment on column quality.complaint.author_id is 'Who received it.';

create table quality.complaint_worker (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references access.organisation,
  complaint_id uuid not null references quality.complaint,
  membership_id uuid not null references access.membership,
  name text not null default '',
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  unique (complaint_id, membership_id)
);
create index on quality.complaint_worker (organisation_id);
create index on quality.complaint_worker (membership_id);
create index on quality.complaint_worker (author_id);
comment on table quality.complaint_worker is 'Workers whom a complaint concerns. They never learn of it here.';
comment on column quality.complaint_worker.complaint_id is 'Complaint.';
comment on column quality.complaint_worker.membership_id is 'Whom it concerns; with all other memberships of the same account.';
comment on column quality.complaint_worker.name is 'Their name; set by the database.';
comment on column quality.complaint_worker.author_id is 'Who wrote it.';

create table quality.complaint_note (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  complaint_id uuid not null references quality.complaint,
  on_day date not null,
  with_whom text not null,
  text text not null,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on quality.complaint_note (organisation_id);
create index on quality.complaint_note (complaint_id, on_day);
create index on quality.complaint_note (author_id);
comment on table quality.complaint_note is 'How a complaint was looked into: talks and what was found. Only added to.';
comment on column quality.complaint_note.complaint_id is 'Complaint.';
comment on column quality.complaint_note.on_day is 'Day.';
comment on column quality.complaint_note.with_whom is 'With whom, or what was looked at.';
comment on column quality.complaint_note.text is 'What was said or found.';
comment on column quality.complaint_note.author_id is 'Who wrote it.';

create table quality.complaint_measure (
  id uuid primary key references commitments.commitment on delete cascade,
  organisation_id uuid not null references access.organisation,
  complaint_id uuid not null references quality.complaint,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on quality.complaint_measure (organisation_id);
create index on quality.complaint_measure (complaint_id);
create index on quality.complaint_measure (author_id);
comment on table quality.complaint_measure is 'Tasks that came of a complaint. The task itself does not say that it did.';
comment on column quality.complaint_measure.id is 'Task.';
comment on column quality.complaint_measure.complaint_id is 'Complaint it came of.';
comment on column quality.complaint_measure.author_id is 'Who gave it.';

create table quality.complaint_rule (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  valid_from date not null,
  days int not null check (days between 1 and 90),
  extension_days int not null check (extension_days between 0 and 90),
  trusted_id uuid references access.membership,
  appeal text not null default '',
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  unique (organisation_id, valid_from)
);
create index on quality.complaint_rule (trusted_id);
create index on quality.complaint_rule (author_id);
comment on table quality.complaint_rule is 'How an organisation handles complaints, by its own rules, from a day on.';
comment on column quality.complaint_rule.valid_from is 'For complaints that came from this day on.';
comment on column quality.complaint_rule.days is 'Days for the answer.';
comment on column quality.complaint_rule.extension_days is 'Days by which it may be put off, once.';
comment on column quality.complaint_rule.trusted_id is 'Who handles complaints that name the head.';
comment on column quality.complaint_rule.appeal is 'Where to turn with an answer one disagrees with; printed under it.';
comment on column quality.complaint_rule.author_id is 'Who set it.';
