// Mail from the request to the mailbox: with its transaction or not at all, tried again, never lost, emptied when sent.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { queueMail } from '#platform/mail/queue.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { startMailServer, type MailServer } from '#platform/testing/smtp.ts';
import { mails } from './contract.ts';

let house: TestHouse, server: MailServer;
beforeAll(async () => { house = await openHouse(); server = await startMailServer(); });
afterAll(async () => { await house.close(); await server.close(); });

const listed = async (who: Parameters<TestHouse['as']>[0], to: string) => (await (await house.as(who)).ok(mails.list)).items.find((mail) => mail.to === to);
const later = () => house.admin.query(`update graphile_worker._private_jobs set run_at = now()`);
async function send(to: string, subject = 'Předmět: příliš žluťoučký kůň'): Promise<void> {
  await house.as('hana');
  await house.database.asSession(house.secretOf('hana'), (db) => queueMail(db, { to, subject, text: 'Dobrý den,\n\ntext s diakritikou: ěščřž' }));
}

test('a mail is sent after the commit, and its text does not stay', async () => {
  await send('anna@example.test');
  expect((await listed('hana', 'anna@example.test'))?.state).toBe('waiting');
  await house.runJobs(server.url);
  const mail = await server.next('anna@example.test');
  expect(mail.subject).toBe('Předmět: příliš žluťoučký kůň');
  expect(mail.text).toContain('text s diakritikou: ěščřž');
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(await listed('hana', 'anna@example.test')).toMatchObject({ state: 'sent', text: null, problem: '' });
  expect((await house.admin.query(`select body from platform.mail where to_address = 'anna@example.test'`)).rows).toEqual([{ body: '' }]);
});

test('what is rolled back sends nothing', async () => {
  await house.as('hana');
  await expect(house.database.asSession(house.secretOf('hana'), async (db) => { await queueMail(db, { to: 'nobody@example.test', subject: 's', text: 't' }); throw new Error('changed my mind'); })).rejects.toThrow('changed my mind');
  await house.runJobs(server.url);
  expect(await listed('hana', 'nobody@example.test')).toBeUndefined();
  expect(server.mails.filter((mail) => JSON.stringify(mail.to).includes('nobody@'))).toEqual([]);
});

test('a refusing server is told about and tried again; a person may hurry it', async () => {
  server.refuse(true);
  await send('full@example.test');
  await house.runJobs(server.url);
  expect(await listed('hana', 'full@example.test')).toMatchObject({ state: 'waiting', attempts: 1, problem: expect.stringContaining('Mailbox full') });
  await house.admin.query(`update platform.mail set attempts = 11 where to_address = 'full@example.test'`);
  await later();
  await house.runJobs(server.url);
  const failed = await listed('hana', 'full@example.test');
  expect(failed).toMatchObject({ state: 'failed', attempts: 12 });
  server.refuse(false);
  await (await house.as('hana')).ok(mails.sendAgain, { params: { mailId: failed!.id } });
  await house.runJobs(server.url);
  expect((await server.next('full@example.test')).text).toContain('ěščřž');
  expect((await (await house.as('hana')).ask(mails.sendAgain, { params: { mailId: failed!.id } })).status).toBe(404);
});

test('without a mail server it waits with its text, and goes when there is one', async () => {
  const quiet = await openHouse({ mail: false });
  try {
    const hana = await quiet.as('hana');
    await quiet.database.asSession(quiet.secretOf('hana'), (db) => queueMail(db, { to: 'later@example.test', subject: 'Pozvánka', text: 'odkaz' }));
    await quiet.runJobs();
    expect(await hana.ok(mails.list)).toMatchObject({ mailServer: false, items: [{ to: 'later@example.test', state: 'waiting', text: 'odkaz' }] });
  } finally { await quiet.close(); }
});

test.each([['hana', 200], ['alena', 200], ['olena', 403], ['petra', 403]] as const)('%s gets %i for the list', async (who, status) => {
  expect((await (await house.as(who)).ask(mails.list)).status).toBe(status);
});
test('another organisation sees none of them and hurries none', async () => {
  await send('own@example.test');
  const mail = await listed('hana', 'own@example.test');
  expect(await listed('milan', 'own@example.test')).toBeUndefined();
  expect((await (await house.as('milan')).ask(mails.sendAgain, { params: { mailId: mail!.id } })).status).toBe(404);
});
test('a line break does not make a second header', async () => {
  await expect(send('anna@example.test', 'Ahoj\r\nBcc: evil@example.test')).rejects.toThrow(/mail_subject/);
});
