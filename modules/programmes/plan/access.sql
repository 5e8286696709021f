-- A plan of change is read by the team and by its site, written by whoever writes at the site.
grant select, insert (id, site_id, level, what, why, due_on, sheet_id, question), update (level, what, why, due_on, state, ended_on, ended_word) on programmes.change_goal to soubeh_app;
create policy seen on programmes.change_goal for select to soubeh_app using (site_id = any ((select programmes.sites_seen())::uuid[]));
create policy write on programmes.change_goal for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and state = 'open' and site_id = any ((select programmes.sites_written())::uuid[]) and programmes.says(sheet_id, site_id, question));
create policy change on programmes.change_goal for update to soubeh_app using (site_id = any ((select programmes.sites_written())::uuid[])) with check (site_id = any ((select programmes.sites_written())::uuid[]));

-- Steps: commitments in no case and about nobody, of somebody of the team or of the site; each organisation is bound only by its own word (an offer until it is accepted).
create policy seen on programmes.change_step for select to soubeh_app using (site_id = any ((select programmes.sites_seen())::uuid[]));
create policy adds on programmes.change_step for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and site_id = any ((select programmes.sites_written())::uuid[]) and programmes.says(sheet_id, site_id, question)
  and (goal_id is null or goal_id in (select g.id from programmes.change_goal g where g.id = change_step.goal_id and g.site_id = change_step.site_id and g.state = 'open'))
  and commitment_id in (select c.id from commitments.commitment c where c.id = change_step.commitment_id and c.case_id is null and c.about = '{}' and c.confidence_of is null and c.author_id = (select access.my_membership())
    and c.owner_kind = 'worker' and programmes.side_of(change_step.site_id, c.owner_membership_id) is not null));
grant select, insert (commitment_id, site_id, goal_id, sheet_id, question) on programmes.change_step to soubeh_app;
create or replace function programmes.name_step() returns trigger language plpgsql security definer set search_path = programmes, commitments, access, pg_temp as $$
#variable_conflict use_variable
begin
  select a.name, coalesce(side_of(new.site_id, m.id), 'site') into new.name, new.side from commitment c join membership m on m.id = c.owner_membership_id join account a on a.id = m.account_id where c.id = new.commitment_id;
  return new;
end $$;
create or replace trigger named before insert on programmes.change_step for each row when (current_setting('app.erasing', true) is distinct from 'on') execute function programmes.name_step();
create policy of_programmes on commitments.commitment for select to soubeh_app using (case_id is null and about = '{}' and id = any ((select programmes.steps_seen())::uuid[]));
