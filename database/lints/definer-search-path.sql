-- SECURITY DEFINER functions set their search_path, ending in pg_temp:
select p.oid::regprocedure::text
from pg_proc p join pg_namespace n on n.oid = p.pronamespace
where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker') and p.prosecdef
  and not exists (select from unnest(p.proconfig) setting where setting ~ '^search_path=(.*, *)?"?pg_temp"?$')
order by 1;
