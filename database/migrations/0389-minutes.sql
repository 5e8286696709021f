-- Who wrote the minutes from when until when: one at a time.
create table meetings.note_turn (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references access.organisation,
  meeting_id uuid not null references meetings.meeting,
  case_id uuid references cases.case,
  membership_id uuid not null references access.membership,
  how text not null check (how in ('began', 'handed', 'taken')),
  from_id uuid references access.membership,
  seen_at timestamptz not null default clock_timestamp(),
  ended_at timestamptz,
  created_at timestamptz not null default clock_timestamp()
);
create index on meetings.note_turn (organisation_id);
create index on meetings.note_turn (meeting_id, created_at);
create unique index note_turn_one_at_a_time on meetings.note_turn (meeting_id) where ended_at is null;
create index on meetings.note_turn (case_id);
create index on meetings.note_turn (membership_id);
create index on meetings.note_turn (from_id);
comment on table meetings.note_turn is 'Who wrote the minutes of a meeting from when until when. Written by a trigger of the meeting alone.';
comment on column meetings.note_turn.meeting_id is 'Meeting.';
comment on column meetings.note_turn.membership_id is 'Who wrote.';
comment on column meetings.note_turn.how is 'began = it was free; handed = the one before handed it over; taken = the one before was silent and somebody took it.';
comment on column meetings.note_turn.from_id is 'Who wrote before.';
comment on column meetings.note_turn.seen_at is 'Last sign of somebody at the keyboard of the minutes.';
comment on column meetings.note_turn.ended_at is 'Until; empty for who writes now.';
