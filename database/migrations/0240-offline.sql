-- Work without signal: how long a device may keep what it took along, the right to hand over what it holds, and what was handed over.
create schema offline;
comment on schema offline is 'Work without signal: rules for devices, and records handed over by somebody whose access has ended.';

create table offline.setting (
  organisation_id uuid primary key references access.organisation,
  vault_days int not null default 3 check (vault_days between 1 and 7),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on offline.setting (author_id);
comment on table offline.setting is 'What an organisation decides about devices without signal. Without a row the defaults hold.';
comment on column offline.setting.author_id is 'Who decided first; the change log tells the rest.';
comment on column offline.setting.vault_days is 'After so many days without contact with the server a device removes what it took along.';

create table offline.deposit_right (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references access.organisation,
  token_hash bytea not null unique,
  expires_at timestamptz not null,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on offline.deposit_right (organisation_id);
create index on offline.deposit_right (author_id);
comment on table offline.deposit_right is 'A device may put down what was written on it, once its session has ended too. Grants nothing else; nothing can be read with it.';
comment on column offline.deposit_right.token_hash is 'SHA-256 of the 256-bit secret that the device got along with what it took.';
comment on column offline.deposit_right.expires_at is 'End.';
comment on column offline.deposit_right.author_id is 'The membership it was issued to: author of whatever is put down with it.';

create table offline.deposit (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references access.organisation,
  item_id uuid not null,
  written_at timestamptz not null,
  sealed bytea not null,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  unique (author_id, item_id)
);
create index on offline.deposit (organisation_id);
comment on table offline.deposit is 'Something written on a device whose access had ended before it was sent. The head of the organisation enters or discards it.';
comment on column offline.deposit.item_id is 'Id made by the device: the same thing put down twice is one.';
comment on column offline.deposit.written_at is 'When it was written, by the clock of the device.';
comment on column offline.deposit.sealed is 'What was to be sent and where, sealed with AES-256-GCM by the key of the server.';
comment on column offline.deposit.author_id is 'Who wrote it.';

create table offline.settlement (
  deposit_id uuid primary key references offline.deposit,
  organisation_id uuid not null references access.organisation,
  outcome text not null check (outcome in ('entered', 'discarded')),
  reason text not null default '',
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  check (outcome = 'entered' or reason <> '')
);
create index on offline.settlement (organisation_id);
create index on offline.settlement (author_id);
comment on table offline.settlement is 'What became of something handed over. Never changed.';
comment on column offline.settlement.deposit_id is 'What was handed over.';
comment on column offline.settlement.outcome is 'Entered under its author, or discarded.';
comment on column offline.settlement.reason is 'Why it was discarded.';
comment on column offline.settlement.author_id is 'Who decided.';

alter table work.record add column entered_by uuid references access.membership;
create index on work.record (entered_by) where entered_by is not null;
comment on column work.record.entered_by is 'Who entered it for its author, whose access had ended before it was sent; empty when the author did.';
