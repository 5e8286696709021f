-- What is known of a locality: how many people live there, who comes and who should, risks, early signs, talks with those who run it.
create table localities.estimate (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  estimated_on date not null,
  sureness text not null check (sureness in ('counted', 'told', 'guess')),
  source text not null,
  total int check (total between 0 and 100000),
  note text not null default '',
  withdrawn text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on localities.estimate (organisation_id);
create index on localities.estimate (case_id);
create index on localities.estimate (author_id);
comment on table localities.estimate is 'Somebody''s estimate of how many people live there, as of a day. Estimates of different sources stand side by side, never averaged.';
comment on column localities.estimate.estimated_on is 'As of which day.';
comment on column localities.estimate.sureness is 'counted = people were counted, told = somebody told us, guess.';
comment on column localities.estimate.source is 'Who counted or who said so. Never a client by name.';
comment on column localities.estimate.total is 'All people together; empty = only groups are known.';
comment on column localities.estimate.note is 'What is not sure about it.';
comment on column localities.estimate.withdrawn is 'Why it does not hold: a mistake. Empty = it stands.';
comment on column localities.estimate.author_id is 'Who wrote it.';

create table localities.estimate_line (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  estimate_id uuid not null references localities.estimate,
  citizenship text,
  age_band text check (age_band in ('0-5', '6-14', '15-17', '18-26', '27-64', '65+')),
  people int not null check (people between 0 and 100000),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique nulls not distinct (estimate_id, citizenship, age_band)
);
create index on localities.estimate_line (organisation_id);
create index on localities.estimate_line (case_id);
create index on localities.estimate_line (author_id);
create index on localities.estimate_line (estimate_id);
comment on table localities.estimate_line is 'One group of an estimate: people of one citizenship and age.';
comment on column localities.estimate_line.estimate_id is 'Estimate.';
comment on column localities.estimate_line.citizenship is 'Code of the list citizenship; empty = not told apart.';
comment on column localities.estimate_line.age_band is 'Ages in whole years; empty = not told apart.';
comment on column localities.estimate_line.people is 'How many.';
comment on column localities.estimate_line.author_id is 'Who wrote it.';

create table localities.comes (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  name text not null,
  partner_id uuid references directory.partner,
  brings text not null default '',
  how_often text not null check (how_often in ('daily', 'weekly', 'monthly', 'rarely', 'on_call')),
  since date not null,
  until date,
  ending text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (until >= since)
);
create index on localities.comes (organisation_id);
create index on localities.comes (case_id);
create index on localities.comes (author_id);
create index on localities.comes (partner_id);
comment on table localities.comes is 'A service, body or partner that comes here without taking part in the case.';
comment on column localities.comes.name is 'Who comes.';
comment on column localities.comes.partner_id is 'Their card in the directory of who wrote it.';
comment on column localities.comes.brings is 'What they do here.';
comment on column localities.comes.how_often is 'How often.';
comment on column localities.comes.since is 'From.';
comment on column localities.comes.until is 'To; empty = still.';
comment on column localities.comes.ending is 'Why they come no more.';
comment on column localities.comes.author_id is 'Who wrote it.';

create table localities.absent_body (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  kind text not null check (kind in ('social_worker', 'school', 'doctor', 'child_protection', 'labour_office', 'police', 'hygiene', 'housing', 'interpreter', 'other')),
  name text not null default '',
  partner_id uuid references directory.partner,
  needed_for text not null,
  missing_since date,
  asked_on date,
  asked_how text not null default '',
  answer text not null default '',
  answered_on date,
  came_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (answered_on >= asked_on)
);
create index on localities.absent_body (organisation_id);
create index on localities.absent_body (case_id);
create index on localities.absent_body (author_id);
create index on localities.absent_body (partner_id);
comment on table localities.absent_body is 'A body that should be here and is not.';
comment on column localities.absent_body.kind is 'What body.';
comment on column localities.absent_body.name is 'Which one.';
comment on column localities.absent_body.partner_id is 'Its card in the directory of who wrote it.';
comment on column localities.absent_body.needed_for is 'What it is needed for.';
comment on column localities.absent_body.missing_since is 'Since when it is missing; empty = always was.';
comment on column localities.absent_body.asked_on is 'When it was asked to come.';
comment on column localities.absent_body.asked_how is 'Who asked, how, for what.';
comment on column localities.absent_body.answer is 'What it answered.';
comment on column localities.absent_body.answered_on is 'When it answered.';
comment on column localities.absent_body.came_on is 'Since when it comes; then it is missing no more.';
comment on column localities.absent_body.author_id is 'Who wrote it.';

create table localities.risk (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  kind text not null check (kind in ('fire', 'hygiene', 'overcrowding', 'exploitation', 'owner_pressure', 'eviction', 'violence', 'school_absence', 'health', 'other')),
  level text not null check (level in ('watch', 'serious', 'acute')),
  text text not null,
  since date not null,
  until date,
  doing text not null default '',
  ending text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (until >= since)
);
create index on localities.risk (organisation_id);
create index on localities.risk (case_id);
create index on localities.risk (author_id);
comment on table localities.risk is 'A risk of the locality, with what is done about it.';
comment on column localities.risk.kind is 'What kind.';
comment on column localities.risk.level is 'watch = we keep an eye on it, serious = has to be dealt with, acute = somebody is in danger now.';
comment on column localities.risk.text is 'What it is. Never about clients.';
comment on column localities.risk.since is 'From.';
comment on column localities.risk.until is 'To; empty = still.';
comment on column localities.risk.doing is 'What is done about it, by whom.';
comment on column localities.risk.ending is 'How it ended.';
comment on column localities.risk.author_id is 'Who wrote it.';

create table localities.sign (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  kind text not null,
  noticed_on date not null,
  noticed_by text not null default '',
  text text not null,
  mistaken boolean not null default false,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on localities.sign (organisation_id);
create index on localities.sign (case_id);
create index on localities.sign (author_id);
comment on table localities.sign is 'An early sign that something is coming.';
comment on column localities.sign.kind is 'Code of the list early_sign.';
comment on column localities.sign.noticed_on is 'When it was noticed.';
comment on column localities.sign.noticed_by is 'Who noticed, when it was not the author. Never a client by name.';
comment on column localities.sign.text is 'What was seen or heard. Never about clients.';
comment on column localities.sign.mistaken is 'It turned out not to be so; it does not count.';
comment on column localities.sign.author_id is 'Who wrote it.';

create table localities.sign_rule (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  signs int not null check (signs between 1 and 50),
  days int not null check (days between 1 and 366),
  kinds text[] not null default '{}',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (case_id)
);
create index on localities.sign_rule (organisation_id);
create index on localities.sign_rule (author_id);
comment on table localities.sign_rule is 'How many signs within how many days propose a crisis plan. Without a row three within thirty days.';
comment on column localities.sign_rule.signs is 'So many signs.';
comment on column localities.sign_rule.days is 'Within so many days.';
comment on column localities.sign_rule.kinds is 'Only of these kinds; none = of all.';
comment on column localities.sign_rule.author_id is 'Who wrote it.';

create table localities.quiet (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  reason text not null,
  signs int not null,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on localities.quiet (organisation_id);
create index on localities.quiet (case_id);
create index on localities.quiet (author_id);
comment on table localities.quiet is 'Signs were looked at and no plan is activated, with the reason. It is proposed again when another one comes.';
comment on column localities.quiet.reason is 'Why not.';
comment on column localities.quiet.signs is 'How many signs there were.';
comment on column localities.quiet.author_id is 'Who wrote it.';

create table localities.talk (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  held_on date not null,
  side text not null check (side in ('owner', 'operator', 'agency', 'municipality', 'other')),
  with_whom text not null,
  for_us text not null,
  topic text not null,
  agreed text not null default '',
  next_on date,
  commitment_id uuid references commitments.commitment,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (next_on >= held_on)
);
create index on localities.talk (organisation_id);
create index on localities.talk (case_id);
create index on localities.talk (author_id);
create index on localities.talk (commitment_id);
comment on table localities.talk is 'A talk with the owner, operator or agency.';
comment on column localities.talk.held_on is 'When.';
comment on column localities.talk.side is 'Whom they speak for.';
comment on column localities.talk.with_whom is 'With whom.';
comment on column localities.talk.for_us is 'Who of us was there.';
comment on column localities.talk.topic is 'What it was about. Never about clients.';
comment on column localities.talk.agreed is 'What was agreed.';
comment on column localities.talk.next_on is 'When to talk again.';
comment on column localities.talk.commitment_id is 'The commitment that came of it.';
comment on column localities.talk.author_id is 'Who wrote it.';
