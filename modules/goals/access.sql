-- Goals are about no client. Seen in the centre and in the organisation it is a part of; the public reads what is published through the schema `published`.
create policy centres on goals.plan for select to soubeh_app using (organisation_id = any ((select goals.my_centres())::uuid[]));
create policy team on goals.plan for insert to soubeh_app with check (goals.in_team(organisation_id) and state = 'draft' and published_at is null);
create policy moves on goals.plan for update to soubeh_app using (organisation_id = any ((select goals.my_centres())::uuid[]) and (goals.in_team(organisation_id) or goals.approves(organisation_id)));
call platform.grant_writes('goals.plan', array['year', 'state', 'published_at']);
-- A head or the department may begin the plan of a centre: whose it is, is said then and never changes.
grant insert (organisation_id) on goals.plan to soubeh_app;
create or replace trigger guard before insert or update on goals.plan for each row execute function goals.guard_plan();

create policy centres on goals.step for select to soubeh_app using (organisation_id = any ((select goals.my_centres())::uuid[]));
create policy moves on goals.step for insert to soubeh_app with check (by_organisation_id = (select access.my_organisation()) and case when kind in ('returned', 'approved', 'reopened') then goals.approves(goals.centre_of(plan_id)) else goals.leads(goals.centre_of(plan_id)) end);
call platform.grant_writes('goals.step');
revoke update on goals.step from soubeh_app;
create or replace trigger fill before insert on goals.step for each row execute function goals.fill_from_plan();
create or replace trigger take_step before insert on goals.step for each row execute function goals.take_step();

create policy offered on goals.template for select to soubeh_app using (organisation_id = any ((select goals.my_centres())::uuid[]) or shared and organisation_id = any ((select goals.my_whole())::uuid[]));
create policy team on goals.template for insert to soubeh_app with check (goals.in_team(organisation_id) and (goal_id is null or goal_id in (select g.id from goals.goal g where g.id = template.goal_id)));
create policy team_changes on goals.template for update to soubeh_app using (goals.in_team(organisation_id));
call platform.grant_writes('goals.template', array['goal_id']);

-- Goals are written while the plan is; later changes are versions (goal_version) that the department agrees to.
create policy centres on goals.goal for select to soubeh_app using (organisation_id = any ((select goals.my_centres())::uuid[]));
create policy drafts on goals.goal for insert to soubeh_app with check (goals.in_team(goals.centre_of(plan_id)) and goals.is_drafted(plan_id));
create policy changes on goals.goal for update to soubeh_app using (goals.in_team(organisation_id) or goals.approves(organisation_id));
create policy removes on goals.goal for delete to soubeh_app using (goals.in_team(organisation_id) and goals.is_drafted(plan_id));
call platform.grant_writes('goals.goal', array['plan_id', 'parent_id', 'from_goal_id', 'template_id']);
grant delete on goals.goal to soubeh_app;
create or replace trigger fill before insert on goals.goal for each row execute function goals.fill_from_plan();
create or replace trigger guard before insert or update or delete on goals.goal for each row execute function goals.guard_goal();
create or replace trigger untouch before update on goals.goal for each row execute function goals.untouch();

create policy centres on goals.measure for select to soubeh_app using (organisation_id = any ((select goals.my_centres())::uuid[]));
create policy drafts on goals.measure for insert to soubeh_app with check (goals.may_measure(goal_id));
create policy changes on goals.measure for update to soubeh_app using (goals.in_team(organisation_id) or goals.approves(organisation_id));
create policy removes on goals.measure for delete to soubeh_app using (goals.may_measure(goal_id));
call platform.grant_writes('goals.measure', array['goal_id']);
grant delete on goals.measure to soubeh_app;
create or replace trigger fill before insert on goals.measure for each row execute function goals.fill_from_goal();
create or replace trigger guard before insert or update or delete on goals.measure for each row execute function goals.guard_measure();

create policy centres on goals.goal_version for select to soubeh_app using (organisation_id = any ((select goals.my_centres())::uuid[]));
create policy proposes on goals.goal_version for insert to soubeh_app with check (goals.leads(goals.centre_of(plan_id)));
create policy answers on goals.goal_version for update to soubeh_app using (goals.leads(organisation_id));
call platform.grant_writes('goals.goal_version', array['plan_id', 'goal_id', 'number', 'content', 'reason', 'drops', 'answered_at', 'answered_by']);
create or replace trigger fill before insert on goals.goal_version for each row execute function goals.fill_from_goal();
create or replace trigger guard before insert or update on goals.goal_version for each row execute function goals.guard_version();
create or replace trigger hold after update on goals.goal_version for each row execute function goals.apply_version();

-- Evaluated by the centre's team, month by month.
create policy centres on goals.evaluation for select to soubeh_app using (organisation_id = any ((select goals.my_centres())::uuid[]));
-- While the year runs; the values of that moment are written once.
create policy team on goals.evaluation for insert to soubeh_app with check (goals.in_team(goals.centre_of_goal(goal_id)) and goals.state_of_goal(goal_id) = 'running');
create policy team_changes on goals.evaluation for update to soubeh_app using (goals.in_team(organisation_id) and goals.state_of(plan_id) = 'running');
call platform.grant_writes('goals.evaluation', array['plan_id', 'goal_id', 'month', 'readings']);
create or replace trigger fill before insert on goals.evaluation for each row execute function goals.fill_from_goal();

create policy centres on goals.closing for select to soubeh_app using (organisation_id = any ((select goals.my_centres())::uuid[]));
create policy closes on goals.closing for insert to soubeh_app with check (goals.leads(goals.centre_of_goal(goal_id)) and goals.state_of_goal(goal_id) = 'running');
call platform.grant_writes('goals.closing');
revoke update on goals.closing from soubeh_app;
create or replace trigger fill before insert on goals.closing for each row execute function goals.fill_from_goal();
