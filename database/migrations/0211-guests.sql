-- People without an account: a personal link for one purpose, opened with a code that went another way.
create table access.guest_link (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid references cases.case,
  purpose text not null check (purpose in ('commitment')),
  subject_id uuid not null,
  guest_name text not null,
  client_shown text not null default '',
  phone text not null,
  secret_hash bytea not null unique,
  code_hash bytea not null,
  wrong_codes int not null default 0,
  burnt_at timestamptz,
  mailed_to text,
  expires_on date not null default platform.today() + 14,
  revoked_at timestamptz,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on access.guest_link (organisation_id);
create index on access.guest_link (case_id);
create index on access.guest_link (subject_id);
create index on access.guest_link (author_id);
comment on table access.guest_link is 'A link by which one named person without an account sees one thing. Only hashes of the secret and of the code are kept.';
comment on column access.guest_link.purpose is 'What it is for; decides what the guest may read and do.';
comment on column access.guest_link.subject_id is 'The one row it opens: of the table that the purpose names.';
comment on column access.guest_link.guest_name is 'Who was given it.';
comment on column access.guest_link.client_shown is 'How the client is called in front of the guest; empty unless the giver wrote it knowingly.';
comment on column access.guest_link.phone is 'Where the guest calls back (E.164).';
comment on column access.guest_link.secret_hash is 'SHA-256 of the 256-bit secret in the fragment of the link.';
comment on column access.guest_link.code_hash is 'HMAC of the code with a key that the database does not have.';
comment on column access.guest_link.wrong_codes is 'Wrong codes so far.';
comment on column access.guest_link.burnt_at is 'Too many wrong codes: it never opens again.';
comment on column access.guest_link.mailed_to is 'Address the link (without the code) was sent to.';
comment on column access.guest_link.expires_on is 'Last day.';
comment on column access.guest_link.revoked_at is 'Taken back.';
comment on column access.guest_link.author_id is 'Who gave it.';

create table access.guest_session (
  secret_hash bytea primary key,
  link_id uuid not null references access.guest_link,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index on access.guest_session (link_id);
comment on table access.guest_session is 'A guest who gave the right code, for an hour. Apart from accounts'' sessions.';
comment on column access.guest_session.secret_hash is 'SHA-256 of the secret in the guest''s cookie.';
comment on column access.guest_session.link_id is 'By which link.';
comment on column access.guest_session.expires_at is 'End.';

create table access.guest_log (
  id bigint generated always as identity primary key,
  organisation_id uuid not null references access.organisation,
  link_id uuid not null references access.guest_link,
  at timestamptz not null default clock_timestamp(),
  what text not null check (what in ('opened', 'wrong_code', 'burnt', 'read', 'answered'))
);
create index on access.guest_log (link_id, at);
create index on access.guest_log (organisation_id);
comment on table access.guest_log is 'What was done with a guest link. Append-only; seen by those who gave it.';
comment on column access.guest_log.link_id is 'Which link.';
comment on column access.guest_log.at is 'When.';
comment on column access.guest_log.what is 'Opened with the code, a wrong code, burnt by too many, read, answered.';

alter table commitments.event add column guest_link_id uuid references access.guest_link;
create index on commitments.event (guest_link_id);
comment on column commitments.event.guest_link_id is 'Said by this guest; author_id then names who gave the link.';
