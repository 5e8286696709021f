// A participant registers in Ukrainian on a phone, without a script and an account; the team ticks her off and issues a certificate, which she downloads by the link from her mail.
import { expect, test, type Page } from '@playwright/test';
import { newId } from '#platform/http/client.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { startMailServer, type MailServer } from '#platform/testing/smtp.ts';
import { expectAccessible } from './axe.ts';
import { startProduct, type Running } from './house.ts';

test.use({ actionTimeout: 10_000 });
let product: Running, mail: MailServer;
const programme = newId(), event = newId(), run = newId(), day = newId(), path = 'abcdefghjkmn';
const put = (table: string, row: Record<string, unknown>) => product.admin.query(`insert into ${table} (${Object.keys(row).join(', ')}, organisation_id) values (${Object.keys(row).map((_, i) => `$${i + 1}`).join(', ')}, '${organisations.kompas.id}')`, Object.values(row));
test.beforeAll(async () => {
  test.setTimeout(120_000);
  mail = await startMailServer();
  product = await startProduct({ env: { SMTP_URL: mail.url, MAIL_FROM: 'Souběh <soubeh@example.test>' } });
  const by = { author_id: people.hana.membership }, { rows: [soon] } = await product.admin.query<{ on: string }>(`select (platform.today() + 7)::text as on`);
  await put('programmes.programme', { ...by, id: programme, name: 'Koordinovaná podpora v obcích', short_name: 'Koordinace', begins_on: '2025-07-01' });
  await put('programmes.event', { ...by, id: event, programme_id: programme, kind: 'event', title: 'Rodina v centru podpory', minutes: 480, least_percent: 80 });
  await put('programmes.run', { ...by, id: run, programme_id: programme, event_id: event, number: 1, town: 'Brno', capacity: 20, opens_on: '2026-01-01', path_token: path });
  await put('meetings.meeting', { ...by, id: day, kind: 'other', title: 'Rodina v centru podpory, Brno', on_day: soon!.on, starts_at: '09:00', ends_at: '17:00', organiser_id: people.hana.membership });
  await put('programmes.run_day', { ...by, meeting_id: day, run_id: run, minutes: 480 });
});
test.afterAll(async () => { await product.close(); await mail.close(); });
const narrow = async (page: Page) => expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(390);

test('from the public form in Ukrainian to the certificate by a link', async ({ browser }) => {
  test.setTimeout(60_000);
  const phone = await browser.newContext({ viewport: { width: 390, height: 800 }, javaScriptEnabled: false }), participant = await phone.newPage();
  await participant.goto(`${product.url}/akce/${path}`);
  await participant.getByRole('link', { name: 'Українська' }).click();
  await expect(participant.getByRole('heading', { level: 1, name: 'Rodina v centru podpory, Brno' })).toBeVisible();
  await narrow(participant);
  await participant.getByRole('textbox', { name: 'Імʼя та прізвище' }).fill('Ірина Коваль');
  await participant.getByRole('textbox', { name: 'Робоча е-пошта' }).fill('iryna');
  await participant.getByRole('textbox', { name: 'Організація' }).fill('Центр підтримки');
  await participant.getByRole('button', { name: 'Надіслати реєстрацію' }).click();
  await expect(participant.getByRole('alert')).toContainText('Ще нічого не надіслано');
  await expect(participant.getByRole('textbox', { name: 'Імʼя та прізвище' })).toHaveValue('Ірина Коваль');
  await participant.getByRole('textbox', { name: 'Робоча е-пошта' }).fill('iryna@centrum.test');
  await participant.getByRole('button', { name: 'Надіслати реєстрацію' }).click();
  await expect(participant.getByRole('heading', { level: 1, name: 'Реєстрацію отримано' })).toBeVisible();
  const told = await mail.next('iryna@centrum.test'), link = /http\S+(\/prihlaska\/[\w-]+)/.exec(told.text ?? '')![1]!;
  expect(told.text).toContain('У вас є місце.');
  await participant.goto(`${product.url}${link}`);
  await expect(participant.getByRole('status')).toContainText('У вас є місце.');
  await narrow(participant);
  expect(await phone.cookies()).toEqual([]);

  // A week later it was yesterday.
  await product.admin.query('update meetings.meeting set on_day = platform.today() - 1 where id = $1', [day]);
  const team = await product.ready(browser, 'hana', 'phone');
  await team.goto(`/programy/${programme}/akce/${run}`);
  await expect(team.getByText('Ірина Коваль')).toBeVisible();
  await expectAccessible(team, 'a run of an event');
  await team.getByRole('button', { name: /^Účast/ }).click();
  await team.getByRole('button', { name: 'Přišli všichni' }).click();
  await team.getByRole('button', { name: 'Uložit (1)' }).click();
  await team.getByRole('button', { name: 'Vydat osvědčení (1)' }).click();
  await expect(team.getByRole('link', { name: /Osvědčení č/ })).toBeVisible();
  await team.context().close();

  expect((await mail.next('iryna@centrum.test')).text).toContain(link);
  await participant.reload();
  const address = await participant.getByRole('link', { name: 'Завантажити свідоцтво (PDF)' }).getAttribute('href'), paper = await phone.request.get(`${product.url}${address}`);
  expect([paper.headers()['content-type'], (await paper.body()).subarray(0, 5).toString()]).toEqual(['application/pdf', '%PDF-']);
  await phone.close();
  // The same page for a reader of screens (axe needs a script of its own).
  const heard = await browser.newPage();
  await heard.goto(`${product.url}${link}?jazyk=uk`);
  await expectAccessible(heard, 'one registration in Ukrainian');
  await heard.close();
});
