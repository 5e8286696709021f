// A file of records with mistakes: told by row and column, mended, brought in for the people of the team, its records shown, taken back. On a desk and a phone.
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

test.use({ actionTimeout: 10_000 });
let product: Running, hana: Page;
test.beforeAll(async ({ browser }) => { test.setTimeout(120_000); product = await startProduct(); hana = await product.signedIn(browser, 'hana'); });
test.afterAll(() => product.close());

const csv = (...rows: string[]) => ({ name: 'rijen.csv', mimeType: 'text/csv', buffer: Buffer.from(['Výkaz za říjen;;;;;;', 'Datum;Délka;Činnost;Způsob;Pracovník;Ženy;Popis', ...rows].join('\r\n')) });
const good = ['1. 10. 2026;1:30;terénní práce;teren;Olena Marčuková;3;Obchůzka', '2. 10. 2026;45 min;beseda;u nás;Olena Marčuková;12;Ve škole'], bad = '32. 10. 2026;x;roznos;teren;Olena Marčuková;;Letáky';
const count = async () => Number((await product.admin.query<{ n: string }>('select count(*) as n from work.record')).rows[0]!.n);
const opens = async (page: Page) => { await page.goto('/prace/soubory'); await expect(page.getByRole('heading', { name: 'Načíst a vyvézt záznamy' })).toBeVisible(); await expect(page.getByRole('button', { name: 'Sešit XLSX nebo tabulka CSV' })).toBeEnabled(); };
const card = (page: Page) => page.getByRole('region', { name: 'Načíst soubor', exact: true });

test('wrong rows are told before anything is stored, mended, brought in and taken back', async () => {
  await opens(hana);
  await expectAccessible(hana, 'files of records');
  await card(hana).locator('input[type=file]').setInputFiles(csv(...good, bad));
  const result = hana.getByRole('region', { name: 'Co se stane' });
  await expect(result.getByText('1 řádek nejde načíst')).toBeVisible();
  await expect(result.getByRole('cell', { name: 'Datum: není den s rokem („32. 10. 2026“)' })).toBeVisible();
  // Once for the whole file.
  await card(hana).getByRole('combobox', { name: 'Co znamená roznos' }).click();
  await hana.getByRole('option', { name: 'akce', exact: true }).click();
  await expect(result.getByText('neznámé slovo')).toHaveCount(0);
  await expectAccessible(hana, 'a file with wrong rows');
  const [wrong] = await Promise.all([hana.waitForEvent('download'), result.getByRole('button', { name: 'Stáhnout chybné řádky (CSV)' }).click()]);
  expect(await readFile((await wrong.path()), 'utf8')).toContain('32. 10. 2026;x;roznos');
  await expect(result.getByRole('button', { name: 'Načíst 2 záznamy' })).toBeDisabled();
  expect(await count()).toBe(0);
  await card(hana).locator('input[type=file]').setInputFiles(csv(...good, bad.replace('32.', '3.').replace(';x;', ';20 min;').replace('roznos', 'kurz')));
  await result.getByRole('button', { name: 'Načíst 3 záznamy' }).click();
  const files = hana.getByRole('region', { name: 'Načtené soubory' });
  await expect(files.getByText('rijen.csv')).toBeVisible();
  expect(await count()).toBe(3);
  await files.getByRole('button', { name: 'Ukázat záznamy' }).click();
  await expect(files.getByText('Obchůzka')).toBeVisible();
  await expectAccessible(hana, 'records of a file');
  await files.getByRole('button', { name: 'Vzít zpět' }).click();
  await hana.getByRole('dialog').getByRole('button', { name: 'Vzít zpět' }).click();
  await expect(files.getByText('vzato zpět')).toBeVisible();
  expect(await count()).toBe(0);
});

test('on a phone the columns of the same headings are known again, and a worker brings in their own', async ({ browser }) => {
  const phone = await product.signedIn(browser, 'olena', 'phone');
  await opens(phone);
  await card(phone).locator('input[type=file]').setInputFiles(csv(...good));
  await expect(phone.getByText('Soubor se stejnými nadpisy tu už byl: sloupce jsou vybrané jako tehdy.')).toBeVisible();
  await expectAccessible(phone, 'a file on a phone');
  await phone.getByRole('button', { name: 'Načíst 2 záznamy' }).click();
  await expect(phone.getByRole('region', { name: 'Načtené soubory' }).getByText('rijen.csv')).toBeVisible();
  expect(await count()).toBe(2);
});
