// Writes a backup: one moment of the whole database as COPY streams in a ZIP, with the installation's key, sealed by a passphrase.
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { PassThrough, Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ZipFile } from 'yazl';
import { sealing } from './envelope.ts';
import { countersOf, tablesOf, type Counter, type Table } from './tables.ts';

export type Copied = Table & { rows: number; sha256: string };
/** The list inside a backup. */
export type Manifest = {
  format: 1; version: string; madeAt: string; postgresql: string;
  /** Migrations the data stand on, in order. */
  migrations: { name: string; hash: string }[];
  tables: Copied[]; counters: Counter[];
  /** Highest number of a transaction in the logs. */
  logged: string;
};
export type Source = { adminUrl: string; version: string; secretKey: Buffer; passphrase: string | undefined };

/**
 * Writes the backup to `file`, which must not exist; it takes its name only when it is complete. Without a passphrase it is not sealed.
 * Requests go on meanwhile: what is written is the state at one moment. Jobs that wait are not kept; mails are, and are queued again.
 */
export async function writeBackup(file: string, { adminUrl, version, secretKey, passphrase }: Source, tell: (table: Copied) => void = () => {}): Promise<Manifest> {
  if (existsSync(file)) throw new Error(`${file} exists already.`);
  const db = new pg.Client({ connectionString: adminUrl });
  await db.connect();
  const part = `${file}.part`;
  try {
    // The owner sees every row through its policy; one snapshot for all tables.
    await db.query('set role soubeh_owner');
    await db.query('begin isolation level repeatable read read only');
    const manifest = await headOf(db, version), tables = await tablesOf(db), zip = new ZipFile();
    const failed = new Promise<never>((_, reject) => { zip.once('error', reject); });
    zip.addBuffer(Buffer.from(secretKey.toString('hex')), 'sealing.key');
    for (const table of tables) zip.addReadStreamLazy(`tables/${table.name}`, { forceZip64Format: true }, (give) => give(null, rowsOf(db, table, (copied) => { manifest.tables.push(copied); tell(copied); })));
    zip.addReadStreamLazy('manifest.json', {}, (give) => give(null, Readable.from([Buffer.from(JSON.stringify(manifest))])));
    zip.end();
    const out = createWriteStream(part, { mode: 0o600, flags: 'wx', flush: true });
    const source = zip.outputStream as Readable;
    await Promise.race([failed, passphrase ? pipeline(source, sealing(passphrase), out) : pipeline(source, out)]);
    await db.query('commit');
    renameSync(part, file);
    return manifest;
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally { await db.end(); }
}

async function headOf(db: pg.Client, version: string): Promise<Manifest> {
  const { rows: migrations } = await db.query<{ name: string; hash: string }>('select name, hash from platform.migration order by name');
  const { rows: [row] } = await db.query<{ postgresql: string; logged: string }>(`select current_setting('server_version') as postgresql, greatest(
    (select max(xid::text::bigint) from access.read_log), (select max(xid::text::bigint) from access.change_log), (select max(below_xid::text::bigint) from access.log_seal), 0)::text as logged`);
  return { format: 1, version, madeAt: new Date().toISOString(), ...row!, migrations, tables: [], counters: await countersOf(db) };
}

/** The rows of a table as COPY writes them, in order of no importance; counted and hashed on the way. */
function rowsOf(db: pg.Client, table: Table, done: (copied: Copied) => void): Readable {
  const hash = createHash('sha256');
  let rows = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _, next) { hash.update(chunk); for (const byte of chunk) if (byte === 10) rows++; next(null, chunk); },
    flush(next) { done({ ...table, rows, sha256: hash.digest('hex') }); next(); },
  });
  const out = new PassThrough();
  pipeline(db.query(copyTo(`copy (select ${table.columns.join(', ')} from ${table.name}) to stdout`)), counting, out).catch((error: Error) => out.destroy(error));
  return out;
}
