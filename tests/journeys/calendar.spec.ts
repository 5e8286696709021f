// A key worker's week: what overlaps is seen and said, a free hour becomes a meeting, a coordinator finds a date without reading anybody's calendar, a telephone gets times only.
import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { addMonths, weekStart } from '#modules/meetings/calendar/rules.ts';
import { sharedCase } from '#modules/cases/testing.ts';
import { addDays, dayLong, today, weekday } from '#platform/i18n/format.ts';
import { isHoliday } from '#platform/i18n/holidays.ts';
import { organisations, people, type Persona } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

let product: Running, olena: Page;
// A Wednesday ahead that is no holiday.
let day = addDays(weekStart(addDays(today(), 7)), 2);
while (isHoliday(day)) day = addDays(day, 7);
const kompas = organisations.kompas.id;

async function put(table: string, row: Record<string, unknown>): Promise<string> {
  const all: Record<string, unknown> = { id: randomUUID(), organisation_id: kompas, author_id: people.olena.membership, ...row }, names = Object.keys(all);
  await product.admin.query(`insert into ${table} (${names.map((n) => `"${n}"`).join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(all));
  return all.id as string;
}
const promise = (what: string, more: Record<string, unknown>) => put('commitments.commitment', { what, due_on: day, owner_kind: 'worker', owner_membership_id: people.olena.membership, owner_organisation_id: kompas, ...more });
const meeting = (title: string, from: string, to: string, who: Persona = 'olena', more: Record<string, unknown> = {}) => put('meetings.meeting', { kind: 'team', title, on_day: day, starts_at: from, ends_at: to, state: 'invited', organiser_id: people[who].membership, ...more });
/** A day in words within a name: its hard spaces are read as spaces. */
const said = (of: string) => dayLong(of).replace(/\s/g, '\\s');
const fits = async (page: Page) => expect(await page.locator('html').evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(390);

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  product = await startProduct();
  const { caseId } = await sharedCase({ admin: product.admin });
  await promise('Návštěva doma', { kind: 'promised_contact', due_time: '09:00', case_id: caseId });
  await meeting('Porada terénu', '09:30', '11:00');
  await meeting('Tajná supervize', '13:00', '15:00', 'olena', { kind: 'supervision' });
  for (const what of ['Zavolat na úřad', 'Poslat zprávu škole', 'Objednat lékaře']) await promise(what, { kind: 'task' });
  olena = await product.signedIn(browser, 'olena');
});
test.afterAll(() => product.close());

test('a week with what overlaps in words; the address holds view and day; keys lead through it', async () => {
  test.setTimeout(90_000);
  await olena.getByRole('link', { name: 'Setkání' }).first().click();
  await expect(olena.getByRole('heading', { level: 1, name: 'Kalendář' })).toBeVisible();
  await olena.goto(`/setkani?pohled=tyden&den=${day}`);
  const clash = olena.getByRole('alert').filter({ hasText: 'Kříží se' });
  await expect(clash).toContainText(/9:00 .*× 9:30–11:00 Porada terénu/);
  await expect(olena.getByRole('link', { name: /13:00–15:00 Tajná supervize/ })).toBeVisible();
  expect(await olena.title()).not.toContain('supervize');
  await expectAccessible(olena, 'a week');

  // Without tasks and back: the choice stands in the address.
  await expect(olena.getByRole('link', { name: /Zavolat na úřad/ })).toBeVisible();
  await olena.getByRole('checkbox', { name: 'Úkoly' }).click();
  await expect(olena.getByRole('link', { name: /Zavolat na úřad/ })).toHaveCount(0);
  await expect(olena).toHaveURL(/bez=task/);
  await olena.reload();
  await expect(olena.getByRole('checkbox', { name: 'Úkoly' })).not.toBeChecked();
  await olena.getByRole('checkbox', { name: 'Úkoly' }).click();
  await expect(olena).not.toHaveURL(/bez=/);

  await olena.getByRole('radio', { name: 'Měsíc' }).click();
  const month = olena.getByRole('table', { name: new RegExp(String(Number(day.slice(0, 4)))) });
  await expect(month.getByRole('columnheader')).toHaveCount(7);
  await expect(month.getByRole('button', { name: new RegExp(`^a další 3\\s*, ${said(day)}`) })).toBeVisible();
  await expectAccessible(olena, 'a month');
  await month.getByRole('button', { name: new RegExp(`, ${said(day)}, .*6\\spoložek`) }).focus();
  await olena.keyboard.press('ArrowRight');
  await expect(month.getByRole('button', { name: new RegExp(said(addDays(day, 1))) }).first()).toBeFocused();
  // Keys go by the day in the address, which follows.
  await expect(olena).toHaveURL(new RegExp(`den=${addDays(day, 1)}`));
  await olena.keyboard.press('PageDown');
  await expect(olena).toHaveURL(new RegExp(`den=${addMonths(addDays(day, 1), 1)}`));
  await olena.keyboard.press('PageUp');
  await olena.keyboard.press('t');
  await expect(olena).toHaveURL(new RegExp(`den=${today()}`));

  await olena.goto(`/setkani?pohled=seznam&den=${day}`);
  await expect(olena.getByRole('heading', { name: new RegExp(`^${said(day)}`) })).toBeVisible();
  await expect(olena.getByText('kříží se: 9:30–11:00 Porada terénu')).toBeVisible();
  await expectAccessible(olena, 'a list');

  await olena.goto('/setkani?pohled=rok');
  await expect(olena.getByText('Takové zobrazení kalendář nemá. Vyberte týden, měsíc nebo seznam.')).toBeVisible();
  await olena.goto('/setkani?pohled=tyden&den=2026-02-31');
  await expect(olena.getByText('Takový den v kalendáři není. Ukazujeme dnešek.')).toBeVisible();
});

test('a free hour becomes a meeting, by keys alone', async () => {
  test.setTimeout(60_000);
  await olena.goto(`/setkani?pohled=tyden&den=${day}`);
  const free = (hour: string) => olena.getByRole('button', { name: `Nové setkání: ${dayLong(day).replace(/\s\d{4}$/, '')} ${hour}` });
  await free('16:00').focus();
  await olena.keyboard.press('ArrowDown');
  await expect(free('17:00')).toBeFocused();
  await olena.keyboard.press('Enter');
  const sheet = olena.getByRole('dialog', { name: 'Nové setkání' });
  await expect(sheet.getByLabel('Od', { exact: true })).toHaveValue('17:00');
  await sheet.getByLabel('Název').fill('Rychlá porada');
  await sheet.getByRole('button', { name: 'Uložit' }).click();
  await expect(olena).toHaveURL(/\/setkani\/[0-9a-f-]{36}/);
  await olena.goto(`/setkani?pohled=tyden&den=${day}`);
  await olena.getByRole('link', { name: /17:00–18:00 Rychlá porada/ }).click();
  await expect(olena.getByRole('heading', { name: 'Rychlá porada' })).toBeVisible();
});

test('a coordinator finds a date without seeing what others have', async ({ browser }) => {
  test.setTimeout(60_000);
  const petra = await product.ready(browser, 'petra');
  await petra.goto(`/setkani/termin?od=${day}&delka=120`);
  await petra.getByRole('combobox', { name: 'Lidé' }).or(petra.getByRole('textbox', { name: 'Lidé' })).first().click();
  await petra.getByRole('option', { name: 'Olena Marčuková' }).click();
  await petra.keyboard.press('Escape');
  // 9–10, 9:30–11 and 13–15 are taken: two hours are free 11–13 and 15–17 only.
  const ofDay = petra.getByRole('button', { name: new RegExp(`^Nové setkání ${said(day)}`) });
  await expect(ofDay).toHaveText(['11:00–13:00', '15:00–17:00']);
  await expect(petra.getByText('supervize')).toHaveCount(0);
  await expectAccessible(petra, 'a free date');
  await ofDay.first().click();
  await petra.getByRole('dialog').getByLabel('Název').fill('Společná schůzka');
  await petra.getByRole('dialog').getByRole('button', { name: 'Uložit' }).click();
  await expect(petra.getByRole('heading', { name: 'Společná schůzka' })).toBeVisible();
  await expect(petra.getByText('Olena Marčuková')).toBeVisible();
});

test('on a phone: a list first, a day of the week, a month with its days below; a telephone\'s calendar gets times and nothing else', async ({ browser, request }) => {
  test.setTimeout(90_000);
  const phone = await product.ready(browser, 'olena', 'phone');
  await phone.goto(`/setkani?den=${day}`);
  await expect(phone.getByRole('radio', { name: 'Seznam' })).toBeChecked();
  await expect(phone.getByRole('link', { name: 'Porada terénu' })).toBeVisible();
  await fits(phone);
  await expectAccessible(phone, 'a list on a phone');
  await phone.getByRole('radio', { name: 'Týden' }).click();
  await phone.getByRole('button', { name: new RegExp(`^${weekday(addDays(day, 1))} ?${Number(addDays(day, 1).slice(8))}`) }).click();
  await expect(phone).toHaveURL(new RegExp(`den=${addDays(day, 1)}`));
  await fits(phone);
  await expectAccessible(phone, 'a day of a week on a phone');
  await phone.goto(`/setkani?pohled=mesic&den=${day}`);
  await expect(phone.getByRole('heading', { name: dayLong(day) })).toBeVisible();
  await expect(phone.getByRole('link', { name: 'Tajná supervize' })).toBeVisible();
  await fits(phone);
  await expectAccessible(phone, 'a month on a phone');

  await phone.getByRole('link', { name: 'Kalendář v telefonu' }).click();
  await phone.getByRole('button', { name: 'Vytvořit adresu' }).click();
  const address = await phone.getByLabel('Adresa kalendáře').inputValue();
  await expectAccessible(phone, 'the address for a telephone');
  const feed = new URL(new URL(address).pathname, product.url).href, read = await request.get(feed), text = await read.text();
  expect(read.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  expect(text.match(/SUMMARY:.*/g)?.map((line) => line.trim()).toSorted()).toEqual(['SUMMARY:Návštěva', 'SUMMARY:Setkání', 'SUMMARY:Setkání', 'SUMMARY:Úkol – termín', 'SUMMARY:Úkol – termín', 'SUMMARY:Úkol – termín']);
  expect(product.output()).not.toContain(new URL(address).pathname.slice(10, 30));
  // Shown once: afterwards only that there is one, and when it was read.
  await phone.reload();
  await expect(phone.getByText(/naposledy si ji kalendář načetl/)).toBeVisible();
  await expect(phone.getByLabel('Adresa kalendáře')).toHaveCount(0);
  await phone.getByRole('button', { name: 'Zrušit adresu' }).click();
  await phone.getByRole('dialog').getByRole('button', { name: 'Zrušit adresu' }).click();
  await expect(phone.getByText('Zatím žádnou nemáte.')).toBeVisible();
  expect((await request.get(feed)).status()).toBe(404);
});
