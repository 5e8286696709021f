-- The plan of change of a site: goals by the levels of the model, and steps of both sides, which are commitments.
create table programmes.change_goal (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  site_id uuid not null references programmes.site,
  level text not null check (level in ('case', 'network', 'department', 'outwards')),
  what text not null check (what <> ''),
  why text not null default '',
  due_on date,
  state text not null default 'open' check (state in ('open', 'reached', 'dropped')),
  ended_on date,
  ended_word text not null default '',
  sheet_id uuid references programmes.sheet,
  question text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((state = 'open') = (ended_on is null)),
  check ((state = 'open') = (ended_word = '')),
  check ((sheet_id is null) = (question = ''))
);
create index on programmes.change_goal (organisation_id);
create index on programmes.change_goal (site_id);
create index on programmes.change_goal (sheet_id);
create index on programmes.change_goal (author_id);
comment on table programmes.change_goal is 'What a site wants to change: on which level of the model, why, until when, and how it ended. About no client.';
comment on column programmes.change_goal.site_id is 'Site.';
comment on column programmes.change_goal.level is 'Level of the model: work with one client, the network around the client, the department, outwards from the office.';
comment on column programmes.change_goal.what is 'What is to be otherwise.';
comment on column programmes.change_goal.why is 'Why.';
comment on column programmes.change_goal.due_on is 'Until when.';
comment on column programmes.change_goal.state is 'open, reached, dropped.';
comment on column programmes.change_goal.ended_on is 'When it was reached or dropped.';
comment on column programmes.change_goal.ended_word is 'How it was reached, or why it was dropped.';
comment on column programmes.change_goal.sheet_id is 'Finished sheet that it came out of.';
comment on column programmes.change_goal.question is 'Key of the statement that it came out of.';
comment on column programmes.change_goal.author_id is 'Who wrote it.';

create table programmes.change_step (
  commitment_id uuid primary key references commitments.commitment on delete cascade,
  organisation_id uuid not null references access.organisation,
  site_id uuid not null references programmes.site,
  goal_id uuid references programmes.change_goal,
  sheet_id uuid references programmes.sheet,
  question text not null default '',
  name text not null default '',
  side text not null default 'site' check (side in ('team', 'site')),
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  check ((sheet_id is null) = (question = ''))
);
create index on programmes.change_step (organisation_id);
create index on programmes.change_step (site_id);
create index on programmes.change_step (goal_id);
create index on programmes.change_step (sheet_id);
create index on programmes.change_step (author_id);
comment on table programmes.change_step is 'A commitment by which a site changes or is supported. Whoever reads the site sees how the commitment stands.';
comment on column programmes.change_step.commitment_id is 'Commitment, in no case and about nobody.';
comment on column programmes.change_step.site_id is 'Site.';
comment on column programmes.change_step.goal_id is 'Goal that it serves.';
comment on column programmes.change_step.sheet_id is 'Finished sheet that it came out of.';
comment on column programmes.change_step.question is 'Key of the statement that it came out of.';
comment on column programmes.change_step.name is 'Who does it, for the other side; set by the database.';
comment on column programmes.change_step.side is 'Of which side they are; set by the database.';
comment on column programmes.change_step.author_id is 'Who gave it.';
