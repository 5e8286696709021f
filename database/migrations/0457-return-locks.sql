-- A yearly return that was locked: its numbers as they were, who froze them, when it was submitted, why it was opened again.
create table work.return_lock (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  service_id uuid not null references directory.service,
  year int not null check (year between 2000 and 2100),
  numbers jsonb not null,
  submitted_on date,
  unlocked_at timestamptz,
  unlocked_by uuid references access.membership,
  unlock_reason text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((unlocked_at is null) = (unlocked_by is null) and (unlocked_at is null) = (unlock_reason = ''))
);
create unique index one_lock_at_a_time on work.return_lock (service_id, year) where unlocked_at is null;
create index on work.return_lock (organisation_id);
create index on work.return_lock (service_id, year);
create index on work.return_lock (unlocked_by);
create index on work.return_lock (author_id);
comment on table work.return_lock is 'A locked yearly return of a service. One holds at a time; an unlocked one stays as history.';
comment on column work.return_lock.service_id is 'Service.';
comment on column work.return_lock.year is 'Year that is reported.';
comment on column work.return_lock.numbers is 'Sums as they were when locked, as ReturnNumbers in modules/work/returns/numbers.ts: no person, no name.';
comment on column work.return_lock.submitted_on is 'Day on which it was submitted to the regional office.';
comment on column work.return_lock.unlocked_at is 'Opened again at.';
comment on column work.return_lock.unlocked_by is 'By whom.';
comment on column work.return_lock.unlock_reason is 'Why; never about a client.';
comment on column work.return_lock.author_id is 'Who locked it.';
