// PostgreSQL refuses to run as root. This decides as whom its programs are started.
import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** How to start a program of PostgreSQL: as which user, and with what in front of it. */
export type Account = { ids: { uid?: number; gid?: number }; wrap: (command: string[]) => [string, ...string[]] };

const plain = (command: string[]) => command as [string, ...string[]];
// A user namespace in which root's files look like one's own although one is not root.
const namespace = ['unshare', '--user', '--map-user=65534', '--map-group=65534'];
const inNamespace: Account = { ids: {}, wrap: (command) => plain([...namespace, ...command]) };

/** Ourselves; when we are root: whoever owns the data, else `postgres`, else `nobody`, else a user namespace. */
export async function accountFor(dataDir: string, binDir: string): Promise<Account> {
  mkdirSync(path.dirname(dataDir), { recursive: true });
  if (process.platform === 'win32' || process.getuid?.() !== 0) return { ids: {}, wrap: plain };
  for (const ids of await candidates(dataDir))
    if (ids.uid === 0) break;
    else if (await reaches(ids, path.join(binDir, 'postgres')) && await reaches(ids, path.dirname(dataDir))) return { ids, wrap: plain };
  const owned = existing(dataDir);
  if (owned && owned.uid !== 0)
    throw new Error(`The database folder ${dataDir} belongs to the user with number ${owned.uid}, who cannot reach it or the programs in ${binDir}. Open the folders above them (chmod o+x) or start as that user.`);
  await run(namespace[0]!, [...namespace.slice(1), 'true']).catch(() => {
    throw new Error('PostgreSQL refuses to run as root. Create a user (useradd -r soubeh) and start as that user, or set DATABASE_URL to a server that runs elsewhere.');
  });
  return inNamespace;
}

/** Gives a file or folder that we made to the account that will use it. */
export function handOver(account: Account, file: string): void {
  if (account.ids.uid !== undefined) chownSync(file, account.ids.uid, account.ids.gid ?? account.ids.uid);
}

async function candidates(dataDir: string): Promise<{ uid: number; gid: number }[]> {
  const owner = existing(dataDir);
  if (owner) return [owner];
  const found = await Promise.all(['postgres', 'nobody'].map(async (name) => {
    try { return { uid: Number((await run('id', ['-u', name])).stdout), gid: Number((await run('id', ['-g', name])).stdout) }; }
    catch { return undefined; }
  }));
  return found.filter((ids) => ids !== undefined);
}

function existing(dataDir: string): { uid: number; gid: number } | undefined {
  const file = path.join(dataDir, 'PG_VERSION');
  if (!existsSync(file)) return undefined;
  const { uid, gid } = statSync(file);
  return { uid, gid };
}

const reaches = (ids: { uid: number; gid: number }, file: string) =>
  run('test', ['-x', file], { ...ids, cwd: '/' }).then(() => true, () => false);
