// Minutes in one sitting: one writes, the others see it; handed over in a tap; ten minutes without a signal and a closed tab lose nothing.
import { expect, test, type Page } from '@playwright/test';
import { newId } from '#platform/http/client.ts';
import { sharedCase } from '#modules/cases/testing.ts';
import { people } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { tries } from './family/ending.ts';
import { startProduct, type Running } from './house.ts';
import { storage } from './offline/device.ts';

test.describe.configure({ mode: 'serial' });
let product: Running, olena: Page, tomas: Page;
const meeting = newId(), items = [newId(), newId(), newId()], address = `/setkani/${meeting}/zapis`;
const stored = async () => (await product.admin.query<{ kind: string; text: string }>('select kind, text from meetings.passage where meeting_id = $1 order by created_at, id', [meeting])).rows.map(({ kind, text }) => `${kind}: ${text}`);
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label, exact: true });
const saved = (page: Page) => expect(page.getByRole('main').getByText('Vše uloženo')).toBeVisible();

test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  [olena, tomas] = [await product.signedIn(browser, 'olena', 'desktop', 'allow'), await product.signedIn(browser, 'tomas', 'phone', 'allow')];
  const sends = async (path: string, body: object) => expect([200, 201]).toContain(await tries(olena, 'POST', path, body));
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Prague' }).format(Date.now());
  await sends('/meetings', { id: meeting, kind: 'team', title: 'Porada týmu', onDay: today, startsAt: '09:00', endsAt: '11:00' });
  await sends(`/meetings/${meeting}/attendees`, { attendees: [{ id: newId(), membershipId: people.tomas.membership }, { id: newId(), name: 'Věra Nováčková, městská policie', part: 'guest' }] });
  for (const [n, title] of ['Kontrola úkolů', 'Bezpečnost v terénu', 'Různé'].entries()) await sends(`/meetings/${meeting}/items`, { id: items[n], title });
  await product.admin.query(`update meetings.meeting set state = 'invited' where id = $1`, [meeting]);
});
test.afterAll(() => product.close());

test('one writes, by keys alone; the other sees the words appear and who writes them', async () => {
  await tomas.goto(address);
  await expect(tomas.getByText('Zápis se začne psát, až setkání začne.')).toBeVisible();
  await olena.goto(address);
  await olena.getByRole('button', { name: 'Začít zápis' }).click();
  await field(olena, 'Text').fill('Ze tří úkolů jsou dva splněné.');
  await olena.keyboard.press('Control+Shift+2');
  await expect(field(olena, 'Rozhodnutí')).toBeFocused();
  await olena.keyboard.type('Třetí úkol přechází na leden.');
  await olena.keyboard.press('Control+Enter');
  await expect(olena.getByRole('heading', { name: '2. Bezpečnost v terénu' })).toBeVisible();
  await expect(field(olena, 'Text')).toBeFocused();
  await olena.keyboard.type('Po 18. hodině chodíme ve dvou.');
  await expect(tomas.getByText('Olena Marčuková')).toBeVisible();
  await expect(tomas.getByText('– právě zapisuje')).toBeVisible();
  for (const words of ['Ze tří úkolů jsou dva splněné.', 'Třetí úkol přechází na leden.', 'Po 18. hodině chodíme ve dvou.']) await expect(tomas.getByText(words)).toBeVisible();
  await expect(tomas.getByRole('textbox')).toHaveCount(0);
  await saved(olena);
  expect(await stored()).toEqual(['text: Ze tří úkolů jsou dva splněné.', 'decision: Třetí úkol přechází na leden.', 'text: Po 18. hodině chodíme ve dvou.']);
  await expectAccessible(olena, 'writing');
  await expectAccessible(tomas, 'watching on a phone');
});

test('attendance: everybody in one tap, one who came late, one who came uninvited', async () => {
  await olena.getByRole('button', { name: 'Všichni přítomni' }).click();
  await expect(olena.getByText('účast 3')).toBeVisible();
  await olena.getByRole('button', { name: 'Po jednom' }).click();
  await olena.getByRole('listitem').filter({ hasText: 'Tomáš Veselka' }).getByLabel('příchod').fill('9:20');
  await olena.keyboard.press('Tab');
  await olena.getByRole('button', { name: 'Přidat do docházky' }).click();
  await olena.getByLabel('Nebo jméno').fill('Karel Říha, azylový dům');
  await olena.getByRole('button', { name: 'Zapsat účast' }).click();
  await expect(tomas.getByText('účast 4')).toBeVisible();
  expect((await product.admin.query(`select name, presence, to_char(came_at, 'HH24:MI') as came from meetings.attendee where meeting_id = $1 and (came_at is not null or name like 'Karel%') order by name`, [meeting])).rows).toEqual([{ name: '', presence: 'present', came: '09:20' }, { name: 'Karel Říha, azylový dům', presence: 'present', came: null }]);
  await expectAccessible(olena, 'attendance');
});

test('ten minutes without a signal, the tab closed and opened again: everything is there, once, and nobody could read it in the device', async () => {
  const context = olena.context();
  await context.setOffline(true);
  await field(olena, 'Text').fill('Po 18. hodině chodíme ve dvou. Telefon je vždy nabitý.');
  await olena.keyboard.press('Control+Shift+3');
  await olena.keyboard.type('Služební telefony rozdá Hana do pátku.');
  await expect(olena.getByText('Bez signálu. Pište dál')).toBeVisible();
  const kept = await storage(olena);
  expect(kept).toContain('soubeh-journal');
  for (const secret of ['Telefon je vždy', 'rozdá Hana', 'nabitý', 'jsou dva splněné']) expect(kept).not.toContain(secret);
  await olena.close();
  olena = await context.newPage();
  await context.setOffline(false);
  await olena.goto(`${address}?bod=${items[1]}`);
  await expect(field(olena, 'Text')).toHaveValue('Po 18. hodině chodíme ve dvou. Telefon je vždy nabitý.');
  await expect(field(olena, 'Dohoda')).toHaveValue('Služební telefony rozdá Hana do pátku.');
  await saved(olena);
  expect(await stored()).toEqual(['text: Ze tří úkolů jsou dva splněné.', 'decision: Třetí úkol přechází na leden.', 'text: Po 18. hodině chodíme ve dvou. Telefon je vždy nabitý.', 'agreement: Služební telefony rozdá Hana do pátku.']);
  await expect(tomas.getByText('Služební telefony rozdá Hana do pátku.')).toBeVisible();
});

test('handed over in a tap while something is on its way: both versions are shown, nothing is lost', async () => {
  const context = olena.context();
  // What she writes now cannot leave the device; the notes are handed over from another one of hers.
  await context.setOffline(true);
  await field(olena, 'Dohoda').fill('Služební telefony rozdá Hana do středy.');
  await expect(olena.getByText('Bez signálu. Pište dál')).toBeVisible();
  await product.admin.query('update meetings.meeting set note_taker_id = $2 where id = $1', [meeting, people.tomas.membership]);
  await expect(tomas.getByText('Zapisujete vy.')).toBeVisible();
  await tomas.getByRole('combobox', { name: 'Bod programu' }).click();
  await tomas.getByRole('option', { name: '2. Bezpečnost v terénu' }).click();
  await field(tomas, 'Dohoda').fill('Služební telefony rozdá Tomáš do pátku.');
  await saved(tomas);
  await expectAccessible(tomas, 'writing on a phone');
  await context.setOffline(false);
  await expect(olena.getByText('Zápis mezitím převzal někdo jiný. Vaše slova zůstala v tomto zařízení.')).toBeVisible({ timeout: 40_000 });
  const notice = olena.getByRole('alert').filter({ hasText: 'Vaše slova zůstala' });
  await expect(notice.getByText('Služební telefony rozdá Hana do středy.')).toBeVisible();
  await expect(notice.getByText('Služební telefony rozdá Tomáš do pátku.')).toBeVisible();
  await expectAccessible(olena, 'both versions');
  await tomas.getByRole('button', { name: 'Předat zápis' }).click();
  await tomas.getByRole('menuitem', { name: 'Olena Marčuková' }).click();
  await olena.getByRole('button', { name: 'Ponechat moje' }).click();
  await saved(olena);
  expect((await stored()).at(-1)).toBe('agreement: Služební telefony rozdá Hana do středy.');
  await expect(tomas.getByText('Služební telefony rozdá Hana do středy.')).toBeVisible();
});

test('the end says what is missing and lets one go on', async () => {
  await olena.getByRole('button', { name: 'Dokončit zápis' }).click();
  await expect(olena.getByText('Bod bez jediného slova:')).toBeVisible();
  await expect(olena.getByText('Termín dalšího setkání')).toBeVisible();
  await expectAccessible(olena, 'finishing');
  await olena.getByRole('dialog').getByRole('button', { name: 'Různé', exact: true }).click();
  await field(olena, 'Text').fill('Nic dalšího.');
  // „Vše uloženo“ stands there from before, until the first sign is noticed.
  await expect.poll(async () => (await stored()).join()).toContain('Nic dalšího.');
  await saved(olena);
  await olena.getByRole('button', { name: 'Dokončit zápis' }).click();
  await expect(olena.getByText('Bod bez jediného slova:')).toHaveCount(0);
  await olena.getByRole('button', { name: 'Dokončit i tak' }).click();
  await expect(tomas.getByText('zápis napsán').first()).toBeVisible();
  await olena.getByRole('button', { name: 'Psát dál' }).click();
  await expect(olena.getByText('Zapisujete vy.')).toBeVisible();
});

test('somebody outside sees neither the meeting nor that it changes', async ({ browser }) => {
  const ivan = await product.ready(browser, 'ivan');
  await ivan.goto(address);
  await expect(ivan.getByText('Nenalezeno, nebo k tomu nemáte přístup.').first()).toBeVisible();
  await ivan.context().close();
});

test('a conference: the kinds that it needs, and each passage says whom it is about', async () => {
  const family = await sharedCase({ admin: product.admin }), conference = newId();
  expect(await tries(olena, 'POST', '/meetings', { id: conference, kind: 'conference', caseId: family.caseId, about: [family.mother, family.danylo], title: 'Konference', onDay: new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Prague' }).format(Date.now()) })).toBe(201);
  await olena.goto(`/setkani/${conference}/zapis`);
  await olena.getByRole('button', { name: 'Začít zápis' }).click();
  await olena.getByRole('group', { name: 'Přidat do zápisu' }).getByRole('button', { name: /Silné stránky/ }).click();
  await olena.keyboard.type('Danylo se ve škole chytil.');
  await olena.getByText('O kom to je').first().click();
  await olena.getByRole('checkbox', { name: /Oksana/ }).first().click({ force: true });
  await saved(olena);
  expect((await product.admin.query('select kind, about from meetings.passage where meeting_id = $1', [conference])).rows).toEqual([{ kind: 'strength', about: [family.danylo] }]);
  await expectAccessible(olena, 'a conference');
});
