-- Who needs what in a house in crisis, material aid in and out, hand-over of a shift.
create table crisis.household (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  activation_id uuid not null references crisis.activation,
  unit text not null,
  adults int not null default 0 check (adults between 0 and 50),
  children int not null default 0 check (children between 0 and 50),
  shelter text not null default 'not_known' check (shelter in ('not_known', 'own', 'needed', 'offered', 'placed', 'declined')),
  shelter_where text not null default '',
  health_support boolean not null default false,
  pets int not null default 0 check (pets between 0 and 50),
  language text,
  interpreter boolean not null default false,
  cares_id uuid references access.membership,
  needs text not null default '',
  left_at timestamptz,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (adults + children > 0),
  unique (activation_id, unit)
);
create index on crisis.household (organisation_id);
create index on crisis.household (case_id);
create index on crisis.household (cares_id);
create index on crisis.household (author_id);
comment on table crisis.household is 'A household of a house in crisis: what it needs, never who it is. Others than the organisation that wrote it read it by a role while the emergency ground lasts, or by a release.';
comment on column crisis.household.activation_id is 'In which crisis.';
comment on column crisis.household.unit is 'Room or flat; never a name.';
comment on column crisis.household.adults is 'How many adults.';
comment on column crisis.household.children is 'How many under 18.';
comment on column crisis.household.shelter is 'Where they sleep: not known, has its own, needed, offered, placed, declined.';
comment on column crisis.household.shelter_where is 'Place offered or taken.';
comment on column crisis.household.health_support is 'Needs health support; which one stands nowhere here.';
comment on column crisis.household.pets is 'How many animals go along.';
comment on column crisis.household.language is 'Code of the list language: how to speak with them.';
comment on column crisis.household.interpreter is 'An interpreter is needed.';
comment on column crisis.household.cares_id is 'Who of us goes there: one service for each household.';
comment on column crisis.household.needs is 'What is needed, in words, without names and diagnoses.';
comment on column crisis.household.left_at is 'Gone from the house since.';
comment on column crisis.household.author_id is 'Who wrote it.';

create table crisis.household_client (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  household_id uuid not null references crisis.household,
  case_id uuid not null references cases.case,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  unique (household_id, case_id)
);
create index on crisis.household_client (organisation_id);
create index on crisis.household_client (case_id);
create index on crisis.household_client (author_id);
comment on table crisis.household_client is 'A household is that of a client''s case: known to the organisation that leads it. Whom that case is released to reads the household, too.';
comment on column crisis.household_client.household_id is 'Which household.';
comment on column crisis.household_client.author_id is 'Who wrote it.';

create table crisis.aid (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  activation_id uuid not null references crisis.activation,
  direction text not null check (direction in ('in', 'out')),
  thing text not null,
  unit text not null default '',
  amount numeric(10, 2) not null check (amount > 0),
  whom text not null default '',
  partner_id uuid references directory.partner,
  moved_at timestamptz not null default now(),
  struck_reason text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on crisis.aid (organisation_id);
create index on crisis.aid (case_id);
create index on crisis.aid (activation_id, thing);
create index on crisis.aid (partner_id);
create index on crisis.aid (author_id);
comment on table crisis.aid is 'Material aid that came in or was given out. A mistake is struck with a reason, never deleted; what is in store is counted from it.';
comment on column crisis.aid.activation_id is 'In which crisis.';
comment on column crisis.aid.direction is 'in = came, out = was given out.';
comment on column crisis.aid.thing is 'What: blankets, lunches.';
comment on column crisis.aid.unit is 'Counted in: pieces, portions, boxes.';
comment on column crisis.aid.amount is 'How much.';
comment on column crisis.aid.whom is 'From whom, or for which room or floor; never a name of a client.';
comment on column crisis.aid.partner_id is 'Giver in the directory.';
comment on column crisis.aid.moved_at is 'When.';
comment on column crisis.aid.struck_reason is 'Why it does not count; empty = it does.';
comment on column crisis.aid.author_id is 'Who wrote it.';

create table crisis.shift (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  activation_id uuid not null references crisis.activation,
  role_code text not null,
  to_membership_id uuid not null references access.membership,
  goes_on text not null,
  watch text not null default '',
  taken_at timestamptz,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (to_membership_id <> author_id)
);
create index on crisis.shift (organisation_id);
create index on crisis.shift (case_id);
create index on crisis.shift (activation_id);
create index on crisis.shift (to_membership_id);
create index on crisis.shift (author_id);
comment on table crisis.shift is 'A shift is handed over: from the author to another one in the same role, who confirms it. Who holds the role does not change by it.';
comment on column crisis.shift.activation_id is 'In which crisis.';
comment on column crisis.shift.role_code is 'In which role.';
comment on column crisis.shift.to_membership_id is 'To whom.';
comment on column crisis.shift.goes_on is 'What goes on now.';
comment on column crisis.shift.watch is 'What to watch.';
comment on column crisis.shift.taken_at is 'Read and taken over.';
comment on column crisis.shift.author_id is 'Whose shift ends.';
