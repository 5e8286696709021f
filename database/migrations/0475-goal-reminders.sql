-- A department reminds a centre to evaluate its goals: who was reminded of which month, so that nobody is reminded twice while it waits.
create table goals.reminder (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  plan_id uuid not null references goals.plan,
  month date not null check (extract(day from month) = 1),
  commitment_id uuid not null references commitments.commitment,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on goals.reminder (organisation_id);
create index on goals.reminder (plan_id, month);
create index on goals.reminder (commitment_id);
create index on goals.reminder (author_id);
comment on table goals.reminder is 'That a centre was reminded to evaluate a month: a commitment offered to its head. Only added to.';
comment on column goals.reminder.plan_id is 'Goals of which year.';
comment on column goals.reminder.month is 'First day of the month that waits for its evaluation.';
comment on column goals.reminder.commitment_id is 'The commitment by which it was asked.';
comment on column goals.reminder.author_id is 'Who reminded.';
