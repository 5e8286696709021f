// A ban written by one organisation; a worker of another goes there, is late, her colleague is alarmed, she comes out.
import { expect, test, type Page } from '@playwright/test';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { tries } from './family/ending.ts';
import { startProduct, type Running } from './house.ts';

test.describe.configure({ mode: 'serial' });
let product: Running, olena: Page, ivan: Page, milan: Page;
const locality = newId(), place = newId();
/** What the visit's telephone says, whose end has passed. */
const pass = () => product.admin.query(`update localities.visit set starts_at = starts_at - interval '3 hours', ends_by = now() - interval '1 minute' where state = 'running'`);

test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  [olena, ivan, milan] = await Promise.all([product.signedIn(browser, 'olena'), product.signedIn(browser, 'ivan', 'phone', 'allow'), product.signedIn(browser, 'milan')]);
  expect(await tries(olena, 'POST', '/localities', { id: locality, label: 'Ubytovna Nádražní', serviceId: services.outreach.id, kind: 'dormitory', address: 'Nádražní 12', city: 'Rokycany', orpCode: '3211' })).toBe(201);
  await product.admin.query(`insert into directory.place (id, organisation_id, name, kind, address, city, orp_code, author_id) values ($1, $2, 'Ubytovna u nádraží', 'dormitory', 'Nádražní 12', 'Rokycany', '3211', $3)`, [place, organisations.lipa.id, people.ivan.membership]);
});
test.afterAll(() => product.close());

test('the ban: facts apart from opinion, what to do before going there, when to look at it again', async () => {
  await olena.goto(`/lokality/${locality}/bezpecnost`);
  await olena.getByRole('button', { name: 'Nová výstraha' }).click();
  const sheet = olena.getByRole('dialog', { name: 'Nová výstraha' });
  for (const choice of ['zákaz vstupu', 'vážné']) {
    await sheet.getByRole('radio', { name: choice }).click();
    await expect(sheet.getByRole('radio', { name: choice })).toBeChecked();
  }
  await sheet.getByRole('textbox', { name: 'Fakta' }).fill('Provozovatel nepouští pracovníky do domu.');
  await sheet.getByRole('textbox', { name: 'Odkud to víme' }).fill('vlastní zkušenost');
  await sheet.getByRole('checkbox', { name: 'jít ve dvou' }).click();
  await sheet.getByRole('textbox', { name: 'Náš názor' }).fill('Bojí se kontroly.');
  await expectAccessible(olena, 'a new warning');
  await sheet.getByRole('button', { name: 'Uložit' }).click();
  await expect(olena.getByRole('region', { name: 'Výstraha: zákaz vstupu' })).toContainText('Bojí se kontroly.');
  await expectAccessible(olena, 'safety of a locality');
});

test('a worker of another organisation goes to the same house: reads it, confirms it, names who goes along', async () => {
  await ivan.goto('/lokality/navstevy');
  await expect(ivan.getByRole('heading', { name: 'Návštěvy', level: 1 })).toBeVisible();
  await expect(ivan.getByText('Provozovatel nepouští')).toHaveCount(0);
  await ivan.getByRole('button', { name: 'Vyrazit teď' }).click();
  const plan = ivan.getByRole('dialog', { name: 'Vyrazit na návštěvu' });
  await plan.getByRole('combobox', { name: /Místo z adresáře/ }).fill('Ubytovna');
  await ivan.getByRole('option', { name: 'Ubytovna u nádraží' }).click();
  await plan.getByRole('combobox', { name: 'Kdo dostane poplach, když se neozvete' }).fill('Milan');
  await ivan.getByRole('option', { name: 'Milan Rataj' }).click();
  await plan.getByRole('textbox', { name: 'Telefon na tuto osobu' }).fill('+420 700 000 150');
  await expectAccessible(ivan, 'setting out');
  await plan.getByRole('button', { name: 'Pokračovat' }).click();
  const door = ivan.getByRole('dialog', { name: 'Jdu dovnitř' });
  await expect(door.getByRole('region', { name: 'Výstraha: zákaz vstupu' })).toContainText('Provozovatel nepouští pracovníky do domu.');
  await expect(door).not.toContainText('Bojí se kontroly');
  await door.getByRole('button', { name: 'Přihlásit se' }).click();
  await expect(door.getByRole('alert')).toContainText('Nejdřív potvrďte');
  await door.getByRole('button', { name: 'Potvrdit přečtení' }).click();
  await expect(door.getByText('Přečtení je potvrzené.')).toBeVisible();
  await door.getByRole('button', { name: 'Přihlásit se' }).click();
  await expect(door.getByText('Napište důvod, nebo uveďte druhého člověka.')).toBeVisible();
  await door.getByRole('textbox', { name: 'Kdo jde s vámi z jiné organizace' }).fill('Eva z radnice');
  await expectAccessible(ivan, 'going in');
  await door.getByRole('button', { name: 'Přihlásit se' }).click();
  await ivan.getByRole('navigation', { name: 'Hlavní' }).getByRole('link', { name: 'Dnes' }).click();
  await expect(ivan.getByRole('region', { name: 'Probíhající návštěva' }).getByRole('timer')).toContainText('zbývá');
  await expectAccessible(ivan, 'inside, on a phone');
});

test('overdue, through a restart: the colleague is alarmed on the page they look at, the telephone reminds; the check-out ends it', async () => {
  await milan.goto('/lokality/navstevy');
  await expect(milan.getByRole('heading', { name: 'Návštěvy', level: 1 })).toBeVisible();
  await product.kill();
  await pass();
  await product.restart();
  await expect(milan.getByRole('region', { name: 'Poplach' })).toContainText('Ivan Slavík');
  await milan.getByRole('navigation', { name: 'Hlavní' }).getByRole('link', { name: 'Dnes' }).click();
  const alarm = milan.getByRole('region', { name: 'Poplach' });
  await expect(alarm).toContainText('Ubytovna u nádraží');
  await expectAccessible(milan, 'an alarm');
  await alarm.getByRole('button', { name: 'Řeším to' }).click();
  const inside = ivan.getByRole('region', { name: 'Probíhající návštěva' });
  await expect(inside).toContainText('Milan Rataj (řeší to)');
  const { rows: [mail] } = await product.admin.query<{ subject: string; body: string; to_address: string }>('select subject, body, to_address from platform.mail');
  expect(mail!.to_address).toBe('milan@example.test');
  expect(`${mail!.subject} ${mail!.body}`).not.toMatch(/Ivan|Ubytovna|Nádražní/);
  await inside.getByRole('button', { name: 'Jsem venku' }).click();
  await expect(inside).toHaveCount(0);
  await expect(milan.getByRole('region', { name: 'Poplach' })).toHaveCount(0);
});

test('the author learns how many read it, not who; past its review it says so', async () => {
  await olena.goto(`/lokality/${locality}/bezpecnost`);
  const card = olena.getByRole('region', { name: 'Výstraha: zákaz vstupu' });
  await card.getByRole('button', { name: 'Kdo četl' }).click();
  const readers = olena.getByRole('dialog', { name: 'Kdo výstrahu četl' });
  await expect(readers).toContainText('potvrdil 1 člověk ze všech organizací');
  await expect(readers).not.toContainText('Ivan');
  await product.admin.query('update localities.incident set review_on = $1', [addDays(today(), -1)]);
  await olena.reload();
  await expect(card).toContainText('po termínu přezkumu, ještě varuje');
});
