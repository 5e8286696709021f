// Goals of a centre from the draft to the running year: who moves what, and what the database itself refuses.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { organisations } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { goals } from './contract.ts';
import { states, stateAfter, stepKinds } from './rules.ts';

const centreId = organisations.lipa.id;
let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
  // Kompas is the department of Lípa (milan leads it, ivan works there) and of its sister Jeřabina.
  await house.admin.query('update access.organisation set parent_id = $1 where id = any ($2)', [organisations.kompas.id, [organisations.lipa.id, organisations.jerabina.id]]);
});
afterAll(() => house.close());

const judged = (words = 'Jak to vidí tým') => ({ id: randomUUID(), kind: 'judgement' as const, words });
const begin = async (year: number, more: object = {}) => {
  const planId = randomUUID();
  await (await house.as('ivan')).ok(goals.begin, { body: { id: planId, centreId, year, ...more } });
  return planId;
};
const add = async (planId: string, text: string, more: object = {}) => {
  const id = randomUUID();
  await (await house.as('ivan')).ok(goals.add, { params: { planId }, body: { id, text, kind: 'text' as const, ...more } });
  return id;
};
const step = async (persona: Parameters<TestHouse['as']>[0], planId: string, kind: 'submitted', text = '') => (await house.as(persona)).ask(goals.step, { params: { planId }, body: { id: randomUUID(), kind, text } });

test('the database moves states as rules.ts does', async () => {
  const { rows } = await house.admin.query<{ s: string; k: string; n: string | null }>('select s, k, goals.state_after(s, k) n from unnest($1::text[]) s, unnest($2::text[]) k', [states, stepKinds]);
  for (const { s, k, n } of rows) expect([s, k, n]).toEqual([s, k, stateAfter(s as 'draft', k as 'closed') ?? null]);
});

describe('a draft', () => {
  test('is one whole with measures and parts, and its order is nobody\'s wording', async () => {
    const planId = await begin(2030), first = await add(planId, 'První', { measures: [judged()], parts: [{ id: randomUUID(), text: 'Část', kind: 'text', measures: [judged('V části')] }] }), second = await add(planId, 'Druhý');
    const ivan = await house.as('ivan');
    await ivan.ok(goals.order, { params: { planId }, body: { goalIds: [second, first] } });
    const { goals: list } = await ivan.ok(goals.year, { params: { centreId, year: 2030 } });
    expect(list.map(({ content, version }) => [content.text, content.measures.length, content.parts.map(({ text, measures }) => [text, measures.length]), version])).toEqual([['Druhý', 0, [], 2], ['První', 1, [['Část', 1]], 2]]);
  });
  test('two who write at once: the second one gets both versions', async () => {
    const planId = await begin(2031), id = await add(planId, 'Původní'), { version, content } = await (await house.as('milan')).ok(goals.get, { params: { goalId: id } });
    await (await house.as('milan')).ok(goals.put, { params: { goalId: id }, version, body: { ...content, text: 'Od vedoucího', measures: [judged()] } });
    const late = await (await house.as('ivan')).ask(goals.put, { params: { goalId: id }, version, body: { ...content, text: 'Od pracovníka' } });
    expect([late.status, (late.problem.current as { text: string; measures: unknown[] }).text, (late.problem.current as { measures: unknown[] }).measures.length]).toEqual([409, 'Od vedoucího', 1]);
    await (await house.as('ivan')).ok(goals.put, { params: { goalId: id }, version: (late.problem.current as { version: number }).version, body: { ...content, text: 'Od pracovníka' } });
    expect((await (await house.as('ivan')).ok(goals.get, { params: { goalId: id } })).content).toMatchObject({ text: 'Od pracovníka', measures: [] });
  });
  test('is refused to submit with everything that is missing said at once', async () => {
    const planId = await begin(2032);
    await add(planId, 'Bez měřítka', { kind: 'count', dueOn: '2033-01-01' });
    await add(planId, 'Nula', { kind: 'count', measures: [{ id: randomUUID(), kind: 'indicator', indicator: { measure: 'records', filter: {}, target: { kind: 'at_least', value: 0 } } }] });
    const refused = await step('milan', planId, 'submitted');
    expect([refused.status, (refused.problem.current as { lacks: { code: string }[] }).lacks.map(({ code }) => code)]).toEqual([409, ['responsible', 'measure', 'deadline', 'indicator']]);
    expect(refused.problem.detail).toContain('odpovídá');
  });
});

describe('from submission to the running year', () => {
  let planId: string, goalId: string;
  beforeAll(async () => { planId = await begin(2033, { responsible: 'Vedoucí centra' }); goalId = await add(planId, 'Cíl', { measures: [judged()] }); });
  const direct = (persona: Parameters<TestHouse['as']>[0], text: string) => house.as(persona).then(() => house.database.asSession(house.secretOf(persona), (db) => sql.raw(text).execute(db)));
  const stateNow = async () => (await house.admin.query<{ state: string }>('select state from goals.plan where id = $1', [planId])).rows[0]!.state;

  test('each step is for whom it is, and asked of the database directly it is the same', async () => {
    expect((await step('ivan', planId, 'submitted')).status).toBe(403);
    expect((await step('jitka', planId, 'submitted')).status).toBe(404);
    expect((await step('milan', planId, 'submitted')).status).toBe(201);
    expect((await step('milan', planId, 'approved' as 'submitted')).status).toBe(403);
    for (const [who, text] of [['milan', `update goals.plan set state = 'approved' where id = '${planId}'`], ['hana', `update goals.plan set published_at = now() where id = '${planId}'`],
      ['milan', `insert into goals.step (id, plan_id, kind, by_organisation_id) values (gen_random_uuid(), '${planId}', 'approved', '${centreId}')`], ['ivan', `insert into goals.step (id, plan_id, kind, by_organisation_id) values (gen_random_uuid(), '${planId}', 'withdrawn', '${centreId}')`],
      ['hana', `insert into goals.step (id, plan_id, kind, by_organisation_id) values (gen_random_uuid(), '${planId}', 'closed', '${organisations.kompas.id}')`],
      ['milan', `update goals.goal set text = 'jinak' where id = '${goalId}'`], ['milan', `update goals.measure set words = 'jinak' where goal_id = '${goalId}'`], ['milan', `delete from goals.step where plan_id = '${planId}'`],
      ['milan', `insert into goals.goal (id, plan_id, position, text, kind) values (gen_random_uuid(), '${planId}', 9, 'Další', 'text')`]] as const) await expect(direct(who, text), text).rejects.toThrow();
    expect((await step('hana', planId, 'returned' as 'submitted')).status).toBe(400);
    expect((await step('hana', planId, 'returned' as 'submitted', 'Přidejte termín.')).status).toBe(201);
    expect((await (await house.as('milan')).ok(goals.waiting)).items).toMatchObject([{ planId, why: 'returned', text: 'Přidejte termín.' }]);
    expect((await step('milan', planId, 'submitted')).status).toBe(201);
    expect((await (await house.as('hana')).ok(goals.waiting)).items).toMatchObject([{ planId, why: 'submitted', count: 1 }]);
    expect((await step('milan', planId, 'withdrawn' as 'submitted')).status).toBe(201);
    expect(await stateNow()).toBe('draft');
    for (const [who, kind] of [['milan', 'submitted'], ['hana', 'approved'], ['milan', 'published'], ['milan', 'started']] as const) expect([kind, (await step(who, planId, kind as 'submitted')).status]).toEqual([kind, 201]);
    expect(await stateNow()).toBe('running');
    const { plan, goals: [one] } = await (await house.as('olena')).ok(goals.year, { params: { centreId, year: 2033 } });
    expect([plan!.steps.map(({ kind }) => kind), one!.versions, plan!.publishedAt !== null]).toEqual([['submitted', 'returned', 'submitted', 'withdrawn', 'submitted', 'approved', 'published', 'started'], 1, true]);
  });
});
