// A day in the field without signal: six visits, a server that dies while they are sent, a tab closed twice, a device that is lost.
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { newId } from '#platform/http/client.ts';
import { people, services } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { press, write } from './family/fields.ts';
import { tries } from './family/ending.ts';
import { startProduct, type Running } from './house.ts';
import { pagesAreKept, passphrase, record, rows, setUp, storage, unlock } from './offline/device.ts';

test.describe.configure({ mode: 'serial' });
let product: Running, olena: Page, context: BrowserContext;
const names = ['Žaneta Krupičková', 'Ihor Melnyk', 'Daša Horváthová', 'Květa Součková', 'Trung Phan', 'Bayarmaa Sukhbat'];
const visits = names.map((name, n) => ({ client: newId(), caseId: newId(), visit: newId(), name, label: `${name.split(' ')[1]} – bydlení`, phone: `+42070010020${n}`, what: `Návštěva, domluveno po telefonu ${n + 1}`, facts: `Otevřela ${name.split(' ')[0]}, výpověď z nájmu číslo ${n + 1}.` }));
/** What nobody may read in a device without its key. */
const secrets = visits.flatMap(({ name, label, phone, what, facts }) => [...name.split(' '), label, phone, phone.slice(4), what, facts, 'výpověď']);
const readable = async () => { const found = await storage(olena); return secrets.filter((secret) => found.includes(secret)); };
const count = async (sql: string, ...given: unknown[]) => Number((await product.admin.query<{ n: string }>(`select count(*) n from ${sql}`, given)).rows[0]!.n);
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Prague' }).format(Date.now());

test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  olena = await product.signedIn(browser, 'olena', 'phone', 'allow');
  context = olena.context();
  const sends = async (path: string, body: object) => expect(await tries(olena, 'POST', path, body), path).toBe(201);
  for (const [n, { client, caseId, visit, name, label, phone, what }] of visits.entries()) {
    const [givenName, familyName] = name.split(' ');
    await sends('/people', { id: client, serviceId: null, givenName, familyName, languages: ['cs'], phone });
    await sends('/cases', { id: caseId, label, subjectKind: 'person', scope: 'internal', mode: 'individual', phase: 'mapping', serviceId: services.outreach.id, leadMembershipId: people.olena.membership, persons: [{ personId: client, part: 'client' }], agreement: null });
    await sends('/commitments', { id: visit, caseId, what, about: [client], dueOn: today(), dueTime: `${String(8 + n).padStart(2, '0')}:00`, kind: 'promised_contact', owner: { kind: 'worker', membershipId: people.olena.membership } });
  }
});
test.afterAll(() => product.close());

/** The tab is closed and the app opened again from the home screen. */
async function reopen(): Promise<void> {
  await olena.close();
  olena = await context.newPage();
  await olena.goto('/');
}

test('in the morning the day goes along, into the read log and into the device, unreadable', async () => {
  await setUp(olena);
  await expect(olena.getByText('6 případů')).toBeVisible();
  await expectAccessible(olena, 'field');
  for (const { caseId, client } of visits) expect(await count(`access.read_log where endpoint = 'offline.take' and reason = 'terén' and (case_id = $1 or person_id = $2)`, caseId, client)).toBe(2);
  await pagesAreKept(olena);
  expect(await rows(olena)).toMatchObject({ bundle: 1 });
  expect(await readable()).toEqual([]);
});

test('without signal and without server the day is there, after the passphrase', async () => {
  await context.setOffline(true);
  await product.kill();
  await reopen();
  await expect(olena.getByRole('heading', { name: 'Bez signálu' }).first()).toBeVisible();
  await expect(olena.getByText(visits[0]!.label)).toHaveCount(0);
  await expectAccessible(olena, 'locked');
  await unlock(olena);
  for (const { label } of visits) await expect(olena.getByRole('link', { name: `Zapsat: ${label}` })).toBeVisible();
  await expectAccessible(olena, 'today without signal');
  await olena.getByRole('link', { name: visits[5]!.label, exact: true }).click();
  await expect(olena.getByRole('link', { name: visits[5]!.phone })).toBeVisible();
  await expectAccessible(olena, 'case without signal');
  await olena.getByRole('navigation', { name: 'Hlavní' }).getByRole('link', { name: 'Lidé' }).click();
  await expect(olena.getByText('Tahle stránka potřebuje signál.')).toBeVisible();
  await olena.getByRole('navigation', { name: 'Hlavní' }).getByRole('link', { name: 'Dnes' }).click();
});

test('six visits are written, the tab is closed in between, nothing is readable', async () => {
  for (const { label, facts } of visits.slice(0, 3)) {
    await record(olena, label, facts);
    await olena.getByRole('navigation', { name: 'Hlavní' }).getByRole('link', { name: 'Dnes' }).click();
  }
  // A sentence not finished yet, then the telephone rings.
  await olena.getByRole('link', { name: `Zapsat: ${visits[3]!.label}` }).click();
  await write(olena, 'Co se stalo a co je domluveno', visits[3]!.facts);
  await expect.poll(() => rows(olena)).toMatchObject({ outbox: 3, draft: 1 });
  await reopen();
  await unlock(olena);
  await expect(olena.getByText('3 čekají na signál')).toBeVisible();
  await olena.getByRole('link', { name: `Zapsat: ${visits[3]!.label}` }).click();
  await expect(olena.getByRole('textbox', { name: 'Co se stalo a co je domluveno' })).toHaveValue(visits[3]!.facts);
  await olena.getByRole('link', { name: 'Zpět' }).click();
  await olena.getByRole('navigation', { name: 'Hlavní' }).getByRole('link', { name: 'Dnes' }).click();
  for (const { label, facts } of visits.slice(3)) {
    await record(olena, label, facts);
    await olena.getByRole('navigation', { name: 'Hlavní' }).getByRole('link', { name: 'Dnes' }).click();
  }
  await expect(olena.getByText('zapsáno, čeká na odeslání')).toHaveCount(6);
  expect(await rows(olena)).toMatchObject({ outbox: 6 });
  expect(await readable()).toEqual([]);
  await olena.getByRole('link', { name: '6 čeká na signál' }).click();
  await expect(olena.getByRole('listitem').filter({ hasText: 'čeká na signál' })).toHaveCount(6);
  await expectAccessible(olena, 'outbox');
});

test('the server dies while they are sent, the tab is closed again: six records, none twice, none lost', async () => {
  await product.restart();
  // The third one reaches the server, its answer never comes: the server has died.
  let sent = 0;
  await olena.route('**/api/records', async (route) => {
    if (++sent < 3) return route.continue();
    // It dies once: what this tab tries while it is being started again reaches nobody.
    if (sent === 3) { await route.fetch().catch(() => {}); await product.kill(); }
    await route.abort().catch(() => {});
  });
  await context.setOffline(false);
  await press(olena, 'Zkusit odeslat');
  await expect.poll(() => sent).toBe(3);
  await expect.poll(() => count('work.record')).toBe(3);
  await expect(olena.getByRole('listitem').filter({ hasText: 'čeká na signál' })).toHaveCount(4);
  await product.restart();
  await reopen();
  await olena.goto('/odeslani');
  await unlock(olena);
  await expect(olena.getByRole('list', { name: 'Dnes odesláno' }).getByRole('listitem')).toHaveCount(6);
  expect(await count('work.record')).toBe(6);
  const { rows: saved } = await product.admin.query<{ facts: string; case_id: string }>('select facts, case_id from work.record order by created_at');
  expect(saved.map(({ facts }) => facts)).toEqual(visits.map(({ facts }) => facts));
  expect(saved.map(({ case_id }) => case_id)).toEqual(visits.map(({ caseId }) => caseId));
  expect(await readable()).toEqual([]);
});

test('what somebody else has changed meanwhile is shown beside what was written, and neither is lost', async () => {
  await olena.goto('/');
  await context.setOffline(true);
  await olena.goto('/');
  await unlock(olena);
  await olena.getByRole('link', { name: visits[5]!.label, exact: true }).click();
  await press(olena, `Hotovo: ${visits[5]!.what}`);
  await write(olena, 'Jak to dopadlo', 'Byla doma, vše předáno.');
  await press(olena, 'Hotovo');
  await expect(olena.getByText('Uloženo v tomto zařízení.').first()).toBeVisible();
  await product.admin.query("update commitments.commitment set what = 'Návštěva až zítra, klientka volala' where id = $1", [visits[5]!.visit]);
  await context.setOffline(false);
  await olena.getByRole('link', { name: /čeká na signál/ }).click();
  const conflict = olena.getByRole('alert').filter({ hasText: 'Mezitím to změnil někdo jiný' });
  await expect(conflict).toContainText('Byla doma, vše předáno.', { timeout: 20_000 });
  await expect(conflict).toContainText('Návštěva až zítra, klientka volala');
  await expectAccessible(olena, 'conflict');
  await press(conflict.page() as never, 'Ponechat moje');
  await expect(olena.getByRole('list', { name: 'Dnes odesláno' }).getByRole('listitem')).toHaveCount(7);
  expect(await count("commitments.commitment where id = $1 and state = 'done'", visits[5]!.visit)).toBe(1);
});

test('an account disabled meanwhile gets nothing more and hands over what it wrote', async ({ browser }) => {
  await context.setOffline(true);
  await olena.goto('/');
  await unlock(olena);
  await record(olena, visits[1]!.label, 'Poslední návštěva před odchodem.');
  await product.admin.query('update access.account set disabled_at = now() where id = $1', [people.olena.account]);
  await context.setOffline(false);
  const kept = olena.getByRole('region', { name: 'Neodesláno v tomto zařízení' });
  await expect(kept).toContainText('Poslední návštěva před odchodem.', { timeout: 20_000 });
  await expect(olena.getByRole('heading', { name: 'Přihlášení' })).toBeVisible();
  expect(await rows(olena)).not.toHaveProperty('bundle');
  await expectAccessible(olena, 'kept here');
  await press(olena, 'Předat vedení organizace');
  await expect(olena.getByText('1 zápis leží u vedení vaší organizace.')).toBeVisible();
  expect(await readable()).toEqual([]);
  expect(await count('work.record')).toBe(6);

  const hana = await product.signedIn(browser, 'hana', 'phone', 'allow');
  await hana.getByRole('link', { name: /1 záznam z terénu čeká na zapsání/ }).click();
  await expect(hana.getByRole('listitem').filter({ hasText: 'Poslední návštěva před odchodem.' })).toContainText('Olena Marčuková');
  await expectAccessible(hana, 'handed over');
  await press(hana, 'Zapsat pod jménem autora');
  await expect(hana.getByText('Nikdo nic nepředal.')).toBeVisible();
  expect(await count('work.record where author_id = $1 and entered_by = $2', people.olena.membership, people.hana.membership)).toBe(1);
  await hana.context().close();
});

test('five wrong passphrases wipe the device, though it was started anew in between', async ({ browser }) => {
  const tomas = await product.signedIn(browser, 'tomas', 'phone', 'allow');
  await setUp(tomas);
  await tomas.reload();
  for (let n = 1; n <= 4; n++) {
    await unlock(tomas, `špatná věta ${n}`);
    await expect(tomas.getByText(/Nesouhlasí\. Zbýv/)).toContainText(String(5 - n));
    if (n === 2) await tomas.reload();
  }
  await expectAccessible(tomas, 'wrong passphrase');
  await unlock(tomas, 'a naposledy');
  await expect(tomas.getByRole('alert')).toContainText('Data v zařízení byla smazána');
  await expect(tomas.getByText('Aspoň 10 znaků')).toBeVisible();
  expect(await rows(tomas)).toEqual({});
  expect(await storage(tomas)).not.toContain('"vault":"1"');
  await tomas.context().close();
});

test('signing out wipes the device; a passkey opens it where the device has one', async ({ browser }) => {
  const at = product.url.replace('127.0.0.1', 'localhost');
  const fresh = await browser.newContext({ baseURL: at, viewport: { width: 390, height: 844 } }), tomas = await fresh.newPage();
  const session = await fresh.newCDPSession(tomas);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, hasPrf: true, automaticPresenceSimulation: true } });
  await tomas.goto('/');
  await tomas.getByLabel('E-mail').fill('tomas@example.test');
  await tomas.getByLabel('Heslo', { exact: true }).fill('soubeh-demo-2026');
  await press(tomas, 'Přihlásit');
  await expect(tomas.getByRole('navigation', { name: 'Hlavní' })).toBeVisible();
  await setUp(tomas);
  await press(tomas, 'Odemykat přístupovým klíčem');
  const adding = tomas.getByRole('dialog');
  await adding.getByLabel('Heslová věta').fill(passphrase);
  await press(adding, 'Přidat');
  await expect(adding).toBeHidden();
  await tomas.reload();
  await press(tomas, 'Odemknout přístupovým klíčem');
  await expect(tomas.getByRole('button', { name: 'Zamknout' })).toBeVisible();
  await press(tomas, 'Zamknout');
  await expect(tomas.getByLabel('Heslová věta', { exact: true })).toBeVisible();

  await press(tomas, 'Více');
  await press(tomas, 'Odhlásit');
  await expect(tomas.getByRole('heading', { name: 'Přihlášení' })).toBeVisible();
  expect(await rows(tomas)).toEqual({});
  expect(await storage(tomas)).not.toContain('tomas');
  await fresh.close();
});
