-- Which programmes and sites are mine, and as whom. Definers: the tables of programmes ask one another.

-- I am in the support team today.
create or replace function programmes.in_team() returns uuid[] language plpgsql stable security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(m.programme_id), '{}') from member m where m.membership_id = (select my_membership()) and m.organisation_id = any ((select my_organisations())::uuid[]) and m.since <= platform.today() and (m.until is null or m.until >= platform.today())); end $$;
-- I lead it: whoever the team says, and the head of the organisation that runs it; whoever began it as long as nobody leads.
create or replace function programmes.led() returns uuid[] language plpgsql stable security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(p.id), '{}') from programme p where p.organisation_id = (select my_organisation()) and ((select my_role()) = 'head'
  or p.id in (select m.programme_id from member m where m.leads and m.membership_id = (select my_membership()) and m.since <= platform.today() and (m.until is null or m.until >= platform.today()))
  or p.author_id = (select my_membership()) and p.id not in (select m.programme_id from member m where m.leads))); end $$;
-- All of the programme, also what sites are not told: the team and those who lead it.
create or replace function programmes.whole() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct x), '{}') from unnest(programmes.in_team() || programmes.led()) x); end $$;
-- Those of them that go on: only there is anything written.
create or replace function programmes.at_work() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(p.id), '{}') from programme p where p.id = any (programmes.whole()) and p.closed_on is null); end $$;

-- I am the site: the head, coordinators and methodologists of its organisation, and whoever is written down as its person.
create or replace function programmes.my_sites() returns uuid[] language plpgsql stable security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(s.id), '{}') from site s where s.to_organisation_id = any ((select my_organisations())::uuid[]) and (s.joined_on is not null)
  and ((select my_role()) in ('head', 'coordinator', 'methodologist') or s.id in (select p.site_id from site_person p where p.membership_id = (select my_membership()) and p.since <= platform.today() and (p.until is null or p.until >= platform.today())))); end $$;
-- Sites that I see whole, but for the notes of the team.
create or replace function programmes.sites_seen() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(s.id), '{}') from site s where s.programme_id = any (programmes.whole()) or s.id = any (programmes.my_sites())); end $$;
-- Sites that I write at: the team while the programme goes on, the site while it is in it.
create or replace function programmes.sites_written() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(s.id), '{}') from site s join programme p on p.id = s.programme_id where p.closed_on is null
  and (s.programme_id = any (programmes.whole()) or s.id = any (programmes.my_sites()) and (s.left_on is null or s.left_on >= platform.today()))); end $$;
-- Programmes that I see: mine, and those that a site of mine is in. Of these the facts, activities, team, names of the other sites.
create or replace function programmes.seen() returns uuid[] language plpgsql stable security definer set search_path = programmes, access, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(p.id), '{}') from programme p where p.id = any (programmes.whole()) or p.organisation_id = any ((select my_organisations())::uuid[]) or p.id in (select s.programme_id from site s where s.id = any (programmes.my_sites()))); end $$;
