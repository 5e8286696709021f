-- The application's role owns nothing, or its policies would not bind it; it owns:
select n.nspname || '.' || c.relname
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker') and c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relowner = to_regrole('soubeh_app')
union all
select p.oid::regprocedure::text from pg_proc p where p.proowner = to_regrole('soubeh_app')
union all
select 'schema ' || n.nspname from pg_namespace n where n.nspowner = to_regrole('soubeh_app')
order by 1;
