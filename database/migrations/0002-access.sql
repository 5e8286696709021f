-- Organisations, accounts, sessions, releases and the two logs.
create schema access;
comment on schema access is 'Who is who, who may see what and why, and what they looked at.';

create table access.organisation (
  id uuid primary key,
  parent_id uuid references access.organisation,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('ngo', 'centre_network', 'centre', 'orp', 'region', 'ministry', 'other')),
  ico text check (ico ~ '^\d{8}$'),
  still_after_days int not null default 30 check (still_after_days between 1 and 365),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on access.organisation (parent_id);
comment on table access.organisation is 'An organisation with accounts here: its own controller of personal data. Parts (centres of a network, departments) form a tree.';
comment on column access.organisation.parent_id is 'The organisation this one is a part of.';
comment on column access.organisation.name is 'Full name.';
comment on column access.organisation.short_name is 'Name for tight places: bars, tags.';
comment on column access.organisation.kind is 'Kind of body; decides which statutory grounds it may use.';
comment on column access.organisation.ico is 'Registration number, eight digits as text.';
comment on column access.organisation.still_after_days is 'A case without a record or step for this many days stands still.';

create table access.account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  password_hash text,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last bigint not null default 0,
  language text not null default 'cs' check (language in ('cs', 'en', 'uk')),
  disabled_at timestamptz,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on table access.account is 'A person who signs in. What they may do comes from their memberships.';
comment on column access.account.email is 'Sign-in name, lower case.';
comment on column access.account.name is 'Name shown to colleagues.';
comment on column access.account.password_hash is 'Argon2id.';
comment on column access.account.totp_secret is 'Second factor, sealed with AES-256-GCM.';
comment on column access.account.totp_confirmed_at is 'When the first code proved that the secret was taken over.';
comment on column access.account.totp_last is 'Step of the last accepted code: a code works once (RFC 6238 5.2).';
comment on column access.account.language is 'Language of the interface.';
comment on column access.account.disabled_at is 'Since when signing in is refused.';

create table access.membership (
  id uuid primary key,
  account_id uuid not null references access.account,
  organisation_id uuid not null references access.organisation,
  role text not null check (role in ('worker', 'head', 'coordinator', 'methodologist', 'analyst', 'secretary', 'administrator')),
  profession text not null default 'other' check (profession in ('social_worker', 'social_care_worker', 'intercultural_worker', 'community_worker', 'teacher', 'psychologist', 'lawyer', 'other')),
  fte numeric(4,3) not null default 1 check (fte > 0 and fte <= 1.5),
  valid_from date not null default platform.today(),
  valid_to date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (valid_to is null or valid_to >= valid_from)
);
create index on access.membership (account_id);
create index on access.membership (organisation_id);
comment on table access.membership is 'An account''s place in an organisation: role, profession and share of full time, dated. Every author is a membership, so that authorship says for whom.';
comment on column access.membership.account_id is 'Who.';
comment on column access.membership.role is 'What they may do.';
comment on column access.membership.profession is 'Regulated profession or post (Act 108/2006).';
comment on column access.membership.fte is 'Share of full time.';
comment on column access.membership.valid_from is 'First day.';
comment on column access.membership.valid_to is 'Last day; empty while it lasts.';

create table access.session (
  secret_hash bytea primary key,
  account_id uuid not null references access.account,
  membership_id uuid references access.membership,
  strength text not null check (strength in ('half', 'full')),
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index on access.session (account_id);
create index on access.session (membership_id);
comment on table access.session is 'A signed-in device. Only the SHA-256 of its secret is kept. Half until the second factor.';
comment on column access.session.secret_hash is 'SHA-256 of the 256-bit secret in the cookie.';
comment on column access.session.account_id is 'Whose.';
comment on column access.session.membership_id is 'For which organisation they are acting now.';
comment on column access.session.strength is 'half = password only; sees nothing.';
comment on column access.session.seen_at is 'Last use.';
comment on column access.session.expires_at is 'End.';

create table access.sign_in_attempt (
  id bigint generated always as identity primary key,
  key text not null,
  at timestamptz not null default now()
);
create index on access.sign_in_attempt (key, at);
comment on table access.sign_in_attempt is 'Failed sign-ins by address and by account, for throttling. Purged after a day.';
comment on column access.sign_in_attempt.key is 'Hash of the network address or of the e-mail.';
comment on column access.sign_in_attempt.at is 'When.';

create table access.read_log (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  account_id uuid not null,
  membership_id uuid,
  organisation_id uuid,
  case_id uuid,
  person_id uuid,
  endpoint text not null,
  ground text not null check (ground in ('team', 'service', 'head', 'mandate', 'release', 'own', 'denied')),
  reason text
);
create index on access.read_log (case_id, at);
create index on access.read_log (person_id, at);
create index on access.read_log (xid, id);
comment on table access.read_log is 'Who opened whose file, when and why. Append-only; sealed in a hash chain.';
comment on column access.read_log.xid is 'Transaction, so that sealing never overtakes an unfinished one.';
comment on column access.read_log.at is 'When.';
comment on column access.read_log.account_id is 'Who.';
comment on column access.read_log.membership_id is 'For which organisation.';
comment on column access.read_log.endpoint is 'What was opened.';
comment on column access.read_log.ground is 'By what right: in the team, in the service, as head, by mandate, by a release; denied = refused attempt.';
comment on column access.read_log.reason is 'What the reader said, when asked.';

create table access.change_log (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default clock_timestamp(),
  account_id uuid,
  membership_id uuid,
  organisation_id uuid,
  case_id uuid,
  table_name text not null,
  row_id uuid,
  action text not null check (action in ('insert', 'update', 'delete')),
  was jsonb
);
create index on access.change_log (row_id);
create index on access.change_log (case_id, at);
create index on access.change_log (xid, id);
comment on table access.change_log is 'Every change of every row by one generic trigger: the values before. Append-only; sealed in a hash chain.';
comment on column access.change_log.xid is 'Transaction, so that sealing never overtakes an unfinished one.';
comment on column access.change_log.at is 'When.';
comment on column access.change_log.account_id is 'Who; empty for the system.';
comment on column access.change_log.membership_id is 'For which organisation.';
comment on column access.change_log.table_name is 'Schema and table.';
comment on column access.change_log.row_id is 'Row.';
comment on column access.change_log.action is 'What happened.';
comment on column access.change_log.was is 'Changed columns with their values before; the whole row when deleted.';

create table access.log_seal (
  id bigint generated always as identity primary key,
  log text not null check (log in ('read_log', 'change_log')),
  below_xid xid8 not null,
  row_count bigint not null,
  hash bytea not null,
  sealed_at timestamptz not null default now()
);
comment on table access.log_seal is 'Links of the hash chains: each covers the rows of transactions below below_xid not covered before, and the link before it.';
comment on column access.log_seal.log is 'Which log.';
comment on column access.log_seal.below_xid is 'Every transaction below this had ended.';
comment on column access.log_seal.row_count is 'How many rows this link covers.';
comment on column access.log_seal.hash is 'SHA-256 of the link before and the rows in order.';
comment on column access.log_seal.sealed_at is 'When.';

create table access.replay (
  id uuid primary key,
  account_id uuid not null references access.account,
  endpoint text not null,
  body_hash text not null,
  created_at timestamptz not null default now()
);
create index on access.replay (account_id);
comment on table access.replay is 'Ids under which something was created, so that a double click or an offline replay returns the first result.';
comment on column access.replay.account_id is 'Who sent it.';
comment on column access.replay.endpoint is 'To which endpoint.';
comment on column access.replay.body_hash is 'SHA-256 of the body: the same id with another body is refused.';

-- Keys of sharing: one number for (whose data, in which case, about whom), so that a policy compares arrays and needs no join.
create function access.share_key(organisation_id uuid, case_id uuid, person_id uuid) returns uuid language sql immutable parallel safe
  set search_path = pg_catalog, pg_temp as $$ select md5(organisation_id::text || case_id::text || person_id::text)::uuid $$;
create function access.share_keys(organisation_id uuid, case_id uuid, about uuid[]) returns uuid[] language sql immutable parallel safe
  set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(md5(organisation_id::text || case_id::text || p::text)::uuid), '{}') from unnest(about) p where case_id is not null $$;
create function access.level_rank(level text) returns int language sql immutable parallel safe
  set search_path = pg_catalog, pg_temp as $$ select array_position(array['involvement', 'commitments', 'plan', 'mapping', 'notes'], level) $$;
