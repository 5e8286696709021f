-- Invitations by mail: a mail may carry an entry of a calendar; of every meeting it is known who was told what, and by which mail.
alter table platform.mail add column calendar text not null default '';
alter table platform.mail add column calendar_method text check (calendar_method in ('REQUEST', 'CANCEL'));
comment on column platform.mail.calendar is 'iCalendar beside the text; emptied once it is sent.';
comment on column platform.mail.calendar_method is 'What the calendar is to do with it.';

create table meetings.notice (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  meeting_id uuid not null references meetings.meeting,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  attendee_id uuid not null,
  membership_id uuid references access.membership,
  name text not null default '',
  email text not null default '',
  kind text not null check (kind in ('request', 'cancel')),
  sequence int not null,
  mail_id uuid references platform.mail on delete set null,
  created_at timestamptz not null default now(),
  unique (attendee_id, kind, sequence, email)
);
create index on meetings.notice (organisation_id);
create index on meetings.notice (meeting_id, created_at);
create index on meetings.notice (case_id);
create index on meetings.notice (membership_id);
create index on meetings.notice (mail_id);
comment on table meetings.notice is 'Somebody is told of a meeting, of its change, or that it does not concern them any more: once for each change. Written by meetings.tell and its like only.';
comment on column meetings.notice.meeting_id is 'Meeting.';
comment on column meetings.notice.case_id is 'Case of the meeting.';
comment on column meetings.notice.about is 'Persons of the case of whom the row tells something.';
comment on column meetings.notice.attendee_id is 'Whom; may have been taken off the list since.';
comment on column meetings.notice.membership_id is 'Their account.';
comment on column meetings.notice.name is 'Name of somebody without an account.';
comment on column meetings.notice.email is 'Address of somebody without an account; empty = that of the account.';
comment on column meetings.notice.kind is 'request = come, also at another time; cancel = do not.';
comment on column meetings.notice.sequence is 'Which change they were told.';
comment on column meetings.notice.mail_id is 'Mail it went by; empty until it was written.';
