-- What an organisation says about supervision of its people: how often, with whom, until when. What was said there stands nowhere in this room.
create table quality.supervision_plan (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  service_id uuid references directory.service,
  kind text not null check (kind in ('group', 'individual', 'intervision')),
  times int not null check (times between 1 and 60),
  per text not null check (per in ('month', 'quarter', 'half_year', 'year')),
  minutes int check (minutes between 15 and 960),
  supervisor text not null default '',
  partner_id uuid references directory.partner,
  group_id uuid references meetings.group,
  planned_days date[] not null default '{}',
  valid_from date not null,
  valid_to date,
  note text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (valid_to >= valid_from)
);
create index on quality.supervision_plan (organisation_id);
create index on quality.supervision_plan (service_id);
create index on quality.supervision_plan (partner_id);
create index on quality.supervision_plan (group_id);
create index on quality.supervision_plan (author_id);
comment on table quality.supervision_plan is 'How often people of a service meet a supervisor, as the organisation itself set it. What came of it is counted from meetings (quality.sittings).';
comment on column quality.supervision_plan.service_id is 'Of which service; empty = of the workers named in supervision_worker.';
comment on column quality.supervision_plan.kind is 'Group or individual supervision, intervision.';
comment on column quality.supervision_plan.times is 'How many times in the period; individual: for each worker.';
comment on column quality.supervision_plan.per is 'In which period.';
comment on column quality.supervision_plan.minutes is 'How long one takes.';
comment on column quality.supervision_plan.supervisor is 'Who leads it, from outside.';
comment on column quality.supervision_plan.partner_id is 'The same as a partner of the directory.';
comment on column quality.supervision_plan.group_id is 'Group whose meetings it is; empty = told by who of the team sits there.';
comment on column quality.supervision_plan.planned_days is 'Days agreed on ahead.';
comment on column quality.supervision_plan.valid_from is 'From.';
comment on column quality.supervision_plan.valid_to is 'To; empty = goes on.';
comment on column quality.supervision_plan.note is 'What else holds: who pays, what has to be told to new people. Nothing of what is said there.';
comment on column quality.supervision_plan.author_id is 'Who wrote it.';

create table quality.supervision_worker (
  plan_id uuid not null references quality.supervision_plan on delete cascade,
  membership_id uuid not null references access.membership,
  organisation_id uuid not null references access.organisation,
  created_at timestamptz not null default now(),
  primary key (plan_id, membership_id)
);
create index on quality.supervision_worker (membership_id);
create index on quality.supervision_worker (organisation_id);
comment on table quality.supervision_worker is 'Who belongs to the team of a plan that is of no service.';
comment on column quality.supervision_worker.plan_id is 'Plan.';
comment on column quality.supervision_worker.membership_id is 'Worker.';
