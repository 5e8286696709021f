-- A hand-over is read by everybody who takes part; written by who holds the role, confirmed by whom it is for.
call platform.govern_common('crisis.shift', frozen => array['activation_id', 'role_code', 'to_membership_id', 'goes_on', 'watch']);
drop policy change on crisis.shift;
create policy taken on crisis.shift for update to soubeh_app using (to_membership_id = (select access.my_membership()) and case_id = any ((select access.common_cases())::uuid[]));
create policy of_running on crisis.shift as restrictive for insert to soubeh_app with check (taken_at is null and activation_id = any ((select crisis.running())::uuid[]));
create or replace function crisis.guard_shift() returns trigger language plpgsql stable security definer set search_path = crisis, access, pg_temp as $$
begin
  if my_membership() is not null and tg_op = 'INSERT' and (not takes_part(new.case_id, new.to_membership_id) or not exists (select from my_roles() r where r.activation_id = new.activation_id and r.code = new.role_code)) then raise insufficient_privilege; end if;
  return new;
end $$;
create or replace trigger guard before insert on crisis.shift for each row execute function crisis.guard_shift();
create or replace trigger tell after insert or update on crisis.shift for each row execute function platform.tell('crisis', 'activation_id');
