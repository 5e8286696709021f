// A site fills in a round on a phone and finishes it; the support team turns one statement into a step that the site gets on its Today.
import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { addDays, today } from '#platform/i18n/format.ts';
import { openProgramme, type Running as Programme } from '#modules/programmes/testing.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

let product: Running, programme: Programme;
const versionId = '0192f000-0700-7000-8000-000000000101', round = randomUUID();
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await startProduct();
  programme = await openProgramme(product as never);
  await product.admin.query(`insert into programmes.round (id, organisation_id, programme_id, name, begins_on, ends_on, version_id, author_id) select $1, organisation_id, id, 'Jaro', $2, $3, $4, author_id from programmes.programme where id = $5`, [round, addDays(today(), -5), addDays(today(), 20), versionId, programme.programmeId]);
});
test.afterAll(() => product.close());

test('a round filled in on a phone, and a step out of it', async ({ browser }) => {
  test.setTimeout(90_000);
  const site = `/programy/${programme.programmeId}/mista/${programme.sites.urad}`, eva = await product.signedIn(browser, 'eva');
  await eva.setViewportSize({ width: 390, height: 844 });
  await eva.goto(`${site}?cast=hodnoceni`);
  await eva.getByRole('button', { name: 'Vyplnit: Jaro' }).click();
  await expect(eva.getByRole('heading', { name: 'Práce s jedním klientem' })).toBeVisible();
  for (const [at, topic] of ['Práce s jedním klientem', 'Síť kolem klienta', 'Odbor úřadu', 'Navenek od úřadu'].entries()) {
    const part = eva.getByRole('region', { name: topic }), groups = part.getByRole('group');
    await expect(part).toBeVisible();
    for (const group of await groups.all()) {
      await group.getByRole('radio').nth(1).check();
      await group.getByRole('textbox').fill('Prošli jsme to na poradě odboru.');
    }
    if (at === 0) await expectAccessible(eva, 'a sheet of a site being filled in');
    if (at < 3) await eva.getByRole('button', { name: 'Další téma' }).click();
  }
  expect(await eva.locator('html').evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(390);
  await expect(eva.getByText('Všechno je uložené.')).toBeVisible();
  await eva.getByRole('button', { name: 'Dokončit list' }).click();
  await expect(eva.getByText('Kdo dokončil')).toBeVisible();
  expect((await product.admin.query(`select state, finished_name from programmes.sheet`)).rows).toEqual([{ state: 'finished', finished_name: 'Eva Kolářová' }]);
  await eva.close();

  const context = await browser.newContext({ baseURL: product.url, locale: 'cs-CZ' });
  await context.addCookies([{ name: 'soubeh_session', value: programme.secrets.alzbeta, url: product.url }]);
  const alzbeta = await context.newPage();
  await alzbeta.goto(`${site}?cast=hodnoceni`);
  await alzbeta.getByRole('button', { name: 'Udělat krok: Mají koordinátor podpory a case manager vymezené role?' }).click();
  const sheet = alzbeta.getByRole('dialog');
  await sheet.getByRole('textbox', { name: 'Co udělat' }).fill('Projít náplň práce s vedoucí odboru');
  await sheet.getByRole('combobox', { name: 'Kdo' }).or(sheet.getByRole('textbox', { name: 'Kdo' })).first().click();
  await alzbeta.getByRole('option', { name: 'Eva Kolářová' }).click();
  await sheet.getByRole('button', { name: 'Uložit' }).click();
  await expect(alzbeta.getByText('vzešlo: 1 krok')).toBeVisible();
  await alzbeta.goto(`${site}?cast=plan`);
  await expect(alzbeta.getByText('čeká na přijetí')).toBeVisible();
  await expectAccessible(alzbeta, 'a plan of change');
  await context.close();
  expect((await product.admin.query(`select c.state, s.name, s.side, s.question from programmes.change_step s join commitments.commitment c on c.id = s.commitment_id`)).rows).toEqual([{ state: 'offered', name: 'Eva Kolářová', side: 'site', question: 'q_department_roles' }]);
});
