// `npm run restore -- <file>`: a backup into an empty folder (DATA_DIR) or an empty database (DATABASE_URL).
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkLogs } from '#modules/access/logs/index.ts';
import { startEmbedded } from '#platform/db/embedded.ts';
import { openBackup, restoreBackup } from '#platform/db/backup/read.ts';
import { readSettings } from '#platform/server/settings.ts';
import { fail } from './common.ts';

const file = process.argv.slice(2).find((word) => !word.startsWith('--'));

async function restore(): Promise<void> {
  if (!file) throw new Error('From where? npm run restore -- soubeh.backup');
  const { databaseUrl, dataDir } = readSettings(), folder = path.join(dataDir, 'postgres');
  if (!databaseUrl && existsSync(folder) && readdirSync(folder).length) throw new Error(`${folder} holds a database already. Choose an empty folder (DATA_DIR).`);
  const backup = await openBackup(path.resolve(file), process.env.SOUBEH_BACKUP_PASSPHRASE || undefined);
  try {
    checkKey(dataDir, backup.secretKey);
    const embedded = databaseUrl ? undefined : await startEmbedded({ dataDir: folder, database: 'soubeh' });
    try {
      const adminUrl = databaseUrl ?? embedded!.url;
      await restoreBackup(adminUrl, backup, ({ name, rows }) => { if (process.stdout.isTTY) console.log(`  ${name}: ${rows}`); });
      if (!process.env.SOUBEH_SECRET_KEY) keepKey(dataDir, backup.secretKey);
      const { broken } = await checkLogs(adminUrl);
      console.log(`Restored what was backed up on ${backup.manifest.madeAt} (version ${backup.manifest.version}). ${broken.length ? 'The logs do not match their seals: run npm run check-logs.' : 'Both logs are whole.'}`);
      if (broken.length) process.exitCode = 1;
    } finally { await embedded?.stop(); }
  } finally { backup.close(); }
}

const keyFile = (dataDir: string) => path.join(dataDir, 'sealing.key');

/** What was sealed under one key does not open under another: said before anything is written. */
function checkKey(dataDir: string, key: string): void {
  const here = process.env.SOUBEH_SECRET_KEY ?? (existsSync(keyFile(dataDir)) ? readFileSync(keyFile(dataDir), 'utf8').trim() : undefined);
  if (here && here.toLowerCase() !== key) throw new Error('This installation has another key (SOUBEH_SECRET_KEY or sealing.key) than the backup. Unset it or choose an empty DATA_DIR.');
}

function keepKey(dataDir: string, key: string): void {
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(keyFile(dataDir))) writeFileSync(keyFile(dataDir), key, { mode: 0o600, flag: 'wx' });
}

await restore().catch(fail);
