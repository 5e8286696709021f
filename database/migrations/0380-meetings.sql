-- Meetings: people gather, say what they decide and who does what by when. One shape for working groups, teams, case conferences, intervision,
-- supervision, and later for courses and round tables.
create schema meetings;
comment on schema meetings is 'Groups and their members; meetings from invitation to approved minutes.';

create table meetings."group" (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  kind text not null check (kind in ('working_group', 'team', 'series')),
  name text not null,
  purpose text not null default '',
  orp_code text references directory.orp,
  rhythm text not null default 'none' check (rhythm in ('none', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly')),
  usual_time time,
  usual_minutes int not null default 120 check (usual_minutes between 5 and 1440),
  usual_place text not null default '',
  quorum text not null default 'half' check (quorum in ('none', 'third', 'half', 'two_thirds')),
  majority text not null default 'of_present' check (majority in ('of_voting', 'of_present', 'of_all')),
  published_since date,
  ended_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on meetings."group" (organisation_id);
create index on meetings."group" (orp_code);
create index on meetings."group" (author_id);
create index on meetings."group" (published_since) where published_since is not null;
comment on table meetings."group" is 'A working group, a team or a series of conferences. organisation_id keeps it. About no client.';
comment on column meetings."group".kind is 'working_group = of organisations; team = of one organisation; series = case conferences of a district.';
comment on column meetings."group".name is 'Name.';
comment on column meetings."group".purpose is 'What it is for.';
comment on column meetings."group".orp_code is 'District it works in.';
comment on column meetings."group".rhythm is 'How often it meets; proposes the next date.';
comment on column meetings."group".usual_time is 'When it usually begins.';
comment on column meetings."group".usual_minutes is 'How long it usually takes.';
comment on column meetings."group".usual_place is 'Where it usually meets.';
comment on column meetings."group".quorum is 'Share of the entitled members that has to be there for a vote to hold: more than half for half.';
comment on column meetings."group".majority is 'More than half of what a motion needs: of the votes for and against, of the entitled present, of all entitled.';
comment on column meetings."group".published_since is 'It publishes its members and approved minutes since; empty = it does not.';
comment on column meetings."group".ended_on is 'Last day.';
comment on column meetings."group".author_id is 'Who founded it here.';

create table meetings.group_member (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  group_id uuid not null references meetings."group",
  member_organisation_id uuid references access.organisation,
  partner_id uuid references directory.partner,
  person_name text not null default '',
  since date not null default platform.today(),
  until date,
  voting boolean not null default true,
  admission text not null default '',
  end_reason text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (num_nonnulls(member_organisation_id, partner_id, nullif(person_name, '')) = 1),
  check (until is null or until >= since)
);
create index on meetings.group_member (organisation_id);
create index on meetings.group_member (group_id);
create index on meetings.group_member (member_organisation_id);
create index on meetings.group_member (partner_id);
create index on meetings.group_member (author_id);
comment on table meetings.group_member is 'A member of a group from a day to a day: an organisation here, a body without accounts, or a person for themselves. History is kept: whoever comes back is a new row.';
comment on column meetings.group_member.group_id is 'Group.';
comment on column meetings.group_member.member_organisation_id is 'Organisation here.';
comment on column meetings.group_member.partner_id is 'Body without accounts, from the directory.';
comment on column meetings.group_member.person_name is 'A person for themselves; who they are stands in seat.';
comment on column meetings.group_member.since is 'From.';
comment on column meetings.group_member.until is 'To; empty while it lasts.';
comment on column meetings.group_member.voting is 'Has a vote.';
comment on column meetings.group_member.admission is 'How it became a member, in words: founding member, admitted by a vote.';
comment on column meetings.group_member.end_reason is 'Why it ended.';
comment on column meetings.group_member.author_id is 'Who wrote it.';

create table meetings.seat (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  group_id uuid not null references meetings."group",
  member_id uuid not null references meetings.group_member,
  membership_id uuid references access.membership,
  name text not null default '',
  email text not null default '',
  office text not null default 'member' check (office in ('chair', 'secretary', 'member', 'deputy')),
  since date not null default platform.today(),
  until date,
  public_consent_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((membership_id is null) <> (name = '')),
  check (until is null or until >= since)
);
create index on meetings.seat (organisation_id);
create index on meetings.seat (group_id);
create index on meetings.seat (member_id);
create index on meetings.seat (membership_id);
create index on meetings.seat (author_id);
comment on table meetings.seat is 'Who sits in a group for a member, from a day to a day, and in which office.';
comment on column meetings.seat.group_id is 'Group.';
comment on column meetings.seat.member_id is 'For which member.';
comment on column meetings.seat.membership_id is 'Account.';
comment on column meetings.seat.name is 'Name of somebody without an account.';
comment on column meetings.seat.email is 'Work address of somebody without an account, for invitations.';
comment on column meetings.seat.office is 'Chair and secretary run the group; a deputy comes instead of a member.';
comment on column meetings.seat.since is 'From.';
comment on column meetings.seat.until is 'To; empty while it lasts.';
comment on column meetings.seat.public_consent_on is 'Agreed on that the name stands on public pages.';
comment on column meetings.seat.author_id is 'Who wrote it.';

create table meetings.meeting (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  group_id uuid references meetings."group",
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  kind text not null check (kind in ('working_group', 'team', 'conference', 'intervision', 'supervision', 'round_table', 'other')),
  title text not null,
  on_day date,
  starts_at time,
  ends_at time,
  place text not null default '',
  online text not null default '',
  state text not null default 'draft' check (state in ('draft', 'invited', 'running', 'written', 'approved', 'published', 'cancelled')),
  cancel_reason text not null default '',
  organiser_id uuid not null references access.membership,
  facilitator_id uuid references access.membership,
  facilitator_name text not null default '',
  note_taker_id uuid references access.membership,
  previous_id uuid references meetings.meeting,
  sequence int not null default 0,
  review_on date,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (state in ('draft', 'cancelled') or on_day is not null),
  check (ends_at is null or starts_at is not null and ends_at > starts_at),
  check ((kind = 'conference') = (case_id is not null))
);
create index on meetings.meeting (organisation_id, on_day);
create index on meetings.meeting (group_id, on_day);
create index on meetings.meeting (case_id);
create index on meetings.meeting (organiser_id);
create index on meetings.meeting (facilitator_id);
create index on meetings.meeting (note_taker_id);
create index on meetings.meeting (previous_id);
create index on meetings.meeting (author_id);
comment on table meetings.meeting is 'A meeting from draft to approved minutes. With a case it is a case conference and follows the case''s sharing; without one it is seen by those invited and by its group.';
comment on column meetings.meeting.group_id is 'Group that meets.';
comment on column meetings.meeting.about is 'Persons of the case that a conference is about.';
comment on column meetings.meeting.kind is 'What kind of meeting.';
comment on column meetings.meeting.title is 'What it is called in the program; never in an e-mail.';
comment on column meetings.meeting.on_day is 'Day; empty while a date is being looked for.';
comment on column meetings.meeting.starts_at is 'From, clock of Prague.';
comment on column meetings.meeting.ends_at is 'To.';
comment on column meetings.meeting.place is 'Where.';
comment on column meetings.meeting.online is 'Address of a call.';
comment on column meetings.meeting.state is 'draft → invited → running → written → approved → published; cancelled. What may follow: modules/meetings/rules.ts.';
comment on column meetings.meeting.cancel_reason is 'Why it was cancelled.';
comment on column meetings.meeting.organiser_id is 'Who calls it.';
comment on column meetings.meeting.facilitator_id is 'Who leads the talk.';
comment on column meetings.meeting.facilitator_name is 'Who leads the talk, without an account.';
comment on column meetings.meeting.note_taker_id is 'Who writes the minutes now: one at a time.';
comment on column meetings.meeting.previous_id is 'Meeting that it follows.';
comment on column meetings.meeting.sequence is 'Rises with every change that calendars have to be told.';
comment on column meetings.meeting.review_on is 'When to come back to what was agreed.';
comment on column meetings.meeting.share_keys is 'Keys compared with releases in force.';
comment on column meetings.meeting.author_id is 'Who wrote it.';

create table meetings.attendee (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  meeting_id uuid not null references meetings.meeting,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  membership_id uuid references access.membership,
  side_organisation_id uuid references access.organisation,
  member_id uuid references meetings.group_member,
  partner_id uuid references directory.partner,
  person_id uuid references people.person,
  name text not null default '',
  email text not null default '',
  part text not null default 'member' check (part in ('member', 'guest', 'client', 'family', 'support', 'interpreter', 'professional')),
  voting boolean not null default false,
  invited_at timestamptz,
  told_sequence int,
  answer_hash bytea unique,
  answer text not null default 'none' check (answer in ('none', 'yes', 'no', 'maybe')),
  answered_at timestamptz,
  answer_note text not null default '',
  presence text not null default 'unknown' check (presence in ('unknown', 'present', 'excused', 'absent')),
  came_at time,
  left_at time,
  prepared text[] not null default '{}',
  prepared_note text not null default '',
  confidentiality_on date,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (meeting_id, membership_id),
  check (num_nonnulls(membership_id, person_id, nullif(name, '')) >= 1)
);
create index on meetings.attendee (organisation_id);
create index on meetings.attendee (case_id);
create index on meetings.attendee (membership_id);
create index on meetings.attendee (side_organisation_id);
create index on meetings.attendee (member_id);
create index on meetings.attendee (partner_id);
create index on meetings.attendee (person_id);
create index on meetings.attendee (author_id);
comment on table meetings.attendee is 'Somebody invited to a meeting: their answer, whether they came, whether they may vote, how they were prepared.';
comment on column meetings.attendee.meeting_id is 'Meeting.';
comment on column meetings.attendee.case_id is 'Case of the meeting.';
comment on column meetings.attendee.about is 'Persons of the case of whom this row tells something: the client or a relative themselves; nobody for professionals.';
comment on column meetings.attendee.membership_id is 'Account.';
comment on column meetings.attendee.side_organisation_id is 'Organisation here that the account comes from.';
comment on column meetings.attendee.member_id is 'Member of the group for which they come.';
comment on column meetings.attendee.partner_id is 'Body without accounts for which they come.';
comment on column meetings.attendee.person_id is 'Person of the case.';
comment on column meetings.attendee.name is 'Name of somebody without an account.';
comment on column meetings.attendee.email is 'Work address of somebody without an account.';
comment on column meetings.attendee.part is 'As what they come.';
comment on column meetings.attendee.voting is 'Entitled to vote at this meeting.';
comment on column meetings.attendee.invited_at is 'When the invitation went.';
comment on column meetings.attendee.told_sequence is 'Last change that they were told.';
comment on column meetings.attendee.answer_hash is 'SHA-256 of the secret in the link by which they answer.';
comment on column meetings.attendee.answer is 'Comes, does not, maybe.';
comment on column meetings.attendee.answered_at is 'When they answered.';
comment on column meetings.attendee.answer_note is 'What they added.';
comment on column meetings.attendee.presence is 'Whether they came.';
comment on column meetings.attendee.came_at is 'Came later, at.';
comment on column meetings.attendee.left_at is 'Left earlier, at.';
comment on column meetings.attendee.prepared is 'Points of the preparation that are done: codes of modules/meetings/conference/rules.ts.';
comment on column meetings.attendee.prepared_note is 'What to keep in mind: who supports a child, what they are afraid of.';
comment on column meetings.attendee.confidentiality_on is 'Acknowledged confidentiality on.';
comment on column meetings.attendee.share_keys is 'Keys compared with releases in force.';
comment on column meetings.attendee.author_id is 'Who invited.';

create table meetings.item (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  meeting_id uuid references meetings.meeting,
  group_id uuid references meetings."group",
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  position int not null default 0,
  section text not null default '',
  title text not null,
  presenter text not null default '',
  presenter_id uuid references meetings.attendee,
  planned_minutes int check (planned_minutes between 1 and 600),
  started_at timestamptz,
  spent_seconds int not null default 0,
  state text not null default 'planned' check (state in ('planned', 'open', 'done', 'postponed')),
  internal boolean not null default false,
  for_guests boolean not null default false,
  carried_from_id uuid references meetings.item,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (num_nonnulls(meeting_id, group_id) >= 1)
);
create index on meetings.item (organisation_id);
create index on meetings.item (meeting_id, position);
create index on meetings.item (group_id);
create index on meetings.item (case_id);
create index on meetings.item (presenter_id);
create index on meetings.item (carried_from_id);
create index on meetings.item (author_id);
comment on table meetings.item is 'A point of the agenda. Without a meeting it waits in the backlog of its group.';
comment on column meetings.item.meeting_id is 'Meeting.';
comment on column meetings.item.group_id is 'Group in whose backlog it waits or waited.';
comment on column meetings.item.case_id is 'Case of the meeting.';
comment on column meetings.item.about is 'Persons of the case it concerns.';
comment on column meetings.item.position is 'Order in the agenda; the same numbers are ordered by time of writing.';
comment on column meetings.item.section is 'Heading it stands under.';
comment on column meetings.item.title is 'What is talked about.';
comment on column meetings.item.presenter is 'Who brings it, in words.';
comment on column meetings.item.presenter_id is 'Who brings it.';
comment on column meetings.item.planned_minutes is 'Minutes planned.';
comment on column meetings.item.started_at is 'Being talked about since.';
comment on column meetings.item.spent_seconds is 'Seconds spent before that.';
comment on column meetings.item.state is 'Planned, being talked about, done, put off to another meeting.';
comment on column meetings.item.internal is 'Stays out of what is published.';
comment on column meetings.item.for_guests is 'People without an account see it by their link.';
comment on column meetings.item.carried_from_id is 'Item of an earlier meeting that it goes on from.';
comment on column meetings.item.share_keys is 'Keys compared with releases in force.';
comment on column meetings.item.author_id is 'Who wrote it.';

create table meetings.passage (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  meeting_id uuid not null references meetings.meeting,
  item_id uuid references meetings.item,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  position int not null default 0,
  kind text not null check (kind in ('text', 'decision', 'agreement', 'client_view', 'strength', 'worry')),
  text text not null,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on meetings.passage (organisation_id);
create index on meetings.passage (meeting_id);
create index on meetings.passage (item_id);
create index on meetings.passage (case_id);
create index on meetings.passage (author_id);
comment on table meetings.passage is 'A piece of minutes: what was said, decided, agreed; at a conference also the client''s view, strengths, worries.';
comment on column meetings.passage.meeting_id is 'Meeting.';
comment on column meetings.passage.item_id is 'Point of the agenda; empty = of the whole meeting.';
comment on column meetings.passage.case_id is 'Case of the meeting.';
comment on column meetings.passage.about is 'Persons of the case it concerns.';
comment on column meetings.passage.position is 'Order within the item.';
comment on column meetings.passage.kind is 'text; decision; agreement; client_view, strength, worry. Decides at what level of sharing another organisation reads it.';
comment on column meetings.passage.text is 'Words.';
comment on column meetings.passage.share_keys is 'Keys compared with releases in force.';
comment on column meetings.passage.author_id is 'Who wrote it.';
