import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';
import type { Db } from './connect.ts';

let house: TestHouse;
beforeAll(async () => { house = await openHouse(); });
afterAll(() => house.close());

test('what a newer version changed under a running server is asked anew', async () => {
  await house.admin.query('create table public.shape (a int); grant select on public.shape to soubeh_app');
  const ask = () => house.database.asSession('', async (db) => (await sql`select * from public.shape where a > ${0}`.execute(db)).rows);
  for (let i = 0; i < 4; i++) expect(await ask()).toEqual([]);
  await house.admin.query('alter table public.shape add b int; insert into public.shape values (1, 2)');
  await ask().catch(() => undefined);
  expect(await ask()).toEqual([{ a: 1, b: 2 }]);
});

test('what is asked together is sent together; what fails, fails all of it; nothing is sent once the work ended', async () => {
  const steps: string[] = [];
  const ask = async (name: string, db: Db, query = sql`select pg_sleep(0.05)`) => { steps.push(`${name} asked`); await query.execute(db); steps.push(`${name} answered`); };
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await house.database.asSession('', async (db) => {
      const before = sent.mock.calls.length, both = Promise.all([ask('first', db), ask('second', db)]);
      await new Promise(setImmediate);
      expect(sent.mock.calls.length - before).toBeGreaterThanOrEqual(2);
      await both;
    });
  } finally { sent.mockRestore(); }
  expect(steps).toEqual(['first asked', 'second asked', 'first answered', 'second answered']);

  let kept: Db | undefined;
  await expect(house.database.asSession('', async (db) => { kept = db; await Promise.all([ask('wrong', db, sql`select 1 / 0`), ask('after', db)]); })).rejects.toMatchObject({ code: '22012' });
  await expect(sql`select 1`.execute(kept!)).rejects.toThrow(/ended|rolled back/);
  // Nothing of it is left on the connection.
  expect((await house.database.asSession('', async (db) => (await sql<{ one: number }>`select 1 as one`.execute(db)).rows))).toEqual([{ one: 1 }]);
});
