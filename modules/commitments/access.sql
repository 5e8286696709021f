-- Own, released at the level of commitments, and what we were given: an offer while the release lasts, an accepted one for good.

create or replace function commitments.reachable() returns uuid[] language sql stable security definer set search_path = commitments, access, pg_temp as $$
  select coalesce(array_agg(c.id), '{}') from commitment c where c.case_id = any ((select my_cases())::uuid[]) and (c.organisation_id = any ((select my_organisations())::uuid[]) or c.share_keys <> '{}' and c.share_keys <@ (select released_keys('commitments')) and c.confidence_of is null) $$;

call platform.govern_fact('commitments.commitment', 'commitments', without_case => true);
create policy kept on commitments.commitment for select to soubeh_app using (owner_organisation_id = any ((select access.my_organisations())::uuid[]) and state in ('open', 'done') and case_id = any ((select access.my_cases())::uuid[]));
create policy given_answers on commitments.commitment for update to soubeh_app using (owner_organisation_id = any ((select access.my_organisations())::uuid[]) and case_id = any ((select access.open_cases())::uuid[])) with check (owner_organisation_id = (select access.my_organisation()));
-- What is given to another organisation starts as an offer.
create policy offered_first on commitments.commitment as restrictive for insert to soubeh_app with check (owner_organisation_id is null or owner_organisation_id = organisation_id or state = 'offered');

call platform.govern_fact('commitments.event', 'commitments', addressed => true, without_case => true);
revoke update on commitments.event from soubeh_app;

create policy own on commitments.dependency for select to soubeh_app using (commitment_id = any ((select commitments.reachable())::uuid[]) and needs_id = any ((select commitments.reachable())::uuid[]));
create policy write on commitments.dependency for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and commitment_id = any ((select commitments.reachable())::uuid[]) and needs_id = any ((select commitments.reachable())::uuid[]));
create policy remove on commitments.dependency for delete to soubeh_app using (organisation_id = (select access.my_organisation()));
grant select, insert (id, commitment_id, needs_id), delete on commitments.dependency to soubeh_app;
