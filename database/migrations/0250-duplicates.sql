-- One human being written down twice in one organisation: joined by a statement that can be taken back, never by rewriting rows.
create table people.merge (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  kept_id uuid not null references people.person,
  merged_id uuid not null references people.person,
  reason text not null,
  before jsonb not null default '{}',
  after jsonb not null default '{}',
  author_id uuid not null references access.membership,
  undone_at timestamptz,
  undone_by uuid references access.membership,
  undone_reason text not null default '',
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (kept_id <> merged_id),
  check ((undone_at is null) = (undone_by is null))
);
create unique index merge_once on people.merge (organisation_id, merged_id) where undone_at is null;
create index on people.merge (organisation_id, kept_id);
create index on people.merge (kept_id);
create index on people.merge (merged_id);
create index on people.merge (author_id);
create index on people.merge (undone_by);
comment on table people.merge is 'In this organisation merged_id is the same human being as kept_id. No other row changes but the chosen fields of the kept profile, so that sharing stays as it was and undoing is exact.';
comment on column people.merge.kept_id is 'Person whose card stays; what is written after the merge belongs to it.';
comment on column people.merge.merged_id is 'Person whose card is shown as the kept one.';
comment on column people.merge.reason is 'Why, in the words of whoever merged.';
comment on column people.merge.before is 'Fields of the kept profile as they were, by group; only those taken from the other card.';
comment on column people.merge.after is 'The same fields as they were taken from the other card.';
comment on column people.merge.author_id is 'Who merged.';
comment on column people.merge.undone_at is 'When it was taken back.';
comment on column people.merge.undone_by is 'Who took it back.';
comment on column people.merge.undone_reason is 'Why it was taken back.';

create table people.different (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  one_id uuid not null references people.person,
  other_id uuid not null references people.person,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  unique (organisation_id, one_id, other_id),
  check (one_id < other_id)
);
create index on people.different (one_id);
create index on people.different (other_id);
create index on people.different (author_id);
comment on table people.different is 'Two similar cards that somebody said are two people: not suggested again.';
comment on column people.different.one_id is 'The person with the smaller id.';
comment on column people.different.other_id is 'The other one.';
comment on column people.different.author_id is 'Who said so.';
