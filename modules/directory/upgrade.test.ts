// A database of the version before the network: what stood there stands, and is found.
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { migrate, migrationHashes } from '#platform/db/migrate.ts';

const name = `soubeh_run_${inject('run')}_network`;
const named = (database: string) => { const url = new URL(inject('adminUrl')); url.pathname = `/${database}`; return url.href; };
const before = migrationHashes().map((one) => one.name).filter((one) => one < '0290');
const id = (n: number) => `0198bbbb-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
async function on<T>(database: string, work: (db: pg.Client) => Promise<T>): Promise<T> {
  const db = new pg.Client({ connectionString: named(database) });
  await db.connect();
  try { return await work(db); } finally { await db.end(); }
}
const rows = (sql: string) => on(name, async (db) => (await db.query(sql)).rows as Record<string, unknown>[]);
beforeAll(() => on('postgres', (db) => db.query(`create database ${name}`)));
afterAll(() => on('postgres', (db) => db.query(`drop database if exists ${name} with (force)`)));

test('services, partners, places, contacts and own codes stay as they were; every service is found by its words; a second start changes nothing', async () => {
  await migrate(named(name), { only: before });
  await on(name, (db) => db.query(`insert into access.organisation (id, name, short_name, kind) values ('${id(1)}', 'Kotva, z. s.', 'Kotva', 'ngo');
    insert into access.account (id, email, name) values ('${id(2)}', 'nina@kotva.example', 'Nina');
    insert into access.membership (id, account_id, organisation_id, role, profession, valid_from) values ('${id(3)}', '${id(2)}', '${id(1)}', 'worker', 'social_worker', '2020-01-01');
    insert into directory.partner (id, organisation_id, author_id, name, kind, ico, note) values ('${id(4)}', '${id(1)}', '${id(3)}', 'Škola Na Stráni', 'school', '12345678', 'zvoňte'), ('${id(5)}', '${id(1)}', '${id(3)}', 'Škola Na Stráni', 'school', '12345678', '');
    insert into directory.service (id, organisation_id, partner_id, name) values ('${id(6)}', '${id(1)}', null, 'Azylový dům'), ('${id(7)}', '${id(1)}', '${id(4)}', 'Přípravná třída');
    insert into directory.place (id, organisation_id, author_id, name, address, kind) values ('${id(8)}', '${id(1)}', '${id(3)}', 'Ubytovna', 'U Trati 3', 'dormitory');
    insert into directory.contact (id, organisation_id, partner_id, label, phone) values ('${id(9)}', '${id(1)}', '${id(4)}', 'vrátnice', '+420777123456');
    insert into directory.own_code (id, organisation_id, author_id, list, code, cs, en, uk, valid_from) values ('${id(10)}', '${id(1)}', '${id(3)}', 'activity', 'prani@${id(1).slice(-12)}', 'praní', 'washing', 'прання', '2020-01-01')`));
  const standing = async () => JSON.stringify([await rows('select name, ico, note, kind from directory.partner order by id'), await rows('select name, partner_id from directory.service order by id'), await rows('select name, address, kind from directory.place'),
    await rows('select label, phone from directory.contact'), await rows('select list, code, cs from directory.own_code')]);
  const old = await standing();
  await migrate(named(name));
  expect(await standing()).toBe(old);
  // Nobody else reads what was one organisation's matter.
  expect(await rows('select open from directory.partner union select open from directory.place union select open from directory.service')).toEqual([{ open: false }]);
  const found = () => rows(`select service_id, common, words @@ to_tsquery('simple', 'azylovy') as shelter, words @@ to_tsquery('simple', 'strani') as school, xmin::text from directory.finding order by service_id`);
  const first = await found();
  expect(first).toMatchObject([{ service_id: id(6), common: true, shelter: true, school: false }, { service_id: id(7), common: false, shelter: false, school: true }]);
  expect(await rows('select from directory.published')).toEqual([]);
  await migrate(named(name));
  expect(await found()).toEqual(first);
}, 90_000);
