-- A crisis stands in the locality's case: read by everybody who takes part there, also those without a role. Who may do what in it is decided by roles (rules.ts).
call platform.govern_common('crisis.activation', together => true, frozen => array['title', 'started_at']);
call platform.govern_common('crisis.role', together => true, frozen => array['activation_id', 'code', 'name', 'membership_id', 'since']);
-- Roles that I hold now, also as who stands in, in crises that go on.
create or replace function crisis.my_roles(out activation_id uuid, out case_id uuid, out code text) returns setof record language plpgsql stable security definer set search_path = crisis, access, pg_temp as $$
#variable_conflict use_column
begin return query
  select a.id, a.case_id, 'coordinator' from activation a where a.ended_at is null and a.case_id = any ((select common_cases())::uuid[]) and (select my_membership()) in (a.coordinator_id, a.deputy_id)
  union all
  select r.activation_id, r.case_id, r.code from role r join activation a on a.id = r.activation_id where a.ended_at is null and r.until is null and r.case_id = any ((select common_cases())::uuid[]) and (select my_membership()) in (r.membership_id, r.deputy_id); end $$;
