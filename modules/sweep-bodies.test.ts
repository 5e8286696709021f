// The second half of the sweep: every body and every upload of the contracts, spoilt in every part. A new endpoint is in it by being in the registry.
// Half of it never comes to the database, and what does is refused the same way by each of its versions: it runs on one (bin/test.ts).
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isGuest, type Endpoint } from '#platform/http/contract.ts';
import { endpoints, idsOf, isProblem, may, paramsOf, request } from '#platform/testing/asking.ts';
import { organisations, services } from '#platform/testing/common.ts';
import { aPdf } from '#platform/testing/files.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { sample, schemaOf, spoil } from '#platform/testing/samples.ts';
import { buildWorld, type World } from '#platform/testing/world.ts';

let house: TestHouse, ended: World;
beforeAll(async () => { house = await openHouse(); ended = await buildWorld(house.admin, 'ended'); });
afterAll(() => house.close());

const changes = async () => Number((await house.admin.query('select count(*) n from access.change_log')).rows[0].n);

describe('a spoilt body', () => {
  test.each(endpoints.filter(({ endpoint }) => endpoint.body))('$name: a sentence, never a failure, nothing half-written', async ({ endpoint }) => {
    const allowed = typeof endpoint.allow === 'string' || isGuest(endpoint.allow) ? ['worker'] : [...endpoint.allow];
    const persona = (['worker', 'head', 'coordinator', 'administrator'] as const).find((r) => allowed.includes(r));
    const asker = persona ? await house.as(({ worker: 'olena', head: 'hana', coordinator: 'petra', administrator: 'alena' } as const)[persona]) : house.anonymous;
    const known = { ...idsOf(ended), serviceId: services.outreach.id, toOrganisationId: organisations.jerabina.id };
    const schema = schemaOf(endpoint.body!);
    let before = await changes();
    for (const { how, body } of spoil(schema, sample(schema, { ...known, id: crypto.randomUUID() }) as Record<string, unknown>)) {
      const outcome = await request(asker, endpoint, known, body as never);
      expect(outcome.status, `${how}: ${outcome.bytes.toString('utf8').slice(0, 300)}`).toBeLessThan(500);
      if (outcome.status >= 400) {
        expect(isProblem(outcome), how).toBe(true);
        expect(await changes(), `${how} left something behind`).toBe(before);
      } else before = await changes();
      // A body that asks for nothing may be empty; everything else here is wrong in itself.
      if (/^without |a list|a bare text|null|an unknown field|is an object/.test(how) || how === 'nothing at all' && schema.required?.length) expect(outcome.status, how).toBeGreaterThanOrEqual(400);
    }
    await house.admin.query('delete from access.sign_in_attempt');
  }, 60_000);
});

describe('a spoilt upload', () => {
  const one = async (asker: Asker, endpoint: Endpoint, known: Record<string, unknown>, more: object) => asker.ask(endpoint as never, { params: paramsOf(endpoint, known), ...more } as never) as Promise<{ status: number; bytes: Buffer; headers: Record<string, unknown> }>;
  test.each(endpoints.filter(({ endpoint }) => endpoint.upload))('$name: empty, too large, JSON, of nothing and of somebody else: a sentence, and nothing is left', async ({ endpoint }) => {
    // By a worker, or by an administrator where a worker sends nothing, else by a head; then strangers with the same role are told as little.
    const byWorker = may(endpoint, 'worker'), byAdministrator = may(endpoint, 'administrator'), mine = await house.as(byWorker ? 'olena' : byAdministrator ? 'alena' : 'hana'), before = await changes(), pieces = async () => Number((await house.admin.query('select count(*) n from documents.chunk')).rows[0].n), kept = await pieces();
    const outcomes = [
      await one(mine, endpoint, idsOf(ended), {}), await one(mine, endpoint, idsOf(ended), { bytes: Buffer.alloc(0) }), await one(mine, endpoint, idsOf(ended), { bytes: Buffer.alloc(endpoint.upload!.most + 1) }),
      await one(mine, endpoint, idsOf(ended), { body: { a: 1 } }), await one(mine, endpoint, idsOf(ended), { bytes: aPdf() }), await one(mine, endpoint, {}, { bytes: aPdf() }), await one(await house.as('ivan'), endpoint, idsOf(ended), { bytes: aPdf() }),
      await one(await house.as('lucie'), endpoint, idsOf(ended), { bytes: aPdf() }), await one(house.anonymous, endpoint, idsOf(ended), { bytes: aPdf() }), await one(await house.as('alena'), endpoint, idsOf(ended), { bytes: aPdf() }),
    ];
    for (const outcome of outcomes) {
      expect(outcome.status, outcome.bytes.toString('utf8')).toBeGreaterThanOrEqual(400);
      expect(outcome.status).toBeLessThan(500);
      expect(isProblem(outcome)).toBe(true);
    }
    // 409: a body asked above masked the organisation, and a masked one cannot keep the register.
    // A file that is read for the reader alone is of nobody's case or card: a stranger's is refused for what it is.
    const ofNobody = endpoint.path.startsWith('/work/imports/');
    expect(outcomes.slice(-4).map(({ status }) => status)).toEqual(ofNobody ? [400, 400, 401, 403] : byWorker ? [404, 404, 401, 403] : [403, 403, 401, byAdministrator ? expect.toBeOneOf([400, 409]) : 403]);
    expect([await changes(), await pieces()]).toEqual([before, kept]);
  });
});
