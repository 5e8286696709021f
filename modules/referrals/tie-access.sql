-- Ties of the network added up: exactly what `referrals.tie` shows the caller (the same two policies, said once for a set; access.test.ts of the
-- picture holds them to one another), but cases within reach are joined instead of being searched for each row: a head has thousands of them.
-- `parts`: 'total' (one row), 'tie' (who to whom), 'refusal' (receiver × reason × need declined at least `at_least` times), 'need' (need × district).
-- A year of a large network stays in memory.
-- Of an organisation that hides from the caller only the organisation is told: neither its services, nor for what need it keeps refusing.
create or replace function referrals.count_ties(parts text[], from_day date, until_day date, districts text[], a_need text, at_least int)
returns table (part text, from_organisation_id uuid, from_service_id uuid, to_organisation_id uuid, to_service_id uuid, to_partner_id uuid, need text, orp_code text, reason text,
  referrals int, unanswered int, waiting int, taken int, declined int, expired int, withdrawn int, answered int, median float8, reasons jsonb, outcomes jsonb)
language plpgsql stable security definer set search_path = referrals, access, pg_temp set work_mem = '32MB' as $$
#variable_conflict use_column
declare organisations uuid[] := my_organisations(); services uuid[] := my_services(); reach uuid[] := my_cases(); me uuid := my_membership(); whole boolean := sees_whole_organisation(); hidden uuid[] := masked_from_me();
begin return query
  with reached as (select distinct c.id from unnest(reach) c (id)),
  seen as materialized (
    select r.organisation_id as fo, case when r.organisation_id = any (hidden) then null else r.service_id end as fs, r.to_organisation_id as xo, case when r.to_partner_id is not null or r.to_organisation_id = any (hidden) then null else r.to_service_id end as xs,
           r.to_partner_id as xp, r.need as n, r.orp_code as q, r.state as s, r.decline_reason as d, r.outcome as o, r.answered_on - r.sent_on as days
      from referral r left join reached c on c.id = r.case_id
     where r.state <> 'draft' and r.sent_on between from_day and until_day and (districts is null or r.orp_code = any (districts)) and (a_need is null or r.need = a_need)
       and (r.organisation_id = any (organisations) and (c.id is not null or r.case_id is null and (r.author_id = me or r.service_id = any (services) or whole))
         or r.to_organisation_id = any (organisations) and r.to_service_id = any (services))),
  -- First by days until the answer, so that medians are read from counts: a hundred thousand rows are hashed, a few thousand sorted.
  by_days as materialized (
    select fo, fs, xo, xs, xp, days, count(*)::int as n_all, count(*) filter (where s in ('sent', 'received'))::int as unanswered, count(*) filter (where s = 'waiting_list')::int as waiting, count(*) filter (where s in ('accepted', 'under_way', 'ended'))::int as taken, count(*) filter (where s = 'declined')::int as declined, count(*) filter (where s = 'expired')::int as expired, count(*) filter (where s = 'withdrawn')::int as withdrawn,
           count(*) filter (where d = 'capacity')::int as d_capacity, count(*) filter (where d = 'not_target_group')::int as d_not_target_group, count(*) filter (where d = 'not_eligible')::int as d_not_eligible, count(*) filter (where d = 'client_declined')::int as d_client_declined, count(*) filter (where d = 'could_not_reach')::int as d_could_not_reach, count(*) filter (where d = 'other')::int as d_other, count(*) filter (where o = 'got_help')::int as o_got_help, count(*) filter (where o = 'partly')::int as o_partly, count(*) filter (where o = 'did_not')::int as o_did_not, count(*) filter (where o = 'referred_on')::int as o_referred_on
      from seen where parts && '{total,tie}' group by fo, fs, xo, xs, xp, days),
  levels as (
    select 'tie' as part, * from by_days where 'tie' = any (parts)
    union all
    select 'total', null, null, null, null, null, days, sum(n_all)::int, sum(unanswered)::int, sum(waiting)::int, sum(taken)::int, sum(declined)::int, sum(expired)::int, sum(withdrawn)::int, sum(d_capacity)::int, sum(d_not_target_group)::int, sum(d_not_eligible)::int, sum(d_client_declined)::int, sum(d_could_not_reach)::int, sum(d_other)::int, sum(o_got_help)::int, sum(o_partly)::int, sum(o_did_not)::int, sum(o_referred_on)::int
      from by_days where 'total' = any (parts) group by days),
  upto as (select *, sum(case when days is not null then n_all end) over (partition by part, fo, fs, xo, xs, xp order by days) as up, sum(case when days is not null then n_all end) over (partition by part, fo, fs, xo, xs, xp) as has_answer from levels)
  select u.part, u.fo, u.fs, u.xo, u.xs, u.xp, null::text, null::text, null::text, sum(n_all)::int, sum(unanswered)::int, sum(waiting)::int, sum(taken)::int, sum(declined)::int, sum(expired)::int, sum(withdrawn)::int, coalesce(max(has_answer), 0)::int,
         -- The one or two in the middle.
         ((min(days) filter (where up > (has_answer - 1) / 2) + min(days) filter (where up > has_answer / 2)) / 2.0)::float8,
         jsonb_build_object('capacity', sum(d_capacity), 'not_target_group', sum(d_not_target_group), 'not_eligible', sum(d_not_eligible), 'client_declined', sum(d_client_declined), 'could_not_reach', sum(d_could_not_reach), 'other', sum(d_other)),
         jsonb_build_object('got_help', sum(o_got_help), 'partly', sum(o_partly), 'did_not', sum(o_did_not), 'referred_on', sum(o_referred_on))
    from upto u group by u.part, u.fo, u.fs, u.xo, u.xs, u.xp
  union all
  select 'refusal', null, null, xo, xs, xp, case when xo = any (hidden) then null else n end, null, d, count(*)::int, 0, 0, 0, count(*)::int, 0, 0, 0, null, null, null
    from seen where 'refusal' = any (parts) and s = 'declined' group by xo, xs, xp, 7, d having count(*) >= at_least
  union all
  select 'need', null, null, null, null, null, n, q, null, count(*)::int, 0, 0, 0, count(*) filter (where s = 'declined')::int, count(*) filter (where s = 'expired')::int, 0, 0, null, null, null
    from seen where 'need' = any (parts) and q is not null group by n, q;
end $$;
