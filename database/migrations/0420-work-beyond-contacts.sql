-- Work beyond contacts: field work, screening, courses, talks with partners, materials, training. All of it is a record of work; what only some kinds
-- have (groups without names, shares of projects, materials) stands in tables beside it.
alter table directory.own_code drop constraint own_code_list_check;
alter table directory.own_code add constraint own_code_list_check check (list in ('need_domain', 'vulnerability_factor', 'activity', 'accommodation_kind', 'closing_reason', 'barrier_domain', 'document_kind', 'service_attribute', 'work_topic', 'situation'));

-- Projects and donors: who pays for work. Also programmes of later rooms stand here.
create table work.project (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  name text not null,
  donor text not null default '',
  donor_kind text not null default 'other' check (donor_kind in ('esf', 'ministry', 'region', 'municipality', 'foundation', 'own', 'other')),
  registration_number text not null default '',
  starts_on date not null,
  ends_on date,
  minimum_hours numeric(6, 1) check (minimum_hours >= 0),
  note text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (ends_on is null or ends_on >= starts_on)
);
create index on work.project (organisation_id);
create index on work.project (author_id);
comment on table work.project is 'A project or another source that pays for work: donor, number, from when to when. About no client.';
comment on column work.project.name is 'Name people use.';
comment on column work.project.donor is 'Who gives the money.';
comment on column work.project.donor_kind is 'esf = supported persons and hours are reported to IS ESF; ministry, region, municipality, foundation, own money, other.';
comment on column work.project.registration_number is 'Number at the donor.';
comment on column work.project.starts_on is 'First day.';
comment on column work.project.ends_on is 'Last day.';
comment on column work.project.minimum_hours is 'From how many hours somebody counts as a supported person (OPZ+: 40); empty = everybody counts.';
comment on column work.project.note is 'What is good to know about reporting.';
comment on column work.project.author_id is 'Who wrote it.';

create table work.course (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  service_id uuid references directory.service,
  name text not null,
  kind text not null check (kind in ('sociocultural', 'czech', 'other')),
  topics text[] not null default '{}',
  language text,
  place_id uuid references directory.place,
  place text not null default '',
  orp_code text references directory.orp,
  starts_on date,
  ends_on date,
  planned_sessions int check (planned_sessions between 1 and 500),
  capacity int check (capacity between 1 and 1000),
  closed_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (ends_on is null or starts_on is null or ends_on >= starts_on)
);
create index on work.course (organisation_id);
create index on work.course (service_id);
create index on work.course (place_id);
create index on work.course (orp_code);
create index on work.course (author_id);
comment on table work.course is 'A course: sociocultural, Czech lessons, another. Its sessions are meetings, what was done at them is in records of work.';
comment on column work.course.service_id is 'Service that holds it.';
comment on column work.course.name is 'Name.';
comment on column work.course.kind is 'Sociocultural course, Czech lessons, another.';
comment on column work.course.topics is 'Codes of the list work_topic.';
comment on column work.course.language is 'Language it is held in.';
comment on column work.course.place_id is 'Usual place.';
comment on column work.course.place is 'Usual place in words.';
comment on column work.course.orp_code is 'District.';
comment on column work.course.starts_on is 'First session.';
comment on column work.course.ends_on is 'Last session.';
comment on column work.course.planned_sessions is 'How many sessions are planned.';
comment on column work.course.capacity is 'For how many people.';
comment on column work.course.closed_on is 'Closed on.';
comment on column work.course.author_id is 'Who wrote it.';

create table work.import (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  file_name text not null,
  row_count int not null check (row_count > 0),
  from_day date not null,
  to_day date not null,
  undone_at timestamptz,
  undone_by uuid references access.membership,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on work.import (organisation_id);
create index on work.import (undone_by);
create index on work.import (author_id);
comment on table work.import is 'Records of work that came in one file. Undone as a whole: its records go, this row stays.';
comment on column work.import.file_name is 'Name of the file without its folder.';
comment on column work.import.row_count is 'How many records it brought.';
comment on column work.import.from_day is 'First day of its records.';
comment on column work.import.to_day is 'Last day of its records.';
comment on column work.import.undone_at is 'Taken back at.';
comment on column work.import.undone_by is 'By whom.';
comment on column work.import.author_id is 'Who confirmed it.';

alter table work.record drop constraint record_kind_check;
alter table work.record add constraint record_kind_check check (kind in ('contact', 'coordination', 'administration', 'field_visit', 'screening', 'course', 'partner_talk', 'assistance', 'tutoring',
  'counselling_hours', 'event', 'interpreting', 'distribution', 'staff_training', 'supervision', 'awareness'));
alter table work.record add column topics text[] not null default '{}', add column orp_code text references directory.orp, add column partner_id uuid references directory.partner,
  add column target_groups text[] not null default '{}', add column situations text[] not null default '{}', add column workers uuid[] not null default '{}', add column accredited boolean,
  add column course_id uuid references work.course, add column meeting_id uuid references meetings.meeting, add column import_id uuid references work.import, add column detailed boolean not null default false;
create index on work.record (orp_code) where orp_code is not null;
create index on work.record (partner_id) where partner_id is not null;
create index on work.record (course_id) where course_id is not null;
create index on work.record (meeting_id) where meeting_id is not null;
create index on work.record (import_id) where import_id is not null;
comment on column work.record.kind is 'What was done: contact, coordination and administration follow directness; the others are chosen: field visit, screening, course, talk with a partner, assistance at an office, tutoring, counselling hours, event, interpreting, distribution of materials, staff training, supervision, awareness activity.';
comment on column work.record.topics is 'Codes of the list work_topic.';
comment on column work.record.orp_code is 'District where it happened; that of the place when a place is named.';
comment on column work.record.partner_id is 'Body it was done with.';
comment on column work.record.target_groups is 'Codes of the list target_group: for whom, when no client is named.';
comment on column work.record.situations is 'Codes of the list situation that the work was about: pregnancy, a child with special needs.';
comment on column work.record.workers is 'Memberships of colleagues who did it together with the author.';
comment on column work.record.accredited is 'Training: with accreditation or without.';
comment on column work.record.course_id is 'Course that it was a session of.';
comment on column work.record.meeting_id is 'Meeting that it was.';
comment on column work.record.import_id is 'File it came in.';
comment on column work.record.detailed is 'Was written with details (kind, place, partner, groups, projects, materials): lists look for them only then.';

create table work.anonymous_group (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  record_id uuid not null references work.record,
  people int not null check (people between 1 and 10000),
  age_band text check (age_band in ('0-5', '6-14', '15-17', '18-26', '27-64', '65+')),
  sex text check (sex in ('female', 'male')),
  citizenship text,
  residence text,
  accommodation text,
  situation text
);
create index on work.anonymous_group (organisation_id);
create index on work.anonymous_group (record_id);
comment on table work.anonymous_group is 'People without names who took part, counted by group: twelve women from Ukraine under temporary protection.';
comment on column work.anonymous_group.record_id is 'Record.';
comment on column work.anonymous_group.people is 'How many.';
comment on column work.anonymous_group.age_band is 'Ages in whole years.';
comment on column work.anonymous_group.sex is 'Women, men; empty = mixed.';
comment on column work.anonymous_group.citizenship is 'Code of the list citizenship; the group of the EU follows from it.';
comment on column work.anonymous_group.residence is 'Code of the list residence_kind.';
comment on column work.anonymous_group.accommodation is 'Code of the list accommodation_kind.';
comment on column work.anonymous_group.situation is 'Code of the list situation.';

create table work.record_project (
  record_id uuid not null references work.record,
  project_id uuid not null references work.project,
  organisation_id uuid not null references access.organisation,
  share int not null default 100 check (share between 1 and 100),
  primary key (record_id, project_id)
);
create index on work.record_project (organisation_id);
create index on work.record_project (project_id);
comment on table work.record_project is 'Which projects pay for a record, by share.';
comment on column work.record_project.record_id is 'Record.';
comment on column work.record_project.project_id is 'Project.';
comment on column work.record_project.share is 'Per cent; all shares of a record make at most 100.';

create table work.material (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  record_id uuid not null references work.record,
  title text not null,
  language text,
  pieces int not null check (pieces between 1 and 100000)
);
create index on work.material (organisation_id);
create index on work.material (record_id);
comment on table work.material is 'Materials given out: what, in which language, how many. Where is the place of the record.';
comment on column work.material.record_id is 'Record.';
comment on column work.material.title is 'What: leaflet, brochure, hygiene kit.';
comment on column work.material.language is 'Language of what is printed.';
comment on column work.material.pieces is 'Pieces.';
