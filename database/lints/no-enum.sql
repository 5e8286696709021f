-- No enum types, their comparison cannot use an index under row-level security (text with a check instead):
select n.nspname || '.' || t.typname
from pg_type t join pg_namespace n on n.oid = t.typnamespace
where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker') and t.typtype = 'e'
order by 1;
