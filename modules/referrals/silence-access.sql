-- Silence told further, and what expires by itself. Owner only: the nightly job calls it. What was done is a row, so doing it again does nothing.

-- What an organisation set, else the usual days.
create or replace function referrals.rules(usual jsonb) returns table (organisation_id uuid, receipt_after int, answer_after int, tells text[]) language sql stable set search_path = referrals, access, pg_temp as $$
  select o.id, coalesce(u.receipt_after, (usual ->> 'receiptAfter')::int), coalesce(u.answer_after, (usual ->> 'answerAfter')::int), coalesce(u.tells, array(select jsonb_array_elements_text(usual -> 'tells')))
    from organisation o left join rule u on u.organisation_id = o.id $$;

-- Who hears of it: those whom the sender's organisation named, as long as they work here.
create or replace function referrals.to_tell(r referrals.referral, tells text[]) returns uuid[] language sql stable set search_path = referrals, access, cases, pg_temp as $$
  select coalesce(array_agg(distinct m.id), '{}') from membership m join account a on a.id = m.account_id
   where lasts(m.valid_from, m.valid_to, m.ended_at) and a.disabled_at is null and (
     'author' = any (tells) and m.id = r.author_id
     or m.role = 'head' and ('head' = any (tells) and m.organisation_id = r.organisation_id or 'receiver_head' = any (tells) and m.organisation_id = r.to_organisation_id)
     or m.organisation_id = r.organisation_id and exists (select from team_member t where t.case_id = r.case_id and t.membership_id = m.id and t.since <= platform.today() and (t.until is null or t.until >= platform.today())
       and ('key_worker' = any (tells) and t.role in ('leading_key_worker', 'key_worker') or 'coordinator' = any (tells) and t.role = 'coordinator'))) $$;

-- Marks what has become silent since the last time. @returns whom to write to, and of which referrals.
create or replace function referrals.mark_silence(usual jsonb) returns table (organisation_id uuid, email text, referral_ids uuid[]) language plpgsql volatile set search_path = referrals, access, pg_temp as $$
#variable_conflict use_column
begin return query
  with late as (
    select r as of_, x.step, x.due_on, u.tells from referral r join rules(usual) u on u.organisation_id = r.organisation_id
     cross join lateral (values
       ('receipt', r.sent_on, r.state = 'sent' and r.sent_on + u.receipt_after < platform.today()),
       ('answer', r.answer_due_on, r.state in ('sent', 'received') and r.answer_due_on + u.answer_after < platform.today()),
       ('waiting', r.due_on, r.state = 'waiting_list' and r.due_on + u.answer_after < platform.today()),
       ('outcome', r.due_on, r.state in ('accepted', 'under_way') and r.due_on + u.answer_after < platform.today())) x (step, due_on, silent)
     where x.silent and r.state in ('sent', 'received', 'waiting_list', 'accepted', 'under_way')),
  made as (
    insert into escalation (id, organisation_id, referral_id, step, due_on, told)
      select gen_random_uuid(), (l.of_).organisation_id, (l.of_).id, l.step, l.due_on, to_tell(l.of_, l.tells) from late l
      on conflict (referral_id, step, due_on) do nothing returning referral_id, organisation_id, step, told),
  said as (
    insert into event (id, organisation_id, referral_id, move, state, reason) select gen_random_uuid(), m.organisation_id, m.referral_id, 'remind', r.state, m.step from made m join referral r on r.id = m.referral_id)
  select w.organisation_id, a.email::text, array_agg(distinct m.referral_id) from made m cross join lateral unnest(m.told) t (id) join membership w on w.id = t.id join account a on a.id = w.account_id group by 1, 2;
end $$;
-- What nobody answered in time is over, and its sender may look elsewhere.
create or replace function referrals.expire() returns int language plpgsql volatile set search_path = referrals, access, pg_temp as $$
declare n int;
begin
  with over as (update referral set state = 'expired', moved_at = now(), due_on = null where state in ('sent', 'received', 'waiting_list') and expires_on < platform.today() returning id, organisation_id)
  insert into event (id, organisation_id, referral_id, move, state) select gen_random_uuid(), organisation_id, id, 'expire', 'expired' from over;
  get diagnostics n = row_count;
  return n;
end $$;
revoke execute on function referrals.rules(jsonb), referrals.to_tell(referrals.referral, text[]), referrals.mark_silence(jsonb), referrals.expire() from public;
