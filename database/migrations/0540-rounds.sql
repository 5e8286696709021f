-- Screening of a locality: its units, rounds of a pair of workers, marks of units, totals of the house. Nothing here says who lives where.
create table localities.unit (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  label text not null,
  floor text not null default '',
  closed_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (case_id, label)
);
create index on localities.unit (organisation_id);
create index on localities.unit (author_id);
comment on table localities.unit is 'A door of a locality: room, flat, house number. Nothing is kept of it but whether somebody opened; of its people nothing at all.';
comment on column localities.unit.label is 'What stands on the door. Never a name.';
comment on column localities.unit.floor is 'Floor, entrance or part.';
comment on column localities.unit.closed_on is 'Since when nobody lives there; empty = it is visited.';
comment on column localities.unit.author_id is 'Who wrote it.';

create table localities.round (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  on_day date not null,
  until_day date,
  starts_at time,
  mode text not null default 'evening' check (mode in ('morning', 'afternoon', 'evening', 'weekend', 'night')),
  workers uuid[] not null,
  pick text not null default 'returning' check (pick in ('returning', 'open', 'all')),
  units uuid[] not null default '{}',
  known text not null default '',
  bring text not null default '',
  languages text[] not null default '{}',
  operator text not null default 'not_asked' check (operator in ('not_asked', 'agreed', 'told', 'refused')),
  operator_note text not null default '',
  state text not null default 'planned' check (state in ('planned', 'finished', 'cancelled')),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (until_day >= on_day)
);
create index on localities.round (organisation_id);
create index on localities.round (case_id, on_day);
create index on localities.round (author_id);
create index on localities.round using gin (workers);
comment on table localities.round is 'A screening round: what was prepared before it, who goes, which units. Common to all who take part in the locality.';
comment on column localities.round.on_day is 'When.';
comment on column localities.round.until_day is 'Last day, when it takes more of them.';
comment on column localities.round.starts_at is 'From.';
comment on column localities.round.mode is 'At what time one goes.';
comment on column localities.round.workers is 'Who goes: memberships, of one or several organisations.';
comment on column localities.round.pick is 'Which units: those to return to and where nobody was, those and the ones never tried, all.';
comment on column localities.round.units is 'Units of the round, chosen when it was planned.';
comment on column localities.round.known is 'What is known beforehand. Never about clients.';
comment on column localities.round.bring is 'What to take: leaflets, materials.';
comment on column localities.round.languages is 'Languages one goes prepared for.';
comment on column localities.round.operator is 'Does the operator of the house know: agreed, told, not asked, refused.';
comment on column localities.round.operator_note is 'What was agreed with the operator.';
comment on column localities.round.state is 'Planned (and going on), finished, cancelled.';
comment on column localities.round.author_id is 'Who planned it.';

create table localities.mark (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  round_id uuid not null references localities.round,
  unit_id uuid not null references localities.unit,
  outcome text not null check (outcome in ('reached', 'nobody', 'back', 'no', 'undone')),
  at timestamptz not null,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on localities.mark (organisation_id);
create index on localities.mark (case_id);
create index on localities.mark (round_id, unit_id, author_id, at desc);
create index on localities.mark (unit_id);
create index on localities.mark (author_id);
comment on table localities.mark is 'How it was at a door: reached, nobody, come back, no. Each mark stays; the last one of each worker counts, and where two workers say otherwise both are shown.';
comment on column localities.mark.round_id is 'In which round.';
comment on column localities.mark.unit_id is 'At which door.';
comment on column localities.mark.outcome is 'How it was; undone = the worker takes their mark back.';
comment on column localities.mark.at is 'When it was marked, by the clock of the device; never later than it came.';
comment on column localities.mark.author_id is 'Who marked it.';

create table localities.round_total (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  round_id uuid not null references localities.round,
  people int not null check (people between 0 and 10000),
  languages text[] not null default '{}',
  groups jsonb not null default '[]',
  materials jsonb not null default '[]',
  at timestamptz not null,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on localities.round_total (organisation_id);
create index on localities.round_total (case_id);
create index on localities.round_total (round_id, at desc);
create index on localities.round_total (author_id);
comment on table localities.round_total is 'Totals of the house in a round, never of a unit. A correction is another row; the last one counts, the others stay.';
comment on column localities.round_total.round_id is 'Of which round.';
comment on column localities.round_total.people is 'With how many people one spoke.';
comment on column localities.round_total.languages is 'In which languages.';
comment on column localities.round_total.groups is 'People without names: how many of which citizenship, age band and sex, as in anonymous groups of a record.';
comment on column localities.round_total.materials is 'What was given out: title, language, pieces.';
comment on column localities.round_total.at is 'When it was written, by the clock of the device; never later than it came.';
comment on column localities.round_total.author_id is 'Who wrote it.';

create table localities.round_record (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  round_id uuid not null references localities.round,
  part text not null check (part in ('round', 'asked')),
  record_id uuid references work.record on delete set null,
  total_id uuid references localities.round_total,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
-- An organisation counts a round once.
create unique index one_record on localities.round_record (round_id, organisation_id) where part = 'round';
create index on localities.round_record (organisation_id);
create index on localities.round_record (case_id);
create index on localities.round_record (round_id);
create index on localities.round_record (record_id);
create index on localities.round_record (total_id);
create index on localities.round_record (author_id);
comment on table localities.round_record is 'Work that came of a round: the record of the round itself, and that somebody asked for help. Seen by the organisation that wrote it; others learn how many asked at most.';
comment on column localities.round_record.round_id is 'Of which round.';
comment on column localities.round_record.part is 'round = the work of the round, asked = somebody asked for help.';
comment on column localities.round_record.record_id is 'The record of work; empty once it was erased, the round stays.';
comment on column localities.round_record.total_id is 'Which totals the record says.';
comment on column localities.round_record.author_id is 'Who wrote it.';
