-- Sums of work by month, kept as records are written: the storage of statistics and of the indicators that count work.
-- Who writes a record only ever adds rows to month_delta, so writers of one organisation and month never wait for each other;
-- a background job folds them into month_sum. What counts is always month_sum + month_delta + past_sum (view work.month_tally).
create table work.month_sum (
  organisation_id uuid not null references access.organisation,
  month date not null check (extract(day from month) = 1),
  service_id uuid references directory.service,
  kind text not null,
  mode text not null,
  directness text not null,
  records int not null,
  minutes int not null,
  kontakt int not null,
  intervence int not null,
  participations int not null,
  unique nulls not distinct (organisation_id, month, service_id, kind, mode, directness)
);
create index on work.month_sum (service_id);
create index on work.month_sum (month);
comment on table work.month_sum is 'Sums of records of work by month, organisation, service, kind, way and directness; without what still lies in month_delta.';
comment on column work.month_sum.month is 'First day of the month.';
comment on column work.month_sum.service_id is 'Service that it is work of; empty as in the records.';
comment on column work.month_sum.kind is 'Kind of record.';
comment on column work.month_sum.mode is 'In person at ours, in the field, by phone, online, in writing.';
comment on column work.month_sum.directness is 'With the client, for the client, organisational.';
comment on column work.month_sum.records is 'How many records.';
comment on column work.month_sum.minutes is 'Their minutes.';
comment on column work.month_sum.kontakt is 'How many of them count as a kontakt by the rules of their day.';
comment on column work.month_sum.intervence is 'How many of them count as an intervence by the rules of their day.';
comment on column work.month_sum.participations is 'Persons they concern, added up: who is in three records counts three times.';

create table work.month_delta (
  id bigint generated always as identity,
  organisation_id uuid not null,
  month date not null,
  service_id uuid,
  kind text not null,
  mode text not null,
  directness text not null,
  records int not null,
  minutes int not null,
  kontakt int not null,
  intervence int not null,
  participations int not null
);
-- Emptied every minute: without this its dead rows would be read again and again.
alter table work.month_delta set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 20000);
comment on table work.month_delta is 'Changes of sums that are not folded into month_sum yet; negative when a record left. Without foreign keys and index: written with every record, short-lived.';
comment on column work.month_delta.month is 'First day of the month.';
comment on column work.month_delta.service_id is 'As in month_sum.';
comment on column work.month_delta.kind is 'As in month_sum.';
comment on column work.month_delta.mode is 'As in month_sum.';
comment on column work.month_delta.directness is 'As in month_sum.';
comment on column work.month_delta.records is 'To be added.';
comment on column work.month_delta.minutes is 'To be added.';
comment on column work.month_delta.kontakt is 'To be added.';
comment on column work.month_delta.intervence is 'To be added.';
comment on column work.month_delta.participations is 'To be added.';

create table work.past_sum (
  organisation_id uuid not null references access.organisation,
  month date not null check (extract(day from month) = 1),
  service_id uuid references directory.service,
  kind text not null,
  mode text not null,
  directness text not null,
  records int not null,
  minutes int not null,
  kontakt int not null,
  intervence int not null,
  participations int not null,
  unique nulls not distinct (organisation_id, month, service_id, kind, mode, directness)
);
create index on work.past_sum (service_id);
comment on table work.past_sum is 'Sums of records that were erased when their time was over: numbers without people, so that statistics stay. Units by the rules in force when they were erased.';
comment on column work.past_sum.month is 'First day of the month of the erased records.';
comment on column work.past_sum.service_id is 'As in month_sum.';
comment on column work.past_sum.kind is 'As in month_sum.';
comment on column work.past_sum.mode is 'As in month_sum.';
comment on column work.past_sum.directness is 'As in month_sum.';
comment on column work.past_sum.records is 'How many were erased.';
comment on column work.past_sum.minutes is 'Their minutes.';
comment on column work.past_sum.kontakt is 'How many of them counted as a kontakt.';
comment on column work.past_sum.intervence is 'How many of them counted as an intervence.';
comment on column work.past_sum.participations is 'Persons they concerned, added up.';

-- What was written before there were sums.
insert into work.month_sum (organisation_id, month, service_id, kind, mode, directness, records, minutes, kontakt, intervence, participations)
  select r.organisation_id, date_trunc('month', r.on_day::timestamp)::date, r.service_id, r.kind, r.mode, r.directness, count(*), sum(r.minutes),
         count(*) filter (where exists (select from work.unit_rule u where u.organisation_id = r.organisation_id and u.unit = 'kontakt' and r.on_day >= u.valid_from and (u.valid_to is null or r.on_day <= u.valid_to) and r.minutes >= u.min_minutes and r.mode = any (u.modes) and r.directness = any (u.directness))),
         count(*) filter (where exists (select from work.unit_rule u where u.organisation_id = r.organisation_id and u.unit = 'intervence' and r.on_day >= u.valid_from and (u.valid_to is null or r.on_day <= u.valid_to) and r.minutes >= u.min_minutes and r.mode = any (u.modes) and r.directness = any (u.directness))),
         sum(cardinality(r.about))
    from work.record r group by 1, 2, 3, 4, 5, 6;
