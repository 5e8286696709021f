// Indicators: one, and the 86 of a network's year at once, of all the sorts that goals of centres are. Beside each the statement one would write by hand for it.
import type pg from 'pg';
import { Indicator } from '#modules/work/indicators/contract.ts';
import { today } from '#platform/i18n/format.ts';
import type { Operation } from './operations.ts';

type Made = { indicator: Indicator; /** By hand: $1 organisation, $2 and $3 days, by month. */ bare: string };
const monthly = (what: string, where: string, join = '') => `select date_trunc('month', r.on_day::timestamp)::date as month, ${what} from work.record r ${join} where r.organisation_id = $1 and r.on_day between $2 and $3 and ${where} group by 1 order by 1`;
const clients = 'cross join lateral unnest(r.about) p(id) join people.profile f on f.person_id = p.id and f.organisation_id = r.organisation_id';
const at = (value: number, kind: 'at_least' | 'exactly' | 'about' = 'at_least', max: number | null = null) => ({ kind, value, max });
const made = (given: object, bare: string): Made => ({ indicator: Indicator.parse({ measure: 'records', filter: {}, ...given }), bare });

/** Sorts of goals (domain.md §6 D1) with their statements. */
const sorts: ((orp: string, places: string[]) => Made)[] = [
  () => made({ filter: { kinds: ['field_visit'] }, target: at(60) }, monthly('count(*)', `r.kind = 'field_visit'`)),
  () => made({ filter: { kinds: ['contact'], modes: ['office'] }, target: at(650) }, monthly('count(*)', `r.kind = 'contact' and r.mode = 'office'`)),
  () => made({ filter: { kinds: ['partner_talk'] }, per: 'month', target: at(2) }, monthly('count(*)', `r.kind = 'partner_talk'`)),
  () => made({ filter: { kinds: ['supervision'] }, target: at(4, 'exactly') }, monthly('count(*)', `r.kind = 'supervision'`)),
  () => made({ measure: 'clients', filter: { citizenships: ['UKR'] }, target: at(40) }, monthly('count(distinct p.id)', `f.citizenships && '{UKR}'`, clients)),
  () => made({ measure: 'clients', filter: { residences: ['temporary_protection'], ageBands: ['27-64'] }, target: at(40) }, monthly('count(distinct p.id)', `extract(year from age(r.on_day, f.birth_date)) between 27 and 64 and exists (select from people.residence s where s.person_id = p.id and s.organisation_id = r.organisation_id and s.kind = 'temporary_protection' and (s.valid_from is null or s.valid_from <= r.on_day) and (s.valid_to is null or s.valid_to >= r.on_day))`, clients)),
  () => made({ measure: 'participants', filter: { kinds: ['course', 'event'] }, target: at(300, 'about', 500) }, monthly('sum(g.people)', `r.kind in ('course', 'event')`, 'join work.anonymous_group g on g.record_id = r.id')),
  () => made({ measure: 'hours', filter: { kinds: ['tutoring'] }, per: 'week', target: at(5) }, monthly('sum(r.minutes) / 60.0', `r.kind = 'tutoring'`)),
  () => made({ measure: 'hours', filter: { kinds: ['staff_training'] }, form: 'each', by: 'worker', target: at(24) }, monthly('w, sum(r.minutes) / 60.0', `r.kind = 'staff_training'`, 'cross join lateral unnest(r.workers || r.author_id) w').replace('group by 1', 'group by 1, 2')),
  (_, places) => made({ filter: { kinds: ['screening'] }, form: 'coverage', by: 'place', members: places.map((key, i) => ({ key, label: `Místo ${i}` })) }, monthly('r.place_id, count(*)', `r.kind = 'screening' and r.place_id is not null`).replace('group by 1', 'group by 1, 2')),
  () => made({ form: 'each', by: 'topic', members: ['housing', 'debts', 'health'].map((key) => ({ key, label: key })), per: 'quarter', target: at(5) }, monthly('x, count(*)', 'true', 'cross join lateral unnest(r.topics) x').replace('group by 1', 'group by 1, 2')),
  () => made({ measure: 'districts', filter: { kinds: ['field_visit'] }, target: at(8) }, monthly('count(distinct r.orp_code)', `r.kind = 'field_visit'`)),
  () => made({ measure: 'partners', filter: { kinds: ['partner_talk'] }, target: at(10) }, monthly('count(distinct r.partner_id)', `r.kind = 'partner_talk'`)),
  (orp) => made({ measure: 'courses', filter: { orps: [orp], outside: true }, target: at(6) }, monthly('count(distinct r.course_id)', `r.orp_code <> '${orp}'`)),
  () => made({ measure: 'pieces', filter: { kinds: ['distribution'] }, target: at(1000) }, monthly('sum(m.pieces)', `r.kind = 'distribution'`, 'join work.material m on m.record_id = r.id')),
  () => made({ measure: 'clients', form: 'share', filter: { sexes: ['female'] }, whole: {}, target: at(50) }, monthly(`count(distinct p.id) filter (where f.sex = 'female'), count(distinct p.id)`, 'true', clients)),
  () => made({ form: 'yes_no', filter: { kinds: ['event'], topics: ['education'] } }, monthly('count(*)', `r.kind = 'event' and r.topics && '{education}'`)),
  () => made({ form: 'trend', filter: { kinds: ['awareness'] } }, monthly('count(*)', `r.kind = 'awareness'`)),
  () => made({ filter: { kinds: ['course'], citizenships: ['UKR', 'VNM'] }, per: 'month', target: at(1) }, monthly('count(distinct r.id)', `r.kind = 'course' and g.citizenship in ('UKR', 'VNM')`, 'join work.anonymous_group g on g.record_id = r.id')),
];
/** The network's 86, of all its organisations in turn. */
async function all(db: pg.Client): Promise<(Made & { organisationId: string })[]> {
  const { rows: organisations } = await db.query<{ id: string }>('select id from bench.organisation order by n'), { rows: places } = await db.query<{ id: string; orp: string }>('select id, orp_code as orp from directory.place where id in (select bench.id(22, n) from generate_series(1, 30) n) order by id');
  return Array.from({ length: 86 }, (_, i) => ({ ...sorts[i % sorts.length]!(places[0]!.orp, places.map(({ id }) => id)), organisationId: organisations[i % organisations.length]!.id }));
}
const year = Number(today().slice(0, 4)), days = [`${year}-01-01`, today()];

export const indicatorOperations: Operation[] = [
  {
    name: 'indicator', title: 'One indicator of a centre', aim: 4, grows: 1.2,
    prepare: async (db, { head }) => {
      const found = await all(db);
      return {
        askers: found.map(() => head), samples: found.map(({ indicator, organisationId }) => [{ method: 'POST', path: '/api/indicators/preview', cookie: head.cookie, body: () => JSON.stringify({ indicator, organisationId, year }) }]),
        floor: found.map(({ bare, organisationId }) => [[{ sql: bare, values: [organisationId, ...days] }]]),
      };
    },
  },
  {
    name: 'indicators', title: 'Indicators of 86 goals at once', aim: 4, grows: 10,
    prepare: async (db, { head }) => {
      const found = await all(db);
      return {
        askers: [head], samples: [[{ method: 'POST', path: '/api/indicators/previews', cookie: head.cookie, body: () => JSON.stringify({ items: found.map(({ indicator, organisationId }) => ({ indicator, organisationId, year })) }) }]],
        floor: [[found.map(({ bare, organisationId }) => ({ sql: bare, values: [organisationId, ...days] }))]],
      };
    },
  },
];
