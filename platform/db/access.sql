-- What every room's access.sql is written with. Applied before the rooms.
grant usage on schema platform, access, directory, people, cases, commitments, work, signals, documents, retention, offline, referrals, meetings, goals, insights, questionnaires, localities, crisis, audits, quality, programmes, learning to soubeh_app;
grant execute on all functions in schema platform to soubeh_app;

-- Column-listed grants, so that author, organisation and time can only come from the session.
create or replace procedure platform.grant_writes(tbl regclass, frozen text[] default '{}') language plpgsql set search_path = pg_catalog, pg_temp as $$
declare cols text; upd text;
begin
  select string_agg(quote_ident(attname), ', ') filter (where attname <> all (array['organisation_id', 'author_id', 'version', 'created_at', 'updated_at'])),
         string_agg(quote_ident(attname), ', ') filter (where attname <> all (array['id', 'organisation_id', 'case_id', 'author_id', 'version', 'created_at', 'updated_at'] || frozen))
    into cols, upd from pg_attribute where attrelid = tbl and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = '';
  execute format('grant select, insert (%s) on %s to soubeh_app', cols, tbl);
  if upd is not null then execute format('grant update (%s) on %s to soubeh_app', upd, tbl); end if;
end $$;
comment on procedure platform.grant_writes is 'Select, insert and update for the application, without the columns that come from the session and the frozen ones.';

-- The usual rule of a fact in a case.
-- We wrote: my organisation wrote it and the case is within my reach. (PostgreSQL asks policies in the reverse order of their names and stops
-- at the first that holds: `we_…` comes first, so that for one's own rows nobody asks what was released.)
-- Released: every person it concerns is released to me at the level.
-- (`is true` keeps the list of thousands of cases out of the conditions of an index, for which all of it would be sorted at each row looked up. What
-- is asked for has a narrower condition of its own: a case, an owner, a day.)
create or replace procedure platform.govern_fact(tbl regclass, level text, addressed boolean default false, without_case boolean default false)
language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  cols text[] := (select array_agg(attname::text) from pg_attribute where attrelid = tbl and attnum > 0);
  mine text := 'organisation_id = any ((select access.my_organisations())::uuid[]) and ';
  own text := '(case_id = any ((select access.my_cases())::uuid[])) is true';
  writes text := 'case_id = any ((select access.open_cases())::uuid[])';
  checked text := case when 'about' = any (cols) then 'access.may_write(organisation_id, case_id, about)' end;
begin
  call platform.grant_writes(tbl);
  if without_case then
    own := '(' || own || ' or (case_id is null and (author_id = (select access.my_membership()) or (select access.sees_whole_organisation()))))';
    writes := '(' || writes || ' or case_id is null)';
  elsif checked is not null then checked := 'case_id is not null and ' || checked; end if;
  checked := coalesce(checked, 'organisation_id = (select access.my_organisation()) and ' || writes);
  execute format('create policy we_wrote on %s for select to soubeh_app using (%s)', tbl, mine || own);
  if level is not null then
    execute format('create policy released on %s for select to soubeh_app using ((case_id = any ((select access.my_cases())::uuid[])) is true and share_keys <> ''{}'' and share_keys <@ (select access.released_keys(%L))::uuid[]%s)',
      tbl, level, case when 'confidence_of' = any (cols) then ' and confidence_of is null' else '' end);
  end if;
  -- Where nobody stands (a locality), what is written is common to all who take part.
  if level is not null then
    execute format('create policy in_common on %s for select to soubeh_app using ((case_id = any ((select access.common_cases())::uuid[])) is true%s)', tbl, case when 'confidence_of' = any (cols) then ' and confidence_of is null' else '' end);
  end if;
  if addressed then
    execute format('create policy addressed on %s for select to soubeh_app using (to_organisation_id = any ((select access.my_organisations())::uuid[]) and (case_id = any ((select access.my_cases())::uuid[])) is true)', tbl);
  end if;
  execute format('create policy write on %s for insert to soubeh_app with check (%s)', tbl, checked);
  execute format('create policy change on %s for update to soubeh_app using (%s) with check (%s)', tbl, mine || writes || case when without_case then ' and ' || own else '' end, checked);
end $$;
comment on procedure platform.govern_fact is 'Policies and grants of a fact in a case: own, released at a level, addressed to us; writing only into open cases about persons within reach.';

-- The usual rule of a fact of a locality: no person stands there, so it is read by everybody who takes part, and kept by who wrote it. `together` = changed by
-- everybody who takes part (a card), otherwise by the organisation that wrote it. Such a table has `case_id` and no `about`.
create or replace procedure platform.govern_common(tbl regclass, together boolean default false, frozen text[] default '{}') language plpgsql set search_path = pg_catalog, pg_temp as $$
declare mine text := 'organisation_id = any ((select access.my_organisations())::uuid[])';
begin
  call platform.grant_writes(tbl, frozen);
  execute format('create policy we_wrote on %s for select to soubeh_app using (%s and (case_id = any ((select access.my_cases())::uuid[])) is true)', tbl, mine);
  execute format('create policy in_common on %s for select to soubeh_app using (case_id = any ((select access.common_cases())::uuid[]))', tbl);
  execute format('create policy write on %s for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and case_id = any ((select access.common_cases())::uuid[]))', tbl);
  if together then execute format('create policy change on %1$s for update to soubeh_app using (case_id = any ((select access.common_cases())::uuid[])) with check (case_id = any ((select access.common_cases())::uuid[]))', tbl);
  else execute format('create policy change on %1$s for update to soubeh_app using (%2$s and case_id = any ((select access.common_cases())::uuid[])) with check (organisation_id = (select access.my_organisation()) and case_id = any ((select access.common_cases())::uuid[]))', tbl, mine); end if;
end $$;
comment on procedure platform.govern_common is 'Policies and grants of a fact of a locality: read by all who take part, kept by who wrote it.';

-- Tells who watches that something of this row's topic changed, by its id only: what changed is read anew under policies (platform/live). The topic is
-- `<kind>:<id in the column>`; the kind is one that a room named in its routes. The same topic is told once a transaction, when it commits.
create or replace function platform.tell() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare id text;
begin
  for id in select distinct x from unnest(array[case when tg_op <> 'DELETE' then to_jsonb(new) ->> tg_argv[1] end, case when tg_op <> 'INSERT' then to_jsonb(old) ->> tg_argv[1] end]) x where x is not null loop
    perform pg_notify('live', tg_argv[0] || ':' || id);
  end loop;
  return null;
end $$;
