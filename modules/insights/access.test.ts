// Who sees what: each their own organisation, a coordinator what the mandate covers; who may not see clients sees no case behind a number; of a district everybody
// only what was published, which no organisation can take its own away from.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { openAsOwner } from '#platform/db/connect.ts';
import { insights } from './contract.ts';
import { publishDue } from './district/publishing.ts';
import { addCases, districtWorld } from './testing.ts';

let house: TestHouse;
const caseload = { what: 'caseload', period: '2025' } as const;
const publishAll = async () => { const owner = openAsOwner(house.adminUrl); try { await owner.work(publishDue); } finally { await owner.close(); } };
/** Acts in another role of an organisation for one question. */
async function inRole<T>(persona: Persona, role: string, work: () => Promise<T>): Promise<T> {
  await house.admin.query('update access.membership set role = $2 where id = $1', [people[persona].membership, role]);
  try { return await work(); } finally { await house.admin.query(`update access.membership set role = 'worker' where id = $1`, [people[persona].membership]); }
}
beforeAll(async () => {
  house = await openHouse();
  await districtWorld(house.admin);
  await addCases(house.admin, [{ service: 'earlyCare', opened: '2025-02-01', also: ['families'] }]);
  // The coordinator's mandate covers one of the two services of Kompas.
  await house.admin.query('delete from access.mandate_service where service_id = $1', [services.families.id]);
});
afterAll(() => house.close());

describe('their own organisation', () => {
  test.each([['hana', 200], ['petra', 200], ['jitka', 200], ['milan', 200], ['olena', 403], ['eva', 403], ['alena', 403]] as [Persona, number][])('%s: %i', async (who, status) => {
    const asker = await house.as(who);
    for (const [endpoint, query] of [[insights.figures, caseload], [insights.cases, { ...caseload, table: 'phases' }], [insights.csv, caseload], [insights.district, {}]] as const) expect((await asker.ask(endpoint as typeof insights.figures, { query: query as typeof caseload })).status).toBe(status);
  });
  test('each counts their own; the coordinator the service of the mandate; nobody another organisation', async () => {
    const seen = async (who: Persona) => Object.fromEntries((await (await house.as(who)).ok(insights.figures, { query: caseload })).tables[0]!.rows.map(({ name, values }) => [name, values.reduce((sum, n) => sum! + n!, 0)]));
    expect(await seen('hana')).toEqual({ [services.outreach.name]: 12, [services.families.name]: 13 });
    expect(await seen('petra')).toEqual({ [services.outreach.name]: 12 });
    expect(await seen('jitka')).toEqual({ [services.earlyCare.name]: 13 });
    expect(await seen('milan')).toEqual({ [services.lipaAdvice.name]: 2 });
    expect((await (await house.as('petra')).ok(insights.figures, { query: caseload })).whole).toBe(false);
    for (const serviceId of [services.families.id, services.earlyCare.id, newId()]) expect((await (await house.as('petra')).ask(insights.figures, { query: { ...caseload, serviceId } })).status).toBe(404);
  });
  test('analyst and methodologist read numbers of the whole, and no case behind them; nothing of single workers', async () => {
    for (const role of ['analyst', 'methodologist']) await inRole('olena', role, async () => {
      const asker = await house.as('olena'), of = await asker.ok(insights.figures, { query: caseload });
      expect(of.tables[0]!.rows.map(({ values }) => values.reduce((sum, n) => sum! + n!, 0)).toSorted()).toEqual([12, 13]);
      expect(await asker.ok(insights.cases, { query: { ...caseload, table: 'phases' } })).toEqual({ items: [], more: 0, hidden: 25, without: 0 });
      expect((await asker.ask(insights.figures, { query: { ...caseload, by: 'worker' } })).status).toBe(404);
      expect((await asker.ask(insights.figures, { query: { ...caseload, what: 'workload' } })).status).toBe(role === 'analyst' ? 200 : 404);
    });
  });
  test('a coordinator reads no sums of work, nobody\'s single numbers, and only cases of the mandate behind a number', async () => {
    const petra = await house.as('petra');
    for (const query of [{ ...caseload, what: 'workload' as const }, { ...caseload, by: 'worker' as const }]) expect((await petra.ask(insights.figures, { query })).status).toBe(404);
    expect((await petra.ok(insights.cases, { query: { ...caseload, table: 'phases' } })).items).toHaveLength(12);
    expect(await petra.ok(insights.cases, { query: { ...caseload, table: 'phases', row: services.families.id } })).toEqual({ items: [], more: 0, hidden: 0, without: 0 });
  });
  test('the database itself gives the application neither facts nor cases of a district, and to nobody signed in nothing', async () => {
    const asks = (secret: string, query: string) => house.database.asSession(secret, async (db) => (await sql.raw<Record<string, unknown>>(query).execute(db)).rows);
    await house.as('hana');
    for (const inner of [`insights.facts('{caseload}', '2025-01-01', '2025-12-31', '')`, 'insights.scope()', `insights.district_cases('2025-01-01', '2025-03-31')`, `insights.top_of('${organisations.lipa.id}')`, `insights.phases_on('{}', '2025-01-01')`])
      await expect(asks(house.secretOf('hana'), `select * from ${inner}`), inner).rejects.toThrow(/permission denied/);
    await expect(asks(house.secretOf('hana'), `insert into insights.publication (quarter, orp_code) values ('2020-01-01', '3211')`)).rejects.toThrow(/permission denied/);
    const count = `select * from insights.count_facts('{caseload}', '2025-01-01', '2025-12-31', '', null, null)`, behind = `select seen, hidden from insights.behind('caseload', '2025-01-01', '2025-12-31', '', null, null, null, null)`;
    for (const who of ['olena', 'alena', 'eva'] as Persona[]) {
      await house.as(who);
      expect(await asks(house.secretOf(who), count)).toEqual([]);
      expect(await asks(house.secretOf(who), behind)).toEqual([{ seen: [], hidden: 0 }]);
    }
    expect(await asks('', count)).toEqual([]);
  });
});

describe('the district', () => {
  const of = async (who: Persona, query: object = {}) => (await house.as(who)).ok(insights.district, { query });
  beforeAll(publishAll);

  test('two organisations of one size: numbers that are safe are shown, the others are not', async () => {
    const got = await of('jitka', { quarter: '2025-Q1' });
    expect([got.orp.key, got.cases]).toEqual(['3211', 25]);
    expect(got.kinds.map(({ key, with: n }) => [key, n])).toEqual(expect.arrayContaining([['person', 13], ['family', 12]]));
    const need = Object.fromEntries(got.needs.map(({ key, with: n }) => [key, n]));
    // Housing: six and six. Health: eight cases of one of them, so the other one would know that it has none. Work: two.
    expect([need.housing, need.health, need.work]).toEqual([12, null, null]);
    expect(JSON.stringify(got)).not.toContain(organisations.jerabina.shortName);
  });
  test('where one has nearly all cases nothing is published: it would know how many the other one has', async () => {
    await house.admin.query(`update directory.service set orp_codes = '{3209}' where id = $1`, [services.socialDepartment.id]);
    expect((await of('milan', { quarter: '2025-Q1' })).cases).toBeNull();
    expect((await of('hana', { orp: '3209', quarter: '2025-Q1' })).needs).toEqual([]);
  });
  test('a head of a municipality reads the district that the office works in, no other one, and numbers of no organisation', async () => {
    await house.admin.query(`update directory.service set orp_codes = '{3211}' where id = $1`, [services.socialDepartment.id]);
    await inRole('eva', 'head', async () => {
      const eva = await house.as('eva'), got = await of('eva', { quarter: '2025-Q1' });
      expect([got.districts.map(({ key }) => key), got.cases]).toEqual([['3211'], 25]);
      for (const orp of ['3209', '1000']) expect((await eva.ask(insights.district, { query: { orp } })).status).toBe(404);
      expect((await eva.ok(insights.figures, { query: caseload })).tables.every(({ rows }) => rows.length === 0)).toBe(true);
      expect((await eva.ask(insights.districtCsv, { query: { quarter: '2025-Q1' } })).bytes.toString('utf8')).toContain('případy v obvodu;;25');
    });
    const rows = (who: Persona) => house.database.asSession(house.secretOf(who), async (db) => (await sql<{ orp_code: string }>`select distinct orp_code from insights.publication order by 1`.execute(db)).rows.map(({ orp_code: code }) => code));
    expect([await rows('milan'), await rows('hana'), await rows('olena')]).toEqual([['3209'], ['3209', '3211'], []]);
  });
  test('published once: what is written later changes nothing, and the running quarter is not asked for', async () => {
    const before = await of('jitka', { quarter: '2025-Q1' });
    await addCases(house.admin, [{ service: 'earlyCare', opened: '2025-01-11', ratings: [['work', '2025-01-12', 1]] }]);
    await publishAll();
    expect(await of('jitka', { quarter: '2025-Q1' })).toEqual(before);
    expect((await (await house.as('jitka')).ask(insights.district, { query: { quarter: '2030-Q1' } })).status).toBe(404);
    expect((await (await house.as('jitka')).ask(insights.district, { query: { service: services.earlyCare.id } as never })).status).toBe(400);
  });
  test('an organisation that hides, and people in a secret place, are in no number of a district', async () => {
    await house.admin.query('delete from insights.publication');
    await house.admin.query(`update access.organisation set masked = true where id = $1`, [organisations.jerabina.id]);
    await publishAll();
    expect((await of('hana', { orp: '3211', quarter: '2025-Q1' })).cases).toBeNull();
  });
});
