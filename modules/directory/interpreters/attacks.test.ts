// Stories of attackers on interpreting, over HTTP and straight in the database: each was a hole once.
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { askerOf, openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { host } from '#modules/access/guests/contract.ts';
import { bookings, hostBookings, interpreters, interpreting } from './contract.ts';
import { addInterpreter, addRequest, soon } from './testing.ts';

let house: TestHouse, family: SharedCase, olena: Asker, hana: Asker, lucie: Asker, ivan: Asker, shared: string;
beforeAll(async () => {
  house = await openHouse();
  family = await sharedCase(house);
  for (const persona of Object.keys(people) as Persona[]) await house.as(persona);
  [olena, hana, lucie, ivan] = [await house.as('olena'), await house.as('hana'), await house.as('lucie'), await house.as('ivan')];
  shared = await addInterpreter(olena, { name: 'Pro všechny', email: null });
  await hana.ok(interpreters.share, { params: { interpreterId: shared }, body: { everybody: true, organisationIds: [] } });
  await family.sign('mother', 'involvement', { mutual: true });
  await family.accept();
});
afterAll(() => house.close());

/** Straight to the database, past every rule of the room. */
const run = <T>(persona: Persona, text: string) => house.database.asSession(house.secretOf(persona), async (db) => (await sql.raw<T>(text).execute(db)).rows);
const refused = /row-level security|permission denied|insufficient_privilege|42501/;
const offer = async (by: Asker, requestId: string, interpreterId = shared) => { const id = newId(); return by.ok(interpreting.offer, { params: { interpretingRequestId: requestId }, body: { id, interpreterId, answerBy: soon() } }); };
const suits = async (by: Asker, requestId: string) => (await by.ok(interpreting.candidates, { params: { interpretingRequestId: requestId } })).items.find(({ interpreter }) => interpreter.id === shared)!.fits;

test('by trying, nobody finds out that somebody of the case who was not released to them has a conflict', async () => {
  await olena.ok(interpreters.addConflict, { params: { interpreterId: shared }, body: { id: newId(), reason: 'relative', caseId: family.caseId, personId: family.father } });
  const theirs = await addRequest(lucie, { caseId: family.caseId, onDay: addDays(today(), 30) });
  expect(await suits(lucie, theirs)).toBe(true);
  expect(await run('lucie', `select directory.unsuitable('${family.caseId}', array['${family.father}']::uuid[], array['${shared}']::uuid[]) as ids`)).toEqual([{ ids: [] }]);
  // Those who know of the father are kept from asking; so are those who know him from elsewhere once he is released.
  expect(await suits(olena, await addRequest(olena, { caseId: family.caseId, onDay: addDays(today(), 31) }))).toBe(false);
  await family.sign('father', 'involvement');
  expect(await suits(lucie, theirs)).toBe(false);
  await family.end('father');
});

test('nobody takes an interpreter from another organisation by inventing a conflict with it', async () => {
  const invents = (withOrganisationId: string) => ivan.ask(interpreters.addConflict, { params: { interpreterId: shared }, body: { id: newId(), reason: 'other', withOrganisationId } });
  expect((await invents(organisations.kompas.id)).status).toBe(404);
  expect((await invents(organisations.jerabina.id)).status).toBe(404);
  await expect(run('ivan', `insert into directory.interpreter_conflict (id, interpreter_id, with_organisation_id, reason) values (gen_random_uuid(), '${shared}', '${organisations.kompas.id}', 'other')`)).rejects.toThrow(refused);
  expect(await suits(olena, await addRequest(olena, { occasion: 'event', onDay: addDays(today(), 32) }))).toBe(true);
  // With itself everybody may.
  expect((await invents(organisations.lipa.id)).status).toBe(201);
});

test('how the client is called and where they meet is told to the interpreter, not to the organisation that keeps them', async () => {
  const request = await addRequest(lucie, { caseId: family.caseId, about: [family.mother], clientShown: 'TAJNE-OKSANA', place: 'TAJNE-MISTO', onDay: addDays(today(), 33) }), { id } = await offer(lucie, request);
  const seen = await hana.ask(bookings.mine);
  expect(seen.bytes.toString()).toContain(id);
  expect(seen.bytes.toString()).not.toContain('TAJNE');
  expect(JSON.stringify(await run('hana', `select id, state, on_day from directory.booking where id = '${id}'`))).toContain(id);
  await expect(run('hana', `select client_shown from directory.booking where id = '${id}'`)).rejects.toThrow(refused);
  await expect(run('hana', `select place from directory.booking where id = '${id}'`)).rejects.toThrow(refused);
  expect(await run('hana', `select client_shown, place from directory.told_of_booking('${id}')`)).toEqual([{ client_shown: null, place: null }]);
});

test('the interpreter with an account reads how the client is called and where, until they refuse', async () => {
  const own = await addInterpreter(hana, { name: 'Tomáš tlumočí', membershipId: people.tomas.membership, email: null });
  const request = await addRequest(olena, { caseId: family.caseId, about: [family.mother], clientShown: 'Oksana', place: 'U vchodu', onDay: addDays(today(), 34) }), { id } = await offer(olena, request, own), tomas = await house.as('tomas');
  expect((await tomas.ok(bookings.mine)).items).toMatchObject([{ id, me: true, clientShown: 'Oksana', place: 'U vchodu' }]);
  await tomas.ok(bookings.answer, { params: { bookingId: id }, body: { answer: 'refused', reason: 'Známe se.' } });
  expect(await run('tomas', `select client_shown, place from directory.told_of_booking('${id}')`)).toEqual([{ client_shown: null, place: null }]);
});

test('a colleague of the keeping organisation does not become the interpreter of somebody else\'s booking', async () => {
  const request = await addRequest(lucie, { caseId: family.caseId, about: [family.mother], clientShown: 'TAJNE-OKSANA', onDay: addDays(today(), 40) }), { id } = await offer(lucie, request);
  await expect(run('tomas', `update directory.interpreter set membership_id = '${people.tomas.membership}' where id = '${shared}'`)).rejects.toThrow(refused);
  const tomas = await house.as('tomas'), { mine: _m, shared: _s, terms: _t, preferences: _p, hasAccount: _h, organisation: _o, partner, id: _i, version, ...of } = (await tomas.ok(interpreters.list, { query: { limit: 100 } })).items.find((one) => one.id === shared)!;
  const change = () => tomas.ask(interpreters.change, { params: { interpreterId: shared }, version, body: { ...of, partnerId: partner?.id ?? null, membershipId: null } });
  expect((await tomas.ask(interpreters.change, { params: { interpreterId: shared }, version, body: { ...of, partnerId: null, membershipId: people.tomas.membership } })).status).toBe(409);
  expect((await tomas.ask(bookings.mine)).bytes.toString()).not.toContain('TAJNE');
  expect(await run('tomas', `select id from directory.booking where id = '${id}'`)).toEqual([]);
  // Anything else about the interpreter may change meanwhile.
  expect((await change()).status).toBe(204);
});

test('of a masked organisation\'s booking the keeper of the interpreter sees nothing', async () => {
  const request = await addRequest(ivan, { occasion: 'event', place: 'Tajná 7', onDay: addDays(today(), 35) });
  await house.admin.query('delete from directory.interpreter_conflict where with_organisation_id is not null');
  const { id } = await offer(ivan, request);
  expect((await hana.ok(bookings.mine)).items.map((one) => one.id)).toContain(id);
  await house.as('milan');
  await house.database.asSession(house.secretOf('milan'), (db) => sql`select access.put_on_mask(${organisations.lipa.id}, 'Organizace', 'Org')`.execute(db));
  expect((await hana.ok(bookings.mine)).items.map((one) => one.id)).not.toContain(id);
  expect(await run('hana', `select id from directory.booking where id = '${id}'`)).toEqual([]);
  await house.database.asSession(house.secretOf('milan'), (db) => sql`select access.take_off_mask(${organisations.lipa.id})`.execute(db));
});

test('the one who asks does not sign an answer with the interpreter\'s hand', async () => {
  for (const hand of ['guest', 'interpreter']) {
    const { id } = await offer(olena, await addRequest(olena, { onDay: addDays(today(), hand === 'guest' ? 36 : 37) }));
    await run('olena', `update directory.booking set state = 'confirmed', answered_by = '${hand}' where id = '${id}'`);
    expect((await house.admin.query('select answered_by from directory.booking where id = $1', [id])).rows).toEqual([{ answered_by: 'worker' }]);
  }
});

test('a guest who refused, or whose booking was given up, no longer reads where the client will be', async () => {
  const request = await addRequest(olena, { caseId: family.caseId, about: [family.mother], clientShown: 'TAJNE-OKSANA', place: 'TAJNE-MISTO', onDay: addDays(today(), 38) }), given = await offer(olena, request);
  const opened = await house.anonymous.ask(host.open, { body: { secret: given.secret!, code: given.code! } });
  const there = askerOf(house.app, /soubeh_guest=([\w-]+)/.exec(String(opened.headers['set-cookie']))![1]!, { membershipId: '', accountId: '' }, 'soubeh_guest');
  const { linkId, clientShown } = await there.ok(hostBookings.get);
  expect(clientShown).toBe('TAJNE-OKSANA');
  await there.ok(hostBookings.answer, { body: { linkId, answer: 'refused', reason: 'Je to moje sestra.' } });
  const after = await there.ask(hostBookings.get);
  expect(after.reply).toMatchObject({ state: 'refused', clientShown: '', place: '' });
  expect(after.bytes.toString()).not.toContain('TAJNE');
});
