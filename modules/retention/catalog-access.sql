-- What erasing is made of: the tables of the rooms and what refers to what, read from the catalog, so that a new table of a room is in it by itself.

-- Tables of the rooms, without the sealed logs, what is worked out anew, and what retention itself keeps. A number that is no uuid (a line of the log of
-- guests) is none here: such a row goes with what it belongs to. `about` names persons only where it holds ids; what a programme is about is a text.
create or replace function retention.tables() returns table (tbl regclass, columns text[]) language sql stable set search_path = pg_catalog, pg_temp as $$
  select c.oid::regclass, (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and (a.attname <> 'id' or a.atttypid = 'uuid'::regtype) and (a.attname <> 'about' or a.atttypid = 'uuid[]'::regtype))
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'platform', 'retention', 'graphile_worker') and n.nspname not like 'pg\_%'
     and n.nspname || '.' || c.relname not in ('access.read_log', 'access.change_log', 'access.reach', 'access.reach_change', 'access.asking') $$;
-- References of one column between them.
create or replace function retention.references_() returns table (tbl regclass, col text, required boolean, to_tbl regclass) language sql stable set search_path = pg_catalog, pg_temp as $$
  select k.conrelid::regclass, a.attname::text, a.attnotnull, k.confrelid::regclass from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
   where k.contype = 'f' and cardinality(k.conkey) = 1 and k.conrelid in (select tbl::oid from retention.tables()) $$;

-- Empties a row that another organisation's own record refers to: words go, whom it concerned goes, what the check of a column allows stays.
create or replace function retention.empty_row(a_table regclass, a_row uuid) returns void language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare change text;
begin
  select string_agg(format('%I = %s', a.attname, case when not a.attnotnull then 'null' when t.typname = 'text' then '''–''' when t.typname = 'jsonb' then '''{}''' else '''{}''' end), ', ') into change
    from pg_attribute a join pg_type t on t.oid = a.atttypid
   where a.attrelid = a_table and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attname <> 'id'
     and (t.typname in ('text', '_text', 'jsonb', '_uuid') or t.typname = 'uuid' and not a.attnotnull and a.attname in ('confidence_of', 'owner_person_id', 'guardian_id', 'place_id', 'partner_id'))
     and not exists (select from pg_constraint k where k.conrelid = a_table and k.contype in ('c', 'f') and a.attnum = any (k.conkey) and (k.contype = 'f' and t.typname <> 'uuid' or pg_get_constraintdef(k.oid) ~ ('\(' || a.attname || ' = ANY|' || a.attname || ' = ''')));
  if change is not null then execute format('update %s set %s where id = $1', a_table, change) using a_row; end if;
end $$;

-- Deletes the rows gathered in the temporary table `gone`, with what hangs on them. A row that somebody else's record needs stays emptied (a husk).
-- `of` is whose rows hang along; null = everybody's. @returns how many rows went.
create or replace function retention.erase_gone(of uuid, in_case uuid) returns int language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare f record; r record; more int := 1; n int; erased int := 0; left_ int; before int := -1;
begin
  create temporary table husks (tbl regclass, id uuid, primary key (tbl, id)) on commit drop;
  -- What was told of a case at an intervision, and what was suggested about it, is kept as long as the case: of whom it was is known as long as that.
  insert into pg_temp.gone select 'meetings.idea'::regclass, i.id from meetings.idea i join meetings.brought_origin o on o.brought_id = i.brought_id join pg_temp.gone g on g.tbl = 'meetings.brought_origin'::regclass and g.id = o.id on conflict do nothing;
  insert into pg_temp.gone select 'meetings.brought'::regclass, o.brought_id from meetings.brought_origin o join pg_temp.gone g on g.tbl = 'meetings.brought_origin'::regclass and g.id = o.id on conflict do nothing;
  -- So is a story told in an action of advocacy, except in what was sent: there it stays without its origin.
  insert into pg_temp.gone select 'signals.action_story'::regclass, o.action_story_id from signals.story_origin o join pg_temp.gone g on g.tbl = 'signals.story_origin'::regclass and g.id = o.id on conflict do nothing;
  -- And a case study of a programme, approved or not.
  insert into pg_temp.gone select 'programmes.study'::regclass, o.study_id from programmes.study_origin o join pg_temp.gone g on g.tbl = 'programmes.study_origin'::regclass and g.id = o.id on conflict do nothing;
  -- A guest's link names what it opens without a reference.
  insert into pg_temp.gone select 'access.guest_link'::regclass, l.id from access.guest_link l join pg_temp.gone g on g.tbl in ('commitments.commitment'::regclass, 'referrals.referral'::regclass) and g.id = l.subject_id on conflict do nothing;
  insert into pg_temp.gone select 'access.guest_link'::regclass, l.id from access.guest_link l join directory.booking b on b.id = l.subject_id join pg_temp.gone g on g.tbl = 'directory.interpreting_request'::regclass and g.id = b.request_id on conflict do nothing;
  -- Own rows that cannot be without them go along.
  while more > 0 loop
    more := 0;
    for f in select x.*, t.columns from retention.references_() x join retention.tables() t on t.tbl = x.tbl where x.required and 'id' = any (t.columns) and exists (select from pg_temp.gone g where g.tbl = x.to_tbl) loop
      execute format('insert into pg_temp.gone select %L::regclass, x.id from %s x join pg_temp.gone g on g.tbl = %L::regclass and g.id = x.%I %s on conflict do nothing', f.tbl, f.tbl, f.to_tbl, f.col,
        case when of is null or not 'organisation_id' = any (f.columns) then '' else format('where x.organisation_id = %L', of) end);
      get diagnostics n = row_count;
      more := more + n;
    end loop;
  end loop;
  -- Others' records that cannot be without them: those rows are emptied and stay.
  more := 1;
  while more > 0 loop
    more := 0;
    for f in select x.*, t.columns from retention.references_() x join retention.tables() t on t.tbl = x.tbl where x.required and exists (select from pg_temp.gone g where g.tbl = x.to_tbl) loop
      execute format('with needed as (delete from pg_temp.gone g using %s x where g.tbl = %L::regclass and x.%I = g.id and %s returning g.tbl, g.id) insert into pg_temp.husks select * from needed on conflict do nothing',
        f.tbl, f.to_tbl, f.col, case when 'id' = any (f.columns) then format('not exists (select from pg_temp.gone y where y.tbl = %L::regclass and y.id = x.id)', f.tbl) when of is null or not 'organisation_id' = any (f.columns) then 'false' else format('x.organisation_id <> %L', of) end);
      get diagnostics n = row_count;
      more := more + n;
    end loop;
  end loop;
  -- Whoever else pointed at them does so no more.
  for f in select x.*, t.columns from retention.references_() x join retention.tables() t on t.tbl = x.tbl where not x.required and exists (select from pg_temp.gone g where g.tbl = x.to_tbl) loop
    execute format('update %s x set %I = null from pg_temp.gone g where g.tbl = %L::regclass and x.%I = g.id %s', f.tbl, f.col, f.to_tbl, f.col,
      case when 'id' = any (f.columns) then format('and not exists (select from pg_temp.gone y where y.tbl = %L::regclass and y.id = x.id)', f.tbl) else '' end);
  end loop;
  -- Rows without a number of their own (a signature) go with the row they belong to, also with a husk.
  for f in select x.*, t.columns from retention.references_() x join retention.tables() t on t.tbl = x.tbl where x.required and not 'id' = any (t.columns) and exists (select from (select tbl from pg_temp.gone union select tbl from pg_temp.husks) g where g.tbl = x.to_tbl) loop
    execute format('delete from %s x using (select * from pg_temp.gone union select * from pg_temp.husks) g where g.tbl = %L::regclass and x.%I = g.id %s', f.tbl, f.to_tbl, f.col,
      case when of is null or not 'organisation_id' = any (f.columns) then '' else format('and x.organisation_id = %L', of) end);
    get diagnostics n = row_count;
    erased := erased + n;
  end loop;
  for r in select * from pg_temp.husks loop
    perform retention.empty_row(r.tbl, r.id);
    execute format('insert into retention.husk (row_id, organisation_id, table_name, in_case) select id, organisation_id, %L, %L from %s where id = %L on conflict do nothing', r.tbl::text, in_case, r.tbl, r.id);
  end loop;
  -- Children before parents: whatever still hangs on something waits for the next round.
  create temporary table waiting on commit drop as select distinct tbl from pg_temp.gone;
  loop
    select count(*) into left_ from pg_temp.waiting;
    exit when left_ = 0;
    if left_ = before then raise exception 'erasing is stuck at %', (select string_agg(tbl::text, ', ') from pg_temp.waiting); end if;
    before := left_;
    for r in select tbl from pg_temp.waiting loop
      begin
        execute format('delete from %s x using pg_temp.gone g where g.tbl = %L::regclass and g.id = x.id', r.tbl, r.tbl);
        get diagnostics n = row_count;
        erased := erased + n;
        delete from pg_temp.waiting w where w.tbl = r.tbl;
      exception when foreign_key_violation then null;
      end;
    end loop;
  end loop;
  drop table pg_temp.waiting, pg_temp.husks;
  return erased;
end $$;
