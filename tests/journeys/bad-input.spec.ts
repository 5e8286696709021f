// What goes wrong in a working day: a wrong date, two clicks, two people, no signal. Nothing is lost and nothing is saved twice.
import { expect, test, type Page } from '@playwright/test';
import { newId } from '#platform/http/client.ts';
import { services, people } from '#platform/testing/common.ts';
import { tries } from './family/ending.ts';
import { daysFromNow, day, press, segment, sheet, write } from './family/fields.ts';
import { startProduct, type Running } from './house.ts';

let product: Running, olena: Page;
const client = newId(), caseId = newId(), words = 'Chci práci, kde mě nebudou šidit.';

test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  olena = await product.signedIn(browser, 'olena', 'desktop', 'block');
  expect(await tries(olena, 'POST', '/people', { id: client, serviceId: null, givenName: 'Jana', familyName: 'Nováčková', birthDate: '1988-05-06', birthPrecision: 'known' })).toBe(201);
  expect(await tries(olena, 'POST', '/cases', { id: caseId, label: 'Jana N.', subjectKind: 'person', scope: 'internal', mode: 'individual', phase: 'mapping', serviceId: services.outreach.id, leadMembershipId: people.olena.membership, persons: [{ personId: client, part: 'client' }], agreement: null })).toBe(201);
  expect(await tries(olena, 'POST', `/cases/${caseId}/goals`, { id: newId(), words, language: 'cs', about: [client] })).toBe(201);
});
test.afterAll(() => product.close());
const count = async (table: string) => Number((await product.admin.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]!.n);

test('a day that is not in the calendar, a birth in the future: said at the field, nothing saved, nothing lost', async () => {
  await olena.goto('/lide/novy');
  await write(olena, 'Jméno latinkou', 'Petr');
  await write(olena, 'Příjmení latinkou', 'Únor');
  const born = olena.getByRole('textbox', { name: 'Datum narození' }), before = await count('people.person');
  await day(olena, 'Datum narození', '31. 2. 1990');
  await press(olena, 'Uložit');
  await expect(olena.getByText('Takový den v kalendáři není.')).toBeVisible();
  await expect(born).toHaveValue('31. 2. 1990');
  await expect(born).toBeFocused();
  expect(await count('people.person')).toBe(before);

  await day(olena, 'Datum narození', daysFromNow(30));
  await press(olena, 'Uložit');
  await expect(olena.getByRole('alert')).toContainText(/budoucn/i);
  expect(await count('people.person')).toBe(before);
  await expect(olena.getByLabel('Příjmení latinkou')).toHaveValue('Únor');

  await day(olena, 'Datum narození', '28. 2. 1990');
  await press(olena, 'Uložit');
  await expect(olena.getByRole('heading', { level: 1, name: 'Petr Únor' })).toBeVisible();
  expect(await count('people.person')).toBe(before + 1);
});

async function contact(page: Page, facts: string): Promise<void> {
  await page.goto(`/zapsat?case=${caseId}`);
  await segment(page, 'Jak', 'telefon');
  await segment(page, 'Minut', '15');
  await write(page, 'Co se stalo a co je domluveno', facts);
}

test('two clicks on saving make one record', async () => {
  const before = await count('work.record');
  await contact(olena, 'Domluvena schůzka na pondělí.');
  await olena.getByRole('button', { name: 'Uložit záznam' }).dblclick();
  await expect(olena.getByText('Záznam byl uložen')).toBeVisible();
  expect(await count('work.record')).toBe(before + 1);
});

test('two people on one goal: both versions are shown, the writer decides', async ({ browser }) => {
  const hana = await product.signedIn(browser, 'hana');
  for (const page of [olena, hana]) {
    await page.goto(`/pripady/${caseId}/plan`);
    await press(page, `Upravit cíl: ${words}`);
  }
  const hers = sheet(hana, 'Upravit cíl'), mine = sheet(olena, 'Upravit cíl');
  await write(hers, 'Slovy rodiny', 'Chci práci se smlouvou.');
  await press(hers, 'Uložit cíl');
  await expect(hers).toBeHidden();
  await write(mine, 'Slovy rodiny', 'Chci práci blízko školky.');
  await press(mine, 'Uložit cíl');
  const both = mine.getByRole('alert').filter({ hasText: 'Mezitím to změnil někdo jiný.' });
  await expect(both).toContainText('Chci práci se smlouvou.');
  await expect(both).toContainText('Chci práci blízko školky.');
  await expect(mine.getByRole('textbox', { name: 'Slovy rodiny' })).toHaveValue('Chci práci blízko školky.');
  await write(mine, 'Slovy rodiny', 'Chci práci se smlouvou, blízko školky.');
  await press(both, 'Ponechat moje');
  await press(mine, 'Uložit cíl');
  await expect(mine).toBeHidden();
  await hana.reload();
  await expect(hana.getByText('Chci práci se smlouvou, blízko školky.').first()).toBeVisible();
  expect(await count('cases.goal')).toBe(1);
  await hana.context().close();
});

test('no signal in the middle of saving: the text stays, a second try saves once', async () => {
  // The request arrives, its answer does not.
  let lost = 0;
  await olena.route('**/api/records', async (route) => { lost += 1; await route.fetch(); await route.abort('connectionreset'); }, { times: 1 });
  const before = await count('work.record');
  await contact(olena, 'Volal zaměstnavatel, výpověď stáhl.');
  await press(olena, 'Uložit záznam');
  await expect(olena.getByRole('alert').filter({ hasText: 'Server neodpovídá' })).toBeVisible();
  await expect(olena.getByRole('textbox', { name: 'Co se stalo a co je domluveno' })).toHaveValue('Volal zaměstnavatel, výpověď stáhl.');
  expect(lost).toBe(1);
  await press(olena, 'Uložit záznam');
  await expect(olena.getByText('Záznam byl uložen')).toBeVisible();
  expect(await count('work.record')).toBe(before + 1);
});

test('a goal whose answers are lost again and again is still one goal', async () => {
  await olena.goto(`/pripady/${caseId}/plan`);
  const before = await count('cases.goal');
  // Answers to saving only: what is read anew meanwhile comes through.
  let lost = 0;
  await olena.route('**/goals', async (route) => {
    if (route.request().method() !== 'POST' || lost === 4) return route.continue();
    lost++;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await press(olena, 'Přidat cíl');
  const opened = sheet(olena, 'Nový cíl');
  await write(opened, 'Slovy rodiny', 'Chci se naučit česky.');
  await press(opened, 'Uložit cíl');
  await expect(opened.getByRole('alert').filter({ hasText: 'Server neodpovídá' })).toBeVisible({ timeout: 30_000 });
  await expect(opened.getByRole('textbox', { name: 'Slovy rodiny' })).toHaveValue('Chci se naučit česky.');
  await press(opened, 'Uložit cíl');
  await expect(opened).toBeHidden();
  expect(await count('cases.goal')).toBe(before + 1);
});
