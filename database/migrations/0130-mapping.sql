-- What a child says may be a confidence too; what ends cannot end before it began.
alter table cases.child_sheet add column confidence_of uuid references people.person;
create index on cases.child_sheet (confidence_of);
comment on column cases.child_sheet.confidence_of is 'Told in confidence by this person: never in another person''s file, print or log extract.';

alter table cases.vulnerability add constraint ends_after_start check (ended_on is null or ended_on >= noted_on);
alter table cases.health_fact add constraint ends_after_start check (ended_on is null or ended_on >= noted_on);
