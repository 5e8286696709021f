-- Stories of cases without anything that names people, and cases brought to intervision.

create table cases.anonymised_story (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  purpose text not null check (purpose in ('intervision', 'case_study', 'advocacy', 'publication')),
  title text not null,
  text text not null,
  question text not null default '',
  kept text[] not null default '{}',
  kept_reason text not null default '',
  confirmed_on date not null default platform.today(),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (kept = '{}' or kept_reason <> '')
);
create index on cases.anonymised_story (organisation_id);
create index on cases.anonymised_story (case_id);
create index on cases.anonymised_story (author_id);
comment on table cases.anonymised_story is 'A case told without names, places and dates, read and confirmed by a worker. Stays with the case; what is shared is a copy that does not know from where it is.';
comment on column cases.anonymised_story.purpose is 'What it was confirmed for.';
comment on column cases.anonymised_story.title is 'What it is called where it is shared.';
comment on column cases.anonymised_story.text is 'The story as it was confirmed.';
comment on column cases.anonymised_story.question is 'What colleagues are asked.';
comment on column cases.anonymised_story.kept is 'Words that looked like a name and were knowingly kept.';
comment on column cases.anonymised_story.kept_reason is 'Why they were kept.';
comment on column cases.anonymised_story.confirmed_on is 'Day of the last confirmation.';
comment on column cases.anonymised_story.author_id is 'Who confirmed it first.';

create table meetings.brought (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  meeting_id uuid not null references meetings.meeting,
  title text not null,
  text text not null,
  question text not null default '',
  summary text not null default '',
  handed_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on meetings.brought (organisation_id);
create index on meetings.brought (meeting_id);
create index on meetings.brought (author_id);
comment on table meetings.brought is 'An anonymised story laid before those who sit at an intervision or supervision. Of which case it is stands in brought_origin, which they do not read.';
comment on column meetings.brought.meeting_id is 'Meeting.';
comment on column meetings.brought.title is 'What it is called here.';
comment on column meetings.brought.text is 'The story as it was when it was brought; it does not change any more.';
comment on column meetings.brought.question is 'What the one who brings it asks.';
comment on column meetings.brought.summary is 'What came of the talk, in words.';
comment on column meetings.brought.handed_on is 'Day on which ideas and summary went back to the team of the case; empty = they stay with those who sat there.';
comment on column meetings.brought.author_id is 'Who brought it.';

create table meetings.brought_origin (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  brought_id uuid not null unique references meetings.brought,
  case_id uuid not null references cases.case,
  story_id uuid references cases.anonymised_story,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on meetings.brought_origin (organisation_id);
create index on meetings.brought_origin (case_id);
create index on meetings.brought_origin (story_id);
create index on meetings.brought_origin (author_id);
comment on table meetings.brought_origin is 'From which case something was brought: for the team of the case in the organisation that brought it, and nobody else.';
comment on column meetings.brought_origin.brought_id is 'What was brought.';
comment on column meetings.brought_origin.story_id is 'Confirmed story that it is a copy of.';
comment on column meetings.brought_origin.author_id is 'Who brought it.';

create table meetings.idea (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  brought_id uuid not null references meetings.brought,
  text text not null,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on meetings.idea (organisation_id);
create index on meetings.idea (brought_id);
create index on meetings.idea (author_id);
comment on table meetings.idea is 'What colleagues suggest about what was brought. Who said it is not written down.';
comment on column meetings.idea.brought_id is 'What it is about.';
comment on column meetings.idea.text is 'The suggestion.';
comment on column meetings.idea.author_id is 'Who noted it.';

create table meetings.idea_answer (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  idea_id uuid not null unique references meetings.idea,
  answer text not null check (answer in ('taken', 'later', 'not_taken')),
  words text not null default '',
  commitment_id uuid references commitments.commitment,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on meetings.idea_answer (organisation_id);
create index on meetings.idea_answer (case_id);
create index on meetings.idea_answer (commitment_id);
create index on meetings.idea_answer (author_id);
comment on table meetings.idea_answer is 'What the key worker does with an idea that came back to the case. Those who sat at the intervision do not read it.';
comment on column meetings.idea_answer.idea_id is 'Idea.';
comment on column meetings.idea_answer.answer is 'Taken, later, not taken.';
comment on column meetings.idea_answer.words is 'In the key worker''s own words.';
comment on column meetings.idea_answer.commitment_id is 'Task made of it.';
comment on column meetings.idea_answer.author_id is 'Who decided.';
