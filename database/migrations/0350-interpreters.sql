-- Interpreters and intercultural workers: who they are, requests, bookings.

create table directory.interpreter (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  kind text not null check (kind in ('community', 'court', 'intercultural')),
  name text not null,
  membership_id uuid references access.membership,
  partner_id uuid references directory.partner,
  sex text check (sex in ('female', 'male')),
  orp_codes text[] not null default '{}',
  region_codes text[] not null default '{}',
  modes text[] not null default '{in_person}' check (cardinality(modes) > 0 and modes <@ array['in_person', 'phone', 'video']),
  phone text,
  email text,
  price_hour numeric(8, 2) check (price_hour >= 0),
  price_travel numeric(8, 2) check (price_travel >= 0),
  price_min_minutes int not null default 60 check (price_min_minutes between 0 and 1440),
  price_step_minutes int not null default 30 check (price_step_minutes between 1 and 480),
  week text[] not null default '{}',
  availability_note text not null default '',
  note text not null default '',
  ends_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on directory.interpreter (organisation_id);
create unique index on directory.interpreter (membership_id);
create index on directory.interpreter (partner_id);
create index on directory.interpreter (author_id);
comment on table directory.interpreter is 'Somebody who interprets: a community or court interpreter, an intercultural worker. Kept by one organisation, which decides who else may ask them.';
comment on column directory.interpreter.kind is 'Community interpreter (neutral), court interpreter (sworn), intercultural worker (also accompanies and explains).';
comment on column directory.interpreter.name is 'How they are called in the pool; a person''s or an agency''s name.';
comment on column directory.interpreter.membership_id is 'Somebody with an account in the keeping organisation: answers in Souběh. Empty: answers by a link.';
comment on column directory.interpreter.partner_id is 'Of this agency.';
comment on column directory.interpreter.sex is 'Where it matters to the client; empty when not told.';
comment on column directory.interpreter.orp_codes is 'Districts they come to.';
comment on column directory.interpreter.region_codes is 'Whole regions they come to; with no district and no region: anywhere.';
comment on column directory.interpreter.modes is 'In person, by phone, by video.';
comment on column directory.interpreter.phone is 'Work telephone (E.164), never a home number.';
comment on column directory.interpreter.email is 'Work e-mail, to which bookings are sent.';
comment on column directory.interpreter.price_hour is 'CZK an hour; empty when not agreed.';
comment on column directory.interpreter.price_travel is 'CZK for one journey, in person only.';
comment on column directory.interpreter.price_min_minutes is 'Least time that is paid.';
comment on column directory.interpreter.price_step_minutes is 'Every begun so many minutes are paid.';
comment on column directory.interpreter.week is 'When they usually can: weekday 1 to 7 with m (8–12), a (12–17) or e (17–21), such as 1m. Empty: not told.';
comment on column directory.interpreter.availability_note is 'When they can, in words.';
comment on column directory.interpreter.note is 'What is good to know. Never about a client.';
comment on column directory.interpreter.ends_on is 'Last day on which they can be asked.';
comment on column directory.interpreter.author_id is 'Who wrote it.';

create table directory.interpreter_language (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  interpreter_id uuid not null references directory.interpreter,
  language text not null,
  variant text not null default '',
  direction text not null default 'both' check (direction in ('both', 'to_czech', 'from_czech')),
  level text not null default 'advanced' check (level in ('basic', 'advanced', 'native', 'certified')),
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (interpreter_id, language, variant)
);
create index on directory.interpreter_language (organisation_id);
create index on directory.interpreter_language (language);
comment on table directory.interpreter_language is 'Which language an interpreter speaks, which variant of it, how well and in which direction.';
comment on column directory.interpreter_language.interpreter_id is 'Whose.';
comment on column directory.interpreter_language.language is 'Code of the list of languages.';
comment on column directory.interpreter_language.variant is 'Dialect or variant in words, e.g. southern, Levantine, Slovak Romani.';
comment on column directory.interpreter_language.direction is 'Both ways, or into Czech or from Czech only.';
comment on column directory.interpreter_language.level is 'Basic, advanced, mother tongue, certified by an exam or an oath.';

create table directory.interpreter_share (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  interpreter_id uuid not null references directory.interpreter,
  to_organisation_id uuid references access.organisation,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique nulls not distinct (interpreter_id, to_organisation_id)
);
create index on directory.interpreter_share (organisation_id);
create index on directory.interpreter_share (to_organisation_id);
create index on directory.interpreter_share (author_id);
comment on table directory.interpreter_share is 'Who else may see and ask an interpreter: a decision of the organisation that keeps them.';
comment on column directory.interpreter_share.interpreter_id is 'Whom.';
comment on column directory.interpreter_share.to_organisation_id is 'Which organisation; empty = everybody signed in.';
comment on column directory.interpreter_share.author_id is 'Who decided so.';

create table directory.interpreter_terms (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  interpreter_id uuid not null references directory.interpreter,
  contract_kind text check (contract_kind in ('employment', 'dpp', 'dpc', 'trade', 'agency', 'volunteer', 'other')),
  contract_number text not null default '',
  contract_to date,
  note text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (organisation_id, interpreter_id)
);
create index on directory.interpreter_terms (interpreter_id);
create index on directory.interpreter_terms (author_id);
comment on table directory.interpreter_terms is 'On what an organisation works with an interpreter: its own contract. Read by that organisation only.';
comment on column directory.interpreter_terms.interpreter_id is 'With whom.';
comment on column directory.interpreter_terms.contract_kind is 'Employment, agreement to complete a job or to perform work, trade licence, by an agency, volunteer.';
comment on column directory.interpreter_terms.contract_number is 'Number of the contract.';
comment on column directory.interpreter_terms.contract_to is 'Last day of the contract; empty = without an end.';
comment on column directory.interpreter_terms.note is 'What was agreed besides. Never about a client.';
comment on column directory.interpreter_terms.author_id is 'Who wrote it.';

create table directory.interpreter_preference (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  interpreter_id uuid not null references directory.interpreter,
  language text,
  orp_code text references directory.orp,
  position int not null check (position between 1 and 99),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique nulls not distinct (organisation_id, interpreter_id, language, orp_code)
);
create index on directory.interpreter_preference (interpreter_id);
create index on directory.interpreter_preference (orp_code);
create index on directory.interpreter_preference (author_id);
comment on table directory.interpreter_preference is 'In what order an organisation asks interpreters: for a language, for a district, or at all. Read by that organisation only.';
comment on column directory.interpreter_preference.interpreter_id is 'Whom.';
comment on column directory.interpreter_preference.language is 'For this language only.';
comment on column directory.interpreter_preference.orp_code is 'For this district only.';
comment on column directory.interpreter_preference.position is 'Asked as which one; 1 first.';
comment on column directory.interpreter_preference.author_id is 'Who decided so.';

create table directory.interpreter_conflict (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  interpreter_id uuid not null references directory.interpreter,
  case_id uuid references cases.case,
  person_id uuid references people.person,
  with_organisation_id uuid references access.organisation,
  reason text not null check (reason in ('knows', 'relative', 'community', 'client_wish', 'interest', 'other')),
  note text not null default '',
  ended_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (num_nonnulls(person_id, with_organisation_id) = 1),
  check ((person_id is null) = (case_id is null))
);
create index on directory.interpreter_conflict (organisation_id);
create index on directory.interpreter_conflict (interpreter_id);
create index on directory.interpreter_conflict (case_id);
create index on directory.interpreter_conflict (person_id);
create index on directory.interpreter_conflict (with_organisation_id);
create index on directory.interpreter_conflict (author_id);
comment on table directory.interpreter_conflict is 'With whom an interpreter is not to work: with a client (read only by people of that case) or with an organisation (read only by whoever wrote it). Everybody else learns at most that they do not suit.';
comment on column directory.interpreter_conflict.interpreter_id is 'Who.';
comment on column directory.interpreter_conflict.with_organisation_id is 'Not for requests of this organisation.';
comment on column directory.interpreter_conflict.reason is 'They know each other, are relatives, are of one community, the client does not wish it, a conflict of interest, other.';
comment on column directory.interpreter_conflict.note is 'In words.';
comment on column directory.interpreter_conflict.ended_on is 'From this day it no longer holds.';
comment on column directory.interpreter_conflict.author_id is 'Who wrote it.';

create table directory.interpreting_request (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  occasion text not null default 'case' check (occasion in ('case', 'event', 'course', 'phone_line', 'other')),
  languages text[] not null check (cardinality(languages) between 1 and 5),
  variant text not null default '',
  on_day date not null,
  starts time not null,
  minutes int not null check (minutes between 10 and 720),
  mode text not null default 'in_person' check (mode in ('in_person', 'phone', 'video')),
  place_id uuid references directory.place,
  place text not null default '',
  place_in_mail boolean not null default false,
  orp_code text references directory.orp,
  topic text not null check (topic in ('health', 'school', 'office', 'housing', 'work', 'counselling', 'family', 'court', 'crisis', 'course', 'event', 'other')),
  sex text check (sex in ('female', 'male')),
  preferred_id uuid references directory.interpreter,
  urgency text not null default 'normal' check (urgency in ('normal', 'soon', 'today')),
  client_shown text not null default '',
  contact_name text not null,
  contact_phone text not null,
  commitment_id uuid references commitments.commitment,
  project text not null default '',
  state text not null default 'open' check (state in ('open', 'booked', 'done', 'cancelled', 'unmet')),
  instead text check (instead in ('without', 'relative', 'child', 'machine', 'colleague', 'postponed')),
  close_reason text not null default '',
  minutes_done int check (minutes_done between 0 and 1440),
  cost_computed numeric(10, 2) check (cost_computed >= 0),
  cost numeric(10, 2) check (cost >= 0),
  cost_reason text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (case_id is not null or about = '{}' and client_shown = ''),
  check (cost is not distinct from cost_computed or cost_reason <> '')
);
create index on directory.interpreting_request (organisation_id, on_day);
create index on directory.interpreting_request (case_id);
create index on directory.interpreting_request (place_id);
create index on directory.interpreting_request (orp_code);
create index on directory.interpreting_request (preferred_id);
create index on directory.interpreting_request (commitment_id);
create index on directory.interpreting_request (author_id);
create index on directory.interpreting_request (on_day) where state in ('open', 'booked');
comment on table directory.interpreting_request is 'Interpreting is needed: in which language, when, where, how. Says a kind of topic and never a story. Nobody took it: demand not met.';
comment on column directory.interpreting_request.about is 'For whom, persons of the case.';
comment on column directory.interpreting_request.occasion is 'For a case, an event, a course, a telephone line.';
comment on column directory.interpreting_request.languages is 'Any of these codes of language will do, the best first.';
comment on column directory.interpreting_request.variant is 'Dialect or variant wanted.';
comment on column directory.interpreting_request.on_day is 'Day.';
comment on column directory.interpreting_request.starts is 'From what time.';
comment on column directory.interpreting_request.minutes is 'How long.';
comment on column directory.interpreting_request.mode is 'In person, by phone, by video.';
comment on column directory.interpreting_request.place_id is 'At this place.';
comment on column directory.interpreting_request.place is 'Where to meet, in words; told behind the code, never in a mail.';
comment on column directory.interpreting_request.place_in_mail is 'The place may stand in the mail: an office of ours that tells nothing of the client.';
comment on column directory.interpreting_request.orp_code is 'In which district; by it unmet demand is counted.';
comment on column directory.interpreting_request.topic is 'Kind of the topic only. Never told to the interpreter beforehand nor in a mail.';
comment on column directory.interpreting_request.sex is 'Sex of the interpreter that the client asks for.';
comment on column directory.interpreting_request.preferred_id is 'Interpreter the client or worker would like.';
comment on column directory.interpreting_request.urgency is 'How much it hurries.';
comment on column directory.interpreting_request.client_shown is 'How the client is called before the interpreter; empty unless written knowingly.';
comment on column directory.interpreting_request.contact_name is 'Whom the interpreter asks for.';
comment on column directory.interpreting_request.contact_phone is 'Where to call (E.164).';
comment on column directory.interpreting_request.commitment_id is 'From the date of this commitment.';
comment on column directory.interpreting_request.project is 'From which project it is paid.';
comment on column directory.interpreting_request.state is 'open = nobody confirmed yet; booked = confirmed; done = took place or the client did not come; cancelled = not needed; unmet = nobody took it or came.';
comment on column directory.interpreting_request.instead is 'How people understood one another when there was no interpreter.';
comment on column directory.interpreting_request.close_reason is 'Why it was cancelled.';
comment on column directory.interpreting_request.minutes_done is 'How long it really took.';
comment on column directory.interpreting_request.cost_computed is 'CZK by the price agreed.';
comment on column directory.interpreting_request.cost is 'CZK in the end.';
comment on column directory.interpreting_request.cost_reason is 'Why it differs from what was computed.';
comment on column directory.interpreting_request.author_id is 'Who asked for it.';

create table directory.booking (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  request_id uuid not null references directory.interpreting_request,
  interpreter_id uuid not null references directory.interpreter,
  interpreter_name text not null default '',
  during tstzrange not null default 'empty',
  on_day date not null default platform.today(),
  starts time not null default '00:00',
  minutes int not null default 60,
  language text not null,
  mode text not null default 'in_person' check (mode in ('in_person', 'phone', 'video')),
  place text not null default '',
  client_shown text not null default '',
  contact_name text not null default '',
  contact_phone text not null default '',
  price_hour numeric(8, 2),
  price_travel numeric(8, 2),
  price_min_minutes int not null default 60,
  price_step_minutes int not null default 30,
  answer_by timestamptz not null,
  state text not null default 'offered' check (state in ('offered', 'confirmed', 'refused', 'no_answer', 'withdrawn', 'done', 'client_absent', 'interpreter_absent')),
  reason text not null default '',
  answered_at timestamptz,
  answered_by text check (answered_by in ('interpreter', 'guest', 'worker')),
  reminded_at timestamptz,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Whoever said yes to one hour cannot say yes to another one at the same time, whoever asks.
  constraint one_place_at_a_time exclude using gist (interpreter_id with =, during with &&) where (state in ('confirmed', 'done', 'client_absent'))
);
create index on directory.booking (organisation_id);
create index on directory.booking (request_id);
create unique index one_asked_at_a_time on directory.booking (request_id) where state in ('offered', 'confirmed', 'done', 'client_absent', 'interpreter_absent');
create index on directory.booking (interpreter_id, on_day);
create index on directory.booking (author_id);
create index on directory.booking (on_day) where state = 'confirmed';
comment on table directory.booking is 'An interpreter was asked for a request. Carries all that the interpreter may know of it: no case, no topic; the client only as the one who asks wrote.';
comment on column directory.booking.request_id is 'For which request.';
comment on column directory.booking.interpreter_id is 'Who was asked.';
comment on column directory.booking.interpreter_name is 'As they were called then.';
comment on column directory.booking.during is 'From–to; computed from day, time and length of the request.';
comment on column directory.booking.on_day is 'Day, from the request.';
comment on column directory.booking.starts is 'From what time, from the request.';
comment on column directory.booking.minutes is 'How long, from the request.';
comment on column directory.booking.language is 'Which of the languages.';
comment on column directory.booking.mode is 'In person, by phone, by video; from the request.';
comment on column directory.booking.place is 'Where, from the request.';
comment on column directory.booking.client_shown is 'How the client is called before the interpreter, from the request.';
comment on column directory.booking.contact_name is 'Whom to ask for, from the request.';
comment on column directory.booking.contact_phone is 'Where to call, from the request.';
comment on column directory.booking.price_hour is 'CZK an hour, as it was agreed when asked.';
comment on column directory.booking.price_travel is 'CZK for the journey, as it was agreed when asked.';
comment on column directory.booking.price_min_minutes is 'Least time paid, as it was agreed when asked.';
comment on column directory.booking.price_step_minutes is 'Every begun so many minutes are paid.';
comment on column directory.booking.answer_by is 'Until when an answer is awaited.';
comment on column directory.booking.state is 'offered; confirmed; refused by the interpreter; no_answer in time; withdrawn by whoever asked; done; the client, or the interpreter, did not come.';
comment on column directory.booking.reason is 'Why it was refused or withdrawn.';
comment on column directory.booking.answered_at is 'When the interpreter answered.';
comment on column directory.booking.answered_by is 'The interpreter in Souběh, by a link, or a worker wrote down what was said on the phone.';
comment on column directory.booking.reminded_at is 'The reminder of the day before was sent.';
comment on column directory.booking.author_id is 'Who asked.';

-- Two more purposes of guest links: answering a booking, answering a referral.
alter table access.guest_link drop constraint guest_link_purpose_check, add constraint guest_link_purpose_check check (purpose in ('commitment', 'referral', 'booking'));
