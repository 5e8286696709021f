-- Every table that the application may touch has a policy besides the owner's:
select n.nspname || '.' || c.relname
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker') and c.relkind in ('r', 'p')
  and has_any_column_privilege(to_regrole('soubeh_app'), c.oid, 'select, insert, update')
  and not exists (select from pg_policy p where p.polrelid = c.oid and p.polroles <> array[c.relowner])
order by 1;
