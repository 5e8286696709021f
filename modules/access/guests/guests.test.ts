// A partner without an account: link and code, one commitment, nothing else; the giver sees every opening.
import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#platform/http/client.ts';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { askerOf, openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { startMailServer, type MailServer } from '#platform/testing/smtp.ts';
import { sharedCase, type SharedCase } from '#modules/cases/testing.ts';
import { commitments, hostCommitments } from '#modules/commitments/contract.ts';
import { guestLinks, host, type GivenLink } from './contract.ts';

let house: TestHouse, family: SharedCase, olena: Asker, mail: MailServer;
beforeAll(async () => {
  [house, mail] = await Promise.all([openHouse(), startMailServer()]);
  family = await sharedCase(house);
  await family.sign('mother', 'plan', { mutual: true });
  await family.accept();
  olena = await house.as('olena');
});
afterAll(async () => { await house.close(); await mail.close(); });

const body = { kind: 'body', body: 'ZŠ Lískovec' } as const;
const commitment = async (more: object = {}) => {
  const id = newId();
  await olena.ok(commitments.add, { body: { id, caseId: family.caseId, what: 'Zajistit asistentku ve třídě', about: [family.mother], dueOn: '2027-01-15', owner: body, ...more } });
  return id;
};
const link = async (commitmentId: string, more: object = {}): Promise<GivenLink> => olena.ok(commitments.giveLink, { params: { commitmentId }, body: { id: newId(), guestName: 'Mgr. Alena Nová', phone: '601 234 567', ...more } });
const open = (given: Pick<GivenLink, 'secret' | 'code'>) => house.anonymous.ask(host.open, { body: { secret: given.secret, code: given.code } });
const cookieIn = (headers: Record<string, unknown>) => /soubeh_guest=([\w-]+)/.exec(String(headers['set-cookie']))?.[1];
const guestOf = async (given: GivenLink): Promise<Asker & { secret: string; linkId: string }> => {
  const secret = cookieIn((await open(given)).headers)!;
  return { ...askerOf(house.app, secret, { membershipId: '', accountId: '' }, 'soubeh_guest'), secret, linkId: given.id };
};
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const row = async (by: Asker, id: string) => (await by.ok(commitments.ofCase, { params: { caseId: family.caseId }, query: {} })).items.find((one) => one.id === id)!;
const events = async (by: Asker, id: string) => (await by.ok(commitments.history, { params: { caseId: family.caseId, commitmentId: id } })).items;
const openings = async (by: Asker, id: string) => (await by.ok(guestLinks.list, { query: { purpose: 'commitment', subjectId: id } })).items;

describe('the guest', () => {
  test('sees just the commitment, who asks and where to call; no name of a client', async () => {
    const guest = await guestOf(await link(await commitment()));
    const seen = await guest.ask(hostCommitments.get);
    expect(seen.reply).toEqual({
      linkId: guest.linkId, what: 'Zajistit asistentku ve třídě', dueOn: '2027-01-15', dueTime: null, state: 'open', accepted: false, may: ['accept', 'decline', 'done'], guestName: 'Mgr. Alena Nová', clientShown: '',
      askedBy: 'Olena Marčuková', organisation: 'Kompas domova, z. ú.', phone: '+420601234567', expiresOn: expect.any(String),
    });
    for (const word of ['Sydor', 'Oksana', family.caseId, family.mother]) expect(seen.bytes.toString()).not.toContain(word);
  });
  test('sees the client as the giver wrote them down, when they did', async () => {
    expect(await (await guestOf(await link(await commitment(), { clientShown: 'Danylo S., 6. B' }))).ok(hostCommitments.get)).toMatchObject({ clientShown: 'Danylo S., 6. B' });
  });
  test('accepts, then says it is done; the history of the commitment says who said it', async () => {
    const id = await commitment(), guest = await guestOf(await link(id));
    await guest.ok(hostCommitments.answer, { body: { linkId: guest.linkId, answer: 'accept' } });
    expect(await guest.ok(hostCommitments.get)).toMatchObject({ state: 'open', accepted: true, may: ['decline', 'done'] });
    expect((await guest.ask(hostCommitments.answer, { body: { linkId: guest.linkId, answer: 'accept' } })).status).toBe(409);
    await guest.ok(hostCommitments.answer, { body: { linkId: guest.linkId, answer: 'done', text: 'Nastoupí 4. 1.' } });
    expect(await row(olena, id)).toMatchObject({ state: 'done', lastText: 'Nastoupí 4. 1.' });
    expect(await events(olena, id)).toMatchObject([{ kind: 'accepted', byGuest: true, guestName: 'Mgr. Alena Nová' }, { kind: 'done', byGuest: true, text: 'Nastoupí 4. 1.' }]);
    expect((await guest.ok(hostCommitments.get)).may).toEqual([]);
    expect((await guest.ask(hostCommitments.answer, { body: { linkId: guest.linkId, answer: 'decline', text: 'Přece ne' } })).status).toBe(409);
    // Another organisation to which it is released reads that a guest said it, not who.
    expect(await events(await house.as('lucie'), id)).toMatchObject([{ byGuest: true, guestName: null }, { byGuest: true, guestName: null }]);
  });
  test('declines with a reason; without one nothing happens', async () => {
    const id = await commitment(), guest = await guestOf(await link(id));
    expect(await guest.ask(hostCommitments.answer, { body: { linkId: guest.linkId, answer: 'decline' } })).toMatchObject({ status: 400, problem: { fields: { text: 'Napište důvod.' } } });
    await guest.ok(hostCommitments.answer, { body: { linkId: guest.linkId, answer: 'decline', text: 'Asistentku nemáme' } });
    expect(await row(olena, id)).toMatchObject({ state: 'declined', lastText: 'Asistentku nemáme' });
  });
  test('sees and says nothing more when it was given to somebody else, taken into confidence, or the case is closed', async () => {
    const id = await commitment(), guest = await guestOf(await link(id));
    const set = (columns: string) => house.admin.query(`update commitments.commitment set ${columns} where id = $1`, [id]);
    await set(`owner_kind = 'client', owner_person_id = '${family.mother}'`);
    expect((await guest.ask(hostCommitments.get)).status).toBe(409);
    await set(`owner_kind = 'body', owner_person_id = null, confidence_of = '${family.mother}'`);
    expect((await guest.ask(hostCommitments.get)).status).toBe(409);
    await set('confidence_of = null');
    await house.admin.query(`update cases.case set phase = 'closed' where id = $1`, [family.caseId]);
    expect((await guest.ok(hostCommitments.get)).may).toEqual([]);
    await expect(house.database.asGuest(guest.secret, (db) => sql`update commitments.commitment set state = 'declined' where id = ${id}`.execute(db))).rejects.toThrow();
    await house.admin.query(`update cases.case set phase = 'mapping' where id = $1`, [family.caseId]);
  });
});

describe('two links open in one browser', () => {
  test('an answer goes to the one that was read, or nowhere', async () => {
    const first = await link(await commitment()), id = await commitment(), guest = await guestOf(await link(id));
    expect((await guest.ask(hostCommitments.answer, { body: { linkId: first.id, answer: 'done' } })).status).toBe(409);
    expect(await row(olena, id)).toMatchObject({ state: 'open' });
  });
});

describe('the link', () => {
  test('is given only for what its giver sees, also when the database is asked directly', async () => {
    const id = await commitment(), give = (persona: Persona, caseId: string | null) => house.database.asSession(house.secretOf(persona), (db) => sql`
      insert into access.guest_link (id, case_id, purpose, subject_id, guest_name, phone, secret_hash, code_hash, expires_on) values (gen_random_uuid(), ${caseId}, 'commitment', ${id}, 'x', '+420601234567', ${id}::text::bytea, '\\x00', platform.today() + 1)`.execute(db));
    await house.as('tomas');
    await expect(give('tomas', null)).rejects.toThrow(/row-level security/);
    // Nor is it hidden from those who see the case.
    await expect(give('olena', null)).rejects.toThrow(/row-level security/);
    await give('olena', family.caseId);
  });
  test('burns after five wrong codes, also when they are sent at once', async () => {
    const id = await commitment(), given = await link(id);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => open({ ...given, code: wrong(given.code) })));
    expect(outcomes.map((o) => o.status).sort()).toEqual([400, 400, 400, 400, 409, 409, 409, 409]);
    expect((await open(given)).status).toBe(409);
    const [shown] = await openings(olena, id);
    expect(shown).toMatchObject({ state: 'burnt' });
    expect(shown!.openings.map((o) => o.what)).toEqual(['burnt', 'wrong_code', 'wrong_code', 'wrong_code', 'wrong_code']);
    await house.admin.query('delete from access.sign_in_attempt');
  });
  test('one that never was, was revoked or ran out is answered alike, and a living session ends with it', async () => {
    const given = await link(await commitment()), guest = await guestOf(given);
    const never = await open({ secret: randomBytes(32).toString('base64url'), code: '123456' });
    await olena.ok(guestLinks.revoke, { params: { guestLinkId: given.id } });
    expect((await guest.ask(hostCommitments.get)).status).toBe(401);
    const revoked = await open(given), other = await link(await commitment()), late = await guestOf(other);
    await house.admin.query('update access.guest_link set expires_on = platform.today() - 1 where id = $1', [other.id]);
    expect((await late.ask(hostCommitments.get)).status).toBe(401);
    const expired = await open(other);
    for (const outcome of [revoked, expired]) { expect(outcome.status).toBe(never.status); expect(outcome.bytes.toString()).toBe(never.bytes.toString()); }
  });
  test('keeps neither the secret nor the code, and a code cannot be tried on a copy of the database without the key', async () => {
    const given = await link(await commitment());
    const { rows: [kept] } = await house.admin.query('select * from access.guest_link where id = $1', [given.id]);
    expect(JSON.stringify(kept)).not.toContain(given.secret);
    expect(JSON.stringify(kept)).not.toContain(given.code);
    const guesses = Array.from({ length: 1000 }, (_, i) => createHash('sha256').update(`guest:${given.id}:${(Number(given.code) + i) % 1_000_000}`).digest('hex'));
    expect(guesses).not.toContain((kept as { code_hash: Buffer }).code_hash.toString('hex'));
  });
  test('is mailed without the code and without any name, by whoever holds it', async () => {
    const id = await commitment(), given = await link(id, { clientShown: 'Danylo' }), to = 'skola@example.test';
    expect((await olena.ask(guestLinks.mail, { params: { guestLinkId: given.id }, body: { to, secret: randomBytes(32).toString('base64url') } })).status).toBe(404);
    await olena.ok(guestLinks.mail, { params: { guestLinkId: given.id }, body: { to, secret: given.secret } });
    await house.runJobs(mail.url);
    const got = await mail.next(to);
    expect(got.text).toContain(`/host#${given.secret}`);
    for (const word of [given.code, 'Danylo', 'Nová', 'Olena', 'Kompas', 'asistent', family.caseId]) expect(`${got.subject}${got.text}`).not.toContain(word);
    expect((await openings(olena, id))[0]).toMatchObject({ mailedTo: to });
  });
  test('every opening, wrong code, look and answer is seen by the giver', async () => {
    const id = await commitment(), given = await link(id);
    await open({ ...given, code: wrong(given.code) });
    const guest = await guestOf(given);
    await guest.ok(hostCommitments.get);
    await guest.ok(hostCommitments.answer, { body: { linkId: guest.linkId, answer: 'accept' } });
    expect((await openings(olena, id))[0]!.openings.map((o) => o.what)).toEqual(['answered', 'read', 'opened', 'wrong_code']);
    await guest.ok(host.leave);
    expect((await guest.ask(hostCommitments.get)).status).toBe(401);
  });
  test.each(['lucie', 'tomas', 'ivan', 'milan'] as Persona[])('is nobody else\'s to see, revoke or mail: %s', async (persona) => {
    const id = await commitment(), given = await link(id), other = await house.as(persona);
    expect(await openings(other, id)).toEqual([]);
    expect((await other.ask(guestLinks.revoke, { params: { guestLinkId: given.id } })).status).toBe(404);
    expect((await other.ask(guestLinks.mail, { params: { guestLinkId: given.id }, body: { to: 'x@example.test', secret: given.secret } })).status).toBe(404);
    expect((await other.ask(commitments.giveLink, { params: { commitmentId: id }, body: { id: newId(), guestName: 'x', phone: '601234567' } })).status).toBeGreaterThanOrEqual(404);
    expect((await open(given)).status).toBe(200);
  });
  test('is given only for what a partner without an account is to do, and never for a confidence', async () => {
    const ask = async (more: object) => (await olena.ask(commitments.giveLink, { params: { commitmentId: await commitment(more) }, body: { id: newId(), guestName: 'x', phone: '601234567' } })).status;
    expect(await ask({ owner: { kind: 'worker', membershipId: people.olena.membership } })).toBe(409);
    expect(await ask({ confidenceOf: family.mother })).toBe(409);
  });
  test('a link written past the rules on another organisation\'s commitment is refused, and shows nothing when the owner writes it', async () => {
    const id = newId(), lucie = await house.as('lucie');
    await lucie.ok(commitments.add, { body: { id, caseId: family.caseId, what: 'Jejich úkol', about: [family.mother], owner: body } });
    const secret = randomBytes(32).toString('base64url'), session = randomBytes(32).toString('base64url'), given = newId();
    await expect(house.database.asSession(house.secretOf('olena'), (db) => sql`insert into access.guest_link (id, case_id, purpose, subject_id, guest_name, phone, secret_hash, code_hash) values (${given}, ${family.caseId}, 'commitment', ${id}, 'x', 'x', ${createHash('sha256').update(secret).digest()}, '\\x00')`.execute(db))).rejects.toThrow(/row-level security/);
    await house.admin.query(`insert into access.guest_link (id, organisation_id, author_id, case_id, purpose, subject_id, guest_name, phone, secret_hash, code_hash) values ($1, $2, $3, $4, 'commitment', $5, 'x', 'x', $6, '\\x00')`, [given, organisations.kompas.id, people.olena.membership, family.caseId, id, createHash('sha256').update(secret).digest()]);
    await house.admin.query(`insert into access.guest_session (secret_hash, link_id, expires_at) values ($1, $2, now() + interval '1 hour')`, [createHash('sha256').update(session).digest(), given]);
    expect((await askerOf(house.app, session, { membershipId: '', accountId: '' }, 'soubeh_guest').ask(hostCommitments.get)).status).toBe(409);
  });
});
