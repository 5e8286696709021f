// Who is told which number: everybody of the centre and its department numbers of what was done; numbers of what clients are like only the head, or who a goal that was approved vouches for.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { indicators } from './contract.ts';
import { readIndicator, readIndicators, recordIdsOf, recordsOf, type Asked } from './questions.ts';
import { Indicator } from './shapes.ts';

let house: TestHouse;
const kompas = organisations.kompas.id, part = newId(), client = newId(), secret = newId(), course = newId(), house_ = newId();
const made = (given: object) => Indicator.parse({ measure: 'records', filter: {}, ...given });
const done = made({ filter: { kinds: ['contact', 'course'] } });
/** Citizenship X in house Y: one client. */
const attack = made({ measure: 'clients', filter: { citizenships: ['MNG'], placeIds: [house_] } });
const as = async <T>(who: Persona, ask: Parameters<typeof house.database.asSession<T>>[1]) => { await house.as(who); return house.database.asSession(house.secretOf(who), ask); };
const read = (who: Persona, indicator: Indicator, organisationId: string = kompas) => as(who, (db) => readIndicator(db, { indicator, organisationId, year: 2026, on: '2026-11-30' } satisfies Asked));
const told = async (who: Persona, indicator: Indicator, organisationId?: string) => (await read(who, indicator, organisationId)).value;

beforeAll(async () => {
  house = await openHouse();
  const db = house.admin, { hana, olena, tomas } = people;
  await db.query(`insert into access.organisation (id, name, short_name, kind, parent_id) values ($1, 'Kompas Jih', 'Jih', 'ngo', $2)`, [part, kompas]);
  await db.query(`insert into people.person (id, organisation_id) values ($1, $2)`, [client, kompas]);
  await db.query(`insert into people.profile (id, organisation_id, person_id, service_id, given_name, citizenships, author_id) values (gen_random_uuid(), $1, $2, $3, 'Bat', '{MNG}', $4)`, [kompas, client, services.families.id, tomas.membership]);
  await db.query(`insert into directory.place (id, organisation_id, name, author_id) values ($1, $2, 'Dům', $3)`, [house_, kompas, hana.membership]);
  // Tomáš's client of another service: Olena sees neither the client nor the record. A course she sees.
  await db.query(`insert into work.record (id, organisation_id, service_id, on_day, minutes, mode, author_id, about, place_id) values ($1, $2, $3, '2026-05-04', 60, 'field', $4, $5, $6)`, [secret, kompas, services.families.id, tomas.membership, [client], house_]);
  await db.query(`insert into work.record (id, organisation_id, service_id, on_day, minutes, mode, kind, author_id, workers) values ($1, $2, $3, '2026-05-05', 90, 'office', 'course', $4, $5)`, [course, kompas, services.outreach.id, olena.membership, [tomas.membership]]);
});
afterAll(() => house.close());

test.each([['hana', 2], ['petra', 2], ['olena', 2], ['tomas', 2], ['alena', 2], ['lucie', null], ['jitka', null], ['ivan', null], ['milan', null]] as [Persona, number | null][])('%s is told %s of what was done', async (who, value) => expect(await told(who, done)).toBe(value));

test('records behind: counted and not shown', async () => {
  const behind = (who: Persona) => as(who, async (db) => { const found = await recordsOf(db, { indicator: done, organisationId: kompas, year: 2026, on: '2026-11-30' }, { limit: 50 }); return found && [found.items.map(({ id }) => id), found.hidden]; });
  expect(await behind('olena')).toEqual([[course], 1]);
  expect(await behind('hana')).toEqual([[course, secret], 0]);
  expect(await behind('milan')).toBeNull();
  expect(await as('milan', (db) => recordIdsOf(db, { indicator: done, organisationId: kompas, year: 2026 }))).toEqual([]);
});

describe('a definition that asks what clients are like', () => {
  test.each([['hana', 1], ['petra', null], ['olena', null], ['tomas', null], ['jitka', null]] as [Persona, number | null][])('of one\'s own making: %s is told %s', async (who, value) => {
    const found = await read(who, attack);
    expect(found.value).toBe(value);
    if (value === null) expect(found).toMatchObject({ withheld: true, records: 0, months: [], members: [] });
  });
  test('nor in a share, by a member, nor from the records behind it', async () => {
    for (const indicator of [made({ form: 'share', whole: { residences: ['asylum'] } }), made({ measure: 'clients', form: 'coverage', by: 'citizenship' }), made({ filter: { ageBands: ['0-5'] } }), made({ filter: { targetGroups: ['3'], placeIds: [house_] } }), made({ filter: { languages: ['mn'], placeIds: [house_] } }), made({ form: 'coverage', by: 'language' })]) expect(await told('olena', indicator)).toBeNull();
    expect(await as('olena', (db) => recordsOf(db, { indicator: attack, organisationId: kompas, year: 2026 }, { limit: 5 }))).toBeNull();
    expect(await as('olena', (db) => recordIdsOf(db, { indicator: attack, organisationId: kompas, year: 2026 }))).toEqual([]);
  });
  test('once the department approved a goal that counts exactly this, its centre is told; a draft vouches for nothing', async () => {
    const plan = newId(), goal = newId(), db = house.admin;
    await db.query(`insert into goals.plan (id, organisation_id, year, due_on, author_id) values ($1, $2, 2026, '2026-12-31', $3)`, [plan, kompas, people.hana.membership]);
    await db.query(`insert into goals.goal (id, organisation_id, plan_id, position, text, kind, author_id) values ($1, $2, $3, 1, 'Klienti', 'count', $4)`, [goal, kompas, plan, people.hana.membership]);
    await db.query(`insert into goals.measure (id, organisation_id, goal_id, position, kind, indicator, author_id) values (gen_random_uuid(), $1, $2, 1, 'indicator', $3, $4)`, [kompas, goal, attack, people.hana.membership]);
    for (const state of ['draft', 'submitted', 'returned']) {
      await db.query('update goals.plan set state = $1', [state]);
      expect(await told('olena', attack), state).toBeNull();
    }
    await db.query(`update goals.plan set state = 'running'`);
    expect(await told('olena', attack)).toBe(1);
    expect(await told('olena', { ...attack, filter: { ...attack.filter, citizenships: ['VNM'] } })).toBeNull();
    expect(await told('jitka', attack)).toBeNull();
    // Another target changes no number; other days, another form or a set would say what nobody approved.
    expect(await told('olena', { ...attack, target: { kind: 'at_least', value: 9, max: null } })).toBe(1);
    for (const other of [{ from: '2026-05-04', until: '2026-05-04' }, { per: 'week' }, { form: 'yes_no' }, { form: 'trend', base: { from: '2026-05-04', to: '2026-05-04' } }] as const) expect(await told('olena', { ...attack, ...other })).toBeNull();
    // By months, never by days: on which day they met would say whom.
    const hiddenOf = (from: string, to: string) => as('olena', async (tx) => (await recordsOf(tx, { indicator: attack, organisationId: kompas, year: 2026, from, to }, { limit: 5 }))?.hidden);
    const numbers = (from: string, to: string, months: string[]) => as('olena', async (tx) => (await sql<{ numbers: unknown }>`select numbers from work.read_indicators(${JSON.stringify([{ n: 0, organisationId: kompas, indicator: attack, from, to, months, periods: [], base: null }])}::jsonb, '{}')`.execute(tx)).rows[0]!.numbers);
    expect(await numbers('2026-01-01', '2026-05-31', ['2026-01-01', '2026-05-01'])).toMatchObject({ records: 1 });
    expect([await numbers('2026-05-04', '2026-05-04', ['2026-05-04']), await numbers('2026-01-01', '2026-05-31', ['2026-01-01', '2026-05-04', '2026-05-05']), await numbers('2026-01-01', '2026-05-04', ['2026-01-01'])]).toEqual([null, null, null]);
    expect([await hiddenOf('2026-05-04', '2026-05-04'), await hiddenOf('2026-05-20', '2026-05-21'), await hiddenOf('2026-06-01', '2026-06-30')]).toEqual([1, 1, 0]);
    // The records stay hidden all the same.
    expect(await as('olena', async (tx) => { const found = await recordsOf(tx, { indicator: attack, organisationId: kompas, year: 2026 }, { limit: 5 }); return found && [found.items.length, found.hidden]; })).toEqual([0, 1]);
  });
});

test('values of workers are for them and their head; the others learn how many reached it', async () => {
  const each = made({ measure: 'hours', form: 'each', by: 'worker', target: { kind: 'at_least', value: 2 } });
  const all = await read('hana', each), own = await read('olena', each);
  expect(all.members.map(({ key, value }) => [key, value])).toEqual(expect.arrayContaining([[people.olena.membership, 1.5], [people.tomas.membership, 2.5], [people.petra.membership, 0]]));
  expect(own.members.map(({ key }) => key)).toEqual([people.olena.membership]);
  expect([own.value, own.of]).toEqual([all.value, all.of]);
  expect(await as('olena', (db) => recordsOf(db, { indicator: each, organisationId: kompas, year: 2026, memberKey: people.tomas.membership }, { limit: 5 }))).toBeNull();
});

test('nor is a colleague singled out by a set of one or by their profession', async () => {
  for (const indicator of [made({ form: 'each', by: 'worker', members: [{ key: people.tomas.membership, label: 'Tomáš' }], target: { kind: 'at_least', value: 1 } }), made({ measure: 'hours', filter: { professions: ['social_care_worker'] } })]) {
    expect(await read('olena', indicator)).toMatchObject({ value: null, records: 0, withheld: true });
    expect(await told('hana', indicator)).not.toBeNull();
  }
  // Leaflets in a language are about leaflets.
  expect(await told('olena', made({ measure: 'pieces', filter: { languages: ['uk'] } }))).toBe(0);
});

test('the head of a whole is told of its parts, a part nothing of the whole', async () => {
  await house.admin.query(`update access.membership set organisation_id = $1 where id = $2`, [part, people.milan.membership]);
  expect(await told('hana', done, part)).toBe(0);
  expect(await told('olena', done, part)).toBe(0);
  expect(await told('milan', done, part)).toBe(0);
  expect(await told('milan', done)).toBeNull();
  await house.admin.query(`update access.membership set organisation_id = $1 where id = $2`, [organisations.lipa.id, people.milan.membership]);
});

test('a free definition is previewed by the head only, of what they lead, and faults are said by field', async () => {
  const body = { indicator: attack, organisationId: null, year: 2026 }, hana = await house.as('hana');
  expect((await hana.ok(indicators.preview, { body })).value).toBe(1);
  expect((await hana.ok(indicators.behind, { query: {}, body })).items.map(({ id }) => id)).toEqual([secret]);
  for (const who of ['olena', 'petra'] as const) for (const endpoint of [indicators.preview, indicators.behind]) expect((await (await house.as(who)).ask(endpoint as typeof indicators.preview, { body })).status).toBe(403);
  expect((await (await house.as('milan')).ask(indicators.preview, { body: { ...body, organisationId: kompas } })).status).toBe(404);
  const { status, problem } = await hana.ask(indicators.preview, { body: { ...body, indicator: made({ target: { kind: 'at_least', value: 0 } }) } });
  expect([status, problem.fields]).toEqual([400, { 'indicator.target': 'Cíl musí být větší než nula.' }]);
  expect((await hana.ask(indicators.preview, { body: { ...body, indicator: made({ filter: { topics: ['vymysl'] } }) } })).problem.fields).toMatchObject({ 'indicator.filter.topics': expect.any(String) });
  expect((await hana.ask(indicators.preview, { body: { ...body, indicator: made({ filter: { placeIds: [newId()] } }) } })).problem.fields).toMatchObject({ 'indicator.filter': expect.any(String) });
});

test('inner functions are nobody\'s to call, and many definitions are read at once', async () => {
  await expect(as('hana', (db) => db.executeQuery({ sql: `select work.count_indicator('{}', '${kompas}', '2026-01-01', '2026-12-31', '{}', '{}', '{}')`, parameters: [], query: {} as never, queryId: {} as never }))).rejects.toThrow(/permission denied/);
  const many = await as('olena', (db) => readIndicators(db, [done, attack, done].map((indicator, i) => ({ indicator, organisationId: i === 2 ? organisations.lipa.id : kompas, year: 2026, on: '2026-11-30' }))));
  expect(many.map(({ value }) => value)).toEqual([2, 1, null]);
});
