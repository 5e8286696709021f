// Leaving an organisation: what was held goes to others in one step, the rest waits in sight of the head, authorship stays.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { family, sharedCase } from '#modules/cases/testing.ts';
import { cases } from '#modules/cases/contract.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { access, administration, mandates } from '../organisations/contract.ts';
import { leaving } from './contract.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
  const shared = await sharedCase(house);
  await shared.sign('mother', 'notes');
  await shared.accept();
  for (const persona of Object.keys(people) as Persona[]) await house.as(persona);
});
afterAll(() => house.close());

const olena = people.olena.membership, tomas = people.tomas.membership, params = { membershipId: olena };
const owed = async (persona: Persona, what: string, more: object = {}) => {
  const id = randomUUID();
  await (await house.as(persona)).ok(commitments.add, { body: { id, caseId: family.caseId, what, about: [family.mother], owner: { kind: 'worker', membershipId: people[persona].membership }, ...more } as never });
  return id;
};
const versionOf = async (id: string) => (await house.admin.query<{ version: number }>('select version from access.membership where id = $1', [id])).rows[0]!.version;
const ownerOf = async (id: string) => (await house.admin.query<{ owner: string }>('select owner_membership_id as owner from commitments.commitment where id = $1', [id])).rows[0]!.owner;
const leading = async () => (await house.admin.query<{ m: string; handover: string }>(`select membership_id m, handover from cases.team_member where case_id = $1 and role = 'leading_key_worker' order by until nulls last`, [family.caseId])).rows;

describe('who sees what', () => {
  test('the head sees what it is, the administrator how much, nobody else anything', async () => {
    await owed('olena', 'Zavolat na úřad', { kind: 'promised_contact', dueOn: '2026-12-01' });
    await owed('olena', 'Sehnat postel');
    const held = await (await house.as('hana')).ok(leaving.holdings, { params });
    expect(held).toMatchObject({ name: 'Olena Marčuková', places: [{ caseId: family.caseId, label: 'Rodina Sydorčuk', leading: true }], mandates: [] });
    expect(held.commitments.map((one) => [one.what, one.promised])).toEqual([['Zavolat na úřad', true], ['Sehnat postel', false]]);
    const counts = await (await house.as('alena')).ask(leaving.counts, { params });
    expect(counts.reply).toEqual({ leading: 1, places: 0, commitments: 1, contacts: 1, mandates: 0 });
    expect((await (await house.as('alena')).ask(leaving.holdings, { params })).status).toBe(403);
    for (const persona of ['olena', 'tomas', 'petra', 'lucie', 'ivan'] as const) expect((await (await house.as(persona)).ask(leaving.counts, { params })).status).toBe(403);
    for (const persona of ['jitka', 'milan'] as const) for (const endpoint of [leaving.counts, leaving.holdings]) expect((await (await house.as(persona)).ask(endpoint, { params })).status).toBe(404);
  });
  test('numbers are told of one\'s own people only, also to who asks the database', async () => {
    const { sql } = await import('kysely');
    const ask = (persona: Persona) => house.database.asSession(house.secretOf(persona), async (db) => (await sql<object>`select * from cases.count_places(${olena}), commitments.count_held(${olena})`.execute(db)).rows);
    for (const persona of ['milan', 'jitka', 'tomas', 'lucie'] as const) expect(await ask(persona), persona).toEqual([{ leads: 0, places: 0, commitments: 0, contacts: 0 }]);
    expect(await ask('alena')).toEqual([{ leads: 1, places: 0, commitments: 1, contacts: 1 }]);
  });
});

describe('handing over', () => {
  test('everything or nothing: a successor who does not read the case stops the whole', async () => {
    const hana = await house.as('hana'), held = await hana.ok(leaving.holdings, { params }), [first, second] = held.commitments;
    const body = { note: 'Klíče jsou na recepci.', places: [], mandates: [], commitments: [{ id: first!.id, to: people.petra.membership }, { id: second!.id, to: tomas }] };
    const refused = await hana.ask(leaving.leave, { params, body, version: await versionOf(olena) });
    expect([refused.status, Object.keys(refused.problem.fields ?? {})]).toEqual([400, [`commitments.${second!.id}`]]);
    expect(await ownerOf(first!.id)).toBe(olena);
    expect((await (await house.as('olena')).ask(access.colleagues)).status).toBe(200);
    for (const to of [people.lucie.membership, people.ivan.membership, people.alena.membership, olena]) {
      expect((await hana.ask(leaving.handOver, { params, body: { places: [{ id: held.places[0]!.id, to }], note: '' } })).status, to).toBe(400);
    }
    expect((await hana.ask(leaving.handOver, { params, body: { places: [{ id: randomUUID(), to: tomas }] } })).status).toBe(404);
    expect((await (await house.as('jitka')).ask(leaving.handOver, { params, body: { places: [{ id: held.places[0]!.id, to: people.klub.membership }] } })).status).toBe(404);
    expect((await (await house.as('alena')).ask(leaving.leave, { params, body: {}, version: await versionOf(olena) })).status).toBe(403);
  });
  test('cases and commitments go to others, access ends at once, authorship stays, the rest waits', async () => {
    const hana = await house.as('hana'), left = await owed('olena', 'Zůstane bez předání'), held = await hana.ok(leaving.holdings, { params });
    const given = held.commitments.filter((one) => one.id !== left);
    await house.admin.query(`insert into cases.goal (id, organisation_id, case_id, about, words, author_id) values (gen_random_uuid(), $1, $2, $3, 'Najít byt', $4)`, [organisations.kompas.id, family.caseId, [family.mother], olena]);
    const stale = await hana.ask(leaving.leave, { params, body: { places: held.places.map(({ id }) => ({ id, to: tomas })) }, version: 999 });
    expect([stale.status, (await leading()).map((one) => one.m)]).toEqual([409, [olena]]);
    await hana.ok(leaving.leave, { params, version: await versionOf(olena), body: { note: 'Klíče jsou na recepci.', places: held.places.map(({ id }) => ({ id, to: tomas })), commitments: given.map(({ id }) => ({ id, to: tomas })), mandates: [] } });
    expect((await (await house.as('olena')).ask(access.colleagues)).status).toBe(401);
    expect(await leading()).toEqual([{ m: olena, handover: 'Klíče jsou na recepci.' }, { m: tomas, handover: '' }]);
    for (const one of given) expect(await ownerOf(one.id)).toBe(tomas);
    const mine = (await (await house.as('tomas')).ok(commitments.mine, { query: {} })).items;
    expect(mine.map((one) => one.what).sort()).toEqual(['Sehnat postel', 'Zavolat na úřad']);
    expect(mine.every((one) => one.authorName === 'Olena Marčuková')).toBe(true);
    const history = await (await house.as('tomas')).ok(commitments.history, { params: { caseId: family.caseId, commitmentId: given[0]!.id } });
    expect(history.items.at(-1)).toMatchObject({ kind: 'handed_over', text: 'Klíče jsou na recepci.', toName: 'Tomáš Veselka', authorName: 'Hana Dvorská' });
    expect((await (await house.as('tomas')).ask(cases.get, { params: { caseId: family.caseId } })).status).toBe(200);
    expect((await house.admin.query(`select author_id from cases.goal where words = 'Najít byt'`)).rows).toEqual([{ author_id: olena }]);
    expect((await hana.ok(leaving.waiting)).items).toMatchObject([{ membershipId: olena, name: 'Olena Marčuková', places: 0, commitments: 1, mandates: 0 }]);
    for (const persona of ['alena', 'tomas'] as const) expect((await (await house.as(persona)).ask(leaving.waiting)).status).toBe(403);
    expect((await (await house.as('milan')).ok(leaving.waiting)).items).toEqual([]);
    await hana.ok(leaving.handOver, { params, body: { commitments: [{ id: left, to: tomas }] } });
    expect(await ownerOf(left)).toBe(tomas);
    expect((await hana.ok(leaving.waiting)).items).toEqual([]);
    expect((await hana.ask(leaving.leave, { params, version: await versionOf(olena), body: {} })).problem.code).toBe('rule');
  });
  test('a mandate is added to what the next coordinator has; without a successor it waits', async () => {
    const hana = await house.as('hana'), [next, petra] = [{ id: randomUUID(), email: 'tomas@example.test', organisationId: organisations.kompas.id, role: 'coordinator' as const, profession: 'social_worker' as const, validFrom: (await house.admin.query<{ d: string }>('select platform.today()::text d')).rows[0]!.d }, people.petra.membership];
    await hana.ok(administration.addMembership, { body: next });
    const { mandates: [mandate] } = await hana.ok(leaving.holdings, { params: { membershipId: petra } });
    expect(mandate).toMatchObject({ text: 'Koordinace podpory rodin', services: [services.families.name, services.outreach.name] });
    expect((await hana.ask(leaving.handOver, { params: { membershipId: petra }, body: { mandates: [{ id: mandate!.id, to: tomas }] } })).status).toBe(400);
    await hana.ok(administration.endMembership, { params: { membershipId: petra }, version: await versionOf(petra) });
    expect((await hana.ok(leaving.waiting)).items).toMatchObject([{ membershipId: petra, mandates: 1 }]);
    await hana.ok(leaving.handOver, { params: { membershipId: petra }, body: { mandates: [{ id: mandate!.id, to: next.id }] } });
    expect((await hana.ok(mandates.list)).items.filter((one) => one.membershipId === next.id)).toMatchObject([{ lasts: true, text: 'Koordinace podpory rodin' }]);
    expect((await hana.ok(leaving.waiting)).items).toEqual([]);
  });
  test('a colleague in an invited service hands over to another one, and nobody of the leading organisation', async () => {
    const jitka = await house.as('jitka'), lucie = { membershipId: people.lucie.membership };
    const id = await owed('lucie', 'Vyšetření sluchu');
    const held = await jitka.ok(leaving.holdings, { params: lucie });
    expect([held.places.map((one) => one.leading), held.commitments.map((one) => one.what)]).toEqual([[false], ['Vyšetření sluchu']]);
    expect((await jitka.ask(leaving.handOver, { params: lucie, body: { places: [{ id: held.places[0]!.id, to: people.hana.membership }] } })).status).toBe(400);
    await jitka.ok(leaving.leave, { params: lucie, version: await versionOf(lucie.membershipId), body: { note: '', places: held.places.map((one) => ({ id: one.id, to: people.klub.membership })), commitments: [{ id, to: people.klub.membership }], mandates: [] } });
    expect(await ownerOf(id)).toBe(people.klub.membership);
    expect((await house.admin.query(`select role from cases.team_member where membership_id = $1 and until is null`, [people.klub.membership])).rows).toEqual([{ role: 'key_worker' }]);
  });
  test('the last head does not leave, nobody ends themselves', async () => {
    const milan = await house.as('milan'), self = await milan.ask(leaving.leave, { params: { membershipId: people.milan.membership }, version: 1, body: {} });
    expect(self.problem.detail).toBe('Vlastní členství ukončit nemůžete.');
  });
});
