-- The case: whose, who works on it, how far it is.
create schema cases;
comment on schema cases is 'Coordinated support of a person or a family, from mapping to closing and again.';

create sequence cases.case_number;

create table cases.case (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  number text not null default (to_char(platform.today(), 'YYYY') || '/' || lpad(nextval('cases.case_number')::text, 4, '0')),
  label text not null,
  subject_kind text not null check (subject_kind in ('person', 'family')),
  scope text not null default 'internal' check (scope in ('internal', 'external')),
  mode text not null default 'individual' check (mode in ('individual', 'team')),
  phase text not null default 'mapping' check (phase in ('prospect', 'mapping', 'planning', 'evaluation', 'closed')),
  episode int not null default 1,
  opened_on date not null default platform.today(),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organisation_id, number)
);
create index on cases.case (author_id);
comment on table cases.case is 'The coordinated support of a person or a family. organisation_id leads it; others take part through case_service and see it through releases.';
comment on column cases.case.number is 'Number people say on the phone.';
comment on column cases.case.label is 'How the team calls it, e.g. the family name.';
comment on column cases.case.subject_kind is 'Whom it is about; locality comes with the room of localities.';
comment on column cases.case.scope is 'internal = services of one organisation; external = across organisations.';
comment on column cases.case.mode is 'individual = one worker; team.';
comment on column cases.case.phase is 'How far it is.';
comment on column cases.case.episode is 'Number of the current episode: 1, and one more with each reopening.';
comment on column cases.case.opened_on is 'First day of the first episode.';
comment on column cases.case.author_id is 'Who opened it.';

create table cases.case_person (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  person_id uuid not null references people.person,
  part text not null default 'adult' check (part in ('client', 'adult', 'child')),
  since date not null default platform.today(),
  until date,
  share_key uuid not null generated always as (access.share_key(organisation_id, case_id, person_id)) stored,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (case_id, person_id)
);
create index on cases.case_person (person_id);
create index on cases.case_person (organisation_id);
comment on table cases.case_person is 'Persons of the case: the client or the members of the family.';
comment on column cases.case_person.part is 'client = the person of a person''s case or the first contact of a family; adult; child (has a sheet and a voice of its own).';
comment on column cases.case_person.since is 'From.';
comment on column cases.case_person.until is 'To.';
comment on column cases.case_person.share_key is 'Key compared with releases in force.';

create table cases.case_service (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  service_id uuid not null references directory.service,
  lead_organisation_id uuid not null references access.organisation,
  own_label text not null default '',
  state text not null default 'invited' check (state in ('invited', 'accepted', 'declined', 'ended')),
  invitation text not null default '',
  answer text not null default '',
  answered_at timestamptz,
  agreement_form text not null default 'none' check (agreement_form in ('none', 'oral', 'written')),
  agreement_on date,
  agreement_scope text not null default '',
  agreement_ends_on date,
  ended_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (case_id, service_id),
  check ((agreement_form = 'none') = (agreement_on is null)),
  check (agreement_ends_on is null or agreement_ends_on >= agreement_on)
);
create index on cases.case_service (service_id);
create index on cases.case_service (organisation_id);
create index on cases.case_service (lead_organisation_id);
create index on cases.case_service (author_id);
comment on table cases.case_service is 'A service taking part in a case: invited, answered, its agreement with the client. organisation_id is the organisation of the service.';
comment on column cases.case_service.service_id is 'Service.';
comment on column cases.case_service.lead_organisation_id is 'The organisation that leads the case and invited.';
comment on column cases.case_service.own_label is 'How this organisation calls the case; stays with it when the sharing ends.';
comment on column cases.case_service.state is 'Invited, accepted, declined, ended.';
comment on column cases.case_service.invitation is 'What is asked of the service.';
comment on column cases.case_service.answer is 'Answer in words.';
comment on column cases.case_service.answered_at is 'When answered.';
comment on column cases.case_service.agreement_form is 'Agreement of the service with the client: written or oral.';
comment on column cases.case_service.agreement_on is 'Agreed on.';
comment on column cases.case_service.agreement_scope is 'What was agreed.';
comment on column cases.case_service.agreement_ends_on is 'Until when.';
comment on column cases.case_service.ended_on is 'Last day of taking part.';
comment on column cases.case_service.author_id is 'Who invited.';

create table cases.team_member (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  membership_id uuid not null references access.membership,
  service_id uuid references directory.service,
  role text not null check (role in ('leading_key_worker', 'key_worker', 'coordinator', 'member', 'interpreter', 'partner')),
  since date not null default platform.today(),
  until date,
  handover text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (until is null or until >= since)
);
create index on cases.team_member (case_id);
create index on cases.team_member (organisation_id);
create index on cases.team_member (membership_id);
create index on cases.team_member (service_id);
create index on cases.team_member (author_id);
create unique index one_leading_key_worker on cases.team_member (case_id) where role = 'leading_key_worker' and until is null;
comment on table cases.team_member is 'Who works on the case, as what, from when to when. organisation_id is the organisation of the member.';
comment on column cases.team_member.membership_id is 'Who.';
comment on column cases.team_member.service_id is 'For which service.';
comment on column cases.team_member.role is 'One key worker for each service, one of them leads.';
comment on column cases.team_member.since is 'From.';
comment on column cases.team_member.until is 'To; empty while it lasts.';
comment on column cases.team_member.handover is 'What was handed over when it ended.';
comment on column cases.team_member.author_id is 'Who wrote it.';

-- Releases: what one organisation lets another see, about whom, why and how long.
create table access.statute_ground (
  code text primary key,
  section text not null,
  title text not null,
  asker_kinds text[] not null,
  what text not null,
  max_level text not null check (max_level in ('involvement', 'commitments', 'plan', 'mapping', 'notes')),
  valid_from date not null,
  valid_to date
);
comment on table access.statute_ground is 'Dated list of statutes on which data may be passed without consent.';
comment on column access.statute_ground.code is 'Stable code.';
comment on column access.statute_ground.section is 'Section and act.';
comment on column access.statute_ground.title is 'What the statute is about.';
comment on column access.statute_ground.asker_kinds is 'Kinds of organisation that may be given the data.';
comment on column access.statute_ground.what is 'What may be passed.';
comment on column access.statute_ground.max_level is 'Highest level it can carry.';
comment on column access.statute_ground.valid_from is 'First day.';
comment on column access.statute_ground.valid_to is 'Last day.';

create table access.release (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  to_organisation_id uuid not null references access.organisation,
  to_service_id uuid references directory.service,
  case_id uuid not null references cases.case,
  person_id uuid not null references people.person,
  ground text not null check (ground in ('consent', 'statute')),
  statute_code text references access.statute_ground,
  level text not null check (level in ('involvement', 'commitments', 'plan', 'mapping', 'notes')),
  mutual boolean not null default false,
  purpose text not null,
  valid_from date not null,
  valid_to date not null,
  language text not null default 'cs',
  interpreter text not null default '',
  understood text check (understood in ('yes', 'partly', 'no', 'not_checked')),
  guardian_id uuid references people.person,
  child_opinion text not null default '',
  sheet_versions jsonb not null default '{}',
  withdrawn_at timestamptz,
  withdrawal_reason text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (valid_to >= valid_from),
  check (organisation_id <> to_organisation_id),
  check ((ground = 'statute') = (statute_code is not null)),
  foreign key (case_id, person_id) references cases.case_person (case_id, person_id)
);
create index on access.release (organisation_id);
create index on access.release (to_organisation_id);
create index on access.release (to_service_id);
create index on access.release (case_id, person_id);
create index on access.release (person_id);
create index on access.release (statute_code);
create index on access.release (guardian_id);
create index on access.release (author_id);
comment on table access.release is 'One person''s data of one case passed from one organisation to another. In force only when signed (or on a statute), within its days, not withdrawn.';
comment on column access.release.to_organisation_id is 'To whom.';
comment on column access.release.to_service_id is 'Only to this service of theirs; empty = the whole organisation''s part in the case.';
comment on column access.release.ground is 'Prior written consent (§ 100 of Act 108/2006) or a statute.';
comment on column access.release.statute_code is 'Which statute.';
comment on column access.release.level is 'How much: involvement < commitments < plan < mapping < notes.';
comment on column access.release.mutual is 'The other organisation passes the same back.';
comment on column access.release.purpose is 'What for, as the client was told.';
comment on column access.release.valid_from is 'First day.';
comment on column access.release.valid_to is 'Last day.';
comment on column access.release.language is 'Language it was explained in.';
comment on column access.release.interpreter is 'Who interpreted.';
comment on column access.release.understood is 'Back-check: the client repeated it in own words.';
comment on column access.release.guardian_id is 'Parent or guardian who signs for a child.';
comment on column access.release.child_opinion is 'The child''s own opinion.';
comment on column access.release.sheet_versions is 'Versions of the texts on the signed sheet, by language.';
comment on column access.release.withdrawn_at is 'Since when withdrawn.';
comment on column access.release.withdrawal_reason is 'Why, when said.';
comment on column access.release.author_id is 'Who explained it and wrote it.';

create table access.release_item (
  id uuid primary key,
  release_id uuid not null references access.release,
  organisation_id uuid not null references access.organisation,
  kind text not null check (kind in ('vulnerability', 'health', 'tie')),
  item_id uuid not null,
  unique (release_id, kind, item_id)
);
create index on access.release_item (organisation_id);
comment on table access.release_item is 'What is released one by one, whatever the level: vulnerability factors, health, third persons of the network map.';
comment on column access.release_item.release_id is 'Release.';
comment on column access.release_item.kind is 'Which table the item stands in.';
comment on column access.release_item.item_id is 'Row of cases.vulnerability, cases.health_fact or cases.tie.';

create table access.release_signature (
  release_id uuid primary key references access.release,
  organisation_id uuid not null references access.organisation,
  signer_name text not null,
  as_guardian boolean not null default false,
  strokes text not null,
  signed_at timestamptz not null default now(),
  author_id uuid not null references access.membership
);
create index on access.release_signature (organisation_id);
create index on access.release_signature (author_id);
comment on table access.release_signature is 'The signature that puts a consent in force.';
comment on column access.release_signature.release_id is 'Release.';
comment on column access.release_signature.signer_name is 'Who signed.';
comment on column access.release_signature.as_guardian is 'Signed for a child.';
comment on column access.release_signature.strokes is 'SVG path of the strokes on the screen.';
comment on column access.release_signature.signed_at is 'When.';
comment on column access.release_signature.author_id is 'Worker who was present.';

create table access.sheet_text (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  sheet text not null check (sheet in ('consent', 'agreement')),
  language text not null check (language in ('cs', 'uk', 'vi', 'mn', 'ru', 'en')),
  revision int not null check (revision >= 1),
  body jsonb not null,
  translator text not null default '',
  verifier text not null default '',
  valid_from date not null default platform.today(),
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  unique (organisation_id, sheet, language, revision)
);
create index on access.sheet_text (author_id);
comment on table access.sheet_text is 'Texts of the printed sheets, versioned by organisation and language; without a row the shipped text is used.';
comment on column access.sheet_text.sheet is 'Which sheet.';
comment on column access.sheet_text.language is 'Language.';
comment on column access.sheet_text.revision is 'Number of the version.';
comment on column access.sheet_text.body is 'Texts by slot.';
comment on column access.sheet_text.translator is 'Who translated.';
comment on column access.sheet_text.verifier is 'Who verified; unverified translations say so and the Czech text binds.';
comment on column access.sheet_text.valid_from is 'Used from.';
comment on column access.sheet_text.author_id is 'Who entered it.';

create table cases.episode (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  number int not null,
  opened_on date not null,
  opening_reason text not null default '',
  closed_on date,
  closing_code text,
  closing_reason text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (case_id, number),
  check (closed_on is null or closed_on >= opened_on)
);
create index on cases.episode (organisation_id);
create index on cases.episode (author_id);
comment on table cases.episode is 'A stretch of work on the case between opening and closing; reopening starts the next one and keeps the history.';
comment on column cases.episode.number is 'Order.';
comment on column cases.episode.opened_on is 'First day.';
comment on column cases.episode.opening_reason is 'Why it was opened, or opened again.';
comment on column cases.episode.closed_on is 'Last day.';
comment on column cases.episode.closing_code is 'Code of the list closing_reason.';
comment on column cases.episode.closing_reason is 'Why it was closed, in words.';
comment on column cases.episode.author_id is 'Who opened it.';

create table cases.phase_change (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  episode int not null,
  from_phase text not null,
  to_phase text not null,
  lacking text[] not null default '{}',
  reason text not null default '',
  changed_on date not null default platform.today(),
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  check (cardinality(lacking) = 0 or reason <> '')
);
create index on cases.phase_change (case_id);
create index on cases.phase_change (organisation_id);
create index on cases.phase_change (author_id);
comment on table cases.phase_change is 'Steps between phases. Going on although something is lacking needs a reason that stays visible.';
comment on column cases.phase_change.episode is 'Episode.';
comment on column cases.phase_change.from_phase is 'From.';
comment on column cases.phase_change.to_phase is 'To.';
comment on column cases.phase_change.lacking is 'Codes of what was lacking then (rules.ts).';
comment on column cases.phase_change.reason is 'Why the team went on.';
comment on column cases.phase_change.changed_on is 'Day.';
comment on column cases.phase_change.author_id is 'Who.';

create table cases.request (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  about uuid[] not null default '{}',
  person_id uuid not null references people.person,
  words text not null,
  language text not null default 'cs',
  translation text not null default '',
  translated_by text not null default '',
  reading text not null default '',
  said_on date not null default platform.today(),
  episode int not null default 1,
  confidence_of uuid references people.person,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on cases.request (case_id);
create index on cases.request (organisation_id);
create index on cases.request (author_id);
create index on cases.request (person_id);
create index on cases.request (confidence_of);
comment on table cases.request is 'What somebody of the case asks for, in their own words, and the worker''s reading apart from it.';
comment on column cases.request.about is 'Whom it concerns: persons of the case. Shared with another organisation only when all of them are.';
comment on column cases.request.person_id is 'Whose words.';
comment on column cases.request.words is 'In the person''s own words and language.';
comment on column cases.request.language is 'Language of the words.';
comment on column cases.request.translation is 'Czech translation of the words.';
comment on column cases.request.translated_by is 'Who translated.';
comment on column cases.request.reading is 'How the worker understands it.';
comment on column cases.request.said_on is 'When said.';
comment on column cases.request.episode is 'Episode.';
comment on column cases.request.confidence_of is 'Told in confidence by this person: never in another person''s file, print or log extract.';
comment on column cases.request.share_keys is 'Keys compared with releases in force.';
comment on column cases.request.author_id is 'Who wrote it.';

create table cases.need_rating (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  about uuid[] not null default '{}',
  domain text not null,
  rated_on date not null default platform.today(),
  worker_value int check (worker_value between 1 and 5),
  client_value int check (client_value between 1 and 5),
  reason text not null default '',
  episode int not null default 1,
  confidence_of uuid references people.person,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (num_nonnulls(worker_value, client_value) > 0)
);
create index on cases.need_rating (case_id);
create index on cases.need_rating (organisation_id);
create index on cases.need_rating (author_id);
create index on cases.need_rating (confidence_of);
comment on table cases.need_rating is 'A need in one domain on a dated 5-step scale (1 pressing … 5 copes), the worker''s and the client''s own value; rows over time make the trend.';
comment on column cases.need_rating.about is 'Whom it concerns: persons of the case. Shared with another organisation only when all of them are.';
comment on column cases.need_rating.domain is 'Code of the list need_domain.';
comment on column cases.need_rating.rated_on is 'Day.';
comment on column cases.need_rating.worker_value is 'Worker''s value.';
comment on column cases.need_rating.client_value is 'Client''s own value.';
comment on column cases.need_rating.reason is 'Why this value.';
comment on column cases.need_rating.episode is 'Episode.';
comment on column cases.need_rating.confidence_of is 'Told in confidence by this person: never in another person''s file, print or log extract.';
comment on column cases.need_rating.share_keys is 'Keys compared with releases in force.';
comment on column cases.need_rating.author_id is 'Who wrote it.';

create table cases.vulnerability (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  about uuid[] not null default '{}',
  factor text not null,
  note text not null default '',
  noted_on date not null default platform.today(),
  ended_on date,
  confidence_of uuid references people.person,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on cases.vulnerability (case_id);
create index on cases.vulnerability (organisation_id);
create index on cases.vulnerability (author_id);
create index on cases.vulnerability (confidence_of);
comment on table cases.vulnerability is 'A vulnerability factor of a person. A set, never a score; released one by one.';
comment on column cases.vulnerability.about is 'Whom it concerns: persons of the case. Shared with another organisation only when all of them are.';
comment on column cases.vulnerability.factor is 'Code of the list vulnerability_factor.';
comment on column cases.vulnerability.note is 'In words.';
comment on column cases.vulnerability.noted_on is 'Since when known.';
comment on column cases.vulnerability.ended_on is 'Since when it no longer holds.';
comment on column cases.vulnerability.confidence_of is 'Told in confidence by this person: never in another person''s file, print or log extract.';
comment on column cases.vulnerability.share_keys is 'Keys compared with releases in force.';
comment on column cases.vulnerability.author_id is 'Who wrote it.';

create table cases.health_fact (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  about uuid[] not null default '{}',
  text text not null,
  noted_on date not null default platform.today(),
  ended_on date,
  confidence_of uuid references people.person,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on cases.health_fact (case_id);
create index on cases.health_fact (organisation_id);
create index on cases.health_fact (author_id);
create index on cases.health_fact (confidence_of);
comment on table cases.health_fact is 'Health and special needs of a person; released one by one.';
comment on column cases.health_fact.about is 'Whom it concerns: persons of the case. Shared with another organisation only when all of them are.';
comment on column cases.health_fact.text is 'In words.';
comment on column cases.health_fact.noted_on is 'Since when known.';
comment on column cases.health_fact.ended_on is 'Since when it no longer holds.';
comment on column cases.health_fact.confidence_of is 'Told in confidence by this person: never in another person''s file, print or log extract.';
comment on column cases.health_fact.share_keys is 'Keys compared with releases in force.';
comment on column cases.health_fact.author_id is 'Who wrote it.';

create table cases.child_sheet (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  about uuid[] not null default '{}',
  person_id uuid not null references people.person,
  voice text not null default '',
  voice_language text not null default 'cs',
  likes text not null default '',
  school text not null default '',
  support_person text not null default '',
  written_on date not null default platform.today(),
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on cases.child_sheet (case_id);
create index on cases.child_sheet (organisation_id);
create index on cases.child_sheet (author_id);
create index on cases.child_sheet (person_id);
comment on table cases.child_sheet is 'A child''s own sheet: the child''s voice, school, who stands by it. One current row for each child; earlier ones are history.';
comment on column cases.child_sheet.about is 'Whom it concerns: persons of the case. Shared with another organisation only when all of them are.';
comment on column cases.child_sheet.person_id is 'The child.';
comment on column cases.child_sheet.voice is 'What the child says, in its own words.';
comment on column cases.child_sheet.voice_language is 'Language of the words.';
comment on column cases.child_sheet.likes is 'What the child likes and is good at.';
comment on column cases.child_sheet.school is 'School and class.';
comment on column cases.child_sheet.support_person is 'Whom the child trusts.';
comment on column cases.child_sheet.written_on is 'Day.';
comment on column cases.child_sheet.share_keys is 'Keys compared with releases in force.';
comment on column cases.child_sheet.author_id is 'Who wrote it.';

create table cases.tie (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  about uuid[] not null default '{}',
  sector text not null check (sector in ('family', 'friends', 'community', 'work_housing', 'services_outside', 'services_in_case')),
  name text not null,
  detail text not null default '',
  private_person boolean not null default false,
  service_id uuid references directory.service,
  partner_id uuid references directory.partner,
  ended_on date,
  confidence_of uuid references people.person,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on cases.tie (case_id);
create index on cases.tie (organisation_id);
create index on cases.tie (author_id);
create index on cases.tie (service_id);
create index on cases.tie (partner_id);
create index on cases.tie (confidence_of);
comment on table cases.tie is 'A tie of the client''s network: somebody or something outside the household. Its state is dated in tie_state.';
comment on column cases.tie.about is 'Whom it concerns: persons of the case. Shared with another organisation only when all of them are.';
comment on column cases.tie.sector is 'Group on the map.';
comment on column cases.tie.name is 'Who, as the client calls them.';
comment on column cases.tie.detail is 'Who they are.';
comment on column cases.tie.private_person is 'A third person: released one by one, left out of prints on request.';
comment on column cases.tie.service_id is 'A service of the directory.';
comment on column cases.tie.partner_id is 'A partner of the directory.';
comment on column cases.tie.ended_on is 'Since when the tie is no more drawn.';
comment on column cases.tie.confidence_of is 'Told in confidence by this person: never in another person''s file, print or log extract.';
comment on column cases.tie.share_keys is 'Keys compared with releases in force.';
comment on column cases.tie.author_id is 'Who wrote it.';

create table cases.tie_state (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  about uuid[] not null default '{}',
  tie_id uuid not null references cases.tie,
  on_day date not null default platform.today(),
  strength text not null check (strength in ('strong', 'plain', 'weak', 'tense', 'cut')),
  direction text not null default 'both' check (direction in ('to', 'from', 'both', 'none')),
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (tie_id, on_day)
);
create index on cases.tie_state (case_id);
create index on cases.tie_state (organisation_id);
create index on cases.tie_state (author_id);
create index on cases.tie_state (tie_id);
comment on table cases.tie_state is 'What a tie was like on a day: strength, stress, direction. The newest not after the day of the map is drawn.';
comment on column cases.tie_state.about is 'Whom it concerns: persons of the case. Shared with another organisation only when all of them are.';
comment on column cases.tie_state.tie_id is 'Tie.';
comment on column cases.tie_state.on_day is 'Day.';
comment on column cases.tie_state.strength is 'Strong support, plain, weak, tense, cut.';
comment on column cases.tie_state.direction is 'to = help comes to the family; from = energy leaves it.';
comment on column cases.tie_state.share_keys is 'Keys compared with releases in force.';
comment on column cases.tie_state.author_id is 'Who wrote it.';

create table cases.network_note (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  about uuid[] not null default '{}',
  on_day date not null default platform.today(),
  conclusion text not null default '',
  missing text[] not null default '{}',
  drawn_with text not null default '',
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on cases.network_note (case_id);
create index on cases.network_note (organisation_id);
create index on cases.network_note (author_id);
comment on table cases.network_note is 'What follows from the network map: the client''s own conclusion and the ties that are missing.';
comment on column cases.network_note.about is 'Whom it concerns: persons of the case. Shared with another organisation only when all of them are.';
comment on column cases.network_note.on_day is 'Day.';
comment on column cases.network_note.conclusion is 'The client''s own words.';
comment on column cases.network_note.missing is 'Missing ties.';
comment on column cases.network_note.drawn_with is 'Who drew the map with whom.';
comment on column cases.network_note.share_keys is 'Keys compared with releases in force.';
comment on column cases.network_note.author_id is 'Who wrote it.';

create table cases.kin (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  about uuid[] not null default '{}',
  name text not null,
  sex text not null default 'unstated' check (sex in ('female', 'male', 'unstated')),
  birth_year int check (birth_year between 1850 and 2200),
  death_year int check (death_year between 1850 and 2200),
  relation text not null check (relation in ('parent', 'partner', 'former_partner', 'sibling', 'child')),
  of_person_id uuid references people.person,
  of_kin_id uuid references cases.kin,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (num_nonnulls(of_person_id, of_kin_id) = 1),
  check (death_year is null or birth_year is null or death_year >= birth_year)
);
create index on cases.kin (case_id);
create index on cases.kin (organisation_id);
create index on cases.kin (author_id);
create index on cases.kin (of_person_id);
create index on cases.kin (of_kin_id);
comment on table cases.kin is 'A relative in the genogram who is not a person of the case (a grandmother, a dead father). A third person.';
comment on column cases.kin.about is 'Whom it concerns: persons of the case. Shared with another organisation only when all of them are.';
comment on column cases.kin.name is 'Name as used in the family.';
comment on column cases.kin.sex is 'Sex.';
comment on column cases.kin.birth_year is 'Year of birth.';
comment on column cases.kin.death_year is 'Year of death.';
comment on column cases.kin.relation is 'What this relative is to the person named next.';
comment on column cases.kin.of_person_id is '…to this person of the case,';
comment on column cases.kin.of_kin_id is '…or to this other relative.';
comment on column cases.kin.share_keys is 'Keys compared with releases in force.';
comment on column cases.kin.author_id is 'Who wrote it.';

create table cases.goal (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  about uuid[] not null default '{}',
  service_id uuid references directory.service,
  words text not null,
  language text not null default 'cs',
  translation text not null default '',
  domain text,
  priority int not null default 2 check (priority between 1 and 3),
  starts_on date,
  due_on date,
  state text not null default 'open' check (state in ('open', 'reached', 'partly', 'not_reached', 'dropped')),
  episode int not null default 1,
  confidence_of uuid references people.person,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (due_on is null or starts_on is null or due_on >= starts_on)
);
create index on cases.goal (case_id);
create index on cases.goal (organisation_id);
create index on cases.goal (author_id);
create index on cases.goal (service_id);
create index on cases.goal (confidence_of);
comment on table cases.goal is 'A goal of the plan in the client''s own words. Each service keeps its individual plan (service_id); the joint plan is all of them that one may see.';
comment on column cases.goal.about is 'Whom it concerns: persons of the case. Shared with another organisation only when all of them are.';
comment on column cases.goal.service_id is 'Service whose individual plan it belongs to; empty = joint.';
comment on column cases.goal.words is 'In the client''s own words.';
comment on column cases.goal.language is 'Language of the words.';
comment on column cases.goal.translation is 'Czech translation.';
comment on column cases.goal.domain is 'Code of the list need_domain.';
comment on column cases.goal.priority is '1 first.';
comment on column cases.goal.starts_on is 'From.';
comment on column cases.goal.due_on is 'To.';
comment on column cases.goal.state is 'Outcome, from the last evaluation.';
comment on column cases.goal.episode is 'Episode.';
comment on column cases.goal.confidence_of is 'Told in confidence by this person: never in another person''s file, print or log extract.';
comment on column cases.goal.share_keys is 'Keys compared with releases in force.';
comment on column cases.goal.author_id is 'Who wrote it.';

create table cases.goal_evaluation (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  about uuid[] not null default '{}',
  goal_id uuid not null references cases.goal,
  evaluated_on date not null default platform.today(),
  outcome text not null check (outcome in ('reached', 'partly', 'not_reached', 'dropped', 'open')),
  why text not null default '',
  client_rating int check (client_rating between 1 and 5),
  client_words text not null default '',
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on cases.goal_evaluation (case_id);
create index on cases.goal_evaluation (organisation_id);
create index on cases.goal_evaluation (author_id);
create index on cases.goal_evaluation (goal_id);
comment on table cases.goal_evaluation is 'How a goal ended up or stands: outcome, why, the client''s own rating.';
comment on column cases.goal_evaluation.about is 'Whom it concerns: persons of the case. Shared with another organisation only when all of them are.';
comment on column cases.goal_evaluation.goal_id is 'Goal.';
comment on column cases.goal_evaluation.evaluated_on is 'Day.';
comment on column cases.goal_evaluation.outcome is 'Outcome.';
comment on column cases.goal_evaluation.why is 'Why.';
comment on column cases.goal_evaluation.client_rating is 'The client''s own rating, 5 best.';
comment on column cases.goal_evaluation.client_words is 'In the client''s words.';
comment on column cases.goal_evaluation.share_keys is 'Keys compared with releases in force.';
comment on column cases.goal_evaluation.author_id is 'Who wrote it.';

create table cases.case_evaluation (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  about uuid[] not null default '{}',
  episode int not null,
  evaluated_on date not null default platform.today(),
  with_client boolean not null default false,
  client_rating int check (client_rating between 1 and 5),
  client_words text not null default '',
  helped text not null default '',
  hindered text not null default '',
  stabilised text check (stabilised in ('yes', 'partly', 'no')),
  intervision_on date,
  next_step text check (next_step in ('close', 'go_on')),
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on cases.case_evaluation (case_id);
create index on cases.case_evaluation (organisation_id);
create index on cases.case_evaluation (author_id);
comment on table cases.case_evaluation is 'Evaluation of an episode: what helped, what stood in the way, whether the situation is stabilised, with the client or without.';
comment on column cases.case_evaluation.about is 'Whom it concerns: persons of the case. Shared with another organisation only when all of them are.';
comment on column cases.case_evaluation.episode is 'Episode.';
comment on column cases.case_evaluation.evaluated_on is 'Day.';
comment on column cases.case_evaluation.with_client is 'The client took part.';
comment on column cases.case_evaluation.client_rating is 'The client''s own rating of the support, 5 best.';
comment on column cases.case_evaluation.client_words is 'In the client''s words.';
comment on column cases.case_evaluation.helped is 'What helped.';
comment on column cases.case_evaluation.hindered is 'What stood in the way (barriers become signals).';
comment on column cases.case_evaluation.stabilised is 'Stabilised?';
comment on column cases.case_evaluation.intervision_on is 'Intervision held on.';
comment on column cases.case_evaluation.next_step is 'Close or further support.';
comment on column cases.case_evaluation.share_keys is 'Keys compared with releases in force.';
comment on column cases.case_evaluation.author_id is 'Who wrote it.';

create table cases.procedure_review (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  about uuid[] not null default '{}',
  episode int not null,
  reviewed_on date not null default platform.today(),
  text text not null,
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on cases.procedure_review (case_id);
create index on cases.procedure_review (organisation_id);
create index on cases.procedure_review (author_id);
comment on table cases.procedure_review is 'The coordinator''s review of the chosen procedure: what to repeat, what to revise.';
comment on column cases.procedure_review.about is 'Whom it concerns: persons of the case. Shared with another organisation only when all of them are.';
comment on column cases.procedure_review.episode is 'Episode.';
comment on column cases.procedure_review.reviewed_on is 'Day.';
comment on column cases.procedure_review.text is 'In words.';
comment on column cases.procedure_review.share_keys is 'Keys compared with releases in force.';
comment on column cases.procedure_review.author_id is 'Who wrote it.';
