import { randomBytes } from 'node:crypto';
import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askerOf, openHouse, type TestHouse } from '#platform/testing/house.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { buildApp } from '#platform/http/app.ts';
import { rooms } from '#modules/routes.ts';
import { access } from '../organisations/contract.ts';
import { me, session, sessions, totp } from './contract.ts';
import { ownPath } from '#platform/design/ownPath.ts';
import { deviceOf, networkOf } from './rules.ts';
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

const secondsAgo = (seconds: number, email: string) => house.admin.query(`update access.session s set confirmed_at = confirmed_at - make_interval(secs => $1) from access.account a where a.id = s.account_id and a.email = $2`, [seconds, email]);

describe('locking', () => {
  test('a locked session answers nothing until it is unlocked by its own password; the secret changes, the end does not', async () => {
    const { asker } = await signIn('tomas@example.test'), ends = async () => (await house.admin.query(`select max(expires_at) e from access.session where account_id = $1`, [people.tomas.account])).rows[0].e as Date;
    const before = await ends();
    await asker.ok(session.lock);
    expect((await asker.ask(access.colleagues)).problem.code).toBe('locked');
    expect(await asker.ok(me.get)).toMatchObject({ locked: true, strength: 'half', membership: null, name: 'Tomáš Veselka' });
    for (const endpoint of [session.stay, totp.start, totp.codes]) expect((await asker.ask(endpoint)).problem.code).toBe('locked');
    expect((await asker.ask(session.switch, { body: { membershipId: people.tomas.membership } })).problem.code).toBe('locked');
    expect((await asker.ask(me.setPassword, { body: { current: 'correct horse battery', next: 'another long password' } })).problem.code).toBe('locked');
    expect((await asker.ask(session.unlock, { body: { password: 'spatne heslo tady' } })).problem.code).toBe('wrong_credentials');
    expect((await asker.ask(session.unlock, { body: { code: '000000' } })).problem.code).toBe('wrong_code');
    const opened = await asker.ask(session.unlock, { body: { password: 'correct horse battery' } });
    expect(opened.reply).toEqual({ strength: 'full' });
    // The old cookie is worth nothing: who copied it while the screen was locked has nothing.
    expect((await asker.ask(me.get)).problem.code).toBe('signed_out');
    const again = askerOf(house.app, cookieOf(opened.headers), { membershipId: '', accountId: '' });
    expect((await again.ok(me.get)).membership?.organisation.shortName).toBe('Kompas');
    expect(await ends()).toEqual(before);
    await house.admin.query('delete from access.sign_in_attempt');
  });

  test('nobody at the keyboard: the server locks by itself, and work keeps it awake', async () => {
    const { asker } = await signIn('olena@example.test');
    const asleep = (minutes: number) => house.admin.query(`update access.session set seen_at = now() - make_interval(mins => $1), awake_until = now() - make_interval(mins => $1) + interval '17 minutes' where account_id = $2`, [minutes, people.olena.account]);
    await asleep(10);
    await asker.ok(access.colleagues);
    const { rows: [row] } = await house.admin.query(`select awake_until > now() + interval '16 minutes' as awake, seen_at > now() - interval '1 minute' as seen from access.session where account_id = $1 order by seen_at desc limit 1`, [people.olena.account]);
    expect(row).toEqual({ awake: true, seen: true });
    await asleep(16);
    await asker.ok(session.stay);
    await asleep(18);
    expect((await asker.ask(access.colleagues)).problem.code).toBe('locked');
    expect((await asker.ask(session.stay)).problem.code).toBe('locked');
    expect((await asker.ok(me.get)).locked).toBe(true);
    await house.admin.query('update access.organisation set idle_minutes = 2 where id = $1', [organisations.kompas.id]);
    const opened = await asker.ask(session.unlock, { body: { password: 'correct horse battery' } });
    const again = askerOf(house.app, cookieOf(opened.headers), { membershipId: '', accountId: '' });
    expect((await again.ok(me.get)).idleMinutes).toBe(2);
    expect((await house.admin.query(`select max(awake_until) < now() + interval '5 minutes' as soon from access.session where account_id = $1`, [people.olena.account])).rows[0].soon).toBe(true);
    await house.admin.query('update access.organisation set idle_minutes = 15 where id = $1', [organisations.kompas.id]);
  });

  test('half a session is not unlocked into a whole one; the absolute end comes even to the busy', async () => {
    const { asker } = await signIn('lucie@example.test');
    expect((await asker.ask(session.unlock, { body: { password: 'correct horse battery' } })).problem.code).toBe('second_factor');
    expect((await asker.ask(session.lock)).problem.code).toBe('second_factor');
    const busy = (await signIn('petra@example.test')).asker;
    await busy.ok(access.colleagues);
    await house.admin.query(`update access.session set expires_at = now() where account_id = $1`, [people.petra.account]);
    expect((await busy.ask(access.colleagues)).problem.code).toBe('signed_out');
    expect((await busy.ask(session.unlock, { body: { password: 'correct horse battery' } })).problem.code).toBe('signed_out');
  });

  test('somebody else\'s password opens nothing of mine; two unlocks at once make one session', async () => {
    await house.admin.query(`update access.account set password_hash = $1 where email = 'jitka@example.test'`, [await hashPassword('jitka has another one')]);
    const { asker } = await signIn('jitka@example.test', 'jitka has another one');
    await asker.ok(session.lock);
    expect((await asker.ask(session.unlock, { body: { password: 'correct horse battery' } })).status).toBe(401);
    const both = await Promise.all([1, 2].map(() => asker.ask(session.unlock, { body: { password: 'jitka has another one' } })));
    expect(both.map((one) => one.status).sort()).toEqual([200, 401]);
    await house.admin.query('delete from access.sign_in_attempt');
  });
});

describe('devices', () => {
  const from = async (agent: string) => {
    const outcome = await house.anonymous.ask(session.signIn, { body: { email: 'karel@example.test', password: 'correct horse battery' }, headers: { 'user-agent': agent } });
    return askerOf(house.app, cookieOf(outcome.headers), { membershipId: '', accountId: '' });
  };
  test('are listed by short names; one, the others or all are signed out at once; never somebody else\'s', async () => {
    await house.admin.query(`update access.account set email = 'karel@example.test' where id = $1`, [people.klub.account]);
    const desk = await from('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'), phone = await from('Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36'), tablet = await from('curl/8');
    const { items } = await desk.ok(sessions.list);
    expect(items.map((one) => [one.device, one.mine])).toEqual([['Firefox, Windows', true], ...items.slice(1).map((one) => [one.device, false])]);
    expect(items.map((one) => one.device).sort()).toEqual(['', 'Chrome, Android', 'Firefox, Windows']);
    const chrome = items.find((one) => one.device === 'Chrome, Android')!;
    expect((await (await signIn('eva@example.test')).asker.ask(sessions.end, { params: { sessionId: chrome.id } })).status).toBe(404);
    await desk.ok(sessions.end, { params: { sessionId: chrome.id } });
    expect([(await phone.ask(me.get)).status, (await tablet.ask(me.get)).status]).toEqual([401, 200]);
    await desk.ok(sessions.endAll, { body: { which: 'others' } });
    expect([(await tablet.ask(me.get)).status, (await desk.ask(me.get)).status]).toEqual([401, 200]);
    await desk.ok(sessions.endAll, { body: { which: 'all' } });
    expect((await desk.ask(me.get)).status).toBe(401);
  });
  test('signing in again in the same browser leaves no session behind; a planted secret becomes nobody\'s', async () => {
    const first = await signIn('karel@example.test'), planted = randomBytes(32).toString('base64url');
    const again = await first.asker.ask(session.signIn, { body: { email: 'karel@example.test', password: 'correct horse battery' } });
    expect((await first.asker.ask(me.get)).status).toBe(401);
    const fixed = await askerOf(house.app, planted, { membershipId: '', accountId: '' }).ask(session.signIn, { body: { email: 'karel@example.test', password: 'correct horse battery' } });
    expect([cookieOf(fixed.headers) === planted, cookieOf(again.headers) === cookieOf(first.headers)]).toEqual([false, false]);
    expect((await askerOf(house.app, planted, { membershipId: '', accountId: '' }).ask(me.get)).status).toBe(401);
  });
  test('names of devices, pages to return to', () => {
    expect(['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Chrome/140 Safari/537.36 Edg/140', ''].map(deviceOf)).toEqual(['Safari, iPhone', 'Edge, Mac', '']);
    expect(['/pripady/1?a=b#c', '//elsewhere.test/x', '/\\elsewhere.test', 'https://elsewhere.test', 'javascript:alert(1)', '/\t/elsewhere.test', '', null].map(ownPath)).toEqual(['/pripady/1?a=b#c', '/', '/', '/', '/', '/', '/', '/']);
  });
});

describe('ways in', () => {
  const paired = async (email: string) => {
    const { asker } = await signIn(email), { secret } = await asker.ok(totp.start);
    const done = await asker.ask(totp.confirm, { body: { code: await generate({ secret }) } });
    return askerOf(house.app, cookieOf(done.headers), { membershipId: '', accountId: '' });
  };
  test('change only soon after proving who one is', async () => {
    const { asker } = await signIn('eva@example.test');
    await secondsAgo(16 * 60, 'eva@example.test');
    for (const endpoint of [totp.start, totp.codes, totp.remove]) expect((await asker.ask(endpoint)).problem.code).toBe('confirm_again');
    const opened = await asker.ask(session.unlock, { body: { password: 'correct horse battery' } });
    expect((await askerOf(house.app, cookieOf(opened.headers), { membershipId: '', accountId: '' }).ask(totp.start)).status).toBe(200);
  });
  test('backup codes: shown once, each works once, only for their owner, new ones stop the old', async () => {
    const tomas = await paired('tomas@example.test'), { codes } = await tomas.ok(totp.codes);
    expect([codes.length, new Set(codes).size, codes.every((code) => /^[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}$/.test(code))]).toEqual([10, 10, true]);
    expect((await house.admin.query('select code_hash from access.backup_code')).rows.every((row) => row.code_hash.length === 32)).toBe(true);
    const half = await signIn('tomas@example.test');
    expect(half.reply.strength).toBe('half');
    const both = await Promise.all([1, 2].map(() => half.asker.ask(session.confirm, { body: { code: codes[0]!.toUpperCase() } })));
    expect(both.map((one) => one.status).sort()).toEqual([200, 401]);
    const lucie = await signIn('lucie@example.test');
    expect((await lucie.asker.ask(session.confirm, { body: { code: codes[1]! } })).problem.code).toBe('wrong_code');
    expect((await tomas.ok(me.get)).backupCodes).toBe(9);
    await tomas.ok(totp.codes);
    const later = await signIn('tomas@example.test');
    expect((await later.asker.ask(session.confirm, { body: { code: codes[2]! } })).status).toBe(401);
    await house.admin.query('delete from access.sign_in_attempt');
  });
  test('another phone is paired beside the old one; who knows only the password replaces nothing', async () => {
    const petra = await paired('petra@example.test'), half = await signIn('petra@example.test');
    expect((await half.asker.ask(totp.start)).problem.code).toBe('second_factor');
    const { rows: [old] } = await house.admin.query(`select totp_secret from access.account where id = $1`, [people.petra.account]);
    const { secret } = await petra.ok(totp.start);
    expect((await house.admin.query(`select totp_secret from access.account where id = $1`, [people.petra.account])).rows[0]).toEqual(old);
    const done = await petra.ask(totp.confirm, { body: { code: await generate({ secret }) } });
    expect(done.status).toBe(200);
    const now = askerOf(house.app, cookieOf(done.headers), { membershipId: '', accountId: '' });
    await now.ok(totp.remove);
    expect(await now.ok(me.get)).toMatchObject({ totp: false, backupCodes: 0 });
    expect((await signIn('petra@example.test')).reply.strength).toBe('full');
  });
});

test('what a device wrote for one organisation is not taken for another, nor after leaving', async () => {
  const { asker } = await signIn('olena@example.test'), as = async (membership: string) => (await asker.ask(access.colleagues, { headers: { 'x-membership': membership } })).problem?.code ?? 'taken';
  expect(await as(people.olena.membership)).toBe('taken');
  await house.admin.query(`insert into access.membership (id, account_id, organisation_id, role, valid_from) values ($1, $2, $3, 'worker', platform.today())`, ['0198ffff-0000-7000-8000-000000000001', people.olena.account, organisations.jerabina.id]);
  expect(await as('0198ffff-0000-7000-8000-000000000001')).toBe('other_membership');
  await house.admin.query(`update access.membership set ended_at = now() where id = '0198ffff-0000-7000-8000-000000000001'`);
  expect(await as('0198ffff-0000-7000-8000-000000000001')).toBe('membership_ended');
  expect(await as(people.ivan.membership)).toBe('membership_ended');
  expect(await as('x')).toBe('invalid');
  await house.admin.query('update access.account set disabled_at = now() where id = $1', [people.olena.account]);
  expect(await as(people.olena.membership)).toBe('account_disabled');
});
