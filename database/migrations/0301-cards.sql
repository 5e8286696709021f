-- Cards of services, partners and places: secret addresses, who agreed with being published, how long facts last, and their history.

alter table directory.place add column secret boolean not null default false, add constraint secret_is_not_open check (not (secret and open));
comment on column directory.place.secret is 'The address is secret: the place stays with the organisation that wrote it.';
alter table directory.place add column note text not null default '';
comment on column directory.place.note is 'What is good to know about it. Never about clients.';

alter table directory.offer add column agreed_by text not null default '';
comment on column directory.offer.agreed_by is 'Who of the service agreed with being published: a post, e.g. head of the service.';
-- The change log keeps rows by their id.
alter table directory.offer add column id uuid generated always as (service_id) stored;
comment on column directory.offer.id is 'The same as of the service.';

alter table directory.own_code drop constraint own_code_list_check, add constraint own_code_list_check
  check (list in ('need_domain', 'vulnerability_factor', 'activity', 'accommodation_kind', 'closing_reason', 'barrier_domain', 'document_kind', 'service_attribute'));

-- What was removed from a service or partner is found by what it belonged to.
create index change_log_service_idx on access.change_log ((was ->> 'service_id')) where action = 'delete' and table_name in ('directory.contact', 'directory.schedule', 'directory.service_place');
create index change_log_partner_idx on access.change_log ((was ->> 'partner_id')) where action = 'delete' and table_name = 'directory.contact';

-- How many days an aspect is believed after somebody made sure of it: as one organisation says it; otherwise the usual number.
create table directory.lasting (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  aspect text not null check (aspect in ('basics', 'offer', 'contacts', 'hours', 'place', 'area')),
  days int not null check (days between 7 and 1830),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organisation_id, aspect)
);
comment on table directory.lasting is 'After how many days an organisation makes sure of an aspect again; without a row the usual number.';
comment on column directory.lasting.aspect is 'Basics, offer, contacts, hours, place, area served.';
comment on column directory.lasting.days is 'Days.';
