import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { readPdf } from '#platform/documents/reading.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { people, services } from '#platform/testing/common.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { sharedCase, type SharedCase } from '../testing.ts';
import { plan } from './contract.ts';

let house: TestHouse, family: SharedCase, olena: Asker;
const params = () => ({ caseId: family.caseId });
const goal = (more: object = {}) => ({ id: newId(), words: 'Хочемо жити окремо', language: 'uk', translation: 'Chceme bydlet sami', about: [family.mother, family.father], ...more });
beforeAll(async () => {
  house = await openHouse();
  family = await sharedCase(house);
  await family.sign('mother', 'plan');
  olena = await house.as('olena');
});
afterAll(() => house.close());

describe('a goal', () => {
  it('is written in the family words, changed, and dropped with a reason that stays', async () => {
    const body = goal({ serviceId: services.outreach.id, priority: 1 });
    await olena.ok(plan.addGoal, { params: params(), body });
    const { id, ...rest } = body, at = { caseId: family.caseId, goalId: id };
    await olena.ok(plan.changeGoal, { params: at, version: 1, body: { ...rest, translation: 'Chceme vlastní byt' } });
    expect(await olena.ask(plan.changeGoal, { params: at, version: 1, body: { ...rest, translation: 'Jinak' } })).toMatchObject({ status: 409, problem: { code: 'conflict', current: { translation: 'Chceme vlastní byt', version: 2 } } });
    await olena.ok(plan.dropGoal, { params: at, version: 2, body: { reason: 'Rodina zůstává u sestry' } });
    expect((await olena.ok(plan.get, { params: params() })).goals).toMatchObject([{ id, state: 'dropped', why: 'Rodina zůstává u sestry', service: { name: 'Terénní programy Kompas' }, mayChange: false }]);
  });
  it('belongs to no service of another organisation, no unknown domain, no end before its start', async () => {
    const fields = async (more: object) => Object.keys((await olena.ask(plan.addGoal, { params: params(), body: goal(more) })).problem.fields ?? {});
    expect(await fields({ serviceId: services.earlyCare.id })).toEqual(['serviceId']);
    expect(await fields({ domain: 'nonsense' })).toEqual(['domain']);
    expect(await fields({ startsOn: '2026-03-02', dueOn: '2026-03-01' })).toEqual(['dueOn']);
  });
  it('of another organisation is read, not changed', async () => {
    const body = goal({ about: [family.mother] });
    await olena.ok(plan.addGoal, { params: params(), body });
    const lucie = await house.as('lucie'), { id, ...rest } = body;
    expect((await lucie.ok(plan.get, { params: params() })).goals).toMatchObject([{ id, own: false, mayChange: false }]);
    expect((await lucie.ask(plan.changeGoal, { params: { caseId: family.caseId, goalId: id }, version: 1, body: rest })).status).toBe(409);
  });
});

describe('the sheet „what we agreed“', () => {
  const add = (what: string, about: string[], more: object = {}) => olena.ok(commitments.add, { body: { id: newId(), caseId: family.caseId, what, about, dueOn: '2099-05-01', owner: { kind: 'worker', membershipId: people.olena.membership }, ...more } });
  const read = async (query: object) => {
    const outcome = await olena.ask(plan.sheet, { params: params(), query });
    expect(outcome).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="domluveno.pdf"' } });
    return (await readPdf(new Uint8Array(outcome.bytes))).text;
  };
  beforeAll(async () => {
    await add('Podat žádost o byt', [family.mother, family.father]);
    await add('Objednat k lékaři', [family.mother]);
    await add('Rozhovor o tátovi', [family.mother], { confidenceOf: family.mother });
    await add('Sejdeme se v kanceláři', [family.mother], { kind: 'promised_contact', dueOn: '2099-02-03', dueTime: '09:05' });
    await add('Opravit topení', [family.mother], { owner: { kind: 'body', body: 'pan Domácí' } });
  });
  it('says goals, steps, the next meeting and who reads it, in both languages', async () => {
    const text = await read({ language: 'uk' });
    for (const part of ['Na čem jsme se domluvili', 'Про що ми домовилися', 'Хочемо жити окремо', 'Podat žádost o byt', '3. 2. 2099', '9:05', 'Raná péče Jeřabina', 'pan Domácí']) expect(text).toContain(part);
  });
  it('never holds a confidence of somebody else', async () => {
    expect(await read({})).not.toContain('Rozhovor o tátovi');
    const his = await read({ person: family.father });
    expect(his).not.toContain('Rozhovor o tátovi');
    expect(his).not.toContain('Objednat k lékaři');
    expect(his).toContain('Podat žádost o byt');
    expect(his).not.toContain('Oksana');
    expect(await read({ person: family.mother })).toContain('Rozhovor o tátovi');
  });
  it('leaves out private third persons when asked', async () => expect(await read({ thirdPersons: 'leaveOut' })).not.toContain('pan Domácí'));
  it('is not made for a person outside of the case', async () => expect((await olena.ask(plan.sheet, { params: params(), query: { person: newId() } })).status).toBe(404));
});
