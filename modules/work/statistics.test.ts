// The year's statistics: who reads them, that each number has its records, and what a spreadsheet gets.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { work } from './contract.ts';
import { tableOf } from './table.ts';

let house: TestHouse;
const kompas = organisations.kompas.id, jerabina = organisations.jerabina.id, outreach = services.outreach.id;
const year = { query: { year: 2025 } };
const write = (day: string, { minutes = 30, organisation = kompas as string, service = outreach as string | null, directness = 'direct', mode = 'field' } = {}) => house.admin.query(
  `insert into work.record (id, organisation_id, author_id, service_id, on_day, minutes, mode, directness, kind, about) values ($1, $2, $3, $4, $5, $6, $7, $8, 'contact', $9)`,
  [newId(), organisation, organisation === kompas ? people.olena.membership : people.lucie.membership, service, day, minutes, mode, directness, [newId(), newId()]]);

beforeAll(async () => {
  house = await openHouse();
  await write('2025-01-15');
  await write('2025-01-31', { minutes: 12, mode: 'phone' });
  await write('2025-03-01', { minutes: 5, service: null, directness: 'organisational', mode: 'office' });
  await write('2024-12-31', { minutes: 600 });
  await write('2025-01-15', { organisation: jerabina, service: services.earlyCare.id });
  await house.admin.query(`insert into access.membership (id, account_id, organisation_id, role, profession, valid_from) values ($1, $2, $3, 'analyst', 'other', '2020-01-01')`, [newId(), people.milan.account, kompas]);
});
afterAll(() => house.close());

describe('who reads them', () => {
  test.each([['hana', 200], ['jitka', 200], ['milan', 200], ['olena', 403], ['petra', 403], ['alena', 403], ['ivan', 403]] as [Persona, number][])('%s: %i', async (who, status) => {
    const asker = await house.as(who);
    expect((await asker.ask(work.statistics, year)).status).toBe(status);
    expect((await asker.ask(work.statisticsFile, year)).status).toBe(status);
  });
  test('each head their own organisation; a stranger nothing', async () => {
    const names = async (who: Persona) => [...new Set((await (await house.as(who)).ok(work.statistics, year)).items.map(({ organisation }) => organisation.name))];
    expect(await names('hana')).toEqual(['Kompas']);
    expect(await names('jitka')).toEqual(['Jeřabina']);
    expect(await names('milan')).toEqual([]);
  });
  test('an analyst of the organisation reads its sums, and no record behind them', async () => {
    await house.admin.query(`update access.session set membership_id = (select id from access.membership where role = 'analyst') where account_id = $1`, [people.milan.account]);
    const analyst = await house.as('milan');
    expect((await analyst.ok(work.statistics, year)).items.map(({ organisation }) => organisation.id)).toEqual([kompas, kompas]);
    expect((await analyst.ask(work.mine, { query: { from: '2025-01-01', to: '2025-12-31', whose: 'organisation' } })).status).toBe(403);
    await house.admin.query('update access.session set membership_id = $2 where account_id = $1', [people.milan.account, people.milan.membership]);
  });
  test('a head also the parts of the organisation, as long as they are parts', async () => {
    await house.admin.query('update access.organisation set parent_id = $2 where id = $1', [jerabina, kompas]);
    const hana = await house.as('hana');
    expect((await hana.ok(work.statistics, year)).items.map(({ organisation, month }) => `${organisation.name} ${month}`)).toEqual(['Jeřabina 2025-01-01', 'Kompas 2025-01-01', 'Kompas 2025-03-01']);
    expect((await hana.ok(work.mine, { query: { from: '2025-01-01', to: '2025-12-31', whose: 'organisation' } })).items).toHaveLength(4);
    await house.admin.query('update access.organisation set parent_id = null where id = $1', [jerabina]);
  });
});

test('numbers by month and organisation, or by service', async () => {
  const hana = await house.as('hana');
  expect((await hana.ok(work.statistics, year)).items).toMatchObject([
    { month: '2025-01-01', service: null, records: 2, minutes: 42, direct: 42, indirect: 0, organisational: 0, kontakt: 2, intervence: 1, participations: 4, erased: 0 },
    { month: '2025-03-01', service: null, records: 1, minutes: 5, direct: 0, organisational: 5, kontakt: 0, intervence: 0 }]);
  expect((await hana.ok(work.statistics, { query: { year: 2025, by: 'service' } })).items.map(({ service, records }) => [service?.name, records])).toEqual([['Terénní programy Kompas', 2], [undefined, 1]]);
  expect((await hana.ask(work.statistics, { query: { year: 1999 } })).status).toBe(400);
});

test('the records behind each number are found by the same filters', async () => {
  const hana = await house.as('hana'), span = { from: '2025-01-01', to: '2025-12-31', whose: 'organisation' as const };
  const count = async (filter: object) => (await hana.ok(work.mine, { query: { ...span, ...filter } })).items.length;
  expect(await count({})).toBe(3);
  expect(await count({ to: '2025-01-31' })).toBe(2);
  expect(await count({ organisationId: kompas, serviceId: outreach })).toBe(2);
  expect(await count({ serviceId: 'none' })).toBe(1);
  expect(await count({ mode: 'phone' })).toBe(1);
  expect(await count({ unit: 'intervence' })).toBe(1);
  expect(await count({ directness: 'organisational' })).toBe(1);
  // Not my organisation, and none at all: the same answer.
  for (const organisationId of [jerabina, newId()]) expect((await hana.ask(work.mine, { query: { ...span, organisationId } })).status).toBe(404);
  for (const who of ['olena', 'petra'] as Persona[]) expect((await (await house.as(who)).ask(work.mine, { query: span })).status).toBe(404);
});

test('a spreadsheet gets the same numbers, and no name runs as a formula', async () => {
  const { bytes, headers } = await (await house.as('hana')).ask(work.statisticsFile, year);
  const lines = bytes.toString('utf8').split('\r\n');
  expect(headers['content-disposition']).toContain('statistika-2025.csv');
  expect(lines[0]).toMatch(/^\uFEFFMěsíc;Organizace;Služba;Záznamů;/);
  expect(lines[1]).toBe('2025-01;Kompas;;2;42;42;0;0;2;1;4;0');
  const sly = { month: '2025-01-01', organisation: { id: newId(), name: '=1+1;"x"' }, service: null, records: 1, minutes: 1, direct: 1, indirect: 0, organisational: 0, kontakt: 0, intervence: 0, participations: 0, erased: 0 };
  expect(Buffer.from(tableOf([sly], 'cs')).toString('utf8')).toContain(`;"'=1+1;""x""";`);
});

test('an erased record still counts, and says so', async () => {
  await write('2021-05-05');
  const hana = await house.as('hana'), { rows } = await house.admin.query(`select id from work.record where on_day = '2021-05-05'`);
  await house.admin.query('select work.erase_records_of($1, $2)', [organisations.kompas.id, [rows[0].id]]);
  expect((await hana.ok(work.statistics, { query: { year: 2021 } })).items).toMatchObject([{ month: '2021-05-01', records: 1, kontakt: 1, erased: 1 }]);
});
