-- Sharing back is the other organisation's own decision; a membership can end within the day.
create table access.release_return (
  release_id uuid primary key references access.release,
  organisation_id uuid not null references access.organisation,
  agreed_at timestamptz not null default now(),
  ended_at timestamptz,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on access.release_return (organisation_id);
create index on access.release_return (author_id);
comment on table access.release_return is 'The receiving organisation agrees to pass the same back on a mutual release. Without it nothing flows back: nobody may open another organisation''s records by a release they wrote themselves.';
comment on column access.release_return.release_id is 'The mutual release.';
comment on column access.release_return.agreed_at is 'Since when.';
comment on column access.release_return.ended_at is 'Since when no more.';
comment on column access.release_return.author_id is 'Who decided it for the receiving organisation.';

alter table access.membership add column ended_at timestamptz;
comment on column access.membership.ended_at is 'Ended at this moment, without waiting for the end of the day.';
