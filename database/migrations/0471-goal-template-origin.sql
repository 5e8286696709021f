-- A template knows the goal it was made from: its centre shares it too.
alter table goals.template add column goal_id uuid references goals.goal on delete set null;
create index on goals.template (goal_id);
comment on column goals.template.goal_id is 'Goal it was made from.';
