-- What is within a membership's reach, worked out once and asked many times. Not in the write-ahead log: after a crash it is worked out anew.
create unlogged table access.reach (
  membership_id uuid primary key references access.membership on delete cascade,
  organisation_id uuid not null,
  role text not null,
  day date not null,
  until timestamptz not null,
  seen pg_snapshot not null,
  made_by xid8 not null default pg_current_xact_id(),
  since xid8 not null,
  depends uuid[] not null,
  organisations uuid[],
  services uuid[],
  flow_releases uuid[],
  flow_organisations uuid[],
  flow_cases uuid[],
  flow_persons uuid[],
  flow_ranks int[],
  keys uuid[],
  key_ends int[],
  profile_keys uuid[],
  profile_key_ends int[],
  case_keys uuid[],
  case_key_ends int[],
  cases uuid[],
  lead_cases uuid[],
  open_cases uuid[],
  people uuid[],
  releases_to_me uuid[],
  releases_given uuid[],
  releases_from_me uuid[],
  colleagues uuid[],
  accounts uuid[],
  mandates uuid[]
);
comment on table access.reach is 'What is within the reach of a membership, as the access functions worked it out. Believed only on its day, before its end, and while no change of what it depends on has come since (access.reach_change). Empty columns are not worked out yet.';
comment on column access.reach.membership_id is 'Whose.';
comment on column access.reach.organisation_id is 'In this organisation.';
comment on column access.reach.role is 'In this role.';
comment on column access.reach.day is 'Day for which it holds: what begins or ends with a day changes it.';
comment on column access.reach.until is 'Until when it holds within the day.';
comment on column access.reach.seen is 'Which transactions it knows of: what others changed is not in it.';
comment on column access.reach.made_by is 'Transaction that worked it out: whatever that one changes ends it.';
comment on column access.reach.since is 'The oldest transaction that it may not know of.';
comment on column access.reach.depends is 'Organisations and membership whose changes end it; nil stands for changes that concern everybody.';
comment on column access.reach.organisations is 'Organisations acted for.';
comment on column access.reach.services is 'Services whose clients are seen.';
comment on column access.reach.flow_releases is 'What flows here: release; the four columns that follow belong to it by position.';
comment on column access.reach.flow_organisations is 'From which organisation.';
comment on column access.reach.flow_cases is 'In which case.';
comment on column access.reach.flow_persons is 'About whom.';
comment on column access.reach.flow_ranks is 'How much, 1 to 5.';
comment on column access.reach.keys is 'Keys of what is released, the highest level first.';
comment on column access.reach.key_ends is 'How many of the keys carry at least level 1, 2, … 5.';
comment on column access.reach.profile_keys is 'The same for profiles.';
comment on column access.reach.profile_key_ends is 'How many carry at least each level.';
comment on column access.reach.case_keys is 'The same for rows of a case that concern no person.';
comment on column access.reach.case_key_ends is 'How many carry at least each level.';
comment on column access.reach.cases is 'Cases that can be opened.';
comment on column access.reach.lead_cases is 'Those led by own organisations.';
comment on column access.reach.open_cases is 'Those that may be written into.';
comment on column access.reach.people is 'Persons.';
comment on column access.reach.releases_to_me is 'Releases received.';
comment on column access.reach.releases_given is 'Releases given.';
comment on column access.reach.releases_from_me is 'Releases given in cases that may be written into.';
comment on column access.reach.colleagues is 'Memberships whose names are known.';
comment on column access.reach.accounts is 'Accounts whose names are known.';
comment on column access.reach.mandates is 'Mandates of own organisations.';
-- Long arrays are stored as they are: random ids do not compress.
do $$ declare c text; begin
  for c in select attname from pg_attribute where attrelid = 'access.reach'::regclass and attnum > 0 and atttypid = 'uuid[]'::regtype loop execute format('alter table access.reach alter %I set storage external', c); end loop;
end $$;

create unlogged table access.reach_change (
  about uuid not null,
  xid xid8 not null default pg_current_xact_id(),
  primary key (about, xid)
);
comment on table access.reach_change is 'Whose reach a transaction may have changed. Written by triggers in that very transaction, so that withdrawing a release acts at once.';
comment on column access.reach_change.about is 'Organisation or membership; nil = everybody.';
comment on column access.reach_change.xid is 'Transaction that changed it.';

-- What the transaction that asks has made sure of at its beginning: who is asking, and that what is held of their reach holds.
create unlogged table access.asking (
  backend int primary key,
  began timestamptz not null,
  secret_hash bytea not null,
  account_id uuid not null,
  membership_id uuid not null,
  organisation_id uuid not null,
  role text not null,
  language text not null,
  made_by xid8 not null,
  organisations uuid[] not null,
  services uuid[] not null
) with (fillfactor = 20);
comment on table access.asking is 'One row for each database connection: who asks in its present transaction, found out once. Rows of earlier transactions say nothing.';
comment on column access.asking.backend is 'Process of the connection.';
comment on column access.asking.began is 'Beginning of the transaction: the row counts in no other.';
comment on column access.asking.secret_hash is 'For this session.';
comment on column access.asking.account_id is 'Who.';
comment on column access.asking.membership_id is 'As whom.';
comment on column access.asking.organisation_id is 'For which organisation.';
comment on column access.asking.role is 'In which role.';
comment on column access.asking.language is 'Language of the account.';
comment on column access.asking.made_by is 'Which working out of the reach holds.';
comment on column access.asking.organisations is 'Organisations acted for.';
comment on column access.asking.services is 'Services whose clients are seen.';

-- Written so that the planner puts it in place of the call: it is asked for nearly every row.
create or replace function platform.today() returns date language sql stable return (timezone('Europe/Prague', now()))::date;
