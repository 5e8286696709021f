-- Indicators read the records of an organisation's year, mostly of a few kinds.
create index on work.record (organisation_id, kind, on_day);
