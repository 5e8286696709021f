-- How columns of a file of records were understood, for the next file with the same headings.
create table work.import_mapping (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  headings text not null check (headings ~ '^[0-9a-f]{64}$'),
  mapping jsonb not null,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organisation_id, headings)
);
create index on work.import_mapping (author_id);
comment on table work.import_mapping is 'Which column of a file of records is what, as somebody last confirmed it; offered for the next file with the same headings.';
comment on column work.import_mapping.headings is 'SHA-256 of the headings: the headings themselves are not kept, a name may stand in them.';
comment on column work.import_mapping.mapping is 'Fields by the position of the column, what is the same in every row, and the words of the file that were matched to a code, place, partner or project.';
comment on column work.import_mapping.author_id is 'Who first confirmed it.';
