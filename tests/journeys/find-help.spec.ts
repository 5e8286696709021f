// Somebody needs help in Vietnamese, here and now: the worker finds it on a phone, and gives a paper to take along. And somebody without any account finds it on a public page.
import { readFile } from 'node:fs/promises';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { writeContact, writeHours, writePlace, writeService, writeTold } from '#modules/directory/find/testing.ts';
import { flat, readPdf } from '#platform/documents/reading.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

test.use({ actionTimeout: 10_000 });
let product: Running;
const everyDay = [1, 2, 3, 4, 5, 6, 7];
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await startProduct();
  const sen = await writeService(product, { name: 'Poradna Sen', partner: { name: 'Spolek Sen', open: true }, open: true, description: 'Pobyt, práce a škola pro rodiny z Vietnamu.', needs: ['residence'], languages: ['vi', 'cs'], orps: ['3211'], published: '2026-01-01', bring: 'Pas a dopisy z úřadu' });
  await writeHours(product, sen, everyDay, '00:00', '00:00');
  await writeContact(product, sen, 'recepce', '+420700000401', { web: 'https://sen.example' });
  await writePlace(product, sen, { name: 'Poradna', address: 'Masarykova 5', city: 'Rokycany', postalCode: '33701', orp: '3211', point: [49.7431, 13.5968] });
  await writeTold(product, sen, 2, 3);
  const closed = await writeService(product, { name: 'Kurzy češtiny Most', partner: { name: 'Most', open: true }, open: true, needs: ['language'], languages: ['vi'], orps: ['3211'] });
  await writeHours(product, closed, [], '08:00', '09:00');
  await writeService(product, { name: 'Dluhová poradna', partner: { name: 'Poradny Západ', open: true }, open: true, needs: ['finance'], languages: ['cs'], orps: ['3211'] });
});
test.afterAll(() => product.close());

const choose = async (page: Page, field: string, typed: string, option: string) => {
  await page.getByRole('combobox', { name: field }).or(page.getByRole('textbox', { name: field, exact: true })).first().click();
  await page.keyboard.type(typed);
  await page.getByRole('option', { name: option, exact: true }).first().click();
};

test('a worker with a phone finds who speaks Vietnamese and is open, and prints a signpost of three', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await product.ready(browser, 'olena', 'phone');
  await page.goto('/sit');
  await page.getByRole('button', { name: 'Filtry' }).click();
  await choose(page, 'Jazyk', 'vietnam', 'vietnamština');
  await choose(page, 'Kde', 'Rokycany', 'Rokycany');
  await page.getByRole('switch', { name: 'Teď otevřeno' }).click();
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^1 služba/);
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Poradna Sen' }) });
  await expect(card).toContainText('otevřeno nepřetržitě');
  await expect(card).toContainText('volných míst: 2');
  await expect(card.getByRole('link', { name: /700\s000\s401/ })).toHaveAttribute('href', 'tel:+420700000401');
  await expectAccessible(page, 'a found service on a phone');
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);
  for (const box of await page.getByRole('main').getByRole('button').all()) if (await box.isVisible()) expect((await box.boundingBox())!.height, await box.textContent() ?? '').toBeGreaterThanOrEqual(44);
  await card.getByRole('button', { name: 'Do rozcestníku' }).click();

  // Filters give way to what was found, and the card of a service leads back to it.
  await page.getByRole('button', { name: 'Ukázat výsledky' }).click();
  await expect(page.getByRole('switch', { name: 'Teď otevřeno' })).toHaveCount(0);
  await card.getByRole('link', { name: 'Poradna Sen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Poradna Sen' })).toBeVisible();
  await page.getByRole('link', { name: 'Najít pomoc', exact: true }).click();
  await expect(page).toHaveURL(/jazyk=vi/);
  await page.getByRole('button', { name: /^Filtry/ }).click();

  // A condition too many, and which one to take away.
  await page.getByRole('searchbox', { name: 'Co hledáte' }).fill('dluhy');
  await expect(page.getByText('Všem podmínkám najednou nic neodpovídá.')).toBeVisible();
  await expectAccessible(page, 'nothing found');
  await page.getByRole('button', { name: /Bez podmínky „slova“/ }).click();
  await expect(page.getByRole('heading', { name: 'Poradna Sen' })).toBeVisible();

  await page.getByRole('button', { name: 'Zrušit všechny filtry' }).click();
  // What is in the signpost stays while one searches; a slip is forgiven.
  await page.getByRole('searchbox', { name: 'Co hledáte' }).fill('dluhva');
  await expect(page.getByText('tohle je podobné')).toBeVisible();
  await page.getByRole('button', { name: /^Do rozcestníku ?: Dluhová poradna/ }).click();
  await page.getByRole('searchbox', { name: 'Co hledáte' }).fill('cestina');
  await page.getByRole('button', { name: /^Do rozcestníku ?: Kurzy češtiny Most/ }).click();
  await expect(page.getByRole('region', { name: 'Rozcestník' })).toContainText('3 služby');
  await page.reload();
  await page.getByRole('button', { name: 'Uspořádat a vytisknout' }).click();
  const sheet = page.getByRole('dialog', { name: 'Rozcestník' });
  await sheet.getByRole('button', { name: 'Výš: Kurzy češtiny Most' }).click();
  await sheet.getByRole('combobox', { name: 'Jazyk' }).or(sheet.getByRole('textbox', { name: 'Jazyk' })).first().click();
  await page.getByRole('option', { name: 'česky a vietnamsky' }).click();
  await expectAccessible(page, 'the signpost before printing');
  const [file] = await Promise.all([page.waitForEvent('download'), sheet.getByRole('button', { name: 'Vytvořit PDF' }).click()]);
  expect(file.suggestedFilename()).toBe('rozcestnik.pdf');
  const pdf = await readPdf(new Uint8Array(await readFile(await file.path())));
  for (const text of ['Poradna Sen', '700 000 401', 'Kurzy češtiny Most', 'Dluhová poradna', 'Nơi quý vị được giúp đỡ', 'Pas a dopisy z úřadu']) expect(flat(pdf.text)).toContain(text);
  expect(flat(pdf.text).indexOf('Kurzy češtiny Most')).toBeLessThan(flat(pdf.text).indexOf('Dluhová poradna'));
  // Nothing of the search stands in the tab.
  expect(await page.title()).not.toMatch(/dluh|vietnam/i);
  await page.context().close();
});

test('the map and its table lead to the same, by keyboard', async ({ browser }) => {
  const page = await product.ready(browser, 'olena');
  await page.goto('/sit?pohled=mapa');
  await expect(page.getByRole('img', { name: /Kraje podle počtu služeb/ })).toBeVisible();
  await expectAccessible(page, 'the map');
  await page.getByRole('button', { name: 'Plzeňský kraj' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/kraj=CZ032/);
  await expect(page.getByRole('img', { name: /Plzeňský kraj: okresy/ })).toBeVisible();
  await page.getByRole('button', { name: 'Rokycany', exact: true }).press('Enter');
  await expect(page).toHaveURL(/orp=(%22)?3211/);
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^9 služeb/);
  await expectAccessible(page, 'the map of a region');
  await page.context().close();
});

const visit = async (browser: Browser, width: number) => (await browser.newContext({ baseURL: product.url, locale: 'cs-CZ', viewport: { width, height: 800 }, javaScriptEnabled: true })).newPage();
for (const width of [1280, 390]) test(`a visitor without an account finds a public service, ${width} px`, async ({ browser }) => {
  const page = await visit(browser, width);
  await page.goto('/verejne/sluzby');
  await expect(page.getByText('Nalezeno: 1')).toBeVisible();
  await page.getByLabel('V jakém jazyce').selectOption('vi');
  await page.getByLabel('Co hledáte').fill('pobyt');
  await page.getByRole('button', { name: 'Hledat' }).click();
  await expectAccessible(page, 'public services');
  expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(width);
  await page.getByRole('link', { name: 'Poradna Sen' }).click();
  await expect(page).toHaveTitle('Poradna Sen · Souběh');
  await expect(page.getByRole('link', { name: /700\s000\s401/ })).toBeVisible();
  await expectAccessible(page, 'a public service');
  await page.getByRole('link', { name: 'Українська' }).click();
  await expect(page.getByText('цілодобово')).toBeVisible();
  await expectAccessible(page, 'a public service in Ukrainian');
  await page.context().close();
});
