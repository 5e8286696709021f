-- May the caller take this import back? Whoever confirmed it, and the head.
create or replace function work.may_undo(an_import uuid) returns boolean language plpgsql stable security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
begin return exists (select from import i where i.id = an_import and i.organisation_id = my_organisation() and i.undone_at is null and (i.author_id = my_membership() or sees_whole_organisation())); end $$;
revoke execute on function work.may_undo(uuid) from public;

-- What stands in the way of taking an import back: `changed` days of records that somebody changed, `built` days of records that something else refers to, `closed` years whose goals are closed, `erased` when some of its records are past their time already: their numbers stay in the sums.
create or replace function work.stands_on_import(an_import uuid) returns table (why text, day date, year int) language plpgsql stable security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
declare f record; whose uuid;
begin
  if not may_undo(an_import) then return; end if;
  select i.organisation_id into whose from import i where i.id = an_import;
  return query select 'erased', null::date, null::int from import i where i.id = an_import and i.row_count > (select count(*) from record r where r.import_id = i.id);
  return query select distinct 'changed', r.on_day, null::int from record r where r.import_id = an_import and r.version > 1;
  for f in select c.conrelid::regclass as t, a.attname as col from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and cardinality(c.conkey) = 1 and c.confrelid = 'work.record'::regclass and c.conrelid not in ('work.anonymous_group'::regclass, 'work.record_project'::regclass, 'work.material'::regclass)
  loop
    return query execute format('select distinct ''built'', r.on_day, null::int from work.record r where r.import_id = $1 and exists (select from %s f where f.%I = r.id)', f.t, f.col) using an_import;
  end loop;
  return query with recursive above as (select o.id, o.parent_id from organisation o where o.id = whose union select o.id, o.parent_id from organisation o join above a on o.id = a.parent_id)
    select distinct 'closed', null::date, p.year from goals.plan p where p.organisation_id in (select a.id from above a) and (p.state = 'closed' or exists (select from goals.closing c where c.plan_id = p.id and c.reopened_at is null))
      and exists (select from record r where r.import_id = an_import and extract(year from r.on_day) = p.year)
    union select distinct 'closed', null::date, p.year from goals.closing c join goals.plan p on p.id = c.plan_id where c.reopened_at is null and c.records && array(select r.id from record r where r.import_id = an_import);
end $$;
revoke execute on function work.stands_on_import(uuid) from public;

-- Takes a whole import back: its records go with what stands beside them (the change log keeps what they were, and the sums go down by the trigger), its own row stays with who and when.
-- @returns how many records went; null when something stands in the way, or the import is not the caller's to take back.
create or replace function work.undo_import(an_import uuid) returns int language plpgsql volatile security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
declare ids uuid[];
begin
  perform from import i where i.id = an_import for update;
  if not may_undo(an_import) then return null; end if;
  -- Held while it is asked what stands on them: who changes one at the same time waits, and finds nothing to change.
  ids := array(select r.id from record r where r.import_id = an_import order by r.id for update);
  if exists (select from stands_on_import(an_import)) then return null; end if;
  delete from anonymous_group where record_id = any (ids);
  delete from record_project where record_id = any (ids);
  delete from material where record_id = any (ids);
  delete from record where id = any (ids);
  update import i set undone_at = now(), undone_by = my_membership() where i.id = an_import;
  return cardinality(ids);
end $$;
revoke execute on function work.undo_import(uuid) from public;
