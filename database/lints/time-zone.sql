-- No timestamp without time zone:
select n.nspname || '.' || c.relname || '.' || a.attname
from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker') and c.relkind in ('r', 'p', 'v', 'm')
  and a.attnum > 0 and not a.attisdropped and a.atttypid in ('timestamp'::regtype, 'timestamp[]'::regtype)
order by 1;
