-- The crisis plan: a template in versions, who is trained, what an activation takes from the plan, its timeline, checklist, contact tree, emergency ground and review.
create table crisis.template (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  name text not null,
  ended_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on crisis.template (organisation_id);
create index on crisis.template (author_id);
comment on table crisis.template is 'A crisis plan that an organisation keeps; what stands in it is in its versions. The plan shipped with the product stands in the code.';
comment on column crisis.template.name is 'What it is called.';
comment on column crisis.template.ended_on is 'Offered no more since.';
comment on column crisis.template.author_id is 'Who made it.';

create table crisis.template_version (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  template_id uuid not null references crisis.template,
  number int not null check (number >= 1),
  state text not null default 'draft' check (state in ('draft', 'published')),
  content jsonb not null,
  summary text not null default '',
  published_at timestamptz,
  published_by uuid references access.membership,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((state = 'published') = (published_at is not null)),
  unique (template_id, number)
);
create unique index one_draft on crisis.template_version (template_id) where state = 'draft';
create index on crisis.template_version (organisation_id);
create index on crisis.template_version (author_id);
create index on crisis.template_version (published_by);
comment on table crisis.template_version is 'One version of a crisis plan. A published one never changes; what is new is the next draft.';
comment on column crisis.template_version.template_id is 'Of which plan.';
comment on column crisis.template_version.number is 'Versions of a plan are numbered from one.';
comment on column crisis.template_version.state is 'draft = being written, published = in force until the next one.';
comment on column crisis.template_version.content is 'Areas with their tasks, roles, bodies and materials (modules/crisis/templates/contract.ts).';
comment on column crisis.template_version.summary is 'What is different in it, in words.';
comment on column crisis.template_version.published_at is 'Since when it is in force.';
comment on column crisis.template_version.published_by is 'Who put it in force.';
comment on column crisis.template_version.author_id is 'Who began it.';

create table crisis.training (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  membership_id uuid not null references access.membership,
  kind text not null check (kind in ('coordination', 'team', 'media')),
  trained_on date not null,
  valid_until date not null,
  proof text not null default '',
  ended_on date,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (valid_until >= trained_on)
);
create index on crisis.training (organisation_id);
create index on crisis.training (membership_id);
create index on crisis.training (author_id);
comment on table crisis.training is 'That a worker was trained for a crisis, until when it holds. Kept by the head.';
comment on column crisis.training.membership_id is 'Who was trained.';
comment on column crisis.training.kind is 'coordination = leading a crisis, team = acting in one, media = speaking for it.';
comment on column crisis.training.trained_on is 'When.';
comment on column crisis.training.valid_until is 'Last day on which it holds.';
comment on column crisis.training.proof is 'By what it is proved: certificate, number, where it is kept.';
comment on column crisis.training.ended_on is 'Written by mistake, or holds no more since.';
comment on column crisis.training.author_id is 'Who wrote it.';

alter table crisis.activation
  add column template_version_id uuid references crisis.template_version,
  add column plan_name text not null default '',
  add column plan jsonb not null default '{}',
  add column sign_ids uuid[] not null default '{}',
  add column emergency_statute text references access.statute_ground;
create index on crisis.activation (template_version_id);
create index on crisis.activation (emergency_statute);
comment on column crisis.activation.template_version_id is 'Version of the plan it goes by; empty = the one shipped with the product.';
comment on column crisis.activation.plan_name is 'What the plan was called then, with its version.';
comment on column crisis.activation.plan is 'The plan as it stood when it was activated, so that everybody who takes part reads it.';
comment on column crisis.activation.sign_ids is 'Early signs that led to it.';
comment on column crisis.activation.emergency_statute is 'Statute on which the emergency ground stands, when one fits.';
alter table crisis.role add column handover text not null default '';
comment on column crisis.role.handover is 'What was handed over when it ended.';

create table crisis.entry (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  activation_id uuid not null references crisis.activation,
  seq bigint not null,
  at timestamptz not null default now(),
  kind text not null check (kind ~ '^[a-z_]{1,40}$'),
  area text not null default '',
  text text not null,
  author_id uuid references access.membership,
  created_at timestamptz not null default now(),
  unique (activation_id, seq)
);
create index on crisis.entry (organisation_id);
create index on crisis.entry (case_id);
create index on crisis.entry (author_id);
comment on table crisis.entry is 'The timeline of a crisis: what happened, what was decided, what somebody found out. Only added to; never about a client by name.';
comment on column crisis.entry.activation_id is 'In which crisis.';
comment on column crisis.entry.seq is 'Numbered within the crisis in the order in which entries came in, without gaps: whoever lost the connection reads on from the last one.';
comment on column crisis.entry.at is 'When it happened.';
comment on column crisis.entry.kind is 'What kind of entry; those of rules: activation, role, handover, takeover, vacant, call, task, emergency, level, ending.';
comment on column crisis.entry.area is 'Area of the plan, by its code.';
comment on column crisis.entry.text is 'What.';
comment on column crisis.entry.author_id is 'Who wrote it; empty = a rule did.';

create table crisis.emergency (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  activation_id uuid not null references crisis.activation,
  until timestamptz not null,
  statute_code text references access.statute_ground,
  reason text not null,
  author_id uuid not null references access.membership,
  created_at timestamptz not null default now(),
  check (until <= created_at + interval '72 hours 1 minute')
);
create index on crisis.emergency (organisation_id);
create index on crisis.emergency (case_id);
create index on crisis.emergency (activation_id);
create index on crisis.emergency (statute_code);
create index on crisis.emergency (author_id);
comment on table crisis.emergency is 'Every opening, prolonging and ending of the emergency ground: by whom, why, until when. Only added to.';
comment on column crisis.emergency.activation_id is 'In which crisis.';
comment on column crisis.emergency.until is 'Until when it was opened, three days at most; the moment itself when it was ended.';
comment on column crisis.emergency.statute_code is 'Statute, when one fits.';
comment on column crisis.emergency.reason is 'Why.';
comment on column crisis.emergency.author_id is 'Who opened it.';

create table crisis.item (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  activation_id uuid not null references crisis.activation,
  area text not null,
  position int not null,
  text text not null,
  who_usually text not null default '',
  due_at timestamptz,
  state text not null default 'proposed' check (state in ('proposed', 'given', 'covered', 'skipped')),
  commitment_id uuid references commitments.commitment,
  covered_by text not null default '',
  reason text not null default '',
  added boolean not null default false,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((state = 'given') = (commitment_id is not null)),
  check (state <> 'covered' or covered_by <> ''),
  check (state <> 'skipped' or reason <> '')
);
create index on crisis.item (organisation_id);
create index on crisis.item (case_id);
create index on crisis.item (activation_id, area, position);
create index on crisis.item (commitment_id);
create index on crisis.item (author_id);
comment on table crisis.item is 'Checklist of a crisis: what the plan proposes, and what became of it.';
comment on column crisis.item.activation_id is 'In which crisis.';
comment on column crisis.item.area is 'Area of the plan, by its code.';
comment on column crisis.item.position is 'Order within the area.';
comment on column crisis.item.text is 'What is to be done. Never about a client.';
comment on column crisis.item.who_usually is 'Who usually does it.';
comment on column crisis.item.due_at is 'By when.';
comment on column crisis.item.state is 'proposed = nobody has it yet, given = a commitment, covered = somebody does it already, skipped = not needed.';
comment on column crisis.item.commitment_id is 'The commitment it became.';
comment on column crisis.item.covered_by is 'Who does it already.';
comment on column crisis.item.reason is 'Why it is not needed.';
comment on column crisis.item.added is 'Not of the plan: added during the crisis.';
comment on column crisis.item.author_id is 'Who wrote it.';

create table crisis.contact (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  activation_id uuid not null references crisis.activation,
  parent_id uuid references crisis.contact,
  position int not null default 1,
  kind text not null check (kind in ('role', 'head', 'body')),
  role_code text not null default '',
  membership_id uuid references access.membership,
  partner_id uuid references directory.partner,
  name text not null default '',
  phone text not null default '',
  state text not null default 'waiting' check (state in ('waiting', 'reached', 'not_reached')),
  told_at timestamptz,
  told_by uuid references access.membership,
  note text not null default '',
  ended_at timestamptz,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (parent_id <> id),
  check ((state = 'waiting') = (told_at is null))
);
create index on crisis.contact (organisation_id);
create index on crisis.contact (case_id);
create index on crisis.contact (activation_id);
create index on crisis.contact (parent_id);
create index on crisis.contact (membership_id);
create index on crisis.contact (partner_id);
create index on crisis.contact (told_by);
create index on crisis.contact (author_id);
comment on table crisis.contact is 'Contact tree of a crisis: who calls whom, whether they were reached. Work numbers only.';
comment on column crisis.contact.activation_id is 'In which crisis.';
comment on column crisis.contact.parent_id is 'Who calls them; empty = the coordinator does.';
comment on column crisis.contact.position is 'In which order they are called.';
comment on column crisis.contact.kind is 'role = holds a role, head = of an organisation that takes part, body = of the directory.';
comment on column crisis.contact.role_code is 'Which role.';
comment on column crisis.contact.membership_id is 'Worker.';
comment on column crisis.contact.partner_id is 'Body of the directory.';
comment on column crisis.contact.name is 'Body in words, when it does not stand in the directory.';
comment on column crisis.contact.phone is 'Work number to call.';
comment on column crisis.contact.state is 'waiting = not called yet, reached = knows, not_reached = called in vain.';
comment on column crisis.contact.told_at is 'When it was last tried.';
comment on column crisis.contact.told_by is 'Who tried.';
comment on column crisis.contact.note is 'What was agreed, when to try again.';
comment on column crisis.contact.ended_at is 'Taken out of the tree.';
comment on column crisis.contact.author_id is 'Who put them in.';

create table crisis.finding (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  activation_id uuid not null references crisis.activation,
  area text not null,
  worked text not null default '',
  failed text not null default '',
  to_change text not null default '',
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (activation_id, area)
);
create index on crisis.finding (organisation_id);
create index on crisis.finding (case_id);
create index on crisis.finding (author_id);
comment on table crisis.finding is 'Review after a crisis, one row an area, written together.';
comment on column crisis.finding.activation_id is 'Of which crisis.';
comment on column crisis.finding.area is 'Area of the plan, by its code; „whole“ = the crisis as a whole.';
comment on column crisis.finding.worked is 'What worked.';
comment on column crisis.finding.failed is 'What did not.';
comment on column crisis.finding.to_change is 'What to do otherwise.';
comment on column crisis.finding.author_id is 'Who began it.';

create table crisis.proposal (
  id uuid primary key,
  organisation_id uuid not null references access.organisation,
  case_id uuid not null references cases.case,
  activation_id uuid not null references crisis.activation,
  to_organisation_id uuid not null references access.organisation,
  template_id uuid references crisis.template,
  template_version_id uuid references crisis.template_version,
  area text not null,
  change jsonb not null,
  reason text not null,
  state text not null default 'proposed' check (state in ('proposed', 'accepted', 'declined')),
  answer text not null default '',
  answered_at timestamptz,
  answered_by uuid references access.membership,
  author_id uuid not null references access.membership,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((state = 'proposed') = (answered_at is null))
);
create index on crisis.proposal (organisation_id);
create index on crisis.proposal (case_id);
create index on crisis.proposal (activation_id);
create index on crisis.proposal (to_organisation_id);
create index on crisis.proposal (template_id);
create index on crisis.proposal (template_version_id);
create index on crisis.proposal (answered_by);
create index on crisis.proposal (author_id);
comment on table crisis.proposal is 'What a review wants changed in the plan: proposed to the organisation that keeps it, accepted into its next draft or declined with a reason.';
comment on column crisis.proposal.activation_id is 'Learnt in which crisis.';
comment on column crisis.proposal.to_organisation_id is 'Who keeps the plan; of the shipped plan whoever activated it.';
comment on column crisis.proposal.template_id is 'Which plan; empty until the shipped plan is taken over.';
comment on column crisis.proposal.template_version_id is 'Draft into which it was accepted.';
comment on column crisis.proposal.area is 'Area of the plan, by its code.';
comment on column crisis.proposal.change is 'Add, reword or leave out a task, or reword the purpose (modules/crisis/review/contract.ts).';
comment on column crisis.proposal.reason is 'Why: what happened.';
comment on column crisis.proposal.state is 'How it stands.';
comment on column crisis.proposal.answer is 'Why not, or what was made of it.';
comment on column crisis.proposal.answered_at is 'When it was answered.';
comment on column crisis.proposal.answered_by is 'Who answered.';
comment on column crisis.proposal.author_id is 'Who proposed it.';
