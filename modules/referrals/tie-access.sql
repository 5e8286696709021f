-- Ties of the network added up: exactly what `referrals.tie` shows the caller (the same two policies, said once for a set; access.test.ts of the
-- picture holds them to one another), but cases within reach are joined instead of being searched for each row: a head has thousands of them.
-- `parts`: 'total' (one row), 'tie' (who to whom), 'refusal' (receiver × reason × need declined at least `at_least` times), 'need' (need × district).
-- Of an organisation that hides from the caller only the organisation is told: neither its services, nor for what need it keeps refusing.
create or replace function referrals.count_ties(parts text[], from_day date, until_day date, districts text[], a_need text, at_least int)
returns table (part text, from_organisation_id uuid, from_service_id uuid, to_organisation_id uuid, to_service_id uuid, to_partner_id uuid, need text, orp_code text, reason text,
  referrals int, unanswered int, waiting int, taken int, declined int, expired int, withdrawn int, answered int, median float8, reasons jsonb, outcomes jsonb)
language plpgsql stable security definer set search_path = referrals, access, pg_temp as $$
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
  counted as (
    select 'total' as part, null::uuid as fo, null::uuid as fs, null::uuid as xo, null::uuid as xs, null::uuid as xp, count(*)::int as referrals, count(*) filter (where s in ('sent', 'received'))::int as unanswered, count(*) filter (where s = 'waiting_list')::int as waiting,
           count(*) filter (where s in ('accepted', 'under_way', 'ended'))::int as taken, count(*) filter (where s = 'declined')::int as declined, count(*) filter (where s = 'expired')::int as expired, count(*) filter (where s = 'withdrawn')::int as withdrawn,
           count(days)::int as answered, percentile_cont(0.5) within group (order by days) as median,
           jsonb_build_object('capacity', count(*) filter (where d = 'capacity'), 'not_target_group', count(*) filter (where d = 'not_target_group'), 'not_eligible', count(*) filter (where d = 'not_eligible'),
             'client_declined', count(*) filter (where d = 'client_declined'), 'could_not_reach', count(*) filter (where d = 'could_not_reach'), 'other', count(*) filter (where d = 'other')) as reasons,
           jsonb_build_object('got_help', count(*) filter (where o = 'got_help'), 'partly', count(*) filter (where o = 'partly'), 'did_not', count(*) filter (where o = 'did_not'), 'referred_on', count(*) filter (where o = 'referred_on')) as outcomes
      from seen where 'total' = any (parts)
    union all
    select 'tie', fo, fs, xo, xs, xp, count(*)::int, count(*) filter (where s in ('sent', 'received'))::int, count(*) filter (where s = 'waiting_list')::int,
           count(*) filter (where s in ('accepted', 'under_way', 'ended'))::int, count(*) filter (where s = 'declined')::int, count(*) filter (where s = 'expired')::int, count(*) filter (where s = 'withdrawn')::int,
           count(days)::int, percentile_cont(0.5) within group (order by days),
           jsonb_build_object('capacity', count(*) filter (where d = 'capacity'), 'not_target_group', count(*) filter (where d = 'not_target_group'), 'not_eligible', count(*) filter (where d = 'not_eligible'),
             'client_declined', count(*) filter (where d = 'client_declined'), 'could_not_reach', count(*) filter (where d = 'could_not_reach'), 'other', count(*) filter (where d = 'other')),
           jsonb_build_object('got_help', count(*) filter (where o = 'got_help'), 'partly', count(*) filter (where o = 'partly'), 'did_not', count(*) filter (where o = 'did_not'), 'referred_on', count(*) filter (where o = 'referred_on'))
      from seen where 'tie' = any (parts) group by fo, fs, xo, xs, xp)
  select c.part, c.fo, c.fs, c.xo, c.xs, c.xp, null::text, null::text, null::text, c.referrals, c.unanswered, c.waiting, c.taken, c.declined, c.expired, c.withdrawn, c.answered, c.median, c.reasons, c.outcomes from counted c where c.part = any (parts)
  union all
  select 'refusal', null, null, xo, xs, xp, case when xo = any (hidden) then null else n end, null, d, count(*)::int, 0, 0, 0, count(*)::int, 0, 0, 0, null, null, null
    from seen where 'refusal' = any (parts) and s = 'declined' group by xo, xs, xp, 7, d having count(*) >= at_least
  union all
  select 'need', null, null, null, null, null, n, q, null, count(*)::int, 0, 0, 0, count(*) filter (where s = 'declined')::int, count(*) filter (where s = 'expired')::int, 0, 0, null, null, null
    from seen where 'need' = any (parts) and q is not null group by n, q;
end $$;
