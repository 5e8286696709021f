-- The directory on the model of HSDS 3: what a service offers, where and when, for whom, and who made sure of it when.

-- A partner or its service may be told to everybody signed in: the common directory of the installation.
alter table directory.partner add column open boolean not null default false;
comment on column directory.partner.open is 'Read by everybody signed in; otherwise only by the organisation that knows it.';
alter table directory.partner drop constraint partner_kind_check, add constraint partner_kind_check
  check (kind in ('ngo', 'provider', 'school', 'health', 'employer', 'landlord', 'dormitory', 'office', 'municipality', 'labour_office', 'police', 'church', 'donor', 'interpreter_agency', 'other'));
alter table directory.partner add column ends_on date;
comment on column directory.partner.ends_on is 'Last day on which it exists.';
alter table directory.partner add constraint ico_digits check (ico is null or ((11 - (
  8 * substr(ico, 1, 1)::int + 7 * substr(ico, 2, 1)::int + 6 * substr(ico, 3, 1)::int + 5 * substr(ico, 4, 1)::int
  + 4 * substr(ico, 5, 1)::int + 3 * substr(ico, 6, 1)::int + 2 * substr(ico, 7, 1)::int) % 11) % 10) = substr(ico, 8, 1)::int) not valid;
create index on directory.partner (ico);
create index on directory.partner (open) where open;

alter table directory.service add column open boolean not null default false;
comment on column directory.service.open is 'A partner''s service read by everybody signed in. A service of an organisation here is always read (its masked name apart).';

-- What a service offers beyond its name. A row of its own: of a masked organisation nobody without a ground reads any of it.
create table directory.offer (
  service_id uuid primary key references directory.service,
  organisation_id uuid not null references access.organisation,
  needs text[] not null default '{}',
  target_groups text[] not null default '{}',
  age_from int check (age_from between 0 and 120),
  age_to int check (age_to between 0 and 120),
  capacity int check (capacity between 0 and 100000),
  capacity_unit text check (capacity_unit in ('client', 'contact', 'intervention', 'bed', 'call')),
  conditions text not null default '',
  application text not null default '',
  bring text not null default '',
  cost_kind text check (cost_kind in ('free', 'partly', 'paid')),
  cost text not null default '',
  languages text[] not null default '{}',
  interpreting text not null default 'unknown' check (interpreting in ('unknown', 'none', 'on_request', 'always')),
  attributes text[] not null default '{}',
  region_codes text[] not null default '{}',
  alert text not null default '',
  published_since date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (age_to is null or age_from is null or age_to >= age_from)
);
create index on directory.offer (organisation_id);
create index on directory.offer using gin (needs);
create index on directory.offer using gin (target_groups);
create index on directory.offer using gin (languages);
create index on directory.offer using gin (attributes);
comment on table directory.offer is 'What a service offers: for whom, on what conditions, in what languages, at what cost.';
comment on column directory.offer.service_id is 'Which service.';
comment on column directory.offer.needs is 'Needs it answers, codes of need_domain.';
comment on column directory.offer.target_groups is 'Codes of target_group.';
comment on column directory.offer.age_from is 'Youngest, in years.';
comment on column directory.offer.age_to is 'Oldest, in years.';
comment on column directory.offer.capacity is 'Registered or usual capacity; never the number of free places.';
comment on column directory.offer.capacity_unit is 'What the capacity counts.';
comment on column directory.offer.conditions is 'Who is eligible and who is not.';
comment on column directory.offer.application is 'How to apply.';
comment on column directory.offer.bring is 'What to bring.';
comment on column directory.offer.cost_kind is 'Free, partly paid, paid; empty when not known.';
comment on column directory.offer.cost is 'Cost in words.';
comment on column directory.offer.languages is 'Languages spoken there, codes of language.';
comment on column directory.offer.interpreting is 'Whether the service arranges interpreting.';
comment on column directory.offer.attributes is 'Other things to know, codes of service_attribute.';
comment on column directory.offer.region_codes is 'Whole regions it works in, beside the districts of the service.';
comment on column directory.offer.alert is 'What one has to know first, e.g. closed for repairs until May.';
comment on column directory.offer.published_since is 'The service agreed on this day to stand on public pages and in the public export.';

-- Free places and waiting, as told on a day by somebody: a row for each telling, the last one is shown with its age.
create table directory.availability (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  service_id uuid not null references directory.service,
  told_on date not null default platform.today(),
  told_by text not null,
  free int check (free between 0 and 100000),
  waiting_days int check (waiting_days between 0 and 3650),
  note text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (num_nonnulls(free, waiting_days) > 0 or note <> '')
);
create index on directory.availability (organisation_id);
create index on directory.availability (service_id, told_on desc);
create index on directory.availability (author_id);
comment on table directory.availability is 'Free places and waiting time of a service as told on a day by somebody of it; written by whoever asked.';
comment on column directory.availability.service_id is 'Which service.';
comment on column directory.availability.told_on is 'When it was told.';
comment on column directory.availability.told_by is 'Post or desk that told it, e.g. reception; never a private person of the street.';
comment on column directory.availability.free is 'Free places.';
comment on column directory.availability.waiting_days is 'Days of waiting.';
comment on column directory.availability.note is 'In words, e.g. only for mothers with one child. Never about a client.';
comment on column directory.availability.author_id is 'Who asked and wrote it down.';

-- A place becomes a location of HSDS: an address by its parts, a point on the map.
alter table directory.place
  add column partner_id uuid references directory.partner,
  add column city text not null default '',
  add column postal_code text check (postal_code ~ '^\d{5}$'),
  add column address_point text check (address_point ~ '^\d{1,9}$'),
  add column latitude double precision check (latitude between 47 and 52),
  add column longitude double precision check (longitude between 11 and 20),
  add column access_note text not null default '',
  add column barrier_free boolean,
  add column open boolean not null default false,
  add constraint both_coordinates check ((latitude is null) = (longitude is null));
create index on directory.place (partner_id);
comment on column directory.place.partner_id is 'Whose place it is, e.g. the operator of a dormitory.';
comment on column directory.place.city is 'Municipality and its part.';
comment on column directory.place.postal_code is 'Five digits.';
comment on column directory.place.address_point is 'Code of the address point (RÚIAN).';
comment on column directory.place.latitude is 'WGS 84, degrees.';
comment on column directory.place.longitude is 'WGS 84, degrees.';
comment on column directory.place.access_note is 'How to get there and in.';
comment on column directory.place.barrier_free is 'Without barriers; empty when not known.';
comment on column directory.place.open is 'Read by everybody signed in. A secret address is never written as an open place.';

create table directory.service_place (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  service_id uuid not null references directory.service,
  place_id uuid not null references directory.place,
  note text not null default '',
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (service_id, place_id)
);
create index on directory.service_place (organisation_id);
create index on directory.service_place (place_id);
comment on table directory.service_place is 'At which places a service is given, one or many.';
comment on column directory.service_place.service_id is 'Service.';
comment on column directory.service_place.place_id is 'Place.';
comment on column directory.service_place.note is 'E.g. second floor, door 12.';

create table directory.schedule (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  service_id uuid not null references directory.service,
  place_id uuid references directory.place,
  kind text not null default 'open' check (kind in ('open', 'phone', 'appointment', 'outreach')),
  weekday int check (weekday between 1 and 7),
  on_day date,
  until_day date,
  opens time,
  closes time,
  valid_from date,
  valid_to date,
  note text not null default '',
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Either a weekday of every week, or days of the calendar (an exception); without hours only an exception: closed.
  check (num_nonnulls(weekday, on_day) = 1),
  check ((opens is null) = (closes is null)),
  check (opens is not null or on_day is not null),
  check (until_day is null or on_day is not null and until_day >= on_day),
  check (valid_to is null or valid_from is null or valid_to >= valid_from)
);
create index on directory.schedule (organisation_id);
create index on directory.schedule (service_id);
create index on directory.schedule (place_id);
comment on table directory.schedule is 'Opening hours of a service, at one of its places or at all; days of the calendar are exceptions and win over weekdays.';
comment on column directory.schedule.service_id is 'Service.';
comment on column directory.schedule.place_id is 'At this place only.';
comment on column directory.schedule.kind is 'Open for everybody, on the phone, by appointment, out in the field.';
comment on column directory.schedule.weekday is 'Monday 1 to Sunday 7, every week; the day on which it opens.';
comment on column directory.schedule.on_day is 'An exception: first day of the calendar.';
comment on column directory.schedule.until_day is 'An exception: last day; empty for one day.';
comment on column directory.schedule.opens is 'From; without hours the service is closed on these days.';
comment on column directory.schedule.closes is 'To; the same or earlier than from means the next day, so open over midnight.';
comment on column directory.schedule.valid_from is 'A weekday holds from this day.';
comment on column directory.schedule.valid_to is 'A weekday holds to this day.';
comment on column directory.schedule.note is 'E.g. for new people only, summer.';

-- Who made sure of what, when: each telling is a row, the last one of an aspect counts.
create table directory.verification (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  service_id uuid references directory.service,
  partner_id uuid references directory.partner,
  place_id uuid references directory.place,
  aspect text not null check (aspect in ('basics', 'offer', 'contacts', 'hours', 'place', 'area')),
  checked_on date not null default platform.today(),
  source text not null check (source in ('told', 'visit', 'web', 'document', 'register')),
  note text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (num_nonnulls(service_id, partner_id, place_id) = 1)
);
create index on directory.verification (organisation_id);
create index on directory.verification (service_id, aspect, checked_on desc);
create index on directory.verification (partner_id);
create index on directory.verification (place_id);
create index on directory.verification (author_id);
comment on table directory.verification is 'Somebody made sure on a day that an aspect of a service, partner or place is as it is written.';
comment on column directory.verification.service_id is 'Of this service.';
comment on column directory.verification.partner_id is 'Of this partner.';
comment on column directory.verification.place_id is 'Of this place.';
comment on column directory.verification.aspect is 'Basics, offer, contacts, hours, place, area served.';
comment on column directory.verification.checked_on is 'When.';
comment on column directory.verification.source is 'Told by the service, seen on a visit, on the web, in a document, in the national register.';
comment on column directory.verification.note is 'E.g. who told it (post); never about a client.';
comment on column directory.verification.author_id is 'Who made sure.';

alter table directory.contact add column role text not null default 'other' check (role in ('reception', 'worker', 'head', 'referrals', 'crisis', 'interpreting', 'office', 'other')), add column note text not null default '';
comment on column directory.contact.role is 'What the contact is for.';
comment on column directory.contact.note is 'E.g. mornings only.';
