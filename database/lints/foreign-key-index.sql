-- Every foreign key has an index that begins with its columns:
select k.conrelid::regclass::text, k.conname, '(' || (
  select string_agg(a.attname, ', ' order by a.attnum) from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey)) || ')'
from pg_constraint k join pg_namespace n on n.oid = k.connamespace
where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker') and k.contype = 'f' and k.conparentid = 0
  and not exists (
    select from pg_index i
    where i.indrelid = k.conrelid and i.indisvalid
      -- A partial index that leaves out only empty references serves as well.
      and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ '^\(\w+ IS NOT NULL\)$')
      and (string_to_array(i.indkey::text, ' ')::int2[])[1:cardinality(k.conkey)] @> k.conkey)
order by 1, 2;
