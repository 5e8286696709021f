// Who sees what of a plan: goals, steps and what happened to them, for everybody in the house.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { people, services, type Persona } from '#platform/testing/common.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { sharedCase, type FamilyMember, type Level, type SharedCase } from '../testing.ts';
import { plan } from './contract.ts';

const everybody: Persona[] = ['olena', 'tomas', 'petra', 'hana', 'alena', 'lucie', 'klub', 'jitka', 'ivan', 'eva', 'milan'];
// Eleven people open the plan several times; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** What each may see, by short names; nobody else sees anything. */
type Sight = { goals: string; steps: string };
const all: Sight = { goals: 'mother, parents', steps: 'mother, parents, confidence' };
const kompas: Partial<Record<Persona, Sight>> = { olena: all, petra: all, hana: all };

let house: TestHouse, family: SharedCase;
const ids = new Map<string, string>();
const nameOf = (id: string) => [...ids].find(([, one]) => one === id)?.[0] ?? '?';
const caseRef = () => ({ caseId: family.caseId });
const lucies = { kind: 'worker', membershipId: people.lucie.membership } as const;

async function addGoal(by: Asker, name: string, about: FamilyMember[], more: object = {}) {
  ids.set(`goal ${name}`, newId());
  await by.ok(plan.addGoal, { params: caseRef(), body: { id: ids.get(`goal ${name}`)!, words: name, language: 'cs', about: about.map((one) => family[one]), ...more } });
}
async function addStep(by: Asker, name: string, about: FamilyMember[], more: object = {}) {
  ids.set(`step ${name}`, newId());
  await by.ok(commitments.add, { body: { id: ids.get(`step ${name}`)!, caseId: family.caseId, what: name, about: about.map((one) => family[one]), owner: { kind: 'worker', membershipId: by.membershipId }, ...more } });
}
async function sees(persona: Persona): Promise<Sight | undefined> {
  const by = await house.as(persona), outcome = await by.ask(plan.get, { params: caseRef() });
  if (outcome.status !== 200) { expect(outcome.status, persona).toBe(persona === 'alena' ? 403 : 404); return undefined; }
  const short = (kind: string, those: { id: string }[]) => those.map((one) => nameOf(one.id).replace(`${kind} `, '')).sort((a, b) => order.indexOf(a) - order.indexOf(b)).join(', ');
  const order = ['mother', 'parents', 'confidence', 'offered', 'accepted', 'done', 'declined', 'own'];
  return { goals: short('goal', outcome.reply.goals), steps: short('step', outcome.reply.steps) };
}
async function expectSight(expected: Partial<Record<Persona, Sight>>) {
  const seen: Partial<Record<Persona, Sight>> = {};
  for (const persona of everybody) { const sight = await sees(persona); if (sight) seen[persona] = sight; }
  expect(seen).toEqual(expected);
}

beforeAll(async () => {
  house = await openHouse();
  family = await sharedCase(house);
  const olena = await house.as('olena');
  await addGoal(olena, 'mother', ['mother']);
  await addGoal(olena, 'parents', ['mother', 'father']);
  await addStep(olena, 'mother', ['mother'], { goalId: ids.get('goal mother') });
  await addStep(olena, 'parents', ['mother', 'father'], { goalId: ids.get('goal parents') });
  await addStep(olena, 'confidence', ['mother'], { confidenceOf: family.mother });
});
afterAll(async () => { vi.resetConfig(); await house.close(); });

describe('before anybody signs', () => {
  it('only the leading organisation sees its plan, its other service does not', () => expectSight(kompas));
});

describe('when the mother has signed', () => {
  const nothing = { goals: '', steps: '' };
  const steps: Record<Level, { goals: string; steps: string }> = { involvement: nothing, commitments: { goals: '', steps: 'mother' }, plan: { goals: 'mother', steps: 'mother' }, mapping: { goals: 'mother', steps: 'mother' }, notes: { goals: 'mother', steps: 'mother' } };
  for (const level of ['involvement', 'commitments', 'plan'] as const) {
    it(`at the level of ${level}: nothing about the father, no confidence`, async () => {
      await family.end('mother');
      await family.sign('mother', level);
      await expectSight({ ...kompas, lucie: steps[level], jitka: steps[level] });
    });
  }
  it('a step stays readable where its goal is not, without telling of the goal', async () => {
    await family.end('mother');
    await family.sign('mother', 'commitments');
    const { steps: seen } = await (await house.as('lucie')).ok(plan.get, { params: caseRef() });
    expect(seen.map((one) => [one.what, one.goalId])).toEqual([['mother', null]]);
  });
});

describe('after both have signed, and when the release ends', () => {
  let lucie: Asker, olena: Asker;
  const act = async (by: Asker, name: string, endpoint: typeof commitments.answer | typeof commitments.done | typeof commitments.cancel, body: object) => {
    const found = (await by.ok(commitments.ofCase, { params: caseRef(), query: {} })).items.find((one) => one.id === ids.get(`step ${name}`));
    return by.ask(endpoint, { params: { commitmentId: ids.get(`step ${name}`)! }, version: found?.version ?? 1, body: body as never });
  };
  /** As `act`, for arranging: it has to go well. */
  const insist = async (...[by, name, endpoint, body]: Parameters<typeof act>) => { const { status } = await act(by, name, endpoint, body); if (status !== 204) throw new Error(`${name}: ${status}`); };
  beforeAll(async () => {
    [lucie, olena] = await Promise.all([house.as('lucie'), house.as('olena')]);
    await family.end('mother');
    await family.sign('mother', 'plan');
    await family.sign('father', 'plan');
    await family.accept();
    for (const name of ['offered', 'accepted', 'done', 'declined']) await addStep(olena, name, ['mother'], { owner: lucies });
    for (const name of ['accepted', 'done']) await insist(lucie, name, commitments.answer, { answer: 'accept' });
    await insist(lucie, 'declined', commitments.answer, { answer: 'decline', reason: 'Nemáme kapacitu' });
    await insist(lucie, 'done', commitments.done, { result: 'Vyšetření proběhlo' });
    await addStep(lucie, 'own', ['mother']);
  });

  it('the second organisation sees the plan, the leading one not what was not released back', async () => {
    const theirs = { goals: 'mother, parents', steps: 'mother, parents, offered, accepted, done, declined, own' };
    const ours = { goals: 'mother, parents', steps: 'mother, parents, confidence, offered, accepted, done, declined' };
    await expectSight({ olena: ours, petra: ours, hana: ours, lucie: theirs, jitka: theirs });
  });
  it('the offering side reads the answers', async () => {
    const history = (name: string) => olena.ok(commitments.history, { params: { caseId: family.caseId, commitmentId: ids.get(`step ${name}`)! } });
    expect((await history('declined')).items.map((e) => [e.kind, e.text])).toEqual([['offered', ''], ['declined', 'Nemáme kapacitu']]);
    expect((await history('done')).items.map((e) => e.kind)).toEqual(['offered', 'accepted', 'done']);
  });
  it('afterwards it keeps what it accepted with its own result, and its own step; nothing else', async () => {
    await family.end('mother');
    await family.end('father');
    const ours = { goals: 'mother, parents', steps: 'mother, parents, confidence, offered, accepted, done, declined' }, kept = { goals: '', steps: 'accepted, done, own' };
    await expectSight({ olena: ours, petra: ours, hana: ours, lucie: kept, jitka: kept });
    const { items } = await lucie.ok(commitments.history, { params: { caseId: family.caseId, commitmentId: ids.get('step done')! } });
    expect(items.map((e) => [e.kind, e.text])).toEqual([['accepted', ''], ['done', 'Vyšetření proběhlo']]);
    expect((await lucie.ask(commitments.history, { params: { caseId: family.caseId, commitmentId: ids.get('step declined')! } })).status).toBe(404);
    expect((await lucie.ok(commitments.offers)).toUs).toEqual([]);
  });
  it('and can write nothing more into the case', async () => {
    for (const name of ['accepted', 'done', 'own']) {
      const seen = (await lucie.ok(commitments.ofCase, { params: caseRef(), query: {} })).items.find((one) => one.id === ids.get(`step ${name}`))!;
      expect(seen.may, name).toEqual([]);
    }
    expect((await act(lucie, 'accepted', commitments.done, { result: 'x' })).status).toBe(409);
    expect((await act(lucie, 'own', commitments.cancel, { reason: 'x' })).status).toBe(409);
    expect((await act(lucie, 'offered', commitments.answer, { answer: 'accept' })).status).toBe(404);
    expect((await lucie.ask(commitments.add, { body: { id: newId(), caseId: family.caseId, what: 'x', about: [family.mother], owner: lucies } })).status).toBe(404);
    expect((await lucie.ask(plan.addGoal, { params: caseRef(), body: { id: newId(), words: 'x', language: 'cs', about: [family.mother], serviceId: services.earlyCare.id } })).status).toBe(404);
  });
  it('the stranger learns nothing from any door', async () => {
    const ivan = await house.as('ivan'), commitmentId = ids.get('step mother')!;
    expect((await ivan.ask(plan.sheet, { params: caseRef(), query: {} })).status).toBe(404);
    expect((await ivan.ask(commitments.owners, { params: caseRef() })).status).toBe(404);
    expect((await ivan.ask(commitments.history, { params: { caseId: family.caseId, commitmentId } })).status).toBe(404);
    expect((await ivan.ask(commitments.cancel, { params: { commitmentId }, version: 1, body: { reason: 'x' } })).status).toBe(404);
    expect((await ivan.ask(plan.dropGoal, { params: { caseId: family.caseId, goalId: ids.get('goal mother')! }, version: 1, body: { reason: 'x' } })).status).toBe(404);
    expect((await ivan.ok(commitments.mine, { query: {} })).items).toEqual([]);
  });
});
