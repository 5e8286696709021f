// Who sees barriers and recommendations, and who may answer.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import type { Persona } from '#platform/testing/common.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { signals } from './contract.ts';

let house: TestHouse, shared: SharedCase;
const ids = { forOlena: newId(), forLucie: newId() };
beforeAll(async () => {
  house = await openHouse();
  shared = await sharedCase(house);
  await shared.accept();
  await shared.sign('mother', 'plan');
  const olena = await house.as('olena'), petra = await house.as('petra');
  await olena.ok(signals.noteBarrier, { body: { id: newId(), caseId: shared.caseId, about: [shared.mother], domain: 'housing_market', level: 'structure', orpCode: null, text: 'Pronajímatelé odmítají rodiny s dětmi' } });
  await petra.ok(signals.recommend, { body: { id: ids.forOlena, caseId: shared.caseId, about: [shared.mother], toMembershipId: olena.membershipId, text: 'Přizvat ranou péči', reason: 'Nejmladší dítě' } });
  await petra.ok(signals.recommend, { body: { id: ids.forLucie, caseId: shared.caseId, about: [shared.mother], toMembershipId: (await house.as('lucie')).membershipId, text: 'Domluvit společnou návštěvu' } });
});
afterAll(() => house.close());

const seenBy = async (who: Persona) => {
  const { status, reply } = await (await house.as(who)).ask(signals.ofCase, { params: { caseId: shared.caseId } });
  return status === 200 ? { barriers: reply.barriers.length, recommendations: reply.recommendations.map(({ id }) => Object.entries(ids).find(([, one]) => one === id)?.[0]).toSorted() } : status;
};

test.each([
  ['olena', { barriers: 1, recommendations: ['forLucie', 'forOlena'] }], ['petra', { barriers: 1, recommendations: ['forLucie', 'forOlena'] }], ['hana', { barriers: 1, recommendations: ['forLucie', 'forOlena'] }],
  ['tomas', 404], ['lucie', { barriers: 0, recommendations: ['forLucie'] }], ['klub', 404], ['ivan', 404], ['milan', 404], ['eva', 404], ['alena', 403],
] as [Persona, unknown][])('%s sees %j', async (who, expected) => expect(await seenBy(who)).toEqual(expected));

describe('a recommendation', () => {
  test('comes from the coordinator or the head, to somebody of the team', async () => {
    const body = { id: newId(), caseId: shared.caseId, about: [shared.mother], toMembershipId: (await house.as('petra')).membershipId, text: 'x' };
    expect((await (await house.as('olena')).ask(signals.recommend, { body })).status).toBe(403);
    expect((await (await house.as('petra')).ask(signals.recommend, { body: { ...body, toMembershipId: (await house.as('tomas')).membershipId } })).status).toBe(404);
    expect((await (await house.as('milan')).ask(signals.recommend, { body })).status).toBe(404);
  });
  test('about the father does not go to an organisation he has not signed for', async () => {
    const { status } = await (await house.as('petra')).ask(signals.recommend, { body: { id: newId(), caseId: shared.caseId, about: [shared.father], toMembershipId: (await house.as('lucie')).membershipId, text: 'Promluvit s otcem' } });
    expect(status).toBe(409);
  });
  test('waits for the one addressed, who alone answers; both stay on record', async () => {
    const olena = await house.as('olena'), hana = await house.as('hana'), petra = await house.as('petra');
    expect((await olena.ok(signals.waiting)).forMe.map(({ id }) => id)).toEqual([ids.forOlena]);
    expect((await petra.ok(signals.waiting)).byMe).toHaveLength(2);
    const to = { params: { recommendationId: ids.forOlena } };
    expect((await hana.ask(signals.answer, { ...to, body: { id: newId(), kind: 'accepted' } })).status).toBe(409);
    expect((await olena.ask(signals.answer, { ...to, body: { id: newId(), kind: 'declined', text: '  ' } })).problem.fields).toHaveProperty('text');
    await olena.ok(signals.answer, { ...to, body: { id: newId(), kind: 'changed', text: 'Nejdřív promluvím s matkou' } });
    expect((await olena.ask(signals.answer, { ...to, body: { id: newId(), kind: 'accepted' } })).status).toBe(409);
    const { recommendations } = await petra.ok(signals.ofCase, { params: { caseId: shared.caseId } });
    expect(recommendations.find(({ id }) => id === ids.forOlena)).toMatchObject({ text: 'Přizvat ranou péči', by: { name: 'Petra Zelinková', role: 'coordinator' }, answer: { kind: 'changed', text: 'Nejdřív promluvím s matkou' } });
    expect((await house.as('ivan').then((ivan) => ivan.ask(signals.answer, { ...to, body: { id: newId(), kind: 'accepted' } }))).status).toBe(404);
  });
  test('to the other organisation ends with the release; its answer stays with both', async () => {
    const lucie = await house.as('lucie');
    await lucie.ok(signals.answer, { params: { recommendationId: ids.forLucie }, body: { id: newId(), kind: 'accepted' } });
    expect((await (await house.as('petra')).ok(signals.waiting)).byMe).toEqual([]);
    await shared.end('mother');
    expect(await seenBy('lucie')).toEqual({ barriers: 0, recommendations: [] });
    expect((await lucie.ask(signals.noteBarrier, { body: { id: newId(), caseId: shared.caseId, domain: 'schools', level: 'law', text: 'x' } })).status).toBeGreaterThanOrEqual(404);
  });
});

test('barriers add up for the coordinator and the head of the organisation only', async () => {
  const petra = await house.as('petra');
  expect((await petra.ok(signals.list, { query: {} })).counts).toEqual([{ domain: 'housing_market', signals: 1, cases: 1 }]);
  expect((await (await house.as('jitka')).ok(signals.list, { query: {} })).counts).toEqual([]);
  expect((await (await house.as('olena')).ask(signals.list, { query: {} })).status).toBe(403);
});
