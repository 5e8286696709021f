// Taking the day along, and handing over what a device holds after its session has ended.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { people, type Persona } from '#platform/testing/common.ts';
import { family, sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { contacts } from '#modules/people/facts/contract.ts';
import { plan } from '#modules/cases/plan/contract.ts';
import { work } from '#modules/work/contract.ts';
import { directory } from '#modules/directory/contract.ts';
import { offline } from './contract.ts';

let house: TestHouse, shared: SharedCase;
const phone = '+420700100200', visit = newId(), far = newId();
const worker = (membershipId: string) => ({ kind: 'worker' as const, membershipId });

beforeAll(async () => {
  house = await openHouse();
  shared = await sharedCase(house);
  const olena = await house.as('olena');
  const { caseId, mother, father } = shared;
  await olena.ok(commitments.add, { body: { id: visit, caseId, what: 'Návštěva doma', about: [mother], dueOn: today(), dueTime: '14:00', kind: 'promised_contact', owner: worker(olena.membershipId) } });
  await olena.ok(commitments.add, { body: { id: far, caseId, what: 'Za týden', about: [mother], dueOn: addDays(today(), 7), kind: 'promised_contact', owner: worker(olena.membershipId) } });
  await olena.ok(commitments.add, { body: { id: newId(), caseId, what: 'Řekl jen mně', about: [father], confidenceOf: father, owner: worker(olena.membershipId) } });
  await olena.ok(plan.addGoal, { params: { caseId }, body: { id: newId(), words: 'Chci, aby Marko mluvil.', language: 'cs', about: [mother] } });
  await olena.ok(contacts.add, { params: { personId: mother }, body: { id: newId(), kind: 'phone', value: phone, note: '' } });
});
afterAll(() => house.close());

const take = async (who: Persona) => (await house.as(who)).ok(offline.take, { body: {} });
const count = async (table: string) => Number((await house.admin.query<{ n: string }>(`select count(*) n from ${table}`)).rows[0]!.n);

describe('taking along', () => {
  test('gives the day\'s visits, whom they concern and what is open; no confidence', async () => {
    const bundle = await take('olena');
    expect(bundle.mine.map(({ id }) => id)).toEqual([visit]);
    expect(bundle.cases).toHaveLength(1);
    const [taken] = bundle.cases;
    expect(taken).toMatchObject({ label: 'Rodina Sydorčuk', writable: true, goals: [{ words: 'Chci, aby Marko mluvil.' }] });
    expect(taken!.reach.find(({ personId }) => personId === shared.mother)?.phones).toEqual([{ value: phone, note: '' }]);
    expect(taken!.steps.map(({ id }) => id).toSorted()).toEqual([visit, far].toSorted());
    expect(JSON.stringify(bundle)).not.toContain('Řekl jen mně');
    expect(bundle.vaultDays).toBe(3);
    const hours = (Date.parse(bundle.until) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23);
    expect(hours).toBeLessThan(50);
  });
  test('what was told in confidence stays at the office: own steps, those towards a confidential goal, where a confidential talk was', async () => {
    const olena = await house.as('olena'), { caseId, mother } = shared, goalId = newId();
    const secret = 'Azylový dům';
    await olena.ok(plan.addGoal, { params: { caseId }, body: { id: goalId, words: 'Odejít', language: 'cs', about: [mother], confidenceOf: mother } });
    for (const more of [{ goalId }, { confidenceOf: mother, dueOn: today() }, { goalId, dueOn: today() }, { confidenceOf: mother, dueOn: today(), kind: 'promised_contact' as const }]) {
      await olena.ok(commitments.add, { body: { id: newId(), caseId, what: secret, about: [mother], owner: worker(olena.membershipId), ...more } });
    }
    await olena.ok(work.add, { body: { id: newId(), caseId, onDay: today(), minutes: 10, mode: 'field', directness: 'direct', about: [mother], confidenceOf: mother, place: secret, facts: '' } });
    const bundle = await take('olena');
    expect(bundle.cases).toHaveLength(1);
    expect(JSON.stringify(bundle)).not.toContain(secret);
    await house.admin.query('delete from work.record where place = $1', [secret]);
    await house.admin.query('delete from commitments.commitment where what = $1', [secret]);
  });
  test('how one spoke at the last visit goes along, unless that visit was confided', async () => {
    const olena = await house.as('olena'), { caseId, mother } = shared, place = 'U pramene';
    const visited = { caseId, onDay: today(), minutes: 10, mode: 'field' as const, directness: 'direct' as const, about: [mother], place, facts: 'Domluveno.', language: 'uk', understood: 'yes' as const };
    await olena.ok(work.add, { body: { ...visited, id: newId(), interpreter: 'I. Bojko' } });
    expect((await take('olena')).cases[0]?.visit).toEqual({ language: 'uk', interpreter: 'I. Bojko' });
    await house.admin.query('delete from work.record where place = $1', [place]);
    await olena.ok(work.add, { body: { ...visited, id: newId(), interpreter: 'O. Tichá', confidenceOf: mother } });
    expect((await take('olena')).cases[0]?.visit).toBeNull();
    await house.admin.query('delete from work.record where place = $1', [place]);
  });
  test('what work beyond contacts is written from goes along: own places and partners by name, the last activity without clients; no secret address', async () => {
    const olena = await house.as('olena'), { mother } = shared;
    await olena.ok(directory.addPlace, { body: { id: newId(), name: 'Ubytovna Sever', address: 'Dlouhá 1', orpCode: '3209', kind: 'dormitory' } });
    await olena.ok(directory.addPlace, { body: { id: newId(), name: 'Utajený byt', address: '', orpCode: null, kind: 'flat', secret: true } });
    await olena.ok(directory.addPartner, { body: { id: newId(), name: 'Škola Na Výsluní', kind: 'school', ico: null, note: '' } });
    await olena.ok(work.add, { body: { id: newId(), onDay: today(), minutes: 60, mode: 'office', directness: 'direct', about: [mother], facts: 'Šlo jí to', details: { kind: 'tutoring' } } });
    const { around, ground } = await take('olena');
    expect(around).toEqual({ places: [{ id: expect.any(String), name: 'Ubytovna Sever', orpCode: '3209' }], partners: [{ id: expect.any(String), name: 'Škola Na Výsluní' }] });
    expect(ground.starts).toMatchObject([{ record: { kind: 'tutoring', about: [], facts: '' }, people: [] }]);
  });
  test('is an opening of each file, with the reason', async () => {
    const before = await count('access.read_log');
    await take('olena');
    const { rows } = await house.admin.query<{ case_id: string | null; person_id: string | null; reason: string; endpoint: string }>('select case_id, person_id, reason, endpoint from access.read_log order by id offset $1', [before]);
    expect(rows.filter((row) => row.case_id === shared.caseId && row.reason === 'terén' && row.endpoint === 'offline.take')).toHaveLength(1);
    expect(rows.filter((row) => row.person_id === shared.mother && row.reason === 'terén')).toHaveLength(1);
  });
  test.each([['tomas', 0], ['petra', 0], ['hana', 0], ['lucie', 0], ['ivan', 0]] as [Persona, number][])('%s, who has no visit there, takes %i cases', async (who, n) => expect((await take(who)).cases).toHaveLength(n));
  test('an administrator takes nothing', async () => expect((await (await house.as('alena')).ask(offline.take, { body: {} })).status).toBe(403));
});

describe('how long a device keeps it', () => {
  test('the administrator or the head decides, within bounds, for their organisation', async () => {
    const alena = await house.as('alena');
    await alena.ok(offline.setSetting, { body: { vaultDays: 1 } });
    await (await house.as('hana')).ok(offline.setSetting, { body: { vaultDays: 2 } });
    expect((await take('olena')).vaultDays).toBe(2);
    expect((await (await house.as('lucie')).ok(offline.setting)).vaultDays).toBe(3);
    for (const vaultDays of [0, 8, 1.5]) expect((await alena.ask(offline.setSetting, { body: { vaultDays } })).status).toBe(400);
    expect((await (await house.as('olena')).ask(offline.setSetting, { body: { vaultDays: 5 } })).status).toBe(403);
  });
});

const record = (facts: string, more: object = {}) => {
  const id = newId();
  return { id, at: new Date().toISOString(), method: 'POST' as const, path: work.add.path, body: { id, caseId: family.caseId, onDay: today(), atTime: null, minutes: 30, mode: 'field', directness: 'direct', about: [family.mother], understood: 'yes', facts, opinion: 'můj názor', newTasks: [{ id: newId(), what: 'Zavolat lékařce' }], ...more } };
};
const handOver = (token: string, items: unknown[]) => house.anonymous.ask(offline.handOver, { body: { token, items } as never });
const lost = async () => (await (await house.as('hana')).ok(offline.handedOver)).items;

describe('handing over', () => {
  let token: string;
  const first = { ...record('Zapsáno bez signálu'), at: new Date(Date.now() - 60_000).toISOString() }, second = record('Druhý zápis');
  beforeAll(async () => {
    token = (await take('olena')).deposit.token;
    // Her account is disabled while she is in the field.
    await house.admin.query('update access.account set disabled_at = now() where id = $1', [people.olena.account]);
  });
  test('her own session gives nothing any more', async () => expect((await (await house.as('olena')).ask(offline.take, { body: {} })).status).toBe(401));
  test('puts records down without a session, once, and reads nothing back', async () => {
    const outcome = await handOver(token, [first]);
    expect(outcome.status).toBe(204);
    expect(outcome.bytes).toHaveLength(0);
    expect((await handOver(token, [first, second])).status).toBe(204);
    expect(await lost()).toHaveLength(2);
  });
  test('with a wrong or ended right nothing is put down', async () => {
    const before = await count('offline.deposit');
    expect((await handOver('x'.repeat(43), [record('Cizí')])).status).toBe(404);
    const { rows: [right] } = await house.admin.query('select id, expires_at from offline.deposit_right order by created_at desc limit 1');
    await house.admin.query('update offline.deposit_right set expires_at = now() where id = $1', [right.id]);
    expect((await handOver(token, [record('Pozdě')])).status).toBe(404);
    await house.admin.query('update offline.deposit_right set expires_at = $2 where id = $1', [right.id, right.expires_at]);
    expect(await count('offline.deposit')).toBe(before);
  });
  test('a right lasts no longer than it is meant to, whatever is asked of the database directly', async () => {
    await house.as('tomas');
    const { rows: [right] } = await house.database.asSession(house.secretOf('tomas'), (db) => sql<{ days: number }>`select extract(day from offline.issue_right('\\x00', interval '100 years') - now())::int as days`.execute(db));
    expect(right!.days).toBeLessThanOrEqual(14);
  });
  test('the database holds it sealed, and no list of it is endless', async () => {
    const { rows } = await house.admin.query<{ sealed: Buffer }>('select sealed from offline.deposit');
    expect(Buffer.concat(rows.map(({ sealed }) => sealed)).toString('latin1')).not.toContain('signálu');
    expect((await handOver(token, Array.from({ length: 101 }, () => record('x')))).status).toBe(400);
  });
  test.each([['hana', 2], ['milan', 0], ['jitka', 0]] as [Persona, number][])('%s, a head, sees %i', async (who, n) => expect((await (await house.as(who)).ok(offline.handedOver)).items).toHaveLength(n));
  test.each(['tomas', 'petra', 'alena', 'lucie', 'ivan'] as Persona[])('%s does not get there', async (who) => expect((await (await house.as(who)).ask(offline.handedOver)).status).toBe(403));

  test('the head enters it under its author, with a mark of who did', async () => {
    const hana = await house.as('hana'), [item] = await lost();
    expect(item).toMatchObject({ author: 'Olena Marčuková', caseLabel: 'Rodina Sydorčuk', body: { facts: 'Zapsáno bez signálu' } });
    await hana.ok(offline.enter, { params: { depositId: item!.id } });
    const { items } = await hana.ok(work.ofCase, { params: { caseId: shared.caseId }, query: {} as never });
    expect(items[0]).toMatchObject({ facts: 'Zapsáno bez signálu', opinion: 'můj názor', author: { name: 'Olena Marčuková' }, enteredBy: 'Hana Dvorská' });
    const { rows } = await house.admin.query('select author_id, owner_membership_id from commitments.commitment where what = $1', ['Zavolat lékařce']);
    // What she promised is not hers to do any more.
    expect(rows).toEqual([{ author_id: people.olena.membership, owner_membership_id: people.hana.membership }]);
    expect((await hana.ask(offline.enter, { params: { depositId: item!.id } })).status).toBe(404);
    expect(await lost()).toHaveLength(1);
  });
  test('or discards it, with a reason', async () => {
    const hana = await house.as('hana'), [item] = await lost();
    expect((await hana.ask(offline.discard, { params: { depositId: item!.id }, body: { reason: ' ' } })).status).toBe(400);
    await hana.ok(offline.discard, { params: { depositId: item!.id }, body: { reason: 'Zapsáno dvakrát' } });
    expect(await lost()).toEqual([]);
  });
  test('what cannot be entered leaves nothing half-written and stays', async () => {
    const hana = await house.as('hana');
    await handOver(token, [{ ...record('Jinam'), path: '/administration/accounts' }, record('Neznámý případ', { caseId: newId() }), record('Zítra', { onDay: addDays(today(), 1) })]);
    const items = await lost(), before = await count('work.record');
    expect(items).toHaveLength(3);
    const answers = [];
    for (const { id } of items) answers.push((await hana.ask(offline.enter, { params: { depositId: id } })).status);
    expect(answers.toSorted()).toEqual([400, 404, 409]);
    expect(await lost()).toHaveLength(3);
    expect(await count('work.record')).toBe(before);
  });
  test('what a hostile device puts down does not close the list to the head', async () => {
    expect((await handOver(token, [{ ...record('x'), body: { caseId: 'nic' } }, { ...record('x'), params: { caseId: 'nic' } }])).status).toBe(204);
    const items = await lost();
    expect(items.filter(({ caseId }) => caseId === null)).toHaveLength(2);
  });
  test('and reading what was written of somebody outside of a case opens their file', async () => {
    await handOver(token, [record('Mimo případ', { caseId: null })]);
    const before = await count('access.read_log');
    await lost();
    const { rows } = await house.admin.query('select person_id, endpoint from access.read_log order by id offset $1', [before]);
    expect(rows).toContainEqual({ person_id: family.mother, endpoint: 'offline.handedOver' });
  });
});

describe('what waited in a device', () => {
  test('is done once, though it was sent twice', async () => {
    const tomas = await house.as('hana'), id = newId();
    await tomas.ok(commitments.add, { body: { id, caseId: shared.caseId, what: 'Přinést potvrzení', about: [shared.mother], owner: worker(tomas.membershipId) } });
    const done = { params: { commitmentId: id }, version: 1, body: { result: 'přineseno' }, headers: { 'idempotency-key': newId() } };
    expect((await tomas.ask(commitments.done, done)).status).toBe(204);
    expect((await tomas.ask(commitments.done, done)).status).toBe(204);
    expect((await tomas.ask(commitments.done, { ...done, body: { result: 'jinak' } })).problem.code).toBe('id_used');
    expect((await tomas.ask(commitments.done, { ...done, headers: { 'idempotency-key': 'x' } })).status).toBe(400);
  });
  test('is never sent for another organisation than it was written for', async () => {
    const hana = await house.as('hana'), before = await count('work.record');
    const { body } = record('Za někoho jiného');
    const outcome = await hana.ask(work.add, { body: body as never, headers: { 'x-membership': people.jitka.membership } });
    expect(outcome.problem.code).toBe('membership_ended');
    expect(await count('work.record')).toBe(before);
    expect((await hana.ask(work.add, { body: body as never, headers: { 'x-membership': hana.membershipId } })).status).toBe(201);
  });
});
