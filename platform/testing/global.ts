// Once for a test run: a server with the migrated template that every test file clones.
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate, schemaHash } from '#platform/db/migrate.ts';
import { memory, startTemporary } from '#platform/db/temporary.ts';

declare module 'vitest' { export interface ProvidedContext { adminUrl: string; template: string; /** How the template is copied quickest. */ strategy: 'file_copy' | 'wal_log'; /** Whether the server lies in memory: a copy then goes as soon as its file is done. */ inMemory: boolean; run: string } }

const onDatabase = (url: string, name: string) => { const u = new URL(url); u.pathname = `/${name}`; return u.href; };

const databases = async (admin: pg.Client, like: string) => (await admin.query<{ datname: string }>('select datname from pg_database where datname like $1', [like])).rows;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let stop = async () => {};
  let url = process.env.SOUBEH_TEST_DATABASE_URL ?? '';
  // The server goes after this run with all that is in it.
  const thrownAway = !url || process.env.SOUBEH_TEST_DATABASE === 'thrown away';
  if (!url) {
    const server = await startTemporary();
    url = server.url;
    stop = server.stop;
  }
  const admin = new pg.Client({ connectionString: onDatabase(url, 'postgres') });
  await admin.connect();
  const run = randomBytes(4).toString('hex');
  // Several runs may share a server. Each holds a lock of its own; what a killed run left behind is dropped now, never during a run: dropping is slow.
  await admin.query('select pg_advisory_lock(hashtext($1))', [`soubeh.run.${run}`]);
  for (const { datname } of await databases(admin, 'soubeh\\_run\\_%')) {
    const owner = datname.split('_')[2]!;
    const { rows: [{ ended } = { ended: false }] } = await admin.query<{ ended: boolean }>('select pg_try_advisory_lock(hashtext($1)) as ended', [`soubeh.run.${owner}`]);
    if (!ended) continue;
    await admin.query(`drop database if exists ${datname} with (force)`);
    await admin.query('select pg_advisory_unlock(hashtext($1))', [`soubeh.run.${owner}`]);
  }
  const template = `soubeh_template_${schemaHash()}`;
  await admin.query(`select pg_advisory_lock(hashtext('soubeh.template'))`);
  if (!(await admin.query('select from pg_database where datname = $1 and not datallowconn', [template])).rowCount) {
    await admin.query(`drop database if exists ${template} with (force)`);
    await admin.query(`create database ${template}`);
    await migrate(onDatabase(url, template));
    const { seedCommon } = await import('#platform/testing/common.ts');
    await seedCommon(onDatabase(url, template));
    await admin.query(`update pg_database set datallowconn = false, datistemplate = true where datname = $1`, [template]);
  }
  await admin.query(`select pg_advisory_unlock(hashtext('soubeh.template'))`);
  // Copying files ends in a checkpoint: quickest where that waits for no disk, slowest where it does.
  const { rows: [{ fsync } = { fsync: 'on' }] } = await admin.query<{ fsync: string }>('show fsync');
  project.provide('strategy', fsync === 'off' ? 'file_copy' : 'wal_log');
  const { rows: [{ folder } = { folder: '' }] } = await admin.query<{ folder: string }>(`select current_setting('data_directory') as folder`);
  project.provide('inMemory', folder.startsWith(memory));
  project.provide('run', run);
  project.provide('adminUrl', url);
  project.provide('template', template);
  return async () => {
    // Dropping waits for a checkpoint and for the disk: three quarters of a minute for a run.
    if (!thrownAway) for (const { datname } of await databases(admin, `soubeh\\_run\\_${run}\\_%`)) await admin.query(`drop database if exists ${datname} with (force)`);
    await admin.end();
    await stop();
  };
}
