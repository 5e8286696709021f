// The card of a shelter: a worker of another service writes down free places on a phone, its head changes hours over midnight and for Christmas, and a
// fact that has grown old is made sure of again.
import { expect, test, type Page } from '@playwright/test';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { card, choose, press, segment, sheet } from './family/fields.ts';
import { startProduct, type Running } from './house.ts';

let product: Running;
const at = `/sit/sluzby/${services.outreach.id}`;
test.beforeAll(async () => {
  product = await startProduct();
  const { admin } = product;
  await admin.query(`update directory.service set created_at = now() - interval '2 years', forms = '{residential}' where id = $1`, [services.outreach.id]);
  await admin.query(`insert into directory.contact (id, organisation_id, service_id, label, phone, role) values ($1, $2, $3, 'vrátnice', '+420777123456', 'reception')`, [newId(), organisations.kompas.id, services.outreach.id]);
  await admin.query(`insert into directory.verification (id, organisation_id, service_id, aspect, checked_on, source, author_id) values ($1, $2, $3, 'contacts', platform.today() - 400, 'web', $4)`, [newId(), organisations.kompas.id, services.outreach.id, people.olena.membership]);
});
test.afterAll(() => product.close());
const fits = async (page: Page) => expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);

test('a worker of another organisation writes down free places on a phone: the number, who told it, done', async ({ browser }) => {
  const ivan = await product.ready(browser, 'ivan', 'phone');
  await ivan.goto('/sit/sluzby');
  await ivan.getByRole('searchbox', { name: 'Hledat v síti' }).fill('terenni');
  await ivan.getByRole('link', { name: 'Terénní programy Kompas' }).click();
  await expect(card(ivan, 'Právě teď')).toContainText('Volná místa zatím nikdo nezapsal');
  await expect(ivan.getByRole('button', { name: 'Upravit službu' })).toHaveCount(0);
  await expectAccessible(ivan, 'card of a service, phone');
  await fits(ivan);
  await press(ivan, 'Zapsat volná místa');
  await segment(sheet(ivan, 'Zapsat volná místa'), 'Volná místa', '3');
  await segment(sheet(ivan, 'Zapsat volná místa'), 'Kdo to řekl', 'vrátnice');
  await expectAccessible(ivan, 'free places, phone');
  await press(ivan, 'Uložit');
  await expect(card(ivan, 'Právě teď')).toContainText('3 volná místa');
  await expect(card(ivan, 'Právě teď')).toContainText('Ivan Slavík (Lípa)');
  // Whoever is not a colleague is known by the organisation.
  const hana = await product.ready(browser, 'hana');
  await hana.goto(at);
  await expect(card(hana, 'Právě teď')).toContainText('Zapsáno: Lípa.');
});

test('the head writes nights and a Christmas that is otherwise, and reads it in the history', async ({ browser }) => {
  const hana = await product.ready(browser, 'hana');
  await hana.goto(at);
  await press(hana, 'Upravit hodiny');
  const hours = sheet(hana, 'Otevírací doba');
  await hours.getByRole('button', { name: 'Přidat hodiny: Pondělí' }).click();
  await hours.getByLabel('Pondělí: od').fill('19:00');
  await hours.getByLabel('Pondělí: do').fill('07:00');
  await expect(hours.getByText('do dalšího dne')).toBeVisible();
  await hours.getByRole('button', { name: 'Stejně do pátku' }).click();
  await expect(hours.getByLabel('Pátek: od')).toHaveValue('19:00');
  // As wide as a phone, hours stand under the name of their day and not beside it, out of sight.
  await hana.setViewportSize({ width: 390, height: 844 });
  await expect(hours.getByLabel('Pondělí: do')).toBeInViewport({ ratio: 1 });
  await hana.setViewportSize({ width: 1280, height: 800 });
  await hours.getByRole('button', { name: 'Přidat den' }).click();
  await hours.getByLabel('Den nebo první den').fill('24.12.2031');
  await hours.getByLabel('Poslední den').fill('26.12.2031');
  await hours.getByLabel('Poslední den').press('Tab');
  await expectAccessible(hana, 'hours of a service');
  await press(hana, 'Uložit');
  const table = card(hana, 'Otevírací doba');
  await expect(table.getByRole('row', { name: /Pondělí – pátek/ })).toContainText('19:00–7:00 do dalšího dne');
  await expect(table.getByRole('row', { name: /24. 12. 2031 – 26. 12. 2031/ })).toContainText('zavřeno');
  await card(hana, 'Historie změn').getByRole('button', { name: 'Ukázat' }).click();
  await expect(card(hana, 'Historie změn').getByRole('listitem').filter({ hasText: /^Hodiny · (Pondělí|Úterý|Středa|Čtvrtek|Pátek) 19:00–7:00 do dalšího dne · přidáno/ })).toHaveCount(5);
  await expect(card(hana, 'Historie změn').getByRole('listitem').filter({ hasText: 'zavřeno · přidáno' })).toContainText('Hana Dvorská (Kompas)');
  await expectAccessible(hana, 'card of a service with its history');
  // Asked of the database, as finding help asks: open in the night of Friday, closed on Christmas Eve.
  const { rows: [open] } = await product.admin.query(`select directory.open_at($1, '2031-12-20T03:00:00+01:00') as saturday, directory.open_at($1, '2031-12-24T22:00:00+01:00') as eve`, [services.outreach.id]);
  expect(open).toEqual({ saturday: true, eve: false });
});

test('a fact that has grown old is counted in Today, and one tap makes sure of it', async ({ browser }) => {
  const olena = await product.ready(browser, 'olena', 'phone');
  await olena.goto('/');
  await olena.getByRole('link', { name: /údaj.* k ověření/ }).click();
  const list = card(olena, 'K ověření');
  await expect(list.getByRole('listitem').first()).toContainText('Terénní programy Kompas: základní údaje');
  await expectAccessible(olena, 'facts to make sure of, phone');
  await fits(olena);
  await list.getByRole('button', { name: 'Stále platí, na webu: kontakty' }).click();
  await expect(list.getByText('Terénní programy Kompas: kontakty')).toHaveCount(0);
  await olena.goto(at);
  await expect(card(olena, 'Kontakty')).toContainText('na webu, Olena Marčuková (Kompas)');
});

test('a partner opened to everybody is read by another organisation; a wrong IČO and a second card of one body are told', async ({ browser }) => {
  const olena = await product.signedIn(browser, 'olena'), ivan = await product.ready(browser, 'ivan');
  await olena.goto('/sit/partneri');
  await press(olena, 'Přidat partnera');
  const form = sheet(olena, 'Nový partner');
  await form.getByLabel('Název').fill('Potravinová banka Sever');
  await choose(form, 'Co to je', 'nezisková organizace');
  await form.getByLabel('IČO').fill('28350512');
  await form.getByLabel('Co je dobré vědět').fill('Vrata do dvora.');
  await press(olena, 'Uložit');
  await expect(form.getByText('poslední číslice nesouhlasí').first()).toBeVisible();
  await form.getByLabel('IČO').fill('28350511');
  await press(olena, 'Uložit');
  await olena.getByRole('link', { name: 'Potravinová banka Sever' }).click();
  await press(olena, 'Ukázat všem, kdo tu pracují');
  await expect(sheet(olena, 'Ukázat všem, kdo tu pracují?')).toContainText('Vrata do dvora.');
  await expectAccessible(olena, 'opening a partner');
  await press(olena, 'Ukázat všem');
  await expect(card(olena, 'Kdo to vidí')).toContainText('Všichni, kdo tu pracují.');
  await ivan.goto('/sit/partneri');
  await ivan.getByRole('link', { name: 'Potravinová banka Sever' }).click();
  await expect(card(ivan, 'Kdo to vidí')).toContainText('Údaje vede Kompas.');
  await expect(ivan.getByRole('button', { name: 'Upravit partnera' })).toHaveCount(0);
  await ivan.goto('/sit/partneri');
  await press(ivan, 'Přidat partnera');
  await sheet(ivan, 'Nový partner').getByLabel('IČO').fill('28350511');
  await expect(sheet(ivan, 'Nový partner').getByText('S tímto IČO už tu někdo je')).toBeVisible();
});
