// A client with a phone says in Ukrainian what it is like, by the address of the poster; a week later the head reads what clients said. A complaint that names a worker is not there for them.
import { expect, test, type Page } from '@playwright/test';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

test.use({ actionTimeout: 10_000 });
let product: Running;
const path = 'abcdefghjkmn', campaign = newId();
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await startProduct();
  await product.admin.query(`insert into quality.campaign (id, organisation_id, service_id, version_id, name, begins_on, ends_on, path_token, author_id) values ($1, $2, $3, '0192f000-0641-7000-8000-000000000101', 'Jak se u nás daří', platform.today() - 30, platform.today() + 30, $4, $5)`, [campaign, organisations.kompas.id, services.outreach.id, path, people.hana.membership]);
  // Four others answered in the same week.
  for (let i = 0; i < 4; i++) await product.admin.query(`insert into quality.voice (organisation_id, campaign_id, week, tongue, paper, answers) values ($1, $2, date_trunc('week', platform.today())::date, 'cs', false, '{"q_fb_safe":{"value":"u3","applies":true,"note":""}}')`, [organisations.kompas.id, campaign]);
});
test.afterAll(() => product.close());
const narrow = async (page: Page) => expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);

test('by the address of the poster, in Ukrainian, without a script and without an account; a week later the head reads it', async ({ browser }) => {
  test.setTimeout(60_000);
  const phone = await browser.newContext({ viewport: { width: 390, height: 800 }, javaScriptEnabled: false }), client = await phone.newPage();
  await client.goto(`${product.url}/hlas/${path}`);
  await client.getByRole('link', { name: 'Українська' }).click();
  await expect(client.getByRole('heading', { level: 1, name: 'Як вам у нас?' })).toBeVisible();
  await narrow(client);
  await client.getByRole('group', { name: 'Чи почуваєтеся ви тут у безпеці?' }).getByRole('radio', { name: 'радше ні' }).check();
  await client.getByRole('textbox', { name: 'Що нам змінити?' }).fill('Пральня зачинена, коли ми вдома.');
  await client.getByRole('button', { name: 'Надіслати' }).click();
  await expect(client.getByRole('heading', { level: 1, name: 'Дякуємо' })).toBeVisible();
  expect(await phone.cookies()).toEqual([]);
  await phone.close();
  // The same page for a reader of screens (axe needs a script of its own).
  const heard = await browser.newPage();
  await heard.goto(`${product.url}/hlas/${path}?jazyk=uk`);
  await expectAccessible(heard, 'the questions in Ukrainian');
  await heard.close();

  const head = await product.ready(browser, 'hana');
  await head.goto(`/kvalita/zpetna-vazba/${campaign}`);
  // The week is not over: not even that somebody answered is told.
  await expect(head.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(head.getByText('Пральня')).toHaveCount(0);
  for (const table of ['voice', 'voice_text']) await product.admin.query(`update quality.${table} set week = week - 7`);
  await head.reload();
  await expect(head.getByText('Пральня зачинена, коли ми вдома.')).toBeVisible();
  await expect(head.getByRole('region', { name: 'Cítíte se tu bezpečně?' }).getByRole('listitem').filter({ hasText: 'spíš ne' })).toContainText('1');
  await expectAccessible(head, 'results');
  await head.getByRole('button', { name: 'Skrýt' }).click();
  await head.getByRole('textbox', { name: 'Proč' }).fill('Poznat je pokoj.');
  await head.getByRole('button', { name: 'Uložit' }).click();
  await expect(head.getByText('Skryto: Poznat je pokoj.')).toBeVisible();
  await head.context().close();
});

test('a complaint written down on a phone is read by the head, and is not there for the worker whom it names', async ({ browser }) => {
  test.setTimeout(60_000);
  const received = await product.ready(browser, 'tomas', 'phone');
  await received.goto('/kvalita/stiznosti');
  await received.getByRole('button', { name: 'Zapsat stížnost' }).click();
  await received.getByRole('textbox', { name: 'Co bylo řečeno nebo napsáno' }).fill('Pracovnice na mě na chodbě křičela.');
  await received.getByRole('combobox', { name: 'Čeho se týká', exact: true }).click();
  await received.getByRole('option', { name: 'chování pracovníka' }).click();
  await received.getByRole('radio', { name: 'někdo jiný' }).check({ force: true });
  await received.getByRole('textbox', { name: 'Jméno' }).fill('Sousedka');
  await received.getByRole('combobox', { name: 'Služba' }).click();
  await received.getByRole('option', { name: services.outreach.name }).click();
  await received.getByRole('combobox', { name: 'Kterých pracovníků se týká' }).click();
  await received.getByRole('option', { name: 'Olena Marčuková' }).click();
  await received.keyboard.press('Escape');
  await expectAccessible(received, 'a complaint being written down');
  await received.getByRole('button', { name: 'Uložit' }).click();
  await expect(received.getByRole('link', { name: 'chování pracovníka' })).toBeVisible();
  await narrow(received);
  await received.context().close();
  const { rows: [complaint] } = await product.admin.query<{ id: string }>('select id from quality.complaint');

  const head = await product.ready(browser, 'hana');
  await head.goto('/');
  await head.getByRole('link', { name: 'chování pracovníka' }).click();
  await expect(head.getByText('Pracovnice na mě na chodbě křičela.')).toBeVisible();
  await expectAccessible(head, 'one complaint');
  await head.getByRole('button', { name: 'Zjištění a odpověď' }).first().click();
  await head.getByRole('radio', { name: 'oprávněná', exact: true }).check({ force: true });
  await head.getByRole('textbox', { name: 'Odpověď', exact: true }).fill('Omlouváme se, s pracovnicí jsme mluvili.');
  await head.getByRole('checkbox', { name: 'Odpověď už byla dána' }).check();
  await head.getByRole('button', { name: 'Uložit' }).click();
  await expect(head.getByText('Omlouváme se, s pracovnicí jsme mluvili.')).toBeVisible();
  await head.context().close();

  const named = await product.ready(browser, 'olena');
  await named.goto('/kvalita/stiznosti?cast=answered');
  await expect(named.getByText('Zatím tu není žádná zodpovězená stížnost.')).toBeVisible();
  await named.goto(`/kvalita/stiznosti/${complaint!.id}`);
  await expect(named.getByText('Nenalezeno, nebo k tomu nemáte přístup.')).toBeVisible();
  await named.context().close();
});
