// An auditor on a visit with a tablet and the network cut off: evidence, a rating, a finding; the tab closed and opened again; back at the signal each is there once.
import { expect, test, type Page } from '@playwright/test';
import { newId } from '#platform/http/client.ts';
import { organisations, people, services } from '#platform/testing/common.ts';
import { expectAccessible } from './axe.ts';
import { press, segment, sheet, write } from './family/fields.ts';
import { startProduct, type Running } from './house.ts';
import { pagesAreKept, rows, setUp, unlock } from './offline/device.ts';

test.describe.configure({ mode: 'serial' });
let product: Running, olena: Page;
const auditId = newId(), tablet = { width: 820, height: 1180 }, address = `/kvalita/audity/${auditId}?cast=kriteria`;
const count = async (table: string) => Number((await product.admin.query<{ n: string }>(`select count(*) as n from audits.${table} where audit_id = $1`, [auditId])).rows[0]!.n);
const levels = ['nesplněno', 'spíš nesplněno', 'spíš splněno', 'splněno'].map((cs, at) => ({ key: `u${at}`, words: { cs } }));
const criterion = (key: string, cs: string) => ({ key, kind: 'scale', words: { cs }, help: { cs: 'Zeptejte se klienta i pracovníka.' }, required: true, mayNotApply: true, choices: levels, better: 'last', unit: {}, min: null, max: null, showIf: null, importance: 'essential' });
const content = { title: { cs: 'Metodika auditu' }, intro: {}, languages: ['cs'], topics: [{ key: 'contract', words: { cs: 'Smlouva' }, followed: null, questions: [criterion('q_own', 'Smlouva je šitá na míru.'), criterion('q_crisis', 'Podpis počká na klidnější chvíli.')] }] };

test.beforeAll(async ({ browser }) => {
  product = await startProduct();
  const { rows: [me] } = await product.admin.query<{ organisation: string }>('select organisation_id as organisation from access.membership where id = $1', [people.olena.membership]);
  const ours = me!.organisation, author = people.olena.membership, method = newId(), questionnaire = newId();
  await product.admin.query(`insert into questionnaires.questionnaire (id, organisation_id, purpose, author_id) values ($1, $2, 'audit', $3)`, [questionnaire, ours, author]);
  await product.admin.query(`insert into questionnaires.version (id, organisation_id, questionnaire_id, number, state, content, published_at, author_id) values ($1, $2, $3, 1, 'published', $4, now(), $5)`, [method, ours, questionnaire, JSON.stringify(content), author]);
  await product.admin.query(`insert into audits.audit (id, organisation_id, service_id, version_id, begins_on, author_id) values ($1, $2, $3, $4, '2026-09-01', $5)`, [auditId, ours, services.earlyCare.id, method, author]);
  await product.admin.query(`insert into audits.auditor (id, organisation_id, audit_id, membership_id, leads, declared_at, declaration, author_id) values (gen_random_uuid(), $1, $2, $3, true, now(), 'Nikdy tam.', $3)`, [ours, auditId, author]);
  await product.admin.query(`insert into audits.visit (id, organisation_id, audit_id, on_day, author_id) values (gen_random_uuid(), $1, $2, platform.today(), $3)`, [ours, auditId, author]);
  await product.admin.query(`insert into audits.interview (id, organisation_id, audit_id, on_day, with_whom, label, consent, author_id) values (gen_random_uuid(), $1, $2, platform.today(), 'client', 'K1', 'oral', $3)`, [ours, auditId, author]);
  await product.admin.query(`insert into audits.reader (id, organisation_id, audit_id, kind, to_organisation_id, author_id) values (gen_random_uuid(), $1, $2, 'service', $3, $4)`, [ours, auditId, organisations.jerabina.id, author]);
  olena = await product.signedIn(browser, 'olena', 'desktop', 'allow');
  await olena.setViewportSize(tablet);
});
test.afterAll(() => product.close());

test('a visit without signal: evidence from a talk, a level with its reason, a finding', async () => {
  await setUp(olena);
  await pagesAreKept(olena);
  await olena.context().setOffline(true);
  await olena.goto(address);
  await unlock(olena);
  await olena.getByRole('button', { name: /^Smlouva je šitá na míru/ }).click();
  await expectAccessible(olena, 'a criterion on a tablet without signal');
  await press(olena, 'Slyšeli jsme');
  const evidence = sheet(olena, 'Důkaz ke kritériu');
  await evidence.getByRole('combobox', { name: 'Rozhovor' }).click();
  await olena.getByRole('option', { name: /^K1/ }).click();
  await write(evidence, 'Co přesně', 'Smlouvu podepsala první noc a nečetla ji.');
  await press(evidence, 'Uložit');
  await expect(evidence).toHaveCount(0);
  await expect(olena.getByText('Smlouvu podepsala první noc a nečetla ji.')).toBeVisible();
  await olena.getByRole('radio', { name: /spíš nesplněno/ }).click();
  await write(olena, 'Shrnutí, jak půjde do zprávy', 'Smlouvy se podepisují první noc.');
  await expect(olena.getByText('V tomto zařízení, odešle se samo')).toBeVisible();
  // Written on: it is still one rating that waits.
  await write(olena, 'Shrnutí, jak půjde do zprávy', 'Smlouvy se podepisují první noc, bez vysvětlení.');
  await press(olena, 'Přidat zjištění');
  const finding = sheet(olena, 'Zjištění');
  await write(finding, 'Text do zprávy', 'Smlouva se podepisuje v krizi.');
  await segment(finding, 'Jak je to závažné', 'závažné');
  await press(finding, 'Uložit');
  await expect(finding).toHaveCount(0);
  await expect(olena.getByText('Smlouva se podepisuje v krizi.')).toBeVisible();
  await expect.poll(() => rows(olena)).toMatchObject({ outbox: 3 });
  expect([await count('evidence'), await count('rating'), await count('finding')]).toEqual([0, 0, 0]);
});

test('the tab is closed and opened again: everything is there; back at the signal each is on the server once', async () => {
  const context = olena.context();
  await olena.close();
  olena = await context.newPage();
  await olena.setViewportSize(tablet);
  await olena.goto(`${address}&kriterium=q_own`);
  await unlock(olena);
  await expect(olena.getByText('Smlouvu podepsala první noc a nečetla ji.')).toBeVisible();
  await expect(olena.getByLabel('Shrnutí, jak půjde do zprávy')).toHaveValue('Smlouvy se podepisují první noc, bez vysvětlení.');
  await expect(olena.getByRole('radio', { name: 'spíš nesplněno' })).toBeChecked();
  await expect(olena.getByText('Smlouva se podepisuje v krizi.')).toBeVisible();
  await context.setOffline(false);
  await expect.poll(async () => [await count('evidence'), await count('rating'), await count('finding')], { timeout: 30_000 }).toEqual([1, 1, 1]);
  expect((await product.admin.query('select level, summary, version from audits.rating where audit_id = $1', [auditId])).rows).toEqual([{ level: 'u1', summary: 'Smlouvy se podepisují první noc, bez vysvětlení.', version: 1 }]);
  expect((await product.admin.query('select i.label from audits.evidence e join audits.interview i on i.id = e.interview_id where e.audit_id = $1', [auditId])).rows).toEqual([{ label: 'K1' }]);
  expect((await product.admin.query('select theme, severity from audits.finding where audit_id = $1', [auditId])).rows).toEqual([{ theme: 'contract', severity: 'serious' }]);
});
