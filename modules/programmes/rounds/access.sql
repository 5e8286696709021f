-- A round is seen by the team and by sites of the programme, a sheet by the team and by its site. Whoever writes at the site fills it in; finished it is frozen, and only the team returns it.
call platform.grant_writes('programmes.round', array['programme_id', 'version_id']);
create policy seen on programmes.round for select to soubeh_app using (programme_id = any ((select programmes.rounds_seen())::uuid[]));
create policy write on programmes.round for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and programme_id = any ((select programmes.led())::uuid[]) and programme_id = any ((select programmes.at_work())::uuid[])
  and version_id in (select v.id from questionnaires.version v join questionnaires.questionnaire q on q.id = v.questionnaire_id where v.id = version_id and v.state = 'published' and q.purpose = 'maturity'));
create policy change on programmes.round for update to soubeh_app using (programme_id = any ((select programmes.led())::uuid[]) and programme_id = any ((select programmes.at_work())::uuid[])) with check (organisation_id = (select access.my_organisation()));
-- Begun by mistake: as long as no site has begun its sheet (a reference stops it otherwise).
create policy drops on programmes.round for delete to soubeh_app using (programme_id = any ((select programmes.led())::uuid[]) and programme_id = any ((select programmes.at_work())::uuid[]));
grant delete on programmes.round to soubeh_app;

grant select, insert (id, round_id, site_id, on_day, answers, note), update (on_day, answers, note, state, returned_word), delete on programmes.sheet to soubeh_app;
create policy seen on programmes.sheet for select to soubeh_app using (site_id = any ((select programmes.sites_seen())::uuid[]));
create policy write on programmes.sheet for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and state = 'draft' and site_id = any ((select programmes.sites_written())::uuid[])
  and round_id in (select r.id from programmes.round r join programmes.site s on s.programme_id = r.programme_id where r.id = sheet.round_id and s.id = sheet.site_id));
create policy change on programmes.sheet for update to soubeh_app using (state = 'draft' and site_id = any ((select programmes.sites_written())::uuid[])) with check (site_id = any ((select programmes.sites_written())::uuid[]));
create policy returns on programmes.sheet for update to soubeh_app using (id = any ((select programmes.sheets_returned_by_me())::uuid[])) with check (state = 'draft');
create policy drops on programmes.sheet for delete to soubeh_app using (state = 'draft' and returned_at is null and site_id = any ((select programmes.sites_written())::uuid[]));

-- Who finished and who returned it, and when, comes from the session. What is finished changes in nothing but being returned, with a word.
create or replace function programmes.guard_sheet() returns trigger language plpgsql volatile security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_variable
declare me text := coalesce((select c.name from account c where c.id = my_account()), '');
begin
  if my_membership() is null then return new; end if;
  if old.state = 'finished' then
    if new.state <> 'draft' or new.returned_word = '' or (new.on_day, new.answers, new.note) is distinct from (old.on_day, old.answers, old.note) then
      raise insufficient_privilege using message = 'a finished sheet does not change, it is returned';
    end if;
    new.finished_at := null;
    new.finished_name := '';
    new.returned_at := now();
    new.returned_name := me;
  else
    if new.returned_word is distinct from old.returned_word then raise insufficient_privilege using message = 'only a finished sheet is returned'; end if;
    if new.state = 'finished' then
      new.finished_at := now();
      new.finished_name := me;
    end if;
  end if;
  return new;
end $$;
create or replace trigger guard before update on programmes.sheet for each row when (current_setting('app.erasing', true) is distinct from 'on') execute function programmes.guard_sheet();

-- Whoever sees a round sees the model that it goes by.
create policy of_rounds on questionnaires.version for select to soubeh_app using (state = 'published' and id = any ((select programmes.round_models())::uuid[]));
create policy of_rounds on questionnaires.questionnaire for select to soubeh_app using (id = any ((select questionnaires.of_versions((select programmes.round_models())))::uuid[]));
