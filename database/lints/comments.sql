-- Every table and column is commented, unless the column's name is one of the usual ones:
select 'table ' || n.nspname || '.' || c.relname
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker') and c.relkind in ('r', 'p') and not c.relispartition
  and obj_description(c.oid, 'pg_class') is null
union all
select 'column ' || n.nspname || '.' || c.relname || '.' || a.attname
from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker') and c.relkind in ('r', 'p') and not c.relispartition
  and a.attnum > 0 and not a.attisdropped
  and a.attname not in ('id', 'version', 'created_at', 'updated_at', 'organisation_id', 'case_id', 'person_id')
  and col_description(c.oid, a.attnum) is null
order by 1;
