// The head writes a plan of supervision and sees it against what was held; a worker confirms that she read a rule and finishes a self-evaluation of her service.
import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { smallContent } from '#modules/questionnaires/testing.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

let product: Running;
const rule = randomUUID(), year = today().slice(0, 4);
test.beforeAll(async () => {
  test.setTimeout(120_000);
  product = await startProduct();
  const put = (text: string, values: unknown[]) => product.admin.query(text, values), [kompas, hana] = [organisations.kompas.id, people.hana.membership];
  await put('insert into access.membership_service (membership_id, service_id) values ($1, $2)', [people.tomas.membership, services.outreach.id]);
  // Two were held last year, one of them the day after the other was called off.
  for (const [on, state] of [['-02-10', 'written'], ['-03-10', 'cancelled'], ['-03-11', 'written']] as const) {
    const id = randomUUID();
    await put(`insert into meetings.meeting (id, organisation_id, kind, title, on_day, starts_at, ends_at, state, organiser_id, author_id) values ($1, $2, 'supervision', 'O čem se mluvilo', $3, '9:00', '11:00', 'invited', $4, $4)`, [id, kompas, `${Number(year) - 1}${on}`, people.olena.membership]);
    for (const who of ['olena', 'tomas'] as const) await put(`insert into meetings.attendee (id, organisation_id, meeting_id, membership_id, presence, author_id) values (gen_random_uuid(), $1, $2, $3, $4, $5)`, [kompas, id, people[who].membership, state === 'written' ? 'present' : 'unknown', people.olena.membership]);
    await put('update meetings.meeting set state = $2 where id = $1', [id, state]);
  }
  await put(`insert into quality.rule (id, organisation_id, title, standards, service_ids, owner_id, review_on, author_id) values ($1, $2, 'Když jde pracovník do terénu sám', '{14}', array[$3]::uuid[], $4, $5, $4)`, [rule, kompas, services.outreach.id, hana, addDays(today(), -3)]);
  await put(`insert into quality.rule_version (id, organisation_id, rule_id, number, text, valid_from, approved_by, approved_on, author_id) values (gen_random_uuid(), $1, $2, 1, 'Před odchodem řekne, kam jde.', '2026-01-01', $3, '2026-01-01', $3)`, [kompas, rule, hana]);
  const questionnaire = randomUUID();
  await put(`insert into questionnaires.questionnaire (id, organisation_id, purpose, author_id) values ($1, $2, 'standards', $3)`, [questionnaire, kompas, hana]);
  await put(`insert into questionnaires.version (id, organisation_id, questionnaire_id, number, state, content, published_at, author_id) values (gen_random_uuid(), $1, $2, 1, 'published', $3, now(), $4)`, [kompas, questionnaire, JSON.stringify({ ...smallContent(), title: { cs: 'Standardy Kompasu' }, topics: smallContent().topics.slice(0, 1) }), hana]);
});
test.afterAll(() => product.close());
const narrow = async (page: Page) => expect(await page.locator('html').evaluate((root) => root.scrollWidth)).toBeLessThanOrEqual(390);

test('a plan of supervision, a rule that is read, a self-evaluation that is finished', async ({ browser }) => {
  test.setTimeout(90_000);
  const hana = await product.ready(browser, 'hana');
  await hana.goto(`/kvalita/supervize?rok=${Number(year) - 1}`);
  await hana.getByRole('button', { name: 'Nový plán' }).click();
  const sheet = hana.getByRole('dialog');
  await sheet.getByRole('combobox', { name: 'Služba' }).or(sheet.getByRole('textbox', { name: 'Služba' })).first().click();
  await hana.getByRole('option', { name: 'Terénní programy Kompas' }).click();
  await sheet.getByRole('textbox', { name: 'Kolikrát' }).fill('4');
  await sheet.getByRole('combobox', { name: 'Za jakou dobu' }).or(sheet.getByRole('textbox', { name: 'Za jakou dobu' })).first().click();
  await hana.getByRole('option', { name: 'za rok' }).click();
  await sheet.getByRole('textbox', { name: 'Platí od' }).fill(`1. 1. ${Number(year) - 1}`);
  await sheet.getByRole('textbox', { name: 'Kdo vede (zvenku)' }).fill('Mgr. Vilma Jará');
  await sheet.getByRole('button', { name: 'Uložit' }).click();
  const card = hana.getByRole('region', { name: 'Terénní programy Kompas' });
  await expect(card.getByText('2 z 4 čekaných do dneška')).toBeVisible();
  await expect(card.getByText('pozadu')).toBeVisible();
  await card.getByRole('button', { name: 'Ukázat dny' }).click();
  await expect(card.getByRole('list', { name: 'Dny' }).getByRole('listitem')).toHaveCount(3);
  await expect(card.getByRole('list', { name: 'Kdo u kolika byl' })).toContainText('Olena Marčuková');
  await expect(hana.getByText('O čem se mluvilo')).toHaveCount(0);
  await expectAccessible(hana, 'supervision');
  await hana.close();

  const olena = await product.signedIn(browser, 'olena');
  await olena.setViewportSize({ width: 390, height: 844 });
  await olena.goto('/kvalita');
  await olena.getByRole('link', { name: 'Když jde pracovník do terénu sám' }).click();
  await expect(olena.getByText('Před odchodem řekne, kam jde.')).toBeVisible();
  await expectAccessible(olena, 'a rule');
  await olena.getByRole('button', { name: 'Přečteno, znám to' }).click();
  await expect(olena.getByText(/Potvrzeno .*: přečteno a\sznámo/)).toBeVisible();
  await narrow(olena);

  await olena.goto('/kvalita/standardy');
  await expect(olena.getByRole('heading', { name: 'Standardy kvality' })).toBeVisible();
  await olena.getByRole('button', { name: 'Nové sebehodnocení' }).first().click();
  await olena.getByRole('dialog').getByRole('button', { name: 'Začít vyplňovat' }).click();
  await olena.getByRole('radio', { name: 'teče pořád' }).check();
  await expect(olena.getByText('Všechno je uložené.')).toBeVisible();
  await expectAccessible(olena, 'a self-evaluation being filled in');
  await olena.getByRole('button', { name: 'Dokončit list' }).click();
  await expect(olena.getByRole('heading', { name: 'Standard po standardu' })).toBeVisible();
  await expect(olena.getByRole('cell', { name: 'teče pořád' })).toBeVisible();
  await narrow(olena);
  expect((await product.admin.query(`select state from quality.self_evaluation`)).rows).toEqual([{ state: 'finished' }]);
});
