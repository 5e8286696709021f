// Opening a page: what it shows is asked once and before its script is there, pointing at a link opens nothing, and a form that cannot be loaded says so.
import { expect, test, type Page } from '@playwright/test';
import { newId } from '#platform/http/client.ts';
import { people, services } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { tries } from './family/ending.ts';
import { startProduct, type Running } from './house.ts';

test.describe.configure({ mode: 'serial' });
let product: Running, olena: Page;
const caseId = newId(), client = newId(), at = `/pripady/${caseId}`;
const opened = async () => Number((await product.admin.query<{ n: string }>('select count(*) as n from access.read_log where case_id = $1', [caseId])).rows[0]!.n);
/** Addresses of the API that are asked while something is done, as often as they are. */
async function asked(page: Page, what: () => Promise<void>): Promise<string[]> {
  const all: string[] = [];
  page.on('request', (request) => { const { pathname, search } = new URL(request.url()); if (pathname.startsWith('/api/')) all.push(pathname.replace(caseId, ':caseId') + search); });
  await what();
  page.removeAllListeners('request');
  return all;
}
const ofTheCase = ['/api/me', '/api/cases/:caseId', '/api/directory/codes', '/api/cases/:caseId/records?limit=5', '/api/cases/:caseId/who-sees', '/api/cases/:caseId/plan', '/api/cases/:caseId/commitments', '/api/cases/:caseId/needs', '/api/cases/:caseId/requests', '/api/cases/:caseId/signals', '/api/cases/:caseId/stories', '/api/cases/:caseId/interpreting', '/api/cases/:caseId/incidents', '/api/cases/:caseId/conferences', '/api/cases/:caseId/intervision'];

test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  olena = await product.signedIn(browser, 'olena', 'phone');
  expect(await tries(olena, 'POST', '/people', { id: client, serviceId: null, givenName: 'Oyuna', familyName: 'Dorjiová', birthDate: '1988-05-06', birthPrecision: 'known' })).toBe(201);
  expect(await tries(olena, 'POST', '/cases', { id: caseId, label: 'Oyuna D.', subjectKind: 'person', scope: 'internal', mode: 'individual', phase: 'mapping', serviceId: services.outreach.id, leadMembershipId: people.olena.membership, persons: [{ personId: client, part: 'client' }], agreement: null })).toBe(201);
  expect(await tries(olena, 'POST', '/records', { id: newId(), caseId, onDay: new Date().toISOString().slice(0, 10), minutes: 40, mode: 'office', directness: 'direct', activities: [], about: [client], facts: 'Vyplnili jsme žádost.' })).toBe(201);
});
test.afterAll(() => product.close());

test('pointing at a case opens nothing; going there opens it once, and each answer is asked once', async () => {
  await olena.goto('/pripady');
  const link = olena.getByRole('main').getByRole('link', { name: /Oyuna D\./ }).first(), before = await opened();
  const pointed = await asked(olena, async () => { await link.hover(); await link.dispatchEvent('touchstart'); await olena.waitForTimeout(500); });
  expect(pointed.filter((one) => one.includes(':caseId'))).toEqual([]);
  expect(await opened()).toBe(before);
  const gone = await asked(olena, async () => { await link.click(); await expect(olena.getByRole('region', { name: 'Záznamy' })).toContainText('40 min'); });
  for (const one of ofTheCase.filter((one) => one.includes(':caseId'))) expect(gone.filter((other) => other === one), one).toHaveLength(1);
});

test('opened anew, the document asks before its script runs: once, for the same, and in the language of the device', async () => {
  const faults: string[] = [];
  olena.on('console', (message) => { if (/Content Security Policy|preloaded using link preload/.test(message.text())) faults.push(message.text()); });
  const all = await asked(olena, async () => { await olena.goto(at); await expect(olena.getByRole('region', { name: 'Záznamy' })).toContainText('40 min'); });
  for (const one of ofTheCase) expect(all.filter((other) => other === one), one).toHaveLength(1);
  // All of them before the first script has come: the way there is barred until they are asked.
  const context = olena.context();
  let free = () => {};
  const gate = new Promise<void>((resolve) => { free = resolve; });
  await context.route('**/assets/*.js', async (route) => { await gate; await route.continue(); });
  const early = await asked(olena, async () => { await olena.goto(at, { waitUntil: 'commit' }); await expect(olena.locator('.waiting')).toBeVisible(); await olena.waitForTimeout(300); });
  expect(early).toEqual(expect.arrayContaining(ofTheCase));
  free();
  await expect(olena.getByRole('heading', { name: 'Oyuna D.', level: 1 })).toBeVisible();
  await context.unroute('**/assets/*.js');
  expect(faults).toEqual([]);
});

test('who is signed out gets nothing ahead and the way in', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: product.url, locale: 'cs-CZ', serviceWorkers: 'block' }), stranger = await context.newPage();
  const nobody = await asked(stranger, async () => { await stranger.goto(at); await expect(stranger.getByLabel('E-mail')).toBeVisible(); });
  expect(nobody.filter((one) => one.includes(':caseId'))).toEqual([]);
  // A device where somebody was inside and whose session is over: refused, and the way in.
  await stranger.evaluate(() => localStorage.setItem('soubeh.inside', '1'));
  await stranger.goto(at);
  await expect(stranger.getByLabel('E-mail')).toBeVisible();
  await expect(stranger.getByText('Oyuna')).toHaveCount(0);
  await context.close();
});

test('a form that cannot be loaded says so in its place, and opens when there is a signal again', async () => {
  await olena.context().route('**/assets/IncidentSheet*', (route) => route.abort());
  await olena.goto(at);
  await olena.getByRole('button', { name: 'Výstraha' }).click();
  const failed = olena.getByRole('dialog', { name: 'Okno se nenačetlo' });
  await expect(failed).toContainText('Zřejmě vypadl signál.');
  await expectAccessible(olena, 'a form that was not loaded');
  await olena.context().unroute('**/assets/IncidentSheet*');
  await failed.getByRole('button', { name: 'Zkusit znovu' }).click();
  await expect(olena.getByRole('dialog', { name: 'Nová výstraha' })).toBeVisible();
});

test('a sheet that cannot be loaded can be closed, and is tried anew when it is opened again', async () => {
  await olena.context().route('**/assets/PrintSheet*', (route) => route.abort());
  await olena.goto(at);
  const print = olena.getByRole('button', { name: 'Tisk spisu' }), failed = olena.getByRole('dialog', { name: 'Okno se nenačetlo' });
  await print.click();
  await expect(failed).toBeVisible();
  await failed.getByRole('button', { name: 'Zpět' }).click();
  await expect(failed).toBeHidden();
  await olena.context().unroute('**/assets/PrintSheet*');
  await print.click();
  await expect(olena.getByRole('dialog', { name: 'Tisk celého spisu' })).toBeVisible();
});

test('while a sheet is on its way it says so', async () => {
  let free = () => {};
  const gate = new Promise<void>((resolve) => { free = resolve; });
  await olena.context().route('**/assets/PrintSheet*', async (route) => { await gate; await route.continue(); });
  await olena.goto(at);
  await olena.getByRole('button', { name: 'Tisk spisu' }).click();
  await expect(olena.getByRole('dialog', { name: 'Načítá se' })).toBeVisible();
  free();
  await expect(olena.getByRole('dialog', { name: 'Tisk celého spisu' })).toBeVisible();
  await olena.context().unroute('**/assets/PrintSheet*');
});

test('what the frame opens has its words when nothing else of them has come', async () => {
  // The others, by far the largest file of a language.
  await olena.context().route('**/assets/cs-*.js', async (route) => { const answer = await route.fetch(), body = await answer.body(); await (body.length > 150_000 ? route.abort() : route.fulfill({ response: answer, body })); });
  await olena.goto(at);
  await expect(olena.getByRole('region', { name: 'Záznamy' })).toContainText('40 min');
  await olena.getByRole('button', { name: 'Více' }).click();
  await expect(olena.getByText('Odhlásit')).toBeVisible();
  await expect(olena.getByText('Zamknout obrazovku')).toBeVisible();
  await olena.context().unrouteAll({ behavior: 'ignoreErrors' });
});

test('whoever may not see a case is refused once: one line in the log', async ({ browser }) => {
  const lucie = await product.signedIn(browser, 'lucie');
  const denied = async () => Number((await product.admin.query<{ n: string }>(`select count(*) as n from access.read_log where case_id = $1 and ground = 'denied'`, [caseId])).rows[0]!.n);
  const before = await denied();
  await lucie.goto(at);
  await expect(lucie.getByText('Nenalezeno, nebo k tomu nemáte přístup.')).toBeVisible();
  await lucie.waitForTimeout(1000);
  expect(await denied()).toBe(before + 1);
});

test('answers asked for somebody else are not taken', async () => {
  let free = () => {};
  const gate = new Promise<void>((resolve) => { free = resolve; });
  await olena.context().route('**/assets/index-*.js', async (route) => { await gate; await route.continue(); });
  await olena.goto(at, { waitUntil: 'commit' });
  await olena.waitForTimeout(1000);
  // Meanwhile another tab signs out and somebody else comes in.
  const again = await asked(olena, async () => { await olena.evaluate("localStorage.setItem('soubeh.inside', 'another')"); free(); await expect(olena.getByRole('region', { name: 'Záznamy' })).toContainText('40 min'); });
  for (const one of ofTheCase) expect(again.filter((other) => other === one), one).toHaveLength(1);
  await olena.context().unroute('**/assets/index-*.js');
});

test('a page opens at its beginning, and its open tab is in sight', async () => {
  await olena.goto(at);
  await expect(olena.getByRole('region', { name: 'Záznamy' })).toContainText('40 min');
  expect(await olena.evaluate('scrollY')).toBe(0);
  await olena.goto(`${at}/tym`);
  const tab = olena.getByRole('navigation', { name: 'Části případu' }).getByRole('link', { name: 'Tým a služby' });
  await expect(tab).toHaveAttribute('aria-current', 'page');
  await expect(tab).toBeInViewport({ ratio: 1 });
  expect(await olena.evaluate('scrollY')).toBe(0);
});
