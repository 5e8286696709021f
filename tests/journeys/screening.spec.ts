// An outreach pair goes through a house on one telephone without signal: twelve doors, one who asks for help, leaflets in two languages; back at the signal everything is there once.
import { expect, test, type Page } from '@playwright/test';
import { newId } from '#platform/http/client.ts';
import { people, services } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { choose, press, segment, sheet, write } from './family/fields.ts';
import { tries } from './family/ending.ts';
import { startProduct, type Running } from './house.ts';
import { pagesAreKept, rows, setUp, unlock } from './offline/device.ts';

test.describe.configure({ mode: 'serial' });
let product: Running, olena: Page;
const caseId = newId(), roundId = newId();
const count = async (from: string) => Number((await product.admin.query<{ n: string }>(`select count(*) as n from ${from}`)).rows[0]!.n);
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Prague' }).format(Date.now());

test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  olena = await product.signedIn(browser, 'olena', 'phone', 'allow');
  const sends = async (path: string, body: object) => expect(await tries(olena, 'POST', path, body), path).toBe(201);
  await sends('/localities', { id: caseId, label: 'Ubytovna Nádražní', serviceId: services.outreach.id, kind: 'dormitory', address: 'Nádražní 12', city: 'Rokycany', orpCode: '3211' });
  await sends(`/localities/${caseId}/units`, { id: newId(), pattern: '1–6', floor: '1. patro' });
  await sends(`/localities/${caseId}/units`, { id: newId(), pattern: '7–12', floor: '2. patro' });
  await sends(`/localities/${caseId}/rounds`, { id: roundId, onDay: today(), workers: [people.olena.membership, people.petra.membership], known: 'Výtah nejede.', languages: ['uk', 'ro'], operator: 'agreed' });
});
test.afterAll(() => product.close());

test('the house is taken along and gone through without signal', async () => {
  await setUp(olena);
  await pagesAreKept(olena);
  await olena.context().setOffline(true);
  await olena.goto('/');
  await unlock(olena);
  await olena.getByRole('link', { name: 'Ubytovna Nádražní' }).click();
  await expect(olena.getByRole('heading', { name: 'Ubytovna Nádražní' })).toBeVisible();
  await expect(olena.getByText('0 z 12')).toBeVisible();
  await expectAccessible(olena, 'a round without signal');
  for (const [n, answer] of ['zastiženi', 'nikdo', 'zastiženi', 'vrátit se', 'nechtějí', 'zastiženi', 'nikdo', 'nikdo', 'zastiženi', 'zastiženi', 'zastiženi', 'nikdo'].entries()) {
    await olena.getByRole('group', { name: `Jednotka ${n + 1}`, exact: true }).getByRole('button', { name: answer, exact: true }).click();
    await expect(olena.getByText(`${n + 1} z 12`)).toBeVisible();
  }
  // The last door was a mistake: back, and once more.
  await press(olena, 'Vzít zpět odpověď u jednotky 12');
  await expect(olena.getByText('11 z 12')).toBeVisible();
  await olena.getByRole('group', { name: 'Jednotka 12', exact: true }).getByRole('button', { name: 'zastiženi', exact: true }).click();
  await expect(olena.getByText('12 z 12')).toBeVisible();
  await segment(olena, 'Jak procházet dům', 'Celý dům');
  await expect(olena.getByRole('button', { name: '4 vrátit se' })).toBeVisible();
});

test('one asks for help, the totals of the house end the round; all of it waits in the device', async () => {
  await press(olena, 'Někdo žádá o pomoc');
  const help = sheet(olena, 'Někdo žádá o pomoc');
  await write(help, 'Jméno nebo přezdívka', 'Mirela');
  await write(help, 'Oč žádá, vlastními slovy', 'Zaměstnavatel mi vzal pas.');
  await help.getByLabel('Souhlasí, že si to zapíšeme').check();
  await expectAccessible(olena, 'somebody asks for help');
  await press(help, 'Zapsat');
  await expect(help).toHaveCount(0);
  await press(olena, 'Ukončit kolo');
  const totals = sheet(olena, 'Ukončit kolo');
  await write(totals, 'S kolika lidmi jste mluvili', '9');
  await write(totals, 'Minut', '120');
  for (const [n, language, pieces] of [[1, 'ukrajinština', '12'], [2, 'rumunština', '5']] as const) {
    await press(totals, n === 1 ? 'Přidat materiál' : 'Další materiál');
    const leaflet = totals.getByRole('group', { name: `Materiál ${n}` });
    await write(leaflet, 'Co', 'Kam pro pomoc');
    await write(leaflet, 'Kusů', pieces);
    await choose(leaflet, 'Jazyk materiálu', language);
  }
  await expectAccessible(olena, 'totals of the house');
  await press(totals, 'Ukončit kolo');
  await expect(totals).toHaveCount(0);
  await expect(olena.getByText('dokončené')).toBeVisible();
  // Twelve doors, one taken back and marked anew, the person, the totals.
  expect(await rows(olena)).toMatchObject({ outbox: 16 });
  expect(await count('localities.mark')).toBe(0);
});

test('back at the signal: one round, one record with the colleague, one person, nothing twice; the colleague sees it', async ({ browser }) => {
  await olena.context().setOffline(false);
  await expect.poll(() => count('localities.round_total'), { timeout: 30_000 }).toBe(1);
  expect([await count('localities.mark'), await count('localities.round'), await count('people.person'), await count(`work.record where kind = 'screening'`), await count('work.record')]).toEqual([14, 1, 1, 1, 2]);
  expect((await product.admin.query(`select workers, minutes from work.record where kind = 'screening'`)).rows).toEqual([{ workers: [people.petra.membership], minutes: 120 }]);
  expect(await count('work.material')).toBe(2);
  const petra = await product.ready(browser, 'petra');
  await petra.goto(`/lokality/${caseId}/depistaz`);
  await expect(petra.getByRole('region', { name: 'Kola' })).toContainText('zastiženo 58 %');
  await expectAccessible(petra, 'screening of a locality');
  await petra.getByRole('region', { name: 'Kola' }).getByRole('link').press('Enter');
  await expect(petra).toHaveURL(new RegExp(`/depistaz/${roundId}$`));
  await expect(petra.getByRole('region', { name: 'Součty domu' })).toContainText('Kam pro pomoc, ukrajinština, 12 ks');
  await expect(petra.getByRole('link', { name: 'Otevřít záznam práce' })).toBeVisible();
});
