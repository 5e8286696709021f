-- Operational goals: what a centre sets out to do in a year, agreed with its department, watched monthly, closed at the year's end. About no client.
create schema goals;
comment on schema goals is 'Yearly operational goals of organisations and their parts, their measures, monthly evaluations and closing.';

create table goals.plan (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  year int not null check (year between 2000 and 2100),
  title text not null default '',
  preamble text not null default '',
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'approved', 'published', 'running', 'closed')),
  responsible_id uuid references access.membership,
  responsible text not null default '',
  rhythm text not null default '',
  due_on date not null,
  published_at timestamptz,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organisation_id, year),
  check (extract(year from due_on) = year)
);
create index on goals.plan (responsible_id);
create index on goals.plan (author_id);
comment on table goals.plan is 'Goals of one centre (an organisation or a part of one) for one year. organisation_id is the centre, whoever writes.';
comment on column goals.plan.year is 'Year: a field, never a part of the title.';
comment on column goals.plan.title is 'Heading on what is printed and published; empty = the usual one.';
comment on column goals.plan.preamble is 'What stands before the goals.';
comment on column goals.plan.state is 'draft → submitted → returned or approved → published → running → closed. What may follow: modules/goals/rules.ts.';
comment on column goals.plan.responsible_id is 'Who answers for the goals; a goal may name somebody else.';
comment on column goals.plan.responsible is 'The same in words, without an account.';
comment on column goals.plan.rhythm is 'When and where they are evaluated, in words: monthly at the team meeting.';
comment on column goals.plan.due_on is 'Until when, usually the last day of the year.';
comment on column goals.plan.published_at is 'On public pages since.';
comment on column goals.plan.author_id is 'Who began it.';

create table goals.step (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  plan_id uuid not null references goals.plan,
  kind text not null check (kind in ('submitted', 'returned', 'approved', 'published', 'withdrawn', 'started', 'closed', 'reopened')),
  text text not null default '',
  by_organisation_id uuid not null references access.organisation,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  check (kind <> 'returned' or text <> '')
);
create index on goals.step (organisation_id);
create index on goals.step (plan_id);
create index on goals.step (by_organisation_id);
create index on goals.step (author_id);
comment on table goals.step is 'What happened to the goals of a year: submitted, returned with a comment, approved, published, closed. Only added to.';
comment on column goals.step.plan_id is 'Goals of which year.';
comment on column goals.step.kind is 'What.';
comment on column goals.step.text is 'Comment; a return has one.';
comment on column goals.step.by_organisation_id is 'Of which organisation the author acted: the centre or its department.';
comment on column goals.step.author_id is 'Who.';

create table goals.template (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  text text not null,
  kind text not null,
  content jsonb not null default '{}',
  shared boolean not null default false,
  ended_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on goals.template (organisation_id);
create index on goals.template (author_id);
comment on table goals.template is 'A goal to begin from; a shared one is offered to all centres of the same whole.';
comment on column goals.template.text is 'Text.';
comment on column goals.template.kind is 'As goal.kind.';
comment on column goals.template.content is 'Measures and parts, as the contract GoalContent says.';
comment on column goals.template.shared is 'Offered to the whole organisation and its parts.';
comment on column goals.template.ended_on is 'Not offered since.';
comment on column goals.template.author_id is 'Who wrote it.';

create table goals.goal (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  plan_id uuid not null references goals.plan,
  parent_id uuid references goals.goal,
  position int not null,
  text text not null check (text <> ''),
  kind text not null check (kind in ('count', 'each_of_set', 'coverage', 'frequency', 'soft_range', 'hours_per_period', 'milestone', 'dated_milestone', 'staffing', 'partnership', 'training', 'spatial', 'deliverable', 'trend', 'text')),
  responsible_id uuid references access.membership,
  partner_id uuid references directory.partner,
  partner text not null default '',
  from_day date,
  due_on date,
  from_goal_id uuid references goals.goal,
  template_id uuid references goals.template,
  dropped_on date,
  outcome text check (outcome in ('fulfilled', 'partly', 'not', 'moved')),
  outcome_reason text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (due_on is null or from_day is null or due_on >= from_day),
  check (parent_id is distinct from id)
);
create index on goals.goal (organisation_id);
create index on goals.goal (plan_id, position);
create index on goals.goal (parent_id);
create index on goals.goal (responsible_id);
create index on goals.goal (partner_id);
create index on goals.goal (from_goal_id);
create index on goals.goal (template_id);
create index on goals.goal (author_id);
comment on table goals.goal is 'One goal of a centre: a sentence and, where possible, measures. A goal with a parent is a part of it.';
comment on column goals.goal.plan_id is 'Goals of which year.';
comment on column goals.goal.parent_id is 'Goal that it is a part of; one level only.';
comment on column goals.goal.position is 'Order in the plan or in its goal.';
comment on column goals.goal.text is 'The sentence.';
comment on column goals.goal.kind is 'What sort of goal, as domain.md §6 D1 lists them.';
comment on column goals.goal.responsible_id is 'Who answers for it, when not for the whole plan.';
comment on column goals.goal.partner_id is 'Partner in the directory.';
comment on column goals.goal.partner is 'Partner in words.';
comment on column goals.goal.from_day is 'From which day, when later than the year begins.';
comment on column goals.goal.due_on is 'By which day, when sooner than the year ends.';
comment on column goals.goal.from_goal_id is 'Goal of an earlier year it goes on from.';
comment on column goals.goal.template_id is 'Template it began from.';
comment on column goals.goal.dropped_on is 'Taken out by an agreed change on.';
comment on column goals.goal.outcome is 'At the closing: fulfilled, partly, not, moved to the next year.';
comment on column goals.goal.outcome_reason is 'Why.';
comment on column goals.goal.author_id is 'Who wrote it.';

create table goals.measure (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  goal_id uuid not null references goals.goal,
  position int not null,
  kind text not null check (kind in ('indicator', 'milestone', 'judgement')),
  words text not null default '',
  indicator jsonb,
  due_on date,
  reached_on date,
  evidence text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((kind = 'indicator') = (indicator is not null)),
  check (kind = 'milestone' or reached_on is null)
);
create index on goals.measure (organisation_id);
create index on goals.measure (goal_id);
create index on goals.measure (author_id);
comment on table goals.measure is 'How one sees whether a goal is reached: an indicator counted from records, a milestone with its day, or a judgement in words.';
comment on column goals.measure.goal_id is 'Goal.';
comment on column goals.measure.position is 'Order.';
comment on column goals.measure.kind is 'indicator, milestone, judgement.';
comment on column goals.measure.words is 'What is to be reached, in words; an indicator says itself.';
comment on column goals.measure.indicator is 'Definition as modules/work/indicators/shapes.ts says; checked when written.';
comment on column goals.measure.due_on is 'Milestone: by when.';
comment on column goals.measure.reached_on is 'Milestone: reached on.';
comment on column goals.measure.evidence is 'By what it can be seen.';
comment on column goals.measure.author_id is 'Who wrote it.';

create table goals.goal_version (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  plan_id uuid not null references goals.plan,
  goal_id uuid not null references goals.goal,
  number int not null,
  content jsonb not null,
  reason text not null default '',
  state text not null default 'proposed' check (state in ('proposed', 'agreed', 'refused')),
  answer text not null default '',
  answered_at timestamptz,
  answered_by uuid references access.membership,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (goal_id, number)
);
create index on goals.goal_version (organisation_id);
create index on goals.goal_version (plan_id);
create index on goals.goal_version (answered_by);
create index on goals.goal_version (author_id);
comment on table goals.goal_version is 'A goal as it was approved (number 1) and each later change with its reason. A change holds when the department agrees.';
comment on column goals.goal_version.plan_id is 'Goals of which year.';
comment on column goals.goal_version.goal_id is 'Goal.';
comment on column goals.goal_version.number is 'Number of the version.';
comment on column goals.goal_version.content is 'The goal with its measures, as the contract GoalContent says.';
comment on column goals.goal_version.reason is 'Why it changes.';
comment on column goals.goal_version.state is 'Proposed, agreed, refused.';
comment on column goals.goal_version.answer is 'What the department said.';
comment on column goals.goal_version.answered_at is 'When.';
comment on column goals.goal_version.answered_by is 'Who answered.';
comment on column goals.goal_version.author_id is 'Who proposed it.';

create table goals.evaluation (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  plan_id uuid not null references goals.plan,
  goal_id uuid not null references goals.goal,
  month date not null check (extract(day from month) = 1),
  standing text not null check (standing in ('reached', 'going', 'slow', 'stopped', 'not_begun')),
  comment text not null default '',
  readings jsonb not null default '[]',
  commitment_id uuid references commitments.commitment,
  meeting_id uuid references meetings.meeting,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (goal_id, month)
);
create index on goals.evaluation (organisation_id);
create index on goals.evaluation (plan_id, month);
create index on goals.evaluation (commitment_id);
create index on goals.evaluation (meeting_id);
create index on goals.evaluation (author_id);
comment on table goals.evaluation is 'What the team said of a goal in a month, with the values as they were then.';
comment on column goals.evaluation.plan_id is 'Goals of which year.';
comment on column goals.evaluation.goal_id is 'Goal.';
comment on column goals.evaluation.month is 'First day of the month that was evaluated.';
comment on column goals.evaluation.standing is 'In the team''s own judgement: reached, going on, slower than planned, stopped, not begun.';
comment on column goals.evaluation.comment is 'In words; never about a client.';
comment on column goals.evaluation.readings is 'Values of the measures at that moment, as Reading in modules/work/indicators/shapes.ts.';
comment on column goals.evaluation.commitment_id is 'What will be done about it.';
comment on column goals.evaluation.meeting_id is 'Team meeting at which it was said.';
comment on column goals.evaluation.author_id is 'Who wrote it.';

create table goals.closing (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  plan_id uuid not null references goals.plan,
  goal_id uuid not null references goals.goal,
  measure_id uuid not null unique references goals.measure,
  reading jsonb not null,
  records uuid[] not null default '{}',
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on goals.closing (organisation_id);
create index on goals.closing (plan_id);
create index on goals.closing (goal_id);
create index on goals.closing (author_id);
comment on table goals.closing is 'Value of a measure at the year''s closing with the records behind it. Never changed: what is written into records later does not move it.';
comment on column goals.closing.plan_id is 'Goals of which year.';
comment on column goals.closing.goal_id is 'Goal.';
comment on column goals.closing.measure_id is 'Measure.';
comment on column goals.closing.reading is 'As Reading in modules/work/indicators/shapes.ts.';
comment on column goals.closing.records is 'Records that were counted; some may be erased by now.';
comment on column goals.closing.author_id is 'Who closed it.';
