-- Where people go when they leave a residential service, and what a service gave of its team for an audit.
create table quality.departure (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  service_id uuid not null references directory.service,
  on_day date not null,
  people int not null check (people between 1 and 30),
  destination text not null,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on quality.departure (organisation_id);
create index on quality.departure (service_id, on_day);
create index on quality.departure (author_id);
comment on table quality.departure is 'A household left a residential service: when, how many, where to. Names nobody and leads to no case, so it stays when the case is erased.';
comment on column quality.departure.service_id is 'Own service that they left.';
comment on column quality.departure.on_day is 'Day.';
comment on column quality.departure.people is 'How many people of the household.';
comment on column quality.departure.destination is 'Code of the list departure_destination.';
comment on column quality.departure.author_id is 'Who wrote it down.';

create table audits.staffing (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  audit_id uuid not null references audits.audit,
  on_day date not null,
  social_workers numeric(6,3) not null check (social_workers between 0 and 500),
  care_workers numeric(6,3) not null check (care_workers between 0 and 500),
  others numeric(6,3) not null check (others between 0 and 500),
  source text not null check (source in ('service', 'head', 'documents', 'register', 'other')),
  source_text text not null default '',
  departures jsonb,
  departures_from date,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  check ((departures is null) = (departures_from is null))
);
create index on audits.staffing (organisation_id);
create index on audits.staffing (audit_id, on_day);
create index on audits.staffing (author_id);
comment on table audits.staffing is 'The team of an audited service on a day, as a fact of the audit: released by the service out of what it keeps here, or noted by the auditors where it has no account, with the source. Never changed; a later one stands beside.';
comment on column audits.staffing.audit_id is 'Audit.';
comment on column audits.staffing.on_day is 'Of which day.';
comment on column audits.staffing.social_workers is 'Social workers, in full-time shares.';
comment on column audits.staffing.care_workers is 'Workers in social services, in full-time shares.';
comment on column audits.staffing.others is 'All others, in full-time shares.';
comment on column audits.staffing.source is 'service = released by the service itself, counted from what it keeps; otherwise from where the auditors know it.';
comment on column audits.staffing.source_text is 'The source in words.';
comment on column audits.staffing.departures is 'Households that left by destination, {code: number}, in the half-year that begins on departures_from; empty = not given.';
comment on column audits.staffing.departures_from is 'First day of that half-year.';
comment on column audits.staffing.author_id is 'Who released or noted it.';
