// An audit is planned: a methodologist of the region puts a team together, declares independence, agrees a visit and lets the service in; its head reads when they come, and nothing more.
import { expect, test, type Page } from '@playwright/test';
import { openAuditing } from '#modules/audits/testing.ts';
import { addDays, dayLong, today } from '#platform/i18n/format.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

let product: Running;
test.beforeAll(async () => { product = await startProduct(); });
test.afterAll(() => product.close());

const service = 'Raná péče Jeřabina', onDay = addDays(today(), 7);
const choose = async (page: Page, field: string, option: string) => {
  await page.getByRole('dialog').getByRole('combobox', { name: field }).or(page.getByRole('dialog').getByRole('textbox', { name: field })).first().click();
  await page.getByRole('option', { name: option, exact: true }).click();
};
const saves = async (page: Page, button: string) => {
  await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

test('a methodologist plans an audit, the head of the service reads when they come', async ({ browser }) => {
  test.setTimeout(90_000);
  const { secrets } = await openAuditing({ admin: product.admin } as never), jitka = await product.ready(browser, 'jitka', 'phone');
  const context = await browser.newContext({ baseURL: product.url, locale: 'cs-CZ', timezoneId: 'Europe/Prague', viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await context.addCookies([{ name: 'soubeh_session', value: secrets.radka, url: product.url, httpOnly: true, sameSite: 'Lax' }]);
  const radka = await context.newPage(), dialog = radka.getByRole('dialog');
  await radka.goto('/kvalita/audity');
  await expect(radka.getByText('Zatím žádný audit.')).toBeVisible();
  await radka.getByRole('button', { name: 'Naplánovat audit' }).first().click();
  // Without a service nothing is planned, and what was typed stays.
  await dialog.getByLabel('Rozsah slovy').fill('Celá služba, bez klubu.');
  await dialog.getByRole('button', { name: 'Naplánovat', exact: true }).click();
  await expect(dialog.getByLabel('Rozsah slovy')).toHaveValue('Celá služba, bez klubu.');
  await choose(radka, 'Služba', service);
  await expectAccessible(radka, 'planning an audit');
  await dialog.getByRole('button', { name: 'Naplánovat', exact: true }).click();
  await expect(radka.getByRole('heading', { level: 1, name: service })).toBeVisible();

  for (const colleague of ['Radka Nová', 'Vlasta Hronová']) {
    await radka.getByRole('button', { name: 'Přidat do týmu' }).click();
    await choose(radka, 'Kdo', colleague);
    await saves(radka, 'Přidat');
  }
  await radka.getByRole('button', { name: 'Prohlásit nezávislost' }).click();
  await dialog.getByLabel('Prohlašuji').fill('V této službě jsem nikdy nepracovala.');
  await saves(radka, 'Prohlásit');
  await expect(radka.getByRole('list', { name: 'Tým' }).getByRole('listitem').filter({ hasText: 'Radka Nová' })).toContainText('nezávislost prohlášena');
  await radka.getByRole('button', { name: 'Naplánovat návštěvu' }).click();
  await dialog.getByLabel('Den').fill(onDay.split('-').reverse().map(Number).join('. '));
  await dialog.getByLabel('Od', { exact: true }).fill('09:00');
  await dialog.getByLabel('Kde').fill('v domě služby');
  await saves(radka, 'Uložit');
  await radka.getByRole('button', { name: 'Pustit ke čtení' }).click();
  await saves(radka, 'Pustit');
  await expect(radka.getByRole('list', { name: 'Kdo smí číst' })).toContainText('Jeřabina');
  await expectAccessible(radka, 'an audit of its team');
  await radka.getByRole('tab', { name: 'Rozhovory' }).click();
  await radka.getByRole('button', { name: 'Zapsat rozhovor' }).click();
  await expect(dialog.getByText('Rozhovor dostane označení K1.')).toBeVisible();
  await dialog.getByLabel('Co zaznělo').fill('Smlouvu nečetla.');
  // How they agreed is said, never taken for granted.
  await dialog.getByRole('radio', { name: 'souhlas ústně' }).click();
  await saves(radka, 'Uložit');
  await expect(radka.getByRole('list', { name: 'Rozhovory' })).toContainText('K1');

  await jitka.goto('/kvalita');
  await jitka.getByRole('list', { name: 'Audity' }).getByRole('link', { name: service }).click();
  await expect(jitka.getByRole('list', { name: 'Návštěvy' })).toContainText(dayLong(onDay));
  await expect(jitka.getByRole('list', { name: 'Návštěvy' })).toContainText('v domě služby');
  await expect(jitka.getByRole('tab', { name: 'Rozhovory' })).toHaveCount(0);
  await expectAccessible(jitka, 'an audit of a service, on a phone');
  expect(await jitka.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);
});
