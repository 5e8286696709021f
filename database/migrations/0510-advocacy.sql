-- Inputs that come out of meetings; actions of advocacy made of signals.

alter table signals.signal drop constraint signal_kind_check;
alter table signals.signal add constraint signal_kind_check check (kind in ('barrier', 'watch', 'input'));
alter table signals.signal add constraint signal_input_check check (kind <> 'input' or case_id is null and record_id is null and about = '{}');
create index on signals.signal (organisation_id, noted_on desc, id desc);
comment on table signals.signal is 'A barrier met in a case, a phenomenon that a group watches, or what a meeting passes on. They add up and become advocacy.';
comment on column signals.signal.kind is 'barrier = met in a case, of a client or of a locality; watch = a phenomenon that a meeting watches; input = what a meeting passes on. The last two are about no client.';

create table signals.input (
  id uuid primary key references signals.signal,
  organisation_id uuid not null references access.organisation,
  meeting_id uuid not null references meetings.meeting,
  item_id uuid references meetings.item,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on signals.input (organisation_id);
create index on signals.input (meeting_id);
create index on signals.input (item_id);
create index on signals.input (author_id);
comment on table signals.input is 'From which meeting an input (a signal of the same number) comes. When the meeting goes, the input stays and forgets it.';
comment on column signals.input.meeting_id is 'Meeting without a case.';
comment on column signals.input.item_id is 'Point of the agenda.';
comment on column signals.input.author_id is 'Who wrote it.';

create table signals.action (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  title text not null,
  domain text not null,
  orp_code text references directory.orp,
  addressee_kind text not null check (addressee_kind in ('municipality', 'region', 'ministry', 'government_office', 'ombudsman', 'other')),
  addressee text not null,
  partner_id uuid references directory.partner,
  asks text not null default '',
  facts text not null default '',
  kept text[] not null default '{}',
  kept_reason text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (kept = '{}' or kept_reason <> '')
);
create index on signals.action (organisation_id);
create index on signals.action (orp_code);
create index on signals.action (partner_id);
create index on signals.action (author_id);
comment on table signals.action is 'An action of advocacy: what is asked of somebody who can change it, on the ground of signals. How it stands follows from its steps. Names no private person.';
comment on column signals.action.title is 'What it is called, also on paper.';
comment on column signals.action.domain is 'Code of the list barrier_domain.';
comment on column signals.action.orp_code is 'District, where it is about one.';
comment on column signals.action.addressee_kind is 'What kind of body it goes to.';
comment on column signals.action.addressee is 'Name of the body.';
comment on column signals.action.partner_id is 'The same body in our directory.';
comment on column signals.action.asks is 'What is asked.';
comment on column signals.action.facts is 'What is going on, in words.';
comment on column signals.action.kept is 'Words that look like a name of somebody we know and are none.';
comment on column signals.action.kept_reason is 'Why they stay.';
comment on column signals.action.author_id is 'Who began it.';

create table signals.action_signal (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references access.organisation,
  action_id uuid not null references signals.action,
  signal_id uuid not null references signals.signal,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  unique (action_id, signal_id)
);
create index on signals.action_signal (organisation_id);
create index on signals.action_signal (signal_id);
create index on signals.action_signal (author_id);
comment on table signals.action_signal is 'Signals that an action stands on: own ones, counted; a watched phenomenon is linked and not counted.';
comment on column signals.action_signal.action_id is 'Action.';
comment on column signals.action_signal.signal_id is 'Signal.';
comment on column signals.action_signal.author_id is 'Who chose it.';

create table signals.action_step (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  action_id uuid not null references signals.action,
  kind text not null check (kind in ('proposed', 'returned', 'approved', 'sent', 'reminded', 'answered', 'effect', 'dropped')),
  on_day date not null default platform.today(),
  text text not null default '',
  way text check (way in ('data_box', 'email', 'post', 'in_person', 'form')),
  reference text not null default '',
  due_on date,
  answer text check (answer in ('accepted', 'partly', 'refused', 'none')),
  fingerprint text not null default '',
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  check ((way is not null) = (kind = 'sent')),
  check ((answer is not null) = (kind = 'answered')),
  check (due_on is null or kind in ('sent', 'reminded')),
  check (text <> '' or kind not in ('returned', 'effect', 'dropped')),
  check ((fingerprint <> '') = (kind in ('approved', 'sent')))
);
create index on signals.action_step (organisation_id);
create index on signals.action_step (action_id);
create index on signals.action_step (author_id);
create unique index on signals.action_step (action_id) where kind in ('sent', 'dropped');
comment on table signals.action_step is 'What happened with an action, in order; never changed. Its state follows.';
comment on column signals.action_step.action_id is 'Action.';
comment on column signals.action_step.kind is 'proposed to the head, returned, approved, sent, reminded, answered, effect seen later, dropped before it was sent.';
comment on column signals.action_step.on_day is 'When it happened.';
comment on column signals.action_step.text is 'In words: why it was returned or dropped, what was answered, what changed.';
comment on column signals.action_step.way is 'How it was sent.';
comment on column signals.action_step.reference is 'Reference number of the other side.';
comment on column signals.action_step.due_on is 'Answer is asked by this day.';
comment on column signals.action_step.answer is 'Accepted, partly, refused; none = nobody waits for an answer any more.';
comment on column signals.action_step.fingerprint is 'SHA-256 of what was approved or sent, hexadecimal: only what was approved goes out.';
comment on column signals.action_step.author_id is 'Who wrote it.';

create table signals.action_sheet (
  id uuid primary key references signals.action,
  organisation_id uuid not null references access.organisation,
  content jsonb not null,
  fingerprint text not null,
  pdf bytea not null,
  docx bytea not null,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on signals.action_sheet (organisation_id);
create index on signals.action_sheet (author_id);
comment on table signals.action_sheet is 'The sheet of an action (of the same number) as it was sent: never changed. Holds safe numbers, anonymised stories and no names of private persons.';
comment on column signals.action_sheet.content is 'What it says: modules/signals/advocacy/shapes.ts.';
comment on column signals.action_sheet.fingerprint is 'SHA-256 of the content, hexadecimal.';
comment on column signals.action_sheet.pdf is 'The file as it was sent.';
comment on column signals.action_sheet.docx is 'The same for a word processor.';
comment on column signals.action_sheet.author_id is 'Who sent it.';

create table signals.action_ask (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  action_id uuid not null references signals.action,
  to_organisation_id uuid not null references access.organisation,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  unique (action_id, to_organisation_id),
  check (to_organisation_id <> organisation_id)
);
create index on signals.action_ask (organisation_id);
create index on signals.action_ask (to_organisation_id);
create index on signals.action_ask (author_id);
comment on table signals.action_ask is 'Another organisation is asked to join an action by its own number or story.';
comment on column signals.action_ask.action_id is 'Action.';
comment on column signals.action_ask.to_organisation_id is 'Who is asked.';
comment on column signals.action_ask.author_id is 'Who asks.';

create table signals.contribution (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  action_id uuid not null references signals.action,
  ask_id uuid not null unique references signals.action_ask,
  declined boolean not null default false,
  counted_from date,
  counted_until date,
  cases int check (cases >= 5),
  approved_at timestamptz,
  approved_by uuid references access.membership,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (num_nonnulls(counted_from, counted_until) = case when declined then 0 else 2 end),
  check (counted_from <= counted_until),
  check (cases is null or not declined),
  check ((approved_at is null) = (approved_by is null))
);
create index on signals.contribution (organisation_id);
create index on signals.contribution (action_id);
create index on signals.contribution (approved_by);
create index on signals.contribution (author_id);
comment on table signals.contribution is 'What another organisation gives to an action: how many of its cases met the same, or that it does not join. Nobody else reads it before its head approves it.';
comment on column signals.contribution.action_id is 'Action.';
comment on column signals.contribution.ask_id is 'What it answers.';
comment on column signals.contribution.declined is 'Does not join.';
comment on column signals.contribution.counted_from is 'Signals noted from.';
comment on column signals.contribution.counted_until is 'Signals noted until.';
comment on column signals.contribution.cases is 'Cases that met it; empty = fewer than five, and how many is not written anywhere.';
comment on column signals.contribution.approved_at is 'Approved by the head at.';
comment on column signals.contribution.approved_by is 'Who approved it.';
comment on column signals.contribution.author_id is 'Who prepared it.';

create table signals.action_story (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  action_id uuid not null references signals.action,
  text text not null,
  owner_id uuid not null references access.membership,
  approved_at timestamptz,
  approved_by uuid references access.membership,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((approved_at is null) = (approved_by is null))
);
create index on signals.action_story (organisation_id);
create index on signals.action_story (action_id);
create index on signals.action_story (owner_id);
create index on signals.action_story (approved_by);
create index on signals.action_story (author_id);
comment on table signals.action_story is 'An anonymised story, made short, for an action: goes on paper only in the words that its owner approved. Of which case it is stands in story_origin.';
comment on column signals.action_story.action_id is 'Action.';
comment on column signals.action_story.text is 'The story in short; does not change.';
comment on column signals.action_story.owner_id is 'Who confirmed the story it comes from, and decides whether it may be used here.';
comment on column signals.action_story.approved_at is 'Approved at.';
comment on column signals.action_story.approved_by is 'Who approved it.';
comment on column signals.action_story.author_id is 'Who asks for it.';

create table signals.story_origin (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  action_story_id uuid not null unique references signals.action_story on delete cascade,
  case_id uuid not null references cases.case,
  story_id uuid not null references cases.anonymised_story,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on signals.story_origin (organisation_id);
create index on signals.story_origin (case_id);
create index on signals.story_origin (story_id);
create index on signals.story_origin (author_id);
comment on table signals.story_origin is 'From which case a story of an action comes: for our people within reach of the case.';
comment on column signals.story_origin.action_story_id is 'Story in the action.';
comment on column signals.story_origin.case_id is 'Case.';
comment on column signals.story_origin.story_id is 'Confirmed story.';
comment on column signals.story_origin.author_id is 'Who chose it.';
