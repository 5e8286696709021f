-- Referrals that stand in no case are kept as long as one-off requests (retention/). Owner only.
create or replace function referrals.over_without_case(of uuid, a_year int) returns uuid[] language sql stable set search_path = referrals, pg_temp as $$
  select coalesce(array_agg(r.id), '{}') from referral r where r.organisation_id = of and r.case_id is null and r.state in ('declined', 'ended', 'withdrawn', 'expired') and extract(year from r.moved_at at time zone 'Europe/Prague') = a_year $$;
-- What we noted about somebody else's referral and whom nobody took on.
create or replace function referrals.notes_without_case(of uuid, a_year int) returns uuid[] language sql stable set search_path = referrals, pg_temp as $$
  select coalesce(array_agg(c.id), '{}') from reception c join referral r on r.id = c.referral_id
   where c.organisation_id = of and c.case_id is null and c.about = '{}' and r.state in ('declined', 'ended', 'withdrawn', 'expired') and extract(year from r.moved_at at time zone 'Europe/Prague') = a_year $$;
create or replace function referrals.without_case(of uuid) returns table (year int, referrals int, last_on date) language sql stable set search_path = referrals, pg_temp as $$
  select extract(year from day)::int, count(*)::int, max(day) from (
    select (r.moved_at at time zone 'Europe/Prague')::date as day from referral r where r.organisation_id = of and r.case_id is null and r.state in ('declined', 'ended', 'withdrawn', 'expired')
    union all
    select (r.moved_at at time zone 'Europe/Prague')::date from reception c join referral r on r.id = c.referral_id where c.organisation_id = of and c.case_id is null and c.about = '{}' and r.state in ('declined', 'ended', 'withdrawn', 'expired')) x group by 1 $$;
revoke execute on function referrals.over_without_case(uuid, int), referrals.notes_without_case(uuid, int), referrals.without_case(uuid) from public;
