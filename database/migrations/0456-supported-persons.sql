-- What an ESF project has to know of a supported person beside the records of work: consent, first and last day, standing on the labour market, schooling.
create table work.supported_person (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  project_id uuid not null references work.project,
  person_id uuid not null references people.person,
  agreed_on date,
  entered_on date,
  left_on date,
  labour text check (labour in ('employed', 'self_employed', 'unemployed', 'inactive')),
  schooling text check (schooling in ('isced0_2', 'isced3_4', 'isced5_8')),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organisation_id, project_id, person_id),
  check (left_on is null or entered_on is null or left_on >= entered_on)
);
create index on work.supported_person (project_id);
create index on work.supported_person (person_id);
create index on work.supported_person (author_id);
comment on table work.supported_person is 'Sheet of a supported person of an ESF project. Hours are never here: they follow from records. Leaves the organisation only in the export for IS ESF and only with the consent.';
comment on column work.supported_person.project_id is 'Project of kind esf.';
comment on column work.supported_person.person_id is 'Who is supported.';
comment on column work.supported_person.agreed_on is 'Day of the signed consent to being reported; without it the person is in no export.';
comment on column work.supported_person.entered_on is 'First day in the project, when it is not the first record.';
comment on column work.supported_person.left_on is 'Last day in the project.';
comment on column work.supported_person.labour is 'On the labour market when entering: employed, self-employed, unemployed, inactive.';
comment on column work.supported_person.schooling is 'Highest finished schooling by levels of ISCED.';
comment on column work.supported_person.author_id is 'Who wrote it.';
