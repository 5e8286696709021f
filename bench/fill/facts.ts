// What stands in cases besides records: requests, needs, factors, ties, goals, commitments.
import type { Step } from './index.ts';

const client = 'array[bench.id(5, c.first)]';
const domains = `(array['housing', 'finance', 'work', 'family', 'health', 'education', 'language', 'residence'])`;

export const facts: Step = async (db) => {
  await db.query(`insert into cases.request (id, organisation_id, case_id, about, person_id, words, language, reading, said_on, author_id, created_at)
    select bench.id(50, n), organisation_id, id, ${client}, bench.id(5, first), 'Potřebujeme bydlení, kde můžeme zůstat, a aby děti chodily do školy.', nation, 'Hledá stálé bydlení a školu v okolí.', opened_on, lead_id, opened_on from bench.case c`);
  await db.query(`insert into cases.need_rating (id, organisation_id, case_id, about, domain, rated_on, worker_value, client_value, reason, author_id, created_at)
    select bench.id(51, c.n * 16 + k + 8 * t), organisation_id, id, ${client}, ${domains}[1 + (c.n + k) % 8], least(opened_on + 14 + 120 * t, platform.today()), 1 + (bench.r(c.n * 8 + k, 51 + t) * 4.9)::int % 5, 1 + (bench.r(c.n * 8 + k, 53 + t) * 4.9)::int % 5, '', lead_id, opened_on
      from bench.case c, generate_series(0, 3) k, generate_series(0, 1) t where t = 0 or c.open`);
  await db.query(`insert into cases.vulnerability (id, organisation_id, case_id, about, factor, noted_on, author_id, created_at)
    select bench.id(52, n), organisation_id, id, ${client}, (select code from directory.code where list = 'vulnerability_factor' order by sort limit 1), opened_on, lead_id, opened_on from bench.case c where bench.r(n, 55) < .25`);
  await db.query(`insert into cases.tie (id, organisation_id, case_id, about, sector, name, detail, author_id, created_at)
    select bench.id(53, c.n * 4 + k), organisation_id, id, ${client}, (array['family', 'friends', 'work_housing', 'services_outside'])[k + 1], (array['sestra', 'sousedka z patra', 'mistr v práci', 'dětská lékařka'])[k + 1], '', lead_id, opened_on from bench.case c, generate_series(0, 3) k where c.open or k = 0`);
  await db.query(`insert into cases.goal (id, organisation_id, case_id, about, service_id, words, domain, starts_on, due_on, state, author_id, created_at)
    select bench.id(7, c.n * 2 + k), organisation_id, id, ${client}, case when k = 1 then service_id end, (array['Bydlet v bytě, odkud nás nikdo nevyhodí', 'Najít práci blízko školky'])[k + 1], ${domains}[1 + k], opened_on + 20, opened_on + 200,
           case when open then 'open' else (array['reached', 'partly', 'not_reached'])[1 + (c.n + k) % 3] end, lead_id, opened_on + 20 from bench.case c, generate_series(0, 1) k where k = 0 or bench.r(c.n, 56) < .6`);
  // Open cases: two tasks and a promised visit ahead, one thing done. Closed ones: two things done.
  const what = `(array['Zavolat na úřad práce', 'Domluvit prohlídku bytu', 'Doprovodit k lékařce', 'Poslat žádost o příspěvek', 'Zjistit místo ve školce'])`;
  await db.query(`insert into commitments.commitment (id, organisation_id, case_id, about, goal_id, what, due_on, due_time, priority, owner_kind, owner_membership_id, owner_organisation_id, owner_person_id, state, kind, done_on, author_id, created_at)
    select bench.id(8, c.n * 4 + k), organisation_id, id, ${client}, bench.id(7, c.n * 2), ${what}[1 + (c.n + k) % 5], case when not open or k = 3 then opened_on + 30 + k else platform.today() + (bench.r(c.n * 4 + k, 57) * 30)::int - 4 end, case when open and k = 2 then time '10:00' end,
           1 + (c.n + k) % 3, case when k = 1 and c.n % 3 = 0 then 'client' else 'worker' end, case when k = 1 and c.n % 3 = 0 then null else lead_id end, case when k = 1 and c.n % 3 = 0 then null else organisation_id end, case when k = 1 and c.n % 3 = 0 then bench.id(5, first) end,
           case when not open or k = 3 then 'done' else 'open' end, case when open and k = 2 then 'promised_contact' else 'task' end, case when not open or k = 3 then least(opened_on + 30 + k, platform.today()) end, lead_id, opened_on + 25 from bench.case c, generate_series(0, 3) k where c.open or k < 2`);
  await db.query(`insert into commitments.event (id, organisation_id, case_id, about, commitment_id, kind, text, author_id, created_at)
    select bench.id(54, row_number() over (order by k.done_on, k.id)), k.organisation_id, k.case_id, k.about, k.id, 'done', 'Vyřízeno.', k.author_id, k.done_on from commitments.commitment k where k.state = 'done'`);
};
