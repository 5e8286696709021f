// A backup is worth what its restore is: into an empty cluster, everything compared, and the product goes on there.
import { createHash, randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLogs } from '#modules/access/logs/index.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { rooms } from '#modules/routes.ts';
import { openBackup, restoreBackup } from '#platform/db/backup/read.ts';
import { tablesOf } from '#platform/db/backup/tables.ts';
import { writeBackup, type Manifest } from '#platform/db/backup/write.ts';
import { openDatabase } from '#platform/db/connect.ts';
import type { Embedded } from '#platform/db/embedded.ts';
import { startTemporary } from '#platform/db/temporary.ts';
import { buildApp } from '#platform/http/app.ts';
import { people } from '#platform/testing/common.ts';
import { askerOf, openHouse, type TestHouse } from '#platform/testing/house.ts';
import { buildWorld, markers, type World } from '#platform/testing/world.ts';

const passphrase = 'žluťoučké heslo zálohy', secretKey = randomBytes(32);
let house: TestHouse, world: World, folder: string, file: string, manifest: Manifest, empty: Embedded, restored: pg.Client, keyInside: string;

const databaseOf = (client: pg.Client) => `postgres://${encodeURIComponent(client.user!)}:${encodeURIComponent(String(client.password))}@${client.host}:${client.port}/${client.database}`;
/** Every row of every table, computed columns too, as one digest for each. */
async function digests(db: pg.Client): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { name } of await tablesOf(db)) found[name] = (await db.query<{ d: string }>(`select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text collate "C")), '') as d from ${name} t`)).rows[0]!.d;
  return found;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'soubeh-backup-'));
  file = path.join(folder, 'whole.backup');
  house = await openHouse();
  world = await buildWorld(house.admin, 'now');
  // Logs with seals, and lines after the last seal.
  await (await house.as('olena')).ok(commitments.ofCase, { params: { caseId: world.caseId }, query: {} });
  await checkLogs(databaseOf(house.admin));
  await (await house.as('olena')).ok(commitments.ofCase, { params: { caseId: world.caseId }, query: {} });
  manifest = await writeBackup(file, { adminUrl: databaseOf(house.admin), version: '0.0.0-test', secretKey, passphrase });
  empty = await startTemporary({ database: 'restored' });
  const backup = await openBackup(file, passphrase);
  try { await restoreBackup(empty.url, backup); keyInside = backup.secretKey; } finally { backup.close(); }
  restored = new pg.Client({ connectionString: empty.url });
  await restored.connect();
}, 120_000);
afterAll(async () => { await house.close(); await restored.end(); await empty.stop(); rmSync(folder, { recursive: true }); });

test('every row of every table is there, with the key, and nothing else', async () => {
  expect(keyInside).toBe(secretKey.toString('hex'));
  const before = await digests(house.admin), after = await digests(restored);
  expect(after).toEqual(before);
  expect(Object.values(before).filter((d) => !d.startsWith('0 ')).length).toBeGreaterThan(30);
  expect(manifest.tables.map(({ name }) => name).sort()).toEqual(Object.keys(before).sort());
});

test('foreign keys, row security and the rest of the schema are as they were', async () => {
  const shape = async (db: pg.Client) => (await db.query(`
    select 'link' as what, conrelid::regclass::text || ' ' || pg_get_constraintdef(oid) as is from pg_constraint where contype = 'f' and connamespace::regnamespace::text !~ '^(pg_|graphile|information)'
    union all select 'security', c.oid::regclass || ' ' || relrowsecurity || relforcerowsecurity from pg_class c join pg_namespace n on n.oid = relnamespace where relkind = 'r' and nspname !~ '^(pg_|graphile|information|public)'
    union all select 'trigger', tgrelid::regclass || ' ' || tgname || tgenabled::text from pg_trigger where not tgisinternal
    union all select 'policy', schemaname || tablename || policyname || coalesce(qual, '') from pg_policies where schemaname !~ '^graphile' order by 1, 2`)).rows;
  expect(await shape(restored)).toEqual(await shape(house.admin));
});

test('the logs are whole, also after new lines in a cluster that counts from the beginning', async () => {
  expect((await checkLogs(empty.url)).broken).toEqual([]);
  const database = openDatabase(empty.url, { connections: 2 }), secret = randomBytes(32).toString('base64url');
  await restored.query(`insert into access.session (secret_hash, account_id, membership_id, strength, expires_at) values ($1, $2, $3, 'full', now() + interval '1 hour')`, [createHash('sha256').update(secret).digest(), people.olena.account, people.olena.membership]);
  const app = buildApp({ database, secretKey, secondFactor: 'optional', setupCode: undefined, publicUrl: 'http://localhost', mail: false }, rooms);
  try {
    const olena = askerOf(app, secret, { membershipId: people.olena.membership, accountId: people.olena.account });
    await olena.ok(commitments.ofCase, { params: { caseId: world.caseId }, query: {} });
  } finally { await app.close(); await database.close(); }
  const lines = async () => Number((await restored.query('select sum(row_count) as n from access.log_seal')).rows[0].n);
  const before = await lines();
  expect((await checkLogs(empty.url)).broken).toEqual([]);
  expect(await lines()).toBeGreaterThan(before);
  await restored.query(`update access.read_log set reason = 'changed afterwards' where id = (select max(id) from access.read_log)`);
  expect((await checkLogs(empty.url)).broken).toMatchObject([{ log: 'read_log' }]);
});

describe('a file that is not right', () => {
  const refused = async (name: string, words: string | undefined = passphrase) => { const backup = await openBackup(path.join(folder, name), words); backup.close(); };
  test('shows nothing to whoever has only the file', () => {
    const bytes = readFileSync(file);
    for (const marker of [markers.kompas, 'sealing.key', 'access.account', secretKey.toString('hex')]) expect(bytes.includes(marker), marker).toBe(false);
  });
  test('another passphrase, none, a cut or a changed file: a sentence', async () => {
    await expect(refused('whole.backup', 'jiné heslo zálohy')).rejects.toThrow('another passphrase');
    await expect(refused('whole.backup', '')).rejects.toThrow('sealed');
    copyFileSync(file, path.join(folder, 'cut.backup'));
    truncateSync(path.join(folder, 'cut.backup'), readFileSync(file).length - 1000);
    await expect(refused('cut.backup')).rejects.toThrow('does not open');
    const changed = readFileSync(file);
    changed[2000]! ^= 1;
    writeFileSync(path.join(folder, 'changed.backup'), changed);
    await expect(refused('changed.backup')).rejects.toThrow('does not open');
    writeFileSync(path.join(folder, 'other.backup'), 'hello');
    await expect(refused('other.backup')).rejects.toThrow('not a backup');
  });
  test('is not written over another one', async () => {
    await expect(writeBackup(file, { adminUrl: databaseOf(house.admin), version: 'x', secretKey, passphrase })).rejects.toThrow('exists already');
  });
  test('is not restored over anything', async () => {
    const backup = await openBackup(file, passphrase);
    try { await expect(restoreBackup(empty.url, backup)).rejects.toThrow('not empty'); } finally { backup.close(); }
  });
  test('of a newer version, or of a migration that was edited, is refused before anything is written', async () => {
    const backup = await openBackup(file, passphrase), { migrations } = backup.manifest;
    try {
      await expect(restoreBackup(empty.url, { ...backup, manifest: { ...backup.manifest, migrations: [...migrations, { name: '9999-later.sql', hash: '' }] } })).rejects.toThrow('newer version');
      await expect(restoreBackup(empty.url, { ...backup, manifest: { ...backup.manifest, migrations: [{ ...migrations[0]!, hash: 'edited' }] } })).rejects.toThrow('another 0001-platform.sql');
    } finally { backup.close(); }
  });
  test('with a row missing leaves an empty database empty', async () => {
    await restored.query('create database second');
    const second = Object.assign(new URL(empty.url), { pathname: '/second' }).href, backup = await openBackup(file, passphrase);
    const tables = backup.manifest.tables.map((table) => table.name === 'access.account' ? { ...table, rows: table.rows + 1 } : table);
    try { await expect(restoreBackup(second, { ...backup, manifest: { ...backup.manifest, tables } })).rejects.toThrow('access.account in the backup is damaged'); } finally { backup.close(); }
    // And it can be tried again.
    const again = await openBackup(file, passphrase);
    try { await expect(restoreBackup(second, { ...again, manifest: { ...again.manifest, tables } })).rejects.toThrow('access.account in the backup is damaged'); } finally { again.close(); }
    const db = new pg.Client({ connectionString: second });
    await db.connect();
    try { expect((await db.query('select from access.organisation')).rowCount).toBe(0); } finally { await db.end(); }
  });
});
