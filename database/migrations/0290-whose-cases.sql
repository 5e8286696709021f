-- A worker's cases are found in two indexes alone: the team by the membership, then whose the case is and whether it goes on. (Both lists are asked for each caseload and each
-- Today; a worker has hundreds of closed cases, each of which would be looked up in the table.)
drop index cases.team_member_membership_id_idx;
create index on cases.team_member (membership_id, case_id) include (organisation_id, until);
create index on cases.case (id) include (organisation_id, phase);

-- What is held of reach is long and read many times in a request: compressed, it would be unpacked each time.
do $$ declare c text; begin
  for c in select attname from pg_attribute where attrelid = 'access.reach'::regclass and attnum > 0 and not attisdropped and atttypid = 'uuid[]'::regtype loop
    execute format('alter table access.reach alter column %I set storage external', c);
  end loop;
end $$;
delete from access.reach;
