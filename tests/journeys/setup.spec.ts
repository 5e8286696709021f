// An empty installation: the first organisation and administrator by the code from the console, then the second factor.
import { expect, test } from '@playwright/test';
import { generate } from 'otplib';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

let product: Running;
test.beforeAll(async () => { product = await startProduct({ people: false, env: { SOUBEH_SECOND_FACTOR: 'required' } }); });
test.afterAll(() => product.close());

test('the first administrator sets the installation up and confirms a second factor', async ({ page }) => {
  const code = /code (\d{4}-\d{4}-\d{4})/.exec(product.output())?.[1];
  expect(code).toBeTruthy();
  await page.goto(product.url);
  await expectAccessible(page, 'set-up');
  await page.getByLabel('Kód ze serveru').fill('0000-0000-0000');
  await page.getByLabel('Název organizace').fill('Kompas domova, z. ú.');
  await page.getByLabel('Vaše jméno a příjmení').fill('Alena Krátká');
  await page.getByLabel('Váš e-mail').fill('alena@example.test');
  await page.getByLabel('Heslo', { exact: true }).fill('dlouhe heslo na zkousku');
  await page.getByRole('button', { name: 'Založit' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  // What was typed stays.
  await expect(page.getByLabel('Název organizace')).toHaveValue('Kompas domova, z. ú.');
  await page.getByLabel('Kód ze serveru').fill(code!);
  await page.getByRole('button', { name: 'Založit' }).click();

  await expect(page.getByRole('heading', { name: 'Přihlášení' })).toBeVisible();
  await page.getByLabel('E-mail').fill('alena@example.test');
  await page.getByLabel('Heslo', { exact: true }).fill('dlouhe heslo na zkousku');
  await page.getByRole('button', { name: 'Přihlásit', exact: true }).click();
  const secret = (await page.locator('code').innerText()).replace(/\s/g, '');
  await expectAccessible(page, 'second factor');
  await page.getByLabel('Kód z aplikace').fill(await generate({ secret }));
  await page.getByRole('button', { name: /Potvrdit|Ověřit/ }).click();
  await expect(page.getByText('Kompas domova, z. ú.').first()).toBeVisible();
  expect((await product.admin.query('select count(*) n from access.organisation')).rows[0].n).toBe('1');
});
