-- Qualifications that end, told sixty and fourteen days before, once each, to the worker and the head. Owner only: the nightly job calls it. What was told is a row, so doing it again does nothing.
create or replace function learning.remind_of_qualifications(steps int[]) returns table (organisation_id uuid, email text) language plpgsql volatile set search_path = learning, access, pg_temp as $$
#variable_conflict use_column
begin return query
  with ending as (select q.*, (select min(s) from unnest(steps) s where q.valid_until <= platform.today() + s) as step from qualification q
     where q.ended_on is null and q.valid_until between platform.today() and platform.today() + (select max(s) from unnest(steps) s) and q.id not in (select f.follows_id from qualification f where f.follows_id is not null)),
  made as (
    insert into qualification_reminder (id, organisation_id, qualification_id, step, valid_until, told)
      select gen_random_uuid(), e.organisation_id, e.id, e.step, e.valid_until, array(select m.id from membership m join account a on a.id = m.account_id where m.organisation_id = e.organisation_id and (m.id = e.membership_id or m.role = 'head') and lasts(m.valid_from, m.valid_to, m.ended_at) and a.disabled_at is null)
        from ending e where e.membership_id in (select w.id from membership w where lasts(w.valid_from, w.valid_to, w.ended_at))
      on conflict (qualification_id, step, valid_until) do nothing returning organisation_id, told)
  select distinct w.organisation_id, a.email::text from made m cross join lateral unnest(m.told) t (id) join membership w on w.id = t.id join account a on a.id = w.account_id;
end $$;
revoke execute on function learning.remind_of_qualifications(int[]) from public;
