-- Applications are seen by those who work in the service, those whose mandate covers it, and its head; never by another organisation.
create policy everyone on referrals.refusal_ground for select to soubeh_app using ((select access.my_account()) is not null);
grant select on referrals.refusal_ground to soubeh_app;

create policy own on referrals.application for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and service_id = any ((select access.my_services())::uuid[]));
-- Written by the organisation that the service belongs to: else its own people would not see it. A card may be named only by who has the person within reach.
create policy write on referrals.application for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and service_id = any ((select access.my_services())::uuid[])
  and organisation_id = directory.service_organisation(service_id) and access.may_write_about(null, array_remove(array[person_id], null)) and received_on <= platform.today() and access.is_of_my_organisation(received_by_id));
create policy change on referrals.application for update to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and service_id = any ((select access.my_services())::uuid[]) and erased_on is null)
  with check (received_on <= platform.today() and decided_on <= platform.today() is not false and waiting_ended_on <= platform.today() is not false);
create policy author_or_head on referrals.application for delete to soubeh_app using (organisation_id = (select access.my_organisation()) and service_id = any ((select access.my_services())::uuid[])
  and (author_id = (select access.my_membership()) or (select access.sees_whole_organisation())));
call platform.grant_writes('referrals.application', array['service_id', 'erased_on']);
revoke insert (erased_on) on referrals.application from soubeh_app;
grant delete on referrals.application to soubeh_app;

-- Who decided is whoever writes it; whom it is about may be changed only to somebody within the writer's reach.
create or replace function referrals.guard_application() returns trigger language plpgsql volatile security definer set search_path = referrals, access, pg_temp as $$
begin
  -- Erasing and migrating have no caller.
  if my_membership() is null then return new; end if;
  if new.state = 'open' then new.decided_by_id := null;
  elsif tg_op = 'INSERT' or (new.state, new.decided_on, new.ground, new.contract_from, new.call_agreed) is distinct from (old.state, old.decided_on, old.ground, old.contract_from, old.call_agreed) then new.decided_by_id := my_membership();
  else new.decided_by_id := old.decided_by_id; end if;
  if tg_op = 'UPDATE' and new.person_id is distinct from old.person_id and new.person_id is not null and not may_write_about(null, array[new.person_id]) then raise insufficient_privilege; end if;
  if tg_op = 'UPDATE' and new.received_by_id <> old.received_by_id and not is_of_my_organisation(new.received_by_id) then raise insufficient_privilege; end if;
  if new.referral_id is not null and (tg_op = 'INSERT' or new.referral_id is distinct from old.referral_id)
    and not exists (select from referral r where r.id = new.referral_id and r.to_service_id = new.service_id and receives(r)) then raise insufficient_privilege; end if;
  return new;
end $$;
create or replace trigger guard_application before insert or update on referrals.application for each row execute function referrals.guard_application();

create policy of_application on referrals.elsewhere for select to soubeh_app using (application_id in (select a.id from referrals.application a));
create policy write on referrals.elsewhere for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and application_id in (select a.id from referrals.application a where a.id = elsewhere.application_id and a.erased_on is null)
  and service_id in (select s.id from directory.service s where s.id = elsewhere.service_id and s.organisation_id <> all ((select access.masked_from_me())::uuid[])));
create policy removes on referrals.elsewhere for delete to soubeh_app using (application_id in (select a.id from referrals.application a where a.erased_on is null));
grant select, insert (application_id, service_id), delete on referrals.elsewhere to soubeh_app;

create policy own on referrals.decision_term for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and service_id = any ((select access.my_services())::uuid[]));
create policy head on referrals.decision_term for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select access.sees_whole_organisation()) and service_id = any ((select access.my_services())::uuid[]) and organisation_id = directory.service_organisation(service_id));
grant select, insert (id, service_id, days, valid_from) on referrals.decision_term to soubeh_app;

-- Erasing at the end of a period: who it was and what was said goes, the day, the ground and the service stay. For retention only.
create or replace function referrals.erase_names(of uuid, ids uuid[]) returns int language plpgsql volatile security definer set search_path = referrals, pg_temp as $$
declare n int;
begin
  update application set person_id = null, name = '', contact = '', asked = '', explanation = '', elsewhere_note = '', erased_on = platform.today()
   where organisation_id = of and id = any (ids);
  get diagnostics n = row_count;
  return n;
end $$;
revoke execute on function referrals.erase_names(uuid, uuid[]) from public;
