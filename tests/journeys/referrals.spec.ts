// A family referred to three services in one go, a school without an account that answers by a link, and a link that no longer holds.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { sharedCase } from '#modules/cases/testing.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

let product: Running, olena: Page, caseId: string;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  product = await startProduct();
  ({ caseId } = await sharedCase({ admin: product.admin }));
  await product.admin.query('insert into directory.offer (service_id, organisation_id, needs) values ($1, $2, $3)', [services.earlyCare.id, organisations.jerabina.id, ['child_development']]);
  await product.admin.query(`insert into directory.partner (id, organisation_id, name, kind, author_id) values (gen_random_uuid(), $1, 'ZŠ Na Kopci', 'school', $2)`, [organisations.kompas.id, people.olena.membership]);
  olena = await product.ready(browser, 'olena');
});
test.afterAll(() => product.close());

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).or(page.getByRole('textbox', { name: label })).first().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
async function refer(asked: string, need: string, targets: string[]): Promise<void> {
  await olena.goto(`/pripady/${caseId}/odkazani`);
  await olena.getByRole('link', { name: 'Odkázat na službu' }).click();
  await choose(olena, 'Potřeba', need);
  await expect(olena.getByRole('list', { name: 'Komu' })).toHaveAttribute('aria-busy', 'false');
  for (const name of targets) await olena.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  await expect(olena.getByRole('checkbox', { checked: true })).toHaveCount(targets.length);
  await olena.getByLabel('O co žádáme').fill(asked);
  await olena.getByRole('radio', { name: 'v řádu dnů' }).click();
  await expectAccessible(olena, 'referring');
  await olena.getByRole('button', { name: 'Odeslat', exact: true }).click();
  await expect(olena).toHaveURL(new RegExp(`/pripady/${caseId}/odkazani`));
}
const opens = async (page: Page, asked: string) => { await page.goto('/sit/odkazani'); await page.getByRole('listitem').filter({ hasText: asked }).getByRole('link').click(); await expect(page.getByRole('heading', { name: 'O co jde' })).toBeVisible(); };
const says = async (page: Page, move: string) => { await page.getByRole('button', { name: move, exact: true }).first().click(); await page.getByRole('dialog').getByRole('button', { name: move, exact: true }).click(); await expect(page.getByRole('dialog')).toHaveCount(0); };
const fits = async (page: Page) => {
  expect(await page.locator('html').evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(390);
  for (const box of await page.locator('main').getByRole('button').all()) expect((await box.boundingBox())?.height ?? 44, await box.textContent() ?? '').toBeGreaterThanOrEqual(44);
};

test('a family referred to three services: one accepts, one puts it on its list and takes it later, one lets it expire', async ({ browser }) => {
  test.setTimeout(150_000);
  // Everything that is missing is said at once, whom to ask as well.
  await olena.goto('/sit/odkazani/nove');
  await olena.getByRole('button', { name: 'Odeslat', exact: true }).click();
  await expect(olena.getByText('Zkontrolujte prosím 4 údaje')).toBeVisible();
  await expect(olena.getByText('Vyberte aspoň jednu možnost.').first()).toBeVisible();
  const asked = 'Dítě s opožděnou řečí, rodina prosí o návštěvu doma.';
  await refer(asked, 'zdraví a vývoj dětí', ['Raná péče Jeřabina', 'Klub Jeřabina', 'Poradna Lípa']);
  await expect(olena.getByRole('listitem').filter({ hasText: asked })).toHaveCount(3);
  await expectAccessible(olena, 'referrals of a case');

  const lucie = await product.signedIn(browser, 'lucie', 'phone');
  await expect(lucie.getByText('Odkázaní k nám čekají')).toBeVisible();
  await opens(lucie, asked);
  await expect(lucie.getByText('Zatím jen poptávka beze jmen.')).toBeVisible();
  await expectAccessible(lucie, 'a referral on a phone');
  await fits(lucie);
  await says(lucie, 'Přijímáme');
  await says(lucie, 'Podpora začala');

  const klub = await product.signedIn(browser, 'klub');
  await opens(klub, asked);
  await klub.getByRole('button', { name: 'Čekací listina', exact: true }).click();
  await klub.getByRole('dialog').getByRole('button', { name: 'Čekací listina', exact: true }).click();
  await expect(klub.getByRole('dialog').getByText('Napište aspoň odhad dne, nebo pořadí.')).toBeVisible();
  await klub.getByLabel('Pořadí na listině').fill('2');
  await confirms(klub, 'Čekací listina');
  await expect(klub.getByText('čekací listina: 2.')).toBeVisible();

  // Nights pass; the third one stays silent. What was told once is not told again.
  const night = async () => { await product.admin.query(`select graphile_worker.add_job('referrals.silence')`); await expect.poll(async () => (await product.admin.query(`select from graphile_worker._private_jobs`)).rowCount, { timeout: 15_000 }).toBe(0); };
  await product.admin.query(`update referrals.referral set sent_on = sent_on - 40, answer_due_on = answer_due_on - 40, due_on = due_on - 40, expires_on = expires_on - 40 where state = 'sent'`);
  await product.admin.query(`update referrals.referral set expires_on = platform.today() + 3 where state = 'sent'`);
  await night(); await night();
  expect((await product.admin.query(`select count(*)::int as n from platform.mail where subject like '%bez odpovědi%' and to_address = 'olena@example.test'`)).rows[0].n).toBe(1);
  await olena.goto('/');
  await expect(olena.getByText('Odkázání bez odpovědi')).toBeVisible();
  await product.admin.query(`update referrals.referral set expires_on = platform.today() - 1 where state = 'sent'`);
  await night();

  await opens(klub, asked);
  await says(klub, 'Přijímáme');
  await opens(lucie, asked);
  await lucie.getByRole('button', { name: 'Ukončit s výsledkem', exact: true }).click();
  await lucie.getByRole('radio', { name: 'pomohlo to', exact: true }).click();
  await confirms(lucie, 'Ukončit s výsledkem');

  await olena.goto(`/pripady/${caseId}/odkazani`);
  for (const state of ['ukončené: pomohlo to', 'propadlé', 'přijaté']) await expect(olena.getByText(state, { exact: true })).toBeVisible();
  await olena.goto(`/pripady/${caseId}/tym`);
  await expect(olena.getByText('Odkázáno: Poradna Lípa')).toBeVisible();
  await olena.goto('/sit/odkazani?smer=od-nas&stav=ended');
  await expect(olena.getByRole('listitem').filter({ hasText: asked })).toHaveCount(1);
  await expectAccessible(olena, 'the outbox');
});

/** Says it in a sheet that is open already. */
async function confirms(page: Page, move: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: move, exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function link(asked: string): Promise<{ url: string; code: string }> {
  await refer(asked, 'vzdělávání', ['ZŠ Na Kopci']);
  await olena.getByRole('listitem').filter({ hasText: asked }).getByRole('link').click();
  await expect(olena.getByText('Osobní údaje mu předejte sami')).toBeVisible();
  await olena.getByRole('button', { name: 'Nový odkaz' }).click();
  await olena.getByLabel('Komu').fill('Mgr. Alena Nová');
  await olena.getByLabel('Telefon, kam může zavolat zpátky').fill('601 234 567');
  await expectAccessible(olena, 'giving a link');
  await olena.getByRole('button', { name: 'Vytvořit odkaz a kód' }).click();
  const url = (await olena.getByText('/host#').textContent())!, code = (await olena.getByText(/^\d{3} \d{3}$/).textContent())!.replace(' ', '');
  await olena.getByRole('button', { name: 'Kód už je předaný nebo opsaný' }).click();
  return { url, code };
}
const phone = async (browser: Browser) => (await browser.newContext({ baseURL: product.url, locale: 'cs-CZ', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })).newPage();
async function enters(page: Page, { url, code }: { url: string; code: string }): Promise<void> {
  await page.goto(url);
  await page.getByRole('textbox', { name: 'Kód' }).fill(code);
  await page.getByRole('button', { name: 'Otevřít' }).click();
}

test('a school without an account answers in three taps, and later says how it went', async ({ browser }) => {
  test.setTimeout(120_000);
  const given = await link('Dítě potřebuje přípravnou třídu.'), teacher = await phone(browser);
  await enters(teacher, given);
  await expect(teacher.getByText('Dítě potřebuje přípravnou třídu.')).toBeVisible();
  await expect(teacher.getByText('Sydorčuk')).toHaveCount(0);
  await expectAccessible(teacher, 'what a guest sees');
  await fits(teacher);
  // Tap, tap, tap.
  await teacher.getByRole('button', { name: 'Nepřijímáme' }).tap();
  await teacher.getByText('plná kapacita').tap();
  await expectAccessible(teacher, 'a guest declining');
  await teacher.getByRole('button', { name: 'Odeslat odpověď' }).tap();
  await expect(teacher.getByText('nepřijaté, plná kapacita')).toBeVisible();
  expect(await teacher.title()).not.toMatch(/třída|Nová/);
  await olena.reload();
  await expect(olena.getByText('nepřijaté: plná kapacita')).toBeVisible();
  await expect(olena.getByText('Mgr. Alena Nová, odkazem').first()).toBeVisible();
  await olena.getByRole('button', { name: 'Zapsat jako bariéru: plná kapacita' }).click();
  await expect(olena.getByText('Bariéra je zapsaná.')).toBeVisible();
});

test('an expired link says whom to call, and nothing else', async ({ browser }) => {
  const given = await link('Dítě hledá kroužek s asistencí.'), teacher = await phone(browser);
  await product.admin.query(`update access.guest_link set expires_on = platform.today() - 1 where purpose = 'referral'`);
  await enters(teacher, given);
  await expect(teacher.getByText('Odkaz už neplatí. Zavolejte tomu, od koho ho máte.')).toBeVisible();
  await expect(teacher.getByText('kroužek')).toHaveCount(0);
  await expectAccessible(teacher, 'an expired link');
});
