-- Safety of workers: what happened at a house, who goes there and until when, who is alarmed when they do not come back.
create table localities.incident (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid references cases.case,
  place_id uuid references directory.place,
  kind text not null check (kind in ('threat', 'ban', 'attack', 'dog', 'other')),
  severity text not null check (severity in ('watch', 'serious', 'acute')),
  happened_on date not null,
  facts text not null,
  source text not null,
  measures text[] not null default '{}' check (measures <@ array['call_first', 'go_in_two', 'do_not_enter', 'stay_outside', 'police']),
  advice text not null default '',
  review_on date not null,
  reviewed_at timestamptz,
  ended_on date,
  ending text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (case_id is not null or place_id is not null)
);
create index on localities.incident (organisation_id);
create index on localities.incident (case_id);
create index on localities.incident (place_id);
create index on localities.incident (author_id);
create index on localities.incident (review_on) where ended_on is null;
comment on table localities.incident is 'What endangered workers at a house. Read by who wrote it and by whoever is about to go there, of any organisation.';
comment on column localities.incident.place_id is 'Where: a place of the directory; else the house of the case.';
comment on column localities.incident.kind is 'Threat, ban from the building, attack, dog.';
comment on column localities.incident.severity is 'How bad it is, in words.';
comment on column localities.incident.happened_on is 'When it happened.';
comment on column localities.incident.facts is 'What happened. Read by other organisations: no names, no opinion.';
comment on column localities.incident.source is 'Where we know it from.';
comment on column localities.incident.measures is 'What to do before going there; go_in_two and do_not_enter are asked for at the check-in.';
comment on column localities.incident.advice is 'What else to do, whom to call.';
comment on column localities.incident.review_on is 'When it is to be looked at again. After it, and a time of grace, it warns nobody until it is confirmed.';
comment on column localities.incident.reviewed_at is 'When it was confirmed last.';
comment on column localities.incident.ended_on is 'It does not hold any more since.';
comment on column localities.incident.ending is 'Why it does not.';
comment on column localities.incident.author_id is 'Who wrote it.';

create table localities.incident_own (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  incident_id uuid not null unique references localities.incident,
  opinion text not null default '',
  who text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on localities.incident_own (organisation_id);
create index on localities.incident_own (author_id);
comment on table localities.incident_own is 'What of an incident never leaves the organisation that wrote it.';
comment on column localities.incident_own.incident_id is 'Of which incident.';
comment on column localities.incident_own.opinion is 'What we think of it.';
comment on column localities.incident_own.who is 'Who did it. May be a private person.';
comment on column localities.incident_own.author_id is 'Who wrote it.';

create table localities.visit (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid references cases.case,
  place_id uuid references directory.place,
  commitment_id uuid references commitments.commitment,
  where_to text not null default '',
  starts_at timestamptz not null,
  ends_by timestamptz not null,
  state text not null default 'planned' check (state in ('planned', 'running', 'ended', 'cancelled')),
  second_membership_id uuid references access.membership,
  second_name text not null default '',
  alarm_membership_id uuid not null references access.membership,
  alarm_phone text not null default '',
  head_after_minutes int not null default 15 check (head_after_minutes between 5 and 120),
  alone_reason text not null default '',
  checked_in_at timestamptz,
  checked_in_received_at timestamptz,
  checked_out_at timestamptz,
  checked_out_received_at timestamptz,
  ended_by uuid references access.membership,
  ending text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (case_id is not null or place_id is not null),
  check (ends_by > starts_at),
  check (alarm_membership_id <> author_id),
  check (second_membership_id <> author_id),
  check ((state = 'running') <= (checked_in_at is not null))
);
create index on localities.visit (organisation_id);
create index on localities.visit (case_id);
create index on localities.visit (place_id);
create index on localities.visit (commitment_id);
create index on localities.visit (second_membership_id);
create index on localities.visit (alarm_membership_id);
create index on localities.visit (ended_by);
create index on localities.visit (author_id);
create index on localities.visit (ends_by) where state = 'running';
comment on table localities.visit is 'Somebody goes somewhere, until when, and who is alarmed when they do not say that they are out. Where somebody is, is never measured.';
comment on column localities.visit.place_id is 'Where: a place of the directory; else the house of the case.';
comment on column localities.visit.commitment_id is 'The promise that it keeps.';
comment on column localities.visit.where_to is 'How to find it, for whoever has to send help.';
comment on column localities.visit.starts_at is 'When it is to begin.';
comment on column localities.visit.ends_by is 'Until when the worker says that they are out; moved by prolonging.';
comment on column localities.visit.state is 'planned, running = checked in, ended = checked out, cancelled.';
comment on column localities.visit.second_membership_id is 'Who goes along: a colleague.';
comment on column localities.visit.second_name is 'Who goes along: somebody of another organisation, by their name.';
comment on column localities.visit.alarm_membership_id is 'The colleague who is alarmed.';
comment on column localities.visit.alarm_phone is 'Their number, for a telephone without signal for data.';
comment on column localities.visit.head_after_minutes is 'Minutes after which the head is alarmed when the colleague does not answer.';
comment on column localities.visit.alone_reason is 'Why somebody goes alone, or in, though a warning says otherwise. Told to the head.';
comment on column localities.visit.checked_in_at is 'Went in, by the clock of the telephone.';
comment on column localities.visit.checked_in_received_at is 'When the server learnt it.';
comment on column localities.visit.checked_out_at is 'Was out, by the clock of the telephone.';
comment on column localities.visit.checked_out_received_at is 'When the server learnt it.';
comment on column localities.visit.ended_by is 'Who ended it.';
comment on column localities.visit.ending is 'What somebody else who ended it says.';
comment on column localities.visit.author_id is 'Who goes.';

create table localities.incident_reading (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  incident_id uuid not null references localities.incident,
  incident_version int not null,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  unique (incident_id, incident_version, author_id)
);
create index on localities.incident_reading (organisation_id);
create index on localities.incident_reading (author_id);
comment on table localities.incident_reading is 'Somebody confirmed that they read a warning, as it was then. Names stay with their own organisation; the other one learns how many.';
comment on column localities.incident_reading.incident_id is 'Which warning.';
comment on column localities.incident_reading.incident_version is 'In which wording.';
comment on column localities.incident_reading.author_id is 'Who read it.';

create table localities.alarm (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references access.organisation,
  visit_id uuid not null references localities.visit,
  kind text not null check (kind in ('alone', 'overdue', 'unanswered')),
  to_membership_id uuid not null references access.membership,
  visitor_id uuid not null references access.membership,
  raised_at timestamptz not null default now(),
  acknowledged_at timestamptz,
  called_off_at timestamptz
);
create index on localities.alarm (organisation_id);
create index on localities.alarm (visit_id);
create index on localities.alarm (to_membership_id);
create index on localities.alarm (visitor_id);
comment on table localities.alarm is 'Somebody was told: a visit is overdue, nobody answered, or somebody went alone in spite of a warning.';
comment on column localities.alarm.visit_id is 'Of which visit.';
comment on column localities.alarm.kind is 'overdue = to the colleague, unanswered = to the head afterwards, alone = to the head at once, for knowledge.';
comment on column localities.alarm.to_membership_id is 'Who was told.';
comment on column localities.alarm.visitor_id is 'Who is out there.';
comment on column localities.alarm.raised_at is 'When.';
comment on column localities.alarm.acknowledged_at is 'When they said that they deal with it.';
comment on column localities.alarm.called_off_at is 'When it was over: checked out, or prolonged.';
