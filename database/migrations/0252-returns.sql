-- Yearly return: the target group of a client in a service, and people whom a service could not take.
create table work.target_group (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  person_id uuid not null references people.person,
  service_id uuid not null references directory.service,
  code text not null,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (person_id, service_id)
);
create index on work.target_group (organisation_id);
create index on work.target_group (service_id);
create index on work.target_group (author_id);
comment on table work.target_group is 'In which target group of the register a service counts a client. Never leaves the organisation but as a number in the yearly return.';
comment on column work.target_group.service_id is 'Service.';
comment on column work.target_group.code is 'Code of the list target_group.';
comment on column work.target_group.author_id is 'Who decided.';

create table work.refusal (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  service_id uuid not null references directory.service,
  on_day date not null,
  reason text not null check (reason in ('not_provided', 'capacity', 'health', 'repeated')),
  note text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on work.refusal (organisation_id);
create index on work.refusal (service_id, on_day);
create index on work.refusal (author_id);
comment on table work.refusal is 'Register of applicants with whom no contract was made (§ 88 g, § 91 of Act 108/2006): a day and a reason, without a name.';
comment on column work.refusal.service_id is 'Service that refused.';
comment on column work.refusal.on_day is 'Day of the refusal.';
comment on column work.refusal.reason is 'Ground by § 91(3): the service is not provided, capacity is full, state of health, contract ended in the last six months.';
comment on column work.refusal.note is 'Where the applicant was sent; never who it was.';
comment on column work.refusal.author_id is 'Who wrote it down.';
