// Records of work, in the order of days as they came, so that the records of a case lie apart as they do in life; then opinions and sums.
import type { Step } from './index.ts';
import { withoutIndexes } from './tables.ts';

const sentences = `array['Probrali jsme, co se od minule změnilo, a domluvili další postup.', 'Klientka přinesla dopis z úřadu, společně jsme ho přečetli a napsali odpověď.', 'Telefonicky ověřen termín u lékařky, vezme si kartičku pojišťovny a doklad.',
  'Prohlídka bytu proběhla, pronajímatel chce kauci ve dvou splátkách a odpověď do pátku.', 'Doprovod na úřad práce, žádost o příspěvek je podaná, rozhodnutí přijde do třiceti dnů.', 'Dítě bylo ve škole čtyři dny z pěti, učitelka nabídla doučování ve středu.',
  'Mluvili jsme o dluzích, soupis je hotový, první splátka odejde příští měsíc.', 'Domluveno, že se ozveme po víkendu a projdeme nabídky práce.', 'Návštěva doma, topí se, děti zdravé, chybí postel pro nejmladší.']`;

const kinds = `'{field_visit,field_visit,screening,course,course,partner_talk,assistance,tutoring,counselling_hours,event,interpreting,distribution,staff_training,supervision,awareness}'`, topics = `'{housing,employment,education,health,residence,debts,children,language}'`;

export const records: Step = async (db, size) => {
  // How many records a case has: open ones up to ninety, closed ones mostly few and some many.
  await db.query(`create table bench.written as
    select c.n, case when c.open then 10 + (bench.r(c.n, 60) * 80)::int else 3 + (bench.r(c.n, 60) ^ 4 * 58)::int end as count from bench.case c`);
  await db.query(`insert into work.course (id, organisation_id, name, kind, author_id) select bench.id(14, o.n * 10 + k), o.id, 'Kurz ' || k, (array['sociocultural', 'czech'])[1 + k % 2], (select w.membership_id from bench.worker w where w.organisation_id = o.id order by w.n limit 1) from bench.organisation o, generate_series(0, 4) k`);
  await withoutIndexes(db, 'work.record', async () => {
    await db.query(`insert into work.record (id, organisation_id, case_id, about, service_id, kind, on_day, at_time, minutes, mode, directness, activities, language, understood, facts, goal_id, one_off_request, open_to, episode, author_id, created_at, updated_at,
        topics, place_id, orp_code, partner_id, target_groups, course_id, accredited, detailed)
      with of_cases as (
        select c.n, c.n::bigint * 128 + k as m, c.opened_on + (bench.r(c.n::bigint * 128 + k, 61) * (coalesce(c.closed_on, platform.today()) - c.opened_on))::int as on_day, bench.r(c.n::bigint * 128 + k, 62) as who from bench.written w join bench.case c on c.n = w.n, generate_series(1, w.count) k),
      rest as (
        select null::int as n, k::bigint + 1000000000 as m, platform.today() - (bench.r(k, 63) * 2900)::int as on_day, 0::float8 as who from generate_series(1, greatest(0, ${size.records} - (select sum(count) from bench.written)::int)) k),
      ordered as (select *, row_number() over (order by on_day, m) as id from (select * from of_cases union all select * from rest) x)
      select bench.id(9, o.id), case when g.guest then c.guest_organisation_id else coalesce(c.organisation_id, w.organisation_id) end, c.id,
             case when c.n is null then '{}' when g.guest or c.size = 1 or bench.r(o.m, 64) < .6 then array[bench.id(5, c.first)] else array[bench.id(5, c.first), bench.id(5, c.first + 1)] end,
             case when g.guest then c.guest_service_id else coalesce(c.service_id, w.service_id) end, coalesce(k.kind, case when d.directness = 'direct' then 'contact' when d.directness = 'indirect' then 'coordination' else 'administration' end),
             o.on_day, make_time(8 + (bench.r(o.m, 65) * 8)::int, 15 * floor(bench.r(o.m, 66) * 4)::int, 0), 5 * (1 + (bench.r(o.m, 67) ^ 2 * 23)::int),
             case when bench.r(o.m, 68) < .3 then 'office' when bench.r(o.m, 68) < .6 then 'field' when bench.r(o.m, 68) < .85 then 'phone' when bench.r(o.m, 68) < .9 then 'online' else 'written' end, d.directness,
             array[(array['counselling', 'accompaniment', 'institution_talk', 'coordination', 'outreach'])[1 + (o.m % 5)::int]], case when t.foreign_ then c.nation end, case when t.foreign_ then 'yes' end,
             bench.pick(${sentences}, o.m, 69) || ' ' || bench.pick(${sentences}, o.m, 70), case when c.n is not null and not g.guest and bench.r(o.m, 71) < .3 then bench.id(7, c.n * 2) end,
             case when c.n is null and d.directness <> 'organisational' then 'Jednorázový dotaz' else '' end,
             case when c.guest_id is not null and not g.guest and c.shared between .05 and .5 and c.size = 1 and bench.r(o.m, 72) < .3 then array[c.guest_organisation_id] else '{}' end, case when c.n is not null then 1 end,
             case when g.guest then c.guest_id when o.who > .8 and c.second_id is not null then c.second_id else coalesce(c.lead_id, w.membership_id) end, o.on_day + interval '17 hours', o.on_day + interval '17 hours',
             case when k.kind is not null or bench.r(o.m, 75) < .3 then array[bench.pick(${topics}, o.m, 76)] else '{}' end, l.id, l.orp_code, case when k.kind is not null and bench.r(o.m, 78) < .4 then bench.id(20, 1 + (bench.r(o.m, 79) * 60)::int) end,
             case when k.kind is not null and bench.r(o.m, 80) < .5 then array[bench.pick('{1,2,6,19,23}', o.m, 81)] else '{}' end, case when k.kind = 'course' then bench.id(14, coalesce(w.organisation, 0) * 10 + (bench.r(o.m, 82) * 4)::int) end, case when k.kind = 'staff_training' then bench.r(o.m, 83) < .5 end, k.kind is not null
        from ordered o left join bench.case c on c.n = o.n left join bench.worker w on o.n is null and w.n = o.m % ${size.workers}
        cross join lateral (select c.guest_id is not null and c.shared >= .05 and o.who < .2 and o.on_day >= c.opened_on + 10 as guest) g
        cross join lateral (select coalesce(c.nation, 'cs') <> 'cs' and bench.r(o.m, 73) < .5 as foreign_) t
        cross join lateral (select case when bench.r(o.m, 74) < .72 then 'direct' when bench.r(o.m, 74) < .92 then 'indirect' else 'organisational' end as directness) d
        -- Of what stands in no case, half is more than a contact; where it was is known of that, and of a third of the rest.
        cross join lateral (select case when o.n is null and bench.r(o.m, 84) < .5 then bench.pick(${kinds}, o.m, 85) end as kind) k
        left join directory.place l on (k.kind is not null or bench.r(o.m, 86) < .3) and l.id = bench.id(22, 1 + (bench.r(o.m, 87) * 60)::int)
       order by o.id`);
  });
  await withoutIndexes(db, 'work.record_opinion', async () => {
    await db.query(`insert into work.record_opinion (id, organisation_id, case_id, record_id, text, author_id, created_at)
      select bench.id(10, row_number() over (order by id)), organisation_id, case_id, id, 'Zdá se mi, že se bojí říct, co opravdu chce.', author_id, created_at from work.record where case_id is not null and hashtext(id::text) % 12 = 0`);
  });
  // People without names at courses and events, materials given out.
  await db.query(`insert into work.anonymous_group (id, organisation_id, record_id, people, age_band, sex, citizenship, accommodation)
    select bench.id(15, row_number() over (order by r.id, g)), r.organisation_id, r.id, 2 + (bench.r(hashtext(r.id::text) + g, 88) * 20)::int, bench.pick('{6-14,18-26,27-64}', hashtext(r.id::text) + g, 89), case g when 1 then 'female' end, bench.pick('{UKR,VNM,MNG,CZE}', hashtext(r.id::text) + g, 90), case g when 1 then 'dormitory' end
      from work.record r, generate_series(1, 2) g where r.kind in ('course', 'event', 'awareness', 'screening')`);
  await db.query(`insert into work.material (id, organisation_id, record_id, title, language, pieces) select bench.id(16, row_number() over (order by id)), organisation_id, id, 'Leták', bench.pick('{cs,uk,vi}', hashtext(id::text), 91), 5 + (bench.r(hashtext(id::text), 92) * 60)::int from work.record where kind = 'distribution'`);
  await db.query(`insert into work.month_sum (organisation_id, month, service_id, kind, mode, directness, records, minutes, kontakt, intervence, participations)
    select organisation_id, month, service_id, kind, mode, directness, sum(records), sum(minutes), sum(kontakt), sum(intervence), sum(participations) from work.record_counted group by 1, 2, 3, 4, 5, 6`);
};
