-- What was said of a programme in public, by key activity.
create table programmes.publicity (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  programme_id uuid not null references programmes.programme,
  activity_id uuid references programmes.activity,
  kind text not null check (kind in ('article', 'forum', 'web', 'network', 'broadcast', 'other')),
  title text not null check (title <> ''),
  place text not null default '',
  on_day date not null,
  link text not null default '' check (link = '' or link like 'https://%'),
  reach int check (reach >= 0),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on programmes.publicity (organisation_id);
create index on programmes.publicity (programme_id, on_day);
create index on programmes.publicity (activity_id);
create index on programmes.publicity (author_id);
comment on table programmes.publicity is 'What was said of a programme in public: an article, a professional forum, the web, a social network, broadcast. Kept for the funder by key activity.';
comment on column programmes.publicity.programme_id is 'Programme.';
comment on column programmes.publicity.activity_id is 'Key activity that it tells of; empty = of the whole programme.';
comment on column programmes.publicity.kind is 'article, professional forum, web, social network, broadcast, other.';
comment on column programmes.publicity.title is 'What it is called.';
comment on column programmes.publicity.place is 'Where: the paper, conference, page.';
comment on column programmes.publicity.on_day is 'When.';
comment on column programmes.publicity.link is 'Where it can be seen.';
comment on column programmes.publicity.reach is 'How many people it reached: readers, listeners, those present; empty = nobody knows.';
comment on column programmes.publicity.author_id is 'Who wrote it down.';

create table programmes.publicity_document (
  document_id uuid primary key references documents.document on delete cascade,
  organisation_id uuid not null references access.organisation,
  publicity_id uuid not null references programmes.publicity on delete cascade,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on programmes.publicity_document (organisation_id);
create index on programmes.publicity_document (publicity_id);
create index on programmes.publicity_document (author_id);
comment on table programmes.publicity_document is 'A proof of publicity: a copy of the article, a photograph of a poster. About no client.';
comment on column programmes.publicity_document.document_id is 'Document.';
comment on column programmes.publicity_document.publicity_id is 'What it proves.';
comment on column programmes.publicity_document.author_id is 'Who put it there.';
