// Signing in by a real identity provider on loopback, and everything that must not sign in.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { askerOf, openHouse, type Asker, type Outcome, type TestHouse } from '#platform/testing/house.ts';
import { startProvider, type TestProvider } from '#platform/testing/provider.ts';
import { startMailServer, type MailServer } from '#platform/testing/smtp.ts';
import { administration } from '../organisations/contract.ts';
import { me, session } from '../session/contract.ts';
import { hashPassword } from '../session/secrets.ts';
import { oidc } from './contract.ts';

let house: TestHouse, provider: TestProvider, mail: MailServer;
beforeAll(async () => {
  provider = await startProvider('http://localhost:80/prihlaseni/navrat');
  // Down when the product starts: it starts anyway.
  await provider.down();
  [house, mail] = [await openHouse({ oidc: { ...provider, label: 'Krajské přihlášení', secondFactor: 'own' } }), await startMailServer()];
  await house.admin.query('update access.account set password_hash = $1', [await hashPassword('correct horse battery')]);
});
afterAll(async () => { await house.close(); await provider.close(); await mail.close(); });
beforeEach(() => house.admin.query('delete from access.sign_in_attempt'));

const cookies = (outcome: Outcome<never>) => [outcome.headers['set-cookie']].flat().map(String).map((one) => one.split(';')[0]!);
/** A browser: keeps its cookies. */
function browser(start: string[] = []) {
  const jar = new Map(start.map((one) => one.split(/=(.*)/s) as [string, string]));
  const ask = async (...[endpoint, given = {}]: Parameters<Asker['ask']>) => {
    const outcome = await askerOf(house.app, undefined, { membershipId: '', accountId: '' }).ask(endpoint, { ...given, headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } } as never);
    for (const one of cookies(outcome as never)) { const [name, value] = one.split(/=(.*)/s) as [string, string]; jar.set(name, value); }
    return outcome as unknown as { status: number; reply: Record<string, never>; problem: { code: string; title: string } };
  };
  return { ask, jar };
}
type Browser = ReturnType<typeof browser>;
const signedIn = async (email: string) => { const one = browser(); await one.ask(session.signIn as never, { body: { email, password: 'correct horse battery' } } as never); return one; };
const start = (who: Browser, purpose: string, more: object = {}) => who.ask(oidc.start as never, { body: { purpose, ...more } } as never);
const finish = (who: Browser, back: URL) => who.ask(oidc.finish as never, { body: { query: back.search.slice(1) } } as never);
async function round(who: Browser, purpose: string, subject: string, more: object = {}) {
  const { reply } = await start(who, purpose, more);
  return finish(who, await provider.visit(reply['url']!, subject));
}
/** A named person who linked this identity to their account. */
async function linked(persona: Persona, subject: string) {
  const who = await signedIn(`${persona}@example.test`), back = await round(who, 'link', subject);
  expect((await who.ask(oidc.link as never, { body: { token: (back.reply['link'] as unknown as { token: string }).token } } as never)).status).toBe(204);
  return who;
}

test('a provider that is down refuses to begin, and works when it is back, without a restart', async () => {
  expect((await house.anonymous.ok(oidc.state)).label).toBe('Krajské přihlášení');
  expect((await start(browser(), 'signIn')).problem.code).toBe('provider_down');
  await provider.up();
  expect((await start(browser(), 'signIn')).status).toBe(200);
});

describe('linking', () => {
  test('by the signed-in person who confirms it by name; then it signs in', async () => {
    const olena = await signedIn('olena@example.test'), back = await round(olena, 'link', 'olena-42');
    expect(back.reply).toMatchObject({ done: 'link', strength: null, link: { label: 'olena-42@provider.test' } });
    // Not before the confirmation.
    expect((await round(browser(), 'signIn', 'olena-42')).problem.code).toBe('unknown_identity');
    const token = (back.reply['link'] as unknown as { token: string }).token;
    expect((await (await signedIn('tomas@example.test')).ask(oidc.link as never, { body: { token } } as never)).problem.code).toBe('provider_refused');
    expect((await olena.ask(oidc.link as never, { body: { token } } as never)).status).toBe(204);
    expect((await olena.ask(oidc.link as never, { body: { token } } as never)).problem.code).toBe('provider_refused');
    const home = browser();
    expect((await round(home, 'signIn', 'olena-42')).reply).toMatchObject({ done: 'signIn', strength: 'full' });
    expect((await home.ask(me.get as never)).reply).toMatchObject({ name: 'Olena Marčuková', linked: true });
  });
  test('never by an address that is alike; never one identity with two accounts', async () => {
    // The provider says the very address of an account.
    await house.admin.query(`update access.account set email = 'petra@provider.test' where id = $1`, [people.petra.account]);
    expect((await round(browser(), 'signIn', 'petra')).problem.code).toBe('unknown_identity');
    expect((await round(await signedIn('tomas@example.test'), 'link', 'olena-42')).status).toBe(409);
  });
  test('not long after signing in, not by who is signed out, not in the middle of somebody else\'s way', async () => {
    expect((await start(browser(), 'link')).problem.code).toBe('signed_out');
    const eva = await signedIn('eva@example.test'), { reply } = await start(eva, 'link'), back = await provider.visit(reply['url']!, 'eva-7');
    await eva.ask(session.signOut as never);
    expect((await finish(eva, back)).problem.code).toBe('provider_refused');
    const again = await signedIn('eva@example.test');
    await house.admin.query(`update access.session set confirmed_at = now() - interval '16 minutes' where account_id = $1`, [people.eva.account]);
    expect((await start(again, 'link')).problem.code).toBe('confirm_again');
  });
  test('is undone by its owner, but not the last way in', async () => {
    const jitka = await linked('jitka', 'jitka-1'), { reply } = await jitka.ask(oidc.identities as never);
    const [identity] = reply['items'] as unknown as { id: string; label: string }[];
    expect(identity!.label).toBe('jitka-1@provider.test');
    const remove = (who: Browser) => who.ask(oidc.unlink as never, { params: { identityId: identity!.id } } as never);
    expect((await remove(await signedIn('tomas@example.test'))).status).toBe(404);
    await house.admin.query('update access.account set password_hash = null where id = $1', [people.jitka.account]);
    expect((await remove(jitka)).problem.code).toBe('rule');
    await house.admin.query('update access.account set password_hash = $1 where id = $2', [await hashPassword('correct horse battery'), people.jitka.account]);
    expect((await remove(jitka)).status).toBe(204);
    expect((await round(browser(), 'signIn', 'jitka-1')).problem.code).toBe('unknown_identity');
  });
});

describe('what comes back', () => {
  test('twice, with another state, from another browser, or with another\'s code is refused', async () => {
    await linked('lucie', 'lucie-1');
    const mine = browser(), { reply } = await start(mine, 'signIn'), back = await provider.visit(reply['url']!, 'lucie-1');
    expect((await finish(browser(), back)).problem.code).toBe('provider_refused');
    const changed = new URL(back);
    changed.searchParams.set('state', 'x'.repeat(43));
    expect((await finish(mine, changed)).problem.code).toBe('provider_refused');
    // A thief's code in my way: its PKCE verifier is not mine.
    const thief = browser(), theirs = await provider.visit((await start(thief, 'signIn')).reply['url']!, 'somebody');
    const mixed = new URL(back);
    mixed.searchParams.set('code', theirs.searchParams.get('code')!);
    expect((await finish(mine, mixed)).problem.code).toBe('provider_refused');
    // The way was spent by trying.
    expect((await finish(mine, back)).problem.code).toBe('provider_refused');
    const whole = browser(), good = await provider.visit((await start(whole, 'signIn')).reply['url']!, 'lucie-1');
    const both = await Promise.all([finish(whole, good), finish(whole, good)]);
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    expect((await finish(whole, good)).problem.code).toBe('provider_refused');
  });
  test('leads nowhere but to the provider and back to us', async () => {
    const { reply } = await start(browser(), 'signIn'), url = new URL(reply['url']!);
    expect([url.origin, url.searchParams.get('redirect_uri'), url.searchParams.get('code_challenge_method')]).toEqual([provider.issuer, 'http://localhost/prihlaseni/navrat', 'S256']);
    expect((await browser().ask(oidc.start as never, { body: { purpose: 'signIn', returnTo: 'https://elsewhere.test' } } as never)).status).toBe(400);
    expect((await finish(browser(), new URL('http://x/?error=access_denied&state=abc'))).problem.code).toBe('provider_refused');
  });
  test('does not replace the second factor unless the installation says so', async () => {
    await linked('hana', 'hana-1');
    await house.admin.query('update access.account set totp_confirmed_at = now() where id = $1', [people.hana.account]);
    const hana = browser();
    expect((await round(hana, 'signIn', 'hana-1')).reply).toMatchObject({ strength: 'half' });
    expect((await hana.ask(me.get as never)).reply).toMatchObject({ membership: null, totp: true });
    const trusting = await openHouse({ secondFactor: 'required', oidc: { ...provider, label: 'K', secondFactor: 'provider' } });
    await trusting.admin.query(`insert into access.oidc_identity (id, account_id, issuer, subject) values ($1, $2, $3, 'hana-1')`, [randomUUID(), people.hana.account, provider.issuer]);
    const there = async (endpoint: never, body: object, cookie = '') => askerOf(trusting.app, undefined, { membershipId: '', accountId: '' }).ask(endpoint, { body, headers: { cookie } } as never) as Promise<Outcome<never>>;
    const out = await there(oidc.start as never, { purpose: 'signIn' }), url = (out.reply as unknown as { url: string }).url;
    const done = await there(oidc.finish as never, { query: (await provider.visit(url, 'hana-1')).search.slice(1) }, cookies(out)[0]);
    expect(done.reply).toMatchObject({ strength: 'full' });
    await trusting.close();
  });
  test('a disabled account is out; unlocking takes its own identity and no other', async () => {
    const ivan = await linked('ivan', 'ivan-1');
    await linked('milan', 'milan-1');
    await ivan.ask(session.lock as never);
    expect((await round(ivan, 'unlock', 'milan-1')).problem.code).toBe('unknown_identity');
    expect((await ivan.ask(me.get as never)).reply).toMatchObject({ locked: true });
    expect((await round(ivan, 'unlock', 'ivan-1')).reply).toMatchObject({ done: 'unlock', strength: 'full' });
    expect((await ivan.ask(me.get as never)).reply).toMatchObject({ locked: false, name: 'Ivan Slavík' });
    await house.admin.query('update access.account set disabled_at = now() where id = $1', [people.milan.account]);
    expect((await round(browser(), 'signIn', 'milan-1')).problem.code).toBe('unknown_identity');
  });
});

test('an invitation is accepted by the provider, once', async () => {
  const alena = await house.as('alena'), email = `nora.${randomUUID()}@example.test`, day = (await house.admin.query<{ day: string }>('select platform.today()::text as day')).rows[0]!.day;
  await alena.ok(administration.addAccount, { body: { id: randomUUID(), membershipId: randomUUID(), name: 'Nora Nová', email, organisationId: organisations.kompas.id, role: 'worker', profession: 'other', validFrom: day } });
  await house.runJobs(mail.url);
  const invitation = /#([\w-]{43})/.exec((await mail.next(email)).text!)![1]!;
  expect((await start(browser(), 'invitation', { invitation: 'x'.repeat(43) })).problem.code).toBe('link_invalid');
  const nora = browser(), second = browser();
  const [one, two] = [await start(nora, 'invitation', { invitation }), await start(second, 'invitation', { invitation })];
  expect((await finish(nora, await provider.visit(one.reply['url']!, 'nora-9'))).reply).toMatchObject({ done: 'invitation', strength: 'full' });
  expect((await nora.ask(me.get as never)).reply).toMatchObject({ name: 'Nora Nová', linked: true, hasPassword: false });
  expect((await finish(second, await provider.visit(two.reply['url']!, 'thief'))).problem.code).toBe('link_invalid');
  expect((await round(browser(), 'signIn', 'nora-9')).reply).toMatchObject({ strength: 'full' });
});
