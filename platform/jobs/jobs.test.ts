import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { queueMail } from '#platform/mail/queue.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { startJobs, type Job } from './jobs.ts';

let house: TestHouse;
beforeAll(async () => { house = await openHouse(); });
afterAll(() => house.close());

test('a mail whose server stopped before sending it goes out once when the next one starts', async () => {
  await house.as('hana');
  await house.database.asSession(house.secretOf('hana'), (db) => queueMail(db, { to: 'kdo@kompas.example', subject: 'Pozvánka', text: 'odkaz' }));
  const sent: string[] = [];
  const post = { send: async ({ to }: { to: string }) => { await pause(300); sent.push(to); }, close: () => {} };
  const stop = await startJobs(house.adminUrl, { jobs: [], post, secretKey: house.secretKey, publicUrl: 'http://localhost', mailFrom: 'soubeh@example.test' });
  for (let i = 0; i < 100 && !sent.length; i++) await pause(50);
  await pause(600);
  await stop();
  expect(sent).toEqual(['kdo@kompas.example']);
  expect((await house.admin.query('select state from platform.mail')).rows).toEqual([{ state: 'sent' }]);
});

test('what runs once a day is made up for when nobody was there at its time; what runs every minute is not', async () => {
  const ran: string[] = [], hour = new Date(Date.now() - 2 * 3_600_000).getUTCHours();
  const job = (name: string, cron: string): Job => ({ name, cron, run: async () => { ran.push(name); } });
  await house.admin.query(`insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution) select x, now() - interval '3 days', now() - interval '20 hours' from unnest(array['nightly', 'each']) x`);
  const stop = await startJobs(house.adminUrl, { jobs: [job('nightly', `30 ${hour} * * *`), job('each', '* * * * *')], post: undefined, secretKey: house.secretKey, publicUrl: 'http://localhost', mailFrom: 'soubeh@example.test' });
  for (let i = 0; i < 60 && !ran.includes('nightly'); i++) await pause(50);
  await stop();
  expect(ran.filter((name) => name === 'nightly')).toHaveLength(1);
  expect(ran.filter((name) => name === 'each').length).toBeLessThanOrEqual(1);
});
