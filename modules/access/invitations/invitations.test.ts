// Invitations and forgotten passwords, with a real mail server: the secret is in the mail and nowhere else.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { softwarePasskey } from '#platform/testing/authenticator.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { askerOf, openHouse, type TestHouse } from '#platform/testing/house.ts';
import { startMailServer, type MailServer } from '#platform/testing/smtp.ts';
import { access, administration } from '../organisations/contract.ts';
import { me, session } from '../session/contract.ts';
import { hashPassword } from '../session/secrets.ts';
import { invitations, passwords } from './contract.ts';

let house: TestHouse, mail: MailServer, day: string;
beforeAll(async () => {
  [house, mail] = [await openHouse(), await startMailServer()];
  await house.admin.query('update access.account set password_hash = $1', [await hashPassword('correct horse battery')]);
  day = (await house.admin.query<{ day: string }>('select platform.today()::text as day')).rows[0]!.day;
});
afterAll(async () => { await house.close(); await mail.close(); });
beforeEach(() => house.admin.query('delete from access.sign_in_attempt'));

const cookieOf = (headers: Record<string, unknown>) => /soubeh_session=([^;]+)/.exec(String(headers['set-cookie']))?.[1];
const holding = (headers: Record<string, unknown>) => askerOf(house.app, cookieOf(headers), { membershipId: '', accountId: '' });
const somebody = (more: object = {}) => ({ id: randomUUID(), membershipId: randomUUID(), name: 'Nora Nová', email: `nora.${randomUUID()}@example.test`, organisationId: organisations.kompas.id, role: 'worker' as const, profession: 'social_worker' as const, validFrom: day, services: [services.outreach.id], ...more });
const secretIn = async (email: string) => {
  await house.runJobs(mail.url);
  const message = await mail.next(email), link = /http:\/\/localhost:80\/[\w-]+#([\w-]{43})/.exec(message.text ?? '');
  expect(link, message.text ?? '').toBeTruthy();
  return link![1]!;
};
async function invited(more: object = {}) {
  const who = somebody(more), alena = await house.as('alena');
  await alena.ok(administration.addAccount, { body: who });
  return { ...who, secret: await secretIn(who.email) };
}
const accept = (secret: string, password = 'moje vlastní heslo 2026') => house.anonymous.ask(invitations.accept, { body: { secret, password } });
const signIn = (email: string, password: string) => house.anonymous.ask(session.signIn, { body: { email, password } });
const stateOf = async (id: string) => { const one = (await (await house.as('alena')).ok(administration.accounts)).items.find((a) => a.id === id)!; return [one.active, one.invitation?.state ?? null]; };

describe('an invitation', () => {
  test('is sent by mail, tells who invites, and opens the account by a password of one\'s own', async () => {
    const nora = await invited();
    expect(await stateOf(nora.id)).toEqual([false, 'waiting']);
    expect(await house.anonymous.ok(invitations.open, { body: { secret: nora.secret } })).toEqual({ name: nora.name, email: nora.email, language: 'cs', organisation: organisations.kompas.name, inviter: 'Alena Krátká' });
    const done = await accept(nora.secret);
    expect((await holding(done.headers).ok(me.get)).membership?.services.map((s) => s.id)).toEqual([services.outreach.id]);
    expect((await signIn(nora.email, 'moje vlastní heslo 2026')).status).toBe(200);
    expect(await stateOf(nora.id)).toEqual([true, null]);
  });
  test('only its hash is kept; the administrator and the log know nothing', async () => {
    const nora = await invited();
    const { rows } = await house.admin.query(`select row_to_json(i)::text as row from access.invitation i union all select row_to_json(c)::text from access.change_log c union all select row_to_json(m)::text from platform.mail m where m.state = 'sent'`);
    expect(rows.filter(({ row }) => row.includes(nora.secret))).toEqual([]);
    const { sql } = await import('kysely');
    await expect(house.database.asSession(house.secretOf('alena'), (db) => sql`select secret_hash from access.invitation`.execute(db))).rejects.toThrow(/permission denied/);
  });
  test('works once, of two at the same moment for one', async () => {
    const nora = await invited();
    const both = await Promise.all([accept(nora.secret, 'první heslo na zkoušku'), accept(nora.secret, 'druhé heslo na zkoušku')]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 410]);
    expect((await accept(nora.secret)).problem.code).toBe('link_invalid');
    const winner = both[0]!.status === 200 ? 'první heslo na zkoušku' : 'druhé heslo na zkoušku';
    expect((await signIn(nora.email, winner)).status).toBe(200);
  });
  test('ends after seven days, by revoking and by a newer one; the answer is the same', async () => {
    const nora = await invited(), alena = await house.as('alena'), params = { accountId: nora.id };
    await alena.ok(invitations.send, { params });
    const newer = await secretIn(nora.email), old = await accept(nora.secret);
    expect(old.problem.code).toBe('link_invalid');
    await house.admin.query(`update access.invitation set expires_at = now() where account_id = $1`, [nora.id]);
    expect((await accept(newer)).problem).toEqual(old.problem);
    expect(await stateOf(nora.id)).toEqual([false, 'expired']);
    await alena.ok(invitations.send, { params });
    const third = await secretIn(nora.email);
    await alena.ok(invitations.revoke, { params });
    expect((await house.anonymous.ask(invitations.open, { body: { secret: third } })).problem).toEqual(old.problem);
    expect((await alena.ask(invitations.revoke, { params })).status).toBe(404);
    expect((await house.anonymous.ask(invitations.open, { body: { secret: 'x'.repeat(43) } })).problem).toEqual(old.problem);
    expect(await stateOf(nora.id)).toEqual([false, 'revoked']);
  });
  test('cannot take over an account that has a way in, nor one of another organisation', async () => {
    const alena = await house.as('alena');
    expect((await alena.ask(invitations.send, { params: { accountId: people.olena.account } })).problem.code).toBe('rule');
    expect((await alena.ask(invitations.send, { params: { accountId: people.ivan.account } })).status).toBe(404);
    expect((await (await house.as('olena')).ask(invitations.send, { params: { accountId: people.tomas.account } })).status).toBe(403);
    const nora = await invited();
    expect((await (await house.as('jitka')).ask(invitations.revoke, { params: { accountId: nora.id } })).status).toBe(404);
    const { sql } = await import('kysely');
    await expect(house.database.asSession(house.secretOf('alena'), (db) => sql`insert into access.invitation (id, account_id, secret_hash) values (gen_random_uuid(), ${people.hana.account}, 'x')`.execute(db))).rejects.toThrow(/row-level security/);
    // A one-time password given meanwhile is the only way in: the mail is worth nothing.
    await alena.ok(administration.resetPassword, { params: { accountId: nora.id }, body: { password: 'jednorazove-heslo-2026' } });
    expect((await accept(nora.secret)).problem.code).toBe('link_invalid');
  });
  test('does not lead into what an account without a way in may do elsewhere, nor into the head\'s chair', async () => {
    const alena = await house.as('alena'), jitka = await house.as('jitka'), hana = await house.as('hana');
    const theirs = somebody({ organisationId: organisations.jerabina.id, services: [services.earlyCare.id] }), head = somebody({ role: 'head', services: [] });
    await jitka.ok(administration.addAccount, { body: theirs });
    await hana.ok(administration.addAccount, { body: head });
    const added = await alena.ask(administration.addMembership, { body: { id: randomUUID(), email: theirs.email, organisationId: organisations.kompas.id, role: 'worker', profession: 'other', validFrom: day } as never });
    expect(added.status).toBe(201);
    const { sql } = await import('kysely');
    for (const { id } of [theirs, head]) {
      expect((await alena.ask(invitations.send, { params: { accountId: id } })).problem?.code, id).toBe('rule');
      await expect(house.database.asSession(house.secretOf('alena'), (db) => sql`insert into access.invitation (id, account_id, secret_hash) values (gen_random_uuid(), ${id}, 'x')`.execute(db))).rejects.toThrow(/row-level security/);
    }
    // Nor is the link read where it waits to be sent.
    const waiting = async (persona: 'alena' | 'hana') => (await house.database.asSession(house.secretOf(persona), (db) => sql`select body from platform.mail where to_address = ${head.email}`.execute(db))).rows;
    expect([await waiting('alena'), (await waiting('hana')).length]).toEqual([[], 1]);
    // Whoever may, still does.
    expect((await hana.ask(invitations.send, { params: { accountId: head.id } })).status).toBe(204);
  });
  test('is accepted by a passkey as well, with its own challenge', async () => {
    const nora = await invited(), other = await invited(), key = softwarePasskey();
    const options = await house.anonymous.ok(invitations.beginPasskey, { body: { secret: nora.secret } }) as never;
    const body = { id: randomUUID(), name: 'Telefon', response: key.register(options) };
    expect((await house.anonymous.ask(invitations.acceptPasskey, { body: { ...body, secret: other.secret } })).problem.code).toBe('wrong_passkey');
    const again = await house.anonymous.ok(invitations.beginPasskey, { body: { secret: nora.secret } }) as never;
    const done = await house.anonymous.ask(invitations.acceptPasskey, { body: { ...body, response: key.register(again), secret: nora.secret } });
    expect(done.reply).toEqual({ strength: 'full' });
    expect(await holding(done.headers).ok(me.get)).toMatchObject({ passkeys: 1, hasPassword: false });
    expect((await accept(nora.secret)).problem.code).toBe('link_invalid');
  });
  test('whoever was signed in in this browser before is so no more', async () => {
    const nora = await invited(), before = holding((await signIn('tomas@example.test', 'correct horse battery')).headers);
    const done = await before.ask(invitations.accept, { body: { secret: nora.secret, password: 'moje vlastní heslo 2026' } });
    expect((await holding(done.headers).ok(me.get)).name).toBe('Nora Nová');
    expect((await before.ask(me.get)).status).toBe(401);
  });
  test('speaks the language chosen for the account, and names nobody\'s case', async () => {
    const nora = await invited({ language: 'uk' });
    const message = mail.mails.find((one) => JSON.stringify(one.to).includes(nora.email))!;
    expect(message.subject).toBe('Запрошення до Souběh');
    expect((await holding((await accept(nora.secret)).headers).ok(me.get)).language).toBe('uk');
  });
});

describe('a forgotten password', () => {
  const forgotten = async (email: string) => { const began = performance.now(), outcome = await house.anonymous.ask(passwords.forgotten, { body: { email } }); return { status: outcome.status, text: outcome.bytes.toString(), took: performance.now() - began }; };
  test('answers the same after the same time, known or not; the unknown gets no mail', async () => {
    const known = await forgotten('tomas@example.test'), unknown = await forgotten('nikdo@example.test');
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
    for (const one of [known, unknown]) { expect(one.took).toBeGreaterThan(395); expect(one.took).toBeLessThan(900); }
    expect(Math.abs(known.took - unknown.took)).toBeLessThan(60);
    await secretIn('tomas@example.test');
    expect(mail.mails.filter((one) => JSON.stringify(one.to).includes('nikdo@'))).toEqual([]);
  });
  test('a new password by the link, once; every device is signed out and told by mail', async () => {
    const device = holding((await signIn('eva@example.test', 'correct horse battery')).headers);
    await forgotten('Eva@example.test');
    const secret = await secretIn('eva@example.test'), reset = (password: string) => house.anonymous.ask(passwords.reset, { body: { secret, password } });
    const both = await Promise.all([reset('první heslo na zkoušku'), reset('druhé heslo na zkoušku')]);
    expect(both.map((one) => one.status).sort()).toEqual([204, 410]);
    expect(both.every((one) => one.headers['set-cookie'] === undefined)).toBe(true);
    expect((await device.ask(me.get)).status).toBe(401);
    expect((await signIn('eva@example.test', 'correct horse battery')).status).toBe(401);
    expect((await reset('třetí heslo na zkoušku')).problem.code).toBe('link_invalid');
    await house.runJobs(mail.url);
    expect((await mail.next('eva@example.test')).subject).toBe('Heslo do Souběhu bylo změněno');
    expect((await house.admin.query(`select count(*)::int n from access.password_reset where secret_hash is null or encode(secret_hash, 'escape') like '%' || $1 || '%'`, [secret])).rows[0].n).toBe(0);
  });
  test('a newer link stops the older; an hour later it is worth nothing; a disabled account gets none', async () => {
    await forgotten('petra@example.test');
    const older = await secretIn('petra@example.test');
    await forgotten('petra@example.test');
    const newer = await secretIn('petra@example.test');
    expect((await house.anonymous.ask(passwords.reset, { body: { secret: older, password: 'moje vlastní heslo 2026' } })).problem.code).toBe('link_invalid');
    await house.admin.query(`update access.password_reset set expires_at = now()`);
    expect((await house.anonymous.ask(passwords.reset, { body: { secret: newer, password: 'moje vlastní heslo 2026' } })).problem.code).toBe('link_invalid');
    await house.admin.query('update access.account set disabled_at = now() where id = $1', [people.milan.account]);
    const before = mail.mails.length;
    await forgotten('milan@example.test');
    await house.runJobs(mail.url);
    expect(mail.mails.length).toBe(before);
  });
  test('mails to one address are few, and asking for them keeps nobody from signing in', async () => {
    for (let i = 0; i < 7; i++) expect((await forgotten('jitka@example.test')).status).toBe(204);
    await house.runJobs(mail.url);
    expect(mail.mails.filter((one) => JSON.stringify(one.to).includes('jitka@'))).toHaveLength(4);
    expect((await signIn('jitka@example.test', 'correct horse battery')).status).toBe(200);
  }, 15_000);
  test('guessing secrets is counted', async () => {
    const guess = () => house.anonymous.ask(passwords.reset, { body: { secret: 'x'.repeat(43), password: 'moje vlastní heslo 2026' } });
    const guesses = await Promise.all(Array.from({ length: 12 }, guess));
    expect(guesses.map((one) => one.status).sort()).toEqual([...Array<number>(8).fill(410), ...Array<number>(4).fill(429)]);
  });
  test('does not give the mail to the administration: it is the door\'s', async () => {
    await forgotten('hana@example.test');
    expect((await house.admin.query(`select organisation_id from platform.mail where to_address = 'hana@example.test'`)).rows).toEqual([{ organisation_id: null }]);
    expect((await (await house.as('alena')).ask(access.colleagues)).status).toBe(200);
  });
});
