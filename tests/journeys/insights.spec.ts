// The head looks at open cases, from a number to the cases behind it, and takes a file that may leave; the head of a municipality reads the district.
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { openAsOwner } from '#platform/db/connect.ts';
import { publishDue } from '#modules/insights/district/publishing.ts';
import { addCases, districtWorld } from '#modules/insights/testing.ts';
import { people } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

let product: Running;
test.beforeAll(async () => {
  product = await startProduct();
  await districtWorld(product.admin);
  await addCases(product.admin, [{ service: 'outreach', label: 'Rodina Dlouhá', opened: '2025-02-01', steps: [['2025-03-01', 'planning']] }]);
  await product.admin.query(`update access.membership set role = 'head' where id = $1`, [people.eva.membership]);
  const owner = openAsOwner(product.adminUrl);
  await owner.work(publishDue);
  await owner.close();
});
test.afterAll(() => product.close());

for (const size of ['desk', 'phone'] as const) {
  test(`the head on a ${size}: from a number to its case, and a file that leaves without small numbers`, async ({ browser }) => {
    const hana = await product.signedIn(browser, 'hana', ...(size === 'phone' ? ['phone'] as const : []));
    await hana.goto('/prehledy?rok=2025');
    await expect(hana.getByRole('heading', { name: 'Otevřené případy podle fáze' })).toBeVisible();
    await expect(hana.getByText(/^K\s31\.\s12\.\s2025\sslužby\svedou\sotevřené\spřípady:\s25/)).toBeVisible();
    await expectAccessible(hana, `open cases on a ${size}`);
    await hana.getByRole('table', { name: 'Otevřené případy podle fáze' }).getByRole('button', { name: /^1\s?, ukázat případy: Terénní programy Kompas, plánování a realizace$/ }).click();
    const behind = hana.getByRole('region', { name: /^Otevřené případy podle fáze · Terénní programy Kompas/ });
    await expect(behind.getByRole('listitem')).toHaveText([/Rodina Dlouhá/]);
    await expectAccessible(hana, `cases behind a number on a ${size}`);

    const file = async () => { const [download] = await Promise.all([hana.waitForEvent('download'), hana.getByRole('link', { name: 'CSV' }).click()]); return await readFile((await download.path())!, 'utf8'); };
    const leaves = await file();
    expect(leaves).toContain('Pro jiné: počty menší než 5 jsou skryté');
    expect(leaves).toMatch(/Terénní programy Kompas;skryto|Terénní programy Kompas;méně než 5/);
    await hana.getByRole('radio', { name: 'jen pro nás' }).click();
    expect(await file()).toContain('Terénní programy Kompas;12;1;0;13');

    await behind.getByRole('link', { name: 'Rodina Dlouhá' }).click();
    await expect(hana.getByRole('heading', { name: 'Rodina Dlouhá' })).toBeVisible();
  });

  test(`the head of a municipality on a ${size}: the district with numbers that are not shown`, async ({ browser }) => {
    const eva = await product.signedIn(browser, 'eva', ...(size === 'phone' ? ['phone'] as const : []));
    await eva.goto('/prehledy?prehled=obvod&zverejneno=2025-Q1');
    await expect(eva.getByText('Ve čtvrtletí tu bylo otevřeno 25 případů.')).toBeVisible();
    const needs = eva.getByRole('region', { name: 'Tíživé potřeby' });
    await expect(needs.getByRole('row', { name: /^bydlení/ })).toContainText('12');
    await expect(needs.getByText(/^Méně než 5 nebo skryto:.*práce/)).toBeVisible();
    await expectAccessible(eva, `the district on a ${size}`);
    await eva.getByRole('tab', { name: 'Otevřené případy' }).click();
    await expect(eva.getByText('V tomto období nebyl otevřený žádný případ.')).toBeVisible();
  });
}
