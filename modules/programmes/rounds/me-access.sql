-- Rounds and sheets that I see, asked by tables that refer to them. Definers: they ask one another.

-- Versions of the model that rounds of mine go by.
create or replace function programmes.round_models() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct r.version_id), '{}') from round r where r.programme_id = any ((select programmes.whole())::uuid[]) or r.programme_id in (select s.programme_id from site s where s.id = any ((select programmes.my_sites())::uuid[]))); end $$;
-- Programmes whose rounds I see: as the team, or as a site. The others of the organisation that runs it do not.
create or replace function programmes.rounds_seen() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(distinct x), '{}') from unnest(programmes.whole() || array(select s.programme_id from site s where s.id = any ((select programmes.my_sites())::uuid[]))) x); end $$;
-- Sheets of programmes that I am the team of and that go on: those I may return.
create or replace function programmes.sheets_returned_by_me() returns uuid[] language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return (select coalesce(array_agg(e.id), '{}') from sheet e join round r on r.id = e.round_id where e.state = 'finished' and r.programme_id = any ((select programmes.at_work())::uuid[])); end $$;
-- A goal or a step may be said to come out of a finished sheet of the same site that answers that statement.
create or replace function programmes.says(a_sheet uuid, a_site uuid, a_question text) returns boolean language plpgsql stable security definer set search_path = programmes, pg_temp as $$
#variable_conflict use_column
begin return a_sheet is null or exists (select from sheet e where e.id = a_sheet and e.site_id = a_site and e.state = 'finished' and e.answers ? a_question); end $$;
