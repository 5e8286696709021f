// The goals of a centre: from last year's to a running year, with a return on the way; a later change; the year's end.
import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { organisations } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

let product: Running;
test.beforeAll(async () => { product = await startProduct(); });
test.afterAll(() => product.close());

const centreId = organisations.lipa.id, year = new Date().getFullYear();
/** What does not have to be clicked: a year that is over. */
const posts = async (page: Page, path: string, body: object) => expect(await page.evaluate(async ([to, sent]) => (await fetch(`/api${to}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: sent! })).status, [path, JSON.stringify(body)])).toBe(path.endsWith('/carried') ? 204 : 201);
const dialog = (page: Page) => page.getByRole('dialog');
const saves = async (page: Page, button: string) => {
  await dialog(page).getByRole('button', { name: button, exact: true }).click();
  await expect(dialog(page)).toHaveCount(0);
};
const opens = async (page: Page, of = year) => {
  await page.goto(`/cile/${centreId}/${of}`);
  await expect(page.getByRole('heading', { level: 1, name: `Cíle ${of}` })).toBeVisible();
};
const steps = async (page: Page, button: string, confirm: string, comment = '') => {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  if (comment) await dialog(page).getByLabel('Komentář').fill(comment);
  await saves(page, confirm);
};
const fits = async (page: Page, width: number) => expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(width);

test('a head takes goals from last year, is returned, approved, publishes and starts the year; a change is agreed and the year closes', async ({ browser }) => {
  test.setTimeout(180_000);
  await product.admin.query('update access.organisation set parent_id = $1 where id = $2', [organisations.kompas.id, centreId]);
  const milan = await product.signedIn(browser, 'milan'), hana = await product.signedIn(browser, 'hana');
  const last = randomUUID(), [events, point] = [randomUUID(), randomUUID()];
  await posts(milan, '/goal-plans', { id: last, centreId, year: year - 1, responsible: 'Vedení' });
  await posts(milan, `/goal-plans/${last}/goals`, { id: events, text: 'Aspoň pět osvětových akcí', kind: 'count', measures: [{ id: randomUUID(), kind: 'indicator', indicator: { measure: 'records', filter: { kinds: ['event'] }, target: { kind: 'at_least', value: 5 } } }] });
  await posts(milan, `/goal-plans/${last}/goals`, { id: point, text: 'Kontaktní místo v Sušici', kind: 'dated_milestone', measures: [{ id: randomUUID(), kind: 'milestone', words: 'Otevřeno', dueOn: `${year - 1}-09-30` }] });
  for (const [who, kind] of [[milan, 'submitted'], [hana, 'approved'], [milan, 'started']] as const) await posts(who, `/goal-plans/${last}/steps`, { id: randomUUID(), kind });
  await posts(milan, `/goal-plans/${last}/closing`, { id: randomUUID(), outcomes: [{ goalId: events, outcome: 'fulfilled' }, { goalId: point, outcome: 'moved', reason: 'Smlouva až v lednu' }] });

  await opens(milan);
  await expectAccessible(milan, 'a year without goals');
  await milan.getByRole('button', { name: `Začít cíle na rok ${year}` }).click();
  await dialog(milan).getByLabel('Kdy a kde se vyhodnocují').fill('jednou měsíčně na poradě');
  await saves(milan, 'Uložit');
  await expect(milan.getByText('Zatím žádné cíle')).toBeVisible();
  await milan.getByRole('button', { name: `Z cílů roku ${year - 1}` }).click();
  await expect(dialog(milan).getByLabel('Kontaktní místo v Sušici')).toBeChecked();
  await dialog(milan).getByLabel('Aspoň pět osvětových akcí').check();
  await dialog(milan).getByLabel('Cílová hodnota na nový rok').fill('8');
  await expectAccessible(milan, 'goals of last year');
  await saves(milan, 'Převzít vybrané');
  // One more by hand, without a measure: everything that is missing is said at once, and nothing is submitted.
  await milan.getByRole('button', { name: 'Přidat cíl' }).click();
  await dialog(milan).getByLabel('Znění cíle').fill('Doučování dětí');
  await dialog(milan).getByRole('button', { name: 'Přidat měřítko' }).click();
  await expectAccessible(milan, 'a new goal');
  await saves(milan, 'Uložit');
  const lacks = milan.getByRole('alert').filter({ hasText: 'Před předložením je potřeba doplnit' });
  await expect(lacks).toContainText('chybí, kdo za cíle odpovídá');
  await expect(lacks).toContainText('Cíl 3: měřítko nemá slova');
  await milan.getByRole('button', { name: 'Předložit odboru' }).click();
  await dialog(milan).getByRole('button', { name: 'Předložit odboru' }).click();
  await expect(dialog(milan).getByText(/Před předložením doplňte/)).toBeVisible();
  await dialog(milan).getByRole('button', { name: 'Zpět' }).click();
  await milan.getByRole('button', { name: 'Upravit', exact: true }).click();
  await dialog(milan).getByLabel('Kdo odpovídá, slovy').fill('Vedoucí centra');
  await saves(milan, 'Uložit');
  await milan.getByRole('button', { name: 'Upravit: Doučování dětí' }).click();
  await dialog(milan).getByLabel('Co se posoudí').fill('Dětem se ve škole daří líp');
  await saves(milan, 'Uložit');
  await expect(lacks).toHaveCount(0);
  // By keyboard: the third goal goes second.
  await milan.getByRole('button', { name: 'Posunout výš: Doučování dětí' }).press('Enter');
  await expect(milan.getByRole('list', { name: 'Cíle', exact: true }).getByRole('listitem').filter({ hasText: /^2\./ })).toContainText('Doučování dětí');
  await expectAccessible(milan, 'a draft');
  await steps(milan, 'Předložit odboru', 'Předložit odboru');

  // The department reads what waits on Today, compares with last year and returns.
  await hana.goto('/');
  await expect(hana.getByRole('link', { name: `Cíle ${year}` })).toBeVisible();
  await opens(hana);
  await hana.getByRole('link', { name: `Srovnat s rokem ${year - 1}` }).click();
  await expect(hana.getByText('nový cíl', { exact: true })).toHaveCount(1);
  await expectAccessible(hana, 'beside last year');
  await opens(hana);
  await steps(hana, 'Vrátit s komentářem', 'Vrátit k doplnění', 'Upřesněte, kolik hodin týdně.');
  await opens(milan);
  await expect(milan.getByText('Upřesněte, kolik hodin týdně.').first()).toBeVisible();
  await steps(milan, 'Předložit odboru', 'Předložit odboru');
  await opens(hana);
  await steps(hana, 'Schválit', 'Schválit cíle');
  await opens(milan);
  await steps(milan, 'Zveřejnit', 'Zveřejnit cíle');
  await steps(milan, 'Zahájit rok', 'Zahájit rok');
  await expect(milan.getByText('běží', { exact: true })).toBeVisible();

  // A later change needs its reason and the department.
  await milan.getByRole('button', { name: 'Další s cílem: Doučování dětí' }).click();
  await milan.getByRole('menuitem', { name: 'Navrhnout změnu' }).click();
  await dialog(milan).getByLabel('Proč se cíl mění').fill('Přibyla dobrovolnice');
  await dialog(milan).getByLabel('Znění cíle').fill('Doučování dětí dvakrát týdně');
  await saves(milan, 'Navrhnout změnu');
  await expect(milan.getByText('změna čeká na odpověď')).toBeVisible();
  await opens(hana);
  await hana.getByRole('button', { name: 'Další s cílem: Doučování dětí' }).click();
  await hana.getByRole('menuitem', { name: 'Znění a změny' }).click();
  await expect(dialog(hana)).toContainText('„Doučování dětí dvakrát týdně“');
  await expectAccessible(hana, 'wordings of a goal');
  await dialog(hana).getByRole('button', { name: 'Souhlasit se změnou' }).click();
  await expect(dialog(hana).getByText('čeká na odpověď')).toHaveCount(0);

  // The year's end, on a telephone.
  const phone = await product.signedIn(browser, 'milan', 'phone');
  await opens(phone);
  await expectAccessible(phone, 'a running year on a telephone');
  await fits(phone, 390);
  await expect(phone.getByRole('link', { name: 'Doučování dětí dvakrát týdně' })).toBeVisible();
  await phone.getByRole('link', { name: 'Uzavření roku' }).click();
  await phone.getByRole('group', { name: 'Výsledek cíle 1' }).getByRole('radio', { name: 'nesplněno' }).check();
  await phone.getByRole('button', { name: 'Uzavřít rok' }).click();
  await expect(phone.getByLabel('Proč u cíle 1')).toHaveAttribute('aria-invalid', 'true');
  for (const n of [1, 2, 3]) {
    await phone.getByRole('group', { name: `Výsledek cíle ${n}` }).getByRole('radio', { name: 'částečně' }).check();
    await phone.getByLabel(`Proč u cíle ${n}`).fill('Letos jen napůl.');
  }
  await expectAccessible(phone, 'closing on a telephone');
  await fits(phone, 390);
  await phone.getByRole('button', { name: 'Uzavřít rok' }).click();
  await expect(phone.getByRole('button', { name: 'Uzavřít rok' })).toHaveCount(0);
  await expect(phone.getByText('Letos jen napůl.').first()).toBeVisible();
  await phone.goto('/cile/sablony');
  await expect(phone.getByText('Zatím žádná šablona.')).toBeVisible();
  await expectAccessible(phone, 'templates');
});
