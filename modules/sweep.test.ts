// The sweep generated from the contracts: every endpoint as nobody, as a wrong role, as a stranger organisation, after a release
// ended, and with every part of its body spoilt. A new endpoint is in it by being in the registry.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isGuest, type Endpoint, type Role } from '#platform/http/contract.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { sample, schemaOf, spoil } from '#platform/testing/samples.ts';
import { buildWorld, markers, type World } from '#platform/testing/world.ts';
import { aPdf } from '#platform/testing/files.ts';
import { rooms } from './registry.ts';

const all = Object.entries(rooms).flatMap(([room, contract]) => Object.entries(contract).map(([name, endpoint]) => ({ name: `${room}.${name}`, endpoint: endpoint as Endpoint })));
const signed = all.filter(({ endpoint }) => endpoint.allow !== 'public');
const may = ({ allow }: Endpoint, role: Role) => allow === 'signedIn' || Array.isArray(allow) && allow.includes(role);
const withRole: Partial<Record<Role, Persona>> = { worker: 'ivan', head: 'milan' };

let house: TestHouse, ended: World;
beforeAll(async () => { house = await openHouse(); ended = await buildWorld(house.admin, 'ended'); });
afterAll(() => house.close());

/** Ids for the parameters and fields of an endpoint: the family's own, by the name they go under. */
function idsOf(world: World, side: 'kompas' | 'jerabina' = 'kompas'): Record<string, unknown> {
  const rows = Object.fromEntries(Object.entries(world.ids[side]).map(([table, id]) => [`${table.split('.')[1]!.replace(/_(\w)/g, (_, c: string) => c.toUpperCase())}Id`, id]));
  return { ...rows, sheetId: rows['conditionSheetId'], caseId: world.caseId, personId: world.mother, otherId: world.father, guardianId: world.father, about: [world.mother], personIds: [world.mother], case: world.caseId, person: world.mother,
    toOrganisationId: organisations.lipa.id, organisationId: organisations.kompas.id, serviceId: services.lipaAdvice.id, membershipId: people.olena.membership, accountId: people.olena.account };
}
const paramsOf = (endpoint: Endpoint, known: Record<string, unknown>) => {
  const names = [...endpoint.path.matchAll(/:(\w+)/g)].map((m) => m[1]!);
  return Object.fromEntries(names.map((n) => [n, known[n] ?? crypto.randomUUID()]));
};
const bodyOf = (endpoint: Endpoint, known: Record<string, unknown>) => endpoint.body ? sample(schemaOf(endpoint.body), { ...known, id: crypto.randomUUID() }) : undefined;
const request = (asker: Asker, endpoint: Endpoint, known: Record<string, unknown>, body = bodyOf(endpoint, known)) =>
  asker.ask(endpoint as never, { params: paramsOf(endpoint, known), body, version: 1 } as never) as Promise<{ status: number; problem: { code?: string }; bytes: Buffer; headers: Record<string, unknown> }>;
const changesIn = async (caseId: string) => Number((await house.admin.query(`select count(*) n from access.change_log where case_id = $1`, [caseId])).rows[0].n);
const changes = async () => Number((await house.admin.query(`select count(*) n from access.change_log`)).rows[0].n);
const isProblem = (outcome: { headers: Record<string, unknown> }) => String(outcome.headers['content-type']).startsWith('application/problem+json');

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

describe('a spoilt body', () => {
  test.each(all.filter(({ endpoint }) => endpoint.body))('$name: a sentence, never a failure, nothing half-written', async ({ endpoint }) => {
    const allowed = typeof endpoint.allow === 'string' || isGuest(endpoint.allow) ? ['worker'] : [...endpoint.allow];
    const persona = (['worker', 'head', 'coordinator', 'administrator'] as const).find((r) => allowed.includes(r));
    const asker = persona ? await house.as(({ worker: 'olena', head: 'hana', coordinator: 'petra', administrator: 'alena' } as const)[persona]) : house.anonymous;
    const known = { ...idsOf(ended), serviceId: services.outreach.id, toOrganisationId: organisations.jerabina.id };
    const schema = schemaOf(endpoint.body!);
    for (const { how, body } of spoil(schema, sample(schema, { ...known, id: crypto.randomUUID() }) as Record<string, unknown>)) {
      const before = await changes();
      const outcome = await request(asker, endpoint, known, body as never);
      expect(outcome.status, `${how}: ${outcome.bytes.toString('utf8').slice(0, 300)}`).toBeLessThan(500);
      if (outcome.status >= 400) {
        expect(isProblem(outcome), how).toBe(true);
        expect(await changes(), `${how} left something behind`).toBe(before);
      }
      // A body that asks for nothing may be empty; everything else here is wrong in itself.
      if (/^without |a list|a bare text|null|an unknown field|is an object/.test(how) || how === 'nothing at all' && schema.required?.length) expect(outcome.status, how).toBeGreaterThanOrEqual(400);
    }
    await house.admin.query('delete from access.sign_in_attempt');
  }, 60_000);
});

describe('a spoilt upload', () => {
  const one = async (asker: Asker, endpoint: Endpoint, known: Record<string, unknown>, more: object) => asker.ask(endpoint as never, { params: paramsOf(endpoint, known), ...more } as never) as Promise<{ status: number; bytes: Buffer; headers: Record<string, unknown> }>;
  test.each(all.filter(({ endpoint }) => endpoint.upload))('$name: empty, too large, JSON, of nothing and of somebody else: a sentence, and nothing is left', async ({ endpoint }) => {
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
