// What somebody of the team might try past the screens: with statements of their own in the role of the application, and by drafting goals that ask too much.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { goalBoard } from './board/contract.ts';
import { asDepartment, records, runningPlan } from './board/testing.ts';

const { kompas, lipa, jerabina } = organisations, year = 2026;
type Plan = Awaited<ReturnType<typeof runningPlan>>;
let house: TestHouse, running: Plan, draft: Plan, closed: Plan;
const run = async (who: Persona, what: string) => { await house.as(who); return house.database.asSession(house.secretOf(who), (db) => sql.raw(what).execute(db)); };
/** Refused, or nothing was there to be touched. */
const comesToNothing = async (who: Persona, what: string) => {
  const done = await run(who, what).then(({ numAffectedRows }) => Number(numAffectedRows ?? 0), (error: { code?: string }) => error.code);
  expect([0, '42501', '23514'], `${who}: ${what}`).toContain(done);
};
const women = { measure: 'records', filter: { sexes: ['female'] }, form: 'total', target: { kind: 'at_least', value: 30, max: null } };
const ofTomas = { measure: 'records', filter: {}, form: 'each', by: 'worker', members: [{ key: people.tomas.membership, label: 'Tomáš' }], target: { kind: 'at_least', value: 1, max: null } };

beforeAll(async () => {
  house = await openHouse();
  await asDepartment(house.admin);
  running = await runningPlan(house.admin, { organisation: 'lipa', author: 'ivan', year, goals: [{ text: 'Osvěta', indicator: records(30), parts: [{ text: 'Část', indicator: records(3) }] }, { text: 'Prostor', milestone: '2026-09-30' }] });
  draft = await runningPlan(house.admin, { organisation: 'kompas', author: 'olena', year, state: 'draft', goals: [{ text: 'Záznamy Tomáše', indicator: ofTomas }, { text: 'Jeden den', indicator: { ...women, from: '2026-05-04', until: '2026-05-04' } }, { text: 'Osvěta', indicator: records(1) }] });
  closed = await runningPlan(house.admin, { organisation: 'kompas', author: 'olena', year: 2025, state: 'closed', goals: [{ text: 'Ženy', indicator: women }] });
  const person = newId();
  await house.admin.query('insert into people.person (id, organisation_id) values ($1, $2)', [person, kompas.id]);
  await house.admin.query(`insert into people.profile (id, organisation_id, person_id, sex, author_id) values (gen_random_uuid(), $1, $2, 'female', $3)`, [kompas.id, person, people.tomas.membership]);
  await house.admin.query(`insert into work.record (id, organisation_id, on_day, minutes, mode, about, author_id) values (gen_random_uuid(), $1, '2026-05-04', 60, 'field', $2, $3)`, [kompas.id, [person], people.tomas.membership]);
});
afterAll(() => house.close());

test('what was agreed is not rewritten by statements of the team, nor of the department', async () => {
  const [goal] = running.goalIds, [measure] = running.measureIds, one = `select id from goals.goal where plan_id = '${running.planId}' and parent_id is not null`;
  for (const who of ['ivan', 'milan', 'hana'] as const) for (const what of [
    `update goals.measure set indicator = '${JSON.stringify(women)}' where id = '${measure}'`, `update goals.measure set words = 'Jinak', position = 7 where id = '${measure}'`, `update goals.measure set dropped_on = '2026-01-01' where id = '${measure}'`,
    `update goals.measure set indicator = '${JSON.stringify(women)}' where goal_id in (${one})`, `delete from goals.measure where id = '${measure}'`, `insert into goals.measure (id, goal_id, position, kind, indicator) values (gen_random_uuid(), '${goal}', 2, 'indicator', '${JSON.stringify(women)}')`,
    `update goals.goal set text = 'Jiný cíl' where id = '${goal}'`, `update goals.goal set text = 'Jiná část' where id in (${one})`, `update goals.goal set due_on = null, position = 9 where id = '${goal}'`, `delete from goals.goal where id = '${goal}'`,
    `insert into goals.goal (id, plan_id, position, text, kind) values (gen_random_uuid(), '${running.planId}', 9, 'Navíc', 'text')`, `update goals.plan set state = 'closed' where id = '${running.planId}'`, `update goals.plan set published_at = null where id = '${running.planId}'`, `update goals.plan set title = 'Jinak' where id = '${running.planId}'`,
  ]) await comesToNothing(who, what);
});

test('values that were evaluated are written once, and a year that is closed neither evaluates nor closes again', async () => {
  const insert = (goal: string | undefined) => `insert into goals.evaluation (id, goal_id, month, standing, readings) values (gen_random_uuid(), '${goal}', '2026-03-01', 'going', '[]')`;
  await run('ivan', insert(running.goalIds[0]));
  await comesToNothing('ivan', `update goals.evaluation set readings = '[{"id": "${running.measureIds[0]}", "reading": {"value": 500}}]'`);
  expect(Number((await run('ivan', `update goals.evaluation set comment = 'Jde to'`)).numAffectedRows)).toBe(1);
  for (const who of ['olena', 'hana'] as const) await comesToNothing(who, insert(closed.goalIds[0]));
  await comesToNothing('hana', `insert into goals.closing (id, goal_id, measure_id, reading) values (gen_random_uuid(), '${closed.goalIds[0]}', '${closed.measureIds[0]}', '{"value": 900}')`);
  await house.admin.query(`update goals.plan set state = 'closed' where id = $1`, [running.planId]);
  await comesToNothing('ivan', `update goals.evaluation set standing = 'reached'`);
  await house.admin.query(`update goals.plan set state = 'running' where id = $1`, [running.planId]);
});

test('a reminder tells how a commitment stands: only of one that its writer made', async () => {
  const theirs = newId();
  await house.admin.query(`insert into commitments.commitment (id, organisation_id, what, owner_kind, owner_organisation_id, owner_membership_id, author_id) values ($1, $2, 'Cizí', 'worker', $2, $3, $3)`, [theirs, organisations.urad.id, people.eva.membership]);
  await comesToNothing('hana', `insert into goals.reminder (id, plan_id, month, commitment_id) values (gen_random_uuid(), '${running.planId}', '2026-03-01', '${theirs}')`);
});

test('a department and its centre ask each other nothing about a client, and who is a part of whom is not asked', async () => {
  const person = newId();
  await house.admin.query('insert into people.person (id, organisation_id) values ($1, $2)', [person, lipa.id]);
  await house.admin.query(`insert into people.profile (id, organisation_id, person_id, service_id, author_id) values (gen_random_uuid(), $1, $2, $3, $4)`, [lipa.id, person, '01980002-0000-7000-8000-000000000004', people.ivan.membership]);
  const ask = (id: string, about: string) => `insert into commitments.commitment (id, what, about, owner_kind, owner_organisation_id, owner_membership_id, state) values ('${id}', 'Zavolat', '${about}', 'worker', '${kompas.id}', '${people.olena.membership}', 'offered')`, id = newId();
  await comesToNothing('ivan', ask(newId(), `{${person}}`));
  await run('ivan', ask(id, '{}'));
  await comesToNothing('ivan', `update commitments.commitment set about = '{${person}}' where id = '${id}'`);
  for (const what of [`select goals.line_of('${jerabina.id}')`, `select goals.may_ask('${jerabina.id}', '${kompas.id}')`]) await expect(run('eva', what)).rejects.toMatchObject({ code: '42501' });
});

describe('a goal that is only drafted', () => {
  test('tells its team no number of a colleague, and of what was approved not another day', async () => {
    const olena = await house.as('olena'), hana = await house.as('hana'), readings = async (who: typeof olena) => (await who.ok(goalBoard.year, { query: { year } })).centres.find(({ id }) => id === kompas.id)!.goals.map(({ measures: [one] }) => [one!.reading!.value, one!.reading!.records, one!.reading!.withheld ?? false]);
    expect(await readings(hana)).toEqual([[1, 1, false], [1, 1, false], [0, 0, false]]);
    expect(await readings(olena)).toEqual([[null, 0, true], [null, 0, true], [0, 0, false]]);
    for (const at of [0, 1]) expect(await olena.ok(goalBoard.records, { params: { goalId: draft.goalIds[at]! }, query: { measureId: draft.measureIds[at]! } })).toEqual({ items: [], next: null, hidden: 0 });
  });
});
