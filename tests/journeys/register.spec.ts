// The national register comes into the directory: a file with a few bad rows is shown first, then written; a name corrected here survives the next one. And an own sheet.
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { fileOf, madeUpIco, madeUpItem } from '#modules/directory/register/testing.ts';
import { organisations } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

test.use({ actionTimeout: 10_000 });
let product: Running, alena: Page;
test.beforeAll(async ({ browser }) => { test.setTimeout(120_000); product = await startProduct(); alena = await product.signedIn(browser, 'alena'); });
test.afterAll(() => product.close());
const count = async (what: string) => Number((await product.admin.query<{ n: string }>(`select count(*) as n from ${what}`)).rows[0]!.n);
const items = Array.from({ length: 30 }, (_, n) => madeUpItem(n));
const asFile = (some: readonly unknown[], name = 'rpss.json') => ({ name, mimeType: 'application/json', buffer: fileOf(some) });
const opens = async (page: Page) => { await page.goto('/sprava'); await page.getByText('Registr a sešity').click(); };
const card = () => alena.getByRole('region', { name: 'Národní registr poskytovatelů' }).or(alena.locator('section', { has: alena.getByRole('heading', { name: 'Národní registr poskytovatelů' }) })).first();

test('a cut file is refused in words; a whole one is shown with its bad rows, and nothing changes before it is confirmed', async () => {
  await opens(alena);
  await expectAccessible(alena, 'register and sheets');
  const file = card().locator('input[type=file]');
  await file.setInputFiles({ name: 'rpss.json', mimeType: 'application/json', buffer: fileOf(items).subarray(0, 9000) });
  await expect(card().getByText(/Soubor je useknutý: končí uprostřed/)).toBeVisible();
  await expectAccessible(alena, 'a refused file');
  await file.setInputFiles(asFile([...items, { ...madeUpItem(40), poskytovatel: { nazev: 'Bez čísla', ico: '12345678' } }, 'x', { ...madeUpItem(41), portalId: null }]));
  const preview = card().getByRole('region', { name: 'Náhled' });
  await expect(preview.getByText('IČO 12345678 neplatí: nesouhlasí kontrolní číslice.')).toBeVisible();
  await expect(preview.getByText('Položka není záznam o službě.')).toBeVisible();
  await expectAccessible(alena, 'a preview');
  expect(await count('directory.partner')).toBe(0);
  const [saved] = await Promise.all([alena.waitForEvent('download'), preview.getByRole('link', { name: 'Všechny řádky v CSV' }).click()]);
  expect(saved.suggestedFilename()).toBe('prevzeti.csv');
  await preview.getByRole('button', { name: 'Převzít', exact: true }).click();
  await expect(card().getByText('převzato')).toBeVisible({ timeout: 30_000 });
  expect([await count('directory.register_entry'), await count('directory.partner')]).toEqual([30, 10]);
});

test('a name corrected here survives the next file, which says so; on a phone as well', async ({ browser }) => {
  await product.admin.query(`update directory.service s set name = 'Noclehárna, jak jí říkáme' from directory.register_entry e where e.service_id = s.id and e.number = '100003'`);
  const next = items.map((one, n) => (n === 3 ? { ...one, zarizeni: [{ ...(one['zarizeni'] as object[])[0], nazev: 'Jak se jmenuje v registru' }] } : one)).slice(0, 29);
  const phone = await product.signedIn(browser, 'alena', 'phone');
  await opens(phone);
  await phone.locator('input[type=file]').first().setInputFiles(asFile(next));
  const preview = phone.getByRole('region', { name: 'Náhled' });
  await preview.getByRole('radio', { name: 'místní údaj zůstane' }).check({ force: true });
  await expect(preview.getByText('Noclehárna, jak jí říkáme').first()).toBeVisible();
  await expect(preview.getByText('v souboru Jak se jmenuje v registru')).toBeVisible();
  await expectAccessible(phone, 'a preview on a phone');
  await preview.getByRole('button', { name: 'Převzít', exact: true }).click();
  await expect(phone.getByText('převzato').first()).toBeVisible({ timeout: 30_000 });
  const { rows } = await product.admin.query(`select s.name, (select x.ends_on = platform.today() from directory.register_entry y join directory.service x on x.id = y.service_id where y.number = '100029') as ended from directory.register_entry e join directory.service s on s.id = e.service_id where e.number = '100003'`);
  expect(rows).toEqual([{ name: 'Noclehárna, jak jí říkáme', ended: true }]);
});

test('a file that looks cut asks once more before services end', async () => {
  await opens(alena);
  await card().locator('input[type=file]').setInputFiles(asFile(items.slice(0, 5)));
  const preview = card().getByRole('region', { name: 'Náhled' }), running = await count('directory.service where ends_on is null');
  await preview.getByRole('button', { name: 'Převzít', exact: true }).click();
  const asked = alena.getByRole('dialog');
  await expect(asked.getByText(/V adresáři skončí 24 služ/)).toBeVisible();
  await expectAccessible(alena, 'a cut file asks once more');
  await asked.getByRole('button', { name: 'Zpět' }).click();
  await preview.getByRole('button', { name: 'Zahodit' }).click();
  await expect(alena.getByText('Náhled byl zahozen, nic se nezměnilo.')).toBeVisible();
  expect(await count('directory.service where ends_on is null')).toBe(running);
});

test('another organisation is told who keeps it, and takes over what the register has under its number', async ({ browser }) => {
  await product.admin.query('update access.organisation set ico = $1 where id = $2', [madeUpIco(900), organisations.lipa.id]);
  await opens(alena);
  await card().locator('input[type=file]').setInputFiles(asFile([...items, { ...madeUpItem(50), poskytovatel: { nazev: organisations.lipa.name, ico: madeUpIco(900) } }]));
  await card().getByRole('button', { name: 'Převzít', exact: true }).click();
  await expect.poll(() => count(`directory.register_entry where number = '100050'`), { timeout: 30_000 }).toBe(1);
  const milan = await product.signedIn(browser, 'milan');
  await opens(milan);
  await expect(milan.getByText('Registr tu vede Kompas domova, z. ú.')).toBeVisible();
  await expectAccessible(milan, 'services of ours in the register');
  await milan.getByRole('button', { name: /^Převzít: / }).click();
  await expect(milan.getByText('Služba byla převzata.')).toBeVisible();
  expect(await count(`directory.service s join directory.register_entry e on e.service_id = s.id where s.partner_id is null and e.number = '100050'`)).toBe(1);
});

test('an own sheet: the template comes down, goes up, and is taken back', async () => {
  await opens(alena);
  const [template] = await Promise.all([alena.waitForEvent('download'), alena.getByRole('link', { name: 'Stáhnout vzor' }).click()]);
  await alena.locator('input[type=file]').last().setInputFiles({ name: 'vzor.xlsx', mimeType: 'application/octet-stream', buffer: await readFile(await template.path()) });
  const preview = alena.getByRole('region', { name: 'Náhled' });
  await expect(preview.getByText('Přechodné ubytování')).toBeVisible();
  await preview.getByRole('button', { name: 'Převzít', exact: true }).click();
  await alena.getByRole('button', { name: 'Vrátit zpět' }).click({ timeout: 30_000 });
  await alena.getByRole('dialog').getByRole('button', { name: 'Vrátit', exact: true }).click();
  await expect(alena.getByText('Převzetí bylo vráceno.')).toBeVisible();
  expect(await count(`directory.partner where name like 'Ubytovna U Nádraží%'`)).toBe(0);
});
