-- What was said and seen at an audit is kept for a period of its own: a talk with a client has no business to outlive it. Taken from what is there, so that other kinds may come beside.
do $$
declare t text; was text;
begin
  foreach t in array array['rule', 'item'] loop
    select pg_get_constraintdef(k.oid) into was from pg_constraint k where k.conrelid = ('retention.' || t)::regclass and k.conname = t || '_kind_check';
    execute format('alter table retention.%I drop constraint %I, add constraint %I %s', t, t || '_kind_check', t || '_kind_check', replace(was, '''meeting''::text', '''meeting''::text, ''audit''::text'));
  end loop;
end $$;
