// A case told without a name is laid before colleagues of another organisation; what they suggest comes back to the key worker, who makes a task of it.
import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { sharedCase } from '#modules/cases/testing.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

let product: Running, caseId: string;
const meetingId = randomUUID();
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await startProduct();
  const shared = await sharedCase({ admin: product.admin }), by = [organisations.kompas.id, people.olena.membership];
  caseId = shared.caseId;
  await product.admin.query(`insert into cases.request (id, organisation_id, author_id, case_id, about, person_id, words, reading) values (gen_random_uuid(), $1, $2, $3, array[$4]::uuid[], $4, 'Chceme větší byt, Danylko nemá kde psát úkoly.', 'Oksana se bojí úřadů, s Tarasem se o tom nebaví.')`, [...by, caseId, shared.mother]);
  await product.admin.query(`insert into work.record (id, organisation_id, author_id, case_id, about, service_id, minutes, mode, on_day, facts) values (gen_random_uuid(), $1, $2, $3, array[$4]::uuid[], $5, 60, 'field', platform.today() - 3, 'Oksana ukázala dopis, na úřad nešla.')`, [...by, caseId, shared.mother, services.outreach.id]);
  // The intervision is called by Petra; Olena, and Lucie and Ivan of other organisations sit there.
  await product.admin.query(`insert into meetings.meeting (id, organisation_id, kind, title, on_day, starts_at, ends_at, state, organiser_id, note_taker_id, author_id) values ($1, $2, 'intervision', 'Intervize týmů', platform.today(), '13:00', '15:00', 'invited', $3, $3, $3)`, [meetingId, organisations.kompas.id, people.petra.membership]);
  for (const who of ['petra', 'olena', 'lucie', 'ivan'] as const) await product.admin.query(`insert into meetings.attendee (id, organisation_id, meeting_id, membership_id, side_organisation_id, author_id) select gen_random_uuid(), $1, $2, m.id, m.organisation_id, $4 from access.membership m where m.id = $3`, [organisations.kompas.id, meetingId, people[who].membership, people.petra.membership]);
});
test.afterAll(() => product.close());

const fits = async (page: Page) => {
  expect(await page.locator('html').evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(390);
  for (const box of await page.locator('main').getByRole('button').all()) expect((await box.boundingBox())?.height ?? 44, await box.textContent() ?? '').toBeGreaterThanOrEqual(44);
};

test('a case goes to an intervision without a name and comes back as a task', async ({ browser }) => {
  test.setTimeout(170_000);
  const olena = await product.ready(browser, 'olena');
  await olena.goto('/setkani/intervize');
  await olena.getByRole('list', { name: 'Intervize', exact: true }).getByRole('link', { name: 'Intervize týmů' }).click();
  await expect(olena.getByRole('heading', { name: 'Přinesené případy' })).toBeVisible();
  await olena.getByRole('button', { name: 'Přinést případ' }).click();
  await olena.getByRole('dialog').getByRole('combobox', { name: 'Případ' }).or(olena.getByRole('dialog').getByRole('textbox', { name: 'Případ' })).first().click();
  await olena.getByRole('option', { name: /Rodina Sydorčuk/ }).click();
  await olena.getByRole('link', { name: 'Připravit nový příběh' }).click();

  // Side by side; the names are gone on the right, one that is typed is pointed out and replaced by a tap.
  await expect(olena.getByRole('heading', { name: 'S čím rodina přichází' })).toBeVisible();
  await olena.getByRole('checkbox', { name: 'Co se už zkusilo' }).check();
  const told = olena.getByRole('textbox', { name: 'Jak to uslyší kolegové: S čím rodina přichází' });
  await expect(told).toHaveValue(/dítě\u00a01 nemá kde psát úkoly/);
  await expect(told).toHaveValue(/matka se bojí úřadů, s otcem se o tom nebaví/);
  await expect(olena.locator('mark', { hasText: 'Danylko' })).toBeVisible();
  await olena.getByLabel('Název').fill('Co potřebuje Oksana');
  await olena.getByLabel('Na co se ptáte kolegů').fill('Jak matku doprovodit?');
  await expect(olena.getByText('V textu zůstává 1 místo, které prozrazuje')).toBeVisible();
  await expectAccessible(olena, 'composing a story');
  await olena.getByRole('button', { name: 'Potvrdit a přinést' }).click();
  await expect(olena.getByText('Zkontrolujte prosím 2 údaje')).toBeVisible();
  await olena.getByRole('button', { name: 'Nahradit: matka' }).click();
  await expect(olena.getByLabel('Název')).toHaveValue('Co potřebuje matka');
  await expect(olena.getByText('Žádné známé jméno v textu není')).toBeVisible();
  expect((await product.admin.query('select count(*)::int n from cases.anonymised_story')).rows[0].n).toBe(0);
  await olena.getByRole('checkbox', { name: /^Příběh jsem přečetl/ }).check();
  await olena.getByRole('button', { name: 'Potvrdit a přinést' }).click();
  await expect(olena).toHaveURL(new RegExp(`/setkani/${meetingId}`));
  await expect(olena.getByRole('article', { name: 'Co potřebuje matka' })).toBeVisible();

  // A colleague of another organisation reads it on a phone and notes what comes to mind; of the case nothing stands there.
  const lucie = await product.ready(browser, 'lucie', 'phone');
  await lucie.goto(`/setkani/${meetingId}`);
  const story = lucie.getByRole('article', { name: 'Co potřebuje matka' });
  await expect(story).toContainText('Jak matku doprovodit?');
  await expect(lucie.locator('main')).not.toContainText(/Oksan|Sydor|Danyl/);
  await story.getByLabel('Co kolegy napadá').fill('Projít cestu na úřad nanečisto.');
  await story.getByRole('button', { name: 'Zapsat nápad' }).click();
  await expect(story.getByRole('list', { name: 'Nápady kolegů' })).toContainText('nanečisto');
  await expectAccessible(lucie, 'an intervision on a phone');
  await fits(lucie);

  // Petra sums up and hands it over; the head who was not invited finds nothing.
  const petra = await product.ready(browser, 'petra');
  await petra.goto(`/setkani/${meetingId}`);
  await petra.getByRole('button', { name: 'Shrnout a předat týmu' }).click();
  await petra.getByRole('dialog').getByLabel('Shrnutí', { exact: true }).fill('Nejde o neochotu, ale o strach.');
  await petra.getByRole('dialog').getByRole('button', { name: 'Uložit' }).click();
  await expect(petra.getByText(/^předáno týmu/)).toBeVisible();
  const hana = await product.ready(browser, 'hana');
  await hana.goto(`/setkani/${meetingId}`);
  await expect(hana.getByText('Nenalezeno, nebo k tomu nemáte přístup.')).toBeVisible();

  // Back in the case the key worker decides, on a phone.
  const phone = await product.ready(browser, 'olena', 'phone');
  await phone.goto(`/pripady/${caseId}`);
  await expect(phone.getByRole('heading', { name: 'Z intervize' })).toBeVisible();
  await phone.getByRole('button', { name: /^Rozhodnout/ }).click();
  const sheet = phone.getByRole('dialog');
  await sheet.getByRole('radio', { name: 'využijeme', exact: true }).click();
  await sheet.getByLabel('Vlastními slovy').fill('Půjdeme spolu v pondělí.');
  await sheet.getByRole('checkbox', { name: 'Rovnou z toho udělat můj úkol' }).check();
  await sheet.getByRole('button', { name: 'Uložit' }).click();
  await expect(phone.getByRole('paragraph').filter({ hasText: 'Půjdeme spolu v pondělí' })).toBeVisible();
  await expect(phone.getByRole('link', { name: 'úkol je v plánu' })).toBeVisible();
  await expectAccessible(phone, 'what came back to the case');
  await phone.goto('/setkani/intervize');
  await expect(phone.getByRole('list', { name: 'Moje přinesené případy' })).toContainText('rozhodnuto');
  await expectAccessible(phone, 'intervisions on a phone');
  await fits(phone);
});
