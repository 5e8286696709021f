-- Finding help: what is searched through, and what stands on public pages. Both are put together by triggers (modules/directory/find/access.sql).

-- One row for each service: what filters ask for beside what a card shows, so that a search over tens of thousands reads one table.
create table directory.finding (
  service_id uuid primary key references directory.service on delete cascade,
  organisation_id uuid not null references access.organisation,
  common boolean not null,
  accepts boolean not null,
  interpreting boolean not null,
  ends_on date,
  free int,
  free_on date,
  age_from int,
  age_to int,
  sort text collate "C" not null,
  week int4multirange not null,
  exceptions datemultirange not null,
  limited boolean not null,
  covers text[] not null,
  needs text[] not null,
  target_groups text[] not null,
  languages text[] not null,
  attributes text[] not null,
  forms text[] not null,
  place_ids uuid[] not null,
  titles tsvector not null,
  words tsvector not null,
  card jsonb not null
);
-- Words and the card are read of the few rows that are shown: they lie apart, so that filtering passes over small rows.
alter table directory.finding set (toast_tuple_target = 256);
alter table directory.finding alter sort set storage main, alter week set storage main, alter exceptions set storage main, alter covers set storage main, alter needs set storage main, alter target_groups set storage main,
  alter languages set storage main, alter attributes set storage main, alter forms set storage main, alter place_ids set storage main;
create index on directory.finding (organisation_id);
create index on directory.finding using gin (words);
create index on directory.finding using gin (titles);
create index on directory.finding using gin (covers);
create index on directory.finding using gin (needs);
create index on directory.finding using gin (languages);
create index on directory.finding using gin (target_groups);
create index on directory.finding using gin (attributes);
comment on table directory.finding is 'What a search for help asks for, one row for each service; derived from the other tables of the directory.';
comment on column directory.finding.service_id is 'Which service.';
comment on column directory.finding.common is 'In the common directory: a service of an organisation here, or an open service of a partner.';
comment on column directory.finding.accepts is 'Takes new people.';
comment on column directory.finding.interpreting is 'Arranges interpreting.';
comment on column directory.finding.ends_on is 'Last day of the service or of its partner.';
comment on column directory.finding.free is 'Free places as last told by an organisation that is not masked, or by its own.';
comment on column directory.finding.free_on is 'When they were told.';
comment on column directory.finding.age_from is 'Youngest, in years.';
comment on column directory.finding.age_to is 'Oldest, in years.';
comment on column directory.finding.sort is 'Name as Czech sorts it, compared byte by byte.';
comment on column directory.finding.week is 'Minutes of the week (Monday 0:00 is 0) on the clock of Prague in which it is open by its weekdays; over Sunday night from 0 again.';
comment on column directory.finding.exceptions is 'Days on which something else than weekdays may hold: then hours themselves are asked.';
comment on column directory.finding.limited is 'Some weekdays hold only from or to a day: then hours themselves are asked.';
comment on column directory.finding.covers is 'Codes of districts and regions that it works in; * is everywhere.';
comment on column directory.finding.needs is 'Codes of need_domain.';
comment on column directory.finding.target_groups is 'Codes of target_group.';
comment on column directory.finding.languages is 'Codes of language.';
comment on column directory.finding.attributes is 'Codes of service_attribute.';
comment on column directory.finding.forms is 'Forms of the service.';
comment on column directory.finding.place_ids is 'Where it is given; what of a place is seen, the place says.';
comment on column directory.finding.titles is 'Words of the name, of whose it is and of the type, without accents.';
comment on column directory.finding.words is 'All words without accents: titles, labels of codes, where, what it does.';
comment on column directory.finding.card is 'Contacts, hours, what was told last, what to bring: what a card and a signpost show.';

-- Every word that occurs, so that a slip finds its neighbours. Read by nobody but the function that searches.
create table directory.finding_word (word text primary key);
create index on directory.finding_word using gin (word public.gin_trgm_ops);
comment on table directory.finding_word is 'Words of the directory without accents, for searching with a slip; no word says where it stands.';
comment on column directory.finding_word.word is 'A word.';

-- What everybody may read without signing in: services that agreed. The role of public pages reads this table, code lists and nothing else.
create table directory.published (
  service_id uuid primary key references directory.service on delete cascade,
  organisation_id uuid not null references access.organisation,
  provider_id uuid not null,
  since date not null,
  ends_on date,
  name text not null,
  provider_name text not null,
  covers text[] not null,
  needs text[] not null,
  languages text[] not null,
  interpreting boolean not null,
  words tsvector not null,
  content jsonb not null,
  changed_at timestamptz not null default now()
);
create index on directory.published (organisation_id);
create index on directory.published (provider_id);
comment on table directory.published is 'Services that agreed to stand on public pages and in the public export, as they stand there.';
comment on column directory.published.service_id is 'Which service.';
comment on column directory.published.provider_id is 'Who provides it: an organisation here or a partner.';
comment on column directory.published.since is 'It agreed on this day.';
comment on column directory.published.ends_on is 'Last day of the service or of its partner.';
comment on column directory.published.name is 'Name of the service.';
comment on column directory.published.provider_name is 'Name of who provides it.';
comment on column directory.published.covers is 'Codes of districts and regions that it works in; * is everywhere.';
comment on column directory.published.needs is 'Codes of need_domain.';
comment on column directory.published.languages is 'Codes of language.';
comment on column directory.published.interpreting is 'Arranges interpreting.';
comment on column directory.published.words is 'Words without accents.';
comment on column directory.published.content is 'All that is published about it.';
comment on column directory.published.changed_at is 'When the content changed last.';
