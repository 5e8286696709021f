// A busy year of referrals: 100,000 at every scale, between services of the organisations and to partners; most from cases, answered as it happens.
import type { Step } from './index.ts';

const sent = 100_000, partners = 240;

export const referrals: Step = async (db) => {
  const set = (sql: string, values: unknown[] = []) => db.query(sql, values);
  await set(`insert into directory.partner (id, organisation_id, author_id, name, kind, open)
    select bench.id(41, x), o.id, (select membership_id from bench.worker w where w.organisation_id = o.id order by w.n limit 1), (array['Základní škola', 'Poliklinika', 'Úřad práce', 'Azylový dům', 'Dětská skupina', 'Ubytovna'])[1 + x % 6] || ' ' || x, (array['school', 'health', 'labour_office', 'ngo', 'other', 'dormitory'])[1 + x % 6], true
      from generate_series(1, $1::int) x join bench.organisation o on o.n = x % (select count(*) from bench.organisation)::int`, [partners]);
  await set(`
    with lists as (select (select array_agg(code order by code) from directory.orp where region_code in (select region_code from directory.orp where code = '3211')) as orps, (select array_agg(code order by code) from directory.code where list = 'need_domain') as needs,
        (select array_agg(id order by id) from directory.service where partner_id is null) as services),
      drawn as (select x as n, bench.r(x, 301) as way, bench.r(x, 302) as how, platform.today() - (bench.r(x, 303) * 364)::int as sent_on, c.id as case_id, c.organisation_id, c.service_id, c.lead_id, bench.r(x, 304) < 0.7 as from_case,
          case when bench.r(x, 305) < 0.25 or l.services[1 + (power(bench.r(x, 307), 1.5) * (cardinality(l.services) - 1))::int] = c.service_id then bench.id(41, 1 + (power(bench.r(x, 306), 2) * (${partners} - 1))::int) end as partner_id, l.services[1 + (power(bench.r(x, 307), 1.5) * (cardinality(l.services) - 1))::int] as to_service_id,
          bench.pick(l.needs, x, 308) as need, bench.pick(l.orps, x, 309) as orp_code
        from generate_series(1, $1::int) x cross join lists l join bench.case c on c.n = (bench.r(x, 300) * ((select count(*) from bench.case) - 1))::int),
      told as (select *, case when sent_on > platform.today() - 7 and how < 0.5 then 'sent' when how < 0.08 then 'expired' when how < 0.12 then 'withdrawn' when how < 0.34 then 'declined' when how < 0.42 then 'waiting_list' when how < 0.5 then 'accepted' when how < 0.62 then 'under_way' else 'ended' end as state from drawn)
    insert into referrals.referral (id, organisation_id, service_id, case_id, to_organisation_id, to_service_id, to_partner_id, need, asked, orp_code, urgency, answer_due_on, contact, state, sent_on, answered_on, decline_reason, outcome, ended_on, author_id, created_at, moved_at)
    select bench.id(40, t.n), t.organisation_id, t.service_id, case when t.from_case then t.case_id end, case when t.partner_id is null then s.organisation_id end, case when t.partner_id is null then s.id end, t.partner_id, t.need, 'Prosíme o podporu rodiny.', t.orp_code, 'days', t.sent_on + 5, 'Kancelář služby', t.state, t.sent_on,
           case when t.state not in ('sent', 'expired') then t.sent_on + (power(bench.r(t.n, 310), 2) * 20)::int end, case when t.state = 'declined' then (array['capacity', 'capacity', 'capacity', 'not_target_group', 'not_eligible', 'client_declined', 'could_not_reach', 'other'])[1 + (bench.r(t.n, 311) * 7)::int] end,
           case when t.state = 'ended' then (array['got_help', 'got_help', 'partly', 'did_not', 'referred_on'])[1 + (bench.r(t.n, 312) * 4)::int] end, case when t.state = 'ended' then t.sent_on + 60 end, t.lead_id, t.sent_on, t.sent_on
      from told t join directory.service s on s.id = t.to_service_id order by t.sent_on, t.n`, [sent]);
  await set('analyze referrals.referral; analyze directory.partner');
};
