import { randomBytes } from 'node:crypto';
import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askerOf, openHouse, type TestHouse } from '#platform/testing/house.ts';
import { people } from '#platform/testing/common.ts';
import { buildApp } from '#platform/http/app.ts';
import { rooms } from '#modules/routes.ts';
import { me, session, totp } from './contract.ts';
import { networkOf } from './rules.ts';
import { hashPassword } from './secrets.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
  await house.admin.query('update access.account set password_hash = $1', [await hashPassword('correct horse battery')]);
});
afterAll(() => house.close());

const cookieOf = (headers: Record<string, unknown>) => /soubeh_session=([^;]+)/.exec(String(headers['set-cookie']))?.[1];
const signIn = async (email: string, password = 'correct horse battery') => {
  const outcome = await house.anonymous.ask(session.signIn, { body: { email, password }, headers: { 'x-forwarded-for': email } });
  return { ...outcome, asker: askerOf(house.app, cookieOf(outcome.headers), { membershipId: '', accountId: '' }) };
};

describe('signing in', () => {
  test('Olena signs in, sees for whom she acts, and signs out', async () => {
    const { status, asker } = await signIn('Olena@example.test');
    expect(status).toBe(200);
    const who = await asker.ok(me.get);
    expect(who.name).toBe('Olena Marčuková');
    expect(who.membership?.organisation.shortName).toBe('Kompas');
    expect(who.membership?.services.map((s) => s.name)).toEqual(['Terénní programy Kompas']);
    await asker.ok(session.signOut);
    expect((await asker.ask(me.get)).status).toBe(401);
  });

  test('an unknown address and a wrong password get the same answer', async () => {
    const unknown = await signIn('nikdo@example.test'), wrong = await signIn('tomas@example.test', 'spatne heslo tady');
    expect(unknown.problem).toEqual(wrong.problem);
    expect(unknown.status).toBe(401);
  });

  test('too many wrong passwords are throttled, also with the right one', async () => {
    for (let i = 0; i < 8; i++) await signIn('eva@example.test', 'spatne heslo tady');
    expect((await signIn('eva@example.test')).status).toBe(429);
    await house.admin.query('delete from access.sign_in_attempt');
    expect((await signIn('eva@example.test')).status).toBe(200);
  });

  test('guesses sent all at once are counted, however the address is written', async () => {
    const written = ['tomas@example.test', ' tomas@example.test', 'TOMAS@example.test ', '\ttomas@example.test'];
    const guesses = await Promise.all(Array.from({ length: 24 }, (_, n) => house.app.inject({
      method: 'POST', url: '/api/session', remoteAddress: `10.0.0.${n}`, payload: { email: written[n % 4], password: 'spatne heslo tady' },
    })));
    expect(guesses.filter((one) => one.statusCode === 401)).toHaveLength(8);
    expect(guesses.filter((one) => one.statusCode === 429)).toHaveLength(16);
    await house.admin.query('delete from access.sign_in_attempt');
  });
  test('one IPv6 network is one address, and who signs in well is never held back', async () => {
    expect(['2001:db8:0:7::1', '2001:db8:0:7:ffff::9', '2001:0db8:0:0007:1:2:3:4'].map(networkOf)).toEqual(Array(3).fill('2001:db8:0:7'));
    expect([networkOf('10.1.2.3'), networkOf('::ffff:10.1.2.3'), networkOf('::1')]).toEqual(['10.1.2.3', '::ffff:10.1.2.3', '0:0:0:0']);
    for (let i = 0; i < 12; i++) expect((await signIn('tomas@example.test')).status).toBe(200);
  });

  test('a disabled account is out at once', async () => {
    const { asker } = await signIn('milan@example.test');
    await house.admin.query(`update access.account set disabled_at = now() where email = 'milan@example.test'`);
    expect((await asker.ask(me.get)).status).toBe(401);
    expect((await signIn('milan@example.test')).status).toBe(401);
  });
});

describe('the second factor', () => {
  test('codes guessed all at once are counted', async () => {
    const { asker } = await signIn('ivan@example.test');
    await asker.ok(totp.start);
    const guesses = await Promise.all(Array.from({ length: 24 }, (_, n) => asker.ask(totp.confirm, { body: { code: String(n).padStart(6, '0') } })));
    expect(guesses.filter((one) => one.status === 429)).toHaveLength(16);
    await house.admin.query('delete from access.sign_in_attempt');
  });
  test('half a session sees nothing until the code, a code works once, the cookie changes', async () => {
    const first = await signIn('lucie@example.test');
    const { secret } = await first.asker.ok(totp.start);
    const code = await generate({ secret });
    const enrolled = await first.asker.ask(totp.confirm, { body: { code } });
    expect(enrolled.status).toBe(200);

    const second = await signIn('lucie@example.test');
    expect(second.reply.strength).toBe('half');
    expect((await second.asker.ok(me.get)).membership).toBeNull();
    expect((await second.asker.ask(me.setLanguage, { body: { language: 'en' } })).status).toBe(401);
    expect((await second.asker.ask(session.confirm, { body: { code } })).problem.code).toBe('wrong_code');

    await house.admin.query('update access.account set totp_last = 0');
    const raised = await second.asker.ask(session.confirm, { body: { code } });
    expect(raised.reply.strength).toBe('full');
    expect((await second.asker.ask(me.get)).status).toBe(401);
    const full = askerOf(house.app, cookieOf(raised.headers), { membershipId: '', accountId: '' });
    expect((await full.ok(me.get)).membership?.organisation.name).toContain('Jeřabina');
  });

  test('secrets are stored sealed and hashed', async () => {
    const { rows } = await house.admin.query(`select totp_secret, password_hash from access.account where id = $1`, [people.lucie.account]);
    expect(rows[0].totp_secret.length).toBeGreaterThan(28);
    expect(rows[0].password_hash).toMatch(/^\$argon2id\$/);
  });
});

test('behind a proxy (TRUST_PROXY=1) the cookie is secure, visitors are told apart, and nobody says who they are themselves', async () => {
  process.env.TRUST_PROXY = '1';
  const app = buildApp({ database: house.database, secretKey: randomBytes(32), secondFactor: 'optional', setupCode: undefined, publicUrl: 'http://localhost', mail: false }, rooms);
  delete process.env.TRUST_PROXY;
  const from = (forwarded: string, email: string, password: string) => app.inject({ method: 'POST', url: '/api/session', headers: { 'x-forwarded-for': forwarded, 'x-forwarded-proto': 'https' }, payload: { email, password } });
  for (let i = 0; i < 8; i++) expect((await from(`6.6.6.${i}, 198.51.100.7`, `nikdo${i}@example.test`, 'spatne heslo tady')).statusCode).toBe(401);
  expect((await from('6.6.6.66, 198.51.100.7', 'tomas@example.test', 'correct horse battery')).statusCode).toBe(429);
  const other = await from('198.51.100.8', 'tomas@example.test', 'correct horse battery');
  expect([other.statusCode, /; Secure/.test(String(other.headers['set-cookie']))]).toEqual([200, true]);
  await house.admin.query('delete from access.sign_in_attempt');
  await app.close();
});

test('another site may not write', async () => {
  const { asker } = await signIn('petra@example.test');
  expect((await asker.ask(me.setLanguage, { body: { language: 'en' }, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  for (const origin of ['null', 'https://elsewhere.test', 'nonsense']) expect((await asker.ask(me.setLanguage, { body: { language: 'en' }, headers: { origin } })).status, origin).toBe(403);
  expect((await asker.ask(me.setLanguage, { body: { language: 'en' } })).status).toBe(204);
});

test('the application role cannot open the door or read secrets', async () => {
  const { sql } = await import('kysely');
  await expect(house.database.asSession('', (db) => sql`select * from access.door_account('olena@example.test')`.execute(db))).rejects.toThrow(/permission denied/);
  await expect(house.database.asSession('', (db) => sql`select password_hash from access.account`.execute(db))).rejects.toThrow(/permission denied/);
  await expect(house.database.asSession('', (db) => sql`select set_config('role', 'soubeh_door', true)`.execute(db))).rejects.toThrow(/permission denied/);
});
