-- Referrals: a service is asked to take somebody on, says how it stands, and its outcome comes back.
create schema referrals;
comment on schema referrals is 'Referring to a service or a partner, and what came of it.';

-- The enquiry and how it stands: read by both sides, so it names nobody. Who it is about stands apart (origin), and reaches the other side by a release only.
create table referrals.referral (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  service_id uuid not null references directory.service,
  case_id uuid references cases.case,
  to_organisation_id uuid references access.organisation,
  to_service_id uuid references directory.service,
  to_partner_id uuid references directory.partner,
  need text not null,
  asked text not null,
  ages text[] not null default '{}' check (ages <@ array['0_5', '6_14', '15_17', '18_26', '27_64', '65_more']),
  languages text[] not null default '{}',
  orp_code text references directory.orp,
  urgency text not null check (urgency in ('now', 'days', 'can_wait')),
  answer_due_on date not null,
  accompanied boolean not null default false,
  accompanied_by text not null default '',
  accompanied_on date,
  contact text not null,
  state text not null default 'draft' check (state in ('draft', 'sent', 'received', 'accepted', 'waiting_list', 'declined', 'under_way', 'ended', 'withdrawn', 'expired')),
  moved_at timestamptz not null default now(),
  due_on date,
  expires_on date,
  sent_on date,
  received_on date,
  answered_on date,
  decline_reason text check (decline_reason in ('capacity', 'not_target_group', 'not_eligible', 'client_declined', 'could_not_reach', 'other')),
  waiting_until date,
  waiting_position int check (waiting_position between 1 and 100000),
  ended_on date,
  outcome text check (outcome in ('got_help', 'partly', 'did_not', 'referred_on')),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- Either a service of an organisation here, or a partner (or its service).
  check (num_nonnulls(to_organisation_id, to_partner_id) = 1),
  check (to_organisation_id is null or to_service_id is not null),
  check ((state = 'declined') = (decline_reason is not null)),
  check ((state = 'ended') = (outcome is not null)),
  check ((state = 'draft') = (sent_on is null))
);
create index on referrals.referral (organisation_id, state, due_on);
create index on referrals.referral (service_id);
create index on referrals.referral (case_id);
create index on referrals.referral (to_organisation_id);
create index on referrals.referral (to_service_id, state, due_on);
create index on referrals.referral (to_partner_id);
create index on referrals.referral (orp_code);
create index on referrals.referral (author_id);
create index on referrals.referral (expires_on) where state in ('sent', 'received', 'waiting_list');
comment on table referrals.referral is 'A referral: one service asks another one, or a partner, to take somebody on. Names nobody.';
comment on column referrals.referral.service_id is 'Service that refers.';
comment on column referrals.referral.case_id is 'Case it comes from; not for the other side, which reads its own reception. Nobody reads this column, policies do.';
comment on column referrals.referral.to_organisation_id is 'Organisation here that is asked.';
comment on column referrals.referral.to_service_id is 'Service that is asked, of an organisation here or of the partner.';
comment on column referrals.referral.to_partner_id is 'Partner without an account that is asked.';
comment on column referrals.referral.need is 'Kind of need, a code of need_domain.';
comment on column referrals.referral.asked is 'What is asked, in words without personal data.';
comment on column referrals.referral.ages is 'Bands of age of those concerned, in years.';
comment on column referrals.referral.languages is 'Languages they speak, codes of language.';
comment on column referrals.referral.orp_code is 'District they live in.';
comment on column referrals.referral.urgency is 'Now, within days, it can wait.';
comment on column referrals.referral.answer_due_on is 'By when an answer is asked.';
comment on column referrals.referral.accompanied is 'Somebody of the sender comes along.';
comment on column referrals.referral.accompanied_by is 'Who comes along (a post or a colleague, never the client).';
comment on column referrals.referral.accompanied_on is 'When.';
comment on column referrals.referral.contact is 'Whom of the sender to call at work.';
comment on column referrals.referral.state is 'How it stands. What each state means and who acts next: modules/referrals/rules.ts.';
comment on column referrals.referral.moved_at is 'Since when it stands so.';
comment on column referrals.referral.due_on is 'By when whoever acts next should; empty when nobody has to.';
comment on column referrals.referral.expires_on is 'Unanswered after this day it expires by itself.';
comment on column referrals.referral.sent_on is 'Day it was sent.';
comment on column referrals.referral.received_on is 'Day the other side saw it.';
comment on column referrals.referral.answered_on is 'Day of the first answer: accepted, waiting list, declined.';
comment on column referrals.referral.decline_reason is 'Why it was declined.';
comment on column referrals.referral.waiting_until is 'On the waiting list: a place is expected by then.';
comment on column referrals.referral.waiting_position is 'On the waiting list: which in the row.';
comment on column referrals.referral.ended_on is 'Day the support ended.';
comment on column referrals.referral.outcome is 'What came of it.';
comment on column referrals.referral.author_id is 'Who refers.';

-- The sender's own: the case, the persons, what it was made along with.
create table referrals.origin (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  referral_id uuid not null unique references referrals.referral,
  service_id uuid not null references directory.service,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  record_id uuid references work.record,
  bundle_id uuid not null,
  note text not null default '',
  seen_at timestamptz,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on referrals.origin (organisation_id);
create index on referrals.origin (service_id);
create index on referrals.origin (case_id);
create index on referrals.origin (record_id);
create index on referrals.origin (author_id);
comment on table referrals.origin is 'What of a referral is for its sender only: whom it is about, from where it comes, an own note.';
comment on column referrals.origin.referral_id is 'Referral.';
comment on column referrals.origin.service_id is 'Service that refers.';
comment on column referrals.origin.about is 'Persons it is about; the other side learns them by releases only.';
comment on column referrals.origin.record_id is 'One-off request it comes from.';
comment on column referrals.origin.bundle_id is 'Referrals made in one go from one need share it.';
comment on column referrals.origin.note is 'Note of the sender''s own.';
comment on column referrals.origin.seen_at is 'When somebody of the sender took the last answer in.';
comment on column referrals.origin.author_id is 'Who wrote it.';

-- The receiver's own.
create table referrals.reception (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  referral_id uuid not null unique references referrals.referral,
  service_id uuid not null references directory.service,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  note text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on referrals.reception (organisation_id);
create index on referrals.reception (service_id);
create index on referrals.reception (case_id);
create index on referrals.reception (author_id);
comment on table referrals.reception is 'What of a referral is for its receiver only: whom it took on, an own note.';
comment on column referrals.reception.referral_id is 'Referral.';
comment on column referrals.reception.service_id is 'Service that is asked.';
comment on column referrals.reception.about is 'Persons taken on: own cards, made from what was released.';
comment on column referrals.reception.note is 'Note of the receiver''s own.';
comment on column referrals.reception.author_id is 'Who wrote it.';

create table referrals.event (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  referral_id uuid not null references referrals.referral,
  move text not null check (move in ('send', 'receive', 'accept', 'wait', 'decline', 'start', 'end', 'withdraw', 'expire', 'remind', 'hand_over')),
  state text not null,
  reason text,
  text text not null default '',
  on_day date,
  number int,
  guest_link_id uuid references access.guest_link,
  author_id uuid references access.membership,
  created_at timestamptz not null default clock_timestamp()
);
create index on referrals.event (referral_id, created_at);
create index on referrals.event (organisation_id);
create index on referrals.event (guest_link_id);
create index on referrals.event (author_id);
comment on table referrals.event is 'What happened to a referral, append-only; both sides read it.';
comment on column referrals.event.referral_id is 'Referral.';
comment on column referrals.event.move is 'What was done.';
comment on column referrals.event.state is 'How it stood after that.';
comment on column referrals.event.reason is 'Reason of a refusal or outcome of an end, by its code.';
comment on column referrals.event.text is 'In words, for both sides; names nobody.';
comment on column referrals.event.on_day is 'Day told: of a place on the waiting list.';
comment on column referrals.event.number is 'Position told on the waiting list.';
comment on column referrals.event.guest_link_id is 'Said by this guest; author_id then names who gave the link.';
comment on column referrals.event.author_id is 'Who; empty when it happened by itself.';

create table referrals.handover (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  referral_id uuid not null references referrals.referral,
  release_id uuid not null references access.release,
  ends_with boolean not null default true,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  unique (referral_id, release_id)
);
create index on referrals.handover (organisation_id);
create index on referrals.handover (release_id);
create index on referrals.handover (author_id);
comment on table referrals.handover is 'Releases that hand a person over with a referral. What they show, and whether they hold, says the release.';
comment on column referrals.handover.referral_id is 'Referral.';
comment on column referrals.handover.release_id is 'Release to the organisation asked.';
comment on column referrals.handover.ends_with is 'Made for this referral: it is withdrawn when the referral is declined, withdrawn or expires.';
comment on column referrals.handover.author_id is 'Who handed over.';

-- Silence told further, once a step: what the nightly job has done is a row, so that running again does nothing.
create table referrals.escalation (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  referral_id uuid not null references referrals.referral,
  step text not null check (step in ('receipt', 'answer', 'waiting', 'outcome')),
  due_on date not null,
  told uuid[] not null default '{}',
  created_at timestamptz not null default now(),
  unique (referral_id, step, due_on)
);
create index on referrals.escalation (organisation_id);
create index on referrals.escalation using gin (told);
comment on table referrals.escalation is 'A referral stood silent too long and was told further.';
comment on column referrals.escalation.referral_id is 'Referral.';
comment on column referrals.escalation.step is 'What is missing: receipt, answer, news of the waiting list, news of the support.';
comment on column referrals.escalation.due_on is 'By when it had to be.';
comment on column referrals.escalation.told is 'Memberships that were told.';

create table referrals.rule (
  id uuid primary key,
  organisation_id uuid not null unique references access.organisation,
  due_now int not null check (due_now between 0 and 365),
  due_days int not null check (due_days between 0 and 365),
  due_can_wait int not null check (due_can_wait between 0 and 365),
  receipt_after int not null check (receipt_after between 0 and 365),
  answer_after int not null check (answer_after between 0 and 365),
  expire_after int not null check (expire_after between 1 and 365),
  tells text[] not null check (tells <@ array['author', 'key_worker', 'coordinator', 'head', 'receiver_head']),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on referrals.rule (author_id);
comment on table referrals.rule is 'When an organisation''s referrals are due, when silence is told further and to whom, when they expire. Without it the usual days hold.';
comment on column referrals.rule.due_now is 'Days for an answer when it is needed now.';
comment on column referrals.rule.due_days is 'Days for an answer when it is needed within days.';
comment on column referrals.rule.due_can_wait is 'Days for an answer when it can wait.';
comment on column referrals.rule.receipt_after is 'Days without receipt after which it is told further.';
comment on column referrals.rule.answer_after is 'Days after the day an answer was due on, after which it is told further.';
comment on column referrals.rule.expire_after is 'Days after the day an answer was due on, after which it expires by itself.';
comment on column referrals.rule.tells is 'Who is told: author, key worker of the case, coordinator of the case, head of the sender, head of the receiver.';
comment on column referrals.rule.author_id is 'Who set it.';

-- A guest may answer a referral. The purposes that other rooms added stay.
do $$ declare purposes text := (select string_agg(distinct quote_literal(m[1]), ', ') from pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''(\w+)''', 'g') m where k.conrelid = 'access.guest_link'::regclass and k.conname = 'guest_link_purpose_check'); begin
  execute format('alter table access.guest_link drop constraint guest_link_purpose_check, add constraint guest_link_purpose_check check (purpose in (%s, ''referral''))', purposes);
end $$;
