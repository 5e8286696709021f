-- Territory, code lists, services and partners.
create schema directory;
comment on schema directory is 'Territory, places, partners and services.';

create table directory.region (
  code text primary key,
  name text not null
);
comment on table directory.region is 'The 14 regions (NUTS 3). Source: Czech Statistical Office.';
comment on column directory.region.code is 'NUTS 3 code.';
comment on column directory.region.name is 'Name.';

create table directory.orp (
  code text primary key check (code ~ '^\d{4}$'),
  name text not null,
  short_name text not null,
  region_code text not null references directory.region
);
create index on directory.orp (region_code);
comment on table directory.orp is 'The 206 districts of municipalities with extended powers (code list CISORP). Source: Czech Statistical Office.';
comment on column directory.orp.code is 'CISORP code, text.';
comment on column directory.orp.name is 'Name.';
comment on column directory.orp.short_name is 'Short name.';
comment on column directory.orp.region_code is 'Region.';

create table directory.service_type (
  code text primary key,
  section text,
  family text check (family in ('poradenství', 'péče', 'prevence')),
  name text not null,
  valid_from date not null,
  valid_to date
);
comment on table directory.service_type is 'Types of social services of Act 108/2006, dated. Source: Ministry of Labour and Social Affairs.';
comment on column directory.service_type.code is 'Code of the register of providers.';
comment on column directory.service_type.section is 'Section of the act, empty when not known for certain.';
comment on column directory.service_type.family is 'Counselling, care or prevention.';
comment on column directory.service_type.name is 'Czech name.';
comment on column directory.service_type.valid_from is 'First day of validity.';
comment on column directory.service_type.valid_to is 'Last day of validity.';

create table directory.code (
  list text not null,
  code text not null,
  cs text not null,
  en text not null,
  uk text not null,
  sort int not null default 0,
  valid_from date not null default '2000-01-01',
  valid_to date,
  primary key (list, code)
);
comment on table directory.code is 'Dated code lists that rooms choose from: need domains, vulnerability factors, activities, kinds of residence and so on.';
comment on column directory.code.list is 'Which list.';
comment on column directory.code.code is 'Stable code.';
comment on column directory.code.cs is 'Czech label.';
comment on column directory.code.en is 'English label.';
comment on column directory.code.uk is 'Ukrainian label.';
comment on column directory.code.sort is 'Order in the list.';
comment on column directory.code.valid_from is 'First day of validity.';
comment on column directory.code.valid_to is 'Last day of validity.';

create table directory.partner (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  name text not null,
  kind text not null check (kind in ('ngo', 'school', 'health', 'employer', 'landlord', 'office', 'municipality', 'labour_office', 'police', 'church', 'other')),
  ico text check (ico ~ '^\d{8}$'),
  note text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on directory.partner (organisation_id);
create index on directory.partner (author_id);
comment on table directory.partner is 'A body without accounts here (school, doctor, employer, office), as one organisation knows it.';
comment on column directory.partner.name is 'Name.';
comment on column directory.partner.kind is 'Kind of body.';
comment on column directory.partner.ico is 'Registration number.';
comment on column directory.partner.note is 'What is good to know; never about a client.';
comment on column directory.partner.author_id is 'Who wrote it down.';

create table directory.place (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  name text not null,
  address text not null default '',
  orp_code text references directory.orp,
  kind text not null default 'other' check (kind in ('dormitory', 'flat', 'shelter', 'office', 'school', 'contact_point', 'other')),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on directory.place (organisation_id);
create index on directory.place (orp_code);
create index on directory.place (author_id);
comment on table directory.place is 'A place that work or living happens in, as one organisation knows it.';
comment on column directory.place.name is 'Name people use.';
comment on column directory.place.address is 'Address.';
comment on column directory.place.orp_code is 'District.';
comment on column directory.place.kind is 'Kind of place.';
comment on column directory.place.author_id is 'Who wrote it down.';

create table directory.service (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  partner_id uuid references directory.partner,
  name text not null,
  type_code text references directory.service_type,
  forms text[] not null default '{}' check (forms <@ array['residential', 'ambulatory', 'outreach']),
  description text not null default '',
  orp_codes text[] not null default '{}',
  accepts_referrals boolean not null default true,
  ends_on date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on directory.service (organisation_id);
create index on directory.service (partner_id);
create index on directory.service (type_code);
comment on table directory.service is 'A service: of an organisation here, or of a partner as an organisation knows it (then partner_id).';
comment on column directory.service.partner_id is 'The partner that provides it; empty for the organisation''s own service.';
comment on column directory.service.name is 'Name.';
comment on column directory.service.type_code is 'Type of Act 108/2006, when it is a registered service.';
comment on column directory.service.forms is 'Residential, ambulatory, outreach.';
comment on column directory.service.description is 'What it does and for whom.';
comment on column directory.service.orp_codes is 'Districts it works in.';
comment on column directory.service.accepts_referrals is 'Takes new people.';
comment on column directory.service.ends_on is 'Last day of operation.';

create table directory.contact (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  partner_id uuid references directory.partner,
  service_id uuid references directory.service,
  label text not null,
  phone text,
  email text,
  web text,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (num_nonnulls(partner_id, service_id) = 1)
);
create index on directory.contact (organisation_id);
create index on directory.contact (partner_id);
create index on directory.contact (service_id);
comment on table directory.contact is 'How to reach a partner or a service; never a private number.';
comment on column directory.contact.partner_id is 'Of this partner.';
comment on column directory.contact.service_id is 'Of this service.';
comment on column directory.contact.label is 'Post or desk, e.g. reception.';
comment on column directory.contact.phone is 'E.164.';
comment on column directory.contact.email is 'E-mail.';
comment on column directory.contact.web is 'Web address.';

create table access.membership_service (
  membership_id uuid not null references access.membership,
  service_id uuid not null references directory.service,
  primary key (membership_id, service_id)
);
create index on access.membership_service (service_id);
comment on table access.membership_service is 'In which services a worker works: these services'' cases are theirs to see.';
comment on column access.membership_service.membership_id is 'Who.';
comment on column access.membership_service.service_id is 'Where.';

create table access.mandate (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  membership_id uuid not null references access.membership,
  text text not null,
  valid_from date not null,
  valid_to date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (valid_to is null or valid_to >= valid_from)
);
create index on access.mandate (organisation_id);
create index on access.mandate (membership_id);
create index on access.mandate (author_id);
comment on table access.mandate is 'What a coordinator is charged with, in dated versions. It bounds which cases she sees.';
comment on column access.mandate.membership_id is 'Whose mandate.';
comment on column access.mandate.text is 'In words.';
comment on column access.mandate.valid_from is 'First day.';
comment on column access.mandate.valid_to is 'Last day.';
comment on column access.mandate.author_id is 'Who wrote it.';

create table access.mandate_service (
  mandate_id uuid not null references access.mandate,
  service_id uuid not null references directory.service,
  primary key (mandate_id, service_id)
);
create index on access.mandate_service (service_id);
comment on table access.mandate_service is 'The services a mandate covers.';
comment on column access.mandate_service.mandate_id is 'Mandate.';
comment on column access.mandate_service.service_id is 'Service.';
