-- Recommendations that go to a body and are followed until they are done and somebody else has verified it: of audits, later of programmes. The sentence, the
-- reason and who recommends stand in signals.recommendation; this is what following adds.
create table signals.followed (
  id uuid primary key references signals.recommendation,
  organisation_id uuid not null references access.organisation,
  addressee_kind text not null check (addressee_kind in ('service', 'founder', 'municipality', 'region', 'ministry', 'method_team', 'other')),
  addressee text not null default '',
  to_organisation_id uuid references access.organisation,
  partner_id uuid references directory.partner,
  service_id uuid references directory.service,
  theme text not null,
  priority int not null default 2 check (priority between 1 and 3),
  due_on date,
  owner_membership_id uuid references access.membership,
  state text not null default 'draft' check (state in ('draft', 'given', 'accepted', 'declined', 'proved', 'done', 'dropped')),
  given_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (addressee <> '' or to_organisation_id is not null),
  check ((state = 'draft') = (given_on is null))
);
create index on signals.followed (organisation_id, state);
create index on signals.followed (to_organisation_id, state);
create index on signals.followed (partner_id);
create index on signals.followed (service_id);
create index on signals.followed (owner_membership_id);
create index on signals.followed (theme);
create index on signals.followed (author_id);
comment on table signals.followed is 'A recommendation to a body, followed until it is done and verified: what following adds to signals.recommendation (of the same number).';
comment on column signals.followed.addressee_kind is 'As what it is addressed: the service itself, its founder, a municipality, region, ministry, the team that supports the method.';
comment on column signals.followed.addressee is 'Name of the body, where it does not work here.';
comment on column signals.followed.to_organisation_id is 'The body, when it works here: its heads and methodologists answer.';
comment on column signals.followed.partner_id is 'The body in our directory.';
comment on column signals.followed.service_id is 'Service that it concerns.';
comment on column signals.followed.theme is 'Code of the list audit_theme.';
comment on column signals.followed.priority is '1 first.';
comment on column signals.followed.due_on is 'Until when it is to be done; the addressee may agree on another day.';
comment on column signals.followed.owner_membership_id is 'Who is in charge of it at the addressee.';
comment on column signals.followed.state is 'draft = nobody but its writers reads it; given; accepted or declined with a reason; proved = said to be done, with proof; done = verified by somebody else; dropped = not asked for any more.';
comment on column signals.followed.given_on is 'When it was given.';
comment on column signals.followed.author_id is 'Who wrote it.';

create table audits.recommended (
  id uuid primary key references signals.recommendation,
  organisation_id uuid not null references access.organisation,
  audit_id uuid not null references audits.audit,
  finding_id uuid references audits.finding on delete set null,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on audits.recommended (organisation_id);
create index on audits.recommended (audit_id);
create index on audits.recommended (finding_id);
create index on audits.recommended (author_id);
comment on table audits.recommended is 'A recommendation (of the same number) comes out of an audit. Given when the audit is final.';
comment on column audits.recommended.audit_id is 'Audit.';
comment on column audits.recommended.finding_id is 'Finding that it stands on; empty = the whole of the audit.';
comment on column audits.recommended.author_id is 'Who wrote it.';

create schema quality;
comment on schema quality is 'How a service does, continuously: supervision, staffing, complaints, feedback, standards, rules, good practice.';
