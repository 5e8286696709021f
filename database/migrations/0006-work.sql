-- Commitments: who will do what for whom by when.
create schema commitments;
comment on schema commitments is 'Who does what by when, within an organisation, across organisations, by the client, by bodies without accounts.';

create table commitments.commitment (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  goal_id uuid references cases.goal,
  what text not null,
  starts_on date,
  due_on date,
  due_time time,
  priority int not null default 2 check (priority between 1 and 3),
  owner_kind text not null check (owner_kind in ('worker', 'service', 'client', 'body', 'nobody')),
  owner_membership_id uuid references access.membership,
  owner_service_id uuid references directory.service,
  owner_organisation_id uuid references access.organisation,
  owner_person_id uuid references people.person,
  owner_body text not null default '',
  partner_id uuid references directory.partner,
  asked_on date,
  asked_by uuid references access.membership,
  remind_on date,
  state text not null default 'open' check (state in ('offered', 'open', 'declined', 'done', 'cancelled')),
  proposed_on date,
  kind text not null default 'task' check (kind in ('task', 'promised_contact', 'review', 'follow_up')),
  done_on date,
  confidence_of uuid references people.person,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (due_on is null or starts_on is null or due_on >= starts_on),
  check ((state = 'done') = (done_on is not null))
);
create index on commitments.commitment (case_id);
create index on commitments.commitment (organisation_id);
create index on commitments.commitment (author_id);
create index on commitments.commitment (goal_id);
create index on commitments.commitment (owner_membership_id);
create index on commitments.commitment (owner_service_id);
create index on commitments.commitment (owner_organisation_id);
create index on commitments.commitment (owner_person_id);
create index on commitments.commitment (partner_id);
create index on commitments.commitment (asked_by);
create index on commitments.commitment (confidence_of);
comment on table commitments.commitment is 'Who will do what for whom by when. A step of a plan is a commitment with a goal. Given to another organisation it must be accepted or declined.';
comment on column commitments.commitment.about is 'Whom it concerns: persons of the case. Shared with another organisation only when all of them are.';
comment on column commitments.commitment.goal_id is 'Goal of the plan that it is a step of.';
comment on column commitments.commitment.what is 'What.';
comment on column commitments.commitment.starts_on is 'From (bar of the time chart).';
comment on column commitments.commitment.due_on is 'By when.';
comment on column commitments.commitment.due_time is 'By what time of that day.';
comment on column commitments.commitment.priority is '1 first.';
comment on column commitments.commitment.owner_kind is 'Who does it.';
comment on column commitments.commitment.owner_membership_id is 'A worker.';
comment on column commitments.commitment.owner_service_id is 'A service.';
comment on column commitments.commitment.owner_organisation_id is 'Organisation of the worker or service.';
comment on column commitments.commitment.owner_person_id is 'A person of the case.';
comment on column commitments.commitment.owner_body is 'A body without an account.';
comment on column commitments.commitment.partner_id is 'That body in the directory.';
comment on column commitments.commitment.asked_on is 'The body was asked on.';
comment on column commitments.commitment.asked_by is 'By whom.';
comment on column commitments.commitment.remind_on is 'Remind us on.';
comment on column commitments.commitment.state is 'offered = waits for the answer of the other organisation; open = agreed.';
comment on column commitments.commitment.proposed_on is 'Date the other organisation proposes instead.';
comment on column commitments.commitment.kind is 'What kind of promise.';
comment on column commitments.commitment.done_on is 'Done on.';
comment on column commitments.commitment.confidence_of is 'Told in confidence by this person: never in another person''s file, print or log extract.';
comment on column commitments.commitment.share_keys is 'Keys compared with releases in force.';
comment on column commitments.commitment.author_id is 'Who wrote it.';

create index on commitments.commitment (owner_membership_id, due_on) where state = 'open';

create table commitments.event (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  commitment_id uuid not null references commitments.commitment,
  kind text not null check (kind in ('offered', 'accepted', 'declined', 'proposed', 'agreed', 'done', 'reopened', 'handed_over', 'asked', 'cancelled', 'note')),
  text text not null default '',
  proposed_on date,
  to_membership_id uuid references access.membership,
  to_organisation_id uuid references access.organisation,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on commitments.event (case_id);
create index on commitments.event (organisation_id);
create index on commitments.event (author_id);
create index on commitments.event (commitment_id);
create index on commitments.event (to_membership_id);
create index on commitments.event (to_organisation_id);
comment on table commitments.event is 'What happened to a commitment: offered, accepted, declined with a reason, another date proposed, done with a result, handed over. Each side keeps what it wrote.';
comment on column commitments.event.about is 'Whom it concerns: persons of the case. Shared with another organisation only when all of them are.';
comment on column commitments.event.commitment_id is 'Commitment.';
comment on column commitments.event.kind is 'What.';
comment on column commitments.event.text is 'Reason or result.';
comment on column commitments.event.proposed_on is 'Proposed date.';
comment on column commitments.event.to_membership_id is 'Handed over to.';
comment on column commitments.event.share_keys is 'Keys compared with releases in force.';
comment on column commitments.event.to_organisation_id is 'Organisation it is addressed to: the one that offered, or the one offered to.';
comment on column commitments.event.author_id is 'Who wrote it.';

create table commitments.dependency (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  commitment_id uuid not null references commitments.commitment,
  needs_id uuid not null references commitments.commitment,
  unique (commitment_id, needs_id),
  check (commitment_id <> needs_id)
);
create index on commitments.dependency (needs_id);
create index on commitments.dependency (organisation_id);
comment on table commitments.dependency is 'A step that can start only after another one.';
comment on column commitments.dependency.commitment_id is 'The later step.';
comment on column commitments.dependency.needs_id is 'What has to be done before.';

-- Work records: somebody did something with or for somebody.
create schema work;
comment on schema work is 'Work records and the units derived from them.';

create table work.record (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  service_id uuid references directory.service,
  kind text not null default 'contact' check (kind in ('contact', 'coordination', 'administration')),
  on_day date not null default platform.today(),
  at_time time,
  minutes int not null check (minutes between 1 and 1440),
  mode text not null check (mode in ('office', 'field', 'phone', 'online', 'written')),
  directness text not null default 'direct' check (directness in ('direct', 'indirect', 'organisational')),
  activities text[] not null default '{}',
  place_id uuid references directory.place,
  place text not null default '',
  language text,
  interpreter text not null default '',
  understood text check (understood in ('yes', 'partly', 'no', 'not_checked')),
  facts text not null default '',
  goal_id uuid references cases.goal,
  one_off_request text not null default '',
  open_to uuid[] not null default '{}',
  episode int,
  confidence_of uuid references people.person,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on work.record (case_id);
create index on work.record (organisation_id);
create index on work.record (author_id);
create index on work.record (service_id);
create index on work.record (place_id);
create index on work.record (goal_id);
create index on work.record (confidence_of);
comment on table work.record is 'Somebody did something with or for somebody: when, how long, how, where, with whom. Facts only; the worker''s opinion stands apart in record_opinion.';
comment on column work.record.about is 'Whom it concerns: persons of the case. Shared with another organisation only when all of them are.';
comment on column work.record.service_id is 'Service that it is work of.';
comment on column work.record.kind is 'Kind; more come with later rooms.';
comment on column work.record.on_day is 'Day.';
comment on column work.record.at_time is 'Time of day.';
comment on column work.record.minutes is 'Real minutes; units are derived by dated rules.';
comment on column work.record.mode is 'In person at ours, in the field, by phone, online, in writing.';
comment on column work.record.directness is 'With the client, for the client, organisational.';
comment on column work.record.activities is 'Codes of the list activity.';
comment on column work.record.place_id is 'Place.';
comment on column work.record.place is 'Place in words.';
comment on column work.record.language is 'Language of the talk.';
comment on column work.record.interpreter is 'Who interpreted.';
comment on column work.record.understood is 'Back-check: the client repeated the agreement in own words. Empty when no interpreter and no need.';
comment on column work.record.facts is 'What happened and what was agreed; the client may read it.';
comment on column work.record.goal_id is 'Goal it served.';
comment on column work.record.one_off_request is 'A one-off request instead of a case or goal.';
comment on column work.record.open_to is 'Other organisations whose team may read it, within what releases allow.';
comment on column work.record.episode is 'Episode of the case.';
comment on column work.record.confidence_of is 'Told in confidence by this person: never in another person''s file, print or log extract.';
comment on column work.record.share_keys is 'Keys compared with releases in force.';
comment on column work.record.author_id is 'Who wrote it.';

create index on work.record (case_id, on_day desc, id desc);
create index on work.record (organisation_id, on_day desc, id desc);
create index on work.record (author_id, on_day desc);

create table work.record_opinion (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid references cases.case,
  record_id uuid not null references work.record,
  text text not null,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (record_id)
);
create index on work.record_opinion (case_id);
create index on work.record_opinion (organisation_id);
create index on work.record_opinion (author_id);
create index on work.record_opinion (record_id);
comment on table work.record_opinion is 'The worker''s opinion of what happened, apart from the facts. Never leaves the organisation.';
comment on column work.record_opinion.record_id is 'Record.';
comment on column work.record_opinion.text is 'In words.';
comment on column work.record_opinion.author_id is 'Who wrote it.';

create table work.record_commitment (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid references cases.case,
  record_id uuid not null references work.record,
  commitment_id uuid not null references commitments.commitment,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (record_id, commitment_id)
);
create index on work.record_commitment (case_id);
create index on work.record_commitment (organisation_id);
create index on work.record_commitment (author_id);
create index on work.record_commitment (record_id);
create index on work.record_commitment (commitment_id);
comment on table work.record_commitment is 'Which commitments a record worked on.';
comment on column work.record_commitment.record_id is 'Record.';
comment on column work.record_commitment.commitment_id is 'Commitment.';
comment on column work.record_commitment.author_id is 'Who wrote it.';

create table work.unit_rule (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  unit text not null check (unit in ('kontakt', 'intervence')),
  min_minutes int not null check (min_minutes >= 0),
  modes text[] not null,
  directness text[] not null default '{direct}',
  source text not null,
  valid_from date not null,
  valid_to date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on work.unit_rule (organisation_id);
comment on table work.unit_rule is 'Dated rules by which minutes become statutory units, by organisation.';
comment on column work.unit_rule.unit is 'Unit of the register: kontakt, intervence.';
comment on column work.unit_rule.min_minutes is 'At least so many minutes.';
comment on column work.unit_rule.modes is 'Ways that count.';
comment on column work.unit_rule.directness is 'Direct, indirect, organisational work that counts.';
comment on column work.unit_rule.source is 'Where the rule is written.';
comment on column work.unit_rule.valid_from is 'First day.';
comment on column work.unit_rule.valid_to is 'Last day.';

-- Signals: barriers met in cases; recommendations and their answers.
create schema signals;
comment on schema signals is 'Signs that something beyond one case is wrong, and recommendations with their answers.';

create table signals.signal (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  kind text not null default 'barrier' check (kind in ('barrier')),
  domain text not null,
  level text not null check (level in ('person', 'organisation', 'law', 'structure')),
  orp_code text references directory.orp,
  text text not null,
  noted_on date not null default platform.today(),
  record_id uuid references work.record,
  ended_on date,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on signals.signal (case_id);
create index on signals.signal (organisation_id);
create index on signals.signal (author_id);
create index on signals.signal (orp_code);
create index on signals.signal (record_id);
comment on table signals.signal is 'A barrier met in a case. Barriers add up over cases and become advocacy.';
comment on column signals.signal.about is 'Whom it concerns: persons of the case. Shared with another organisation only when all of them are.';
comment on column signals.signal.kind is 'Kind; watch items, findings and inputs come with later rooms.';
comment on column signals.signal.domain is 'Code of the list barrier_domain.';
comment on column signals.signal.level is 'Where it lies.';
comment on column signals.signal.orp_code is 'District.';
comment on column signals.signal.text is 'In words, about the obstacle, not about the person.';
comment on column signals.signal.noted_on is 'Day.';
comment on column signals.signal.record_id is 'Record it was met in.';
comment on column signals.signal.ended_on is 'Since when it is gone.';
comment on column signals.signal.share_keys is 'Keys compared with releases in force.';
comment on column signals.signal.author_id is 'Who wrote it.';

create table signals.recommendation (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  to_membership_id uuid references access.membership,
  to_organisation_id uuid references access.organisation,
  text text not null,
  reason text not null default '',
  service_id uuid references directory.service,
  answer_due_on date,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on signals.recommendation (case_id);
create index on signals.recommendation (organisation_id);
create index on signals.recommendation (author_id);
create index on signals.recommendation (to_membership_id);
create index on signals.recommendation (service_id);
create index on signals.recommendation (to_organisation_id);
comment on table signals.recommendation is 'A recommendation to somebody who decides: the coordinator''s to the key worker. It is answered, and both stay on record.';
comment on column signals.recommendation.about is 'Whom it concerns: persons of the case. Shared with another organisation only when all of them are.';
comment on column signals.recommendation.to_membership_id is 'To whom.';
comment on column signals.recommendation.text is 'What is recommended.';
comment on column signals.recommendation.reason is 'Why.';
comment on column signals.recommendation.service_id is 'Service it recommends to invite.';
comment on column signals.recommendation.answer_due_on is 'Answer asked by.';
comment on column signals.recommendation.share_keys is 'Keys compared with releases in force.';
comment on column signals.recommendation.to_organisation_id is 'Organisation of the one it is addressed to.';
comment on column signals.recommendation.author_id is 'Who wrote it.';

create table signals.answer (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  recommendation_id uuid not null unique references signals.recommendation,
  to_organisation_id uuid references access.organisation,
  kind text not null check (kind in ('accepted', 'changed', 'declined')),
  text text not null default '',
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (kind = 'accepted' or text <> '')
);
create index on signals.answer (case_id);
create index on signals.answer (organisation_id);
create index on signals.answer (author_id);
create index on signals.answer (recommendation_id);
create index on signals.answer (to_organisation_id);
comment on table signals.answer is 'Answer to a recommendation: accepted, accepted with a change, declined with a reason.';
comment on column signals.answer.about is 'Whom it concerns: persons of the case. Shared with another organisation only when all of them are.';
comment on column signals.answer.recommendation_id is 'Recommendation.';
comment on column signals.answer.kind is 'Answer.';
comment on column signals.answer.text is 'The change or the reason.';
comment on column signals.answer.share_keys is 'Keys compared with releases in force.';
comment on column signals.answer.to_organisation_id is 'Organisation that recommended.';
comment on column signals.answer.author_id is 'Who wrote it.';
