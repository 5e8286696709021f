-- A case study is read by whoever offered it and by those who lead the programme; approved ones are read by the team and the sites through programmes.approved_studies, without the site.
grant select, insert (id, programme_id, site_id, title, text, kept, kept_reason, household, children, citizenship, age, district, topics),
  update (title, text, kept, kept_reason, household, children, citizenship, age, district, topics, state, word) on programmes.study to soubeh_app;
create policy mine on programmes.study for select to soubeh_app using (author_id = (select access.my_membership()));
create policy decides on programmes.study for select to soubeh_app using (state <> 'withdrawn' and programme_id = any ((select programmes.led())::uuid[]));
create policy offer on programmes.study for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and state = 'offered' and site_id = any ((select programmes.sites_offering())::uuid[])
  and site_id in (select s.id from programmes.site s where s.id = study.site_id and s.programme_id = study.programme_id));
create policy mend on programmes.study for update to soubeh_app using (author_id = (select access.my_membership()) and state <> 'withdrawn') with check (author_id = (select access.my_membership()) and state in ('offered', 'withdrawn'));
create policy decide on programmes.study for update to soubeh_app using (state = 'offered' and programme_id = any ((select programmes.led())::uuid[]) and programme_id = any ((select programmes.at_work())::uuid[])) with check (state in ('returned', 'approved'));

-- Whose it is and who decided comes from the session. The approver changes no word of it, the owner decides nothing; what is rare is approved with a word said for it.
create or replace function programmes.guard_study() returns trigger language plpgsql volatile security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_variable
declare me text := coalesce((select c.name from account c where c.id = my_account()), '');
begin
  if my_membership() is null then return new; end if;
  if tg_op = 'INSERT' then new.owner_name := me; return new; end if;
  if new.state in ('returned', 'approved') then
    -- Row policies are asked one by one: that who offers it decides nothing holds here. Nobody approves their own, whichever membership they offered it with.
    if (new.programme_id = any (led())) is not true or exists (select from membership m where m.id = old.author_id and m.account_id = my_account()) then
      raise insufficient_privilege using message = 'whoever leads the programme decides about a case study, never about their own';
    end if;
    if (new.title, new.text, new.kept, new.kept_reason, new.household, new.children, new.citizenship, new.age, new.district, new.topics) is distinct from (old.title, old.text, old.kept, old.kept_reason, old.household, old.children, old.citizenship, old.age, old.district, old.topics) then
      raise insufficient_privilege using message = 'the approver changes no word of a case study';
    end if;
    if new.state = 'approved' and new.word = '' and exists (select from rare_in(new.id) r where r.few_together) then
      raise check_violation using message = 'a rare combination is approved with a word said for it';
    end if;
    new.decided_at := now();
    new.decided_by := my_membership();
    new.decided_name := me;
  else
    new.word := old.word;
  end if;
  return new;
end $$;
create or replace trigger guard before insert or update on programmes.study for each row when (current_setting('app.erasing', true) is distinct from 'on') execute function programmes.guard_study();

create policy mine on programmes.study_origin for select to soubeh_app using (author_id = (select access.my_membership()) and (case_id = any ((select access.my_cases())::uuid[])) is true);
create policy offer on programmes.study_origin for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and case_id = any ((select access.my_cases())::uuid[])
  and study_id in (select s.id from programmes.study s where s.id = study_origin.study_id and s.author_id = (select access.my_membership()))
  and story_id in (select t.id from cases.anonymised_story t where t.id = study_origin.story_id and t.case_id = study_origin.case_id and t.purpose in ('case_study', 'publication')));
grant select, insert (id, study_id, case_id, story_id) on programmes.study_origin to soubeh_app;
