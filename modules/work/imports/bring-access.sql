-- Records of a file come in: written by whoever confirms the file, for whom they say they are. The head brings in those of the people of the organisation, everybody else only their
-- own; the mark of who entered them and the file they came in are given nowhere else. Only into an import made in this very transaction, so that nothing is slipped into an older one.
-- What stands in a policy of `work.record` and of what stands beside it is asked here as well: no day ahead, open cases, people within reach, services of mine, projects that pay for us.
-- Nothing that came in is opened to anybody.
create or replace function work.bring(an_import uuid, many jsonb) returns int language plpgsql volatile security definer set search_path = work, access, pg_temp as $$
#variable_conflict use_column
declare me uuid := my_membership(); whose uuid := my_organisation(); today date := platform.today(); services uuid[] := my_services(); payers uuid[] := my_payers(); given work.record[]; brought int;
begin
  perform from import i where i.id = an_import and i.organisation_id = whose and i.author_id = me and i.created_at = transaction_timestamp();
  if not found or coalesce(my_role(), '') not in ('worker', 'head', 'coordinator') then raise exception 'not an import being made' using errcode = '42501'; end if;
  given := array(select r from jsonb_populate_recordset(null::work.record, many) r);
  if exists (select from unnest(given) r where r.on_day is null or r.on_day > today
       or not exists (select from membership m where m.id = r.author_id and m.organisation_id = whose and m.role in ('worker', 'head', 'coordinator'))
       or r.service_id is not null and r.service_id <> all (services))
     or exists (select from unnest(given) r where r.course_id is not null and not exists (select from course c where c.id = r.course_id and c.organisation_id = any (my_organisations())))
     or exists (select from unnest(given) r where r.author_id <> me) and not sees_whole_organisation()
     or exists (select from (select distinct r.case_id, r.about from unnest(given) r where r.case_id is not null or r.about <> '{}') d
       where d.case_id is not null and (d.case_id = any (open_cases())) is not true or not may_write_about(d.case_id, d.about))
     or exists (select from unnest(given) r cross join unnest(r.workers) w where not exists (select from membership m where m.id = w and m.organisation_id = any (my_organisations())))
     or exists (select from jsonb_array_elements(many) r cross join jsonb_array_elements(r -> 'projects') p where not exists (select from project x where x.id = (p ->> 'projectId')::uuid and x.organisation_id = any (payers))) then
    raise exception 'outside of reach' using errcode = '42501';
  end if;
  insert into record (id, organisation_id, author_id, entered_by, import_id, case_id, episode, about, kind, on_day, at_time, minutes, mode, directness, activities, topics, service_id, place_id, place, orp_code, partner_id, target_groups, situations, workers,
      language, interpreter, understood, accredited, course_id, facts, one_off_request, detailed)
    select r.id, whose, r.author_id, case when r.author_id <> me then me end, an_import, r.case_id, c.episode, r.about, r.kind, r.on_day, r.at_time, r.minutes, r.mode, r.directness, r.activities, r.topics, r.service_id, r.place_id, r.place, coalesce(p.orp_code, r.orp_code), r.partner_id, r.target_groups,
      r.situations, r.workers, r.language, r.interpreter, r.understood, r.accredited, r.course_id, r.facts, r.one_off_request, true
      from unnest(given) r left join cases."case" c on c.id = r.case_id left join directory.place p on p.id = r.place_id;
  get diagnostics brought = row_count;
  insert into anonymous_group (id, organisation_id, record_id, people, age_band, sex, citizenship, residence, accommodation, situation)
    select gen_random_uuid(), whose, (r ->> 'id')::uuid, g.people, g."ageBand", g.sex, g.citizenship, g.residence, g.accommodation, g.situation
      from jsonb_array_elements(many) r cross join lateral jsonb_to_recordset(r -> 'groups') g (people int, "ageBand" text, sex text, citizenship text, residence text, accommodation text, situation text);
  insert into record_project (record_id, project_id, organisation_id, share)
    select (r ->> 'id')::uuid, p."projectId", whose, p.share from jsonb_array_elements(many) r cross join lateral jsonb_to_recordset(r -> 'projects') p ("projectId" uuid, share int);
  insert into material (id, organisation_id, record_id, title, language, pieces)
    select gen_random_uuid(), whose, (r ->> 'id')::uuid, m.title, m.language, m.pieces from jsonb_array_elements(many) r cross join lateral jsonb_to_recordset(r -> 'materials') m (title text, language text, pieces int);
  return brought;
end $$;
comment on function work.bring is 'Writes records of a file into an import made in this transaction. 42501 when one of them is not within the reach of whoever brings them.';
revoke execute on function work.bring(uuid, jsonb) from public;
