// Stories of attackers on a referral, over HTTP and straight in the database: each was a hole once.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people, services, type Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { buildWorld, type World } from '#platform/testing/world.ts';
import { referrals } from './contract.ts';

let house: TestHouse, family: World, olena: Asker, lucie: Asker;
beforeAll(async () => {
  house = await openHouse();
  family = await buildWorld(house.admin, 'never');
  for (const persona of Object.keys(people) as Persona[]) await house.as(persona);
  [olena, lucie] = [await house.as('olena'), await house.as('lucie')];
});
afterAll(() => house.close());

/** Straight to the database, past every rule of the room. */
const run = <T>(persona: Persona, text: string) => house.database.asSession(house.secretOf(persona), async (db) => (await sql.raw<T>(text).execute(db)).rows);
const refused = /row-level security|permission denied|insufficient_privilege|42501/;
const words = { need: 'housing', asked: 'Rodina hledá raný vývojový screening.', urgency: 'days' as const, contact: 'Olena' };
async function refer(by: Asker, { from = services.outreach.id as string, to = services.earlyCare.id as string, ...more }: { from?: string; to?: string; caseId?: string; about?: string[]; send?: boolean } = {}): Promise<string> {
  const id = newId();
  await by.ok(referrals.add, { body: { id: newId(), serviceId: from, targets: [{ id, serviceId: to }], ...words, ...more } });
  return id;
}
const get = (by: Asker, referralId: string) => by.ok(referrals.get, { params: { referralId } });
async function release(person: string, { signed = true, to = organisations.jerabina.id as string, toService = services.earlyCare.id as string | null } = {}): Promise<string> {
  const id = newId();
  await house.admin.query(`insert into access.release (id, organisation_id, to_organisation_id, to_service_id, case_id, person_id, ground, level, purpose, valid_from, valid_to, author_id) values ($1, $2, $3, $4, $5, $6, 'consent', 'involvement', 'Odkázání', platform.today(), platform.today() + 90, $7)`,
    [id, organisations.kompas.id, to, toService, family.caseId, person, people.olena.membership]);
  if (signed) await house.admin.query(`insert into access.release_signature (release_id, organisation_id, signer_name, strokes, author_id) values ($1, $2, 'Matka', 'M0 0L1 1', $3)`, [id, organisations.kompas.id, people.olena.membership]);
  return id;
}

describe('the history', () => {
  const says = (id: string, move: string, state: string) => `insert into referrals.event (id, referral_id, move, state, text) values (gen_random_uuid(), '${id}', '${move}', '${state}', 'podvrženo')`;
  test('tells of no move that its side cannot make, nor of one that did not happen', async () => {
    const id = await refer(olena);
    for (const move of ['send', 'withdraw', 'hand_over']) await expect(run('lucie', says(id, move, 'sent')), `receiver: ${move}`).rejects.toThrow(refused);
    for (const move of ['receive', 'accept', 'wait', 'decline', 'start', 'end']) await expect(run('olena', says(id, move, 'sent')), `sender: ${move}`).rejects.toThrow(refused);
    await expect(run('lucie', says(id, 'accept', 'accepted'))).rejects.toThrow(refused);
    expect((await get(olena, id)).events.map(({ move }) => move)).toEqual(['send']);
  });
  test('of a coordinator it tells of no answer for the service asked', async () => {
    const id = await refer(lucie, { from: services.earlyCare.id, to: services.outreach.id });
    await expect(run('petra', says(id, 'receive', 'sent'))).rejects.toThrow(refused);
  });
});

describe('how it stands', () => {
  test('a coordinator decides nothing for a service of the mandate, nor for a partner, by asking the database', async () => {
    const id = await refer(lucie, { from: services.earlyCare.id, to: services.outreach.id });
    await expect(run('petra', `update referrals.referral set state = 'accepted' where id = '${id}'`)).rejects.toThrow(refused);
    await expect(run('petra', `update referrals.referral set state = 'declined', decline_reason = 'capacity' where id = '${id}'`)).rejects.toThrow(refused);
    expect((await get(lucie, id)).state).toBe('sent');
  });
  test('the sender writes no answer of the receiver, neither when sending nor when taking it back', async () => {
    for (const column of ['received_on', 'answered_on', 'waiting_until', 'ended_on'])
      await expect(run('olena', `insert into referrals.referral (id, service_id, to_organisation_id, to_service_id, need, asked, urgency, answer_due_on, contact, state, sent_on, ${column}) values (gen_random_uuid(), '${services.outreach.id}', '${organisations.jerabina.id}', '${services.earlyCare.id}', 'housing', 'x', 'days', platform.today(), 'O', 'sent', platform.today(), platform.today())`), column).rejects.toThrow(refused);
    const draft = await refer(olena, { send: false }), sent = await refer(olena);
    await expect(run('olena', `update referrals.referral set state = 'sent', sent_on = platform.today(), answered_on = platform.today() where id = '${draft}'`)).rejects.toThrow(refused);
    await expect(run('olena', `update referrals.referral set state = 'withdrawn', received_on = platform.today() where id = '${sent}'`)).rejects.toThrow(refused);
    await expect(run('lucie', `update referrals.referral set state = 'received', sent_on = platform.today() - 90 where id = '${sent}'`)).rejects.toThrow(refused);
  });
  test('nobody moves the day on which silence is told or a referral expires without a move', async () => {
    const id = await refer(olena);
    for (const who of ['lucie', 'olena'] as const) for (const change of [`due_on = '2099-01-01'`, `expires_on = '2099-01-01'`, 'expires_on = null', `moved_at = '2020-01-01'`])
      await expect(run(who, `update referrals.referral set ${change} where id = '${id}'`), `${who}: ${change}`).rejects.toThrow(refused);
  });
});

describe('what is handed over', () => {
  test('an unsigned release is nothing that the receiver could count', async () => {
    const id = await refer(olena, { caseId: family.caseId, about: [family.mother] }), prepared = await release(family.mother, { signed: false });
    await olena.ok(referrals.handOver, { params: { referralId: id }, body: { releaseIds: [prepared] } });
    expect(await run('lucie', `select release_id from referrals.handover where referral_id = '${id}'`)).toEqual([]);
    expect(await run('olena', `select release_id from referrals.handover where referral_id = '${id}'`)).toHaveLength(1);
    await expect(run('lucie', `insert into referrals.handover (id, referral_id, release_id) values (gen_random_uuid(), '${id}', '${prepared}')`)).rejects.toThrow(refused);
  });
  test('one service that declines does not take a person from another one of the same organisation that took them on', async () => {
    const taken = await refer(olena, { caseId: family.caseId, about: [family.father] }), declined = await refer(olena, { caseId: family.caseId, about: [family.father], to: services.jerabinaClub.id }), shared = await release(family.father, { toService: null });
    for (const referralId of [taken, declined]) await olena.ok(referrals.handOver, { params: { referralId }, body: { releaseIds: [shared] } });
    const klub = await house.as('klub');
    await lucie.ok(referrals.move, { params: { referralId: taken }, version: (await get(lucie, taken)).version, body: { move: 'accept' } });
    await klub.ok(referrals.move, { params: { referralId: declined }, version: (await get(klub, declined)).version, body: { move: 'decline', reason: 'capacity' } });
    expect((await get(lucie, taken)).handovers).toMatchObject([{ person: { id: family.father }, state: 'in_force' }]);
    // The last one ends it.
    await olena.ok(referrals.move, { params: { referralId: taken }, version: (await get(olena, taken)).version, body: { move: 'withdraw', text: 'Odstěhovali se.' } });
    expect((await get(lucie, taken)).handovers).toEqual([]);
  });
  test('who read a name on a referral stands in the read log, on both sides', async () => {
    const id = await refer(olena, { caseId: family.caseId, about: [family.child] });
    const logged = async (who: Persona) => (await house.admin.query(`select count(*)::int as n from access.read_log where endpoint = 'referrals.get' and membership_id = $1 and person_id = $2`, [people[who].membership, family.child])).rows[0].n as number;
    await get(lucie, id);
    expect(await logged('lucie')).toBe(0);
    await olena.ok(referrals.handOver, { params: { referralId: id }, body: { releaseIds: [await release(family.child)] } });
    const before = await logged('olena');
    await get(lucie, id); await get(olena, id);
    expect(await logged('lucie')).toBe(1);
    expect(await logged('olena')).toBe(before + 1);
  });
});

test('the change log of the receiver, read by its head and taken out in an export, does not say from which case a referral comes', async () => {
  const id = await refer(olena, { caseId: family.caseId, about: [family.mother], to: services.lipaAdvice.id }), prepared = await release(family.mother, { signed: false, to: organisations.lipa.id, toService: null }), ivan = await house.as('ivan');
  await olena.ok(referrals.handOver, { params: { referralId: id }, body: { releaseIds: [prepared] } });
  await ivan.ok(referrals.move, { params: { referralId: id }, version: (await get(ivan, id)).version, body: { move: 'decline', reason: 'capacity' } });
  expect((await house.admin.query('select withdrawn_at from access.release where id = $1', [prepared])).rows[0].withdrawn_at).not.toBeNull();
  const lines = `select row_id, case_id from access.change_log where row_id in ('${id}', '${prepared}') and action = 'update'`;
  expect((await run<{ row_id: string; case_id: string | null }>('milan', lines)).map((line) => [line.row_id, line.case_id])).toEqual(expect.arrayContaining([[id, null], [prepared, null]]));
  expect(JSON.stringify(await run('milan', 'select * from access.change_log'))).not.toContain(family.caseId);
  // The sender's own line keeps it.
  const mine = await refer(olena, { caseId: family.caseId });
  await olena.ok(referrals.move, { params: { referralId: mine }, version: 1, body: { move: 'withdraw', text: 'x' } });
  expect(await run('hana', `select case_id from access.change_log where row_id = '${mine}' and action = 'update'`)).toEqual([{ case_id: family.caseId }]);
});

describe('a masked organisation', () => {
  test('stays masked as the one who refers: neither its name, its service nor its people stand in what the other side reads', async () => {
    const id = newId();
    await olena.ok(referrals.add, { body: { id: newId(), serviceId: services.outreach.id, targets: [{ id, serviceId: services.lipaAdvice.id }], ...words, contact: 'vrátnice' } });
    await house.database.asSession(house.secretOf('hana'), (db) => sql`select access.put_on_mask(${organisations.kompas.id}, 'Podpora v regionu', 'Podpora')`.execute(db));
    const ivan = await house.as('ivan'), seen = await ivan.ask(referrals.get, { params: { referralId: id } }), listed = await ivan.ask(referrals.list, { query: { box: 'in', limit: 20, state: 'open' } });
    for (const secret of ['Kompas', 'Terénní', 'Marčuková']) for (const bytes of [seen.bytes, listed.bytes]) expect(bytes.toString()).not.toContain(secret);
    expect(seen.bytes.toString()).toContain('Podpora');
    await house.database.asSession(house.secretOf('hana'), (db) => sql`select access.take_off_mask(${organisations.kompas.id})`.execute(db));
  });
  test('stays masked as the one who is asked', async () => {
    const id = newId();
    await olena.ok(referrals.add, { body: { id: newId(), serviceId: services.outreach.id, targets: [{ id, serviceId: services.lipaAdvice.id }], ...words } });
    await (await house.as('ivan')).ok(referrals.move, { params: { referralId: id }, version: 1, body: { move: 'receive' } });
    await house.database.asSession(house.secretOf('milan'), (db) => sql`select access.put_on_mask(${organisations.lipa.id}, 'Podpora v regionu', 'Podpora')`.execute(db));
    const seen = await olena.ask(referrals.get, { params: { referralId: id } });
    for (const secret of ['Lípa', 'Slavík']) expect(seen.bytes.toString()).not.toContain(secret);
    await house.database.asSession(house.secretOf('milan'), (db) => sql`select access.take_off_mask(${organisations.lipa.id})`.execute(db));
  });
});

describe('who is told', () => {
  test('the receiver that refers on tells neither the first sender nor the third one whom it is about', async () => {
    const first = await refer(olena, { caseId: family.caseId, about: [family.mother] });
    await lucie.ok(referrals.move, { params: { referralId: first }, version: (await get(lucie, first)).version, body: { move: 'accept' } });
    await lucie.ok(referrals.move, { params: { referralId: first }, version: (await get(lucie, first)).version, body: { move: 'end', outcome: 'referred_on' } });
    const second = await refer(lucie, { from: services.earlyCare.id, to: services.lipaAdvice.id });
    for (const [who, id] of [['ivan', first], ['olena', second]] as const) expect((await (await house.as(who)).ask(referrals.get, { params: { referralId: id } })).status, who).toBe(404);
    const seen = await (await house.as('ivan')).ask(referrals.get, { params: { referralId: second } });
    for (const secret of [first, family.caseId, family.mother]) expect(seen.bytes.toString()).not.toContain(secret);
    expect(await run('ivan', `select id from referrals.origin`)).toEqual([]);
  });
  test('a waiting list told by the receiver is still told', async () => {
    const id = await refer(olena);
    await lucie.ok(referrals.move, { params: { referralId: id }, version: (await get(lucie, id)).version, body: { move: 'wait', until: addDays(today(), 20) } });
    await lucie.ok(referrals.move, { params: { referralId: id }, version: (await get(lucie, id)).version, body: { move: 'wait', until: addDays(today(), 40), position: 2 } });
    expect(await get(olena, id)).toMatchObject({ state: 'waiting_list', waitingPosition: 2 });
  });
  test('a membership that ended reads nothing more, on neither side', async () => {
    const id = await refer(olena, { caseId: family.caseId, about: [family.mother] });
    await house.admin.query(`update access.membership set ended_at = now() where id = $1`, [people.lucie.membership]);
    expect((await lucie.ask(referrals.get, { params: { referralId: id } })).status).toBeGreaterThanOrEqual(401);
    expect(await run('lucie', 'select id from referrals.referral').catch(() => [])).toEqual([]);
    await house.admin.query(`update access.membership set ended_at = null where id = $1`, [people.lucie.membership]);
  });
});
