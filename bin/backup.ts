// `npm run backup -- <file>`: the whole installation in one sealed file. Works beside a running server. See platform/db/backup/README.md.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeBackup } from '#platform/db/backup/write.ts';
import { sealingKey } from '#platform/server/key.ts';
import { readSettings } from '#platform/server/settings.ts';
import { fail, onInstallation } from './common.ts';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
const plain = process.argv.includes('--plain'), file = process.argv.slice(2).find((word) => !word.startsWith('--'));
const passphrase = process.env.SOUBEH_BACKUP_PASSPHRASE || undefined;

async function backup(): Promise<void> {
  if (!file) throw new Error('Where to? npm run backup -- soubeh.backup');
  if (!passphrase && !plain) throw new Error('Say a passphrase in SOUBEH_BACKUP_PASSPHRASE: the file will hold everything about everybody. Without sealing: --plain.');
  if (passphrase && passphrase.length < 12) throw new Error('SOUBEH_BACKUP_PASSPHRASE needs at least 12 characters.');
  const { tables } = await onInstallation((adminUrl) => writeBackup(path.resolve(file), { adminUrl, version, secretKey: sealingKey(readSettings().dataDir), passphrase: plain ? undefined : passphrase },
    ({ name, rows }) => { if (process.stdout.isTTY) console.log(`  ${name}: ${rows}`); }));
  console.log(`${file}: ${tables.length} tables, ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows${plain ? ', not sealed' : ''}. Try now and then whether it can be restored.`);
}

await backup().catch(fail);
