// A site fills in a round on a phone and finishes it; the support team turns one statement into a step that the site gets on its Today.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

let product: Running;
const [ministry, account, membership, programme, member, site] = [randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const, secret = randomBytes(32).toString('base64url');
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await startProduct();
  const put = (table: string, row: Record<string, unknown>) => product.admin.query(`insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(row)), by = { organisation_id: ministry, author_id: membership };
  await put('access.organisation', { id: ministry, name: 'Ministerstvo, tým koordinace', short_name: 'Ministerstvo', kind: 'ministry' });
  await put('access.account', { id: account, email: 'alzbeta@ministerstvo.test', name: 'Alžběta Malá' });
  await put('access.membership', { id: membership, account_id: account, organisation_id: ministry, role: 'methodologist', profession: 'social_worker', valid_from: '2020-01-01' });
  await put('access.session', { secret_hash: createHash('sha256').update(secret).digest(), account_id: account, membership_id: membership, strength: 'full', expires_at: `${addDays(today(), 2)}T12:00:00Z` });
  await put('programmes.programme', { ...by, id: programme, name: 'Koordinovaná podpora v obcích', short_name: 'Koordinace', begins_on: addDays(today(), -200) });
  await put('programmes.member', { ...by, id: member, programme_id: programme, membership_id: membership, name: 'Alžběta Malá', since: addDays(today(), -200) });
  await put('programmes.site', { ...by, id: site, programme_id: programme, name: 'Rokycany', to_organisation_id: organisations.urad.id, joined_on: addDays(today(), -100) });
  await put('programmes.site_person', { ...by, id: randomUUID(), site_id: site, role: 'support_coordinator', name: 'Eva Kolářová', membership_id: people.eva.membership, since: addDays(today(), -100) });
  await put('programmes.round', { ...by, id: randomUUID(), programme_id: programme, name: 'Jaro', begins_on: addDays(today(), -5), ends_on: addDays(today(), 20), version_id: '0192f000-0700-7000-8000-000000000101' });
});
test.afterAll(() => product.close());

test('a round filled in on a phone, and a step out of it', async ({ browser }) => {
  test.setTimeout(90_000);
  const page = `/programy/${programme}/mista/${site}`, eva = await product.signedIn(browser, 'eva', 'desktop', 'block', 'session');
  await eva.setViewportSize({ width: 390, height: 844 });
  await eva.goto(`${page}?cast=hodnoceni`);
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

  const context = await browser.newContext({ baseURL: product.url, locale: 'cs-CZ', timezoneId: 'Europe/Prague', viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', serviceWorkers: 'block' });
  await context.addCookies([{ name: 'soubeh_session', value: secret, url: product.url, httpOnly: true, sameSite: 'Lax' }]);
  const alzbeta = await context.newPage();
  await alzbeta.goto(`${page}?cast=hodnoceni`);
  await alzbeta.getByRole('button', { name: 'Udělat krok: Mají koordinátor podpory a case manager vymezené role?' }).click();
  const sheet = alzbeta.getByRole('dialog');
  await sheet.getByRole('textbox', { name: 'Co udělat' }).fill('Projít náplň práce s vedoucí odboru');
  await sheet.getByRole('combobox', { name: 'Kdo' }).or(sheet.getByRole('textbox', { name: 'Kdo' })).first().click();
  await alzbeta.getByRole('option', { name: 'Eva Kolářová' }).click();
  await sheet.getByRole('button', { name: 'Uložit' }).click();
  await expect(alzbeta.getByText('vzešlo: 1 krok')).toBeVisible();
  await alzbeta.goto(`${page}?cast=plan`);
  await expect(alzbeta.getByText('čeká na přijetí')).toBeVisible();
  await expectAccessible(alzbeta, 'a plan of change');
  await context.close();
  expect((await product.admin.query(`select c.state, s.name, s.side, s.question from programmes.change_step s join commitments.commitment c on c.id = s.commitment_id`)).rows).toEqual([{ state: 'offered', name: 'Eva Kolářová', side: 'site', question: 'q_department_roles' }]);
});
