// What everybody reads of goals: published ones, small numbers of people not said, nobody named, nothing once it is taken back.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { mask } from '#modules/directory/find/testing.ts';
import { asDepartment, records, runningPlan } from '../board/testing.ts';
import { goalPapers } from './contract.ts';
import { leastPeople } from './texts.ts';

const year = 2026, { lipa, kompas, jerabina } = organisations;
let house: TestHouse, plan: { planId: string; goalIds: string[]; measureIds: string[] };
const get = async (url: string, language = 'cs') => { const { statusCode, body, headers } = await house.app.inject({ url, headers: { 'accept-language': language } }); return { status: statusCode, body, headers }; };
const address = `/verejne/cile/${lipa.id}/${year}`, goalsOf = async (language?: string) => (await get(address, language)).body;
const read = (value: number, more: object = {}) => ({ from: '2026-01-01', to: '2026-10-31', until: '2026-12-31', unit: 'count', value, target: 30, targetMax: null, of: null, met: false, expected: null, forecast: null, pace: 'behind', months: [{ month: '2026-10-01', value: 1, total: 777 }], periods: [], members: [{ key: people.ivan.membership, label: 'Ivan Slavík', value: 1, met: true }], records: 9, ...more });
const evaluates = (at: number, ...readings: object[]) => house.admin.query(`insert into goals.evaluation (id, organisation_id, plan_id, goal_id, month, standing, comment, readings, author_id) values (gen_random_uuid(), $1, $2, $3, '2026-10-01', 'slow', 'Vnitřní komentář', $4, $5)`,
  [lipa.id, plan.planId, plan.goalIds[at], JSON.stringify(readings.map((reading, i) => ({ id: plan.measureIds[at + i], kind: 'indicator', reading }))), people.ivan.membership]);

beforeAll(async () => {
  house = await openHouse();
  await asDepartment(house.admin);
  plan = await runningPlan(house.admin, { organisation: 'lipa', author: 'ivan', year, responsible: 'Mgr. Milan Rataj', goals: [
    { text: 'Osvětové akce', indicator: records(30) }, { text: 'Poradenství klientům', indicator: { measure: 'clients', filter: {}, target: { kind: 'at_least', value: 30 } } }, { text: 'Ženy z Vietnamu', indicator: { measure: 'records', filter: { citizenships: ['VNM'] } } },
    { text: 'Vzdělaný tým', indicator: { measure: 'hours', filter: { kinds: ['staff_training'] }, form: 'each', by: 'worker', members: [{ key: people.ivan.membership, label: 'Ivan Slavík' }], target: { kind: 'at_least', value: 24 } } },
    { text: 'Supervize', indicator: records(1, { per: 'month' }) }, { text: 'Nový prostor', milestone: '2026-09-30' }, { text: 'Vyřazený cíl', droppedOn: '2026-05-01' }, { text: 'Se dvěma částmi', parts: [{ text: 'První část <b>', indicator: records(1) }] },
  ] });
  await runningPlan(house.admin, { organisation: 'jerabina', author: 'lucie', year, state: 'approved', goals: [{ text: 'Nezveřejněný cíl' }] });
  await evaluates(0, read(12)); await evaluates(1, read(leastPeople - 1)); await evaluates(2, read(leastPeople - 2)); await evaluates(3, read(1, { unit: 'hours', of: 1 }));
  await evaluates(4, read(7, { of: 10, periods: [{ from: '2026-01-01', to: '2026-01-31', value: 1, met: true, running: false }] }));
});
afterAll(() => house.close());

test('centres under their provider, only those that published; whatever is not looks like what does not exist', async () => {
  const { status, body, headers } = await get('/verejne/cile');
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(body).toContain(address);
  for (const text of [kompas.name, lipa.name]) expect(body).toContain(text);
  expect(body).not.toContain(jerabina.name);
  expect(body).not.toContain('<script');
  expect((await get(`/verejne/cile/${kompas.id}`)).body).toContain(address);
  const missing = await Promise.all([`${jerabina.id}/${year}`, `${lipa.id}/2025`, `${newId()}/${year}`, `${lipa.id}/x`, jerabina.id, 'nic', '..%2f..'].map((path) => get(`/verejne/cile/${path}`)));
  for (const page of missing) expect([page.status, page.body]).toEqual([404, missing[0]!.body]);
});
test('goals with what is counted, how they stand and how much there is; a small number of people is not said, and nobody is named', async () => {
  const body = await goalsOf();
  for (const text of ['Osvětové akce', '12 / 30', 'dodržená období 7 / 10', 'jde to pomaleji', 'Nejméně', 'Se dvěma částmi', 'První část &lt;b&gt;', 'vedení centra', 'měsíčně na poradě týmu', 'do 30.']) expect(body).toContain(text);
  expect(body.match(new RegExp(`méně než ${leastPeople}<`, 'g'))).toHaveLength(2);
  for (const text of ['Milan', 'Rataj', 'Ivan', 'Vnitřní komentář', 'Vyřazený', '777', people.ivan.membership, '<b>']) expect(body).not.toContain(text);
  expect((await house.admin.query<{ n: number }>('select published.least_people() n')).rows[0]!.n).toBe(leastPeople);
  expect(await goalsOf('uk')).toMatch(/<html lang="uk">[\s\S]*Цілі/);
  expect((await get(`${address}?jazyk=en`)).body).toMatch(/fewer than 5/);
});
test('a small number is not found behind a share or hours, and a place that is not public has no name', async () => {
  const value = async (reading: object, indicator: object) => (await house.admin.query<{ shown: { few: boolean } }>('select published.value_of($1, $2) shown', [JSON.stringify(reading), JSON.stringify(indicator)])).rows[0]!.shown.few;
  const share = { measure: 'clients', form: 'share', filter: { sexes: ['female'] } }, percent = (amount: number, of: number) => read(amount, { unit: 'percent', of, records: 60 });
  expect([await value(percent(2, 50), share), await value(percent(98, 50), share), await value(percent(50, 50), share), await value(percent(100, 50), share)]).toEqual([true, true, false, false]);
  const hours = { measure: 'hours', filter: { citizenships: ['VNM'] } };
  expect([await value(read(40, { unit: 'hours', records: 2 }), hours), await value(read(40, { unit: 'hours', records: 30 }), hours), await value(read(40, { records: 1 }), { measure: 'participants', filter: {} })]).toEqual([true, false, false]);
  const open = newId(), hidden = newId();
  for (const [id, name, is] of [[open, 'Knihovna', true], [hidden, 'Tajný dům', false]] as const) await house.admin.query('insert into directory.place (id, organisation_id, name, open, secret, author_id) values ($1, $2, $3, $4, not $4, $5)', [id, lipa.id, name, is, people.ivan.membership]);
  const shown = (await house.admin.query<{ shown: { members: { label: string }[] } }>('select published.indicator_of($1) shown', [JSON.stringify({ measure: 'records', by: 'place', members: [{ key: open, label: 'Knihovna' }, { key: hidden, label: 'Tajný dům' }, { key: 'školy', label: 'Školy' }] })])).rows[0]!.shown;
  expect(shown.members.map(({ label }) => label)).toEqual(['Knihovna', '…', 'Školy']);
});
test('on paper: the public one without names, that of the team also before publication, and for nobody else', async () => {
  const paper = await house.anonymous.ask(goalPapers.publicSheet, { params: { centreId: lipa.id, year } });
  expect([paper.status, paper.bytes.subarray(0, 5).toString(), String(paper.headers['content-disposition'])]).toEqual([200, '%PDF-', expect.stringContaining('cile-2026.pdf')]);
  expect((await house.anonymous.ask(goalPapers.publicSheet, { params: { centreId: jerabina.id, year } })).status).toBe(404);
  const own = async (who: 'lucie' | 'ivan' | 'hana') => (await (await house.as(who)).ask(goalPapers.sheet, { params: { centreId: jerabina.id, year } })).status;
  expect([await own('lucie'), await own('hana'), await own('ivan')]).toEqual([200, 200, 404]);
});
test('the role of everybody enters no table of goals', async () => {
  for (const what of ['select * from goals.plan', 'select goals.my_centres()', `select published.value_of('{}', '{}')`, `select published.provider_of('${newId()}')`])
    await expect(house.database.asPublic((db) => sql.raw(what).execute(db)), what).rejects.toMatchObject({ code: '42501' });
});
test('after the closing the outcome and the values of the closing; a mask and a publication taken back hold at once', async () => {
  const { admin } = house;
  await admin.query(`insert into goals.closing (id, organisation_id, plan_id, goal_id, measure_id, reading, author_id) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`, [lipa.id, plan.planId, plan.goalIds[0], plan.measureIds[0], JSON.stringify(read(31)), people.ivan.membership]);
  expect(await goalsOf()).not.toContain('31 / 30');
  await admin.query(`update goals.goal set outcome = 'fulfilled' where plan_id = $1`, [plan.planId]);
  await admin.query(`update goals.plan set state = 'closed' where id = $1`, [plan.planId]);
  const closed = await goalsOf();
  for (const text of ['31 / 30', 'rok je uzavřený', 'class="alert">splněno']) expect(closed).toContain(text);
  expect(closed).not.toContain('jde to pomaleji');
  await mask(house, 'kompas', 'Neveřejná služba');
  expect((await get(address)).status).toBe(404);
  await admin.query('delete from access.mask');
  expect((await get(address)).status).toBe(200);
  await admin.query('update goals.plan set published_at = null where id = $1', [plan.planId]);
  expect((await get(address)).status).toBe(404);
});
