// A referral from sending to its outcome, over HTTP: who may do what, what each side sees, silence.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { masking } from '#modules/access/masking/contract.ts';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { buildWorld, type World } from '#platform/testing/world.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { MoveBody, referrals } from './contract.ts';

let house: TestHouse, family: World;
let olena: Asker, hana: Asker, lucie: Asker, ivan: Asker;
beforeAll(async () => {
  house = await openHouse();
  family = await buildWorld(house.admin, 'never');
  olena = await house.as('olena'); hana = await house.as('hana'); lucie = await house.as('lucie'); ivan = await house.as('ivan');
});
afterAll(() => house.close());

const words = { need: 'housing', asked: 'Rodina hledá raný vývojový screening.', urgency: 'days' as const, contact: 'Olena, 777 100 100' };
type More = { caseId?: string | null; about?: string[]; send?: boolean; targets?: { id: string; serviceId?: string; partnerId?: string }[]; note?: string };
async function refer(by: Asker, more: More = {}): Promise<string> {
  const id = newId();
  await by.ok(referrals.add, { body: { id: newId(), serviceId: services.outreach.id, targets: [{ id, serviceId: services.earlyCare.id }], ...words, ...more } });
  return more.targets?.[0]!.id ?? id;
}
const get = (by: Asker, referralId: string) => by.ok(referrals.get, { params: { referralId } });
const move = async (by: Asker, referralId: string, body: z.input<typeof MoveBody>, version?: number) => by.ask(referrals.move, { params: { referralId }, version: version ?? (await get(by, referralId)).version, body });
const statusOf = async (by: Asker, referralId: string) => (await by.ask(referrals.get, { params: { referralId } })).status;

describe('one enquiry, two sides', () => {
  test('the receiver reads the enquiry and neither the case, the persons nor the note; strangers and other services nothing', async () => {
    const id = await refer(olena, { caseId: family.caseId, about: [family.mother], note: 'Jen pro nás' });
    const ours = await get(olena, id), theirs = await get(lucie, id);
    expect(ours).toMatchObject({ sends: true, case: { id: family.caseId }, note: 'Jen pro nás', about: [{ id: family.mother }], next: { who: 'receiver', what: 'receive', mine: false } });
    expect(theirs).toMatchObject({ receives: true, sends: false, case: null, note: '', about: [], handovers: [], next: { mine: true } });
    for (const secret of [family.caseId, family.mother, 'Jen pro nás']) expect(JSON.stringify(theirs)).not.toContain(secret);
    for (const persona of ['ivan', 'milan', 'eva', 'klub', 'tomas'] as const) expect(await statusOf(await house.as(persona), id), persona).toBe(404);
    for (const persona of ['hana', 'petra', 'jitka'] as const) expect(await statusOf(await house.as(persona), id), persona).toBe(200);
  });

  test('a draft is its sender\'s only, until it is sent or thrown away', async () => {
    const id = await refer(olena, { send: false });
    expect(await statusOf(lucie, id)).toBe(404);
    expect((await move(olena, id, { move: 'send' })).status).toBe(204);
    expect((await get(lucie, id)).state).toBe('sent');
    const other = await refer(olena, { send: false });
    expect((await olena.ask(referrals.remove, { params: { referralId: other }, version: 1 })).status).toBe(204);
    expect(await statusOf(olena, other)).toBe(404);
  });

  test('the whole way to the outcome, which comes back into the case', async () => {
    const id = await refer(olena, { caseId: family.caseId });
    for (const body of [{ move: 'receive' }, { move: 'wait', until: addDays(today(), 20), position: 3 }, { move: 'accept', text: 'Místo se uvolnilo.' }, { move: 'start' }, { move: 'end', outcome: 'partly', text: 'Chodí jednou týdně.' }] as const)
      expect((await move(lucie, id, body)).status, body.move).toBe(204);
    const seen = await get(olena, id);
    expect(seen.events.map((event) => event.move)).toEqual(['send', 'receive', 'wait', 'accept', 'start', 'end']);
    expect(seen.next).toMatchObject({ who: 'sender', what: 'read', mine: true });
    expect((await olena.ok(referrals.ofCase, { params: { caseId: family.caseId } })).items.find((one) => one.id === id)).toMatchObject({ state: 'ended', outcome: 'partly' });
    expect((await olena.ok(referrals.today)).answers.map((one) => one.id)).toContain(id);
    await olena.ok(referrals.seen, { params: { referralId: id } });
    expect((await olena.ok(referrals.today)).answers.map((one) => one.id)).not.toContain(id);
  });

  test('what cannot happen now is refused with what stands; nobody answers for another side, a coordinator decides nothing', async () => {
    const id = await refer(olena);
    expect((await move(olena, id, { move: 'accept' })).status).toBe(409);
    expect((await move(lucie, id, { move: 'withdraw', text: 'x' })).status).toBe(409);
    expect((await move(lucie, id, { move: 'decline', reason: 'capacity' })).status).toBe(204);
    const again = await move(lucie, id, { move: 'accept' });
    expect(again.status).toBe(409);
    expect(again.problem).toMatchObject({ code: 'rule', current: { id, state: 'declined', declineReason: 'capacity' } });
    const wordless = await move(lucie, await refer(olena), { move: 'decline', reason: 'other' });
    expect(wordless.problem.fields?.text).toBeTruthy();
  });

  test('of two answers at once one wins, the other one sees both', async () => {
    const id = await refer(olena), jitka = await house.as('jitka'), { version } = await get(lucie, id);
    const both = await Promise.all([move(lucie, id, { move: 'accept' }, version), move(jitka, id, { move: 'decline', reason: 'not_target_group' }, version)]);
    expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
    const lost = both.find(({ status }) => status === 409)!, { state } = await get(olena, id);
    expect(lost.problem).toMatchObject({ code: 'conflict', current: { id, state } });
    expect((await get(olena, id)).events).toHaveLength(2);
  });

  test.each([['sender', () => [olena, hana]], ['receiver', () => [lucie, lucie]]] as const)('a note of the %s is not written over by a colleague who has not read it; taking an answer in changes nothing about it', async (_, both) => {
    const id = await refer(olena), [first, second] = both() as [Asker, Asker], { noteVersion } = await get(first, id), put = (by: Asker, note: string, version: number) => by.ask(referrals.note, { params: { referralId: id }, body: { note }, version });
    await olena.ok(referrals.seen, { params: { referralId: id } });
    expect((await put(first, 'Volat dopoledne.', noteVersion)).status).toBeLessThan(300);
    const late = await put(second, 'Volat odpoledne.', noteVersion);
    expect([late.status, late.problem.code, late.problem.current]).toEqual([409, 'conflict', { note: 'Volat dopoledne.', version: (await get(first, id)).noteVersion }]);
    expect((await put(second, 'Volat odpoledne.', (late.problem.current as { version: number }).version)).status).toBeLessThan(300);
    expect((await get(first, id)).note).toBe('Volat odpoledne.');
  });
  test('from no case: the author, her service and the head; not another service of the house', async () => {
    const id = await refer(olena);
    expect(await statusOf(hana, id)).toBe(200);
    expect(await statusOf(await house.as('tomas'), id)).toBe(404);
  });
});

describe('to whom', () => {
  test('a service that is closed, has ended or hides is refused alike, with others that could', async () => {
    await house.admin.query('insert into directory.offer (service_id, organisation_id, needs) values ($1, $2, $3)', [services.lipaAdvice.id, organisations.lipa.id, ['housing']]);
    const ask = () => olena.ask(referrals.add, { body: { id: newId(), serviceId: services.outreach.id, targets: [{ id: newId(), serviceId: services.jerabinaClub.id }], ...words } });
    for (const [close, open] of [['accepts_referrals = false', 'accepts_referrals = true'], [`ends_on = '2020-01-01'`, 'ends_on = null']] as const) {
      await house.admin.query(`update directory.service set ${close} where id = $1`, [services.jerabinaClub.id]);
      const outcome = await ask();
      expect(outcome.status).toBe(409);
      expect((outcome.problem.current as { alternatives: { serviceId: string }[] }).alternatives.map((one) => one.serviceId)).toContain(services.lipaAdvice.id);
      await house.admin.query(`update directory.service set ${open} where id = $1`, [services.jerabinaClub.id]);
    }
    const jitka = await house.as('jitka'), of = { params: { organisationId: organisations.jerabina.id } };
    await jitka.ok(masking.put, { ...of, body: { name: 'Podpora v regionu', shortName: 'Podpora' } });
    expect((await ask()).status).toBe(409);
    expect((await olena.ok(referrals.targets, { query: {} })).items.map((one) => one.serviceId)).not.toContain(services.jerabinaClub.id);
    await jitka.ok(masking.lift, of);
    expect((await ask()).status).toBe(201);
  });
  test('three services at once: three referrals that go their own ways, all or none', async () => {
    const targets = [services.earlyCare.id, services.lipaAdvice.id, services.socialDepartment.id].map((serviceId) => ({ id: newId(), serviceId }));
    await refer(olena, { caseId: family.caseId, targets });
    expect((await get(olena, targets[0]!.id)).siblings.map((one) => one.id).toSorted()).toEqual([targets[1]!.id, targets[2]!.id].toSorted());
    expect((await get(lucie, targets[0]!.id)).siblings).toEqual([]);
    expect(await statusOf(ivan, targets[0]!.id)).toBe(404);
    const bad = [{ id: newId(), serviceId: services.earlyCare.id }, { id: newId(), serviceId: newId() }];
    expect((await olena.ask(referrals.add, { body: { id: newId(), serviceId: services.outreach.id, targets: bad, ...words } })).status).toBe(404);
    expect(await statusOf(olena, bad[0]!.id)).toBe(404);
  });
  test('for a service that is not mine, or from somebody else\'s case, nothing', async () => {
    expect((await olena.ask(referrals.add, { body: { id: newId(), serviceId: services.families.id, targets: [{ id: newId(), serviceId: services.earlyCare.id }], ...words } })).status).toBe(400);
    expect((await ivan.ask(referrals.add, { body: { id: newId(), serviceId: services.lipaAdvice.id, caseId: family.caseId, targets: [{ id: newId(), serviceId: services.earlyCare.id }], ...words } })).status).toBe(404);
  });
});

describe('what is handed over', () => {
  async function released(): Promise<string> {
    const id = newId();
    await house.admin.query(`insert into access.release (id, organisation_id, to_organisation_id, to_service_id, case_id, person_id, ground, level, purpose, valid_from, valid_to, author_id) values ($1, $2, $3, $4, $5, $6, 'consent', 'involvement', 'Odkázání', platform.today(), platform.today() + 90, $7)`,
      [id, organisations.kompas.id, organisations.jerabina.id, services.earlyCare.id, family.caseId, family.mother, people.olena.membership]);
    return id;
  }
  const sign = (id: string) => house.admin.query(`insert into access.release_signature (release_id, organisation_id, signer_name, strokes, author_id) values ($1, $2, 'Matka', 'M0 0L1 1', $3)`, [id, organisations.kompas.id, people.olena.membership]);

  test('without a signature nobody is named; with one the person is; declining ends the release made for it, at once', async () => {
    const id = await refer(olena, { caseId: family.caseId, about: [family.mother] }), release = await released();
    await olena.ok(referrals.handOver, { params: { referralId: id }, body: { releaseIds: [release] } });
    expect((await get(lucie, id)).handovers).toEqual([]);
    expect((await get(olena, id)).handovers).toMatchObject([{ state: 'unsigned' }]);
    await sign(release);
    expect((await get(lucie, id)).handovers).toMatchObject([{ state: 'in_force', person: { id: family.mother } }]);
    expect((await move(lucie, id, { move: 'decline', reason: 'capacity' })).status).toBe(204);
    expect((await get(lucie, id)).handovers).toEqual([]);
    expect(JSON.stringify(await get(lucie, id))).not.toContain(family.mother);
    expect((await house.admin.query('select withdrawn_at from access.release where id = $1', [release])).rows[0].withdrawn_at).not.toBeNull();
  });
  test('accepting makes own cards of the persons handed over; after withdrawal the receiver keeps its answers', async () => {
    const id = await refer(olena, { caseId: family.caseId, about: [family.mother] }), release = await released();
    await sign(release);
    await house.admin.query('delete from people.profile where organisation_id = $1 and person_id = $2', [organisations.jerabina.id, family.mother]);
    await olena.ok(referrals.handOver, { params: { referralId: id }, body: { releaseIds: [release] } });
    expect((await move(lucie, id, { move: 'accept' })).status).toBe(204);
    expect((await house.admin.query('select service_id from people.profile where organisation_id = $1 and person_id = $2', [organisations.jerabina.id, family.mother])).rows).toEqual([{ service_id: services.earlyCare.id }]);
    expect((await get(lucie, id)).taken).toMatchObject([{ id: family.mother }]);
    expect((await house.admin.query(`select from cases.case_service where case_id = $1 and service_id = $2 and state = 'invited'`, [family.caseId, services.earlyCare.id])).rowCount).toBe(0);
    expect((await move(olena, id, { move: 'withdraw', text: 'Rodina se odstěhovala.' })).status).toBe(204);
    const after = await get(lucie, id);
    expect(after.handovers).toEqual([]);
    expect(after.events.map((event) => event.move)).toEqual(['send', 'hand_over', 'accept', 'withdraw']);
  });
  test('somebody else\'s release, of another case or to somebody else, hands nobody over', async () => {
    const id = await refer(olena, { caseId: family.caseId, about: [family.father] });
    expect((await olena.ask(referrals.handOver, { params: { referralId: id }, body: { releaseIds: [await released()] } })).status).toBe(404);
  });
});

test('the view for the picture of the network has no person, no words and no case', async () => {
  const columns = (await house.admin.query(`select attname from pg_attribute where attrelid = 'referrals.tie'::regclass and attnum > 0`)).rows.map((row) => row.attname as string);
  for (const column of ['case_id', 'asked', 'contact', 'author_id']) expect(columns).not.toContain(column);
});
