-- Read by all who take part in the locality's case; a draft only by the organisation that writes it.
call platform.govern_common('localities.condition_sheet');
revoke update on localities.condition_sheet from soubeh_app;
grant update (on_day, state, answers, note, finished_at) on localities.condition_sheet to soubeh_app;
create policy finished on localities.condition_sheet as restrictive for select to soubeh_app using (state = 'finished' or organisation_id = any ((select access.my_organisations())::uuid[]));
-- By a published version that the writer sees, in place of a finished sheet of their own.
create policy by_version on localities.condition_sheet as restrictive for insert to soubeh_app with check (version_id in (select v.id from questionnaires.version v where v.id = version_id and v.state = 'published'));
-- A draft is thrown away by whoever may write it; what is finished stays.
create policy drops on localities.condition_sheet for delete to soubeh_app using (state = 'draft' and organisation_id = (select access.my_organisation()) and case_id = any ((select access.common_cases())::uuid[]));
grant delete on localities.condition_sheet to soubeh_app;

create or replace function localities.keep_sheet() returns trigger language plpgsql set search_path = localities, pg_temp as $$
begin
  if current_user <> 'soubeh_app' then return new; end if;
  if tg_op = 'UPDATE' and old.state = 'finished' then raise insufficient_privilege; end if;
  if tg_op = 'INSERT' and new.corrects_id is not null and not exists (select from localities.condition_sheet s where s.id = new.corrects_id and s.state = 'finished' and s.case_id = new.case_id and s.organisation_id = new.organisation_id) then raise insufficient_privilege; end if;
  return new;
end $$;
create or replace trigger keep before insert or update on localities.condition_sheet for each row execute function localities.keep_sheet();

-- Who sees a sheet, sees the version that it was filled in by.
create or replace function localities.versions_of_sheets() returns uuid[] language plpgsql stable security definer set search_path = localities, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct s.version_id), '{}') from condition_sheet s where s.case_id = any (my_cases())); end $$;
create policy of_sheets on questionnaires.version for select to soubeh_app using (state = 'published' and id = any ((select localities.versions_of_sheets())::uuid[]));
create policy of_sheets on questionnaires.questionnaire for select to soubeh_app using (id = any ((select questionnaires.of_versions((select localities.versions_of_sheets())))::uuid[]));
