-- Learning of staff. Hours of what was written down elsewhere (work records, supervision) stay there; here is what stands nowhere else.

create table learning.rule (
  id uuid primary key,
  organisation_id uuid references access.organisation,
  line_id uuid not null,
  title text not null check (title <> ''),
  source text not null default '',
  professions text[] not null check (professions <> '{}'),
  minutes int not null check (minutes between 1 and 60000),
  by_months boolean not null default true,
  by_fte boolean not null default false,
  counts jsonb not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  author_id uuid references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (line_id, valid_from)
);
create index on learning.rule (organisation_id);
create index on learning.rule (author_id);
comment on table learning.rule is 'How much somebody of a profession has to learn in a calendar year and what counts. Of everybody by the act, or of one organisation; dated, a later wording of the same line takes the place of the earlier one.';
comment on column learning.rule.organisation_id is 'Whose; empty = everybody, by the act.';
comment on column learning.rule.line_id is 'Wordings of one requirement share it.';
comment on column learning.rule.title is 'What is required.';
comment on column learning.rule.source is 'Where it is written: paragraph, internal rule.';
comment on column learning.rule.professions is 'Professions of the membership that it concerns.';
comment on column learning.rule.minutes is 'Minutes in a whole calendar year.';
comment on column learning.rule.by_months is 'Part of the year: a twelfth for each calendar month of work here.';
comment on column learning.rule.by_fte is 'A part-time post requires its part only. Not by the act.';
comment on column learning.rule.counts is 'What counts: [{kind: code of the list learning_kind, most: minutes in a year or null}].';
comment on column learning.rule.valid_from is 'First day.';
comment on column learning.rule.valid_to is 'Last day; empty = goes on, until a later wording.';
comment on column learning.rule.author_id is 'Who wrote it; empty of the act.';
insert into learning.rule (id, organisation_id, line_id, title, source, professions, minutes, by_months, by_fte, counts, valid_from) values
  ('0198000d-0000-7000-8000-000000000111', null, '0198000d-0000-7000-8000-000000000111', 'Další vzdělávání sociálních pracovníků', '§ 111 zákona č. 108/2006 Sb.', '{social_worker}', 1440, true, false,
   '[{"kind": "specialisation", "most": null}, {"kind": "accredited_course", "most": null}, {"kind": "placement", "most": null}, {"kind": "course", "most": 480}, {"kind": "conference", "most": null}]', '2014-01-01'),
  ('0198000d-0000-7000-8000-000000000116', null, '0198000d-0000-7000-8000-000000000116', 'Další vzdělávání pracovníků v sociálních službách', '§ 116 odst. 9 zákona č. 108/2006 Sb.', '{social_care_worker}', 1440, true, false,
   '[{"kind": "specialisation", "most": null}, {"kind": "accredited_course", "most": null}, {"kind": "placement", "most": null}, {"kind": "course", "most": 480}, {"kind": "conference", "most": null}]', '2014-01-01');

create table learning.entry (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  membership_id uuid not null references access.membership,
  kind text not null,
  title text not null check (title <> ''),
  provider text not null default '',
  accreditation text not null default '',
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  minutes int not null check (minutes between 1 and 60000),
  proves uuid[] not null default '{}',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on learning.entry (organisation_id);
create index on learning.entry (membership_id, to_on);
create index on learning.entry (author_id);
comment on table learning.entry is 'What somebody learned and what stands nowhere else, or what proves something that stands elsewhere: then it counts instead of it, once.';
comment on column learning.entry.membership_id is 'Who learned.';
comment on column learning.entry.kind is 'Code of the list learning_kind.';
comment on column learning.entry.title is 'Name of the course, conference, placement.';
comment on column learning.entry.provider is 'Who held it.';
comment on column learning.entry.accreditation is 'Number of the accreditation.';
comment on column learning.entry.from_on is 'First day.';
comment on column learning.entry.to_on is 'Last day: counts into the year of it.';
comment on column learning.entry.minutes is 'Minutes by the certificate.';
comment on column learning.entry.proves is 'Rows of learning.learned that it is the proof of (work records, certificates of programmes): they do not count once more.';
comment on column learning.entry.author_id is 'Who wrote it.';

create table learning.plan_item (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  membership_id uuid not null references access.membership,
  year int not null check (year between 2000 and 2100),
  topic text not null check (topic <> ''),
  kind text not null,
  minutes int not null check (minutes between 1 and 60000),
  due_on date,
  payer text not null default 'employer' check (payer in ('employer', 'project', 'worker', 'free')),
  note text not null default '',
  learned_id uuid,
  dropped_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on learning.plan_item (organisation_id);
create index on learning.plan_item (membership_id, year);
create index on learning.plan_item (author_id);
comment on table learning.plan_item is 'A point of the education plan of one worker for one year.';
comment on column learning.plan_item.membership_id is 'Whose plan.';
comment on column learning.plan_item.year is 'Calendar year.';
comment on column learning.plan_item.topic is 'What about, why.';
comment on column learning.plan_item.kind is 'Code of the list learning_kind.';
comment on column learning.plan_item.minutes is 'How much.';
comment on column learning.plan_item.due_on is 'By when.';
comment on column learning.plan_item.payer is 'Who pays: employer, project, the worker, nobody.';
comment on column learning.plan_item.note is 'From which project, with whom.';
comment on column learning.plan_item.learned_id is 'Row of learning.learned that stands behind it: only then it is done.';
comment on column learning.plan_item.dropped_on is 'Given up on this day.';
comment on column learning.plan_item.author_id is 'Who wrote it.';

create table learning.qualification (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  membership_id uuid not null references access.membership,
  kind text not null,
  title text not null default '',
  obtained_on date not null,
  valid_until date check (valid_until >= obtained_on),
  proof text not null default '',
  follows_id uuid unique references learning.qualification,
  ended_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on learning.qualification (organisation_id);
create index on learning.qualification (membership_id);
create index on learning.qualification (author_id);
create index on learning.qualification (valid_until) where ended_on is null;
comment on table learning.qualification is 'What somebody may do until a day: first aid, driving the service car. Of a health certificate only that it holds, never what it says. Training for a crisis stands in crisis.training.';
comment on column learning.qualification.membership_id is 'Whose.';
comment on column learning.qualification.kind is 'Code of the list qualification_kind.';
comment on column learning.qualification.title is 'Which one, in words.';
comment on column learning.qualification.obtained_on is 'Since when.';
comment on column learning.qualification.valid_until is 'Last day; empty = does not end.';
comment on column learning.qualification.proof is 'By what it is proved: number, where the paper is kept.';
comment on column learning.qualification.follows_id is 'Earlier one that it renews.';
comment on column learning.qualification.ended_on is 'Not needed or not held any more since.';
comment on column learning.qualification.author_id is 'Who wrote it.';

create table learning.qualification_reminder (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  qualification_id uuid not null references learning.qualification on delete cascade,
  step int not null check (step in (60, 14)),
  valid_until date not null,
  told uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  unique (qualification_id, step, valid_until)
);
create index on learning.qualification_reminder (organisation_id);
create index on learning.qualification_reminder using gin (told);
comment on table learning.qualification_reminder is 'That a qualification ends was told once.';
comment on column learning.qualification_reminder.qualification_id is 'Qualification.';
comment on column learning.qualification_reminder.step is 'How many days before.';
comment on column learning.qualification_reminder.valid_until is 'Which day.';
comment on column learning.qualification_reminder.told is 'Memberships that were told.';

create table learning.proof (
  document_id uuid primary key references documents.document on delete cascade,
  organisation_id uuid not null references access.organisation,
  entry_id uuid references learning.entry,
  qualification_id uuid references learning.qualification,
  created_at timestamptz not null default now(),
  check (num_nonnulls(entry_id, qualification_id) = 1)
);
create index on learning.proof (entry_id);
create index on learning.proof (qualification_id);
create index on learning.proof (organisation_id);
comment on table learning.proof is 'A document that proves what somebody learned or may do: read by them and by the head.';
comment on column learning.proof.document_id is 'Document.';
comment on column learning.proof.entry_id is 'What was learned.';
comment on column learning.proof.qualification_id is 'Or a qualification.';

create table learning.induction_template (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  title text not null check (title <> ''),
  steps jsonb not null,
  ended_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on learning.induction_template (organisation_id);
create index on learning.induction_template (author_id);
comment on table learning.induction_template is 'How a newcomer is brought in, in steps.';
comment on column learning.induction_template.title is 'For whom.';
comment on column learning.induction_template.steps is '[{what, byDay: days since the beginning, who: newcomer or mentor}].';
comment on column learning.induction_template.ended_on is 'Not used any more since.';
comment on column learning.induction_template.author_id is 'Who wrote it.';

create table learning.induction (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  membership_id uuid not null references access.membership,
  mentor_id uuid not null references access.membership check (mentor_id <> membership_id),
  title text not null check (title <> ''),
  starts_on date not null,
  closed_on date,
  closing text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((closed_on is null) = (closing = ''))
);
create index on learning.induction (organisation_id);
create index on learning.induction (membership_id);
create index on learning.induction (mentor_id);
create index on learning.induction (author_id);
create unique index one_open on learning.induction (membership_id) where closed_on is null;
comment on table learning.induction is 'A newcomer is being brought in: with whom, since when, and with which word it was closed.';
comment on column learning.induction.membership_id is 'Newcomer.';
comment on column learning.induction.mentor_id is 'Mentor.';
comment on column learning.induction.title is 'By which template.';
comment on column learning.induction.starts_on is 'First day.';
comment on column learning.induction.closed_on is 'Closed on.';
comment on column learning.induction.closing is 'How it went, in words.';
comment on column learning.induction.author_id is 'Who started it.';

create table learning.induction_step (
  commitment_id uuid primary key references commitments.commitment,
  organisation_id uuid not null references access.organisation,
  induction_id uuid not null references learning.induction,
  who text not null check (who in ('newcomer', 'mentor')),
  created_at timestamptz not null default now()
);
create index on learning.induction_step (induction_id);
create index on learning.induction_step (organisation_id);
comment on table learning.induction_step is 'A step of an induction is a commitment about no client.';
comment on column learning.induction_step.commitment_id is 'Commitment.';
comment on column learning.induction_step.induction_id is 'Induction.';
comment on column learning.induction_step.who is 'Whose step: newcomer, mentor.';
