// Work beyond contacts on a phone: leaflets at a dormitory written in a minute, yesterday's course once more, the week, a record corrected; one of them without signal.
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { tries } from './family/ending.ts';
import { choose, press, segment, sheet, write } from './family/fields.ts';
import { startProduct, type Running } from './house.ts';
import { setUp, unlock } from './offline/device.ts';

test.describe.configure({ mode: 'serial' });
let product: Running, olena: Page, context: BrowserContext;
const project = newId(), yesterday = addDays(today(), -1);
const latest = async () => (await product.admin.query<{ kind: string; on_day: string; minutes: number; people: number; pieces: number | null; place: string | null; share: number | null }>(`select r.kind, r.on_day::text, r.minutes, (select sum(people)::int from work.anonymous_group g where g.record_id = r.id) as people,
  (select sum(pieces)::int from work.material m where m.record_id = r.id) as pieces, p.name as place, (select sum(share)::int from work.record_project rp where rp.record_id = r.id) as share from work.record r left join directory.place p on p.id = r.place_id order by r.created_at desc limit 1`)).rows[0];
const fill = (label: string, value: string) => olena.getByLabel(label, { exact: true }).fill(value);

test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  await product.admin.query(`insert into work.project (id, organisation_id, name, starts_on, author_id) values ($1, $2, 'Spolu v Lískovci', '2020-01-01', $3)`, [project, organisations.kompas.id, people.hana.membership]);
  olena = await product.signedIn(browser, 'olena', 'phone', 'allow');
  context = olena.context();
  expect(await tries(olena, 'POST', '/records', { id: newId(), onDay: yesterday, minutes: 90, mode: 'office', directness: 'direct', language: 'uk', facts: 'Nájemní smlouva', place: 'Klubovna',
    details: { kind: 'course', topics: ['adaptation'], groups: [{ people: 9, sex: 'female', citizenship: 'UKR' }], projects: [{ projectId: project, share: 60 }], workers: [people.petra.membership] } })).toBe(201);
});
test.afterAll(() => product.close());

test('leaflets at a dormitory, twelve women from Ukraine, a place nobody had written down yet', async () => {
  await olena.goto('/prace');
  await olena.getByRole('link', { name: 'Zapsat práci' }).click();
  await expect(olena.getByRole('heading', { level: 1, name: 'Zapsat práci' })).toBeVisible();
  await expectAccessible(olena, 'kinds of work on a phone');
  const from = Date.now();
  await olena.getByRole('link', { name: 'rozdávání materiálů' }).click();
  await press(olena, 'Uložit záznam');
  await expect(olena.getByRole('alert')).toContainText('Minut');
  await expectAccessible(olena, 'what is missing');
  await segment(olena, 'Minut', '60');
  await olena.getByRole('combobox', { name: 'Co', exact: true }).fill('Jak prodloužit ochranu');
  await fill('Kusů', '40');
  await press(olena, 'Nové místo');
  await write(sheet(olena, 'Nové místo'), 'Jak se mu říká', 'Ubytovna Sever');
  await press(sheet(olena, 'Nové místo'), 'Uložit');
  await expect(olena.getByRole('combobox', { name: 'Místo', exact: true })).toHaveValue('Ubytovna Sever');
  await press(olena, 'Přidat skupinu');
  await fill('Kolik lidí', '12');
  await segment(olena, 'Kdo', 'ženy');
  await choose(olena, 'Občanství', 'Ukrajina');
  await expectAccessible(olena, 'leaflets being written');
  await press(olena, 'Uložit záznam');
  await expect(olena.getByRole('heading', { level: 1, name: 'Práce' })).toBeVisible();
  expect(Date.now() - from).toBeLessThan(60_000);
  expect(await latest()).toMatchObject({ kind: 'distribution', on_day: today(), minutes: 60, people: 12, pieces: 40, place: 'Ubytovna Sever' });
  await expect(olena.getByText('12 žen · Ukrajina')).toBeVisible();
});

test('yesterday\'s course once more, with one woman fewer; what was typed survives a closed tab', async () => {
  await olena.goto('/prace/zapsat');
  await olena.getByRole('list', { name: 'Znovu jako posledně' }).getByRole('link', { name: /kurz/ }).click();
  await expect(olena.getByText('Zkontrolujte, kdo tam byl tentokrát.')).toBeVisible();
  await expect(olena.getByLabel('Kolik lidí', { exact: true })).toHaveValue('9');
  await expect(olena.getByRole('textbox', { name: 'Co se dělalo a co z toho je' })).toHaveValue('');
  await expect(olena.getByText('Platí Spolu v Lískovci 60 %')).toBeVisible();
  await fill('Kolik lidí', '8');
  await write(olena, 'Co se dělalo a co z toho je', 'Úřad práce: registrace');
  await olena.reload();
  await expect(olena.getByText('Pokračujete v rozepsaném textu.')).toBeVisible();
  await expect(olena.getByLabel('Kolik lidí', { exact: true })).toHaveValue('8');
  await expectAccessible(olena, 'a course once more');
  await press(olena, 'Uložit záznam');
  await expect(olena.getByRole('heading', { level: 1, name: 'Práce' })).toBeVisible();
  expect(await latest()).toMatchObject({ kind: 'course', on_day: today(), minutes: 90, people: 8, share: 60 });
});

test('the week by days, a record corrected, the team\'s list; a head sees the week of a colleague', async ({ browser }) => {
  await olena.goto(`/prace/tyden?den=${yesterday}`);
  const of = (when: string) => olena.getByRole('list', { name: 'Dny' }).getByRole('listitem', { name: new RegExp(`${Number(when.slice(8))}\\.\\s`) });
  await expect(of(yesterday).getByRole('link', { name: 'kurz' })).toBeVisible();
  await expectAccessible(olena, 'week on a phone');
  await of(yesterday).getByRole('link', { name: 'kurz' }).click();
  await expect(olena.getByRole('heading', { level: 1, name: 'Záznam práce' })).toBeVisible();
  await expect(olena.getByLabel('Kolik lidí', { exact: true })).toHaveValue('9');
  await fill('Kolik lidí', '10');
  await press(olena, 'Uložit záznam');
  await expect(olena.getByRole('heading', { level: 1, name: 'Záznamy' })).toBeVisible();
  await expect(olena.getByText('10 žen · Ukrajina')).toBeVisible();
  await segment(olena, 'Čí záznamy', 'Práce týmu');
  await press(olena, 'Filtry');
  await choose(olena, 'Druh', 'rozdávání materiálů');
  await expect(olena.getByText('10 žen · Ukrajina')).toHaveCount(0);
  await expect(olena.getByText('12 žen · Ukrajina')).toBeVisible();
  await expectAccessible(olena, 'records of the team on a phone');

  const hana = await product.ready(browser, 'hana');
  await hana.goto(`/prace/tyden?den=${yesterday}`);
  await choose(hana, 'Čí týden', 'Olena Marčuková');
  await expect(hana.getByRole('list', { name: 'Dny' }).getByRole('link', { name: 'kurz' }).first()).toBeVisible();
  await expect(hana.getByRole('list', { name: 'Dny' }).getByRole('link', { name: 'Zapsat' })).toHaveCount(0);
  await expectAccessible(hana, 'week of a colleague');
  await hana.goto('/prace/zapsat?druh=event');
  await expect(hana.getByRole('radio', { name: '60' })).toBeVisible();
  await expectAccessible(hana, 'an event on a desk');
  await hana.goto('/prace/zaznamy?ci=tym');
  await expect(hana.getByText('8 žen · Ukrajina')).toBeVisible();
  await expectAccessible(hana, 'records of the team on a desk');
  await hana.context().close();
});

test('without signal the same form is there, with own places', async () => {
  await setUp(olena);
  await expect.poll(() => olena.evaluate<boolean>(`(async () => { for (const name of await caches.keys()) if ((await (await caches.open(name)).keys()).some(({ url }) => url.includes('EntryPage'))) return true; return false; })()`), { timeout: 20_000 }).toBe(true);
  await context.setOffline(true);
  await olena.close();
  olena = await context.newPage();
  await olena.goto('/');
  await unlock(olena);
  await press(olena, 'Zapsat kontakt');
  await olena.getByRole('link', { name: 'Jiná práce než s klientem' }).click();
  await olena.getByRole('link', { name: 'depistáž' }).click();
  await segment(olena, 'Minut', '30');
  await choose(olena, 'Místo', 'Ubytovna Sever');
  await press(olena, 'Uložit záznam');
  await expect(olena.getByText('Uloženo v tomto zařízení.').first()).toBeVisible();
  await context.setOffline(false);
  await expect.poll(latest, { timeout: 30_000 }).toMatchObject({ kind: 'screening', minutes: 30, place: 'Ubytovna Sever' });
});
