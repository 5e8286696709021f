// A teacher without an account: a link from the worker, a code by telephone, an answer. And a night when somebody had to know whom to call.
import { expect, test, type Page } from '@playwright/test';
import { sharedCase } from '#modules/cases/testing.ts';
import { expectAccessible } from './axe.ts';
import { turnOn } from './family/fields.ts';
import { startProduct, type Running } from './house.ts';

let product: Running, olena: Page, caseId: string;
test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  ({ caseId } = await sharedCase({ admin: product.admin }));
  olena = await product.ready(browser, 'olena');
});
test.afterAll(() => product.close());

test('the worker gives a link, the teacher answers on a phone, the worker sees when', async ({ browser }) => {
  await product.admin.query(`insert into commitments.commitment (id, organisation_id, case_id, about, what, due_on, owner_kind, owner_body, author_id)
    select gen_random_uuid(), organisation_id, id, '{}', 'Zajistit asistentku ve třídě', platform.today() + 20, 'body', 'ZŠ Lískovec', author_id from cases.case where id = $1`, [caseId]);
  await olena.goto(`/pripady/${caseId}`);
  await olena.getByRole('button', { name: 'Další možnosti: Zajistit asistentku ve třídě' }).first().click();
  await olena.getByRole('menuitem', { name: 'Odkaz pro partnera' }).click();
  await olena.getByRole('button', { name: 'Nový odkaz' }).click();
  await olena.getByLabel('Komu').fill('Mgr. Alena Nová');
  await olena.getByLabel('Telefon, kam může zavolat zpátky').fill('601 234 567');
  await expectAccessible(olena, 'giving a link');
  await olena.getByRole('button', { name: 'Vytvořit odkaz a kód' }).click();
  await expect(olena.getByText('Odkaz i kód uvidíte jen teď')).toBeVisible();
  const link = (await olena.getByText('/host#').textContent())!, code = (await olena.getByText(/^\d{3} \d{3}$/).textContent())!.replace(' ', '');

  const context = await browser.newContext({ baseURL: product.url, locale: 'cs-CZ', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const asked: string[] = [];
  const teacher = await context.newPage();
  teacher.on('request', (request) => asked.push(request.url()));
  await teacher.goto(link);
  await teacher.getByRole('textbox', { name: 'Kód' }).fill(code === '000000' ? '000001' : '000000');
  await teacher.getByRole('button', { name: 'Otevřít' }).click();
  await expect(teacher.getByText('Kód nesouhlasí').first()).toBeVisible();
  await expectAccessible(teacher, 'a wrong code');
  await teacher.getByRole('textbox', { name: 'Kód' }).fill(code);
  await teacher.getByRole('button', { name: 'Otevřít' }).click();
  await expect(teacher.getByText('Zajistit asistentku ve třídě')).toBeVisible();
  await expect(teacher.getByText('Olena Marčuková')).toBeVisible();
  await expect(teacher.getByText('Sydorčuk')).toHaveCount(0);
  await expectAccessible(teacher, 'what a guest sees');
  for (const box of await teacher.getByRole('button').all()) expect((await box.boundingBox())!.height, await box.textContent() ?? '').toBeGreaterThanOrEqual(44);
  expect(await teacher.locator('html').evaluate((page) => page.scrollWidth)).toBeLessThanOrEqual(390);
  await teacher.getByRole('button', { name: 'Přijímám' }).click();
  await expect(teacher.getByText('Přijato.')).toBeVisible();
  await teacher.getByRole('button', { name: 'Nemohu, odmítám' }).click();
  await teacher.getByLabel('Proč to nejde').fill('Asistentku nemáme schválenou.');
  await teacher.getByRole('button', { name: 'Odeslat odmítnutí' }).click();
  await expect(teacher.getByText('Odmítnutí jsme předali')).toBeVisible();
  // The secret never left the browser, and the title says nothing.
  const secret = link.split('#')[1]!;
  expect(asked.filter((url) => url.includes(secret) && !url.includes('#'))).toEqual([]);
  expect(await teacher.title()).not.toMatch(/asistent|Nová/);

  await olena.getByRole('button', { name: 'Kód už je předaný nebo opsaný' }).click();
  // The last opening stands in the row, all of them behind a button.
  const given = olena.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Mgr. Alena Nová' });
  await given.getByRole('button', { name: /^Všechna otevření/ }).click({ timeout: 15_000 });
  await expect(given.getByRole('listitem').filter({ hasText: 'odpověď' }).first()).toBeVisible({ timeout: 15_000 });
  await olena.getByRole('button', { name: 'Zrušit odkaz' }).click();
  await expect(olena.getByText('zrušen', { exact: true })).toBeVisible();
  await teacher.reload();
  await teacher.getByRole('textbox', { name: 'Kód' }).fill(code);
  await teacher.getByRole('button', { name: 'Otevřít' }).click();
  await expect(teacher.getByText('Odkaz už neplatí.')).toBeVisible();
});

test('a stranger in danger: the reason first, whom to call then, the owner confirms', async ({ browser }) => {
  const ivan = await product.ready(browser, 'ivan', 'phone');
  await ivan.goto('/mimoradny-pristup');
  const ask = async (name: string) => {
    await ivan.getByLabel('Celé jméno').fill(name);
    await ivan.getByRole('textbox', { name: 'Datum narození' }).fill('4. 3. 1988');
    await ivan.getByLabel('Co se stalo').fill('Leží zraněná před naším domem.');
    await ivan.locator('input[aria-haspopup=listbox]').click();
    await ivan.getByRole('option', { name: 'násilí' }).click();
    await ivan.getByRole('button', { name: 'Zapsat důvod a hledat' }).click();
  };
  await expectAccessible(ivan, 'asking in an emergency');
  await ask('Oksana Nikdová');
  await expect(ivan.getByText('Nikoho takového jsme nenašli.')).toBeVisible();
  await ivan.getByRole('button', { name: 'Zkusit znovu' }).click();
  await ask('oksana sydorčuk');
  await expect(ivan.getByText('Terénní programy Kompas')).toBeVisible();
  await expectAccessible(ivan, 'the narrow view');

  await olena.goto('/');
  await expect(olena.getByText('Mimořádný přístup k vašim lidem')).toBeVisible();
  await olena.getByRole('button', { name: 'Přečíst' }).click();
  await expect(olena.getByText('Leží zraněná před naším domem.')).toBeVisible();
  await turnOn(olena, 'Ukončit přístup hned');
  await expectAccessible(olena, 'confirming an emergency access');
  await olena.getByRole('button', { name: 'Potvrdit přečtení' }).click();
  await expect(olena.getByText('Mimořádný přístup k vašim lidem')).toHaveCount(0);
  await ivan.reload();
  await expect(ivan.getByText('Trvající mimořádné přístupy')).toHaveCount(0);
});
