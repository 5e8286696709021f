-- What the life of goals needs beside their first shape: closing again after a reopening, measures that a change took out, dropping a goal, a proposal taken back.
alter table goals.closing drop constraint closing_measure_id_key, add column reopened_at timestamptz;
create unique index on goals.closing (measure_id) where reopened_at is null;
create index on goals.closing (measure_id);
comment on table goals.closing is 'Value of a measure at the year''s closing with the records behind it. The value is never changed: what is written into records later does not move it.';
comment on column goals.closing.reopened_at is 'The year was opened again then: no longer in force, kept for the history.';

alter table goals.measure add column dropped_on date;
comment on column goals.measure.dropped_on is 'Taken out by an agreed change on; while a plan is drafted measures are deleted.';

alter table goals.goal_version add column drops boolean not null default false;
alter table goals.goal_version drop constraint goal_version_state_check, add constraint goal_version_state_check check (state in ('proposed', 'agreed', 'refused', 'withdrawn'));
alter table goals.goal_version add constraint goal_version_reason_check check (number = 1 or reason <> '');
create unique index on goals.goal_version (goal_id) where state = 'proposed';
comment on column goals.goal_version.drops is 'Proposes to give the goal up; content is the goal as it was.';
comment on column goals.goal_version.state is 'Proposed, agreed, refused, withdrawn by the centre before an answer.';

alter table goals.step drop constraint step_check, add constraint step_text_check check (kind not in ('returned', 'reopened') or text <> '');
comment on column goals.step.text is 'Comment; a return and a reopening have one.';
