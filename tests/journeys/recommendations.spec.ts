// Recommendations of an audit: the head of a service answers two, puts a colleague in charge, gives a step and proves one; a methodologist of the region verifies it.
import { createHash, randomBytes } from 'node:crypto';
import { expect, test, type Browser } from '@playwright/test';
import { recommendationOf } from '#modules/signals/following/testing.ts';
import { newId } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { organisations, services } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

let product: Running;
const kraj = newId(), region = { account: newId(), membership: newId() };
/** A final audit of Raná péče Jeřabina by a methodologist of the region, read by the service, with two recommendations. */
test.beforeAll(async () => {
  product = await startProduct();
  const { admin } = product, put = (table: string, row: Record<string, unknown>) => admin.query(`insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row).map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(row));
  await put('access.organisation', { id: kraj, name: 'Krajský úřad, metodická podpora', short_name: 'Kraj', kind: 'region' });
  await put('access.account', { id: region.account, email: 'vlasta@kraj.test', name: 'Vlasta Hronová' });
  await put('access.membership', { id: region.membership, account_id: region.account, organisation_id: kraj, role: 'methodologist', profession: 'social_worker', valid_from: '2020-01-01' });
  const by = { organisation_id: kraj, author_id: region.membership }, method = newId(), version = newId(), auditId = newId();
  await put('questionnaires.questionnaire', { id: method, purpose: 'audit', ...by });
  await put('questionnaires.version', { id: version, questionnaire_id: method, number: 1, state: 'published', content: JSON.stringify({ title: { cs: 'Metodika' }, intro: {}, languages: ['cs'], topics: [] }), published_at: new Date(), ...by });
  await put('audits.audit', { id: auditId, service_id: services.earlyCare.id, to_organisation_id: organisations.jerabina.id, version_id: version, state: 'final', begins_on: '2026-09-01', final_at: new Date(), ...by });
  await put('audits.auditor', { id: newId(), audit_id: auditId, membership_id: region.membership, leads: true, declared_at: new Date(), ...by });
  await put('audits.reader', { id: newId(), audit_id: auditId, kind: 'service', to_organisation_id: organisations.jerabina.id, ...by });
  await recommendationOf(product, { auditId, text: 'Pravidla potravinové pomoci vyvěsit a probrat s klienty.', theme: 'material_aid', dueOn: addDays(today(), 20) });
  await recommendationOf(product, { auditId, text: 'Na vrátnici mít vždy sociálního pracovníka.', theme: 'staffing', dueOn: addDays(today(), -3) });
});
test.afterAll(() => product.close());

/** A methodologist of the region signed in, as the door does it. */
async function vlasta(browser: Browser) {
  const secret = randomBytes(32).toString('base64url'), context = await browser.newContext({ baseURL: product.url, locale: 'cs-CZ', timezoneId: 'Europe/Prague', viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await product.admin.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at, device) values ($1, $2, $3, 'full', now() + interval '1 hour', 'Chrome, Linux')`, [createHash('sha256').update(secret).digest(), region.account, region.membership]);
  await context.addCookies([{ name: 'soubeh_session', value: secret, url: product.url, httpOnly: true, sameSite: 'Lax' }]);
  return { context, page: await context.newPage() };
}

test('answered, owned, done by a step, proved and verified by somebody else', async ({ browser }) => {
  const jitka = await product.signedIn(browser, 'jitka');
  await jitka.getByRole('region', { name: 'Doporučení čekají na vás' }).getByRole('link', { name: /^Na vrátnici/ }).click();
  await expect(jitka.getByText('3 dny po termínu').first()).toBeVisible();
  await jitka.getByRole('button', { name: 'Odpovědět' }).click();
  const answer = jitka.getByRole('dialog', { name: 'Odpovědět' });
  await answer.getByRole('radio', { name: 'odmítáme' }).check();
  await answer.getByRole('button', { name: 'Uložit' }).click();
  await expect(answer.getByText('Napište změnu nebo důvod.').first()).toBeVisible();
  await answer.getByLabel('Důvod').fill('Vrátnici drží pracovníci v sociálních službách; na víc nemáme peníze.');
  await answer.getByRole('button', { name: 'Uložit' }).click();
  await expect(jitka.getByText('Odpověď: odmítnuto s důvodem')).toBeVisible();

  await jitka.getByRole('link', { name: 'Všechna doporučení' }).click();
  await expect(jitka.getByRole('heading', { name: 'Doporučení', level: 1 })).toBeVisible();
  await jitka.getByRole('radio', { name: 'Čekají na mě (1)' }).click();
  await expect(jitka.getByRole('link', { name: /^Na vrátnici/ })).toBeHidden();
  await expectAccessible(jitka, 'the board of a head');
  await jitka.getByRole('link', { name: /^Pravidla potravinové pomoci/ }).click();
  await jitka.getByRole('button', { name: 'Odpovědět' }).click();
  await jitka.getByRole('dialog').getByRole('radio', { name: 'přijímáme', exact: true }).check();
  await jitka.getByRole('dialog').getByRole('button', { name: 'Uložit' }).click();
  await jitka.getByRole('button', { name: 'Určit, kdo to má na starosti' }).click();
  await jitka.getByRole('dialog').getByRole('combobox', { name: 'Kdo' }).click();
  await jitka.getByRole('option', { name: 'Lucie Marešová' }).click();
  await jitka.getByRole('dialog').getByRole('button', { name: 'Uložit' }).click();
  await expect(jitka.getByText('Kdo to má na starosti: Lucie Marešová')).toBeVisible();
  await jitka.getByRole('button', { name: 'Přidat krok' }).click();
  const step = jitka.getByRole('dialog', { name: 'Přidat krok' });
  await step.getByLabel('Co udělat').fill('Sepsat pravidla výdeje');
  await step.getByRole('button', { name: 'Uložit' }).click();
  await expect(jitka.getByRole('region', { name: 'Kroky' }).getByText('Sepsat pravidla výdeje')).toBeVisible();
  await expectAccessible(jitka, 'a recommendation being done');
  await jitka.getByRole('button', { name: 'Doložit splnění' }).click();
  await jitka.getByRole('dialog').getByLabel('Co se udělalo a kde je to vidět').fill('Pravidla visí v jídelně, probíráme je při nástupu.');
  await jitka.getByRole('dialog').getByRole('button', { name: 'Uložit' }).click();
  await expect(jitka.getByText('doloženo, čeká na ověření').first()).toBeVisible();
  await expect(jitka.getByRole('button', { name: 'Ověřit splnění' })).toBeHidden();

  const there = await vlasta(browser);
  await there.page.goto('/kvalita/doporuceni');
  await there.page.getByRole('button', { name: /ukázat: odmítnuto/ }).click();
  await expect(there.page.getByText('důvod: Vrátnici drží')).toBeVisible();
  await expectAccessible(there.page, 'the board of a methodologist');
  await there.page.getByRole('radio', { name: 'Čekají na mě (1)' }).click();
  await there.page.getByRole('button', { name: /^Vše\s?: Jak stojí/ }).click();
  await there.page.getByRole('link', { name: /^Pravidla potravinové pomoci/ }).click();
  await expect(there.page.getByRole('region', { name: 'Kroky' }).getByText('Lucie Marešová')).toBeVisible();
  await there.page.getByRole('button', { name: 'Ověřit splnění' }).click();
  await there.page.getByRole('dialog').getByLabel('Podle čeho je to ověřeno').fill('Viděno na místě.');
  await there.page.getByRole('dialog').getByRole('button', { name: 'Uložit' }).click();
  await expect(there.page.getByText('splněno a ověřeno').first()).toBeVisible();
  await there.context.close();
});
