// A working group: founded, members with representatives, a change of one, an end, who it was on a day, and what everybody reads of it.
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

let product: Running;
test.beforeAll(async () => { product = await startProduct(); });
test.afterAll(() => product.close());

const name = 'Pracovní skupina pro cizince';
const choose = async (page: Page, field: string, option: string) => {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: field, exact: true }).or(dialog.getByRole('textbox', { name: field, exact: true })).first().click();
  await page.getByRole('option', { name: option, exact: true }).click();
};
const enters = async (page: Page) => {
  await page.goto('/setkani/skupiny');
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
};
const row = (page: Page, member: string) => page.getByRole('list', { name: 'Členové', exact: true }).getByRole('listitem').filter({ hasText: member });
const menu = async (page: Page, member: string, item: string) => {
  await page.getByRole('button', { name: `Další možnosti: ${member}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const saves = async (page: Page, button: string) => {
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
};
const fits = async (page: Page, width: number) => expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(width);

test('a head founds it, members come and go, a representative changes, and it is public', async ({ browser }) => {
  test.setTimeout(180_000);
  const hana = await product.ready(browser, 'hana');
  await hana.goto('/setkani/skupiny');
  await expect(hana.getByText('V žádné skupině zatím nejste.')).toBeVisible();
  await expectAccessible(hana, 'no groups');
  await hana.getByRole('button', { name: 'Založit skupinu' }).click();
  const dialog = hana.getByRole('dialog');
  await expectAccessible(hana, 'founding a group');
  // Without a name nothing is founded, and what was typed stays.
  await dialog.getByLabel('K čemu je').fill('Bydlení, práce a škola v okrese.');
  await dialog.getByRole('button', { name: 'Uložit' }).click();
  await expect(dialog.getByLabel('Název')).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog.getByLabel('K čemu je')).toHaveValue('Bydlení, práce a škola v okrese.');
  await dialog.getByLabel('Název').fill(name);
  await dialog.getByLabel('Pracuje od').fill('1. 3. 2025');
  await saves(hana, 'Uložit');
  await expect(hana.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(row(hana, 'Kompas domova')).toContainText('Hana Dvorská');

  for (const [organisation, who, email] of [['Raná péče Jeřabina, z. s.', 'Lucie Marešová', 'lucie@example.test'], ['Centrum Lípa, o. p. s.', 'Ivan Slavík', 'ivan@example.test']] as const) {
    await hana.getByRole('button', { name: 'Přidat člena' }).click();
    await choose(hana, 'Organizace', organisation);
    await dialog.getByLabel('Jméno').fill(who);
    await dialog.getByLabel('Pracovní e-mail').fill(email);
    await dialog.getByLabel('Členem od').fill('1. 3. 2025');
    await dialog.getByLabel('Jak se členem stal').fill('zakládající člen');
    if (who === 'Lucie Marešová') await expectAccessible(hana, 'a new member');
    await saves(hana, 'Uložit');
    await expect(row(hana, organisation)).toContainText(who);
  }
  // The same one again is refused in words, and the form stays.
  await hana.getByRole('button', { name: 'Přidat člena' }).click();
  await choose(hana, 'Organizace', 'Centrum Lípa, o. p. s.');
  await dialog.getByRole('button', { name: 'Uložit' }).click();
  await expect(dialog.getByText(/Členem už je od 1\.\s3\.\s2025\./).first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Zpět' }).click();
  await expectAccessible(hana, 'a group');
  await fits(hana, 1280);

  // The representative finds the group on a phone, and runs nothing there.
  const lucie = await product.signedIn(browser, 'lucie', 'phone');
  await enters(lucie);
  await expect(row(lucie, 'Centrum Lípa')).toContainText('Ivan Slavík');
  await expect(lucie.getByRole('button', { name: 'Přidat člena' })).toHaveCount(0);
  await expect(lucie.getByRole('button', { name: /^Další možnosti/ })).toHaveCount(0);
  await expectAccessible(lucie, 'a group on a phone');
  await fits(lucie, 390);
  const address = new URL(lucie.url()).pathname;

  // The head of the member sends somebody else; who sat there before is there no longer.
  const jitka = await product.signedIn(browser, 'jitka');
  await enters(jitka);
  await menu(jitka, 'Raná péče Jeřabina, z. s.', 'Vyměnit nebo změnit roli: Lucie Marešová');
  await choose(jitka, 'Kdo', 'Karel Lubina');
  await jitka.getByRole('dialog').getByLabel('Od', { exact: true }).fill('15. 9. 2025');
  await expectAccessible(jitka, 'a change of representative');
  await saves(jitka, 'Uložit');
  await expect(row(jitka, 'Raná péče Jeřabina')).toContainText('Karel Lubina');
  await lucie.reload();
  await expect(lucie.getByText('Nenalezeno, nebo k tomu nemáte přístup.')).toBeVisible();
  await lucie.context().close();

  // One leaves; the only one who runs it cannot.
  await hana.reload();
  await menu(hana, 'Centrum Lípa, o. p. s.', 'Ukončit členství');
  await dialog.getByLabel('Poslední den').fill('31. 12. 2025');
  await dialog.getByLabel('Proč').fill('přešla do jiné skupiny');
  await saves(hana, 'Ukončit členství');
  await expect(row(hana, 'Centrum Lípa')).toHaveCount(0);
  await menu(hana, 'Kompas domova, z. ú.', 'Ukončit zastoupení: Hana Dvorská');
  await dialog.getByRole('button', { name: 'Ukončit zastoupení' }).click();
  await expect(dialog.getByText(/Skupinu by neměl kdo vést/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Zpět' }).click();

  // Who it was on a day.
  await hana.getByLabel('Kdo byl členem ke dni').fill('1. 9. 2025');
  await hana.getByLabel('Kdo byl členem ke dni').press('Tab');
  await expect(hana.getByRole('heading', { name: /^Členové k 1\.\s9\.\s2025/ })).toBeVisible();
  await expect(row(hana, 'Centrum Lípa')).toContainText('Ivan Slavík');
  await expect(row(hana, 'Raná péče Jeřabina')).toContainText('Lucie Marešová');
  await expect(hana).toHaveURL(/ke-dni=(%22)?2025-09-01/);
  await expectAccessible(hana, 'a group on a day');

  // In public: organisations, and those who agreed.
  await hana.getByRole('button', { name: 'Zveřejnit skupinu' }).click();
  await expect(dialog.getByRole('listitem')).toHaveText(['Kompas domova, z. ú.', 'Raná péče Jeřabina, z. s.']);
  await expectAccessible(hana, 'before publishing');
  await saves(hana, 'Zveřejnit skupinu');
  await expect(hana.getByRole('link', { name: 'Veřejná stránka' })).toBeVisible();
  const klub = await product.ready(browser, 'klub', 'phone');
  await klub.goto(address);
  await klub.getByRole('button', { name: 'Souhlasím se zveřejněním: Karel Lubina' }).click();
  await expect(klub.getByRole('button', { name: 'Odvolat souhlas: Karel Lubina' })).toBeVisible();
  await expectAccessible(klub, 'consent on a phone');
  await klub.context().close();

  for (const width of [1280, 390]) {
    const page = await (await browser.newContext({ baseURL: product.url, locale: 'cs-CZ', viewport: { width, height: 800 } })).newPage();
    await page.goto('/verejne/skupiny');
    await expectAccessible(page, `public groups, ${width} px`);
    await page.getByRole('link', { name }).click();
    await expect(page).toHaveTitle(`${name} · Souběh`);
    await expect(page.getByRole('main')).toContainText('Karel Lubina');
    for (const hidden of ['Hana Dvorská', 'Lucie', 'Lípa', 'example.test']) await expect(page.getByRole('main')).not.toContainText(hidden);
    await expectAccessible(page, `a public group, ${width} px`);
    await fits(page, width);
    await page.getByRole('link', { name: 'Українська' }).click();
    await expect(page.getByRole('heading', { name: 'Члени' })).toBeVisible();
    await page.context().close();
  }
  await hana.getByRole('button', { name: 'Přestat zveřejňovat' }).click();
  await saves(hana, 'Přestat zveřejňovat');
  await expect(hana.getByText('O skupině se zatím nikde nepíše.')).toBeVisible();
  expect((await fetch(`${product.url}/verejne${address.replace('/setkani', '')}`)).status).toBe(404);

  // Nobody else learns of it.
  const milan = await product.ready(browser, 'milan');
  await milan.goto(address);
  await expect(milan.getByText('Nenalezeno, nebo k tomu nemáte přístup.')).toBeVisible();
  await milan.context().close();
  await hana.context().close();
  await jitka.context().close();
});
