-- Programmes: sites that change how they work, a team that supports them, and the hours of that support, which are records of work.
create schema programmes;
comment on schema programmes is 'Programmes with sites and a support team: who supports whom, how sites change, what was held and written, what came of it.';
create schema learning;
comment on schema learning is 'Learning of staff: what is required, what was learned, what is planned, qualifications that end.';

create table programmes.programme (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  name text not null check (name <> ''),
  short_name text not null check (short_name <> ''),
  registration_number text not null default '',
  funder text not null default '',
  project_id uuid references work.project,
  about text not null default '',
  begins_on date not null,
  ends_on date,
  model_version_id uuid references questionnaires.version,
  closed_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (ends_on >= begins_on),
  check (closed_on >= begins_on)
);
create index on programmes.programme (organisation_id);
create index on programmes.programme (project_id);
create index on programmes.programme (model_version_id);
create index on programmes.programme (author_id);
comment on table programmes.programme is 'Something that several sites go through with the support of a team: from when to when, from whose money, by which model. About no client.';
comment on column programmes.programme.name is 'What it is called.';
comment on column programmes.programme.short_name is 'What people call it.';
comment on column programmes.programme.registration_number is 'Number at the funder.';
comment on column programmes.programme.funder is 'Who gives the money.';
comment on column programmes.programme.project_id is 'Project of the organisation that pays for the support.';
comment on column programmes.programme.about is 'What it is for, in words for anybody.';
comment on column programmes.programme.begins_on is 'First day.';
comment on column programmes.programme.ends_on is 'Last day; empty = not known yet.';
comment on column programmes.programme.model_version_id is 'Questionnaire of purpose maturity that new rounds of evaluation go by: the levels of the model.';
comment on column programmes.programme.closed_on is 'Closed on: nothing is added any more.';
comment on column programmes.programme.author_id is 'Who began it.';

create table programmes.activity (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  programme_id uuid not null references programmes.programme,
  number int not null check (number between 1 and 99),
  title text not null check (title <> ''),
  about text not null default '',
  begins_on date,
  ends_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (programme_id, number),
  check (ends_on >= begins_on)
);
create index on programmes.activity (organisation_id);
create index on programmes.activity (author_id);
comment on table programmes.activity is 'Key activity of a programme, as it stands in the application to the funder.';
comment on column programmes.activity.programme_id is 'Programme.';
comment on column programmes.activity.number is 'Its number there.';
comment on column programmes.activity.title is 'What it is called.';
comment on column programmes.activity.about is 'What is done in it.';
comment on column programmes.activity.begins_on is 'From; empty = with the programme.';
comment on column programmes.activity.ends_on is 'To; empty = with the programme.';
comment on column programmes.activity.author_id is 'Who wrote it.';

create table programmes.member (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  programme_id uuid not null references programmes.programme,
  membership_id uuid not null references access.membership,
  name text not null default '',
  leads boolean not null default false,
  expertise text not null default '',
  since date not null default platform.today(),
  until date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (programme_id, membership_id),
  check (until >= since)
);
create index on programmes.member (organisation_id);
create index on programmes.member (membership_id);
create index on programmes.member (author_id);
comment on table programmes.member is 'Somebody of the support team of a programme.';
comment on column programmes.member.programme_id is 'Programme.';
comment on column programmes.member.membership_id is 'Who: of the organisation that runs the programme.';
comment on column programmes.member.name is 'Their name, for sites that do not see accounts of the organisation; set by the database.';
comment on column programmes.member.leads is 'Leads the programme.';
comment on column programmes.member.expertise is 'What they are good at: a target group, debts, working with a leadership.';
comment on column programmes.member.since is 'From.';
comment on column programmes.member.until is 'Last day in the team.';
comment on column programmes.member.author_id is 'Who put them in.';

create table programmes.site (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  programme_id uuid not null references programmes.programme,
  name text not null check (name <> ''),
  orp_code text references directory.orp,
  to_organisation_id uuid references access.organisation,
  approached_on date,
  joined_on date,
  left_on date,
  left_reason text not null default '',
  note text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (num_nonnulls(approached_on, joined_on) >= 1),
  check (joined_on >= approached_on),
  check (left_on >= joined_on),
  check ((left_on is null) = (left_reason = ''))
);
create index on programmes.site (organisation_id);
create index on programmes.site (programme_id);
create index on programmes.site (orp_code);
create index on programmes.site (to_organisation_id);
create index on programmes.site (author_id);
create unique index one_site_of_organisation on programmes.site (programme_id, to_organisation_id) where left_on is null;
comment on table programmes.site is 'A site of a programme: mostly a municipality with extended powers. What was done with it stays when it leaves.';
comment on column programmes.site.programme_id is 'Programme.';
comment on column programmes.site.name is 'What it is called.';
comment on column programmes.site.orp_code is 'District; empty for a site that is none.';
comment on column programmes.site.to_organisation_id is 'The site as an organisation here: its people see the site and write with the team. Empty: the team writes for it.';
comment on column programmes.site.approached_on is 'When they were first talked with.';
comment on column programmes.site.joined_on is 'When it joined; empty = it has not yet.';
comment on column programmes.site.left_on is 'Last day in the programme, when it left before the end.';
comment on column programmes.site.left_reason is 'Why it left, in words that the site reads as well.';
comment on column programmes.site.note is 'What the team has to know. The site does not read it.';
comment on column programmes.site.author_id is 'Who wrote it.';

create table programmes.supporter (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  site_id uuid not null references programmes.site,
  member_id uuid not null references programmes.member,
  since date not null default platform.today(),
  until date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (until >= since),
  exclude using gist (site_id with =, member_id with =, daterange(since, until, '[]') with &&)
);
create index on programmes.supporter (organisation_id);
create index on programmes.supporter (member_id);
create index on programmes.supporter (author_id);
comment on table programmes.supporter is 'Who of the support team supports which site.';
comment on column programmes.supporter.site_id is 'Site.';
comment on column programmes.supporter.member_id is 'Who.';
comment on column programmes.supporter.since is 'From.';
comment on column programmes.supporter.until is 'Last day.';
comment on column programmes.supporter.author_id is 'Who said so.';

create table programmes.site_person (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  site_id uuid not null references programmes.site,
  role text not null check (role in ('support_coordinator', 'case_manager', 'head', 'social_worker', 'other')),
  name text not null check (name <> ''),
  membership_id uuid references access.membership,
  post text not null default '',
  email text not null default '',
  phone text not null default '',
  since date not null default platform.today(),
  until date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (until >= since)
);
create index on programmes.site_person (organisation_id);
create index on programmes.site_person (site_id);
create index on programmes.site_person (membership_id);
create index on programmes.site_person (author_id);
comment on table programmes.site_person is 'Somebody of a site at work: who is support coordinator, who case manager. No client.';
comment on column programmes.site_person.site_id is 'Site.';
comment on column programmes.site_person.role is 'support_coordinator arranges cooperation in the district; case_manager leads complex cases; head of the department; social worker; another.';
comment on column programmes.site_person.name is 'Name.';
comment on column programmes.site_person.membership_id is 'Account at the organisation of the site: they see the site also when they lead nothing there.';
comment on column programmes.site_person.post is 'What they are at work.';
comment on column programmes.site_person.email is 'Work address.';
comment on column programmes.site_person.phone is 'Work telephone.';
comment on column programmes.site_person.since is 'From.';
comment on column programmes.site_person.until is 'Last day.';
comment on column programmes.site_person.author_id is 'Who wrote them down.';

-- Support of a site is work: a record of its own kind, with no client in it.
alter table work.record drop constraint record_kind_check;
alter table work.record add constraint record_kind_check check (kind in ('contact', 'coordination', 'administration', 'field_visit', 'screening', 'course', 'partner_talk', 'assistance', 'tutoring', 'counselling_hours', 'event', 'interpreting', 'distribution', 'staff_training', 'supervision', 'awareness', 'method_support')) not valid;
alter table work.record validate constraint record_kind_check;
comment on column work.record.kind is 'What was done: contact, coordination and administration follow directness; the others are chosen: field visit, screening, course, talk with a partner, assistance at an office, tutoring, counselling hours, event, interpreting, distribution of materials, staff training, supervision, awareness activity, support of a site of a programme.';

create table programmes.support (
  record_id uuid primary key references work.record on delete cascade,
  organisation_id uuid not null references access.organisation,
  programme_id uuid not null references programmes.programme,
  site_id uuid references programmes.site,
  activity_id uuid references programmes.activity,
  topic text not null,
  member_id uuid not null references programmes.member,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on programmes.support (organisation_id);
create index on programmes.support (programme_id, site_id);
create index on programmes.support (site_id);
create index on programmes.support (activity_id);
create index on programmes.support (member_id);
create index on programmes.support (author_id);
comment on table programmes.support is 'That a record of work is support of a programme, of which site and about what. Hours, mode and day stand in the record and nowhere else.';
comment on column programmes.support.record_id is 'Record of work of kind method_support, about no client.';
comment on column programmes.support.programme_id is 'Programme.';
comment on column programmes.support.site_id is 'Site; empty = of no single one.';
comment on column programmes.support.activity_id is 'Key activity.';
comment on column programmes.support.topic is 'Code of the list programme_topic.';
comment on column programmes.support.member_id is 'Whose support: the author of the record in this team.';
comment on column programmes.support.author_id is 'Who wrote it.';

create table programmes.recommended (
  id uuid primary key references signals.recommendation on delete cascade,
  organisation_id uuid not null references access.organisation,
  programme_id uuid not null references programmes.programme,
  site_id uuid references programmes.site,
  change text not null check (change in ('law', 'strategy', 'practice', 'funding', 'education')),
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on programmes.recommended (programme_id);
create index on programmes.recommended (site_id);
create index on programmes.recommended (organisation_id);
create index on programmes.recommended (author_id);
comment on table programmes.recommended is 'Which programme a recommendation comes out of; followed like any other (signals.followed).';
comment on column programmes.recommended.id is 'Recommendation.';
comment on column programmes.recommended.programme_id is 'Programme.';
comment on column programmes.recommended.site_id is 'Site that it concerns; empty = none alone.';
comment on column programmes.recommended.change is 'What it would change: a law, a strategic document, practice, funding, education.';
comment on column programmes.recommended.author_id is 'Who wrote it.';
comment on column signals.followed.theme is 'Code of the list audit_theme, or of programme_topic when it comes out of a programme.';
