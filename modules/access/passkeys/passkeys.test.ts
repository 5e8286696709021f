// Passkeys over HTTP: what is accepted once, and everything that is refused.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { softwarePasskey, type Deviation } from '#platform/testing/authenticator.ts';
import { askerOf, openHouse, type Asker, type TestHouse } from '#platform/testing/house.ts';
import { people, type Persona } from '#platform/testing/common.ts';
import { access } from '../organisations/contract.ts';
import { me, session, totp } from '../session/contract.ts';
import { hashPassword } from '../session/secrets.ts';
import { passkeys } from './contract.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse({ secondFactor: 'required' });
  await house.admin.query('update access.account set password_hash = $1', [await hashPassword('correct horse battery')]);
});
afterAll(() => house.close());
beforeEach(() => house.admin.query('delete from access.sign_in_attempt'));

const cookieOf = (headers: Record<string, unknown>) => /soubeh_session=([^;]+)/.exec(String(headers['set-cookie']))?.[1];
const holding = (headers: Record<string, unknown>) => askerOf(house.app, cookieOf(headers), { membershipId: '', accountId: '' });
const begin = async (asker: Asker) => await asker.ok(passkeys.begin) as never;
const options = async (asker: Asker, purpose: 'signIn' | 'confirm') => await asker.ok(passkeys.options, { body: { purpose } }) as never;

/** A passkey of one of the named people. */
async function made(persona: Persona) {
  const asker = await house.as(persona), key = softwarePasskey(), id = randomUUID();
  await asker.ok(passkeys.add, { body: { id, name: 'Telefon', response: key.register(await begin(asker)) } });
  return { asker, key, id };
}
const signIn = async (key: ReturnType<typeof softwarePasskey>, less: Deviation = {}) => house.anonymous.ask(passkeys.use, { body: { purpose: 'signIn', response: key.sign(await options(house.anonymous, 'signIn'), less) } });
const byPassword = async (email: string) => holding((await house.anonymous.ask(session.signIn, { body: { email, password: 'correct horse battery' } })).headers);

describe('adding', () => {
  test('with a name, listed, removed; only one\'s own', async () => {
    const { asker, key, id } = await made('olena');
    expect((await asker.ok(passkeys.list)).items).toMatchObject([{ id, name: 'Telefon', backedUp: false, used: null }]);
    expect((await (await house.as('tomas')).ok(passkeys.list)).items).toEqual([]);
    expect((await (await house.as('tomas')).ask(passkeys.remove, { params: { passkeyId: id } })).status).toBe(404);
    expect((await signIn(key)).status).toBe(200);
    await asker.ok(passkeys.remove, { params: { passkeyId: id } });
    expect((await signIn(key)).problem.code).toBe('wrong_passkey');
  });
  test('refused: a challenge twice, somebody else\'s challenge, another site, without the owner\'s finger', async () => {
    const olena = await house.as('olena'), tomas = await house.as('tomas');
    const add = (asker: Asker, response: ReturnType<ReturnType<typeof softwarePasskey>['register']>) => asker.ask(passkeys.add, { body: { id: randomUUID(), name: 'Klíč', response } });
    const once = softwarePasskey(), given = await begin(olena);
    expect((await add(tomas, softwarePasskey().register(given))).problem.code).toBe('wrong_passkey');
    expect((await add(olena, once.register(given))).status).toBe(201);
    expect((await add(olena, softwarePasskey().register(given))).problem.code).toBe('wrong_passkey');
    for (const less of [{ origin: 'https://elsewhere.test' }, { rpId: 'elsewhere.test' }, { userVerified: false }, { challenge: 'YWJj' }, { type: 'webauthn.get' }]) {
      expect((await add(olena, softwarePasskey().register(await begin(olena), less))).problem.code, JSON.stringify(less)).toBe('wrong_passkey');
    }
    // The same key under another account: its name is taken.
    expect((await add(tomas, once.register(await begin(tomas)))).status).toBe(409);
  });
  test('only soon after proving who one is; an old challenge is worth nothing', async () => {
    const hana = await house.as('hana'), given = await begin(hana);
    await house.admin.query(`update access.challenge set expires_at = now() - interval '1 second'`);
    expect((await hana.ask(passkeys.add, { body: { id: randomUUID(), name: 'Klíč', response: softwarePasskey().register(given) } })).problem.code).toBe('wrong_passkey');
    const { id } = await made('hana');
    await house.admin.query(`update access.session set confirmed_at = now() - interval '16 minutes' where account_id = $1`, [people.hana.account]);
    expect((await hana.ask(passkeys.begin)).problem.code).toBe('confirm_again');
    expect((await hana.ask(passkeys.remove, { params: { passkeyId: id } })).problem.code).toBe('confirm_again');
    const { sql } = await import('kysely');
    const direct = house.database.asSession(house.secretOf('hana'), (db) => sql`insert into access.passkey (id, account_id, name, credential_id, public_key) values (gen_random_uuid(), ${people.hana.account}, 'x', 'x', 'x')`.execute(db));
    await expect(direct).rejects.toThrow(/row-level security/);
  });
});

describe('signing in', () => {
  test('opens a whole session, also where a second factor is compulsory; a new secret each time', async () => {
    const { key } = await made('petra');
    const [one, two] = [await signIn(key), await signIn(key)];
    expect([one.reply, two.reply]).toEqual([{ strength: 'full' }, { strength: 'full' }]);
    expect(cookieOf(one.headers)).not.toBe(cookieOf(two.headers));
    expect((await holding(one.headers).ok(me.get)).membership?.organisation.shortName).toBe('Kompas');
  });
  test('a replayed signature, two at once, a copied device, another site, without the finger, a foreign challenge', async () => {
    const { key } = await made('jitka'), given = await options(house.anonymous, 'signIn'), response = key.sign(given);
    const use = () => house.anonymous.ask(passkeys.use, { body: { purpose: 'signIn', response } });
    expect((await Promise.all([use(), use()])).map((one) => one.status).sort()).toEqual([200, 401]);
    expect((await use()).problem.code).toBe('wrong_passkey');
    for (const less of [{ counter: 1 }, { origin: 'https://elsewhere.test' }, { rpId: 'elsewhere.test' }, { userVerified: false }, { challenge: 'YWJj' }]) expect((await signIn(key, less)).problem.code, JSON.stringify(less)).toBe('wrong_passkey');
    expect((await signIn(softwarePasskey())).problem.code).toBe('wrong_passkey');
    await house.admin.query('delete from access.sign_in_attempt');
    const stolen = softwarePasskey();
    expect((await house.anonymous.ask(passkeys.use, { body: { purpose: 'signIn', response: { ...stolen.sign(await options(house.anonymous, 'signIn')), id: key.id, rawId: key.id } } })).problem.code).toBe('wrong_passkey');
  });
  test('guesses are counted; a disabled account is out', async () => {
    const { key } = await made('milan');
    await house.admin.query('update access.account set disabled_at = now() where id = $1', [people.milan.account]);
    expect((await signIn(key)).problem.code).toBe('wrong_passkey');
    for (let i = 0; i < 7; i++) await signIn(softwarePasskey());
    expect((await signIn(softwarePasskey())).status).toBe(429);
  });
});

describe('confirming a session', () => {
  test('as the second factor of its own account, never of another', async () => {
    const { key: lucie } = await made('lucie'), { key: eva } = await made('eva');
    const half = await byPassword('lucie@example.test');
    expect(await half.ok(me.get)).toMatchObject({ strength: 'half', totpRequired: false, passkeys: 1 });
    // Whoever knows the password alone pairs no phone of theirs.
    expect((await half.ask(totp.start)).problem.code).toBe('second_factor');
    expect((await half.ask(passkeys.use, { body: { purpose: 'confirm', response: eva.sign(await options(half, 'confirm')) } })).problem.code).toBe('wrong_passkey');
    const raised = await half.ask(passkeys.use, { body: { purpose: 'confirm', response: lucie.sign(await options(half, 'confirm')) } });
    expect(raised.reply).toEqual({ strength: 'full' });
    expect((await half.ask(me.get)).status).toBe(401);
    expect((await holding(raised.headers).ok(me.get)).membership).not.toBeNull();
  });
  test('unlocks its own session; a challenge of another session or purpose does not', async () => {
    const { key } = await made('tomas'), first = holding((await signIn(key)).headers), second = holding((await signIn(key)).headers);
    await first.ok(session.lock);
    expect((await first.ask(access.colleagues)).problem.code).toBe('locked');
    const confirm = (response: ReturnType<typeof key.sign>) => first.ask(passkeys.use, { body: { purpose: 'confirm', response } });
    expect((await confirm(key.sign(await options(second, 'confirm')))).status).toBe(401);
    expect((await confirm(key.sign(await options(first, 'signIn')))).status).toBe(401);
    const opened = await confirm(key.sign(await options(first, 'confirm')));
    expect((await holding(opened.headers).ask(access.colleagues)).status).toBe(200);
    expect((await house.anonymous.ask(passkeys.options, { body: { purpose: 'confirm' } })).problem.code).toBe('signed_out');
  });
});
