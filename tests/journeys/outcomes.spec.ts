// What comes out of a meeting: a vote in three taps, a member admitted, a task that another organisation accepts, a phenomenon that is watched on.
import { expect, test, type Page } from '@playwright/test';
import { gathering, type Gathering } from '#modules/meetings/outcomes/testing.ts';
import { expectAccessible } from './axe.ts';
import { choose } from './family/fields.ts';
import { startProduct, type Running } from './house.ts';

test.use({ actionTimeout: 10_000 });
let product: Running, olena: Page, at: Gathering;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  product = await startProduct();
  at = await gathering({ admin: product.admin });
  olena = await product.ready(browser, 'olena');
});
test.afterAll(() => product.close());

test('votes, tasks and a watched phenomenon, written at the point and read by the group', async ({ browser }) => {
  test.setTimeout(150_000);
  await olena.goto(`/setkani/${at.meetingId}/zapis?bod=${at.itemId}`);
  await expect(olena.getByRole('heading', { level: 1, name: 'Schůze skupiny' })).toBeVisible();
  const made = olena.getByRole('group', { name: 'Co z bodu vzešlo' });
  await made.getByRole('button', { name: 'Hlasování' }).click();
  const sheet = olena.getByRole('dialog');
  await sheet.getByRole('radio', { name: 'přijetí organizace' }).click();
  await choose(sheet, 'Kdo se má stát členem', 'Centrum Lípa, o. p. s.');
  await expectAccessible(olena, 'a new vote');
  await sheet.getByRole('button', { name: 'Hlasovat' }).click();
  const vote = olena.getByRole('region', { name: 'Přijetí člena: Lípa' });
  await expect(vote.getByText('Přítomno 3 z 5 s hlasem')).toBeVisible();
  await vote.getByRole('button', { name: 'Všichni pro' }).click();
  await expect(vote.getByText('3 pro, 0 proti, zdrželo se 0')).toBeVisible();
  await expectAccessible(olena, 'an open vote');
  await vote.getByRole('button', { name: 'Uzavřít hlasování' }).click();
  await expect(vote.getByText('přijato', { exact: true })).toBeVisible();
  expect((await product.admin.query('select count(*)::int as n from meetings.group_member where group_id = $1 and admission_vote_id is not null', [at.groupId])).rows).toEqual([{ n: 1 }]);

  // A task for somebody of the office, who was excused but sits in the group.
  await made.getByRole('button', { name: 'Úkol' }).click();
  const form = olena.getByRole('form', { name: 'Nový úkol' });
  await form.getByLabel('Úkol').fill('Zjistit volné byty');
  await choose(form, 'Kdo', 'Eva Kolářová (MěÚ Lískovec)');
  await expectAccessible(olena, 'a new task');
  await form.getByRole('button', { name: 'Zapsat úkol' }).click();
  const tasks = olena.getByRole('list', { name: 'Úkoly z tohoto bodu' });
  await expect(tasks.getByText('nabídnuto')).toBeVisible();

  await made.getByRole('button', { name: 'Sledovaný jev' }).click();
  await sheet.getByLabel('Co sledujeme').fill('Agentury přivezou pracovníky a brzy je propustí');
  await choose(sheet, 'Oblast', 'pracovní agentury');
  await sheet.getByLabel('Od kolika výskytů').fill('5');
  await sheet.getByLabel('Co se zatím ukázalo').fill('Dva lidé z jedné ubytovny');
  await expectAccessible(olena, 'a new phenomenon');
  await sheet.getByRole('button', { name: 'Uložit' }).click();
  await expect(olena.getByRole('heading', { name: 'Agentury přivezou pracovníky a brzy je propustí' })).toBeVisible();
  await expectAccessible(olena, 'a point with its outcomes');

  // The office says yes on its own page, and knows where it comes from.
  const eva = await product.ready(browser, 'eva', 'phone');
  await eva.goto('/');
  await expect(eva.getByText('Zjistit volné byty')).toBeVisible();
  await expect(eva.getByText(/Olena Marčuková.*Schůze skupiny/)).toBeVisible();
  await eva.getByRole('button', { name: 'Přijmout' }).click();
  // Whoever leaves the page sooner takes the answer along.
  await expect.poll(async () => (await product.admin.query(`select from commitments.commitment where what = 'Zjistit volné byty' and state = 'open'`)).rowCount).toBe(1);
  await eva.goto('/setkani/podnety');
  await expect(eva.getByRole('heading', { level: 1, name: 'Sledované jevy' })).toBeVisible();
  await expect(eva.getByText('Dva lidé z jedné ubytovny')).toBeVisible();
  await expectAccessible(eva, 'watched phenomena on a phone');
  await olena.reload();
  await expect(tasks.getByText('přijato', { exact: true })).toBeVisible();

  // Whoever is not in the group sees none of it.
  const ivan = await product.ready(browser, 'ivan');
  await ivan.goto('/setkani/podnety');
  await expect(ivan.getByText('Vaše skupiny teď nic nesledují.', { exact: false })).toBeVisible();
  await ivan.goto(`/setkani/${at.meetingId}/zapis`);
  await expect(ivan.getByText('Nenalezeno, nebo k tomu nemáte přístup.').first()).toBeVisible();
});
