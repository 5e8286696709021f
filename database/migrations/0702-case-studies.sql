-- Case studies of a programme: anonymised stories, approved with an eye on what is rare over the whole set of cases.
create table programmes.study (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  programme_id uuid not null references programmes.programme,
  site_id uuid not null references programmes.site,
  title text not null check (title <> ''),
  text text not null check (text <> ''),
  kept text[] not null default '{}',
  kept_reason text not null default '',
  household text not null default '' check (household in ('', 'alone', 'adults', 'one_parent', 'parents', 'with_children', 'without_children')),
  children text not null default '' check (children in ('', 'none', 'one', 'two', 'three', 'four', 'five_more', 'one_two', 'three_more')),
  citizenship text not null default '' check (citizenship in ('', 'czech', 'ukraine', 'eu', 'other', 'foreign')),
  age text not null default '' check (age in ('', 'under_18', '18_29', '30_44', '45_64', '65_more', 'adult')),
  district text not null default '' check (district in ('', 'regional_city', 'smaller')),
  topics text[] not null default '{}',
  state text not null default 'offered' check (state in ('offered', 'returned', 'approved', 'withdrawn')),
  owner_name text not null default '',
  word text not null default '',
  decided_at timestamptz,
  decided_by uuid references access.membership,
  decided_name text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (state not in ('returned', 'approved') or decided_at is not null),
  check (state <> 'returned' or word <> '')
);
create index on programmes.study (organisation_id);
create index on programmes.study (programme_id);
create index on programmes.study (site_id);
create index on programmes.study (decided_by);
create index on programmes.study (author_id);
comment on table programmes.study is 'An anonymised story offered to a programme as a case study, with its features said apart from the words. Read by others once approved, without the site. Of which case it is stands in study_origin.';
comment on column programmes.study.programme_id is 'Programme.';
comment on column programmes.study.site_id is 'Site whose story it is; readers of approved studies are not told.';
comment on column programmes.study.title is 'What it is called.';
comment on column programmes.study.text is 'The story as it was confirmed when it was offered.';
comment on column programmes.study.kept is 'Words that look like a name and were knowingly kept.';
comment on column programmes.study.kept_reason is 'Why they were kept.';
comment on column programmes.study.household is 'Kind of household; empty = not said.';
comment on column programmes.study.children is 'Number of children, exact or as a band; empty = not said.';
comment on column programmes.study.citizenship is 'Group of citizenships; empty = not said.';
comment on column programmes.study.age is 'Age band of the client; empty = not said.';
comment on column programmes.study.district is 'Kind of district: of a regional city or smaller; empty = not said.';
comment on column programmes.study.topics is 'Codes of the list need_domain that the story is about.';
comment on column programmes.study.state is 'offered, returned with a word, approved, withdrawn by its owner.';
comment on column programmes.study.owner_name is 'Name of who offers it, for the approver; set by the database.';
comment on column programmes.study.word is 'What the approver said.';
comment on column programmes.study.decided_at is 'When it was approved or returned; set by the database.';
comment on column programmes.study.decided_by is 'Who approved or returned it; set by the database.';
comment on column programmes.study.decided_name is 'Their name, for the other side; set by the database.';
comment on column programmes.study.author_id is 'Whose it is: who offered it.';

create table programmes.study_origin (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  study_id uuid not null unique references programmes.study on delete cascade,
  case_id uuid not null references cases.case,
  story_id uuid references cases.anonymised_story on delete set null,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on programmes.study_origin (organisation_id);
create index on programmes.study_origin (case_id);
create index on programmes.study_origin (story_id);
create index on programmes.study_origin (author_id);
comment on table programmes.study_origin is 'From which case a case study comes: known to whoever offered it and to nobody else.';
comment on column programmes.study_origin.study_id is 'Case study.';
comment on column programmes.study_origin.case_id is 'Case.';
comment on column programmes.study_origin.story_id is 'Confirmed story.';
comment on column programmes.study_origin.author_id is 'Who offered it.';
