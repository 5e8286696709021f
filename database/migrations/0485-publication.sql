-- What was published of a district for a quarter: once, when the quarter is over, made safe before it is written. Whoever asks later gets the same
-- numbers, so no difference of two answers says anything of the cases between them.
comment on schema insights is 'Functions that count for insights, and what was published of districts.';
create table insights.publication (
  quarter date not null check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
  orp_code text not null references directory.orp,
  content jsonb,
  published_at timestamptz not null default now(),
  primary key (quarter, orp_code)
);
create index on insights.publication (orp_code);
comment on table insights.publication is 'Numbers of a district across organisations for one quarter, with small ones already suppressed. Never changed.';
comment on column insights.publication.quarter is 'First day of the quarter.';
comment on column insights.publication.orp_code is 'District.';
comment on column insights.publication.content is 'Safe numbers (modules/insights/district/rules.ts); empty when there were too few cases to publish anything.';
comment on column insights.publication.published_at is 'When.';
