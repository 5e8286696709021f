-- Households of a house in crisis. Own: the organisation wrote it. By a role: while the emergency ground lasts, who holds a role in the crisis reads and keeps all of them. By a release:
-- the household is that of a client whose case is released to us. Otherwise only numbers of the whole (crisis.household_numbers).
create or replace function crisis.open_to_me() returns uuid[] language plpgsql stable security definer set search_path = crisis, access, pg_temp as $$
begin return (select coalesce(array_agg(distinct a.id), '{}') from activation a join my_roles() r on r.activation_id = a.id where a.ended_at is null and a.emergency_until > now()); end $$;
create or replace function crisis.released_households() returns uuid[] language plpgsql stable security definer set search_path = crisis, access, pg_temp as $$
begin return (select coalesce(array_agg(c.household_id), '{}') from household_client c where md5(c.organisation_id::text || c.case_id::text)::uuid = any ((select released_case_keys('involvement'))::uuid[])); end $$;

call platform.grant_writes('crisis.household', array['activation_id']);
create policy we_wrote on crisis.household for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and case_id = any ((select access.my_cases())::uuid[]));
create policy by_role on crisis.household for select to soubeh_app using (activation_id = any ((select crisis.open_to_me())::uuid[]));
create policy released on crisis.household for select to soubeh_app using (id = any ((select crisis.released_households())::uuid[]));
create policy write on crisis.household for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and case_id = any ((select access.common_cases())::uuid[]) and activation_id = any ((select crisis.running())::uuid[]));
create policy change on crisis.household for update to soubeh_app using (case_id = any ((select access.common_cases())::uuid[]) and activation_id = any ((select crisis.running())::uuid[])
    and (organisation_id = any ((select access.my_organisations())::uuid[]) or activation_id = any ((select crisis.open_to_me())::uuid[]))) with check (case_id = any ((select access.common_cases())::uuid[]));
-- It stands in the case of its crisis, and who goes there takes part.
create or replace function crisis.guard_household() returns trigger language plpgsql stable security definer set search_path = crisis, access, pg_temp as $$
begin
  if my_membership() is null then return new; end if;
  if not exists (select from activation a where a.id = new.activation_id and a.case_id = new.case_id)
     or new.cares_id is not null and (tg_op = 'INSERT' or new.cares_id is distinct from old.cares_id) and not takes_part(new.case_id, new.cares_id) then raise insufficient_privilege; end if;
  return new;
end $$;
create or replace trigger guard before insert or update on crisis.household for each row execute function crisis.guard_household();

-- Of which client it is, only the organisation that leads the client's case knows.
create policy we_lead on crisis.household_client for select to soubeh_app using (case_id = any ((select access.lead_cases())::uuid[]));
create policy write on crisis.household_client for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and case_id = any ((select access.lead_cases())::uuid[]) and household_id in (select h.id from crisis.household h where h.id = household_id));
create policy remove on crisis.household_client for delete to soubeh_app using (case_id = any ((select access.lead_cases())::uuid[]));
grant select, insert (id, household_id, case_id), delete on crisis.household_client to soubeh_app;

-- Numbers of the whole house, for everybody who takes part; who may not read the households gets them safe (routes.ts).
create or replace function crisis.household_numbers(an_activation uuid, out households int, out adults int, out children int, out shelter_needed int, out shelter_people int, out placed int, out health_support int, out pets int, out interpreter int, out without_worker int, out gone int)
language plpgsql stable security definer set search_path = crisis, access, pg_temp as $$
begin
  select count(*) filter (where h.left_at is null), coalesce(sum(h.adults) filter (where h.left_at is null), 0), coalesce(sum(h.children) filter (where h.left_at is null), 0), count(*) filter (where h.left_at is null and h.shelter in ('needed', 'offered')),
         coalesce(sum(h.adults + h.children) filter (where h.left_at is null and h.shelter in ('needed', 'offered')), 0), count(*) filter (where h.left_at is null and h.shelter = 'placed'), count(*) filter (where h.left_at is null and h.health_support), coalesce(sum(h.pets) filter (where h.left_at is null), 0),
         count(*) filter (where h.left_at is null and h.interpreter), count(*) filter (where h.left_at is null and h.cares_id is null), count(*) filter (where h.left_at is not null)
    into households, adults, children, shelter_needed, shelter_people, placed, health_support, pets, interpreter, without_worker, gone
    from household h join activation a on a.id = h.activation_id where h.activation_id = an_activation and a.case_id = any ((select common_cases())::uuid[]);
end $$;
create or replace trigger tell after insert or update on crisis.household for each row execute function platform.tell('crisis', 'activation_id');
