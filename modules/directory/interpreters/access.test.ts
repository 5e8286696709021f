// Who sees what of interpreting: the pool, a request of a case, a booking, a conflict.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, type Persona } from '#platform/testing/common.ts';
import { openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { work } from '#modules/work/contract.ts';
import { bookings, interpreters, interpreting } from './contract.ts';
import { addInterpreter, addRequest, soon } from './testing.ts';

let house: TestHouse, family: SharedCase, olena: Asker, hana: Asker;
let own: string, open: string, forJerabina: string, request: string, event: string, booking: string, clientConflict: string;
beforeAll(async () => {
  house = await openHouse();
  family = await sharedCase(house);
  [olena, hana] = [await house.as('olena'), await house.as('hana')];
  own = await addInterpreter(olena, { name: 'Jen naše', email: null });
  open = await addInterpreter(olena, { name: 'Pro všechny', email: null });
  forJerabina = await addInterpreter(olena, { name: 'Pro Jeřabinu', email: null });
  await hana.ok(interpreters.share, { params: { interpreterId: open }, body: { everybody: true, organisationIds: [] } });
  await hana.ok(interpreters.share, { params: { interpreterId: forJerabina }, body: { everybody: false, organisationIds: [organisations.jerabina.id] } });
  await olena.ok(interpreters.terms, { params: { interpreterId: open }, body: { contractKind: 'dpp', contractNumber: 'TAJNE-CISLO', contractTo: null, note: '', preferences: [{ position: 1 }] } });
  request = await addRequest(olena, { caseId: family.caseId, about: [family.mother], topic: 'crisis', project: 'TAJNY-PROJEKT', clientShown: 'Oksana' });
  event = await addRequest(olena, { occasion: 'event', onDay: addDays(today(), 9) });
  booking = newId();
  await olena.ok(interpreting.offer, { params: { interpretingRequestId: request }, body: { id: booking, interpreterId: own, answerBy: soon() } });
  clientConflict = newId();
  await olena.ok(interpreters.addConflict, { params: { interpreterId: open }, body: { id: clientConflict, reason: 'relative', note: 'TAJNY-DUVOD', caseId: family.caseId, personId: family.mother } });
});
afterAll(() => house.close());

const rows = async (who: Persona, table: string): Promise<string[]> => { await house.as(who); return (await house.database.asSession(house.secretOf(who), (db) => sql<{ id: string }>`select id from ${sql.raw(table)}`.execute(db))).rows.map(({ id }) => id); };

test.each<[Persona, ('own' | 'open' | 'jerabina')[]]>([['olena', ['own', 'open', 'jerabina']], ['alena', ['own', 'open', 'jerabina']], ['tomas', ['own', 'open', 'jerabina']], ['lucie', ['open', 'jerabina']], ['jitka', ['open', 'jerabina']], ['ivan', ['open']], ['milan', ['open']], ['eva', ['open']]])('%s sees of the pool: %s', async (who, expected) => {
  const asker = await house.as(who), listed = (await asker.ok(interpreters.list, { query: { limit: 100 } })).items;
  const names = { own, open, jerabina: forJerabina };
  expect(listed.map(({ id }) => id).sort()).toEqual(expected.map((one) => names[one]).sort());
  const ours = ['olena', 'alena', 'tomas'].includes(who);
  expect(JSON.stringify(listed).includes('TAJNE-CISLO')).toBe(ours);
  // Whom else it is shared with, only the keeper knows.
  expect(listed.every(({ shared }) => (shared !== null) === ours)).toBe(true);
  expect((await rows(who, 'directory.interpreter')).length).toBe(expected.length);
});
test('sharing ends at once; a worker does not decide it, nor does another organisation', async () => {
  expect((await olena.ask(interpreters.share, { params: { interpreterId: own }, body: { everybody: true, organisationIds: [] } })).status).toBe(403);
  expect((await (await house.as('jitka')).ask(interpreters.share, { params: { interpreterId: open }, body: { everybody: false, organisationIds: [] } })).status).toBe(404);
  await expect(house.database.asSession(house.secretOf('olena'), (db) => sql`insert into directory.interpreter_share (id, interpreter_id) values (gen_random_uuid(), ${own})`.execute(db))).rejects.toThrow(/row-level security/);
  await hana.ok(interpreters.share, { params: { interpreterId: forJerabina }, body: { everybody: false, organisationIds: [] } });
  expect(await rows('lucie', 'directory.interpreter')).toEqual([open]);
  expect(await rows('lucie', 'directory.interpreter_language')).toHaveLength(1);
  await hana.ok(interpreters.share, { params: { interpreterId: forJerabina }, body: { everybody: false, organisationIds: [organisations.jerabina.id] } });
});
test('of a masked organisation nobody without a ground sees an interpreter, also when it was shared with everybody', async () => {
  await house.database.asSession(house.secretOf('hana'), (db) => sql`select access.put_on_mask(${organisations.kompas.id}, 'Organizace', 'Org')`.execute(db));
  expect(await rows('ivan', 'directory.interpreter')).toEqual([]);
  expect((await rows('olena', 'directory.interpreter')).length).toBe(3);
  await house.database.asSession(house.secretOf('hana'), (db) => sql`select access.take_off_mask(${organisations.kompas.id})`.execute(db));
  expect(await rows('ivan', 'directory.interpreter')).toEqual([open]);
});

test.each<[Persona, boolean, boolean]>([['olena', true, true], ['petra', true, true], ['hana', true, true], ['tomas', false, true], ['alena', false, false], ['lucie', false, false], ['jitka', false, false], ['ivan', false, false], ['milan', false, false]])('%s: the request of the case %s, that of an event %s', async (who, ofCase, ofEvent) => {
  expect((await rows(who, 'directory.interpreting_request')).sort()).toEqual([...(ofCase ? [request] : []), ...(ofEvent ? [event] : [])].sort());
  expect(await rows(who, 'directory.booking')).toEqual(ofCase ? [booking] : []);
  expect(await rows(who, 'directory.interpreter_conflict')).toEqual(ofCase ? [clientConflict] : []);
});
test('nothing of it reaches the invited organisation with a release either', async () => {
  const id = await family.sign('mother', 'notes', { mutual: true });
  await family.accept();
  expect(await rows('lucie', 'directory.interpreting_request')).toEqual([]);
  expect(await rows('lucie', 'directory.interpreter_conflict')).toEqual([]);
  await house.admin.query('update access.release set withdrawn_at = now() where id = $1', [id]);
});

describe('an interpreter that another organisation asked', () => {
  test('those who answer for them see the same little; a colleague without that task nothing; the case and the topic nobody', async () => {
    await family.sign('mother', 'notes', { mutual: true });
    const lucie = await house.as('lucie');
    const theirs = await addRequest(lucie, { caseId: family.caseId, about: [family.mother], topic: 'health', project: 'JEJICH-PROJEKT', onDay: addDays(today(), 14), contactName: 'Lucie Marešová', clientShown: '' });
    const asked = newId();
    await lucie.ok(interpreting.offer, { params: { interpretingRequestId: theirs }, body: { id: asked, interpreterId: forJerabina, answerBy: soon() } });
    expect((await hana.ok(bookings.mine)).items).toMatchObject([{ id: asked, me: false, organisation: 'Jeřabina', may: [], clientShown: '' }]);
    expect(await rows('tomas', 'directory.booking')).toEqual([]);
    expect(await rows('hana', 'directory.interpreting_request')).not.toContain(theirs);
    const seen = await house.database.asSession(house.secretOf('hana'), (db) => sql`select id, request_id, interpreter_name, on_day, starts, minutes, language, mode, contact_name, contact_phone, price_hour, state, reason from directory.booking where id = ${asked}`.execute(db));
    expect(JSON.stringify(seen.rows)).not.toMatch(/health|JEJICH-PROJEKT|Sydorčuk/);
    expect((await hana.ask(bookings.heard, { params: { bookingId: asked }, body: { answer: 'confirmed' } })).status).toBe(404);
    // Busy at that hour is all that others learn.
    const mine = await addRequest(olena, { onDay: addDays(today(), 14), starts: '10:30' });
    await lucie.ok(bookings.heard, { params: { bookingId: asked }, body: { answer: 'confirmed' } });
    expect((await olena.ok(interpreting.candidates, { params: { interpretingRequestId: mine } })).items.find(({ interpreter }) => interpreter.id === forJerabina)).toMatchObject({ fits: false, reasons: expect.arrayContaining([{ kind: 'busy', weight: 'never', detail: '' }]) });
  });
});

describe('a conflict with a client', () => {
  test('another organisation of the case learns that the interpreter does not suit, and not why', async () => {
    const lucie = await house.as('lucie');
    const theirs = await addRequest(lucie, { caseId: family.caseId, about: [family.mother], onDay: addDays(today(), 16) });
    const found = (await lucie.ok(interpreting.candidates, { params: { interpretingRequestId: theirs } })).items.find(({ interpreter }) => interpreter.id === open)!;
    expect(found).toMatchObject({ fits: false });
    expect(JSON.stringify(found)).not.toMatch(/TAJNY-DUVOD|relative/);
    const refused = await lucie.ask(interpreting.offer, { params: { interpretingRequestId: theirs }, body: { id: newId(), interpreterId: open, answerBy: soon() } });
    expect(refused.status).toBe(409);
    expect(refused.problem.detail).toBe('Tohoto člověka o tohle tlumočení žádat nejde. Vyberte prosím jiného.');
    expect((await lucie.ok(interpreters.conflicts, { params: { interpreterId: open } })).items).toEqual([]);
    // For others of the family, and outside of the case, they suit.
    const forFather = await addRequest(olena, { caseId: family.caseId, about: [family.father], onDay: addDays(today(), 17) });
    expect((await olena.ok(interpreting.candidates, { params: { interpretingRequestId: forFather } })).items.find(({ interpreter }) => interpreter.id === open)).toMatchObject({ fits: true });
    const unsaid = await addRequest(olena, { caseId: family.caseId, onDay: addDays(today(), 17) });
    expect((await olena.ok(interpreting.candidates, { params: { interpretingRequestId: unsaid } })).items.find(({ interpreter }) => interpreter.id === open)).toMatchObject({ fits: false });
  });
  test('a stranger to the case cannot find it out by asking the database', async () => {
    await house.as('ivan');
    const { rows: found } = await house.database.asSession(house.secretOf('ivan'), (db) => sql<{ ids: string[] }>`select directory.unsuitable(${family.caseId}, ${[family.mother]}::uuid[], ${[open]}::uuid[]) as ids`.execute(db));
    expect(found).toEqual([{ ids: [] }]);
  });
  test('those of the case read it, and end it', async () => {
    expect((await (await house.as('petra')).ok(interpreters.conflicts, { params: { interpreterId: open } })).items).toMatchObject([{ id: clientConflict, reason: 'relative', person: { id: family.mother } }]);
    expect((await (await house.as('tomas')).ok(interpreters.conflicts, { params: { interpreterId: open } })).items).toEqual([]);
    expect((await (await house.as('tomas')).ask(interpreters.endConflict, { params: { interpreterConflictId: clientConflict } })).status).toBe(404);
    await olena.ok(interpreters.endConflict, { params: { interpreterConflictId: clientConflict } });
    expect((await olena.ok(interpreters.conflicts, { params: { interpreterId: open } })).items).toEqual([]);
  });
  test('one with an organisation: the keeper writes it, that organisation cannot ask them and reads nothing', async () => {
    await olena.ok(interpreters.addConflict, { params: { interpreterId: open }, body: { id: newId(), reason: 'interest', withOrganisationId: organisations.lipa.id } });
    const ivan = await house.as('ivan'), theirs = await addRequest(ivan, { occasion: 'course' });
    expect((await ivan.ok(interpreting.candidates, { params: { interpretingRequestId: theirs } })).items).toMatchObject([{ fits: false }]);
    expect((await ivan.ok(interpreters.conflicts, { params: { interpreterId: open } })).items).toEqual([]);
  });
  test.each([[{ reason: 'knows' }], [{ reason: 'knows', withOrganisationId: organisations.lipa.id, caseId: crypto.randomUUID(), personId: crypto.randomUUID() }], [{ reason: 'knows', personId: crypto.randomUUID() }]] as const)('%j is refused: with whom has to be said, one of the two', async (body) => {
    expect((await olena.ask(interpreters.addConflict, { params: { interpreterId: open }, body: { id: newId(), ...body } as never })).status).toBe(400);
  });
});

test('what is booked for today is offered to the record of work; a commitment of another case is no ground', async () => {
  expect((await olena.ok(work.lastForCase, { params: { caseId: family.caseId } })).booked).toBeNull();
  const todays = await addRequest(olena, { caseId: family.caseId, about: [family.father], onDay: addDays(today(), 21) }), id = newId();
  await olena.ok(interpreting.offer, { params: { interpretingRequestId: todays }, body: { id, interpreterId: own, answerBy: soon() } });
  await olena.ok(bookings.heard, { params: { bookingId: id }, body: { answer: 'confirmed' } });
  await house.admin.query('update directory.interpreting_request set on_day = platform.today() where id = $1', [todays]);
  await house.admin.query(`update directory.booking set state = 'confirmed' where id = $1`, [id]);
  expect((await olena.ok(work.lastForCase, { params: { caseId: family.caseId } })).booked).toEqual({ language: 'vi', interpreter: 'Jen naše' });
  const commitmentId = newId();
  await olena.ok(commitments.add, { body: { id: commitmentId, what: 'Objednat termín', about: [], owner: { kind: 'worker', membershipId: olena.membershipId } } });
  expect((await olena.ask(interpreting.add, { body: { id: newId(), caseId: family.caseId, commitmentId, languages: ['vi'], onDay: addDays(today(), 7), starts: '10:00', minutes: 60, mode: 'phone', topic: 'office', contactName: 'Olena', contactPhone: '601 234 567' } })).status).toBe(404);
});
test('nobody says yes in an interpreter\'s name, nor rewrites a booking, by asking the database', async () => {
  const as = (who: Persona, work: ReturnType<typeof sql>) => house.database.asSession(house.secretOf(who), (db) => work.execute(db));
  await expect(as('olena', sql`update directory.booking set state = 'confirmed' where id = ${booking}`)).resolves.toBeDefined();
  await expect(as('olena', sql`update directory.booking set state = 'offered' where id = ${booking}`)).rejects.toThrow();
  await expect(as('olena', sql`update directory.booking set price_hour = 1 where id = ${booking}`)).rejects.toThrow(/permission denied/);
  await expect(as('olena', sql`update directory.booking set on_day = '2030-01-01' where id = ${booking}`)).rejects.toThrow(/permission denied/);
  await expect(as('olena', sql`delete from directory.booking where id = ${booking}`)).rejects.toThrow(/permission denied/);
  expect((await as('ivan', sql`update directory.booking set state = 'refused' where id = ${booking} returning id`)).rows).toEqual([]);
});
