-- Rules of an organisation are read by everybody who is in it; written by those who lead quality.
call platform.grant_writes('quality.rule');
create policy ours on quality.rule for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy write on quality.rule for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select quality.leads()) and owner_id in (select m.id from access.membership m where m.id = owner_id and m.organisation_id = any ((select access.my_organisations())::uuid[])) and service_ids <@ (select quality.my_services())::uuid[]);
-- Who is in charge says that they looked at it; everything else is of those who lead.
create policy change on quality.rule for update to soubeh_app using (organisation_id = (select access.my_organisation()) and ((select quality.leads()) or owner_id = (select access.my_membership()))) with check (organisation_id = (select access.my_organisation()) and ((select quality.leads()) or owner_id = (select access.my_membership())));

call platform.grant_writes('quality.rule_version', array['rule_id', 'number', 'text', 'link', 'in_file', 'changed', 'valid_from', 'approved_by', 'approved_on']);
create policy ours on quality.rule_version for select to soubeh_app using (organisation_id = any ((select access.my_organisations())::uuid[]));
create policy write on quality.rule_version for insert to soubeh_app with check (organisation_id = (select access.my_organisation()) and (select quality.leads()) and rule_id in (select r.id from quality.rule r where r.id = rule_id and r.organisation_id = rule_version.organisation_id)
  and approved_by in (select m.id from access.membership m where m.id = approved_by and m.organisation_id = any ((select access.my_organisations())::uuid[])));

-- The wording that holds on a day: the newest of those that hold from then or earlier.
create or replace view quality.rule_now with (security_invoker) as
  select distinct on (v.rule_id) v.rule_id, v.id as version_id, v.number, v.valid_from from quality.rule_version v where v.valid_from <= platform.today() order by v.rule_id, v.valid_from desc, v.number desc;
grant select on quality.rule_now to soubeh_app;
comment on view quality.rule_now is 'Wording of each rule that holds today.';

-- Whom a rule concerns: everybody who works at its services, or in the organisation, today. Definer: a worker asks whether it concerns them.
create or replace function quality.concerned(an_organisation uuid, services uuid[]) returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(m.id), '{}') from membership m join account a on a.id = m.account_id where an_organisation = any ((select my_organisations())::uuid[]) and m.organisation_id = an_organisation and m.valid_from <= platform.today() and (m.valid_to is null or m.valid_to >= platform.today()) and m.ended_at is null
  and (services = '{}' or m.id in (select s.membership_id from membership_service s where s.service_id = any (services)))); end $$;
