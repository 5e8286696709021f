-- Why a service stopped taking part: its answer to the invitation stays as it was.
alter table cases.case_service add column ending_reason text not null default '';
comment on column cases.case_service.ending_reason is 'Why it stopped taking part.';
