-- Formal applications to a service. The register of refused applicants (§ 88 g of Act 108/2006) follows from them and from nothing else.
create schema if not exists referrals;
comment on schema referrals is 'Persons sent from service to service, and formal applications to a service.';

create table referrals.refusal_ground (
  code text primary key,
  section text not null,
  name text not null,
  valid_from date not null,
  valid_to date
);
comment on table referrals.refusal_ground is 'Grounds on which a provider may refuse a contract, as the law lists them on a day.';
comment on column referrals.refusal_ground.code is 'Stable code.';
comment on column referrals.refusal_ground.section is 'Where it stands in the law.';
comment on column referrals.refusal_ground.name is 'Wording for a print, in Czech.';
comment on column referrals.refusal_ground.valid_from is 'In the law from this day.';
comment on column referrals.refusal_ground.valid_to is 'Last day; empty while it holds.';
insert into referrals.refusal_ground (code, section, name, valid_from) values
  ('not_provided', '§ 91 odst. 3 písm. a)', 'neposkytujeme sociální službu, o kterou žádáte, a to i s ohledem na okruh osob, pro který je určena', '2007-01-01'),
  ('capacity', '§ 91 odst. 3 písm. b)', 'nemáme dostatečnou kapacitu k poskytnutí sociální služby, o kterou žádáte', '2007-01-01'),
  ('health', '§ 91 odst. 3 písm. c)', 'zdravotní stav podle prováděcího předpisu vylučuje poskytnutí této pobytové sociální služby', '2007-01-01'),
  ('repeated', '§ 91 odst. 3 písm. d)', 'v době kratší než 6 měsíců před žádostí byla smlouva o téže službě vypovězena pro porušování povinností z ní', '2007-01-01');

create table referrals.application (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  service_id uuid not null references directory.service,
  person_id uuid references people.person,
  name text not null default '',
  contact text not null default '',
  received_on date not null,
  received_how text not null check (received_how in ('in_person', 'post', 'data_box', 'email', 'phone', 'unknown')),
  received_by_id uuid not null references access.membership,
  asked text not null default '',
  decide_by date not null,
  state text not null default 'open' check (state in ('open', 'contract', 'refused', 'withdrawn', 'no_answer')),
  decided_on date,
  decided_by_id uuid references access.membership,
  contract_from date,
  ground text references referrals.refusal_ground,
  explanation text not null default '',
  elsewhere_note text not null default '',
  call_agreed boolean not null default false,
  waiting_ended_on date,
  waiting_outcome text check (waiting_outcome in ('contract', 'not_interested', 'unreachable', 'elsewhere')),
  erased_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (person_id is null or name = ''),
  check (decide_by >= received_on),
  constraint decided check (num_nonnulls(decided_on, decided_by_id) = case state when 'open' then 0 else 2 end and decided_on >= received_on is not false),
  constraint has_ground check ((ground is not null) = (state = 'refused')),
  constraint contract_day check (contract_from is null or state = 'contract' or waiting_outcome = 'contract'),
  constraint waits check ((not call_agreed or ground = 'capacity') and num_nonnulls(waiting_ended_on, waiting_outcome) in (0, 2) and (waiting_ended_on is null or call_agreed and waiting_ended_on >= decided_on))
);
create index on referrals.application (organisation_id);
create index on referrals.application (service_id, decided_on);
create index on referrals.application (person_id);
create index on referrals.application (received_by_id);
create index on referrals.application (decided_by_id);
create index on referrals.application (ground);
create index on referrals.application (author_id);
comment on table referrals.application is 'Somebody formally asks a service for a contract (žadatel): received, decided, contract or refusal. Never leaves the organisation but as a number in the yearly return.';
comment on column referrals.application.service_id is 'The service asked.';
comment on column referrals.application.person_id is 'The applicant, when we have a card of them.';
comment on column referrals.application.name is 'The applicant by name or initials, when we have no card; empty for an anonymous one.';
comment on column referrals.application.contact is 'How to reach the applicant, and where to send the decision.';
comment on column referrals.application.received_on is 'When it came.';
comment on column referrals.application.received_how is 'In person, by post, data box, e-mail, phone; unknown in rows older than this table.';
comment on column referrals.application.received_by_id is 'Who received it.';
comment on column referrals.application.asked is 'What is asked for.';
comment on column referrals.application.decide_by is 'Last day to decide, by the term of the service on the day it came.';
comment on column referrals.application.state is 'Waiting for a decision; a contract was made; refused; withdrawn by the applicant; the applicant no longer answers.';
comment on column referrals.application.decided_on is 'When it was decided.';
comment on column referrals.application.decided_by_id is 'Who wrote the decision down.';
comment on column referrals.application.contract_from is 'From when the contract holds.';
comment on column referrals.application.ground is 'Ground of the refusal.';
comment on column referrals.application.explanation is 'The ground in words for the applicant; printed.';
comment on column referrals.application.elsewhere_note is 'Where else the applicant was sent, in words; without a name.';
comment on column referrals.application.call_agreed is 'Refused for capacity and agrees to be called when a place is free: stands on the waiting list.';
comment on column referrals.application.waiting_ended_on is 'Left the waiting list on this day.';
comment on column referrals.application.waiting_outcome is 'A contract was made after all, not interested any more, could not be reached, found help elsewhere.';
comment on column referrals.application.erased_on is 'Name, contact and words were erased at the end of their period; what is counted stays.';
comment on column referrals.application.author_id is 'Who wrote it down.';

create table referrals.elsewhere (
  application_id uuid not null references referrals.application on delete cascade,
  service_id uuid not null references directory.service,
  organisation_id uuid not null references access.organisation,
  created_at timestamptz not null default now(),
  primary key (application_id, service_id)
);
create index on referrals.elsewhere (service_id);
create index on referrals.elsewhere (organisation_id);
comment on table referrals.elsewhere is 'Services that a refused applicant was pointed to; printed in the refusal.';
comment on column referrals.elsewhere.application_id is 'Application.';
comment on column referrals.elsewhere.service_id is 'Service of the directory.';

create table referrals.decision_term (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  service_id uuid not null references directory.service,
  days int not null check (days between 1 and 365),
  valid_from date not null,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  unique (service_id, valid_from)
);
create index on referrals.decision_term (organisation_id);
create index on referrals.decision_term (author_id);
comment on table referrals.decision_term is 'Within how many days a service decides on an application, from a day on. Each telling is a row; an application keeps the term of the day it came.';
comment on column referrals.decision_term.service_id is 'Service.';
comment on column referrals.decision_term.days is 'Days from receiving.';
comment on column referrals.decision_term.valid_from is 'For applications received from this day on.';
comment on column referrals.decision_term.author_id is 'Who set it.';

-- What was known so far was a day and a ground, without a name. It becomes refused applications of nobody named; the yearly return counts the same.
insert into referrals.application (id, organisation_id, service_id, received_on, received_how, received_by_id, decide_by, state, decided_on, decided_by_id, ground, elsewhere_note, author_id, created_at, updated_at)
  select id, organisation_id, service_id, on_day, 'unknown', author_id, on_day, 'refused', on_day, author_id, reason, note, author_id, created_at, updated_at from work.refusal;
drop table work.refusal;

-- Names of applicants are erased year by year; what is counted stays.
alter table retention.rule drop constraint rule_kind_check, add constraint rule_kind_check check (kind in ('closed_case', 'release', 'person', 'work_record', 'one_off_request', 'read_log', 'application'));
alter table retention.item drop constraint item_kind_check, add constraint item_kind_check check (kind in ('closed_case', 'release', 'person', 'work_record', 'one_off_request', 'read_log', 'application'));
comment on column retention.rule.kind is 'Closed cases with their facts, ended releases, persons without a case, work without a case, one-off requests, the read log, names of applicants.';
