// A head takes last years' goals out of a document: the year is asked, one goal is corrected, drafts are stored; what is written out comes back and nothing is new.
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { organisations } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

let house: Running;
test.use({ actionTimeout: 10_000 });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  house = await startProduct();
  // Kompas is the department of the centres Lípa and Jeřabina.
  await house.admin.query('update access.organisation set parent_id = $1 where id = any ($2)', [organisations.kompas.id, [organisations.lipa.id, organisations.jerabina.id]]);
});
test.afterAll(() => house.close());

const document = Buffer.from(readFileSync('modules/goals/document/testing/cile.md', 'utf8').replace('Pobočka Vrbice', 'Pobočka Lípa').replace('Pobočka Dubno', 'Jeřabina'));

test('goals come from a document and go back into one', async ({ browser }) => {
  const page = await house.signedIn(browser, 'hana');
  await page.goto('/cile/nacist');
  const choice = page.getByLabel('Dokument s cíli');
  await expect(page.getByRole('button', { name: 'Vybrat dokument' })).toBeEnabled();

  await choice.setInputFiles({ name: 'cile.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await expect(page.getByRole('alert')).toContainText('uložte ho jako DOCX');
  await choice.setInputFiles({ name: 'cile.md', mimeType: 'text/markdown', buffer: document });

  // The heading says one year, the goals another one.
  await expect(page.getByRole('heading', { name: 'Na který rok cíle jsou?' })).toBeVisible();
  await expectAccessible(page, 'the year is asked');
  await page.getByRole('button', { name: 'Rok 2025' }).click();

  // Centres are known by their names; what is none of mine is not stored.
  const lipa = page.getByRole('region', { name: /^Pobočka Lípa/ });
  await expect(lipa.getByLabel('Které centrum to je')).toHaveValue(organisations.lipa.name);
  await expect(page.getByRole('region', { name: /^Pobočka Seč/ }).getByLabel('Které centrum to je')).toHaveValue('');
  await expect(lipa.locator('mark', { hasText: 'přibližně 2x - 3x ročně' })).toBeVisible();
  await expect(page.getByLabel('Kdo za cíle odpovídá')).toHaveValue('vedoucí pobočky');
  await expectAccessible(page, 'the proposal');

  // One is corrected; closing the page loses nothing.
  await lipa.getByRole('button', { name: 'Opravit: Cíl 4' }).click();
  const sheet = page.getByRole('dialog', { name: 'Opravit cíl 4' });
  await sheet.getByLabel('Znění cíle').fill('Vzdělávací večery pro veřejnost i mimo Klatovy, ideálně 6x do roka.');
  await sheet.getByRole('button', { name: 'Použít' }).click();
  await page.reload();
  await expect(page.getByText('Pokračujete v rozdělaném dokumentu.')).toBeVisible();
  await expect(lipa.locator('mark', { hasText: 'ideálně 6x do roka' })).toBeVisible();
  await lipa.getByRole('button', { name: 'Přijmout všechny: Pobočka Lípa' }).click();
  await lipa.getByRole('button', { name: 'Vynechat: Cíl 5' }).click();

  await expect(page.getByText('5 cílů, 2 centra')).toBeVisible();
  expect((await house.admin.query('select count(*)::int n from goals.goal')).rows[0].n).toBe(0);
  await page.getByRole('button', { name: 'Uložit jako návrh' }).click();
  await expect(page.getByText('Cíle jsou uložené jako návrh.')).toBeVisible();
  const { rows } = await house.admin.query('select o.name, p.state, count(*)::int n from goals.plan p join access.organisation o on o.id = p.organisation_id join goals.goal g on g.plan_id = p.id where p.year = 2025 group by 1, 2 order by 1');
  expect(rows).toEqual([{ name: organisations.lipa.name, state: 'draft', n: 4 }, { name: organisations.jerabina.name, state: 'draft', n: 1 }].toSorted((a, b) => a.name.localeCompare(b.name)));

  // Written out and read again: nothing is new.
  await page.goto('/cile/nacist');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Stáhnout DOCX' }).click();
  const file = await (await download).path();
  await choice.setInputFiles({ name: 'cile-2025.docx', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', buffer: readFileSync(file) });
  await expect(page.getByText('V návrhu jsou 4 cíle a všechny z dokumentu v něm už jsou stejné: není co přidat.')).toBeVisible();
  await expect(page.getByText('Není co uložit')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Uložit jako návrh' })).toHaveCount(0);
});

test('on a phone', async ({ browser }) => {
  const page = await house.signedIn(browser, 'milan', 'phone');
  await page.goto('/cile/nacist');
  await expect(page.getByRole('button', { name: 'Vybrat dokument' })).toBeEnabled();
  await expectAccessible(page, 'a document is chosen');
  await page.getByLabel('Dokument s cíli').setInputFiles({ name: 'cile.md', mimeType: 'text/markdown', buffer: document });
  await page.getByRole('button', { name: 'Rok 2025' }).click();
  await expect(page.getByRole('heading', { name: 'Pobočka Lípa' })).toBeVisible();
  await expectAccessible(page, 'the proposal');
  expect(Number(await page.evaluate('document.documentElement.scrollWidth'))).toBeLessThanOrEqual(390);
});
