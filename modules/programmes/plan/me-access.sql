-- Steps of the sites that I see, and who may be given one.

create or replace function programmes.steps_seen() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(s.commitment_id), '{}') from change_step s where s.site_id = any ((select programmes.sites_seen())::uuid[])); end $$;
-- Of which side somebody is who may do something for a site: the team of its programme today, or a person of the site with an account; null = neither.
create or replace function programmes.side_of(a_site uuid, a_membership uuid) returns text language plpgsql stable security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_column
begin return case
  when exists (select from site s join member m on m.programme_id = s.programme_id where s.id = a_site and m.membership_id = a_membership and m.since <= platform.today() and (m.until is null or m.until >= platform.today())) then 'team'
  when exists (select from site_person p where p.site_id = a_site and p.membership_id = a_membership and p.since <= platform.today() and (p.until is null or p.until >= platform.today())) then 'site' end; end $$;
-- May somebody of another organisation be offered a step: the team and people of a site that I write at. Asked by commitments.guard_owner.
create or replace function programmes.may_ask(a_membership uuid) returns boolean language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return a_membership is not null and exists (select from site s where s.id = any (programmes.sites_written()) and programmes.side_of(s.id, a_membership) is not null); end $$;
-- Who that is, for whoever writes at the site: names and organisations, as accounts of the other side are seen by nobody.
create or replace function programmes.doers_of(a_site uuid) returns table (membership_id uuid, name text, side text, organisation_id uuid) language plpgsql stable security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_column
begin
  if not a_site = any (programmes.sites_written()) then return; end if;
  return query select distinct on (x.side, c.name, m.id) m.id, c.name, x.side, m.organisation_id
    from (select m.membership_id, 'team' as side from site s join member m on m.programme_id = s.programme_id where s.id = a_site union select p.membership_id, 'site' from site_person p where p.site_id = a_site and p.membership_id is not null) x
    join membership m on m.id = x.membership_id join account c on c.id = m.account_id
   where programmes.side_of(a_site, m.id) = x.side and lasts(m.valid_from, m.valid_to, m.ended_at) and c.disabled_at is null order by x.side, c.name, m.id limit 400;
end $$;
