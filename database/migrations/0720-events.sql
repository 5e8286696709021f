-- Events of a programme: what is held, in which runs, who registered, who came, what they were given. Professionals, never clients.
create table programmes.event (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  programme_id uuid not null references programmes.programme,
  activity_id uuid references programmes.activity,
  kind text not null check (kind in ('course', 'event', 'round_table', 'other')),
  title text not null check (title <> ''),
  about text not null default '',
  minutes int not null check (minutes between 15 and 30000),
  accreditation text not null default '',
  least_percent int check (least_percent between 1 and 100),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on programmes.event (organisation_id);
create index on programmes.event (programme_id);
create index on programmes.event (activity_id);
create index on programmes.event (author_id);
comment on table programmes.event is 'What a programme holds for professionals: a course, a two-day event, a round table. It is held in runs.';
comment on column programmes.event.programme_id is 'Programme.';
comment on column programmes.event.activity_id is 'Key activity that it belongs to.';
comment on column programmes.event.kind is 'A course of several days, an event, a round table, something else.';
comment on column programmes.event.title is 'What it is called, also in public.';
comment on column programmes.event.about is 'What it is about, in words for anybody.';
comment on column programmes.event.minutes is 'How long it is in all, as planned.';
comment on column programmes.event.accreditation is 'Number of the accreditation; empty = none.';
comment on column programmes.event.least_percent is 'Whoever was there at least so many percent of the time gets a certificate; empty = none is given.';
comment on column programmes.event.author_id is 'Who wrote it.';

create table programmes.event_material (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  event_id uuid not null references programmes.event,
  title text not null check (title <> ''),
  url text not null check (url ~ '^https?://'),
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on programmes.event_material (organisation_id);
create index on programmes.event_material (event_id);
create index on programmes.event_material (author_id);
comment on table programmes.event_material is 'What participants of an event may read: an address. They find it behind their own link.';
comment on column programmes.event_material.event_id is 'Event.';
comment on column programmes.event_material.title is 'What it is.';
comment on column programmes.event_material.url is 'Where it is.';
comment on column programmes.event_material.author_id is 'Who added it.';

create table programmes.run (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  programme_id uuid not null references programmes.programme,
  event_id uuid not null references programmes.event,
  number int not null check (number between 1 and 999),
  town text not null default '',
  place text not null default '',
  orp_code text references directory.orp,
  capacity int not null check (capacity between 1 and 2000),
  opens_on date,
  closes_on date,
  leader_id uuid references programmes.member,
  path_token text unique,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (event_id, number),
  check (closes_on >= opens_on),
  check (path_token is null or opens_on is not null)
);
create index on programmes.run (organisation_id);
create index on programmes.run (programme_id);
create index on programmes.run (orp_code);
create index on programmes.run (leader_id);
create index on programmes.run (author_id);
comment on table programmes.run is 'An event held once: somewhere, for so many people. Its days are meetings.';
comment on column programmes.run.programme_id is 'Programme of the event.';
comment on column programmes.run.event_id is 'What is held.';
comment on column programmes.run.number is 'Which time it is held.';
comment on column programmes.run.town is 'Town.';
comment on column programmes.run.place is 'Where in it.';
comment on column programmes.run.orp_code is 'District.';
comment on column programmes.run.capacity is 'How many people fit in. Whoever registers later waits.';
comment on column programmes.run.opens_on is 'First day of registration; empty = nobody registers.';
comment on column programmes.run.closes_on is 'Last day of registration; empty = until it begins.';
comment on column programmes.run.leader_id is 'Who of the team leads it.';
comment on column programmes.run.path_token is 'End of the public address of registration, made when it opens. The same for everybody and no secret.';
comment on column programmes.run.author_id is 'Who wrote it.';

create table programmes.run_day (
  meeting_id uuid primary key references meetings.meeting on delete cascade,
  organisation_id uuid not null references access.organisation,
  run_id uuid not null references programmes.run,
  minutes int not null check (minutes between 15 and 1440),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on programmes.run_day (organisation_id);
create index on programmes.run_day (run_id);
create index on programmes.run_day (author_id);
comment on table programmes.run_day is 'A day of a run: a meeting, which says when it is and what was said there.';
comment on column programmes.run_day.meeting_id is 'Meeting without a case.';
comment on column programmes.run_day.run_id is 'Run.';
comment on column programmes.run_day.minutes is 'How much of that day is counted, without breaks.';
comment on column programmes.run_day.author_id is 'Who wrote it.';

create table programmes.registration (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  run_id uuid not null references programmes.run,
  membership_id uuid references access.membership,
  site_id uuid references programmes.site,
  name text not null check (name <> ''),
  email text not null,
  employer text not null default '',
  post text not null default '',
  needs text not null default '',
  language text not null check (language in ('cs', 'uk', 'en')),
  state text not null check (state in ('registered', 'waiting', 'cancelled')),
  queued int not null,
  link_hash bytea unique,
  told_at timestamptz,
  cancelled_at timestamptz,
  erased_on date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (run_id, queued),
  check ((state = 'cancelled') = (cancelled_at is not null))
);
create index on programmes.registration (organisation_id);
create index on programmes.registration (membership_id);
create index on programmes.registration (site_id);
create unique index one_registration_of_address on programmes.registration (run_id, lower(email)) where state <> 'cancelled' and email <> '';
create unique index one_registration_of_account on programmes.registration (run_id, membership_id) where state <> 'cancelled' and membership_id is not null;
comment on table programmes.registration is 'Somebody registered for a run, at work: by the public page, or signed in. Emptied at the end of its period; what was held and certified stays counted.';
comment on column programmes.registration.run_id is 'Run.';
comment on column programmes.registration.membership_id is 'Whose it is, when that person said so themselves, signed in.';
comment on column programmes.registration.site_id is 'Site of the programme, as they chose it.';
comment on column programmes.registration.name is 'Name.';
comment on column programmes.registration.email is 'Work address: where the link goes.';
comment on column programmes.registration.employer is 'Where they work, in their words.';
comment on column programmes.registration.post is 'What they are at work.';
comment on column programmes.registration.needs is 'What they need to be able to come: food, access, an interpreter. Read by the team only.';
comment on column programmes.registration.language is 'Language in which they registered and are written to.';
comment on column programmes.registration.state is 'registered has a place; waiting stands in the queue; cancelled by themselves or by the team.';
comment on column programmes.registration.queued is 'Order in which they came: who waits moves in by it.';
comment on column programmes.registration.link_hash is 'SHA-256 of the secret of their own link.';
comment on column programmes.registration.told_at is 'Last time they were written to how they stand.';
comment on column programmes.registration.cancelled_at is 'When it was cancelled.';
comment on column programmes.registration.erased_on is 'Emptied at the end of its period.';

create table programmes.presence (
  registration_id uuid not null references programmes.registration,
  meeting_id uuid not null references programmes.run_day on delete cascade,
  organisation_id uuid not null references access.organisation,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  primary key (registration_id, meeting_id)
);
create index on programmes.presence (organisation_id);
create index on programmes.presence (meeting_id);
create index on programmes.presence (author_id);
comment on table programmes.presence is 'Who came on which day of a run.';
comment on column programmes.presence.registration_id is 'Whose registration.';
comment on column programmes.presence.meeting_id is 'Day of the run.';
comment on column programmes.presence.author_id is 'Who ticked them off.';

create table programmes.certificate (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  registration_id uuid not null references programmes.registration,
  number text not null,
  minutes int not null check (minutes > 0),
  issued_on date not null default platform.today(),
  paper jsonb not null,
  revoked_on date,
  revoked_reason text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organisation_id, number),
  check ((revoked_on is null) = (revoked_reason = '')),
  check (revoked_on >= issued_on)
);
create index on programmes.certificate (registration_id);
create index on programmes.certificate (author_id);
create unique index one_certificate_of_registration on programmes.certificate (registration_id) where revoked_on is null;
comment on table programmes.certificate is 'What somebody was given for having been at a run, as it was issued. A revoked one stays; another may follow.';
comment on column programmes.certificate.registration_id is 'Whose registration.';
comment on column programmes.certificate.number is 'Number, once in an organisation: the year and which it is in it.';
comment on column programmes.certificate.minutes is 'How long they were there.';
comment on column programmes.certificate.issued_on is 'Day of issue.';
comment on column programmes.certificate.paper is 'The paper as it was issued: a document of platform/documents. Emptied with the registration.';
comment on column programmes.certificate.revoked_on is 'It does not hold any more, since.';
comment on column programmes.certificate.revoked_reason is 'Why.';
comment on column programmes.certificate.author_id is 'Who issued it.';
