-- Case conferences: whether one suits, looking for a date, consents for guests, what was agreed with whom. The conference itself is a meeting with a case.

create table meetings.suitability (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  meeting_id uuid not null references meetings.meeting,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  points text[] not null default '{}',
  recommended boolean not null,
  reason text not null,
  said_by text not null default '',
  despite text not null default '',
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on meetings.suitability (organisation_id);
create index on meetings.suitability (meeting_id);
create index on meetings.suitability (case_id);
create index on meetings.suitability (author_id);
comment on table meetings.suitability is 'What somebody thinks of calling a conference, and why one was called against advice. Never leaves the organisation.';
comment on column meetings.suitability.meeting_id is 'Conference thought of.';
comment on column meetings.suitability.about is 'Persons it would be about.';
comment on column meetings.suitability.points is 'Points that hold: codes of modules/meetings/conference/rules.ts.';
comment on column meetings.suitability.recommended is 'Recommended or not.';
comment on column meetings.suitability.reason is 'Why.';
comment on column meetings.suitability.said_by is 'Who said so, when it was somebody else than who wrote it.';
comment on column meetings.suitability.despite is 'Why it was called although it was not recommended.';
comment on column meetings.suitability.share_keys is 'Keys compared with releases in force; nothing of this is released.';
comment on column meetings.suitability.author_id is 'Who wrote it.';

create table meetings.conference (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  meeting_id uuid not null unique references meetings.meeting,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  goal text not null default '',
  dates_asked_at timestamptz,
  client_present text not null default 'unknown' check (client_present in ('unknown', 'yes', 'part', 'no')),
  absence_choice text not null default '' check (absence_choice in ('', 'client', 'family', 'team', 'obstacle')),
  absence_reason text not null default '',
  minutes_sent_at timestamptz,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on meetings.conference (organisation_id);
create index on meetings.conference (case_id);
create index on meetings.conference (author_id);
comment on table meetings.conference is 'What a case conference has besides a meeting: its goal, and whether the client was there.';
comment on column meetings.conference.meeting_id is 'Meeting.';
comment on column meetings.conference.about is 'Persons it is about.';
comment on column meetings.conference.goal is 'What it is to reach, in words that the client was told.';
comment on column meetings.conference.dates_asked_at is 'Those invited were asked which day suits them; from then on they see the draft.';
comment on column meetings.conference.client_present is 'Whether the client was there: the whole time, a part, not.';
comment on column meetings.conference.absence_choice is 'Whose choice it was when not: the client''s, the family''s, the team''s, or something came in the way.';
comment on column meetings.conference.absence_reason is 'Why not.';
comment on column meetings.conference.minutes_sent_at is 'When those who may read what was agreed were last told that they can.';
comment on column meetings.conference.share_keys is 'Keys compared with releases in force.';
comment on column meetings.conference.author_id is 'Who wrote it.';

create table meetings.date_option (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  meeting_id uuid not null references meetings.meeting,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  on_day date not null,
  starts_at time not null,
  ends_at time,
  place text not null default '',
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (meeting_id, on_day, starts_at),
  check (ends_at is null or ends_at > starts_at)
);
create index on meetings.date_option (organisation_id);
create index on meetings.date_option (case_id);
create index on meetings.date_option (author_id);
comment on table meetings.date_option is 'A day and hour proposed for a conference.';
comment on column meetings.date_option.meeting_id is 'Conference.';
comment on column meetings.date_option.about is 'Nobody: a day tells nothing of anybody.';
comment on column meetings.date_option.on_day is 'Day.';
comment on column meetings.date_option.starts_at is 'From, clock of Prague.';
comment on column meetings.date_option.ends_at is 'To.';
comment on column meetings.date_option.place is 'Where it would be.';
comment on column meetings.date_option.share_keys is 'Keys compared with releases in force.';
comment on column meetings.date_option.author_id is 'Who proposed it.';

create table meetings.date_answer (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  meeting_id uuid not null references meetings.meeting,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  option_id uuid not null references meetings.date_option on delete cascade,
  attendee_id uuid not null references meetings.attendee on delete cascade,
  answer text not null check (answer in ('yes', 'maybe', 'no')),
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (option_id, attendee_id)
);
create index on meetings.date_answer (organisation_id);
create index on meetings.date_answer (meeting_id);
create index on meetings.date_answer (case_id);
create index on meetings.date_answer (attendee_id);
create index on meetings.date_answer (author_id);
comment on table meetings.date_answer is 'What one of those invited said to a proposed day.';
comment on column meetings.date_answer.meeting_id is 'Conference.';
comment on column meetings.date_answer.about is 'Nobody.';
comment on column meetings.date_answer.option_id is 'Which proposal.';
comment on column meetings.date_answer.attendee_id is 'Who answered.';
comment on column meetings.date_answer.answer is 'Can, maybe, cannot.';
comment on column meetings.date_answer.share_keys is 'Keys compared with releases in force.';
comment on column meetings.date_answer.author_id is 'Who wrote it; of a guest who gave the link.';

create table meetings.guest_consent (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  meeting_id uuid not null references meetings.meeting,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  attendee_id uuid not null references meetings.attendee on delete cascade,
  person_id uuid not null references people.person,
  signed_by_id uuid references people.person,
  guest_name text not null,
  document_id uuid not null references documents.document,
  signed_on date not null,
  valid_to date not null,
  withdrawn_at timestamptz,
  withdrawal_reason text not null default '',
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (valid_to >= signed_on)
);
create index on meetings.guest_consent (organisation_id);
create index on meetings.guest_consent (meeting_id);
create index on meetings.guest_consent (case_id);
create index on meetings.guest_consent (attendee_id);
create index on meetings.guest_consent (person_id);
create index on meetings.guest_consent (signed_by_id);
create index on meetings.guest_consent (document_id);
create index on meetings.guest_consent (author_id);
comment on table meetings.guest_consent is 'Written consent of one person that somebody without an account may learn at a conference what concerns them.';
comment on column meetings.guest_consent.meeting_id is 'Conference.';
comment on column meetings.guest_consent.about is 'The person who agreed.';
comment on column meetings.guest_consent.attendee_id is 'Who may learn it.';
comment on column meetings.guest_consent.person_id is 'About whom.';
comment on column meetings.guest_consent.signed_by_id is 'The adult who signed for a child.';
comment on column meetings.guest_consent.guest_name is 'The name as it stands on the consent.';
comment on column meetings.guest_consent.document_id is 'The signed paper, kept in the case.';
comment on column meetings.guest_consent.signed_on is 'Signed on.';
comment on column meetings.guest_consent.valid_to is 'Last day.';
comment on column meetings.guest_consent.withdrawn_at is 'Taken back; stays so.';
comment on column meetings.guest_consent.withdrawal_reason is 'Why, when it was said.';
comment on column meetings.guest_consent.share_keys is 'Keys compared with releases in force; nothing of this is released.';
comment on column meetings.guest_consent.author_id is 'Who wrote it down.';

create table meetings.agreed_with (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  meeting_id uuid not null references meetings.meeting,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  passage_id uuid not null references meetings.passage on delete cascade,
  attendee_id uuid not null references meetings.attendee on delete cascade,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (passage_id, attendee_id)
);
create index on meetings.agreed_with (organisation_id);
create index on meetings.agreed_with (meeting_id);
create index on meetings.agreed_with (case_id);
create index on meetings.agreed_with (attendee_id);
create index on meetings.agreed_with (author_id);
comment on table meetings.agreed_with is 'With whom a decision or an agreement of a conference was made: a guest reads by their link these and no others.';
comment on column meetings.agreed_with.meeting_id is 'Conference.';
comment on column meetings.agreed_with.about is 'Whom the agreement concerns.';
comment on column meetings.agreed_with.passage_id is 'The agreement.';
comment on column meetings.agreed_with.attendee_id is 'With whom.';
comment on column meetings.agreed_with.share_keys is 'Keys compared with releases in force.';
comment on column meetings.agreed_with.author_id is 'Who wrote it.';

-- One more purpose of guest links: a conference, as one of those invited to it.
alter table access.guest_link drop constraint guest_link_purpose_check, add constraint guest_link_purpose_check check (purpose in ('commitment', 'referral', 'booking', 'meeting'));
