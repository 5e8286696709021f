// Households of a house in crisis: own, by a role while the ground lasts, by a release; numbers for everybody; aid in and out; a shift handed over.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { cases } from '#modules/cases/contract.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { localities } from '#modules/localities/contract.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { people, services, type Persona } from '#platform/testing/common.ts';
import { crisisAid } from '../aid/contract.ts';
import { crises } from '../contract.ts';
import { crisisShifts } from '../shifts/contract.ts';
import { crisisTraining } from '../training/contract.ts';
import { crisisHouseholds } from './contract.ts';
import { safely, together } from './numbers.ts';
import { byNeed } from './rules.ts';

let house: TestHouse, family: SharedCase;
const who = {} as Record<Persona, Asker>, caseId = newId(), activationId = newId(), params = { caseId, activationId };
const ours = newId(), theirs = newId();
const body = (unit: string, more: object = {}) => ({ unit, adults: 2, children: 1, shelter: 'needed', ...more }) as never;
const units = async (by: Asker) => (await by.ok(crisisHouseholds.list, { params })).items.map(({ unit }) => unit).sort();
const asSql = (persona: Persona) => house.database.asSession(house.secretOf(persona), (db) => sql<{ unit: string }>`select unit from crisis.household order by unit`.execute(db)).then(({ rows }) => rows.map(({ unit }) => unit));

beforeAll(async () => {
  house = await openHouse();
  family = await sharedCase(house);
  await family.accept();
  for (const one of ['olena', 'petra', 'hana', 'lucie', 'jitka', 'ivan', 'alena'] as const) who[one] = await house.as(one);
  await who.olena.ok(localities.found, { body: { id: caseId, label: 'Dům Okružní', serviceId: services.outreach.id, kind: 'house', address: 'Okružní 4', city: 'Plzeň', orpCode: '3209' } as never });
  await who.olena.ok(cases.invite, { params: { caseId }, body: { id: newId(), serviceId: services.earlyCare.id, invitation: 'Přidáte se?' } });
  const asked = (await who.lucie.ok(cases.invitations)).items.find((one) => one.caseId === caseId)!;
  await who.lucie.ok(cases.answerInvitation, { params: { caseId, caseServiceId: asked.id }, body: { answer: 'accepted', text: '', ownLabel: '' }, version: asked.version } as never);
  for (const [by, persona, kind] of [['hana', 'petra', 'coordination'], ['jitka', 'lucie', 'team']] as const)
    await who[by].ok(crisisTraining.add, { body: { id: newId(), membershipId: people[persona].membership, kind, trainedOn: addDays(today(), -30), validUntil: addDays(today(), 300) } });
  await who.petra.ok(crises.activate, { params: { caseId }, body: { id: activationId, title: 'Dům se zavírá', trigger: 'Bez vody', level: 'local', coordinatorId: people.petra.membership } as never });
  await who.olena.ok(crisisHouseholds.add, { params, body: { ...body('12') as object, id: ours } as never });
  await who.lucie.ok(crisisHouseholds.add, { params, body: { ...body('14', { children: 0, healthSupport: true }) as object, id: theirs } as never });
}, 60_000);
afterAll(() => house?.close());

test('who has nowhere to sleep comes first, children before others', () => {
  const one = (unit: string, more: object) => ({ unit, shelter: 'placed' as const, children: 0, healthSupport: false, cares: null, leftAt: null, ...more });
  expect([one('1', { leftAt: '2026-01-01' }), one('10', {}), one('2', {}), one('3', { shelter: 'needed' }), one('4', { shelter: 'needed', children: 1 })].sort(byNeed as never).map(({ unit }) => unit)).toEqual(['4', '3', '2', '10', '1']);
});

test('a number out of which somebody would work out a small one by taking their own away is not told', () => {
  const none = together([]), mine = { ...none, households: 6, adults: 12, healthSupport: 6, children: 2, pets: 6 }, yours = { ...none, households: 6, adults: 9, healthSupport: 1, children: 1 };
  expect(together([mine, yours])).toEqual({ ...none, households: 12, adults: 21, healthSupport: 7, children: 3, pets: 6 });
  expect(safely([mine, yours])).toMatchObject({ households: 12, adults: 21, healthSupport: 'hidden', children: 'hidden', pets: 'hidden', placed: 'hidden' });
  expect(safely([mine, yours], { ...none, adults: 17 }), 'by what was released as well').toMatchObject({ households: 12, adults: 'hidden' });
  // Where one organisation wrote everything, nobody else has anything to take away.
  expect(safely([mine], mine)).toMatchObject({ households: 6, healthSupport: 6, children: 'under' });
  expect(safely([])).toMatchObject({ households: 0, children: 0 });
});

describe('who reads households', () => {
  test('without the ground each organisation its own, also when asked directly; of the others that there are few', async () => {
    expect(await units(who.olena)).toEqual(['12']);
    expect(await units(who.lucie)).toEqual(['14']);
    expect(await asSql('petra')).toEqual(['12']);
    const seen = await who.lucie.ok(crisisHouseholds.list, { params });
    expect(seen).toMatchObject({ hidden: 'under', byRole: false });
    expect(await who.lucie.ok(crisisHouseholds.numbers, { params })).toMatchObject({ byRole: false, numbers: { households: 'hidden', children: 'hidden' } });
    expect((await who.ivan.ask(crisisHouseholds.numbers, { params })).status).toBe(404);
    for (const one of ['ivan', 'alena'] as const) { expect([403, 404]).toContain((await who[one].ask(crisisHouseholds.list, { params })).status); expect(await asSql(one)).toEqual([]); }
  });
  test('a room that another service wrote is refused by a sentence, and changed by nobody else', async () => {
    expect((await who.olena.ask(crisisHouseholds.add, { params, body: { ...body('14') as object, id: newId() } as never })).problem.fields).toHaveProperty('unit');
    expect((await who.olena.ask(crisisHouseholds.change, { params: { ...params, householdId: theirs }, body: body('14'), version: 1 } as never)).status).toBe(404);
    expect((await who.olena.ask(crisisHouseholds.add, { params, body: { ...body('15', { adults: 0, children: 0 }) as object, id: newId() } as never })).problem.fields).toHaveProperty('adults');
  });
  test('changed by two at once: also who goes there and that they are gone is shown, not written over', async () => {
    const id = newId(), params_ = { ...params, householdId: id }, change = (more: object) => who.olena.ask(crisisHouseholds.change, { params: params_, body: body('19', more), version: 1 } as never);
    await who.olena.ok(crisisHouseholds.add, { params, body: { ...body('19') as object, id } as never });
    expect((await change({ caresId: people.olena.membership, gone: true })).status).toBeLessThan(300);
    expect((await change({ children: 2 })).problem).toMatchObject({ code: 'conflict', current: { caresId: people.olena.membership, gone: true } });
    await house.admin.query('delete from crisis.household where id = $1', [id]);
  });
  test('a room that a household left is taken by the next one', async () => {
    const id = newId();
    await who.lucie.ok(crisisHouseholds.add, { params, body: { ...body('30') as object, id } as never });
    await who.lucie.ok(crisisHouseholds.change, { params: { ...params, householdId: id }, body: { ...body('30') as object, gone: true } as never, version: 1 } as never);
    const next = newId();
    await who.lucie.ok(crisisHouseholds.add, { params, body: { ...body('30') as object, id: next } as never });
    // The one that left does not come back through a taken door.
    expect((await who.lucie.ask(crisisHouseholds.change, { params: { ...params, householdId: id }, body: body('30'), version: 2 } as never)).problem.fields).toHaveProperty('unit');
    await house.admin.query(`delete from crisis.household where id = any ($1)`, [[id, next]]);
  });
  test('by a release of the client\'s case whose household it is; who it is stays ours', async () => {
    await who.olena.ok(crisisHouseholds.link, { params: { ...params, householdId: ours }, body: { id: newId(), clientCaseId: family.caseId } } as never);
    expect(await units(who.lucie)).toEqual(['14']);
    await family.sign('mother', 'involvement');
    const seen = (await who.lucie.ok(crisisHouseholds.list, { params })).items;
    expect(seen.map(({ unit }) => unit).sort()).toEqual(['12', '14']);
    expect(seen.find(({ unit }) => unit === '12')!.client).toBeNull();
    await family.end('mother');
    expect(await units(who.lucie)).toEqual(['14']);
  });
  test('whoever leads the locality does not open a household to all who take part by calling it the locality\'s', async () => {
    expect((await who.olena.ask(crisisHouseholds.link, { params: { ...params, householdId: ours }, body: { id: newId(), clientCaseId: caseId } } as never)).status).toBe(404);
    await expect(house.database.asSession(house.secretOf('olena'), (db) => sql`insert into crisis.household_client (id, household_id, case_id) values (${newId()}, ${ours}, ${caseId})`.execute(db))).rejects.toMatchObject({ code: '42501' });
    expect(await asSql('lucie')).toEqual(['14']);
  });
  test('by a role while the emergency ground lasts, and not a moment longer', async () => {
    await who.petra.ok(crises.takeRole, { params, body: { id: newId(), code: 'people', membershipId: people.lucie.membership, deputyId: null, handover: '' } } as never);
    expect(await units(who.lucie)).toEqual(['14']);
    await who.petra.ok(crises.openEmergency, { params, body: { id: newId(), hours: 24, statute: null, reason: 'Lidé nemají kde spát' } } as never);
    expect(await units(who.lucie)).toEqual(['12', '14']);
    expect(await units(who.olena), 'without a role').toEqual(['12']);
    // Whoever directs the crisis does not make it last longer than what was opened with a reason.
    for (const until of ['30 days', '71 hours']) await expect(house.database.asSession(house.secretOf('petra'), (db) => sql`update crisis.activation set emergency_until = now() + ${until}::interval where id = ${activationId}`.execute(db))).rejects.toMatchObject({ code: '42501' });
    expect((await who.lucie.ok(crisisHouseholds.numbers, { params })).numbers).toMatchObject({ households: 2, adults: 4, children: 1, shelterPeople: 5, healthSupport: 1 });
    // Nor within a transaction that began while it lasted.
    const long = await house.database.asSession(house.secretOf('lucie'), async (db) => {
      const read = async () => (await sql<{ unit: string }>`select unit from crisis.household order by unit`.execute(db)).rows.map(({ unit }) => unit), first = await read();
      await house.admin.query(`update crisis.activation set emergency_until = clock_timestamp() where id = $1`, [activationId]);
      return [first, await read()];
    });
    expect(long).toEqual([['12', '14'], ['14']]);
    await house.admin.query(`update crisis.activation set emergency_until = now() + interval '24 hours' where id = $1`, [activationId]);
    const before = (await who.lucie.ok(crisisHouseholds.list, { params })).items.find(({ id }) => id === ours)!;
    await who.lucie.ok(crisisHouseholds.change, { params: { ...params, householdId: ours }, body: body('12', { shelter: 'placed', shelterWhere: 'tělocvična' }), version: before.version } as never);
    // Two at once: both wordings are shown.
    expect((await who.olena.ask(crisisHouseholds.change, { params: { ...params, householdId: ours }, body: body('12'), version: before.version } as never)).problem).toMatchObject({ code: 'conflict', current: { shelter: 'placed' } });
    expect((await house.admin.query(`select count(*)::int as n from access.read_log where case_id = $1 and membership_id = $2`, [caseId, people.lucie.membership])).rows[0].n).toBeGreaterThan(0);
    await house.admin.query(`update crisis.activation set emergency_until = now() - interval '1 minute' where id = $1`, [activationId]);
    expect(await units(who.lucie)).toEqual(['14']);
    expect(await asSql('lucie')).toEqual(['14']);
  });
});

test('aid in and out is counted; a line struck with a reason does not count; more out than in is shown, not refused', async () => {
  const move = (by: Asker, direction: 'in' | 'out', amount: number, id = newId()) => by.ok(crisisAid.move, { params, body: { id, direction, thing: 'deky', unit: 'ks', amount } } as never).then(() => id);
  const left = async () => (await who.lucie.ok(crisisAid.store, { params })).items.map((one) => one.left);
  await move(who.olena, 'in', 40);
  const wrong = await move(who.lucie, 'out', 50);
  expect(await left()).toEqual([-10]);
  expect((await who.olena.ask(crisisAid.strike, { params: { ...params, aidId: wrong }, body: { reason: 'x' }, version: 1 } as never)).status).toBe(409);
  await who.lucie.ok(crisisAid.strike, { params: { ...params, aidId: wrong }, body: { reason: 'Bylo jich pět' }, version: 1 } as never);
  await move(who.lucie, 'out', 5.5);
  expect(await left()).toEqual([34.5]);
  // The same pile, however it is written; without a unit it is of the only one there is.
  await who.lucie.ok(crisisAid.move, { params, body: { id: newId(), direction: 'out', thing: 'Deky', amount: 4 } } as never);
  expect((await who.lucie.ok(crisisAid.store, { params })).items).toMatchObject([{ thing: 'deky', unit: 'ks', left: 30.5 }]);
  expect((await who.ivan.ask(crisisAid.store, { params })).status).toBe(404);
});

test('a shift is handed over by who holds the role and taken over by whom it is for; the timeline says so', async () => {
  const id = newId(), over = { params, body: { id, roleCode: 'people', toMembershipId: people.olena.membership, goesOn: 'Druhé patro není obejité' } as never };
  expect((await who.olena.ask(crisisShifts.handOver, { ...over, body: { ...over.body as object, id: newId(), toMembershipId: people.petra.membership } as never })).status).toBe(409);
  await who.lucie.ok(crisisShifts.handOver, over);
  expect((await who.petra.ask(crisisShifts.take, { params: { ...params, shiftId: id }, body: {} })).status).toBe(409);
  await who.olena.ok(crisisShifts.take, { params: { ...params, shiftId: id }, body: {} });
  expect((await who.petra.ok(crisisShifts.list, { params })).items[0]).toMatchObject({ from: expect.any(String), goesOn: 'Druhé patro není obejité', takenAt: expect.any(String) });
  expect((await house.admin.query(`select count(*)::int as n from crisis.entry where activation_id = $1 and kind = 'shift'`, [activationId])).rows[0].n).toBe(1);
});
