-- Who came to a run of an event is asked like clients of a service: one address for all, nobody can tell who said what.
alter table quality.campaign alter column service_id drop not null;
alter table quality.campaign add column run_id uuid references programmes.run;
alter table quality.campaign add constraint campaign_of_one check (num_nonnulls(service_id, run_id) = 1);
create index on quality.campaign (run_id, begins_on);
comment on table quality.campaign is 'A time in which clients of a service, or those who came to a run of an event, are asked by one questionnaire of purpose feedback.';
comment on column quality.campaign.service_id is 'Service that is asked about; or a run is.';
comment on column quality.campaign.run_id is 'Run of an event of a programme that is asked about.';

-- An entry for a calendar that asks for no answer: several days at once.
alter table platform.mail drop constraint mail_calendar_method_check, add constraint mail_calendar_method_check check (calendar_method in ('REQUEST', 'CANCEL', 'PUBLISH'));

-- Registrations go by a period of their own.
alter table retention.rule drop constraint rule_kind_check, add constraint rule_kind_check check (kind in ('closed_case', 'release', 'person', 'work_record', 'one_off_request', 'read_log', 'application', 'meeting', 'audit', 'complaint', 'registration'));
alter table retention.item drop constraint item_kind_check, add constraint item_kind_check check (kind in ('closed_case', 'release', 'person', 'work_record', 'one_off_request', 'read_log', 'application', 'meeting', 'audit', 'complaint', 'registration'));
comment on column retention.rule.kind is 'Closed cases with their facts, ended releases, persons without a case, work without a case, one-off requests, the read log, names of applicants, meetings without a case with their minutes, complaints that were answered, registrations for events.';
