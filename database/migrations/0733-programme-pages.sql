-- What everybody reads of a programme: exactly what whoever leads it saw and published.
create table programmes.page (
  programme_id uuid primary key references programmes.programme,
  organisation_id uuid not null references access.organisation,
  content jsonb,
  published_at timestamptz,
  published_by uuid references access.membership,
  withdrawn_at timestamptz,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  check ((content is null) = (published_at is null))
);
create index on programmes.page (organisation_id);
create index on programmes.page (published_by);
create index on programmes.page (author_id);
comment on table programmes.page is 'Public page of a programme. What is in it was read through before it was published and does not change until it is published anew.';
comment on column programmes.page.programme_id is 'Programme.';
comment on column programmes.page.content is 'What everybody reads (programmes.page_of at that time); empty = not published.';
comment on column programmes.page.published_at is 'When it was published last.';
comment on column programmes.page.published_by is 'Who published it.';
comment on column programmes.page.withdrawn_at is 'When it was taken back last.';
comment on column programmes.page.author_id is 'Who published it first.';

create table programmes.page_hidden (
  site_id uuid primary key references programmes.site,
  organisation_id uuid not null references access.organisation,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on programmes.page_hidden (organisation_id);
create index on programmes.page_hidden (author_id);
comment on table programmes.page_hidden is 'Sites that do not want to be named on the public page of their programme. Holds at once, also on a page published before.';
comment on column programmes.page_hidden.site_id is 'Site.';
comment on column programmes.page_hidden.author_id is 'Who asked for it.';
