-- The review is written together, during the crisis and after it. What it wants changed goes to the organisation that keeps the plan.
call platform.govern_common('crisis.finding', together => true, frozen => array['activation_id', 'area']);
call platform.govern_common('crisis.proposal', frozen => array['activation_id', 'to_organisation_id', 'area']);
create policy keeper on crisis.proposal for select to soubeh_app using (to_organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.my_role()) in ('head', 'coordinator', 'methodologist'));
create policy keeper_answers on crisis.proposal for update to soubeh_app using (to_organisation_id = any ((select access.my_organisations())::uuid[]) and (select access.my_role()) in ('head', 'coordinator', 'methodologist')) with check (to_organisation_id = any ((select access.my_organisations())::uuid[]));
-- Only the keeper answers; what was proposed, only its author's side words anew, while nobody answered.
create or replace function crisis.guard_proposal() returns trigger language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare mine uuid[] := access.my_organisations();
begin
  if access.my_membership() is null then return new; end if;
  if (old.state, old.answer, old.template_id, old.template_version_id) is distinct from (new.state, new.answer, new.template_id, new.template_version_id) and not old.to_organisation_id = any (mine)
    or (old.change, old.reason) is distinct from (new.change, new.reason) and (not old.organisation_id = any (mine) or old.state <> 'proposed') then raise insufficient_privilege; end if;
  return new;
end $$;
create or replace trigger guard_proposal before update on crisis.proposal for each row execute function crisis.guard_proposal();
