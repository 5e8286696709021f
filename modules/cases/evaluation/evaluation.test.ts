import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { sharedCase, type SharedCase } from '../testing.ts';
import { evaluation } from './contract.ts';
import { gaps, stateOf } from './rules.ts';

let house: TestHouse, family: SharedCase, params: { caseId: string }, olena: Asker;
const aGoal = async (organisation: 'kompas' | 'jerabina', author: 'olena' | 'lucie') => {
  const id = newId();
  await house.admin.query(`insert into cases.goal (id, organisation_id, case_id, about, words, author_id) values ($1, $2, $3, $4, 'Chceme bydlet sami.', $5)`, [id, organisations[organisation].id, family.caseId, [family.mother], people[author].membership]);
  return id;
};
const stateInDatabase = async (id: string) => (await house.admin.query('select state from cases.goal where id = $1', [id])).rows[0].state as string;
const said = (goalId: string, outcome: 'reached' | 'partly' | 'not_reached' | 'dropped' | 'open', evaluatedOn = today()) => ({ id: newId(), goalId, about: [family.mother], evaluatedOn, outcome, why: '', clientRating: 4, clientWords: 'Добре.' });
const episode = (more: object = {}) => ({ about: [family.mother], evaluatedOn: today(), withClient: true, clientRating: 4, clientWords: '', helped: '', hindered: '', stabilised: null, intervisionOn: null, nextStep: null, ...more });

beforeAll(async () => {
  house = await openHouse();
  family = await sharedCase(house);
  params = { caseId: family.caseId };
  olena = await house.as('olena');
});
afterAll(() => house.close());

test('the newest evaluation is the state of the goal, also when an older day is written later or corrected', async () => {
  const goal = await aGoal('kompas', 'olena'), newest = said(goal, 'reached');
  await olena.ok(evaluation.evaluateGoal, { params, body: newest });
  await olena.ok(evaluation.evaluateGoal, { params, body: said(goal, 'not_reached', '2026-01-10') });
  expect(await stateInDatabase(goal)).toBe('reached');
  const { id, goalId: _, ...draft } = newest;
  await olena.ok(evaluation.changeGoalEvaluation, { params: { id }, version: 1, body: { ...draft, outcome: 'partly' } });
  expect(await stateInDatabase(goal)).toBe('partly');
  const conflict = await olena.ask(evaluation.changeGoalEvaluation, { params: { id }, version: 1, body: draft });
  expect(conflict.problem).toMatchObject({ code: 'conflict', current: { outcome: 'partly' } });
});
test('another organisation\'s goal is evaluated, and stays theirs to close', async () => {
  await family.accept();
  await family.sign('mother', 'plan', { mutual: true });
  const goal = await aGoal('jerabina', 'lucie');
  await olena.ok(evaluation.evaluateGoal, { params, body: said(goal, 'reached') });
  expect(await stateInDatabase(goal)).toBe('open');
  await (await house.as('lucie')).ok(evaluation.evaluateGoal, { params, body: said(goal, 'partly') });
  expect(await stateInDatabase(goal)).toBe('partly');
});
test('a goal that is not there is not found', async () => { expect((await olena.ask(evaluation.evaluateGoal, { params, body: said(newId(), 'reached') })).status).toBe(404); });
test('a client\'s rating without the client is asked about', async () => {
  const refused = await olena.ask(evaluation.evaluate, { params, body: { id: newId(), ...episode({ withClient: false }) } });
  expect(refused.problem.fields?.withClient).toContain('klient');
  const body = { id: newId(), ...episode({ stabilised: 'yes', nextStep: 'close' }) };
  await olena.ok(evaluation.evaluate, { params, body });
  await olena.ok(evaluation.change, { params: { id: body.id }, version: 1, body: episode({ intervisionOn: today() }) });
  expect((await olena.ok(evaluation.get, { params })).evaluations[0]).toMatchObject({ episode: 1, intervisionOn: today(), version: 2 });
});
test('the coordinator writes the review, the key worker reads it', async () => {
  const body = { id: newId(), about: [family.mother], reviewedOn: today(), text: 'Příště pozvat školu dřív.' };
  expect((await olena.ask(evaluation.review, { params, body })).status).toBe(403);
  await (await house.as('petra')).ok(evaluation.review, { params, body });
  expect((await olena.ok(evaluation.get, { params })).reviews[0]).toMatchObject({ text: body.text, author: 'Petra Zelinková' });
});
test('after closing nothing is evaluated', async () => {
  await house.admin.query(`update cases.case set phase = 'closed' where id = $1`, [family.caseId]);
  expect((await olena.ask(evaluation.evaluate, { params, body: { id: newId(), ...episode() } })).status).toBe(409);
});

test('state and gaps follow from what was said', () => {
  const at = (evaluatedOn: string, outcome: 'reached' | 'dropped') => ({ evaluatedOn, createdAt: `${evaluatedOn}T10:00:00Z`, outcome });
  expect(stateOf([at('2026-03-01', 'reached'), at('2026-02-01', 'dropped')])).toBe('reached');
  expect(stateOf([])).toBe('open');
  expect(gaps(undefined, [{ evaluations: [] }])).toEqual(['goals', 'client', 'stabilised', 'intervision', 'next_step']);
  expect(gaps({ withClient: true, stabilised: 'no', intervisionOn: '2026-03-01', nextStep: 'go_on' }, [{ evaluations: [1] }])).toEqual([]);
});
