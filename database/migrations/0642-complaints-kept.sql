-- How long complaints that were answered are kept.
alter table retention.rule drop constraint rule_kind_check, add constraint rule_kind_check check (kind in ('closed_case', 'release', 'person', 'work_record', 'one_off_request', 'read_log', 'application', 'meeting', 'audit', 'complaint'));
alter table retention.item drop constraint item_kind_check, add constraint item_kind_check check (kind in ('closed_case', 'release', 'person', 'work_record', 'one_off_request', 'read_log', 'application', 'meeting', 'audit', 'complaint'));
comment on column retention.rule.kind is 'Closed cases with their facts, ended releases, persons without a case, work without a case, one-off requests, the read log, names of applicants, meetings without a case with their minutes, complaints that were answered.';
