-- Who leads quality in an organisation, and of which services one knows. Definers: tables of the room ask them.
create or replace function quality.leads() returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return coalesce(my_role() in ('head', 'methodologist', 'coordinator'), false); end $$;
-- Services whose quality I follow: those who lead it, of the whole organisation; a worker, of those they work at.
create or replace function quality.my_services() returns uuid[] language plpgsql stable security definer set search_path = access, directory, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(s.id), '{}') from service s where s.partner_id is null and s.organisation_id = any ((select my_organisations())::uuid[])
  and ((select quality.leads()) or (select my_role()) = 'worker' and s.id in (select w.service_id from membership_service w where w.membership_id = (select my_membership())))); end $$;
