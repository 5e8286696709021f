-- A funder may count units otherwise than the organisation: a rule with a project stands beside the rules of the organisation and never touches them.
alter table work.unit_rule add column project_id uuid references work.project, add column group_counts text not null default 'once' check (group_counts in ('once', 'each')),
  add column step_minutes int check (step_minutes between 1 and 1440), add column rounding text not null default 'down' check (rounding in ('down', 'up'));
alter table work.unit_rule add constraint unit_rule_of_organisation_is_plain check (project_id is not null or group_counts = 'once' and step_minutes is null and rounding = 'down');
create index on work.unit_rule (project_id) where project_id is not null;
comment on column work.unit_rule.project_id is 'Whose rule it is: of the funder of this project; empty = of the organisation, by which the kept sums are counted.';
comment on column work.unit_rule.group_counts is 'A record of several people counts once, or once for each participant, named or not. Of the organisation always once.';
comment on column work.unit_rule.step_minutes is 'One unit for every so many minutes; empty = one unit for a record. Of the organisation always empty.';
comment on column work.unit_rule.rounding is 'The last step that is not whole: left out (down) or counted (up).';
