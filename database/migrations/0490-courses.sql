-- Courses: who is enrolled, and sessions as meetings of their own kind.
create table work.enrolment (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  course_id uuid not null references work.course,
  person_id uuid not null references people.person,
  since date not null default platform.today(),
  until date,
  result text not null default 'none' check (result in ('none', 'finished', 'left')),
  certificate_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (course_id, person_id),
  check (until is null or until >= since),
  check (certificate_on is null or result = 'finished')
);
create index on work.enrolment (organisation_id);
create index on work.enrolment (person_id);
create index on work.enrolment (author_id);
comment on table work.enrolment is 'A client enrolled in a course. Whether they came to a session stands in the record of that session.';
comment on column work.enrolment.course_id is 'Course.';
comment on column work.enrolment.since is 'Enrolled on.';
comment on column work.enrolment.until is 'Last day in it.';
comment on column work.enrolment.result is 'Finished it, left it; none while it goes on.';
comment on column work.enrolment.certificate_on is 'Certificate given on.';
comment on column work.enrolment.author_id is 'Who enrolled them.';

alter table meetings.meeting drop constraint meeting_kind_check;
alter table meetings.meeting add constraint meeting_kind_check check (kind in ('working_group', 'team', 'conference', 'intervision', 'supervision', 'round_table', 'course', 'other'));
alter table meetings.meeting add column course_id uuid references work.course;
alter table meetings.meeting add check ((kind = 'course') = (course_id is not null));
create index on meetings.meeting (course_id) where course_id is not null;
comment on column meetings.meeting.course_id is 'Course that it is a session of.';

-- One session, one record: of two lecturers who write it at once, the second is told.
create unique index record_of_session on work.record (meeting_id) where kind = 'course' and meeting_id is not null;
