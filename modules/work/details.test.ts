// Activities are records of work: a course with groups without names, a talk with an office, materials given out.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { people, services } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { work } from './contract.ts';

let house: TestHouse, olena: Asker;
beforeAll(async () => {
  house = await openHouse();
  olena = await house.as('olena');
});
afterAll(() => house.close());

const leaflets = () => ({ id: newId(), onDay: '2026-11-10', minutes: 90, mode: 'field' as const, directness: 'direct' as const, facts: 'Letáky na ubytovně',
  details: { kind: 'distribution' as const, topics: ['residence'], orpCode: '3209', groups: [{ people: 12, citizenship: 'UKR', residence: 'temporary_protection', sex: 'female' as const }], materials: [{ title: 'Jak prodloužit ochranu', language: 'uk', pieces: 40 }] } });
const mine = async (asker: Asker) => (await asker.ok(work.mine, { query: { from: '2026-11-01', to: '2026-11-30' } })).items;

describe('details of a record', () => {
  test('are kept, shown to its own people, and stay when a change does not speak of them', async () => {
    const body = leaflets();
    await olena.ok(work.add, { body });
    const [shown] = await mine(olena);
    expect(shown).toMatchObject({ kind: 'distribution', details: { kind: 'distribution', topics: ['residence'], orpCode: '3209', groups: [{ people: 12, citizenship: 'UKR' }], materials: [{ title: 'Jak prodloužit ochranu', pieces: 40 }] } });
    const { id: _, details, ...content } = body;
    const changed = await olena.ok(work.change, { params: { recordId: body.id }, version: shown!.version, body: { ...content, minutes: 60 } });
    expect(changed).toMatchObject({ minutes: 60, kind: 'distribution', details: { groups: [{ people: 12 }] } });
    const again = await olena.ok(work.change, { params: { recordId: body.id }, version: changed.version, body: { ...content, details: { ...details, groups: [], materials: [{ title: 'Mapa služeb', pieces: 5 }] } } });
    expect(again.details).toMatchObject({ groups: [], materials: [{ title: 'Mapa služeb', pieces: 5 }] });
  });
  test('keep the service of that time when its author has moved to another one since', async () => {
    const { id, details, ...content } = leaflets();
    await olena.ok(work.add, { body: { ...content, id, details: { ...details, serviceId: services.outreach.id } } });
    await house.admin.query('delete from access.membership_service where membership_id = $1', [olena.membershipId]);
    const before = (await mine(olena)).find((one) => one.id === id)!, correct = (serviceId: string) => olena.ask(work.change, { params: { recordId: id }, version: before.version, body: { ...content, minutes: 45, details: { ...details, serviceId } } });
    expect((await correct(services.lipaAdvice.id)).status).toBe(404);
    expect((await correct(services.outreach.id)).reply).toMatchObject({ minutes: 45, details: { service: { id: services.outreach.id } } });
    await house.admin.query('insert into access.membership_service (membership_id, service_id) values ($1, $2)', [olena.membershipId, services.outreach.id]);
  });
  test('say what is missing or too much, and nothing is saved', async () => {
    const wrong = async (details: object) => (await olena.ask(work.add, { body: { ...leaflets(), details } as never })).status;
    expect(await wrong({ kind: 'distribution' })).toBe(400);
    expect(await wrong({ kind: 'event', topics: ['nonsense'] })).toBe(400);
    expect(await wrong({ kind: 'event', projects: [{ projectId: newId(), share: 60 }, { projectId: newId(), share: 60 }] })).toBe(400);
    expect(await wrong({ kind: 'event', partnerId: newId() })).toBe(404);
    expect(await wrong({ kind: 'event', workers: [people.lucie.membership] })).toBe(404);
  });
});
