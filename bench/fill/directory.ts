// The common directory: 20,000 open services of partners all over the country, at every scale. Types, districts and languages are spread as in a register.
import type { Step } from './index.ts';

const services = 20_000, perPartner = 3;
const names = ['Poradna', 'Raná péče', 'Azylový dům', 'Noclehárna', 'Terénní programy', 'Krizová pomoc', 'Nízkoprahový klub', 'Občanská poradna', 'Dluhová poradna', 'Tlumočnická služba', 'Intervenční centrum', 'Sociální rehabilitace', 'Podpora bydlení', 'Mateřské centrum', 'Komunitní centrum', 'Kontaktní centrum', 'Pečovatelská služba', 'Chráněné dílny', 'Dětská skupina', 'Kurz češtiny'];
const words = ['dluhy', 'exekuce', 'bydlení', 'nájem', 'ubytovna', 'pobyt', 'vízum', 'práce', 'agentura', 'škola', 'zápis', 'děti', 'rodina', 'násilí', 'závislost', 'zdraví', 'pojištění', 'lékař', 'tlumočení', 'doprovod', 'úřad', 'dávky', 'příspěvek', 'strava', 'oblečení', 'nábytek', 'kurz', 'čeština', 'rekvalifikace', 'podnikání', 'senioři', 'péče', 'postižení', 'raná', 'samota', 'krize', 'noc', 'sprcha', 'prádlo', 'pošta'];
const towns = ['Lískovec', 'Hrádek', 'Podlesí', 'Záhoří', 'Bukovany', 'Javoří', 'Kamenice', 'Lužany', 'Novosedly', 'Ostrovec', 'Potůčky', 'Rybník', 'Skalice', 'Třebovice', 'Újezdec', 'Vrbice', 'Zbiroh', 'Žlutava', 'Čermná', 'Šumice'];

export const directory: Step = async (db) => {
  const set = (sql: string, values: unknown[] = []) => db.query(sql, values);
  await set(`create table bench.orp as select code, (row_number() over (order by code))::int as n from directory.orp`);
  await set(`create table bench.keeper as select o.n as at, o.id as organisation_id, (select membership_id from bench.worker w where w.organisation_id = o.id order by w.n limit 1) as author_id from bench.organisation o`);
  await set(`insert into directory.partner (id, organisation_id, author_id, name, kind, open)
    select bench.id(20, x), k.organisation_id, k.author_id, bench.pick($2, x, 201) || ' ' || bench.pick($3, x, 202) || ' ' || x, 'provider', true from generate_series(1, $1::int) x join bench.keeper k on k.at = x % (select count(*) from bench.keeper)::int`, [Math.ceil(services / perPartner), names, towns]);
  await set(`insert into directory.service (id, organisation_id, partner_id, name, type_code, forms, description, orp_codes, open, accepts_referrals)
    select bench.id(21, x.n), p.organisation_id, p.id, bench.pick($2, x.n, 203) || ' ' || bench.pick($3, x.n, 204) || ' ' || x.n, (select code from directory.service_type where valid_to is null order by code offset (bench.r(x.n, 205) * 30)::int limit 1),
      case when bench.r(x.n, 206) < 0.3 then '{residential}' when bench.r(x.n, 206) < 0.8 then '{ambulatory}' else '{ambulatory,outreach}' end::text[],
      (select string_agg(bench.pick($4, x.n, 210 + k), ', ') from generate_series(1, 8) k) || '. Služba pomáhá lidem v obtížné situaci.',
      case when bench.r(x.n, 207) < 0.05 then '{}' else array(select code from bench.orp o where o.n between 1 + (bench.r(x.n, 208) * 205)::int and 1 + (bench.r(x.n, 208) * 205)::int + (bench.r(x.n, 209) * 3)::int) end, true, bench.r(x.n, 220) < 0.8
      from generate_series(1, $1::int) x (n) join directory.partner p on p.id = bench.id(20, 1 + (x.n - 1) / ${perPartner})`, [services, names, towns, words]);
  await set(`insert into directory.offer (service_id, organisation_id, needs, target_groups, languages, interpreting, age_from, age_to, attributes, bring, cost_kind)
    select s.id, s.organisation_id, array(select distinct bench.pick(l.needs, n, 230 + k) from generate_series(1, 2) k), array(select distinct bench.pick(l.groups, n, 233 + k) from generate_series(1, 2) k),
      case when bench.r(n, 240) < 0.1 then '{cs,uk}' when bench.r(n, 240) < 0.14 then '{cs,vi}' when bench.r(n, 240) < 0.2 then '{cs,en,ru}' else '{cs}' end::text[], case when bench.r(n, 241) < 0.2 then 'on_request' else 'unknown' end,
      case when bench.r(n, 242) < 0.5 then 18 end, case when bench.r(n, 243) < 0.2 then 64 end, '{}', 'Doklad totožnosti', 'free'
      from generate_series(1, $1::int) n join directory.service s on s.id = bench.id(21, n),
        (select array_agg(code) filter (where list = 'need_domain') as needs, array_agg(code) filter (where list = 'target_group') as groups from directory.code) l`, [services]);
  await set(`insert into directory.place (id, organisation_id, author_id, partner_id, name, address, city, postal_code, orp_code, kind, latitude, longitude, open)
    select bench.id(22, x.n), p.organisation_id, p.author_id, p.id, 'Pobočka ' || x.n, 'Hlavní ' || x.n, bench.pick($2, x.n, 250), lpad(((bench.r(x.n, 251) * 60000)::int + 10000)::text, 5, '0'), (select code from bench.orp o where o.n = 1 + (bench.r(x.n, 252) * 205)::int), 'office', 49 + bench.r(x.n, 253) * 1.6, 13 + bench.r(x.n, 254) * 5, true
      from generate_series(1, $1::int) x (n) join directory.partner p on p.id = bench.id(20, x.n)`, [Math.ceil(services / perPartner), towns]);
  await set(`insert into directory.service_place (id, organisation_id, service_id, place_id) select bench.id(23, n), s.organisation_id, s.id, bench.id(22, 1 + (n - 1) / ${perPartner}) from generate_series(1, $1::int) n join directory.service s on s.id = bench.id(21, n)`, [services]);
  await set(`insert into directory.schedule (id, organisation_id, service_id, weekday, opens, closes) select bench.id(24, n * 8 + d), s.organisation_id, s.id, d, ('07:00'::time + (bench.r(n, 260) * 4)::int * interval '30 minutes')::time, ('14:00'::time + (bench.r(n, 261) * 8)::int * interval '30 minutes')::time
    from generate_series(1, $1::int) n join directory.service s on s.id = bench.id(21, n), generate_series(1, 5) d`, [services]);
  await set(`insert into directory.contact (id, organisation_id, service_id, label, phone, role) select bench.id(25, n), s.organisation_id, s.id, 'recepce', '+420' || 700000000 + n, 'reception' from generate_series(1, $1::int) n join directory.service s on s.id = bench.id(21, n)`, [services]);
  await set(`insert into directory.availability (id, organisation_id, service_id, told_on, told_by, free, author_id) select bench.id(26, n), s.organisation_id, s.id, platform.today() - (bench.r(n, 270) * 60)::int, 'recepce', (bench.r(n, 271) * 6)::int, k.author_id
    from generate_series(1, $1::int, 4) n join directory.service s on s.id = bench.id(21, n) join bench.keeper k on k.organisation_id = s.organisation_id`, [services]);
  // What triggers would write for each statement is written once.
  await set(`select directory.write_finding(array_agg(id)) from directory.service`);
  await set('analyze directory.finding; analyze directory.schedule; analyze directory.place; analyze directory.service');
};
