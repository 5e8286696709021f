// A meeting of a group: called with its agenda, invited by mail, answered by a link on a phone, moved by an hour, one person taken off the list.
import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import ICAL from 'ical.js';
import type { ParsedMail } from 'mailparser';
import { addDays, day, today } from '#platform/i18n/format.ts';
import { organisations, people } from '#platform/testing/common.ts';
import { startMailServer, type MailServer } from '#platform/testing/smtp.ts';
import { expectAccessible } from './axe.ts';
import { day as typeDay } from './family/fields.ts';
import { startProduct, type Running } from './house.ts';

test.use({ actionTimeout: 10_000 });
let product: Running, server: MailServer, petra: Page;
const groupId = randomUUID(), on = addDays(today(), 21);
test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000);
  server = await startMailServer();
  product = await startProduct({ env: { SMTP_URL: server.url, MAIL_FROM: 'Souběh <soubeh@example.test>' } });
  const kompas = organisations.kompas.id, by = people.petra.membership;
  await product.admin.query(`insert into meetings."group" (id, organisation_id, kind, name, author_id) values ($1, $2, 'working_group', 'Skupina pro bydlení', $3)`, [groupId, kompas, by]);
  for (const [member, membership, name, email, office] of [[kompas, by, '', '', 'secretary'], [organisations.urad.id, people.eva.membership, '', '', 'member'], [organisations.jerabina.id, null, 'Marie Bez Účtu', 'marie@example.test', 'member']] as const) {
    const id = randomUUID();
    await product.admin.query(`insert into meetings.group_member (id, organisation_id, group_id, member_organisation_id, since, author_id) values ($1, $2, $3, $4, '2020-01-01', $5)`, [id, kompas, groupId, member, by]);
    await product.admin.query(`insert into meetings.seat (id, organisation_id, group_id, member_id, membership_id, name, email, office, since, author_id) values ($1, $2, $3, $4, $5, $6, $7, $8, '2020-01-01', $9)`, [randomUUID(), kompas, groupId, id, membership, name, email, office, by]);
  }
  petra = await product.signedIn(browser, 'petra');
});
test.afterAll(async () => { await product.close(); await server.close(); });

const entry = (mail: ParsedMail) => {
  const calendar = new ICAL.Component(ICAL.parse(mail.attachments.find(({ contentType }) => contentType === 'text/calendar')!.content.toString('utf8')) as never), event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  return { method: calendar.getFirstPropertyValue('method'), sequence: event.sequence, uid: event.uid, starts: event.startDate.toJSDate() };
};
const clockOf = (when: Date) => new Intl.DateTimeFormat('cs-CZ', { timeZone: 'Europe/Prague', hour: '2-digit', minute: '2-digit' }).format(when);

test('from the agenda to the answers, a change and somebody taken off', async ({ browser }) => {
  test.setTimeout(150_000);
  const meetingId = randomUUID();
  await product.admin.query(`insert into meetings.meeting (id, organisation_id, group_id, kind, title, organiser_id, author_id) values ($1, $2, $3, 'working_group', 'Bydlení: podzimní setkání', $4, $4)`, [meetingId, organisations.kompas.id, groupId, people.petra.membership]);
  await petra.goto('/setkani/seznam');
  await petra.getByRole('link', { name: 'Bydlení: podzimní setkání' }).click();
  await expect(petra.getByRole('heading', { level: 1, name: 'Bydlení: podzimní setkání' })).toBeVisible();
  await expectAccessible(petra, 'an empty meeting');

  // Invited without a day: said, nothing lost.
  await petra.getByRole('button', { name: 'Odeslat pozvánky' }).click();
  const sheet = petra.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Odeslat pozvánky' }).click();
  await expect(sheet.getByText('Nejdřív doplňte den.')).toBeVisible();
  await sheet.getByRole('button', { name: 'Zpět' }).click();

  await petra.getByRole('region', { name: 'Kdy a kde' }).getByRole('button', { name: 'Změnit' }).click();
  await typeDay(sheet, 'Den', day(on).replaceAll('\u00A0', ' '));
  await sheet.getByRole('textbox', { name: 'Od', exact: true }).fill('14:00');
  await sheet.getByRole('textbox', { name: 'Do', exact: true }).fill('13:00');
  await sheet.getByLabel('Místo').fill('Radnice, malý sál');
  await sheet.getByRole('button', { name: 'Uložit' }).click();
  await expect(sheet.getByText('Konec je před začátkem.').first()).toBeVisible();
  await sheet.getByRole('textbox', { name: 'Do', exact: true }).fill('16:00');
  await expectAccessible(petra, 'the sheet of a meeting');
  await sheet.getByRole('button', { name: 'Uložit' }).click();
  await expect(petra.getByText('Radnice, malý sál')).toBeVisible();

  await petra.getByRole('button', { name: 'Převzít lidi ze skupiny' }).click();
  const invited = petra.getByRole('list', { name: 'Pozvaní' });
  await expect(invited.getByText('Marie Bez Účtu')).toBeVisible();
  await expect(invited.getByText('Eva Kolářová')).toBeVisible();

  await petra.getByRole('link', { name: 'Program', exact: true }).click();
  for (const [title, minutes] of [['Zahájení', '20'], ['Kdo čeká na byt', '40']] as const) {
    await petra.getByRole('button', { name: 'Přidat bod' }).click();
    await sheet.getByLabel('Bod', { exact: true }).fill(title);
    await sheet.getByLabel('Kolik minut').fill(minutes);
    await sheet.getByRole('button', { name: 'Uložit' }).click();
    await expect(sheet).toBeHidden();
  }
  const agenda = petra.getByRole('list', { name: 'Program' });
  await expect(agenda.getByRole('listitem').nth(1)).toContainText('14:20');
  await petra.getByRole('button', { name: 'Posunout výš: Kdo čeká na byt' }).click();
  await expect(agenda.getByRole('listitem').nth(1)).toContainText('14:40');
  await expectAccessible(petra, 'the agenda');

  await petra.getByRole('link', { name: 'Přehled', exact: true }).click();
  await petra.getByRole('button', { name: 'Odeslat pozvánky' }).click();
  await expectAccessible(petra, 'before invitations go');
  await sheet.getByRole('button', { name: 'Odeslat pozvánky' }).click();
  await expect(petra.getByText('pozvánky odeslány').first()).toBeVisible();
  const mail = await server.next('marie@example.test'), first = entry(mail);
  expect(first).toMatchObject({ method: 'REQUEST', sequence: 0 });
  expect(`${mail.subject} ${mail.text} ${mail.attachments[0]!.content.toString('utf8')}`).not.toMatch(/Bydlení|byt|podzimní/);

  // By the link, on a phone, without an account.
  const context = await browser.newContext({ baseURL: product.url, locale: 'cs-CZ', timezoneId: 'Europe/Prague', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const marie = await context.newPage();
  await marie.goto(/\/pozvani#[\w-]{43}/.exec(mail.text!)![0]);
  await expect(marie.getByRole('heading', { name: 'Pozvání na setkání' })).toBeVisible();
  await expect(marie.getByText('14:00–16:00')).toBeVisible();
  await expect(marie.getByText(/Bydlení/)).toBeHidden();
  await marie.getByLabel('Vzkaz (nepovinné)').fill('Přijedu vlakem');
  await marie.getByRole('button', { name: 'Přijdu', exact: true }).click();
  await expect(marie.getByText('Vaše odpověď:')).toBeVisible();
  await expectAccessible(marie, 'an answer by the link');
  await petra.reload();
  await expect(invited.getByText('„Přijedu vlakem“')).toBeVisible();
  await expect(petra.getByText('přijde 1')).toBeVisible();

  // A colleague of another organisation finds it on Today and answers in the page.
  const eva = await product.signedIn(browser, 'eva', 'phone');
  await eva.getByRole('region', { name: 'Pozvání bez odpovědi' }).getByRole('link', { name: 'Bydlení: podzimní setkání' }).click();
  await eva.getByRole('button', { name: 'Možná' }).click();
  await expect(eva.getByRole('region', { name: 'Vaše odpověď' }).getByText('možná')).toBeVisible();
  await expectAccessible(eva, 'a meeting on a phone');

  // An hour later: those who knew are told.
  await petra.getByRole('region', { name: 'Kdy a kde' }).getByRole('button', { name: 'Změnit' }).click();
  await sheet.getByRole('textbox', { name: 'Do', exact: true }).fill('17:00');
  await sheet.getByRole('textbox', { name: 'Od', exact: true }).fill('15:00');
  await sheet.getByRole('button', { name: 'Uložit' }).click();
  await expect(sheet).toBeHidden();
  const second = entry(await server.next('marie@example.test'));
  expect(second).toMatchObject({ method: 'REQUEST', sequence: 1, uid: first.uid });
  expect([clockOf(first.starts), clockOf(second.starts)]).toEqual(['14:00', '15:00']);

  // Taken off the list: only she is told.
  await invited.getByRole('button', { name: 'Upravit: Marie Bez Účtu' }).click();
  await sheet.getByRole('button', { name: 'Odstranit' }).click();
  await sheet.getByRole('button', { name: 'Odstranit' }).last().click();
  await expect(invited.getByText('Marie Bez Účtu')).toBeHidden();
  expect(entry(await server.next('marie@example.test'))).toMatchObject({ method: 'CANCEL', uid: first.uid });
  await marie.reload();
  await expect(marie.getByText('Odkaz neplatí')).toBeVisible();
  expect(server.mails.filter((one) => JSON.stringify(one.to).includes('eva@'))).toHaveLength(2);
});
