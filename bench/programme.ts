// A programme of 200 sites and 50,000 records of support: its totals and its dashboard as the head reads them, beside the bare aggregates.
import type pg from 'pg';
import { newId } from '#platform/http/client.ts';
import type { Operation } from './operations.ts';

const sites = 200, records = 50_000, name = 'Program k měření';
/** Nothing when it is there already with its records (a run takes away what was added); whole or not at all. Hours are long past, so that they are in nobody's week. */
async function fill(db: pg.Client, { organisationId, membershipId }: { organisationId: string; membershipId: string }): Promise<string> {
  const { rows: [there] } = await db.query<{ id: string }>('select p.id from programmes.programme p where p.name = $1 and p.organisation_id = $2 and exists (select from programmes.support s where s.programme_id = p.id)', [name, organisationId]);
  if (there) return there.id;
  const programme = newId(), member = newId(), by = [organisationId, membershipId];
  await db.query('begin');
  await db.query(`insert into programmes.programme (id, organisation_id, author_id, name, short_name, begins_on) values ($1, $2, $3, $4, 'Měření', '2010-01-01')`, [programme, ...by, name]);
  await db.query(`insert into programmes.activity (id, organisation_id, author_id, programme_id, number, title) select gen_random_uuid(), $1, $2, $3, n, 'Aktivita ' || n from generate_series(1, 5) n`, [...by, programme]);
  await db.query(`insert into programmes.member (id, organisation_id, author_id, programme_id, membership_id, leads, since) values ($1, $2, $3, $4, $3, true, '2010-01-01')`, [member, ...by, programme]);
  await db.query(`insert into programmes.site (id, organisation_id, author_id, programme_id, name, joined_on) select gen_random_uuid(), $1, $2, $3, 'Místo ' || n, '2010-01-01' from generate_series(1, ${sites}) n`, [...by, programme]);
  await db.query(`create temp table planned on commit drop as select gen_random_uuid() as id, n, (array['field', 'office', 'written', 'online', 'phone'])[1 + n % 5] as mode, 30 * (1 + n % 6) as minutes, date '2010-01-01' + n % 1400 as on_day from generate_series(1, ${records}) n`);
  await db.query(`insert into work.record (id, organisation_id, author_id, kind, minutes, mode, directness, facts, on_day) select id, $1, $2, 'method_support', minutes, mode, 'organisational', 'Prošli jsme, kdo za co odpovídá.', on_day from planned`, by);
  await db.query(`insert into programmes.support (record_id, organisation_id, author_id, programme_id, site_id, activity_id, topic, member_id) select p.id, $1, $2, $3, s.id, a.id, (array['roles', 'network', 'cooperation', 'evaluation', 'law'])[1 + p.n / 7 % 5], $4
    from planned p join (select id, row_number() over (order by id) as n from programmes.site where programme_id = $3) s on s.n = 1 + p.n % ${sites} join (select id, number from programmes.activity where programme_id = $3) a on a.number = 1 + p.n % 5`, [...by, programme, member]);
  await db.query('commit');
  await db.query('analyze programmes.programme, programmes.site, programmes.support, work.record');
  return programme;
}
const floor = (programme: string) => {
  const values = [programme], from = 'from programmes.support s join work.record r on r.id = s.record_id where s.programme_id = $1';
  return [{ sql: `select r.mode, date_trunc('month', r.on_day::timestamp), s.site_id, s.topic, s.member_id, s.activity_id, count(*), sum(r.minutes), max(r.on_day) ${from} group by grouping sets ((), (r.mode), (date_trunc('month', r.on_day::timestamp)), (s.site_id), (s.topic), (s.member_id), (s.activity_id))`, values }];
};
const names = (programme: string) => ['select * from programmes.programme where id = $1', 'select * from programmes.activity where programme_id = $1', 'select * from programmes.member where programme_id = $1', 'select id, name, orp_code, joined_on, left_on from programmes.site where programme_id = $1'].map((sql) => ({ sql, values: [programme] }));

export const programmeOperations: Operation[] = [
  { name: 'support-totals', title: 'Totals of 50,000 records of support of 200 sites', aim: 3, prepare: async (db, { head }) => { const programme = await fill(db, head); return { askers: [head], samples: [[{ method: 'GET', path: `/api/programmes/${programme}/support/sums`, cookie: head.cookie }]], floor: [[floor(programme)]] }; } },
  { name: 'support-board', title: 'Dashboard of a programme of 200 sites', aim: 3, prepare: async (db, { head }) => { const programme = await fill(db, head); return { askers: [head], samples: [[{ method: 'GET', path: `/api/programmes/${programme}/board`, cookie: head.cookie }]], floor: [[[...floor(programme), ...names(programme)]]] }; } },
];
