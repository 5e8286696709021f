// A paper in a worker's hand becomes a document of the case: photographed on a phone, kept when the line breaks, looked at on a desk; and everything taken out by the head.
import { expect, test, type Page } from '@playwright/test';
import { png } from '#platform/files/png.ts';
import { newId } from '#platform/http/client.ts';
import { people, services } from '#platform/testing/common.ts';
import { aPdf } from '#platform/testing/files.ts';
import { expectAccessible } from './axe.ts';
import { tries } from './family/ending.ts';
import { password, startProduct, type Running } from './house.ts';

let product: Running, olena: Page;
const client = newId(), caseId = newId();

test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  olena = await product.signedIn(browser, 'olena', 'phone');
  expect(await tries(olena, 'POST', '/people', { id: client, serviceId: null, givenName: 'Jana', familyName: 'Nováčková', birthDate: '1988-05-06', birthPrecision: 'known' })).toBe(201);
  expect(await tries(olena, 'POST', '/cases', { id: caseId, label: 'Jana N.', subjectKind: 'person', scope: 'internal', mode: 'individual', phase: 'mapping', serviceId: services.outreach.id, leadMembershipId: people.olena.membership, persons: [{ personId: client, part: 'client' }], agreement: null })).toBe(201);
});
test.afterAll(() => product.close());
const count = async (what: string) => Number((await product.admin.query<{ n: string }>(`select count(*) as n from ${what}`)).rows[0]!.n);
const picture = png(40, 30, (x, y) => [x * 6, y * 8, 120], ['Ubytovna']);

test('on a phone: what is missing is said, a broken line keeps the photograph, and sent again it is there once', async () => {
  await olena.goto(`/pripady/${caseId}/dokumenty`);
  await olena.getByRole('button', { name: 'Přidat dokument' }).click();
  const sheet = olena.getByRole('dialog');
  await expect(sheet.getByRole('button', { name: 'Vyfotit' })).toBeVisible();
  await expectAccessible(olena, 'adding a document');
  await sheet.getByRole('button', { name: 'Uložit dokument' }).click();
  await expect(sheet.getByText('Vyberte soubor.')).toBeVisible();
  await sheet.locator('input[type=file][capture]').setInputFiles({ name: 'IMG_Nováčková.png', mimeType: 'image/png', buffer: picture });
  await sheet.getByRole('textbox', { name: 'Co to je' }).fill('Smlouva o ubytování');
  await sheet.getByRole('combobox', { name: 'Druh' }).click();
  await olena.getByRole('option', { name: 'doklad k bydlení' }).click();
  await olena.route('**/content', (route) => route.abort());
  await sheet.getByRole('button', { name: 'Uložit dokument' }).click();
  await expect(sheet.getByText('Spojení se přerušilo')).toBeVisible();
  await expect(sheet.getByText('IMG_Nováčková.png')).toBeVisible();
  await olena.unroute('**/content');
  await sheet.getByRole('button', { name: 'Poslat znovu' }).click();
  await expect(sheet).toBeHidden();
  await expect(olena.getByRole('list', { name: 'Dokumenty' }).getByText('Smlouva o ubytování')).toBeVisible();
  expect(await count('documents.document')).toBe(1);
  await expectAccessible(olena, 'documents of a case');
  const { rows } = await product.admin.query('select title, media_type, to_jsonb(d)::text as whole from documents.document d');
  expect(rows[0].media_type).toBe('image/png');
  expect(rows[0].whole).not.toContain('IMG_');
});

test('on a desk: a wrong file is refused in words, a PDF is drawn on the page, a picture as well, and the log says which', async ({ browser }) => {
  const page = await product.ready(browser, 'olena');
  await page.goto(`/pripady/${caseId}/dokumenty`);
  await page.getByRole('button', { name: 'Přidat dokument' }).click();
  const sheet = page.getByRole('dialog'), file = sheet.locator('input[type=file]');
  await file.setInputFiles({ name: 'program.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') });
  await expect(sheet.getByText('Takový soubor sem vložit nejde.')).toBeVisible();
  await file.setInputFiles({ name: 'rozhodnutí.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
  await sheet.getByRole('textbox', { name: 'Co to je' }).fill('Rozhodnutí o příspěvku');
  await sheet.getByRole('combobox', { name: 'Druh' }).click();
  await page.getByRole('option', { name: 'rozhodnutí úřadu' }).click();
  await sheet.getByRole('button', { name: 'Uložit dokument' }).click();
  await expect(sheet.getByText('Obsah souboru neodpovídá jeho příponě.').first()).toBeVisible();
  await expect(sheet.getByRole('textbox', { name: 'Co to je' })).toHaveValue('Rozhodnutí o příspěvku');
  await file.setInputFiles({ name: 'rozhodnutí.pdf', mimeType: 'application/pdf', buffer: aPdf() });
  await sheet.getByRole('button', { name: 'Uložit dokument' }).click();
  await expect(sheet).toBeHidden();
  await page.getByRole('button', { name: 'Zobrazit: Rozhodnutí o příspěvku' }).click();
  await expect(page.getByRole('img', { name: 'Strana 1' })).toBeVisible();
  await expectAccessible(page, 'a PDF on the page');
  await page.getByRole('button', { name: 'Zavřít', exact: true }).click();
  await page.getByRole('button', { name: 'Zobrazit: Smlouva o ubytování' }).click();
  await expect(page.getByRole('img', { name: 'Smlouva o ubytování' })).toHaveJSProperty('naturalWidth', 40);
  await page.getByRole('button', { name: 'Zavřít', exact: true }).click();
  await page.goto(`/pripady/${caseId}/sdileni`);
  await expect(page.getByText('dokument „Smlouva o ubytování“')).toBeVisible();
});

test('the head takes everything out: the password once more, then the file, with a line of who took it', async ({ browser }) => {
  const hana = await product.ready(browser, 'hana');
  await hana.goto('/sprava');
  await hana.getByText('Soubory a vývoz').click();
  await hana.getByRole('button', { name: 'Připravit vývoz' }).click();
  const sheet = hana.getByRole('dialog');
  await product.admin.query(`update access.session set confirmed_at = now() - interval '1 hour'`);
  await sheet.getByRole('button', { name: 'Připravit', exact: true }).click();
  await sheet.getByRole('textbox', { name: 'Heslo' }).fill('jiné heslo');
  await sheet.getByRole('button', { name: 'Potvrdit', exact: true }).click();
  await expect(sheet.getByRole('alert')).toBeVisible();
  await sheet.getByRole('textbox', { name: 'Heslo' }).fill(password);
  await expectAccessible(hana, 'the proof before an export');
  await sheet.getByRole('button', { name: 'Potvrdit', exact: true }).click();
  const link = hana.getByRole('link', { name: 'Stáhnout' });
  await expect(link).toBeVisible({ timeout: 60_000 });
  await expectAccessible(hana, 'exports');
  const [saved] = await Promise.all([hana.waitForEvent('download'), link.click()]);
  expect(saved.suggestedFilename()).toMatch(/^vyvoz-20\d\d-\d\d-\d\d\.zip$/);
  await expect(hana.getByText('staženo: Hana Dvorská')).toBeVisible();
  expect(await count('documents.export_download')).toBe(1);
});
