// Who sees what of the mapping and of the evaluation.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomUUID } from 'node:crypto';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { sharedCase, type SharedCase } from '../testing.ts';
import { evaluation } from '../evaluation/contract.ts';
import { childSheets, health, needs, requests, vulnerability } from './contract.ts';
import { aHealthFact, aNeed, aRequest, aSheet, factorsOf, needsOn } from './seed.ts';

let house: TestHouse, family: SharedCase, params: { caseId: string };
const goal = newId(), secretGoal = newId();
const factors: Record<string, string> = {};

/** What each row is known by, so that the table reads: `request:mother`. */
async function seen(asker: Asker): Promise<string[]> {
  const ask = async <T>(wanted: Promise<{ status: number; reply: T }>, names: (reply: T) => string[]) => { const outcome = await wanted; return outcome.status === 200 ? names(outcome.reply) : []; };
  return (await Promise.all([
    ask(asker.ask(requests.list, { params }), ({ items }) => items.map((one) => `request: ${one.words}`)),
    ask(asker.ask(needs.list, { params, query: {} }), ({ items }) => items.map((one) => `need: ${one.domain}`)),
    ask(asker.ask(vulnerability.list, { params }), (reply) => [...reply.factors.map((one) => `factor: ${one.factor}`), ...reply.health.map((one) => `health: ${one.text}`)]),
    ask(asker.ask(childSheets.list, { params }), ({ items }) => items.map((one) => `sheet: ${one.voice}`)),
    ask(asker.ask(evaluation.get, { params }), (reply) => [
      ...reply.goals.flatMap((one) => [`goal: ${one.words}`, ...one.evaluations.map((said) => `outcome: ${said.why}`)]), ...reply.evaluations.map((one) => `evaluation: ${one.helped}`), ...reply.reviews.map((one) => `review: ${one.text}`)]),
  ])).flat().sort();
}
const as = async (persona: Persona) => seen(await house.as(persona));

const atPlan = ['goal: bydlet sami', 'outcome: byt přidělen'];
const ofMotherAndMarko = ['need: child_development', 'request: matka', 'sheet: Marko'];
const ofFamily = ['evaluation: dohled', 'need: housing', 'request: rodina'];
const sensitive = ['factor: language_barrier', 'factor: trauma', 'health: opožděná řeč'];
const confidences = ['goal: tajně od něj', 'health: důvěrně', 'need: safety', 'outcome: azylový dům', 'request: důvěrně', 'sheet: důvěrně Danylo'];
const team = ['review: opakovat'];
const everything = [...atPlan, ...ofMotherAndMarko, ...ofFamily, ...sensitive, ...confidences, ...team].sort();

beforeAll(async () => {
  house = await openHouse();
  family = await sharedCase(house);
  await family.accept();
  params = { caseId: family.caseId };
  const { mother, father, marko, danylo } = family, everybody = [mother, father, danylo, family.zlata, marko];
  const olena = await house.as('olena');
  await olena.ok(requests.add, { params, body: aRequest(mother, [mother], { words: 'matka' }) });
  await olena.ok(requests.add, { params, body: aRequest(mother, everybody, { words: 'rodina' }) });
  await olena.ok(requests.add, { params, body: aRequest(mother, [mother], { words: 'důvěrně', confidenceOf: mother }) });
  await olena.ok(needs.rate, { params, body: needsOn(today(), [aNeed('housing', everybody, 1, 2), aNeed('child_development', [mother, marko], 2, 1)]) });
  await olena.ok(needs.rate, { params, body: needsOn(today(), [aNeed('safety', [mother], 1, 1)], mother) });
  const set = factorsOf(mother, ['trauma', 'language_barrier']);
  for (const one of set.factors) factors[one.factor] = one.id;
  await olena.ok(vulnerability.add, { params, body: set });
  const speech = aHealthFact(marko, 'opožděná řeč');
  factors.speech = speech.id;
  await olena.ok(health.add, { params, body: speech });
  await olena.ok(health.add, { params, body: aHealthFact(mother, 'důvěrně', mother) });
  await olena.ok(childSheets.add, { params, body: aSheet(marko, { voice: 'Marko', about: [marko] }) });
  await olena.ok(childSheets.add, { params, body: aSheet(danylo, { voice: 'důvěrně Danylo', confidenceOf: danylo }) });
  for (const [id, words, confidence] of [[goal, 'bydlet sami', null], [secretGoal, 'tajně od něj', mother]] as const) {
    await house.admin.query(`insert into cases.goal (id, organisation_id, case_id, about, words, confidence_of, author_id) values ($1, $2, $3, $4, $5, $6, $7)`, [id, organisations.kompas.id, family.caseId, [mother], words, confidence, people.olena.membership]);
  }
  const outcome = (goalId: string, why: string) => ({ id: newId(), goalId, about: [mother], evaluatedOn: today(), outcome: 'reached' as const, why, clientRating: 5, clientWords: '' });
  await olena.ok(evaluation.evaluateGoal, { params, body: outcome(goal, 'byt přidělen') });
  await olena.ok(evaluation.evaluateGoal, { params, body: outcome(secretGoal, 'azylový dům') });
  await olena.ok(evaluation.evaluate, { params, body: { id: newId(), about: everybody, evaluatedOn: today(), withClient: true, clientRating: 4, clientWords: '', helped: 'dohled', hindered: '', stabilised: 'partly', intervisionOn: null, nextStep: 'go_on' } });
  const petra = await house.as('petra');
  await petra.ok(evaluation.review, { params, body: { id: newId(), about: everybody, reviewedOn: today(), text: 'opakovat' } });
});
afterAll(() => house.close());

describe('the leading organisation', () => {
  test.each(['olena', 'petra', 'hana'] as const)('%s sees everything, confidences included', async (who) => { expect(await as(who)).toEqual(everything); });
  test.each(['tomas', 'alena'] as const)('%s sees nothing: another service, or no work with clients', async (who) => { expect(await as(who)).toEqual([]); });
});

describe('strangers', () => {
  test.each(['ivan', 'milan', 'eva'] as const)('%s is told that nothing is there', async (who) => {
    const asker = await house.as(who);
    expect(await seen(asker)).toEqual([]);
    for (const list of [requests.list, vulnerability.list, childSheets.list, evaluation.get]) expect((await asker.ask(list, { params })).status).toBe(404);
    expect((await asker.ask(requests.add, { params, body: aRequest(family.mother) })).status).toBe(404);
  });
});

describe('the invited organisation', () => {
  test('accepted, but nobody has signed: nothing', async () => { for (const who of ['lucie', 'jitka', 'klub'] as const) expect(await as(who)).toEqual([]); });
  test('a consent without a signature releases nothing', async () => { await family.sign('mother', 'notes', { signed: false }); expect(await as('lucie')).toEqual([]); });

  test('the mother at plan: her goals and their outcomes, never of a goal told in confidence', async () => {
    await family.sign('mother', 'plan');
    expect(await as('lucie')).toEqual([...atPlan].sort());
    expect(await as('klub')).toEqual([]);
  });
  test('the mother at mapping: what concerns only her; what concerns others too waits for them', async () => {
    await family.end('mother');
    await family.sign('mother', 'mapping');
    expect(await as('lucie')).toEqual([...atPlan, 'request: matka'].sort());
    await family.sign('marko', 'mapping');
    expect(await as('lucie')).toEqual([...atPlan, ...ofMotherAndMarko].sort());
  });
  test('before the father signs nothing about him; afterwards what concerns everybody', async () => {
    for (const one of ['danylo', 'zlata'] as const) await family.sign(one, 'mapping');
    expect(await as('lucie')).not.toContain('request: rodina');
    await family.sign('father', 'mapping');
    const all = [...atPlan, ...ofMotherAndMarko, ...ofFamily].sort();
    expect(await as('lucie')).toEqual(all);
    expect(await as('jitka')).toEqual(all);
  });
  test('the highest level opens neither vulnerability, health, confidences nor reviews; a factor is released by itself', async () => {
    await family.end('mother');
    const release = await family.sign('mother', 'notes');
    expect(await as('lucie')).toEqual([...atPlan, ...ofMotherAndMarko, ...ofFamily].sort());
    await house.admin.query(`insert into access.release_item (id, release_id, organisation_id, kind, item_id) values ($1, $2, $3, 'vulnerability', $4)`, [randomUUID(), release, organisations.kompas.id, factors.trauma]);
    expect(await as('lucie')).toContain('factor: trauma');
    expect(await as('lucie')).not.toContain('factor: language_barrier');
  });
  test('writes its own and corrects nothing of others', async () => {
    const lucie = await house.as('lucie');
    const mine = aRequest(family.marko, [family.marko], { words: 'Jeřabina' });
    await lucie.ok(requests.add, { params, body: mine });
    const [foreign] = (await lucie.ok(requests.list, { params })).items.filter((one) => one.words === 'matka');
    expect(foreign!.own).toBe(false);
    const { id: _, ...draft } = aRequest(family.mother);
    expect((await lucie.ask(requests.change, { params: { id: foreign!.id }, version: 1, body: draft })).status).toBe(403);
    expect((await lucie.ask(evaluation.review, { params, body: { id: newId(), about: [family.mother], reviewedOn: today(), text: 'x' } })).status).toBe(403);
  });
  test('when the releases end it keeps its own and can neither add nor change', async () => {
    for (const one of ['mother', 'father', 'danylo', 'zlata', 'marko'] as const) await family.end(one);
    const lucie = await house.as('lucie');
    expect(await seen(lucie)).toEqual(['request: Jeřabina']);
    const list = await lucie.ok(requests.list, { params });
    expect(list.mayWrite).toBe(false);
    expect((await lucie.ask(requests.add, { params, body: aRequest(family.marko) })).status).toBe(404);
    const { id: _, ...draft } = aRequest(family.marko);
    expect((await lucie.ask(requests.change, { params: { id: list.items[0]!.id }, version: 1, body: draft })).status).toBe(404);
    expect((await lucie.ask(evaluation.evaluateGoal, { params, body: { id: newId(), goalId: goal, about: [family.marko], evaluatedOn: today(), outcome: 'reached', why: '', clientRating: null, clientWords: '' } })).status).toBe(404);
  });
});
