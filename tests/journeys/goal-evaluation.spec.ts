// A team evaluates twelve goals by keyboard at its meeting; a worker sees a record move a goal; the department reads the board and reminds; everybody reads what is published.
import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { asDepartment, records, runningPlan } from '#modules/goals/board/testing.ts';
import { lastDayOf, monthOf } from '#modules/goals/board/rules.ts';
import { addDays, month as monthYear, today } from '#platform/i18n/format.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

// The month that is over, and the year it belongs to.
const month = monthOf(addDays(monthOf(today()), -1)), year = Number(month.slice(0, 4)), { lipa, jerabina } = organisations, meetingId = randomUUID();
let product: Running, plan: Awaited<ReturnType<typeof runningPlan>>;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await startProduct();
  const db = product.admin;
  await asDepartment(db);
  const contacts = records(40, { filter: { kinds: ['contact'] } });
  plan = await runningPlan(db, { organisation: 'lipa', author: 'milan', year, since: month, goals: [
    { text: 'Poradíme nejméně čtyřicetkrát', indicator: contacts }, { text: 'Nové kontaktní místo v Sušici', milestone: lastDayOf(month) }, { text: 'Zlepšíme spolupráci s úřady' }, { text: 'Ve dvou městech', parts: [{ text: 'V prvním', indicator: contacts }, { text: 'V druhém', indicator: records(2) }] },
    ...Array.from({ length: 8 }, (_, at) => ({ text: `Osvětová akce ${at + 1}. kraje`, indicator: records(5 + at) })),
  ] });
  await runningPlan(db, { organisation: 'jerabina', author: 'jitka', year, since: month, goals: [{ text: 'Supervize čtyřikrát ročně', indicator: records(4) }] });
  await db.query(`insert into meetings.meeting (id, organisation_id, kind, title, on_day, state, organiser_id, note_taker_id, author_id) values ($1, $2, 'team', 'Porada týmu', platform.today(), 'running', $3, $3, $3)`, [meetingId, lipa.id, people.milan.membership]);
  await db.query(`insert into meetings.item (id, organisation_id, meeting_id, title, author_id) values (gen_random_uuid(), $1, $2, 'Cíle centra', $3)`, [lipa.id, meetingId, people.milan.membership]);
});
test.afterAll(() => product.close());

const fits = async (page: Page) => {
  expect(await page.locator('html').evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(390);
  for (const box of await page.locator('main').getByRole('button').all()) if (await box.isVisible()) expect((await box.boundingBox())?.height ?? 44, await box.textContent() ?? '').toBeGreaterThanOrEqual(44);
};
const saidOf = async (goal: number) => (await product.admin.query<{ standing: string; comment: string }>('select standing, comment from goals.evaluation where goal_id = $1 and month = $2', [plan.goalIds[goal], month])).rows[0];

test('twelve goals by keyboard at the meeting of the team, with a measure and a summary in the minutes', async ({ browser }) => {
  test.setTimeout(170_000);
  const milan = await product.ready(browser, 'milan');
  await milan.goto(`/setkani/${meetingId}`);
  await milan.getByRole('link', { name: 'Vyhodnotit cíle' }).click();
  await expect(milan.getByRole('heading', { name: `Vyhodnocení za ${monthYear(month)}` })).toBeVisible();
  await expect(milan.getByRole('heading', { name: 'Poradíme nejméně čtyřicetkrát' })).toBeVisible();
  for (const radio of await milan.getByRole('radio').all()) await expect(radio).not.toBeChecked();
  await expectAccessible(milan, 'evaluation');

  // What the hands do is counted: keys pressed, a sentence as one.
  let actions = 0;
  const press = async (key: string) => { actions += 1; await milan.keyboard.press(key); }, type = async (words: string) => { actions += 1; await milan.keyboard.type(words); };
  for (let at = 0; at < 12; at++) {
    await expect(milan.locator('[aria-current="step"]')).toHaveText(new RegExp(`^${at + 1}`));
    await press(at === 1 ? '4' : '2');
    await press('k');
    await type(`Komentář k ${at + 1}. cíli`);
    if (at === 1) {
      await press('Escape');
      await press('o');
      await type('Podepsat smlouvu o prostoru');
      await press('Enter');
      await expect(milan.getByText('čeká na přijetí').or(milan.getByText('platí', { exact: true }))).toBeVisible();
    }
    await press('Enter');
  }
  await expect(milan.getByRole('heading', { name: 'Souhrn do zápisu' })).toBeVisible();
  await expect(milan.getByText('vyhodnoceno 12 z 12').first()).toBeVisible();
  // At three seconds a piece, sentences and thinking besides, far within ten minutes.
  expect(actions).toBeLessThan(60);
  // The last one may still be on its way.
  await expect.poll(async () => [await saidOf(0), await saidOf(1), await saidOf(11)]).toEqual([{ standing: 'going', comment: 'Komentář k 1. cíli' }, { standing: 'stopped', comment: 'Komentář k 2. cíli' }, { standing: 'going', comment: 'Komentář k 12. cíli' }]);
  await expectAccessible(milan, 'summary');
  await milan.getByRole('button', { name: 'Vložit do zápisu' }).click();
  await expect(milan.getByRole('button', { name: 'Je v zápisu' })).toBeVisible();
  const { rows: [passage] } = await product.admin.query<{ text: string; title: string }>('select p.text, i.title from meetings.passage p join meetings.item i on i.id = p.item_id where p.meeting_id = $1', [meetingId]);
  expect(passage!.title).toBe('Cíle centra');
  for (const words of ['1. Poradíme nejméně čtyřicetkrát', 'Stojí', 'Komentář k 12. cíli', 'Opatření: Podepsat smlouvu o prostoru']) expect(passage!.text).toContain(words);
});

test('two evaluate one goal at once: both versions are shown, nothing is lost, what a colleague wrote comes by itself', async ({ browser }) => {
  let ivan = await product.signedIn(browser, 'ivan');
  const context = ivan.context(), at = `/cile/${lipa.id}/${year}/hodnoceni?mesic=${month.slice(0, 7)}&cil=${plan.goalIds[2]}`, comment = () => ivan.getByLabel('Co k tomu tým říká');
  await ivan.goto(at);
  await expect(comment()).toHaveValue('Komentář k 3. cíli');
  // The line drops; a colleague writes meanwhile.
  await context.setOffline(true);
  await comment().fill('Ivan: sešli jsme se dvakrát');
  await expect(ivan.getByText('Čeká na signál, nic se neztratilo.')).toBeVisible();
  await product.admin.query(`update goals.evaluation set comment = 'Milan: starosta souhlasí', standing = 'reached' where goal_id = $1 and month = $2`, [plan.goalIds[2], month]);
  // The tab is closed and opened again.
  await ivan.close();
  await context.setOffline(false);
  ivan = await context.newPage();
  await ivan.goto(at);
  await expect(ivan.getByText('Mezitím to změnil někdo jiný. Nic se neztratilo.')).toBeVisible();
  await expect(ivan.getByRole('alert').getByText('Milan: starosta souhlasí')).toBeVisible();
  await expect(ivan.getByRole('alert').getByText('Ivan: sešli jsme se dvakrát')).toBeVisible();
  await expectAccessible(ivan, 'two versions');
  await ivan.getByRole('button', { name: 'Ponechat moje' }).click();
  await expect.poll(async () => (await saidOf(2))?.comment).toBe('Ivan: sešli jsme se dvakrát');
  await expect(ivan.getByText('vyhodnoceno 12 z 12').first()).toBeVisible();
  // Nobody touches anything and the new words are there.
  await product.admin.query(`update goals.evaluation set comment = 'Milan: souhlasím' where goal_id = $1 and month = $2`, [plan.goalIds[2], month]);
  await expect(comment()).toHaveValue('Milan: souhlasím');
});

test('a worker writes a record and sees it move the goal', async ({ browser }) => {
  const ivan = await product.ready(browser, 'ivan');
  await ivan.goto(`/cile/cil/${plan.goalIds[0]}`);
  await expect(ivan.getByText('0 / 40', { exact: true }).first()).toBeVisible();
  await ivan.goto('/zapsat?bez=1');
  await ivan.getByRole('textbox', { name: 'Jednorázová žádost' }).fill('Paní z ubytovny, příspěvek na bydlení');
  await ivan.getByRole('radio', { name: 'v terénu' }).check();
  await ivan.getByRole('group', { name: 'Minut' }).getByRole('radio', { name: '60' }).check();
  await ivan.getByRole('textbox', { name: 'Co se stalo a co je domluveno' }).fill('Vyplnili jsme žádost.');
  await ivan.keyboard.press('Control+Enter');
  await expect(ivan.getByText('Záznam byl uložen').first()).toBeVisible();
  await ivan.goto(`/cile/cil/${plan.goalIds[0]}`);
  await expect(ivan.getByText('1 / 40', { exact: true }).first()).toBeVisible();
  await ivan.getByRole('button', { name: 'Záznamy (1)' }).click();
  await expect(ivan.getByText('Vyplnili jsme žádost.')).toBeVisible();
  await expectAccessible(ivan, 'goal');
});

test('the department reads the board, reminds who is silent, and its phone shows centres first', async ({ browser }) => {
  const hana = await product.ready(browser, 'hana');
  await hana.goto(`/cile?rok=${year}`);
  await expect(hana.getByRole('list', { name: 'Centra' }).getByRole('link', { name: jerabina.name })).toBeVisible();
  await expectAccessible(hana, 'board');
  await hana.getByRole('button', { name: /^Připomenout / }).click();
  await expect(hana.getByText(/^připomenuto/)).toBeVisible();
  await hana.getByRole('button', { name: /jen slovně$/ }).click();
  await expect(hana.getByRole('link', { name: 'Zlepšíme spolupráci s úřady', exact: true })).toHaveCount(0);
  const jitka = await product.signedIn(browser, 'jitka');
  await expect(jitka.getByText(/^Vyhodnotit cíle za/).first()).toBeVisible();

  const phone = await product.ready(browser, 'hana', 'phone');
  await phone.goto(`/cile?rok=${year}`);
  await expect(phone.getByRole('link', { name: lipa.name }).first()).toBeVisible();
  await expect(phone.getByRole('link', { name: 'Nové kontaktní místo v Sušici', exact: true })).toBeHidden();
  await phone.getByRole('list', { name: 'Centra' }).getByRole('listitem').filter({ hasText: lipa.name }).getByRole('button', { name: 'Ukázat cíle' }).click();
  await expect(phone.getByRole('link', { name: 'Nové kontaktní místo v Sušici', exact: true })).toBeVisible();
  await fits(phone);
  await expectAccessible(phone, 'board on a phone');
  await phone.goto(`/cile/${lipa.id}/${year}/hodnoceni?mesic=${month.slice(0, 7)}&cil=${plan.goalIds[3]}`);
  await expect(phone.getByRole('heading', { name: 'Ve dvou městech' })).toBeVisible();
  await fits(phone);
  await expectAccessible(phone, 'evaluation on a phone');
});

test('everybody reads it without a script', async ({ browser }) => {
  const everybody = await browser.newContext({ baseURL: product.url, javaScriptEnabled: false, locale: 'cs-CZ', viewport: { width: 390, height: 844 } }), page = await everybody.newPage();
  await page.goto('/verejne/cile');
  await page.getByRole('link', { name: `Cíle na rok ${year}` }).first().click();
  await expect(page.getByRole('heading', { name: 'Cíle', exact: true })).toBeVisible();
  await page.goto(`/verejne/cile/${lipa.id}/${year}`);
  await expect(page.getByText('Nové kontaktní místo v Sušici')).toBeVisible();
  await expect(page.getByText('Komentář k 2. cíli')).toHaveCount(0);
  expect(await page.locator('html').evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(390);
  await everybody.close();
  const seen = await browser.newContext({ baseURL: product.url, locale: 'cs-CZ' }), open = await seen.newPage();
  await open.goto(`/verejne/cile/${lipa.id}/${year}`);
  // The page allows no script of its own: it is looked at as a copy.
  const copy = await open.content();
  await open.goto('about:blank');
  await open.setContent(copy);
  await expectAccessible(open, 'public page');
  await seen.close();
});
