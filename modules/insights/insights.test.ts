// Numbers against small worlds counted by hand; what the files say.
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { insights, type Figures } from './contract.ts';
import { addCases } from './testing.ts';

let house: TestHouse, hana: Asker;
const outreach = services.outreach.id, families = services.families.id;
beforeAll(async () => {
  house = await openHouse();
  hana = await house.as('hana');
  await addCases(house.admin, [
    { service: 'outreach', label: 'A', opened: '2025-01-10', also: ['families'], steps: [['2025-01-30', 'planning']], keyWorker: 'olena', requests: ['2025-01-02'], contacts: ['2025-01-06', '2025-01-20'],
      ratings: [['housing', '2025-01-12', 1], ['housing', '2025-06-12', 3], ['work', '2025-01-12', 4], ['work', '2025-06-12', 2]], barriers: [['housing', 'structure', '2025-02-03', '3211'], ['housing', 'law', '2025-02-04']] },
    { service: 'outreach', label: 'B', opened: '2025-02-01', steps: [['2025-03-01', 'planning'], ['2025-05-10', 'evaluation']], closed: '2025-06-20', keyWorker: 'olena', contacts: ['2025-02-11'], ratings: [['housing', '2025-02-02', 2]], goals: ['housing'] },
    { service: 'outreach', label: 'C', opened: '2025-04-01', ratings: [['housing', '2025-04-02', 1], ['housing', '2025-05-02', 1]] },
    { service: 'earlyCare', label: 'D', opened: '2025-01-05', also: ['families'] },
    { service: 'earlyCare', label: 'E', opened: '2025-01-05' },
  ]);
});
afterAll(() => house.close());

const ask = (query: object) => hana.ok(insights.figures, { query: { what: 'caseload', period: '2025', ...query } as never });
const table = (of: Figures, id: string) => Object.fromEntries(of.tables.find((one) => one.id === id)!.rows.map(({ key, values }) => [key, values]));
const columns = (of: Figures, id: string) => of.tables.find((one) => one.id === id)!.columns.map(({ key }) => key);

describe('numbers', () => {
  test('open cases by service and phase on the last day of the period; a case of others only that we take part', async () => {
    const year = await ask({});
    expect(columns(year, 'phases')).toEqual(['mapping', 'planning', 'evaluation', 'elsewhere']);
    expect(table(year, 'phases')).toEqual({ [outreach]: [1, 1, 0, 0], [families]: [0, 1, 0, 1] });
    expect([year.cases, year.whole, year.on]).toEqual([3, true, '2025-12-31']);
    const quarter = await ask({ period: '2025-Q1' });
    expect(table(quarter, 'phases')[outreach]).toEqual([0, 2, 0, 0]);
    expect(table(quarter, 'lasting')).toEqual({ [outreach]: [2, 0, 0], [families]: [2, 0, 0] });
    expect(table(await ask({ serviceId: families }), 'phases')).toEqual({ [families]: [0, 1, 0, 1] });
  });
  test('by worker', async () => {
    const of = await ask({ by: 'worker' });
    expect(table(of, 'workers')).toEqual({ [people.olena.membership]: [0, 1, 0] });
    expect(table(await ask({ by: 'worker', period: '2025-Q1' }), 'workers')).toEqual({ [people.olena.membership]: [0, 2, 0] });
  });
  test('steps by month, days in a phase, cases that stay', async () => {
    const of = await ask({ what: 'flow' }), moves = table(of, 'moves');
    expect(columns(of, 'moves')).toEqual(['opened', 'mapping', 'planning', 'evaluation', 'closed']);
    expect([moves['2025-01'], moves['2025-03'], moves['2025-06'], moves['2025-12']]).toEqual([[1, 0, 1, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 0, 1], [0, 0, 0, 0, 0]]);
    // Mapping: A 20 days, B 28; planning: B 70; evaluation: B 41.
    expect(table(of, 'stays')).toEqual({ mapping: [2, 22, 24, 26], planning: [1, 70, 70, 70], evaluation: [1, 41, 41, 41] });
    expect(table(of, 'stuck')).toEqual({ mapping: [1], planning: [1], evaluation: [0] });
    expect(Object.keys(table(await ask({ what: 'flow', period: '2025-Q2' }), 'moves'))).toEqual(['2025-04', '2025-05', '2025-06']);
  });
  test('days to the first contact run from the first word of it', async () => {
    const of = await ask({ what: 'help', serviceId: outreach });
    // A: 2. 1. asked, 6. 1. seen; B: 1. 2. opened, 11. 2. seen; C: not yet.
    expect(table(of, 'helpDays')).toEqual({ [outreach]: [2, 5.5, 7, 8.5] });
    expect(table(of, 'help')).toEqual({ [outreach]: [2, 1] });
  });
  test('needs from the first rating to the last, and pressing ones without a goal', async () => {
    const of = await ask({ what: 'needs' });
    expect(table(of, 'needs')).toEqual({ housing: [1, 1, 0, 1], work: [0, 0, 1, 0] });
    expect(table(of, 'unanswered')).toEqual({ housing: [1], work: [1] });
    expect(table(await ask({ what: 'needs', period: '2025-Q1' }), 'needs')).toEqual({ housing: [0, 0, 0, 2], work: [0, 0, 0, 1] });
  });
  test('barriers by domain, month and district', async () => {
    const of = async (by: string) => table(await ask({ what: 'barriers', by }), 'barriers');
    expect(await of('usual')).toEqual({ housing: [0, 0, 1, 1] });
    expect((await of('month'))['2025-02']).toEqual([0, 0, 1, 1]);
    expect(await of('orp')).toEqual({ 3211: [0, 0, 0, 1], '': [0, 0, 1, 0] });
  });
  test('work by service, month and worker', async () => {
    const of = await ask({ what: 'workload' });
    expect(table(of, 'workload')).toEqual({ [outreach]: [90, 0, 0] });
    expect(table(await ask({ what: 'workload', by: 'month' }), 'workload')['2025-01']).toEqual([60, 0, 0]);
    expect(table(await ask({ what: 'workload', by: 'worker' }), 'workload')).toEqual({ [people.olena.membership]: [90, 0, 0] });
  });
  test('of a whole also its parts, services below their organisation', async () => {
    await house.admin.query('update access.organisation set parent_id = $2 where id = $1', [organisations.jerabina.id, organisations.kompas.id]);
    const of = await ask({}), rows = of.tables[0]!.rows;
    expect(rows.map(({ key, of: part }) => [key, part])).toEqual([[organisations.kompas.id, null], [families, organisations.kompas.id], [outreach, organisations.kompas.id], [organisations.jerabina.id, null], [services.earlyCare.id, organisations.jerabina.id]]);
    expect(rows.map(({ values }) => values.reduce((sum, n) => sum! + n!, 0))).toEqual([4, 2, 2, 2, 2]);
    expect((await ask({ organisationId: organisations.jerabina.id })).tables[0]!.rows.map(({ key }) => key)).toEqual([services.earlyCare.id]);
    await house.admin.query('update access.organisation set parent_id = null where id = $1', [organisations.jerabina.id]);
  });
  test('an empty year, and what is not asked like that', async () => {
    const of = await ask({ what: 'needs', period: '2019' });
    expect([of.cases, of.tables.map(({ rows }) => rows.length)]).toEqual([0, [0, 0]]);
    for (const query of [{ what: 'needs', by: 'worker' }, { serviceId: newId() }, { organisationId: organisations.lipa.id }]) expect((await hana.ask(insights.figures, { query: { what: 'caseload', period: '2025', ...query } as never })).status).toBe(404);
    for (const period of ['2025-Q5', '1999', '2025-13']) expect((await hana.ask(insights.figures, { query: { what: 'caseload', period } })).status).toBe(400);
  });
});

test('cases behind a number are those that were counted', async () => {
  const behind = async (query: object) => (await hana.ok(insights.cases, { query: { what: 'caseload', period: '2025', table: 'phases', ...query } as never }));
  expect((await behind({ row: outreach, column: 'planning' })).items.map(({ label }) => label)).toEqual(['A']);
  expect((await behind({ row: outreach })).items.map(({ label }) => label)).toEqual(['A', 'C']);
  expect(await behind({ row: families, column: 'elsewhere' })).toMatchObject({ items: [{ number: '', phase: null }], hidden: 0 });
  expect((await behind({ what: 'needs', table: 'unanswered', row: 'housing' })).items.map(({ label }) => label)).toEqual(['C']);
  expect((await hana.ask(insights.cases, { query: { what: 'caseload', period: '2025', table: 'secret' } })).status).toBe(404);
});

describe('files', () => {
  const text = async (query: object) => (await hana.ask(insights.csv, { query: { what: 'caseload', period: '2025', ...query } as never })).bytes.toString('utf8');
  test('inside every number is there, and the file says that it stays; what leaves has no small number and says so', async () => {
    const inside = await text({ leaves: 'false' });
    expect(inside).toContain('Neposílejte dál');
    expect(inside).toContain('Terénní programy Kompas;1;1;0;0;2');
    const leaves = await text({});
    expect(leaves).toContain('Pro jiné: počty menší než 5 jsou skryté');
    expect(leaves).toContain('Terénní programy Kompas;skryto;skryto;skryto;skryto;skryto');
    expect(await text({ what: 'needs' })).toMatch(/;méně než 5;méně než 5;méně než 5;méně než 5;méně než 5/);
    for (const what of ['flow', 'help', 'needs', 'barriers', 'workload']) expect((await text({ what })).split('\r\n').slice(4).flatMap((row) => row.split(';').slice(1)).filter((cell) => /^[\d,]+$/.test(cell)), what).toEqual([]);
  });
  test('a table by worker never leaves', async () => {
    expect((await hana.ask(insights.csv, { query: { what: 'caseload', period: '2025', by: 'worker' } })).status).toBe(404);
    expect(await text({ by: 'worker', leaves: 'false' })).toContain('Olena Marčuková;0;1;0;1');
  });
  test('the workbook says the same, a sheet for each table', async () => {
    const { bytes } = await hana.ask(insights.xlsx, { query: { what: 'caseload', period: '2025', leaves: 'false' } });
    const sheets = await readXlsx(bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Otevřené případy podle fáze', 'Jak dlouho otevřené případy trv']);
    expect(sheets[0]!.data.at(-1)).toEqual(['Terénní programy Kompas', 1, 1, 0, 0, 2]);
  });
});
