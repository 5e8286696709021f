-- Situation reports. A draft is the matter of those who hold a role; an approved one is read by everybody who takes part, and never changes.
create or replace function crisis.my_activations() returns uuid[] language plpgsql stable security definer set search_path = crisis, pg_temp as $$
begin return (select coalesce(array_agg(distinct r.activation_id), '{}') from my_roles() r); end $$;
comment on function crisis.my_activations is 'Crises that go on in which the caller holds a role.';
-- Those in which I write reports: as the coordinator, or as who holds the role of information; also as who stands in.
create or replace function crisis.my_reporting() returns uuid[] language plpgsql stable security definer set search_path = crisis, pg_temp as $$
begin return (select coalesce(array_agg(distinct r.activation_id), '{}') from my_roles() r where r.code in ('coordinator', 'information')); end $$;

-- Does this person take part in the locality now? Told to whoever takes part there.
create or replace function crisis.is_here(a_case uuid, a_membership uuid) returns boolean language plpgsql stable security definer set search_path = crisis, pg_temp as $$
begin return coalesce((select a_case = any ((select access.common_cases())::uuid[]) and takes_part(a_case, a_membership)), false); end $$;

create policy we_wrote on crisis.report for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]) and (case_id = any ((select access.my_cases())::uuid[])) is true);
create policy in_common on crisis.report for select to soubeh_app using (case_id = any ((select access.common_cases())::uuid[]) and (state = 'approved' or activation_id = any ((select crisis.my_activations())::uuid[])));
create policy write on crisis.report for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and state = 'draft' and case_id = any ((select access.common_cases())::uuid[]) and activation_id = any ((select crisis.my_reporting())::uuid[]));
create policy change on crisis.report for update to soubeh_app using (state = 'draft' and activation_id = any ((select crisis.my_reporting())::uuid[])) with check (activation_id = any ((select crisis.my_reporting())::uuid[]));
call platform.grant_writes('crisis.report', array['activation_id', 'from_at']);

-- What was approved does not change, and who approves does so under their own name. (Erasing and demonstration go past this: nobody is signed in then.)
create or replace function crisis.guard_report() returns trigger language plpgsql stable security definer set search_path = crisis, access, pg_temp as $$
begin
  if my_membership() is null then return new; end if;
  if old.state = 'approved' then raise check_violation using message = 'an approved report does not change'; end if;
  if new.state = 'approved' and new.approved_by is distinct from my_membership() then raise insufficient_privilege; end if;
  return new;
end $$;
create or replace trigger guard_report before update on crisis.report for each row execute function crisis.guard_report();

call platform.govern_common('crisis.recipient', together => true, frozen => array['activation_id', 'membership_id']);
call platform.govern_common('crisis.report_sent');
revoke update on crisis.report_sent from soubeh_app;
call platform.govern_common('crisis.report_opening');
revoke update on crisis.report_opening from soubeh_app;

-- That a report waits, by a mail to each of the list who takes part now; what it says is read after signing in. Whom it went to is kept. @returns how many mails go.
-- The address never passes through the request: it would tell where somebody of another organisation works.
create or replace function crisis.tell_report(a_report uuid, a_subject text, a_text text) returns int language plpgsql volatile security definer set search_path = crisis, access, pg_temp as $$
declare one record; told int := 0;
begin
  for one in select c.id, c.case_id, c.membership_id, a.email from report r join recipient c on c.activation_id = r.activation_id and c.ended_at is null
      left join membership m on m.id = c.membership_id and lasts(m.valid_from, m.valid_to, m.ended_at) left join account a on a.id = m.account_id
     where r.id = a_report and r.state = 'approved' and r.activation_id = any (crisis.my_reporting()) and (c.membership_id is null or a.id is not null and takes_part(c.case_id, c.membership_id))
       and not exists (select from report_sent s where s.report_id = r.id and s.recipient_id = c.id) order by c.created_at, c.id loop
    insert into report_sent (organisation_id, case_id, report_id, recipient_id, mailed, author_id) values (my_organisation(), one.case_id, a_report, one.id, one.membership_id is not null, my_membership());
    if one.membership_id is not null then perform platform.queue_mail(one.email, a_subject, a_text); told := told + 1; end if;
  end loop;
  return told;
end $$;
create or replace trigger tell after insert or update on crisis.report for each row execute function platform.tell('crisis', 'activation_id');
