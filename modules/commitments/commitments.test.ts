import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { people, services } from '#platform/testing/common.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { commitments } from './contract.ts';

let house: TestHouse, family: SharedCase, olena: Asker, lucie: Asker, petra: Asker;
beforeAll(async () => {
  house = await openHouse();
  family = await sharedCase(house);
  await family.sign('mother', 'plan', { mutual: true });
  await family.sign('marko', 'commitments');
  await family.accept();
  [olena, lucie, petra] = await Promise.all([house.as('olena'), house.as('lucie'), house.as('petra')]);
});
afterAll(() => house.close());

const toLucie = { kind: 'worker', membershipId: people.lucie.membership } as const, toOlena = { kind: 'worker', membershipId: people.olena.membership } as const, toPetra = { kind: 'worker', membershipId: people.petra.membership } as const;
const give = async (by: Asker, more: object = {}) => {
  const id = newId();
  await by.ok(commitments.add, { body: { id, caseId: family.caseId, what: 'Doprovodit Marka na vyšetření', about: [family.marko], dueOn: '2026-11-24', owner: toLucie, ...more } });
  return id;
};
const see = async (by: Asker, id: string) => (await by.ok(commitments.ofCase, { params: { caseId: family.caseId }, query: {} })).items.find((one) => one.id === id);
const answer = async (by: Asker, id: string, body: object) => by.ask(commitments.answer, { params: { commitmentId: id }, version: (await see(by, id))?.version ?? 1, body: body as never });
const kinds = async (by: Asker, id: string) => (await by.ok(commitments.history, { params: { caseId: family.caseId, commitmentId: id } })).items.map((e) => e.kind);

describe('an offer to another organisation', () => {
  it('waits, is accepted, done with a result that the offering side reads', async () => {
    const id = await give(olena);
    expect((await lucie.ok(commitments.offers)).toUs.map((one) => one.id)).toContain(id);
    expect((await olena.ok(commitments.offers)).ours.map((one) => one.id)).toContain(id);
    expect((await answer(lucie, id, { answer: 'accept' })).status).toBe(204);
    expect((await lucie.ok(commitments.mine, { query: {} })).items.map((one) => one.id)).toContain(id);
    const { version } = (await see(lucie, id))!;
    expect((await lucie.ask(commitments.done, { params: { commitmentId: id }, version, body: { result: 'Vyšetřen, sluch v pořádku' } })).status).toBe(204);
    expect(await see(olena, id)).toMatchObject({ state: 'done', lastText: 'Vyšetřen, sluch v pořádku', may: [] });
    expect(await kinds(olena, id)).toEqual(['offered', 'accepted', 'done']);
  });
  it('cannot be accepted by the side that offered it, nor by the coordinator for it', async () => {
    const id = await give(olena);
    for (const by of [olena, petra]) expect((await answer(by, id, { answer: 'accept' })).status).toBe(409);
    expect((await see(olena, id))?.state).toBe('offered');
  });
  it('is declined with a reason; without one nothing happens', async () => {
    const id = await give(olena);
    expect(await answer(lucie, id, { answer: 'decline' })).toMatchObject({ status: 400, problem: { fields: { reason: 'Napište důvod.' } } });
    expect((await answer(lucie, id, { answer: 'decline', reason: 'Nemáme volnou kapacitu' })).status).toBe(204);
    expect(await see(olena, id)).toMatchObject({ state: 'declined', lastText: 'Nemáme volnou kapacitu', may: ['reopen'] });
  });
  it('gets another date proposed, refused, proposed again and agreed', async () => {
    const id = await give(olena);
    await answer(lucie, id, { answer: 'propose', proposedOn: '2026-12-01' });
    expect((await answer(olena, id, { answer: 'disagree', reason: 'Termín u lékaře je pevný' })).status).toBe(204);
    expect(await see(lucie, id)).toMatchObject({ state: 'offered', dueOn: '2026-11-24', proposedOn: null });
    await answer(lucie, id, { answer: 'propose', proposedOn: '2026-12-02' });
    expect((await answer(olena, id, { answer: 'agree' })).status).toBe(204);
    expect(await see(lucie, id)).toMatchObject({ state: 'open', dueOn: '2026-12-02' });
  });
  it('is asked anew when what was accepted changes, not when only its priority does', async () => {
    const id = await give(olena);
    await answer(lucie, id, { answer: 'accept' });
    const same = { what: 'Doprovodit Marka na vyšetření', about: [family.marko], dueOn: '2026-11-24', owner: toLucie };
    await olena.ok(commitments.change, { params: { commitmentId: id }, version: (await see(olena, id))!.version, body: { ...same, priority: 1 } });
    expect((await see(lucie, id))?.state).toBe('open');
    await olena.ok(commitments.change, { params: { commitmentId: id }, version: (await see(olena, id))!.version, body: { ...same, what: 'Doprovodit celou rodinu' } });
    expect(await see(lucie, id)).toMatchObject({ state: 'offered', what: 'Doprovodit celou rodinu' });
  });
  it('is refused when the other side may not know the persons, or nobody is named', async () => {
    for (const about of [[family.father], [family.mother, family.father], []]) {
      const refused = await olena.ask(commitments.add, { body: { id: newId(), caseId: family.caseId, what: 'x', about, owner: toLucie } });
      expect(refused).toMatchObject({ status: 400 });
      expect(refused.problem.fields).toHaveProperty('about');
    }
  });
  it('goes the other way by a mutual release', async () => {
    const id = await give(lucie, { owner: toOlena, about: [family.mother], what: 'Poslat smlouvu' });
    expect((await see(olena, id))).toMatchObject({ state: 'offered', may: ['accept', 'decline', 'propose'] });
    expect((await answer(olena, id, { answer: 'accept' })).status).toBe(204);
    expect(await kinds(lucie, id)).toEqual(['offered', 'accepted']);
  });
  it('can be to a service as a whole', async () => {
    const id = await give(olena, { owner: { kind: 'service', serviceId: services.earlyCare.id } });
    expect((await lucie.ok(commitments.offers)).toUs.map((one) => one.id)).toContain(id);
    const klub = await house.as('klub');
    expect((await klub.ok(commitments.offers)).toUs).toEqual([]);
  });
});

describe('the database itself', () => {
  it('lets nobody write the word of the other side, whatever is tried', async () => {
    const id = await give(olena);
    const secret = 'a session of Olena for raw SQL', { account, membership } = people.olena;
    await house.admin.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at) values ($1, $2, $3, 'full', now() + interval '1 hour')`, [createHash('sha256').update(secret).digest(), account, membership]);
    const attempt = (set: string) => house.database.asSession(secret, (db) => sql`update commitments.commitment set ${sql.raw(set)} where id = ${id}`.execute(db));
    for (const set of ["state = 'open'", "state = 'done', done_on = platform.today()", "state = 'declined'", "proposed_on = '2026-12-24'"]) await expect(attempt(set)).rejects.toMatchObject({ code: '42501' });
    await answer(lucie, id, { answer: 'accept' });
    for (const set of ["what = 'něco jiného'", "due_on = '2026-11-20'", `owner_membership_id = '${people.jitka.membership}'`, "state = 'done', done_on = platform.today()"]) await expect(attempt(set)).rejects.toMatchObject({ code: '42501' });
    await attempt('priority = 3');
    await attempt("what = 'něco jiného', state = 'offered'");
    expect((await see(olena, id))?.state).toBe('offered');
  });
});

describe('our own', () => {
  it('is handed over to a colleague who reads the case, and not to one who does not', async () => {
    const id = await give(olena, { owner: toOlena });
    const version = (await see(olena, id))!.version;
    const refused = await olena.ask(commitments.handOver, { params: { commitmentId: id }, version, body: { membershipId: people.tomas.membership } });
    expect(refused).toMatchObject({ status: 400 });
    expect((await olena.ask(commitments.handOver, { params: { commitmentId: id }, version, body: { membershipId: people.lucie.membership } })).status).toBe(400);
    await olena.ok(commitments.handOver, { params: { commitmentId: id }, version, body: { membershipId: people.petra.membership, note: 'Mám dovolenou' } });
    expect((await petra.ok(commitments.mine, { query: {} })).items.map((one) => one.id)).toContain(id);
    expect(await kinds(olena, id)).toEqual(['handed_over']);
  });
  it('shows both versions to the slower of two', async () => {
    const id = await give(olena, { owner: toOlena });
    const body = { what: 'Jinak', about: [family.marko], owner: toOlena };
    await petra.ok(commitments.change, { params: { commitmentId: id }, version: 1, body });
    expect(await olena.ask(commitments.change, { params: { commitmentId: id }, version: 1, body: { ...body, what: 'Ještě jinak' } })).toMatchObject({ status: 409, problem: { code: 'conflict', current: { what: 'Jinak', version: 2 } } });
  });
  it('knows who was asked, by whom, and reminds', async () => {
    const id = await give(olena, { owner: { kind: 'body', body: 'Úřad práce', askedOn: '2026-11-01', remindOn: '2026-11-20' }, about: [family.mother] });
    expect((await olena.ok(commitments.mine, { query: { until: '2026-11-20' } })).items.find((one) => one.id === id)?.owner).toMatchObject({ name: 'Úřad práce', askedOn: '2026-11-01', askedBy: { membershipId: people.olena.membership } });
  });
  it('waits for another step, but never in a circle', async () => {
    const first = await give(olena, { owner: toOlena }), second = await give(olena, { owner: toOlena, needs: [first] });
    const body = { what: 'První', about: [family.marko], owner: toOlena, needs: [second] };
    expect(await olena.ask(commitments.change, { params: { commitmentId: first }, version: 1, body })).toMatchObject({ status: 400, problem: { fields: { needs: expect.stringContaining('v kruhu') as string } } });
    expect((await see(olena, second))?.needs).toEqual([first]);
  });
  it('can stand outside of cases, for a colleague', async () => {
    const id = newId();
    await olena.ok(commitments.add, { body: { id, what: 'Objednat vizitky', about: [], owner: toPetra } });
    const row = (await petra.ok(commitments.mine, { query: {} })).items.find((one) => one.id === id)!;
    expect((await petra.ask(commitments.done, { params: { commitmentId: id }, version: row.version, body: { result: 'Objednáno' } })).status).toBe(204);
    expect((await house.admin.query(`select state from commitments.commitment where id = $1`, [id])).rows).toEqual([{ state: 'done' }]);
  });
  it('is created once, however often it is sent', async () => {
    const body = { id: newId(), caseId: family.caseId, what: 'Jednou', about: [family.mother], owner: toOlena };
    await olena.ok(commitments.add, { body });
    await olena.ok(commitments.add, { body });
    expect((await house.admin.query('select from commitments.commitment where id = $1', [body.id])).rowCount).toBe(1);
  });
  it('refuses workers of strangers, persons of other cases, unreal days', async () => {
    const base = { id: newId(), caseId: family.caseId, what: 'x', about: [family.mother] };
    expect((await olena.ask(commitments.add, { body: { ...base, owner: { kind: 'worker', membershipId: people.ivan.membership } } })).status).toBe(404);
    expect((await olena.ask(commitments.add, { body: { ...base, owner: { kind: 'client', personId: newId() } } })).status).toBe(404);
    expect((await olena.ask(commitments.add, { body: { ...base, owner: toOlena, dueOn: '2026-02-31' } })).status).toBe(400);
    expect((await olena.ask(commitments.add, { body: { ...base, owner: toOlena, startsOn: '2026-03-02', dueOn: '2026-03-01' } })).problem.fields).toEqual({ dueOn: 'Konec je před začátkem.' });
  });
  it('cannot be written into a closed case', async () => {
    await house.admin.query(`update cases.case set phase = 'closed' where id = $1`, [family.caseId]);
    expect((await olena.ask(commitments.add, { body: { id: newId(), caseId: family.caseId, what: 'x', about: [family.mother], owner: toOlena } })).status).toBe(409);
    await house.admin.query(`update cases.case set phase = 'mapping' where id = $1`, [family.caseId]);
  });
});
