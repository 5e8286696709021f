-- Households of a house in crisis. Own: the organisation wrote it. By a role: while the emergency ground lasts, who holds a role in the crisis reads and keeps all of them. By a release:
-- the household is that of a client whose case is released to us. Otherwise only numbers of the whole (crisis.household_parts).
-- The ground ends when it ends, also within a transaction that began before.
create or replace function crisis.open_to_me() returns uuid[] language plpgsql stable security definer set search_path = crisis, access, pg_temp as $$
begin return (select coalesce(array_agg(distinct a.id), '{}') from activation a join my_roles() r on r.activation_id = a.id where a.ended_at is null and a.emergency_until > clock_timestamp()); end $$;
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
-- A client's case only: what stands in a locality is released to everybody who takes part there.
create or replace trigger guard_client_case before insert on crisis.household_client for each row execute function cases.guard_client_case();

-- Numbers of the households that may be read, by crisis and by the organisation that wrote them: the one definition of every number.
create or replace view crisis.household_sum with (security_invoker = true) as
  select h.activation_id, h.organisation_id, count(*) filter (where here)::int as households, coalesce(sum(h.adults) filter (where here), 0)::int as adults, coalesce(sum(h.children) filter (where here), 0)::int as children,
         count(*) filter (where here and waits)::int as shelter_needed, coalesce(sum(h.adults + h.children) filter (where here and waits), 0)::int as shelter_people, count(*) filter (where here and h.shelter = 'placed')::int as placed,
         count(*) filter (where here and h.health_support)::int as health_support, coalesce(sum(h.pets) filter (where here), 0)::int as pets, count(*) filter (where here and h.interpreter)::int as interpreter,
         count(*) filter (where here and h.cares_id is null)::int as without_worker, count(*) filter (where not here)::int as gone
    from (select x.*, x.left_at is null as here, x.shelter in ('needed', 'offered') as waits from crisis.household x) h group by 1, 2;
comment on view crisis.household_sum is 'Numbers of households as far as they may be read, by crisis and organisation.';
grant select on crisis.household_sum to soubeh_app;
-- The same of the whole house, for everybody who takes part, without saying whose: who may not read the households gets the numbers safe (numbers.ts).
drop function if exists crisis.household_numbers(uuid);
drop function if exists crisis.household_parts(uuid);
create or replace function crisis.household_parts(an_activation uuid) returns setof crisis.household_sum language plpgsql stable security definer set search_path = crisis, access, pg_temp as $$
begin
  return query select s.activation_id, null::uuid, s.households, s.adults, s.children, s.shelter_needed, s.shelter_people, s.placed, s.health_support, s.pets, s.interpreter, s.without_worker, s.gone
    from household_sum s join activation a on a.id = s.activation_id where s.activation_id = an_activation and a.case_id = any ((select common_cases())::uuid[]);
end $$;
create or replace trigger tell after insert or update on crisis.household for each row execute function platform.tell('crisis', 'activation_id');
