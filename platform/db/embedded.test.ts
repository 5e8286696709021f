import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alive } from './embedded-cluster.ts';
import { buffersFor } from './embedded-server.ts';
import { startEmbedded } from './embedded.ts';
import { temporaryFolder } from './temporary.ts';

const here = (file: string) => new URL(file, import.meta.url).href;
const waitUntil = async (what: () => boolean) => {
  for (let i = 0; i < 200 && !what(); i++) await pause(50);
  expect(what()).toBe(true);
};

let folder: string, dataDir: string;
const children: ChildProcess[] = [];
beforeAll(() => { folder = temporaryFolder(); dataDir = path.join(folder, 'db'); });
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await waitUntil(() => !existsSync(lockFile()) || !alive(postmaster()));
  rmSync(folder, { recursive: true, force: true });
});

const lockFile = () => path.join(dataDir, 'postmaster.pid');
const postmaster = () => Number(readFileSync(lockFile(), 'utf8').split('\n')[0]);

/** Another program that starts the same database and then just lives. */
function another(dir = dataDir) {
  const script = `import { startEmbedded } from ${JSON.stringify(here('./embedded.ts'))};
    const { url, adopted } = await startEmbedded({ dataDir: ${JSON.stringify(dir)}, database: 'diary' });
    console.log(JSON.stringify({ url, adopted })); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return { child, started: once(child.stdout, 'data').then(([line]) => JSON.parse(String(line)) as { url: string; adopted: boolean }) };
}

async function ask<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try { return (await client.query<T>(sql)).rows; } finally { await client.end(); }
}

test('the first start makes the folder and the database, a later start finds what was written', async () => {
  const first = await startEmbedded({ dataDir, database: 'diary' });
  expect(first.adopted).toBe(false);
  await ask(first.url, `create table note (body text); insert into note values ('žluťoučký kůň')`);
  expect(await ask(first.url, `select datcollate || ' ' || pg_encoding_to_char(encoding) as kind from pg_database where datname = 'diary'`)).toEqual([{ kind: 'C UTF8' }]);
  await first.stop();
  expect(existsSync(lockFile())).toBe(false);

  const later = await startEmbedded({ dataDir, database: 'diary' });
  expect(await ask(later.url, 'select body from note')).toEqual([{ body: 'žluťoučký kůň' }]);
  await later.stop();
  await later.stop();
});

test('a second start uses the running server and does not end it', async () => {
  const owner = await startEmbedded({ dataDir, database: 'diary' });
  const guest = await startEmbedded({ dataDir, database: 'visitors' });
  expect(guest.adopted).toBe(true);
  expect(await ask(guest.url, 'select current_database() as name')).toEqual([{ name: 'visitors' }]);
  await guest.stop();
  expect(await ask(owner.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await owner.stop();
});

test('PostgreSQL ends when the program that started it is killed', async () => {
  const { child, started } = another();
  expect((await started).adopted).toBe(false);
  const pid = postmaster();
  child.kill('SIGKILL');
  await waitUntil(() => !alive(pid));
  expect(existsSync(lockFile())).toBe(false);
});

test('a start right after the owner was killed does not rely on the dying server', async () => {
  const { child, started } = another();
  await started;
  child.kill('SIGKILL');
  const next = await startEmbedded({ dataDir, database: 'diary' });
  expect(next.adopted).toBe(false);
  await ask(next.url, 'select count(*) from note');
  await next.stop();
});

test('a lock file that names another living process is stale', async () => {
  writeFileSync(lockFile(), `${process.pid}\n${dataDir}\n1700000000\n1\n\n127.0.0.1\n\nready   \n`);
  const server = await startEmbedded({ dataDir, database: 'diary' });
  expect(server.adopted).toBe(false);
  await server.stop();
});

test('a first start that was killed half-way is begun again', async () => {
  const fresh = path.join(folder, 'fresh'), halves = () => readdirSync(folder).filter((name) => name.startsWith('fresh.making-'));
  const { child } = another(fresh);
  await waitUntil(() => halves().length > 1);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(existsSync(fresh)).toBe(false);
  const server = await startEmbedded({ dataDir: fresh, database: 'diary' });
  await server.stop();
  await (await startEmbedded({ dataDir: fresh, database: 'diary' })).stop();
  expect(halves()).toEqual([]);
});

test('two first starts at once end up with one server', async () => {
  const shared = path.join(folder, 'shared'), { child, started } = another(shared);
  const mine = await startEmbedded({ dataDir: shared, database: 'diary' });
  const other = await started;
  expect([mine.adopted, other.adopted].filter((adopted) => !adopted)).toHaveLength(1);
  expect(other.url).toBe(mine.url);
  child.kill('SIGKILL');
  await mine.stop();
});

test('a quarter of the memory for tables, on a small machine no less than before, on a large one no more than helps', () => {
  expect([0.25, 1, 1.5, 2, 64].map((gigabytes) => buffersFor(gigabytes * 2 ** 30))).toEqual([128, 256, 384, 512, 512]);
});

test('folders that cannot be used are refused in words', async () => {
  const foreign = path.join(folder, 'foreign'), older = path.join(folder, 'older');
  for (const dir of [foreign, older]) mkdirSync(dir);
  writeFileSync(path.join(foreign, 'letter.txt'), 'private');
  writeFileSync(path.join(older, 'PG_VERSION'), '13\n');
  await expect(startEmbedded({ dataDir: foreign })).rejects.toThrow(/is not empty and holds no database/);
  await expect(startEmbedded({ dataDir: older })).rejects.toThrow(/made by PostgreSQL 13.*make a backup/);
  await expect(startEmbedded({ dataDir, binDir: folder })).rejects.toThrow(/No usable PostgreSQL.*DATABASE_URL/);
});
