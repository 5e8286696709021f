// A member of the support team logs a day in three rows and mends a wrong half-hour; whoever leads the ministry takes the report as a file.
import { expect, test, type Browser } from '@playwright/test';
import { openProgramme, type Running as Programme } from '#modules/programmes/testing.ts';
import type { TestHouse } from '#platform/testing/house.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

let product: Running, programme: Programme;
test.beforeAll(async () => {
  product = await startProduct();
  programme = await openProgramme({ admin: product.admin } as TestHouse);
});
test.afterAll(() => product.close());
async function signedIn(browser: Browser, who: 'alzbeta' | 'dagmar') {
  const context = await browser.newContext({ baseURL: product.url, viewport: { width: 1280, height: 800 }, locale: 'cs-CZ', timezoneId: 'Europe/Prague', reducedMotion: 'reduce', serviceWorkers: 'block' });
  await context.addCookies([{ name: 'soubeh_session', value: programme.secrets[who], url: product.url }]);
  return context.newPage();
}

test('a day is logged row by row, what is wrong stays with its reason; the report is a file', async ({ browser }) => {
  const page = await signedIn(browser, 'alzbeta'), row = (n: number) => page.getByRole('group', { name: `Řádek ${n}` });
  await page.goto(`/programy/zapis?program=${programme.programmeId}`);
  await expect(page.getByRole('heading', { name: 'Zapsat podporu' })).toBeVisible();
  for (const [n, site, hours, how] of [[1, 'Rokycany', '1,5', 'osobně na místě'], [2, 'Jeřabina', '1,25', 'telefonicky'], [3, 'Tachov', '½', 'online']] as const) {
    await row(n).getByRole('combobox', { name: 'Místo' }).selectOption(site);
    await row(n).getByLabel('Hodin').fill(hours);
    await row(n).getByLabel('Jak').selectOption(how);
    await row(n).getByLabel('Téma').selectOption('vymezení rolí a odpovědnosti');
    // Enter is the next row.
    if (n < 3) { await row(n).getByLabel('Slovy').press('Enter'); await expect(row(n + 1).getByRole('combobox', { name: 'Místo' })).toBeFocused(); }
  }
  await expectAccessible(page, 'a day of support');
  await page.getByRole('button', { name: 'Zapsat řádky: 3' }).click();
  await expect(page.getByRole('alert')).toContainText('1 řádek ještě opravte');
  await expect(row(1).getByLabel('Hodin')).toHaveValue('1,25');
  await expect(row(1)).toContainText('Jen celé půlhodiny');
  await row(1).getByLabel('Hodin').fill('1 h 30');
  await page.getByRole('button', { name: 'Zapsat', exact: true }).click();
  const written = page.getByRole('region', { name: 'Co jste zapsali naposledy' });
  await expect(written.getByRole('listitem')).toHaveCount(3);
  await expect(written).toContainText('0,5 hodiny');
  // The form is ready for the next one.
  await row(1).getByRole('combobox', { name: 'Místo' }).selectOption('Domažlice');
  await row(1).getByLabel('Hodin').fill('2');
  await row(1).getByLabel('Jak').selectOption('písemně');
  await row(1).getByLabel('Téma').selectOption('vymezení rolí a odpovědnosti');
  await page.getByRole('button', { name: 'Zapsat', exact: true }).click();
  await expect(written.getByRole('listitem')).toHaveCount(4);
  await page.context().close();

  const head = await signedIn(browser, 'dagmar');
  await head.goto(`/programy/${programme.programmeId}?cast=zprava`);
  const support = head.getByRole('region', { name: 'Podpora míst' });
  await expect(support).toContainText('5,5 hodiny');
  await head.getByRole('button', { name: 'Dokončit zprávu' }).click();
  await head.getByRole('button', { name: 'Dokončit, už se nezmění' }).click();
  const finished = head.getByRole('region', { name: 'Dokončené zprávy' });
  const [file] = await Promise.all([head.waitForEvent('download'), finished.getByRole('link', { name: 'PDF' }).click()]);
  expect(file.suggestedFilename()).toBe('zprava-o-programu.pdf');
  await support.getByRole('link', { name: /^telefonicky/ }).click();
  await expect(head.getByRole('region', { name: 'Zápisy' }).getByRole('listitem')).toHaveCount(1);
});
