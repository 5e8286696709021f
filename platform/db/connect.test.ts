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

test('what is asked together is sent and answered together; what fails, fails all of it; nothing is sent once the work ended', async () => {
  const steps: string[] = [];
  const ask = async (name: string, db: Db, query = sql`select pg_sleep(0.05)`) => { steps.push(`${name} asked`); await query.execute(db); steps.push(`${name} answered`); };
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await house.database.asSession('', async (db) => {
      await ask('before', db);
      const before = sent.mock.calls.length, both = Promise.all([ask('first', db), ask('second', db)]);
      await new Promise(setImmediate);
      expect(sent.mock.calls.length - before).toBe(1);
      await both;
      expect(sent.mock.calls.length - before).toBe(1);
    });
  } finally { sent.mockRestore(); }
  expect(steps).toEqual(['before asked', 'before answered', 'first asked', 'second asked', 'first answered', 'second answered']);

  let kept: Db | undefined;
  await expect(house.database.asSession('', async (db) => { kept = db; await Promise.all([ask('wrong', db, sql`select 1 / 0`), ask('after', db)]); })).rejects.toMatchObject({ code: '22012' });
  await expect(sql`select 1`.execute(kept!)).rejects.toThrow(/ended|rolled back/);
  // Nothing of it is left on the connection.
  expect((await house.database.asSession('', async (db) => (await sql<{ one: number }>`select 1 as one`.execute(db)).rows))).toEqual([{ one: 1 }]);
});

test('each of what is asked in one breath has its own answer, and what comes after a failure says so', async () => {
  const number = (db: Db, n: number) => sql<{ n: number }>`select ${n}::int as n`.execute(db).then(({ rows }) => rows[0]!.n);
  expect(await house.database.asSession('', async (db) => {
    const all: unknown[] = [];
    // Twice and more, so that some are prepared in this very breath, others were before, and one stays without a name.
    for (let round = 0; round < 4; round++) all.push(await Promise.all([number(db, round), sql`select 1 as a where false`.execute(db).then(({ rows }) => rows), number(db, -round), sql.raw(`select ${round} as n`).execute(db).then(({ rows }) => rows)]));
    return all;
  })).toEqual([0, 1, 2, 3].map((n) => [n, [], n ? -n : 0, [{ n }]]));

  let said: unknown[] = [];
  await expect(house.database.asSession('', async (db) => {
    const answers = await Promise.allSettled([number(db, 7), sql`select 1 / ${0}::int as fails_in_the_middle`.execute(db), number(db, 8), sql`select ${5}::int as prepared_after_a_failure`.execute(db)]);
    said = answers.map((answer) => answer.status === 'fulfilled' ? answer.value : (answer.reason as { code: string }).code);
    throw (answers[1] as PromiseRejectedResult).reason;
  })).rejects.toMatchObject({ code: '22012' });
  expect(said).toEqual([7, '22012', '25P02', '25P02']);
  // What was not read after the failure is prepared when it is asked again.
  for (let i = 0; i < 4; i++) expect(await house.database.asSession('', (db) => Promise.all([number(db, i), sql<{ n: number }>`select ${5}::int as prepared_after_a_failure`.execute(db).then(({ rows }) => rows.length)]))).toEqual([i, 1]);
});

test('a transaction that failed is rolled back though something was asked right before its end, and its connection goes on being used', async () => {
  const pid = async (db: Db) => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]!.pid;
  const connections = async (work: (db: Db) => Promise<unknown>) => { const used: number[] = []; await house.database.asSession('', async (db) => { used.push(await pid(db)); await work(db); }).catch((error: { code?: string }) => { expect(error.code).toBe('22012'); }); return used[0]; };
  const first = await connections(async (db) => {
    // The first answers well and asks on in the same turn in which the second fails the whole.
    const goesOn = async () => { await sql`select 1 as answers_well`.execute(db); await sql`select 2 as asks_on`.execute(db).catch(() => {}); };
    await Promise.all([goesOn(), sql`select 1 / 0`.execute(db)]);
  });
  expect(await connections(async () => {})).toBe(first);
});

test('a connection that is lost in the middle fails all that was asked on it, says so, and the next one works', async () => {
  const statuses: string[] = [];
  await expect(house.database.asSession('', async (db) => {
    const pid = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]!.pid;
    const asked = Promise.allSettled([sql`select pg_sleep(5)`.execute(db), sql`select 1 as after_it`.execute(db)]);
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    await house.admin.query('select pg_terminate_backend($1)', [pid]);
    const answers = await asked;
    statuses.push(...answers.map(({ status }) => status));
    throw (answers[0] as PromiseRejectedResult).reason;
    // What failed first is told, and not that it could not be rolled back.
  })).rejects.toMatchObject({ code: '57P01' });
  expect(statuses).toEqual(['rejected', 'rejected']);
  expect(await house.database.asSession('', async (db) => (await sql<{ n: number }>`select 1 as n`.execute(db)).rows)).toEqual([{ n: 1 }]);
});
