// What the administrator and the head set up for everybody: code lists, rules of units, periods of keeping and erasing, mails, the lock of idle screens.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { newId } from '#platform/http/client.ts';
import { people, services } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { tries } from './family/ending.ts';
import { card, day, daysFromNow, press, send, sheet, write } from './family/fields.ts';
import { startProduct, type Running } from './house.ts';

let product: Running, hana: Page;
const client = newId(), caseId = newId(), words = 'Nikdo se to nemá dozvědět';
const one = async <T>(sql: string, ...given: unknown[]) => (await product.admin.query(sql, given)).rows[0] as T;

test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  const olena = await product.signedIn(browser, 'olena');
  expect(await tries(olena, 'POST', '/people', { id: client, serviceId: null, givenName: 'Jana', familyName: 'Nováčková' })).toBe(201);
  expect(await tries(olena, 'POST', '/cases', { id: caseId, label: 'Jana N.', subjectKind: 'person', scope: 'internal', mode: 'individual', phase: 'mapping', serviceId: services.outreach.id, leadMembershipId: people.olena.membership, persons: [{ personId: client, part: 'client' }], agreement: null })).toBe(201);
  expect(await tries(olena, 'POST', '/records', { id: newId(), caseId, onDay: lastMonth(), minutes: 20, mode: 'phone', directness: 'direct', about: [client], facts: words })).toBe(201);
  await olena.context().close();
  hana = await product.signedIn(browser, 'hana');
});
test.afterAll(() => product.close());

/** A day of the month before this one. */
function lastMonth(): string {
  const [year, month] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Prague' }).format(Date.now()).split('-').map(Number) as [number, number];
  return month === 1 ? `${year - 1}-12-15` : `${year}-${String(month - 1).padStart(2, '0')}-15`;
}
const tab = async (page: Page, name: string) => { await page.goto('/sprava'); await page.getByRole('tab', { name, exact: true }).click(); };
const row = (page: Page, list: string, text: string) => page.getByRole('list', { name: list, exact: true }).getByRole('listitem').filter({ hasText: text });
/** The same part of the administration on a phone: clean, and nothing runs over the edge. */
async function onPhone(browser: Browser, persona: 'hana' | 'alena', tabs: readonly [string, string][]): Promise<void> {
  const page = await product.signedIn(browser, persona, 'phone');
  for (const [name, heading] of tabs) {
    await tab(page, name);
    await expect(card(page, heading)).toBeVisible();
    await expectAccessible(page, `${name}, phone`);
    expect(await page.locator('html').evaluate((html) => html.scrollWidth), name).toBeLessThanOrEqual(390);
  }
  await page.context().close();
}

test('an entry of a code list is added, offered to workers, and ended', async ({ browser }) => {
  await tab(hana, 'Číselníky');
  await press(hana, 'Vlastní položka');
  const added = sheet(hana, 'Vlastní položka');
  await press(added, 'Uložit');
  await expect(added.getByRole('textbox', { name: 'Česky' })).toHaveAttribute('aria-invalid', 'true');
  await write(added, 'Česky', 'Doprovod na úřad práce');
  await expect(added.getByRole('textbox', { name: 'Kód' })).toHaveValue('doprovod-na-urad-prace');
  // It has been in use on paper for a week: what begins today could end tomorrow at the earliest.
  await day(added, 'Platí od', daysFromNow(-7));
  await expectAccessible(hana, 'own entry');
  await send(added, 'Uložit');
  const entry = hana.getByRole('listitem').filter({ hasText: 'Doprovod na úřad práce' });
  await expect(entry).toContainText('vlastní');
  await expectAccessible(hana, 'code lists');

  const olena = await product.signedIn(browser, 'olena');
  const offered = () => olena.evaluate<{ valid: boolean }[]>(`fetch('/api/directory/codes').then((r) => r.json()).then(({ items }) => items.filter(({ cs }) => cs === 'Doprovod na úřad práce'))`);
  expect(await offered()).toMatchObject([{ valid: true }]);
  await press(hana, 'Ukončit: Doprovod na úřad práce');
  await expectAccessible(hana, 'ending an entry');
  await send(sheet(hana, 'Ukončit položku'), 'Uložit');
  await expect(entry).toContainText('nenabízí se');
  expect(await offered()).toMatchObject([{ valid: false }]);
  await olena.context().close();
});

test('a rule of units shows what it changes before it is saved; months that are over have to be confirmed', async () => {
  await tab(hana, 'Jednotky');
  await press(hana, 'Nové pravidlo: Kontakt');
  const rule = sheet(hana, 'Nové pravidlo: kontakt'), before = await one<{ n: string }>(`select count(*) as n from work.unit_rule`);
  const effect = rule.getByRole('region', { name: 'Co to změní' });
  await expect(effect.getByText('Na zapsané práci to nic nemění.')).toBeVisible();
  await day(rule, 'Platí od', '1. 1. 2025');
  await write(rule, 'Nejméně minut', '30');
  await expect(effect.getByText('Změní se 1 měsíc:')).toBeVisible();
  await write(rule, 'Kde je to napsané', 'Metodika kraje 2025, str. 4');
  await expectAccessible(hana, 'a rule with its effect');
  await expect(rule.getByRole('button', { name: 'Uložit pravidlo' })).toBeDisabled();
  expect(await one(`select count(*) as n from work.unit_rule`)).toEqual(before);
  await rule.getByRole('checkbox', { name: /mění už uzavřené měsíce/ }).check();
  await send(rule, 'Uložit pravidlo');
  await expect(row(hana, 'Kontakt', 'od 30 minut')).toContainText('platí');
  await expectAccessible(hana, 'units');
});

test('what is kept too long is listed, and erased after the number is typed', async ({ browser }) => {
  await product.admin.query('set session_replication_role = replica');
  await product.admin.query(`update cases."case" set phase = 'closed' where id = $1`, [caseId]);
  await product.admin.query(`update cases.episode set opened_on = '2014-01-01', closed_on = '2015-03-03' where case_id = $1`, [caseId]);
  await product.admin.query(`update work.record set on_day = '2015-02-02' where case_id = $1`, [caseId]);
  await product.admin.query('set session_replication_role = default');
  await tab(hana, 'Lhůty a mazání');
  const due = card(hana, 'Čemu lhůta uplynula');
  await expect(due).toContainText('Ničemu lhůta neuplynula.');
  await press(hana, 'Nastavit lhůtu: Uzavřené případy');
  const period = sheet(hana, 'Uzavřené případy');
  await write(period, 'Kolik let', '5');
  await write(period, 'Podle čeho', 'Spisový plán 2024, čl. 5');
  await expectAccessible(hana, 'a period');
  await send(period, 'Uložit');
  await expect(row(hana, 'Čemu lhůta uplynula', 'Jana N.')).toContainText('Spisový plán 2024, čl. 5', { timeout: 20_000 });
  await expectAccessible(hana, 'what is due');
  await onPhone(browser, 'hana', [['Lhůty a mazání', 'Čemu lhůta uplynula'], ['Číselníky', 'Převzít a předat'], ['Jednotky', 'Kontakt']]);

  await due.getByRole('checkbox', { name: /^Vybrat: .*Jana N\.$/ }).check();
  await press(due, 'Smazat 1 položku…');
  const second = sheet(hana, 'Smazat natrvalo');
  await expect(second).toContainText('záznamy práce');
  await press(second, 'Smazat natrvalo');
  await expect(second.getByText('Napište přesně: smazat 1')).toBeVisible();
  await expectAccessible(hana, 'the second look');
  expect(await one(`select count(*) as n from work.record where facts = $1`, words)).toEqual({ n: '1' });
  await write(second, 'Napište: smazat 1', 'smazat 1');
  await send(second, 'Smazat natrvalo');
  await expect(row(hana, 'Co už je smazané', 'Hana Dvorská')).toContainText('smazána 1 položka', { timeout: 20_000 });
  await expect(hana.getByText('Jana N.')).toHaveCount(0);
  expect(await one(`select count(*) as n from work.record where facts = $1`, words)).toEqual({ n: '0' });
  expect(await one(`select count(*) as n from access.change_log where to_jsonb(change_log)::text like '%' || $1 || '%'`, words)).toEqual({ n: '0' });
});

test('the administrator: an invitation waits among mails without a mail server, idle screens lock sooner', async ({ browser }) => {
  const alena = await product.signedIn(browser, 'alena', 'desktop', 'block', 'form');
  await tab(alena, 'Účty');
  await press(alena, 'Nový účet');
  const added = sheet(alena, 'Nový účet');
  await write(added, 'E-mail', 'nora@example.test');
  await write(added, 'Jméno', 'Nora Nová');
  await send(added, 'Založit účet a pozvat');
  await tab(alena, 'Pošta');
  const mail = row(alena, 'Pošta', 'nora@example.test');
  await expect(mail).toContainText('čeká');
  await press(mail, 'Ukázat text');
  await expect(mail.getByText(/\/pozvanka#/)).toBeVisible();
  await expectAccessible(alena, 'mails');

  await tab(alena, 'Organizace');
  await row(alena, 'Organizace a její části', 'Kompas').getByRole('button', { name: 'Upravit' }).click();
  const change = sheet(alena, 'Kompas domova, z. ú.');
  await write(change, 'Obrazovka se zamkne po kolika minutách', '5');
  await expectAccessible(alena, 'organisation');
  await send(change, 'Uložit');
  await expect(row(alena, 'Organizace a její části', 'Kompas')).toContainText('zámek po 5 min');
  expect(await one(`select idle_minutes from access.organisation where name like 'Kompas%'`)).toEqual({ idle_minutes: 5 });
  await alena.context().close();
  await onPhone(browser, 'alena', [['Pošta', 'Pošta'], ['Organizace', 'Organizace a její části'], ['Účty', 'Účty']]);
});
