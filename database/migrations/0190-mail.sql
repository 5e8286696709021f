-- Mail waits here until it is sent: written in the same transaction as what it tells about, sent by a job.
create table platform.mail (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid references access.organisation,
  to_address text not null check (to_address ~ '^[^@\s]+@[^@\s]+$' and length(to_address) <= 254),
  subject text not null check (length(subject) <= 200 and subject !~ '[\r\n]'),
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  attempts int not null default 0,
  problem text not null default '',
  created_at timestamptz not null default now(),
  sent_at timestamptz
);
create index on platform.mail (organisation_id, created_at desc);
create index on platform.mail (created_at) where state <> 'sent';
comment on table platform.mail is 'Mail to be sent and what became of it. Never holds a client''s name or topic; the body is emptied once it is sent.';
comment on column platform.mail.organisation_id is 'For whom it is sent; empty for what the door sends (a forgotten password).';
comment on column platform.mail.to_address is 'To whom.';
comment on column platform.mail.subject is 'One line.';
comment on column platform.mail.body is 'Plain text; may hold a link that opens something once, hence emptied when sent.';
comment on column platform.mail.state is 'failed = given up after many attempts; may be sent again by a person.';
comment on column platform.mail.attempts is 'How often it was tried.';
comment on column platform.mail.problem is 'What the mail server answered last.';
comment on column platform.mail.sent_at is 'When the mail server took it over.';
