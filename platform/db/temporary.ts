// A PostgreSQL for one run of tests or checks, in a temporary folder that disappears with it.
import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Embedded, startEmbedded } from './embedded.ts';

/** A folder in the temporary directory that PostgreSQL's account can reach, too. */
export function temporaryFolder(within = tmpdir()): string {
  const folder = mkdtempSync(path.join(within, `soubeh-${process.pid}-`));
  chmodSync(folder, 0o755);
  return folder;
}

// A folder that lies in memory, on Linux. One server of the tests holds up to 2 GB there; two of them run at a time, beside a browser.
export const memory = '/dev/shm';
const plenty = 6 * 1024 ** 3, anHour = 3_600_000;

/** Memory where there is plenty of it, else the temporary directory. */
function quickest(): string {
  try {
    sweepUp();
    const { bavail, bsize } = statfsSync(memory);
    return Math.min(bavail * bsize, process.availableMemory()) > plenty ? memory : tmpdir();
  } catch { return tmpdir(); } // there is no such folder, or it is not ours to write into
}

/** What a killed run has left would take memory until the machine is started anew. */
function sweepUp(): void {
  for (const name of readdirSync(memory)) {
    const pid = Number(/^soubeh-(\d+)-/.exec(name)?.[1]), folder = path.join(memory, name);
    if (pid && !alive(pid) && Date.now() - statSync(folder).mtimeMs > anHour) rmSync(folder, { recursive: true, force: true });
  }
}
function alive(pid: number): boolean {
  try { process.kill(pid, 0); return true; } catch (error) { return (error as { code?: string }).code === 'EPERM'; }
}

// Nothing here has to survive a power cut, so nothing waits for the disk. Tests clone hundreds of databases that nobody comes back to: no autovacuum
// goes through them.
const throwAway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0', max_wal_size: '1GB', checkpoint_timeout: '1h', autovacuum: 'off', jit: 'off', shared_buffers: '256MB' };

/** Starts an empty PostgreSQL whose folder is removed by `stop`; it lies in memory where there is plenty of it. */
export async function startTemporary(options: { database?: string; binDir?: string } = {}): Promise<Embedded> {
  const folder = temporaryFolder(quickest());
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const server = await startEmbedded({ ...options, dataDir: path.join(folder, 'db'), settings: throwAway });
    return { ...server, stop: async () => { await server.stop(); remove(); } };
  } catch (error) { remove(); throw error; }
}
