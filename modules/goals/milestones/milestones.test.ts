// A milestone is reached on a day: by the team, in a running year, and not over what somebody else has written.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, today } from '#platform/i18n/format.ts';
import type { Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { goalBoard } from '../board/contract.ts';
import { asDepartment, records, runningPlan } from '../board/testing.ts';
import { goalMilestones } from './contract.ts';

let house: TestHouse, plan: Awaited<ReturnType<typeof runningPlan>>;
const year = Number(today().slice(0, 4));
beforeAll(async () => {
  house = await openHouse();
  await asDepartment(house.admin);
  plan = await runningPlan(house.admin, { organisation: 'lipa', author: 'milan', year, goals: [{ text: 'Nové prostory', milestone: `${year}-12-31` }, { text: 'Besedy', indicator: records(5) }] });
});
afterAll(() => house.close());

const set = async (who: Persona, was: string | null, reachedOn: string | null, at = 0) => (await (await house.as(who)).ask(goalMilestones.set, { params: { measureId: plan.measureIds[at]! }, body: { was, reachedOn, evidence: 'smlouva' } })).status;

test('the team and the department say it, strangers find nothing', async () => {
  for (const [who, status] of [['ivan', 204], ['hana', 204], ['olena', 403], ['jitka', 404], ['eva', 404], ['alena', 403]] as const) {
    const before = (await house.admin.query<{ d: string | null }>('select reached_on::text as d from goals.measure where id = $1', [plan.measureIds[0]])).rows[0]!.d;
    expect([who, await set(who, before, addDays(today(), who === 'hana' ? -1 : 0))]).toEqual([who, status]);
  }
  const page = await (await house.as('ivan')).ok(goalBoard.goal, { params: { goalId: plan.goalIds[0]! } });
  expect(page.goal.measures[0]).toMatchObject({ reachedOn: addDays(today(), -1), evidence: 'smlouva' });
});
test('not ahead, not over another\'s word, not of an indicator, not once the year is closed', async () => {
  expect(await set('ivan', addDays(today(), -1), addDays(today(), 1))).toBe(400);
  expect(await set('ivan', null, today())).toBe(409);
  expect(await set('ivan', null, today(), 1)).toBe(404);
  // The same day, other words: not over those that one has not read.
  const said = async (wasEvidence: string, evidence: string) => (await (await house.as('ivan')).ask(goalMilestones.set, { params: { measureId: plan.measureIds[0]! }, body: { was: addDays(today(), -1), wasEvidence, reachedOn: addDays(today(), -1), evidence } })).status;
  expect([await said('smlouva', 'smlouva a předání'), await said('smlouva', 'jen fotografie'), await said('smlouva a předání', 'smlouva')]).toEqual([204, 409, 204]);
  expect(await set('ivan', addDays(today(), -1), null)).toBe(204);
  await house.admin.query(`update goals.plan set state = 'closed' where id = $1`, [plan.planId]);
  expect(await set('ivan', null, today())).toBe(409);
});
