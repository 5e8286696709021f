-- Views are security_invoker, so that the reader's policies hold; materialised views cannot be and are not used:
select n.nspname || '.' || c.relname
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker') and (c.relkind = 'm' or c.relkind = 'v'
  and not exists (select from unnest(c.reloptions) option where option in ('security_invoker=true', 'security_invoker=on', 'security_invoker=1')))
order by 1;
