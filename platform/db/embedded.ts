// A private PostgreSQL for one machine: nothing to install, nothing left behind. With DATABASE_URL it is not used at all.
import path from 'node:path';
import pg from 'pg';
import { type Account, accountFor } from './embedded-account.ts';
import { type Binaries, findBinaries } from './embedded-binaries.ts';
import { ensureCluster } from './embedded-cluster.ts';
import { findRunning, superuser } from './embedded-running.ts';
import { NotStarted, type Server, startServer } from './embedded-server.ts';

/** `url` is the superuser's address. An adopted server belongs to another process: `stop` leaves it alone and it ends with that process. */
export type Embedded = { url: string; major: number; adopted: boolean; stop: () => Promise<void> };

/**
 * Starts PostgreSQL on the folder (made at the first start) and makes the database in it. When a server already runs on the
 * folder it is adopted. `binDir`, or SOUBEH_PG_BIN, forces the PostgreSQL programs of a folder; `settings` are added to those of the server.
 */
export async function startEmbedded(options: { dataDir: string; database?: string; binDir?: string; settings?: Record<string, string> }): Promise<Embedded> {
  const dataDir = path.resolve(options.dataDir), database = options.database ?? 'soubeh';
  const binaries = await findBinaries(options.binDir);
  const account = await accountFor(dataDir, binaries.dir);
  const password = await ensureCluster(dataDir, binaries, account);
  const server = await adoptOrStart(dataDir, binaries, account, password, options.settings);
  try { await ensureDatabase(password, server.port, database); }
  catch (error) { await server.stop(); throw error; }
  const url = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${server.port}/${encodeURIComponent(database)}`;
  return { url, major: binaries.major, adopted: server.adopted, stop: server.stop };
}

async function adoptOrStart(dataDir: string, binaries: Binaries, account: Account, password: string, settings?: Record<string, string>): Promise<Server & { adopted: boolean }> {
  for (let tries = 1; ; tries++) {
    const port = await findRunning(dataDir, password);
    if (port) return { port, adopted: true, stop: async () => {} };
    try { return { ...await startServer(dataDir, binaries.dir, account, password, settings), adopted: false }; }
    catch (error) {
      // Another process was quicker with the folder or with the port: look again.
      const overtaken = error instanceof NotStarted && /postmaster\.pid|could not bind|could not create any TCP/.test(error.said);
      if (!overtaken || tries === 3) throw error;
    }
  }
}

async function ensureDatabase(password: string, port: number, database: string): Promise<void> {
  const client = new pg.Client(superuser(password, port));
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`)
      .catch((error: { code?: string }) => { if (error.code !== '42P04' && error.code !== '23505') throw error; }); // made by somebody else meanwhile
  } finally { await client.end(); }
}
