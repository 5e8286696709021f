-- The live timeline: what an entry leads to, and that it takes the place of a former one. Nothing is deleted.
alter table crisis.entry
  add column strikes_id uuid references crisis.entry,
  add column commitment_id uuid references commitments.commitment,
  add column statement_id uuid references crisis.statement,
  add column report_id uuid references crisis.report,
  add constraint strikes_another check (strikes_id <> id);
-- An entry is struck once: what takes its place can be struck itself.
create unique index on crisis.entry (strikes_id);
create index on crisis.entry (commitment_id);
create index on crisis.entry (statement_id);
create index on crisis.entry (report_id);
create index on crisis.entry (activation_id, author_id);
comment on column crisis.entry.strikes_id is 'Former entry that this one puts right: that one is shown struck out.';
comment on column crisis.entry.commitment_id is 'Commitment it speaks of.';
comment on column crisis.entry.statement_id is 'Statement that was published.';
comment on column crisis.entry.report_id is 'Situation report that was approved.';
