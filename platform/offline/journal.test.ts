// The journal: sealed under the account's key, readable by nobody else, given up after a week.
import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { closeJournal, openJournal } from './journal.ts';
import { dump } from './testing.ts';

const key = (n: number) => Buffer.alloc(32, n).toString('base64url'), secret = { text: 'Řekla, že se bojí bratra', meetingId: '0198-porada' };
afterEach(() => closeJournal());

test('what is put is read by the same account after a reload, in its order, and once', async () => {
  const journal = await openJournal('olena', key(1), () => 1);
  await journal.put('b', { n: 1 });
  await (await openJournal('olena', key(1), () => 2)).put('a', { n: 2 });
  await (await openJournal('olena', key(1), () => 3)).put('a', secret);
  await closeJournal();
  const again = await openJournal('olena', key(1), () => 4);
  expect(await again.read()).toEqual([{ id: 'b', value: { n: 1 } }, { id: 'a', value: secret }]);
  await again.drop('a');
  await again.drop('b');
  expect(await again.read()).toEqual([]);
});
test('another account, another key and a row moved under another id read nothing; the disk says nothing', async () => {
  await (await openJournal('olena', key(1))).put('x', secret);
  expect(await (await openJournal('tomas', key(1))).read()).toEqual([]);
  expect(await (await openJournal('olena', key(2))).read()).toEqual([]);
  await closeJournal();
  const found = await dump('soubeh-journal');
  for (const word of ['bojí', 'Řekla', 'porada']) expect(found).not.toContain(word);
  expect(await (await openJournal('olena', key(1))).read()).toMatchObject([{ id: 'x' }]);
  await (await openJournal('olena', key(1))).drop('x');
});
test('after a week nobody came back to, it is given up', async () => {
  const day = 86_400_000;
  await (await openJournal('olena', key(1), () => 0)).put('old', secret);
  expect(await (await openJournal('olena', key(1), () => 6 * day)).read()).toHaveLength(1);
  expect(await (await openJournal('olena', key(1), () => 8 * day)).read()).toHaveLength(0);
  expect(await (await openJournal('olena', key(1), () => 1)).read()).toHaveLength(0);
});
