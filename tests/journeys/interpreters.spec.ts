// A Vietnamese interpreter without an account: found, asked by a mail, says yes by its link and the code from the telephone; afterwards hours and cost are there.
import { expect, test, type Page } from '@playwright/test';
import { sharedCase } from '#modules/cases/testing.ts';
import { startMailServer, type MailServer } from '#platform/testing/smtp.ts';
import { addDays, day, today } from '#platform/i18n/format.ts';
import { expectAccessible } from './axe.ts';
import { choose, chooseAll, day as typeDay } from './family/fields.ts';
import { startProduct, type Running } from './house.ts';

test.use({ actionTimeout: 10_000 });
let product: Running, server: MailServer, olena: Page, caseId: string;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  server = await startMailServer();
  product = await startProduct({ env: { SMTP_URL: server.url, MAIL_FROM: 'Souběh <soubeh@example.test>' } });
  ({ caseId } = await sharedCase({ admin: product.admin }));
  olena = await product.ready(browser, 'olena');
});
test.afterAll(async () => { await product.close(); await server.close(); });

test('found, booked, confirmed by the link, done', async ({ browser }) => {
  test.setTimeout(150_000);
  await olena.goto('/sit/tlumocnici?zalozka=lide');
  await expect(olena.getByText('Nikdo takový tu není.')).toBeVisible();
  await expectAccessible(olena, 'an empty pool');
  await olena.getByRole('button', { name: 'Přidat tlumočníka' }).click();
  const sheet = olena.getByRole('dialog');
  await sheet.getByLabel('Jméno nebo název').fill('Nguyen Thi Lan');
  await choose(sheet, 'Jazyk', 'vietnamština');
  await sheet.getByLabel('Pracovní e-mail').fill('lan@tlumoceni.test');
  await sheet.getByLabel('Kč za hodinu').fill('400');
  await sheet.getByLabel('Kč za cestu').fill('100');
  await sheet.getByLabel('po 8–12').check();
  await expectAccessible(olena, 'a new interpreter');
  await sheet.getByRole('button', { name: 'Uložit' }).click();
  await expect(olena.getByRole('list', { name: 'Tlumočníci' }).getByText('Nguyen Thi Lan').first()).toBeVisible();

  // From the page of the case.
  await olena.goto(`/pripady/${caseId}`);
  const card = olena.getByRole('region', { name: 'Tlumočení' });
  await card.getByRole('button', { name: 'Žádost' }).click();
  await sheet.getByRole('checkbox', { name: 'Oksana Sydorčuk' }).check();
  await chooseAll(sheet, 'Jazyk', ['vietnamština']);
  await typeDay(sheet, 'Den', day(addDays(today(), 6)).replaceAll('\u00A0', ' '));
  await sheet.getByRole('textbox', { name: 'Od', exact: true }).fill('10:00');
  await sheet.getByLabel('Kolik minut').fill('90');
  await sheet.getByLabel('Kde se sejdete').fill('Sraz u vchodu B');
  await choose(sheet, 'Druh tématu', 'zdraví');
  await sheet.getByLabel('Telefon, kam zavolat').fill('601 234 567');
  await expectAccessible(olena, 'a request');
  await sheet.getByRole('button', { name: 'Uložit' }).click();
  await expect(card.getByText('hledá se')).toBeVisible();
  await card.getByRole('button', { name: 'Vybrat tlumočníka' }).click();
  await expect(sheet.getByText('asi 700 Kč')).toBeVisible();
  await expectAccessible(olena, 'whom to ask');
  await sheet.getByRole('button', { name: 'Oslovit Nguyen Thi Lan' }).click();
  const code = (await sheet.getByText(/^\d{3} \d{3}$/).textContent())!.replace(' ', '');
  await sheet.getByRole('button', { name: 'Kód už je předaný nebo opsaný' }).click();
  await expect(card.getByText('čeká na odpověď')).toBeVisible();

  const mail = await server.next('lan@tlumoceni.test');
  expect(mail.text).toContain('vietnamština');
  expect(`${mail.subject} ${mail.text}`).not.toMatch(/Sydor|Oksana|Sraz|zdrav/);
  const secret = /\/host#([\w-]{43})/.exec(mail.text!)![1]!;
  const context = await browser.newContext({ baseURL: product.url, locale: 'cs-CZ', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const lan = await context.newPage();
  await lan.goto(`/host#${secret}`);
  await lan.getByRole('textbox', { name: 'Kód' }).fill(code);
  await lan.getByRole('button', { name: 'Otevřít' }).click();
  await expect(lan.getByText('10:00–11:30')).toBeVisible();
  await expect(lan.getByText('Sraz u vchodu B')).toBeVisible();
  await expect(lan.getByText(/Sydorčuk|zdraví/)).toHaveCount(0);
  await expectAccessible(lan, 'what the interpreter sees');
  for (const box of await lan.getByRole('button').all()) expect((await box.boundingBox())!.height, await box.textContent() ?? '').toBeGreaterThanOrEqual(44);
  await lan.getByRole('button', { name: 'Přijdu a budu tlumočit' }).click();
  await expect(lan.getByText('Potvrzeno, počítáme s vámi.')).toBeVisible();

  await olena.reload();
  await expect(card.getByText('potvrzeno')).toBeVisible();
  // The day comes and goes.
  await product.admin.query('update directory.interpreting_request set on_day = platform.today() - 1');
  await product.admin.query(`update directory.booking set state = 'confirmed'`);
  await olena.reload();
  await card.getByRole('button', { name: 'Jak to dopadlo' }).click();
  await sheet.getByLabel('Kolik minut').fill('100');
  await expectAccessible(olena, 'how it went');
  await sheet.getByRole('button', { name: 'Uložit' }).click();
  await expect(card.getByText('100 min · 900 Kč')).toBeVisible();
  await olena.goto('/sit/tlumocnici?zalozka=prehled');
  const table = olena.getByRole('table', { name: 'Hodiny a cena tlumočení' });
  await expect(table.getByText('900 Kč')).toBeVisible();
  await expectAccessible(olena, 'hours and cost');
  await table.getByRole('button', { name: /^1 ,/ }).click();
  await expect(olena.getByText('Nguyen Thi Lan').first()).toBeVisible();

  const phone = await product.ready(browser, 'olena', 'phone');
  for (const [where, what] of [['zadosti&ktere=past', 'requests'], ['lide', 'the pool'], ['prehled', 'numbers']] as const) {
    await phone.goto(`/sit/tlumocnici?zalozka=${where}`);
    await expect(phone.getByRole('heading', { name: 'Tlumočníci' }).first()).toBeVisible();
    await expect(phone.getByText('Načítá se')).toHaveCount(0);
    await expectAccessible(phone, `${what} on a phone`);
    expect(await phone.locator('html').evaluate((page) => page.scrollWidth), what).toBeLessThanOrEqual(390);
  }
});
