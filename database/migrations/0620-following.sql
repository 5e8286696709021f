-- Recommendations that are followed: what happened to each, steps, proof, joint meetings, what a follow-up audit found, and what repeats.

alter table signals.followed
  add column asked_due_on date,
  add column owner_name text not null default '',
  add column proved_by uuid references access.membership,
  add column moved_on date,
  drop constraint followed_id_fkey,
  add constraint followed_id_fkey foreign key (id) references signals.recommendation on delete cascade;
create index on signals.followed (proved_by);
create index on signals.followed (due_on) where state in ('given', 'accepted');
comment on column signals.followed.asked_due_on is 'Another day that the addressee asks for; the giver agrees or not.';
comment on column signals.followed.owner_name is 'Name of whoever is in charge, for the other side; set by the database.';
comment on column signals.followed.proved_by is 'Who said last that it is done: somebody else verifies it. Set by the database.';
comment on column signals.followed.moved_on is 'Since when it stands as it stands; set by the database.';
comment on column signals.followed.author_id is 'Who wrote it. Everything from `given` on is moved by signals.followed_event alone.';

-- A draft that is dropped goes whole.
alter table audits.recommended
  drop constraint recommended_id_fkey,
  add constraint recommended_id_fkey foreign key (id) references signals.recommendation on delete cascade;

-- An answer of a case is one and for good; a body that declined a followed recommendation may come to another mind, and both answers stay.
alter table signals.answer drop constraint answer_recommendation_id_key;
create unique index one_answer on signals.answer (recommendation_id) where case_id is not null;

create table signals.followed_event (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  followed_id uuid not null references signals.followed,
  kind text not null check (kind in ('given', 'answered', 'owner', 'day_asked', 'day_agreed', 'day_refused', 'proved', 'returned', 'verified', 'checked', 'reopened', 'dropped')),
  on_day date not null default platform.today(),
  text text not null default '',
  answer text check (answer in ('accepted', 'changed', 'declined')),
  way text not null default '',
  due_on date,
  membership_id uuid references access.membership,
  audit_id uuid references audits.audit,
  result text check (result in ('done', 'partly', 'not', 'not_applicable')),
  state text not null default '',
  name text not null default '',
  owner_name text not null default '',
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  check ((kind = 'answered') = (answer is not null)),
  check ((audit_id is not null) = (result is not null)),
  check (kind <> 'checked' or audit_id is not null)
);
create index on signals.followed_event (followed_id, created_at);
create index on signals.followed_event (organisation_id);
create index on signals.followed_event (membership_id);
create index on signals.followed_event (author_id);
create unique index one_result on signals.followed_event (audit_id, followed_id);
comment on table signals.followed_event is 'What happened to a followed recommendation, each side in its own words. Only added to; the state of the recommendation follows from it, set by the database.';
comment on column signals.followed_event.followed_id is 'Recommendation.';
comment on column signals.followed_event.kind is 'given; answered; owner named; another day asked for, agreed, refused; proved = said to be done; returned; verified by somebody else; checked by a follow-up audit without moving; reopened; dropped.';
comment on column signals.followed_event.on_day is 'When it happened, which may be earlier than it was written.';
comment on column signals.followed_event.text is 'In words. Names no client.';
comment on column signals.followed_event.answer is 'Of an answer (signals.answer of the same number).';
comment on column signals.followed_event.way is 'How the answer of a body without an account came: by a letter, at a talk.';
comment on column signals.followed_event.due_on is 'Day that is asked for or agreed on.';
comment on column signals.followed_event.membership_id is 'Who was named as the owner.';
comment on column signals.followed_event.audit_id is 'Follow-up audit that found it.';
comment on column signals.followed_event.result is 'What the follow-up audit found.';
comment on column signals.followed_event.state is 'How the recommendation stood afterwards; set by the database.';
comment on column signals.followed_event.name is 'Name of the writer for the other side; set by the database.';
comment on column signals.followed_event.owner_name is 'Name of whoever was named as the owner; set by the database.';
comment on column signals.followed_event.author_id is 'Who wrote it.';

create table signals.followed_step (
  commitment_id uuid primary key references commitments.commitment on delete cascade,
  organisation_id uuid not null references access.organisation,
  followed_id uuid not null references signals.followed,
  name text not null default '',
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on signals.followed_step (followed_id);
create index on signals.followed_step (organisation_id);
create index on signals.followed_step (author_id);
comment on table signals.followed_step is 'A commitment that somebody of the addressee was given in order to fulfil a recommendation. Whoever follows it sees how the commitment stands.';
comment on column signals.followed_step.commitment_id is 'Commitment, in no case and about nobody.';
comment on column signals.followed_step.followed_id is 'Recommendation.';
comment on column signals.followed_step.name is 'Who does it, for the other side; set by the database.';
comment on column signals.followed_step.author_id is 'Who gave it.';

create table signals.followed_document (
  document_id uuid primary key references documents.document on delete cascade,
  organisation_id uuid not null references access.organisation,
  followed_id uuid not null references signals.followed,
  created_at timestamptz not null default now()
);
create index on signals.followed_document (followed_id);
create index on signals.followed_document (organisation_id);
comment on table signals.followed_document is 'A document by which a recommendation is proved: read by whoever follows it. About no client.';
comment on column signals.followed_document.document_id is 'Document.';
comment on column signals.followed_document.followed_id is 'Recommendation.';

create table signals.followed_meeting (
  followed_id uuid not null references signals.followed,
  meeting_id uuid not null references meetings.meeting on delete cascade,
  organisation_id uuid not null references access.organisation,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  primary key (followed_id, meeting_id)
);
create index on signals.followed_meeting (meeting_id);
create index on signals.followed_meeting (organisation_id);
create index on signals.followed_meeting (author_id);
comment on table signals.followed_meeting is 'A joint meeting that was called over a recommendation.';
comment on column signals.followed_meeting.followed_id is 'Recommendation.';
comment on column signals.followed_meeting.meeting_id is 'Meeting, without a case.';
comment on column signals.followed_meeting.author_id is 'Who called it.';

create table signals.followed_check (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  followed_id uuid not null references signals.followed,
  audit_id uuid not null references audits.audit,
  result text not null check (result in ('done', 'partly', 'not', 'not_applicable')),
  text text not null check (text <> ''),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (audit_id, followed_id)
);
create index on signals.followed_check (followed_id);
create index on signals.followed_check (organisation_id);
create index on signals.followed_check (author_id);
comment on table signals.followed_check is 'What a follow-up audit found of one recommendation that an earlier audit left open. When the follow-up is final it moves the recommendation.';
comment on column signals.followed_check.followed_id is 'Recommendation.';
comment on column signals.followed_check.audit_id is 'Follow-up audit.';
comment on column signals.followed_check.result is 'Done, partly, not, does not apply any more.';
comment on column signals.followed_check.text is 'What it is known from. Names nobody.';
comment on column signals.followed_check.author_id is 'Who wrote it first.';

create table signals.followed_reminder (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  followed_id uuid not null references signals.followed,
  step text not null check (step in ('soon', 'late')),
  due_on date not null,
  told uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  unique (followed_id, step, due_on)
);
create index on signals.followed_reminder (organisation_id);
create index on signals.followed_reminder using gin (told);
comment on table signals.followed_reminder is 'That the day of a recommendation comes, or has passed, was told once.';
comment on column signals.followed_reminder.followed_id is 'Recommendation.';
comment on column signals.followed_reminder.step is 'soon = a week before; late = the day has passed.';
comment on column signals.followed_reminder.due_on is 'Which day.';
comment on column signals.followed_reminder.told is 'Memberships that were told.';

alter table signals.signal drop constraint signal_kind_check;
alter table signals.signal add constraint signal_kind_check check (kind in ('barrier', 'watch', 'input', 'finding'));
alter table signals.signal add column theme text;
alter table signals.signal add constraint signal_finding_check check (kind <> 'finding' or theme is not null and case_id is null and record_id is null and about = '{}');
comment on column signals.signal.theme is 'Of a finding: code of the list audit_theme.';
comment on table signals.signal is 'A barrier met in a case, a phenomenon that a group watches, what a meeting passes on, or what repeats across audits. They add up and become advocacy.';
comment on column signals.signal.kind is 'barrier = met in a case, of a client or of a locality; watch = a phenomenon that a meeting watches; input = what a meeting passes on; finding = what repeats across audits of services. The last three are about no client.';

create table signals.signal_followed (
  signal_id uuid not null references signals.signal on delete cascade,
  followed_id uuid not null references signals.followed,
  organisation_id uuid not null references access.organisation,
  created_at timestamptz not null default now(),
  primary key (signal_id, followed_id)
);
create index on signals.signal_followed (followed_id);
create index on signals.signal_followed (organisation_id);
comment on table signals.signal_followed is 'Recommendations that a signal about what repeats across audits stands on. Which services they concern stays with the recommendations.';
comment on column signals.signal_followed.signal_id is 'Signal of kind finding.';
comment on column signals.signal_followed.followed_id is 'Recommendation.';
