-- The calendar in a telephone: a secret address for each membership. Calendar programs cannot sign in, so the address itself is the key.
create table meetings.calendar_feed (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references access.organisation,
  membership_id uuid not null unique references access.membership,
  secret_hash bytea not null unique,
  created_at timestamptz not null default now()
);
create index on meetings.calendar_feed (organisation_id);
comment on table meetings.calendar_feed is 'Secret address of a membership''s own calendar; a new one replaces the old one.';
comment on column meetings.calendar_feed.membership_id is 'Whose; the address is worth nothing once the membership or the account has ended.';
comment on column meetings.calendar_feed.secret_hash is 'SHA-256 of the 256-bit secret in the address.';

-- Apart from the address, so that each look of a telephone leaves no line in the change log.
create table meetings.calendar_fetch (
  feed_id uuid primary key references meetings.calendar_feed on delete cascade,
  fetched_at timestamptz not null default now(),
  etag text not null,
  changed_at timestamptz not null default now()
);
comment on table meetings.calendar_fetch is 'When a calendar program last asked, and when what it gets last changed.';
comment on column meetings.calendar_fetch.feed_id is 'Which address.';
comment on column meetings.calendar_fetch.fetched_at is 'Last asked.';
comment on column meetings.calendar_fetch.etag is 'Hash of what it got then.';
comment on column meetings.calendar_fetch.changed_at is 'Since when it gets the same.';
