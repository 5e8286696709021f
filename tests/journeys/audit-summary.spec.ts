// The head of a region reads the summary of a round, opens a number, takes the report along.
import { expect, test, type Browser } from '@playwright/test';
import { openAuditing, type Auditing } from '#modules/audits/testing.ts';
import { addRound, addServices } from '#modules/audits/summary/testing.ts';
import type { TestHouse } from '#platform/testing/house.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

let product: Running, auditing: Auditing;
test.beforeAll(async () => {
  product = await startProduct();
  auditing = await openAuditing({ admin: product.admin } as TestHouse);
  const ids = await addServices(product.admin, ['Brod', 'Maják', 'Člun', 'Útes', 'Molo', 'Přístav']);
  await addRound(product.admin, auditing, 'Kolo 2025', '2025-03-01', ids.map((serviceId) => ({ serviceId, ratings: { q_contract_own: 'u0' } })));
  await addRound(product.admin, auditing, 'Kolo 2026', '2026-03-01', ids.map((serviceId, i) => ({ serviceId, ratings: { q_contract_own: i < 4 ? 'u2' : 'u0', q_aid_rules: 'u1' }, findings: [...i < 3 ? [['material_aid', 'serious', `Potraviny vydává ten, kdo rozhoduje o pobytu (${i}).`] as const] : [], ['children', 'strength'] as const] })));
});
test.afterAll(() => product.close());
async function bozena(browser: Browser, phone: boolean) {
  const context = await browser.newContext({ viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 800 }, locale: 'cs-CZ', reducedMotion: 'reduce' });
  await context.addCookies([{ name: 'soubeh_session', value: auditing.secrets.bozena, url: product.url }]);
  return await context.newPage().then((page) => Object.assign(page, { goto: ((to: string) => Object.getPrototypeOf(page).goto.call(page, new URL(to, product.url).href)) as typeof page.goto }));
}

for (const phone of [false, true]) {
  test(`the summary on a ${phone ? 'phone' : 'desk'}: a number opens its findings, development is told by name, the report is a file`, async ({ browser }) => {
    const page = await bozena(browser, phone);
    await page.goto('/kvalita/souhrn');
    await expect(page.getByRole('heading', { name: 'Témata', exact: true })).toBeVisible();
    await page.getByRole('combobox', { name: 'Kolo' }).click();
    await page.getByRole('option', { name: 'Kolo 2026' }).click();
    await expect(page.getByRole('heading', { name: 'Zpráva o celku' })).toBeVisible();
    await expectAccessible(page, `summary of audits, ${phone ? 'phone' : 'desk'}`);
    await page.getByRole('button', { name: /^3 z 6\s?, ukázat zjištění: potravinová/ }).click();
    const behind = page.getByRole('region', { name: 'potravinová a materiální pomoc', exact: true }).filter({ has: page.getByRole('button', { name: 'Skrýt' }) });
    await expect(behind.getByRole('listitem')).toHaveCount(3);
    await expect(page.getByRole('table', { name: 'Vývoj podle kritérií' }).getByRole('row', { name: /Smlouva je šitá na míru/ })).toContainText('Maják');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Návrh (PDF)' }).click()]);
    expect(file.suggestedFilename()).toBe('souhrn-navrh.pdf');
  });
}
