-- The application may only add to a log (tables named *_log):
select n.nspname || '.' || c.relname, privilege
from pg_class c join pg_namespace n on n.oid = c.relnamespace
cross join unnest(array['DELETE', 'UPDATE', 'TRUNCATE']) privilege
where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker') and c.relkind in ('r', 'p') and c.relname ~ '_log$'
  and (has_table_privilege(to_regrole('soubeh_app'), c.oid, privilege)
    or privilege = 'UPDATE' and has_any_column_privilege(to_regrole('soubeh_app'), c.oid, 'UPDATE'))
order by 1, 2;
