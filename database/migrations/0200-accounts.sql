-- Ways into an account: invitations, passkeys, an identity provider; what a session knows of its device; locking.
alter table access.organisation add column idle_minutes int not null default 15 check (idle_minutes between 2 and 60);
comment on column access.organisation.idle_minutes is 'After so many minutes without anybody at the keyboard the screen locks.';

alter table access.account
  add column must_change_password boolean not null default false,
  add column totp_next bytea;
comment on column access.account.must_change_password is 'The password was given by somebody else: nothing is seen until it is changed.';
comment on column access.account.totp_next is 'Secret of a second factor that waits for its first code, sealed.';
update access.account set totp_next = totp_secret, totp_secret = null where totp_confirmed_at is null;

alter table access.session
  add column id uuid not null default gen_random_uuid() unique,
  add column device text not null default '',
  add column locked_at timestamptz,
  add column awake_until timestamptz not null default now() + interval '17 minutes',
  add column confirmed_at timestamptz not null default now();
comment on column access.session.id is 'Name of the session in the list of devices; worth nothing for signing in.';
comment on column access.session.device is 'Short name of the device from its browser: "Firefox, Windows".';
comment on column access.session.locked_at is 'Locked by hand or by an idle screen; opened by a password, a passkey or a code.';
comment on column access.session.awake_until is 'Without a sign of somebody at work the session counts as locked from then on.';
comment on column access.session.confirmed_at is 'When the person last proved who they are; ways into the account change only soon after.';
comment on column access.session.expires_at is 'Absolute end: unlocking does not move it.';

create table access.invitation (
  id uuid primary key,
  account_id uuid not null references access.account,
  secret_hash bytea not null unique,
  expires_at timestamptz not null default now() + interval '7 days',
  used_at timestamptz,
  revoked_at timestamptz,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on access.invitation (account_id);
create index on access.invitation (author_id);
comment on table access.invitation is 'A link sent by e-mail by which a new account chooses its way in. Single use; a newer one revokes the older.';
comment on column access.invitation.account_id is 'Who is invited.';
comment on column access.invitation.secret_hash is 'SHA-256 of the 256-bit secret in the link.';
comment on column access.invitation.expires_at is 'End.';
comment on column access.invitation.used_at is 'When it was accepted.';
comment on column access.invitation.revoked_at is 'Since when it is worth nothing.';
comment on column access.invitation.author_id is 'Who invited.';

create table access.password_reset (
  secret_hash bytea primary key,
  account_id uuid not null references access.account,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);
create index on access.password_reset (account_id);
comment on table access.password_reset is 'A forgotten password: a link sent to the account''s address. Single use.';
comment on column access.password_reset.secret_hash is 'SHA-256 of the 256-bit secret in the link.';
comment on column access.password_reset.account_id is 'Whose.';
comment on column access.password_reset.expires_at is 'End.';
comment on column access.password_reset.used_at is 'When a new password was set, or a newer link asked for.';

create table access.backup_code (
  code_hash bytea primary key,
  account_id uuid not null references access.account,
  used_at timestamptz,
  created_at timestamptz not null default now()
);
create index on access.backup_code (account_id);
comment on table access.backup_code is 'Codes on paper for the day the phone is lost. Each works once.';
comment on column access.backup_code.code_hash is 'HMAC-SHA-256 of the account and the code by the key that stands beside the database.';
comment on column access.backup_code.account_id is 'Whose.';
comment on column access.backup_code.used_at is 'When it was used.';

create table access.passkey (
  id uuid primary key,
  account_id uuid not null references access.account,
  name text not null check (length(name) between 1 and 80),
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null default 0,
  transports text[] not null default '{}',
  backed_up boolean not null default false,
  last_used_at timestamptz,
  created_at timestamptz not null default now()
);
create index on access.passkey (account_id);
comment on table access.passkey is 'A key in a phone, computer or token that signs its owner in after a fingerprint, face or PIN.';
comment on column access.passkey.account_id is 'Whose.';
comment on column access.passkey.name is 'How the owner calls it.';
comment on column access.passkey.credential_id is 'Name the device gave it, base64url.';
comment on column access.passkey.public_key is 'COSE public key.';
comment on column access.passkey.counter is 'Signatures made, when the device counts them: a lower number means a copy.';
comment on column access.passkey.transports is 'How the browser reaches it.';
comment on column access.passkey.backed_up is 'Kept in the owner''s cloud as well.';
comment on column access.passkey.last_used_at is 'Last use.';

create table access.challenge (
  hash bytea primary key,
  purpose text not null check (purpose in ('register', 'invited', 'sign_in', 'confirm')),
  session_id uuid references access.session (id) on delete cascade,
  account_id uuid references access.account,
  expires_at timestamptz not null
);
create index on access.challenge (session_id);
create index on access.challenge (account_id);
comment on table access.challenge is 'Random numbers for passkeys to sign. Each works once, for what and whom it was made.';
comment on column access.challenge.hash is 'SHA-256 of the number.';
comment on column access.challenge.purpose is 'What it may be used for.';
comment on column access.challenge.session_id is 'For which session.';
comment on column access.challenge.account_id is 'For which account.';
comment on column access.challenge.expires_at is 'End.';

create table access.oidc_identity (
  id uuid primary key,
  account_id uuid not null references access.account,
  issuer text not null,
  subject text not null,
  label text not null default '',
  last_used_at timestamptz,
  created_at timestamptz not null default now(),
  unique (issuer, subject)
);
create index on access.oidc_identity (account_id);
comment on table access.oidc_identity is 'A person as an identity provider knows them, linked by an invitation or by the signed-in person; never by an address.';
comment on column access.oidc_identity.account_id is 'Whose.';
comment on column access.oidc_identity.issuer is 'The provider.';
comment on column access.oidc_identity.subject is 'The provider''s unchanging name of the person.';
comment on column access.oidc_identity.label is 'What the provider shows: an address or a name, when it was linked.';
comment on column access.oidc_identity.last_used_at is 'Last sign-in.';

create table access.oidc_flow (
  state_hash bytea primary key,
  browser_hash bytea not null,
  purpose text not null check (purpose in ('signIn', 'link', 'unlock', 'invitation', 'linking')),
  session_id uuid references access.session (id) on delete cascade,
  invitation_hash bytea,
  sealed bytea not null,
  expires_at timestamptz not null
);
create index on access.oidc_flow (session_id);
comment on table access.oidc_flow is 'On the way to the identity provider and back. Each row is taken once.';
comment on column access.oidc_flow.state_hash is 'SHA-256 of the state that the provider gives back; of the token that confirms, when linking.';
comment on column access.oidc_flow.browser_hash is 'SHA-256 of the secret in the cookie of the browser that set out.';
comment on column access.oidc_flow.purpose is 'What is done when they come back.';
comment on column access.oidc_flow.session_id is 'The session that set out.';
comment on column access.oidc_flow.invitation_hash is 'The invitation that is being accepted.';
comment on column access.oidc_flow.sealed is 'PKCE verifier and nonce, or the identity to be linked; AES-256-GCM.';
comment on column access.oidc_flow.expires_at is 'End.';
