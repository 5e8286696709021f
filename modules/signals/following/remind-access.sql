-- Days of recommendations that come near or have passed, told once each. Owner only: the nightly job calls it. What was told is a row, so doing it again does nothing.
-- Told are those who do it: who is in charge, else head and methodologists of the body; when the day has passed both. For a body without accounts whoever wrote the recommendation.
create or replace function signals.remind_of_followed(days_before int) returns table (organisation_id uuid, email text, followed_ids uuid[]) language plpgsql volatile set search_path = signals, access, pg_temp as $$
#variable_conflict use_column
begin return query
  with due as (select f as of_, case when f.due_on < platform.today() then 'late' else 'soon' end as step from followed f where f.state in ('given', 'accepted') and f.due_on <= platform.today() + days_before),
  made as (
    insert into followed_reminder (id, organisation_id, followed_id, step, due_on, told)
      select gen_random_uuid(), (d.of_).organisation_id, (d.of_).id, d.step, (d.of_).due_on, coalesce((select array_agg(m.id) from membership m join account a on a.id = m.account_id
          where lasts(m.valid_from, m.valid_to, m.ended_at) and a.disabled_at is null and case
            when (d.of_).to_organisation_id is null then m.id = (d.of_).author_id
            when m.organisation_id <> (d.of_).to_organisation_id then false
            else m.id = (d.of_).owner_membership_id or m.role in ('head', 'methodologist') and (d.step = 'late' or not exists (select from membership o where o.id = (d.of_).owner_membership_id and lasts(o.valid_from, o.valid_to, o.ended_at))) end), '{}')
        from due d on conflict (followed_id, step, due_on) do nothing returning followed_id, told)
  select w.organisation_id, a.email::text, array_agg(distinct m.followed_id) from made m cross join lateral unnest(m.told) t (id) join membership w on w.id = t.id join account a on a.id = w.account_id group by 1, 2;
end $$;
revoke execute on function signals.remind_of_followed(int) from public;
