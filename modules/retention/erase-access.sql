-- Erasing what one organisation wrote, by kinds of what is due, with what catalog-access.sql knows. Owner only: the job calls it.

-- Whom nobody knows any more: a person's token without a profile, a case or a record of anybody.
create or replace function retention.free_person(a_person uuid) returns void language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare t record; named boolean;
begin
  for t in select tbl from retention.tables() where 'about' = any (columns) loop
    execute format('select exists (select from %s where $1 = any (about))', t.tbl) into named using a_person;
    if named then return; end if;
  end loop;
  if exists (select from access.emergency_notice where person_id = a_person) then return; end if;
  delete from people.person where id = a_person;
  update access.emergency_access set person_ids = array_replace(person_ids, a_person, '00000000-0000-0000-0000-000000000000') where a_person = any (person_ids);
  insert into pg_temp.taken values (a_person);
exception when foreign_key_violation then null;
end $$;

-- Everything that one organisation wrote in a case. The case itself goes with the last organisation that holds something in it.
create or replace function retention.erase_case(of uuid, a_case uuid) returns int language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare t record; e record; held boolean; others boolean := false; erased int; persons uuid[];
begin
  insert into pg_temp.taken select id from work.record where organisation_id = of and case_id = a_case;
  insert into pg_temp.taken select o.id from work.record_opinion o join work.record r on r.id = o.record_id where r.organisation_id = of and r.case_id = a_case;
  erased := work.erase_records_of(of, array(select id from work.record where organisation_id = of and case_id = a_case));
  -- When the case was closed is needed by the others, whose period runs from it: its episodes keep their days and lose their words.
  for e in select id from cases.episode where organisation_id = of and case_id = a_case loop
    perform retention.empty_row('cases.episode'::regclass, e.id);
    insert into retention.husk (row_id, organisation_id, table_name, in_case) values (e.id, of, 'cases.episode', a_case) on conflict do nothing;
    insert into pg_temp.taken values (e.id);
  end loop;
  for t in select tbl from retention.tables() where columns @> '{id,organisation_id,case_id}' and tbl not in ('cases.case_person'::regclass, 'cases.episode'::regclass) loop
    execute format('insert into pg_temp.gone select %L::regclass, id from %s where organisation_id = %L and case_id = %L', t.tbl, t.tbl, of, a_case);
  end loop;
  erased := erased + retention.erase_gone(of, a_case);
  insert into pg_temp.taken select id from pg_temp.gone;
  for t in select tbl, columns from retention.tables() where columns @> '{organisation_id,case_id}' and tbl <> 'cases.case_person'::regclass loop
    execute format('select exists (select from %s x where x.case_id = %L %s)', t.tbl, a_case, case when 'id' = any (t.columns) then 'and not exists (select from retention.husk h where h.row_id = x.id)' else '' end) into held;
    others := others or held;
  end loop;
  truncate pg_temp.gone;
  persons := array(select person_id from cases.case_person where case_id = a_case);
  -- Whom we knew by the case only, we were told of for its sake.
  select erased + coalesce(sum(retention.empty_emergency(of, p, null)), 0) into erased from unnest(persons) p
   where not exists (select from people.profile x where x.person_id = p and x.organisation_id = of)
     and not exists (select from cases.case_person c join cases.case_service s on s.case_id = c.case_id and s.organisation_id = of where c.person_id = p and c.case_id <> a_case);
  if others then
    update cases."case" set label = '–', number = '–' || left(id::text, 13) where id = a_case and organisation_id = of;
    return erased;
  end if;
  for t in select tbl from retention.tables() where columns @> '{id,case_id}' loop
    execute format('insert into pg_temp.gone select %L::regclass, id from %s where case_id = %L', t.tbl, t.tbl, a_case);
  end loop;
  insert into pg_temp.gone values ('cases.case'::regclass, a_case);
  delete from retention.husk where in_case = a_case;
  erased := erased + retention.erase_gone(null, a_case);
  insert into pg_temp.taken select id from pg_temp.gone on conflict do nothing;
  perform retention.free_person(p) from unnest(persons) p;
  return erased;
end $$;

-- What one organisation holds about a person outside of cases: the profile and all that hangs on the person.
create or replace function retention.erase_person(of uuid, a_person uuid) returns int language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare f record; erased int; applied uuid[]; kin uuid[] := array(select unnest(array[person_id, other_id]) from people.relation where organisation_id = of and a_person in (person_id, other_id));
  homes uuid[] := array(select household_id from people.household_member where organisation_id = of and person_id = a_person);
  words text[] := array(select unnest(tokens) from people.name_search where organisation_id = of and person_id = a_person);
begin
  -- An application loses its name and stays: it is counted.
  applied := array(select id from referrals.application where organisation_id = of and person_id = a_person);
  insert into pg_temp.taken select unnest(applied);
  for f in select x.tbl, x.col from retention.references_() x join retention.tables() t on t.tbl = x.tbl where x.to_tbl = 'people.person'::regclass and x.tbl <> 'referrals.application'::regclass and t.columns @> '{id,organisation_id}' and not 'case_id' = any (t.columns) loop
    execute format('insert into pg_temp.gone select %L::regclass, id from %s where organisation_id = %L and %I = %L on conflict do nothing', f.tbl, f.tbl, of, f.col, a_person);
  end loop;
  -- What this person told in confidence, and what stands in no case and concerns only this person.
  for f in select tbl from retention.tables() where columns @> '{id,organisation_id,case_id,about,confidence_of}' and tbl <> 'work.record'::regclass loop
    execute format('insert into pg_temp.gone select %L::regclass, id from %s where organisation_id = %L and case_id is null and confidence_of = %L on conflict do nothing', f.tbl, f.tbl, of, a_person);
  end loop;
  for f in select tbl from retention.tables() where columns @> '{id,organisation_id,case_id,about}' and tbl <> 'work.record'::regclass loop
    execute format('insert into pg_temp.gone select %L::regclass, id from %s where organisation_id = %L and case_id is null and about = array[%L::uuid] on conflict do nothing', f.tbl, f.tbl, of, a_person);
    execute format('update %s x set about = array_remove(about, %L::uuid) where organisation_id = %L and case_id is null and about @> array[%L::uuid] and cardinality(about) > 1
      and not exists (select from pg_temp.gone g where g.tbl = %L::regclass and g.id = x.id)', f.tbl, a_person, of, a_person, f.tbl);
  end loop;
  erased := retention.erase_gone(of, null) + retention.empty_emergency(of, a_person, null) + referrals.erase_names(of, applied);
  insert into pg_temp.taken select id from pg_temp.gone on conflict do nothing;
  with emptied as (delete from people.household h where h.organisation_id = of and h.id = any (homes) and not exists (select from people.household_member m where m.household_id = h.id) returning h.id)
    insert into pg_temp.taken select id from emptied;
  delete from people.name_token t where t.organisation_id = of and t.token = any (words) and not exists (select from people.name_search s where s.organisation_id = of and s.tokens @> array[t.token]);
  perform retention.free_person(p) from unnest(array_remove(kin, a_person) || a_person) p;
  return erased;
end $$;

-- Erases one confirmed item in one transaction: all of it with its traces in the logs, or nothing. What it took stands in pg_temp.taken until the
-- transaction ends. @returns 'erased', 'held' or 'gone'.
create or replace function retention.erase(an_item uuid) returns text language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare i retention.item; way text[]; erased int := 0; lines int := 0; ids uuid[];
begin
  perform set_config('app.erasing', 'on', true);
  select * into i from retention.item where id = an_item and state = 'confirmed' and erasure_id is not null for update;
  if i.id is null then return 'gone'; end if;
  way := retention.standing_in_way(i.organisation_id, i.kind, i.case_id, i.person_id);
  if way = '{}' and not exists (select from retention.over(i.organisation_id, i.kind, i.case_id, i.person_id) o where o.kind = i.kind and (o.case_id, o.person_id, o.release_id, o.year) is not distinct from (i.case_id, i.person_id, i.release_id, i.year)) then way := '{not_due}'; end if;
  if way <> '{}' then
    update retention.item set state = 'due', held_by = way, erasure_id = null where id = i.id;
    update retention.erasure set held = held + 1, finished_at = case when done + held + 1 >= items then now() end where id = i.erasure_id;
    return 'held';
  end if;
  drop table if exists pg_temp.gone, pg_temp.taken;
  create temporary table gone (tbl regclass, id uuid, primary key (tbl, id)) on commit drop;
  create temporary table taken (id uuid) on commit drop;
  insert into pg_temp.taken select id from retention.item where organisation_id = i.organisation_id and (id = i.id or case_id = i.case_id and i.kind = 'closed_case');
  delete from retention.item where id in (select id from pg_temp.taken);
  case i.kind
    when 'closed_case' then erased := retention.erase_case(i.organisation_id, i.case_id);
    when 'person' then erased := retention.erase_person(i.organisation_id, i.person_id);
    when 'release' then
      insert into pg_temp.gone values ('access.release'::regclass, i.release_id);
      insert into pg_temp.taken values (i.release_id);
      erased := retention.erase_gone(i.organisation_id, i.case_id);
    when 'work_record', 'one_off_request' then
      ids := array(select id from work.record where organisation_id = i.organisation_id and case_id is null and (one_off_request <> '') = (i.kind = 'one_off_request') and extract(year from on_day) = i.year);
      insert into pg_temp.taken select unnest(ids);
      insert into pg_temp.taken select id from work.record_opinion where record_id = any (ids);
      insert into pg_temp.gone select 'documents.document'::regclass, unnest(retention.documents_of(i.organisation_id, ids));
      -- Referrals that come from no case, and what was noted about those that came to us, are of the same year.
      if i.kind = 'one_off_request' then insert into pg_temp.gone select 'referrals.referral'::regclass, unnest(referrals.over_without_case(i.organisation_id, i.year)) union all select 'referrals.reception'::regclass, unnest(referrals.notes_without_case(i.organisation_id, i.year)); end if;
      erased := work.erase_records_of(i.organisation_id, ids) + retention.erase_gone(i.organisation_id, null);
      insert into pg_temp.taken select id from pg_temp.gone;
    when 'application' then
      ids := retention.named_applications(i.organisation_id, i.year);
      insert into pg_temp.taken select unnest(ids);
      erased := referrals.erase_names(i.organisation_id, ids);
    when 'meeting' then
      ids := meetings.over_without_case(i.organisation_id, i.year);
      insert into pg_temp.gone select 'meetings.meeting'::regclass, unnest(ids) union all select 'documents.document'::regclass, unnest(meetings.documents_of(ids)) union all select 'commitments.commitment'::regclass, unnest(meetings.tasks_over(ids))
        union all select 'signals.signal'::regclass, unnest(meetings.watches_over(ids))
        union all select 'meetings.item'::regclass, x.id from meetings.item x where x.meeting_id = any (ids);
      erased := retention.erase_gone(null, null);
      insert into pg_temp.taken select id from pg_temp.gone;
    when 'audit' then
      ids := array(select o.id from audits.over_with_talks(i.organisation_id, i.year) o);
      insert into pg_temp.gone select 'audits.evidence'::regclass, e.id from audits.evidence e where e.audit_id = any (ids) union all select 'audits.interview'::regclass, t.id from audits.interview t where t.audit_id = any (ids)
        union all select 'documents.document'::regclass, unnest(audits.documents_of(ids));
      erased := retention.erase_gone(null, null);
      insert into pg_temp.taken select id from pg_temp.gone;
    when 'complaint' then
      insert into pg_temp.gone select 'quality.complaint'::regclass, c.id from quality.complaints_over(i.organisation_id, i.year) c;
      erased := retention.erase_gone(i.organisation_id, null);
      insert into pg_temp.taken select id from pg_temp.gone;
    when 'feedback' then
      insert into pg_temp.gone select 'quality.voice_text'::regclass, v.id from quality.voice_text v join quality.campaign c on c.id = v.campaign_id where v.organisation_id = i.organisation_id and extract(year from v.week) = i.year and c.ends_on < platform.today();
      erased := retention.erase_gone(i.organisation_id, null);
      insert into pg_temp.taken select id from pg_temp.gone;
    when 'departure' then
      insert into pg_temp.gone select 'quality.departure'::regclass, d.id from quality.departure d where d.organisation_id = i.organisation_id and extract(year from d.on_day) = i.year;
      erased := retention.erase_gone(i.organisation_id, null);
      insert into pg_temp.taken select id from pg_temp.gone;
    when 'learning' then
      ids := array(select l.id from learning.over(i.organisation_id, i.year) l);
      insert into pg_temp.gone select h.tbl, h.id from learning.held_of(ids) h;
      -- A proof belongs to one of two: it cannot lose what it proves and stay.
      delete from learning.proof f using pg_temp.gone g where g.tbl = 'documents.document'::regclass and g.id = f.document_id;
      erased := retention.erase_gone(i.organisation_id, null);
      insert into pg_temp.taken select id from pg_temp.gone;
    when 'registration' then
      ids := array(select g.id from programmes.registrations_over(i.organisation_id, i.year) g);
      insert into pg_temp.taken select unnest(ids) union all select c.id from programmes.certificate c where c.registration_id = any (ids);
      erased := programmes.erase_registrations(ids);
    when 'read_log' then
      lines := access.redact_openings(i.erasure_id, i.organisation_id, i.year);
      erased := retention.empty_emergency(i.organisation_id, null, i.year);
  end case;
  lines := lines + access.redact_logs(i.erasure_id, i.organisation_id, array(select id from pg_temp.taken where id is not null), case when i.kind = 'closed_case' then i.case_id end, case when i.kind = 'person' then i.person_id end);
  -- What the erasing itself would leave in the log: one line says it all, the erasure.
  delete from access.change_log where xid = platform.raised(pg_current_xact_id());
  -- Nothing that was worked out or taken out before remembers it.
  delete from access.reach;
  perform retention.end_exports(i.organisation_id);
  update retention.erasure set done = done + 1, rows_erased = rows_erased + erased, log_rows = log_rows + lines, finished_at = case when done + held + 1 >= items then now() end where id = i.erasure_id;
  drop table pg_temp.gone;
  return 'erased';
end $$;
revoke execute on function retention.erase(uuid), retention.erase_case(uuid, uuid), retention.erase_person(uuid, uuid), retention.free_person(uuid), retention.erase_gone(uuid, uuid), retention.empty_row(regclass, uuid) from public;
