// A PostgreSQL for one run of tests or checks, in a temporary folder that disappears with it.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Embedded, startEmbedded } from './embedded.ts';

/** A folder in the temporary directory that PostgreSQL's account can reach, too. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'soubeh-'));
  chmodSync(folder, 0o755);
  return folder;
}

// Nothing here has to survive a power cut, so nothing waits for the disk. Tests clone hundreds of databases that nobody comes back to: no autovacuum
// goes through them.
const throwAway = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', wal_level: 'minimal', max_wal_senders: '0', max_wal_size: '4GB', checkpoint_timeout: '1h', autovacuum: 'off', jit: 'off', shared_buffers: '256MB' };

/** Starts an empty PostgreSQL whose folder is removed by `stop`. */
export async function startTemporary(options: { database?: string; binDir?: string } = {}): Promise<Embedded> {
  const folder = temporaryFolder();
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const server = await startEmbedded({ ...options, dataDir: path.join(folder, 'db'), settings: throwAway });
    return { ...server, stop: async () => { await server.stop(); remove(); } };
  } catch (error) { remove(); throw error; }
}
