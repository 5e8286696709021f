-- Kept by the head; everybody sees their own. Other organisations in the same locality learn from it only who may hold a role today (crisis.people).
call platform.grant_writes('crisis.training', array['membership_id']);
create policy own on crisis.training for select to soubeh_app using (membership_id = (select access.my_membership()) or organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.my_role()) in ('head', 'coordinator', 'methodologist'));
create policy head_writes on crisis.training for insert to soubeh_app with check ((select access.sees_whole_organisation()) and organisation_id = (select access.my_organisation())
  and membership_id in (select m.id from access.membership m where m.id = training.membership_id and m.organisation_id = training.organisation_id));
create policy head_changes on crisis.training for update to soubeh_app using ((select access.sees_whole_organisation()) and organisation_id = any ((select access.my_organisations())::uuid[]));
