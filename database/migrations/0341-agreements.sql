-- Agreements between organisations: who answers for what, where, until when. They give nobody access to anybody's data.
create table directory.agreement (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  title text not null,
  scope text not null default '',
  orp_codes text[] not null default '{}',
  topics text[] not null default '{}',
  valid_from date not null,
  valid_to date,
  notice_months int check (notice_months between 0 and 24),
  review_on date,
  revision int not null default 1,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (valid_to is null or valid_to >= valid_from)
);
create index on directory.agreement (organisation_id);
create index on directory.agreement (author_id);
comment on table directory.agreement is 'What organisations agreed on. A draft is its writer''s; offered, all its parties see it. Where it stands follows from its steps.';
comment on column directory.agreement.title is 'What it is called.';
comment on column directory.agreement.scope is 'What it covers, in words. Never about a client.';
comment on column directory.agreement.orp_codes is 'Districts it covers.';
comment on column directory.agreement.topics is 'Needs it is about, codes of need_domain.';
comment on column directory.agreement.valid_from is 'From.';
comment on column directory.agreement.valid_to is 'Last day; empty without an end.';
comment on column directory.agreement.notice_months is 'Notice period in whole months.';
comment on column directory.agreement.review_on is 'When the writer wants to look whether it still fits.';
comment on column directory.agreement.revision is 'Number of its wording: a confirmation holds for one.';
comment on column directory.agreement.author_id is 'Who wrote it.';

create table directory.agreement_party (
  id uuid primary key,
  agreement_id uuid not null references directory.agreement on delete cascade,
  organisation_id uuid not null references access.organisation,
  party_organisation_id uuid references access.organisation,
  partner_id uuid references directory.partner,
  partner_name text not null default '',
  duties text not null,
  created_at timestamptz not null default now(),
  check (num_nonnulls(party_organisation_id, partner_id) = 1),
  check ((partner_id is null) = (partner_name = '')),
  unique (agreement_id, party_organisation_id),
  unique (agreement_id, partner_id)
);
create index on directory.agreement_party (organisation_id);
create index on directory.agreement_party (party_organisation_id);
create index on directory.agreement_party (partner_id);
comment on table directory.agreement_party is 'A party of an agreement: an organisation here, or a partner as its writer knows it.';
comment on column directory.agreement_party.agreement_id is 'Agreement.';
comment on column directory.agreement_party.party_organisation_id is 'An organisation here; it sees the agreement and confirms it.';
comment on column directory.agreement_party.partner_id is 'A body without accounts here; agreed with on paper.';
comment on column directory.agreement_party.partner_name is 'What the partner was called: the other parties do not know the writer''s partners.';
comment on column directory.agreement_party.duties is 'What it answers for.';

create table directory.agreement_service (
  agreement_id uuid not null references directory.agreement on delete cascade,
  service_id uuid not null references directory.service,
  organisation_id uuid not null references access.organisation,
  created_at timestamptz not null default now(),
  primary key (agreement_id, service_id)
);
create index on directory.agreement_service (service_id);
create index on directory.agreement_service (organisation_id);
comment on table directory.agreement_service is 'Services that an agreement covers.';
comment on column directory.agreement_service.agreement_id is 'Agreement.';
comment on column directory.agreement_service.service_id is 'Service.';

create table directory.agreement_step (
  id uuid primary key,
  agreement_id uuid not null references directory.agreement on delete cascade,
  organisation_id uuid not null references access.organisation,
  kind text not null check (kind in ('offered', 'changed', 'confirmed', 'declined', 'reviewed', 'ended', 'withdrawn')),
  revision int not null,
  on_day date not null default platform.today(),
  until_day date,
  note text not null default '',
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  check ((until_day is not null) = (kind = 'ended') or kind = 'reviewed')
);
create index on directory.agreement_step (agreement_id, created_at);
create index on directory.agreement_step (organisation_id);
create index on directory.agreement_step (author_id);
comment on table directory.agreement_step is 'What became of an agreement, step by step; nothing here is ever changed.';
comment on column directory.agreement_step.agreement_id is 'Agreement.';
comment on column directory.agreement_step.kind is 'Offered to the parties, its wording changed, confirmed or declined by the head of a party, reviewed, ended by a party, withdrawn by its writer.';
comment on column directory.agreement_step.revision is 'Of which wording.';
comment on column directory.agreement_step.on_day is 'When.';
comment on column directory.agreement_step.until_day is 'Ended: the last day. Reviewed: when to look again.';
comment on column directory.agreement_step.note is 'Why, in words.';
comment on column directory.agreement_step.author_id is 'Who took it.';

-- A document of an agreement: a link of its own, as a record of work has.
create table documents.agreement_document (
  document_id uuid primary key references documents.document on delete cascade,
  agreement_id uuid not null references directory.agreement,
  organisation_id uuid not null references access.organisation,
  created_at timestamptz not null default now()
);
create index on documents.agreement_document (agreement_id);
create index on documents.agreement_document (organisation_id);
comment on table documents.agreement_document is 'A document that belongs to an agreement between organisations: seen by its parties, about no client.';
comment on column documents.agreement_document.document_id is 'Document.';
comment on column documents.agreement_document.agreement_id is 'Agreement.';
