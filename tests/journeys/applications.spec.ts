// Somebody applies to a service that is full: received on a phone, refused with a ground of the law, given in writing, in the register and in the
// yearly return. And what two organisations agree on: proposed by one, confirmed by the other, opening nothing.
import { expect, test, type Page } from '@playwright/test';
import { readPdf } from '#platform/documents/reading.ts';
import { day, today } from '#platform/i18n/format.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

test.use({ actionTimeout: 10_000 });
let product: Running;
test.beforeAll(async () => { test.setTimeout(120_000); product = await startProduct(); });
test.afterAll(() => product.close());

const pick = async (page: Page, name: string, option: string) => {
  await page.getByRole('dialog').getByRole('combobox', { name }).click();
  await page.getByRole('option', { name: option }).first().click();
};

test('on a phone: an application is received and waits by its term', async ({ browser }) => {
  const olena = await product.ready(browser, 'olena', 'phone');
  await olena.goto('/sit/zadosti');
  await expect(olena.getByText('Žádná žádost nečeká na rozhodnutí.')).toBeVisible();
  await expectAccessible(olena, 'no applications');
  await olena.getByRole('button', { name: 'Zapsat žádost' }).click();
  const sheet = olena.getByRole('dialog');
  await sheet.getByLabel('Jméno nebo iniciály').fill('Rozálie B.');
  await sheet.getByLabel('Kontakt').fill('+420 700 000 411');
  await sheet.getByLabel('O co žádá').fill('Pokoj pro ženu s dítětem.');
  await expectAccessible(olena, 'writing an application');
  await sheet.getByRole('button', { name: 'Uložit' }).click();
  await expect(sheet).toBeHidden();
  await expect(olena.getByRole('link', { name: 'Rozálie B.' })).toBeVisible();
  await expect(olena.getByText(/rozhodnout do/)).toBeVisible();
  await expectAccessible(olena, 'applications to be decided');
});

test('on a desk: refused without a ground it is not; refused for capacity it is printed, in the register, in the return and on the waiting list', async ({ browser }) => {
  const olena = await product.ready(browser, 'olena');
  await olena.goto('/sit/zadosti');
  await olena.getByRole('link', { name: 'Rozálie B.' }).click();
  await olena.getByRole('button', { name: 'Rozhodnout' }).click();
  const sheet = olena.getByRole('dialog');
  await sheet.getByRole('radio', { name: 'odmítnuto' }).click();
  await sheet.getByRole('button', { name: 'Uložit' }).click();
  await expect(sheet.getByText('Odmítnout lze jen ze zákonného důvodu. Vyberte ho.').first()).toBeVisible();
  await pick(olena, 'Zákonný důvod', 'nemáme volnou kapacitu');
  await sheet.getByRole('checkbox', { name: /pořadník/ }).check();
  await sheet.getByLabel('Vysvětlení pro žadatele').fill('Všech 24 lůžek je obsazeno.');
  await pick(olena, 'Kam se může obrátit', 'Poradna Lípa');
  // Several may be chosen: the list stays open until it is left.
  await olena.keyboard.press('Escape');
  await expectAccessible(olena, 'deciding');
  await sheet.getByRole('button', { name: 'Uložit' }).click();
  await expect(sheet).toBeHidden();
  await expect(olena.getByText('v pořadníku', { exact: true })).toBeVisible();
  await expectAccessible(olena, 'a decided application');
  const paper = await olena.request.get(await olena.getByRole('link', { name: 'Vytisknout oznámení o odmítnutí' }).getAttribute('href') ?? '');
  const { text } = await readPdf(new Uint8Array(await paper.body()));
  for (const said of ['Rozálie B.', '§ 91 odst. 3 písm. b)', 'Všech 24 lůžek', 'Poradna Lípa']) expect(text.replaceAll('\u00a0', ' ')).toContain(said);
  expect(olena.url() + await olena.title()).not.toContain('Roz');

  await olena.goto('/sit/zadosti?cast=register');
  await expect(olena.getByRole('rowheader', { name: 'Rozálie B.' })).toBeVisible();
  await expectAccessible(olena, 'the register');
  const hana = await product.ready(browser, 'hana');
  await hana.goto('/prace/vykaz');
  if (await hana.getByRole('combobox', { name: 'Služba' }).inputValue() !== 'Terénní programy Kompas') { await hana.getByRole('combobox', { name: 'Služba' }).click(); await hana.getByRole('option', { name: 'Terénní programy Kompas' }).click(); }
  const counted = hana.getByRole('region', { name: /Odmítnutí zájemci/ });
  await expect(counted.getByText('nemáme volnou kapacitu')).toBeVisible();
  await expect(counted.locator('dd')).toHaveText(['1']);
  await counted.getByRole('link', { name: /Žádosti o službu/ }).click();
  await expect(hana.getByRole('link', { name: 'Rozálie B.' })).toBeVisible();
});

test('when a place is free, she leaves the waiting list with a contract; the refusal stays counted', async ({ browser }) => {
  const olena = await product.ready(browser, 'olena');
  await olena.goto('/sit/zadosti?cast=waiting');
  await olena.getByRole('link', { name: 'Rozálie B.' }).click();
  await olena.getByRole('button', { name: 'Vyřadit z pořadníku' }).click();
  await pick(olena, 'Jak to dopadlo', 'smlouva uzavřena');
  await olena.getByRole('dialog').getByRole('button', { name: 'Uložit' }).click();
  await expect(olena.getByText(`smlouva uzavřena · ${day(today())}`)).toBeVisible();
  const { rows } = await product.admin.query('select state, ground, waiting_outcome from referrals.application');
  expect(rows).toEqual([{ state: 'refused', ground: 'capacity', waiting_outcome: 'contract' }]);
});

test('an agreement is proposed by one organisation and confirmed by the other; until then it is not in force for it, and it opens nobody’s data', async ({ browser }) => {
  const hana = await product.ready(browser, 'hana');
  await hana.goto('/sit/dohody');
  await expectAccessible(hana, 'no agreements');
  await hana.getByRole('button', { name: 'Nová dohoda' }).click();
  const sheet = hana.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Uložit' }).click();
  await expect(sheet).toBeVisible();
  await sheet.getByLabel('Název').fill('Spolupráce při bydlení rodin');
  await sheet.getByLabel(/Za co odpovídáme my/).fill('Posíláme rodiny s popisem situace.');
  await pick(hana, 'Organizace', 'Raná péče Jeřabina');
  await sheet.getByLabel('Za co odpovídá', { exact: true }).fill('Přijme rodinu do tří dnů.');
  await expectAccessible(hana, 'writing an agreement');
  await sheet.getByRole('button', { name: 'Uložit' }).click();
  await expect(hana.getByRole('heading', { level: 1, name: 'Spolupráce při bydlení rodin' })).toBeVisible();
  await hana.getByRole('button', { name: 'Předložit stranám' }).click();
  await hana.getByRole('dialog').getByRole('button', { name: 'Předložit stranám' }).click();
  await expect(hana.getByText('čeká na potvrzení')).toBeVisible();
  await expectAccessible(hana, 'an offered agreement');

  const lucie = await product.ready(browser, 'lucie');
  await lucie.goto('/lide');
  await expect(lucie.getByText(/Zatím tu nikdo není/)).toBeVisible();
  const before = await lucie.getByRole('main').innerText();
  const jitka = await product.signedIn(browser, 'jitka', 'phone');
  await expect(jitka.getByText('Dohody, které čekají na vás')).toBeVisible();
  await jitka.getByRole('link', { name: 'Spolupráce při bydlení rodin' }).click();
  await expect(jitka.getByText('Nikomu neotevírá údaje klientů')).toBeVisible();
  await jitka.getByRole('button', { name: 'Potvrdit dohodu' }).click();
  await jitka.getByRole('dialog').getByRole('button', { name: 'Potvrdit dohodu' }).click();
  await expect(jitka.getByText('platí', { exact: true })).toBeVisible();
  await expectAccessible(jitka, 'an agreement in force');
  await hana.reload();
  await expect(hana.getByText('platí', { exact: true })).toBeVisible();
  await lucie.reload();
  await expect(lucie.getByText(/Zatím tu nikdo není/)).toBeVisible();
  expect(await lucie.getByRole('main').innerText()).toBe(before);
  const milan = await product.ready(browser, 'milan');
  await milan.goto(new URL(hana.url()).pathname);
  await expect(milan.getByText(/Nenalezeno/)).toBeVisible();
});
