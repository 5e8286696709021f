// Written minutes become a paper: the chair approves them, they are downloaded and published, a correction is a second version beside the first; a member of
// another organisation finds them by another form of a word, and somebody outside sees nothing of it.
import { expect, test } from '@playwright/test';
import { readPdf } from '#platform/documents/reading.ts';
import { writeGroup, writeMinutes } from '#modules/meetings/papers/testing.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

let product: Running, meeting: string;
test.beforeAll(async () => {
  product = await startProduct();
  meeting = (await writeMinutes(product, await writeGroup(product))).id;
});
test.afterAll(() => product.close());
const flat = (text: string) => text.replaceAll('\u00a0', ' ');

test('the note-taker waits for the chair; the chair approves and the paper is downloaded', async ({ browser }) => {
  const petra = await product.ready(browser, 'petra');
  await petra.goto(`/setkani/${meeting}`);
  await expect(petra.getByRole('heading', { name: 'Zápis ke stažení' })).toBeVisible();
  await expect(petra.getByText('Skupina má předsedu nebo předsedkyni')).toBeVisible();
  await expect(petra.getByRole('button', { name: 'Schválit zápis' })).toHaveCount(0);
  const hana = await product.ready(browser, 'hana');
  await hana.goto(`/setkani/${meeting}`);
  await expect(hana.getByText('stáhne se jako návrh')).toBeVisible();
  await hana.getByRole('button', { name: 'Schválit zápis' }).click();
  const sheet = hana.getByRole('dialog');
  await expect(sheet.getByText('dál se nemění')).toBeVisible();
  await expectAccessible(hana, 'approving minutes');
  await sheet.getByRole('button', { name: 'Schválit', exact: true }).click();
  await expect(hana.getByRole('list', { name: 'Schválené verze' }).getByText('Hana Dvorská')).toBeVisible();
  await expectAccessible(hana, 'the card of the minutes');
  const href = await hana.getByRole('link', { name: 'Zápis v PDF' }).getAttribute('href');
  const text = flat((await readPdf(new Uint8Array(await (await hana.request.get(href!)).body()))).text);
  for (const words of ['Metodiku dopíšeme do konce roku.', 'Pro 5, proti 1, zdrželo se 2', 'Zjistit počty lidí v ubytovnách', 'Hana Dvorská']) expect(text).toContain(words);
});

test('published after a look at what everybody would read; corrected as a second version, both side by side', async ({ browser }) => {
  const hana = await product.ready(browser, 'hana');
  await hana.goto(`/setkani/${meeting}`);
  await hana.getByRole('button', { name: 'Zveřejnit' }).click();
  const sheet = hana.getByRole('dialog');
  await expect(sheet.getByText('Metodiku dopíšeme do konce roku.')).toBeVisible();
  await expect(sheet.getByText('Tajné věci')).toHaveCount(0);
  await expectAccessible(hana, 'before publishing');
  await sheet.getByRole('button', { name: 'Zveřejnit' }).click();
  const link = hana.getByRole('link', { name: 'veřejná stránka zápisu' });
  await expect(link).toBeVisible();
  const outside = await (await browser.newContext({ locale: 'cs-CZ' })).newPage();
  await outside.goto(`${product.url}${await link.getAttribute('href')}`);
  await expect(outside.getByRole('heading', { level: 1, name: 'Bydlení na podzim' })).toBeVisible();
  await expect(outside.getByText('Lucie Marešová')).toHaveCount(0);
  await expectAccessible(outside, 'public minutes');

  await hana.getByRole('button', { name: 'Opravit zápis' }).click();
  await hana.getByRole('dialog').getByRole('textbox', { name: 'Co se opravuje a proč' }).fill('Termín má být leden.');
  await hana.getByRole('dialog').getByRole('button', { name: 'Otevřít k opravě' }).click();
  await expect(hana.getByRole('dialog')).toBeHidden();
  await expect(hana.getByRole('list', { name: 'Schválené verze' }).getByText('Termín má být leden.')).toBeVisible();
  expect((await outside.goto(`${product.url}/verejne/zapisy/${meeting}`))!.status()).toBe(404);
  await hana.getByRole('link', { name: 'Zápis', exact: true }).click();
  await hana.getByRole('button', { name: 'Psát dál' }).click();
  await hana.getByRole('textbox', { name: 'Rozhodnutí', exact: true }).fill('Metodiku dopíšeme do ledna.');
  await expect(hana.getByRole('main').getByText('Vše uloženo')).toBeVisible();
  await hana.getByRole('button', { name: 'Dokončit zápis' }).click();
  await hana.getByRole('dialog').getByRole('button', { name: /^Dokončit/ }).click();
  await expect(hana.getByRole('button', { name: 'Psát dál' })).toBeVisible();
  await hana.getByRole('link', { name: 'Přehled', exact: true }).click();
  await hana.getByRole('button', { name: 'Schválit zápis' }).click();
  await hana.getByRole('dialog').getByRole('button', { name: 'Schválit', exact: true }).click();
  await hana.getByRole('link', { name: 'Verze 2' }).click();
  await expect(hana.getByRole('heading', { level: 1, name: 'Zápis, verze 2' })).toBeVisible();
  await hana.getByRole('radio', { name: 'Co se změnilo' }).click();
  const table = hana.getByRole('table');
  await expect(table.getByText('Metodiku dopíšeme do konce roku.')).toBeVisible();
  await expect(table.getByText('Metodiku dopíšeme do ledna.')).toBeVisible();
  await expectAccessible(hana, 'two versions');
});

test('a member finds it by another form of the word, on a phone; somebody outside finds nothing', async ({ browser }) => {
  const lucie = await product.ready(browser, 'lucie', 'phone');
  await lucie.goto('/setkani/hledat');
  await expect(lucie.getByRole('heading', { level: 1, name: 'Hledat v zápisech' })).toBeVisible();
  await lucie.getByRole('searchbox', { name: 'Co hledáte' }).fill('dluhu');
  const found = lucie.getByRole('list', { name: 'Nalezená setkání' });
  await expect(found.getByRole('link', { name: 'Bydlení na podzim' })).toBeVisible();
  await expect(found.locator('mark').first()).toHaveText('dluhy');
  await expectAccessible(lucie, 'search of minutes');
  expect(lucie.url()).not.toContain('dluhu');
  const ivan = await product.ready(browser, 'ivan');
  await ivan.goto('/setkani/hledat');
  await ivan.getByRole('searchbox', { name: 'Co hledáte' }).fill('dluhu');
  await expect(ivan.getByText('V zápisech, které vidíte, to není.')).toBeVisible();
  await ivan.goto(`/setkani/${meeting}`);
  await expect(ivan.getByText('Nenalezeno, nebo k tomu nemáte přístup.').first()).toBeVisible();
});
