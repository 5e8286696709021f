// Reads a backup into an empty database: the migrations it stands on, its rows, its foreign keys checked anew, then what came later.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { migrate, migrationHashes } from '../migrate.ts';
import { isSealed, unseal } from './envelope.ts';
import type { Copied, Manifest } from './write.ts';

/** An opened backup. */
export type Backup = { manifest: Manifest; secretKey: string; stream(name: string): Promise<Readable>; close(): void };

/** Opens a backup file, sealed or plain, and reads its list. Throws a sentence when it cannot be. */
export async function openBackup(file: string, passphrase: string | undefined): Promise<Backup> {
  const folder = mkdtempSync(path.join(tmpdir(), 'soubeh-restore-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    let plain = file;
    if (await isSealed(file)) {
      if (!passphrase) throw new Error('The backup is sealed: say its passphrase in SOUBEH_BACKUP_PASSPHRASE.');
      plain = path.join(folder, 'backup.zip');
      await unseal(file, plain, passphrase);
    }
    const zip = await promisify<string, yauzl.Options, ZipFile>(yauzl.open)(plain, { lazyEntries: true, autoClose: false }).catch((error: unknown) => { throw new Error(`${file} is not a backup.`, { cause: error }); });
    const entries = await entriesOf(zip);
    const stream = async (name: string): Promise<Readable> => {
      const entry = entries.get(name);
      if (!entry) throw new Error(`The backup lacks ${name}.`);
      return promisify<Entry, Readable>(zip.openReadStream.bind(zip))(entry);
    };
    const manifest = JSON.parse(await text(await stream('manifest.json'))) as Manifest;
    if (manifest.format !== 1) throw new Error(`The backup is of format ${String(manifest.format)}, which this version does not read.`);
    return { manifest, secretKey: await text(await stream('sealing.key')), stream, close: () => { zip.close(); remove(); } };
  } catch (error) { remove(); throw error; }
}

const entriesOf = (zip: ZipFile) => new Promise<Map<string, Entry>>((resolve, reject) => {
  const found = new Map<string, Entry>();
  zip.on('entry', (entry: Entry) => { found.set(entry.fileName, entry); zip.readEntry(); });
  zip.on('end', () => resolve(found));
  zip.on('error', reject);
  zip.readEntry();
});

/**
 * Restores into an empty database and brings it to the current state. All rows come in one transaction: it is all there, or nothing is.
 * Throws when the database holds anything, when the backup is from a newer version, when a row is missing or changed, or a foreign key does not hold.
 */
export async function restoreBackup(adminUrl: string, { manifest, stream }: Backup, tell: (table: Copied) => void = () => {}): Promise<void> {
  const known = new Map(migrationHashes().map(({ name, hash }) => [name, hash]));
  for (const { name, hash } of manifest.migrations) if (known.get(name) !== hash)
    throw new Error(known.has(name) ? `The backup stands on another ${name} than this version has.` : `The backup is from a newer version (${manifest.version}): this one does not know ${name}.`);
  const db = new pg.Client({ connectionString: adminUrl });
  await db.connect();
  try {
    if (!await isFree(db, manifest)) throw new Error('The database is not empty. A backup is restored into an empty one only.');
    await migrate(adminUrl, { only: manifest.migrations.map(({ name }) => name) });
    await db.query('set role soubeh_owner');
    await db.query('begin');
    const links = await dropLinks(db);
    for (const table of manifest.tables) {
      await db.query(`alter table ${table.name} no force row level security; alter table ${table.name} disable trigger user; truncate ${table.name}`);
      await fill(db, table, await stream(`tables/${table.name}`));
      await db.query(`alter table ${table.name} enable trigger user`);
      tell(table);
    }
    for (const { table, name, definition } of links) await db.query(`alter table ${table} add constraint ${name} ${definition}`);
    for (const { name, value, called } of manifest.counters) await db.query('select setval($1::regclass, $2::bigint, $3)', [name, value, called]);
    await db.query('update platform.log_life set added = $1', [manifest.logged]);
    await db.query('commit');
    await migrate(adminUrl);
  } finally { await db.end(); }
}

/** Nothing there at all, or just what a restore that failed has left: the same migrations and no row. */
async function isFree(db: pg.Client, { migrations }: Manifest): Promise<boolean> {
  if (!(await db.query(`select from pg_namespace where nspname = 'platform'`)).rowCount) return true;
  const { rows } = await db.query<{ name: string }>('select name from platform.migration order by name');
  return rows.map(({ name }) => name).join() === migrations.map(({ name }) => name).join() && !(await db.query('select from access.organisation limit 1')).rowCount;
}

/** Foreign keys hold only when everything is there: they are taken away and put back, which checks every row. */
async function dropLinks(db: pg.Client): Promise<{ table: string; name: string; definition: string }[]> {
  const { rows } = await db.query<{ table: string; name: string; definition: string }>(`
    select k.conrelid::regclass::text as table, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k join pg_namespace n on n.oid = k.connamespace where k.contype = 'f' and k.conparentid = 0 and n.nspname !~ '^(pg_|graphile_)' and n.nspname <> 'information_schema' order by 1, 2`);
  for (const { table, name } of rows) await db.query(`alter table ${table} drop constraint ${name}`);
  return rows;
}

async function fill(db: pg.Client, { name, columns, rows, sha256 }: Copied, source: Readable): Promise<void> {
  const hash = createHash('sha256');
  const hashing = new Transform({ transform(chunk: Buffer, _, next) { hash.update(chunk); next(null, chunk); } });
  const copy = db.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`));
  await pipeline(source, hashing, copy);
  if (copy.rowCount !== rows || hash.digest('hex') !== sha256) throw new Error(`${name} in the backup is damaged.`);
}
