// Whether a server already runs on a data folder: one left by another process is used, a stale lock file is removed.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { alive } from './embedded-cluster.ts';

const run = promisify(execFile);
const patience = 15_000;

/** The superuser's way into a server on this machine. */
export const superuser = (password: string, port: number, database = 'postgres') => ({ host: '127.0.0.1', user: 'postgres', password, port, database });

/** Whether the server at this port answers and serves this very folder (and not, say, the one it was copied from). */
export async function answers(dataDir: string, password: string, port: number): Promise<boolean> {
  const client = new pg.Client({ ...superuser(password, port), connectionTimeoutMillis: 1000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows: [row] } = await client.query<{ data_directory: string }>('show data_directory');
    return row !== undefined && realpathSync(row.data_directory) === realpathSync(dataDir);
  } catch { return false; } finally { await client.end().catch(() => {}); }
}

/** The port of the server that runs on the folder, or undefined when none does and the folder is free. */
export async function findRunning(dataDir: string, password: string): Promise<number | undefined> {
  const lock = path.join(dataDir, 'postmaster.pid');
  for (const end = performance.now() + patience; ; await pause(100)) {
    const lines = read(lock);
    if (!lines) return undefined;
    const pid = Number(lines[0]), port = Number(lines[3]), stopping = lines[7]?.startsWith('stopping');
    // A server whose owner has just died still answers for a moment: ask twice before relying on it.
    if (port && !stopping && await answers(dataDir, password, port)) {
      await pause(250);
      if (await answers(dataDir, password, port)) return port;
      continue;
    }
    if (!pid || !alive(pid)) return undefined; // PostgreSQL itself clears the lock of a dead process
    if (!await usesFolder(pid, dataDir)) {
      rmSync(lock, { force: true }); // the number was given to another process since
      return undefined;
    }
    if (performance.now() > end)
      throw new Error(`Another PostgreSQL (process ${pid}) uses the folder ${dataDir} but does not answer. Wait until it has ended, or end it, and start again.`);
  }
}

function read(file: string): string[] | undefined {
  try { return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : undefined; } catch { return undefined; }
}

// PostgreSQL works inside its data folder, so the working directory tells whose process it is.
async function usesFolder(pid: number, dataDir: string): Promise<boolean> {
  if (process.platform === 'win32') return true;
  if (process.platform === 'linux') try { return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataDir); } catch { return alive(pid) && process.getuid?.() === 0; }
  return run('ps', ['-p', String(pid), '-o', 'command=']).then(({ stdout }) => stdout.includes('postgres'), () => false);
}
