-- Whom my organisation has, whom it may appoint and to what, and what may be a part of it. Continues me-access.sql.

create or replace function access.is_of_mine(a_membership uuid, a_service uuid) returns boolean language plpgsql stable security definer set search_path = access, directory, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from membership m join service s on s.organisation_id = m.organisation_id and s.partner_id is null
                  where m.id = a_membership and s.id = a_service and m.organisation_id = any ((select my_organisations())::uuid[]))); end $$;
create or replace function access.is_of_my_organisation(a_membership uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from membership where id = a_membership and organisation_id = any ((select my_organisations())::uuid[]) and lasts(valid_from, valid_to, ended_at))); end $$;
-- A part is of the kind of its whole (or a centre of a network): else an organisation could call a part of itself an office and be given data on a statute.
create or replace function access.may_be_part(whole uuid, a_kind text) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from organisation o left join mask k on k.organisation_id = o.id where o.id = whole and o.id = any ((select my_organisations())::uuid[]) and (a_kind = coalesce(k.kind, o.kind) or coalesce(k.kind, o.kind) = 'centre_network' and a_kind = 'centre'))); end $$;
-- An administrator gives no role to himself, unless the organisation has never had a head: else they would end the head's membership first.
-- A head is appointed by a head; the first one of an organisation by its administrator.
create or replace function access.may_give(a_role text, an_organisation uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select a_role <> 'head' or (select my_role()) = 'head' or not exists (select from membership where organisation_id = an_organisation and role = 'head')); end $$;
create or replace function access.may_appoint(an_account uuid, an_organisation uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select (select my_role()) = 'head' or an_account <> (select my_account()) or not exists (select from membership where organisation_id = an_organisation and role = 'head')); end $$;
create or replace function access.may_staff(a_membership uuid) returns boolean language plpgsql stable security definer set search_path = access, pg_temp as $$
#variable_conflict use_column
begin return (select exists (select from membership m where m.id = a_membership and may_appoint(m.account_id, m.organisation_id))); end $$;
