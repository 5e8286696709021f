// The sweep generated from the contracts: every endpoint as nobody, as a wrong role, as a stranger organisation and after a release ended
// (sweep-bodies.test.ts: with every part of its body spoilt). A new endpoint is in it by being in the registry.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isGuest, type Role } from '#platform/http/contract.ts';
import { endpoints, idsOf, isProblem, may, request } from '#platform/testing/asking.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { services, type Persona } from '#platform/testing/common.ts';
import { buildWorld, markers, type World } from '#platform/testing/world.ts';

const signed = endpoints.filter(({ endpoint }) => endpoint.allow !== 'public');
const withRole: Partial<Record<Role, Persona>> = { worker: 'ivan', head: 'milan' };

let house: TestHouse, ended: World;
beforeAll(async () => { house = await openHouse(); ended = await buildWorld(house.admin, 'ended'); });
afterAll(() => house.close());

const changesIn = async (caseId: string) => Number((await house.admin.query(`select count(*) n from access.change_log where case_id = $1`, [caseId])).rows[0].n);

test.each(signed)('$name says nothing to nobody', async ({ endpoint }) => {
  const outcome = await request(house.anonymous, endpoint, idsOf(ended));
  expect(outcome.status).toBe(401);
  expect(isProblem(outcome)).toBe(true);
});

test.each(signed.filter(({ endpoint }) => endpoint.allow !== 'signedIn' && !may(endpoint, 'administrator') && !isGuest(endpoint.allow)))('$name is refused to an administrator, who sees no clients', async ({ endpoint }) => {
  expect((await request(await house.as('alena'), endpoint, idsOf(ended))).status).toBe(403);
});

describe.each(Object.entries(withRole) as [Role, Persona][])('a stranger organisation, %s', (role, persona) => {
  test.each(signed.filter(({ endpoint }) => may(endpoint, role)))('$name reveals and changes nothing', async ({ endpoint }) => {
    const before = await changesIn(ended.caseId);
    const outcome = await request(await house.as(persona), endpoint, idsOf(ended));
    const text = outcome.bytes.toString('utf8');
    expect(outcome.status).not.toBe(500);
    expect(text).not.toContain(markers.kompas);
    expect(text).not.toContain(markers.jerabina);
    if (outcome.status < 400) for (const id of ended.all) expect(text).not.toContain(id);
    // A file or a row named in the address is answered exactly as if it did not exist.
    // An export is asked for under an id that the asker makes: theirs is made, and a second one at once is refused for their own sake.
    if (!(endpoint.method === 'PUT' && endpoint.path === '/exports/:exportId') && /:(?!organisationId|serviceId|membershipId|accountId)/.test(endpoint.path)) {
      const nonsense = await request(await house.as(persona), endpoint, { serviceId: services.lipaAdvice.id });
      expect(outcome.status).toBe(nonsense.status);
      expect(outcome.bytes.toString('utf8')).toBe(nonsense.bytes.toString('utf8'));
    }
    expect(await changesIn(ended.caseId)).toBe(before);
  });
});

describe('after the release ended', () => {
  test.each(signed.filter(({ endpoint }) => may(endpoint, 'worker')))('$name gives the invited organisation its own and nothing else', async ({ endpoint }) => {
    const before = await changesIn(ended.caseId);
    const known = { ...idsOf(ended), serviceId: services.earlyCare.id };
    const outcome = await request(await house.as('lucie'), endpoint, known);
    const text = outcome.bytes.toString('utf8');
    expect(outcome.status).not.toBe(500);
    // The release itself is kept by both sides: its purpose and signature are the one thing of ours that stays readable there.
    if (!/release/.test(endpoint.path)) expect(text).not.toContain(markers.kompas);
    expect(await changesIn(ended.caseId)).toBe(before);
  });
});
