// A project of the ESF is begun, work is paid by it, the monthly statement stands there in two clicks and its numbers open their records; who is supported, who is near the
// threshold and what is missing for the export; the yearly return is checked, locked and opened again.
import { expect, test } from '@playwright/test';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

test.use({ actionTimeout: 10_000 });
let product: Running;
const lastYear = Number(today().slice(0, 4)) - 1, lastMonth = addDays(`${today().slice(0, 7)}-01`, -5), person = newId();
/** Written by the worker for the outreach service. */
const record = (onDay: string, minutes: number, about: string[]) => product.admin.query<{ id: string }>(`insert into work.record (id, organisation_id, service_id, on_day, minutes, mode, kind, about, facts, author_id, detailed) values (gen_random_uuid(), $1, $2, $3, $4, 'field', 'contact', $5, 'Nácvik pohovoru', $6, true) returning id`,
  [organisations.kompas.id, services.outreach.id, onDay, minutes, about, people.olena.membership]);
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await startProduct();
  await product.admin.query('insert into people.person (id, organisation_id) values ($1, $2)', [person, organisations.kompas.id]);
  await product.admin.query(`insert into people.profile (id, organisation_id, person_id, service_id, given_name, family_name, author_id) values (gen_random_uuid(), $1, $2, $3, 'Halyna', 'Kravets', $4)`, [organisations.kompas.id, person, services.outreach.id, people.olena.membership]);
});
test.afterAll(() => product.close());

test('the head begins a project; its work and its supported persons are counted', async ({ browser }) => {
  const hana = await product.ready(browser, 'hana');
  await hana.goto('/prace/projekty');
  await expect(hana.getByText('Zatím tu není žádný projekt.')).toBeVisible();
  await expectAccessible(hana, 'no projects');
  await hana.getByRole('button', { name: 'Přidat projekt' }).click();
  const sheet = hana.getByRole('dialog');
  await sheet.getByLabel('Název').fill('Kotva v práci');
  await sheet.getByLabel('Začátek').fill(`1. 1. ${lastYear}`);
  await expectAccessible(hana, 'a new project');
  await sheet.getByRole('button', { name: 'Uložit' }).click();
  await expect(hana.getByRole('heading', { name: 'Kotva v práci', level: 1 })).toBeVisible();
  const project = hana.url().split('/').at(-1)!;
  for (const minutes of [1440, 600]) {
    const { rows: [made] } = await record(lastMonth, minutes, [person]);
    await product.admin.query('insert into work.record_project (record_id, project_id, organisation_id, share) values ($1, $2, $3, 100)', [made!.id, project, organisations.kompas.id]);
  }
  await hana.reload();
  await expect(hana.getByRole('heading', { name: 'Po měsících' })).toBeVisible();
  await expectAccessible(hana, 'a project');
  await hana.getByRole('link', { name: 'Podpořené osoby' }).click();
  await expect(hana.getByRole('heading', { name: 'Blízko prahu' })).toBeVisible();
  await expect(hana.getByText('1 osoba v ní nebude, protože u ní něco chybí.')).toBeVisible();
  await expectAccessible(hana, 'supported persons');
  await hana.getByRole('link', { name: 'Halyna Kravets' }).click();
  await expect(hana.getByText('přesné datum narození, pohlaví, adresa')).toBeVisible();
  await hana.getByRole('button', { name: 'List podpořené osoby' }).click();
  await hana.getByRole('dialog').getByLabel('Souhlas podepsán dne').fill('2. 2. 2026');
  await expectAccessible(hana, 'the sheet of a supported person');
  await hana.getByRole('dialog').getByRole('button', { name: 'Uložit' }).click();
  await expect(hana.getByText('postavení na trhu práce, vzdělání')).toBeVisible();
  await expectAccessible(hana, 'a supported person');
  expect(hana.url() + await hana.title()).not.toContain('Kravets');
});

test('on a phone: the statement of last month in two clicks, and a number opens its records', async ({ browser }) => {
  const olena = await product.ready(browser, 'olena', 'phone');
  await olena.goto('/prace');
  await olena.getByRole('navigation', { name: 'Části práce' }).getByRole('link', { name: 'Výkazy' }).click();
  await expect(olena.getByRole('heading', { name: 'Souhrn' })).toBeVisible();
  await expect(olena.getByText('Jen vaše práce')).toBeVisible();
  await expectAccessible(olena, 'a statement');
  await olena.getByRole('button', { name: /^2\s*, Záznamů$/ }).click();
  await expect(olena.getByRole('heading', { name: 'Všechny záznamy měsíce' })).toBeVisible();
  await expect(olena.getByText('Nácvik pohovoru')).toHaveCount(2);
});

test('the yearly return: what is missing, locked, opened again with a reason', async ({ browser }) => {
  await record(`${lastYear}-05-05`, 60, [person]);
  const hana = await product.ready(browser, 'hana');
  await hana.goto(`/prace/vykaz?rok=${lastYear}&sluzba=${services.outreach.id}`);
  const check = hana.getByRole('region', { name: 'Kontrola' });
  await expect(check.getByText('Klienti bez věku')).toBeVisible();
  await check.getByRole('button', { name: 'Ukázat: Přímá práce bez činnosti' }).click();
  await expect(hana.getByRole('heading', { name: 'Přímá práce bez činnosti' })).toBeVisible();
  await expectAccessible(hana, 'a return being checked');
  await hana.getByRole('button', { name: 'Uzamknout' }).click();
  await hana.getByRole('dialog').getByRole('button', { name: 'Uzamknout' }).click();
  await expect(hana.getByRole('heading', { name: 'Uzamčený výkaz' })).toBeVisible();
  await hana.getByRole('button', { name: 'Odemknout' }).click();
  await hana.getByRole('dialog').getByLabel('Proč').fill('Kraj výkaz vrátil.');
  await hana.getByRole('dialog').getByRole('button', { name: 'Odemknout' }).click();
  await expect(hana.getByText(/Kraj výkaz vrátil/)).toBeVisible();
  await expectAccessible(hana, 'a return with history');
});
