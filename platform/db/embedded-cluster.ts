// The data folder: made once by initdb, in a folder beside it that takes the final name only when it is complete.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Account, handOver } from './embedded-account.ts';
import type { Binaries } from './embedded-binaries.ts';

const run = promisify(execFile);

/** Makes the data folder when there is none and returns the superuser's password, which lies inside it. */
export async function ensureCluster(dataDir: string, binaries: Binaries, account: Account): Promise<string> {
  removeHalfMade(dataDir);
  if (!existsSync(path.join(dataDir, 'PG_VERSION'))) await create(dataDir, binaries, account);
  const have = Number(readFileSync(path.join(dataDir, 'PG_VERSION'), 'utf8'));
  if (have !== binaries.major)
    throw new Error(`The database in ${dataDir} was made by PostgreSQL ${have}, but the programs in ${binaries.dir} are PostgreSQL ${binaries.major}. Start it with PostgreSQL ${have} (SOUBEH_PG_BIN), make a backup, and restore it into a new folder.`);
  const secret = path.join(dataDir, 'soubeh.secret');
  if (!existsSync(secret))
    throw new Error(`The database in ${dataDir} was not made by this program (soubeh.secret is missing). Choose another folder, or start that database yourself and set DATABASE_URL.`);
  return readFileSync(secret, 'utf8').trim();
}

async function create(dataDir: string, { dir, major }: Binaries, account: Account): Promise<void> {
  if (existsSync(dataDir) && readdirSync(dataDir).length)
    throw new Error(`The folder ${dataDir} is not empty and holds no database. Choose an empty folder, or one that does not exist yet.`);
  const half = halfMade(dataDir, process.pid), password = `${half}.password`;
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(password, randomBytes(24).toString('base64url') + '\n', { mode: 0o600 });
  try {
    handOver(account, half);
    handOver(account, password);
    // Order and case of text do not depend on the machine; Czech order is asked for by name where it is needed.
    const locale = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale-provider=icu', '--icu-locale=und', '--locale=C'];
    const [program, ...args] = account.wrap([path.join(dir, 'initdb'), '-D', half, '-U', 'postgres', '--encoding=UTF8', ...locale,
      '--auth=scram-sha-256', `--pwfile=${password}`, '--data-checksums']);
    await run(program, args, { ...account.ids, cwd: half, env: { ...process.env, LC_ALL: 'C', LANG: 'C' } })
      .catch((error: { stderr?: string }) => { throw new Error(`The database folder ${dataDir} could not be made: ${error.stderr?.trim() || String(error)}`); });
    renameSync(password, path.join(half, 'soubeh.secret'));
    if (existsSync(dataDir) && !readdirSync(dataDir).length) rmdirSync(dataDir);
    renameSync(half, dataDir);
  } catch (error) {
    // Another process made the folder meanwhile: its database is as good as ours.
    if (!existsSync(path.join(dataDir, 'PG_VERSION'))) throw error;
  } finally {
    rmSync(password, { force: true });
    rmSync(half, { recursive: true, force: true });
  }
}

const halfMade = (dataDir: string, pid: number) => `${dataDir}.making-${pid}`;

// What a start that was killed half-way has left. Folders of living processes are theirs.
function removeHalfMade(dataDir: string): void {
  const parent = path.dirname(dataDir), start = `${path.basename(dataDir)}.making-`;
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(start))) {
    const pid = Number.parseInt(name.slice(start.length), 10);
    if (pid !== process.pid && alive(pid)) continue;
    // An orphaned initdb may still write into it: what cannot be removed now is removed at a later start.
    try { rmSync(path.join(parent, name), { recursive: true, force: true, maxRetries: 5 }); } catch { /* later */ }
  }
}

/** Whether a process with this number exists, ours or not. */
export function alive(pid: number): boolean {
  try { process.kill(pid, 0); return true; }
  catch (error) { return (error as NodeJS.ErrnoException).code === 'EPERM'; }
}
