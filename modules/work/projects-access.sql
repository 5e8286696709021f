-- Whose projects pay for my work: those of my organisations, and those of the whole that my organisation is a part of.
create or replace function work.my_payers() returns uuid[] language plpgsql stable security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
begin return (with recursive above as (
    select o.id, o.parent_id from organisation o where o.id = (select my_organisation())
    union select o.id, o.parent_id from organisation o join above a on o.id = a.parent_id)
  select (select my_organisations()) || coalesce(array_agg(id), '{}') from above); end $$;

-- Do I write what stands beside this record? Only asked about a row being written.
create or replace function work.writes_record(a_record uuid) returns boolean language plpgsql stable security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
begin return exists (select from record r where r.id = a_record and r.organisation_id = (select my_organisation()) and (r.author_id = (select my_membership()) or (select sees_whole_organisation()))); end $$;

-- Do I see this record? As I am, under its policies; asked for the few rows that stand beside a record being read.
create or replace function work.sees_record(a_record uuid) returns boolean language plpgsql stable set search_path = work, pg_temp as $$
begin return exists (select from record r where r.id = a_record); end $$;
