-- What comes out of a point of a meeting: votes, tasks, phenomena that are watched.

create table meetings.vote (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  meeting_id uuid not null references meetings.meeting,
  item_id uuid not null references meetings.item,
  kind text not null default 'motion' check (kind in ('motion', 'admission')),
  text text not null default '',
  candidate_organisation_id uuid references access.organisation,
  candidate_partner_id uuid references directory.partner,
  candidate_partner_name text not null default '',
  candidate_name text not null default '',
  secret boolean not null default false,
  taken_at time,
  state text not null default 'open' check (state in ('open', 'closed', 'annulled')),
  votes_for int check (votes_for >= 0),
  votes_against int check (votes_against >= 0),
  abstained int check (abstained >= 0),
  entitled int,
  present int,
  quorum text check (quorum in ('none', 'third', 'half', 'two_thirds')),
  majority text check (majority in ('of_voting', 'of_present', 'of_all')),
  result text check (result in ('passed', 'rejected', 'invalid')),
  closed_at timestamptz,
  annulled_at timestamptz,
  annul_reason text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (num_nonnulls(candidate_organisation_id, candidate_partner_id, nullif(candidate_name, '')) = case kind when 'admission' then 1 else 0 end),
  check (kind = 'admission' or text <> ''),
  check (num_nonnulls(result, closed_at, entitled, present, quorum, majority) = case state when 'open' then 0 else 6 end),
  check (state = 'open' or num_nonnulls(votes_for, votes_against, abstained) = 3),
  check ((state = 'annulled') = (annulled_at is not null) and (state = 'annulled') = (annul_reason <> ''))
);
create index on meetings.vote (organisation_id);
create index on meetings.vote (meeting_id);
create index on meetings.vote (item_id);
create index on meetings.vote (candidate_organisation_id);
create index on meetings.vote (candidate_partner_id);
create index on meetings.vote (author_id);
comment on table meetings.vote is 'A vote at a point of a meeting: a motion, or the admission of a member. Closed it does not change; it can be annulled with a reason until the minutes are approved. Never of a conference: about no client.';
comment on column meetings.vote.meeting_id is 'Meeting.';
comment on column meetings.vote.item_id is 'Point of the agenda.';
comment on column meetings.vote.kind is 'motion; admission = the candidate becomes a member of the group when it is passed.';
comment on column meetings.vote.text is 'What is voted on, in words; an admission may do without.';
comment on column meetings.vote.candidate_organisation_id is 'Candidate: an organisation here.';
comment on column meetings.vote.candidate_partner_id is 'Candidate: a body without accounts, from the directory.';
comment on column meetings.vote.candidate_partner_name is 'Its name, because others do not know the partners of the writer.';
comment on column meetings.vote.candidate_name is 'Candidate: a person for themselves.';
comment on column meetings.vote.secret is 'Only the counts are written.';
comment on column meetings.vote.taken_at is 'When it was voted, clock of Prague: who came later or had left does not vote. Empty = not noted.';
comment on column meetings.vote.state is 'open = votes are being written; closed; annulled.';
comment on column meetings.vote.votes_for is 'For.';
comment on column meetings.vote.votes_against is 'Against.';
comment on column meetings.vote.abstained is 'Abstained.';
comment on column meetings.vote.entitled is 'Members with a vote on that day, counted at closing.';
comment on column meetings.vote.present is 'Of them present, counted at closing.';
comment on column meetings.vote.quorum is 'Rule of the group as it was at closing.';
comment on column meetings.vote.majority is 'Rule of the group as it was at closing.';
comment on column meetings.vote.result is 'passed; rejected; invalid = too few members were there.';
comment on column meetings.vote.closed_at is 'When it was closed.';
comment on column meetings.vote.annulled_at is 'When it was annulled.';
comment on column meetings.vote.annul_reason is 'Why it was annulled.';
comment on column meetings.vote.author_id is 'Who wrote it.';

create table meetings.ballot (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  meeting_id uuid not null references meetings.meeting,
  vote_id uuid not null references meetings.vote on delete cascade,
  attendee_id uuid not null references meetings.attendee,
  member_id uuid references meetings.group_member,
  choice text not null check (choice in ('for', 'against', 'abstained')),
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (vote_id, attendee_id),
  unique (vote_id, member_id)
);
create index on meetings.ballot (organisation_id);
create index on meetings.ballot (meeting_id);
create index on meetings.ballot (attendee_id);
create index on meetings.ballot (member_id);
create index on meetings.ballot (author_id);
comment on table meetings.ballot is 'How somebody voted for their member: one for each member, its representative or the deputy. None in a secret vote.';
comment on column meetings.ballot.meeting_id is 'Meeting.';
comment on column meetings.ballot.vote_id is 'Vote.';
comment on column meetings.ballot.attendee_id is 'Who voted.';
comment on column meetings.ballot.member_id is 'Member of the group for which they voted; empty at a meeting without a group.';
comment on column meetings.ballot.choice is 'For, against, abstained.';
comment on column meetings.ballot.author_id is 'Who wrote it.';

alter table meetings.group_member add column admission_vote_id uuid references meetings.vote;
create index on meetings.group_member (admission_vote_id);
comment on column meetings.group_member.admission_vote_id is 'Vote by which it was admitted.';

-- The link comes first and the task after it, in one transaction: whether it may be offered to another organisation goes by its meeting.
create table meetings.item_commitment (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  meeting_id uuid not null references meetings.meeting,
  item_id uuid references meetings.item,
  commitment_id uuid not null unique references commitments.commitment deferrable initially deferred,
  case_id uuid references cases.case,
  about uuid[] not null default '{}',
  share_keys uuid[] not null generated always as (access.share_keys(organisation_id, case_id, about)) stored,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on meetings.item_commitment (organisation_id);
create index on meetings.item_commitment (meeting_id);
create index on meetings.item_commitment (item_id);
create index on meetings.item_commitment (case_id);
create index on meetings.item_commitment (author_id);
comment on table meetings.item_commitment is 'The meeting and the point that a commitment comes from.';
comment on column meetings.item_commitment.meeting_id is 'Meeting.';
comment on column meetings.item_commitment.item_id is 'Point of the agenda; empty = of the whole meeting.';
comment on column meetings.item_commitment.commitment_id is 'Commitment.';
comment on column meetings.item_commitment.case_id is 'Case of the meeting.';
comment on column meetings.item_commitment.about is 'Persons of the case it concerns.';
comment on column meetings.item_commitment.share_keys is 'Keys compared with releases in force.';
comment on column meetings.item_commitment.author_id is 'Who wrote it.';

alter table signals.signal drop constraint signal_kind_check;
alter table signals.signal add constraint signal_kind_check check (kind in ('barrier', 'watch'));
alter table signals.signal
  add column threshold text not null default '',
  add column threshold_count int check (threshold_count >= 1),
  add column review_on date,
  add constraint signal_watch_check check (kind <> 'watch' or case_id is null and record_id is null and about = '{}');
create index on signals.signal (review_on) where kind <> 'barrier';
comment on table signals.signal is 'A barrier met in a case, or a phenomenon that a group watches. Barriers add up over cases and become advocacy.';
comment on column signals.signal.kind is 'barrier = met in a case; watch = a phenomenon that a meeting watches, about no client.';
comment on column signals.signal.threshold is 'From when on something is to be done, in words.';
comment on column signals.signal.threshold_count is 'The same in occurrences.';
comment on column signals.signal.review_on is 'When to come back to it.';

create table meetings.watch (
  id uuid primary key references signals.signal,
  organisation_id uuid not null references access.organisation,
  meeting_id uuid not null references meetings.meeting,
  item_id uuid references meetings.item,
  group_id uuid references meetings."group",
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now()
);
create index on meetings.watch (organisation_id);
create index on meetings.watch (meeting_id);
create index on meetings.watch (item_id);
create index on meetings.watch (group_id);
create index on meetings.watch (author_id);
comment on table meetings.watch is 'Where a watched phenomenon (a signal of the same number) was first noted, and the group that watches it.';
comment on column meetings.watch.meeting_id is 'First meeting.';
comment on column meetings.watch.item_id is 'Point of the agenda.';
comment on column meetings.watch.group_id is 'Group that watches it; empty where only those who sat there know of it.';
comment on column meetings.watch.author_id is 'Who wrote it.';

create table meetings.watch_note (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  meeting_id uuid not null references meetings.meeting,
  watch_id uuid not null references meetings.watch,
  item_id uuid references meetings.item,
  text text not null default '',
  seen_count int check (seen_count >= 0),
  decision text not null default 'watch' check (decision in ('watch', 'act', 'end')),
  review_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (watch_id, meeting_id)
);
create index on meetings.watch_note (organisation_id);
create index on meetings.watch_note (meeting_id);
create index on meetings.watch_note (item_id);
create index on meetings.watch_note (author_id);
comment on table meetings.watch_note is 'What a meeting said of a watched phenomenon: one line for each meeting, so that its history can be read.';
comment on column meetings.watch_note.meeting_id is 'Meeting.';
comment on column meetings.watch_note.watch_id is 'Phenomenon.';
comment on column meetings.watch_note.item_id is 'Point of the agenda.';
comment on column meetings.watch_note.text is 'What was seen.';
comment on column meetings.watch_note.seen_count is 'How many times.';
comment on column meetings.watch_note.decision is 'watch on; act = something is being done; end = no longer watched.';
comment on column meetings.watch_note.review_on is 'When to come back to it.';
comment on column meetings.watch_note.author_id is 'Who wrote it.';

alter table meetings.item add column checks text check (checks in ('tasks', 'watches'));
create unique index on meetings.item (meeting_id, checks) where checks is not null;
comment on column meetings.item.checks is 'The point comes by itself: tasks of earlier meetings are gone through, or phenomena that the group watches.';
