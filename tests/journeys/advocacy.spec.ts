// From a number of a trend to the cases behind it, from eleven cases to a sheet, the head's approval and a ministry's answer.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { elevenCases } from '#modules/signals/advocacy/testing.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

let product: Running;
test.beforeAll(async () => {
  product = await startProduct();
  await elevenCases(product.admin);
  // The trend shows the last year, whatever day it is: the signals are of the last months.
  await product.admin.query(`update signals.signal s set noted_on = platform.today() - (12 + x.n * 24)::int from (select id, row_number() over (order by noted_on desc) as n from signals.signal where case_id in (select id from cases.case where label like 'Rodina %')) x where x.id = s.id`);
});
test.afterAll(() => product.close());

test('eleven cases, a ministry, its answer', async ({ browser }) => {
  const petra = await product.signedIn(browser, 'petra'), hana = await product.ready(browser, 'hana', 'phone');
  await petra.goto('/podnety/vyvoj');
  await expect(petra.getByRole('heading', { name: 'Vývoj podnětů' })).toBeVisible();
  await petra.getByRole('button', { name: /, ukázat všechny:/ }).first().click();
  await expect(petra.getByRole('list', { name: /^[^P]/ }).getByText('Nikdo nepronajme').first()).toBeVisible();
  await expectAccessible(petra, 'the trend');

  await petra.getByRole('link', { name: 'Podněty', exact: true }).click();
  await expect(petra.getByRole('heading', { name: 'Podněty', level: 1 })).toBeVisible();
  await petra.getByRole('button', { name: /^11/ }).click();
  await petra.getByRole('button', { name: 'Začít z nich advokační akci' }).click();
  const form = petra.getByRole('dialog', { name: 'Nová advokační akce' });
  await form.getByLabel('Název', { exact: true }).fill('Smlouva na dobu pobytu má stačit');
  await form.getByRole('combobox', { name: 'Komu' }).click();
  await petra.getByRole('option', { name: 'ministerstvo' }).click();
  await form.getByLabel('Název úřadu nebo instituce').fill('Ministerstvo práce a sociálních věcí');
  await form.getByLabel('Co žádáme').fill('Metodický pokyn úřadům práce k délce nájemní smlouvy.');
  await form.getByLabel('Co se děje').fill('Smlouvu na rok rodinám s krátkým pobytem nikdo nedá.');
  await form.getByRole('button', { name: 'Uložit' }).click();
  await expect(petra.getByRole('heading', { name: 'Smlouva na dobu pobytu má stačit' })).toBeVisible();
  await expect(petra.getByText('11 případů').first()).toBeVisible();
  await expectAccessible(petra, 'an action being prepared');
  const address = new URL(petra.url()).pathname;
  await petra.getByRole('button', { name: 'Předat ke schválení' }).click();
  await expect(petra.getByText('čeká na schválení', { exact: true })).toBeVisible();

  await hana.goto('/');
  await hana.getByRole('region', { name: 'Akce ke schválení' }).getByRole('link', { name: 'Smlouva na dobu pobytu má stačit' }).click();
  await hana.getByRole('button', { name: 'Schválit' }).click();
  await expect(hana.getByText('schváleno, k odeslání')).toBeVisible();
  await expectAccessible(hana, 'an approved action on a phone');

  await petra.reload();
  await petra.getByRole('button', { name: 'Odesláno…' }).click();
  const sent = petra.getByRole('dialog', { name: 'Odesláno' });
  await sent.getByRole('combobox', { name: 'Jak odešlo' }).click();
  await petra.getByRole('option', { name: 'datová schránka' }).click();
  await sent.getByRole('button', { name: 'Uložit' }).click();
  await expect(petra.getByText(/^čeká se na odpověď do/)).toBeVisible();
  const [docx] = await Promise.all([petra.waitForEvent('download'), petra.getByRole('link', { name: 'List pro Word' }).click()]);
  expect((await readFile((await docx.path())!)).subarray(0, 2).toString()).toBe('PK');

  await petra.getByRole('button', { name: 'Zapsat odpověď' }).click();
  const answered = petra.getByRole('dialog', { name: 'Zapsat odpověď' });
  await answered.getByRole('radio', { name: 'vyhověno zčásti' }).click();
  await answered.getByLabel('Co odpověděli').fill('Pokyn vydáme pro pobyty delší než půl roku.');
  await answered.getByRole('button', { name: 'Uložit' }).click();
  await expect(petra.getByText('odpověď: vyhověno zčásti')).toBeVisible();
  await hana.goto(`${address}`);
  await expect(hana.getByText('Pokyn vydáme pro pobyty delší než půl roku.')).toBeVisible();
  await hana.goto('/podnety/vyvoj');
  await expect(hana.getByRole('heading', { name: 'Vývoj podnětů' })).toBeVisible();
  await expectAccessible(hana, 'the trend on a phone');
});
