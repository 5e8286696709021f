-- Insights: figures of cases, needs, barriers and workload, computed when asked. Functions only (modules/insights).
create schema insights;
comment on schema insights is 'Functions that count for insights. Keeps no rows of its own.';
