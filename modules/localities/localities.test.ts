// A locality: founded, shared by an invitation, common to all who take part, and to nobody else.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { cases } from '#modules/cases/contract.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { work } from '#modules/work/contract.ts';
import { localities } from './contract.ts';

let house: TestHouse, family: SharedCase, olena: Asker, lucie: Asker, jitka: Asker, ivan: Asker, tomas: Asker;
const caseId = newId();
const card = { kind: 'dormitory', address: 'Nádražní 12', city: 'Rokycany', orpCode: '3211', owner: 'pan Novotný', capacity: 180, capacitySource: 'kolaudace' } as const;
const invitation = async () => (await lucie.ok(cases.invitations)).items.find((one) => one.caseId === caseId);
const listed = async (who: Asker) => (await who.ok(localities.list, { query: {} })).items.map((one) => one.caseId);

beforeAll(async () => {
  house = await openHouse();
  family = await sharedCase(house);
  [olena, lucie, jitka, ivan, tomas] = await Promise.all([house.as('olena'), house.as('lucie'), house.as('jitka'), house.as('ivan'), house.as('tomas')]);
  await olena.ok(localities.found, { body: { id: caseId, label: 'Ubytovna Nádražní', serviceId: services.outreach.id, ...card } as never });
});
afterAll(() => house?.close());

describe('a locality', () => {
  test('begins by being followed; no person stands in it and none can be put there', async () => {
    const header = await olena.ok(cases.get, { params: { caseId } });
    expect(header).toMatchObject({ subjectKind: 'locality', phase: 'prospect', label: 'Ubytovna Nádražní', persons: [], writable: true });
    expect(header.lacking).toEqual([]);
    expect((await olena.ask(cases.addPerson, { params: { caseId }, body: { id: newId(), personId: family.mother, part: 'client' } as never })).status).toBe(404);
  });
  test('is nobody else\'s: not of another service, nor of another organisation', async () => {
    for (const who of [tomas, lucie, ivan]) {
      expect(await listed(who)).not.toContain(caseId);
      expect((await who.ask(localities.get, { params: { caseId } })).status).toBe(404);
    }
  });
  test('an invitation shows what it is called and where; taking part opens all of it, both ways', async () => {
    await olena.ok(cases.invite, { params: { caseId }, body: { id: newId(), serviceId: services.earlyCare.id, invitation: 'Přidáte se k depistáži?' } });
    const asked = await invitation();
    expect(asked).toMatchObject({ label: 'Ubytovna Nádražní' });
    expect((await lucie.ask(localities.get, { params: { caseId } })).status).toBe(404);
    expect(await listed(lucie)).toEqual([]);
    await lucie.ok(cases.answerInvitation, { params: { caseId, caseServiceId: asked!.id }, body: { answer: 'accepted', text: '', ownLabel: '' } as never, version: asked!.version } as never);
    expect(await listed(lucie)).toEqual([caseId]);
    const seen = await lucie.ok(localities.get, { params: { caseId } });
    expect(seen).toMatchObject({ owner: 'pan Novotný', mayWrite: true });
    await lucie.ok(localities.change, { params: { caseId }, body: { ...card, capacity: 200 } as never, version: seen.version } as never);
    expect((await olena.ok(localities.get, { params: { caseId } })).capacity).toBe(200);
    // Two who change the card at once: the second one is told.
    expect((await olena.ask(localities.change, { params: { caseId }, body: { ...card, capacity: 170 } as never, version: seen.version })).problem).toMatchObject({ current: { capacity: 200 } });
    const services_ = (await lucie.ok(cases.get, { params: { caseId } })).services.map((one) => one.service.id).sort();
    expect(services_).toEqual([services.outreach.id, services.earlyCare.id].sort());
  });
  test('what is promised in it is seen by all who take part', async () => {
    const id = newId();
    await lucie.ok(commitments.add, { body: { id, caseId, about: [], what: 'Zavolat hygieně', dueOn: '2099-01-02', owner: { kind: 'worker', membershipId: people.lucie.membership } } as never });
    expect((await olena.ok(commitments.ofCase, { params: { caseId }, query: {} })).items.map((one) => one.id)).toEqual([id]);
    expect((await ivan.ask(commitments.ofCase, { params: { caseId }, query: {} })).status).toBe(404);
  });
  test('a task is offered and a record opened without anybody\'s consent: nobody stands there; a record that is not opened stays with its organisation', async () => {
    const id = newId(), [opened, kept] = [newId(), newId()];
    await olena.ok(commitments.add, { body: { id, caseId, about: [], what: 'Spočítat děti v předškolním věku', dueOn: '2099-01-03', owner: { kind: 'worker', membershipId: people.lucie.membership } } as never });
    await lucie.ok(commitments.answer, { params: { commitmentId: id }, version: 1, body: { answer: 'accept' } } as never);
    for (const [record, openTo] of [[opened, [organisations.jerabina.id]], [kept, []]] as const)
      await olena.ok(work.add, { body: { id: record, caseId, about: [], onDay: '2026-01-05', minutes: 60, mode: 'field', directness: 'direct', activities: [], facts: 'Obchůzka prvního patra.', openTo } as never });
    expect((await lucie.ok(work.ofCase, { params: { caseId }, query: {} } as never) as { items: { id: string }[] }).items.map((one) => one.id)).toEqual([opened]);
    expect((await olena.ask(work.add, { body: { id: newId(), caseId, about: [], onDay: '2026-01-05', minutes: 60, mode: 'field', directness: 'direct', activities: [], facts: 'x', openTo: [organisations.lipa.id] } as never })).status).toBe(409);
  });
  test('of cases that stand inside, others learn at most that there are few', async () => {
    await olena.ok(localities.putInside, { params: { caseId }, body: { id: newId(), insideId: family.caseId, since: '2026-01-01' } });
    expect((await olena.ok(localities.inside, { params: { caseId } })).items).toMatchObject([{ caseId: family.caseId }]);
    expect(await lucie.ok(localities.inside, { params: { caseId } })).toEqual({ items: [], others: 'under' });
    expect((await lucie.ask(localities.putInside, { params: { caseId }, body: { id: newId(), insideId: family.caseId, since: '2026-01-01' } })).status).toBe(404);
  });
  test('whom it was asked, and who declined and why, stays between the two; the one asked reads the name and the place', async () => {
    const milan = await house.as('milan'), all = async (who: Asker) => (await who.ok(cases.get, { params: { caseId } })).services.map((one) => one.service.id);
    const directly = async (persona: 'lucie' | 'ivan', query: ReturnType<typeof sql>) => (await house.database.asSession(house.secretOf(persona), (db) => query.execute(db))).rows;
    await olena.ok(cases.invite, { params: { caseId }, body: { id: newId(), serviceId: services.lipaAdvice.id, invitation: 'Dluhy nájemníků' } });
    expect(await all(olena)).toContain(services.lipaAdvice.id);
    expect(await all(lucie)).not.toContain(services.lipaAdvice.id);
    for (const table of ['signals.signal', 'commitments.commitment', 'work.record', 'documents.document', 'cases.team_member', 'localities.inside']) expect(await directly('ivan', sql`select id from ${sql.table(table)} where ${sql.ref(table === 'localities.inside' ? 'locality_id' : 'case_id')} = ${caseId}`), table).toEqual([]);
    const asked = (await milan.ok(cases.invitations)).items.find((one) => one.caseId === caseId)!;
    await milan.ok(cases.answerInvitation, { params: { caseId, caseServiceId: asked.id }, body: { answer: 'declined', text: 'Nemáme lidi' } as never, version: asked.version } as never);
    expect(await directly('lucie', sql`select answer from cases.case_service where case_id = ${caseId} and service_id = ${services.lipaAdvice.id}`)).toEqual([]);
    expect(await directly('ivan', sql`select id from localities.locality where case_id = ${caseId}`)).toEqual([]);
  });
  test('who leaves keeps what they wrote themselves and nothing else', async () => {
    const own = (await olena.ok(cases.get, { params: { caseId } })).services.find((one) => one.service.id === services.earlyCare.id)!;
    await jitka.ok(cases.endParticipation, { params: { caseId, caseServiceId: own.id }, body: { endedOn: today(), reason: 'Kapacita' }, version: own.version } as never);
    expect(await listed(lucie)).toEqual([]);
    expect((await lucie.ask(localities.get, { params: { caseId } })).status).toBe(404);
    expect((await lucie.ok(cases.get, { params: { caseId } })).standing).toBe('ended');
  });
});
