-- Whose learning I see. Definers: the tables of the room ask them.

-- All of it but the papers: mine, and of everybody in the organisation whoever leads learning there.
create or replace function learning.workers() returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(m.id), '{}') from membership m where m.id = (select my_membership()) or (select my_role()) in ('head', 'methodologist') and m.organisation_id = any ((select my_organisations())::uuid[])); end $$;
-- Also proofs and at which supervision one sat: mine, and of everybody the head.
create or replace function learning.headed() returns uuid[] language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(m.id), '{}') from membership m where m.id = (select my_membership()) or (select sees_whole_organisation()) and m.organisation_id = any ((select my_organisations())::uuid[])); end $$;
