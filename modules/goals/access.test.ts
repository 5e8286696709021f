// Who sees the goals of a centre and who does what with them: asked of the endpoints, and of the tables themselves.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organisations, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { goals } from './contract.ts';
import { goalsClosing } from './closing/contract.ts';
import { goalTemplates } from './templates/contract.ts';
import { goalVersions } from './versions/contract.ts';

const centreId = organisations.lipa.id, year = 2030;
let house: TestHouse, planId: string, goalId: string;
beforeAll(async () => {
  house = await openHouse();
  await house.admin.query('update access.organisation set parent_id = $1 where id = any ($2)', [organisations.kompas.id, [organisations.lipa.id, organisations.jerabina.id]]);
  // Tomáš analyses for the department.
  await house.admin.query(`update access.membership set role = 'analyst' where id = (select id from access.membership where account_id = (select id from access.account where email = 'tomas@example.test'))`);
  [planId, goalId] = [randomUUID(), randomUUID()];
  const milan = await house.as('milan'), hana = await house.as('hana'), step = (who: typeof milan, kind: 'submitted' | 'approved') => who.ok(goals.step, { params: { planId }, body: { id: randomUUID(), kind } });
  await milan.ok(goals.begin, { body: { id: planId, centreId, year, responsible: 'Vedení' } });
  await milan.ok(goals.add, { params: { planId }, body: { id: goalId, text: 'Cíl centra', kind: 'text', measures: [{ id: randomUUID(), kind: 'judgement', words: 'Jak to vidíme' }] } });
  await milan.ok(goalTemplates.make, { body: { id: randomUUID(), goalId } });
  await step(milan, 'submitted');
  await step(hana, 'approved');
  await milan.ok(goalVersions.propose, { params: { goalId }, body: { id: randomUUID(), content: null, reason: 'Nestihneme to' } });
});
afterAll(() => house.close());

type Row = [persona: Persona, who: string, sees: boolean, drafts: boolean, leads: boolean, approves: boolean];
const table: Row[] = [
  ['ivan', 'a worker of the centre', true, true, false, false], ['milan', 'its head', true, true, true, false], ['olena', 'a worker of the department', true, false, false, false], ['hana', 'the head of the department', true, true, true, true],
  ['alena', 'an administrator of the department', true, false, false, false], ['tomas', 'an analyst of the department', true, false, false, false], ['lucie', 'a worker of the sister centre', false, false, false, false], ['jitka', 'the head of the sister centre', false, false, false, false], ['eva', 'another organisation', false, false, false, false],
];
describe.each(table)('%s: %s', (persona, _, sees, drafts, leads, approves) => {
  test('sees and does as the table says', async () => {
    const asker = await house.as(persona), found = await asker.ask(goals.year, { params: { centreId, year } });
    expect([found.status, (await asker.ask(goals.get, { params: { goalId } })).status, (await asker.ask(goalVersions.list, { params: { goalId } })).status, (await asker.ask(goalsClosing.get, { params: { planId } })).status]).toEqual(sees ? [200, 200, 200, 200] : [404, 404, 404, 404]);
    if (sees) expect(found.reply.centre).toMatchObject({ part: true, mayDraft: drafts, mayLead: leads, mayApprove: approves });
    const begun = (await asker.ask(goals.begin, { body: { id: randomUUID(), centreId, year: 2040 + table.findIndex(([one]) => one === persona) } })).status;
    expect(begun).toBe(drafts ? 201 : sees || persona === 'alena' || persona === 'tomas' ? 403 : 404);
    const counted = await house.database.asSession(house.secretOf(persona), async (db) => Object.fromEntries(await Promise.all(['plan', 'goal', 'measure', 'step', 'goal_version', 'template'].map(async (name) =>
      [name, Number((await sql<{ n: string }>`select count(*) n from goals.${sql.raw(name)} where organisation_id = ${centreId} and ${name === 'plan' ? sql`year = ${year}` : sql`true`}`.execute(db)).rows[0]!.n)]))));
    expect(counted).toEqual(sees ? { plan: 1, goal: 1, measure: 1, step: 2, goal_version: 2, template: 1 } : { plan: 0, goal: 0, measure: 0, step: 0, goal_version: 0, template: 0 });
  });
});
test('a centre without a department is approved by its own head', async () => {
  const { centre } = await (await house.as('hana')).ok(goals.year, { params: { centreId: organisations.kompas.id, year } });
  expect(centre).toMatchObject({ part: false, mayLead: true, mayApprove: true });
});
