-- What goes at the end of the period of registrations (modules/retention). That somebody was there, for how long and under which number of a certificate stays. Owner only.
create or replace function programmes.registrations_over(an_organisation uuid, a_year int) returns table (id uuid, on_day date) language sql stable set search_path = programmes, pg_temp as $$
  select g.id, x.on_day from registration g cross join lateral (select coalesce(programmes.run_ends(g.run_id), (g.created_at at time zone 'Europe/Prague')::date) as on_day) x
   where g.organisation_id = an_organisation and g.erased_on is null and x.on_day < platform.today() and (a_year is null or extract(year from x.on_day) = a_year) $$;
create or replace function programmes.erase_registrations(ids uuid[]) returns int language plpgsql volatile security definer set search_path = programmes, pg_temp as $$
declare n int;
begin
  update certificate set paper = '{}', revoked_reason = case when revoked_on is null then '' else '–' end where registration_id = any (ids);
  update registration set membership_id = null, name = '–', email = '', employer = '', post = '', needs = '', link_hash = null, erased_on = platform.today() where id = any (ids);
  get diagnostics n = row_count;
  return n;
end $$;
revoke execute on function programmes.registrations_over(uuid, int), programmes.erase_registrations(uuid[]) from public;
