// A database that still kept refusals without applications: the register and the yearly return count the same afterwards.
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { migrate, migrationHashes } from '#platform/db/migrate.ts';

const name = `soubeh_run_${inject('run')}_refusals`;
const named = (database: string) => { const url = new URL(inject('adminUrl')); url.pathname = `/${database}`; return url.href; };
const before = migrationHashes().map((one) => one.name).filter((one) => one < '0340');
const id = (n: number) => `0198aaaa-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
async function on<T>(database: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: named(database) });
  await db.connect();
  try { return await work(db); } finally { await db.end(); }
}
beforeAll(() => on('postgres', (db) => db.query(`create database ${name}`)));
afterAll(() => on('postgres', (db) => db.query(`drop database if exists ${name} with (force)`)));

test('refusals become refused applications of nobody named; counts by service, year and ground are equal', async () => {
  await migrate(named(name), { only: before });
  const counts = (table: string, day: string, ground: string) => on(name, async (db) => (await db.query(`select service_id, extract(year from ${day})::int as year, ${ground} as ground, count(*)::int as n from ${table} group by 1, 2, 3 order by 1, 2, 3`)).rows);
  await on(name, async (db) => {
    await db.query(`insert into access.organisation (id, name, short_name, kind) values ('${id(1)}', 'Kotva', 'Kotva', 'ngo');
      insert into access.account (id, email, name) values ('${id(2)}', 'nina@kotva.example', 'Nina');
      insert into access.membership (id, account_id, organisation_id, role, profession, valid_from) values ('${id(3)}', '${id(2)}', '${id(1)}', 'worker', 'social_worker', '2020-01-01');
      insert into directory.service (id, organisation_id, name) values ('${id(4)}', '${id(1)}', 'Azylový dům'), ('${id(5)}', '${id(1)}', 'Terén')`);
    const rows = [[4, '2025-02-01', 'capacity'], [4, '2025-12-31', 'capacity'], [4, '2025-06-01', 'health'], [4, '2026-01-01', 'capacity'], [5, '2025-02-01', 'repeated'], [5, '2024-02-01', 'not_provided']] as const;
    for (const [at, [service, day, reason]] of rows.entries()) await db.query(`insert into work.refusal (id, organisation_id, service_id, on_day, reason, note, author_id) values ($1, $2, $3, $4, $5, $6, $7)`, [id(100 + at), id(1), id(service), day, reason, at ? '' : 'předáno Poradně', id(3)]);
  });
  const old = await counts('work.refusal', 'on_day', 'reason');
  expect(old).toHaveLength(5);
  await migrate(named(name));
  expect(await counts(`referrals.application where state = 'refused'`, 'decided_on', 'ground')).toEqual(old);
  await on(name, async (db) => {
    expect((await db.query(`select to_regclass('work.refusal') as gone`)).rows).toEqual([{ gone: null }]);
    expect((await db.query(`select person_id, name, contact, asked, elsewhere_note, received_how, call_agreed, author_id, decided_by_id from referrals.application where id = $1`, [id(100)])).rows)
      .toEqual([{ person_id: null, name: '', contact: '', asked: '', elsewhere_note: 'předáno Poradně', received_how: 'unknown', call_agreed: false, author_id: id(3), decided_by_id: id(3) }]);
  });
}, 60_000);
