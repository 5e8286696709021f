-- What clients say of a service, without anybody being able to tell who said it. No account, no time, no order.
create table quality.campaign (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  service_id uuid not null references directory.service,
  version_id uuid not null references questionnaires.version,
  name text not null,
  begins_on date not null,
  ends_on date not null,
  path_token text not null unique,
  answers_shown boolean not null default false,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (ends_on >= begins_on)
);
create index on quality.campaign (organisation_id);
create index on quality.campaign (service_id, begins_on);
create index on quality.campaign (version_id);
create index on quality.campaign (author_id);
comment on table quality.campaign is 'A time in which clients of a service are asked by one questionnaire of purpose feedback.';
comment on column quality.campaign.service_id is 'Service that is asked about.';
comment on column quality.campaign.version_id is 'What is asked: a published version.';
comment on column quality.campaign.name is 'What it is called among us.';
comment on column quality.campaign.begins_on is 'From.';
comment on column quality.campaign.ends_on is 'To, that day included.';
comment on column quality.campaign.path_token is 'End of the address on the poster. The same for everybody: says the campaign and nothing about who opens it.';
comment on column quality.campaign.answers_shown is 'Whole anonymous sheets may be read, not only sums.';
comment on column quality.campaign.author_id is 'Who began it.';

create table quality.voice (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references access.organisation,
  campaign_id uuid not null references quality.campaign,
  week date not null check (extract(isodow from week) = 1),
  tongue text not null,
  paper boolean not null,
  answers jsonb not null
);
create index on quality.voice (organisation_id);
create index on quality.voice (campaign_id, week);
comment on table quality.voice is 'A sheet filled in by a client. Says the week and nothing finer; the rows of a week are laid down anew in random order with each one that comes, so that neither their place nor their transaction says which was when. No log of changes is kept of it.';
comment on column quality.voice.campaign_id is 'Campaign.';
comment on column quality.voice.week is 'Monday of the week in which it came.';
comment on column quality.voice.tongue is 'Language in which it was filled in.';
comment on column quality.voice.paper is 'Filled in on paper and copied by the staff.';
comment on column quality.voice.answers is 'Answers by key of the question, without texts.';

create table quality.voice_text (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references access.organisation,
  campaign_id uuid not null references quality.campaign,
  week date not null check (extract(isodow from week) = 1),
  question text not null,
  text text not null
);
create index on quality.voice_text (organisation_id);
create index on quality.voice_text (campaign_id, week);
comment on table quality.voice_text is 'What clients wrote in their own words, apart from the sheets: nothing says which sheet it belonged to. Kept like quality.voice.';
comment on column quality.voice_text.campaign_id is 'Campaign.';
comment on column quality.voice_text.week is 'Monday of the week in which it came.';
comment on column quality.voice_text.question is 'Key of the question.';
comment on column quality.voice_text.text is 'In the words of the client.';

create table quality.voice_hidden (
  id uuid primary key references quality.voice_text,
  organisation_id uuid not null references access.organisation,
  reason text not null,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on quality.voice_hidden (organisation_id);
create index on quality.voice_hidden (author_id);
comment on table quality.voice_hidden is 'Texts that are not shown because they name somebody. They stay and are counted.';
comment on column quality.voice_hidden.id is 'Text.';
comment on column quality.voice_hidden.reason is 'Why, without the name.';
comment on column quality.voice_hidden.author_id is 'Who hid it.';
