// One woman written down twice: put side by side, joined, parted again; her standardised record and her card of the yearly return.
import { expect, test, type Page } from '@playwright/test';
import { newId } from '#platform/http/client.ts';
import { people, services } from '#platform/testing/common.ts';
import { readPdf } from '#platform/documents/reading.ts';
import { readFileSync } from 'node:fs';
import { expectAccessible } from './axe.ts';
import { tries } from './family/ending.ts';
import { card, press, sheet } from './family/fields.ts';
import { startProduct, type Running } from './house.ts';

test.describe.configure({ mode: 'serial' });
let product: Running, olena: Page;
const first = newId(), second = newId(), caseId = newId();
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Prague' }).format(Date.now());

test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  olena = await product.signedIn(browser, 'olena');
  const sends = async (path: string, body: object) => expect(await tries(olena, 'POST', path, body), path).toBe(201);
  const born = { birthDate: '1984-03-07', birthPrecision: 'known', phone: '777 100 200' };
  await sends('/people', { id: first, serviceId: null, nativeName: 'Щербань Ганна', ...born });
  await sends('/people', { id: second, serviceId: null, familyName: 'Ščerbaň', givenName: 'Hanna', ...born });
  await sends('/cases', { id: caseId, label: 'Hanna – bydlení', subjectKind: 'person', scope: 'internal', mode: 'individual', phase: 'mapping', serviceId: services.outreach.id, leadMembershipId: people.olena.membership, persons: [{ personId: second, part: 'client' }], agreement: null });
  await sends('/records', { id: newId(), caseId, onDay: today(), minutes: 40, mode: 'field', directness: 'direct', about: [second], facts: 'Prohlídka bytu v Lipové.' });
  await sends('/records', { id: newId(), caseId, onDay: today(), minutes: 5, mode: 'phone', directness: 'direct', about: [second], facts: 'Potvrzen termín schůzky.' });
});
test.afterAll(() => product.close());

/** The same address on a phone: clean, and nothing runs over the edge. */
async function onPhone(address: string, shown: string | RegExp): Promise<void> {
  await olena.setViewportSize({ width: 390, height: 844 });
  await olena.goto(address);
  await expect(olena.getByText(shown).first()).toBeVisible();
  await expectAccessible(olena, `${address.replace(/[0-9a-f-]{36}/g, '…')}, phone`);
  expect(await olena.locator('html').evaluate((html) => html.scrollWidth), address).toBeLessThanOrEqual(390);
  await olena.setViewportSize({ width: 1280, height: 800 });
}

test('the pair is offered with its reasons, joined field by field, and parted by one press', async () => {
  await olena.goto('/lide');
  await olena.getByRole('link', { name: 'Možné duplicity' }).click();
  const pair = olena.getByRole('list', { name: 'Dvojice karet' }).getByRole('listitem');
  await expect(pair).toHaveCount(1);
  for (const reason of ['stejné jméno v jiném zápisu', 'stejné datum narození', 'stejný telefon nebo adresa']) await expect(pair).toContainText(reason);
  await expectAccessible(olena, 'possible duplicates');
  await onPhone('/lide/duplicity', 'stejné datum narození');
  await olena.getByRole('link', { name: /^Porovnat a sloučit/ }).click();
  await expect(card(olena, 'Co má platit')).toBeVisible();
  const compared = new URL(olena.url()).pathname, kept = compared.split('/').at(-2)!, other = compared.split('/').at(-1)!;
  expect([kept, other].toSorted()).toEqual([first, second].toSorted());
  await expectAccessible(olena, 'side by side');
  await onPhone(compared, 'Co má platit');
  const family = olena.getByRole('group', { name: 'Příjmení latinkou' });
  await family.getByRole('radio', { name: 'Ščerbaň' }).click();
  await press(olena, 'Sloučit karty');
  await expect(olena.getByText('Napište důvod.')).toBeVisible();
  await olena.getByRole('textbox', { name: 'Podle čeho víte, že je to tentýž člověk' }).fill('Ukázala oba doklady.');
  await press(olena, 'Sloučit karty');
  const joined = card(olena, 'Sloučené karty');
  await expect(joined).toContainText('Ukázala oba doklady.');
  // What hung on either card stands on the one page, and either address leads to it.
  await expect(card(olena, 'Případy')).toContainText('Hanna – bydlení');
  await olena.goto(`/lide/${other}`);
  await expect(joined).toBeVisible();
  expect(new URL(olena.url()).pathname).toBe(`/lide/${kept}`);
  await expectAccessible(olena, 'a joined card');
  await onPhone(`/lide/${kept}`, 'Sloučené karty');

  await joined.getByRole('button', { name: /^Vrátit sloučení/ }).click();
  await expect(joined).toContainText('vráceno');
  await olena.goto(`/lide/${other}`);
  await expect(card(olena, 'Totožnost').first()).toBeVisible();
  expect(new URL(olena.url()).pathname).toBe(`/lide/${other}`);
  await olena.goto('/lide/duplicity');
  await expect(pair).toContainText('sloučení vráceno');
});

test('the standardised record is printed for a reason that stands in the log', async () => {
  await olena.goto(`/lide/${second}`);
  await press(card(olena, 'Standardizovaný záznam'), 'Vytisknout');
  const asking = sheet(olena, 'Standardizovaný záznam');
  await press(asking, 'Stáhnout PDF');
  await expect(asking.getByText('Napište důvod.')).toBeVisible();
  await asking.getByRole('textbox', { name: 'Proč se tiskne' }).fill('Žádost úřadu práce');
  await expectAccessible(olena, 'asking for the record');
  const [saved] = await Promise.all([olena.waitForEvent('download'), press(asking, 'Stáhnout PDF')]);
  expect(saved.suggestedFilename()).toBe('standardizovany-zaznam.pdf');
  expect((await readPdf(new Uint8Array(readFileSync((await saved.path())!)))).text).toContain('Ščerbaň');
  await expect(asking).toBeHidden();
  expect((await product.admin.query(`select count(*) as n from access.read_log where person_id = $1 and reason = 'Žádost úřadu práce'`, [second])).rows).toEqual([{ n: '1' }]);
  await olena.goto(`/lide/${second}/nahlizeni`);
  await expect(olena.getByText('Žádost úřadu práce')).toBeVisible();
});

test('a number on the card of a client opens the records behind it', async () => {
  await olena.goto(`/lide/${second}`);
  await olena.getByRole('link', { name: /^Karta klienta za rok/ }).click();
  const behind = (title: string) => card(olena, title).getByRole('listitem');
  await expect(behind('Záznamy roku')).toHaveCount(2);
  await expectAccessible(olena, 'card of a client');
  // Five minutes make no contact: the number says one, and one record stands behind it.
  await card(olena, 'Karta klienta').getByRole('button', { name: /^1 ?, Kontakty$/ }).click();
  await expect(behind('kontakt')).toHaveCount(1);
  await expect(behind('kontakt')).toContainText('Prohlídka bytu v Lipové.');
  await onPhone(new URL(olena.url()).pathname + new URL(olena.url()).search, 'Prohlídka bytu v Lipové.');
  await press(card(olena, 'kontakt'), 'Všechny záznamy roku');
  await expect(behind('Záznamy roku')).toHaveCount(2);
});
