// The plan of cases: whose, since when, how large, who else takes part; then the cases, their services and teams.
import type { Step } from './index.ts';

export const openEach = 25;

export const cases: Step = async (db, size) => {
  const each = Math.floor(size.cases / size.workers);
  // Case n belongs to worker n mod W; the last 25 of each are open. Years of work lie behind a worker, also of those who came before.
  await db.query(`create table bench.plan as
    with drawn as (select c as n, c % ${size.workers} as worker, c / ${size.workers} as j, bench.r(c, 10) as r, bench.r(c, 11) as s from generate_series(0, ${size.cases - 1}) c),
    dated as (select *, j >= ${each - openEach} as open,
        case when j >= ${each - openEach} then platform.today() - (5 + r * 420)::int else platform.today() - 2920 + (j * 2700.0 / ${each - openEach} + r * 30)::int end as opened_on from drawn)
    select d.n, d.worker, d.open, d.opened_on, case when not open then least(d.opened_on + 60 + (s * s * 500)::int, platform.today() - 8) end as closed_on,
           case when bench.r(n, 12) < .65 then 1 when bench.r(n, 12) < .83 then 2 when bench.r(n, 12) < .92 then 3 when bench.r(n, 12) < .97 then 4 else 5 end as size,
           case when bench.r(n, 13) < .48 then 'cs' when bench.r(n, 13) < .84 then 'uk' when bench.r(n, 13) < .94 then 'vi' else 'mn' end as nation,
           case when bench.r(n, 14) < .18 then (bench.r(n, 15) * ${size.workers - 1})::int end as guest_worker, bench.r(n, 16) as shared, 0 as first
      from dated d`);
  await db.query(`alter table bench.plan add organisation_id uuid, add service_id uuid, add lead_id uuid, add second_id uuid, add guest_organisation_id uuid, add guest_service_id uuid, add guest_id uuid, add id uuid`);
  await db.query(`update bench.plan p set id = bench.id(16, p.n), organisation_id = w.organisation_id, service_id = w.service_id, lead_id = w.membership_id, first = f.first,
      guest_organisation_id = g.organisation_id, guest_service_id = g.service_id, guest_id = g.membership_id,
      second_id = (select x.membership_id from bench.worker x where bench.r(p.n, 17) < .3 and x.service_id = w.service_id and x.n <> w.n order by bench.r(x.n + p.n, 18) limit 1)
    from (select n, sum(size) over (order by n) - size as first from bench.plan) f
    join bench.plan q on q.n = f.n join bench.worker w on w.n = q.worker left join bench.worker g on g.n = q.guest_worker and g.organisation_id <> w.organisation_id
   where p.n = f.n`);
  await db.query(`create table bench.case as select * from bench.plan; drop table bench.plan; alter table bench.case add primary key (n)`);
  await db.query(`analyze bench.case`);
  await db.query(`insert into cases.case (id, organisation_id, number, label, subject_kind, scope, mode, phase, opened_on, author_id, created_at)
    select c.id, c.organisation_id, to_char(c.opened_on, 'YYYY') || '/' || lpad(c.n::text, 6, '0'), case when c.size > 1 then 'Rodina ' else '' end || bench.pick(f.latin, c.n, 21), case when c.size > 1 then 'family' else 'person' end,
           case when c.guest_id is null then 'internal' else 'external' end, case when c.second_id is null then 'individual' else 'team' end,
           case when not c.open then 'closed' when c.shared < .2 then 'mapping' when c.shared < .85 then 'planning' else 'evaluation' end, c.opened_on, c.lead_id, c.opened_on
      from bench.case c join bench.name f on f.nation = c.nation and f.sex = 'female' and f.kind = 'family' order by c.opened_on`);
  await db.query(`insert into cases.episode (id, organisation_id, case_id, number, opened_on, closed_on, closing_code, author_id, created_at) select bench.id(17, n), organisation_id, id, 1, opened_on, closed_on, case when open then null else 'goals_reached' end, lead_id, opened_on from bench.case`);
  await db.query(`insert into cases.case_service (id, organisation_id, case_id, service_id, lead_organisation_id, state, answered_at, agreement_form, agreement_on, author_id, created_at)
    select bench.id(18, n), organisation_id, id, service_id, organisation_id, 'accepted', opened_on, 'oral', opened_on, lead_id, opened_on from bench.case
    union all select bench.id(19, n), guest_organisation_id, id, guest_service_id, organisation_id, case when shared < .05 then 'invited' else 'accepted' end, case when shared < .05 then null else opened_on + 10 end, 'none', null, lead_id, opened_on from bench.case where guest_id is not null`);
  await db.query(`insert into cases.team_member (id, organisation_id, case_id, membership_id, service_id, role, since, author_id, created_at)
    select bench.id(20, n), organisation_id, id, lead_id, service_id, 'leading_key_worker', opened_on, lead_id, opened_on from bench.case
    union all select bench.id(21, n), organisation_id, id, second_id, service_id, 'key_worker', opened_on, lead_id, opened_on from bench.case where second_id is not null
    union all select bench.id(22, n), guest_organisation_id, id, guest_id, guest_service_id, 'key_worker', opened_on + 10, guest_id, opened_on + 10 from bench.case where guest_id is not null and shared >= .05`);
  await db.query(`insert into cases.phase_change (id, organisation_id, case_id, episode, from_phase, to_phase, changed_on, author_id, created_at)
    select bench.id(23, n * 2), organisation_id, id, 1, 'mapping', 'planning', least(opened_on + 30, platform.today()), lead_id, opened_on from bench.case where not open or shared >= .2
    union all select bench.id(23, n * 2 + 1), organisation_id, id, 1, 'planning', 'closed', closed_on, lead_id, closed_on from bench.case where not open`);
};
