// Ways into an account and out of it: an invitation by mail, passkeys of a real browser, a screen that locks over a half-written
// record, an identity provider, and leaving.
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { newId } from '#platform/http/client.ts';
import { people, services } from '#platform/testing/common.ts';
import { startProvider, type TestProvider } from '#platform/testing/provider.ts';
import { startMailServer, type MailServer } from '#platform/testing/smtp.ts';
import { expectAccessible } from './axe.ts';
import { tries } from './family/ending.ts';
import { card, press, segment, send, sheet, write } from './family/fields.ts';
import { freePort, password, startProduct, type Running } from './house.ts';

let product: Running, mail: MailServer, provider: TestProvider, home: string;
const client = newId(), caseId = newId();

test.beforeAll(async ({ browser }) => {
  const port = await freePort();
  // Passkeys belong to a name, not to a number.
  home = `http://localhost:${port}`;
  [mail, provider] = [await startMailServer(), await startProvider(`${home}/prihlaseni/navrat`)];
  product = await startProduct({ at: port, env: { SMTP_URL: mail.url, PUBLIC_URL: home, OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: provider.clientId, OIDC_CLIENT_SECRET: provider.clientSecret, OIDC_LABEL: 'Krajské přihlášení' } });
  const olena = await product.signedIn(browser, 'olena');
  expect(await tries(olena, 'POST', '/people', { id: client, serviceId: null, givenName: 'Jana', familyName: 'Nováčková', birthDate: '1988-05-06', birthPrecision: 'known' })).toBe(201);
  expect(await tries(olena, 'POST', '/cases', { id: caseId, label: 'Jana N.', subjectKind: 'person', scope: 'internal', mode: 'individual', phase: 'mapping', serviceId: services.outreach.id, leadMembershipId: people.olena.membership, persons: [{ personId: client, part: 'client' }], agreement: null })).toBe(201);
  await olena.context().close();
});
test.afterAll(async () => { await product.close(); await provider.close(); await mail.close(); });

const inside = (page: Page) => expect(page.getByRole('navigation', { name: 'Hlavní' })).toBeVisible();
async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.goto(`${home}/`);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Heslo', { exact: true }).fill(secret);
  await press(page, 'Přihlásit');
}
/** A finger on the reader of an invented phone. */
async function withFinger(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
}
const phone = (context: BrowserContext) => context.newPage();

test('a half-written record survives the lock, in every tab, with an open sheet; the server refuses meanwhile', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'cs-CZ', timezoneId: 'Europe/Prague', viewport: { width: 1280, height: 800 } });
  await context.clock.install();
  const page = await context.newPage();
  await signIn(page, 'olena@example.test');
  await inside(page);
  const second = await context.newPage();
  await second.goto(`${home}/pripady/${caseId}/plan`);
  await second.getByRole('button', { name: 'Přidat cíl' }).first().click();
  await write(sheet(second, 'Nový cíl'), 'Slovy rodiny', 'Chci klid na práci.');

  await page.goto(`${home}/zapsat?case=${caseId}`);
  await segment(page, 'Jak', 'telefon');
  const facts = page.getByRole('textbox', { name: 'Co se stalo a co je domluveno' });
  await facts.fill('Volala škola, zítra je schůzka');
  await context.clock.fastForward('14:00');
  // Typing alone keeps the screen open.
  await facts.press('End');
  await facts.pressSequentially(' v deset');
  await context.clock.fastForward('14:00');
  await expect(facts).toBeVisible();
  await context.clock.fastForward('02:00');

  for (const tab of [page, second]) await expect(tab.getByRole('heading', { name: 'Obrazovka je zamčená' })).toBeVisible();
  await expect(page.getByText('Volala škola')).toBeHidden();
  await expect(sheet(second, 'Nový cíl')).toBeHidden();
  await expectAccessible(page, 'lock');
  await expect.poll(async () => (await page.request.get(`${home}/api/cases/${caseId}`)).status()).toBe(401);
  // Escape closes nothing underneath.
  await second.keyboard.press('Escape');
  await second.keyboard.press('Control+k');

  await page.getByLabel('Heslo', { exact: true }).fill('spatne heslo tady');
  await press(page, 'Odemknout');
  await expect(page.getByRole('alert')).toContainText('nesouhlasí');
  await page.getByLabel('Heslo', { exact: true }).fill(password);
  await press(page, 'Odemknout');
  await expect(facts).toBeVisible();
  await expect(facts).toHaveValue('Volala škola, zítra je schůzka v deset');
  await expect(facts).toBeFocused();
  // The other tab opened with it, and its sheet is as it was.
  await expect(sheet(second, 'Nový cíl').getByRole('textbox', { name: 'Slovy rodiny' })).toHaveValue('Chci klid na práci.');
  await segment(page, 'Minut', '15');
  await press(page, 'Uložit záznam');
  await expect(page.getByText('Záznam byl uložen')).toBeVisible();
  await send(sheet(second, 'Nový cíl'), 'Uložit cíl');
  expect((await product.admin.query(`select facts from work.record`)).rows).toEqual([{ facts: 'Volala škola, zítra je schůzka v deset' }]);
  await context.close();
});

test('a passkey: added, signs in without a password, unlocks; a device is signed out from another', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'cs-CZ', viewport: { width: 390, height: 844 } });
  const page = await phone(context);
  await withFinger(page);
  await signIn(page, 'petra@example.test');
  await inside(page);
  await page.goto(`${home}/ucet`);
  await expectAccessible(page, 'account');
  await press(card(page, 'Přístupové klíče'), 'Přidat přístupový klíč');
  await write(page, 'Jak mu budete říkat', 'Služební telefon');
  await press(page, 'Vytvořit klíč');
  await expect(card(page, 'Přístupové klíče').getByRole('listitem').filter({ hasText: 'Služební telefon' })).toBeVisible();
  expect((await product.admin.query('select name from access.passkey')).rows).toEqual([{ name: 'Služební telefon' }]);

  const elsewhere = await browser.newContext({ locale: 'cs-CZ' }), other = await elsewhere.newPage();
  await signIn(other, 'petra@example.test');
  await inside(other);
  await other.goto(`${home}/ucet`);
  const devices = card(other, 'Přihlášená zařízení');
  await expect(devices.getByRole('listitem')).toHaveCount(2);
  await press(devices, 'Odhlásit jinde');
  await expect(devices.getByRole('listitem')).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Přihlášení' })).toBeVisible();
  await expectAccessible(page, 'sign-in');
  await press(page, 'Použít přístupový klíč');
  await inside(page);

  await product.admin.query(`update access.session set locked_at = now() where account_id = $1`, [people.petra.account]);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Obrazovka je zamčená' })).toBeVisible();
  await press(page, 'Použít přístupový klíč');
  await inside(page);
  await elsewhere.close();
  await context.close();
});

test('an invitation comes by mail and opens an account; a forgotten password as well', async ({ browser }) => {
  const hana = await product.ready(browser, 'hana');
  await hana.goto('/sprava?zalozka=accounts');
  await hana.getByRole('tab', { name: 'Účty' }).click();
  await press(hana, 'Nový účet');
  const added = sheet(hana, 'Nový účet');
  await write(added, 'E-mail', 'nora@example.test');
  await write(added, 'Jméno', 'Nora Nová');
  await expectAccessible(hana, 'new account');
  await press(added, 'Založit účet a pozvat');
  await expect(added).toBeHidden();
  await expect(hana.getByText(/pozvánka čeká/)).toBeVisible();
  await hana.context().close();
  const link = async () => /http:\/\/localhost:\d+\/[\w-]+#[\w-]{43}/.exec((await mail.next('nora@example.test')).text!)![0]!;

  const context = await browser.newContext({ locale: 'cs-CZ', viewport: { width: 390, height: 844 } }), page = await context.newPage(), asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const invitation = await link();
  await page.goto(invitation);
  await expect(page.getByText('Kompas domova, z. ú.')).toBeVisible();
  await expectAccessible(page, 'invitation');
  // The secret left the address, and no address that was asked for held it.
  expect(page.url()).toBe(`${home}/pozvanka`);
  await page.getByLabel('Vaše heslo').fill('moje vlastní heslo 2026');
  await press(page, 'Přijmout pozvánku');
  await inside(page);
  expect(asked.filter((url) => url.includes(invitation.split('#')[1]!) && !url.startsWith(`${home}/pozvanka#`))).toEqual([]);
  await context.clearCookies();
  await page.goto(invitation);
  await expect(page.getByRole('alert')).toContainText('Odkaz neplatí');

  await page.goto(home);
  await press(page, 'Zapomenuté heslo');
  await page.getByLabel('E-mail').fill('nora@example.test');
  await press(page, 'Poslat odkaz');
  await expect(page.getByRole('status')).toContainText('přijde na ni');
  await page.goto(await link());
  await page.getByLabel('Nové heslo').fill('ještě jiné heslo 2026');
  await expectAccessible(page, 'reset');
  await press(page, 'Nastavit heslo');
  await press(page, 'Přihlásit');
  await signIn(page, 'nora@example.test', 'ještě jiné heslo 2026');
  await inside(page);
  await context.close();
});

test('the identity provider: linked by name, signs in, and brings back to the page', async ({ browser }) => {
  provider.as('tomas-17');
  const context = await browser.newContext({ locale: 'cs-CZ' }), page = await context.newPage();
  await signIn(page, 'tomas@example.test');
  await inside(page);
  await page.goto(`${home}/ucet`);
  await press(card(page, 'Propojené přihlášení'), 'Propojit');
  await expect(page.getByText('tomas-17@provider.test')).toBeVisible();
  await expectAccessible(page, 'linking');
  await press(page, 'Ano, propojit');
  await expect(card(page, 'Propojené přihlášení').getByText('tomas-17@provider.test')).toBeVisible();
  await context.clearCookies();
  await page.goto(`${home}/lide`);
  await press(page, 'Přihlásit přes: Krajské přihlášení');
  await inside(page);
  expect(new URL(page.url()).pathname).toBe('/lide');
  await context.close();
});

test('leaving: the head hands over, the rest waits on Today', async ({ browser }) => {
  const olena = await product.signedIn(browser, 'olena');
  for (const what of ['Zavolat na úřad', 'Sehnat postel']) {
    expect(await tries(olena, 'POST', '/commitments', { id: newId(), caseId, what, about: [client], owner: { kind: 'worker', membershipId: people.olena.membership } })).toBe(201);
  }
  const hana = await product.ready(browser, 'hana');
  await hana.goto('/sprava');
  await hana.getByRole('tab', { name: 'Účty' }).click();
  await hana.getByRole('listitem').filter({ hasText: 'Olena Marčuková' }).getByRole('button', { name: 'Ukončit' }).click();
  const leave = sheet(hana, 'Ukončit členství');
  await expect(leave.getByText('vede případ')).toBeVisible();
  await expectAccessible(hana, 'leaving');
  await leave.getByRole('combobox', { name: 'Komu předat: Jana N.' }).click();
  await hana.getByRole('option', { name: 'Tomáš Veselka' }).click();
  await leave.getByRole('combobox', { name: 'Komu předat: Zavolat na úřad' }).click();
  await hana.getByRole('option', { name: 'Tomáš Veselka' }).click();
  await write(leave, 'Co je potřeba vědět', 'Klíče jsou na recepci.');
  await press(leave, 'Předat a ukončit hned');
  await expect(leave).toBeHidden();
  await olena.reload();
  await expect(olena.getByRole('heading', { name: 'Přihlášení' })).toBeVisible();
  await hana.goto('/');
  const waiting = card(hana, 'Čeká na převzetí');
  await expect(waiting).toContainText('1 úkol');
  await press(waiting, 'Předat');
  const rest = sheet(hana, 'Předat rozdělanou práci');
  await rest.getByRole('combobox', { name: 'Komu předat: Sehnat postel' }).click();
  await hana.getByRole('option', { name: 'Tomáš Veselka' }).click();
  await send(rest, 'Předat');
  await expect(waiting).toBeHidden();
  expect((await product.admin.query(`select distinct owner_membership_id as m from commitments.commitment`)).rows).toEqual([{ m: people.tomas.membership }]);
  await hana.context().close();
  await olena.context().close();
});
