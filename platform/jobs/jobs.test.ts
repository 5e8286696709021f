import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { queueMail } from '#platform/mail/queue.ts';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import { startJobs } from './jobs.ts';

let house: TestHouse;
beforeAll(async () => { house = await openHouse(); });
afterAll(() => house.close());

test('a mail whose server stopped before sending it goes out once when the next one starts', async () => {
  await house.as('hana');
  await house.database.asSession(house.secretOf('hana'), (db) => queueMail(db, { to: 'kdo@kompas.example', subject: 'Pozvánka', text: 'odkaz' }));
  const sent: string[] = [];
  const post = { send: async ({ to }: { to: string }) => { await pause(300); sent.push(to); }, close: () => {} };
  const stop = await startJobs(house.adminUrl, { jobs: [], post, secretKey: house.secretKey, publicUrl: 'http://localhost' });
  for (let i = 0; i < 100 && !sent.length; i++) await pause(50);
  await pause(600);
  await stop();
  expect(sent).toEqual(['kdo@kompas.example']);
  expect((await house.admin.query('select state from platform.mail')).rows).toEqual([{ state: 'sent' }]);
});
