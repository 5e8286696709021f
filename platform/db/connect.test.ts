import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHouse, type TestHouse } from '#platform/testing/house.ts';

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
