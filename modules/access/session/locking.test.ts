// A screen that locks, devices that are signed out, and what may be changed about the ways in.
import { randomBytes } from 'node:crypto';
import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownPath } from '#platform/design/ownPath.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { askerOf, openHouse, type TestHouse } from '#platform/testing/house.ts';
import { access } from '../organisations/contract.ts';
import { me, session, sessions, totp } from './contract.ts';
import { deviceOf } from './rules.ts';
import { hashPassword } from './secrets.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openHouse();
  await house.admin.query('update access.account set password_hash = $1', [await hashPassword('correct horse battery')]);
  // Lucie has a second factor: her password alone opens half a session.
  await house.admin.query('update access.account set totp_confirmed_at = now() where id = $1', [people.lucie.account]);
});
afterAll(() => house.close());

const cookieOf = (headers: Record<string, unknown>) => /soubeh_session=([^;]+)/.exec(String(headers['set-cookie']))?.[1];
const signIn = async (email: string, password = 'correct horse battery') => {
  const outcome = await house.anonymous.ask(session.signIn, { body: { email, password }, headers: { 'x-forwarded-for': email } });
  return { ...outcome, asker: askerOf(house.app, cookieOf(outcome.headers), { membershipId: '', accountId: '' }) };
};
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
