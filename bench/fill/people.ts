// Persons as their organisations know them. The words of names are made by the product's own trigger.
import type { Step } from './index.ts';
import { withoutIndexes } from './tables.ts';

export const people: Step = async (db, size) => {
  await db.query(`create table bench.person as
    with of_cases as (select c.first + i as n, c.n as case_n, i, c.nation, c.organisation_id, c.service_id, c.lead_id, c.opened_on from bench.case c, generate_series(0, c.size - 1) i),
    rest as (select p as n, null::int as case_n, 0 as i, 'cs' as nation, w.organisation_id, w.service_id, w.membership_id as lead_id, platform.today() - (bench.r(p, 30) * 2000)::int as opened_on
      from generate_series((select max(first + size) from bench.case), ${size.persons - 1}) p join bench.worker w on w.n = p % ${size.workers}),
    everybody as (select *, case when bench.r(n, 31) < .56 then 'female' else 'male' end as sex, i > 0 and bench.r(n, 32) < .7 or i > 1 as child, 1 + (bench.r(coalesce(case_n, n), 21 + (case_n is null)::int) * 1000000)::int as family from of_cases union all select *, case when bench.r(n, 31) < .56 then 'female' else 'male' end, false, 0 from rest)
    select e.n, bench.id(5, e.n) as id, e.case_n, e.i, e.nation, e.organisation_id, e.service_id, e.lead_id, e.opened_on, e.sex, e.child, bench.pick(g.latin, e.n, 33) as given, bench.pick(g.native, e.n, 33) as native_given,
           bench.pick(f.latin, coalesce(e.case_n, e.n), 21) as family, bench.pick(f.native, coalesce(e.case_n, e.n), 21) as native_family,
           platform.today() - (case when e.child then bench.r(e.n, 34) * 6500 else 6700 + bench.r(e.n, 34) * 20000 end)::int as birth
      from everybody e join bench.name g on g.nation = e.nation and g.sex = e.sex and g.kind = 'given' join bench.name f on f.nation = e.nation and f.sex = e.sex and f.kind = 'family' order by e.opened_on, e.n`);
  await db.query('insert into people.person (id, organisation_id, created_at) select id, organisation_id, opened_on from bench.person');
  await db.query(`insert into cases.case_person (id, organisation_id, case_id, person_id, part, since, created_at)
    select bench.id(24, p.n), p.organisation_id, bench.id(16, p.case_n), p.id, case when p.i = 0 then 'client' when p.child then 'child' else 'adult' end, p.opened_on, p.opened_on from bench.person p where p.case_n is not null`);
  await withoutIndexes(db, 'people.name_search', () => withoutIndexes(db, 'people.profile', async () => {
    await db.query(`insert into people.profile (id, organisation_id, person_id, service_id, given_name, family_name, native_name, birth_date, birth_precision, sex, citizenships, author_id, created_at)
      select bench.id(25, n), organisation_id, id, service_id, given, family, case when native_given is not null and bench.r(n, 35) < .75 then native_given || ' ' || native_family else '' end, birth, 'known', sex,
             array[case nation when 'cs' then 'CZ' when 'uk' then 'UA' when 'vi' then 'VN' else 'MN' end], lead_id, opened_on from bench.person`);
    // The guest service of a shared case knows the client under a profile of its own, now and then spelt otherwise.
    await db.query(`insert into people.profile (id, organisation_id, person_id, service_id, given_name, family_name, birth_date, birth_precision, sex, author_id, created_at)
      select bench.id(26, p.n), c.guest_organisation_id, p.id, c.guest_service_id, p.given, replace(p.family, 'kh', 'ch'), p.birth, 'known', p.sex, c.guest_id, c.opened_on + 10
        from bench.case c join bench.person p on p.case_n = c.n and p.i = 0 where c.guest_id is not null and c.shared >= .05`);
  }));
  await db.query(`insert into people.person_language (id, organisation_id, person_id, language, spoken, preferred, created_at) select bench.id(27, n), organisation_id, id, nation, 'native', true, opened_on from bench.person`);
  await db.query(`insert into people.residence (id, organisation_id, person_id, kind, valid_from, valid_to, author_id, created_at)
    select bench.id(28, n), organisation_id, id, case nation when 'uk' then 'temporary_protection' else 'long_term' end, opened_on - 200, platform.today() + (bench.r(n, 36) * 700)::int - 100, lead_id, opened_on from bench.person where nation <> 'cs' and not child`);
  await db.query(`insert into people.contact (id, organisation_id, person_id, kind, value, created_at) select bench.id(29, n), organisation_id, id, 'phone', '+420 7' || lpad(((bench.r(n, 37) * 99999999)::int)::text, 8, '0'), opened_on from bench.person where not child and bench.r(n, 38) < .8`);
  await db.query(`insert into people.accommodation (id, organisation_id, person_id, kind, address, since, author_id, created_at)
    select bench.id(30, n), organisation_id, id, (select code from directory.code where list = 'accommodation_kind' order by sort limit 1), 'Zkušební ' || (n % 300), opened_on - 100, lead_id, opened_on from bench.person where i = 0`);
  await db.query(`insert into people.relation (id, organisation_id, person_id, other_id, kind, created_at)
    select bench.id(31, p.n), p.organisation_id, bench.id(5, c.first), p.id, 'parent', p.opened_on from bench.person p join bench.case c on c.n = p.case_n where p.child and p.i > 0`);
};
